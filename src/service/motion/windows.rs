//! Windows: «Показывать анимацию в Windows».

use windows_sys::Win32::UI::WindowsAndMessaging::{
    SPI_GETCLIENTAREAANIMATION, SystemParametersInfoW,
};
use windows_sys::core::BOOL;

/// Whether the system asks programs for less motion.
#[expect(unsafe_code, reason = "no dependency wraps this call safely")]
pub fn asks_for_less_motion() -> bool {
    let mut moves: BOOL = 1;
    // SAFETY: for this question the call writes one such number to where it is told, which lives until it returns.
    let is_answered = unsafe {
        let to = (&raw mut moves).cast();
        SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, to, 0)
    };
    is_answered != 0 && moves == 0
}
