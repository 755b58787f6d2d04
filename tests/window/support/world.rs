//! The program in a world of its own, where a test may mount disks as it likes.

use super::desktop::{Desktop, is_skipped};
use super::screen::{Screen, install_browser};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const PROGRAM: &str = env!("CARGO_BIN_EXE_join-chats");
/// Where the state file lies in a folder.
const PLACE: &str = "place/progress.ron";

/// A user of no system, who may do everything in a world of their own.
pub fn world(script: &str) -> Command {
    let mut command = Command::new("unshare");
    command.args(["--mount", "--map-root-user", "sh", "-c", script, "sh"]);
    command
}

/// Whether a test can have such a world; some containers allow none.
pub fn has_worlds() -> bool {
    let mut command = world("mount -t tmpfs none /mnt");
    let has = command.stderr(Stdio::null()).status();
    let has = has.is_ok_and(|status| status.success());
    if !has {
        eprintln!("skipped: this machine lets nobody mount in a world of one's own");
    }
    has
}

/// The program with its marks in `place`, which a script makes what it is: `$1` is the folder. `None`: skipped.
pub fn screen_in(script: &'static str) -> Option<Screen> {
    if is_skipped() || !has_worlds() {
        return None;
    }
    Some(screen_at(Desktop::open()?, script, PLACE.to_owned()))
}

/// The same with the state file at this path in its folder.
pub fn screen_at(desktop: Desktop, script: &'static str, state: String) -> Screen {
    let program = move |folder: &Path, arguments: &[&str]| {
        install_browser(folder, "yandex-browser", "");
        let state = folder.join(&state);
        let place = folder.join("place");
        std::fs::create_dir_all(&place).expect("a folder");
        let mut program = world(&format!("{script}\nshift; exec \"$@\""));
        program.arg(&place).args([PROGRAM, "--renderer", "cpu"]);
        program.args(arguments).arg("--state").arg(&state);
        program.env("XDG_CACHE_HOME", folder.join("cache"));
        for data in ["XDG_DATA_HOME", "XDG_DATA_DIRS"] {
            program.env(data, folder.join("bin"));
        }
        // The browser of the test comes first; `sh` and `mount` are of the machine.
        let browser = folder.join("bin");
        program.env("PATH", format!("{}:/usr/bin:/bin:/usr/sbin:/sbin", browser.display()));
        program
    };
    Screen::new(desktop, "--class ^join-chats$", program)
}

/// Where the marks then lie.
pub fn state_in(folder: &Path) -> PathBuf {
    folder.join(PLACE)
}
