//! Words broken into lines.

use super::face::{Faces, Weight};

/// Words of one kind.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub text: String,
    pub weight: Weight,
    /// The element of the tree that they are a part of, where that is not the paragraph's: a link.
    pub link: Option<usize>,
}

impl Run {
    pub(super) fn new(text: impl Into<String>, weight: Weight) -> Self {
        Self { text: text.into(), weight, link: None }
    }
}

/// What stands side by side in a line and is of one kind.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stretch {
    /// From the beginning of the line, points.
    pub x: f32,
    /// Points, without a space at the end.
    pub width: f32,
    pub weight: Weight,
    pub link: Option<usize>,
    pub glyphs: Vec<u16>,
    /// What a sign that the font has not would have been.
    pub lost: Option<char>,
}

impl Stretch {
    fn takes(&self, sign: &Sign) -> bool {
        let is_known = self.lost.is_none() && !sign.is_lost;
        is_known && self.weight == sign.weight && self.link == sign.link
    }
}

/// From left to right.
pub(super) type Line = Vec<Stretch>;

struct Sign {
    c: char,
    glyph: u16,
    advance: f32,
    weight: Weight,
    link: Option<usize>,
    is_lost: bool,
}

/// Breaks words of this size into lines of this width, points. A word longer than a line is broken where it must be. The
/// space at the end of a line stays: whoever reads the words aloud would join two of them without.
pub(super) fn lines(faces: &Faces, runs: &[Run], size: f32, width: f32) -> Vec<Line> {
    let signs: Vec<Sign> = runs.iter().flat_map(|run| signs(faces, run, size)).collect();
    let mut lines = Vec::new();
    let mut from = 0;
    while from < signs.len() {
        let to = end_of_line(&signs[from..], width) + from;
        lines.push(line(&signs[from..to]));
        from = to;
    }
    lines
}

fn signs(faces: &Faces, run: &Run, size: f32) -> impl Iterator<Item = Sign> {
    let (weight, link) = (run.weight, run.link);
    run.text.chars().map(move |c| {
        let glyph = faces.glyph(c, weight);
        let is_lost = faces.is_lost(c, weight);
        Sign { c, glyph: glyph.id, advance: glyph.advance * size, weight, link, is_lost }
    })
}

/// How many signs the first line takes, at least one.
fn end_of_line(signs: &[Sign], width: f32) -> usize {
    let mut used = 0.0;
    let (mut good, mut bad, mut worst) = (None, None, None);
    for (index, sign) in signs.iter().enumerate() {
        if sign.c == '\n' {
            return index + 1;
        }
        used += sign.advance;
        let is_space = sign.c == ' ';
        if used > width + 0.01 && !is_space {
            return good.or(bad).or(worst).unwrap_or(index).max(1);
        }
        let before = index.checked_sub(1).map_or(' ', |before| signs[before].c);
        let after = signs.get(index + 1).map_or(' ', |after| after.c);
        // A number stays with its word, what stands in brackets with the bracket, if there is another place.
        let is_number = after.is_ascii_digit() || before.is_ascii_digit() && after == '(';
        if is_space && (is_number || before == '(' || after == ')') {
            bad = Some(index + 1);
        } else if is_space {
            good = Some(index + 1);
        } else if breaks_address(before, sign.c, after) {
            worst = Some(index + 1);
        }
    }
    signs.len()
}

/// Whether a line may end behind a sign that divides an address longer than a line, which is typed as one word: not between
/// the slashes of «https://».
fn breaks_address(before: char, c: char, after: char) -> bool {
    matches!(c, '-' | '–' | '/' | '?' | '&' | '=' | '_' | '.' | ',')
        && before != c
        && after.is_alphabetic()
}

fn line(signs: &[Sign]) -> Line {
    let mut line: Line = Vec::new();
    let mut x = 0.0;
    for sign in signs.iter().filter(|sign| sign.c != '\n') {
        match line.last_mut() {
            Some(last) if last.takes(sign) => {
                last.glyphs.push(sign.glyph);
                last.width += sign.advance;
            }
            _ => line.push(Stretch {
                x,
                width: sign.advance,
                weight: sign.weight,
                link: sign.link,
                glyphs: vec![sign.glyph],
                lost: sign.is_lost.then_some(sign.c),
            }),
        }
        x += sign.advance;
    }
    let trailing = signs.iter().rev().skip_while(|sign| sign.c == '\n');
    let trailing: f32 = trailing.take_while(|sign| sign.c == ' ').map(|sign| sign.advance).sum();
    if let Some(last) = line.last_mut() {
        last.width = (last.width - trailing).max(0.0);
    }
    line
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::{Run, lines};
    use crate::handout::pdf::face::{Faces, Weight};

    /// How many letters each line has, in this width: so many times that of «н».
    fn broken(text: &str, letters: usize) -> Vec<usize> {
        let faces = Faces::new().expect("the fonts");
        let width = faces.width(&"н".repeat(letters), Weight::Regular, 10.0) + 0.5;
        let set = lines(&faces, &[Run::new(text, Weight::Regular)], 10.0, width);
        set.iter().map(|line| line.iter().map(|it| it.glyphs.len()).sum()).collect()
    }

    #[test]
    fn lines_end_between_words_and_inside_one_only_if_they_must() {
        let cases: [(&str, usize, &[usize]); 7] = [
            ("нннн нннн", 20, &[9]),
            // The space stays: two words read aloud would become one.
            ("нннн нннн", 6, &[5, 4]),
            ("нннннннннн", 4, &[4, 4, 2]),
            ("нн\nнн", 20, &[3, 2]),
            // A number stays with its word, and an address in one piece.
            ("ннн ннн 1", 7, &[4, 5]),
            ("ннн нн/нн.нн", 9, &[4, 8]),
            ("нннн/ннннннн", 8, &[5, 7]),
        ];
        for (text, width, expected) in cases {
            let mut found = broken(text, width);
            if text.contains('\n') {
                // The end of a line is no letter.
                found[0] += 1;
            }
            assert_eq!(found, expected, "{text}");
        }
    }
}
