//! The hand-out: a guide on paper, and in the parents' chat. Knows no screen and no progress.
//!
//! Each file knows only those above it in this list:
//!
//! 1. [`wanted`]: which form of which guide, for whom.
//! 2. [`sheet`]: what stands on it, in order, whatever it is written as; [`parts`]: of what that is made.
//! 3. [`goal`]: where words lead. [`code`]: addresses as QR codes. [`xml`]: words in files for browsers. [`fault`]: what may go wrong.
//! 4. [`pdf`]: as pages for a printer, with tags for whoever cannot see them.
//! 5. [`html`]: as one page for a browser.
//!
//! What is written depends on nothing but the guide and what was wanted: twice the same bytes, no date, no name of a
//! computer.

mod code;
mod fault;
mod goal;
mod html;
mod parts;
mod pdf;
mod sheet;
mod wanted;
mod xml;

pub use fault::HandoutError;
pub use wanted::{Form, HandoutFormat, Wanted};

use crate::guide::{Guide, Pictures};
use sheet::Sheet;
use std::io::Write;

/// What came out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handout {
    /// Pages of A4; 0 for a page of a browser, which has as many as its printer makes of it.
    pub pages: usize,
    /// What somebody should know, a line each: a picture that cannot be shown.
    pub news: Vec<String>,
}

/// Writes a hand-out. Slow where it reads a disk: not for the UI thread. `goes_on` is told how much is done, from 0 to 1,
/// and says whether to go on.
///
/// # Errors
/// It cannot be written, or was stopped.
pub fn write_handout(
    guide: &Guide,
    pictures: &Pictures,
    wanted: &Wanted,
    to: &mut dyn Write,
    goes_on: &dyn Fn(f32) -> bool,
) -> Result<Handout, HandoutError> {
    let sheet = Sheet::of(guide, wanted);
    match wanted.format {
        HandoutFormat::Pdf => pdf::write(&sheet, wanted.form, pictures, to, goes_on),
        HandoutFormat::Html => html::write(&sheet, wanted.form, pictures, to, goes_on),
    }
}
