//! Where the keyboard is: the title of a new page takes the focus, what stands in front gives it
//! back, and whatever has it wears a ring.
//!
//! What stands in front comes and goes between two frames. In the first frame with it, `begin_frame` notes what
//! has the focus before anything is drawn, and the title in front then takes it. In the first frame without it,
//! `end_frame` gives the focus back, which what is drawn by then shows in the next frame.

use super::kit::announcer::is_heard;
use super::kit::arrows::choose_here;
use super::kit::button::Button;
use super::kit::parts::beside_ui;
use super::kit::text::{clicked_once, name_heading, name_words, set_node};
use super::kit::theme::{FOCUS_WIDTH, TypeStyle};
use super::scene::Scene;
use super::spoken;
use crate::labels::with_key;
use crate::model::{Action, Overlay, Page};
use egui::{
    Context, Event, EventFilter, Id, LayerId, Order, Response, Sense, Stroke, StrokeKind, Ui, vec2,
};

#[derive(Default)]
pub(crate) struct FocusMemory {
    page: Option<PageKey>,
    title: Option<Id>,
    overlay: Option<Overlay>,
    /// What had the focus before something stood in front, and on which page.
    behind: Option<(Id, Option<PageKey>)>,
    hints_were_open: bool,
    /// Before they were opened.
    help_had_focus: bool,
    keyboard: bool,
}

/// Which page is open, how often one was opened, and whether the first question is.
type PageKey = (Page, u32, bool);

fn page_key(scene: &Scene) -> PageKey {
    (scene.model.page(), scene.model.arrivals(), scene.model.asks_whose())
}

/// Names the window for a screen reader: egui leaves it without a name.
pub(super) fn name_window(ui: &Ui, title: &str) {
    let window = egui::accesskit_root_id();
    ui.ctx().accesskit_node_builder(window, |node| {
        node.set_label(title);
        node.set_language("ru");
    });
}

impl FocusMemory {
    /// The title of a page: a heading that takes the focus when the page is new, so that a screen
    /// reader says where one is.
    pub(crate) fn title_ui(&mut self, ui: &mut Ui, scene: &Scene, title: &str) {
        let page = page_key(scene);
        let id = Id::unique(("title", format!("{page:?}")));
        let name = spoken::heading(scene.model, title);
        let response = heading_ui(ui, id, scene.theme.page_title(), title, &name, 1);
        set_node(ui, &response, |node| node.set_description(spoken::description(scene.model)));
        self.title = Some(id);
        if self.page != Some(page) {
            self.page = Some(page);
            self.hints_were_open = false;
            response.request_focus();
        }
    }

    /// The title of the other ways to a page, in place of the page's. It takes the focus when it appears.
    pub(crate) fn ladder_title_ui(&mut self, ui: &mut Ui, scene: &Scene, title: &str) {
        let id = Id::unique(("ladder title", title));
        let is_new = ui.ctx().read_response(id).is_none();
        let response = heading_ui(ui, id, scene.theme.card_title(), title, title, 1);
        self.title = Some(id);
        if is_new {
            response.request_focus();
            // What has scrolled fades at the edge.
            ui.scroll_to_rect(response.rect.expand(20.0), Some(egui::Align::TOP));
        }
    }

    /// Whether the title has the focus, so that Enter means «дальше».
    pub(crate) fn is_on_page(&self, ctx: &Context) -> bool {
        self.title.is_some() && ctx.memory(egui::Memory::focused) == self.title
    }

    /// When the hints close, takes the focus back to the button that opened them. Whoever has opened them by a key has
    /// the page as before: Enter goes on.
    pub(crate) fn help(&mut self, button: &Response) {
        if std::mem::take(&mut self.hints_were_open) {
            let from = if self.help_had_focus { Some(button.id) } else { self.title };
            if let Some(id) = from {
                button.ctx.memory_mut(|memory| memory.request_focus(id));
            }
        }
        self.help_had_focus = button.has_focus();
    }

    /// Notes what has the focus before something new in front takes it.
    pub(crate) fn begin_frame(&mut self, ctx: &Context, scene: &Scene) {
        if self.overlay.is_none() && scene.model.overlay().is_some() {
            let focused = ctx.memory(egui::Memory::focused);
            self.behind = focused.map(|id| (id, self.page));
        }
    }

    /// Draws the ring in a window beside the main one.
    pub(crate) fn end_child_frame(&self, ctx: &Context, scene: &Scene) {
        self.find_lost_focus(ctx);
        keep_focus(ctx, false);
        if last_used_keyboard(ctx, self.keyboard) {
            paint_ring(ctx, scene, None);
        }
    }

    /// Draws the ring and follows what was opened or closed.
    pub(crate) fn end_frame(&mut self, ctx: &Context, scene: &Scene) {
        let overlay = scene.model.overlay().cloned();
        let is_page = overlay.is_none() && scene.model.presentation().is_none();
        if overlay != self.overlay {
            // If another page has come, its title has the focus.
            if overlay.is_none()
                && let Some((id, page)) = self.behind.take()
                && page == Some(page_key(scene))
            {
                ctx.memory_mut(|memory| memory.request_focus(id));
            }
            self.overlay = overlay;
        }
        self.hints_were_open |= scene.model.hints().is_some();
        self.keyboard = last_used_keyboard(ctx, self.keyboard);
        self.find_lost_focus(ctx);
        keep_focus(ctx, is_page || scene.has_only_words());
        if self.keyboard {
            paint_ring(ctx, scene, self.title);
        }
    }
}

impl FocusMemory {
    /// What had the focus is gone, or a click has fallen on nothing: then what has come in its place gets it, or the
    /// title. Without a focus a screen reader would say nothing but the window's name.
    fn find_lost_focus(&self, ctx: &Context) {
        let heir = ctx.data_mut(|data| {
            let noted: Option<Id> = data.get_temp(heir());
            data.remove::<Id>(heir());
            noted
        });
        let is_lost = match ctx.memory(egui::Memory::focused) {
            Some(id) => is_heard(ctx) && !ctx.has_accesskit_node(id),
            // Past the last thing egui gives it to the first one a pass later: a reader that hears of this one would
            // say what lies between.
            None if ctx.input(goes_on) => return ctx.request_discard("the focus goes round"),
            None => true,
        };
        let drawn = |id: &Id| ctx.read_response(*id).is_some();
        if is_lost && let Some(id) = heir.or(self.title.filter(drawn)) {
            ctx.memory_mut(|memory| memory.request_focus(id));
        }
    }
}

/// Whether Tab has been pressed.
fn goes_on(input: &egui::InputState) -> bool {
    input.key_pressed(egui::Key::Tab) && !input.modifiers.shift
}

/// Where this frame keeps what gets a focus that is lost.
fn heir() -> Id {
    Id::unique("heir of the focus")
}

/// A line that stands where something was pressed and is gone: it gets the focus, if that had it.
pub(super) fn heir_ui(ui: &Ui, salt: &str, rect: egui::Rect, text: &str) {
    let id = Id::unique(("heir", salt));
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    name_words(ui, &response, text);
    ui.data_mut(|data| data.insert_temp(heir(), id));
}

/// The title of what stands in front takes the focus when it appears.
pub(super) fn front_title_ui(ui: &mut Ui, scene: &Scene, title: &str, level: usize) {
    let id = Id::unique(("front title", title));
    let is_new = ui.ctx().read_response(id).is_none();
    let response = heading_ui(ui, id, scene.theme.card_title(), title, title, level);
    ui.data_mut(|data| data.insert_temp(heir(), id));
    if is_new {
        response.request_focus();
        // The button that opened it may be far below on the page.
        response.scroll_to_me(None);
    }
}

/// The same for what has its title painted already, in this place.
pub(super) fn front_place_ui(ui: &Ui, place: egui::Rect, title: &str, description: &str) {
    let id = Id::unique(("front title", title));
    let is_new = ui.ctx().read_response(id).is_none();
    let response = ui.interact(place, id, Sense::focusable_noninteractive());
    name_heading(ui, &response, title, 1);
    set_node(ui, &response, |node| node.set_description(description));
    ui.data_mut(|data| data.insert_temp(heir(), id));
    if is_new {
        response.request_focus();
    }
}

/// The title of what is in front, with a button that closes it.
pub(super) fn closable_title_ui(
    ui: &mut Ui,
    scene: &Scene,
    title: &str,
    level: usize,
    close: Button,
    action: Action,
) {
    let size = close.size(ui);
    let tip = with_key(close.said(), "Esc");
    let room = ui.available_width() - size.x - 12.0;
    let style = scene.theme.card_title().with_whole_words(ui, title, room.max(1.0));
    let words = style.galley(ui, title, room.max(1.0));
    // The cross stands in the middle of the title's height, or the title in the middle of the cross's.
    let above = ((size.y - words.size().y) / 2.0).max(0.0).round();
    let response = beside_ui(ui, close, |ui| {
        ui.add_space(above);
        front_title_ui(ui, scene, title, level);
    });
    let response = response.on_hover_text(tip);
    scene.send_if(clicked_once(&response), action);
}

/// A heading that can have the focus.
fn heading_ui(
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

/// Esc closes what is in front, and up and down scroll the page: egui would take the focus away with them, and the ring
/// with it.
fn keep_focus(ctx: &Context, scrolls: bool) {
    let chooses = choose_here(ctx);
    let filter = EventFilter {
        escape: true,
        vertical_arrows: scrolls || chooses,
        horizontal_arrows: chooses,
        ..EventFilter::default()
    };
    ctx.memory_mut(|memory| {
        if let Some(id) = memory.focused() {
            memory.set_focus_lock_filter(id, filter);
        }
    });
}

fn last_used_keyboard(ctx: &Context, before: bool) -> bool {
    let is_keyboard = |event: &Event| match event {
        Event::Key { pressed: true, .. } => Some(true),
        Event::PointerButton { pressed: true, .. } | Event::Touch { .. } => Some(false),
        _ => None,
    };
    let last = ctx.input(|input| input.events.iter().rev().find_map(is_keyboard));
    last.unwrap_or(before)
}

/// A ring around what has the focus, outside it, so that it is seen over what is chosen too. A heading cannot be
/// pressed and gets a bar at its left instead: a ring would make a field of it.
fn paint_ring(ctx: &Context, scene: &Scene, title: Option<Id>) {
    let focused = ctx.memory(egui::Memory::focused);
    let Some(response) = focused.and_then(|id| ctx.read_response(id)) else {
        return;
    };
    let palette = &scene.theme.palette;
    let layer = LayerId::new(Order::Tooltip, Id::unique("focus-ring"));
    // Of what has scrolled partly away the ring is seen where the thing itself is.
    let is_whole = response.interact_rect.contains_rect(response.rect);
    let seen = response.interact_rect.expand(if is_whole { 8.0 } else { 2.0 });
    let painter = ctx.layer_painter(layer).with_clip_rect(seen);
    if !response.sense.senses_click() || Some(response.id) == title {
        let bar = response.rect.translate(vec2(-6.0, 0.0)).with_max_x(response.rect.left() - 2.0);
        painter.rect_filled(bar, 2.0, palette.accent);
        return;
    }
    let rect = response.rect.expand(2.0);
    let gap = Stroke::new(1.0, palette.sheet);
    painter.rect_stroke(rect, 12.0, gap, StrokeKind::Inside);
    painter.rect_stroke(rect, 12.0, Stroke::new(FOCUS_WIDTH, palette.accent), StrokeKind::Outside);
}
