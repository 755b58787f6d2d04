//! Keys of a presentation, by their place on the keyboard. A clicker is a keyboard with a few of them.

use super::names::now;
use crate::model::presentation::{
    Cover, PenColor, Presentation, PresentationAction, PresentationOverlay, PresentationView, Tool,
};
use crate::model::{Action, Model, Outbox, Page};
use crate::ui::kit::key_press::{Press, pressed};
use egui::{Context, Key};

/// What the keys of a window mean.
pub(super) struct Keys<'a> {
    pub model: &'a Model,
    pub presentation: &'a Presentation,
    /// The view that the window shows.
    pub which: PresentationView,
    /// Whether something in the teacher's view had the focus before this frame.
    pub desk_had_focus: bool,
}

impl Keys<'_> {
    /// Turns what was pressed into actions.
    pub(super) fn send(&self, ctx: &Context, outbox: &Outbox) {
        for press in pressed(ctx) {
            // A held key turns pages, and nothing else.
            let turns = [Key::PageDown, Key::PageUp, Key::ArrowRight, Key::ArrowLeft];
            if press.repeat && !turns.contains(&press.physical) {
                continue;
            }
            if let Some(action) = self.meaning(ctx, press) {
                outbox.send(Action::Presentation(action));
            }
        }
    }

    fn meaning(&self, ctx: &Context, press: Press) -> Option<PresentationAction> {
        let modifiers = press.modifiers;
        if modifiers.alt {
            return None;
        }
        if modifiers.command {
            return match press.physical {
                Key::Z => Some(PresentationAction::Undo),
                // For those who have switched single letters off.
                _ => self.character(ctx, press),
            };
        }
        let letters = self.model.preferences().letter_keys;
        self.always(press.physical)
            .or_else(|| self.turning(ctx, press.physical))
            .or_else(|| letters.then(|| self.character(ctx, press))?)
    }

    /// Keys that type nothing. F5 is not among them: the button of a clicker sends it in turn with Esc, and
    /// the display has begun already.
    fn always(&self, place: Key) -> Option<PresentationAction> {
        let has_overlay = self.presentation.overlay().is_some();
        match place {
            // It has let go of a button.
            Key::Escape if self.desk_had_focus && !has_overlay => None,
            Key::Escape => Some(PresentationAction::CloseTop),
            Key::F1 => Some(PresentationAction::ToggleOverlay(PresentationOverlay::Keys)),
            // On the teacher's desk it goes from button to button.
            Key::Tab if self.which == PresentationView::Class && !has_overlay => Some(
                PresentationAction::ToggleOverlay(PresentationOverlay::Overview),
            ),
            _ => None,
        }
    }

    fn turning(&self, ctx: &Context, place: Key) -> Option<PresentationAction> {
        match place {
            Key::PageDown => return Some(PresentationAction::Next),
            Key::PageUp => return Some(PresentationAction::Back),
            _ => {}
        }
        // These belong to what has the focus.
        let has_focus = ctx.memory(|memory| memory.focused().is_some());
        if has_focus || self.presentation.overlay().is_some() {
            return None;
        }
        match place {
            Key::ArrowRight | Key::ArrowDown | Key::Space | Key::Enter => {
                Some(PresentationAction::Next)
            }
            Key::ArrowLeft | Key::ArrowUp | Key::Backspace => Some(PresentationAction::Back),
            Key::Home => Some(PresentationAction::First),
            Key::End => Some(PresentationAction::Last),
            _ => None,
        }
    }

    /// Letters, digits and signs: off for those who do not want them (WCAG 2.1.4).
    fn character(&self, ctx: &Context, press: Press) -> Option<PresentationAction> {
        // Signs are where the layout has them, and where the Latin one does.
        match press.logical {
            Key::Period => return Some(PresentationAction::ToggleCover(Cover::Black)),
            Key::Comma => return Some(PresentationAction::ToggleCover(Cover::White)),
            Key::Questionmark | Key::Slash => {
                return Some(PresentationAction::ToggleOverlay(PresentationOverlay::Keys));
            }
            Key::Plus => return Some(PresentationAction::ZoomIn),
            _ => {}
        }
        let action = match press.physical {
            Key::B | Key::Period => PresentationAction::ToggleCover(Cover::Black),
            Key::W | Key::Comma => PresentationAction::ToggleCover(Cover::White),
            Key::Plus | Key::Equals => PresentationAction::ZoomIn,
            Key::Minus => PresentationAction::ZoomOut,
            Key::Num0 => PresentationAction::ZoomWhole,
            Key::P => PresentationAction::TogglePen,
            Key::C => PresentationAction::SetColor(next_color(self.presentation)),
            Key::E => PresentationAction::Clear,
            Key::L => PresentationAction::ToggleLight,
            Key::O => PresentationAction::ToggleOverlay(PresentationOverlay::Overview),
            Key::T => PresentationAction::ToggleCountdown(now(ctx)),
            Key::F => PresentationAction::ToggleFreeze,
            Key::Q => PresentationAction::ToggleQr,
            Key::S => PresentationAction::Swap,
            Key::N => PresentationAction::ToggleNotes,
            place if !press.modifiers.shift => return digit(self.model, place),
            _ => return None,
        };
        Some(action)
    }
}

fn next_color(presentation: &Presentation) -> PenColor {
    if presentation.tool() == Tool::Pen {
        presentation.color().next()
    } else {
        presentation.color()
    }
}

/// To the step of this number; after the last one comes the last page.
fn digit(model: &Model, place: Key) -> Option<PresentationAction> {
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
        return Some(PresentationAction::GoTo(Page::Step(step)));
    }
    let is_last = number == guide.numbered_steps() + 1;
    is_last.then_some(PresentationAction::GoTo(Page::Finish))
}
