//! Linux: the dialog of the desktop's portal, else zenity's. Asked by zbus, which is there for screen readers, and not by a
//! crate for dialogs: those do not tell a dialog that was closed from one that never opened.

use super::FileQuestion;
use crate::model::FileChoice;
use std::collections::HashMap;
use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStringExt as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use url::Url;
use zbus::MatchRule;
use zbus::blocking::connection::Builder;
use zbus::blocking::fdo::DBusProxy;
use zbus::blocking::{Connection, MessageIterator};
use zbus::message::{Message, Type};
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};

const PORTAL: &str = "org.freedesktop.portal.Desktop";
const DESKTOP: &str = "/org/freedesktop/portal/desktop";
const CHOOSER: &str = "org.freedesktop.portal.FileChooser";
const REQUEST: &str = "org.freedesktop.portal.Request";
const BUS: &str = "org.freedesktop.DBus";
const TOKEN: &str = "join_chats";
/// A portal that is started for this question takes a second or two.
const PATIENCE: Duration = Duration::from_secs(10);
/// Nobody closes a dialog sooner: it did not open.
const OPENS: Duration = Duration::from_millis(300);

/// A name, and the patterns of its files: zero stands before each.
type Filter<'a> = (&'a str, Vec<(u32, String)>);

/// Asks by the dialog of the system.
pub(in crate::service) fn ask_for_file(question: &FileQuestion) -> FileChoice {
    let by_portal = Builder::session().ok().and_then(|bus| ask_portal(bus, question));
    by_portal
        .or_else(|| ask_program(OsStr::new("zenity"), question))
        .unwrap_or(FileChoice::NoDialog)
}

/// `None`: there is no portal, or it shows no dialog.
fn ask_portal(bus: Builder, question: &FileQuestion) -> Option<FileChoice> {
    let bus = bus.method_timeout(PATIENCE).build().ok()?;
    let messages = MessageIterator::from(&bus);
    listen(&bus).ok()?;
    let request = request(&bus, question).ok()?;
    let answer = messages.flatten().find_map(|message| answer(&message, &request));
    answer.filter(|it| *it != FileChoice::NoDialog)
}

/// What the portal answers, and that it is gone: then no answer comes.
fn listen(bus: &Connection) -> zbus::Result<()> {
    let signals = DBusProxy::new(bus)?;
    let signal = || MatchRule::builder().msg_type(Type::Signal);
    let answers = signal().sender(PORTAL)?.interface(REQUEST)?.member("Response")?.build();
    let ends = signal().sender(BUS)?.interface(BUS)?.member("NameOwnerChanged")?;
    signals.add_match_rule(answers)?;
    signals.add_match_rule(ends.arg(0, PORTAL)?.build())?;
    Ok(())
}

/// Opens the dialog; returns the object that will answer.
fn request(bus: &Connection, question: &FileQuestion) -> zbus::Result<OwnedObjectPath> {
    let patterns = |endings: &[&str]| endings.iter().map(|it| (0, pattern(it))).collect();
    let filters = question.filters().iter();
    let filters: Vec<Filter> = filters.map(|(name, endings)| (*name, patterns(endings))).collect();
    let mut options =
        HashMap::from([("handle_token", Value::from(TOKEN)), ("filters", Value::from(filters))]);
    let method = match question.proposed() {
        None => "OpenFile",
        Some(name) => {
            options.insert("current_name", Value::from(name));
            "SaveFile"
        }
    };
    let body = ("", question.title(), options);
    bus.call_method(Some(PORTAL), DESKTOP, Some(CHOOSER), method, &body)?.body().deserialize()
}

/// `*.[dD][oO][cC][xX]`: a portal minds the case.
fn pattern(ending: &str) -> String {
    let letter = |c: char| match c {
        c if c.is_ascii_lowercase() => format!("[{c}{}]", c.to_ascii_uppercase()),
        c => c.to_string(),
    };
    format!("*.{}", ending.chars().map(letter).collect::<String>())
}

/// `None`: that is no answer.
fn answer(message: &Message, request: &OwnedObjectPath) -> Option<FileChoice> {
    let header = message.header();
    let body = message.body();
    match header.member()?.as_str() {
        "NameOwnerChanged" => {
            let (_, _, owner): (&str, &str, &str) = body.deserialize().ok()?;
            owner.is_empty().then_some(FileChoice::NoDialog)
        }
        "Response" if header.path()?.as_str() == request.as_str() => {
            let (code, results): (u32, HashMap<String, OwnedValue>) = body.deserialize().ok()?;
            Some(match code {
                0 => first_file(&results).map_or(FileChoice::NoDialog, FileChoice::Chosen),
                1 => FileChoice::Nothing,
                _ => FileChoice::NoDialog,
            })
        }
        _ => None,
    }
}

fn first_file(results: &HashMap<String, OwnedValue>) -> Option<PathBuf> {
    let uris: Vec<String> = results.get("uris")?.try_clone().ok()?.try_into().ok()?;
    Url::parse(uris.first()?).ok()?.to_file_path().ok()
}

/// A program of this name that knows zenity's switches. `None`: there is none, or it shows no dialog.
fn ask_program(name: &OsStr, question: &FileQuestion) -> Option<FileChoice> {
    let mut program = Command::new(name);
    program.arg("--file-selection");
    if let Some(name) = question.proposed() {
        program.args(["--save", "--confirm-overwrite", "--filename"]).arg(name);
    }
    program.args(["--title", question.title()]);
    for (name, endings) in question.filters() {
        let patterns: Vec<String> = endings.iter().map(|ending| pattern(ending)).collect();
        program.args(["--file-filter", &format!("{name} | {}", patterns.join(" "))]);
    }
    let begun = Instant::now();
    let done = program.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let mut path = done.stdout;
    if path.last() == Some(&b'\n') {
        path.pop();
    }
    match done.status.success() && !path.is_empty() {
        true => Some(FileChoice::Chosen(PathBuf::from(OsString::from_vec(path)))),
        false if begun.elapsed() < OPENS => None,
        false => Some(FileChoice::Nothing),
    }
}

#[cfg(test)]
#[path = "linux_tests.rs"]
mod tests;
