//! A tool of the presenter view: icon and key, below them the name.

use crate::ui::kit::button::KEY_RADIUS;
use crate::ui::kit::glyph::paint_mark;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::text::{name_widget, set_node};
use crate::ui::kit::theme::{RADIUS, States, Theme};
use crate::ui::kit::tip::Tip;
use egui::accesskit::Toggled;
use egui::{
    Align2, Color32, CursorIcon, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    Vec2, pos2, vec2,
};

/// At the left and right, points.
const PAD: f32 = 6.0;
/// Between icon and key.
const GAP: f32 = 7.0;
/// Inside a key's cap.
const CAP: Vec2 = Vec2::new(6.0, 2.0);
/// Of the line under a tool that is on.
const MARK: f32 = 3.0;

pub(super) struct ToolButton {
    pub icon: Icon,
    pub name: &'static str,
    pub key: String,
    pub is_on: bool,
    /// Whether it stays on until it is pressed again.
    pub is_switch: bool,
    /// Why it cannot be pressed now.
    pub why_not: Option<&'static str>,
}

impl ToolButton {
    /// Points; `type_size`: of the name.
    pub(super) fn size(&self, ui: &Ui, theme: &Theme, type_size: f32) -> Vec2 {
        let name = theme.style(type_size).galley(ui, self.name, f32::INFINITY).size();
        let cap = self.cap_size(ui, theme);
        let side = Icon::side(theme.sizes.control);
        let above = vec2(side + GAP + cap.x, side.max(cap.y));
        let width = name.x.max(above.x) + 2.0 * PAD;
        vec2(width.ceil(), (above.y + name.y + 4.0 + 2.0 * PAD).max(theme.sizes.target).ceil())
    }

    fn cap_size(&self, ui: &Ui, theme: &Theme) -> Vec2 {
        let words = theme.style(theme.sizes.key).galley(ui, &self.key, f32::INFINITY).size();
        let cap = words + 2.0 * CAP;
        vec2(cap.x.max(cap.y), cap.y)
    }

    /// `spare`: what its row has left over for it, points.
    pub(super) fn show(&self, ui: &mut Ui, theme: &Theme, type_size: f32, spare: f32) -> Response {
        let size = self.size(ui, theme, type_size) + vec2(spare, 0.0);
        let is_enabled = self.why_not.is_none();
        let (_, rect) = ui.allocate_space(size);
        let response = ui.interact(rect, ui.scope_id().with(("tool", self.name)), Sense::click());
        let (ink, accent, ground) = self.colors(theme, &response);
        let painter = ui.painter();
        painter.rect(rect, RADIUS, ground, Stroke::NONE, StrokeKind::Inside);
        if self.is_on {
            let mark = rect.with_min_y(rect.bottom() - MARK).shrink2(vec2(8.0, 0.0));
            painter.rect_filled(mark, MARK / 2.0, theme.palette.accent);
        }
        let style = theme.style(type_size).color(ink);
        let style = if self.is_on { style.bold() } else { style };
        let font = style.weight.font(style.size);
        let below = pos2(rect.center().x, rect.bottom() - PAD);
        let words = painter.text(below, Align2::CENTER_BOTTOM, self.name, font, ink);
        self.paint_above(ui, theme, rect.with_max_y(words.top() - 2.0), [ink, accent]);
        if self.is_on {
            paint_mark(ui.painter(), theme, rect);
        }
        name_widget(&response, Role::Button, is_enabled, self.name);
        if self.is_switch {
            set_node(ui, &response, |node| node.set_toggled(Toggled::from(self.is_on)));
        }
        match self.why_not {
            Some(why) => {
                set_node(ui, &response, |node| node.set_description(why));
                Tip::new(why).above().show(theme, response)
            }
            None => response.on_hover_cursor(CursorIcon::PointingHand),
        }
    }

    /// Ink, icon, ground.
    fn colors(&self, theme: &Theme, response: &Response) -> (Color32, Color32, Color32) {
        let palette = &theme.palette;
        let states = if self.is_on { theme.tonal() } else { theme.veiled(Color32::TRANSPARENT) };
        match self.why_not {
            Some(_) => {
                let still = States::still(Color32::TRANSPARENT);
                (palette.on_disabled, palette.on_disabled, still.rest)
            }
            None => (palette.ink, palette.accent, states.of(response)),
        }
    }

    /// Icon and key, in the middle of what is above the name.
    fn paint_above(&self, ui: &Ui, theme: &Theme, room: Rect, [ink, accent]: [Color32; 2]) {
        let painter: &Painter = ui.painter();
        let side = Icon::side(theme.sizes.control);
        let cap = self.cap_size(ui, theme);
        let width = side + GAP + cap.x;
        let left = room.center().x - width / 2.0;
        let middle = room.center().y + PAD / 2.0;
        let icon = Rect::from_center_size(pos2(left + side / 2.0, middle), Vec2::splat(side));
        self.icon.paint(painter, icon, accent);
        let place = Rect::from_min_size(pos2(icon.right() + GAP, middle - cap.y / 2.0), cap);
        let edge = Stroke::new(1.0, theme.palette.track);
        painter.rect(place, KEY_RADIUS, theme.palette.tint, edge, StrokeKind::Inside);
        let style = theme.style(theme.sizes.key).color(ink);
        let font = style.weight.font(style.size);
        painter.text(place.center(), Align2::CENTER_CENTER, &self.key, font, ink);
    }
}
