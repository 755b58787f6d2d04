//! Lines written as in SVG, for icons. Own code: of SVG's commands only M L H V A Z occur, which no library reads
//! alone, and each would bring a renderer.

use egui::{Pos2, Vec2, pos2};

/// A line without corners; its ends are round, and so are the corners where two of them meet.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    pub points: Vec<Pos2>,
}

/// How far two pieces of a line may differ in direction and still be one: the cosine of 20°.
const SMOOTH: f32 = 0.94;
/// Points closer than this are one.
const SAME: f32 = 0.001;
/// Pieces of a full circle.
const CIRCLE: f32 = 32.0;

/// The lines of a path. What is no path gives no lines: paths are constants, and a test draws them all.
pub(super) fn runs(path: &str) -> Vec<Run> {
    let mut pen = Pen::default();
    for (command, arguments) in commands(path) {
        let numbers = arguments.split(' ').filter_map(|word| word.parse().ok());
        pen.go(command, &numbers.collect::<Vec<f32>>());
    }
    pen.lift();
    pen.runs
}

/// Letters, each with what stands up to the next one.
fn commands(path: &str) -> impl Iterator<Item = (char, &str)> {
    let starts = path.match_indices(|letter: char| letter.is_ascii_alphabetic());
    starts.map(|(at, letter)| {
        let rest = &path[at + 1..];
        let end = rest.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or(rest.len());
        (letter.chars().next().unwrap_or(' '), &rest[..end])
    })
}

#[derive(Default)]
struct Pen {
    runs: Vec<Run>,
    line: Vec<Pos2>,
}

impl Pen {
    fn go(&mut self, command: char, numbers: &[f32]) {
        let at = self.line.last().copied().unwrap_or_default();
        match (command, numbers) {
            ('M', &[x, y]) => {
                self.lift();
                self.line.push(pos2(x, y));
            }
            ('L', &[x, y]) => self.line.push(pos2(x, y)),
            ('H', &[x]) => self.line.push(pos2(x, at.y)),
            ('V', &[y]) => self.line.push(pos2(at.x, y)),
            ('A', &[radius, _, _, large, sweep, x, y]) => {
                self.arc(at, radius, large != 0.0, sweep != 0.0, pos2(x, y));
            }
            ('Z', _) => self.line.extend(self.line.first().copied()),
            _ => {}
        }
    }

    /// A part of a circle (all arcs of ours are), as pieces of a line. See SVG 1.1, F.6.5.
    fn arc(&mut self, from: Pos2, radius: f32, is_large: bool, sweeps: bool, to: Pos2) {
        let half = (to - from) / 2.0;
        let radius = radius.max(half.length());
        let away = (radius * radius - half.length_sq()).max(0.0).sqrt();
        let side = if is_large == sweeps { -1.0 } else { 1.0 };
        let center = from + half + half.rot90().normalized() * (-away * side);
        let first = (from - center).angle();
        let mut turn = (to - center).angle() - first;
        let whole = std::f32::consts::TAU;
        if sweeps && turn < 0.0 {
            turn += whole;
        } else if !sweeps && turn > 0.0 {
            turn -= whole;
        }
        let pieces = (turn.abs() / whole * CIRCLE).ceil().max(1.0);
        for piece in 1..=pieces as usize {
            let angle = first + turn * piece as f32 / pieces;
            self.line.push(center + Vec2::angled(angle) * radius);
        }
    }

    /// Ends a line and divides it at its corners.
    fn lift(&mut self) {
        let line = std::mem::take(&mut self.line);
        let mut points: Vec<Pos2> = Vec::new();
        for point in line {
            let is_same = points.last().is_some_and(|last| last.distance(point) <= SAME);
            if let [.., before, corner] = points[..]
                && !is_same
            {
                let (came, goes) = ((corner - before).normalized(), (point - corner).normalized());
                if came.dot(goes) < SMOOTH {
                    self.runs.push(Run { points: std::mem::replace(&mut points, vec![corner]) });
                }
            }
            if !is_same {
                points.push(point);
            }
        }
        if !points.is_empty() {
            self.runs.push(Run { points });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::runs;
    use egui::pos2;

    #[test]
    fn a_corner_divides_a_line_and_a_curve_does_not() {
        let tick = runs("M5 12L10 17L19 7");
        assert_eq!(tick.len(), 2);
        assert_eq!(tick[1].points, [pos2(10.0, 17.0), pos2(19.0, 7.0)]);
        let circle = runs("M3 12A9 9 0 1 1 21 12A9 9 0 1 1 3 12Z");
        assert_eq!(circle.len(), 1, "{circle:?}");
        let middle = pos2(12.0, 12.0);
        let is_on = |point: &egui::Pos2| ((*point - middle).length() - 9.0).abs() < 0.01;
        assert!(circle[0].points.iter().all(is_on), "{circle:?}");
    }

    #[test]
    fn arcs_bend_to_the_side_that_they_name() {
        let arc = |path| runs(path)[0].points.clone();
        let top = arc("M3 12A9 9 0 0 1 21 12");
        assert!(top.iter().all(|point| point.y < 12.1), "clockwise: over the top {top:?}");
        let bottom = arc("M3 12A9 9 0 0 0 21 12");
        assert!(bottom.iter().all(|point| point.y > 11.9), "{bottom:?}");
        let most = arc("M12 3A9 9 0 1 1 3 12");
        assert!(most.len() > 20, "three quarters of a circle: {most:?}");
    }
}
