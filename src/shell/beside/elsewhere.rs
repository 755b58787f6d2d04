//! Systems where panels are not looked at yet: a strip takes the whole height of the monitor.

use super::area::{Area, Reserved};
use winit::dpi::PhysicalPosition;
use winit::window::Window;

#[derive(Default)]
pub(super) struct Panels;

#[expect(clippy::unused_self, reason = "X11 asks a server of its own")]
impl Panels {
    pub(super) fn corner(&mut self, window: &Window) -> Option<PhysicalPosition<i32>> {
        window.outer_position().ok()
    }

    pub(super) fn work_area(&self, _window: &Window, _monitor: Area) -> Option<Area> {
        None
    }

    pub(super) fn reserve(&mut self, _window: &Window, _strip: Option<Reserved>) {}
}
