//! What Windows knows of its user's wishes.

use windows_sys::Win32::UI::WindowsAndMessaging::{
    SYSTEM_PARAMETERS_INFO_ACTION, SystemParametersInfoW,
};

/// Asks a question to which the answer is a `T`; returns whether there was one.
#[expect(unsafe_code, reason = "no dependency wraps this call safely")]
pub(super) fn ask<T>(question: SYSTEM_PARAMETERS_INFO_ACTION, size: u32, answer: &mut T) -> bool {
    // SAFETY: for each question asked here the call writes one `T` to where it is told, which lives until it returns.
    unsafe { SystemParametersInfoW(question, size, (&raw mut *answer).cast(), 0) != 0 }
}
