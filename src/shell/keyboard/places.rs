//! Where letters and signs stand on the keyboard.

use crate::labels;
use winit::keyboard::KeyCode;

/// Whether the key at this place writes a letter or a sign.
pub(super) fn writes(code: KeyCode) -> bool {
    PLACES.iter().any(|(_, place)| *place == code)
}

/// Where this letter or sign stands.
pub(super) fn place_of(letter: char) -> Option<KeyCode> {
    let small = letter.to_lowercase().next()?;
    let at = labels::RUSSIAN_KEYS.chars().position(|letter| letter == small);
    let sign = match at.and_then(|at| labels::LATIN_KEYS.chars().nth(at)) {
        Some(latin) => latin,
        None if small == '+' => '=',
        None => small,
    };
    PLACES.iter().find(|(latin, _)| *latin == sign).map(|(_, place)| *place)
}

/// The keys that write, by their signs in the Latin layout.
const PLACES: [(char, KeyCode); 47] = {
    use KeyCode as K;
    [
        ('a', K::KeyA),
        ('b', K::KeyB),
        ('c', K::KeyC),
        ('d', K::KeyD),
        ('e', K::KeyE),
        ('f', K::KeyF),
        ('g', K::KeyG),
        ('h', K::KeyH),
        ('i', K::KeyI),
        ('j', K::KeyJ),
        ('k', K::KeyK),
        ('l', K::KeyL),
        ('m', K::KeyM),
        ('n', K::KeyN),
        ('o', K::KeyO),
        ('p', K::KeyP),
        ('q', K::KeyQ),
        ('r', K::KeyR),
        ('s', K::KeyS),
        ('t', K::KeyT),
        ('u', K::KeyU),
        ('v', K::KeyV),
        ('w', K::KeyW),
        ('x', K::KeyX),
        ('y', K::KeyY),
        ('z', K::KeyZ),
        ('0', K::Digit0),
        ('1', K::Digit1),
        ('2', K::Digit2),
        ('3', K::Digit3),
        ('4', K::Digit4),
        ('5', K::Digit5),
        ('6', K::Digit6),
        ('7', K::Digit7),
        ('8', K::Digit8),
        ('9', K::Digit9),
        ('`', K::Backquote),
        ('-', K::Minus),
        ('=', K::Equal),
        ('[', K::BracketLeft),
        (']', K::BracketRight),
        ('\\', K::Backslash),
        (';', K::Semicolon),
        ('\'', K::Quote),
        (',', K::Comma),
        ('.', K::Period),
        ('/', K::Slash),
    ]
};
