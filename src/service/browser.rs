//! Opens pages in a browser of this computer, off the UI thread: starting one can take seconds.

use super::installed::{Installed, installed};
use super::thread::{Spawn, spawn};
use crate::browser::{Browser, NotStarted, Request, Started};
use crate::failpoint;
use crate::model::{Action, Outbox};
use std::io::{self, ErrorKind};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Sender, channel};

/// Opens pages. A trait, so that tests see what would have been opened.
pub trait OpenAddress: Send + 'static {
    /// The browsers of this computer, the preferred one first.
    fn browsers(&mut self) -> Vec<Browser> {
        Vec::new()
    }

    /// Opens a page; returns once a browser is started, which does not prove that the page is open.
    ///
    /// # Errors
    /// Why no browser was started.
    fn open(&mut self, request: &Request) -> Result<Started, NotStarted>;
}

/// The browsers of this computer.
#[derive(Default)]
pub struct SystemBrowser {
    installed: Option<Vec<Installed>>,
    /// Those that were started: a child that nobody waits for stays as a zombie.
    started: Vec<Child>,
}

impl SystemBrowser {
    fn installed(&mut self) -> &[Installed] {
        self.installed.get_or_insert_with(installed)
    }

    /// The chosen browser, then, for a private window, every other one.
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
                self.started.retain_mut(|child| !matches!(child.try_wait(), Ok(Some(_))));
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
        match webbrowser::open(request.address.as_str()) {
            Ok(()) => Ok(Started { browser: None, is_private: false }),
            Err(error) if error.kind() == ErrorKind::NotFound => Err(NotStarted::NoBrowser),
            Err(_) => Err(NotStarted::Failed),
        }
    }
}

/// Starts a browser. The address is an argument of its own and begins with `https://`, so it cannot be taken
/// for a switch, and no shell parses it.
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
    CURRENT_USER
        .open(CHOICE)
        .and_then(|choice| choice.get_string("ProgId"))
        .is_ok_and(|name| name.to_ascii_uppercase().starts_with("IE."))
}

#[cfg(not(windows))]
fn prefers_internet_explorer() -> bool {
    false
}

/// The thread that opens pages one after another.
pub struct BrowserThread {
    requests: Sender<Request>,
    outbox: Outbox,
}

impl BrowserThread {
    /// Starts the thread. It says first which browsers there are ([`Action::BrowsersFound`]), then answers
    /// each request by [`Action::LinkOpened`].
    pub fn start(browser: impl OpenAddress, outbox: Outbox) -> Self {
        Self::start_by(spawn, browser, outbox)
    }

    fn start_by(spawn: Spawn, mut browser: impl OpenAddress, outbox: Outbox) -> Self {
        let (sender, requests) = channel::<Request>();
        let answers = outbox.clone();
        let work = move || {
            answers.send(Action::BrowsersFound(browser.browsers()));
            for request in requests {
                failpoint::panic_in("browser");
                let result = browser.open(&request);
                answers.send(Action::LinkOpened(request.address, result));
            }
        };
        if spawn("browser", Box::new(work)).is_err() {
            // The page must not go on saying that browsers are being looked for.
            outbox.send(Action::BrowsersFound(Vec::new()));
        }
        Self { requests: sender, outbox }
    }

    /// Asks for a page. It is not open when this returns: [`Action::LinkOpened`] answers.
    pub fn open(&self, request: Request) {
        if let Err(refused) = self.requests.send(request) {
            let why = Err(NotStarted::NoThread);
            self.outbox.send(Action::LinkOpened(refused.0.address, why));
        }
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::{BrowserThread, SystemBrowser};
    use crate::browser::{NotStarted, Request};
    use crate::guide::Address;
    use crate::model::{Action, Inbox};
    use crate::service::thread::refuse;

    #[test]
    fn every_question_is_answered_where_the_system_gives_no_thread() {
        let (inbox, outbox) = Inbox::new(|| {});
        let thread = BrowserThread::start_by(refuse, SystemBrowser::default(), outbox);
        let address = Address::try_from("https://example.org".to_owned()).expect("an address");
        thread.open(Request { address: address.clone(), browser: None, is_private: true });
        let answers: Vec<_> = inbox.drain().collect();
        let none = Action::BrowsersFound(Vec::new());
        let failed = Action::LinkOpened(address, Err(NotStarted::NoThread));
        assert_eq!(answers, [none, failed]);
    }
}
