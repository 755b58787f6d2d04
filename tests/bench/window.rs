//! The window side by side with a bare X client: `cargo bench --bench window`. Prints how long each
//! takes from its start to the complete picture, what memory and idleness cost, and the program's size.

#![allow(clippy::expect_used, reason = "a bench that cannot measure ends")]

mod film;
mod keys;
mod program;
#[expect(dead_code, reason = "the peers' bench asks for more of it")]
mod session;
#[expect(dead_code, reason = "the lesson's bench asks for more of it")]
mod spread;
#[expect(dead_code, reason = "the lesson's bench asks for more of it")]
mod top_levels;
mod watch;
#[expect(dead_code, reason = "the tests ask for more of it")]
#[path = "../window/support/x_server.rs"]
mod x_server;

use keys::press;
use program::build;
use session::Session;
use spread::Spread;
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use tempfile::TempDir;
use watch::{Shown, idle, settle};
use x_server::{XServer, is_missing};

const ROUNDS: usize = 7;
const IDLE: Duration = Duration::from_secs(30);

fn main() {
    // `cargo test --benches` asks only whether it builds.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    if is_missing(&["Xvfb", "xmessage"]) {
        eprintln!("no window to measure: apt-get install xvfb x11-utils");
        std::process::exit(1);
    }
    let program = build();
    let server = XServer::start();
    starts(&server, &program);
    rest(&server, &program);
    let bytes = std::fs::metadata(&program).expect("a program").len();
    println!("size of the program: {:.2} MB", bytes as f64 / 1e6);
}

/// Both programs in turn, so that a machine that drifts does so for both.
fn starts(server: &XServer, program: &Path) {
    let mut bare = Vec::new();
    let mut ours = Vec::new();
    for _ in 0..ROUNDS {
        let mut xmessage = Command::new("xmessage");
        bare.push(show(server, xmessage.arg("A bare X client\nthat shows\nthree lines")).0);
        let folder = TempDir::new().expect("a folder");
        ours.push(show(server, &mut wizard(program, &folder)).0);
    }
    let complete = |shown: &[Shown]| spread(shown, |it| it.complete.as_secs_f64() * 1e3);
    for (name, shown) in [("xmessage", &bare), ("join-chats", &ours)] {
        println!(
            "{name}: window {:.1} ms, complete {:.1} ms, memory {:.1} MB",
            spread(shown, |it| it.mapped.as_secs_f64() * 1e3),
            complete(shown),
            spread(shown, |it| it.memory.resident),
        );
    }
    let ratio = complete(&ours).median / complete(&bare).median;
    println!("complete window, × xmessage: {ratio:.2}");
}

/// The program at its first numbered step.
fn wizard(program: &Path, folder: &TempDir) -> Command {
    program::wizard(program, folder, "browser")
}

fn show(server: &XServer, command: &mut Command) -> (Shown, Session) {
    watch::show(server, command).expect("a window that settles")
}

fn spread(shown: &[Shown], value: impl Fn(&Shown) -> f64) -> Spread {
    Spread::of(shown.iter().map(value))
}

/// Memory over the steps, then nothing.
fn rest(server: &XServer, program: &Path) {
    let folder = TempDir::new().expect("a folder");
    let (shown, session) = show(server, &mut wizard(program, &folder));
    let mut levels = vec![session.memory().resident];
    for _ in 0..3 {
        for step in (1..=6).chain((1..=5).rev()) {
            press(server, shown.window, step);
            settle(server, shown.window, Duration::from_millis(400));
        }
        levels.push(session.memory().resident);
    }
    let growth = levels[3] - levels[0];
    let levels: Vec<_> = levels.iter().map(|level| format!("{level:.1}")).collect();
    let levels = levels.join(" → ");
    println!("memory over three rounds of the steps: {levels} MB, growth {growth:.1} MB");
    let used = idle(server, shown.window, &session, IDLE);
    println!("processor over {} s of nothing: {used:.2} s", IDLE.as_secs());
}
