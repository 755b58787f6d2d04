//! What every way to show the steps shares: the mark of one, its name, the click on it, and how many are done.

use crate::guide::{StepIcon, StepIndex};
use crate::labels;
use crate::model::{Action, Page};
use crate::ui::kit::icon::Icon;
use crate::ui::kit::text::{name_widget_with, set_node};
use crate::ui::kit::theme::Weight;
use crate::ui::scene::Scene;
use crate::ui::words::step_name;
use egui::{Align2, Color32, Pos2, Rect, Response, Role, Stroke, StrokeKind, Ui};

pub(super) fn is_current(scene: &Scene, index: StepIndex) -> bool {
    match scene.model.page() {
        Page::Step(open) => open == index,
        // The last page is the end of the last step.
        Page::Finish => index == scene.model.guide().last_step(),
    }
}

/// The picture that a guide names.
pub(super) fn icon_of(icon: StepIcon) -> Icon {
    match icon {
        StepIcon::Browser => Icon::Browser,
        StepIcon::Journal => Icon::Journal,
        StepIcon::Chats => Icon::Chats,
        StepIcon::Link => Icon::Link,
        StepIcon::IdCard => Icon::IdCard,
        StepIcon::Messenger => Icon::Messenger,
        StepIcon::Person => Icon::Person,
        StepIcon::Private => Icon::Private,
        StepIcon::Lock => Icon::Lock,
        StepIcon::Keyboard => Icon::Keyboard,
        StepIcon::Pen => Icon::Pen,
        StepIcon::Clock => Icon::Clock,
        StepIcon::Projector => Icon::Projector,
    }
}

/// Names a step for a screen reader, and goes there when it is clicked.
pub(super) fn finish_step(ui: &Ui, scene: &Scene, index: StepIndex, response: &Response) {
    let name = || step_name(scene.model, index);
    name_widget_with(response, Role::Button, true, name);
    let current = is_current(scene, index);
    set_node(ui, response, |node| node.set_selected(current));
    scene.send_if(response.clicked(), Action::GoTo(Page::Step(index)));
}

/// The number in a circle, or a tick; the current one filled.
pub(super) fn paint_mark(ui: &Ui, scene: &Scene, index: StepIndex, center: Pos2, size: f32) {
    let palette = &scene.theme.palette;
    let model = scene.model;
    let done = model.progress().is_done(&model.guide().step(index).id);
    let current = is_current(scene, index) && !matches!(model.page(), Page::Finish);
    let number = model.guide().number_of(index);
    // In a window of a few pixels nothing can be shown, but nothing may break either.
    let size = size.max(4.0);
    let (fill, ink, edge) = if current {
        (palette.accent, palette.on_accent, palette.accent)
    } else if done {
        (palette.done, palette.on_done, palette.done)
    } else {
        (Color32::TRANSPARENT, palette.muted, palette.muted)
    };
    ui.painter().circle(center, size / 2.0 - 1.0, fill, Stroke::new(2.0, edge));
    let text = match number {
        _ if done && !current => labels::TICK.to_owned(),
        Some(number) => number.to_string(),
        None => labels::DOT.to_owned(),
    };
    // Three figures are wider than two.
    let share = if number.is_some_and(|it| it > 99) { 0.4 } else { 0.54 };
    let font = Weight::Bold.font(size * share);
    ui.painter().text(center, Align2::CENTER_CENTER, text, font, ink);
}

/// How many steps are done, as the filled part of a bar.
pub(super) fn paint_bar(ui: &Ui, scene: &Scene, bar: Rect) {
    let palette = &scene.theme.palette;
    let guide = scene.model.guide();
    let done = scene.model.progress().done_in(guide) as f32;
    let share = done / guide.numbered_steps().max(1) as f32;
    let border = Stroke::new(1.0, palette.line);
    let painter = ui.painter();
    painter.rect(bar, 4.0, palette.stage, border, StrokeKind::Inside);
    let filled = bar.with_max_x(bar.left() + bar.width() * share);
    painter.rect_filled(filled, 4.0, palette.done);
}
