//! The file of marks and preferences: what is good stays the same when it is written and read again; what is
//! not is said in one line.

#![no_main]

use join_chats::service::SavedState;
use join_chats_fuzz::{MOST, limited};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // Not refused, as a file is: most changes of a byte would end there.
    let text = String::from_utf8_lossy(bytes);
    limited(MOST, || match SavedState::from_ron(&text) {
        Ok(kept) => assert_eq!(SavedState::from_ron(&kept.to_ron()), Ok(kept)),
        Err(why) => assert!(!why.contains(char::is_control), "{why:?}"),
    });
});
