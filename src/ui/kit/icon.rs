//! Icons of our own, as lines in a box of 24 × 24.

use super::path::{Run, runs};
use super::theme::Theme;
use egui::{Atom, Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2, vec2};
use std::sync::LazyLock;

/// Side of the box that the lines are drawn in.
const BOX: f32 = 24.0;
/// Width of the lines in that box.
const LINE: f32 = 2.0;
/// The same in a filled button, where light lines on dark look thinner.
const STRONG_LINE: f32 = 2.4;
/// Side of an icon by the type beside it.
const BY_TYPE: f32 = 1.2;

/// A picture that says what a button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Icon {
    ArrowLeft,
    ArrowRight,
    Check,
    Close,
    Menu,
    Plus,
    Minus,
    Play,
    Pause,
    ChevronDown,
    ChevronUp,
    ChevronRight,
    Undo,
    Swap,
    Exit,
    Fullscreen,
    Copy,
    Qr,
    OpenExternal,
    Help,
    Info,
    Zoom,
    Sun,
    Moon,
    Contrast,
    System,
    Motion,
    TextSize,
    Keyboard,
    Private,
    Lock,
    Warning,
    SideBySide,
    Projector,
    Pen,
    Light,
    Clock,
    Freeze,
    Cover,
    Grid,
    NextPupil,
    Person,
    Browser,
    Journal,
    Chats,
    Link,
    IdCard,
    Messenger,
    Eraser,
    Board,
    Save,
    Trash,
    Print,
}

/// What is filled as well: half of `Contrast`, the screen of `Cover`.
const HALF: &str = "M12 3A9 9 0 0 1 12 21Z";
const SCREEN: &str = "M5 4H19A2 2 0 0 1 21 6V15A2 2 0 0 1 19 17H5A2 2 0 0 1 3 15V6A2 2 0 0 1 5 4Z";

const ALL: [(Icon, &str); 53] = [
    (Icon::ArrowLeft, "M20 12H4 M10 6L4 12L10 18"),
    (Icon::ArrowRight, "M4 12H20 M14 6L20 12L14 18"),
    (Icon::Check, "M5 12.5L10 17.5L19.5 7"),
    (Icon::Close, "M6 6L18 18 M18 6L6 18"),
    (Icon::Menu, "M4 7H20 M4 12H20 M4 17H20"),
    (Icon::Plus, "M12 5V19 M5 12H19"),
    (Icon::Minus, "M5 12H19"),
    (Icon::Play, "M7 4.5L19 12L7 19.5Z"),
    (Icon::Pause, "M8 5V19 M16 5V19"),
    (Icon::ChevronDown, "M6 9L12 15L18 9"),
    (Icon::ChevronUp, "M6 15L12 9L18 15"),
    (Icon::ChevronRight, "M9 6L15 12L9 18"),
    (Icon::Undo, "M9 4L4 9L9 14 M4 9H14.5A5.5 5.5 0 0 1 14.5 20H10"),
    (Icon::Swap, "M7 4L3 8L7 12 M3 8H17 M17 12L21 16L17 20 M21 16H7"),
    (Icon::Exit, "M10 4H5V20H10 M14 8L18 12L14 16 M18 12H9"),
    (Icon::Fullscreen, "M4 9V4H9 M15 4H20V9 M20 15V20H15 M9 20H4V15"),
    (
        Icon::Copy,
        "M10 8H19A1 1 0 0 1 20 9V20A1 1 0 0 1 19 21H10A1 1 0 0 1 9 20V9A1 1 0 0 1 10 8Z M9 16H5A1 1 0 0 1 4 15V4A1 1 0 0 1 5 3H14A1 1 0 0 1 15 4V8",
    ),
    (
        Icon::Qr,
        "M4 4H10V10H4Z M14 4H20V10H14Z M4 14H10V20H4Z M14 14H17V17 M20 14V20H16 M14 20H14.01",
    ),
    (
        Icon::OpenExternal,
        "M14 4H20V10 M20 4L11 13 M18 14V19A1 1 0 0 1 17 20H5A1 1 0 0 1 4 19V7A1 1 0 0 1 5 6H10",
    ),
    (
        Icon::Help,
        "M3 12A9 9 0 1 1 21 12A9 9 0 1 1 3 12Z M9.4 9.6A2.6 2.6 0 1 1 12 12.4V13.6 M12 17H12.01",
    ),
    (Icon::Info, "M3 12A9 9 0 1 1 21 12A9 9 0 1 1 3 12Z M12 11.5V16.5 M12 7.7H12.01"),
    (
        Icon::Zoom,
        "M4 10.5A6.5 6.5 0 1 1 17 10.5A6.5 6.5 0 1 1 4 10.5Z M15.2 15.2L20.5 20.5 M10.5 7.8V13.2 M7.8 10.5H13.2",
    ),
    (
        Icon::Sun,
        "M12 8A4 4 0 1 1 12 16A4 4 0 1 1 12 8Z M12 2V4 M12 20V22 M2 12H4 M20 12H22 M4.9 4.9L6.3 6.3 M17.7 17.7L19.1 19.1 M4.9 19.1L6.3 17.7 M17.7 6.3L19.1 4.9",
    ),
    (Icon::Moon, "M20 14.5A8.5 8.5 0 1 1 9.5 4A7 7 0 0 0 20 14.5Z"),
    (Icon::Contrast, "M12 3A9 9 0 1 1 12 21A9 9 0 1 1 12 3Z"),
    (
        Icon::System,
        "M5 4H19A2 2 0 0 1 21 6V14A2 2 0 0 1 19 16H5A2 2 0 0 1 3 14V6A2 2 0 0 1 5 4Z M8 20H16 M12 16V20",
    ),
    (Icon::Motion, "M3 9H14A3 3 0 1 0 11 6 M3 14H18A3 3 0 1 1 15 17"),
    (Icon::TextSize, "M3 19L8.5 5L14 19 M5 14H12 M15.5 19L18.5 11.5L21.5 19 M16.5 16.5H20.5"),
    (
        Icon::Keyboard,
        "M4 6H20A2 2 0 0 1 22 8V16A2 2 0 0 1 20 18H4A2 2 0 0 1 2 16V8A2 2 0 0 1 4 6Z M6.5 10H7.01 M11 10H11.01 M15 10H15.01 M17.5 10H17.51 M8 14H16",
    ),
    (
        Icon::Private,
        "M2.5 12A10.6 10.6 0 0 1 21.5 12 M21.5 12A10.6 10.6 0 0 1 2.5 12 M9 12A3 3 0 1 1 15 12A3 3 0 1 1 9 12Z M4 20L20 4",
    ),
    (
        Icon::Lock,
        "M7.5 11H16.5A2 2 0 0 1 18.5 13V18.5A2 2 0 0 1 16.5 20.5H7.5A2 2 0 0 1 5.5 18.5V13A2 2 0 0 1 7.5 11Z M8.5 11V7.5A3.5 3.5 0 0 1 15.5 7.5V11",
    ),
    (Icon::Warning, "M12 3.5L22 20.5H2Z M12 10V14.5 M12 17.5H12.01"),
    (
        Icon::SideBySide,
        "M5 5H19A2 2 0 0 1 21 7V17A2 2 0 0 1 19 19H5A2 2 0 0 1 3 17V7A2 2 0 0 1 5 5Z M14.5 5V19 M17.8 9H17.81 M17.8 12H17.81",
    ),
    (Icon::Projector, "M3 4H21 M5 4V15H19V4 M12 15V18 M8 21L12 18L16 21"),
    (
        Icon::Pen,
        "M4 20L5 15.8L16.4 4.4A1.9 1.9 0 0 1 19.1 4.4L19.6 4.9A1.9 1.9 0 0 1 19.6 7.6L8.2 19Z M14 7L17 10",
    ),
    (Icon::Light, "M7 3H17L15 9.5H9Z M9 9.5V20A1 1 0 0 0 10 21H14A1 1 0 0 0 15 20V9.5 M12 13V15.5"),
    (Icon::Clock, "M3 12A9 9 0 1 1 21 12A9 9 0 1 1 3 12Z M12 7V12L15.5 14.5"),
    (
        Icon::Freeze,
        "M12 3V21 M4.2 7.5L19.8 16.5 M19.8 7.5L4.2 16.5 M9.5 4.5L12 7L14.5 4.5 M9.5 19.5L12 17L14.5 19.5",
    ),
    (
        Icon::Cover,
        "M5 4H19A2 2 0 0 1 21 6V15A2 2 0 0 1 19 17H5A2 2 0 0 1 3 15V6A2 2 0 0 1 5 4Z M8 21H16",
    ),
    (Icon::Grid, "M4 4H10V10H4Z M14 4H20V10H14Z M4 14H10V20H4Z M14 14H20V20H14Z"),
    (
        Icon::NextPupil,
        "M6.5 8A3.5 3.5 0 1 1 13.5 8A3.5 3.5 0 1 1 6.5 8Z M3.5 20A6.5 6.5 0 0 1 16.5 20 M16 11H22 M19.5 8.5L22 11L19.5 13.5",
    ),
    (Icon::Person, "M8 8A4 4 0 1 1 16 8A4 4 0 1 1 8 8Z M4.5 20.5A7.5 7.5 0 0 1 19.5 20.5"),
    (
        Icon::Browser,
        "M5 5H19A2 2 0 0 1 21 7V17A2 2 0 0 1 19 19H5A2 2 0 0 1 3 17V7A2 2 0 0 1 5 5Z M3 9.5H21 M6 7.2H6.01 M9 7.2H9.01",
    ),
    (
        Icon::Journal,
        "M12 7.5V20.5 M12 7.5A4.5 4.5 0 0 0 8 4.5H3V17.5H8A4.5 4.5 0 0 1 12 20.5 M12 7.5A4.5 4.5 0 0 1 16 4.5H21V17.5H16A4.5 4.5 0 0 0 12 20.5",
    ),
    (
        Icon::Chats,
        "M4.5 4H13.5A1.5 1.5 0 0 1 15 5.5V11.5A1.5 1.5 0 0 1 13.5 13H8L5 16V13H4.5A1.5 1.5 0 0 1 3 11.5V5.5A1.5 1.5 0 0 1 4.5 4Z M18.5 8H19.5A1.5 1.5 0 0 1 21 9.5V15.5A1.5 1.5 0 0 1 19.5 17H19V20L16 17H10.5",
    ),
    (
        Icon::Link,
        "M10 14A4 4 0 0 1 10 8.3L13 5.3A4 4 0 0 1 18.7 11L17 12.7 M14 10A4 4 0 0 1 14 15.7L11 18.7A4 4 0 0 1 5.3 13L7 11.3",
    ),
    (
        Icon::IdCard,
        "M5 5H19A2 2 0 0 1 21 7V17A2 2 0 0 1 19 19H5A2 2 0 0 1 3 17V7A2 2 0 0 1 5 5Z M7 10.5A2 2 0 1 1 11 10.5A2 2 0 1 1 7 10.5Z M6 16A3 3 0 0 1 12 16 M15 10H18 M15 14H18",
    ),
    (
        Icon::Messenger,
        "M6 4H18A2 2 0 0 1 20 6V14A2 2 0 0 1 18 16H11L7 20V16H6A2 2 0 0 1 4 14V6A2 2 0 0 1 6 4Z M8 10H8.01 M12 10H12.01 M16 10H16.01",
    ),
    (Icon::Eraser, "M9 20H20 M4 14.5L13.5 5L19.5 11L10.5 20H9.5Z M9 9.5L15 15.5"),
    (Icon::Board, "M3 4H21V16H3Z M9 16L7 21 M15 16L17 21 M7 12L10 8L12.5 11L15 8.5"),
    (Icon::Save, "M12 4V15 M7 10.5L12 15.5L17 10.5 M4 20H20"),
    (Icon::Trash, "M5 7H19 M10 7V4H14V7 M7 7L8 20H16L17 7 M12 11V16"),
    (Icon::Print, "M7 8V3H17V8 M7 17H4V8H20V17H17 M7 13H17V21H7Z M10 17H14"),
];

/// Lines and filled parts, in the box.
struct Drawing {
    icon: Icon,
    lines: Vec<Run>,
    fill: Vec<Run>,
}

static DRAWINGS: LazyLock<Vec<Drawing>> = LazyLock::new(|| {
    let drawing = |(icon, path): (Icon, &str)| {
        let fill = match icon {
            Icon::Contrast => HALF,
            Icon::Cover => SCREEN,
            _ => "",
        };
        Drawing { icon, lines: runs(path), fill: runs(fill) }
    };
    ALL.map(drawing).into()
});

impl Icon {
    /// Side of an icon beside type of this size, points.
    pub(crate) fn side(type_size: f32) -> f32 {
        (type_size * BY_TYPE).round()
    }

    /// Draws it in the middle of `place`, as large as fits.
    pub(crate) fn paint(self, painter: &Painter, place: Rect, color: Color32) {
        self.paint_lines(painter, place, color, LINE);
    }

    /// The same with stronger lines, for a filled button.
    pub(crate) fn paint_strong(self, painter: &Painter, place: Rect, color: Color32) {
        self.paint_lines(painter, place, color, STRONG_LINE);
    }

    fn paint_lines(self, painter: &Painter, place: Rect, color: Color32, line: f32) {
        let Some(drawing) = DRAWINGS.iter().find(|drawing| drawing.icon == self) else {
            return;
        };
        let side = place.width().min(place.height());
        let scale = side / BOX;
        let corner = place.center() - Vec2::splat(side / 2.0);
        let at = |point: &Pos2| corner + point.to_vec2() * scale;
        let width = line * scale;
        for run in &drawing.fill {
            let points = run.points.iter().map(at).collect();
            painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
        }
        for run in &drawing.lines {
            let points: Vec<_> = run.points.iter().map(at).collect();
            // Lines of egui end square: a dot on each end makes them round.
            for end in [points.first(), points.last()].into_iter().flatten() {
                painter.circle_filled(*end, width / 2.0, color);
            }
            painter.add(Shape::line(points, Stroke::new(width, color)));
        }
    }

    /// For a row of a button, beside type of this size.
    pub(crate) fn atom(self, type_size: f32, color: Color32) -> Atom<'static> {
        let side = Self::side(type_size);
        Atom::paint(vec2(side, side), move |ui, args| self.paint(ui.painter(), args.rect, color))
    }

    /// For a filled button.
    pub(super) fn strong_atom(self, type_size: f32, color: Color32) -> Atom<'static> {
        let side = Self::side(type_size);
        Atom::paint(vec2(side, side), move |ui, args| {
            self.paint_strong(ui.painter(), args.rect, color);
        })
    }

    /// Beside plain words, in the accent's colour.
    pub(crate) fn beside_words(self, theme: &Theme) -> Atom<'static> {
        self.atom(theme.sizes.control, theme.palette.accent)
    }
}

#[cfg(test)]
mod tests {
    use super::{ALL, BOX, DRAWINGS};

    #[test]
    fn every_icon_has_lines_inside_its_box() {
        assert_eq!(DRAWINGS.len(), ALL.len());
        for drawing in DRAWINGS.iter() {
            let points = drawing.lines.iter().flat_map(|run| &run.points);
            let is_inside = |at: f32| (1.0..=BOX - 1.0).contains(&at);
            let are_inside = points.clone().all(|at| is_inside(at.x) && is_inside(at.y));
            assert!(points.count() > 0 && are_inside, "{:?}", drawing.icon);
        }
    }
}
