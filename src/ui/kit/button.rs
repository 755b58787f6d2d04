//! Buttons. Not `egui::Button`: it takes its colours from egui's style, which would have to be swapped around each
//! of several kinds.

use super::access::caption;
use super::button_look::Look;
pub(crate) use super::button_look::{KEY_RADIUS, Variant, key_cap};
use super::glyph::paint_mark;
use super::icon::Icon;
use super::pressable::{PressId, Pressable};
use super::text::{name_widget, set_node};
use super::theme::{CARD_RADIUS, Elevation, RADIUS, States, Theme};
use egui::accesskit::Toggled;
use egui::{
    Align2, AsIdSalt, Atoms, Color32, Frame, Id, IdSalt, Margin, Response, Role, Stroke, Ui, Vec2,
    Widget, WidgetText, vec2,
};

/// Between icon, caption and key, points.
const GAP: f32 = 8.0;
/// Around an icon without a caption, points.
const ICON_PAD: f32 = 8.0;
/// A button, to be measured or added: `ui.add(Button::new(theme, caption).primary())`.
pub(crate) struct Button<'a> {
    theme: &'a Theme,
    caption: &'a str,
    name: &'a str,
    key: Option<&'a str>,
    /// The letter that presses it with Alt.
    access: Option<char>,
    /// What it is, if its name does not say that.
    id: Option<PressId>,
    icon: Option<Icon>,
    /// After the caption.
    icon_after: Option<Icon>,
    variant: Variant,
    height: f32,
    width: Option<f32>,
    max_width: f32,
    /// Why a press does nothing now.
    why_not: Option<&'a str>,
    /// Whether it is pressed in, if it can be, as one of several or alone.
    state: Option<(Role, bool)>,
    is_bold: bool,
    /// The caption at the left edge instead of the middle.
    pub left: bool,
}

impl<'a> Button<'a> {
    /// A quiet button. A screen reader says the caption unless there is a `name`.
    pub(crate) fn new(theme: &'a Theme, caption: &'a str) -> Self {
        Self {
            theme,
            caption,
            name: caption,
            key: None,
            access: None,
            id: None,
            icon: None,
            icon_after: None,
            variant: Variant::Quiet,
            height: theme.sizes.target,
            width: None,
            max_width: f32::INFINITY,
            why_not: None,
            state: None,
            is_bold: false,
            left: false,
        }
    }

    pub(crate) fn variant(self, variant: Variant) -> Self {
        Self { variant, ..self }
    }

    pub(crate) fn primary(self) -> Self {
        self.variant(Variant::Primary)
    }

    pub(crate) fn tonal(self) -> Self {
        self.variant(Variant::Tonal)
    }

    /// In front of the caption; alone if that is empty.
    pub(crate) fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// After the caption.
    pub(crate) fn icon_after(self, icon: Icon) -> Self {
        Self { icon_after: Some(icon), ..self }
    }

    /// As high as the button that goes on.
    pub(crate) fn large(self) -> Self {
        let height = self.theme.sizes.primary;
        self.height(height)
    }

    /// One of several, and whether it is the chosen one.
    pub(crate) fn one_of(self, is_chosen: bool) -> Self {
        Self { state: Some((Role::RadioButton, is_chosen)), ..self }.chosen(is_chosen)
    }

    /// What is pressed in while what it switches is on, or what it opens is open.
    pub(crate) fn toggle(self, is_on: bool) -> Self {
        Self { state: Some((Role::Button, is_on)), ..self }.chosen(is_on)
    }

    fn chosen(self, is_chosen: bool) -> Self {
        let variant = if is_chosen { Variant::Chosen } else { self.variant };
        self.variant(variant)
    }

    /// What a screen reader says in place of the caption.
    pub(crate) fn name(self, name: &'a str) -> Self {
        Self { name, ..self }
    }

    /// Shows a key after the caption.
    pub(crate) fn key(self, key: &'a str) -> Self {
        Self { key: Some(key), ..self }
    }

    /// What it is in its part of the window, where its name changes.
    pub(crate) fn known_as(self, what: impl AsIdSalt) -> Self {
        Self { id: Some(PressId::Part(IdSalt::new(what))), ..self }
    }

    /// What it is wherever it stands: it keeps the focus where it moves to another part of the window.
    pub(crate) fn known_everywhere(self, what: impl AsIdSalt) -> Self {
        Self { id: Some(PressId::Own(Id::unique(what))), ..self }
    }

    /// Which letter of it presses it with Alt; who draws it listens for that.
    pub(crate) fn access(self, access: Option<char>) -> Self {
        Self { access, ..self }
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

    /// With bold words, whatever the variant.
    pub(crate) fn bold(self) -> Self {
        Self { is_bold: true, ..self }
    }

    /// Why it cannot be pressed now, if it cannot. It keeps its place for the keyboard, and its action, of which readers
    /// ask but once: whoever presses it is to be told this.
    pub(crate) fn why_not(self, why_not: Option<&'a str>) -> Self {
        Self { why_not, ..self }
    }

    /// What a screen reader says, and a tooltip where there is no caption.
    pub(crate) fn said(&self) -> &'a str {
        self.name
    }

    /// Points.
    pub(crate) fn size(&self, ui: &Ui) -> Vec2 {
        self.pressable(ui).size(ui)
    }

    fn pressable(&self, ui: &Ui) -> Pressable<'a> {
        let theme = self.theme;
        let look = self.look();
        let style = theme.plain().color(look.ink);
        let style = if look.is_bold || self.is_bold { style.bold() } else { style };
        let align = if self.left { Align2::LEFT_CENTER } else { Align2::CENTER_CENTER };
        let cap = self.key.map(|key| key_cap(ui, theme, key, look.cap));
        let beside = cap.as_ref().and_then(|cap| cap.size);
        let side = Icon::side(style.size);
        let icons = [self.icon, self.icon_after].into_iter().flatten().count() as f32;
        let beside = beside.map_or(0.0, |size| GAP + size.x) + icons * (side + GAP);
        let pad = if self.caption.is_empty() { ICON_PAD } else { look.pad };
        let room = self.width.unwrap_or(self.max_width) - 2.0 * pad - beside;
        let mut atoms = Atoms::default();
        let atom = |icon: Icon| match self.variant {
            Variant::Primary => icon.strong_atom(style.size, look.icon),
            _ => icon.atom(style.size, look.icon),
        };
        if let Some(icon) = self.icon {
            atoms.push_right(atom(icon));
        }
        if !self.caption.is_empty() {
            let words = caption(ui, style, self.caption, self.access, room.max(1.0));
            atoms.push_right(WidgetText::Galley(words));
        }
        if let Some(icon) = self.icon_after {
            atoms.push_right(atom(icon));
        }
        if let Some(cap) = cap {
            atoms.push_right(cap);
        }
        let least = if self.caption.is_empty() { self.height } else { 0.0 };
        let button = Pressable::new(theme, Frame::new().stroke(look.border), atoms)
            .gap(GAP)
            .pad(Margin::symmetric(pad as i8, 6))
            .min_size(vec2(self.width.unwrap_or(least), self.height))
            .align(align)
            .radius(look.radius)
            .states(look.states)
            .enabled(self.why_not.is_none());
        let button =
            if let Some(id) = self.id { button.known_by(id) } else { button.known_as(self.name) };
        if self.variant == Variant::Primary { button.raised(Elevation::Primary) } else { button }
    }

    fn look(&self) -> Look {
        let (theme, of) = (self.theme, &self.theme.palette);
        let pad = if self.is_large() { theme.sizes.pad + 4.0 } else { theme.sizes.pad - 4.0 };
        let quiet = Look {
            ink: of.ink,
            icon: of.accent,
            is_bold: false,
            states: theme.veiled(Color32::TRANSPARENT),
            border: Stroke::NONE,
            radius: RADIUS,
            cap: of.tint,
            pad: (pad - 2.0).max(8.0),
        };
        let wide = Look { pad: pad + 2.0, radius: CARD_RADIUS, is_bold: true, ..quiet };
        let tonal = Look {
            ink: of.on_tonal,
            icon: of.on_tonal,
            states: theme.tonal(),
            border: theme.frame(),
            cap: of.raised,
            ..wide
        };
        match self.variant {
            _ if self.why_not.is_some() && self.variant == Variant::Quiet => {
                Look { ink: of.on_disabled, icon: of.on_disabled, ..quiet }
            }
            _ if self.why_not.is_some() => Look {
                ink: of.on_disabled,
                icon: of.on_disabled,
                states: States::still(of.disabled),
                border: theme.frame(),
                ..wide
            },
            Variant::Primary => {
                Look { ink: of.on_accent, icon: of.on_accent, states: theme.filled(), ..wide }
            }
            Variant::Tonal => tonal,
            Variant::Chosen => Look { border: Stroke::new(2.0, of.accent), ..tonal },
            Variant::Quiet => quiet,
            Variant::Link => Look { ink: of.link, ..quiet },
        }
    }

    fn is_large(&self) -> bool {
        self.height >= self.theme.sizes.primary
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let button = self.pressable(ui).min_size(self.size(ui));
        let response = ui.add(button);
        // Some have their tick before the words.
        if self.state.is_some_and(|(_, is_on)| is_on) && self.icon != Some(Icon::Check) {
            paint_mark(ui.painter(), self.theme, response.rect);
        }
        let role = self.state.map_or(Role::Button, |(role, _)| role);
        name_widget(&response, role, self.why_not.is_none(), self.name);
        if let Some(letter) = self.access {
            set_node(ui, &response, |node| node.set_access_key(letter.to_string()));
        }
        if let Some(why) = self.why_not {
            set_node(ui, &response, |node| node.set_description(why));
        }
        if let Some((_, is_on)) = self.state {
            set_node(ui, &response, |node| node.set_toggled(Toggled::from(is_on)));
        }
        response
    }
}
