//! The window side by side with a bare X client: `cargo bench --bench window`. Prints how long each
//! takes from its start to the complete picture, what memory and idleness cost, and the program's size.

#![allow(clippy::expect_used, reason = "a bench that cannot measure ends")]
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "milliseconds and bytes to print"
)]

mod watch;
#[allow(dead_code, reason = "the tests ask for more of it")]
#[path = "../suite/x_server.rs"]
mod x_server;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;
use watch::{Shown, press, settle, show};
use x_server::{Running, XServer, is_missing};

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

/// What a user gets. A bench's own build of the program has more in it: the features that its
/// dev-dependencies ask of shared crates. `JOIN_CHATS_PROGRAM` names another program to measure.
fn build() -> PathBuf {
    if let Some(program) = std::env::var_os("JOIN_CHATS_PROGRAM") {
        return program.into();
    }
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--quiet", "--release", "--bin", "join-chats"]);
    let built = cargo.current_dir(env!("CARGO_MANIFEST_DIR")).status();
    assert!(built.expect("cargo").success(), "no release build");
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("release/join-chats")
}

/// The program with marks of its own, at the first numbered step.
fn wizard(program: &Path, folder: &TempDir) -> Command {
    let mut command = Command::new(program);
    let state = folder.path().join("progress.ron");
    command.args(["--step", "browser", "--state"]).arg(state);
    command.stderr(Stdio::null());
    command
}

/// Both programs in turn, so that a machine that drifts does so for both.
fn starts(server: &XServer, program: &Path) {
    let mut bare = Vec::new();
    let mut ours = Vec::new();
    for _ in 0..ROUNDS {
        let mut xmessage = Command::new("xmessage");
        let xmessage = xmessage.arg("A bare X client").stderr(Stdio::null());
        bare.push(show(server, xmessage).0);
        let folder = TempDir::new().expect("a folder");
        ours.push(show(server, &mut wizard(program, &folder)).0);
    }
    for (name, shown) in [("xmessage", &bare), ("join-chats", &ours)] {
        println!(
            "{name}: window {} ms, complete {} ms, memory {} MB",
            spread(shown, |shown| shown.window.as_secs_f64() * 1e3),
            spread(shown, |shown| shown.complete.as_secs_f64() * 1e3),
            spread(shown, |shown| shown.memory),
        );
    }
    let complete = |shown: &[Shown]| median(shown.iter().map(|it| it.complete.as_secs_f64()));
    let ratio = complete(&ours) / complete(&bare);
    println!("complete window, × xmessage: {ratio:.2}");
}

/// Memory over the steps, then nothing.
fn rest(server: &XServer, program: &Path) {
    let folder = TempDir::new().expect("a folder");
    let (shown, process) = show(server, &mut wizard(program, &folder));
    let mut levels = vec![memory(&process)];
    for _ in 0..3 {
        for step in (1..=6).chain((1..=5).rev()) {
            press(server, &shown, step);
            settle(server, &shown, Duration::from_millis(400));
        }
        levels.push(memory(&process));
    }
    let growth = levels[3] - levels[0];
    let levels: Vec<_> = levels.iter().map(|level| format!("{level:.1}")).collect();
    let levels = levels.join(" → ");
    println!("memory over three rounds of the steps: {levels} MB, growth {growth:.1} MB");
    settle(server, &shown, Duration::from_secs(2));
    let before = processor(&process);
    std::thread::sleep(IDLE);
    let used = processor(&process) - before;
    println!(
        "processor over {} s of nothing: {used:.2} s",
        IDLE.as_secs()
    );
}

/// Resident memory, MB.
fn memory(process: &Running) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", process.0.id()));
    let status = status.expect("a process");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<f64>().ok());
    kib.expect("a number") * 1024.0 / 1e6
}

/// Processor time used so far, seconds; Linux counts hundredths.
fn processor(process: &Running) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", process.0.id()));
    let stat = stat.expect("a process");
    // The name stands in brackets and may hold spaces; user and system time are 11 fields after it.
    let (_, fields) = stat.rsplit_once(") ").expect("a name");
    let ticks = fields.split(' ').skip(11).take(2);
    let ticks: f64 = ticks.filter_map(|field| field.parse::<f64>().ok()).sum();
    ticks / 100.0
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<_> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn spread(shown: &[Shown], value: impl Fn(&Shown) -> f64) -> String {
    let values = || shown.iter().map(&value);
    let least = values().fold(f64::INFINITY, f64::min);
    let most = values().fold(0.0, f64::max);
    format!("{:.1} [{least:.1}–{most:.1}]", median(values()))
}
