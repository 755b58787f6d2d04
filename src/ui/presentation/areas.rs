//! How the class's screen is divided: words as large as the last row needs, the figure as large as fits.

use super::class_footer::footer_height;
use super::covers::banner_height;
use super::memory::TypeSetting;
use super::words::{LARGER, Words};
use crate::model::presentation::Slide;
use crate::ui::scene::Scene;
use egui::{Pos2, Rect, Ui, pos2, vec2};

/// A screen wider than this, by its height, has words and figure side by side; on others the words stand above.
const WIDE: f32 = 1.5;

/// A figure whose width is less than this by its height stands beside the words on other wide screens, too.
const HIGH: f32 = 0.9;

/// By how much words may be larger than the theme's type: alone, beside a figure, above one.
const ALONE_MOST: f32 = 2.0;
const BESIDE_MOST: f32 = 1.3;
const STACKED_MOST: f32 = 1.15;

/// The largest share of the width for words beside a figure.
const MOST_WORDS: f32 = 0.6;

pub(super) struct ClassAreas {
    pub words: Words,
    pub setting: TypeSetting,
    pub corner: Pos2,
    /// For the figure and the line below it.
    pub figure: Rect,
    /// For an enlarged figure: all between the line of progress and the footer.
    pub full: Rect,
    /// For a word to the teacher, above the footer.
    pub banner: Option<Rect>,
    /// Address and keys.
    pub footer: Rect,
    /// Height of the line under a figure, points.
    pub caption: f32,
}

impl ClassAreas {
    /// Divides the screen for a slide, and for those that show the same figure: nothing may shift when they follow each
    /// other. `shape`: width by height of its figure; `kept`: the setting found in an earlier frame for the same words and screen.
    pub(super) fn new(
        ui: &Ui,
        scene: &Scene,
        screen: Rect,
        (slide, group): (&Slide, &[&Slide]),
        shape: Option<f32>,
        kept: Option<TypeSetting>,
        has_banner: bool,
    ) -> Self {
        let sizes = &scene.theme.sizes;
        let footer = footer_height(ui, scene, group, screen.width());
        let (above, footer) = screen.split_top_bottom_at_y(screen.bottom() - footer);
        let full = above.with_min_y(above.top() + progress_height(scene));
        let height = banner_height(ui, &scene.theme, screen.width());
        let banner = has_banner.then(|| above.with_min_y(above.bottom() - height));
        let above = banner.map_or(above, |banner| above.with_max_y(banner.top()));
        let inner = above.shrink2(vec2(sizes.margin, sizes.margin * 0.8));
        let form = Form::of(screen, shape);
        let setting = kept.unwrap_or_else(|| {
            let attempt = Attempt { ui, scene, slides: group };
            form.grown(&attempt, form.setting(&attempt, inner), slide, inner)
        });
        let words = Words::in_setting(ui, scene, slide, setting);
        let (corner, figure) = form.place(scene, inner, &words, setting);
        let caption = (sizes.body * 2.0).round();
        Self { words, setting, corner, figure, full, banner, footer, caption }
    }
}

#[derive(Clone, Copy)]
enum Form {
    Alone,
    /// With a figure of this width by height.
    SideBySide {
        shape: f32,
    },
    Stacked,
}

impl Form {
    /// `shape`: width by height of the figure.
    fn of(screen: Rect, shape: Option<f32>) -> Self {
        let Some(shape) = shape else {
            return Self::Alone;
        };
        let screen = screen.aspect_ratio();
        // A figure that is higher than wide gets the height of the screen wherever words have room beside it.
        let is_beside = screen > WIDE || screen > 1.0 && shape < HIGH;
        if is_beside { Self::SideBySide { shape } } else { Self::Stacked }
    }

    /// Tries settings until one fits all slides; see the top of `words.rs`.
    fn setting(self, attempt: &Attempt, inner: Rect) -> TypeSetting {
        match self {
            Self::Alone => {
                // Lines of more than about forty characters are hard to follow from afar.
                let width = inner.width().min(attempt.scene.theme.sizes.body * 42.0);
                attempt.largest(width, inner.height(), ALONE_MOST).setting
            }
            Self::SideBySide { shape } => attempt.side_by_side(inner, shape),
            Self::Stacked => {
                attempt.largest(inner.width(), inner.height() * 0.35, STACKED_MOST).setting
            }
        }
    }

    /// The setting for one slide: where the others have many words, its own need not be as small.
    fn grown(self, attempt: &Attempt, all: TypeSetting, slide: &Slide, inner: Rect) -> TypeSetting {
        let (room, most) = match self {
            Self::Alone => return all,
            Self::SideBySide { .. } => (inner.height(), BESIDE_MOST),
            Self::Stacked => (all.tallest, STACKED_MOST),
        };
        let fits = |larger: &f32| {
            let setting = TypeSetting { larger: *larger, ..all };
            let words = Words::in_setting(attempt.ui, attempt.scene, slide, setting);
            words.height <= room && !words.has_broken
        };
        let mut larger = LARGER.into_iter().filter(|larger| (all.larger..=most).contains(larger));
        TypeSetting { larger: larger.find(fits).unwrap_or(all.larger), ..all }
    }

    fn place(
        self,
        scene: &Scene,
        inner: Rect,
        words: &Words,
        setting: TypeSetting,
    ) -> (Pos2, Rect) {
        match self {
            Self::Alone => {
                let top = inner.top() + ((inner.height() - words.height) * 0.3).max(0.0);
                (pos2(inner.left(), top), Rect::NOTHING)
            }
            Self::SideBySide { .. } => {
                let left = inner.left() + setting.width + column_gap(scene);
                (inner.min, inner.with_min_x(left))
            }
            Self::Stacked => {
                let top = inner.top() + setting.tallest + scene.theme.sizes.gap;
                (inner.min, inner.with_min_y(top.min(inner.bottom())))
            }
        }
    }
}

fn column_gap(scene: &Scene) -> f32 {
    scene.theme.sizes.margin * 0.8
}

/// Words that are laid out to see whether they fit.
struct Attempt<'a> {
    ui: &'a Ui,
    scene: &'a Scene<'a>,
    slides: &'a [&'a Slide],
}

struct Fit {
    setting: TypeSetting,
    /// Whether a word, such as an address, is longer than a line.
    has_broken: bool,
}

impl Attempt<'_> {
    fn in_type(&self, width: f32, larger: f32) -> Fit {
        let mut fit = Fit {
            setting: TypeSetting { width, larger, title: larger, tallest: 0.0 },
            has_broken: false,
        };
        for slide in self.slides {
            let words = Words::in_setting(self.ui, self.scene, slide, fit.setting);
            fit.setting.tallest = fit.setting.tallest.max(words.height);
            fit.has_broken |= words.has_broken;
        }
        fit
    }

    /// The largest type that fits, or the smallest; at `most` so much larger than the theme's type.
    fn largest(&self, width: f32, height: f32, most: f32) -> Fit {
        let larger = LARGER.into_iter().filter(|larger| *larger <= most);
        larger
            .map(|larger| self.in_type(width, larger))
            .find(|fit| fit.setting.tallest <= height)
            .unwrap_or_else(|| self.in_type(width, 1.0))
    }

    /// Tries columns from narrow to wide: the narrowest that holds the words leaves the figure the most room.
    fn side_by_side(&self, inner: Rect, shape: f32) -> TypeSetting {
        // A high figure leaves more of the width than these.
        let free = (1.0 - inner.height() * shape / inner.width()).min(MOST_WORDS);
        let column = |share: f32| {
            let width = (inner.width() * share.max(free)).round() - column_gap(self.scene);
            self.largest(width, inner.height(), BESIDE_MOST)
        };
        let fits = |fit: &Fit| fit.setting.tallest <= inner.height();
        let is_good = |fit: &Fit| fits(fit) && fit.setting.larger > 1.0 && !fit.has_broken;
        // Narrow columns only in larger type: the smallest is for words that no column holds otherwise.
        let narrow = [0.32, 0.36].into_iter().map(column).find(is_good);
        let wider = || [0.4, 0.46, 0.52].into_iter().map(column).find(fits);
        narrow.or_else(wider).unwrap_or_else(|| column(MOST_WORDS)).setting
    }
}

/// Of the line that shows how far the class is, points.
pub(super) fn progress_height(scene: &Scene) -> f32 {
    (scene.theme.sizes.body * 0.3).round()
}
