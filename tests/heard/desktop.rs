//! A desktop where somebody listens, and the program on it.

use super::buses::Buses;
use super::events::{Ear, Event};
use super::tree::{Node, Reader, Tree};
use crate::support::desktop::{Desktop, is_skipped};
use crate::support::library::put;
use crate::support::marks::state_path;
use crate::support::screen::install_browser;
use crate::support::x_server::{Running, XServer, until};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use tempfile::TempDir;

/// Another program than the one just built, to see that a test fails on it.
const OTHER: &str = "JOIN_CHATS_PROGRAM";
/// By then the first event of a key has come.
const FIRST: Duration = Duration::from_millis(700);
/// So long after the last event nothing more comes of it.
const QUIET: Duration = Duration::from_millis(150);
const MOST: Duration = Duration::from_secs(4);

/// How the program is started.
pub struct Start {
    /// «cpu», «gpu».
    pub renderer: &'static str,
    /// Of its state file, if there is one.
    pub state: Option<String>,
    pub arguments: Vec<String>,
    /// Its executable's name, and how its script goes on. `None`: no browser is there.
    pub browser: Option<(&'static str, &'static str)>,
    /// Pixels.
    pub screen: [u16; 2],
    /// Whether there are guides to choose from.
    pub has_library: bool,
}

impl Start {
    /// At the very beginning, with Яндекс Браузер.
    pub fn new(renderer: &'static str) -> Self {
        let browser = Some(("yandex-browser", ""));
        Self {
            renderer,
            state: None,
            arguments: vec![],
            browser,
            screen: [1366, 768],
            has_library: false,
        }
    }

    /// With these arguments.
    pub fn with(mut self, arguments: &[&str]) -> Self {
        self.arguments.extend(arguments.iter().map(|&it| it.to_owned()));
        self
    }
}

/// The program at work.
pub struct Heard {
    pub reader: Reader,
    pub ear: Ear,
    pub program: Running,
    pub desktop: Desktop,
    _buses: Buses,
    pub folder: TempDir,
}

impl Heard {
    /// `None`: skipped on request.
    pub fn start(start: &Start) -> Option<Self> {
        if is_skipped() {
            return None;
        }
        let desktop = Desktop::on(XServer::with_screen(start.screen));
        Some(Self::on(desktop, start, TempDir::new().expect("a folder")))
    }

    /// On this desktop, its files in this folder.
    pub fn on(desktop: Desktop, start: &Start, folder: TempDir) -> Self {
        let buses = Buses::start(&desktop.server);
        Self::with(desktop, buses, start, folder)
    }

    /// Where there are buses already.
    pub fn with(desktop: Desktop, buses: Buses, start: &Start, folder: TempDir) -> Self {
        let ear = Ear::start(&buses.accessibility);
        if let Some(state) = &start.state {
            std::fs::write(state_path(folder.path()), state).expect("a state file");
        }
        let mut program = program(start, folder.path());
        desktop.server.show(&mut program);
        let program = Running::start(buses.show(&mut program));
        let reader = until("the program on the bus", || Reader::find(&buses.accessibility));
        until("the focus", || reader.tree().focused().map(drop));
        Self { reader, ear, program, desktop, _buses: buses, folder }
    }

    pub fn tree(&self) -> Tree {
        self.reader.tree()
    }

    /// Waits until something has the focus; what that is.
    pub fn focused(&self) -> Node {
        until("the focus", || self.reader.tree().focused().cloned())
    }

    /// What a node is, if it is still there.
    pub fn name_of(&self, path: &str) -> String {
        self.tree().node(path).map_or("what is gone".to_owned(), Node::said)
    }

    /// Presses keys as xdotool names them: «Tab», «shift+Tab»; what is heard of it until it is quiet.
    pub fn key(&mut self, keys: &str) -> Vec<Event> {
        self.desktop.run(&format!("xdotool key {keys}"));
        self.answer()
    }

    /// What is heard until it is quiet.
    pub fn settle(&mut self) -> Vec<Event> {
        self.ear.until_quiet(QUIET, MOST)
    }

    /// What is heard from the first event on until it is quiet.
    fn answer(&self) -> Vec<Event> {
        let mut events = self.ear.until(FIRST, |_| true);
        if !events.is_empty() {
            events.extend(self.ear.until_quiet(QUIET, MOST));
        }
        events
    }

    /// The same, where less than usual comes.
    pub fn settle_for(&mut self, quiet: Duration) -> Vec<Event> {
        self.ear.until_quiet(quiet, MOST)
    }

    /// Waits for a node of this name.
    pub fn wait_for(&self, name: &str) -> Node {
        until(&format!("«{name}»"), || self.reader.tree().named(name).cloned())
    }

    /// The same, whose name begins so.
    pub fn wait_for_beginning(&self, name: &str) -> Node {
        until(&format!("«{name}…»"), || {
            let tree = self.reader.tree();
            tree.0.into_iter().find(|node| node.name.starts_with(name))
        })
    }

    /// Presses what has this name, as a screen reader does; what is heard of it until it is quiet.
    pub fn press(&mut self, name: &str) -> Vec<Event> {
        until(&format!("«{name}» to be pressed"), || {
            let tree = self.reader.tree();
            let mut named = tree.0.iter().filter(|node| node.name == name);
            let node = named.find(|node| node.has("Action"))?;
            self.reader.press(node).then_some(())
        });
        self.answer()
    }

    /// The same for what has a name that begins so.
    pub fn press_beginning(&mut self, name: &str) {
        until(&format!("«{name}…» to be pressed"), || {
            let tree = self.reader.tree();
            let mut named = tree.0.iter().filter(|node| node.name.starts_with(name));
            let node = named.find(|node| node.has("Action"))?;
            self.reader.press(node).then_some(())
        });
        self.answer();
    }

    /// Waits for a node whose name has these words.
    pub fn wait_for_containing(&self, words: &str) {
        until(&format!("«…{words}…»"), || {
            let tree = self.reader.tree();
            tree.0.iter().any(|node| node.name.contains(words)).then_some(())
        });
    }

    /// Gives the focus to what has this name, and waits until it has it.
    pub fn focus(&mut self, name: &str) {
        let node = self.wait_for(name);
        self.reader.grab_focus(&node);
        until(&format!("the focus on «{name}»"), || {
            let tree = self.reader.tree();
            tree.focused().filter(|node| node.name == name).map(drop)
        });
        self.settle();
    }
}

/// A copy of the program, with two guides beside it.
fn beside_guides(program: &Path, folder: &Path) -> PathBuf {
    let guides = folder.join("guides");
    put(&guides, "a.join-chats", "circle", "Запись в кружок");
    put(&guides, "b.join-chats", "olympiad", "Регистрация на олимпиаду");
    let copy = folder.join("join-chats");
    std::fs::copy(program, &copy).expect("a copy of the program");
    copy
}

/// The program, not started yet.
fn program(start: &Start, folder: &Path) -> Command {
    if let Some((name, script)) = start.browser {
        install_browser(folder, name, script);
    }
    let other = std::env::var_os(OTHER);
    let path = PathBuf::from(other.unwrap_or_else(|| env!("CARGO_BIN_EXE_join-chats").into()));
    let path = if start.has_library { beside_guides(&path, folder) } else { path };
    let mut program = Command::new(path);
    program.args(["--renderer", start.renderer]);
    program.arg("--state").arg(state_path(folder)).args(&start.arguments);
    // No browser of the machine that runs the tests is here, and no wish of its user.
    program.env("PATH", folder.join("bin")).env("HOME", folder);
    for data in ["XDG_DATA_HOME", "XDG_DATA_DIRS", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS"] {
        program.env(data, folder.join("bin"));
    }
    program.env("XDG_CACHE_HOME", folder.join("cache"));
    program
}
