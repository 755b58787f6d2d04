//! The buttons over an enlarged figure: which figure, how large, and the way out.

use super::tabs::Tabs;
use super::zoom_state::ZoomState;
use crate::guide::FigureIndex;
use crate::labels;
use crate::ui::kit::button::Button;
use crate::ui::kit::flow::wrapped_height;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::text::{clicked_once, name_widget};
use crate::ui::kit::theme::RADIUS;
use crate::ui::kit::tip::Tip;
use crate::ui::scene::Scene;
use egui::{Rect, Role, Sense, StrokeKind, Ui, Vec2, pos2, vec2};

/// Between the buttons, points.
const GAP: f32 = 8.0;
/// The largest share of a window's height for the names of figures.
const MOST: f32 = 0.25;

/// What was pressed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum ZoomPress {
    Show(FigureIndex),
    Smaller,
    Larger,
    Whole,
    Close,
    /// It cannot be pressed now, for this reason.
    InVain(&'static str),
}

/// One thing of the bar: a button and what it says, or words alone.
enum Item<'a> {
    Press(Button<'a>, ZoomPress),
    /// The figure that is shown already.
    Shown(Button<'a>),
    Percent(String),
}

pub(super) struct ZoomBar<'a> {
    scene: &'a Scene<'a>,
    figures: Vec<(FigureIndex, &'a str)>,
    shown: FigureIndex,
    percent: String,
    /// Whether it is as large as it can be, and as small.
    ends: (bool, bool),
}

impl<'a> ZoomBar<'a> {
    pub(super) fn new(scene: &'a Scene<'a>, shown: FigureIndex, zoom: &ZoomState) -> Self {
        let guide = scene.model.guide();
        let of_page = scene.model.figures();
        let all = if of_page.contains(&shown) { of_page } else { vec![shown] };
        let figures = all.into_iter().map(|index| (index, guide.figure(index).name.as_str()));
        let percent = labels::type_percent((zoom.factor * 100.0).round() as u16);
        Self { scene, figures: figures.collect(), shown, percent, ends: zoom.ends() }
    }

    /// The figures at the left, and the rest at the right.
    fn items(&self) -> (Vec<Item<'_>>, Vec<Item<'_>>) {
        let theme = &self.scene.theme;
        let figure = |(index, name): &(FigureIndex, &'a str)| {
            let is_shown = *index == self.shown;
            let button = Button::new(theme, name).one_of(is_shown).known_as((*name, *index));
            if is_shown {
                Item::Shown(button.primary().icon(Icon::Check))
            } else {
                Item::Press(button, ZoomPress::Show(*index))
            }
        };
        let several = self.figures.iter().map(figure).collect::<Vec<_>>();
        let left = if self.figures.len() > 1 { several } else { Vec::new() };
        let icon = |icon, name| Button::new(theme, "").icon(icon).name(name);
        let whole = Button::new(theme, labels::ZOOM_ALL).key(labels::ZOOM_ALL_KEY);
        let close = Button::new(theme, labels::BACK_TO_STEP).key(labels::BACK_TO_STEP_KEY);
        let (at_largest, at_smallest) = self.ends;
        let larger = at_largest.then_some(labels::LARGEST);
        let smaller = at_smallest.then_some(labels::SMALLEST);
        let right = vec![
            stepper(icon(Icon::Minus, labels::ZOOM_OUT_NAME), ZoomPress::Smaller, smaller),
            Item::Percent(self.percent.clone()),
            stepper(icon(Icon::Plus, labels::ZOOM_IN_NAME), ZoomPress::Larger, larger),
            Item::Press(whole, ZoomPress::Whole),
            Item::Press(close.primary().icon(Icon::Close), ZoomPress::Close),
        ];
        (left, right)
    }

    fn size(&self, ui: &Ui, item: &Item) -> Vec2 {
        let theme = &self.scene.theme;
        match item {
            Item::Press(button, _) | Item::Shown(button) => button.size(ui),
            // As wide as the longest one: the buttons beside it stay where they are.
            Item::Percent(_) => {
                let widest = theme.strong().galley(ui, "000 %", f32::INFINITY);
                vec2(widest.size().x, theme.sizes.target)
            }
        }
    }

    fn width(&self, ui: &Ui, items: &[Item]) -> f32 {
        items.iter().map(|item| self.size(ui, item).x + GAP).sum()
    }

    /// The names of the figures in rows of their own, where one row is too short for all.
    fn tabs(&self, ui: &Ui, room: Vec2, left: &[Item], right: &[Item]) -> Option<Tabs<'_>> {
        let is_one = self.width(ui, left) + self.width(ui, right) <= room.x || left.is_empty();
        let most = vec2(room.x, room.y * MOST);
        (!is_one).then(|| Tabs::new(ui, &self.scene.theme, &self.figures, self.shown, most))
    }

    /// The height that it needs in a window of this size inside its margins, points.
    pub(super) fn height(&self, ui: &Ui, room: Vec2) -> f32 {
        let (left, right) = self.items();
        let tabs = self.tabs(ui, room, &left, &right);
        let above = tabs.as_ref().map_or(0.0, |tabs| tabs.height + GAP);
        let left = if tabs.is_some() { Vec::new() } else { left };
        let sizes = left.iter().chain(&right).map(|item| self.size(ui, item));
        if self.width(ui, &left) + self.width(ui, &right) <= room.x {
            return above + sizes.map(|size| size.y).fold(0.0, f32::max);
        }
        above + wrapped_height(sizes, room.x, Vec2::splat(GAP))
    }

    /// Draws it at the top of `window`; returns what was pressed.
    pub(super) fn show(&self, ui: &mut Ui, window: Rect) -> Option<ZoomPress> {
        let mut room = window.with_max_y(window.top() + self.height(ui, window.size()));
        let (mut left, right) = self.items();
        let mut pressed = None;
        if let Some(tabs) = self.tabs(ui, window.size(), &left, &right) {
            let (above, below) = room.split_top_bottom_at_y(room.top() + tabs.height);
            pressed = tabs.show(ui, above).map(ZoomPress::Show);
            room = below.with_min_y(below.top() + GAP);
            left.clear();
        }
        let [of_left, of_right] = [&left, &right].map(|items| self.width(ui, items));
        let in_one_row = of_left + of_right <= room.width();
        let mut at = room.min;
        let mut row = 0.0_f32;
        if in_one_row && left.len() > 1 {
            let track = room.with_max_x(room.left() + of_left - GAP).expand(3.0);
            let palette = &self.scene.theme.palette;
            let frame = self.scene.theme.frame();
            ui.painter().rect(track, RADIUS, palette.tint, frame, StrokeKind::Inside);
        }
        let count = left.len();
        for (index, item) in left.into_iter().chain(right).enumerate() {
            let size = self.size(ui, &item);
            if in_one_row && index == count {
                at.x = room.right() - of_right + GAP;
            } else if at.x > room.left() && at.x + size.x > room.right() + 0.5 {
                at = pos2(room.left(), at.y + row + GAP);
                row = 0.0;
            }
            let height = if in_one_row { room.height() } else { size.y };
            let corner = pos2(at.x, at.y + (height - size.y) / 2.0);
            pressed = self.item_ui(ui, item, Rect::from_min_size(corner, size)).or(pressed);
            at.x += size.x + GAP;
            row = row.max(size.y);
        }
        pressed
    }

    fn item_ui(&self, ui: &mut Ui, item: Item, place: Rect) -> Option<ZoomPress> {
        match item {
            Item::Press(button, press) => {
                let sign = Tip::new(button.said());
                let tip = match press {
                    ZoomPress::Larger => Some(sign.key(labels::ZOOM_IN)),
                    ZoomPress::Smaller => Some(sign.key(labels::ZOOM_OUT)),
                    ZoomPress::InVain(_) => Some(sign),
                    _ => None,
                };
                let response = ui.place(place, button);
                let response = match tip {
                    Some(tip) => tip.show(&self.scene.theme, response),
                    None => response,
                };
                clicked_once_or_often(&response, press).then_some(press)
            }
            Item::Shown(button) => {
                ui.place(place, button);
                None
            }
            Item::Percent(text) => {
                let style = self.scene.theme.strong();
                let words = style.galley(ui, &text, f32::INFINITY);
                let response = ui.interact(place, ui.scope_id().with("percent"), Sense::hover());
                name_widget(&response, Role::Label, true, &text);
                ui.painter().galley(place.center() - words.size() / 2.0, words, style.color);
                None
            }
        }
    }
}

/// A press that is one of several in a row, or does nothing at the end, which it then says.
fn stepper<'a>(button: Button<'a>, press: ZoomPress, end: Option<&'static str>) -> Item<'a> {
    Item::Press(button.why_not(end), end.map_or(press, ZoomPress::InVain))
}

/// Larger and smaller are pressed several times in a row.
fn clicked_once_or_often(response: &egui::Response, press: ZoomPress) -> bool {
    match press {
        ZoomPress::Larger | ZoomPress::Smaller | ZoomPress::InVain(_) => response.clicked(),
        _ => clicked_once(response),
    }
}
