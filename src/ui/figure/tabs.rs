//! The names of several figures, one of which is shown: as many in a row as fit. Where the rows would take too much of
//! the height they scroll.

use crate::guide::FigureIndex;
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::text::show_new;
use crate::ui::kit::theme::Theme;
use egui::style::ScrollStyle;
use egui::{Id, Pos2, Rect, ScrollArea, Sense, Ui, UiBuilder, Vec2, pos2, vec2};

/// Between the names, points.
const GAP: f32 = 6.0;
/// For the bar that shows how far the rows are scrolled, points.
const BAR: f32 = 12.0;

pub(super) struct Tabs<'a> {
    names: Vec<Tab<'a>>,
    /// Of all rows, points.
    whole: f32,
    /// Of what is seen of them.
    pub height: f32,
}

struct Tab<'a> {
    figure: FigureIndex,
    button: Button<'a>,
    is_shown: bool,
    /// From the corner of the whole.
    place: Rect,
}

impl<'a> Tabs<'a> {
    /// In a room of this width and at most this height.
    pub(super) fn new(
        ui: &Ui,
        theme: &'a Theme,
        figures: &[(FigureIndex, &'a str)],
        shown: FigureIndex,
        room: Vec2,
    ) -> Self {
        let most = room.y.max(theme.sizes.target);
        let all = rows(ui, theme, figures, shown, room.x);
        if all.whole <= most {
            return all;
        }
        Self { height: most, ..rows(ui, theme, figures, shown, room.x - BAR) }
    }

    /// Draws them; returns the one that was pressed.
    pub(super) fn show(self, ui: &mut Ui, place: Rect) -> Option<FigureIndex> {
        if self.whole <= self.height {
            return self.tabs_ui(ui, place.min);
        }
        let place = place.with_max_y(place.top() + self.height);
        let builder = UiBuilder::new().max_rect(place).id_salt("names of figures");
        let shown = ui.scope_builder(builder, |ui| {
            // Always seen where it can be moved.
            ui.spacing_mut().scroll = ScrollStyle { bar_width: 6.0, ..ScrollStyle::solid() };
            let scrolled = ScrollArea::vertical().auto_shrink(false);
            scrolled.show(ui, |ui| {
                let size = vec2(place.width() - BAR, self.whole);
                let (all, _) = ui.allocate_exact_size(size, Sense::hover());
                self.tabs_ui(ui, all.min)
            })
        });
        shown.inner.inner
    }

    fn tabs_ui(self, ui: &mut Ui, corner: Pos2) -> Option<FigureIndex> {
        let mut pressed = None;
        let is_cut = self.whole > self.height;
        for Tab { figure, button, is_shown, place } in self.names {
            let place = place.translate(corner.to_vec2());
            let response = ui.place(place, button);
            if is_shown && is_cut {
                show_new(ui, Id::unique(("the name of a figure", figure)), place, None);
            }
            if response.clicked() && !is_shown {
                pressed = Some(figure);
            }
        }
        pressed
    }
}

fn rows<'a>(
    ui: &Ui,
    theme: &'a Theme,
    figures: &[(FigureIndex, &'a str)],
    shown: FigureIndex,
    room: f32,
) -> Tabs<'a> {
    let (mut at, mut bottom) = (Pos2::ZERO, 0.0_f32);
    let names = figures.iter().map(|(figure, name)| {
        // As wide as it is with its tick: the others stay where they are.
        let button = Button::new(theme, name).one_of(true).icon(Icon::Check).max_width(room);
        let size = button.size(ui).min(vec2(room, f32::INFINITY));
        if at.x > 0.0 && at.x + size.x > room {
            at = pos2(0.0, bottom + GAP);
        }
        let place = Rect::from_min_size(at, size);
        at.x = place.right() + GAP;
        bottom = bottom.max(place.bottom());
        let is_shown = *figure == shown;
        let button =
            if is_shown { button } else { Button::new(theme, name).one_of(false).max_width(room) };
        // Two may be called the same.
        let button = button.width(size.x).height(size.y).known_as((*name, *figure));
        Tab { figure: *figure, button, is_shown, place }
    });
    let names = names.collect();
    Tabs { names, whole: bottom, height: bottom }
}
