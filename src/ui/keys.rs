//! What the keys of the wizard mean.

use super::kit::key_press::{Press, pressed};
use super::memory::View;
use super::presentation::presentation_keys;
use crate::model::presentation::PresentationAction;
use crate::model::{Action, MainPress, Model, Outbox, Overlay, Page};
use egui::{Context, Key};

/// Turns keys into actions. Called before the screen is drawn.
pub(crate) fn keys(ctx: &Context, model: &Model, view: &View, outbox: &Outbox) {
    if let Some(presentation) = model.presentation() {
        let which = presentation.windows(model.desktop()).main;
        return presentation_keys(ctx, model, view, which, outbox);
    }
    for press in pressed(ctx).into_iter().filter(|press| !press.repeat) {
        if let Some(action) = meaning(ctx, model, view, press) {
            outbox.send(action);
        }
    }
}

fn meaning(ctx: &Context, model: &Model, view: &View, press: Press) -> Option<Action> {
    let modifiers = press.modifiers;
    if modifiers.command {
        return with_ctrl(model, press);
    }
    let in_front = model.overlay().is_some() || model.asks_whose();
    match press.physical {
        Key::Escape => Some(Action::CloseTop),
        Key::F11 => Some(Action::ToggleFullscreen),
        Key::F5 => Some(start_presentation(ctx)),
        Key::F4 if modifiers.shift => {
            // At the edge of the screen where it was not last time.
            let side = model.preferences().strip_side.other();
            Some(Action::StandBeside(side))
        }
        Key::F4 if !modifiers.alt => Some(Action::ToggleBeside),
        _ if in_front => None,
        Key::ArrowLeft if modifiers.alt => Some(Action::Back),
        _ if modifiers.alt => None,
        Key::F1 if has_hints(model) => Some(Action::ToggleHints),
        // Who works by voice switches single signs off, as before a class.
        Key::Plus | Key::Equals if model.preferences().letter_keys => {
            model.figure().map(Action::Enlarge)
        }
        Key::Enter if view.focus.is_on_page(ctx) => onward(model),
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
    if model.asks_whose() || matches!(model.overlay(), Some(Overlay::NextPupil)) {
        return None;
    }
    let guide = model.guide();
    if let Some(step) = guide.step_with_number(number) {
        return Some(Action::GoTo(Page::Step(step)));
    }
    // After the last number comes the last page, once all steps are done.
    let last = number == guide.numbered_steps() + 1 && model.progress().is_complete(guide);
    last.then_some(Action::GoTo(Page::Finish))
}

/// «Показ классу» begins on the page that is open.
pub(super) fn start_presentation(ctx: &Context) -> Action {
    Action::Presentation(PresentationAction::Start(ctx.input(|input| input.time)))
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
            let step = model.step().filter(|_| model.can_complete())?;
            Some(Action::CompleteStep(step.id.clone()))
        }
    }
}
