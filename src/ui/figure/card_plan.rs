//! Where the parts of a figure's card go. Knows sizes only: nothing is drawn here.
//!
//! ```text
//! switch   «Рисунок 4 | Рисунок 5», if the page has several
//! picture  as large as fits
//! legend   the words of the callouts, where there is room for all of them
//! foot     caption, «Увеличить»
//! ```

use super::picture::{USUAL_ASPECT, fit};
use egui::{Rect, vec2};

/// The picture is made smaller for the legend, but not below this share of the height that would fit.
const LEAST_SHARE: f32 = 0.6;

/// What a card is planned from, points.
pub(super) struct Measures {
    /// An endless height: as high as the largest picture needs.
    pub room: Rect,
    /// 0.0: the page has one figure.
    pub switch: f32,
    pub foot: f32,
    pub pad: f32,
}

#[derive(Debug)]
pub(super) struct Plan {
    pub card: Rect,
    /// Not positive without a switch.
    pub switch: Rect,
    pub picture: Rect,
    /// `None`: no room for it.
    pub legend: Option<Rect>,
    pub foot: Rect,
}

impl Measures {
    pub(super) fn plan(&self, legend_height: impl Fn(f32) -> f32) -> Plan {
        let (room, foot, pad) = (self.room, self.foot, self.pad);
        let middle = room.with_min_y(room.top() + self.switch);
        let inner = middle.with_max_y(room.bottom() - foot).shrink(pad);
        let (picture, legend) = picture_and_legend(inner, pad, legend_height);
        let bottom = if room.bottom().is_finite() {
            room.bottom()
        } else {
            legend.unwrap_or(picture).bottom() + pad + foot
        };
        let card = room.with_max_y(bottom);
        Plan {
            card,
            switch: card.with_max_y(card.top() + self.switch),
            picture,
            legend,
            foot: card.with_min_y(bottom - foot),
        }
    }
}

fn picture_and_legend(
    room: Rect,
    pad: f32,
    legend_height: impl Fn(f32) -> f32,
) -> (Rect, Option<Rect>) {
    let below = |picture: Rect, left: f32, width: f32| {
        let size = vec2(width, legend_height(width) + pad);
        Rect::from_min_size(egui::pos2(left, picture.bottom()), size)
    };
    let largest = fit(room, USUAL_ASPECT);
    let legend = below(largest, largest.left(), largest.width());
    if legend.bottom() <= room.bottom() {
        return (largest, Some(legend));
    }
    // A frame without its words may be taken for the opposite: the picture is made smaller for them.
    let wide = legend_height(room.width()) + pad;
    let smaller = fit(room.with_max_y(room.bottom() - wide), USUAL_ASPECT);
    if smaller.height() < largest.height() * LEAST_SHARE {
        return (largest, None);
    }
    (smaller, Some(below(smaller, room.left(), room.width())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    const PAD: f32 = 10.0;
    const FOOT: f32 = 50.0;

    fn plan(width: f32, height: f32, switch: f32, legend_height: impl Fn(f32) -> f32) -> Plan {
        let measures = Measures {
            room: Rect::from_min_size(pos2(100.0, 20.0), vec2(width, height)),
            switch,
            foot: FOOT,
            pad: PAD,
        };
        measures.plan(legend_height)
    }

    #[test]
    fn the_legend_is_as_wide_as_the_picture_where_both_have_room() {
        let plan = plan(340.0, 600.0, 0.0, |_| 60.0);
        assert_eq!(plan.picture.size(), vec2(320.0, 200.0));
        let legend = plan.legend.unwrap_or(Rect::NOTHING);
        assert_eq!(legend.min, plan.picture.left_bottom());
        assert_eq!(legend.size(), vec2(320.0, 60.0 + PAD));
        assert!(!plan.switch.is_positive());
    }

    #[test]
    fn the_picture_is_made_smaller_for_its_legend() {
        // Narrow words need more lines: the wider legend is the lower one.
        let plan = plan(340.0, 300.0, 0.0, |width| 16_000.0 / width);
        let legend = plan.legend.unwrap_or(Rect::NOTHING);
        assert!(plan.picture.height() < 200.0, "{plan:?}");
        assert_eq!(legend.width(), 320.0, "over the whole width");
        assert!(legend.bottom() <= plan.foot.top() - PAD, "{plan:?}");
    }

    #[test]
    fn a_legend_that_would_take_too_much_of_the_picture_is_left_out() {
        let plan = plan(340.0, 270.0, 0.0, |_| 120.0);
        assert!(plan.legend.is_none(), "{plan:?}");
        assert_eq!(plan.picture.height(), 200.0);
    }

    #[test]
    fn a_card_of_endless_height_ends_below_its_legend() {
        let plan = plan(340.0, f32::INFINITY, 40.0, |_| 60.0);
        assert_eq!(plan.switch.height(), 40.0);
        assert_eq!(plan.picture.top(), 20.0 + 40.0 + PAD);
        let legend = plan.legend.unwrap_or(Rect::NOTHING);
        assert_eq!(plan.foot.top(), legend.bottom() + PAD);
        assert_eq!(plan.foot.bottom(), plan.card.bottom());
        assert_eq!(plan.foot.height(), FOOT);
    }

    #[test]
    fn in_a_room_of_any_size_nothing_leaves_the_card() {
        for width in [1.0, 30.0, 200.0, 900.0] {
            for height in [1.0, 90.0, 400.0, 2000.0, f32::INFINITY] {
                let plan = plan(width, height, 0.0, |width| 9_000.0 / width);
                assert!(plan.picture.width() <= width, "{plan:?}");
                let is_inside = plan.picture.bottom() <= plan.foot.top() - PAD + 1.0;
                assert!(is_inside || height <= FOOT + 2.0 * PAD, "{plan:?}");
            }
        }
    }
}
