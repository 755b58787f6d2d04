//! «Показ классу»: what the class sees and what only the teacher sees. Each is drawn into the window that
//! the model names for it.

mod areas;
mod class;
mod covers;
mod figure;
mod front;
mod keys;
mod light;
mod notes;
mod presenter;
mod tools;
mod words;

pub use words::Setting;

use crate::model::presentation::{Demo, Sight};
use crate::model::{Model, Outbox};
use crate::ui::figure::textures::Purpose;
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use egui::{Context, Ui};
use std::time::Duration;

/// Around and between the parts of the teacher's desk, points.
const GAP: f32 = 16.0;

/// Seconds since the program's start.
fn now(ctx: &Context) -> f64 {
    ctx.input(|input| input.time)
}

/// Draws one of the two views over the whole window.
pub fn demo_ui(ui: &mut Ui, scene: &Scene, view: &mut View, demo: &Demo, sight: Sight) {
    let ctx = ui.ctx().clone();
    let is_alone = demo.windows(scene.model.desktop()).second.is_none();
    // Where one screen serves both, the class sees what the teacher does: black is black there.
    let is_covered = demo.cover().is_some() || demo.stage().has_qr;
    let sight = if is_alone && is_covered {
        Sight::Class
    } else {
        sight
    };
    let theme = match sight {
        Sight::Class => scene.theme.for_a_class(ui.max_rect().size()),
        Sight::Presenter => scene.theme.for_a_teacher(),
    };
    let scene = Scene { theme, ..*scene };
    match sight {
        Sight::Class => class::class_ui(ui, &scene, view, demo, is_alone),
        Sight::Presenter => presenter::presenter_ui(ui, &scene, view, demo),
    }
    // Where the teacher is: the class's window has nothing to press.
    if is_alone || sight == Sight::Presenter {
        front::front_ui(ui, &scene, view, demo);
        view.focus.end_frame(&ctx, &scene);
        view.desk_had_focus = ctx.memory(egui::Memory::focused).is_some();
    }
    // The time goes on, and a monitor may have come: no window system tells egui of that.
    ctx.request_repaint_after(Duration::from_secs(1));
}

/// Has ready what the next click may show.
pub fn prepare(ctx: &Context, model: &Model, view: &mut View, demo: &Demo) {
    let guide = model.guide();
    let next = demo.next_slide().and_then(|slide| slide.figure);
    let before = demo.slide_before().and_then(|slide| slide.figure);
    let now = demo.slide(demo.class_stage()).figure;
    for (index, purpose) in [
        (now, Purpose::Large),
        (next, Purpose::Class),
        (next, Purpose::Desk),
        (before, Purpose::Class),
        (before, Purpose::Desk),
    ] {
        if let Some(index) = index {
            let figure = (index, guide.figure(index));
            view.figures.prepare(ctx, figure, purpose);
        }
    }
}

/// Keys pressed in the window that shows this view.
pub fn demo_keys(ctx: &Context, model: &Model, view: &View, sight: Sight, outbox: &Outbox) {
    if let Some(demo) = model.demo() {
        let keys = keys::Keys {
            model,
            demo,
            sight,
            desk_had_focus: view.desk_had_focus,
        };
        keys.send(ctx, outbox);
    }
}

/// The position of the monitor that the class sees.
fn class_monitor(model: &Model, demo: &Demo) -> Option<usize> {
    let desktop = model.desktop();
    let windows = demo.windows(desktop);
    match windows.second {
        Some((Sight::Class, monitor)) => Some(monitor),
        _ => (desktop.own < desktop.monitors.len()).then_some(desktop.own),
    }
}
