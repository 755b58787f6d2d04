//! How the class's screen is divided between words and figure: the words as large as the last row needs,
//! the figure as large as fits.

use super::words::Words;
use crate::model::demo::Slide;
use crate::ui::Scene;
use egui::{Pos2, Rect, Ui, pos2, vec2};

/// A screen wider than this by its height has words and figure side by side, another one above each other.
const WIDE: f32 = 1.5;

/// The parts of the screen, and the words laid out for their part.
pub struct Areas {
    /// The words.
    pub words: Words,
    /// Left top of the words.
    pub corner: Pos2,
    /// Where the figure and its line may lie.
    pub figure: Rect,
    /// All between the line on top and the footer: where an enlarged figure goes.
    pub full: Rect,
    /// Address and keys.
    pub footer: Rect,
    /// Height of the line under a figure.
    pub caption: f32,
}

impl Areas {
    /// Divides the screen.
    #[must_use]
    pub fn new(ui: &Ui, scene: &Scene, screen: Rect, slide: &Slide) -> Self {
        let sizes = &scene.theme.sizes;
        let footer = (sizes.body * 2.1).round();
        let (above, footer) = screen.split_top_bottom_at_y(screen.bottom() - footer);
        let full = above.with_min_y(above.top() + progress_height(scene));
        let inner = above.shrink2(vec2(sizes.margin, sizes.margin * 0.8));
        let (words, corner, figure) = if slide.figure.is_none() {
            alone(ui, scene, slide, inner)
        } else if screen.aspect_ratio() > WIDE {
            side_by_side(ui, scene, slide, inner)
        } else {
            one_above_the_other(ui, scene, slide, inner)
        };
        let caption = (sizes.body * 2.0).round();
        Self {
            words,
            corner,
            figure,
            full,
            footer,
            caption,
        }
    }
}

fn alone(ui: &Ui, scene: &Scene, slide: &Slide, inner: Rect) -> (Words, Pos2, Rect) {
    // Lines of more than some forty characters are hard to follow from afar.
    let width = inner.width().min(scene.theme.sizes.body * 42.0);
    let words = Words::new(ui, scene, slide, vec2(width, inner.height()), 2.0);
    let top = inner.top() + ((inner.height() - words.height) * 0.3).max(0.0);
    (words, pos2(inner.left(), top), Rect::NOTHING)
}

/// The narrowest column that holds the words leaves the most room to the figure.
fn side_by_side(ui: &Ui, scene: &Scene, slide: &Slide, inner: Rect) -> (Words, Pos2, Rect) {
    let gap = scene.theme.sizes.margin * 0.8;
    let column = |share: f32| {
        let width = (inner.width() * share).round();
        let words = Words::new(ui, scene, slide, vec2(width - gap, inner.height()), 1.3);
        (words, inner.with_min_x(inner.left() + width))
    };
    let fits = |(words, _): &(Words, Rect)| words.height <= inner.height();
    let is_good = |part: &(Words, Rect)| fits(part) && part.0.larger > 1.0 && !part.0.has_broken;
    // In the smallest type only where no narrow column holds the words.
    let narrow = [0.32, 0.36].into_iter().map(column).find(is_good);
    let wider = || [0.4, 0.46, 0.52].into_iter().map(column).find(fits);
    let (words, figure) = narrow.or_else(wider).unwrap_or_else(|| column(0.6));
    (words, inner.min, figure)
}

fn one_above_the_other(ui: &Ui, scene: &Scene, slide: &Slide, inner: Rect) -> (Words, Pos2, Rect) {
    let room = vec2(inner.width(), inner.height() * 0.35);
    let words = Words::new(ui, scene, slide, room, 1.15);
    let top = inner.top() + words.height + scene.theme.sizes.gap;
    (words, inner.min, inner.with_min_y(top.min(inner.bottom())))
}

/// Height of the line that shows how far the class is.
#[must_use]
pub fn progress_height(scene: &Scene) -> f32 {
    (scene.theme.sizes.body * 0.3).round()
}
