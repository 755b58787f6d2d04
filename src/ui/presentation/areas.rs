//! How the class's screen is divided: words as large as the last row needs, the figure as large as fits.

use super::memory::TypeSetting;
use super::words::Words;
use crate::model::presentation::Slide;
use crate::ui::scene::Scene;
use egui::{Pos2, Rect, Ui, pos2, vec2};

/// A screen wider than this, by its height, has words and figure side by side; on others the words stand above.
const WIDE: f32 = 1.5;

pub(super) struct ClassAreas {
    pub words: Words,
    pub corner: Pos2,
    /// For the figure and the line below it.
    pub figure: Rect,
    /// For an enlarged figure: all between the line of progress and the footer.
    pub full: Rect,
    /// Address and keys.
    pub footer: Rect,
    /// Height of the line under a figure, points.
    pub caption: f32,
}

impl ClassAreas {
    /// Divides the screen; `kept` is the setting found in an earlier frame for the same words and screen.
    pub(super) fn new(
        ui: &Ui,
        scene: &Scene,
        screen: Rect,
        slide: &Slide,
        kept: Option<TypeSetting>,
    ) -> Self {
        let sizes = &scene.theme.sizes;
        let footer = (sizes.body * 2.1).round();
        let (above, footer) = screen.split_top_bottom_at_y(screen.bottom() - footer);
        let full = above.with_min_y(above.top() + progress_height(scene));
        let inner = above.shrink2(vec2(sizes.margin, sizes.margin * 0.8));
        let form = Form::of(screen, slide);
        let words = match kept {
            Some(setting) => Words::in_setting(ui, scene, slide, setting),
            None => form.try_words(ui, scene, slide, inner),
        };
        let (corner, figure) = form.place(scene, inner, &words);
        let caption = (sizes.body * 2.0).round();
        Self { words, corner, figure, full, footer, caption }
    }
}

#[derive(Clone, Copy)]
enum Form {
    Alone,
    SideBySide,
    Stacked,
}

impl Form {
    fn of(screen: Rect, slide: &Slide) -> Self {
        if slide.figure.is_none() {
            Self::Alone
        } else if screen.aspect_ratio() > WIDE {
            Self::SideBySide
        } else {
            Self::Stacked
        }
    }

    /// Tries settings until one fits; see the top of `words.rs`.
    fn try_words(self, ui: &Ui, scene: &Scene, slide: &Slide, inner: Rect) -> Words {
        match self {
            Self::Alone => {
                // Lines of more than about forty characters are hard to follow from afar.
                let width = inner.width().min(scene.theme.sizes.body * 42.0);
                Words::new(ui, scene, slide, vec2(width, inner.height()), 2.0)
            }
            Self::SideBySide => side_by_side(ui, scene, slide, inner),
            Self::Stacked => {
                let room = vec2(inner.width(), inner.height() * 0.35);
                Words::new(ui, scene, slide, room, 1.15)
            }
        }
    }

    fn place(self, scene: &Scene, inner: Rect, words: &Words) -> (Pos2, Rect) {
        match self {
            Self::Alone => {
                let top = inner.top() + ((inner.height() - words.height) * 0.3).max(0.0);
                (pos2(inner.left(), top), Rect::NOTHING)
            }
            Self::SideBySide => {
                let left = inner.left() + words.setting.width + column_gap(scene);
                (inner.min, inner.with_min_x(left))
            }
            Self::Stacked => {
                let top = inner.top() + words.height + scene.theme.sizes.gap;
                (inner.min, inner.with_min_y(top.min(inner.bottom())))
            }
        }
    }
}

fn column_gap(scene: &Scene) -> f32 {
    scene.theme.sizes.margin * 0.8
}

/// Tries columns from narrow to wide: the narrowest that holds the words leaves the figure the most room.
fn side_by_side(ui: &Ui, scene: &Scene, slide: &Slide, inner: Rect) -> Words {
    let column = |share: f32| {
        let width = (inner.width() * share).round() - column_gap(scene);
        Words::new(ui, scene, slide, vec2(width, inner.height()), 1.3)
    };
    let fits = |words: &Words| words.height <= inner.height();
    let is_good = |words: &Words| fits(words) && words.setting.larger > 1.0 && !words.has_broken;
    // Narrow columns only in larger type: the smallest is for words that no column holds otherwise.
    let narrow = [0.32, 0.36].into_iter().map(column).find(is_good);
    let wider = || [0.4, 0.46, 0.52].into_iter().map(column).find(fits);
    narrow.or_else(wider).unwrap_or_else(|| column(0.6))
}

/// Of the line that shows how far the class is, points.
pub(super) fn progress_height(scene: &Scene) -> f32 {
    (scene.theme.sizes.body * 0.3).round()
}
