//! The time of day, for a teacher. Never stored.

/// «14:05».
pub fn time_of_day() -> String {
    let [hour, minute] = now();
    format!("{hour:02}:{minute:02}")
}

#[cfg(not(windows))]
fn now() -> [u32; 2] {
    use chrono::Timelike as _;
    let now = chrono::Local::now();
    [now.hour(), now.minute()]
}

/// Asks the system: `chrono` would read time zones from the registry, for which a program of five megabytes has
/// no room.
#[cfg(windows)]
#[expect(unsafe_code, reason = "no dependency wraps this call safely")]
fn now() -> [u32; 2] {
    use windows_sys::Win32::Foundation::SYSTEMTIME;
    use windows_sys::Win32::System::SystemInformation::GetLocalTime;
    let mut time = SYSTEMTIME::default();
    // SAFETY: it writes only to the structure that it is given.
    unsafe { GetLocalTime(&raw mut time) };
    [time.wHour, time.wMinute].map(u32::from)
}
