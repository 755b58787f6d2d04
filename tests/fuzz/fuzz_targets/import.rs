//! A document of Word's of somebody's own: it becomes a guide that is taken, or is refused in one line.

#![no_main]

use join_chats::guide::import::{ImportError, import};
use join_chats_fuzz::{MOST, limited, packed};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let document = packed(bytes);
    limited(MOST, || match import(&document, "документ", &|_| true) {
        Ok(proposal) => assert!(!proposal.text.is_empty()),
        // Whatever its words are, a guide can hold them.
        Err(ImportError::Guide(fault)) => panic!("{fault}"),
        Err(error) => {
            let line = error.to_string();
            assert!(!line.is_empty() && !line.contains(char::is_control), "{line:?}");
        }
    });
});
