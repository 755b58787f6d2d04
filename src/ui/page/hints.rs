//! «На экране не так»: the step's hints as what the pupil sees; one shows its advice.

use super::link_card::failed_ui;
use super::message::message_ui;
use crate::guide::Hint;
use crate::labels;
use crate::model::Action;
use crate::ui::focus::front_title_ui;
use crate::ui::kit::button::{Button, beside_ui};
use crate::ui::kit::text::{TextStyle, clicked_once, galley, label_ui, name_widget, set_node};
use crate::ui::kit::theme::{RADIUS, Weight};
use crate::ui::scene::Scene;
use crate::ui::words::hint_line;
use egui::{Role, Sense, Stroke, StrokeKind, Ui, vec2};

/// Draws the open list in the place of the step's words.
pub(crate) fn hints_ui(ui: &mut Ui, scene: &Scene) {
    let Some(step) = scene.model.step() else {
        return;
    };
    let theme = &scene.theme;
    ui.spacing_mut().item_spacing.y = 8.0;
    head_ui(ui, scene);
    let small = TextStyle::new(theme.sizes.small, Weight::Regular, theme.palette.muted);
    if let Some(address) = scene.model.not_open() {
        failed_ui(ui, scene, address);
    }
    label_ui(ui, theme, labels::HINTS_NOT_OFFICIAL, small);
    let shown = scene.model.hints().and_then(|hints| hints.shown);
    for (index, hint) in step.hints.iter().enumerate() {
        hint_ui(ui, scene, hint, index, shown == Some(index));
        if let Some(message) = hint.message.as_ref().filter(|_| shown == Some(index)) {
            message_ui(ui, scene, message);
        }
    }
}

fn head_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    let close = Button::new(theme, labels::HINTS_CLOSE).name(labels::HINTS_CLOSE_NAME);
    let response = beside_ui(ui, close, |ui| {
        front_title_ui(ui, scene, labels::HINTS_TITLE, 2);
    });
    if clicked_once(&response) {
        scene.outbox.send(Action::ToggleHints);
    }
}

fn hint_ui(ui: &mut Ui, scene: &Scene, hint: &Hint, index: usize, open: bool) {
    let theme = &scene.theme;
    let palette = &theme.palette;
    let pad = theme.sizes.pad;
    let width = ui.available_width() - 2.0 * pad;
    let weight = if open { Weight::Bold } else { Weight::Regular };
    let sees = TextStyle::new(theme.sizes.control, weight, palette.ink);
    let small = TextStyle::new(theme.sizes.control, Weight::Regular, palette.ink);
    let sees_words = galley(ui, theme, &hint.sees, sees, width);
    let advice = open.then(|| galley(ui, theme, &hint.advice, small, width));
    let helper = hint.helper.as_ref().filter(|_| open).map(|helper| {
        let text = format!("{}{helper}", labels::HELPER_PREFIX);
        let style = TextStyle::new(theme.sizes.small, Weight::Medium, palette.accent);
        galley(ui, theme, &text, style, width - 16.0)
    });
    let parts = [&advice, &helper].into_iter().flatten();
    let below: f32 = parts.map(|words| words.size().y + 8.0).sum();
    let height = (sees_words.size().y + below + 2.0 * pad - 6.0).max(theme.sizes.target);
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let fill = if response.hovered() && !open {
        palette.accent_weak
    } else {
        palette.surface
    };
    let edge = if open {
        palette.accent
    } else {
        palette.control_border
    };
    ui.painter().rect(
        rect,
        RADIUS,
        fill,
        Stroke::new(1.0, edge),
        StrokeKind::Inside,
    );
    let mut at = rect.min + vec2(pad, pad - 3.0);
    if !open {
        at.y = rect.center().y - sees_words.size().y / 2.0;
    }
    let step = sees_words.size().y + 6.0;
    ui.painter().galley(at, sees_words, palette.ink);
    at.y += step;
    if let Some(advice) = advice {
        let step = advice.size().y + 8.0;
        ui.painter().galley(at, advice, palette.ink);
        at.y += step;
    }
    if let Some(helper) = helper {
        let ground = egui::Rect::from_min_size(at, helper.size() + vec2(16.0, 2.0));
        ui.painter().rect_filled(ground, 5.0, palette.accent_weak);
        ui.painter()
            .galley(at + vec2(8.0, 1.0), helper, palette.accent);
    }
    name_widget(&response, Role::Button, true, &hint.sees);
    set_node(ui, &response, |node| {
        node.set_expanded(open);
        if open {
            node.set_description(hint_line(hint));
        }
    });
    if response.clicked() {
        scene.outbox.send(Action::ToggleHint(index));
    }
}
