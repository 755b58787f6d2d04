//! The window of a seat on Windows, where its mark is a property of the window.

use windows_sys::Win32::Foundation::{HANDLE, HWND, LPARAM};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    EnumWindows, GetPropW, IsHungAppWindow, IsIconic, SW_RESTORE, SetForegroundWindow, SetPropW,
    ShowWindow,
};
use windows_sys::core::BOOL;
use winit::raw_window_handle::{HasWindowHandle as _, RawWindowHandle};
use winit::window::Window;

const MARK: &str = "join-chats-seat";

fn name() -> Vec<u16> {
    MARK.encode_utf16().chain([0]).collect()
}

/// Windows keeps a number of the size of a pointer, which must not be 0.
fn value(key: u64) -> HANDLE {
    std::ptr::without_provenance_mut(key as usize | 1)
}

pub(super) fn mark(window: &Window, key: u64) {
    if let Ok(RawWindowHandle::Win32(handle)) = window.window_handle().map(|it| it.as_raw()) {
        set(handle.hwnd.get(), key);
    }
}

#[expect(unsafe_code, reason = "no dependency wraps this call safely")]
fn set(window: isize, key: u64) {
    let name = name();
    // SAFETY: the name ends with a zero and lives until the call returns; Windows copies it, and takes the value for a
    // number.
    unsafe { SetPropW(window as HWND, name.as_ptr(), value(key)) };
}

pub(super) fn can_raise() -> bool {
    true
}

/// What is looked for, and what was found.
struct Search {
    name: Vec<u16>,
    value: HANDLE,
    found: HWND,
}

/// Returns whether there was such a window that still answers. This copy was started by the user, so Windows lets it
/// bring a window to the front.
#[expect(unsafe_code, reason = "no dependency wraps these calls safely")]
pub(super) fn raise(key: u64) -> bool {
    let mut search = Search { name: name(), value: value(key), found: std::ptr::null_mut() };
    // SAFETY: `look` gets this structure back, while it lives; the other calls take a window that may be gone by then,
    // and fail.
    unsafe {
        EnumWindows(Some(look), (&raw mut search).expose_provenance().cast_signed());
        let window = search.found;
        if window.is_null() || IsHungAppWindow(window) != 0 {
            return false;
        }
        if IsIconic(window) != 0 {
            ShowWindow(window, SW_RESTORE);
        }
        SetForegroundWindow(window);
    }
    true
}

#[expect(unsafe_code, reason = "Windows calls it")]
unsafe extern "system" fn look(window: HWND, search: LPARAM) -> BOOL {
    let search: *mut Search = std::ptr::with_exposed_provenance_mut(search.cast_unsigned());
    // SAFETY: `raise` has passed its own structure, which nobody else uses until Windows has called this for each
    // window.
    unsafe {
        let search = &mut *search;
        if GetPropW(window, search.name.as_ptr()) == search.value {
            search.found = window;
            return 0;
        }
    }
    1
}
