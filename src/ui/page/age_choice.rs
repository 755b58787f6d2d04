//! «Сколько вам лет?»: a card with a picture for each answer. The chosen one widens and shows what is needed; the
//! others fold.

use super::age_card::{Card, Content, card_id, paint_card, press_ui, radio_side, title_size};
use crate::guide::AgeBranch;
use crate::model::Action;
use crate::ui::figure::art::ASPECT;
use crate::ui::kit::arrows::{chosen_by_arrows, go_to};
use crate::ui::kit::motion;
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use egui::{Id, Rect, Sense, Ui, pos2, vec2};

/// Between cards, points at the designed size of type.
const GAP: f32 = 20.0;
/// Width of a folded card, as a share of the room.
const FOLDED: f32 = 0.2;
/// Height of the cards by their type, where nothing else decides.
const LOW: f32 = 10.0;

/// Draws the cards side by side, or in rows where the window is narrow. `height`: of cards side by side, points.
pub(super) fn age_choice_ui(
    ui: &mut Ui,
    scene: &Scene,
    view: &mut View,
    branches: &[AgeBranch],
    height: f32,
    content: &Content,
) {
    choose_by_arrows(ui, scene, branches);
    let room = ui.available_width();
    let chosen = scene.model.progress().age();
    let is_chosen = |branch: &AgeBranch| Some(branch.age) == chosen;
    if scene.shape.is_narrow() {
        for branch in branches {
            row_ui(ui, scene, view, branch, is_chosen(branch), content);
            ui.add_space(scene.theme.sizes.gap);
        }
        return;
    }
    let gaps = GAP * (branches.len().max(1) - 1) as f32;
    let equal = (room - gaps) / branches.len().max(1) as f32;
    let folded = (room * FOLDED).max(9.0 * scene.theme.sizes.body).min(equal);
    let open = room - gaps - folded * (branches.len().max(1) - 1) as f32;
    // As high as the words of the chosen one need, which the last frame has shown.
    let memory = Id::unique("height of the age cards");
    let needed = ui.data(|data| data.get_temp::<f32>(memory)).unwrap_or(0.0);
    let height = height.max(if chosen.is_some() { needed } else { 0.0 });
    let (rect, _) = ui.allocate_exact_size(vec2(room, height), Sense::hover());
    let mut left = rect.left();
    let mut used = 0.0_f32;
    for branch in branches {
        let id = Id::unique(("age card", branch.title.as_str()));
        let opened = motion::towards(ui, id, is_chosen(branch), motion::CARD);
        let others = branches.iter().filter(|other| other.title != branch.title);
        let closing = others.map(|other| {
            let id = Id::unique(("age card", other.title.as_str()));
            motion::towards(ui, id, is_chosen(other), motion::CARD)
        });
        let closed = closing.fold(0.0, f32::max);
        let width = equal + (open - equal) * opened - (equal - folded) * closed;
        let card = Card { branch, is_chosen: is_chosen(branch), is_folded: closed > 0.5, content };
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(width, height));
        used = used.max(card.show(ui, scene, view, place, open, opened));
        left += width + GAP;
    }
    if chosen.is_some() && (used - needed).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(memory, used));
        ui.ctx().request_discard("the cards are as high as their words");
    }
}

/// The cards are one choice: arrows go from one to the next, and choose it.
fn choose_by_arrows(ui: &Ui, scene: &Scene, branches: &[AgeBranch]) {
    for (at, branch) in branches.iter().enumerate() {
        let response = ui.ctx().read_response(card_id(branch));
        let by = response.map_or(0, |response| chosen_by_arrows(&response));
        if by != 0 {
            let next = (at.cast_signed() + by).rem_euclid(branches.len().cast_signed());
            let next = &branches[next.unsigned_abs()];
            scene.outbox.send(Action::ChooseAge(next.age));
            go_to(ui.ctx(), card_id(next));
            return;
        }
    }
}

/// A card as a row: title and summary beside a small picture; when chosen, what is needed stands below.
fn row_ui(
    ui: &mut Ui,
    scene: &Scene,
    view: &mut View,
    branch: &AgeBranch,
    is_chosen: bool,
    content: &Content,
) {
    let sizes = &scene.theme.sizes;
    let card = Card { branch, is_chosen, is_folded: false, content };
    let width = ui.available_width();
    let other_is_chosen = scene.model.progress().age().is_some() && !is_chosen;
    let pad = sizes.pad;
    let art_width = if width > 20.0 * sizes.body { width * 0.2 } else { 0.0 };
    let words = width - 2.0 * pad - art_width - radio_side(scene) - 14.0;
    let title = scene.theme.style(title_size(scene)).bold().galley(ui, &branch.title, words);
    let summary = scene.theme.plain().galley(ui, &branch.summary, words);
    let mut height = title.size().y + 2.0 * pad;
    if !other_is_chosen {
        height = (height + 8.0 + summary.size().y).max(if art_width > 0.0 {
            art_width / ASPECT + 8.0
        } else {
            0.0
        });
    }
    let (place, _) = ui.allocate_exact_size(vec2(width, height.round()), Sense::hover());
    let response = press_ui(ui, scene, branch, is_chosen, place);
    paint_card(ui, scene, branch, &response, is_chosen);
    let painter = ui.painter().with_clip_rect(place.intersect(ui.clip_rect()));
    let room = place.shrink2(vec2(pad, 0.0)).with_max_x(place.right() - art_width - pad);
    if other_is_chosen {
        card.paint_title(ui, scene, &painter, title_size(scene), room.shrink2(vec2(0.0, pad)));
        return;
    }
    if art_width > 0.0 {
        let art = place.with_min_x(place.right() - art_width - pad).with_max_x(place.right() - pad);
        card.paint_art(&painter, ui, scene, view, art);
    }
    card.paint_offer(ui, scene, &painter, room);
    if is_chosen {
        ui.add_space(sizes.gap);
        content(ui, view, &branch.blocks);
    }
}

/// Least height of cards side by side.
pub(super) fn least_height(scene: &Scene) -> f32 {
    LOW * scene.theme.sizes.body
}
