//! Several copies of the program at once.

use crate::support::marks::{is_done, kept, state_path};
use crate::support::pupil::Pupil;
use crate::support::screen::screen;
use crate::support::wizard::Start;
use crate::support::world::{screen_in, state_in};
use crate::support::x_server::until;
use join_chats::guide::StepId;
use join_chats::model::{Action, Saved};
use join_chats::progress::{Merge, Progress};
use tempfile::TempDir;

/// As many as a class starts from one share.
const CLASS: usize = 30;

#[test]
fn the_second_copy_says_that_the_first_keeps_the_marks_and_goes_on_in_its_place() {
    let Some(screen) = screen("cpu") else {
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let place = folder.path().to_owned();
    let step = Start::at("sign-in");
    let arguments = ["--step", "sign-in"];
    let mut first = Pupil::start(&screen, folder, &arguments, &step);
    let mut second = screen.spawn(&place, &arguments);
    let window = until("a second window", || {
        let windows = screen.windows();
        windows.into_iter().find(|window| *window != first.window)
    });
    let mut twin = Start::at("sign-in").size(1200.0, 690.0).run();
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
    screen.close(first.window);
    assert_eq!(first.program.end().code(), Some(0));
    let mut theirs = Progress::default();
    theirs.complete(&StepId("sign-in".to_owned()));
    let before = Progress::default();
    twin.send(Action::CatchUp(Merge { before, theirs }));
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
    let arguments = ["--step", "sign-in"];
    let start = |folder: &TempDir| screen.spawn(folder.path(), &arguments);
    let mut programs: Vec<_> = folders.iter().map(start).collect();
    let windows = until("a window each", || {
        let windows = screen.windows();
        (windows.len() == CLASS).then_some(windows)
    });
    for window in windows {
        let line = format!("xdotool windowactivate --sync {window} key Return");
        screen.desktop.run(&line);
    }
    for folder in &folders {
        let state = state_in(folder.path());
        until("a mark each", || kept(&state).filter(|kept| is_done(kept, "sign-in")));
    }
    for program in &mut programs {
        assert!(program.0.try_wait().expect("a child").is_none(), "it runs");
    }
}
