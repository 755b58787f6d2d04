//! Cards to choose one of.

use crate::ui::kit::icon::Icon;
use crate::ui::kit::pressable::{card, words};
use crate::ui::kit::theme::{Elevation, SHEET_RADIUS};
use crate::ui::scene::Scene;
use egui::{Align, Align2, Atom, AtomExt as _, Color32, Layout, Margin, Response, Ui, vec2};

/// Draws choices beside each other if there is more room than `least` points, else below each other, `below`
/// points apart. `draw` is given the width of a card. Not a grid: egui lays a new grid out twice, and one of
/// these is the first page that is ever shown.
pub(super) fn choices_ui<T>(
    ui: &mut Ui,
    least: f32,
    below: f32,
    choices: &[T],
    mut draw: impl FnMut(&mut Ui, &T, f32),
) {
    let gap = 16.0;
    let room = ui.available_width();
    let (columns, layout) = if room > least {
        (choices.len() as f32, Layout::left_to_right(Align::Min))
    } else {
        (1.0, Layout::top_down(Align::Min))
    };
    let width = ((room - gap * (columns - 1.0)) / columns).floor();
    ui.allocate_ui_with_layout(vec2(room, 0.0), layout, |ui| {
        ui.spacing_mut().item_spacing = vec2(gap, below);
        for choice in choices {
            draw(ui, choice, width);
        }
    });
}

/// What a large card shows.
pub(super) struct Choice<'a> {
    pub icon: Icon,
    pub title: &'a str,
    pub note: &'a str,
    pub ground: Color32,
    /// Behind the icon.
    pub circle: Color32,
}

/// A large card to choose: a sign, a title, a note under it. The caller names it.
pub(super) fn choice_card_ui(ui: &mut Ui, scene: &Scene, choice: &Choice, width: f32) -> Response {
    let theme = &scene.theme;
    let pad = theme.sizes.pad + 4.0;
    let room = width - 2.0 * pad;
    let title = theme.card_title().galley(ui, choice.title, room);
    let note_style = theme.plain();
    let note = note_style.galley(ui, choice.note, room);
    // Two lines of note are kept free, so that cards side by side are of one height.
    let note_height = note.size().y.max(2.0 * note_style.line_height());
    let note_size = vec2(note.size().x, note_height);
    let note = words(note).atom_size(note_size);
    let large = card(theme, (sign(scene, choice.icon, choice.circle), words(title), note))
        .stacked(6.0)
        .pad(Margin::same(pad as i8))
        .align(Align2::LEFT_TOP)
        .radius(SHEET_RADIUS)
        .fill(choice.ground)
        .raised(Elevation::Sheet)
        .known_as(choice.title)
        .min_size(vec2(width, 0.0));
    ui.add(large)
}

/// An icon in a circle of this colour.
pub(super) fn sign(scene: &Scene, icon: Icon, circle: Color32) -> Atom<'static> {
    let side = (scene.theme.sizes.target * 1.2).round();
    let ink = scene.theme.palette.ink;
    let sign = Atom::paint(vec2(side, side), move |ui, args| {
        let place = args.rect.with_max_x(args.rect.left() + side);
        ui.painter().circle_filled(place.center(), side / 2.0, circle);
        icon.paint(ui.painter(), place.shrink(side * 0.24), ink);
    });
    sign.atom_align(Align2::LEFT_TOP)
}
