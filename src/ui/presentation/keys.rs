//! Keys of a presentation, by their place on the keyboard. To the system a clicker is a keyboard.

use crate::model::presentation::{
    Cover, PenColor, Presentation, PresentationAction, PresentationOverlay, PresentationView, Tool,
};
use crate::model::{Model, Page};
use crate::ui::focus::{leave_button, rest_in_show, rests_in_show};
use crate::ui::kit::key_press::Press;
use crate::ui::memory::View;
use egui::{Context, FocusDirection, Key};

struct Keys<'a> {
    model: &'a Model,
    presentation: &'a Presentation,
    which: PresentationView,
    /// Whether a button had the focus when the teacher's view was drawn last.
    had_button: bool,
}

/// What a key means that is pressed in the window with this view.
pub(crate) fn press_in_show(
    ctx: &Context,
    model: &Model,
    view: &View,
    which: PresentationView,
    press: Press,
) -> Option<PresentationAction> {
    let presentation = model.presentation()?;
    // A key held down only turns pages.
    let turns = [Key::PageDown, Key::PageUp, Key::ArrowRight, Key::ArrowLeft];
    if press.repeat && !turns.contains(&press.physical) {
        return None;
    }
    let had_button = view.focus.had_button();
    Keys { model, presentation, which, had_button }.meaning(ctx, press)
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
        self.always(ctx, press.physical)
            .or_else(|| self.turning(ctx, press))
            .or_else(|| letters.then(|| self.character(press))?)
    }

    /// Keys that act whatever has the focus. Not F5: the presentation runs already, and clickers have a button
    /// that sends F5 and Esc in turn.
    fn always(&self, ctx: &Context, physical: Key) -> Option<PresentationAction> {
        let has_overlay = self.presentation.overlay().is_some();
        match physical {
            Key::Escape if !has_overlay && leave_button(ctx, self.had_button) => None,
            Key::Escape => Some(PresentationAction::CloseTop),
            Key::F1 => Some(PresentationAction::ToggleOverlay(PresentationOverlay::Keys)),
            // In the presenter view Tab goes from button to button.
            Key::Tab if self.which == PresentationView::Class && !has_overlay => {
                // The card of the open page takes the focus, not the next thing.
                ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
                Some(PresentationAction::ToggleOverlay(PresentationOverlay::Overview))
            }
            _ => None,
        }
    }

    /// A clicker has some of these keys, and knows nothing of a focus: where the show goes on, no button keeps it.
    fn turning(&self, ctx: &Context, press: Press) -> Option<PresentationAction> {
        let physical = press.physical;
        if press.modifiers.shift && self.which == PresentationView::Presenter {
            // These scroll the notes.
            return None;
        }
        let turned = match physical {
            Key::PageDown => Some(PresentationAction::Next),
            Key::PageUp => Some(PresentationAction::Back),
            // What stands in front is walked through with arrows, and so are its cards and rows.
            _ if self.presentation.overlay().is_some() => return None,
            Key::ArrowRight | Key::ArrowDown => Some(PresentationAction::Next),
            Key::ArrowLeft | Key::ArrowUp => Some(PresentationAction::Back),
            _ => None,
        };
        if turned.is_some() {
            if self.presentation.overlay().is_none() {
                rest_in_show(ctx);
            }
            return turned;
        }
        // The button that has the focus is pressed by these.
        if !rests_in_show(ctx) {
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
    let is_last = number == model.numbered_steps() + 1;
    let step = model.step_with_number(number).map(Page::Step);
    let page = step.or(is_last.then_some(Page::Finish));
    page.map(PresentationAction::GoTo)
}
