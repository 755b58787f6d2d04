//! Systems whose panels nobody has asked for yet.

use super::Reserved;
use super::area::Area;
use winit::dpi::PhysicalPosition;
use winit::window::Window;

/// Knows of none.
#[derive(Default)]
pub struct Panels;

impl Panels {
    /// Left top of a window with its frame.
    pub fn corner(&mut self, window: &Window) -> Option<PhysicalPosition<i32>> {
        window.outer_position().ok()
    }

    /// Not known.
    pub fn work_area(&self, _window: &Window, _monitor: Area) -> Option<Area> {
        None
    }

    /// Does nothing.
    pub fn reserve(&mut self, _window: &Window, _strip: Option<Reserved>) {}
}
