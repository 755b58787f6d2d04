//! Rows of the menu: an icon, words, and at the right a key, a choice or a stepper.

use crate::labels;
use crate::model::Action;
use crate::ui::kit::button::{Button, key_cap};
use crate::ui::kit::icon::Icon;
use crate::ui::kit::pressable::{Pressable, row, words};
use crate::ui::kit::text::name_widget;
use crate::ui::kit::theme::{CARD_RADIUS, Theme};
use crate::ui::kit::tip::Tip;
use crate::ui::scene::Scene;
use crate::ui::words::ends_of_type;
use egui::{
    Align, AtomExt as _, Atoms, Layout, Margin, Rect, Response, Role, Ui, UiBuilder, pos2, vec2,
};

/// Between icon, words and what follows, points.
const GAP: f32 = 10.0;
/// How far the ground of a row reaches into the card's margin, points.
const OVERHANG: i8 = 12;

/// A row that is pressed, with its key.
pub(super) fn key_row_ui(
    ui: &mut Ui,
    theme: &Theme,
    icon: Icon,
    caption: &str,
    key: &str,
) -> Response {
    // Its caption may change.
    let line = line(ui, theme, icon, caption, Some(key)).known_as(key);
    let response = ui.add(line);
    name_widget(&response, Role::Button, true, caption);
    response
}

fn line<'a>(
    ui: &Ui,
    theme: &'a Theme,
    icon: Icon,
    caption: &str,
    key: Option<&str>,
) -> Pressable<'a> {
    let width = ui.available_width();
    let cap = key.map(|key| key_cap(ui, theme, key, theme.palette.tint));
    let cap_width = cap.as_ref().and_then(|cap| cap.size).map_or(0.0, |size| size.x + GAP);
    let icon = icon.beside_words(theme);
    let icon_width = icon.size.map_or(0.0, |size| size.x + GAP);
    let room = (width - cap_width - icon_width).max(1.0);
    let caption = theme.plain().galley(ui, caption, room);
    let height = caption.size().y;
    let mut atoms = Atoms::new((icon, words(caption).atom_size(vec2(room, height))));
    if let Some(cap) = cap {
        atoms.push_right(cap);
    }
    row(theme, atoms)
        .gap(GAP)
        .pad(Margin::symmetric(0, 3))
        .overhang(OVERHANG)
        .min_size(vec2(width, theme.sizes.target + 4.0))
}

/// The same with something of its own `width` before the key, if there is room, else below.
pub(super) fn choice_row_ui(
    ui: &mut Ui,
    theme: &Theme,
    row: (Icon, &str, &str),
    width: f32,
    choice: impl FnOnce(&mut Ui),
) -> Response {
    let (icon, caption, key) = row;
    let response = key_row_ui(ui, theme, icon, caption, key);
    let cap = key_cap(ui, theme, key, theme.palette.tint).size.map_or(0.0, |size| size.x);
    let right = response.rect.right() - cap - GAP;
    let words = theme.plain().galley(ui, caption, f32::INFINITY).size().x;
    let left = response.rect.left() + Icon::side(theme.sizes.control) + 2.0 * GAP + words;
    if right - width >= left {
        let size = vec2(width, theme.sizes.target);
        let middle = pos2(right - width / 2.0, response.rect.center().y);
        let place = Rect::from_center_size(middle, size);
        ui.scope_builder(UiBuilder::new().max_rect(place), choice);
        ui.advance_cursor_after_rect(response.rect);
    } else {
        ui.horizontal(choice);
    }
    response
}

/// A row that is not pressed, with what `content` draws in the last `width` points of it.
pub(super) fn still_row_ui(
    ui: &mut Ui,
    theme: &Theme,
    icon: Icon,
    caption: &str,
    width: f32,
    content: impl FnOnce(&mut Ui),
) {
    let whole = ui.available_rect_before_wrap();
    let side = Icon::side(theme.sizes.control);
    let room = whole.width() - side - GAP;
    let fits = theme.plain().galley(ui, caption, f32::INFINITY).size().x + GAP + width <= room;
    let words_room = if fits { room - width - GAP } else { room };
    let caption = theme.plain().galley(ui, caption, words_room.max(1.0));
    let height = if fits { theme.sizes.target.max(caption.size().y) } else { caption.size().y };
    let line = whole.with_max_y(whole.top() + height);
    let (place, words) =
        (line.with_max_x(line.left() + side), line.with_min_x(line.left() + side + GAP));
    icon.paint(ui.painter(), place, theme.palette.accent);
    ui.scope_builder(
        UiBuilder::new()
            .max_rect(words.with_max_x(words.left() + words_room))
            .layout(Layout::left_to_right(Align::Center)),
        |ui| ui.label(caption),
    );
    ui.advance_cursor_after_rect(line);
    let layout = Layout::left_to_right(Align::Center);
    if fits {
        let place = line.with_min_x(line.right() - width);
        ui.scope_builder(UiBuilder::new().max_rect(place).layout(layout), content);
    } else {
        ui.horizontal(content);
    }
}

/// «− 100 % +»: each part has the same place whatever the number is.
pub(super) fn stepper_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    let percent = scene.model.type_percent().percent();
    let name = labels::type_normal_named(percent);
    let (largest, smallest) = ends_of_type(scene.model);
    let percent = labels::type_percent(percent);
    let ground =
        Rect::from_min_size(ui.cursor().min, vec2(stepper_width(ui, theme), theme.sizes.target));
    let ground =
        ground.translate(vec2(0.0, (ui.max_rect().height() - ground.height()).max(0.0) / 2.0));
    theme.paint_card(ui.painter(), ground, CARD_RADIUS, theme.palette.tint);
    ui.spacing_mut().item_spacing.x = 0.0;
    let middle = stepper_width(ui, theme) - 2.0 * theme.sizes.target;
    let minus =
        Button::new(theme, "").icon(Icon::Minus).name(labels::SMALLER_NAME).why_not(smallest);
    let normal = Button::new(theme, &percent).name(&name).known_as("percent").width(middle);
    let plus = Button::new(theme, "").icon(Icon::Plus).name(labels::LARGER_NAME).why_not(largest);
    let target = theme.sizes.target;
    for (button, action) in [
        (minus.width(target), Action::SmallerType),
        (normal, Action::NormalType),
        (plus.width(target), Action::LargerType),
    ] {
        let tip = button.said();
        let response = Tip::new(tip).above().show(theme, ui.add(button));
        scene.send_if(response.clicked(), action);
    }
}

pub(super) fn stepper_width(ui: &Ui, theme: &Theme) -> f32 {
    let widest = theme.plain().galley(ui, &labels::type_percent(200), f32::INFINITY).size().x;
    (widest + 2.0 * theme.sizes.pad).ceil() + 2.0 * theme.sizes.target
}
