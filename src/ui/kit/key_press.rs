//! Keys by their place on the keyboard, so that they work in every layout.

use egui::{Context, Event, Key, Modifiers};

#[derive(Clone, Copy, Debug)]
pub(crate) struct Press {
    /// The key at that place in the Latin layout.
    pub physical: Key,
    /// What the user's layout makes of it, where egui has a name for that.
    pub logical: Key,
    pub modifiers: Modifiers,
    /// Whether it comes from holding the key down, not from a new press.
    pub repeat: bool,
}

/// Since the last frame.
pub(crate) fn pressed(ctx: &Context) -> Vec<Press> {
    let with_ctrl = |key| {
        Some(Press { physical: key, logical: key, modifiers: Modifiers::COMMAND, repeat: false })
    };
    let press = |event: &Event| match *event {
        // Whatever makes events of egui may know these keys only by what they do in other programs.
        Event::Copy => with_ctrl(Key::C),
        Event::Cut => with_ctrl(Key::X),
        Event::Paste(_) => with_ctrl(Key::V),
        Event::Key { key, physical_key, pressed: true, repeat, modifiers } => Some(Press {
            logical: key,
            physical: physical_key.filter(|_| !is_named(key)).unwrap_or(key),
            modifiers,
            repeat,
        }),
        _ => None,
    };
    ctx.input(|input| input.events.iter().filter_map(press).collect())
}

impl Press {
    /// The number on a digit key, 0 to 9.
    pub(crate) fn digit(self) -> Option<usize> {
        self.physical.name().parse().ok()
    }
}

/// Whether a key is named the same in every layout. The number pad has some of these too, at the places of
/// its digits.
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
            | Key::Insert
            | Key::Delete
    )
}
