//! The file of marks and preferences: what is good stays the same when it is written and read again.

#![no_main]

use join_chats::service::SavedState;
use join_chats_fuzz::{MOST, limited};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // Not refused, as a file is: most changes of a byte would end there.
    let text = String::from_utf8_lossy(bytes);
    limited(MOST, || {
        if let Ok(kept) = SavedState::from_ron(&text) {
            assert_eq!(SavedState::from_ron(&kept.to_ron()), Ok(kept));
        }
    });
});
