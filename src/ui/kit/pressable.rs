//! Cards and rows that are pressed as one. However many words one holds, a screen reader gets one node, which the
//! caller names.

use super::theme::{CARD_RADIUS, Elevation, RADIUS, States, Theme};
use egui::emath::TSTransform;
use egui::layers::{PaintList, ShapeIdx};
use egui::{
    Align2, AsIdSalt, Atom, AtomExt as _, Color32, CornerRadius, CursorIcon, Direction,
    FontSelection, Frame, Galley, Id, IdSalt, IntoAtoms, Margin, Response, Sense, Stroke, Ui, Vec2,
    Widget, WidgetAtom, WidgetText, vec2,
};
use std::sync::Arc;

/// To be measured or added: `ui.add(pressable::card(theme, words(galley)).stacked(4.0))`.
pub(crate) struct Pressable<'a> {
    theme: &'a Theme,
    atom: WidgetAtom<'a>,
    frame: Frame,
    states: States,
    elevation: Option<Elevation>,
    pad: Margin,
    overhang: i8,
    inset: i8,
    min_size: Vec2,
    align: Align2,
    enabled: bool,
    id: PressId,
}

/// What tells one thing that is pressed from the others.
#[derive(Clone, Copy)]
pub(super) enum PressId {
    /// Where it stands among them.
    Place,
    /// In its part of the window.
    Part(IdSalt),
    /// Wherever it stands.
    Own(Id),
}

/// A card in a sheet.
pub(crate) fn card<'a>(theme: &'a Theme, atoms: impl IntoAtoms<'a>) -> Pressable<'a> {
    let frame = Frame::new().stroke(theme.frame());
    Pressable::new(theme, frame, atoms).fill(theme.palette.tint).radius(CARD_RADIUS)
}

/// A row of a list: only a ground, and only under the mouse or when chosen.
pub(crate) fn row<'a>(theme: &'a Theme, atoms: impl IntoAtoms<'a>) -> Pressable<'a> {
    Pressable::new(theme, Frame::new(), atoms)
}

/// Words laid out already, at the left edge. Atoms of egui would wrap only the first of several words.
pub(crate) fn words(galley: Arc<Galley>) -> Atom<'static> {
    WidgetText::Galley(galley).atom_align(Align2::LEFT_CENTER)
}

impl<'a> Pressable<'a> {
    /// In this frame, whose inner margin counts for nothing: see `pad`.
    pub(super) fn new(theme: &'a Theme, frame: Frame, atoms: impl IntoAtoms<'a>) -> Self {
        Self {
            theme,
            atom: WidgetAtom::new(atoms),
            frame: frame.corner_radius(RADIUS),
            states: theme.veiled(Color32::TRANSPARENT),
            elevation: None,
            pad: Margin::ZERO,
            overhang: 0,
            inset: 0,
            min_size: vec2(0.0, theme.sizes.target),
            align: Align2::LEFT_CENTER,
            enabled: true,
            id: PressId::Place,
        }
    }

    /// What it is among all that is pressed in this part of the window. Without a word it would be known by its place, and
    /// the focus would go over to whatever comes to stand there.
    pub(crate) fn known_as(self, what: impl AsIdSalt) -> Self {
        self.known_by(PressId::Part(IdSalt::new(what)))
    }

    pub(super) fn known_by(self, id: PressId) -> Self {
        Self { id, ..self }
    }

    /// Stands for what is chosen or open at present, if it `is_chosen`: a ground and a frame of its own.
    pub(crate) fn chosen(mut self, is_chosen: bool) -> Self {
        if is_chosen {
            self.frame.stroke = Stroke::new(2.0, self.theme.palette.accent);
            self.states = self.theme.tonal();
        }
        self
    }

    /// On a ground of this colour.
    pub(crate) fn fill(self, fill: Color32) -> Self {
        let states = self.theme.veiled(fill);
        self.states(states)
    }

    pub(crate) fn states(self, states: States) -> Self {
        Self { states, ..self }
    }

    pub(crate) fn radius(mut self, radius: impl Into<CornerRadius>) -> Self {
        self.frame = self.frame.corner_radius(radius);
        self
    }

    /// Casts a shadow.
    pub(crate) fn raised(self, elevation: Elevation) -> Self {
        Self { elevation: Some(elevation), ..self }
    }

    pub(crate) fn border(mut self, border: Stroke) -> Self {
        self.frame.stroke = border;
        self
    }

    /// Between the border's outer edge and the contents.
    pub(crate) fn pad(self, pad: Margin) -> Self {
        Self { pad, ..self }
    }

    /// How far the ground reaches beyond the space that the layout gives, to the left and right, in points.
    pub(crate) fn overhang(self, overhang: i8) -> Self {
        Self { overhang, ..self }
    }

    /// How far the ground keeps inside what can be hit, in points.
    pub(crate) fn inset(self, inset: i8) -> Self {
        Self { inset, ..self }
    }

    /// Contents one below the other, with this gap.
    pub(crate) fn stacked(mut self, gap: f32) -> Self {
        self.atom = self.atom.direction(Direction::TopDown);
        self.gap(gap)
    }

    /// Contents side by side, with this gap.
    pub(crate) fn gap(mut self, gap: f32) -> Self {
        self.atom = self.atom.gap(gap);
        self
    }

    /// Least size in points; without this as high as a button.
    pub(crate) fn min_size(self, min_size: Vec2) -> Self {
        Self { min_size, ..self }
    }

    /// Where the contents stand in a larger size.
    pub(crate) fn align(self, align: Align2) -> Self {
        Self { align, ..self }
    }

    /// Looks as if it could be pressed.
    pub(super) fn enabled(self, enabled: bool) -> Self {
        Self { enabled, ..self }
    }

    /// Points.
    pub(super) fn size(self, ui: &Ui) -> Vec2 {
        let atom = Atom::widget(self.atom());
        let font = FontSelection::default();
        atom.into_sized(ui, Vec2::INFINITY, None, font).size.ceil()
    }

    fn atom(self) -> WidgetAtom<'a> {
        let aside = Margin::symmetric(self.overhang, 0) - Margin::same(self.inset);
        let border = Margin::same(self.frame.stroke.width as i8);
        let frame =
            self.frame.inner_margin(self.pad + aside - border).outer_margin(Margin::ZERO - aside);
        self.atom.sense(Sense::click()).min_size(self.min_size).align2(self.align).frame(frame)
    }
}

impl Widget for Pressable<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (theme, states, elevation) = (self.theme, self.states, self.elevation);
        let enabled = self.enabled;
        let id = match self.id {
            PressId::Place => None,
            PressId::Part(what) => Some(ui.scope_id().with(what)),
            PressId::Own(id) => Some(id),
        };
        let atom = self.atom();
        let mut card = if let Some(id) = id { atom.id(id) } else { atom }.allocate(ui);
        let response = card.response.clone();
        let fill = if enabled { states.of(&response) } else { states.rest };
        card.frame.fill = fill;
        if let Some(elevation) = elevation.filter(|_| enabled) {
            let radius = card.frame.corner_radius;
            theme.paint_shadow(ui.painter(), response.rect, radius, elevation);
        }
        if !enabled {
            return card.paint(ui).response;
        }
        let is_down = response.is_pointer_button_down_on();
        let from = ui.ctx().graphics(|all| next_shape(all.get(ui.layer_id())));
        let response = card.paint(ui).response;
        if is_down {
            // One point lower while it is held down, as a key is.
            let lower = TSTransform::from_translation(vec2(0.0, 1.0));
            ui.ctx().graphics_mut(|all| {
                let shapes = all.entry(ui.layer_id());
                let to = shapes.next_idx();
                shapes.transform_range(from, to, lower);
            });
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

fn next_shape(shapes: Option<&PaintList>) -> ShapeIdx {
    shapes.map_or(ShapeIdx(0), PaintList::next_idx)
}
