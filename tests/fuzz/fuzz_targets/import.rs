//! A document of Word with a body of somebody's own: it becomes a guide that is taken, or is refused in one line.

#![no_main]

use join_chats::guide::import::{ImportError, import};
use join_chats::guide::package::pack;
use join_chats_fuzz::{MOST, limited};
use libfuzzer_sys::fuzz_target;

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PICTURE: &[u8] = include_bytes!("../../../assets/icon.png");

fuzz_target!(|body: &[u8]| limited(MOST, || {
    let part = |name: &str, bytes: &[u8]| (name.to_owned(), bytes.to_vec());
    let relation = |id: &str, kind: &str, to: &str| {
        format!("<r><Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{to}\"/></r>")
    };
    let document = pack(
        "",
        vec![
            part("_rels/.rels", relation("d", "officeDocument", "word/document.xml").as_bytes()),
            part("word/_rels/document.xml.rels", relation("p", "image", "media/p.png").as_bytes()),
            part("word/document.xml", body),
            part("word/media/p.png", PICTURE),
        ],
    );
    let Ok(document) = document else { return };
    match import(&document, "документ", &|_| true) {
        Ok(proposal) => assert!(!proposal.text.is_empty()),
        // Whatever the words are, the guide has them.
        Err(ImportError::Guide(fault)) => panic!("{fault}"),
        Err(error) => {
            let line = error.to_string();
            assert!(!line.is_empty() && !line.contains(char::is_control), "{line:?}");
        }
    }
}));
