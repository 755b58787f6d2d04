//! The real program in a home of its own, on a machine without a screen.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, Output};
use tempfile::TempDir;

/// A home of its own, so that no test touches the marks of whoever runs it.
pub struct Home(TempDir);

impl Home {
    pub fn new() -> Self {
        Self(TempDir::new().expect("a temporary folder"))
    }

    /// A path in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The names of what lies in it, sorted.
    pub fn names(&self) -> Vec<OsString> {
        let files = std::fs::read_dir(self.0.path()).expect("the home");
        let mut names: Vec<_> = files
            .map(|file| file.expect("a file").file_name())
            .collect();
        names.sort();
        names
    }

    /// The program in this folder, on a machine without a screen.
    pub fn program(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_join-chats"));
        command.args(arguments).current_dir(self.0.path());
        let homes = [
            "HOME",
            "XDG_STATE_HOME",
            "XDG_DATA_HOME",
            "XDG_CACHE_HOME",
            "LOCALAPPDATA",
            "TMPDIR",
        ];
        for home in homes {
            command.env(home, self.0.path());
        }
        for screen in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
            command.env_remove(screen);
        }
        command
    }

    /// Runs it to its end.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        let output = self.program(arguments).output();
        Ran::new(arguments, output.expect("the program starts"))
    }
}

/// What the program said.
pub struct Ran {
    code: Option<i32>,
    pub out: String,
    err: String,
}

impl Ran {
    pub fn new(arguments: &[&str], output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        let (out, err) = (text(output.stdout), text(output.stderr));
        assert!(!err.contains("panicked"), "{arguments:?}: {err}");
        let code = output.status.code();
        Self { code, out, err }
    }

    /// Words that are empty stand for: nothing is said.
    pub fn assert(&self, arguments: &[&str], code: i32, out: &str, err: &str) {
        let Self {
            out: said,
            err: complained,
            ..
        } = self;
        assert_eq!(self.code, Some(code), "{arguments:?}: {complained}");
        assert_eq!(said.is_empty(), out.is_empty(), "{arguments:?}: {said}");
        assert!(said.contains(out), "{arguments:?}: {said}");
        let lines = usize::from(!err.is_empty());
        assert_eq!(
            complained.lines().count(),
            lines,
            "{arguments:?}: {complained}"
        );
        assert!(complained.contains(err), "{arguments:?}: {complained}");
    }
}
