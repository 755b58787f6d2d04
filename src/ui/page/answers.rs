//! A question: a card for each answer. Two with pictures stand side by side, the chosen one widens and shows what is
//! needed, and the other folds; all others are rows.

use super::answer_card::{Card, Content, card_id, chosen, radio_side, title_size};
use crate::guide::{Answer, Choice};
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
/// The most width of a picture in a row, by the type of the words.
const ART: f32 = 9.0;
/// Height of the cards by their type, where nothing else decides.
const LOW: f32 = 10.0;

/// Whether the cards stand side by side.
pub(super) fn are_beside(scene: &Scene, choice: &Choice) -> bool {
    let has_art = choice.answers.iter().all(|answer| answer.art.is_some());
    !scene.shape.is_narrow() && choice.answers.len() == 2 && has_art
}

/// `height`: of cards side by side, points.
pub(super) fn answers_ui(
    ui: &mut Ui,
    scene: &Scene,
    view: &mut View,
    choice: &Choice,
    height: f32,
    content: &Content,
) {
    choose_by_arrows(ui, scene, choice);
    let room = ui.available_width();
    let chosen = scene.model.answer_to(choice).map(|answer| answer.id.as_str());
    let is_chosen = |answer: &Answer| Some(answer.id.as_str()) == chosen;
    let answers = &choice.answers;
    if !are_beside(scene, choice) {
        for answer in answers {
            let card = Card {
                choice,
                answer,
                is_chosen: is_chosen(answer),
                is_folded: chosen.is_some() && !is_chosen(answer),
                content,
            };
            card.row_ui(ui, scene, view);
            ui.add_space(scene.theme.sizes.gap);
        }
        return;
    }
    let gaps = GAP * (answers.len().max(1) - 1) as f32;
    let equal = (room - gaps) / answers.len().max(1) as f32;
    let folded = (room * FOLDED).max(9.0 * scene.theme.sizes.body).min(equal);
    let open = room - gaps - folded * (answers.len().max(1) - 1) as f32;
    // As high as the words of the chosen one need, which the last frame has shown.
    let memory = Id::unique(("height of the cards", choice.id.as_str()));
    let needed = ui.data(|data| data.get_temp::<f32>(memory)).unwrap_or(0.0);
    let height = height.max(if chosen.is_some() { needed } else { 0.0 });
    let (rect, _) = ui.allocate_exact_size(vec2(room, height), Sense::hover());
    let mut left = rect.left();
    let mut used = 0.0_f32;
    for answer in answers {
        let widened = |answer: &Answer| {
            let id = card_id(choice, answer).with("width");
            motion::towards(ui, id, is_chosen(answer), motion::CARD)
        };
        let opened = widened(answer);
        let others = answers.iter().filter(|other| other.id != answer.id);
        let closed = others.map(widened).fold(0.0, f32::max);
        let width = equal + (open - equal) * opened - (equal - folded) * closed;
        let is_folded = closed > 0.5;
        let card = Card { choice, answer, is_chosen: is_chosen(answer), is_folded, content };
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
fn choose_by_arrows(ui: &Ui, scene: &Scene, choice: &Choice) {
    let answers = &choice.answers;
    for (at, answer) in answers.iter().enumerate() {
        let response = ui.ctx().read_response(card_id(choice, answer));
        let by = response.map_or(0, |response| chosen_by_arrows(&response));
        if by != 0 {
            let next = (at.cast_signed() + by).rem_euclid(answers.len().cast_signed());
            let next = &answers[next.unsigned_abs()];
            scene.outbox.send(chosen(choice, next));
            go_to(ui.ctx(), card_id(choice, next));
            return;
        }
    }
}

impl Card<'_> {
    /// As a row: title and summary beside a small picture; when chosen, what is needed stands below.
    fn row_ui(&self, ui: &mut Ui, scene: &Scene, view: &mut View) {
        let sizes = &scene.theme.sizes;
        let width = ui.available_width();
        let pad = sizes.pad;
        let has_art = self.answer.art.is_some() && width > 20.0 * sizes.body;
        let art_width = if has_art { (width * 0.2).min(ART * sizes.body) } else { 0.0 };
        let words = width - 2.0 * pad - art_width - radio_side(scene) - 14.0;
        let title = scene.theme.style(title_size(scene)).bold();
        let title = title.galley(ui, &self.answer.title, words);
        let has_summary = !self.is_folded && !self.answer.summary.is_empty();
        let mut height = title.size().y + 2.0 * pad;
        if has_summary {
            let summary = scene.theme.plain().galley(ui, &self.answer.summary, words);
            height += 8.0 + summary.size().y;
        }
        if has_art && !self.is_folded {
            height = height.max(art_width / ASPECT + 8.0);
        }
        let (place, _) = ui.allocate_exact_size(vec2(width, height.round()), Sense::hover());
        let response = self.press_ui(ui, scene, place);
        self.paint_ground(ui, scene, &response);
        let painter = ui.painter().with_clip_rect(place.intersect(ui.clip_rect()));
        let room = place.shrink2(vec2(pad, 0.0)).with_max_x(place.right() - art_width - pad);
        if has_summary {
            self.paint_offer(ui, scene, &painter, room);
        } else {
            let room = room.shrink2(vec2(0.0, (height - title.size().y).max(0.0) / 2.0));
            self.paint_title(ui, scene, &painter, title_size(scene), room);
        }
        if has_art && !self.is_folded {
            let right = place.right() - pad;
            let art = place.with_min_x(right - art_width).with_max_x(right);
            self.paint_art(&painter, ui, scene, view, art);
        }
        if self.is_chosen && !self.answer.blocks.is_empty() {
            ui.add_space(sizes.gap);
            (self.content)(ui, view, &self.answer.blocks);
        }
    }
}

/// Least height of cards side by side.
pub(super) fn least_height(scene: &Scene) -> f32 {
    LOW * scene.theme.sizes.body
}
