//! The buttons under a page.

use super::footer_buttons::{Buttons, Item};
use super::footer_plan::{GAP, Note, Plan};
use crate::model::Action;
use crate::ui::kit::access::is_accessed;
use crate::ui::kit::button::Button;
use crate::ui::kit::text::{clicked_once, note_ui, set_open};
use crate::ui::kit::tip::Tip;
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use egui::{Align2, Rect, Response, Ui, pos2, vec2};

/// Draws them over the whole rectangle that the layout gives.
pub(super) fn footer_ui(ui: &mut Ui, scene: &Scene, view: &mut View, buttons: &Buttons) {
    let rect = ui.max_rect();
    let plan = Plan::new(buttons, ui, scene, rect.width());
    let row = plan.row(rect);
    let mut x = row.left();
    for item in &buttons.left {
        let button = item.button(scene, plan.level);
        let size = button.size(ui);
        let at = Align2::LEFT_CENTER.align_size_within_rect(size, row.with_min_x(x));
        let response = press_ui(ui, scene, item, (button, plan.level), at);
        if item.action == Action::ToggleHints {
            if scene.model.hints().is_none() {
                view.focus.help(&response);
            }
            set_open(ui, &response, scene.model.hints().is_some());
            paint_open(ui, scene, &response);
        }
        x = at.right() + GAP;
    }
    let mut right = row.right() - plan.beside_main();
    let mut places = vec![];
    for item in buttons.right.iter().rev() {
        let size = item.button(scene, plan.level).size(ui);
        let free = row.with_max_x(right);
        places.push(Align2::RIGHT_CENTER.align_size_within_rect(size, free));
        right -= size.x + GAP;
    }
    note_line(ui, &plan, rect, right);
    for (item, at) in buttons.right.iter().zip(places.into_iter().rev()) {
        press_ui(ui, scene, item, (item.button(scene, plan.level), plan.level), at);
    }
    let at = plan.main_place(rect);
    let main = buttons.main_button(scene).width(at.width());
    press_ui(ui, scene, &buttons.main, (main, 0), at);
}

/// Why the main button cannot be pressed, or what is to be known before it is.
fn note_line(ui: &Ui, plan: &Plan, rect: Rect, right: f32) {
    let (words, top) = match &plan.note {
        Note::None => return,
        Note::Beside(words) => (words, plan.row(rect).center().y - words.size().y / 2.0),
        Note::Above(words) => (words, plan.note_top(rect)),
    };
    let right = if matches!(plan.note, Note::Above(_)) { plan.row(rect).right() } else { right };
    let left = (right - words.size().x).max(plan.row(rect).left()).round();
    let place = Rect::from_min_size(pos2(left, top.round()), words.size());
    note_ui(ui, place, words.clone());
}

/// `level`: from which on the item shows its icon only.
fn press_ui(
    ui: &mut Ui,
    scene: &Scene,
    item: &Item,
    (button, level): (Button, u8),
    at: Rect,
) -> Response {
    let response = ui.place(at, button);
    // Beside its words it would say them twice.
    let tip = Tip::new(&item.name).above();
    let response =
        if level >= item.shrinks_at { tip.show(&scene.theme, response) } else { response };
    let is_accessed = !scene.has_card() && is_accessed(ui.ctx(), item.access);
    scene.send_if(clicked_once(&response) || is_accessed, item.action.clone());
    response
}

fn paint_open(ui: &Ui, scene: &Scene, response: &Response) {
    if scene.model.hints().is_some() {
        let line = response.rect.with_min_y(response.rect.bottom() - 3.0);
        let line = line.shrink2(vec2(4.0, 0.0));
        ui.painter().rect_filled(line, 1.5, scene.theme.palette.accent);
    }
}
