//! Shows a file of this computer in a browser, to be printed from there.

use super::default_browser;
use super::installed::Installed;
use crate::browser::{Browser, NotStarted};
use std::ffi::OsStr;
use std::io;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use url::Url;

/// Where flatpak keeps small programs that start its own; they pass no file on.
const FLATPAK_PROGRAMS: &str = "flatpak/exports/bin";

/// Starts the chosen browser, else another one, else what the system has for such a file; `started` is given what runs.
/// All known browsers show PDFs. In a usual window: a private one is for pages that remember who has signed in.
pub(super) fn show_file(
    installed: &[Installed],
    file: &Path,
    chosen: Option<Browser>,
    started: impl Fn(Child, Option<Browser>),
) -> Result<Option<Browser>, NotStarted> {
    let address = Url::from_file_path(file).map_err(|()| NotStarted::Failed)?;
    let mut all: Vec<_> = installed.iter().collect();
    all.sort_by_key(|one| chosen != Some(one.browser));
    for candidate in all {
        if let Ok(child) = start(candidate, &address) {
            let browser = Some(candidate.browser);
            started(child, browser);
            return Ok(browser);
        }
    }
    if let Some(child) = default_browser::show(file, &address)? {
        started(child, None);
    }
    Ok(None)
}

fn start(candidate: &Installed, address: &Url) -> io::Result<Child> {
    let mut command = Command::new(&candidate.program);
    command.args(arguments(candidate, address));
    if is_of_flatpak(candidate) {
        command = Command::new("flatpak");
        let app = candidate.program.file_name().unwrap_or_default();
        command.args(["run", "--file-forwarding"]).arg(app);
        command.args(["@@u", address.as_str(), "@@"]);
    }
    command.stdin(Stdio::null()).stdout(Stdio::null());
    command.stderr(Stdio::null()).spawn()
}

fn is_of_flatpak(candidate: &Installed) -> bool {
    candidate.program.parent().is_some_and(|folder| folder.ends_with(FLATPAK_PROGRAMS))
}

/// The address is an argument of its own and begins with `file://`, so it cannot be taken for a switch, and no shell parses
/// it. A browser of flatpak sees no file but those that it is given so.
fn arguments<'a>(candidate: &'a Installed, address: &'a Url) -> Vec<&'a str> {
    let before = candidate.before.iter().map(String::as_str);
    if candidate.program.file_name() != Some(OsStr::new("flatpak")) {
        return before.chain([address.as_str()]).collect();
    }
    let mut all = Vec::new();
    for word in before {
        all.push(word);
        if word == "run" {
            all.push("--file-forwarding");
        }
    }
    all.extend(["@@u", address.as_str(), "@@"]);
    all
}

#[cfg(test)]
#[path = "show_file_tests.rs"]
mod tests;
