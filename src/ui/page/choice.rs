//! Cards to choose one of.

use crate::labels;
use crate::ui::kit::pressable::{card, words};
use crate::ui::scene::Scene;
use egui::{Align, Align2, AtomExt as _, Layout, Margin, Response, Ui, vec2};

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

/// A large card to choose: a title, a note under it, a tick when chosen. The caller names it.
pub(super) fn choice_card_ui(
    ui: &mut Ui,
    scene: &Scene,
    title: &str,
    note: &str,
    is_chosen: bool,
    width: f32,
) -> Response {
    let theme = &scene.theme;
    let pad = theme.sizes.pad + 4.0;
    let title = if is_chosen { format!("{} {title}", labels::TICK) } else { title.to_owned() };
    let title = theme.card_title().galley(ui, &title, width - 2.0 * pad);
    let note_style = theme.plain().color(theme.palette.muted);
    let note = note_style.galley(ui, note, width - 2.0 * pad);
    // Two lines of note are kept free, so that cards side by side are of one height.
    let note_height = note.size().y.max(2.0 * note_style.line_height());
    let note_size = vec2(note.size().x, note_height);
    let note = words(note).atom_size(note_size);
    let choice = card(theme, (words(title), note))
        .stacked(4.0)
        .pad(Margin::same(pad as i8))
        .align(Align2::LEFT_TOP)
        .min_size(vec2(width, 0.0))
        .chosen(is_chosen);
    ui.add(choice)
}
