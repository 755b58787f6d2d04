//! Failpoints: debug builds panic at one of them when a test sets a variable.

/// Panics in a debug build if the environment names this place.
pub(crate) fn panic_in(place: &str) {
    let is_asked = || std::env::var("JOIN_CHATS_PANIC").is_ok_and(|name| name == place);
    // Words that a panic may hold and the log must not.
    let secrets = || std::env::var("JOIN_CHATS_SECRETS").unwrap_or_default();
    debug_assert!(!is_asked(), "a failpoint in {place}: {}", secrets());
}
