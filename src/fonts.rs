//! The fonts inside the program: Golos Text in two weights, for the screen and for paper.

use skrifa::{FontRef, MetadataProvider as _};

/// Running words.
pub(crate) static REGULAR: &[u8] = include_bytes!("../assets/fonts/GolosText-Regular.ttf");
/// Titles, addresses, what is stressed.
pub(crate) static BOLD: &[u8] = include_bytes!("../assets/fonts/GolosText-Bold.ttf");

/// Whether running words can show this sign.
pub(crate) fn has(sign: char) -> bool {
    FontRef::new(REGULAR).is_ok_and(|font| font.charmap().map(sign).is_some())
}
