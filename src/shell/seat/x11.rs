//! The window of a seat on X11 (EWMH, freedesktop.org), where its mark is a property. On Wayland no program sees the
//! windows of others.

use crate::shell::display;
use crate::shell::x11_server::{Server, id};
use winit::window::Window;
use x11rb::errors::ReplyError;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConfigureWindowAux, ConnectionExt as _, EventMask, InputFocus,
    PropMode, StackMode,
};
use x11rb::wrapper::ConnectionExt as _;

const MARK: &str = "_JOIN_CHATS_SEAT";
const ACTIVATE: &str = "_NET_ACTIVE_WINDOW";
/// Asked for by the user, not by the window itself: window managers heed that.
const BY_THE_USER: u32 = 2;

fn words(key: u64) -> [u32; 2] {
    [(key >> 32) as u32, key as u32]
}

pub(super) fn mark(window: &Window, key: u64) {
    let (Some(id), Some(server)) = (id(window), Server::connect()) else {
        return;
    };
    let set = || -> Result<(), ReplyError> {
        let (name, kind, own) = (server.atom(MARK)?, AtomEnum::CARDINAL, words(key));
        server.connection.change_property32(PropMode::REPLACE, id, name, kind, &own)?;
        server.connection.get_input_focus()?.reply()?;
        Ok(())
    };
    // Without it a second start opens a window of its own.
    let _ = set();
}

/// Whether the windows of other programs can be raised at all.
pub(super) fn can_raise() -> bool {
    !display::has_wayland()
}

/// Returns whether there was such a window.
pub(super) fn raise(key: u64) -> bool {
    if !can_raise() {
        return false;
    }
    let found = Server::connect().and_then(|server| {
        let window = server.marked(words(key))?;
        server.activate(window).ok()
    });
    found.is_some()
}

impl Server {
    fn marked(&self, own: [u32; 2]) -> Option<u32> {
        let mut windows = self.numbers(self.root, "_NET_CLIENT_LIST");
        if windows.is_empty() {
            // No window manager that follows the standard.
            windows = self.connection.query_tree(self.root).ok()?.reply().ok()?.children;
        }
        windows.into_iter().find(|window| self.numbers(*window, MARK) == own)
    }

    fn activate(&self, window: u32) -> Result<(), ReplyError> {
        let (server, activate) = (&self.connection, self.atom(ACTIVATE)?);
        if self.numbers(self.root, "_NET_SUPPORTED").contains(&activate) {
            let data = [BY_THE_USER, started(), 0, 0, 0];
            let message = ClientMessageEvent::new(32, window, activate, data);
            let mask = EventMask::SUBSTRUCTURE_REDIRECT | EventMask::SUBSTRUCTURE_NOTIFY;
            server.send_event(false, self.root, mask, message)?;
        } else {
            let above = ConfigureWindowAux::new().stack_mode(StackMode::ABOVE);
            server.map_window(window)?;
            server.configure_window(window, &above)?;
            server.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)?;
        }
        // Waits until the server has it.
        server.get_input_focus()?.reply()?;
        Ok(())
    }
}

/// When the user has started this copy, as the menu or desktop says; 0 where it does not.
fn started() -> u32 {
    let id = std::env::var("DESKTOP_STARTUP_ID").unwrap_or_default();
    time_in(&id).unwrap_or_default()
}

fn time_in(id: &str) -> Option<u32> {
    id.rsplit_once("_TIME")?.1.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::time_in;

    #[test]
    fn the_time_of_a_start() {
        assert_eq!(time_in("menu/join-chats/12-1-host_TIME348914"), Some(348_914));
        assert_eq!(time_in("gnome-shell/app-3"), None);
        assert_eq!(time_in(""), None);
    }
}
