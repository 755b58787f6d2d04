//! Before somebody leaves, or another one begins: what to leave behind, then one button.

use crate::browser::Window;
use crate::labels;
use crate::model::{Action, Overlay};
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::text::text_ui;
use crate::ui::page::checklist::checklist_ui;
use crate::ui::scene::Scene;
use egui::{Align, Layout, Ui, Vec2};

/// The title of the question.
pub(super) fn title(scene: &Scene) -> &'static str {
    match scene.model.overlay() {
        Some(Overlay::Leave) => labels::LEAVE_TITLE,
        _ if scene.model.asks_whose() => labels::NEWCOMER_TITLE,
        _ => labels::NEXT_PUPIL_TITLE,
    }
}

pub(super) fn next_pupil_ui(ui: &mut Ui, scene: &Scene) {
    let plain = scene.theme.plain();
    if scene.model.asks_whose() {
        // Whoever has just come has nothing to leave behind: the pages are another pupil's.
        let note = if scene.model.source().is_foreign() {
            labels::NEWCOMER_NOTE_ANYWHERE
        } else {
            labels::NEWCOMER_NOTE
        };
        text_ui(ui, plain, note);
        text_ui(ui, plain, labels::NEWCOMER_MARKS);
        return;
    }
    text_ui(ui, plain, labels::NEXT_PUPIL_NOTE);
    list_ui(ui, scene);
}

/// «Закрыть» on the last page.
pub(super) fn leave_ui(ui: &mut Ui, scene: &Scene) {
    text_ui(ui, scene.theme.plain(), labels::LEAVE_NOTE);
    list_ui(ui, scene);
}

fn list_ui(ui: &mut Ui, scene: &Scene) {
    let model = scene.model;
    if model.preferences().private_window && model.next_window() != Window::Private {
        text_ui(ui, scene.theme.plain(), labels::WINDOWS_WERE_USUAL);
    }
    if let Some(list) = model.leaving() {
        ui.scope(|ui| checklist_ui(ui, scene, list));
    }
}

/// What has no tick yet, for the foot of a card this wide, and how high it is in its longest form: no line moves
/// under the mouse that ticks it. Said, but no reason to refuse: whoever left may be gone.
pub(super) fn left(ui: &Ui, scene: &Scene, width: f32) -> Option<(String, f32)> {
    let is_list = match scene.model.overlay() {
        Some(Overlay::NextPupil) => !scene.model.asks_whose(),
        other => matches!(other, Some(Overlay::Leave)),
    };
    let list = scene.model.leaving().filter(|_| is_list)?;
    let style = scene.theme.strong();
    let said = |left: &[&str]| match left.len() {
        0 => labels::EVERYTHING_TICKED.to_owned(),
        count if count == list.items.len() => labels::NOTHING_TICKED.to_owned(),
        _ => labels::left_behind(left),
    };
    let height_of = |left: &[&str]| style.galley(ui, &said(left), width).size().y;
    let all: Vec<&str> = list.items.iter().map(String::as_str).collect();
    // All but one: that is the longest, whichever one it is.
    let but_one = (0..all.len()).map(|tick| [&all[..tick], &all[tick + 1..]].concat());
    let heights = but_one.map(|left| height_of(&left));
    let height = heights.fold(height_of(&all).max(height_of(&[])), f32::max);
    Some((said(&scene.model.left_behind()), height))
}

pub(super) fn left_ui(ui: &mut Ui, scene: &Scene, words: String, size: Vec2) {
    let layout = Layout::top_down(Align::Min);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.set_min_size(size);
        text_ui(ui, scene.theme.strong(), words);
    });
}

/// The buttons at the foot of a card this wide.
pub(super) fn buttons<'a>(scene: &'a Scene, width: f32) -> Vec<(Button<'a>, Action)> {
    let button = |caption| Button::new(&scene.theme, caption).large().max_width(width);
    let (caption, icon, action) = match scene.model.overlay() {
        Some(Overlay::Leave) => (labels::QUIT, Icon::Exit, Action::QuitAnyway),
        _ => (labels::NEXT_PUPIL_YES, Icon::NextPupil, Action::NextPupil),
    };
    vec![(button(caption).icon(icon).primary(), action), (button(labels::CANCEL), Action::CloseTop)]
}
