//! «Показ классу»: the class display and the presenter view, each in the window that the model names for it.

mod areas;
mod class;
mod class_footer;
mod class_lines;
mod class_view;
mod covers;
mod figure;
mod figure_place;
mod keys;
mod light;
mod marks;
pub(super) mod memory;
mod mini;
mod minutes;
mod mouse;
mod names;
mod next;
mod notes;
mod overlay;
mod overview;
mod pen_bar;
mod presenter;
mod presenter_head;
mod print;
mod qr_cover;
mod send;
mod spacing;
mod surface;
mod tool_button;
mod tools;
mod words;

pub(crate) use keys::press_in_show;
pub(crate) use print::Drawings;

use crate::labels;
use crate::model::Model;
use crate::model::presentation::{Presentation, PresentationView};
use crate::ui::figure::textures::FigureSlot;
use crate::ui::focus::Rest;
use crate::ui::kit::parts::behind_ui;
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use crate::ui::spoken::said;
use egui::{Context, Ui};
use std::time::Duration;

pub(super) fn presentation_ui(
    ui: &mut Ui,
    scene: &Scene,
    view: &mut View,
    presentation: &Presentation,
    which: PresentationView,
) {
    let ctx = ui.ctx().clone();
    let is_alone = presentation.windows(scene.model.desktop()).second.is_none();
    // A single screen shows what the class is to see: a cover and the QR code hide the presenter view too.
    let is_covered = presentation.cover().is_some() || presentation.stage().has_qr;
    let which = if is_alone && is_covered { PresentationView::Class } else { which };
    let theme = match which {
        PresentationView::Class => scene.theme.for_a_class(ui.max_rect().size()),
        PresentationView::Presenter => scene.theme.for_a_teacher(),
    };
    let class_theme = scene.theme;
    let scene = Scene { theme, ..*scene };
    // What stands in front of the teacher covers everything.
    let is_teachers = is_alone || which == PresentationView::Presenter;
    let is_behind = is_teachers && presentation.overlay().is_some();
    if is_teachers {
        view.focus.begin_show_frame(&ctx, scene.model);
    }
    behind_ui(ui, is_behind, |ui| {
        if is_teachers {
            Rest { name: labels::SHOW_RESTS }.show(ui);
        }
        match which {
            PresentationView::Class => {
                class::class_window_ui(ui, &scene, view, presentation, is_alone);
            }
            // Where the class may see it there is only the question.
            PresentationView::Presenter if presentation.asks_where() => {}
            PresentationView::Presenter => {
                presenter::presenter_ui(ui, &scene, class_theme, view, presentation);
            }
        }
    });
    // The window before the teacher: the class's has nothing to press.
    if is_teachers {
        overlay::overlay_ui(ui, &scene, view, presentation);
        view.focus.end_show_frame(&ctx, &scene);
        let hears = scene.model.hears_announcements();
        view.announcer.end_frame(&ctx, hears, || said(scene.model));
    }
    // For the clock, and for a monitor that was plugged in: no window system wakes egui for that.
    ctx.request_repaint_after(Duration::from_secs(1));
}

/// Has the figures made that the next click may show.
pub(super) fn prepare(ctx: &Context, model: &Model, view: &mut View, presentation: &Presentation) {
    let guide = model.guide();
    let next = presentation.next_slide().and_then(|slide| slide.figure);
    let before = presentation.slide_before().and_then(|slide| slide.figure);
    let now = presentation.slide(presentation.class_stage()).figure;
    for (index, slot) in [
        (now, FigureSlot::Large),
        (next, FigureSlot::Class),
        (next, FigureSlot::Presenter),
        (before, FigureSlot::Class),
        (before, FigureSlot::Presenter),
    ] {
        if let Some(index) = index {
            view.figures.prepare(ctx, guide, index, slot);
        }
    }
}
