//! Presses keys in a window, as a user would.

use super::top_levels::TopLevel;
use super::x_server::XServer;
use x11rb::protocol::xproto::{ConnectionExt as _, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT};
use x11rb::protocol::xtest::ConnectionExt as _;

/// Places of keys: left Ctrl, and the digit 1.
const CTRL: u8 = 37;
const DIGIT_1: u8 = 10;

/// Presses Ctrl and the digit of this step.
pub fn press(server: &XServer, window: TopLevel, step: u8) {
    let root = server.screen().root;
    let focus = server.view.set_input_focus(InputFocus::PARENT, window.id, 0u32);
    focus.expect("X").check().expect("X");
    let digit = DIGIT_1 + step - 1;
    let down = [(KEY_PRESS_EVENT, CTRL), (KEY_PRESS_EVENT, digit)];
    let up = [(KEY_RELEASE_EVENT, digit), (KEY_RELEASE_EVENT, CTRL)];
    for (kind, key) in down.into_iter().chain(up) {
        let input = server.view.xtest_fake_input(kind, key, 0, root, 0, 0, 0);
        input.expect("X").check().expect("X");
    }
}
