//! Where the keyboard is: never nowhere. The title of a new page takes the focus, what stands in front gives it back,
//! what is lost falls to what has come in its place, else to the title, and whatever has it wears a ring.

mod fronts;
mod regions;
mod rest;
mod ring;
mod titles;

pub(crate) use rest::{Rest, leave_button, rest_in_show, rests_in_show};
pub(crate) use titles::{
    closable_title_ui, front_place_ui, front_title_ui, heir_ui, inherit, is_on_front,
};

use super::kit::announcer::is_heard;
use super::kit::arrows::choose_here;
use super::kit::text::set_node;
use super::scene::Scene;
use super::spoken;
use crate::model::Model;
use crate::model::presentation::{Presentation, PresentationOverlay};
use egui::{Context, Event, EventFilter, Id, Response, Ui, accesskit};
use fronts::{Fronts, PageKey, page_key};
use regions::Regions;
use ring::paint_ring;
use titles::{heading_ui, heir};

#[derive(Default)]
pub(crate) struct FocusMemory {
    page: Option<PageKey>,
    title: Option<Id>,
    /// Before the page: cards, or a show.
    fronts: Fronts,
    /// Before the teacher's view of a show.
    in_show: Fronts,
    regions: Regions,
    /// Whether one of the buttons of a show had the focus when it was drawn last: egui may take it away with the press of
    /// Esc.
    had_button: bool,
    hints: Hints,
    keyboard: bool,
}

#[derive(Default)]
struct Hints {
    were_open: bool,
    /// Before they were opened.
    help_had_focus: bool,
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
        let page = page_key(scene.model);
        let id = Id::unique(("title", format!("{page:?}")));
        let name = spoken::heading(scene.model, title);
        let response = heading_ui(ui, id, scene.theme.page_title(), title, &name, 1);
        set_node(ui, &response, |node| node.set_description(spoken::description(scene.model)));
        self.title = Some(id);
        if self.page != Some(page) {
            self.page = Some(page);
            self.hints.were_open = false;
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

    /// Whether the title has the focus, so that Enter means «дальше»: that of this page, and not one that a key of this
    /// frame has left or covered.
    pub(crate) fn is_on_page(&self, ctx: &Context, model: &Model) -> bool {
        self.page == Some(page_key(model))
            && model.hints().is_none()
            && self.title.is_some()
            && ctx.memory(egui::Memory::focused) == self.title
    }

    /// When the hints close, takes the focus back to the button that opened them. Whoever has opened them by a key has
    /// the page as before: Enter goes on.
    pub(crate) fn help(&mut self, button: &Response) {
        if std::mem::take(&mut self.hints.were_open) {
            let from = if self.hints.help_had_focus { Some(button.id) } else { self.title };
            if let Some(id) = from {
                button.ctx.memory_mut(|memory| memory.request_focus(id));
            }
        }
        self.hints.help_had_focus = button.has_focus();
    }

    /// Notes what has the focus before something new in front takes it.
    pub(crate) fn begin_frame(&mut self, ctx: &Context, model: &Model) {
        self.fronts.begin_frame(ctx, &fronts(model), self.page);
    }

    /// The same in the teacher's window of a show.
    pub(crate) fn begin_show_frame(&mut self, ctx: &Context, model: &Model) {
        self.in_show.begin_frame(ctx, &fronts_in_show(model), self.page);
    }

    /// Draws the ring in a window beside the main one.
    pub(crate) fn end_child_frame(&mut self, ctx: &Context, scene: &Scene) {
        self.find_lost_focus(ctx);
        self.regions.end_frame(ctx, None, false);
        keep_focus(ctx, EventFilter { escape: true, ..EventFilter::default() });
        if last_used_keyboard(ctx, self.keyboard) {
            paint_ring(ctx, scene, None);
        }
    }

    /// Draws the ring and follows what was opened or closed.
    pub(crate) fn end_frame(&mut self, ctx: &Context, scene: &Scene) {
        let model = scene.model;
        self.fronts.end_frame(ctx, &fronts(model), page_key(model));
        self.hints.were_open |= model.hints().is_some();
        self.find_lost_focus(ctx);
        self.regions.end_frame(ctx, self.title, scene.has_card());
        // Up and down scroll.
        let scrolls = model.overlay().is_none() || scene.has_only_words();
        keep_focus(
            ctx,
            EventFilter { escape: true, vertical_arrows: scrolls, ..EventFilter::default() },
        );
        self.keyboard = last_used_keyboard(ctx, self.keyboard);
        if self.keyboard {
            paint_ring(ctx, scene, self.title);
        }
    }

    /// The same in the teacher's window of a show.
    pub(crate) fn end_show_frame(&mut self, ctx: &Context, scene: &Scene) {
        let model = scene.model;
        let fronts = fronts_in_show(model);
        self.in_show.end_frame(ctx, &fronts, page_key(model));
        self.find_lost_focus(ctx);
        self.regions.end_frame(ctx, None, !fronts.is_empty());
        let rests = rests_in_show(ctx);
        self.had_button = !rests;
        keep_focus(
            ctx,
            EventFilter {
                escape: true,
                // Up and down scroll the list of keys.
                vertical_arrows: rests || has_only_words(model),
                horizontal_arrows: rests,
                ..EventFilter::default()
            },
        );
        self.keyboard = last_used_keyboard(ctx, self.keyboard);
        if self.keyboard && !rests {
            paint_ring(ctx, scene, None);
        }
    }

    /// Whether one of the buttons of a show had the focus when it was drawn last.
    pub(crate) fn had_button(&self) -> bool {
        self.had_button
    }
}

/// What stands in front of the page, one on the other.
fn fronts(model: &Model) -> Vec<String> {
    if model.presentation().is_some() {
        return vec!["show".to_owned()];
    }
    model.overlays().iter().map(|front| format!("{front:?}")).collect()
}

/// Whether there is nothing in what stands in front in a show to go through with arrows.
fn has_only_words(model: &Model) -> bool {
    let front = model.presentation().and_then(Presentation::overlay);
    matches!(front, Some(PresentationOverlay::Keys | PresentationOverlay::Minutes))
}

fn fronts_in_show(model: &Model) -> Vec<String> {
    let front = model.presentation().and_then(Presentation::overlay);
    front.iter().map(|front| format!("{front:?}")).collect()
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

/// Keys that we have a use for: egui would take the focus away with them, and the ring with it.
fn keep_focus(ctx: &Context, filter: EventFilter) {
    // Where arrows choose, they all do.
    let chooses = choose_here(ctx);
    let filter = EventFilter {
        vertical_arrows: filter.vertical_arrows || chooses,
        horizontal_arrows: filter.horizontal_arrows || chooses,
        ..filter
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
        // A screen reader, a switch, a voice: whoever looks on sees where it is.
        Event::AccessKitActionRequest(it) if it.action == accesskit::Action::Focus => Some(true),
        Event::PointerButton { pressed: true, .. } | Event::Touch { .. } => Some(false),
        _ => None,
    };
    let last = ctx.input(|input| input.events.iter().rev().find_map(is_keyboard));
    last.unwrap_or(before)
}
