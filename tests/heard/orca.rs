//! The whole path by the keyboard, as the real Orca speaks it in Russian: kept as `orca.txt`, renewed by
//! `UPDATE_SNAPSHOTS=1 cargo test --test heard orca`. That it has every official word, `tests/suite` knows.

mod listener;
mod path;
mod transcript;

use crate::again::{found_again, or_why};
use crate::buses::Buses;
use crate::desktop::{Heard, Start};
use crate::support::desktop::{Desktop, is_skipped};
use crate::support::x_server::XServer;
use join_chats::labels;
use listener::Orca;
use std::time::Duration;
use tempfile::TempDir;
use transcript::{Act, Transcript};

/// More stops than any page has.
const STOPS: usize = 60;

/// For the first event that comes of a key, and after the last one, where nobody knows what is to be said.
const FIRST: Duration = Duration::from_millis(1500);
const QUIET: Duration = Duration::from_millis(300);

/// Who listens to Orca at the program.
struct Listener {
    orca: Orca,
    heard: Heard,
    kept: Vec<Act>,
    now: Transcript,
    part: Option<String>,
}

impl Listener {
    /// Does this, and writes down what is said of it.
    fn act(&mut self, name: &str, does: impl FnOnce(&mut Heard)) {
        let kept = self.kept.get(self.now.0.len()).filter(|kept| kept.does == name);
        let expected = kept.map(|kept| kept.said.len());
        self.heard.ear.until_quiet(Duration::ZERO, FIRST);
        does(&mut self.heard);
        if expected.is_none() {
            // First the program, then Orca has done what comes of it.
            self.heard.ear.until(FIRST, |_| true);
            self.heard.settle_for(QUIET);
        }
        let said = self.orca.said(expected);
        let said = said.into_iter().filter(|words| words != labels::OPENING).collect();
        let act = Act { part: self.part.take(), does: name.to_owned(), said };
        eprint!("{}", Transcript(vec![act.clone()]));
        self.now.0.push(act);
    }

    /// Keys as they are named to a person, and as xdotool names them.
    fn key(&mut self, name: &str) {
        let keys = name.replace("Enter", "Return").replace("Пробел", "space");
        let keys = keys.replace("PageDown", "Next").replace("Esc", "Escape").replace(" + ", "+");
        let keys = keys.replace("Shift", "shift").replace("Ctrl", "ctrl").replace("−", "minus");
        self.act(name, |heard| _ = heard.desktop.run(&format!("xdotool key {keys}")));
    }

    fn keys(&mut self, names: &[&str]) {
        for name in names {
            self.key(name);
        }
    }

    /// Goes on by Tab until something is said that begins so.
    fn tab_to(&mut self, words: &str) {
        for _ in 0..STOPS {
            self.key("Tab");
            let said = &self.now.0.last().expect("an act").said;
            if said.iter().any(|said| said.starts_with(words)) {
                return;
            }
        }
        panic!("Tab never comes to «{words}»");
    }

    fn part(&mut self, name: &str) {
        self.part = Some(name.to_owned());
    }

    /// Starts the program on the desktop where Orca reads.
    fn start(desktop: Desktop, start: &Start, kept: Vec<Act>) -> Self {
        let buses = Buses::start(&desktop.server);
        let orca = Orca::start(&desktop.server, &buses);
        let heard = Heard::with(desktop, buses, start, TempDir::new().expect("a folder"));
        let part = Some("Начало".to_owned());
        let mut listener = Self { orca, heard, kept, now: Transcript::default(), part };
        listener.act("Программа запущена", |_| {});
        listener
    }
}

#[test]
fn orca_speaks_the_whole_path_in_russian() {
    if is_skipped() {
        return;
    }
    let is_new = std::env::var_os("UPDATE_SNAPSHOTS").is_some_and(|value| value == "1");
    let kept = Transcript::kept();
    if is_new {
        let text = format!("{}{}", transcript::HEAD, transcript_of(vec![]));
        std::fs::write(transcript::path(), text).expect("a transcript");
        return;
    }
    // Orca 43 on a busy computer may name a window that comes while it still reads its own start, and not read it.
    let other = found_again(|| {
        let differences = || differences(&kept);
        or_why(differences).unwrap_or_else(|why| vec![why])
    });
    assert_eq!(other, [""; 0], "orca.txt is not what is said now");
}

/// What is said now in another way than it was.
fn differences(kept: &Transcript) -> Vec<String> {
    let now = transcript_of(kept.0.clone());
    let pairs = now.0.iter().zip(&kept.0);
    let mut other: Vec<String> = pairs.filter_map(|(now, kept)| now.unlike(kept)).collect();
    if now.0.len() != kept.0.len() {
        other.push(format!("{} acts, was {}", now.0.len(), kept.0.len()));
    }
    other
}

/// Of the whole path, on a desktop of its own. `expected`: how it was.
fn transcript_of(expected: Vec<Act>) -> Transcript {
    let desktop = Desktop::on(XServer::with_screen([1366, 768]));
    let mut listener = Listener::start(desktop, &Start::new("cpu"), expected);
    path::walk(&mut listener);
    listener.now
}
