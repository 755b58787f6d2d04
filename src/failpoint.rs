//! Failpoints: debug builds panic at one of them when a test sets a variable.

/// The variable that names the place of the panic.
const PLACE: &str = "JOIN_CHATS_PANIC";
/// The variable with words that a panic may hold and the log must not.
const SECRETS: &str = "JOIN_CHATS_SECRETS";

/// Panics in a debug build if the environment names this place.
///
/// # Panics
/// That is its purpose.
pub(crate) fn panic_in(place: &str) {
    let is_asked = || std::env::var(PLACE).is_ok_and(|name| name == place);
    let secrets = || std::env::var(SECRETS).unwrap_or_default();
    debug_assert!(!is_asked(), "a failpoint in {place}: {}", secrets());
}
