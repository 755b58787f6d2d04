//! What a page begins with: which step it is, its title, a large tick when all is done.

use crate::guide::Step;
use crate::labels;
use crate::model::Page;
use crate::ui::kit::glyph::paint_tick_badge;
use crate::ui::kit::text::{galley_ui, text_ui};
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use crate::ui::words::step_of;
use egui::{Frame, Margin, Rect, Ui, vec2};

/// What becomes of a title.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Title {
    /// It takes the focus when the page is new.
    Focused,
    /// Nobody sees it: only its size counts.
    Measured,
}

pub(super) fn heading_ui(ui: &mut Ui, scene: &Scene, view: &mut View, title: Title) {
    let indent = large_tick_ui(ui, scene);
    let heading = Frame::new().inner_margin(Margin { left: indent as i8, ..Margin::ZERO });
    heading.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        // The head of a narrow window says it.
        if !scene.shape.is_narrow() {
            eyebrow_ui(ui, scene);
        }
        let terms = scene.model.step().map(Step::terms).unwrap_or_default();
        if !terms.is_empty() {
            // As with the line above it: the title's name begins with it.
            let style = scene.theme.small().bold();
            // «до 3 дней» is not torn apart where there is little room.
            let between = if scene.shape.is_narrow() { "\n" } else { labels::BETWEEN_TERMS };
            let terms = terms.replace(labels::BETWEEN_TERMS, between);
            galley_ui(ui, style.galley(ui, &terms, ui.available_width()));
        }
        title_ui(ui, scene, view, title);
    });
}

/// Whose guide it is, under the title of its first page.
pub(super) fn credits_ui(ui: &mut Ui, scene: &Scene) {
    let credits = scene.model.guide().credits();
    if !credits.is_empty() {
        text_ui(ui, scene.theme.note(), credits.join("\n"));
    }
}

/// A large tick before the heading when all is done; returns the room that it takes at the left.
fn large_tick_ui(ui: &Ui, scene: &Scene) -> f32 {
    let model = scene.model;
    let is_end = model.page() == Page::Finish && model.progress().is_complete(model.guide());
    if !is_end || scene.shape.is_narrow() {
        return 0.0;
    }
    let theme = &scene.theme;
    let side = (2.4 * theme.sizes.title).round();
    let place = Rect::from_min_size(ui.cursor().min, vec2(side, side));
    let center = place.center() - vec2(0.0, 2.0);
    ui.painter().circle_filled(center, side / 2.0, theme.palette.done_weak);
    let badge = Rect::from_center_size(center, vec2(side, side) * 0.87);
    paint_tick_badge(ui.painter(), theme, badge, theme.palette.done_weak);
    side + 12.0
}

fn title_ui(ui: &mut Ui, scene: &Scene, view: &mut View, title: Title) {
    let last = &scene.model.guide().finish.title;
    let words = scene.model.step().map_or(last, |step| &step.title);
    if title == Title::Focused {
        view.focus.title_ui(ui, scene, words);
    } else {
        let room = ui.available_width();
        let style = scene.theme.page_title().with_whole_words(ui, words, room);
        let words = style.galley(ui, words, room);
        galley_ui(ui, words);
    }
}

fn eyebrow_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    let (words, style) = match scene.model.page() {
        // The title's name begins with it.
        Page::Step(index) => (step_of(scene.model, index), theme.note()),
        Page::Finish if !scene.model.progress().is_complete(scene.model.guide()) => {
            (labels::LAST_PAGE.to_owned(), theme.note())
        }
        Page::Finish => {
            let done = theme.small().bold().color(theme.palette.done);
            (labels::ALL_STEPS_DONE.to_owned(), done)
        }
    };
    galley_ui(ui, style.galley(ui, &words, ui.available_width()));
}
