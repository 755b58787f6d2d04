//! The buttons at the foot of the teacher's desk.

use super::GAP;
use super::marks::pen_color;
use super::names::now;
use super::names::pen_named;
use crate::labels;
use crate::model::Action;
use crate::model::presentation::{
    Cover, PenColor, Presentation, PresentationAction, PresentationOverlay, Tool,
};
use crate::ui::kit::button::{Button, Variant};
use crate::ui::scene::Scene;
use egui::{Color32, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// A caption, its key, what it does, whether it is on.
type ToolEntry = (&'static str, &'static str, PresentationAction, bool);

fn entries(scene: &Scene, presentation: &Presentation, time: f64) -> Vec<ToolEntry> {
    let has_two = presentation.windows(scene.model.desktop()).second.is_some();
    let stage = presentation.stage();
    let mut entries = vec![
        (
            labels::COVER_BLACK,
            "B",
            PresentationAction::ToggleCover(Cover::Black),
            presentation.cover() == Some(Cover::Black),
        ),
        (
            labels::PEN,
            "P",
            PresentationAction::TogglePen,
            presentation.tool() == Tool::Pen,
        ),
        (
            labels::LIGHT,
            "L",
            PresentationAction::ToggleLight,
            presentation.tool() == Tool::Light,
        ),
        (
            labels::ALL_STEPS,
            "O",
            PresentationAction::ToggleOverlay(PresentationOverlay::Overview),
            false,
        ),
        (
            labels::TIME,
            "T",
            PresentationAction::ToggleCountdown(time),
            stage.countdown.is_some(),
        ),
        (labels::QR, "Q", PresentationAction::ShowQr, stage.has_qr),
    ];
    if has_two {
        entries.insert(
            1,
            (
                labels::FREEZE,
                "F",
                PresentationAction::ToggleFreeze,
                presentation.is_frozen(),
            ),
        );
        entries.push((labels::SWAP, "S", PresentationAction::Swap, false));
    } else {
        entries.push((
            labels::TO_CLASS,
            "N",
            PresentationAction::ToggleNotes,
            false,
        ));
    }
    entries.push((
        labels::KEYS_TITLE,
        "F1",
        PresentationAction::ToggleOverlay(PresentationOverlay::Keys),
        false,
    ));
    entries.push((labels::END_DEMO, "Esc", PresentationAction::End, false));
    entries
}

/// Two rows of buttons where one is too short.
pub(super) fn foot_height(width: f32, scene: &Scene) -> f32 {
    let sizes = &scene.theme.sizes;
    let rows = if width > sizes.control * 105.0 {
        1.0
    } else {
        2.0
    };
    rows * (sizes.target + 8.0) + GAP + 4.0
}

pub(super) fn foot_ui(ui: &mut Ui, scene: &Scene, presentation: &Presentation) {
    let theme = &scene.theme;
    let sizes = &theme.sizes;
    let room = ui.max_rect().shrink2(vec2(GAP, GAP / 2.0 + 2.0));
    let time = now(ui.ctx());
    let caption = labels::with_arrow(labels::ONWARD);
    let onward = Button::new(theme, &caption)
        .name(labels::ONWARD)
        .kind(Variant::Primary)
        .height(sizes.primary);
    let size = onward.measure(ui, theme);
    let back = Button::new(theme, labels::BACK_SHORT)
        .name(labels::BACK_NAME)
        .height(sizes.primary);
    let back_size = back.measure(ui, theme);
    let tools = room.with_max_x(room.right() - size.x - back_size.x - 24.0);
    ui.scope_builder(UiBuilder::new().max_rect(tools), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            for (caption, key, action, is_on) in entries(scene, presentation, time) {
                let cap = labels::key_cap(key, scene.model.preferences().letter_keys);
                let button = Button::new(theme, caption).key(&cap).chosen(is_on);
                if button.show(ui, theme).clicked() {
                    send(scene, action);
                }
                if key == "P" && is_on {
                    colors_ui(ui, scene, presentation);
                }
            }
        });
    });
    let place = Rect::from_min_size(
        pos2(room.right() - size.x, room.center().y - size.y / 2.0),
        size,
    );
    let before = Rect::from_min_size(
        pos2(place.left() - 8.0 - back_size.x, place.top()),
        back_size,
    );
    ui.scope_builder(UiBuilder::new().max_rect(before), |ui| {
        if back.show(ui, theme).clicked() {
            send(scene, PresentationAction::Back);
        }
    });
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        if onward.show(ui, theme).clicked() {
            send(scene, PresentationAction::Next);
        }
    });
}

/// The four colours of the pen.
fn colors_ui(ui: &mut Ui, scene: &Scene, presentation: &Presentation) {
    let side = scene.theme.sizes.target * 0.8;
    for color in PenColor::ALL {
        let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::click());
        let fill = pen_color(scene, color);
        ui.painter()
            .circle_filled(rect.center(), side * 0.36, Color32::WHITE);
        ui.painter().circle_filled(rect.center(), side * 0.30, fill);
        if presentation.color() == color {
            let ring = Stroke::new(3.0, scene.theme.palette.accent);
            ui.painter().circle_stroke(rect.center(), side * 0.45, ring);
        }
        let is_chosen = presentation.color() == color;
        let name = pen_named(color);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, name));
        if response.on_hover_text(name).clicked() {
            send(scene, PresentationAction::SetColor(color));
        }
    }
}

fn send(scene: &Scene, action: PresentationAction) {
    scene.outbox.send(Action::Presentation(action));
}
