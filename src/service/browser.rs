//! Opens addresses in the system's browser, off the UI thread: starting one can take seconds.

use crate::guide::Address;
use crate::labels;
use crate::model::{Action, Outbox};
use std::io::ErrorKind;
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

/// The browser that the system prefers.
pub struct SystemBrowser;

impl OpenAddress for SystemBrowser {
    fn open(&mut self, address: &Address) -> Result<(), String> {
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
