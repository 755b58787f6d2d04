//! A Wayland compositor that says what it has, and does nothing.

use std::io::{Read as _, Write as _};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::thread;

const OFFERS: [&str; 3] = ["wl_compositor", "wl_shm", "xdg_wm_base"];

/// Answers at this socket as long as the test runs.
pub fn compositor(socket: &Path) {
    let server = UnixListener::bind(socket).expect("a socket");
    thread::spawn(move || {
        for client in server.incoming() {
            let mut client = client.expect("a client");
            // `get_registry` and `sync`.
            let mut asked = [0; 24];
            let has_asked = client.read_exact(&mut asked).is_ok();
            if has_asked {
                let _ = client.write_all(&answer());
            }
        }
    });
}

/// An offer for each thing, by the registry, and the end of the list.
fn answer() -> Vec<u8> {
    let mut all = Vec::new();
    for (name, offer) in (1_u32..).zip(OFFERS) {
        let mut letters = offer.as_bytes().to_vec();
        letters.resize((letters.len() + 1).next_multiple_of(4), 0);
        let size = 20 + letters.len() as u32;
        let head = [2, size << 16, name, offer.len() as u32 + 1];
        all.extend(head.map(u32::to_ne_bytes).concat());
        all.extend(letters);
        all.extend(1_u32.to_ne_bytes());
    }
    all.extend([3, 12_u32 << 16, 0].map(u32::to_ne_bytes).concat());
    all
}
