//! The real Orca, in Russian, and what it would have said.

use crate::buses::Buses;
use crate::support::x_server::{Running, XServer, is_missing, until};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Debian's own: the modules of Orca are there, whatever Python comes first.
const PYTHON: &str = "/usr/bin/python3";
const LOCALE: &str = "ru_RU.UTF-8";
/// For what is expected and does not come.
const PATIENCE: Duration = Duration::from_secs(10);
/// So often Orca is idle before it is believed to have said all, where that is known and where it is not.
const BEATS: [usize; 2] = [2, 6];

/// Orca at work; it ends with the test.
pub struct Orca {
    log: PathBuf,
    /// Bytes of the log.
    read: usize,
    _process: Running,
    _folder: TempDir,
}

impl Orca {
    /// On this desktop; it has said by then that it reads the screen.
    pub fn start(server: &XServer, buses: &Buses) -> Self {
        assert!(
            !is_missing(&["orca", "localedef"]),
            "no Orca to test: apt-get install orca locales"
        );
        let folder = TempDir::new().expect("a folder");
        let log = folder.path().join("said");
        std::fs::write(&log, "").expect("a log");
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/heard/orca/reader.py");
        let mut orca = Command::new(PYTHON);
        orca.arg(script).arg(&log).arg(folder.path().join("settings"));
        speak_russian(&mut orca, folder.path());
        for home in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"] {
            orca.env(home, folder.path());
        }
        // Nothing of the machine that runs the tests is asked or changed.
        orca.env("GSETTINGS_BACKEND", "memory");
        server.show(&mut orca).stdout(Stdio::null()).stderr(Stdio::null());
        let process = Running::start(buses.show(&mut orca));
        let mut orca = Self { log, read: 0, _process: process, _folder: folder };
        until("Orca", || {
            orca.new_lines().iter().any(|line| line.starts_with("said")).then_some(())
        });
        orca
    }

    /// What it has said since this was asked last: so many utterances, if that is known, and any more.
    pub fn said(&mut self, expected: Option<usize>) -> Vec<String> {
        let start = Instant::now();
        let (mut said, mut idle) = (vec![], 0);
        loop {
            for line in self.new_lines() {
                match line.split_once('\t') {
                    Some(("said", words)) => {
                        said.push(words.to_owned());
                        idle = 0;
                    }
                    Some(("idle", _)) => idle += 1,
                    _ => {}
                }
            }
            let is_short = expected.is_some_and(|count| said.len() < count);
            let is_late = start.elapsed() > PATIENCE;
            if idle >= BEATS[usize::from(expected.is_none())] && (!is_short || is_late) {
                return said;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn new_lines(&mut self) -> Vec<String> {
        let log = std::fs::read_to_string(&self.log).unwrap_or_default();
        let whole = log.rfind('\n').map_or(0, |end| end + 1);
        let new =
            log.get(self.read..whole).unwrap_or_default().lines().map(str::to_owned).collect();
        self.read = whole;
        new
    }
}

/// Where the machine has no Russian, in a folder of the test's own.
fn speak_russian(command: &mut Command, folder: &Path) {
    let mut make = Command::new("localedef");
    make.args(["-i", "ru_RU", "-f", "UTF-8"]).arg(folder.join(LOCALE));
    let done = make.stderr(Stdio::null()).status();
    assert!(done.is_ok_and(|done| done.success()), "no Russian: apt-get install locales");
    command.env("LOCPATH", folder).env("LANGUAGE", "ru");
    for name in ["LANG", "LC_ALL"] {
        command.env(name, LOCALE);
    }
}
