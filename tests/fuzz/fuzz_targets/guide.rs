//! A guide of somebody's own: it is shown whole, or refused in one line that names a place in it.

#![no_main]

use join_chats::guide::Guide;
use join_chats_fuzz::{MOST, limited};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // Not refused, as a file is: most changes of a byte would end there.
    let text = String::from_utf8_lossy(bytes);
    limited(MOST, || match Guide::from_ron(&text) {
        Ok(guide) => assert!(guide.to_plain_text(true).contains(&guide.heading)),
        Err(fault) => {
            let lines = text.matches(['\n', '\r']).count() + 1;
            assert!((1..=lines).contains(&fault.line), "{fault:?}");
            let line = fault.to_string();
            assert!(!line.contains(char::is_control), "{line:?}");
            assert!(Guide::faults(&text).contains(&fault), "{fault:?}");
        }
    });
});
