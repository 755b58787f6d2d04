//! Pieces of a page.

use std::fmt::{self, Write as _};

pub(super) fn add(page: &mut String, what: fmt::Arguments) {
    // Memory takes all that is written.
    let _ = page.write_fmt(what);
}

/// The name of a place on the page: an id of a guide may have spaces, which a name must not.
pub(super) fn anchor(id: &str) -> String {
    id.chars().map(|c| if c.is_whitespace() { '-' } else { c }).collect()
}
