//! Which keys were down as a window got the focus. winit asks the X server for them when it hears of the focus; on a
//! slow computer a key has been pressed by then that is meant for the window. The server tells of that very moment, too.

use crate::shell::x11_server::Server;
use std::collections::{HashMap, HashSet};
use winit::event_loop::ActiveEventLoop;
use winit::keyboard::PhysicalKey;
use winit::platform::scancode::PhysicalKeyExtScancode as _;
use winit::platform::x11::ActiveEventLoopExtX11 as _;
use winit::window::WindowId;
use x11rb::connection::Connection as _;
use x11rb::cookie::Cookie;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{ChangeWindowAttributesAux, ConnectionExt as _, EventMask};

/// The keys of a server from this code on have one bit each.
const FIRST: u32 = 8;

#[derive(Default)]
pub(super) struct DownAtFocus {
    server: Option<Server>,
    watched: HashSet<WindowId>,
    down: HashMap<WindowId, [u8; 31]>,
    /// As the first window was heard of.
    at_start: Option<[u8; 31]>,
}

impl DownAtFocus {
    /// Has the server tell of this window.
    pub(super) fn watch(&mut self, event_loop: &ActiveEventLoop, window: WindowId) {
        if !self.watched.insert(window) || !event_loop.is_x11() {
            return;
        }
        if self.server.is_none() {
            self.server = Server::connect();
            self.at_start = self.server.as_ref().and_then(keys_down);
        }
        let wanted = EventMask::KEYMAP_STATE | EventMask::FOCUS_CHANGE;
        let wanted = ChangeWindowAttributesAux::new().event_mask(wanted);
        if let (Some(server), Some(id)) = (&self.server, number(window)) {
            // Without it winit's answer is taken.
            let _ = server.connection.change_window_attributes(id, &wanted);
            let _ = server.connection.flush();
        }
    }

    pub(super) fn forget(&mut self, window: WindowId) {
        self.watched.remove(&window);
        self.down.remove(&window);
    }

    pub(super) fn focus_came(&mut self, window: WindowId) {
        // If nothing new is told, the focus has come and gone before winit heard of it, and this was told then.
        let Some(Server { connection, .. }) = &self.server else {
            return;
        };
        // What was told before this answer has come with it.
        let asked = connection.get_input_focus().map(Cookie::reply);
        let mut is_focus = false;
        while let (Ok(Ok(_)), Ok(Some(event))) = (&asked, connection.poll_for_event()) {
            if let (true, Event::KeymapNotify(keymap)) = (is_focus, &event) {
                self.down.insert(window, keymap.keys);
            }
            is_focus = matches!(event, Event::FocusIn(it) if Some(it.event) == number(window));
        }
    }

    /// Whether this key was down then, as far as it is known.
    pub(super) fn had(&self, window: WindowId, place: PhysicalKey) -> Option<bool> {
        has(self.down.get(&window)?, place)
    }

    /// Whether this key was down as the program began to listen, as far as it is known. The first window may have had
    /// the focus by then, and nothing is told of that moment.
    pub(super) fn had_at_start(&self, place: PhysicalKey) -> Option<bool> {
        has(self.at_start.as_ref()?, place)
    }
}

/// Which keys are down now; without the first bits, as an event tells it.
fn keys_down(server: &Server) -> Option<[u8; 31]> {
    let keys = server.connection.query_keymap().ok()?.reply().ok()?.keys;
    keys[1..].try_into().ok()
}

/// Whether this key is among those that are down.
fn has(down: &[u8; 31], place: PhysicalKey) -> Option<bool> {
    // Scan codes of Linux begin where the server's own codes do.
    let code = place.to_scancode()?;
    let bits = down.get(usize::try_from(code / FIRST).ok()?)?;
    Some(bits >> (code % FIRST) & 1 == 1)
}

/// By which the server knows a window.
fn number(window: WindowId) -> Option<u32> {
    u64::from(window).try_into().ok()
}
