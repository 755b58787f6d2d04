//! Buttons. Not `egui::Button`: it takes its colours from egui's style, which would have to be swapped around each
//! of several kinds.

use super::pressable::Pressable;
use super::text::{name_widget, set_node};
use super::theme::Theme;
use egui::{
    Align2, Atom, Atoms, Color32, Frame, Margin, Rect, Response, Role, Stroke, StrokeKind, Ui,
    UiBuilder, Vec2, Widget, WidgetText, pos2, vec2,
};

/// Between a caption and the key after it, points.
const KEY_GAP: f32 = 10.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Variant {
    /// The one that goes on.
    Primary,
    Plain,
    /// Chosen among several.
    Chosen,
    /// Plain, with a caption that stands out.
    Help,
    Quiet,
}

/// A button, to be measured or added: `ui.add(Button::new(theme, caption).primary())`.
pub(crate) struct Button<'a> {
    theme: &'a Theme,
    caption: &'a str,
    name: &'a str,
    key: Option<&'a str>,
    variant: Variant,
    height: f32,
    width: Option<f32>,
    max_width: f32,
    enabled: bool,
    /// The caption at the left edge instead of the middle.
    pub left: bool,
}

impl<'a> Button<'a> {
    /// A plain button. A screen reader says the caption unless there is a `name`.
    pub(crate) fn new(theme: &'a Theme, caption: &'a str) -> Self {
        Self {
            theme,
            caption,
            name: caption,
            key: None,
            variant: Variant::Plain,
            height: theme.sizes.target,
            width: None,
            max_width: f32::INFINITY,
            enabled: true,
            left: false,
        }
    }

    pub(crate) fn variant(self, variant: Variant) -> Self {
        Self { variant, ..self }
    }

    pub(crate) fn primary(self) -> Self {
        self.variant(Variant::Primary)
    }

    /// As high as the button that goes on.
    pub(crate) fn large(self) -> Self {
        let height = self.theme.sizes.primary;
        self.height(height)
    }

    /// Looks chosen if it `is_chosen`, else plain.
    pub(crate) fn chosen(self, is_chosen: bool) -> Self {
        self.variant(if is_chosen { Variant::Chosen } else { Variant::Plain })
    }

    /// What a screen reader says in place of the caption.
    pub(crate) fn name(self, name: &'a str) -> Self {
        Self { name, ..self }
    }

    /// Shows a key after the caption.
    pub(crate) fn key(self, key: &'a str) -> Self {
        Self { key: Some(key), ..self }
    }

    /// Least height, points.
    pub(crate) fn height(self, height: f32) -> Self {
        Self { height, ..self }
    }

    /// Fixed width, points; the caption wraps inside.
    pub(crate) fn width(self, width: f32) -> Self {
        Self { width: Some(width), ..self }
    }

    /// Largest width, points; the caption wraps inside.
    pub(crate) fn max_width(self, max_width: f32) -> Self {
        Self { max_width, ..self }
    }

    pub(crate) fn enabled(self, enabled: bool) -> Self {
        Self { enabled, ..self }
    }

    /// Points.
    pub(crate) fn size(&self, ui: &Ui) -> Vec2 {
        self.pressable(ui).size(ui)
    }

    fn pressable(&self, ui: &Ui) -> Pressable<'a> {
        let palette = &self.theme.palette;
        let (ink, fill, border) = self.colours();
        let style = self.theme.plain().color(ink);
        let (style, pad, hovered) = if self.variant == Variant::Primary {
            let hovered = fill.lerp_to_gamma(palette.ink, 0.12);
            (style.bold(), self.theme.sizes.pad + 4.0, hovered)
        } else {
            let pad = (self.theme.sizes.pad - 2.0).max(10.0);
            (style.medium(), pad, palette.accent_weak)
        };
        let align = if self.left { Align2::LEFT_CENTER } else { Align2::CENTER_CENTER };
        let cap = self.key.map(|key| key_cap(ui, self.theme, key));
        let beside = cap.as_ref().and_then(|cap| cap.size);
        let beside = beside.map_or(0.0, |size| KEY_GAP + size.x);
        let room = self.width.unwrap_or(self.max_width) - 2.0 * pad - beside;
        let words = style.galley(ui, self.caption, room.max(1.0));
        let mut atoms = Atoms::new(WidgetText::Galley(words));
        if let Some(cap) = cap {
            atoms.push_right(cap);
        }
        let frame = Frame::new().fill(fill).stroke(Stroke::new(1.0, border));
        Pressable::new(self.theme, frame, atoms)
            .gap(KEY_GAP)
            .pad(Margin::symmetric(pad as i8, 6))
            .min_size(vec2(self.width.unwrap_or(0.0), self.height))
            .align(align)
            .hovered(hovered)
            .enabled(self.enabled)
    }

    /// Caption, ground and border while nothing is over it.
    fn colours(&self) -> (Color32, Color32, Color32) {
        let of = &self.theme.palette;
        let none = Color32::TRANSPARENT;
        match self.variant {
            _ if !self.enabled => (of.muted, of.border.gamma_multiply(0.5), of.border),
            Variant::Primary => (of.on_accent, of.accent, of.accent),
            Variant::Chosen => (of.accent, of.accent_weak, of.accent),
            Variant::Help => (of.accent, of.surface, of.control_border),
            Variant::Plain => (of.ink, of.surface, of.control_border),
            Variant::Quiet => (of.muted, none, none),
        }
    }
}

/// A key after a caption. Painted, since a container would be stretched to the height of the caption.
fn key_cap(ui: &Ui, theme: &Theme, key: &str) -> Atom<'static> {
    let palette = theme.palette;
    let style = theme.style(theme.sizes.small * 0.85).medium();
    let words = style.color(palette.muted).galley(ui, key, f32::INFINITY);
    let pad = vec2(6.0, 2.0);
    let border = Stroke::new(1.0, palette.border);
    Atom::paint(words.size() + 2.0 * pad, move |ui, args| {
        let painter = ui.painter();
        painter.rect(args.rect, 4.0, palette.surface, border, StrokeKind::Inside);
        painter.galley(args.rect.min + pad, words.clone(), palette.muted);
    })
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let button = self.pressable(ui).min_size(self.size(ui));
        let response = ui.add(button);
        name_widget(&response, Role::Button, self.enabled, self.name);
        if self.variant == Variant::Chosen {
            set_node(ui, &response, |node| node.set_selected(true));
        }
        response
    }
}

/// What `content` draws, and a button at the right edge beside it. Not `egui::Sides`: it creates the side that
/// does not shrink first, so a screen reader would come to the button before the title.
pub(crate) fn beside_ui(ui: &mut Ui, button: Button, content: impl FnOnce(&mut Ui)) -> Response {
    let size = button.size(ui);
    let room = ui.available_rect_before_wrap();
    let words = room.with_max_x(room.right() - size.x - 12.0);
    let builder = UiBuilder::new().max_rect(words).id_salt("words");
    let used = ui.scope_builder(builder, content).response.rect;
    let height = used.height().max(size.y);
    let row = room.with_max_y(room.top() + height);
    let corner = pos2(room.right() - size.x, row.center().y - size.y / 2.0);
    let place = Rect::from_min_size(corner, size);
    let response = ui.place(place, button);
    ui.advance_cursor_after_rect(row);
    response
}
