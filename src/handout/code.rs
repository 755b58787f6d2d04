//! Addresses as QR codes for a printer: which squares are black.

use crate::guide::Address;
use fast_qr::{ECL, QRBuilder, QRCode};

/// Squares of white around a code: ISO/IEC 18004 asks for four.
pub(super) const QUIET: usize = 4;

/// The code of an address; `None`: it is too long for any.
pub(super) struct Code(QRCode);

impl Code {
    pub(super) fn of(address: &Address) -> Option<Self> {
        // Level M mends what a fold of the paper takes; a long address needs larger squares more.
        let of_level = |level| QRBuilder::new(address.as_str()).ecl(level).build().ok();
        let usual = of_level(ECL::M).filter(|code| code.size <= 45);
        usual.or_else(|| of_level(ECL::L)).map(Self)
    }

    /// On a side, with the white around them.
    pub(super) fn modules(&self) -> usize {
        self.0.size + 2 * QUIET
    }

    /// The black ones: how many follow each other in a line, from where.
    pub(super) fn runs(&self) -> Vec<[usize; 3]> {
        let mut runs: Vec<[usize; 3]> = Vec::new();
        for y in 0..self.0.size {
            for x in (0..self.0.size).filter(|x| self.0[y][*x].value()) {
                let at = [x + QUIET, y + QUIET];
                match runs.last_mut() {
                    Some([left, top, count]) if *top == at[1] && *left + *count == at[0] => {
                        *count += 1;
                    }
                    _ => runs.push([at[0], at[1], 1]),
                }
            }
        }
        runs
    }
}
