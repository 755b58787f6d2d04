//! The buttons at the foot of the presenter view.

use super::marks::pen_color;
use super::names::{now, pen_named};
use super::send::send;
use super::spacing::GAP;
use crate::labels::{self, KeyCap};
use crate::model::presentation::{
    Cover, PenColor, Presentation, PresentationAction, PresentationOverlay, Tool,
};
use crate::ui::kit::button::Button;
use crate::ui::kit::flow::wrapped_height;
use crate::ui::kit::theme::{Theme, fixed};
use crate::ui::scene::Scene;
use egui::{Align, Layout, Role, ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo, vec2};
use egui_extras::{Size, StripBuilder};
use std::iter;

/// Between neighbouring buttons, points.
const BETWEEN: f32 = 8.0;
/// Above and below the tools, points.
const MARGIN: f32 = 10.0;
/// The tools take no more of the window's height; in very large type they scroll.
const MOST: f32 = 0.35;

struct ToolButton {
    caption: &'static str,
    key: String,
    action: PresentationAction,
    is_on: bool,
}

impl ToolButton {
    fn on(self, is_on: bool) -> Self {
        Self { is_on, ..self }
    }

    fn has_colors(&self) -> bool {
        self.action == PresentationAction::TogglePen
    }

    fn button<'a>(&'a self, theme: &'a Theme) -> Button<'a> {
        Button::new(theme, self.caption).key(&self.key).chosen(self.is_on)
    }
}

/// All tools in the order of their buttons; `time` is when one of them would be pressed.
fn tools(scene: &Scene, presentation: &Presentation, time: f64) -> Vec<ToolButton> {
    use KeyCap::{Character, Named};
    use PresentationAction as Does;
    use PresentationOverlay::{Keys, Overview};
    let letters = scene.model.preferences().letter_keys;
    let button = |caption, key, action| ToolButton {
        caption,
        key: labels::key_cap(key, letters),
        action,
        is_on: false,
    };
    let has_two = presentation.windows(scene.model.desktop()).second.is_some();
    let stage = presentation.stage();
    let tool = presentation.tool();
    let is_black = presentation.cover() == Some(Cover::Black);
    let black = Does::ToggleCover(Cover::Black);
    let mut tools = vec![button(labels::COVER_BLACK, Character("B"), black).on(is_black)];
    if has_two {
        let freeze = button(labels::FREEZE, Character("F"), Does::ToggleFreeze);
        tools.push(freeze.on(presentation.is_frozen()));
    }
    let overview = Does::ToggleOverlay(Overview);
    let countdown = button(labels::TIME, Character("T"), Does::ToggleCountdown(time));
    tools.extend([
        button(labels::PEN, Character("P"), Does::TogglePen).on(tool == Tool::Pen),
        button(labels::LIGHT, Character("L"), Does::ToggleLight).on(tool == Tool::Light),
        button(labels::ALL_STEPS, Character("O"), overview),
        countdown.on(stage.countdown.is_some()),
        button(labels::QR, Character("Q"), Does::ToggleQr).on(stage.has_qr),
        if has_two {
            button(labels::SWAP, Character("S"), Does::Swap)
        } else {
            button(labels::TO_CLASS, Character("N"), Does::ToggleNotes)
        },
        button(labels::KEYS_TITLE, Named("F1"), Does::ToggleOverlay(Keys)),
        button(labels::END_PRESENTATION, Named("Esc"), Does::End),
    ]);
    tools
}

/// The foot of the view, measured before the parts above it are drawn.
pub(super) struct Foot {
    tools: Vec<ToolButton>,
    turning: Vec2,
    /// Points.
    pub height: f32,
}

impl Foot {
    pub(super) fn new(ui: &Ui, scene: &Scene, presentation: &Presentation, window: Vec2) -> Self {
        let theme = &scene.theme;
        let tools = tools(scene, presentation, now(ui.ctx()));
        let back = back(theme).size(ui);
        let onward = onward(theme, &labels::with_arrow(labels::ONWARD)).size(ui);
        let turning = vec2(back.x + BETWEEN + onward.x, onward.y);
        let room = window.x - 2.0 * GAP - turning.x - 2.0 * BETWEEN;
        let sizes = tools.iter().flat_map(|tool| {
            // Always with room for the colours: the view does not jump when the pen is taken.
            let colors = PenColor::ALL.iter().filter(|_| tool.has_colors());
            let colors = colors.map(|_| Vec2::splat(color_side(theme)));
            iter::once(tool.button(theme).size(ui)).chain(colors)
        });
        let rows = wrapped_height(sizes, room, Vec2::splat(BETWEEN));
        let most = (window.y * MOST).max(2.0 * theme.sizes.target + BETWEEN);
        Self { height: rows.min(most) + BETWEEN + 2.0 * MARGIN, tools, turning }
    }

    pub(super) fn show(self, ui: &mut Ui, scene: &Scene, presentation: &Presentation) {
        let room = ui.max_rect().shrink2(vec2(GAP, MARGIN));
        ui.scope_builder(egui::UiBuilder::new().max_rect(room), |ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(BETWEEN);
            StripBuilder::new(ui)
                .size(Size::remainder())
                .size(Size::exact(self.turning.x + BETWEEN))
                .horizontal(|mut strip| {
                    strip.cell(|ui| {
                        let area = ScrollArea::vertical().auto_shrink(false);
                        area.show(ui, |ui| tools_ui(ui, scene, presentation, self.tools));
                    });
                    strip.cell(|ui| turning_ui(ui, scene));
                });
        });
    }
}

fn tools_ui(ui: &mut Ui, scene: &Scene, presentation: &Presentation, tools: Vec<ToolButton>) {
    let theme = &scene.theme;
    ui.horizontal_wrapped(|ui| {
        for tool in tools {
            let response = ui.add(tool.button(theme));
            if tool.has_colors() && tool.is_on {
                colors_ui(ui, scene, presentation);
            }
            if response.clicked() {
                send(scene, tool.action);
            }
        }
    });
}

fn back(theme: &Theme) -> Button<'_> {
    Button::new(theme, labels::BACK_SHORT).name(labels::BACK_NAME).large()
}

fn onward<'a>(theme: &'a Theme, caption: &'a str) -> Button<'a> {
    Button::new(theme, caption).name(labels::ONWARD).primary().large()
}

fn turning_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.add_space(BETWEEN);
        if ui.add(back(theme)).clicked() {
            send(scene, PresentationAction::Back);
        }
        let caption = labels::with_arrow(labels::ONWARD);
        if ui.add(onward(theme, &caption)).clicked() {
            send(scene, PresentationAction::Next);
        }
    });
}

fn color_side(theme: &Theme) -> f32 {
    theme.sizes.target * 0.8
}

fn colors_ui(ui: &mut Ui, scene: &Scene, presentation: &Presentation) {
    let side = color_side(&scene.theme);
    for color in PenColor::ALL {
        let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::click());
        let center = rect.center();
        ui.painter().circle_filled(center, side * 0.36, fixed::HALO);
        ui.painter().circle_filled(center, side * 0.30, pen_color(scene, color));
        let is_chosen = presentation.color() == color;
        if is_chosen {
            let ring = Stroke::new(3.0, scene.theme.palette.accent);
            ui.painter().circle_stroke(center, side * 0.45, ring);
        }
        let name = pen_named(color);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, name));
        if response.on_hover_text(name).clicked() {
            send(scene, PresentationAction::SetColor(color));
        }
    }
}
