//! The fonts inside the program: Golos Text in two weights, for the screen and for paper.

/// Running words.
pub(crate) static REGULAR: &[u8] = include_bytes!("../assets/fonts/GolosText-Regular.ttf");
/// Titles, addresses, what is stressed.
pub(crate) static BOLD: &[u8] = include_bytes!("../assets/fonts/GolosText-Bold.ttf");
