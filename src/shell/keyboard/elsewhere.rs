//! Where the system itself says which presses repeat, or lets no key repeat that went down elsewhere.

use winit::event_loop::ActiveEventLoop;
use winit::keyboard::PhysicalKey;
use winit::window::WindowId;

#[derive(Default)]
pub(super) struct DownAtFocus;

impl DownAtFocus {
    pub(super) fn watch(&mut self, _event_loop: &ActiveEventLoop, _window: WindowId) {}

    pub(super) fn forget(&mut self, _window: WindowId) {}

    pub(super) fn focus_came(&mut self, _window: WindowId) {}

    pub(super) fn had(&self, _window: WindowId, _place: PhysicalKey) -> Option<bool> {
        Some(true)
    }

    pub(super) fn had_at_start(&self, _place: PhysicalKey) -> Option<bool> {
        None
    }
}
