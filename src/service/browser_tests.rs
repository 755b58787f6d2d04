//! Scripts that stand in for browsers.
#![expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
#![expect(clippy::disallowed_methods, reason = "no file of a pupil is written")]

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
    let installed = Some(vec![Installed { browser: Browser::Brave, program, before: Vec::new() }]);
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
