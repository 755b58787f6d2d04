//! The buttons at the foot of the presenter view: each an icon with its key, and its name below.

use super::send::{is_switch, send, send_if};
use super::spacing::GAP;
use super::tool_button::ToolButton;
use crate::labels::{self, KeyCap};
use crate::model::presentation::{
    Cover, Presentation, PresentationAction, PresentationOverlay, Tool,
};
use crate::ui::kit::button::Button;
use crate::ui::kit::flow::wrapped_height;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::theme::Theme;
use crate::ui::scene::Scene;
use egui::{Align, Layout, ScrollArea, Ui, UiBuilder, Vec2, vec2};

/// Between neighbouring buttons, points.
const BETWEEN: f32 = 2.0;
/// Between the two that turn.
const TURNING: f32 = 10.0;
/// Above and below the tools, points.
const MARGIN: f32 = 8.0;
/// The tools take no more of the window's height; in very large type they scroll.
const MOST: f32 = 0.35;

/// A tool, and what its press does.
type Entry = (ToolButton, PresentationAction);

/// All tools in the order of their buttons.
fn tools(scene: &Scene, presentation: &Presentation) -> Vec<Entry> {
    use KeyCap::{Character, Named};
    use PresentationAction as Does;
    use PresentationOverlay::{Keys, Overview};
    let letters = scene.model.preferences().letter_keys;
    let tool = |icon, name, key, is_on, action| {
        let (key, is_switch) = (labels::key_cap(key, letters), is_switch(&action));
        (ToolButton { icon, name, key, is_on, is_switch, why_not: None }, action)
    };
    let has_two = presentation.windows(scene.model.desktop()).second.is_some();
    let stage = presentation.stage();
    let held = presentation.tool();
    let is_covered = |cover| presentation.cover() == Some(cover);
    let slide = presentation.slide(stage);
    let has_pen = matches!(held, Tool::Pen | Tool::Eraser);
    let has_time = presentation.lesson().shown_to_class(slide.page).is_some();
    let cover = Does::ToggleCover;
    let black = cover(Cover::Black);
    let mut tools = vec![tool(
        Icon::Cover,
        labels::COVER_BLACK,
        Character("B"),
        is_covered(Cover::Black),
        black,
    )];
    if has_two {
        let is_on = presentation.is_frozen();
        tools.push(tool(Icon::Freeze, labels::FREEZE, Character("F"), is_on, Does::ToggleFreeze));
    }
    let is_board = is_covered(Cover::White);
    let mut qr = tool(Icon::Qr, labels::QR, Character("Q"), stage.has_qr, Does::ToggleQr);
    qr.0.why_not = slide.coded().is_none().then_some(labels::NO_ADDRESS);
    let mut light =
        tool(Icon::Light, labels::LIGHT, Character("L"), held == Tool::Light, Does::ToggleLight);
    light.0.why_not = slide.figure.is_none().then_some(labels::NO_FIGURE);
    tools.extend([
        tool(Icon::Board, labels::BOARD, Character("W"), is_board, cover(Cover::White)),
        tool(Icon::Pen, labels::PEN, Character("P"), has_pen, pen_action(held)),
        light,
        tool(Icon::Grid, labels::ALL_STEPS, Character("O"), false, Does::ToggleOverlay(Overview)),
        tool(Icon::Clock, labels::TIME, Character("T"), has_time, Does::ToggleCountdown),
        qr,
        if has_two {
            tool(Icon::Swap, labels::SWAP, Character("S"), false, Does::Swap)
        } else {
            tool(Icon::Projector, labels::TO_CLASS, Character("N"), false, Does::ToggleNotes)
        },
        tool(Icon::Keyboard, labels::KEYS_TITLE, Named("F1"), false, Does::ToggleOverlay(Keys)),
        tool(Icon::Exit, labels::END_PRESENTATION, Named("Esc"), false, Does::End),
    ]);
    tools
}

/// A press on the pen puts away the eraser, too.
fn pen_action(held: Tool) -> PresentationAction {
    if held == Tool::Eraser { PresentationAction::PutAway } else { PresentationAction::TogglePen }
}

/// The foot of the view, measured before the parts above it are drawn.
pub(super) struct Foot {
    tools: Vec<Entry>,
    /// What is left over in the row, for each button.
    spare: f32,
    /// Of the names, points.
    type_size: f32,
    turning: Vec2,
    /// Points.
    pub height: f32,
}

impl Foot {
    pub(super) fn new(ui: &Ui, scene: &Scene, presentation: &Presentation, window: Vec2) -> Self {
        let theme = &scene.theme;
        let tools = tools(scene, presentation);
        let back = back(theme).size(ui);
        let onward = onward(theme).size(ui);
        let turning = vec2(back.x + TURNING + onward.x, onward.y);
        let room = window.x - 2.0 * GAP - turning.x - GAP;
        let width = |type_size: f32| -> f32 {
            tools.iter().map(|(tool, _)| tool.size(ui, theme, type_size).x + BETWEEN).sum()
        };
        // In one row, if names a little smaller make that possible.
        let small = theme.sizes.small;
        let least = theme.sizes.key;
        let sizes = [small, small - 1.0, least].into_iter().filter(|size| *size >= least);
        let fitting = sizes.clone().find(|size| width(*size) <= room);
        let type_size = fitting.unwrap_or(small);
        let sizes = tools.iter().map(|(tool, _)| tool.size(ui, theme, type_size));
        let rows = wrapped_height(sizes, room + BETWEEN, Vec2::splat(BETWEEN));
        let most = (window.y * MOST).max(2.0 * theme.sizes.target + BETWEEN);
        let height = rows.min(most).max(turning.y) + 2.0 * MARGIN;
        let spare = if fitting.is_some() { room - width(type_size) } else { 0.0 };
        let spare = (spare / tools.len() as f32).floor().max(0.0);
        Self { tools, spare, type_size, turning, height }
    }

    pub(super) fn show(self, ui: &mut Ui, scene: &Scene) {
        let room = ui.max_rect().shrink2(vec2(GAP, MARGIN));
        let turning = room.with_min_x(room.right() - self.turning.x);
        let tools = room.with_max_x(turning.left() - GAP + BETWEEN);
        ui.scope_builder(UiBuilder::new().max_rect(tools), |ui| {
            let area = ScrollArea::vertical().auto_shrink(false);
            area.show(ui, |ui| self.tools_ui(ui, scene));
        });
        let layout = Layout::left_to_right(Align::Center);
        ui.scope_builder(UiBuilder::new().max_rect(turning).layout(layout), |ui| {
            turning_ui(ui, scene);
        });
    }

    fn tools_ui(self, ui: &mut Ui, scene: &Scene) {
        ui.spacing_mut().item_spacing = Vec2::splat(BETWEEN);
        ui.horizontal_wrapped(|ui| {
            for (tool, action) in self.tools {
                let response = tool.show(ui, &scene.theme, self.type_size, self.spare);
                send_if(scene, response.clicked(), tool.why_not, action);
            }
        });
    }
}

fn back(theme: &Theme) -> Button<'_> {
    Button::new(theme, "").icon(Icon::ArrowLeft).name(labels::BACK_NAME).tonal().large()
}

fn onward(theme: &Theme) -> Button<'_> {
    Button::new(theme, labels::ONWARD).icon_after(Icon::ArrowRight).primary().large()
}

fn turning_ui(ui: &mut Ui, scene: &Scene) {
    ui.spacing_mut().item_spacing = Vec2::splat(TURNING);
    if ui.add(back(&scene.theme)).clicked() {
        send(scene, PresentationAction::Back);
    }
    if ui.add(onward(&scene.theme)).clicked() {
        send(scene, PresentationAction::Next);
    }
}
