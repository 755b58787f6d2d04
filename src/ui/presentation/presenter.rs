//! What only the teacher sees: the screen of the class, notes, what comes next, the time, the tools.

use super::figure::figure_ui;
use super::figure_place::FigureLayout;
use super::names::class_sees;
use super::names::{class_monitor, eyebrow, now, title};
use super::words::Words;
use super::{GAP, notes, tools};
use crate::labels;
use crate::model::Action;
use crate::model::presentation::{Cover, Presentation, PresentationAction, PresentationOverlay};
use crate::ui::figure::textures::FigureSlot;
use crate::ui::kit::button::{Button, Variant};
use crate::ui::kit::text::{TextStyle, galley, label_ui, name_widget};
use crate::ui::kit::theme::{RADIUS, Weight};
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use egui::{Align, Id, Layout, Rect, Role, Sense, Ui, UiBuilder, pos2, vec2};

/// Draws the whole window.
pub(super) fn presenter_ui(
    ui: &mut Ui,
    scene: &Scene,
    view: &mut View,
    presentation: &Presentation,
) {
    let window = ui.max_rect();
    let theme = &scene.theme;
    ui.painter()
        .rect_filled(window, 0.0, theme.palette.background);
    let head = theme.sizes.target + 14.0;
    let (head, rest) = window.split_top_bottom_at_y(window.top() + head);
    let foot_height = tools::foot_height(window.width(), scene);
    let (body, foot) = rest.split_top_bottom_at_y(rest.bottom() - foot_height);
    ui.scope_builder(part(head, labels::HEADER), |ui| {
        head_ui(ui, scene, view, presentation);
    });
    let mut body = body.shrink2(vec2(GAP, 0.0));
    if presentation.has_banner() {
        body.min.y = banner_ui(ui, scene, body) + GAP / 2.0;
    }
    let (left, right) = body.split_left_right_at_x(body.left() + (body.width() * 0.57).round());
    ui.scope_builder(part(left, labels::CLASS_SEES), |ui| {
        screen_ui(ui, scene, view, presentation);
    });
    let right = right.with_min_x(right.left() + GAP);
    ui.scope_builder(part(right, labels::NOTES), |ui| {
        notes::side_ui(ui, scene, presentation);
    });
    ui.scope_builder(part(foot, labels::FOOTER), |ui| {
        tools::foot_ui(ui, scene, presentation);
    });
}

/// Do not sign in on the screen, at the top of this room; returns where it ends.
fn banner_ui(ui: &Ui, scene: &Scene, room: Rect) -> f32 {
    let theme = &scene.theme;
    let text = &labels::demo_banner(scene.model.preferences().letter_keys);
    let style = TextStyle::new(theme.sizes.small, Weight::Bold, theme.palette.warning_ink);
    let words = galley(ui, theme, text, style, room.width() - 2.0 * GAP);
    let rect = Rect::from_min_size(room.min, vec2(room.width(), words.size().y + 16.0));
    ui.painter()
        .rect_filled(rect, RADIUS, theme.palette.warning_bg);
    ui.painter()
        .galley(rect.min + vec2(GAP, 8.0), words, style.color);
    let response = ui.interact(rect, Id::unique("desk banner"), Sense::hover());
    name_widget(&response, Role::Label, true, text);
    rect.bottom()
}

fn part(rect: Rect, label: &str) -> UiBuilder {
    UiBuilder::new()
        .max_rect(rect)
        .id_salt(label)
        .accessibility_role(Role::Region)
        .accessibility_label(label)
}

/// Where the class is, which monitor it sees, and the time.
fn head_ui(ui: &mut Ui, scene: &Scene, view: &View, presentation: &Presentation) {
    let theme = &scene.theme;
    let sizes = &theme.sizes;
    let room = ui.max_rect().shrink2(vec2(GAP, 7.0));
    let strong = TextStyle::new(sizes.control, Weight::Bold, theme.palette.ink);
    let quiet = TextStyle::new(sizes.control, Weight::Regular, theme.palette.muted);
    ui.scope_builder(
        UiBuilder::new()
            .max_rect(room)
            .layout(Layout::right_to_left(Align::Center)),
        |ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            let time = now(ui.ctx());
            let since = labels::since_start(time - presentation.started());
            let big = TextStyle::new(sizes.subtitle, Weight::Bold, theme.palette.ink);
            time_ui(ui, scene, &since, big).on_hover_text(labels::SINCE_START);
            label_ui(ui, theme, &(view.clock)(), quiet).on_hover_text(labels::CLOCK);
            if let Some(left) = presentation
                .stage()
                .seconds_left(presentation.slide(presentation.stage()).page, time)
            {
                time_ui(ui, scene, &labels::time_left(left), strong);
            }
            let desktop = scene.model.desktop();
            let monitor = class_monitor(scene.model, presentation)
                .and_then(|index| desktop.monitors.get(index));
            let has_two = presentation.windows(desktop).second.is_some();
            let seen = class_sees(monitor.filter(|_| has_two));
            let button = Button::new(theme, &seen)
                .kind(Variant::Quiet)
                .max_width(ui.available_width() * 0.6);
            if button.show(ui, theme).clicked() {
                scene
                    .outbox
                    .send(Action::Presentation(PresentationAction::ToggleOverlay(
                        PresentationOverlay::Monitors,
                    )));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                label_ui(ui, theme, labels::FOR_TEACHER, strong);
                let slide = presentation.slide(presentation.stage());
                let place = labels::desk_place(
                    &eyebrow(scene, slide),
                    presentation.stage().revealed,
                    slide.reveals,
                );
                label_ui(ui, theme, &place, quiet);
            });
        },
    );
}

/// Words with digits that change, as wide as their widest: nothing beside them moves each second.
fn time_ui(ui: &mut Ui, scene: &Scene, text: &str, style: TextStyle) -> egui::Response {
    let theme = &scene.theme;
    let widest = text.replace(|c: char| c.is_ascii_digit(), "0");
    let widest = galley(ui, theme, &widest, style, f32::INFINITY).size();
    let words = galley(ui, theme, text, style, f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(widest, Sense::hover());
    let left_top = pos2(rect.right() - words.size().x, rect.top());
    ui.painter().galley(left_top, words, style.color);
    name_widget(&response, Role::Label, true, text);
    response
}

/// The class's screen as the teacher has it before them; what differs from it is said.
fn screen_ui(ui: &mut Ui, scene: &Scene, view: &mut View, presentation: &Presentation) {
    let theme = &scene.theme;
    let card = ui.max_rect();
    let stage = presentation.stage();
    let slide = presentation.slide(stage);
    ui.painter()
        .rect_filled(card, RADIUS, theme.palette.surface);
    let inner = card.shrink(GAP);
    if slide.figure.is_none() {
        let words = Words::new(ui, scene, slide, inner.size(), 1.3);
        ui.scope(|ui| {
            ui.shrink_clip_rect(card);
            words.paint(ui, scene, inner.min, "desk", Rect::NOTHING);
        });
    } else {
        let style = TextStyle::new(theme.sizes.subtitle, Weight::Bold, theme.palette.ink);
        let words = galley(ui, theme, title(scene, slide), style, inner.width());
        let below = inner.top() + words.size().y + 10.0;
        let rect = Rect::from_min_size(inner.min, words.size());
        ui.painter().galley(inner.min, words, theme.palette.ink);
        let response = ui.interact(rect, Id::unique("desk title"), Sense::hover());
        name_widget(&response, Role::Heading, true, title(scene, slide));
        let caption = theme.sizes.control * 2.6;
        let picture = inner.with_min_y(below).with_max_y(inner.bottom() - caption);
        let layout = FigureLayout {
            home: picture,
            full: picture,
            slot: FigureSlot::Presenter,
            takes_mouse: true,
            shows_pointer: false,
            is_new: view
                .presentation
                .is_new_on(FigureSlot::Presenter, stage.slide),
        };
        if let Some(figure) = layout.place(ui, scene, presentation, stage) {
            figure_ui(ui, &mut view.figures, &figure);
        }
        let revealed = presentation.revealed(scene.model.guide(), stage);
        if let Some(callout) = revealed.current {
            let style = TextStyle::new(theme.sizes.control, Weight::Bold, theme.palette.ink);
            let text = labels::callout_line(callout.number, &callout.words);
            let words = galley(ui, theme, &text, style, inner.width());
            ui.painter().galley(
                pos2(inner.left(), picture.bottom() + 8.0),
                words,
                theme.palette.ink,
            );
        }
    }
    state_ui(ui, scene, presentation, card);
}

/// «Класс видит чёрный экран», over the picture, where nobody can overlook it.
fn state_ui(ui: &Ui, scene: &Scene, presentation: &Presentation, card: Rect) {
    let theme = &scene.theme;
    let text = match presentation.cover() {
        Some(Cover::Black) => labels::CLASS_SEES_BLACK,
        Some(Cover::White) => labels::CLASS_SEES_WHITE,
        None if presentation.is_frozen() => labels::CLASS_SEES_FROZEN,
        None if presentation.stage().has_qr => labels::CLASS_SEES_QR,
        None => return,
    };
    let style = TextStyle::new(theme.sizes.control, Weight::Bold, theme.palette.warning_ink);
    let words = galley(ui, theme, text, style, card.width() - 48.0);
    let rect = Rect::from_center_size(card.center(), words.size() + vec2(32.0, 16.0));
    ui.painter()
        .rect_filled(rect, RADIUS, theme.palette.warning_bg);
    ui.painter().rect_stroke(
        rect,
        RADIUS,
        egui::Stroke::new(2.0, theme.palette.warning_ink),
        egui::StrokeKind::Inside,
    );
    ui.painter()
        .galley(rect.min + vec2(16.0, 8.0), words, theme.palette.warning_ink);
    let response = ui.interact(rect, Id::unique("desk state"), Sense::hover());
    name_widget(&response, Role::Status, true, text);
}
