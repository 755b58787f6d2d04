//! Opens addresses in the system's browser, off the UI thread: starting one can take seconds.

use super::private_window;
use crate::guide::Address;
use crate::labels;
use crate::model::{Action, Outbox};
use std::io::ErrorKind;
use std::process::Child;
use std::sync::mpsc::{Sender, channel};
use webbrowser::{Browser, BrowserOptions};

/// Opens an address. A trait, so that a test sees what would have been opened.
pub trait OpenAddress: Send + 'static {
    /// Opens it; returns once the browser is started.
    ///
    /// # Errors
    /// Why no browser was started, in a few Russian words.
    fn open(&mut self, address: &Address) -> Result<(), String>;
}

/// A browser of this computer.
#[derive(Default)]
pub struct SystemBrowser {
    is_private: bool,
    /// Those that were started and may still run: whoever starts one has to hear of its end.
    started: Vec<Child>,
}

impl SystemBrowser {
    /// The browser that the system prefers, or, if `is_private`, a private window of one that has them:
    /// only if there is none, the system's.
    #[must_use]
    pub fn new(is_private: bool) -> Self {
        Self {
            is_private,
            ..Self::default()
        }
    }
}

impl OpenAddress for SystemBrowser {
    fn open(&mut self, address: &Address) -> Result<(), String> {
        if self.is_private
            && let Ok(browser) = private_window::open(address)
        {
            self.started
                .retain_mut(|child| !matches!(child.try_wait(), Ok(Some(_))));
            self.started.push(browser);
            return Ok(());
        }
        let mut options = BrowserOptions::new();
        options.with_suppress_output(true);
        webbrowser::open_browser_with_options(Browser::Default, address.as_str(), &options).map_err(
            |error| match error.kind() {
                ErrorKind::NotFound => labels::NO_BROWSER.to_owned(),
                _ => labels::BROWSER_FAILED.to_owned(),
            },
        )
    }
}

/// The thread that opens addresses one after another.
pub struct BrowserThread(Sender<Address>);

impl BrowserThread {
    /// Starts the thread; each address is answered by [`Action::LinkOpened`].
    #[must_use]
    pub fn start(mut browser: impl OpenAddress, outbox: Outbox) -> Self {
        let (sender, addresses) = channel::<Address>();
        let work = move || {
            for address in addresses {
                let result = browser.open(&address);
                outbox.send(Action::LinkOpened(address, result));
            }
        };
        // Without the thread the channel is closed, and `open` says so.
        let _ = std::thread::Builder::new()
            .name("browser".to_owned())
            .spawn(work);
        Self(sender)
    }

    /// Asks for an address. It is not opened when this returns.
    ///
    /// # Errors
    /// The thread could not be started or has died: the address comes back.
    pub fn open(&self, address: Address) -> Result<(), Address> {
        self.0.send(address).map_err(|error| error.0)
    }
}
