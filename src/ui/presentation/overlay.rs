//! What stands in front of the presenter view: all pages, the keys, the monitors.

use super::minutes::minutes_ui;
use super::names::{class_monitor, monitor_named};
use super::overview::overview_ui;
use super::send::send;
use crate::labels;
use crate::model::presentation::{Presentation, PresentationAction, PresentationOverlay};
use crate::ui::focus::front_title_ui;
use crate::ui::kit::button::Button;
use crate::ui::kit::key_table::{has_two_columns, key_columns_ui};
use crate::ui::kit::parts::modal_ui;
use crate::ui::kit::scroll_keys::{ScrollKeys, keyed_ui};
use crate::ui::kit::text::{clicked_once, text_ui};
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use egui::{Area, Frame, Id, Order, ScrollArea, Sense, Ui, UiBuilder, UiKind};

pub(super) fn overlay_ui(ui: &Ui, scene: &Scene, view: &mut View, presentation: &Presentation) {
    let Some(overlay) = presentation.overlay() else {
        return;
    };
    let screen = ui.max_rect();
    // Nothing of the window's size in it: the focus stays on its widget while the window is resized.
    let id = Id::unique(("presentation overlay", format!("{overlay:?}")));
    let area = Area::new(id)
        .kind(UiKind::Modal)
        .order(Order::Foreground)
        .fixed_pos(screen.min)
        .accessible_name(overlay_name(overlay));
    // Tab stays in it.
    ui.memory_mut(|memory| memory.set_modal_layer(area.layer()));
    modal_ui(ui.ctx(), id, || {
        area.show(ui.ctx(), |ui| {
            ui.set_min_size(screen.size());
            let ground = id.with("ground");
            let is_new = ui.ctx().read_response(ground).is_none();
            let response = ui.interact(screen, ground, Sense::CLICK);
            // A frame tells scroll areas which colour their edge fades to.
            let frame = Frame::new().fill(scene.theme.palette.ground);
            frame.show(ui, |ui| {
                ui.set_min_size(screen.size());
                let room = screen.shrink(scene.theme.sizes.margin);
                ui.scope_builder(UiBuilder::new().max_rect(room), |ui| match overlay {
                    PresentationOverlay::Overview => {
                        overview_ui(ui, scene, view, presentation, is_new);
                    }
                    PresentationOverlay::Keys => keys_ui(ui, scene, presentation),
                    PresentationOverlay::Monitors => monitors_ui(ui, scene, presentation),
                    PresentationOverlay::Minutes => minutes_ui(ui, scene, presentation),
                });
            });
            if clicked_once(&response) {
                send(scene, PresentationAction::ToggleOverlay(overlay));
            }
        });
    });
}

fn overlay_name(overlay: PresentationOverlay) -> &'static str {
    match overlay {
        PresentationOverlay::Overview => labels::ALL_STEPS,
        PresentationOverlay::Keys => labels::KEYS_TITLE,
        PresentationOverlay::Monitors => labels::MONITORS_TITLE,
        PresentationOverlay::Minutes => labels::MINUTES_TITLE,
    }
}

/// In smaller type than a class reads: it is for the teacher, who stands beside the screen.
fn keys_ui(ui: &mut Ui, scene: &Scene, presentation: &Presentation) {
    let theme = &scene.theme;
    let has_two = presentation.windows(scene.model.desktop()).second.is_some();
    let (digits, words) = labels::digit_keys(scene.model.numbered_steps());
    let digits = format!("{}{digits}", labels::HOME_END);
    let words = format!("{}{words}", labels::TO_BOTH_ENDS);
    let keys = labels::presentation_keys((&digits, &words), has_two);
    let room = ui.max_rect().size();
    let small = theme.sizes.small;
    // A row with its hairline, and what stands over and under the rows, by the size of type.
    let columns = if has_two_columns(room.x, theme.style(small)) { 2.0 } else { 1.0 };
    let lines = (keys.len() as f32 / columns).ceil() * 3.3 + 6.5;
    let size = small.min(room.y / lines).max(13.0).floor();
    let style = theme.style(size);
    let letters = if scene.model.preferences().letter_keys {
        labels::LETTERS_ON
    } else {
        labels::LETTERS_OFF
    };
    let (area, id) = (ScrollArea::vertical().auto_shrink(false), Id::unique("keys of a show"));
    keyed_ui(ui, area, id, scene.lines_by_key(), ScrollKeys::All, |ui| {
        ui.spacing_mut().item_spacing.y = (size * 0.2).round();
        front_title_ui(ui, scene, labels::KEYS_TITLE, 1);
        ui.add_space(size * 0.4);
        ui.scope(|ui| key_columns_ui(ui, theme, style, &keys));
        text_ui(ui, style.color(theme.palette.muted), letters);
    });
}

fn monitors_ui(ui: &mut Ui, scene: &Scene, presentation: &Presentation) {
    let theme = &scene.theme;
    let desktop = scene.model.desktop();
    let asks = presentation.asks_where();
    ui.spacing_mut().item_spacing.y = theme.sizes.gap;
    front_title_ui(ui, scene, labels::MONITORS_TITLE, 1);
    if asks {
        text_ui(ui, theme.note(), labels::NOTES_ELSEWHERE);
    }
    let shown = class_monitor(scene.model, presentation).filter(|_| !asks);
    for (index, monitor) in desktop.monitors.iter().enumerate() {
        let mut caption = monitor_named(monitor);
        if asks && index == desktop.own {
            caption = labels::this_monitor(&caption);
        }
        let button = Button::new(theme, &caption)
            .one_of(shown == Some(index))
            .max_width(ui.available_width());
        if ui.add(button).clicked() {
            send(scene, PresentationAction::ShowClassOn(index));
        }
    }
    if desktop.monitors.len() < 2 {
        text_ui(ui, theme.note(), labels::ONE_MONITOR);
    }
}
