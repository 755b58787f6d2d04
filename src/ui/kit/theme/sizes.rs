//! Sizes of type, targets and margins, in points.

use egui::Vec2;

/// The window that the sizes of `Sizes::BODY` are drawn for, points.
const DESIGNED: Vec2 = Vec2::new(1366.0, 768.0);
/// The smallest and the largest type of running words, points at 100 %.
const BODY_LEAST: f32 = 17.0;
const BODY_MOST: f32 = 28.0;

/// How much room there is, as far as sizes depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Room {
    /// All parts stand side by side.
    Normal,
    /// A rail in place of the road.
    Compact,
    /// One column.
    Narrow,
    /// One column beside a browser.
    Strip,
}

/// Sizes in points at the chosen size of type. Type grows with it, targets by half of that, margins not: room is
/// for words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sizes {
    /// 1.0 = normal.
    pub type_factor: f32,
    /// The official words.
    pub body: f32,
    /// Buttons, names of steps.
    pub control: f32,
    /// Captions and notes.
    pub small: f32,
    /// Keys on their caps.
    pub key: f32,
    pub title: f32,
    pub subtitle: f32,
    /// Height of a button.
    pub target: f32,
    pub primary: f32,
    pub header: f32,
    /// Of one row of buttons.
    pub footer: f32,
    /// Between the edge of a sheet and what stands on it.
    pub margin: f32,
    /// Between blocks.
    pub gap: f32,
    /// Inside a card.
    pub pad: f32,
}

impl Sizes {
    /// In a window of this size in points. `squeeze`: how far things give way so that no page has to scroll. The first
    /// step takes room from between blocks, each of the others a point from running words.
    pub(crate) fn new(window: Vec2, room: Room, type_factor: f32, squeeze: u8) -> Self {
        let smaller = f32::from(squeeze.saturating_sub(1));
        let part = (window / DESIGNED).min_elem();
        let body = match room {
            Room::Strip => BODY_LEAST,
            _ => (9.0 + 10.0 * part).round() - smaller,
        };
        let body = body.clamp(BODY_LEAST, BODY_MOST);
        let grow = |size: f32| (size * type_factor).round();
        let title = match room {
            _ if type_factor >= 1.5 => 1.3,
            Room::Normal => 1.6,
            Room::Compact => 1.35,
            Room::Narrow | Room::Strip => 1.3,
        };
        let half = 1.0 + (type_factor - 1.0) / 2.0;
        let target = ((2.0 * body + 2.0).max(40.0) * half).round();
        let primary = (target * 1.2).round();
        let is_small = room != Room::Normal;
        let pick = |small: f32, normal: f32| if is_small { small } else { normal };
        let scale = (body / 19.0).max(1.0);
        let even = |size: f32| (size * scale / 2.0).round() * 2.0;
        Self {
            type_factor,
            body: grow(body),
            control: grow((body - 2.0).max(16.0)),
            small: grow((body - 3.0).max(15.0)),
            key: grow((body - 5.0).max(13.0)),
            title: grow(title * body),
            subtitle: grow(1.16 * body),
            target,
            primary,
            header: if is_small { 44.0 * half + 5.0 * (half - 1.0) } else { even(56.0) * half }
                .round(),
            footer: (primary + pick(12.0, even(24.0)) + 8.0 * (half - 1.0)).round(),
            margin: pick(18.0, even(24.0)),
            gap: if squeeze > 0 { even(6.0) } else { pick(8.0, even(10.0)) },
            pad: pick(12.0, even(16.0)),
        }
    }

    /// Of a class's screen this large. Type is a share of the screen's height, whatever the size of type
    /// on the teacher's desk: the distance to the last row decides.
    pub(super) fn for_a_class(screen: Vec2) -> Self {
        let height = screen.y.min(screen.x * 0.75);
        let part = |share: f32| (height * share).ceil();
        Self {
            type_factor: height / 768.0,
            body: part(1.0 / 29.0),
            control: part(1.0 / 29.0),
            small: part(1.0 / 29.0),
            key: part(1.0 / 29.0),
            title: part(1.0 / 18.0),
            subtitle: part(1.0 / 24.0),
            target: part(0.07),
            primary: part(0.08),
            header: part(0.08),
            footer: part(0.08),
            margin: part(0.04),
            gap: part(0.02),
            pad: part(0.02),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Room, Sizes};
    use egui::vec2;

    #[test]
    fn type_grows_with_the_window() {
        // Width, height, room, percent; body, title, card title, control, small, target, primary.
        let table = [
            (360.0, 728.0, Room::Strip, 100.0, [17, 22, 20, 16, 15, 40, 48]),
            (1024.0, 600.0, Room::Compact, 100.0, [17, 23, 20, 16, 15, 40, 48]),
            (1024.0, 600.0, Room::Narrow, 150.0, [26, 33, 30, 24, 23, 50, 60]),
            (1366.0, 768.0, Room::Normal, 100.0, [19, 30, 22, 17, 16, 40, 48]),
            (1366.0, 749.0, Room::Normal, 100.0, [19, 30, 22, 17, 16, 40, 48]),
            (1600.0, 900.0, Room::Normal, 100.0, [21, 34, 24, 19, 18, 44, 53]),
            (1920.0, 1080.0, Room::Normal, 100.0, [23, 37, 27, 21, 20, 48, 58]),
            (3840.0, 2160.0, Room::Normal, 100.0, [28, 45, 32, 26, 25, 58, 70]),
        ];
        for (width, height, room, percent, expected) in table {
            let is = Sizes::new(vec2(width, height), room, percent / 100.0, 0);
            let sizes =
                [is.body, is.title, is.subtitle, is.control, is.small, is.target, is.primary];
            assert_eq!(sizes.map(|size| size as i32), expected, "{width}×{height} {percent} %");
        }
    }

    #[test]
    fn room_gives_way_before_type_and_type_is_never_too_small() {
        let sizes = |squeeze| Sizes::new(vec2(1366.0, 768.0), Room::Normal, 1.0, squeeze);
        let body = [0, 1, 2, 3, 9].map(|squeeze| sizes(squeeze).body);
        assert_eq!(body, [19.0, 19.0, 18.0, 17.0, 17.0]);
        assert!(sizes(1).gap < sizes(0).gap);
    }
}
