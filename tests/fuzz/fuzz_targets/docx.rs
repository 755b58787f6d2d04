//! A document of Word's: it is read, or refused. Neither takes more memory than a document is worth.

#![no_main]

use join_chats_docx::{Document, read};
use join_chats_fuzz::{MOST, limited, packed};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let document = packed(bytes);
    limited(MOST, || look_at(&document));
});

fn look_at(bytes: &[u8]) {
    let Ok(document) = read(bytes) else { return };
    let Document { blocks, media, .. } = &document;
    assert!(blocks.len() <= 200_000, "{} blocks", blocks.len());
    let all: usize = media.iter().map(|media| media.bytes.len()).sum();
    assert!(all <= 64 << 20, "{all} bytes of pictures");
}
