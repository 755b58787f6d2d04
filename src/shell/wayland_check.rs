//! Whether a Wayland compositor answers, and has what a window needs. winit would wait for ever for one that is silent.

use std::io::{self, Read as _, Write as _};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::time::Duration;

/// A compositor that is busy has answered by then.
const PATIENCE: Duration = Duration::from_secs(3);
/// What winit cannot do without.
const NEEDED: [&str; 3] = ["wl_compositor", "wl_shm", "xdg_wm_base"];
/// The most that is read: each thing that a compositor offers takes some forty bytes.
const MOST: u64 = 1 << 18;

/// Objects of the protocol: the display is always the first one.
const DISPLAY: u32 = 1;
const REGISTRY: u32 = 2;
const END: u32 = 3;

/// Asks at this socket what is offered there.
pub(super) fn answers(socket: &Path) -> bool {
    offered(socket).is_ok_and(|offered| {
        let has = |name: &&str| offered.iter().any(|other| other == name);
        NEEDED.iter().all(has)
    })
}

/// Own code: the library has no answer that is waited for only so long.
fn offered(socket: &Path) -> io::Result<Vec<String>> {
    let mut server = UnixStream::connect(socket)?;
    server.set_read_timeout(Some(PATIENCE))?;
    server.set_write_timeout(Some(PATIENCE))?;
    // `get_registry`, then `sync`: who, length and kind, and the new object.
    let request = |kind: u32, new: u32| [DISPLAY, 12 << 16 | kind, new].map(u32::to_ne_bytes);
    server.write_all(&[request(1, REGISTRY), request(0, END)].concat().concat())?;
    let mut server = server.take(MOST);
    let mut word = move || -> io::Result<u32> {
        let mut bytes = [0; 4];
        server.read_exact(&mut bytes)?;
        Ok(u32::from_ne_bytes(bytes))
    };
    let mut names = Vec::new();
    loop {
        let (from, about) = (word()?, word()?);
        let (length, kind) = (about >> 16, about as u16);
        let mut rest = Vec::new();
        for _ in 2..length / 4 {
            rest.push(word()?);
        }
        match from {
            END => return Ok(names),
            REGISTRY => names.extend(name(&rest)),
            DISPLAY if kind == 0 => return Err(io::ErrorKind::InvalidData.into()),
            _ => {}
        }
    }
}

/// The name in an offer: its number, the length with a zero at the end, the letters, and a version.
fn name(offer: &[u32]) -> Option<String> {
    let [_, length, letters @ ..] = offer else {
        return None;
    };
    let letters: Vec<u8> = letters.iter().flat_map(|word| word.to_ne_bytes()).collect();
    let length = usize::try_from(length.checked_sub(1)?).ok()?;
    String::from_utf8(letters.get(..length)?.to_vec()).ok()
}
