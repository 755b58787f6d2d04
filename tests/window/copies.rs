//! Several copies of the program at once.

use crate::support::compositor::compositor;
use crate::support::marks::{is_done, kept, state_path};
use crate::support::pupil::Pupil;
use crate::support::screen::{Screen, install_program, screen};
use crate::support::wizard::Start;
use crate::support::world::{screen_in, state_in};
use crate::support::x_server::{Running, until};
use join_chats::guide::StepId;
use join_chats::labels;
use join_chats::model::{Action, Saved};
use join_chats::progress::{Merge, Progress};
use tempfile::TempDir;

/// As many as a class starts from one share.
const CLASS: usize = 30;

/// Whether this window, and no other of the program, has the keyboard.
fn is_in_front(screen: &Screen, window: u32) -> bool {
    let active = screen.desktop.run("xdotool getactivewindow");
    active.trim() == window.to_string()
}

#[test]
fn a_second_start_raises_the_window_that_is_there() {
    for renderer in ["cpu", "gpu"] {
        let Some(screen) = screen(renderer) else {
            return;
        };
        let [own, others] = [(); 2].map(|()| TempDir::new().expect("a folder"));
        let mut first = screen.spawn(own.path(), &[]);
        let window = until("a window", || screen.windows().first().copied());
        screen.desktop.wait_for_size(window);
        let ends_with_the_first_in_front = |what: &str| {
            let mut second = screen.spawn(own.path(), &["--step", "sign-in"]);
            assert_eq!(second.end().code(), Some(0), "{what}");
            until(what, || is_in_front(&screen, window).then_some(()));
            assert!(screen.windows().contains(&window), "{what}");
        };
        screen.desktop.run(&format!("xdotool windowminimize --sync {window}"));
        until("it is minimized", || screen.windows().is_empty().then_some(()));
        ends_with_the_first_in_front("a window that was minimized");
        // Another pupil's file has a window of its own.
        let _other = screen.spawn(others.path(), &[]);
        let covering = until("a window above", || {
            let windows = screen.windows().into_iter();
            windows.filter(|other| *other != window).find(|other| is_in_front(&screen, *other))
        });
        ends_with_the_first_in_front("a window that was covered");
        assert_eq!(screen.windows().len(), 2, "{covering} and {window}");
        screen.close(window);
        assert_eq!(first.end().code(), Some(0));
        // Its seat is free again.
        let _again = screen.spawn(own.path(), &[]);
        until("a window of its own", || (screen.windows().len() == 2).then_some(()));
    }
}

#[test]
fn of_two_starts_at_once_one_has_a_window_and_the_other_ends() {
    let Some(screen) = screen("cpu") else {
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let mut both = [(); 2].map(|()| screen.spawn(folder.path(), &[]));
    let ended = until("one of them to end", || {
        let mut ends = both.iter_mut().map(|one| one.0.try_wait().expect("a child"));
        ends.find_map(|ended| ended)
    });
    assert_eq!(ended.code(), Some(0));
    until("the window of the other", || (screen.windows().len() == 1).then_some(()));
}

/// On Wayland no program can raise the window of another one.
#[test]
fn on_wayland_a_second_start_says_where_the_window_is() {
    let Some(screen) = screen("cpu") else {
        return;
    };
    let [folder, session] = [(); 2].map(|()| TempDir::new().expect("a folder"));
    // A server that only answers: the second start is not to open a window.
    compositor(&session.path().join("wayland-0"));
    let start = |wayland: &str| {
        let mut program = screen.program(folder.path(), &[]);
        program.env("XDG_RUNTIME_DIR", session.path()).env("WAYLAND_DISPLAY", wayland);
        program
    };
    let _first = Running::start(&mut start(""));
    until("a window", || screen.windows().first().copied());
    let mut second = start("wayland-0");
    let said = folder.path().join("said");
    let script = format!("#!/bin/sh\necho \"$@\" > '{}'\n", said.display());
    install_program(&folder.path().join("bin/zenity"), &script);
    assert_eq!(Running::start(&mut second).end().code(), Some(0));
    let said = std::fs::read_to_string(said).expect("a box");
    assert!(said.contains(labels::ALREADY_OPEN), "{said}");
    assert_eq!(screen.windows().len(), 1);
}

/// As on two computers with one home.
#[test]
fn the_second_copy_says_that_the_first_keeps_the_marks_and_goes_on_in_its_place() {
    let Some(screen) = screen("cpu") else {
        return;
    };
    let [folder, elsewhere] = [(); 2].map(|()| TempDir::new().expect("a folder"));
    let place = folder.path().to_owned();
    let step = Start::at("sign-in");
    let arguments = ["--step", "sign-in"];
    let mut first = Pupil::start(&screen, folder, &arguments, &step);
    let mut second = screen.program(&place, &arguments);
    let mut second = Running::start(second.env("XDG_RUNTIME_DIR", elsewhere.path()));
    let window = until("a second window", || {
        let windows = screen.windows();
        windows.into_iter().find(|window| *window != first.window)
    });
    screen.desktop.wait_for_size(window);
    let [_, _, width, height] = screen.desktop.geometry(window).map(|side| side as f32);
    let mut twin = Start::at("sign-in").size(width, height).run();
    let shows = |twin: &mut crate::support::wizard::Wizard| {
        until("the second copy's picture", || {
            twin.settle();
            let drawn = twin.harness.render().expect("a drawing");
            let is_it = screen.desktop.server.shows(window, [0, 0], &drawn);
            is_it.then_some(())
        });
    };
    twin.send(Action::Saved(Saved::Elsewhere));
    shows(&mut twin);
    let to_first = format!("xdotool windowactivate --sync {}", first.window);
    screen.desktop.run(&to_first);
    first.complete("Сделано, дальше", "sign-in");
    // The button of the other window, at the same place, lights up under the mouse.
    screen.desktop.run("xdotool mousemove 0 0");
    screen.close(first.window);
    assert_eq!(first.program.end().code(), Some(0));
    let mut theirs = Progress::default();
    theirs.complete(&StepId("sign-in".to_owned()));
    let before = Progress::default();
    twin.send(Action::CatchUp(String::new(), Merge { before, theirs }));
    twin.send(Action::Saved(Saved::Ok));
    shows(&mut twin);
    // What it does now is kept, beside what the first has left.
    screen.desktop.run(&format!("xdotool windowactivate --sync {window} key ctrl+3 key Return"));
    until("both marks", || {
        let both = |kept: &_| is_done(kept, "sign-in") && is_done(kept, "chats");
        kept(&state_path(&place)).filter(both)
    });
    screen.close(window);
    assert_eq!(second.end().code(), Some(0));
}

#[test]
fn a_class_starts_from_one_read_only_folder_and_all_marks_are_kept() {
    let Some(screen) = screen_in(
        "folder=${2%/*}; mount --bind \"$folder\" \"$folder\" && mount -o remount,bind,ro \"$folder\"",
    ) else {
        return;
    };
    let folders: Vec<TempDir> = (0..CLASS).map(|_| TempDir::new().expect("a folder")).collect();
    let arguments = ["--step", "browser"];
    let start = |folder: &TempDir| screen.spawn(folder.path(), &arguments);
    let mut programs: Vec<_> = folders.iter().map(start).collect();
    let windows = until("a window each", || {
        let windows = screen.windows();
        (windows.len() == CLASS).then_some(windows)
    });
    for window in windows {
        // Enter presses the filled button: first that of a browser.
        let line =
            format!("xdotool windowactivate --sync {window} key Return sleep 0.2 key Return");
        screen.desktop.run(&line);
    }
    for folder in &folders {
        let state = state_in(folder.path());
        until("a mark each", || kept(&state).filter(|kept| is_done(kept, "browser")));
    }
    for program in &mut programs {
        assert!(program.0.try_wait().expect("a child").is_none(), "it runs");
    }
}
