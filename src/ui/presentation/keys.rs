//! Keys of a demonstration, by their place on the keyboard. A clicker is a keyboard with a few of them.

use super::now;
use crate::model::presentation::{Cover, Demo, DemoAction, Front, PenColor, Sight, Tool};
use crate::model::{Action, Model, Outbox, Place};
use crate::ui::kit::key_press::{Press, pressed};
use egui::{Context, Key};

/// What the keys of a window mean.
pub struct Keys<'a> {
    pub model: &'a Model,
    pub demo: &'a Demo,
    /// The view that the window shows.
    pub sight: Sight,
    /// Whether something in the teacher's view had the focus before this frame.
    pub desk_had_focus: bool,
}

impl Keys<'_> {
    /// Turns what was pressed into actions.
    pub fn send(&self, ctx: &Context, outbox: &Outbox) {
        for press in pressed(ctx) {
            // A held key turns pages, and nothing else.
            let turns = [Key::PageDown, Key::PageUp, Key::ArrowRight, Key::ArrowLeft];
            if press.repeat && !turns.contains(&press.place) {
                continue;
            }
            if let Some(action) = self.meaning(ctx, press) {
                outbox.send(Action::Demo(action));
            }
        }
    }

    fn meaning(&self, ctx: &Context, press: Press) -> Option<DemoAction> {
        let modifiers = press.modifiers;
        if modifiers.alt {
            return None;
        }
        if modifiers.command {
            return match press.place {
                Key::Z => Some(DemoAction::Undo),
                // For those who have switched single letters off.
                _ => self.character(ctx, press),
            };
        }
        let letters = self.model.look().letter_keys;
        self.always(press.place)
            .or_else(|| self.turning(ctx, press.place))
            .or_else(|| letters.then(|| self.character(ctx, press))?)
    }

    /// Keys that type nothing. F5 is not among them: the button of a clicker sends it in turn with Esc, and
    /// the display has begun already.
    fn always(&self, place: Key) -> Option<DemoAction> {
        let has_front = self.demo.front().is_some();
        match place {
            // It has let go of a button.
            Key::Escape if self.desk_had_focus && !has_front => None,
            Key::Escape => Some(DemoAction::CloseTop),
            Key::F1 => Some(DemoAction::ToggleFront(Front::Keys)),
            // On the teacher's desk it goes from button to button.
            Key::Tab if self.sight == Sight::Class && !has_front => {
                Some(DemoAction::ToggleFront(Front::Overview))
            }
            _ => None,
        }
    }

    fn turning(&self, ctx: &Context, place: Key) -> Option<DemoAction> {
        match place {
            Key::PageDown => return Some(DemoAction::Next),
            Key::PageUp => return Some(DemoAction::Back),
            _ => {}
        }
        // These belong to what has the focus.
        let has_focus = ctx.memory(|memory| memory.focused().is_some());
        if has_focus || self.demo.front().is_some() {
            return None;
        }
        match place {
            Key::ArrowRight | Key::ArrowDown | Key::Space | Key::Enter => Some(DemoAction::Next),
            Key::ArrowLeft | Key::ArrowUp | Key::Backspace => Some(DemoAction::Back),
            Key::Home => Some(DemoAction::First),
            Key::End => Some(DemoAction::Last),
            _ => None,
        }
    }

    /// Letters, digits and signs: off for those who do not want them (WCAG 2.1.4).
    fn character(&self, ctx: &Context, press: Press) -> Option<DemoAction> {
        // Signs are where the layout has them, and where the Latin one does.
        match press.key {
            Key::Period => return Some(DemoAction::ToggleCover(Cover::Black)),
            Key::Comma => return Some(DemoAction::ToggleCover(Cover::White)),
            Key::Questionmark | Key::Slash => return Some(DemoAction::ToggleFront(Front::Keys)),
            Key::Plus => return Some(DemoAction::ZoomIn),
            _ => {}
        }
        let action = match press.place {
            Key::B | Key::Period => DemoAction::ToggleCover(Cover::Black),
            Key::W | Key::Comma => DemoAction::ToggleCover(Cover::White),
            Key::Plus | Key::Equals => DemoAction::ZoomIn,
            Key::Minus => DemoAction::ZoomOut,
            Key::Num0 => DemoAction::ZoomWhole,
            Key::P => DemoAction::TogglePen,
            Key::C => DemoAction::SetColor(next_color(self.demo)),
            Key::E => DemoAction::Clear,
            Key::L => DemoAction::ToggleLight,
            Key::O => DemoAction::ToggleFront(Front::Overview),
            Key::T => DemoAction::ToggleCountdown(now(ctx)),
            Key::F => DemoAction::ToggleFreeze,
            Key::Q => DemoAction::ToggleQr,
            Key::S => DemoAction::Swap,
            Key::N => DemoAction::ToggleNotes,
            place if !press.modifiers.shift => return digit(self.model, place),
            _ => return None,
        };
        Some(action)
    }
}

fn next_color(demo: &Demo) -> PenColor {
    if demo.tool() == Tool::Pen {
        demo.color().next()
    } else {
        demo.color()
    }
}

/// To the step of this number; after the last one comes the last page.
fn digit(model: &Model, place: Key) -> Option<DemoAction> {
    const DIGITS: [Key; 9] = [
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];
    let number = DIGITS.iter().position(|key| *key == place)? + 1;
    let guide = model.guide();
    if let Some(step) = guide.step_with_number(number) {
        return Some(DemoAction::GoTo(Place::Step(step)));
    }
    let is_last = number == guide.numbered_steps() + 1;
    is_last.then_some(DemoAction::GoTo(Place::Finish))
}
