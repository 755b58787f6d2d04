//! A Windows by Wine, with a user and folders of Cyrillic names, and a browser that only writes down what
//! it is to open.

use crate::dist::made;
use crate::support::x_server::is_missing;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Who uses it.
pub const USER: &str = "Иван Петров";
/// Where the program lies in the pupil's folder.
const PROGRAM: &str = "Чаты класса/join chats.exe";
/// Where a browser lies on the system's disk.
const BROWSER: &str = "Program Files (x86)/Яндекс/browser.exe";

/// See the top of this file. There is one at a time: its desktop lives on one X server.
pub struct Windows {
    prefix: PathBuf,
    _only: MutexGuard<'static, bool>,
}

impl Windows {
    /// Waits until nobody else uses it; the first one installs it.
    pub fn open() -> Self {
        static IS_INSTALLED: Mutex<bool> = Mutex::new(false);
        let mut is_installed = IS_INSTALLED.lock().unwrap_or_else(PoisonError::into_inner);
        let prefix = Path::new(env!("CARGO_TARGET_TMPDIR")).join("wine");
        if !*is_installed {
            install(&prefix);
            *is_installed = true;
        }
        Self { prefix, _only: is_installed }
    }

    /// The program, in a folder with spaces and Cyrillic letters in its name, with settings beside it.
    pub fn program(&self, executable: &str, folder: &Path) -> Command {
        let program = folder.join(PROGRAM);
        std::fs::create_dir_all(program.parent().expect("a folder")).expect("a new folder");
        std::fs::copy(made(executable), &program).expect("a copy");
        let settings = program.with_file_name("join-chats.ron");
        std::fs::write(settings, "(private_window: true)").expect("settings");
        let mut command = in_prefix("wine", &self.prefix);
        command.arg(program);
        command.env("BROWSER_LOG", path(&folder.join("browser-opened")));
        command
    }

    /// Runs `reg` with these arguments.
    pub fn registry(&self, arguments: &[&str]) {
        run(in_prefix("wine", &self.prefix).arg("reg").args(arguments));
    }
}

impl Drop for Windows {
    fn drop(&mut self) {
        // What still runs would keep the X server of this test for the next one.
        let _ = in_prefix("wineserver", &self.prefix).arg("-k").status();
        let _ = in_prefix("wineserver", &self.prefix).arg("-w").status();
    }
}

/// What Windows calls a file of this machine.
pub fn path(path: &Path) -> String {
    format!("Z:{}", path.display()).replace('/', r"\")
}

fn install(prefix: &Path) {
    assert!(
        !is_missing(&["wine", "wineserver", "x86_64-w64-mingw32-gcc"]),
        "apt-get install wine wine64 gcc-mingw-w64-x86-64"
    );
    // One of an earlier run may hold what this one is to make.
    let _ = std::fs::remove_dir_all(prefix);
    std::fs::create_dir_all(prefix).expect("a folder for Windows");
    run(in_prefix("wineboot", prefix).arg("--init"));
    let library = prefix.join("drive_c/windows/system32/bcryptprimitives.dll");
    compile("process-prng.c", &library, &["-shared", "-ladvapi32"]);
    let browser = prefix.join("drive_c").join(BROWSER);
    std::fs::create_dir_all(browser.parent().expect("a folder")).expect("a new folder");
    compile("browser.c", &browser, &["-mwindows"]);
    // As a browser of 32 bits enters itself.
    let key = r"HKLM\SOFTWARE\WOW6432Node\Clients\StartMenuInternet\Yandex\shell\open\command";
    let command = format!(r#""C:\{}""#, BROWSER.replace('/', r"\"));
    let mut register = in_prefix("wine", prefix);
    run(register.args(["reg", "add", key, "/ve", "/f", "/d", &command]));
}

fn compile(source: &str, to: &Path, arguments: &[&str]) {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/release").join(source);
    let mut compiler = Command::new("x86_64-w64-mingw32-gcc");
    run(compiler.arg(source).arg("-o").arg(to).args(arguments));
}

fn in_prefix(program: &str, prefix: &Path) -> Command {
    let mut command = Command::new(program);
    command.env("WINEPREFIX", prefix);
    command.env("WINEARCH", "win64");
    command.env("WINEDEBUG", "-all");
    // No questions about .NET and HTML.
    command.env("WINEDLLOVERRIDES", "mscoree,mshtml=d");
    command.env("USER", USER);
    command.env("LC_ALL", "C.UTF-8");
    for variable in ["DISPLAY", "LOCALAPPDATA"] {
        command.env_remove(variable);
    }
    command
}

fn run(command: &mut Command) {
    let output = command.stdin(Stdio::null()).output().expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {said}");
}
