//! Whether what was copied stays when the window closes. On X11 it belongs to the window, unless a clipboard manager takes
//! it over (freedesktop.org's ClipboardManager), as those of the large desktops do; winit's clipboard asks it to.

use super::x11_server::{Server, id};
use std::time::{Duration, Instant};
use winit::window::Window;
use x11rb::protocol::xproto::ConnectionExt as _;

/// A manager may be started or ended meanwhile.
const AGAIN: Duration = Duration::from_secs(5);

#[derive(Default)]
pub(super) struct Keeper {
    asked: Option<Instant>,
    is_missing: bool,
}

impl Keeper {
    /// Whether nothing keeps it. Asks no more often than is needed.
    pub(super) fn is_missing(&mut self, window: &Window) -> bool {
        let is_x11 = id(window).is_some();
        if is_x11 && self.asked.is_none_or(|asked| asked.elapsed() > AGAIN) {
            self.asked = Some(Instant::now());
            self.is_missing = Server::connect().is_some_and(|server| server.keeps_nothing());
        }
        self.is_missing
    }
}

impl Server {
    fn keeps_nothing(&self) -> bool {
        let owner = || {
            let manager = self.atom("CLIPBOARD_MANAGER").ok()?;
            Some(self.connection.get_selection_owner(manager).ok()?.reply().ok()?.owner)
        };
        owner() == Some(x11rb::NONE)
    }
}
