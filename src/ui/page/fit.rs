//! Type that fits: blocks stand closer, then running words are up to two points smaller than the window would allow, or
//! in a small window wider, so that no page has to scroll as it is seen first. Chosen once for a window, a size of type
//! and a guide, and the same on all pages.

use super::body::{words_margin, words_ui, words_width};
use super::footer_buttons::Buttons;
use super::footer_plan::Plan;
use super::frame::Places;
use super::heading::Title;
use crate::model::{Model, Outbox, Page};
use crate::ui::memory::{Fit, View};
use crate::ui::scene::{Scene, scene_with};
use egui::{Rect, Ui, UiBuilder, vec2};

/// Steps of `Sizes::new`.
const MOST: u8 = 3;
/// A foreign guide may have a thousand pages: so many of them are measured.
const PAGES: usize = 30;

/// The scene of a window with pages, whose type fits.
pub(crate) fn fitting_scene<'a>(
    ui: &mut Ui,
    model: &'a Model,
    outbox: &'a Outbox,
    view: &mut View,
) -> Scene<'a> {
    let key = Fit {
        window: ui.max_rect().size(),
        percent: model.type_percent().percent(),
        is_beside: model.is_beside(),
        guide: std::ptr::from_ref(model.guide()).addr(),
        smaller: 0,
    };
    let is_same = view.fit.is_some_and(|fit| Fit { smaller: 0, ..fit } == key);
    // Pages that are measured one after the other share names of widgets.
    ui.options_mut(|it| it.warn_on_id_clash = is_same && cfg!(debug_assertions));
    if !is_same {
        let smaller = choose(ui, model, outbox, view);
        view.fit = Some(Fit { smaller, ..key });
        // What was drawn to be measured is never shown, nor read aloud.
        ui.ctx().request_discard("the size of type was chosen");
    }
    let smaller = view.fit.map_or(0, |fit| fit.smaller);
    scene_with(ui, model, outbox, smaller)
}

fn choose(ui: &mut Ui, model: &Model, outbox: &Outbox, view: &mut View) -> u8 {
    let whole = scene_with(ui, model, outbox, 0);
    if whole.shape.is_narrow() {
        return 0;
    }
    let steps = model.guide().steps().map(|(index, _)| Page::Step(index));
    let pages = steps.take(PAGES).chain([Page::Finish]);
    let pages: Vec<Model> = pages.map(|page| model.first_state(page)).collect();
    for squeeze in 0..MOST {
        let scene = |page| scene_with(ui, page, outbox, squeeze);
        let scenes: Vec<Scene> = pages.iter().map(scene).collect();
        if scenes.iter().all(|scene| fits(ui, scene, view)) {
            return squeeze;
        }
    }
    MOST
}

/// Whether the open page has room without scrolling.
fn fits(ui: &mut Ui, scene: &Scene, view: &mut View) -> bool {
    let sheet = Places::new(ui, scene, ui.max_rect()).sheet;
    let footer = Plan::new(&Buttons::new(scene), ui, scene, sheet.width()).height;
    let width = words_width(scene, sheet.width()).unwrap_or(sheet.width());
    let column = Rect::from_min_size(sheet.min, vec2(width, sheet.height() - footer));
    let room = column - words_margin(scene);
    let builder = UiBuilder::new().max_rect(room).id_salt("measured").invisible();
    let mut measured = ui.new_child(builder);
    measured.disable();
    measured.shrink_clip_rect(column);
    words_ui(&mut measured, scene, view, Title::Measured, scene.model.blocks());
    measured.min_rect().height() <= room.height()
}
