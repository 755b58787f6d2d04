//! Keys by their physical on the keyboard, so that they work in every layout.

use egui::{Context, Event, Key, Modifiers};

/// One press.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Press {
    /// The key that stands there in the Latin layout.
    pub physical: Key,
    /// What the layout calls it, where egui has a name for that.
    pub logical: Key,
    /// What was held with it.
    pub modifiers: Modifiers,
    /// Whether it comes from holding the key down.
    pub repeat: bool,
}

/// What was pressed since the last frame.
#[must_use]
pub(crate) fn pressed(ctx: &Context) -> Vec<Press> {
    let press = |event: &Event| match *event {
        Event::Key {
            key,
            physical_key,
            pressed: true,
            repeat,
            modifiers,
        } => Some(Press {
            logical: key,
            physical: physical_key.filter(|_| !is_named(key)).unwrap_or(key),
            modifiers,
            repeat,
        }),
        _ => None,
    };
    ctx.input(|input| input.events.iter().filter_map(press).collect())
}

/// Whether a key is called the same in every layout: the number pad has some of these as well, in the
/// places of digits.
fn is_named(key: Key) -> bool {
    matches!(
        key,
        Key::PageDown
            | Key::PageUp
            | Key::Home
            | Key::End
            | Key::ArrowLeft
            | Key::ArrowRight
            | Key::ArrowUp
            | Key::ArrowDown
            | Key::Enter
    )
}
