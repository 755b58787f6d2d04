//! Words about what is pressed, in a box beside it: under the mouse, and for whoever has come to it by the keyboard.
//! The mouse may go over the box, Esc or Ctrl takes it away (WCAG 1.4.13). A screen reader has the words from the
//! node of what is pressed, and the key as its shortcut: not as one more node.

use super::text::galley_ui;
use super::theme::{Theme, TypeStyle};
use crate::labels;
use egui::accesskit::Node;
use egui::{AreaState, Context, Event, Id, Key, RectAlign, Response, Tooltip};

/// What is said of something that is pressed.
#[derive(Clone, Copy)]
pub(crate) struct Tip<'a> {
    pub words: &'a str,
    /// That does the same; empty: none.
    pub key: &'a str,
    /// Where the box stands, unless there is no room.
    pub place: RectAlign,
}

impl<'a> Tip<'a> {
    /// Below it.
    pub(crate) fn new(words: &'a str) -> Self {
        Self { words, key: "", place: RectAlign::BOTTOM_START }
    }

    pub(crate) fn key(self, key: &'a str) -> Self {
        Self { key, ..self }
    }

    /// Where below would be the next thing to press.
    pub(crate) fn above(self) -> Self {
        Self { place: RectAlign::TOP_START, ..self }
    }

    /// Of a corner: there are words before it, and below it the next thing.
    pub(crate) fn before(self) -> Self {
        Self { place: RectAlign::LEFT, ..self }
    }

    /// The same of a column.
    pub(crate) fn aside(self) -> Self {
        Self { place: RectAlign::RIGHT, ..self }
    }

    /// After the widget has its name.
    pub(crate) fn show(self, theme: &Theme, response: Response) -> Response {
        self.say(&response);
        if is_open(&response) {
            self.draw(theme.style(theme.sizes.small), &response);
        }
        response
    }

    fn say(self, response: &Response) {
        let ctx = &response.ctx;
        // A place that is only looked at has no node.
        if !ctx.has_accesskit_node(response.id) {
            return;
        }
        ctx.accesskit_node_builder(response.id, |node| {
            let name = node.label().or(node.value());
            let is_said = name.is_some_and(|name| name.contains(self.words));
            if !is_said && node.description().is_none() {
                node.set_description(self.words);
            }
            if !self.key.is_empty() {
                node.set_keyboard_shortcut(self.key);
            }
        });
    }

    fn draw(self, style: TypeStyle, response: &Response) {
        let text = match self.key {
            "" => self.words.to_owned(),
            key => labels::with_key(self.words, key),
        };
        let mut tip = Tooltip::for_widget(response);
        tip.popup = tip.popup.open(true).align(self.place);
        tip.show(|ui| {
            let words = style.galley(ui, &text, ui.spacing().tooltip_width);
            galley_ui(ui, words);
        });
        response.ctx.accesskit_node_builder(box_of(response), Node::set_hidden);
    }
}

fn box_of(response: &Response) -> Id {
    Tooltip::tooltip_id(response.id, 0)
}

fn is_open(response: &Response) -> bool {
    let ctx = &response.ctx;
    // Also where the focus is elsewhere: it may come in a pass that has no events.
    let came_by_keys = came_by_keys(ctx);
    let away = Id::unique("the tip that was taken away");
    let is_away = ctx.data(|data| data.get_temp(away)) == Some(response.id);
    let was_open = response.is_tooltip_open();
    let is_met = response.hovered() || response.has_focus() || was_open && has_mouse(response);
    if !is_met {
        if is_away {
            ctx.data_mut(|data| data.remove::<Id>(away));
        }
        return false;
    }
    if was_open && ctx.input(|input| input.modifiers.ctrl || input.key_pressed(Key::Escape)) {
        ctx.data_mut(|data| data.insert_temp(away, response.id));
        return false;
    }
    let by_keys = response.has_focus() && came_by_keys;
    // The mouse is not over it any more, but over its words.
    let stays = was_open && has_mouse(response);
    !is_away && (by_keys || stays || Tooltip::should_show_tooltip(response, false))
}

/// Whether the mouse is over the box, or on the way there.
fn has_mouse(response: &Response) -> bool {
    let area = AreaState::load(&response.ctx, box_of(response));
    let mouse = response.ctx.input(|input| input.pointer.hover_pos());
    area.zip(mouse).is_some_and(|(area, mouse)| {
        let gap = 5.0;
        area.rect().expand(gap).contains(mouse)
    })
}

/// Whether the focus was moved last, not the mouse.
fn came_by_keys(ctx: &Context) -> bool {
    let kept = Id::unique("whether the keyboard moved last");
    let moves = |event: &Event| match event {
        Event::Key { key, pressed: true, .. } => Some(matches!(
            key,
            Key::Tab | Key::F6 | Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown
        )),
        Event::PointerMoved(_) | Event::PointerButton { .. } | Event::Touch { .. } => Some(false),
        _ => None,
    };
    let last = ctx.input(|input| input.events.iter().rev().find_map(moves));
    match last {
        Some(by_keys) => _ = ctx.data_mut(|data| data.insert_temp(kept, by_keys)),
        None => return ctx.data(|data| data.get_temp(kept)).unwrap_or(false),
    }
    last.unwrap_or(false)
}
