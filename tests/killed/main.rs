//! A thousand copies that save are killed, each at another moment: the state is the one before or the one after.
//! A program of its own: without arguments it tests, with a path it saves there until it is killed.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

use join_chats::guide::StepId;
use join_chats::model::{Action, Inbox, Saved};
use join_chats::preferences::Preferences;
use join_chats::progress::Progress;
use join_chats::service::{self, SavedState, Store};
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const KILLS: u64 = 1000;
/// They come within so long after the first save: some saves are begun by then, and none is the last.
const LONGEST: Duration = Duration::from_millis(8);

fn main() {
    match std::env::args_os().nth(1) {
        Some(path) if Path::new(&path).is_absolute() => save_on_and_on(Path::new(&path)),
        _ => {
            let start = Instant::now();
            let saves = kill_many();
            let seconds = start.elapsed().as_secs_f64();
            println!("{KILLS} kills, {saves} saves, {seconds:.0} s ... ok");
        }
    }
}

/// As many steps as this are done.
fn kept(steps: u64) -> SavedState {
    let mut progress = Progress::default();
    for step in 0..steps {
        progress.complete(&StepId(format!("step-{step}")));
    }
    SavedState::new(progress, Preferences::default())
}

/// Marks one step more, says so when it is on the disk, and so on: one byte for each.
fn save_on_and_on(path: &Path) {
    let loaded = service::load(path).kept;
    let (inbox, outbox) = Inbox::new(|| {});
    let mut steps = steps(loaded.as_ref());
    let store = Store::start(Some(path.to_owned()), String::new(), loaded, outbox);
    loop {
        // Large files are cut more often, but slower to write.
        steps = if steps < 40 { steps + 1 } else { 1 };
        store.save(kept(steps));
        loop {
            match inbox.drain().next() {
                Some(Action::Saved(Saved::Ok)) => break,
                Some(other) => panic!("{other:?}"),
                None => std::thread::yield_now(),
            }
        }
        let mut out = std::io::stdout();
        out.write_all(&[steps as u8]).expect("a reader");
        out.flush().expect("a reader");
    }
}

/// How many steps are done; a file that holds others than the first so many is none of ours.
fn steps(loaded: Option<&SavedState>) -> u64 {
    let Some(loaded) = loaded else {
        return 0;
    };
    let found = (0..=40).find(|steps| kept(*steps) == *loaded);
    found.unwrap_or_else(|| panic!("neither before nor after: {loaded:?}"))
}

/// Returns how many saves there were.
fn kill_many() -> u64 {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("progress.ron");
    let program = std::env::current_exe().expect("this program");
    let (mut before, mut saves) = (0u8, 0);
    for kill in 0..KILLS {
        let mut child = Command::new(&program);
        let child = child.arg(&path).stdout(Stdio::piped()).spawn();
        let mut child = child.expect("a copy");
        let mut out = child.stdout.take().expect("a pipe");
        let mut said = vec![0];
        out.read_exact(&mut said).expect("a first save");
        // Spread evenly over the time by the golden ratio: no two at the same moment.
        let share = (kill as f64 * 0.618_033_988_749_895).fract();
        std::thread::sleep(LONGEST.mul_f64(share));
        child.kill().expect("kill -9");
        child.wait().expect("its end");
        out.read_to_end(&mut said).expect("the rest");
        saves += said.len() as u64;
        before = *said.last().unwrap_or(&before);
        let loaded = service::load(&path);
        assert!(loaded.notices.is_empty(), "{kill}: {:?}", loaded.notices);
        let found = steps(loaded.kept.as_ref());
        let after = if before < 40 { before + 1 } else { 1 };
        assert!(
            [u64::from(before), u64::from(after)].contains(&found),
            "{kill}: {found} steps, neither {before} nor {after}"
        );
    }
    drop(Store::start(Some(path), String::new(), None, Inbox::new(|| {}).1));
    let names = std::fs::read_dir(folder.path()).expect("the folder");
    let names: Vec<_> = names.flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(names.len(), 3, "nothing half written is left: {names:?}");
    saves
}
