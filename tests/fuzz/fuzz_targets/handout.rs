//! A guide of somebody's own on paper: whatever it says, there are pages, and all of its words are on the one for a browser.

#![no_main]

use join_chats::guide::{Guide, Pictures};
use join_chats::handout::{Form, HandoutFormat, Wanted, write_handout};
use join_chats_fuzz::{MOST, limited};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let Ok(guide) = Guide::from_ron(&text) else { return };
    // Any of the forms, by what is at hand.
    let form = Form::ALL[bytes.len() % Form::ALL.len()];
    limited(MOST, || {
        for format in [HandoutFormat::Pdf, HandoutFormat::Html] {
            let wanted = Wanted { form, answers: Vec::new(), format, is_foreign: true };
            let mut made = Vec::new();
            let handout =
                write_handout(&guide, &Pictures::Embedded, &wanted, &mut made, &|_| true);
            let pages = handout.expect("memory takes all").pages;
            assert_eq!(pages > 0, format == HandoutFormat::Pdf);
            assert!(made.len() > 500);
        }
    });
});
