//! «На экране не так»: the step's hints, each named by what the pupil sees; one at a time shows its advice.

use super::link_card::failed_ui;
use crate::guide::Hint;
use crate::labels;
use crate::model::Action;
use crate::ui::focus::closable_title_ui;
use crate::ui::kit::button::Button;
use crate::ui::kit::pressable::{card, words};
use crate::ui::kit::text::{card_ui, name_widget, set_node};
use crate::ui::scene::Scene;
use crate::ui::words::hint_line;
use egui::{Align2, Atom, AtomExt as _, Atoms, Margin, Role, Ui, vec2};

/// Draws the open list in the place of the step's words.
pub(super) fn hints_ui(ui: &mut Ui, scene: &Scene) {
    let Some(step) = scene.model.step() else {
        return;
    };
    ui.spacing_mut().item_spacing.y = 8.0;
    let close = Button::new(&scene.theme, labels::HINTS_CLOSE).name(labels::HINTS_CLOSE_NAME);
    closable_title_ui(ui, scene, labels::HINTS_TITLE, 2, close, Action::ToggleHints);
    if let Some(address) = scene.model.not_open() {
        failed_ui(ui, scene, address);
    }
    ui.label(scene.theme.note().text(labels::HINTS_NOT_OFFICIAL));
    let shown = scene.model.hints().and_then(|hints| hints.shown);
    for (index, hint) in step.hints.iter().enumerate() {
        hint_ui(ui, scene, hint, index, shown == Some(index));
        if let Some(message) = hint.message.as_ref().filter(|_| shown == Some(index)) {
            message_ui(ui, scene, message);
        }
    }
}

fn hint_ui(ui: &mut Ui, scene: &Scene, hint: &Hint, index: usize, is_open: bool) {
    let theme = &scene.theme;
    let pad = theme.sizes.pad;
    let width = ui.available_width();
    let room = width - 2.0 * pad;
    let plain = theme.plain();
    let sees = if is_open { plain.bold() } else { plain };
    let mut parts = Atoms::new(words(sees.galley(ui, &hint.sees, room)));
    if is_open {
        parts.push_right(words(plain.galley(ui, &hint.advice, room)));
        if let Some(helper) = &hint.helper {
            parts.push_right(helper_atom(ui, scene, helper, room));
        }
    }
    let hint_card = card(theme, parts)
        .stacked(8.0)
        .pad(Margin::symmetric(pad as i8, pad as i8 - 3))
        .min_size(vec2(width, theme.sizes.target))
        .chosen(is_open);
    let response = ui.add(hint_card);
    name_widget(&response, Role::Button, true, &hint.sees);
    set_node(ui, &response, |node| {
        node.set_expanded(is_open);
        if is_open {
            node.set_description(hint_line(hint));
        }
    });
    scene.send_if(response.clicked(), Action::ToggleHint(index));
}

/// A message to copy and send to whoever helps. Nothing of it is kept.
fn message_ui(ui: &mut Ui, scene: &Scene, message: &str) {
    let theme = &scene.theme;
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        // What acts comes first: the rest may be below the edge of a low window.
        let copy = Button::new(theme, labels::MESSAGE_COPY).max_width(ui.available_width());
        if ui.add(copy).clicked() {
            scene.outbox.send(Action::CopyMessage(message.to_owned()));
        }
        if scene.model.is_copied(message) {
            let done = theme.small().medium().color(theme.palette.done);
            ui.label(done.text(labels::MESSAGE_COPIED));
        }
        ui.label(theme.small().text(message));
        ui.label(theme.note().text(labels::MESSAGE_BLANK));
        ui.label(theme.note().text(labels::MESSAGE_SCREENSHOT));
        ui.label(theme.small().bold().text(labels::MESSAGE_COVER));
    });
}

/// Whom to ask, on a ground of its own.
fn helper_atom<'a>(ui: &Ui, scene: &'a Scene, helper: &str, width: f32) -> Atom<'a> {
    let palette = &scene.theme.palette;
    let style = scene.theme.small().medium().color(palette.accent);
    let pad = vec2(8.0, 1.0);
    let text = format!("{}{helper}", labels::HELPER_PREFIX);
    let galley = style.galley(ui, &text, width - 2.0 * pad.x);
    let helper = Atom::paint(galley.size() + 2.0 * pad, move |ui, args| {
        let painter = ui.painter();
        painter.rect_filled(args.rect, 5.0, palette.tonal);
        painter.galley(args.rect.min + pad, galley.clone(), style.color);
    });
    helper.atom_align(Align2::LEFT_TOP)
}
