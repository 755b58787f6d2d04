//! The buttons at the foot of the teacher's desk.

use super::figure::pen_color;
use super::{GAP, now};
use crate::labels;
use crate::model::Action;
use crate::model::presentation::{Cover, Demo, DemoAction, Front, PenColor, Tool};
use crate::ui::kit::button::{Button, Kind};
use crate::ui::scene::Scene;
use egui::{Color32, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// A caption, its key, what it does, whether it is on.
type Entry = (&'static str, &'static str, DemoAction, bool);

fn entries(scene: &Scene, demo: &Demo, time: f64) -> Vec<Entry> {
    let has_two = demo.windows(scene.model.desktop()).second.is_some();
    let stage = demo.stage();
    let mut entries = vec![
        (
            labels::COVER_BLACK,
            "B",
            DemoAction::ToggleCover(Cover::Black),
            demo.cover() == Some(Cover::Black),
        ),
        (
            labels::PEN,
            "P",
            DemoAction::TogglePen,
            demo.tool() == Tool::Pen,
        ),
        (
            labels::LIGHT,
            "L",
            DemoAction::ToggleLight,
            demo.tool() == Tool::Light,
        ),
        (
            labels::ALL_STEPS,
            "O",
            DemoAction::ToggleFront(Front::Overview),
            false,
        ),
        (
            labels::TIME,
            "T",
            DemoAction::ToggleCountdown(time),
            stage.countdown.is_some(),
        ),
        (labels::QR, "Q", DemoAction::ToggleQr, stage.has_qr),
    ];
    if has_two {
        entries.insert(
            1,
            (
                labels::FREEZE,
                "F",
                DemoAction::ToggleFreeze,
                demo.is_frozen(),
            ),
        );
        entries.push((labels::SWAP, "S", DemoAction::Swap, false));
    } else {
        entries.push((labels::TO_CLASS, "N", DemoAction::ToggleNotes, false));
    }
    entries.push((
        labels::KEYS_TITLE,
        "F1",
        DemoAction::ToggleFront(Front::Keys),
        false,
    ));
    entries.push((labels::END_DEMO, "Esc", DemoAction::End, false));
    entries
}

/// Two rows of buttons where one is too short.
pub fn foot_height(width: f32, scene: &Scene) -> f32 {
    let sizes = &scene.theme.sizes;
    let rows = if width > sizes.control * 105.0 {
        1.0
    } else {
        2.0
    };
    rows * (sizes.target + 8.0) + GAP + 4.0
}

pub fn foot_ui(ui: &mut Ui, scene: &Scene, demo: &Demo) {
    let theme = &scene.theme;
    let sizes = &theme.sizes;
    let room = ui.max_rect().shrink2(vec2(GAP, GAP / 2.0 + 2.0));
    let time = now(ui.ctx());
    let caption = labels::with_arrow(labels::ONWARD);
    let onward = Button::new(theme, &caption)
        .name(labels::ONWARD)
        .kind(Kind::Primary)
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
            for (caption, key, action, is_on) in entries(scene, demo, time) {
                let cap = labels::key_cap(key, scene.model.look().letter_keys);
                let button = Button::new(theme, caption).key(&cap).chosen(is_on);
                if button.show(ui, theme).clicked() {
                    send(scene, action);
                }
                if key == "P" && is_on {
                    colors_ui(ui, scene, demo);
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
            send(scene, DemoAction::Back);
        }
    });
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        if onward.show(ui, theme).clicked() {
            send(scene, DemoAction::Next);
        }
    });
}

/// The four colours of the pen.
fn colors_ui(ui: &mut Ui, scene: &Scene, demo: &Demo) {
    let side = scene.theme.sizes.target * 0.8;
    for color in PenColor::ALL {
        let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::click());
        let fill = pen_color(scene, color);
        ui.painter()
            .circle_filled(rect.center(), side * 0.36, Color32::WHITE);
        ui.painter().circle_filled(rect.center(), side * 0.30, fill);
        if demo.color() == color {
            let ring = Stroke::new(3.0, scene.theme.palette.accent);
            ui.painter().circle_stroke(rect.center(), side * 0.45, ring);
        }
        let is_chosen = demo.color() == color;
        let name = labels::pen_named(color);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, name));
        if response.on_hover_text(name).clicked() {
            send(scene, DemoAction::SetColor(color));
        }
    }
}

fn send(scene: &Scene, action: DemoAction) {
    scene.outbox.send(Action::Demo(action));
}
