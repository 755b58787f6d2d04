//! Windows: «Показывать анимацию в Windows». Of dark colours the window hears itself.

use crate::model::SystemWishes;
use windows_sys::Win32::UI::WindowsAndMessaging::{
    SPI_GETCLIENTAREAANIMATION, SystemParametersInfoW,
};
use windows_sys::core::BOOL;

/// What the system asks of programs.
pub fn system_wishes() -> SystemWishes {
    SystemWishes { less_motion: asks_for_less_motion(), look: None }
}

#[expect(unsafe_code, reason = "no dependency wraps this call safely")]
fn asks_for_less_motion() -> bool {
    let mut moves: BOOL = 1;
    // SAFETY: for this question the call writes one such number to where it is told, which lives until it returns.
    let is_answered = unsafe {
        let to = (&raw mut moves).cast();
        SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, to, 0)
    };
    is_answered != 0 && moves == 0
}
