//! The address of a page over the class's view, for the pupils' phones: its code as large as fits, and its words, the
//! site first.

use super::names::name_place;
use crate::guide::Address;
use crate::labels;
use crate::model::presentation::Slide;
use crate::ui::kit::address::AddressType;
use crate::ui::kit::qr::{self, Qr};
use crate::ui::kit::theme::{Theme, TypeStyle};
use crate::ui::scene::Scene;
use egui::{Color32, Galley, Rect, Ui, UiBuilder, Vec2, pos2, vec2};
use std::sync::Arc;

/// Of the screen: for words under a code, and for words without one.
const UNDER: f32 = 0.24;
const ALONE: f32 = 0.7;
/// The side of a code that need not be larger, by the height of the screen.
const USUAL: f32 = 0.72;

pub(super) fn qr_ui(ui: &mut Ui, scene: &Scene, slide: &Slide, screen: Rect) {
    let Some(link) = slide.coded() else { return };
    let theme = &scene.theme;
    ui.painter().rect_filled(screen, 0.0, theme.palette.ground);
    let inner = screen.shrink2(Vec2::splat(theme.sizes.margin * 0.8));
    let title = slide.is_handout().then_some(labels::HANDOUT_CLASS);
    let name = labels::sentences(&[title.unwrap_or_default(), link.shown()]);
    let under = words(ui, theme, title, link, vec2(inner.width(), screen.height() * UNDER));
    let (room, under_it) = inner.split_top_bottom_at_y(inner.bottom() - height(&under));
    let room = room.with_max_y(room.bottom() - theme.sizes.gap);
    let most = room.size().min_elem();
    let code = Qr::new(ui, link, most.min(screen.height() * USUAL), qr::EASY)
        .or_else(|| Qr::new(ui, link, most, qr::FAR));
    if let Some(code) = code {
        let place = Rect::from_center_size(room.center(), Vec2::splat(code.side()));
        ui.scope_builder(UiBuilder::new().max_rect(place), |ui| code.show(ui));
        paint(ui, &name, &under, under_it);
    } else {
        let style = theme.body().bold().color(theme.palette.warning_ink);
        let mut lines = vec![style.galley(ui, labels::QR_TOO_LONG_CLASS, inner.width())];
        lines.extend(words(ui, theme, title, link, vec2(inner.width(), screen.height() * ALONE)));
        let top = inner.center().y - height(&lines) / 2.0;
        paint(ui, &name, &lines, inner.with_min_y(top));
    }
}

/// What it is, if it is no page to open; the address in the largest type in which it fits the room, or its beginning in
/// the smallest that can be read from afar; the site as it is encoded; a warning.
fn words(
    ui: &Ui,
    theme: &Theme,
    title: Option<&str>,
    link: &Address,
    room: Vec2,
) -> Vec<Arc<Galley>> {
    let title = title.map(|title| theme.body().bold().galley(ui, title, room.x));
    let above = title.as_ref().map_or(0.0, |title| title.size().y);
    let mut below = Vec::new();
    let mut add = |style: TypeStyle, text: &str| below.push(style.galley(ui, text, room.x));
    if let Some(site) = link.encoded_site() {
        add(theme.body().color(theme.palette.muted), site);
    }
    if link.is_disguised() {
        add(theme.body().bold(), labels::DISGUISED_CLASS);
    }
    let left = room.y - above - height(&below);
    let (largest, least) = (theme.page_title(), theme.sizes.body);
    let in_type = |size: f32, most: usize| {
        let style = TypeStyle { size, spread: 1.1, ..largest };
        let letters = AddressType { least: size, ..AddressType::new(style) };
        letters.lines(style.lines_in(left).min(most)).galley(ui, link.shown(), room.x)
    };
    // In a third line the code would lose more than the words gain.
    let sizes = [1.0, 0.85, 0.7, 0.6].map(|part| (largest.size * part).max(least));
    let fits = |words: &Arc<Galley>| !words.elided && words.size().x <= room.x;
    let address = sizes.into_iter().map(|size| in_type(size, 2)).find(fits);
    let address = address.unwrap_or_else(|| in_type(least, usize::MAX));
    [title.into_iter().collect(), vec![address], below].concat()
}

fn height(lines: &[Arc<Galley>]) -> f32 {
    lines.iter().map(|line| line.size().y).sum()
}

/// From the top of `place` down, each in the middle.
fn paint(ui: &Ui, name: &str, lines: &[Arc<Galley>], place: Rect) {
    let mut top = place.top();
    for line in lines {
        let corner = pos2(place.center().x - line.size().x / 2.0, top);
        ui.painter().galley(corner, line.clone(), Color32::PLACEHOLDER);
        top += line.size().y;
    }
    name_place(ui, place.with_max_y(top), "class qr", name);
}
