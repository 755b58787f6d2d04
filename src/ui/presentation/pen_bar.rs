//! What belongs to the pen, above the class's screen while it is held: colours, eraser, taking back, saving.

use super::marks::pen_color;
use super::send::{is_switch, send, send_if};
use crate::labels::{self, KeyCap};
use crate::model::presentation::{PenColor, Presentation, PresentationAction, Tool};
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::theme::{Theme, fixed};
use crate::ui::kit::tip::Tip;
use crate::ui::scene::Scene;
use crate::ui::words::pen_named;
use egui::{Align, Layout, Rect, Role, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo};

const BETWEEN: f32 = 2.0;

struct Entry {
    icon: Icon,
    name: &'static str,
    key: String,
    action: PresentationAction,
    is_on: bool,
    why_not: Option<&'static str>,
}

impl Entry {
    fn button<'a>(&self, theme: &'a Theme) -> Button<'a> {
        let button = Button::new(theme, "").icon(self.icon).name(self.name);
        let button = if is_switch(&self.action) { button.toggle(self.is_on) } else { button };
        button.why_not(self.why_not)
    }
}

pub(super) struct PenBar {
    entries: Vec<Entry>,
    width: f32,
}

impl PenBar {
    /// `None`: neither pen nor eraser is held.
    pub(super) fn new(ui: &Ui, scene: &Scene, presentation: &Presentation) -> Option<Self> {
        if !matches!(presentation.tool(), Tool::Pen | Tool::Eraser) {
            return None;
        }
        let entries = entries(scene, presentation);
        let theme = &scene.theme;
        let colors = PenColor::ALL.len() as f32 * (theme.sizes.target + BETWEEN);
        let buttons: f32 =
            entries.iter().map(|entry| entry.button(theme).size(ui).x + BETWEEN).sum();
        Some(Self { entries, width: colors + buttons })
    }

    pub(super) fn width(&self) -> f32 {
        self.width
    }

    pub(super) fn show(self, ui: &mut Ui, scene: &Scene, presentation: &Presentation, row: Rect) {
        let place = row.with_min_x((row.right() - self.width).max(row.left()));
        let layout = Layout::left_to_right(Align::Center);
        ui.scope_builder(UiBuilder::new().max_rect(place).layout(layout), |ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(BETWEEN);
            for color in PenColor::ALL {
                color_ui(ui, scene, presentation, color);
            }
            for entry in self.entries {
                let response = ui.add(entry.button(&scene.theme));
                let tip = Tip::new(entry.name).key(&entry.key);
                let is_pressed = tip.show(&scene.theme, response).clicked();
                send_if(scene, is_pressed, entry.why_not, entry.action);
            }
        });
    }
}

fn entries(scene: &Scene, presentation: &Presentation) -> Vec<Entry> {
    let letters = scene.model.preferences().letter_keys;
    let has_lines = presentation.has_lines();
    let entry = |icon, name, key, action, can_be: bool| Entry {
        icon,
        name,
        key: labels::key_cap(key, letters),
        action,
        is_on: false,
        why_not: (!can_be).then_some(labels::NOTHING_DRAWN),
    };
    let eraser = entry(
        Icon::Eraser,
        labels::ERASER,
        KeyCap::Character("K"),
        PresentationAction::ToggleEraser,
        true,
    );
    vec![
        Entry { is_on: presentation.tool() == Tool::Eraser, ..eraser },
        entry(
            Icon::Undo,
            labels::UNDO,
            KeyCap::Named("Ctrl + Z"),
            PresentationAction::Undo,
            has_lines,
        ),
        entry(
            Icon::Trash,
            labels::CLEAR,
            KeyCap::Character("E"),
            PresentationAction::Clear,
            has_lines,
        ),
        entry(
            Icon::Save,
            labels::SAVE_DRAWINGS,
            KeyCap::Character("H"),
            PresentationAction::SaveDrawings,
            !presentation.drawings().is_empty(),
        ),
    ]
}

fn color_ui(ui: &mut Ui, scene: &Scene, presentation: &Presentation, color: PenColor) {
    let theme = &scene.theme;
    let side = theme.sizes.target;
    let (_, rect) = ui.allocate_space(Vec2::splat(side));
    let response =
        ui.interact(rect, ui.scope_id().with(("color", pen_named(color))), Sense::click());
    let center = rect.center();
    let is_chosen = presentation.color() == color && presentation.tool() == Tool::Pen;
    if response.hovered() {
        ui.painter().circle_filled(center, side * 0.46, theme.palette.veil_hovered);
    }
    ui.painter().circle_filled(center, side * 0.34, fixed::HALO);
    ui.painter().circle_filled(center, side * 0.28, pen_color(scene, color));
    if is_chosen {
        ui.painter().circle_stroke(center, side * 0.44, Stroke::new(3.0, theme.palette.accent));
        let tick = Rect::from_center_size(center, Vec2::splat(side * 0.36));
        Icon::Check.paint_strong(ui.painter(), tick, fixed::HALO);
    }
    let name = pen_named(color);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, name));
    let letters = scene.model.preferences().letter_keys;
    let key = labels::key_cap(KeyCap::Character("C"), letters);
    if Tip::new(name).key(&key).show(theme, response).clicked() {
        send(scene, PresentationAction::SetColor(color));
    }
}
