//! Keys of a presentation, by their place on the keyboard. To the system a clicker is a keyboard.

use crate::model::presentation::{
    Cover, PenColor, Presentation, PresentationAction, PresentationOverlay, PresentationView, Tool,
};
use crate::model::{Action, Model, Outbox, Page};
use crate::ui::kit::key_press::{Press, pressed};
use crate::ui::memory::View;
use egui::{Context, Key, Memory};

struct Keys<'a> {
    model: &'a Model,
    presentation: &'a Presentation,
    which: PresentationView,
    presenter_had_focus: bool,
}

/// Sends the keys pressed in the window that shows this view.
pub(crate) fn presentation_keys(
    ctx: &Context,
    model: &Model,
    view: &View,
    which: PresentationView,
    outbox: &Outbox,
) {
    let Some(presentation) = model.presentation() else {
        return;
    };
    let keys = Keys {
        model,
        presentation,
        which,
        presenter_had_focus: view.presentation.presenter_had_focus,
    };
    for press in pressed(ctx) {
        // A key held down only turns pages.
        let turns = [Key::PageDown, Key::PageUp, Key::ArrowRight, Key::ArrowLeft];
        if press.repeat && !turns.contains(&press.physical) {
            continue;
        }
        if let Some(action) = keys.meaning(ctx, press) {
            outbox.send(Action::Presentation(action));
        }
    }
}

impl Keys<'_> {
    fn meaning(&self, ctx: &Context, press: Press) -> Option<PresentationAction> {
        let modifiers = press.modifiers;
        if modifiers.alt {
            return None;
        }
        if modifiers.command {
            return match press.physical {
                Key::Z => Some(PresentationAction::Undo),
                // Single letters may be switched off: with Ctrl they always act.
                _ => self.character(press),
            };
        }
        let letters = self.model.preferences().letter_keys;
        self.always(press.physical)
            .or_else(|| self.turning(ctx, press.physical))
            .or_else(|| letters.then(|| self.character(press))?)
    }

    /// Keys that act whatever has the focus. Not F5: the presentation runs already, and clickers have a button
    /// that sends F5 and Esc in turn.
    fn always(&self, physical: Key) -> Option<PresentationAction> {
        let has_overlay = self.presentation.overlay().is_some();
        match physical {
            // The press has taken the focus off a button already.
            Key::Escape if self.presenter_had_focus && !has_overlay => None,
            Key::Escape => Some(PresentationAction::CloseTop),
            Key::F1 => Some(PresentationAction::ToggleOverlay(PresentationOverlay::Keys)),
            // In the presenter view Tab goes from button to button.
            Key::Tab if self.which == PresentationView::Class && !has_overlay => {
                Some(PresentationAction::ToggleOverlay(PresentationOverlay::Overview))
            }
            _ => None,
        }
    }

    /// A clicker has some of these keys, and knows nothing of a focus: where the show goes on, the desk gives it up.
    fn turning(&self, ctx: &Context, physical: Key) -> Option<PresentationAction> {
        let turned = match physical {
            Key::PageDown => Some(PresentationAction::Next),
            Key::PageUp => Some(PresentationAction::Back),
            // What stands in front is walked through with arrows, and so are its cards and rows.
            _ if self.presentation.overlay().is_some() => return None,
            Key::ArrowRight | Key::ArrowDown => Some(PresentationAction::Next),
            Key::ArrowLeft | Key::ArrowUp => Some(PresentationAction::Back),
            _ => None,
        };
        let focused = ctx.memory(Memory::focused);
        if turned.is_some() {
            if let Some(id) = focused.filter(|_| self.presentation.overlay().is_none()) {
                ctx.memory_mut(|memory| memory.surrender_focus(id));
            }
            return turned;
        }
        // The button that has the focus is pressed by these.
        if focused.is_some() {
            return None;
        }
        match physical {
            Key::Space | Key::Enter => Some(PresentationAction::Next),
            Key::Backspace => Some(PresentationAction::Back),
            Key::Home => Some(PresentationAction::First),
            Key::End => Some(PresentationAction::Last),
            _ => None,
        }
    }

    /// Letters, digits and signs: they can be switched off (WCAG 2.1.4).
    fn character(&self, press: Press) -> Option<PresentationAction> {
        // A sign acts both at its place in the user's layout and at that in the Latin one.
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
            Key::K => PresentationAction::ToggleEraser,
            Key::H => PresentationAction::SaveDrawings,
            Key::L => PresentationAction::ToggleLight,
            Key::O => PresentationAction::ToggleOverlay(PresentationOverlay::Overview),
            Key::T => PresentationAction::ToggleCountdown,
            Key::G => PresentationAction::PauseCountdown,
            Key::V => PresentationAction::AddMinute,
            Key::F => PresentationAction::ToggleFreeze,
            Key::Q => PresentationAction::ToggleQr,
            Key::S => PresentationAction::Swap,
            Key::N => PresentationAction::ToggleNotes,
            _ if !press.modifiers.shift => return digit(self.model, press),
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
fn digit(model: &Model, press: Press) -> Option<PresentationAction> {
    let number = press.digit()?;
    let guide = model.guide();
    let is_last = number == guide.numbered_steps() + 1;
    let step = guide.step_with_number(number).map(Page::Step);
    let page = step.or(is_last.then_some(Page::Finish));
    page.map(PresentationAction::GoTo)
}
