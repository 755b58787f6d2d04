//! A package of somebody's own: it is shown with all its pictures, or refused in one line. Neither takes more memory than
//! its limits allow.

#![no_main]

use join_chats::guide::open_package;
use join_chats::guide::package::Package;
use join_chats_fuzz::{MOST, limited};
use libfuzzer_sys::fuzz_target;
use std::path::Path;

fuzz_target!(|bytes: &[u8]| limited(MOST, || {
    let name = Path::new("a.join-chats");
    let package = match Package::from_bytes(bytes.to_vec()) {
        Ok(package) => package,
        Err(error) => return one_line(&error.to_string()),
    };
    for file in package.names() {
        let size = package.unpacked(file).map(|bytes| bytes.len()).unwrap_or_default();
        assert!(size <= 16 << 20, "{file}: {size}");
    }
    match open_package(package, name) {
        Ok((guide, pictures)) => {
            for figure in &guide.figures {
                let _ = pictures.open(&figure.file);
            }
        }
        Err(error) => one_line(&error.to_string()),
    }
}));

fn one_line(line: &str) {
    assert!(!line.is_empty() && !line.contains(char::is_control), "{line:?}");
}
