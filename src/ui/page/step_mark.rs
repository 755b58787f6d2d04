//! What every way to show the steps shares: the stop of one, its name, the click on it, and how many are done.

use crate::guide::{StepIcon, StepIndex};
use crate::labels;
use crate::model::{Action, Page};
use crate::ui::kit::icon::Icon;
use crate::ui::kit::motion;
use crate::ui::kit::text::{name_widget, name_widget_with, set_node};
use crate::ui::kit::theme::{Scheme, Weight};
use crate::ui::scene::Scene;
use crate::ui::words::{how_much_is_done, step_name};
use egui::{Color32, Id, Painter, Pos2, Response, Role, Stroke, Ui, UiBuilder, pos2, vec2};

/// Side of the badge with the tick by that of the stop.
const BADGE: f32 = 0.54;
/// A tick as a line, in a box of 24 × 24.
const TICK: [Pos2; 3] = [pos2(6.5, 12.5), pos2(10.5, 16.5), pos2(18.0, 8.5)];

/// Side of a stop, points.
pub(super) fn stop_side(scene: &Scene) -> f32 {
    (1.9 * scene.theme.sizes.control).round()
}

pub(super) fn is_current(scene: &Scene, index: StepIndex) -> bool {
    match scene.model.page() {
        Page::Step(open) => open == index,
        // The last page is the end of the last step.
        Page::Finish => scene.model.route().last() == Some(index),
    }
}

pub(super) fn is_done(scene: &Scene, index: StepIndex) -> bool {
    let model = scene.model;
    model.progress().is_done(&model.guide().step(index).id)
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
    name_widget_with(response, Role::Tab, true, name);
    let current = is_current(scene, index);
    let position = scene.model.route().steps().position(|other| other == index).unwrap_or_default();
    set_node(ui, response, |node| {
        node.set_selected(current);
        node.set_position_in_set(position);
    });
    scene.send_if(response.clicked(), Action::GoTo(Page::Step(index)));
}

/// The steps that `content` draws, as one list: a screen reader says which one of how many each is.
pub(super) fn steps_list_ui<R>(
    ui: &mut Ui,
    scene: &Scene,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let builder = UiBuilder::new().id_salt("steps").accessibility_role(Role::TabList);
    let list = ui.scope_builder(builder, |ui| {
        let count = scene.model.route().steps().len();
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_label(labels::ALL_STEPS);
            node.set_size_of_set(count);
        });
        content(ui)
    });
    list.inner
}

/// Says to a screen reader how many steps are done: in words, since of a bar it says a bare percentage.
pub(super) fn name_progress(scene: &Scene, response: &Response) {
    name_widget(response, Role::Label, true, &how_much_is_done(scene.model));
}

/// The number in a circle. Done: green, with a tick beside the number, which stays. Current: filled, with a halo.
pub(super) fn paint_stop(ui: &Ui, scene: &Scene, index: StepIndex, center: Pos2) {
    let palette = &scene.theme.palette;
    let radius = stop_side(scene) / 2.0;
    let (done, current) = (is_done(scene, index), is_current(scene, index));
    let painter = ui.painter();
    let (fill, ink, edge) = if current {
        (palette.accent, palette.on_accent, palette.accent)
    } else if done {
        (palette.done_weak, palette.done, palette.done)
    } else {
        (palette.sheet, palette.muted, palette.edge)
    };
    if current && scene.theme.scheme() != Scheme::Contrast {
        painter.circle_filled(center, radius + 4.0, palette.tonal);
    }
    painter.circle(center, radius - 1.0, fill, Stroke::new(2.0, edge));
    paint_number(painter, scene, index, center, ink);
    let id = Id::unique(("tick", index));
    let way = motion::towards(ui, id, done, motion::TICK);
    if way > 0.0 {
        let ground = if current { palette.sheet } else { palette.ground };
        paint_badge(painter, scene, center + vec2(radius, radius) * 0.82, way, ground);
    }
}

/// In the middle by its ink, not by its line.
fn paint_number(painter: &Painter, scene: &Scene, index: StepIndex, center: Pos2, ink: Color32) {
    let side = stop_side(scene);
    let Some(number) = scene.model.number_of(index) else {
        painter.circle_filled(center, (side * 0.08).max(2.0), ink);
        return;
    };
    // Three figures are wider than two.
    let share = if number > 99 { 0.4 } else { 0.53 };
    let font = Weight::Bold.font((side * share).round());
    let words = painter.layout_no_wrap(number.to_string(), font, ink);
    let place = center - words.mesh_bounds.center().to_vec2();
    painter.galley(pos2(place.x.round(), place.y.round()), words, ink);
}

/// A tick that draws itself: `way` of it is there.
fn paint_badge(painter: &Painter, scene: &Scene, center: Pos2, way: f32, ground: Color32) {
    let palette = &scene.theme.palette;
    let side = (stop_side(scene) * BADGE).round();
    painter.circle_filled(center, side / 2.0 + 1.5, ground);
    painter.circle_filled(center, side / 2.0 * way.min(0.5) * 2.0, palette.done);
    let box_side = side * 1.1;
    let corner = center - vec2(box_side, box_side) / 2.0;
    let stroke = Stroke::new(side * 0.12, palette.on_done);
    let points = TICK.map(|point| corner + point.to_vec2() * (box_side / 24.0));
    painter.line(first_part(points, way), stroke);
}

/// So much of a line of two parts, the second of them twice as long.
fn first_part(points: [Pos2; 3], way: f32) -> Vec<Pos2> {
    let [from, by, to] = points;
    let middle = 1.0 / 3.0;
    if way <= middle {
        vec![from, from.lerp(by, way / middle)]
    } else {
        vec![from, by, by.lerp(to, (way - middle) / (1.0 - middle))]
    }
}
