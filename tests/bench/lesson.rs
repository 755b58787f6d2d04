//! What a whole lesson costs: `cargo bench --bench lesson`. A thousand clicks, the memory after all
//! steps, half a minute of nothing, and a guide of a thousand steps beside the real one. Needs two cores:
//! one for the program alone, one for the X server and for looking on.

#![allow(clippy::disallowed_methods, reason = "those are rules of the program's own")]
#![allow(clippy::expect_used, reason = "a bench that cannot measure ends")]

mod clicks;
mod film;
mod keys;
mod long_guide;
mod program;
#[expect(dead_code, reason = "the peers' bench asks for more of it")]
mod session;
mod spread;
#[expect(dead_code, reason = "the tests ask for more of it")]
#[path = "../window/support/mod.rs"]
mod support;
mod top_levels;
#[expect(dead_code, reason = "the window's bench asks for more of it")]
mod watch;

use clicks::Lesson;
use session::Session;
use spread::{Spread, percentile};
use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use support::x_server::{self, XServer, is_missing};
use tempfile::TempDir;
use watch::{Shown, idle, settle};

const CLICKS: usize = 1000;
const JUMPS: usize = 200;
const IDLE: Duration = Duration::from_secs(30);
const ROUNDS: usize = 9;
const STEP: &str = "sign-in";

fn main() {
    // `cargo test --benches` asks only whether it builds.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    if is_missing(&["Xvfb", "taskset"]) {
        eprintln!("nothing to measure with: apt-get install xvfb util-linux");
        std::process::exit(1);
    }
    let program = program::build();
    lesson(&program);
    for renderer in ["cpu", "gpu"] {
        nothing(&program, renderer);
    }
    long_guide(&program);
}

/// Clicks, and memory before and after.
fn lesson(program: &Path) {
    keep_to("1");
    let server = XServer::with_screen(clicks::SCREEN);
    let folder = TempDir::new().expect("a folder");
    let wizard = program::wizard(program, &folder, STEP);
    let mut alone = Command::new("taskset");
    alone.args(["-c", "0"]).arg(wizard.get_program());
    alone.args(wizard.get_args()).args(["--renderer", "cpu"]);
    let (shown, session) = show(&server, &mut alone);
    let at_start = session.memory();
    for step in 1..=6 {
        keys::press(&server, shown.window, step);
        settle(&server, shown.window, Duration::from_millis(400));
    }
    let all_steps = session.memory();
    let lesson = Lesson::new(&server, shown.window);
    let large = session.memory();
    report("click to the picture of the next step or the one before", &lesson.along(CLICKS));
    report("click to the picture of another step", &lesson.across(JUMPS));
    let memory = [at_start, all_steps, large, session.memory()];
    let [at_start, all_steps, large, clicked] = memory.map(|it| it.resident);
    println!(
        "memory: {at_start:.1} MB, after all steps {all_steps:.1} MB; \
         at 1920×1080 after all steps {large:.1} MB, after the clicks {clicked:.1} MB"
    );
    drop(session);
    keep_to("0-1");
}

fn report(what: &str, clicks: &[f64]) {
    println!(
        "{what}, {} clicks: median {:.1} ms, 99 % within {:.1}, worst {:.1}",
        clicks.len(),
        percentile(clicks, 0.5),
        percentile(clicks, 0.99),
        percentile(clicks, 1.0)
    );
}

fn nothing(program: &Path, renderer: &str) {
    let server = XServer::start();
    let folder = TempDir::new().expect("a folder");
    let mut wizard = program::wizard(program, &folder, STEP);
    let (shown, session) = show(&server, wizard.args(["--renderer", renderer]));
    let used = idle(&server, shown.window, &session, IDLE);
    let seconds = IDLE.as_secs();
    println!("processor over {seconds} s of nothing, --renderer {renderer}: {used:.2} s");
}

/// Both guides in turn, so that a machine that drifts does so for both.
fn long_guide(program: &Path) {
    let server = XServer::start();
    let guides = TempDir::new().expect("a folder");
    let long = long_guide::write(guides.path());
    let [real, long] = rounds(&server, |folder, is_long| {
        let mut wizard = if is_long {
            let mut wizard = program::wizard(program, folder, "s3");
            wizard.arg("--guide").arg(&long);
            wizard
        } else {
            program::wizard(program, folder, STEP)
        };
        wizard.args([OsStr::new("--renderer"), OsStr::new("cpu")]);
        wizard
    });
    let complete = |shown: &[Shown]| spread(shown, |it| it.complete.as_secs_f64() * 1e3);
    let memory = |shown: &[Shown]| spread(shown, |it| it.memory.resident);
    println!(
        "complete window: {:.1} ms, with {} steps {:.1} ms: × {:.2}",
        complete(&real),
        long_guide::STEPS,
        complete(&long),
        complete(&long).median / complete(&real).median
    );
    println!(
        "memory: {:.1} MB, with {} steps {:.1} MB: × {:.2}",
        memory(&real),
        long_guide::STEPS,
        memory(&long),
        memory(&long).median / memory(&real).median
    );
}

fn rounds(server: &XServer, command: impl Fn(&TempDir, bool) -> Command) -> [Vec<Shown>; 2] {
    let mut shown = [Vec::new(), Vec::new()];
    // The first round fills the caches of the disk.
    for round in 0..=ROUNDS {
        for (is_long, shown) in [false, true].into_iter().zip(&mut shown) {
            let folder = TempDir::new().expect("a folder");
            let start = show(server, &mut command(&folder, is_long)).0;
            if round > 0 {
                shown.push(start);
            }
        }
    }
    shown
}

fn show(server: &XServer, command: &mut Command) -> (Shown, Session) {
    watch::show(server, command).expect("a window that settles")
}

fn spread(shown: &[Shown], value: impl Fn(&Shown) -> f64) -> Spread {
    Spread::of(shown.iter().map(value))
}

/// This process, and what it starts from now on.
fn keep_to(cores: &str) {
    let own = std::process::id().to_string();
    let kept = Command::new("taskset").args(["-a", "-c", "-p", cores, &own]).output();
    assert!(kept.expect("taskset").status.success(), "two cores are needed");
}
