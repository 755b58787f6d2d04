//! Keys of a demonstration, by their place on the keyboard. A clicker is a keyboard with a few of them.

use super::Watch;
use crate::model::demo::{Cover, Demo, DemoAction, Front, PenColor, Sight, Tool};
use crate::model::{Action, Model, Outbox, Place};
use crate::ui::keys::{Press, pressed};
use egui::{Context, Key};

/// Turns keys into actions, for the window that shows this view.
pub fn keys(ctx: &Context, model: &Model, demo: &Demo, sight: Sight, outbox: &Outbox) {
    for press in pressed(ctx) {
        // A held key turns pages, and nothing else.
        let turns = [Key::PageDown, Key::PageUp, Key::ArrowRight, Key::ArrowLeft];
        if press.repeat && !turns.contains(&press.place) {
            continue;
        }
        if let Some(action) = meaning(ctx, model, demo, sight, press) {
            outbox.send(action);
        }
    }
}

fn meaning(
    ctx: &Context,
    model: &Model,
    demo: &Demo,
    sight: Sight,
    press: Press,
) -> Option<Action> {
    let Press {
        place, modifiers, ..
    } = press;
    if modifiers.command {
        let undo = place == Key::Z;
        return undo.then_some(Action::Demo(DemoAction::Undo));
    }
    if modifiers.alt {
        return None;
    }
    if place == Key::F11 {
        return None;
    }
    let action = always(demo, sight, place)
        .or_else(|| turning(ctx, demo, place))
        .or_else(|| {
            model
                .look()
                .letter_keys
                .then(|| character(ctx, model, demo, place))?
        });
    action.map(Action::Demo)
}

/// Keys that type nothing. F5 is not among them: the button of a clicker sends it in turn with Esc, and the
/// display has begun already.
fn always(demo: &Demo, sight: Sight, place: Key) -> Option<DemoAction> {
    match place {
        Key::Escape => Some(DemoAction::CloseTop),
        Key::F1 => Some(DemoAction::ToggleFront(Front::Keys)),
        // On the teacher's desk it goes from button to button.
        Key::Tab if sight == Sight::Class && demo.front().is_none() => {
            Some(DemoAction::ToggleFront(Front::Overview))
        }
        _ => None,
    }
}

fn turning(ctx: &Context, demo: &Demo, place: Key) -> Option<DemoAction> {
    match place {
        Key::PageDown => return Some(DemoAction::Next),
        Key::PageUp => return Some(DemoAction::Back),
        _ => {}
    }
    // These belong to what has the focus.
    let has_focus = demo.front().is_some() || ctx.memory(|memory| memory.focused().is_some());
    if has_focus {
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
fn character(ctx: &Context, model: &Model, demo: &Demo, place: Key) -> Option<DemoAction> {
    let action = match place {
        Key::B | Key::Period => DemoAction::ToggleCover(Cover::Black),
        Key::W | Key::Comma => DemoAction::ToggleCover(Cover::White),
        Key::Plus | Key::Equals => DemoAction::ZoomIn,
        Key::Minus => DemoAction::ZoomOut,
        Key::Num0 => DemoAction::ZoomWhole,
        Key::P => DemoAction::TogglePen,
        Key::C => DemoAction::SetColor(next_color(demo)),
        Key::E => DemoAction::Clear,
        Key::L => DemoAction::ToggleLight,
        Key::O => DemoAction::ToggleFront(Front::Overview),
        Key::T => DemoAction::ToggleCountdown(Watch::now(ctx)),
        Key::Questionmark | Key::Slash => DemoAction::ToggleFront(Front::Keys),
        Key::F => DemoAction::ToggleFreeze,
        Key::Q => DemoAction::ToggleQr,
        Key::S => DemoAction::Swap,
        Key::N => DemoAction::ToggleNotes,
        _ => return digit(model, place),
    };
    Some(action)
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
