//! The settings of a computer: they are taken, or refused in one line that names a place in them.

#![no_main]

use join_chats::cli::check_settings;
use join_chats_fuzz::{MOST, limited};
use libfuzzer_sys::fuzz_target;
use std::path::Path;

fuzz_target!(|bytes: &[u8]| {
    // Not refused, as a file is: most changes of a byte would end there.
    let text = String::from_utf8_lossy(bytes);
    limited(MOST, || {
        if let Err(fault) = check_settings(&text, Path::new("/folder")) {
            let lines = text.matches(['\n', '\r']).count() + 1;
            assert!((1..=lines).contains(&fault.line), "{fault:?}");
            let line = fault.to_string();
            assert!(!line.contains(char::is_control), "{line:?}");
        }
    });
});
