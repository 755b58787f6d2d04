//! A fault on slot: a debug build has it where a test of panics asks for it.

/// Where the test says it.
const PLACE: &str = "JOIN_CHATS_PANIC";
/// What a panic might tell of, and the log must not.
const SECRETS: &str = "JOIN_CHATS_SECRETS";

/// Panics in a debug build if the environment names this place.
///
/// # Panics
/// See above.
pub(crate) fn panic_in(place: &str) {
    let is_asked = || std::env::var(PLACE).is_ok_and(|name| name == place);
    let secrets = || std::env::var(SECRETS).unwrap_or_default();
    debug_assert!(!is_asked(), "a drill in {place}: {}", secrets());
}
