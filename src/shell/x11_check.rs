//! Asks an X server for what winit panics or waits for ever on, before winit does.

use super::no_window::Reason;
use super::scale::{self, Monitor, Told};
use super::x11_server::Server;
use crate::service::published_dpi;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;
use x11rb::errors::{ConnectError, ReplyError};
use x11rb::protocol::randr::ConnectionExt as _;
use x11rb::protocol::xproto::ConnectionExt as _;

/// A server at the other end of a slow network has answered by then.
const PATIENCE: Duration = Duration::from_secs(10);
/// What winit cannot do without.
const NEEDED: [&str; 3] = ["RANDR", "XInputExtension", "XKEYBOARD"];
/// Where winit looks for a scale first.
pub(super) const SCALE: &str = "WINIT_X11_SCALE_FACTOR";

/// What is to be expected of winit.
pub(super) enum Answer {
    /// It finds what it needs, and uses this scale in place of its own.
    Fit(Option<f64>),
    /// It has nothing to work with.
    Unfit(Reason),
    /// It connects in another way, which may work.
    NoConnection(Reason),
}

/// Asks, and gives up in time.
pub(super) fn ask() -> Answer {
    let (tell, told) = channel();
    let work = move || tell.send(answer()).unwrap_or_default();
    if thread::Builder::new().name("x11-check".to_owned()).spawn(work).is_err() {
        return Answer::Fit(None);
    }
    match told.recv_timeout(PATIENCE) {
        Ok(answer) => answer,
        Err(RecvTimeoutError::Timeout) => Answer::Unfit(Reason::Silent),
        Err(RecvTimeoutError::Disconnected) => Answer::Fit(None),
    }
}

/// Whether a server answers at all.
pub(super) fn is_there() -> bool {
    Server::try_connect().is_ok()
}

fn answer() -> Answer {
    let server = match Server::try_connect() {
        Ok(server) => server,
        Err(error) => return Answer::NoConnection(reason(&error)),
    };
    match server.lacks() {
        Ok(None) => Answer::Fit(scale::in_place_of(&server.told())),
        Ok(Some(name)) => Answer::Unfit(Reason::Lacks(name)),
        Err(_) => Answer::NoConnection(Reason::Silent),
    }
}

fn reason(error: &ConnectError) -> Reason {
    match error {
        ConnectError::SetupFailed(why) if is_full(&why.reason) => Reason::Full,
        ConnectError::SetupFailed(_) | ConnectError::SetupAuthenticate(_) => Reason::Refused,
        _ => Reason::Silent,
    }
}

/// Whether the server has as many clients as it can have; it has no number for that, only these words.
fn is_full(words: &[u8]) -> bool {
    String::from_utf8_lossy(words).contains("number of clients")
}

impl Server {
    fn lacks(&self) -> Result<Option<&'static str>, ReplyError> {
        let mut asked = Vec::new();
        for name in NEEDED {
            asked.push((name, self.connection.query_extension(name.as_bytes())?));
        }
        let mut lacks = None;
        for (name, asked) in asked {
            lacks = lacks.or((!asked.reply()?.present).then_some(name));
        }
        Ok(lacks)
    }

    /// What it says of the scale. What it does not say is left out.
    fn told(&self) -> Told {
        Told {
            variable: std::env::var(SCALE).ok(),
            dpi: published_dpi(&self.connection, self.screen),
            monitors: self.monitors().unwrap_or_default(),
        }
    }

    fn monitors(&self) -> Result<Vec<Monitor>, ReplyError> {
        let server = &self.connection;
        let all = server.randr_get_screen_resources_current(self.root)?.reply()?;
        let mut monitors = Vec::new();
        for crtc in all.crtcs {
            let shown = server.randr_get_crtc_info(crtc, all.config_timestamp)?.reply()?;
            let Some(output) = shown.outputs.first().filter(|_| shown.width > 0) else {
                continue;
            };
            let about = server.randr_get_output_info(*output, all.config_timestamp)?.reply()?;
            monitors.push(Monitor {
                pixels: [shown.width.into(), shown.height.into()],
                millimetres: [about.mm_width, about.mm_height],
            });
        }
        Ok(monitors)
    }
}

#[cfg(test)]
mod tests {
    use super::is_full;

    #[test]
    fn a_full_server_is_told_from_one_that_refuses() {
        assert!(is_full(b"Maximum number of clients reached"));
        assert!(!is_full(b"Authorization required, but no authorization protocol specified"));
    }
}
