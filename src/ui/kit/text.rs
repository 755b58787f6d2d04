//! Headings, cards, and what a screen reader learns of a widget.

use super::announcer::is_heard;
use super::theme::{CARD_RADIUS, SHEET_RADIUS, Scheme, Theme, TypeStyle};
use crate::labels;
use egui::accesskit::Toggled;
use egui::{
    Align, Color32, Context, Event, Frame, Galley, Id, InputState, PointerButton, Rect, Response,
    Role, Sense, Stroke, Ui, Vec2, WidgetInfo, vec2,
};
use std::sync::Arc;

/// A heading to which a screen reader can jump.
pub(crate) fn section_title_ui(ui: &mut Ui, style: TypeStyle, text: &str) -> Response {
    let words = style.galley(ui, text, ui.available_width());
    let (_, rect) = ui.allocate_space(words.size());
    let id = ui.scope_id().with(("section", text));
    let response = ui.interact(rect, id, Sense::hover());
    ui.painter().galley(rect.min, words, Color32::PLACEHOLDER);
    name_heading(ui, &response, text, 2);
    response
}

/// Words laid out already, in their own colour.
pub(crate) fn galley_ui(ui: &mut Ui, words: Arc<Galley>) -> Response {
    let (rect, response) = ui.allocate_exact_size(words.size(), Sense::hover());
    ui.painter().galley(rect.min, words, Color32::PLACEHOLDER);
    response
}

/// The same in `rect`, where a screen reader finds them as well.
pub(crate) fn note_ui(ui: &Ui, rect: Rect, words: Arc<Galley>) {
    let response = ui.interact(rect, ui.scope_id().with(("note", words.text())), Sense::hover());
    name_widget(&response, Role::Label, true, words.text());
    ui.painter().galley(rect.min, words, Color32::PLACEHOLDER);
}

/// Watches `rect` under a name of its own, and brings it into sight when it is new.
pub(crate) fn show_new(ui: &Ui, id: Id, rect: Rect, align: Option<Align>) {
    let is_new = ui.ctx().read_response(id).is_none();
    let response = ui.interact(rect, id, Sense::hover());
    if is_new {
        response.scroll_to_me(align);
    }
}

/// A card in a sheet with what `content` draws in it, as wide as the layout gives.
pub(crate) fn card_ui<R>(ui: &mut Ui, theme: &Theme, content: impl FnOnce(&mut Ui) -> R) -> R {
    let pad = theme.sizes.pad;
    framed_ui(ui, theme.palette.tint, theme.frame(), pad, content)
}

/// A frame in the colours of a warning.
pub(crate) fn warning_ui<R>(
    ui: &mut Ui,
    theme: &Theme,
    pad: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    // In high contrast its ground is that of everything else: the frame tells it apart.
    let border = match theme.scheme() {
        Scheme::Contrast => Stroke::new(3.0, theme.palette.warning_mark),
        Scheme::Light | Scheme::Dark => Stroke::NONE,
    };
    framed_ui(ui, theme.palette.warning_bg, border, pad, content)
}

/// A card in front of the window or in place of it.
pub(crate) fn front_frame(theme: &Theme, margin: f32) -> Frame {
    Frame::new()
        .fill(theme.palette.raised)
        .stroke(theme.frame())
        .shadow(theme.front_shadow())
        .corner_radius(SHEET_RADIUS)
        .inner_margin(margin)
}

/// A filled frame around what `content` draws, as wide as the layout gives. The stroke takes no room of its own: words
/// stand in the same place in every scheme.
fn framed_ui<R>(
    ui: &mut Ui,
    fill: Color32,
    stroke: Stroke,
    pad: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    Frame::new()
        .fill(fill)
        .stroke(stroke)
        .corner_radius(CARD_RADIUS)
        .inner_margin(vec2(pad, pad - 4.0) - Vec2::splat(stroke.width))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        })
        .inner
}

pub(crate) fn name_widget(response: &Response, role: Role, enabled: bool, name: &str) {
    name_widget_with(response, role, enabled, || name.to_owned());
}

/// Like `name_widget`; the name is made only while accessibility is on.
pub(crate) fn name_widget_with(
    response: &Response,
    role: Role,
    enabled: bool,
    name: impl Fn() -> String,
) {
    response.widget_info(|| WidgetInfo::labeled(role, enabled, name()));
    let is_whole = response.interact_rect.contains_rect(response.rect);
    if response.gained_focus() && !is_whole {
        // What the keyboard has reached must be in sight.
        response.scroll_to_me(None);
    }
}

/// Running words that can have the focus: nothing is said of them but themselves.
pub(crate) fn name_words(ui: &Ui, response: &Response, text: &str) {
    name_widget(response, Role::Label, true, text);
    // Orca before 46 adds «метка» to a label and «только для чтения» to a paragraph, and nothing to a role that it does
    // not know. NVDA and Narrator add nothing to a label.
    if cfg!(target_os = "linux") {
        set_node(ui, response, |node| node.set_role_description(labels::PARAGRAPH));
    }
}

/// Words of our own, wrapped in the room that there is.
pub(crate) fn text_ui(ui: &mut Ui, style: TypeStyle, text: impl AsRef<str>) -> Response {
    let words = style.galley(ui, text.as_ref(), ui.available_width());
    text_galley_ui(ui, words)
}

/// The same laid out already. Not `egui::Label`, whose id and focus go over to whatever stands in its place next.
pub(crate) fn text_galley_ui(ui: &mut Ui, words: Arc<Galley>) -> Response {
    let text = words.clone();
    let response = galley_ui(ui, words);
    stop_ui(ui, response.rect, text.text());
    response
}

/// Words that a screen reader comes to by Tab: not every reader has other keys in this window. Nobody else stops there.
pub(crate) fn stop_ui(ui: &Ui, rect: Rect, text: &str) {
    // Its own words in the id: the focus never goes over to other words in the same place.
    let id = nth_of_frame(ui.ctx(), ui.scope_id().with(("stop", text)));
    let response = ui.interact(rect, id, stop_sense(ui.ctx()));
    name_words(ui, &response, text);
}

/// The same words may stand in one place twice.
fn nth_of_frame(ctx: &Context, id: Id) -> Id {
    let pass = ctx.cumulative_pass_nr();
    let nth = ctx.data_mut(|data| {
        let (of, nth) = data.get_temp_mut_or_insert_with(id.with("nth"), || (pass, 0_u32));
        (*of, *nth) = (pass, if *of == pass { *nth + 1 } else { 1 });
        *nth
    });
    if nth > 1 { id.with(nth) } else { id }
}

/// Of what is no button, and a stop of the keyboard only for who listens.
pub(crate) fn stop_sense(ctx: &Context) -> Sense {
    if is_heard(ctx) { Sense::focusable_noninteractive() } else { Sense::hover() }
}

/// The heading of a page has level 1.
pub(crate) fn name_heading(ui: &Ui, response: &Response, text: &str, level: usize) {
    name_widget(response, Role::Heading, true, text);
    // AccessKit counts from zero.
    set_node(ui, response, |node| node.set_level(level - 1));
}

/// Says more to a screen reader than egui's own words can.
pub(crate) fn set_node(ui: &Ui, response: &Response, set: impl FnOnce(&mut egui::accesskit::Node)) {
    ui.ctx().accesskit_node_builder(response.id, set);
}

/// What it opens is open, or not. AT-SPI has no such state through AccessKit: there it is a button that is pressed in.
pub(crate) fn set_open(ui: &Ui, response: &Response, is_open: bool) {
    set_node(ui, response, |node| {
        node.set_expanded(is_open);
        if cfg!(not(windows)) {
            node.set_toggled(Toggled::from(is_open));
        }
    });
}

/// A click, but not the second one of a double click: a double click on «Сделано, дальше» would mark
/// two steps, one on «Открыть» would open two windows.
pub(crate) fn clicked_once(response: &Response) -> bool {
    let is_release = |event: &&Event| match event {
        Event::PointerButton { button, pressed, .. } => {
            *button == PointerButton::Primary && !pressed
        }
        _ => false,
    };
    let releases = |input: &InputState| input.events.iter().filter(is_release).count();
    let count = match response {
        _ if response.triple_clicked() => 3,
        _ if response.double_clicked() => 2,
        _ => 1,
    };
    // On a slow computer both clicks come in one frame: then the first is among them.
    response.clicked()
        && match response.ctx.input(releases) {
            0 => count == 1 && is_first_press(response),
            releases => count == 1 || releases >= count,
        }
}

/// The same for keys, and for whoever presses by a screen reader.
fn is_first_press(response: &Response) -> bool {
    let now = response.ctx.input(|input| input.time);
    let delay = response.ctx.options(|options| options.input_options.max_double_click_delay);
    let last = response.id.with("pressed");
    response.ctx.data_mut(|data| {
        let before = data.get_temp(last).unwrap_or(f64::NEG_INFINITY);
        data.insert_temp(last, now);
        now - before > delay
    })
}
