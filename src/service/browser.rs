//! Opens pages in a browser of this computer, off the UI thread: starting one can take seconds.

use super::installed::{Installed, installed};
use crate::browser::{Browser, NotStarted, Request, Started};
use crate::failpoint;
use crate::model::{Action, Outbox};
use std::io::{self, ErrorKind};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Sender, channel};
use webbrowser::BrowserOptions;

/// Opens pages. A trait, so that a test sees what would have been opened.
pub trait OpenAddress: Send + 'static {
    /// The browsers of this computer, the one to prefer first.
    fn browsers(&mut self) -> Vec<Browser> {
        Vec::new()
    }

    /// Opens a page; returns once a browser is started, which is no proof that the page is open.
    ///
    /// # Errors
    /// Why no browser was started.
    fn open(&mut self, request: &Request) -> Result<Started, NotStarted>;
}

/// The browsers of this computer.
#[derive(Default)]
pub struct SystemBrowser {
    installed: Option<Vec<Installed>>,
    /// Those that were started and may still run: whoever starts one has to hear of its end.
    started: Vec<Child>,
}

impl SystemBrowser {
    fn installed(&mut self) -> &[Installed] {
        self.installed.get_or_insert_with(installed)
    }

    /// The browser that was chosen, then, for a private window, every other one that has such.
    fn candidates(&mut self, request: &Request) -> Vec<Installed> {
        let mut all = self.installed().to_vec();
        all.retain(|one| request.is_private || request.browser == Some(one.browser));
        all.sort_by_key(|one| request.browser != Some(one.browser));
        all
    }
}

impl OpenAddress for SystemBrowser {
    fn browsers(&mut self) -> Vec<Browser> {
        self.installed().iter().map(|one| one.browser).collect()
    }

    fn open(&mut self, request: &Request) -> Result<Started, NotStarted> {
        for candidate in self.candidates(request) {
            if let Ok(child) = start(&candidate, request) {
                self.started
                    .retain_mut(|child| !matches!(child.try_wait(), Ok(Some(_))));
                self.started.push(child);
                return Ok(Started {
                    browser: Some(candidate.browser),
                    is_private: request.is_private,
                });
            }
        }
        if prefers_internet_explorer() {
            return Err(NotStarted::OnlyInternetExplorer);
        }
        let mut options = BrowserOptions::new();
        options.with_suppress_output(true);
        let address = request.address.as_str();
        webbrowser::open_browser_with_options(webbrowser::Browser::Default, address, &options)
            .map(|()| Started {
                browser: None,
                is_private: false,
            })
            .map_err(|error| match error.kind() {
                ErrorKind::NotFound => NotStarted::NoBrowser,
                _ => NotStarted::Failed,
            })
    }
}

/// Starts a browser. The address is an argument of its own, and begins with `https://`: it cannot become a
/// switch, and no shell reads it.
fn start(candidate: &Installed, request: &Request) -> io::Result<Child> {
    let mut command = Command::new(&candidate.program);
    if request.is_private {
        command.arg(candidate.browser.private_switch());
    }
    command.arg(request.address.as_str());
    command.stdin(Stdio::null()).stdout(Stdio::null());
    command.stderr(Stdio::null()).spawn()
}

/// Whether the system would open a page in Internet Explorer, which shows none of them.
#[cfg(windows)]
fn prefers_internet_explorer() -> bool {
    use windows_registry::CURRENT_USER;
    const CHOICE: &str =
        r"SOFTWARE\Microsoft\Windows\Shell\Associations\UrlAssociations\https\UserChoice";
    let choice = CURRENT_USER.open(CHOICE);
    let name = choice.and_then(|choice| choice.get_string("ProgId"));
    name.is_ok_and(|name| name.to_ascii_uppercase().starts_with("IE."))
}

#[cfg(not(windows))]
fn prefers_internet_explorer() -> bool {
    false
}

/// The thread that opens pages one after another.
pub struct BrowserThread(Sender<Request>);

impl BrowserThread {
    /// Starts the thread. It says first which browsers there are ([`Action::BrowsersFound`]), then answers
    /// each request by [`Action::LinkOpened`].
    pub fn start(mut browser: impl OpenAddress, outbox: Outbox) -> Self {
        let (sender, requests) = channel::<Request>();
        let work = move || {
            outbox.send(Action::BrowsersFound(browser.browsers()));
            for request in requests {
                failpoint::panic_in("browser");
                let result = browser.open(&request);
                outbox.send(Action::LinkOpened(request.address, result));
            }
        };
        // Without the thread the channel is closed, and `open` says so.
        let _ = std::thread::Builder::new()
            .name("browser".to_owned())
            .spawn(work);
        Self(sender)
    }

    /// Asks for a page. It is not open when this returns.
    ///
    /// # Errors
    /// The thread could not be started or has died: the request comes back.
    pub fn open(&self, request: Request) -> Result<(), Request> {
        self.0.send(request).map_err(|error| error.0)
    }
}
