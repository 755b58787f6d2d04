//! What the keys of a Russian keyboard write.

/// The letters, key by key.
pub const RUSSIAN_KEYS: &str = "йцукенгшщзхъфывапролджэячсмитьбюё";
/// What the same keys write in the Latin layout.
pub const LATIN_KEYS: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
