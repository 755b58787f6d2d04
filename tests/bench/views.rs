//! How long `--screenshot` takes for each view: `cargo bench --bench views`. Prints milliseconds, the slowest first, as
//! rows of Markdown. A picture of any view is there in a third of a second.

#![allow(clippy::disallowed_methods, reason = "those are rules of the program's own")]
#![allow(clippy::expect_used, reason = "a bench that cannot go on has failed")]

use std::process::Command;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The shortest of so many counts: the others say what else the computer did.
const TIMES: usize = 5;

fn main() {
    let folder = TempDir::new().expect("a folder");
    let draw = |arguments: &[&str]| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_join-chats"));
        program.args(["--screenshot", "a.png", "--state", "marks.ron"]).args(arguments);
        program.current_dir(folder.path()).output().expect("it runs")
    };
    // Of a name that it does not know the program lists those that it does.
    let told = String::from_utf8(draw(&["--view", "-"]).stderr).expect("UTF-8");
    let (_, names) = told.split_once("есть: ").expect("the names");
    let (names, _) = names.split_once(". ").expect("their end");
    let views = names.split(", ").map(|name| vec!["--step", "chats", "--view", name]);
    let present = [vec!["--present"], vec!["--present", "--size", "1920x1080"]];
    let measured = present.into_iter().chain(views).filter_map(|arguments| {
        let time = || {
            let start = Instant::now();
            draw(&arguments).status.success().then(|| start.elapsed())
        };
        // Some views need marks, and are left out.
        let least =
            (0..TIMES).map(|_| time()).collect::<Option<Vec<Duration>>>()?.into_iter().min()?;
        Some((least, arguments.join(" ")))
    });
    let mut rows: Vec<_> = measured.collect();
    rows.sort_unstable();
    println!("| picture | ms |\n|---|---|");
    for (least, arguments) in rows.into_iter().rev() {
        println!("| `{arguments}` | {:.0} |", least.as_secs_f64() * 1e3);
    }
}
