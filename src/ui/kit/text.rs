//! Headings, cards, and what a screen reader learns of a widget.

use super::theme::{RADIUS, Theme, TypeStyle};
use egui::{
    Color32, Event, InputState, PointerButton, Response, Role, Sense, Stroke, Ui, WidgetInfo,
};

/// The title of a section or a card, a heading to which a screen reader can jump.
pub(crate) fn section_title_ui(ui: &mut Ui, style: TypeStyle, text: &str) -> Response {
    let words = style.galley(ui, text, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(words.size(), Sense::hover());
    ui.painter().galley(rect.min, words, style.color);
    name_heading(ui, &response, text, 2);
    response
}

/// A white card with what `content` draws in it, as wide as the layout gives.
pub(crate) fn card_ui<R>(ui: &mut Ui, theme: &Theme, content: impl FnOnce(&mut Ui) -> R) -> R {
    let pad = theme.sizes.pad;
    framed_ui(ui, theme.palette.surface, theme.line(), pad, content)
}

/// A frame in the colours of a warning.
pub(crate) fn warning_ui<R>(
    ui: &mut Ui,
    theme: &Theme,
    pad: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let palette = &theme.palette;
    let border = Stroke::new(1.0, palette.warning_ink.gamma_multiply(0.25));
    framed_ui(ui, palette.warning_bg, border, pad, content)
}

/// A filled frame around what `content` draws, as wide as the layout gives.
fn framed_ui<R>(
    ui: &mut Ui,
    fill: Color32,
    stroke: Stroke,
    pad: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    egui::Frame::new()
        .fill(fill)
        .stroke(stroke)
        .corner_radius(RADIUS)
        .inner_margin(pad)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        })
        .inner
}

/// Names a widget for a screen reader.
pub(crate) fn name_widget(response: &Response, role: Role, enabled: bool, name: &str) {
    name_widget_with(response, role, enabled, || name.to_owned());
}

/// The same with a name that is made only while accessibility is on.
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

/// Names a heading for a screen reader; the one of a page has level 1.
pub(crate) fn name_heading(ui: &Ui, response: &Response, text: &str, level: usize) {
    name_widget(response, Role::Heading, true, text);
    set_node(ui, response, |node| node.set_level(level));
}

/// Says more to a screen reader than egui's own words can.
pub(crate) fn set_node(ui: &Ui, response: &Response, set: impl FnOnce(&mut egui::accesskit::Node)) {
    ui.ctx().accesskit_node_builder(response.id, set);
}

/// A click, but not the second one of a double click: a double click on «Сделано, дальше» would mark
/// two steps, one on «Открыть» would open two windows.
pub(crate) fn clicked_once(response: &Response) -> bool {
    let is_release = |event: &Event| {
        matches!(
            event,
            Event::PointerButton {
                button: PointerButton::Primary,
                pressed: false,
                ..
            }
        )
    };
    let releases = |input: &InputState| {
        input
            .events
            .iter()
            .filter(|event| is_release(event))
            .count()
    };
    let count = match response {
        _ if response.triple_clicked() => 3,
        _ if response.double_clicked() => 2,
        _ => 1,
    };
    // On a slow computer both clicks come in one frame: then the first is among them.
    response.clicked() && (count == 1 || response.ctx.input(releases) >= count)
}
