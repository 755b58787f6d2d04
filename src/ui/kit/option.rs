//! What is ticked or switched, and segments: a glyph and words, pressed as one. Each is named and has its state for a screen
//! reader; the caller sends the action.

use super::glyph::{check_box, glyph_side, paint_radio, switch};
use super::icon::Icon;
use super::pressable::{card, row, words};
use super::text::{name_widget, set_node};
use super::theme::{RADIUS, Theme};
use crate::labels;
use egui::accesskit::Toggled;
use egui::{
    Align2, AsIdSalt, Atom, Atoms, Frame, Margin, Response, Role, Stroke, Ui, Vec2, WidgetInfo,
    WidgetText, vec2,
};

/// Between a glyph and its words, points.
const GAP: f32 = 10.0;

/// A line to tick off, as wide as the layout gives.
pub(crate) fn check_box_ui(
    ui: &mut Ui,
    theme: &Theme,
    known_as: impl AsIdSalt,
    caption: &str,
    is_on: bool,
) -> Response {
    let width = ui.available_width();
    let style = theme.plain();
    let style = if is_on { style.color(theme.palette.muted) } else { style };
    let room = width - glyph_side(theme) - GAP;
    let caption_words = style.galley(ui, caption, room.max(1.0));
    let line = row(theme, (check_box(theme, is_on), words(caption_words)))
        .gap(GAP)
        .pad(Margin::symmetric(0, 4))
        .overhang(8)
        .known_as(known_as)
        .min_size(vec2(width, theme.sizes.target));
    let response = ui.add(line);
    name_widget(&response, Role::CheckBox, true, caption);
    set_node(ui, &response, |node| node.set_toggled(Toggled::from(is_on)));
    response
}

/// What a switch shows: a caption, and under it what its state means.
pub(crate) struct SwitchWords<'a> {
    pub icon: Option<Icon>,
    pub caption: &'a str,
    /// «Включено: браузер вас не запомнит»: the state in words.
    pub state: &'a str,
}

/// A switch at the right of its words, as wide as the layout gives.
pub(crate) fn switch_ui(ui: &mut Ui, theme: &Theme, said: &SwitchWords, is_on: bool) -> Response {
    let width = ui.available_width();
    let id = ui.scope_id().with(("switch", said.caption));
    let knob = switch(ui, theme, id, is_on);
    let knob_width = knob.size.map_or(0.0, |size| size.x);
    let icon = said.icon.map(|icon| icon.beside_words(theme));
    let beside = icon.as_ref().and_then(|icon| icon.size).map_or(0.0, |size| size.x + GAP);
    let room = (width - knob_width - beside - GAP).max(1.0);
    let caption = theme.plain().galley(ui, said.caption, room);
    let state = theme.note().galley(ui, said.state, room);
    let height = caption.size().y + state.size().y;
    let two_lines = Atom::paint(vec2(room, height), move |ui, args| {
        let painter = ui.painter();
        painter.galley(args.rect.min, caption.clone(), egui::Color32::PLACEHOLDER);
        let below = args.rect.min + vec2(0.0, caption.size().y);
        painter.galley(below, state.clone(), egui::Color32::PLACEHOLDER);
    });
    let mut atoms = Atoms::default();
    if let Some(icon) = icon {
        atoms.push_right(icon);
    }
    atoms.push_right(two_lines);
    atoms.push_right(knob);
    let line = row(theme, atoms)
        .gap(GAP)
        .pad(Margin::symmetric(0, 6))
        .overhang(8)
        .known_as(said.caption)
        .min_size(vec2(width, theme.sizes.target));
    let response = ui.add(line);
    name_widget(&response, Role::Switch, true, &format!("{}. {}", said.caption, said.state));
    set_node(ui, &response, |node| node.set_toggled(Toggled::from(is_on)));
    response
}

/// One of several, as a card as wide as the layout gives: a radio, a caption, and under it what that is.
pub(crate) fn radio_ui(
    ui: &mut Ui,
    theme: &Theme,
    known_as: impl AsIdSalt,
    [caption, note]: [&str; 2],
    is_chosen: bool,
) -> Response {
    const PAD: i8 = 10;
    let width = ui.available_width();
    let side = glyph_side(theme);
    let room = (width - side - GAP - 2.0 * f32::from(PAD)).max(1.0);
    let style = if is_chosen { theme.strong() } else { theme.plain() };
    let name = labels::sentences(&[caption, note]);
    let lines = [(style, caption), (theme.note(), note)];
    let lines = lines.into_iter().filter(|(_, words)| !words.is_empty());
    let lines: Vec<_> = lines.map(|(style, words)| style.galley(ui, words, room)).collect();
    let height = lines.iter().map(|it| it.size().y).sum();
    let words = Atom::paint(vec2(room, height), move |ui, args| {
        let mut at = args.rect.min;
        for line in &lines {
            ui.painter().galley(at, line.clone(), egui::Color32::PLACEHOLDER);
            at.y += line.size().y;
        }
    });
    let glyph = *theme;
    let glyph = Atom::paint(Vec2::splat(side), move |ui, args| {
        paint_radio(ui.painter(), &glyph, args.rect, is_chosen);
    });
    let line = card(theme, (glyph, words))
        .gap(GAP)
        .pad(Margin::same(PAD))
        .align(Align2::LEFT_CENTER)
        .known_as(known_as)
        .chosen(is_chosen)
        .min_size(vec2(width, theme.sizes.target));
    let response = ui.add(line);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, &name));
    response
}

/// Segments on a track, one of which is chosen: it is raised, has a tick and bold words. Returns the one pressed.
pub(crate) fn segments_ui(
    ui: &mut Ui,
    theme: &Theme,
    captions: &[&str],
    chosen: usize,
) -> Option<usize> {
    let palette = theme.palette;
    let mut pressed = None;
    let track =
        Frame::new().fill(palette.segment_track).stroke(theme.frame()).corner_radius(RADIUS);
    track.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            for (index, caption) in captions.iter().enumerate() {
                let is_chosen = index == chosen;
                let response = segment_ui(ui, theme, (*caption, index), is_chosen);
                response.widget_info(|| {
                    WidgetInfo::selected(Role::RadioButton, true, is_chosen, *caption)
                });
                if response.clicked() {
                    pressed = Some(index);
                }
            }
        });
    });
    pressed
}

/// Known by its caption and its place: two may be called the same.
fn segment_ui(
    ui: &mut Ui,
    theme: &Theme,
    (caption, index): (&str, usize),
    is_chosen: bool,
) -> Response {
    let palette = &theme.palette;
    let style = theme.plain();
    let mut atoms = Atoms::default();
    let style = if is_chosen {
        atoms.push_right(Icon::Check.atom(style.size * 0.85, palette.accent));
        style.bold()
    } else {
        style
    };
    let words = style.galley(ui, caption, f32::INFINITY);
    atoms.push_right(WidgetText::Galley(words));
    let segment = row(theme, atoms)
        .gap(6.0)
        .pad(Margin::symmetric(12, 4))
        .align(Align2::CENTER_CENTER)
        .radius(8.0)
        .inset(3)
        .known_as((caption, index))
        .min_size(vec2(0.0, theme.sizes.target));
    let segment = if is_chosen {
        segment.fill(palette.raised).border(Stroke::new(1.0, palette.accent.gamma_multiply(0.35)))
    } else {
        segment
    };
    ui.add(segment)
}
