//! Opens pages in a browser of this computer, off the UI thread: starting one can take seconds.

use super::default_browser;
use super::installed::{Installed, installed};
use super::private_window::private_window;
use super::thread::{Spawn, spawn};
use crate::browser::{Browser, NotStarted, PrivateWindow, Request, Started, Window};
use crate::failpoint;
use crate::guide::Address;
use crate::model::{Action, Outbox};
use std::io;
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
                watch(child, request.address.clone(), browser, news.clone());
                return Ok(Started { browser, window: rule.window(request.is_private) });
            }
        }
        if prefers_internet_explorer() {
            return Err(NotStarted::OnlyInternetExplorer);
        }
        let address = request.address.as_ref().ok_or(NotStarted::Failed)?;
        let child = default_browser::open(address.as_str())?;
        if let Some(child) = child {
            watch(child, request.address.clone(), None, news.clone());
        }
        Ok(Started { browser: None, window: Window::Usual })
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

/// Waits on a thread until a browser has ended, so that it does not stay as a zombie, and tells if it failed at once. A
/// browser that hands the page to one that runs already ends at once too, and well.
fn watch(mut child: Child, page: Option<Address>, browser: Option<Browser>, news: Outbox) {
    let begun = Instant::now();
    let work = move || {
        let has_failed = child.wait().is_ok_and(|how| !how.success());
        if has_failed && begun.elapsed() < AT_ONCE {
            news.send(Action::BrowserDied(page, browser));
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
            let mut rules = Vec::new();
            tell_rules(&mut browser, &mut rules, &answers);
            answers.send(Action::BrowsersFound(browser.browsers()));
            for request in requests {
                failpoint::panic_in("browser");
                let result = browser.open(&request, &answers);
                tell_rules(&mut browser, &mut rules, &answers);
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
#[expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
#[expect(clippy::disallowed_methods, reason = "no file of a pupil is written")]
mod tests {
    use super::{BrowserThread, Installed, OpenAddress as _, SystemBrowser};
    use crate::browser::{Browser, NotStarted, Request, Started, Window};
    use crate::guide::Address;
    use crate::model::{Action, Inbox};
    use crate::service::thread::refuse;
    use std::thread::Builder;
    use std::time::Duration;

    #[test]
    fn every_question_is_answered_where_the_system_gives_no_thread() {
        let (inbox, outbox) = Inbox::new(|| {});
        let thread = BrowserThread::start_by(refuse, SystemBrowser::default(), outbox);
        let address = page();
        thread.open(Request { address: Some(address.clone()), browser: None, is_private: true });
        let answers: Vec<_> = inbox.drain().collect();
        let none = Action::BrowsersFound(Vec::new());
        let failed = Action::LinkOpened(Some(address), Err(NotStarted::NoThread));
        assert_eq!(answers, [none, failed]);
    }

    fn page() -> Address {
        Address::try_from("https://example.org".to_owned()).expect("an address")
    }

    /// What is told of a browser that runs this script, and whether it is still there three seconds after it was asked.
    #[cfg(unix)]
    fn told_of(script: &str) -> (Vec<Action>, bool) {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::TempDir::new().expect("a folder");
        let [program, own] = ["browser", "own"].map(|name| folder.path().join(name));
        let script = format!(
            "#!/bin/sh\n[ -z \"$IS_READY\" ] || exit 0\necho $$ > '{}'\n{script}\n",
            own.display()
        );
        std::fs::write(&program, script).expect("a program");
        let all = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(&program, all).expect("a program that runs");
        // Another test that starts a program at this moment holds the file open for writing, and Linux refuses it.
        while std::process::Command::new(&program).env("IS_READY", "1").status().is_err() {
            std::thread::sleep(Duration::from_millis(10));
        }
        let installed =
            Some(vec![Installed { browser: Browser::Brave, program, before: Vec::new() }]);
        let (inbox, outbox) = Inbox::new(|| {});
        let request = Request { address: Some(page()), browser: None, is_private: true };
        let started = SystemBrowser { installed }.open(&request, &outbox);
        let browser = Some(Browser::Brave);
        assert_eq!(started, Ok(Started { browser, window: Window::Private }));
        std::thread::sleep(Duration::from_secs(3));
        let own = std::fs::read_to_string(own).expect("its number");
        // A zombie has such a folder, too.
        let is_there = std::path::Path::new("/proc").join(own.trim()).exists();
        (inbox.drain().collect(), is_there)
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_browser_that_fails_within_seconds_is_told_and_none_stays_as_a_zombie() {
        let died = vec![Action::BrowserDied(Some(page()), Some(Browser::Brave))];
        let cases = [
            ("exit 1", &died, false),
            ("sleep 2; exit 1", &died, false),
            ("kill -9 $$", &died, false),
            // The page goes to a browser that runs already.
            ("exit 0", &Vec::new(), false),
            ("exec sleep 6", &Vec::new(), true),
        ];
        let all = cases.map(|(script, told, stays)| {
            let seen = Builder::new().spawn(move || told_of(script)).expect("a thread");
            (script, told, stays, seen)
        });
        for (script, told, stays, seen) in all {
            assert_eq!(seen.join().expect("no panic"), (told.clone(), stays), "{script}");
        }
    }
}
