//! Opens pages in a browser of this computer, off the UI thread: starting one can take seconds.

use super::default_browser;
use super::installed::{Installed, installed};
use super::private_window::private_window;
use super::show_file;
use super::thread::{Spawn, spawn};
use crate::browser::{Browser, NotStarted, PrivateWindow, Request, Started, Window};
use crate::failpoint;
use crate::guide::Address;
use crate::model::{Action, Outbox, PaperAction};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Sender, channel};
use std::time::{Duration, Instant};

/// A browser that fails sooner has shown nobody a page.
const AT_ONCE: Duration = Duration::from_secs(10);

/// Opens pages. A trait, so that tests see what would have been opened.
pub trait OpenAddress: Send + 'static {
    /// The browsers of this computer, the preferred one first.
    fn browsers(&mut self) -> Vec<Browser> {
        Vec::new()
    }

    /// What the rules of this computer say of their private windows, as they are now; nothing where there are none.
    fn private_windows(&mut self) -> Vec<(Browser, PrivateWindow)> {
        Vec::new()
    }

    /// Opens a page; returns once a browser is started, which does not prove that the page is open. One that fails
    /// within seconds is told later ([`Action::BrowserDied`]).
    ///
    /// # Errors
    /// Why no browser was started.
    fn open(&mut self, request: &Request, news: &Outbox) -> Result<Started, NotStarted>;

    /// Shows a file in this browser, if it is there, else in any, else in what the system has for such files; returns in
    /// which browser. What fails within seconds is told later ([`PaperAction::ViewerDied`]).
    ///
    /// # Errors
    /// Why nothing was started.
    fn show_file(
        &mut self,
        _file: &Path,
        _browser: Option<Browser>,
        _news: &Outbox,
    ) -> Result<Option<Browser>, NotStarted> {
        Err(NotStarted::NoBrowser)
    }
}

/// The browsers of this computer.
#[derive(Default)]
pub struct SystemBrowser {
    installed: Option<Vec<Installed>>,
}

impl SystemBrowser {
    fn installed(&mut self) -> &[Installed] {
        self.installed.get_or_insert_with(installed)
    }

    /// The chosen browser, then, for a private window, every other one.
    fn candidates(&mut self, request: &Request) -> Vec<Installed> {
        let mut all = self.installed().to_vec();
        // Who starts a browser without a page has named this one.
        let may_be_another = request.is_private && request.address.is_some();
        all.retain(|one| may_be_another || request.browser == Some(one.browser));
        all.sort_by_key(|one| request.browser != Some(one.browser));
        all
    }
}

impl OpenAddress for SystemBrowser {
    fn browsers(&mut self) -> Vec<Browser> {
        self.installed().iter().map(|one| one.browser).collect()
    }

    fn private_windows(&mut self) -> Vec<(Browser, PrivateWindow)> {
        self.installed().iter().map(|one| (one.browser, private_window(one))).collect()
    }

    fn open(&mut self, request: &Request, news: &Outbox) -> Result<Started, NotStarted> {
        for candidate in self.candidates(request) {
            let rule = private_window(&candidate);
            if let Ok(child) = start(&candidate, request, rule) {
                let browser = Some(candidate.browser);
                watch(child, Action::BrowserDied(request.address.clone(), browser), news.clone());
                return Ok(Started { browser, window: rule.window(request.is_private) });
            }
        }
        if prefers_internet_explorer() {
            return Err(NotStarted::OnlyInternetExplorer);
        }
        let address = request.address.as_ref().ok_or(NotStarted::Failed)?;
        let child = default_browser::open(address.as_str())?;
        if let Some(child) = child {
            watch(child, Action::BrowserDied(request.address.clone(), None), news.clone());
        }
        Ok(Started { browser: None, window: Window::Usual })
    }

    fn show_file(
        &mut self,
        file: &Path,
        browser: Option<Browser>,
        news: &Outbox,
    ) -> Result<Option<Browser>, NotStarted> {
        show_file::show_file(self.installed(), file, browser, |child, browser| {
            let died = PaperAction::ViewerDied(file.to_owned(), browser);
            watch(child, Action::Paper(died), news.clone());
        })
    }
}

/// Starts a browser. The address is an argument of its own and begins with `https://`, so it cannot be taken
/// for a switch, and no shell parses it. Where private windows are forbidden Firefox shows nothing but that.
fn start(candidate: &Installed, request: &Request, rule: PrivateWindow) -> io::Result<Child> {
    let mut command = Command::new(&candidate.program);
    command.args(&candidate.before);
    if request.is_private && rule != PrivateWindow::Forbidden {
        command.arg(candidate.browser.private_switch());
    }
    command.args(request.address.as_ref().map(Address::as_str));
    command.stdin(Stdio::null()).stdout(Stdio::null());
    command.stderr(Stdio::null()).spawn()
}

/// Waits on a thread until a browser has ended, so that it does not stay as a zombie, and tells if it failed at once:
/// `died`. A browser that hands the page to one that runs already ends at once too, and well.
fn watch(mut child: Child, died: Action, news: Outbox) {
    let begun = Instant::now();
    let work = move || {
        let has_failed = child.wait().is_ok_and(|how| !how.success());
        if has_failed && begun.elapsed() < AT_ONCE {
            news.send(died);
        }
    };
    // Where the system gives no thread, the pupil is asked whether the page is open, as ever.
    let _ = spawn("browser-end", Box::new(work));
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

/// What a browser is asked for.
enum Wanted {
    Page(Request),
    File(PathBuf, Option<Browser>),
}

/// The thread that opens pages one after another.
pub struct BrowserThread {
    requests: Sender<Wanted>,
    outbox: Outbox,
}

impl BrowserThread {
    /// Starts the thread. It says first which browsers there are ([`Action::BrowsersFound`]), then answers
    /// each request by [`Action::LinkOpened`].
    pub fn start(browser: impl OpenAddress, outbox: Outbox) -> Self {
        Self::start_by(spawn, browser, outbox)
    }

    fn start_by(spawn: Spawn, mut browser: impl OpenAddress, outbox: Outbox) -> Self {
        let (sender, requests) = channel::<Wanted>();
        let answers = outbox.clone();
        let work = move || {
            let mut rules = Vec::new();
            tell_rules(&mut browser, &mut rules, &answers);
            answers.send(Action::BrowsersFound(browser.browsers()));
            for wanted in requests {
                failpoint::panic_in("browser");
                match wanted {
                    Wanted::Page(request) => {
                        let result = browser.open(&request, &answers);
                        tell_rules(&mut browser, &mut rules, &answers);
                        answers.send(Action::LinkOpened(request.address, result));
                    }
                    Wanted::File(file, chosen) => {
                        let result = browser.show_file(&file, chosen, &answers);
                        answers.send(Action::Paper(PaperAction::Shown(file, result)));
                    }
                }
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
        self.ask(Wanted::Page(request));
    }

    /// Asks that a file be shown: [`PaperAction::Shown`] answers.
    pub fn show(&self, file: PathBuf, browser: Option<Browser>) {
        self.ask(Wanted::File(file, browser));
    }

    fn ask(&self, wanted: Wanted) {
        if let Err(refused) = self.requests.send(wanted) {
            let why = NotStarted::NoThread;
            self.outbox.send(match refused.0 {
                Wanted::Page(request) => Action::LinkOpened(request.address, Err(why)),
                Wanted::File(file, _) => Action::Paper(PaperAction::Shown(file, Err(why))),
            });
        }
    }
}

/// Rules may change while the program runs.
fn tell_rules(
    browser: &mut impl OpenAddress,
    known: &mut Vec<(Browser, PrivateWindow)>,
    answers: &Outbox,
) {
    let now = browser.private_windows();
    if now != *known {
        known.clone_from(&now);
        answers.send(Action::PrivateWindowsFound(now));
    }
}

#[cfg(test)]
#[path = "browser_tests.rs"]
mod tests;
