//! «Какая у вас инструкция?»: a card for each guide of this computer, which opens it.

use super::choice::sign;
use super::first_card::first_card_ui;
use super::notices;
use crate::labels;
use crate::model::{Action, Offer, Standing};
use crate::ui::kit::arrows::{chosen_by_arrows, go_to};
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::key_press::{Press, pressed};
use crate::ui::kit::pressable::{card, words};
use crate::ui::kit::text::{clicked_once, name_widget, set_node, text_ui};
use crate::ui::kit::theme::{Elevation, SHEET_RADIUS, TypeStyle};
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use egui::text::LayoutJob;
use egui::{AtomExt as _, Galley, Key, Margin, Response, Role, Stroke, Ui, vec2};
use std::sync::Arc;

/// Between sign, words and arrow of a card, points.
const GAP: f32 = 14.0;
/// In a card narrower than this by its type there is no room for a sign.
const NARROW: f32 = 20.0;

/// Draws the question over the whole window, in a card in the middle.
pub(crate) fn library_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let sizes = &scene.theme.sizes;
    ui.spacing_mut().item_spacing.y = 0.0;
    notices::notices_ui(ui, scene);
    let (around, pad) = if scene.shape.is_narrow() {
        (8.0, sizes.margin)
    } else {
        (sizes.margin, sizes.margin + 12.0)
    };
    let width = (44.0 * sizes.body).min(ui.available_width() - 2.0 * around);
    first_card_ui(ui, scene, "which guide", width, pad, |ui| question_ui(ui, scene, view));
}

fn question_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let theme = &scene.theme;
    ui.spacing_mut().item_spacing = vec2(16.0, 6.0);
    if scene.model.may_leave_choice() {
        let back = Button::new(theme, labels::BACK_TO_PAGE).icon(Icon::ArrowLeft).key("Esc");
        scene.send_if(clicked_once(&ui.add(back)), Action::CloseTop);
    }
    view.focus.title_ui(ui, scene, labels::WHICH_GUIDE);
    text_ui(ui, theme.body().color(theme.palette.muted), labels::WHICH_GUIDE_NOTE);
    ui.add_space(theme.sizes.gap);
    ui.spacing_mut().item_spacing.y = 12.0;
    let offers = scene.model.offers();
    let cards: Vec<Response> = offers.iter().map(|offer| offer_ui(ui, scene, offer)).collect();
    for (at, card) in cards.iter().enumerate() {
        set_node(ui, card, |node| {
            node.set_position_in_set(at + 1);
            node.set_size_of_set(cards.len());
        });
    }
    let open = offers.iter().position(|it| it.source == *scene.model.source()).unwrap_or(0);
    go_by_arrows(ui, scene, view, &cards, open);
}

/// Arrows go from card to card; from the question to the one that is open, and on if there are several in one frame.
fn go_by_arrows(ui: &Ui, scene: &Scene, view: &View, cards: &[Response], open: usize) {
    let ctx = ui.ctx();
    let go = |from: usize, by: isize| {
        let next = (from.cast_signed() + by).rem_euclid(cards.len().cast_signed());
        if let Some(card) = cards.get(next.unsigned_abs()) {
            go_to_card(card);
        }
    };
    if view.focus.is_on_page(ctx, scene.model) && !cards.is_empty() {
        let is_on = |press: &Press| {
            press.modifiers.is_none() && matches!(press.physical, Key::ArrowDown | Key::ArrowRight)
        };
        let presses = pressed(ctx).iter().filter(|press| is_on(press)).count();
        if presses > 0 {
            go(open, presses.cast_signed() - 1);
        }
        return;
    }
    for (at, card) in cards.iter().enumerate() {
        let by = chosen_by_arrows(card);
        if by != 0 {
            return go(at, by);
        }
    }
}

fn go_to_card(card: &Response) {
    go_to(&card.ctx, card.id);
    card.scroll_to_me(None);
}

/// A card of one guide; returns it.
fn offer_ui(ui: &mut Ui, scene: &Scene, offer: &Offer) -> Response {
    let theme = &scene.theme;
    let palette = &theme.palette;
    let is_open = offer.source == *scene.model.source();
    // Of whoever starts anew no choice is made.
    let is_marked =
        is_open && (scene.model.progress().is_begun() || scene.model.may_leave_choice());
    let (ground, circle) = match offer.standing {
        Standing::Region => (palette.cool, palette.cool_circle),
        Standing::Claimed | Standing::Own => (palette.tint, palette.tonal),
    };
    let pad = theme.sizes.pad;
    let width = ui.available_width();
    let arrow = Icon::ChevronRight.atom(theme.sizes.body * 1.2, palette.accent);
    let arrow_width = arrow.size.map_or(0.0, |size| size.x);
    let has_sign = width > NARROW * theme.sizes.body;
    let sign_width = if has_sign { (theme.sizes.target * 1.2).round() + GAP } else { 0.0 };
    let room = (width - 2.0 * pad - arrow_width - GAP - sign_width).max(1.0);
    let state = state(scene, offer, is_open);
    let said = said(ui, scene, offer, state.as_deref(), room);
    let size = vec2(room, said.size().y);
    let mut atoms = egui::Atoms::default();
    if has_sign {
        atoms.push_right(sign(scene, Icon::Journal, circle));
    }
    atoms.push_right(words(said).atom_size(size));
    atoms.push_right(arrow);
    let border = if is_marked { Stroke::new(3.0, palette.accent) } else { theme.frame() };
    let large = card(theme, atoms)
        .gap(GAP)
        .pad(Margin::same(pad as i8))
        .radius(SHEET_RADIUS)
        .fill(ground)
        .border(border)
        .raised(Elevation::Sheet)
        .known_as(("guide", &offer.key))
        .min_size(vec2(width, 0.0));
    let response = ui.add(large);
    let mut parts = vec![offer.title.clone(), standing(offer.standing).to_owned()];
    parts.extend(offer.about.iter().cloned());
    parts.extend(state);
    name_widget(&response, Role::Button, true, &labels::sentences(&parts));
    scene.send_if(clicked_once(&response), Action::ChooseGuide(offer.source.clone()));
    response
}

/// What there is to say of this guide just now.
fn state(scene: &Scene, offer: &Offer, is_open: bool) -> Option<String> {
    let model = scene.model;
    if model.opening_guide() == Some(&offer.source) {
        return Some(labels::OPENING_GUIDE.to_owned());
    }
    let guide = model.guide();
    let go_on = || labels::go_on_with(model.progress().done_in(guide), model.numbered_steps());
    match is_open {
        true if model.progress().is_begun() => Some(go_on()),
        true if model.may_leave_choice() => Some(labels::GUIDE_IS_OPEN.to_owned()),
        _ => None,
    }
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Region => labels::OFFICIAL_OF_REGION,
        Standing::Claimed => labels::SAYS_OFFICIAL,
        Standing::Own => labels::NOT_OFFICIAL_GUIDE,
    }
}

/// Title, what the guide says of itself, and how far one is: lines of one text.
fn said(ui: &Ui, scene: &Scene, offer: &Offer, state: Option<&str>, width: f32) -> Arc<Galley> {
    let theme = &scene.theme;
    let palette = &theme.palette;
    let color = match offer.standing {
        Standing::Region => palette.done,
        Standing::Claimed => palette.ink,
        Standing::Own => palette.muted,
    };
    // A little apart from the title.
    let of_standing = TypeStyle { spread: 1.65, ..theme.small().bold().color(color) };
    let title = theme.card_title().with_whole_words(ui, &offer.title, width);
    let lines = [(offer.title.as_str(), title), (standing(offer.standing), of_standing)];
    let about = offer.about.iter().map(|line| (line.as_str(), theme.small()));
    let state = state.map(|line| (line, theme.strong().color(palette.accent)));
    let lines: Vec<(&str, TypeStyle)> = lines.into_iter().chain(about).chain(state).collect();
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    for (at, (text, style)) in lines.iter().enumerate() {
        let end = if at + 1 < lines.len() { "\n" } else { "" };
        job.append(&format!("{text}{end}"), 0.0, style.format());
    }
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}
