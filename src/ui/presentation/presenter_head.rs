//! The head of the presenter view: where the class is, the time, and which monitor the class sees.

use super::names::{class_monitor, class_sees, eyebrow, now};
use super::send::send;
use super::spacing::GAP;
use crate::labels;
use crate::model::presentation::{Presentation, PresentationAction, PresentationOverlay};
use crate::ui::kit::button::{Button, Variant};
use crate::ui::kit::text::name_widget;
use crate::ui::kit::theme::{Theme, TypeStyle};
use crate::ui::scene::Scene;
use egui::{Align, Frame, Layout, Response, Role, Sense, Sides, Ui, pos2, vec2};

/// Above and below its rows, points.
const MARGIN: f32 = 7.0;

/// Measured before anything is drawn: its parts stand in one row, or in two where one is too short.
pub(super) struct Head {
    position: String,
    clock: String,
    since_start: String,
    /// Of the step's time.
    left: Option<String>,
    monitor: String,
    is_one_row: bool,
    /// Points.
    pub height: f32,
}

impl Head {
    /// `width`: of the window, points.
    pub(super) fn new(
        ui: &Ui,
        scene: &Scene,
        presentation: &Presentation,
        clock: String,
        width: f32,
    ) -> Self {
        let theme = &scene.theme;
        let stage = presentation.stage();
        let slide = presentation.slide(stage);
        let time = now(ui.ctx());
        let step = eyebrow(scene, slide);
        let mut head = Self {
            position: labels::presenter_position(&step, stage.revealed, slide.reveals),
            clock,
            since_start: labels::since_start(time - presentation.started()),
            left: stage.seconds_left(slide.page, time).map(labels::time_left),
            monitor: monitor_caption(scene, presentation),
            is_one_row: true,
            height: theme.sizes.target + 2.0 * MARGIN,
        };
        head.is_one_row = head.width(ui, theme) <= width - 2.0 * GAP;
        if !head.is_one_row {
            head.height += theme.sizes.target;
        }
        head
    }

    /// Of all parts in one row.
    fn width(&self, ui: &Ui, theme: &Theme) -> f32 {
        let width = |style: TypeStyle, text: &str| widest(ui, style, text) + GAP;
        let left = self.left.as_deref();
        width(theme.strong(), labels::FOR_TEACHER)
            + width(quiet(theme), &self.position)
            + monitor_button(theme, &self.monitor).size(ui).x
            + GAP
            + left.map_or(0.0, |left| width(theme.strong(), left))
            + width(quiet(theme), &self.clock)
            + widest(ui, theme.card_title(), &self.since_start)
    }

    pub(super) fn show(&self, ui: &mut Ui, scene: &Scene) {
        Frame::new().inner_margin(vec2(GAP, MARGIN)).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
            // Not `shrink_left`, which would create the right side first: it would be read first.
            let row = Sides::new().height(scene.theme.sizes.target).shrink_right();
            row.show(
                ui,
                |ui| {
                    ui.label(scene.theme.strong().text(labels::FOR_TEACHER));
                    ui.label(quiet(&scene.theme).text(&self.position));
                },
                |ui| {
                    self.time_ui(ui, &scene.theme);
                    if self.is_one_row {
                        self.left_and_monitor_ui(ui, scene);
                    }
                },
            );
            if !self.is_one_row {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    self.left_and_monitor_ui(ui, scene);
                });
            }
        });
    }

    fn time_ui(&self, ui: &mut Ui, theme: &Theme) {
        let since = changing_ui(ui, theme.card_title(), &self.since_start);
        since.on_hover_text(labels::SINCE_START);
        let clock = ui.label(quiet(theme).text(&self.clock));
        clock.on_hover_text(labels::CLOCK);
    }

    /// A press on the monitor lets the teacher choose another one.
    fn left_and_monitor_ui(&self, ui: &mut Ui, scene: &Scene) {
        if let Some(left) = &self.left {
            changing_ui(ui, scene.theme.strong(), left);
        }
        let button = monitor_button(&scene.theme, &self.monitor).max_width(ui.available_width());
        if ui.add(button).clicked() {
            let monitors = PresentationAction::ToggleOverlay(PresentationOverlay::Monitors);
            send(scene, monitors);
        }
    }
}

fn quiet(theme: &Theme) -> TypeStyle {
    theme.plain().color(theme.palette.muted)
}

fn monitor_button<'a>(theme: &'a Theme, caption: &'a str) -> Button<'a> {
    Button::new(theme, caption).variant(Variant::Quiet)
}

fn monitor_caption(scene: &Scene, presentation: &Presentation) -> String {
    let desktop = scene.model.desktop();
    let has_two = presentation.windows(desktop).second.is_some();
    let monitor = class_monitor(scene.model, presentation)
        .filter(|_| has_two)
        .and_then(|index| desktop.monitors.get(index));
    class_sees(monitor)
}

/// The width of words whose digits change, at its largest.
fn widest(ui: &Ui, style: TypeStyle, text: &str) -> f32 {
    let widest = text.replace(|c: char| c.is_ascii_digit(), "0");
    style.galley(ui, &widest, f32::INFINITY).size().x
}

/// Words with digits that change, as wide as they ever are: nothing beside them moves each second.
fn changing_ui(ui: &mut Ui, style: TypeStyle, text: &str) -> Response {
    let words = style.galley(ui, text, f32::INFINITY);
    let size = vec2(widest(ui, style, text), words.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let left_top = pos2(rect.right() - words.size().x, rect.top());
    ui.painter().galley(left_top, words, style.color);
    name_widget(&response, Role::Label, true, text);
    response
}
