//! Windows: the state of the thread that asks. The system forgets it when the thread ends.

use std::any::Any;
use windows_sys::Win32::System::Power::{
    ES_CONTINUOUS, ES_DISPLAY_REQUIRED, ES_SYSTEM_REQUIRED, EXECUTION_STATE,
    SetThreadExecutionState,
};

struct Lit;

/// Until what this returns is dropped, by the same thread.
pub fn keep_awake() -> Box<dyn Any> {
    set(ES_CONTINUOUS | ES_DISPLAY_REQUIRED | ES_SYSTEM_REQUIRED);
    Box::new(Lit)
}

impl Drop for Lit {
    fn drop(&mut self) {
        set(ES_CONTINUOUS);
    }
}

#[expect(unsafe_code, reason = "no dependency wraps this call safely")]
fn set(state: EXECUTION_STATE) {
    // SAFETY: takes a number, keeps nothing of ours. A refusal leaves the screen as it was.
    unsafe { SetThreadExecutionState(state) };
}
