//! Where the parts of a figure on its stage go. Knows sizes only: nothing is drawn here.
//!
//! ```text
//! head     «Рисунок 1», or «Рисунок 4 | Рисунок 5», and «Увеличить»
//! picture  as wide as fits
//! legend   the words of the callouts, where there is room for all of them
//! caption  what it shows, where there is room for that, too
//! ```

use egui::{Rect, pos2, vec2};

/// The picture is made smaller for what stands below it, but not below this share of the height that would fit.
pub(super) const LEAST_SHARE: f32 = 0.6;
/// The same where the words of many callouts would have no room otherwise.
pub(super) const LEAST_SHARE_OF_MANY: f32 = 0.42;
/// Below the head and above the legend, above the caption; points.
pub(super) const GAP: f32 = 8.0;
pub(super) const BELOW: f32 = 14.0;
/// A picture that is higher than this by its width would leave nothing else in sight.
pub(super) const HIGHEST: f32 = 1.25;

/// What a stage is planned from, points.
pub(super) struct Measures {
    /// An endless height: as high as the largest picture needs.
    pub room: Rect,
    /// Height of the head; 0.0: none.
    pub head: f32,
    /// Width by height of the picture.
    pub aspect: f32,
    /// [`LEAST_SHARE`], or less.
    pub least_share: f32,
    /// Heights of what stands below; 0.0: nothing.
    pub legend: f32,
    pub caption: f32,
}

#[derive(Debug)]
pub(super) struct Plan {
    pub head: Rect,
    pub picture: Rect,
    /// `None`: no room for it.
    pub legend: Option<Rect>,
    pub caption: Option<Rect>,
    /// The lower end of all.
    pub bottom: f32,
}

impl Measures {
    pub(super) fn plan(&self) -> Plan {
        let room = self.room;
        let above = if self.head > 0.0 { self.head + GAP } else { 0.0 };
        let left = (room.height() - above).max(0.0);
        let whole = (room.width() / self.aspect).min(room.width() * HIGHEST).max(0.0);
        let below = |height: f32, gap: f32| if height > 0.0 { height + gap } else { 0.0 };
        let legend = below(self.legend, BELOW);
        let caption = below(self.caption, GAP);
        let largest = whole.min(left);
        let fits = |below: f32| whole.min(left - below) >= largest * self.least_share;
        // A frame without its words may be taken for the opposite: they are the last to go.
        let (has_legend, has_caption) = match () {
            () if fits(legend + caption) => (true, true),
            () if fits(legend) => (true, false),
            () => (false, fits(caption)),
        };
        let mut rest = 0.0;
        rest += if has_legend { legend } else { 0.0 };
        rest += if has_caption { caption } else { 0.0 };
        let height = whole.min(left - rest).max(0.0).round();
        let width = (height * self.aspect).min(room.width()).round();
        let corner = pos2((room.center().x - width / 2.0).round(), room.top() + above);
        let picture = Rect::from_min_size(corner, vec2(width, height));
        let mut bottom = picture.bottom();
        let mut next = |is_there: bool, height: f32, gap: f32| {
            let place =
                Rect::from_min_size(pos2(room.left(), bottom + gap), vec2(room.width(), height));
            let is_there = is_there && height > 0.0;
            if is_there {
                bottom = place.bottom();
            }
            is_there.then_some(place)
        };
        let legend = next(has_legend, self.legend, BELOW);
        let caption = next(has_caption, self.caption, GAP);
        let head = Rect::from_min_size(room.min, vec2(room.width(), self.head));
        Plan { head, picture, legend, caption, bottom }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(width: f32, height: f32, aspect: f32, legend: f32) -> Plan {
        let room = Rect::from_min_size(pos2(100.0, 20.0), vec2(width, height));
        Measures { room, head: 40.0, aspect, least_share: LEAST_SHARE, legend, caption: 20.0 }
            .plan()
    }

    #[test]
    fn a_picture_is_as_wide_as_the_stage_where_all_has_room() {
        let plan = plan(320.0, 600.0, 1.6, 60.0);
        assert_eq!(plan.picture.size(), vec2(320.0, 200.0));
        assert_eq!(plan.picture.top(), 20.0 + 40.0 + GAP);
        let legend = plan.legend.unwrap_or(Rect::NOTHING);
        assert_eq!(legend.top(), plan.picture.bottom() + BELOW);
        assert_eq!(legend.size(), vec2(320.0, 60.0));
        let caption = plan.caption.unwrap_or(Rect::NOTHING);
        assert_eq!(caption.top(), legend.bottom() + GAP);
        assert_eq!(plan.bottom, caption.bottom());
    }

    #[test]
    fn a_picture_is_made_smaller_for_its_words() {
        let plan = plan(320.0, 300.0, 1.6, 60.0);
        assert!(plan.picture.height() < 200.0, "{plan:?}");
        assert_eq!(plan.picture.center().x, 260.0, "in the middle");
        assert!(plan.legend.is_some() && plan.caption.is_some(), "{plan:?}");
        assert!(plan.bottom <= 320.0, "{plan:?}");
    }

    #[test]
    fn the_caption_goes_first_and_then_the_words() {
        let less = plan(320.0, 260.0, 1.6, 70.0);
        assert!(less.legend.is_some() && less.caption.is_none(), "{less:?}");
        let least = plan(320.0, 260.0, 1.6, 150.0);
        assert!(least.legend.is_none() && least.caption.is_some(), "{least:?}");
    }

    #[test]
    fn a_stage_of_endless_height_ends_below_its_words() {
        let plan = plan(320.0, f32::INFINITY, 1.6, 60.0);
        assert_eq!(plan.picture.height(), 200.0);
        assert_eq!(plan.bottom, 20.0 + 40.0 + GAP + 200.0 + BELOW + 60.0 + GAP + 20.0);
    }

    #[test]
    fn in_a_room_of_any_size_and_for_a_picture_of_any_shape_nothing_leaves_it() {
        for width in [1.0, 30.0, 200.0, 900.0] {
            for height in [1.0, 90.0, 400.0, 2000.0, f32::INFINITY] {
                for aspect in [0.2, 1.0, 1.6, 5.0] {
                    let plan = plan(width, height, aspect, 9_000.0 / width);
                    let place = format!("{width} × {height}, {aspect}: {plan:?}");
                    assert!(plan.picture.width() <= width, "{place}");
                    assert!(plan.picture.height() <= width * HIGHEST + 1.0, "{place}");
                    assert!(plan.bottom <= 20.0 + height.max(40.0 + GAP) + 1.0, "{place}");
                }
            }
        }
    }
}
