//! The head of the presenter view: where the class is, which monitor it sees, the time.

use super::names::{class_monitor, class_sees, eyebrow};
use super::send::send;
use super::spacing::GAP;
use crate::labels;
use crate::model::presentation::{
    Countdown, Presentation, PresentationAction, PresentationOverlay,
};
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::text::{name_widget, set_node};
use crate::ui::kit::theme::{CARD_RADIUS, Theme, TypeStyle};
use crate::ui::kit::tip::Tip;
use crate::ui::scene::Scene;
use egui::{Align, Frame, Layout, Margin, Response, Role, Sense, Sides, Ui, Vec2, pos2, vec2};

/// Above and below its rows, points.
const MARGIN: f32 = 8.0;
/// Between the parts of the time, points.
const BETWEEN: f32 = 6.0;

/// Measured before anything is drawn: its parts stand in one row, or in two where one is too short.
pub(super) struct Head {
    position: String,
    clock: String,
    timer: Timer,
    monitor: String,
    is_one_row: bool,
    /// Points.
    pub height: f32,
}

/// What the time says.
struct Timer {
    text: String,
    /// Of a countdown: whether it stands still, and whether it has ended.
    countdown: Option<(bool, bool)>,
    is_hidden: bool,
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
        let step = eyebrow(scene, slide);
        let mut head = Self {
            position: labels::presenter_position(&step, stage.revealed, slide.reveals),
            clock,
            timer: Timer::new(presentation),
            monitor: monitor_caption(scene, presentation),
            is_one_row: true,
            height: theme.sizes.target + 2.0 * MARGIN,
        };
        head.is_one_row = head.width(ui, theme) <= width - 2.0 * GAP;
        if !head.is_one_row {
            head.height += theme.sizes.target + MARGIN / 2.0;
        }
        head
    }

    /// Of all parts in one row.
    fn width(&self, ui: &Ui, theme: &Theme) -> f32 {
        let width = |style: TypeStyle, text: &str| widest(ui, style, text) + GAP;
        width(theme.strong(), labels::FOR_TEACHER)
            + width(quiet(theme), &self.position)
            + monitor_button(theme, &self.monitor).size(ui).x
            + GAP
            + self.timer.width(ui, theme)
            + GAP
            + widest(ui, quiet(theme), &self.clock)
    }

    pub(super) fn show(&self, ui: &mut Ui, scene: &Scene) {
        Frame::new().inner_margin(vec2(GAP, MARGIN)).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, MARGIN / 2.0);
            // Not `shrink_left`, which would create the right side first: it would be read first.
            let row = Sides::new().height(scene.theme.sizes.target).shrink_right();
            row.show(
                ui,
                |ui| {
                    ui.label(scene.theme.strong().text(labels::FOR_TEACHER));
                    ui.label(quiet(&scene.theme).text(&self.position));
                },
                |ui| self.right_ui(ui, scene, self.is_one_row, true),
            );
            if !self.is_one_row {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    self.right_ui(ui, scene, true, false);
                });
            }
        });
    }

    /// At the right end of its row, but from the left, so that it is read so.
    fn right_ui(&self, ui: &mut Ui, scene: &Scene, has_tools: bool, has_clock: bool) {
        let theme = &scene.theme;
        let clock = has_clock.then(|| quiet(theme).galley(ui, &self.clock, f32::INFINITY));
        let clock_width = clock.map_or(0.0, |it| it.size().x);
        let gap = if has_tools && has_clock { GAP } else { 0.0 };
        let timer = self.timer.width(ui, theme);
        let room = ui.available_width() - clock_width - gap - timer - GAP;
        let monitor = monitor_button(theme, &self.monitor).max_width(room);
        let tools = if has_tools { monitor.size(ui).x + GAP + timer } else { 0.0 };
        let size = vec2(tools + gap + clock_width, theme.sizes.target);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            if has_tools {
                // A press lets the teacher choose another monitor.
                if ui.add(monitor).clicked() {
                    let monitors = PresentationAction::ToggleOverlay(PresentationOverlay::Monitors);
                    send(scene, monitors);
                }
                self.timer.show(ui, scene);
            }
            if has_clock {
                let clock = ui.label(quiet(theme).text(&self.clock));
                Tip::new(labels::CLOCK).show(theme, clock);
            }
        });
    }
}

impl Timer {
    fn new(presentation: &Presentation) -> Self {
        let lesson = presentation.lesson();
        let page = presentation.slide(presentation.stage()).page;
        match (lesson.countdown(page), lesson.seconds_left(page)) {
            (Some(countdown), Some(left)) => Self {
                text: labels::time_left(left, countdown.is_paused()),
                countdown: Some((countdown.is_paused(), left <= 0.0)),
                is_hidden: !Countdown::is_shown(countdown),
            },
            _ => Self {
                text: labels::since_start(lesson.lasts()),
                countdown: None,
                is_hidden: false,
            },
        }
    }

    fn style(&self, theme: &Theme) -> TypeStyle {
        match self.countdown {
            Some((_, true)) => theme.card_title().color(theme.palette.warning_ink),
            // The class does not see it.
            Some(_) if self.is_hidden => theme.card_title().color(theme.palette.muted),
            Some(_) => theme.card_title(),
            None => theme.plain(),
        }
    }

    fn buttons<'a>(&self, theme: &'a Theme) -> Vec<(Button<'a>, PresentationAction)> {
        let minute = Button::new(theme, labels::PLUS_MINUTE).name(labels::PLUS_MINUTE_NAME);
        let minute = (minute, PresentationAction::AddMinute);
        match self.countdown {
            None => Vec::new(),
            Some((_, true)) => vec![minute],
            Some((is_paused, false)) => {
                let (icon, name) = if is_paused {
                    (Icon::Play, labels::RESUME)
                } else {
                    (Icon::Pause, labels::PAUSE)
                };
                let pause = Button::new(theme, "").icon(icon).name(name).known_as("pause");
                vec![(pause, PresentationAction::PauseCountdown), minute]
            }
        }
    }

    fn width(&self, ui: &Ui, theme: &Theme) -> f32 {
        let buttons = self.buttons(theme);
        let buttons: f32 = buttons.iter().map(|(button, _)| button.size(ui).x + BETWEEN).sum();
        let words = widest(ui, self.style(theme), &self.text);
        2.0 * theme.sizes.pad + sign_side(theme) + BETWEEN + words + buttons
    }

    /// As wide as it was measured.
    fn show(&self, ui: &mut Ui, scene: &Scene) {
        let theme = &scene.theme;
        let palette = &theme.palette;
        let size = vec2(self.width(ui, theme), theme.sizes.target);
        let has_ended = matches!(self.countdown, Some((_, true)));
        let ground = if has_ended { palette.warning_bg } else { palette.sheet };
        let layout = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(size, layout, |ui| {
            ui.set_min_width(size.x);
            let place = ui.max_rect();
            theme.paint_card(ui.painter(), place, CARD_RADIUS, ground);
            ui.spacing_mut().item_spacing = Vec2::splat(BETWEEN);
            let margin = Margin { left: theme.sizes.pad as i8, ..Margin::ZERO };
            Frame::new().inner_margin(margin).show(ui, |ui| {
                let sign_size = vec2(sign_side(theme), size.y);
                let (rect, _) = ui.allocate_exact_size(sign_size, Sense::hover());
                let sign = if has_ended { palette.warning_mark } else { palette.accent };
                Icon::Clock.paint(ui.painter(), rect, sign);
                self.words_ui(ui, scene);
                for (button, action) in self.buttons(theme) {
                    if ui.add(button).clicked() {
                        send(scene, action);
                    }
                }
            });
        });
    }

    /// Without a countdown a press tells how long each step has taken.
    fn words_ui(&self, ui: &mut Ui, scene: &Scene) {
        let style = self.style(&scene.theme);
        if self.countdown.is_some() {
            let response = changing_ui(ui, style, &self.text, Sense::hover());
            name_widget(&response, Role::Timer, true, &self.text);
            if self.is_hidden {
                Tip::new(labels::HIDDEN_TIME).show(&scene.theme, response);
            }
            return;
        }
        let minutes = PresentationAction::ToggleOverlay(PresentationOverlay::Minutes);
        let response = changing_ui(ui, style, &self.text, Sense::click());
        name_widget(&response, Role::Button, true, labels::LESSON_RUNS);
        set_node(ui, &response, |node| node.set_value(self.text.as_str()));
        let tip = Tip::new(labels::MINUTES_TITLE);
        if tip.show(&scene.theme, response).clicked() {
            send(scene, minutes);
        }
    }
}

fn sign_side(theme: &Theme) -> f32 {
    Icon::side(theme.sizes.control)
}

fn quiet(theme: &Theme) -> TypeStyle {
    theme.plain().color(theme.palette.muted)
}

fn monitor_button<'a>(theme: &'a Theme, caption: &'a str) -> Button<'a> {
    Button::new(theme, caption)
        .icon(Icon::Projector)
        .icon_after(Icon::ChevronDown)
        .known_as("monitor")
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
fn changing_ui(ui: &mut Ui, style: TypeStyle, text: &str, sense: Sense) -> Response {
    let words = style.galley(ui, text, f32::INFINITY);
    let size = vec2(widest(ui, style, text), words.size().y.max(ui.available_height()));
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, ui.scope_id().with(("changes", sense.senses_click())), sense);
    let top = rect.center().y - words.size().y / 2.0;
    let left_top = pos2(rect.right() - words.size().x, top);
    ui.painter().galley(left_top, words, style.color);
    response
}
