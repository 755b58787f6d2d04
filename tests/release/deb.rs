//! The package for Debian, in an old Debian of its own (glibc 2.31) without a desktop: installed, clicked
//! through, removed.

use crate::dist::{VERSION, made};
use crate::support::desktop::Desktop;
use crate::support::marks::ALL_STEPS;
use crate::support::pupil::Pupil;
use crate::support::screen::Screen;
use crate::support::wizard::Start;
use crate::support::x_server::is_missing;
use join_chats::labels;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

const SKIP: &str = "JOIN_CHATS_NO_DEBIAN";
const RELEASE: &str = "bullseye";

const SETTINGS: &str = "/etc/join-chats.ron";
/// A browser that only writes down what it is to open.
const BROWSER: &str = "#!/bin/sh\n(printf '[%s] ' \"$@\"; echo) >> \"$BROWSER_LOG\"\n";
const WAYLAND: &str = "/tmp/wayland";
/// What a window under X11 cannot do without.
const LIBRARIES: [&str; 6] = [
    "libX11.so.6",
    "libX11-xcb.so.1",
    "libXcursor.so.1",
    "libXi.so.6",
    "libxkbcommon.so.0",
    "libxkbcommon-x11.so.0",
];

/// A Debian in a folder.
struct Debian(PathBuf);

impl Debian {
    /// Installed anew; `None`: skipped on request.
    fn install() -> Option<Self> {
        if std::env::var_os(SKIP).is_some_and(|value| value == "1") {
            eprintln!("skipped: {SKIP}=1");
            return None;
        }
        assert!(
            !is_missing(&["debootstrap", "chroot"]),
            "apt-get install debootstrap (or set {SKIP}=1)"
        );
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(RELEASE);
        let _ = std::fs::remove_dir_all(&folder);
        let mut command = Command::new("debootstrap");
        command.args(["--variant=minbase", RELEASE]).arg(&folder);
        let output = command.output().expect("debootstrap runs");
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "root is needed: {said}");
        Some(Self(folder))
    }

    /// A command in it.
    fn command(&self, program: &str) -> Command {
        let mut command = Command::new("chroot");
        command.arg(&self.0).arg(program);
        command.env_clear();
        command.env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command.env("HOME", "/root").env("TMPDIR", "/tmp");
        command.env("LC_ALL", "C.UTF-8");
        command
    }

    /// Runs a line of words to its end.
    fn run(&self, line: &str) -> Output {
        let mut words = line.split(' ');
        let mut command = self.command(words.next().expect("a program"));
        command.args(words).output().expect("chroot runs")
    }

    /// Runs one that must succeed; what it printed.
    fn must(&self, line: &str) -> String {
        let Output { status, stdout, stderr } = self.run(line);
        let said = String::from_utf8_lossy(&stderr);
        assert!(status.success(), "{line}: {said}");
        String::from_utf8_lossy(&stdout).into_owned()
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.0.join(path.trim_start_matches('/'));
        std::fs::write(path, text).expect("a new file");
    }

    /// Every file that has to do with the program, where packages and users keep files.
    fn files(&self) -> String {
        self.must("find /usr /etc /root /var/lib/dpkg/info -name *join*chats*")
    }
}

/// One line says so, and the instruction is handed over as text.
fn says_what_is_missing(debian: &Debian, desktop: &Desktop) {
    let mut program = debian.command("join-chats");
    let output = desktop.server.show(&mut program).output();
    let output = output.expect("it ends");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    for words in [labels::NO_LIBRARIES, "Инструкция текстом лежит в файле /tmp/"]
    {
        assert!(said.contains(words), "{said}");
    }
}

/// Libraries that come with the program's dependencies are missed one by one.
fn each_library_is_missed_by_name(debian: &Debian, desktop: &Desktop) {
    for library in LIBRARIES {
        let library = debian.0.join("usr/lib/x86_64-linux-gnu").join(library);
        let hidden = library.with_extension("hidden");
        std::fs::rename(&library, &hidden).expect("a library");
        says_what_is_missing(debian, desktop);
        std::fs::rename(&hidden, &library).expect("a library");
    }
}

/// A pupil goes through the steps.
fn it_works(debian: &Debian, desktop: Desktop) {
    debian.write(SETTINGS, "(private_window: true)");
    debian.write("/usr/bin/yandex-browser", BROWSER);
    debian.must("chmod +x /usr/bin/yandex-browser");
    let tested = debian.must("join-chats --self-test");
    let place = "/root/.local/state/join-chats/";
    assert!(tested.contains(place), "{tested}");

    // A Wayland answers, but there is no library to talk to it: X11 is the next rung.
    let socket = debian.0.join(WAYLAND.trim_start_matches('/'));
    let _wayland = UnixListener::bind(socket).expect("a socket");
    let folder = TempDir::new_in(debian.0.join("tmp")).expect("a folder");
    let root = debian.0.clone();
    let screen = Screen::new(desktop, "--class ^join-chats$", move |folder, arguments| {
        let inside = Path::new("/").join(folder.strip_prefix(&root).expect("within Debian"));
        let mut program = Debian(root.clone()).command("env");
        program.arg(format!("WAYLAND_DISPLAY={WAYLAND}"));
        let log = inside.join("browser-opened");
        program.arg(format!("BROWSER_LOG={}", log.display()));
        program.arg("join-chats").args(arguments);
        program.arg("--state").arg(inside.join("progress.ron"));
        program
    });
    let mut pupil = Pupil::start(&screen, folder, &[], &Start::default());
    pupil.begin();
    pupil.finish(2, &ALL_STEPS);
    let opened = "[--incognito] [https://cop.admhmao.ru/elk] ";
    assert_eq!(pupil.addresses(), [opened]);
}

#[test]
fn the_package_comes_works_and_goes() {
    let Some(desktop) = Desktop::open() else {
        return;
    };
    let Some(debian) = Debian::install() else {
        return;
    };
    let package = format!("join-chats_{VERSION}_amd64.deb");
    std::fs::copy(made(&package), debian.0.join("tmp/join-chats.deb")).expect("a copy");
    assert_eq!(debian.files(), "");

    // With nothing of X at all, one line says so, and the instruction is handed over as text.
    debian.must("dpkg --force-depends --install /tmp/join-chats.deb");
    says_what_is_missing(&debian, &desktop);

    debian.must("apt-get -q update");
    // Nothing that is only recommended: neither OpenGL nor Wayland.
    debian.must("apt-get -qy --no-install-recommends --fix-broken install");
    each_library_is_missed_by_name(&debian, &desktop);
    it_works(&debian, desktop);
    let entry = "/usr/share/applications/join-chats.desktop";
    assert!(debian.files().contains(entry));

    debian.must("apt-get -qy purge join-chats");
    let left = debian.files();
    let is_the_users = |line: &str| line.starts_with("/root/") || line == SETTINGS;
    assert!(left.lines().all(is_the_users), "{left}");
}
