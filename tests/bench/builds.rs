//! Several builds of the program side by side, such as one for each `opt-level`: `cargo bench --bench builds --
//! PROGRAM…`. How long each takes to the complete window, and a click to its picture; in turns, so that a machine
//! that drifts does so for all. One core is the program's, as in the lesson's bench.

#![allow(clippy::disallowed_methods, reason = "those are rules of the program's own")]
#![allow(clippy::expect_used, reason = "a bench that cannot measure ends")]

mod clicks;
mod film;
#[expect(dead_code, reason = "the programs are named on the command line")]
mod program;
#[expect(dead_code, reason = "the peers' bench asks for more of it")]
mod session;
mod spread;
#[expect(dead_code, reason = "the tests ask for more of it")]
#[path = "../window/support/mod.rs"]
mod support;
mod top_levels;
#[expect(dead_code, reason = "the lesson's bench asks for more of it")]
mod watch;

use clicks::Lesson;
use spread::{Spread, percentile};
use std::path::{Path, PathBuf};
use std::process::Command;
use support::x_server::{self, XServer};
use tempfile::TempDir;

const STARTS: usize = 7;
const CLICKS: usize = 150;
const JUMPS: usize = 50;
const STEP: &str = "sign-in";

fn main() {
    let arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let programs: Vec<PathBuf> = arguments.filter(|it| it.is_file()).collect();
    if programs.is_empty() {
        // `cargo test --benches` asks only whether it builds.
        return;
    }
    let server = XServer::start();
    let mut starts = vec![Vec::new(); programs.len()];
    // The first round fills the caches of the disk.
    for round in 0..=STARTS {
        for (program, starts) in programs.iter().zip(&mut starts) {
            let complete = complete(&server, program);
            if round > 0 {
                starts.push(complete);
            }
        }
    }
    println!(
        "| build | MB | complete window, ms | click, next step: median, 99 % | click, another step |"
    );
    println!("|---|---|---|---|---|");
    for (program, starts) in programs.iter().zip(starts) {
        let megabytes = std::fs::metadata(program).expect("a program").len() as f64 / 1e6;
        let starts = Spread::of(starts.into_iter());
        let [near, far] = clicks(program);
        println!(
            "| {} | {megabytes:.2} | {starts} | {:.1}, {:.1} | {:.1} |",
            program.display(),
            percentile(&near, 0.5),
            percentile(&near, 0.99),
            percentile(&far, 0.5)
        );
    }
}

/// From the start to the complete picture, ms.
fn complete(server: &XServer, program: &Path) -> f64 {
    let folder = TempDir::new().expect("a folder");
    let mut wizard = program::wizard(program, &folder, STEP);
    let shown = watch::show(server, wizard.args(["--renderer", "cpu"]));
    shown.expect("a window that settles").0.complete.as_secs_f64() * 1e3
}

/// From a press to the picture, ms: of the step beside, and of another one.
fn clicks(program: &Path) -> [Vec<f64>; 2] {
    let server = XServer::with_screen(clicks::SCREEN);
    let folder = TempDir::new().expect("a folder");
    let wizard = program::wizard(program, &folder, STEP);
    let mut alone = Command::new("taskset");
    alone.args(["-c", "0"]).arg(wizard.get_program());
    alone.args(wizard.get_args()).args(["--renderer", "cpu"]);
    let shown = watch::show(&server, &mut alone).expect("a window that settles");
    let lesson = Lesson::new(&server, shown.0.window);
    [lesson.along(CLICKS), lesson.across(JUMPS)]
}
