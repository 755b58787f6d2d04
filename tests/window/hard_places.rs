//! Places where nothing can be kept, or not yet: the real program starts, says so once, goes on, and keeps the
//! marks as soon as it can.

use crate::support::desktop::{Desktop, is_skipped};
use crate::support::marks::{is_done, kept, state_path};
use crate::support::pupil::Pupil;
use crate::support::screen::{Screen, install_browser, screen_on};
use crate::support::wizard::Start;
use crate::support::world::{has_worlds, screen_at, screen_in, state_in};
use crate::support::x_server::until;
use join_chats::model::{Action, IoReason, SaveFault, Saved};
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_join-chats");
const DONE: &str = "Сделано, дальше";

/// A pupil who signs in.
fn pupil(screen: &Screen, folder: TempDir) -> Pupil<'_> {
    let step = Start::at("sign-in");
    Pupil::open(screen, folder, &["--step", "sign-in"], &step)
}

/// The window says that nothing is kept, and why.
fn is_told(pupil: &mut Pupil, state: &Path, kind: ErrorKind) {
    let reason = IoReason::from(&Error::from(kind));
    let why = SaveFault::File(state.to_owned(), reason);
    pupil.twin.send(Action::Saved(Saved::Failed(why)));
    pupil.wait_for_picture();
}

/// The window says that the marks are kept again; they are.
fn is_kept_again(pupil: &mut Pupil, path: &Path, step: &str) {
    is_marked(path, step);
    pupil.twin.send(Action::Saved(Saved::Ok));
    pupil.wait_for_picture();
}

/// Waits until the file says that this step is done.
fn is_marked(path: &Path, step: &str) {
    until(step, || kept(path).filter(|kept| is_done(kept, step)));
}

/// A path as the program sees it in its world.
fn inside(pupil: &Pupil, path: &Path) -> PathBuf {
    let root = PathBuf::from(format!("/proc/{}/root", pupil.program.0.id()));
    root.join(path.strip_prefix("/").expect("from the root"))
}

#[test]
fn a_full_disk_is_told_once_and_written_to_when_there_is_room() {
    let Some(screen) = screen_in(
        "mount -t tmpfs -o size=64k none \"$1\"; cat /dev/zero > \"$1/filler\" 2> /dev/null",
    ) else {
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let state = state_in(folder.path());
    let mut pupil = pupil(&screen, folder);
    pupil.wait_for_picture();
    pupil.press(DONE, 1);
    is_told(&mut pupil, &state, ErrorKind::StorageFull);
    pupil.press(DONE, 1);
    let there = inside(&pupil, &state);
    assert!(!there.exists(), "there was no room");
    std::fs::remove_file(there.with_file_name("filler")).expect("room");
    is_kept_again(&mut pupil, &there, "chats");
}

#[test]
fn a_read_only_disk_is_told_at_the_start_and_written_to_when_it_can_be() {
    // The program's own folder, too.
    let Some(screen) = screen_in(
        "mount -t tmpfs -o ro none \"$1\"
         folder=${2%/*}; mount --bind \"$folder\" \"$folder\" && mount -o remount,bind,ro \"$folder\"",
    ) else {
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let state = state_in(folder.path());
    let mut pupil = pupil(&screen, folder);
    // What is tried first is to be the only one who writes.
    let lock = state.with_file_name("progress.ron.lock");
    is_told(&mut pupil, &lock, ErrorKind::ReadOnlyFilesystem);
    // The twin has a disk of its own, which takes the mark: what both show is compared when both do.
    pupil.press(DONE, 1);
    let there = inside(&pupil, &state);
    let id = pupil.program.0.id().to_string();
    let mut mend = Command::new("nsenter");
    mend.args(["--user", "--mount", "--preserve-credentials", "--target", &id]);
    mend.args(["mount", "-o", "remount,rw"]);
    let place = state.parent().expect("a folder");
    assert!(mend.arg(place).status().expect("nsenter").success());
    is_kept_again(&mut pupil, &there, "sign-in");
}

/// What somebody does to the state while the program runs, and what is said if it cannot be written over.
type Trouble = (&'static str, fn(&Path), Option<ErrorKind>);

const TROUBLES: [Trouble; 4] = [
    ("the folder is removed", remove_the_folder, None),
    ("a link lies in its place", lay_a_link, None),
    ("a pipe lies in its place", lay_a_pipe, None),
    ("a folder lies in its place", lay_a_folder, Some(ErrorKind::IsADirectory)),
];

fn remove_the_folder(state: &Path) {
    std::fs::remove_dir_all(state.parent().expect("a folder")).expect("a folder");
}

fn lay_a_link(state: &Path) {
    std::fs::remove_file(state).expect("a file");
    let other = state.with_file_name("other");
    std::fs::write(&other, "of somebody").expect("a file");
    std::os::unix::fs::symlink(other, state).expect("a link");
}

fn lay_a_pipe(state: &Path) {
    std::fs::remove_file(state).expect("a file");
    let made = Command::new("mkfifo").arg(state).status();
    assert!(made.expect("mkfifo").success());
}

fn lay_a_folder(state: &Path) {
    std::fs::remove_file(state).expect("a file");
    std::fs::create_dir_all(state.join("of somebody")).expect("a folder");
}

#[test]
fn what_is_done_to_the_file_while_the_program_runs_loses_nothing() {
    for (what, trouble, told) in TROUBLES {
        let Some(screen) = screen_in("") else {
            return;
        };
        let folder = TempDir::new().expect("a folder");
        let state = state_in(folder.path());
        let mut pupil = pupil(&screen, folder);
        pupil.wait_for_picture();
        pupil.press(DONE, 1);
        is_marked(&state, "sign-in");
        trouble(&state);
        pupil.press(DONE, 1);
        if let Some(kind) = told {
            is_told(&mut pupil, &state, kind);
            std::fs::remove_dir_all(&state).expect("what was in the way");
            is_kept_again(&mut pupil, &state, "chats");
        } else {
            is_marked(&state, "chats");
            pupil.wait_for_picture();
        }
        if let Ok(text) = std::fs::read_to_string(state.with_file_name("other")) {
            assert_eq!(text, "of somebody", "{what}");
        }
    }
}

#[test]
fn a_long_path_is_written_to_and_a_name_too_long_does_no_harm() {
    let long = format!("{0}/{0}/{0}/progress.ron", "a".repeat(100));
    let too_long = format!("{}.ron", "a".repeat(300));
    for (path, can_be) in [(long, true), (too_long, false)] {
        let Some(desktop) = Desktop::open() else {
            return;
        };
        let screen = screen_at(desktop, "", path.clone());
        let folder = TempDir::new().expect("a folder");
        let state = folder.path().join(path);
        let mut pupil = pupil(&screen, folder);
        if can_be {
            pupil.wait_for_picture();
        }
        pupil.press(DONE, 1);
        if can_be {
            is_marked(&state, "sign-in");
            pupil.wait_for_picture();
        }
        screen.close(pupil.window);
        assert_eq!(pupil.program.end().code(), Some(0));
    }
}

#[test]
fn who_has_no_home_can_work_and_is_told() {
    if is_skipped() || !has_worlds() {
        return;
    }
    let Some(desktop) = Desktop::open() else {
        return;
    };
    // A user whom the system does not know.
    let program = move |folder: &Path, arguments: &[&str]| {
        install_browser(folder, "yandex-browser", "");
        let mut program = Command::new("unshare");
        program.args(["--user", "--map-user=12345", PROGRAM, "--renderer", "cpu"]);
        program.args(arguments);
        program.env("PATH", format!("{}:/usr/bin:/bin", folder.join("bin").display()));
        for home in ["HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"] {
            program.env_remove(home);
        }
        program.env("XDG_DATA_DIRS", folder.join("bin"));
        program
    };
    let screen = Screen::new(desktop, "--class ^join-chats$", program);
    let folder = TempDir::new().expect("a folder");
    let mut pupil = pupil(&screen, folder);
    pupil.wait_for_picture();
    pupil.press(DONE, 1);
    let why = SaveFault::NoHome;
    pupil.twin.send(Action::Saved(Saved::Failed(why)));
    pupil.wait_for_picture();
    screen.close(pupil.window);
    assert_eq!(pupil.program.end().code(), Some(0));
}

#[test]
fn in_1980_all_is_as_ever() {
    let Some(desktop) = Desktop::open() else {
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/clock-1980.c");
    let clock = folder.path().join("clock-1980.so");
    let mut compiler = Command::new("cc");
    compiler.args(["-shared", "-fPIC", "-o"]).arg(&clock).arg(source);
    assert!(compiler.status().expect("cc").success());
    let mut screen = screen_on(desktop, "cpu");
    screen.set("LD_PRELOAD", clock.to_str().expect("UTF-8").to_owned().leak());
    for _ in 0..2 {
        let state = state_path(folder.path());
        let before = std::fs::read_to_string(&state).ok();
        let mut program = screen.spawn(folder.path(), &["--step", "browser"]);
        let window = until("a window", || screen.windows().first().copied());
        screen.desktop.wait_for_size(window);
        let keys = "key Return sleep 0.5 key Return";
        screen.desktop.run(&format!("xdotool windowfocus --sync {window} {keys}"));
        if before.is_none() {
            is_marked(&state, "browser");
        }
        screen.close(window);
        assert_eq!(program.end().code(), Some(0));
        assert!(kept(&state).is_some_and(|kept| is_done(&kept, "browser")));
    }
}
