//! Titles that can have the focus: of a page, of what stands in front; and what gets a focus that is lost.

use crate::model::Action;
use crate::ui::kit::button::Button;
use crate::ui::kit::parts::beside_ui;
use crate::ui::kit::text::{clicked_once, name_heading, name_words, set_node};
use crate::ui::kit::theme::TypeStyle;
use crate::ui::kit::tip::Tip;
use crate::ui::scene::Scene;
use egui::{Context, Id, Response, Sense, Ui};

/// Where this frame keeps what gets a focus that is lost.
pub(super) fn heir() -> Id {
    Id::unique("heir of the focus")
}

/// This gets the focus if it is lost.
pub(crate) fn inherit(ui: &Ui, id: Id) {
    ui.data_mut(|data| data.insert_temp(heir(), id));
}

/// A line that stands where something was pressed and is gone: it gets the focus, if that had it.
pub(crate) fn heir_ui(ui: &Ui, salt: &str, rect: egui::Rect, text: &str) {
    let id = Id::unique(("heir", salt));
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    name_words(ui, &response, text);
    inherit(ui, id);
}

/// The title of what stands in front takes the focus when it appears.
pub(crate) fn front_title_ui(ui: &mut Ui, scene: &Scene, title: &str, level: usize) {
    let id = front(title);
    let is_new = ui.ctx().read_response(id).is_none();
    let response = heading_ui(ui, id, scene.theme.card_title(), title, title, level);
    take_focus(&response, is_new);
    if is_new {
        // The button that opened it may be far below on the page.
        response.scroll_to_me(None);
    }
}

/// The same for what has its title painted already, in this place.
pub(crate) fn front_place_ui(ui: &Ui, place: egui::Rect, title: &str, description: &str) {
    let id = front(title);
    let is_new = ui.ctx().read_response(id).is_none();
    let response = ui.interact(place, id, Sense::focusable_noninteractive());
    name_heading(ui, &response, title, 1);
    set_node(ui, &response, |node| node.set_description(description));
    take_focus(&response, is_new);
}

/// What is new in front takes the focus, and gets each that is lost.
fn take_focus(title: &Response, is_new: bool) {
    title.ctx.data_mut(|data| data.insert_temp(heir(), title.id));
    if is_new {
        title.request_focus();
    }
}

/// Of the title of what stands in front.
fn front(title: &str) -> Id {
    Id::unique(("front title", title))
}

/// Whether that title has the focus.
pub(crate) fn is_on_front(ctx: &Context, title: &str) -> bool {
    ctx.memory(egui::Memory::focused) == Some(front(title))
}

/// The title of what is in front, with a button that closes it.
pub(crate) fn closable_title_ui(
    ui: &mut Ui,
    scene: &Scene,
    title: &str,
    level: usize,
    close: Button,
    action: Action,
) {
    let size = close.size(ui);
    let tip = Tip::new(close.said()).key("Esc").before();
    let room = ui.available_width() - size.x - 12.0;
    let style = scene.theme.card_title().with_whole_words(ui, title, room.max(1.0));
    let words = style.galley(ui, title, room.max(1.0));
    // The cross stands in the middle of the title's height, or the title in the middle of the cross's.
    let above = ((size.y - words.size().y) / 2.0).max(0.0).round();
    let response = beside_ui(ui, close, |ui| {
        ui.add_space(above);
        front_title_ui(ui, scene, title, level);
    });
    let response = tip.show(&scene.theme, response);
    scene.send_if(clicked_once(&response), action);
}

/// A heading that can have the focus.
pub(super) fn heading_ui(
    ui: &mut Ui,
    id: Id,
    style: TypeStyle,
    title: &str,
    name: &str,
    level: usize,
) -> Response {
    let room = ui.available_width();
    let words = style.with_whole_words(ui, title, room).galley(ui, title, room);
    let (_, rect) = ui.allocate_space(words.size());
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    ui.painter().galley(rect.min, words, style.color);
    name_heading(ui, &response, name, level);
    response
}
