//! Systems that are asked for no windows yet.

use winit::window::Window;

pub(super) fn mark(_window: &Window, _key: u64) {}

pub(super) fn raise(_key: u64) -> bool {
    false
}

pub(super) fn can_raise() -> bool {
    true
}
