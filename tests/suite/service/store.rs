//! The thread that writes the state file: what is on the disk, and when; what a good file holds.

use crate::support::marks::state;
use join_chats::guide::{AGE, StepId, UNDER_14};
use join_chats::model::{Action, Inbox, SaveFault, Saved};
use join_chats::preferences::{Preferences, ThemeChoice, TypePercent};
use join_chats::progress::{Merge, Progress};
use join_chats::service::{self, SavedState, Store};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long an answer of the thread may take, until the test fails.
const PATIENCE: Duration = Duration::from_secs(20);

fn folder() -> (TempDir, PathBuf) {
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("deep/down/progress.ron");
    (folder, path)
}

fn kept(done: &[&str]) -> SavedState {
    let mut progress = Progress::default();
    for id in done {
        progress.complete(&StepId((*id).to_owned()));
    }
    SavedState::new(progress, Preferences::default())
}

fn on_disk(path: &Path) -> SavedState {
    let text = std::fs::read_to_string(path).expect("a written file");
    SavedState::from_ron(&text).expect("a good state file")
}

fn backup(path: &Path) -> PathBuf {
    path.with_file_name("progress.ron.bak")
}

/// Waits for the answer to a save.
fn answer(inbox: &Inbox) -> Saved {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if let Some(Action::Saved(saved)) = inbox.drain().next() {
            return saved;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    panic!("no answer in {PATIENCE:?}");
}

/// Waits until the thread says this, whatever it says before.
fn wait_for(inbox: &Inbox, wanted: &Saved) {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        let is_it = |action| matches!(action, Action::Saved(saved) if saved == *wanted);
        if inbox.drain().any(is_it) {
            return;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    panic!("no {wanted:?} in {PATIENCE:?}");
}

#[test]
fn closing_right_after_a_save_loses_nothing() {
    for number in 0..20 {
        let (_folder, path) = folder();
        let (_inbox, outbox) = Inbox::new(|| {});
        let store = Store::start(Some(path.clone()), String::new(), None, outbox);
        let steps: Vec<String> = (0..=number).map(|step| format!("step-{step}")).collect();
        let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
        for done in 1..=steps.len() {
            store.save(kept(&steps[..done]));
        }
        drop(store);
        assert_eq!(on_disk(&path), kept(&steps));
    }
}

#[test]
fn after_two_saves_the_backup_holds_the_first() {
    let (_folder, path) = folder();
    let (inbox, outbox) = Inbox::new(|| {});
    let store = Store::start(Some(path.clone()), String::new(), None, outbox);
    let (first, second) = (kept(&["start"]), kept(&["start", "browser"]));
    store.save(first.clone());
    assert_eq!(answer(&inbox), Saved::Ok);
    assert!(!backup(&path).exists());
    store.save(second.clone());
    assert_eq!(answer(&inbox), Saved::Ok);
    assert_eq!(on_disk(&backup(&path)), first);
    assert_eq!(on_disk(&path), second);
    let names = std::fs::read_dir(path.parent().expect("a folder")).expect("the folder");
    assert_eq!(names.count(), 3, "state, backup and lock: nothing half written");
}

#[test]
fn a_backup_that_was_taken_is_not_replaced_by_less() {
    let (_folder, path) = folder();
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
    std::fs::write(&path, "(").expect("a bad file");
    let good = kept(&["start", "browser"]);
    std::fs::write(backup(&path), good.to_ron()).expect("a backup");
    let loaded = service::load(&path);
    let (inbox, outbox) = Inbox::new(|| {});
    let store = Store::start(Some(path.clone()), String::new(), loaded.kept, outbox);
    store.save(kept(&["start"]));
    assert_eq!(answer(&inbox), Saved::Ok);
    assert_eq!(on_disk(&backup(&path)), good);
}

#[test]
fn steps_of_another_guide_are_kept() {
    let (_folder, path) = folder();
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
    std::fs::write(&path, state(&["start", "step-of-old"], "theme: Dark")).expect("a file");
    let loaded = service::load(&path).kept.expect("a good file");
    let mut next = loaded.clone();
    next.progress.complete(&StepId("browser".to_owned()));
    let (_inbox, outbox) = Inbox::new(|| {});
    let store = Store::start(Some(path.clone()), String::new(), Some(loaded), outbox);
    store.save(next);
    drop(store);
    let kept = service::load(&path).kept.expect("a good file");
    for id in ["start", "step-of-old", "browser"] {
        assert!(kept.progress.is_done(&StepId(id.to_owned())), "{id}");
    }
    assert_eq!(kept.preferences.theme, ThemeChoice::Dark);
}

#[test]
fn no_place_to_write_is_told_and_the_store_goes_on() {
    let (folder, _) = folder();
    let file = folder.path().join("file");
    std::fs::write(&file, "").expect("a file");
    let place = folder.path().join("place");
    std::fs::create_dir_all(place.join("in the way")).expect("a folder");
    for (what, path, name) in [
        ("no home", None, ""),
        ("inside a file", Some(file.join("progress.ron")), "progress.ron"),
        ("a full folder", Some(place), "place"),
    ] {
        let (inbox, outbox) = Inbox::new(|| {});
        let store = Store::start(path, String::new(), None, outbox);
        for _ in 0..3 {
            store.save(kept(&["start"]));
            match answer(&inbox) {
                Saved::Failed(SaveFault::NoHome) => assert_eq!(what, "no home"),
                Saved::Failed(SaveFault::File(path, _)) => {
                    let path = path.display().to_string();
                    assert!(what != "no home" && path.contains(name), "{what}: {path}");
                }
                other => panic!("{what}: {other:?}"),
            }
        }
    }
}

#[test]
fn a_place_that_comes_back_is_written_to_at_once() {
    let (folder, path) = folder();
    let in_the_way = folder.path().join("deep");
    std::fs::write(&in_the_way, "").expect("a file");
    let (inbox, outbox) = Inbox::new(|| {});
    let store = Store::start(Some(path.clone()), String::new(), None, outbox);
    store.save(kept(&["start"]));
    assert!(matches!(answer(&inbox), Saved::Failed(_)));
    std::fs::remove_file(&in_the_way).expect("the file");
    wait_for(&inbox, &Saved::Ok);
    assert_eq!(on_disk(&path), kept(&["start"]), "without another change");
}

/// Two copies that begin with «start» done, which the first one has written.
fn two_copies(path: &Path) -> [(Store, Inbox); 2] {
    let (first, inbox) = copy_of(path, "");
    first.save(kept(&["start"]));
    wait_for(&inbox, &Saved::Ok);
    [(first, inbox), copy_of(path, "")]
}

/// A copy that shows the guide with this key, and begins with what the file holds.
fn copy_of(path: &Path, guide: &str) -> (Store, Inbox) {
    let (inbox, outbox) = Inbox::new(|| {});
    let loaded = service::load(path).kept;
    (Store::start(Some(path.to_owned()), guide.to_owned(), loaded, outbox), inbox)
}

#[test]
fn of_two_copies_the_first_writes_and_the_second_goes_on_in_its_place() {
    let (_folder, path) = folder();
    let [(first, _first_inbox), (second, second_inbox)] = two_copies(&path);
    wait_for(&second_inbox, &Saved::Elsewhere);
    first.save(kept(&["start", "browser"]));
    second.save(kept(&["start", "chats"]));
    wait_for(&second_inbox, &Saved::Elsewhere);
    drop(first);
    wait_for(&second_inbox, &Saved::Ok);
    assert_eq!(on_disk(&path), kept(&["start", "browser", "chats"]));
    assert_eq!(on_disk(&backup(&path)), kept(&["start", "browser"]));
    drop(second);
}

#[test]
fn what_the_second_copy_leaves_that_is_closed_first_is_not_lost() {
    for first_goes_on in [true, false] {
        let (_folder, path) = folder();
        let [(first, first_inbox), (second, second_inbox)] = two_copies(&path);
        second.save(kept(&["start", "chats"]));
        wait_for(&second_inbox, &Saved::Elsewhere);
        drop(second);
        let left = kept(&["start", "chats"]).progress;
        if first_goes_on {
            first.save(kept(&["start", "browser"]));
            drop(first);
            assert_eq!(on_disk(&path), kept(&["start", "browser", "chats"]));
        } else {
            // Shown by the first one, which does nothing, after a moment.
            let start = Instant::now();
            let is_shown =
                |action| matches!(action, Action::CatchUp(_, merge) if merge.theirs == left);
            while !first_inbox.drain().any(is_shown) {
                assert!(start.elapsed() < PATIENCE, "nothing is joined");
                std::thread::sleep(Duration::from_millis(1));
            }
            drop(first);
            assert_eq!(on_disk(&path), kept(&["start", "chats"]));
        }
        let names = std::fs::read_dir(path.parent().expect("a folder")).expect("the folder");
        assert_eq!(names.count(), 3, "state, backup and lock");
    }
}

#[test]
fn what_another_copy_has_left_is_not_lost() {
    for (before, ours, theirs, merged) in [
        // Only they went on; only we did; both.
        ("1", "1", "12", "12"),
        ("1", "13", "1", "13"),
        ("1", "13", "12", "123"),
        // They began with the next pupil; we did; we did, and they went on; the other way round.
        ("12", "12", "", ""),
        ("12", "12", "1", "1"),
        ("12", "", "12", ""),
        ("12", "", "123", ""),
        ("12", "1", "123", "1"),
        ("12", "123", "1", "123"),
        // A mark was taken back («-2»): by them, by us, by us while they went on and the other way round.
        ("12", "12", "12-2", "12-2"),
        ("12", "12-2", "12", "12-2"),
        ("12", "12-2", "123", "123-2"),
        ("12", "123", "12-2", "123-2"),
        // Set again after that: it is there.
        ("12", "12-22", "12", "12"),
        ("12", "12-2", "12-22", "12-2"),
        // Taken back here while the next pupil has begun there: those on this screen count.
        ("12", "12-2", "", "12-2"),
        ("12", "", "12-2", ""),
    ] {
        let progress = |steps: &str| {
            let mut progress = Progress::default();
            let mut is_undone = false;
            for step in steps.chars() {
                let id = StepId(step.to_string());
                match step {
                    '-' => is_undone = true,
                    _ if std::mem::take(&mut is_undone) => progress.undo(&id),
                    _ => progress.complete(&id),
                }
            }
            progress
        };
        let merge = Merge { before: progress(before), theirs: progress(theirs) };
        assert_eq!(merge.with(&progress(ours)), progress(merged), "{before} {ours} {theirs}");
    }
}

#[test]
fn look_settings_are_read_leniently() {
    for (preferences, percent) in [
        ("", None),
        ("type_percent: 0", Some(80_u16)),
        ("type_percent: 79", Some(80)),
        ("type_percent: 150", Some(150)),
        ("type_percent: 201", Some(200)),
        ("type_percent: 65535", Some(200)),
        ("colour: Some(Green((1, 2))), type_percent: 120", Some(120)),
    ] {
        let kept = SavedState::from_ron(&state(&["start"], preferences)).expect(preferences);
        assert_eq!(kept.preferences.type_percent, percent.map(TypePercent::from), "{preferences}");
        assert_eq!(kept.preferences.theme, ThemeChoice::System, "{preferences}");
        let start = StepId("start".to_owned());
        assert!(kept.progress.is_done(&start), "{preferences}");
    }
}

/// The names of the fields of a RON structure, sorted.
fn keys(value: &ron::Value) -> Vec<String> {
    let ron::Value::Map(map) = value else {
        panic!("not a structure: {value:?}");
    };
    let key = |key: &ron::Value| key.clone().into_rust().expect("a name");
    map.keys().map(key).collect()
}

#[test]
fn the_file_holds_marks_age_and_look_and_nothing_else() {
    let mut progress = Progress::default();
    progress.complete(&StepId("start".to_owned()));
    progress.answer(AGE, UNDER_14);
    let larger = Preferences { type_percent: Some(150_u16.into()), ..Preferences::default() };
    let text = SavedState::new(progress, larger).to_ron();
    let file: ron::Value = ron::from_str(&text).expect("RON");
    assert_eq!(keys(&file), ["format", "look", "marks"]);
    let ron::Value::Map(map) = &file else {
        unreachable!("its keys were read");
    };
    let part = |name: &str| &map[&ron::Value::String(name.to_owned())];
    let marks: Vec<(String, ron::Value)> = part("marks").clone().into_rust().expect("marks");
    let [(guide, marks)] = marks.as_slice() else { panic!("one guide: {text}") };
    assert_eq!(guide, "", "the one in the program");
    assert_eq!(keys(marks), ["answers", "done"]);
    let preferences = [
        "browser",
        "letter_keys",
        "private_window",
        "reduce_motion",
        "strip_side",
        "theme",
        "type_percent",
    ];
    assert_eq!(keys(part("look")), preferences);
}

#[test]
#[cfg(unix)]
fn the_next_user_of_a_shared_folder_can_read_the_file() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_folder, path) = folder();
    let (_, outbox) = Inbox::new(|| {});
    let store = Store::start(Some(path.clone()), String::new(), None, outbox);
    store.save(kept(&["start"]));
    drop(store);
    let mode = |path: &Path| path.metadata().expect("a file").permissions().mode() & 0o777;
    let plain = path.with_file_name("plain");
    std::fs::write(&plain, "").expect("a new file");
    assert_eq!(mode(&path), mode(&plain), "as any new file of this user");
}

#[test]
fn a_copy_with_another_guide_leaves_its_marks_apart() {
    for first_goes_on in [true, false] {
        let (_folder, path) = folder();
        let (first, first_inbox) = copy_of(&path, "");
        first.save(kept(&["start"]));
        wait_for(&first_inbox, &Saved::Ok);
        let (second, second_inbox) = copy_of(&path, "olympiad");
        second.save(kept(&["start", "chats"]).as_marks_of("olympiad"));
        wait_for(&second_inbox, &Saved::Elsewhere);
        drop(second);
        if first_goes_on {
            first.save(kept(&["start", "browser"]));
        }
        drop(first);
        let ours = if first_goes_on { &["start", "browser"][..] } else { &["start"] };
        let marks = |guide| on_disk(&path).opened_with(guide).progress;
        assert_eq!(marks(""), kept(ours).progress, "{first_goes_on}");
        assert_eq!(marks("olympiad"), kept(&["start", "chats"]).progress, "{first_goes_on}");
        assert_eq!(marks("another"), Progress::default(), "{first_goes_on}");
        // Nothing of the other guide is shown.
        let shows = |action| matches!(action, Action::CatchUp(..));
        assert!(!first_inbox.drain().any(shows), "{first_goes_on}");
    }
}

#[test]
fn another_guide_that_is_opened_has_its_own_marks() {
    let (_folder, path) = folder();
    let (store, inbox) = copy_of(&path, "");
    store.save(kept(&["start"]));
    assert_eq!(store.marks_reader().read("olympiad"), Progress::default());
    store.save(kept(&["one"]).as_marks_of("olympiad"));
    wait_for(&inbox, &Saved::Ok);
    assert_eq!(store.marks_reader().read(""), kept(&["start"]).progress);
    store.save(kept(&["start", "browser"]));
    assert_eq!(store.marks_reader().read("olympiad"), kept(&["one"]).progress);
    drop(store);
    assert_eq!(on_disk(&path).guide(), "", "the last one");
    assert_eq!(on_disk(&path).marks_of(""), kept(&["start", "browser"]).progress);
    assert_eq!(on_disk(&path).marks_of("olympiad"), kept(&["one"]).progress);
}

#[test]
fn where_nothing_is_kept_each_guide_has_its_marks_until_the_end() {
    let (_inbox, outbox) = Inbox::new(|| {});
    let store = Store::start(None, String::new(), None, outbox);
    store.save(kept(&["start"]));
    store.save(kept(&["one"]).as_marks_of("olympiad"));
    assert_eq!(store.marks_reader().read(""), kept(&["start"]).progress);
    let reader = store.marks_reader();
    drop(store);
    assert_eq!(reader.read(""), Progress::default(), "nobody waits for a store that has ended");
}

#[test]
fn a_copy_that_may_not_write_leaves_the_marks_of_each_guide_it_has_shown() {
    let (_folder, path) = folder();
    let [(first, first_inbox), (second, second_inbox)] = two_copies(&path);
    wait_for(&second_inbox, &Saved::Elsewhere);
    second.save(kept(&["start", "chats"]));
    second.save(kept(&["one"]).as_marks_of("olympiad"));
    second.save(kept(&["a"]).as_marks_of("circle"));
    // Back to one that was shown before: it has what was marked here.
    assert_eq!(second.marks_reader().read(""), kept(&["start", "chats"]).progress);
    second.save(kept(&["start", "chats", "messenger"]));
    wait_for(&second_inbox, &Saved::Elsewhere);
    first.save(kept(&["start", "browser"]));
    wait_for(&first_inbox, &Saved::Ok);
    drop(second);
    drop(first);
    let on_disk = on_disk(&path);
    let all = kept(&["start", "browser", "chats", "messenger"]).progress;
    assert_eq!(on_disk.marks_of(""), all);
    assert_eq!(on_disk.marks_of("olympiad"), kept(&["one"]).progress);
    assert_eq!(on_disk.marks_of("circle"), kept(&["a"]).progress);
}

#[test]
fn marks_of_a_guide_that_was_left_wait_for_a_disk_that_comes_back() {
    let (folder, path) = folder();
    let in_the_way = folder.path().join("deep");
    std::fs::write(&in_the_way, "").expect("a file");
    let (inbox, outbox) = Inbox::new(|| {});
    let store = Store::start(Some(path.clone()), String::new(), None, outbox);
    store.save(kept(&["start"]));
    assert!(matches!(answer(&inbox), Saved::Failed(_)));
    store.save(kept(&["one"]).as_marks_of("olympiad"));
    std::fs::remove_file(&in_the_way).expect("the file");
    wait_for(&inbox, &Saved::Ok);
    drop(store);
    assert_eq!(on_disk(&path).marks_of(""), kept(&["start"]).progress);
    assert_eq!(on_disk(&path).marks_of("olympiad"), kept(&["one"]).progress);
}

#[test]
fn of_several_copies_that_are_closed_first_nothing_is_lost() {
    let (_folder, path) = folder();
    let [(first, _first_inbox), (second, second_inbox)] = two_copies(&path);
    let (third, third_inbox) = copy_of(&path, "");
    second.save(kept(&["start", "chats"]));
    third.save(kept(&["start", "browser"]));
    wait_for(&second_inbox, &Saved::Elsewhere);
    wait_for(&third_inbox, &Saved::Elsewhere);
    drop(second);
    drop(third);
    drop(first);
    assert_eq!(on_disk(&path), kept(&["start", "browser", "chats"]));
}
