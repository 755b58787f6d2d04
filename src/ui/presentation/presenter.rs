//! What only the teacher sees: the class's screen, what comes next, notes, the time, the tools.

use super::mini::{class_size, frozen_ui, mini_ui};
use super::next;
use super::notes;
use super::pen_bar::PenBar;
use super::presenter_head::Head;
use super::spacing::GAP;
use super::tools::Foot;
use crate::labels;
use crate::model::presentation::{Cover, Presentation, Saving};
use crate::ui::kit::icon::Icon;
use crate::ui::kit::parts::part_ui;
use crate::ui::kit::text::name_widget;
use crate::ui::kit::theme::{CARD_RADIUS, Theme, TypeStyle};
use crate::ui::memory::View;
use crate::ui::paper_words::class_sees_qr;
use crate::ui::scene::Scene;
use crate::ui::words::saved_text;
use egui::{Id, Rect, Role, Sense, Ui, UiBuilder, Vec2, pos2, vec2};

/// The widest and the narrowest that the class's screen becomes, by the width of the window.
const WIDEST: f32 = 0.57;
const NARROWEST: f32 = 0.4;
/// In a narrower card about the next press a second picture would leave the words no room, points.
const LEAST_FOR_INSET: f32 = 600.0;

/// Of what the class sees so much must be readable, by the size of its type.
const LEAST_WORDS: f32 = 8.0;

/// Draws the whole window. `class_theme`: the one that the class's screen is drawn from.
pub(super) fn presenter_ui(
    ui: &mut Ui,
    scene: &Scene,
    class_theme: Theme,
    view: &mut View,
    presentation: &Presentation,
) {
    let window = ui.max_rect();
    let theme = &scene.theme;
    ui.painter().rect_filled(window, 0.0, theme.palette.ground);
    let head = Head::new(ui, scene, presentation, (view.clock)(), window.width());
    let foot = Foot::new(ui, scene, presentation, window.size());
    let (above, foot_place) = window.split_top_bottom_at_y(window.bottom() - foot.height);
    let (head_place, body) = above.split_top_bottom_at_y(above.top() + head.height);
    region(ui, theme, head_place, labels::HEADER, |ui| head.show(ui, scene));
    let size = class_size(ui, scene, view, presentation, window.size());
    let body = body.shrink2(vec2(GAP, 0.0));
    let desk = Desk::new(theme, body, size.x / size.y);
    region(ui, theme, desk.screen, labels::CLASS_SEES, |ui| {
        state_row_ui(ui, scene, presentation, desk.state);
        mini_ui(ui, scene, class_theme, view, presentation, (desk.picture, size));
        message_ui(ui, scene, presentation, desk.picture);
    });
    let inset = presentation.is_frozen() && presentation.cover().is_none();
    let inset = inset.then(|| desk.inset(size.x / size.y));
    region(ui, theme, desk.next, labels::NEXT_PRESS, |ui| {
        let room = inset.filter(|inset| desk.next.contains_rect(*inset));
        let right = room.map_or(desk.next.right(), |inset| inset.left());
        next::next_ui(ui, scene, view, presentation, right);
    });
    if let Some(inset) = inset {
        frozen_ui(ui, scene, class_theme, view, presentation, (inset, size));
    }
    region(ui, theme, desk.notes, labels::NOTES, |ui| {
        notes::notes_card_ui(ui, scene, view, presentation);
    });
    region(ui, theme, foot_place, labels::FOOTER, |ui| foot.show(ui, scene));
}

/// A part of the window to which a screen reader can jump.
fn region(ui: &mut Ui, theme: &Theme, place: Rect, label: &str, content: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        part_ui(ui, theme, Role::Region, label, content);
    });
}

/// Where the parts between head and tools lie. None of them depends on the state: nothing shifts in a lesson.
struct Desk {
    /// `state` and `picture`.
    screen: Rect,
    state: Rect,
    picture: Rect,
    next: Rect,
    notes: Rect,
}

impl Desk {
    fn new(theme: &Theme, body: Rect, aspect: f32) -> Self {
        let row = theme.sizes.target;
        let between = GAP * 0.75;
        let next = next::height(theme).min(body.height() * 0.3);
        let room = body.height() - row - next - between;
        let most = (body.width() * WIDEST).min(room * aspect);
        let width = most.max(body.width() * NARROWEST).round();
        let left = body.with_max_x(body.left() + width);
        let (state, below) = left.split_top_bottom_at_y(left.top() + row);
        // A square monitor in a low window would leave no room for what comes next.
        let height = (width / aspect).min(room.max(1.0)).round();
        let size = vec2((height * aspect).min(width), height);
        let corner = pos2(below.center().x - size.x / 2.0, below.top());
        let picture = Rect::from_min_size(corner, size);
        Self {
            screen: left.with_max_y(picture.bottom()),
            state,
            picture,
            next: left.with_min_y(picture.bottom() + between),
            notes: body.with_min_x(left.right() + GAP),
        }
    }
}

impl Desk {
    /// For what the class keeps seeing while it is frozen: where it hides nothing, if there is room.
    fn inset(&self, aspect: f32) -> Rect {
        let card = self.next.shrink(8.0);
        if card.width() < LEAST_FOR_INSET {
            let size = self.picture.size() * 0.34;
            return Rect::from_min_size(self.picture.max - size - Vec2::splat(10.0), size);
        }
        let height = (card.height() * 0.78).min(card.width() * 0.3 / aspect);
        let size = vec2(height * aspect, height);
        Rect::from_min_size(card.max - size, size)
    }
}

/// Above the picture: what the class sees now, and at the right the pen's colours, or a warning before the first press.
fn state_row_ui(ui: &mut Ui, scene: &Scene, presentation: &Presentation, row: Rect) {
    let theme = &scene.theme;
    let palette = &theme.palette;
    let (text, is_usual) = state(scene, presentation);
    let (mark, ink) = if is_usual {
        (palette.done, palette.ink)
    } else {
        (palette.warning_mark, palette.warning_ink)
    };
    let bar = PenBar::new(ui, scene, presentation);
    let style = theme.small().bold().color(ink);
    let room = row.width() - bar.as_ref().map_or(0.0, |bar| bar.width() + GAP) - GAP;
    let words = style.in_lines(ui, text, room.max(1.0), 1);
    let dot = pos2(row.left() + 6.0, row.center().y);
    let corner = pos2(dot.x + 12.0, row.center().y - words.size().y / 2.0);
    let place = Rect::from_min_size(corner, words.size());
    // In very large type the pen's colours take all of the row; a screen reader still has the words.
    if room > style.size * LEAST_WORDS {
        ui.painter().circle_filled(dot, 5.0, mark);
        ui.painter().galley(corner, words, ink);
    }
    let response = ui.interact(place, Id::unique("presenter state"), Sense::hover());
    name_widget(&response, Role::Status, true, text);
    match bar {
        Some(bar) => bar.show(ui, scene, presentation, row),
        None if presentation.has_banner() => {
            banner_ui(ui, scene, row, row.with_min_x(place.right() + GAP));
        }
        None => {}
    }
}

/// What the class has on its screen, and whether that is the usual picture.
fn state(scene: &Scene, presentation: &Presentation) -> (&'static str, bool) {
    let is_alone = presentation.windows(scene.model.desktop()).second.is_none();
    match presentation.cover() {
        Some(Cover::Black) => (labels::CLASS_SEES_BLACK, false),
        Some(Cover::White) => (labels::CLASS_SEES_WHITE, false),
        None if presentation.is_frozen() => (labels::CLASS_SEES_FROZEN, false),
        None if presentation.stage().has_qr => (class_sees_qr(presentation), false),
        None if is_alone => (labels::CLASS_WILL_SEE, true),
        None => (labels::CLASS_SEES_NOW, true),
    }
}

/// Do not sign in with your own name on the screen: beside the state, or over all of its row where that is short.
fn banner_ui(ui: &Ui, scene: &Scene, row: Rect, beside: Rect) {
    let theme = &scene.theme;
    let palette = &theme.palette;
    let style = TypeStyle { spread: 1.15, ..theme.small() }.color(palette.warning_ink);
    let side = Icon::side(style.size);
    let pad = 10.0;
    let text = labels::PRESENTATION_BANNER;
    let lay = |room: Rect| style.galley(ui, text, (room.width() - side - 8.0 - 2.0 * pad).max(1.0));
    let fits = lay(beside).size().y <= row.height();
    let room = if fits { beside } else { row };
    let words = lay(room);
    let width = if fits { words.size().x + side + 8.0 + 2.0 * pad } else { room.width() };
    let height = (words.size().y + 6.0).clamp(side + 6.0, row.height().max(side + 6.0));
    let corner = pos2(room.right() - width, room.center().y - height / 2.0);
    let place = Rect::from_min_size(corner, vec2(width, height));
    theme.paint_card(ui.painter(), place, CARD_RADIUS, palette.warning_bg);
    let sign = pos2(place.left() + pad + side / 2.0, place.center().y);
    let sign = Rect::from_center_size(sign, Vec2::splat(side));
    Icon::Warning.paint(ui.painter(), sign, palette.warning_mark);
    let corner = pos2(sign.right() + 8.0, place.center().y - words.size().y / 2.0);
    ui.painter().with_clip_rect(place).galley(corner, words, style.color);
    let response = ui.interact(place, Id::unique("presenter banner"), Sense::hover());
    name_widget(&response, Role::Label, true, text);
}

/// What has become of the drawings, over the foot of the picture.
fn message_ui(ui: &Ui, scene: &Scene, presentation: &Presentation, picture: Rect) {
    let Some(saving) = presentation.saving() else {
        return;
    };
    let theme = &scene.theme;
    let palette = &theme.palette;
    let failed = matches!(saving, Saving::Failed(_));
    let (ground, ink) = if failed {
        (palette.warning_bg, palette.warning_ink)
    } else {
        (palette.raised, palette.ink)
    };
    let text = saved_text(saving);
    let style = theme.small().color(ink);
    let words = style.galley(ui, &text, picture.width() - 4.0 * GAP);
    let size = words.size() + vec2(2.0 * GAP, GAP);
    let corner = pos2(picture.center().x - size.x / 2.0, picture.bottom() - size.y - GAP);
    let place = Rect::from_min_size(corner, size);
    theme.paint_card(ui.painter(), place, CARD_RADIUS, ground);
    ui.painter().galley(place.min + vec2(GAP, GAP / 2.0), words, ink);
    let response = ui.interact(place, Id::unique("presenter message"), Sense::hover());
    name_widget(&response, Role::Status, true, &text);
}
