//! Keys before egui hears of them, in both shells.
//!
//! A key that went down before a window had the focus is not meant for it: it held the program's icon, or answered a
//! question of another program. winit tells of it once, in an event of its own making, which egui leaves out; but then
//! the key repeats, and the first repeat looks like a new press. So such a key is not heard until it is let go.
//!
//! Remote control (VNC, Veyon) puts a letter that the keyboard lacks on a key that has no letter: then the letter itself
//! says where it stands.

mod places;

#[cfg_attr(target_os = "linux", path = "x11.rs")]
#[cfg_attr(not(target_os = "linux"), path = "elsewhere.rs")]
mod system;

use crate::ui::SLOWEST_REPEAT;
use places::{place_of, writes};
use std::collections::{HashMap, HashSet};
use std::time::Instant;
use system::DownAtFocus;
use winit::event::{ElementState, KeyEvent, WindowEvent};
use winit::event_loop::ActiveEventLoop;
use winit::keyboard::{Key, KeyCode, PhysicalKey};
use winit::window::WindowId;

/// Whether the system itself says which presses repeat, also those of a key that was down before. There winit's own
/// events are not heeded: they come late, and may name a key that is pressed only now.
const NAMES_REPEATS: bool = cfg!(windows);

#[derive(Default)]
pub(super) struct Keyboard {
    windows: HashMap<WindowId, Keys>,
    down: DownAtFocus,
    focused: Option<WindowId>,
    /// The keys that were down as a window lost the focus last; `None`: none has had it yet.
    left: Option<HashSet<PhysicalKey>>,
}

/// The keys that are down in one window.
#[derive(Default)]
struct Keys {
    pressed: HashSet<PhysicalKey>,
    /// Those that went down before it had the focus, and when each was last heard.
    before: HashMap<PhysicalKey, Instant>,
    /// Where the letters stand that came by a key without one.
    lent: HashMap<PhysicalKey, KeyCode>,
}

/// What an event says of a key.
#[derive(Clone, Copy)]
struct Stroke {
    place: PhysicalKey,
    is_down: bool,
    /// Made by winit, as the focus came or went.
    is_synthetic: bool,
    is_repeat: bool,
}

impl Keyboard {
    /// The event as the window is to have it; `None`: it is not meant for this window.
    pub(super) fn hear(
        &mut self,
        event_loop: &ActiveEventLoop,
        window: WindowId,
        event: WindowEvent,
    ) -> Option<WindowEvent> {
        self.down.watch(event_loop, window);
        match event {
            WindowEvent::Focused(has_focus) => {
                let keys = self.windows.remove(&window);
                if !has_focus && self.focused.take_if(|it| *it == window).is_some() {
                    let down =
                        keys.map(|keys| keys.pressed.into_iter().chain(keys.before.into_keys()));
                    self.left = Some(down.into_iter().flatten().collect());
                }
                if has_focus {
                    self.focused = Some(window);
                    self.down.focus_came(window);
                }
                Some(event)
            }
            WindowEvent::Destroyed => {
                self.windows.remove(&window);
                self.down.forget(window);
                Some(event)
            }
            WindowEvent::KeyboardInput { mut event, device_id, is_synthetic } => {
                let keys = self.windows.entry(window).or_default();
                let stroke = Stroke {
                    place: event.physical_key,
                    is_down: event.state == ElementState::Pressed,
                    is_synthetic,
                    is_repeat: event.repeat,
                };
                // Pressed before winit looked, but not before the focus came.
                // Of a window that is new the system may not have told; then another one of ours was left for it.
                let place = stroke.place;
                let was_down = self.down.had(window, place).unwrap_or_else(|| match &self.left {
                    Some(left) => left.contains(&place),
                    None => self.down.had_at_start(place).unwrap_or(true),
                });
                let is_late = stroke.is_down && is_synthetic && !was_down;
                if !is_late && !keys.are_meant(stroke, Instant::now(), NAMES_REPEATS) {
                    return None;
                }
                if let Some(place) = keys.place(stroke, letter(&event)) {
                    event.physical_key = PhysicalKey::Code(place);
                }
                Some(WindowEvent::KeyboardInput { event, device_id, is_synthetic })
            }
            _ => Some(event),
        }
    }
}

impl Keys {
    fn are_meant(&mut self, stroke: Stroke, now: Instant, names_repeats: bool) -> bool {
        let Stroke { place, is_down, is_synthetic, is_repeat } = stroke;
        if !is_down {
            self.pressed.remove(&place);
            self.before.remove(&place);
            return true;
        }
        if is_synthetic {
            if !names_repeats {
                self.before.insert(place, now);
            }
            return true;
        }
        let heard = self.before.get(&place).copied();
        let is_held = heard.is_some_and(|heard| now - heard < SLOWEST_REPEAT);
        if is_held || is_repeat && !self.pressed.contains(&place) {
            self.before.insert(place, now);
            return false;
        }
        self.before.remove(&place);
        self.pressed.insert(place);
        true
    }

    /// Where the letter of this key stands, if its own place has none.
    fn place(&mut self, stroke: Stroke, letter: Option<char>) -> Option<KeyCode> {
        if !stroke.is_down {
            return self.lent.remove(&stroke.place);
        }
        match stroke.place {
            PhysicalKey::Code(code) if writes(code) => None,
            place => {
                let code = place_of(letter?)?;
                self.lent.insert(place, code);
                Some(code)
            }
        }
    }
}

/// The one letter that a key writes.
fn letter(event: &KeyEvent) -> Option<char> {
    let text = match &event.logical_key {
        Key::Character(text) => text,
        Key::Unidentified(_) => event.text.as_ref()?,
        _ => return None,
    };
    let mut letters = text.chars();
    letters.next().filter(|_| letters.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::{KeyCode, Keys, PhysicalKey, SLOWEST_REPEAT, Stroke, place_of};
    use std::time::{Duration, Instant};
    use winit::keyboard::NativeKeyCode;

    const ENTER: PhysicalKey = PhysicalKey::Code(KeyCode::Enter);
    const DOWN: Stroke =
        Stroke { place: ENTER, is_down: true, is_synthetic: false, is_repeat: false };
    const REPEAT: Stroke = Stroke { is_repeat: true, ..DOWN };
    const UP: Stroke = Stroke { is_down: false, ..DOWN };
    const WAS_DOWN: Stroke = Stroke { is_synthetic: true, ..DOWN };

    /// Which of these presses the window is to hear, 30 ms apart.
    fn heard(names_repeats: bool, strokes: &[Stroke]) -> Vec<bool> {
        let (mut keys, mut now) = (Keys::default(), Instant::now());
        let mut heard = Vec::new();
        for stroke in strokes {
            now += Duration::from_millis(30);
            let is_meant = keys.are_meant(*stroke, now, names_repeats);
            if stroke.is_down && !stroke.is_synthetic {
                heard.push(is_meant);
            }
        }
        heard
    }

    #[test]
    fn a_key_that_was_down_before_is_heard_once_it_is_let_go() {
        let other = Stroke { place: PhysicalKey::Code(KeyCode::Space), ..DOWN };
        for (names_repeats, strokes, meant) in [
            // X11: winit says so, and takes the first repeat for a press.
            (
                false,
                vec![WAS_DOWN, DOWN, REPEAT, REPEAT, UP, DOWN],
                vec![false, false, false, true],
            ),
            (false, vec![WAS_DOWN, UP, DOWN, REPEAT], vec![true, true]),
            (false, vec![WAS_DOWN, other, DOWN], vec![true, false]),
            // Windows: the system says what repeats.
            (
                true,
                vec![WAS_DOWN, REPEAT, REPEAT, UP, DOWN, REPEAT],
                vec![false, false, true, true],
            ),
            (true, vec![REPEAT, UP, DOWN], vec![false, true]),
            // Pressed just after the focus came, before winit looked.
            (true, vec![WAS_DOWN, DOWN, UP], vec![true]),
            (false, vec![DOWN, REPEAT, UP, DOWN], vec![true, true, true]),
        ] {
            assert_eq!(heard(names_repeats, &strokes), meant, "{names_repeats}");
        }
    }

    #[test]
    fn a_key_that_is_silent_for_long_was_let_go() {
        let (mut keys, now) = (Keys::default(), Instant::now());
        assert!(keys.are_meant(WAS_DOWN, now, false));
        assert!(!keys.are_meant(DOWN, now + Duration::from_secs(1), false));
        assert!(keys.are_meant(DOWN, now + Duration::from_secs(2) + SLOWEST_REPEAT, false));
    }

    #[test]
    fn a_letter_says_where_it_stands_where_its_key_does_not() {
        let unknown = PhysicalKey::Unidentified(NativeKeyCode::Xkb(93));
        let spare = PhysicalKey::Code(KeyCode::F19);
        for (letter, place) in [
            ('и', Some(KeyCode::KeyB)),
            ('И', Some(KeyCode::KeyB)),
            ('Ч', Some(KeyCode::KeyX)),
            ('я', Some(KeyCode::KeyZ)),
            ('Ё', Some(KeyCode::Backquote)),
            ('ю', Some(KeyCode::Period)),
            ('b', Some(KeyCode::KeyB)),
            ('B', Some(KeyCode::KeyB)),
            ('7', Some(KeyCode::Digit7)),
            ('+', Some(KeyCode::Equal)),
            ('-', Some(KeyCode::Minus)),
            ('é', None),
        ] {
            assert_eq!(place_of(letter), place, "{letter}");
            for key in [unknown, spare] {
                let mut keys = Keys::default();
                let down = Stroke { place: key, ..DOWN };
                assert_eq!(keys.place(down, Some(letter)), place, "{letter}");
                // Let go, the key may have another letter.
                assert_eq!(keys.place(Stroke { is_down: false, ..down }, Some('w')), place);
            }
            let known = Stroke { place: PhysicalKey::Code(KeyCode::KeyQ), ..DOWN };
            assert_eq!(Keys::default().place(known, Some(letter)), None);
        }
    }
}
