//! What documents become.

#![expect(clippy::expect_used, reason = "a test that makes no document fails")]

mod fields;
mod lists;
mod made;
mod pictures;
mod real;
mod refusals;
mod tables;
mod torn;
mod words;
