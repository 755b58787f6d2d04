//! A connection of our own to the X server: winit does not share the one that it has.

use x11rb::connection::Connection as _;
use x11rb::errors::{ConnectError, ReplyError};
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _};
use x11rb::rust_connection::RustConnection;

/// The most words that are read of a property: more than any of those that are asked for has.
const MOST: u32 = 4096;

pub(super) struct Server {
    pub connection: RustConnection,
    pub root: u32,
    pub screen: usize,
}

impl Server {
    pub(super) fn connect() -> Option<Self> {
        Self::try_connect().ok()
    }

    pub(super) fn try_connect() -> Result<Self, ConnectError> {
        let (connection, screen) = x11rb::connect(None)?;
        let root = connection.setup().roots.get(screen).ok_or(ConnectError::InvalidScreen)?.root;
        Ok(Self { connection, root, screen })
    }

    pub(super) fn atom(&self, name: &str) -> Result<u32, ReplyError> {
        let asked = self.connection.intern_atom(false, name.as_bytes())?;
        Ok(asked.reply()?.atom)
    }

    /// The numbers of a property; none if the window does not have it.
    pub(super) fn numbers(&self, window: u32, name: &str) -> Vec<u32> {
        let ask = || {
            let (name, any, server) = (self.atom(name)?, AtomEnum::ANY, &self.connection);
            let asked = server.get_property(false, window, name, any, 0, MOST)?;
            Ok::<_, ReplyError>(asked.reply()?.value32().map(Iterator::collect))
        };
        ask().ok().flatten().unwrap_or_default()
    }
}

/// The number by which the X server knows a window.
pub(super) fn id(window: &winit::window::Window) -> Option<u32> {
    use winit::raw_window_handle::{HasWindowHandle as _, RawWindowHandle};
    match window.window_handle().ok()?.as_raw() {
        RawWindowHandle::Xlib(handle) => u32::try_from(handle.window).ok(),
        RawWindowHandle::Xcb(handle) => Some(handle.window.get()),
        _ => None,
    }
}
