//! A whole day at one computer in one run: one pupil after another, at speed.

use crate::support::desktop::Desktop;
use crate::support::marks::{ALL_STEPS, is_done, kept, state_path};
use crate::support::pupil::Pupil;
use crate::support::screen::screen;
use crate::support::wizard::Start;
use crate::support::x_server::until;
use egui::{Key, Modifiers};
use join_chats::guide::{AGE, Answered as _, Block, Step};
use join_chats::service::SavedState;
use std::path::Path;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const PUPILS: usize = 200;
/// So many pass between two looks.
const BETWEEN: usize = 40;
/// Every so many pupils the teacher shows the class something.
const SHOWN: usize = 10;
/// A press that has come to nothing by then was lost.
const PATIENCE: Duration = Duration::from_secs(2);
/// Memory may grow by this much in the second half of the day, kB: the picture that is just shown large has 10 MB, and
/// a look may come while it is there. A leak of one picture a pupil takes a hundred MB.
const MAY_GROW: u64 = 12 << 10;

/// What the program uses.
#[derive(Debug)]
struct Use {
    /// Of memory, kB.
    memory: u64,
    handles: usize,
    /// For the pupils since the look before.
    time: Duration,
}

fn measure(id: u32, since: Instant) -> Use {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).expect("it runs");
    let memory = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let memory = memory.and_then(|size| size.trim().strip_suffix(" kB")?.parse().ok());
    let handles = std::fs::read_dir(format!("/proc/{id}/fd")).expect("it runs");
    Use { memory: memory.expect("a size"), handles: handles.count(), time: since.elapsed() }
}

#[test]
#[ignore = "takes two minutes: tests/check.sh runs it"]
fn two_hundred_pupils_leave_it_as_the_first_found_it() {
    let Some(screen) = screen("cpu") else {
        return;
    };
    // In memory where that can be: a disk takes most of the time for what is tested elsewhere.
    let memory = Path::new("/dev/shm");
    let folder = TempDir::new_in(memory).or_else(|_| TempDir::new());
    let folder = folder.expect("a folder");
    let state = state_path(folder.path());
    let pupil = Pupil::start(&screen, folder, &[], &Start::default());
    let (id, window, mut twin) = (pupil.program.0.id(), pupil.window, pupil.twin);
    let at = |place: egui::Pos2| format!("mousemove --window {window} {} {}", place.x, place.y);
    let card = at(twin.place("Меньше 14: нужна упрощённая учётная запись Госуслуг"));
    // Beside the road, which the first page has not.
    twin.key_with(Modifiers::COMMAND, Key::Num6);
    let next = at(twin.place("Следующий ученик…"));
    twin.press("Следующий ученик…");
    let yes = at(twin.place("Начать сначала"));
    let opens = twin.with_model(|model| {
        let has_address = |block: &Block| matches!(block, Block::Link(link) if link.primary);
        let steps = model.guide().steps();
        let starts = |step: &Step| step.blocks.iter().any(|it| matches!(it, Block::Browsers));
        let opens = |step: &Step| starts(step) || step.blocks.iter().any(has_address);
        steps.map(|(_, step)| opens(step)).collect::<Vec<_>>()
    });
    let act = |line: &str| screen.desktop.run(&format!("xdotool {line}"));
    let press = |line: &str, is_it: &dyn Fn(&SavedState) -> bool| {
        press(&screen.desktop, &state, line, is_it);
    };
    let mut uses = Vec::new();
    let mut since = Instant::now();
    for number in 0..PUPILS {
        press(&format!("{card} click 1"), &|kept| kept.progress.answer_to(AGE).is_some());
        for (step, id) in ALL_STEPS.iter().enumerate() {
            // Each looks closer at another step.
            if number % ALL_STEPS.len() == step {
                act("key --delay 4 F1 Escape plus plus Escape ctrl+plus ctrl+0");
            }
            if number % SHOWN == 0 && step == 3 {
                show_the_class(&screen.desktop, window);
            }
            // Enter presses the filled button: «Открыть» first, where the step has an address.
            if opens[step] {
                act("key Return");
            }
            press("key Return", &|kept| is_done(kept, id));
        }
        let next = format!("{next} click 1 sleep 0.05 {yes} click 1");
        press(&next, &|kept| !kept.progress.is_begun());
        if (number + 1) % BETWEEN == 0 {
            uses.push(measure(id, since));
            eprintln!("{:?}", uses[uses.len() - 1]);
            since = Instant::now();
        }
    }
    nothing_has_grown(&uses);
}

fn nothing_has_grown(uses: &[Use]) {
    let [first, second, third, .., last] = uses else {
        panic!("nobody has looked");
    };
    let before = [first, second, third].map(|one| one.memory);
    let most = before.into_iter().max().unwrap_or_default();
    assert!(last.memory < most + MAY_GROW, "{before:?}, {last:?}");
    assert!(last.handles <= first.handles, "{first:?}, {last:?}");
    assert!(last.time < first.time * 2, "{first:?}, {last:?}");
}

/// Pressed again if nothing comes of it: a key that comes while what stood in front is still there is lost.
fn press(desktop: &Desktop, state: &Path, line: &str, is_it: &dyn Fn(&SavedState) -> bool) {
    until(line, || {
        desktop.run(&format!("xdotool {line}"));
        let pressed = Instant::now();
        while pressed.elapsed() < PATIENCE {
            if kept(state).is_some_and(|kept| is_it(&kept)) {
                return Some(());
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        None
    });
}

/// A minute of «Показ классу».
fn show_the_class(desktop: &Desktop, window: u32) {
    // Of its place winit forgets now and then the frame.
    let size = || desktop.geometry(window)[2..].to_vec();
    let before = size();
    desktop.run("xdotool key F5 F5");
    until("the class display", || (size()[0] == 1600).then_some(()));
    desktop.run("xdotool key --delay 20 Next Next b b plus");
    until("the pupil's window", || {
        desktop.run("xdotool key Escape sleep 0.1");
        (size() == before).then_some(())
    });
}
