//! What the keys mean, in every window.

use super::focus::is_on_front;
use super::kit::key_press::{Press, pressed};
use super::memory::View;
use super::presentation::press_in_show;
use crate::labels;
use crate::model::presentation::{PresentationAction, PresentationView};
use crate::model::{Action, MainPress, Model, Outbox, Overlay, Page};
use egui::{Context, Key};
use std::borrow::Cow;

/// Turns the keys pressed in a window into actions. Called before the screen is drawn. `child`: what of a presentation
/// the window shows, if it is the second one.
pub(crate) fn keys(
    ctx: &Context,
    model: &Model,
    view: &View,
    child: Option<PresentationView>,
    outbox: &Outbox,
) {
    // A slow computer has several in one frame. Each means what it would mean if the ones before had been drawn.
    let mut then = Cow::Borrowed(model);
    let mut presses = pressed(ctx).into_iter().peekable();
    while let Some(press) = presses.next() {
        let action = match then.presentation() {
            Some(presentation) => {
                let which = child.unwrap_or_else(|| presentation.windows(then.desktop()).main);
                press_in_show(ctx, &then, view, which, press).map(Action::Presentation)
            }
            None if press.repeat => None,
            None => meaning(ctx, &then, view, press),
        };
        let Some(action) = action else {
            continue;
        };
        if presses.peek().is_some() {
            _ = then.to_mut().apply(action.clone());
        }
        outbox.send(action);
    }
}

fn meaning(ctx: &Context, model: &Model, view: &View, press: Press) -> Option<Action> {
    let modifiers = press.modifiers;
    if modifiers.command {
        return with_ctrl(model, press);
    }
    let in_front = model.overlay().is_some() || model.asks_whose() || model.asks_guide();
    match press.physical {
        Key::Escape => Some(Action::CloseTop),
        Key::F11 => Some(Action::ToggleFullscreen),
        // Nobody has said yet what is to be shown.
        Key::F5 if model.asks_guide() => None,
        Key::F5 => Some(Action::PressF5(ctx.input(|input| input.time))),
        Key::F4 if modifiers.shift => {
            // At the edge of the screen where it was not last time.
            let side = model.preferences().strip_side.other();
            Some(Action::StandBeside(side))
        }
        Key::F4 if !modifiers.alt => Some(Action::ToggleBeside),
        // Not on one of its buttons, which is pressed by this itself.
        Key::Enter if asks_show(ctx, model) => Some(start_presentation(ctx)),
        _ if in_front => None,
        Key::ArrowLeft if modifiers.alt => Some(Action::Back),
        _ if modifiers.alt => None,
        Key::F1 if has_hints(model) => Some(Action::ToggleHints),
        // Who works by voice switches single signs off, as before a class.
        Key::Plus | Key::Equals if model.preferences().letter_keys => {
            model.figure().map(Action::Enlarge)
        }
        Key::Enter if view.focus.is_on_page(ctx, model) => onward(model),
        _ => None,
    }
}

fn with_ctrl(model: &Model, press: Press) -> Option<Action> {
    match press.physical {
        Key::Plus | Key::Equals => return Some(Action::LargerType),
        Key::Minus => return Some(Action::SmallerType),
        Key::Num0 => return Some(Action::NormalType),
        _ => {}
    }
    let number = press.digit()?;
    let asks = model.asks_whose() || model.asks_guide();
    if asks || matches!(model.overlay(), Some(Overlay::NextPupil)) {
        return None;
    }
    let guide = model.guide();
    if let Some(step) = model.step_with_number(number) {
        return Some(Action::GoTo(Page::Step(step)));
    }
    // After the last number comes the last page, once all steps are done.
    let last = number == model.numbered_steps() + 1 && model.progress().is_complete(guide);
    last.then_some(Action::GoTo(Page::Finish))
}

/// «Показ классу» begins on the page that is open.
pub(super) fn start_presentation(ctx: &Context) -> Action {
    Action::Presentation(PresentationAction::Start(ctx.input(|input| input.time)))
}

/// Whether F5 has asked, and the title of the question has the focus.
fn asks_show(ctx: &Context, model: &Model) -> bool {
    model.overlay() == Some(&Overlay::AskShow) && is_on_front(ctx, labels::ASK_SHOW_TITLE)
}

fn has_hints(model: &Model) -> bool {
    model.has_hints()
}

/// Enter presses the filled button.
fn onward(model: &Model) -> Option<Action> {
    match model.main_press() {
        MainPress::Open(address) => Some(Action::OpenLink(address)),
        MainPress::NextPupil => Some(Action::AskNextPupil),
        MainPress::OpenIn(address, browser) => Some(Action::OpenLinkIn(address, browser)),
        MainPress::StartBrowser(browser) => Some(Action::StartBrowser(browser)),
        MainPress::Complete => {
            // Where a question is still open, the model says so.
            Some(Action::CompleteStep(model.step()?.id.clone()))
        }
    }
}
