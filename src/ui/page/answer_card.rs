//! One answer as a card: its picture, its radio, and, when it is chosen, what is needed.

use crate::guide::{Answer, Block, Choice};
use crate::labels;
use crate::model::Action;
use crate::ui::figure::art::{ASPECT, Art};
use crate::ui::figure::textures::{FigureTextures, Fitted};
use crate::ui::kit::glyph::paint_radio;
use crate::ui::kit::key_press::pressed;
use crate::ui::kit::theme::{Elevation, SHEET_RADIUS, fixed};
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use egui::{
    Color32, Context, CursorIcon, Id, Key, Painter, Pos2, Rect, Response, Role, Sense, Stroke,
    StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

/// Draws what belongs to an answer.
pub(super) type Content<'a> = dyn Fn(&mut Ui, &mut View, &[Block]) + 'a;

/// One answer.
pub(super) struct Card<'a> {
    pub choice: &'a Choice,
    pub answer: &'a Answer,
    pub is_chosen: bool,
    /// Another is chosen.
    pub is_folded: bool,
    pub content: &'a Content<'a>,
}

impl Card<'_> {
    /// Draws it; returns the height that its words need. `open`: the width when it is chosen; `opened`: how far it
    /// is.
    pub(super) fn show(
        &self,
        ui: &mut Ui,
        scene: &Scene,
        view: &mut View,
        place: Rect,
        open: f32,
        opened: f32,
    ) -> f32 {
        let sizes = &scene.theme.sizes;
        let response = self.press_ui(ui, scene, place);
        self.paint_ground(ui, scene, &response);
        let painter = ui.painter().with_clip_rect(place.intersect(ui.clip_rect()));
        let pad = sizes.pad + 4.0;
        if self.is_chosen {
            let art = Rect::from_min_max(
                pos2(place.left() + 4.0, place.top() + 16.0),
                pos2(place.left() + open * 0.28, place.bottom() - 3.0),
            );
            self.paint_art(&painter, ui, scene, view, art);
            let words = Rect::from_min_max(
                pos2(place.left() + open * 0.295, place.top() + pad),
                pos2(place.left() + open - pad, place.bottom() - pad),
            );
            let builder = UiBuilder::new().max_rect(words).id_salt(self.answer.id.as_str());
            // A child that takes no room of its own: the cards have taken it.
            let mut inner = ui.new_child(builder);
            inner.shrink_clip_rect(place);
            inner.multiply_opacity(opened);
            self.chosen_ui(&mut inner, scene, view);
            return inner.min_rect().height() + 2.0 * pad;
        }
        if self.is_folded {
            let title = scene.theme.style(sizes.body).bold();
            self.paint_title(ui, scene, &painter, title.size, place.shrink(pad));
            let height = (place.height() * 0.56).min(place.width() / ASPECT);
            let art = Rect::from_min_max(pos2(place.left(), place.bottom() - height), place.max);
            self.paint_art(&painter, ui, scene, view, art);
            return 0.0;
        }
        let art = place.with_min_x(place.left() + place.width() * 0.5);
        self.paint_art(&painter, ui, scene, view, art.with_min_y(place.top() + 16.0));
        let words = place.shrink2(vec2(sizes.pad + 12.0, 0.0));
        self.paint_offer(ui, scene, &painter, words.with_max_x(art.left() + pad));
        0.0
    }

    /// The title with its radio in the middle of the height, and what the pupil needs under it.
    pub(super) fn paint_offer(&self, ui: &Ui, scene: &Scene, painter: &Painter, room: Rect) {
        let theme = &scene.theme;
        let side = radio_side(scene);
        let indent = side + 14.0;
        let width = room.width() - indent;
        let title = theme.style(title_size(scene)).bold().galley(ui, &self.answer.title, width);
        let summary = theme.plain().galley(ui, &self.answer.summary, width);
        let height = title.size().y + 8.0 + summary.size().y;
        let top = room.center().y - height / 2.0;
        let first = title.rows.first().map_or(side, |row| row.height());
        let center = pos2(room.left() + side / 2.0, top + first / 2.0);
        let radio = Rect::from_center_size(center, Vec2::splat(side));
        paint_radio(painter, theme, radio, self.is_chosen);
        let below = pos2(room.left() + indent, top + title.size().y + 8.0);
        painter.galley(pos2(room.left() + indent, top), title, theme.palette.ink);
        painter.galley(below, summary, theme.palette.ink);
    }

    /// The title with its radio at the top; returns where what follows may begin.
    pub(super) fn paint_title(
        &self,
        ui: &Ui,
        scene: &Scene,
        painter: &Painter,
        size: f32,
        room: Rect,
    ) -> Pos2 {
        let theme = &scene.theme;
        let radio_side = radio_side(scene);
        let indent = radio_side + 12.0;
        let width = (room.width() - indent).max(1.0);
        let title = theme.style(size).bold().galley(ui, &self.answer.title, width);
        let first = title.rows.first().map_or(radio_side, |row| row.height());
        let height = first.max(radio_side);
        let center = pos2(room.left() + radio_side / 2.0, room.top() + height / 2.0);
        let radio = Rect::from_center_size(center, Vec2::splat(radio_side));
        paint_radio(painter, theme, radio, self.is_chosen);
        let at = pos2(room.left() + indent, room.top() + (height - first) / 2.0);
        let bottom = at.y + title.size().y;
        painter.galley(at, title, theme.palette.ink);
        pos2(room.left(), bottom.max(room.top() + radio_side))
    }

    fn chosen_ui(&self, ui: &mut Ui, scene: &Scene, view: &mut View) {
        let room = ui.available_rect_before_wrap();
        let painter = ui.painter().clone();
        let end = self.paint_title(ui, scene, &painter, title_size(scene), room);
        ui.add_space(end.y - room.top() + 4.0);
        ui.spacing_mut().item_spacing.y = scene.theme.sizes.gap;
        (self.content)(ui, view, &self.answer.blocks);
    }

    /// The picture at the lower right of `room`, before its circle and dots.
    pub(super) fn paint_art(
        &self,
        painter: &Painter,
        ui: &Ui,
        scene: &Scene,
        view: &mut View,
        room: Rect,
    ) {
        let width = room.width().min(room.height() * ASPECT);
        let size = vec2(width, width / ASPECT);
        let corner = pos2(room.right() - size.x, room.bottom() - size.y);
        let place = Rect::from_min_size(corner, size);
        let Some(art) = self.answer.art else {
            return;
        };
        paint_around(painter, self.colors(scene).1, place);
        paint_picture(painter, ui, &mut view.figures, art, place);
    }

    /// Of the ground, and of the circle behind the picture.
    fn colors(&self, scene: &Scene) -> (Color32, Color32) {
        let palette = &scene.theme.palette;
        match self.answer.art {
            Some(Art::ParentAndChild) => (palette.warm, palette.warm_circle),
            Some(Art::Teenager) | None => (palette.cool, palette.cool_circle),
        }
    }

    /// The whole card can be pressed; what is on it comes later and is pressed alone.
    pub(super) fn press_ui(&self, ui: &Ui, scene: &Scene, place: Rect) -> Response {
        let Self { choice, answer, is_chosen, .. } = *self;
        let response = ui.interact(place, card_id(choice, answer), Sense::click());
        let name = labels::answer_named(&answer.title, &answer.summary);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, &name));
        match scene.model.step() {
            // Chosen already: Enter goes on, as it does everywhere on a page.
            Some(step) if is_chosen && response.has_focus() && is_entered(ui.ctx()) => {
                scene.outbox.send(Action::CompleteStep(step.id.clone()));
            }
            _ => scene.send_if(response.clicked(), chosen(choice, answer)),
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }

    pub(super) fn paint_ground(&self, ui: &Ui, scene: &Scene, response: &Response) {
        let (theme, palette) = (&scene.theme, &scene.theme.palette);
        let (fill, _) = self.colors(scene);
        let fill = if self.is_chosen { fill } else { theme.veiled(fill).of(response) };
        let frame = if self.is_chosen { Stroke::new(3.0, palette.accent) } else { theme.frame() };
        theme.paint_shadow(ui.painter(), response.rect, SHEET_RADIUS, Elevation::Sheet);
        ui.painter().rect(response.rect, SHEET_RADIUS, fill, frame, StrokeKind::Inside);
    }
}

pub(super) fn radio_side(scene: &Scene) -> f32 {
    (scene.theme.sizes.body * 1.55).round()
}

pub(super) fn title_size(scene: &Scene) -> f32 {
    let sizes = &scene.theme.sizes;
    if scene.shape.is_narrow() { sizes.subtitle } else { (sizes.body * 1.42).round() }
}

/// What the keyboard finds.
pub(super) fn card_id(choice: &Choice, answer: &Answer) -> Id {
    Id::unique(("answer", choice.id.as_str(), answer.id.as_str()))
}

/// What a press of a card means.
pub(super) fn chosen(choice: &Choice, answer: &Answer) -> Action {
    Action::Answer { question: choice.id.clone(), answer: answer.id.clone() }
}

/// A new press, not one that is held: it may have chosen the card a moment ago.
fn is_entered(ctx: &Context) -> bool {
    pressed(ctx).into_iter().any(|press| press.physical == Key::Enter && !press.repeat)
}

/// The circle behind the picture and three dots, in the units of its file.
fn paint_around(painter: &Painter, color: Color32, place: Rect) {
    let unit = place.width() / 320.0;
    let circles =
        [(160.0, 142.0, 112.0), (36.0, 46.0, 7.0), (292.0, 38.0, 10.0), (306.0, 196.0, 6.0)];
    for (x, y, radius) in circles {
        painter.circle_filled(place.min + vec2(x, y) * unit, radius * unit, color);
    }
}

fn paint_picture(painter: &Painter, ui: &Ui, figures: &mut FigureTextures, art: Art, place: Rect) {
    if let Fitted::Ready { texture, .. } = figures.show_art(ui.ctx(), art, place.width()) {
        let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
        painter.image(texture, place, whole, fixed::NO_TINT);
    }
}
