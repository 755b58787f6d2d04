//! Headings, cards, and what a screen reader learns of a widget.

use super::theme::{RADIUS, Theme, TypeStyle, Weight};
use egui::text::LayoutJob;
use egui::{
    Align, Color32, Event, Galley, InputState, PointerButton, Response, Role, Sense, Stroke,
    TextFormat, Ui, WidgetInfo,
};
use std::sync::Arc;

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
    let edge = Stroke::new(1.0, palette.warning_ink.gamma_multiply(0.25));
    framed_ui(ui, palette.warning_bg, edge, pad, content)
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
#[must_use]
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

// Until the last callers are converted.

/// Words in one style, wrapped at `width`, with the line height of running text.
#[must_use]
pub(crate) fn galley(
    ui: &Ui,
    theme: &Theme,
    text: &str,
    style: TextStyle,
    width: f32,
) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), style.format(theme));
    job.wrap.max_width = width;
    job.halign = style.align;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Size, weight and colour of words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TextStyle {
    /// Points.
    pub size: f32,
    /// Weight.
    pub weight: Weight,
    /// Colour.
    pub color: Color32,
    /// Where lines are aligned.
    pub align: Align,
}

impl TextStyle {
    /// Left-aligned words.
    #[must_use]
    pub(crate) fn new(size: f32, weight: Weight, color: Color32) -> Self {
        let align = Align::LEFT;
        Self {
            size,
            weight,
            color,
            align,
        }
    }

    /// As egui wants it. Lines of titles stand closer than those of running words.
    #[must_use]
    pub(crate) fn format(self, theme: &Theme) -> TextFormat {
        let spread = if self.size > theme.sizes.body {
            1.2
        } else {
            1.4
        };
        TextFormat {
            font_id: theme.font(self.size, self.weight),
            line_height: Some((self.size * spread).round()),
            color: self.color,
            ..TextFormat::default()
        }
    }
}

/// Words that a screen reader reads as they stand.
pub(crate) fn label_ui(ui: &mut Ui, theme: &Theme, text: &str, style: TextStyle) -> Response {
    words_ui(ui, theme, text, style, Role::Label)
}

/// A heading that a screen reader can jump to.
pub(crate) fn heading_ui(
    ui: &mut Ui,
    theme: &Theme,
    text: &str,
    size: f32,
    level: usize,
) -> Response {
    let style = TextStyle::new(size, Weight::Bold, theme.palette.ink);
    let response = words_ui(ui, theme, text, style, Role::Heading);
    set_node(ui, &response, |node| node.set_level(level));
    response
}

fn words_ui(ui: &mut Ui, theme: &Theme, text: &str, style: TextStyle, role: Role) -> Response {
    let words = galley(ui, theme, text, style, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(words.size(), Sense::hover());
    ui.painter().galley(rect.min, words, style.color);
    name_widget(&response, role, true, text);
    response
}
