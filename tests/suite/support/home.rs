//! The real program in a home of its own, on a machine without a screen.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// A home of its own, so that no test touches the marks of whoever runs it.
pub struct Home {
    folder: TempDir,
    program: PathBuf,
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_join-chats");

impl Home {
    pub fn new() -> Self {
        Self {
            // On the program's own disk: a settings test links it there.
            folder: TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).expect("a temporary folder"),
            program: PathBuf::from(PROGRAM),
        }
    }

    /// One with a copy of the program, and these settings beside it.
    pub fn with_settings(text: impl AsRef<[u8]>) -> Self {
        let mut home = Self::new();
        home.program = home.path("join-chats");
        // Most of a second is saved where both lie on one disk.
        std::fs::hard_link(PROGRAM, &home.program)
            .or_else(|_| std::fs::copy(PROGRAM, &home.program).map(|_| ()))
            .expect("a copy of the program");
        home.write("join-chats.ron", text);
        home
    }

    /// Writes a file in it.
    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.path(name);
        let folder = path.parent().expect("a folder");
        std::fs::create_dir_all(folder).expect("a new folder");
        std::fs::write(path, text).expect("a new file");
    }

    /// Copies one of the project's files into it.
    pub fn copy(&self, from: &str, name: &str) {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(from);
        self.write(name, std::fs::read(from).expect("a file of the project"));
    }

    /// A path in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The names of what lies in it, sorted.
    pub fn names(&self) -> Vec<OsString> {
        let files = std::fs::read_dir(self.folder.path()).expect("the home");
        let mut names: Vec<_> = files.map(|file| file.expect("a file").file_name()).collect();
        names.sort();
        names
    }

    /// The program in this folder, on a machine without a screen.
    pub fn program(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(arguments).current_dir(self.folder.path());
        let homes =
            ["HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "TMPDIR"];
        for home in homes {
            command.env(home, self.folder.path());
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

    /// What it complained of, ended with this code.
    pub fn told(&self, code: i32) -> &str {
        assert_eq!(self.code, Some(code), "{}", self.err);
        &self.err
    }

    /// Words that are empty stand for: nothing is said.
    pub fn assert(&self, arguments: &[&str], code: i32, out: &str, err: &str) {
        let Self { out: said, err: complained, .. } = self;
        assert_eq!(self.code, Some(code), "{arguments:?}: {complained}");
        assert_eq!(said.is_empty(), out.is_empty(), "{arguments:?}: {said}");
        assert!(said.contains(out), "{arguments:?}: {said}");
        let lines = usize::from(!err.is_empty());
        assert_eq!(complained.lines().count(), lines, "{arguments:?}: {complained}");
        assert!(complained.contains(err), "{arguments:?}: {complained}");
    }
}
