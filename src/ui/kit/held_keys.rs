//! Makes a key that is let go the key that was pressed, by its place on the keyboard.
//!
//! egui knows a held key by what the layout calls it, and that changes while a finger is on it: whoever types `+` lets
//! Shift go first, a layout is switched, `NumLock` is pressed. The `+` would then be held for ever, and each later press
//! of it a repeat. The systems name the place of a key in each of its events, so here each place keeps its first name
//! until it is let go. What presses a button does so once, however long it is held. A plugin, because every window of both shells, and of the tests, goes through egui.

use egui::{Context, Event, Key, Plugin, RawInput, ViewportId};
use std::collections::HashMap;
use std::time::Duration;

/// A key that is held repeats sooner, at the slowest setting of any system. Later it was let go unheard, as happens
/// when a window of the system's takes the keyboard.
pub(crate) const SLOWEST_REPEAT: Duration = Duration::from_secs(3);

/// The keys that are down, in each window.
#[derive(Default)]
pub(crate) struct HeldKeys(HashMap<ViewportId, Keyboard>);

#[derive(Default)]
struct Keyboard(HashMap<Key, Held>);

/// What a place was called when it was pressed, and when it last spoke.
#[derive(Clone, Copy)]
struct Held {
    name: Key,
    heard: f64,
}

impl Plugin for HeldKeys {
    fn debug_name(&self) -> &'static str {
        "held keys"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let own = input.viewport_id;
        self.0.retain(|window, _| *window == own || input.viewports.contains_key(window));
        let keyboard = self.0.entry(own).or_default();
        let now = input.time.unwrap_or_else(|| ctx.input(|last| last.time));
        let events = std::mem::take(&mut input.events);
        input.events = events.into_iter().flat_map(|event| keyboard.hear(event, now)).collect();
    }
}

impl Keyboard {
    /// The event as egui is to have it, after whatever must come before it.
    fn hear(&mut self, mut event: Event, now: f64) -> impl Iterator<Item = Event> + use<> {
        let (mut missed, mut is_dropped) = (None, false);
        match &mut event {
            Event::Key { key, physical_key, pressed: true, modifiers, .. } => {
                let place = &physical_key.unwrap_or(*key);
                let before = self.0.get(place).copied();
                let held = before.filter(|held| now - held.heard < SLOWEST_REPEAT.as_secs_f64());
                if let (Some(lost), None) = (before, held) {
                    missed = Some(Event::Key {
                        key: lost.name,
                        physical_key: Some(*place),
                        pressed: false,
                        repeat: false,
                        modifiers: *modifiers,
                    });
                }
                // egui would press what has the focus again and again.
                let presses = matches!(*place, Key::Enter | Key::Space);
                is_dropped = presses && held.is_some();
                *key = held.map_or(*key, |held| held.name);
                self.0.insert(*place, Held { name: *key, heard: now });
            }
            Event::Key { key, physical_key, pressed: false, .. } => {
                if let Some(held) = self.0.remove(&physical_key.unwrap_or(*key)) {
                    *key = held.name;
                }
            }
            // egui forgets them, too.
            Event::WindowFocused(false) => self.0.clear(),
            _ => {}
        }
        missed.into_iter().chain((!is_dropped).then_some(event))
    }
}
