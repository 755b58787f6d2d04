//! The hand-out as other programs see it: poppler, qpdf, a reader of QR codes. `tests/check.sh` installs what it needs.

#![allow(clippy::disallowed_methods, reason = "those are rules of the program's own")]
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod accessible;
mod content;
mod document;
mod links;
mod long;
mod pages;
mod pictures;
mod printed;
mod sheets;
mod text;
