//! What became of an address that was opened, in its card or under the words that name it.

use crate::browser::Started;
use crate::guide::Address;
use crate::labels;
use crate::model::{Action, OpeningState};
use crate::ui::focus::heir_ui;
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::signed::signed_ui;
use crate::ui::kit::text::{clicked_once, galley_ui, show_new, text_galley_ui, text_ui};
use crate::ui::scene::Scene;
use crate::ui::words::{copied, not_private, started as started_words};
use egui::{Color32, Id, Rect, Sense, Ui, vec2};

/// What became of an address. It scrolls into sight: nobody presses twice because nothing seems to happen.
pub(super) fn opening_ui(ui: &mut Ui, scene: &Scene, address: &Address) {
    let theme = &scene.theme;
    let model = scene.model;
    let opening = model.opening(address);
    let done = |text: String| (Some(Icon::Check), text, theme.palette.done);
    let said = match opening {
        _ if model.ladder().is_some() => return,
        _ if model.is_copied(address.as_str()) => done(copied(model, labels::COPIED)),
        Some(OpeningState::Starting) => (None, labels::OPENING.to_owned(), theme.palette.muted),
        Some(OpeningState::Started(started)) => done(started_words(*started)),
        Some(OpeningState::Open) => return open_ui(ui, scene, address),
        Some(OpeningState::Failed(_) | OpeningState::NotOpen) | None => return,
    };
    let mut rect = said_ui(ui, scene, said);
    if let Some(OpeningState::Started(started)) = opening {
        rect |= not_private_ui(ui, scene, *started).unwrap_or(rect);
        rect |= question_ui(ui, scene, address);
    }
    // The question comes later than the first line, and nothing fades over it.
    let is_asked = matches!(opening, Some(OpeningState::Started(_)));
    let seen = rect.with_max_y(rect.bottom() + scene.theme.sizes.target);
    show_new(ui, Id::unique(("opening", address.as_str(), is_asked)), seen, None);
}

/// What a window that is not private means for whoever leaves.
pub(super) fn not_private_ui(ui: &mut Ui, scene: &Scene, started: Started) -> Option<Rect> {
    let words = not_private(scene.model, started)?;
    let ink = scene.theme.palette.ink;
    Some(said_ui(ui, scene, (Some(Icon::Warning), words.to_owned(), ink)))
}

/// In the place of the question.
fn open_ui(ui: &mut Ui, scene: &Scene, address: &Address) {
    let color = scene.theme.palette.done;
    let style = scene.theme.small().color(color);
    let rect = signed_ui(ui, Icon::Check, color, style, |ui| {
        galley_ui(ui, style.galley(ui, labels::IT_IS_OPEN, ui.available_width()));
    });
    heir_ui(ui, address.as_str(), rect, labels::IT_IS_OPEN);
    show_new(ui, Id::unique(("opening", address.as_str(), false)), rect, None);
}

/// One line, with a sign if it has one. A warning's sign has its own colour.
pub(super) fn said_ui(ui: &mut Ui, scene: &Scene, said: (Option<Icon>, String, Color32)) -> Rect {
    let (icon, text, color) = said;
    let style = scene.theme.small().color(color);
    let Some(icon) = icon else {
        return text_ui(ui, style, text).rect;
    };
    let sign = if icon == Icon::Warning { scene.theme.palette.warning_mark } else { color };
    signed_ui(ui, icon, sign, style, |ui| _ = text_ui(ui, style, text))
}

/// «Страница открылась?»: a browser that has started does not mean that the page is open.
fn question_ui(ui: &mut Ui, scene: &Scene, address: &Address) -> Rect {
    let theme = &scene.theme;
    // As high as its buttons from the start: the words stand in the middle of it.
    ui.spacing_mut().interact_size.y = theme.sizes.target;
    let row = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
        // As one block: the words of a plain label would flow on into the row of the buttons.
        let words = theme.strong();
        text_galley_ui(ui, words.galley(ui, labels::IS_IT_OPEN, ui.available_width()));
        for (caption, is_open) in [(labels::YES, true), (labels::NO, false)] {
            let name = format!("{} {caption}", labels::IS_IT_OPEN);
            let button = Button::new(theme, caption).tonal().name(&name);
            let answer = Action::AnswerOpened(address.clone(), is_open);
            scene.send_if(clicked_once(&ui.add(button)), answer);
        }
    });
    let id = Id::unique(("question", address.as_str()));
    if ui.ctx().read_response(id).is_none() {
        // The question may push content below the fold; egui draws the fade there one frame later.
        ui.ctx().request_repaint();
    }
    ui.interact(row.response.rect, id, Sense::hover()).rect
}
