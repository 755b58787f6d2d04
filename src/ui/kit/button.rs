//! Buttons. Painted here rather than by egui's own: the words must wrap inside a fixed width at 200 %
//! type, and the name for a screen reader differs from the caption.

use super::text::{TextStyle, galley, name_widget, set_node};
use super::theme::{RADIUS, Theme, Weight};
use egui::{
    Color32, Galley, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, pos2,
    vec2,
};
use std::sync::Arc;

/// How a button looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Variant {
    /// The one that goes on.
    Primary,
    /// Any other.
    Plain,
    /// Chosen among several.
    Chosen,
    /// Plain, with a caption that calls.
    Help,
    /// Without an edge.
    Quiet,
}

/// A button before it is drawn.
pub(crate) struct Button<'a> {
    caption: &'a str,
    name: Option<&'a str>,
    key: Option<&'a str>,
    kind: Variant,
    size: f32,
    height: f32,
    width: Option<f32>,
    max_width: f32,
    enabled: bool,
    left: bool,
}

impl<'a> Button<'a> {
    /// A plain button with this caption.
    #[must_use]
    pub(crate) fn new(theme: &Theme, caption: &'a str) -> Self {
        Self {
            caption,
            name: None,
            key: None,
            kind: Variant::Plain,
            size: theme.sizes.control,
            height: theme.sizes.target,
            width: None,
            max_width: f32::INFINITY,
            enabled: true,
            left: false,
        }
    }

    /// Another preferences.
    #[must_use]
    pub(crate) fn kind(mut self, kind: Variant) -> Self {
        self.kind = kind;
        self
    }

    /// Shown only if `chosen` as such.
    #[must_use]
    pub(crate) fn chosen(self, chosen: bool) -> Self {
        self.kind(if chosen {
            Variant::Chosen
        } else {
            Variant::Plain
        })
    }

    /// What a screen reader says, if not the caption.
    #[must_use]
    pub(crate) fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// A key cap after the caption.
    #[must_use]
    pub(crate) fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }

    /// Least height, points.
    #[must_use]
    pub(crate) fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// Fixed width, points; the words wrap inside.
    #[must_use]
    pub(crate) fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Largest width, points.
    #[must_use]
    pub(crate) fn max_width(mut self, width: f32) -> Self {
        self.max_width = width;
        self
    }

    /// Whether it can be pressed.
    #[must_use]
    pub(crate) fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Words at the left edge instead of the middle.
    #[must_use]
    pub(crate) fn left(mut self) -> Self {
        self.left = true;
        self
    }

    fn words(&self, ui: &Ui, theme: &Theme) -> (Arc<Galley>, Option<Arc<Galley>>) {
        let weight = match self.kind {
            Variant::Primary => Weight::Bold,
            _ => Weight::Medium,
        };
        let cap = self.key.map(|key| {
            let style = TextStyle::new(
                theme.sizes.small * 0.85,
                Weight::Medium,
                theme.palette.muted,
            );
            galley(ui, theme, key, style, f32::INFINITY)
        });
        let beside = cap.as_ref().map_or(0.0, |cap| cap.size().x + 22.0);
        let width = self.width.unwrap_or(self.max_width) - 2.0 * self.pad(theme) - beside;
        let style = TextStyle::new(self.size, weight, self.ink(theme));
        (galley(ui, theme, self.caption, style, width.max(1.0)), cap)
    }

    fn pad(&self, theme: &Theme) -> f32 {
        match self.kind {
            Variant::Primary => theme.sizes.pad + 4.0,
            _ => (theme.sizes.pad - 2.0).max(10.0),
        }
    }

    fn ink(&self, theme: &Theme) -> Color32 {
        match self.kind {
            _ if !self.enabled => theme.palette.muted,
            Variant::Primary => theme.palette.on_accent,
            Variant::Chosen | Variant::Help => theme.palette.accent,
            Variant::Quiet => theme.palette.muted,
            Variant::Plain => theme.palette.ink,
        }
    }

    /// How large it will be, points.
    #[must_use]
    pub(crate) fn measure(&self, ui: &Ui, theme: &Theme) -> Vec2 {
        let (words, cap) = self.words(ui, theme);
        let beside = cap.map_or(0.0, |cap| cap.size().x + 22.0);
        let width = self
            .width
            .unwrap_or(words.size().x + beside + 2.0 * self.pad(theme));
        vec2(width.ceil(), self.height.max(words.size().y + 12.0).ceil())
    }

    /// Draws it where the layout goes on.
    pub(crate) fn show(self, ui: &mut Ui, theme: &Theme) -> Response {
        let size = self.measure(ui, theme);
        let sense = if self.enabled {
            Sense::click()
        } else {
            Sense::hover()
        };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        self.paint(ui, theme, rect, &response);
        let name = self.name.unwrap_or(self.caption);
        name_widget(&response, Role::Button, self.enabled, name);
        if self.kind == Variant::Chosen {
            set_node(ui, &response, |node| node.set_selected(true));
        }
        response
    }

    fn paint(&self, ui: &Ui, theme: &Theme, rect: Rect, response: &Response) {
        let palette = &theme.palette;
        let (fill, edge) = match self.kind {
            _ if !self.enabled => (palette.border.gamma_multiply(0.5), palette.border),
            Variant::Primary => (palette.accent, palette.accent),
            Variant::Chosen => (palette.accent_weak, palette.accent),
            Variant::Plain | Variant::Help => (palette.surface, palette.control_border),
            Variant::Quiet => (Color32::TRANSPARENT, Color32::TRANSPARENT),
        };
        let fill = if response.hovered() && self.enabled {
            hovered(fill, palette.ink, palette.accent_weak, self.kind)
        } else {
            fill
        };
        ui.painter().rect(
            rect,
            RADIUS,
            fill,
            Stroke::new(1.0, edge),
            StrokeKind::Inside,
        );
        let (words, cap) = self.words(ui, theme);
        let beside = cap.as_ref().map_or(0.0, |cap| cap.size().x + 22.0);
        let left = if self.left {
            rect.left() + self.pad(theme)
        } else {
            rect.left() + (rect.width() - words.size().x - beside) / 2.0
        };
        let top = rect.center().y - words.size().y / 2.0;
        let right = left + words.size().x;
        ui.painter().galley(pos2(left, top), words, self.ink(theme));
        if let Some(cap) = cap {
            key_cap(ui, theme, pos2(right + 10.0, rect.center().y), cap);
        }
    }
}

fn hovered(fill: Color32, ink: Color32, weak: Color32, kind: Variant) -> Color32 {
    match kind {
        Variant::Primary => fill.lerp_to_gamma(ink, 0.12),
        Variant::Plain | Variant::Help | Variant::Quiet | Variant::Chosen => weak,
    }
}

fn key_cap(ui: &Ui, theme: &Theme, left_center: egui::Pos2, cap: Arc<Galley>) {
    let size = cap.size() + vec2(12.0, 4.0);
    let rect = Rect::from_min_size(left_center - vec2(0.0, size.y / 2.0), size);
    let edge = Stroke::new(1.0, theme.palette.border);
    ui.painter()
        .rect(rect, 4.0, theme.palette.surface, edge, StrokeKind::Inside);
    ui.painter()
        .galley(rect.min + vec2(6.0, 2.0), cap, theme.palette.muted);
}

/// What `content` draws, and a button at the right edge beside it.
pub(crate) fn beside_ui(
    ui: &mut Ui,
    theme: &Theme,
    button: Button,
    content: impl FnOnce(&mut Ui),
) -> Response {
    let size = button.measure(ui, theme);
    let room = ui.available_rect_before_wrap();
    let words = Rect::from_min_max(room.min, pos2(room.right() - size.x - 12.0, room.bottom()));
    let builder = UiBuilder::new().max_rect(words).id_salt("words");
    let used = ui.scope_builder(builder, content).response.rect;
    let height = used.height().max(size.y);
    let top = room.top() + (height - size.y) / 2.0;
    let place = Rect::from_min_size(pos2(room.right() - size.x, top), size);
    let builder = UiBuilder::new().max_rect(place).id_salt("button");
    let response = ui.scope_builder(builder, |ui| button.show(ui, theme)).inner;
    let row = Rect::from_min_size(room.min, vec2(room.width(), height));
    ui.advance_cursor_after_rect(row);
    response
}
