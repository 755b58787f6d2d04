//! Cards to choose one of.

use crate::labels;
use crate::ui::kit::text::{TextStyle, galley};
use crate::ui::kit::theme::{RADIUS, Weight};
use crate::ui::scene::Scene;
use egui::{Align, Layout, Sense, Stroke, StrokeKind, Ui, vec2};

/// Draws choices beside each other if there is more room than `least` points, else below each other.
/// `draw` is given the width of a card. Not a grid: egui lays a new grid out twice, and one of these
/// is the first page that is ever shown.
pub(crate) fn choices_ui<T>(
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

/// A large card to choose: a title, a note under it, a tick when chosen.
pub(crate) fn choice_card_ui(
    ui: &mut Ui,
    scene: &Scene,
    title: &str,
    note: &str,
    chosen: bool,
    width: f32,
) -> egui::Response {
    let theme = &scene.theme;
    let palette = &theme.palette;
    let pad = theme.sizes.pad + 4.0;
    let title = if chosen {
        format!("{} {title}", labels::TICK)
    } else {
        title.to_owned()
    };
    let title_style = TextStyle::new(theme.sizes.subtitle, Weight::Bold, palette.ink);
    let note_style = TextStyle::new(theme.sizes.control, Weight::Regular, palette.muted);
    let title = galley(ui, theme, &title, title_style, width - 2.0 * pad);
    let note = galley(ui, theme, note, note_style, width - 2.0 * pad);
    // Two lines of note are kept free, so that cards side by side are of one height.
    let note_height = note.size().y.max(2.0 * (theme.sizes.control * 1.4).round());
    let height = 2.0 * pad + title.size().y + 4.0 + note_height;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height.ceil()), Sense::click());
    let fill = if chosen || response.hovered() {
        palette.accent_weak
    } else {
        palette.surface
    };
    let edge = if chosen {
        palette.accent
    } else {
        palette.control_border
    };
    ui.painter().rect(
        rect,
        RADIUS,
        fill,
        Stroke::new(2.0, edge),
        StrokeKind::Inside,
    );
    let left_top = rect.min + vec2(pad, pad);
    let below = left_top + vec2(0.0, title.size().y + 4.0);
    ui.painter().galley(left_top, title, palette.ink);
    ui.painter().galley(below, note, palette.muted);
    response
}
