//! Windows: NVDA, Narrator and JAWS know live regions, by UIA's `LiveRegionChanged`, and say that they are on.

use crate::service::system_parameter;
use windows_sys::Win32::UI::WindowsAndMessaging::SPI_GETSCREENREADER;
use windows_sys::core::BOOL;

pub(super) fn follow(tell: impl Fn(bool)) {
    tell(true);
}

pub(super) fn is_on() -> bool {
    let mut is_on: BOOL = 0;
    system_parameter::ask(SPI_GETSCREENREADER, 0, &mut is_on) && is_on != 0
}
