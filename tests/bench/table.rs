//! What was measured, as a Markdown table with the day and the machine.

use super::peer::Peer;
use super::spread::Spread;
use super::watch::Shown;
use std::process::Command;

/// A program and what its starts showed.
pub struct Row {
    name: String,
    shown: Vec<Shown>,
    failures: usize,
}

impl Row {
    pub fn new(peer: &Peer) -> Self {
        let name = match peer.package.and_then(version) {
            Some(version) => format!("{} ({version})", peer.name),
            None => peer.name.clone(),
        };
        Self { name, shown: Vec::new(), failures: 0 }
    }

    pub fn add(&mut self, shown: Option<Shown>) {
        match shown {
            Some(shown) => self.shown.push(shown),
            None => self.failures += 1,
        }
    }

    fn spread(&self, value: impl Fn(&Shown) -> f64) -> Option<Spread> {
        let is_measured = !self.shown.is_empty();
        is_measured.then(|| Spread::of(self.shown.iter().map(value)))
    }

    fn complete(&self) -> Option<Spread> {
        self.spread(|shown| shown.complete.as_secs_f64() * 1e3)
    }

    /// How many times as long as the other's its complete picture takes.
    fn times(&self, other: Option<&Row>) -> Option<f64> {
        Some(self.complete()?.median / other?.complete()?.median)
    }

    fn cells(&self, bare: Option<&Row>, ours: Option<&Row>) -> Option<String> {
        let mapped = self.spread(|shown| shown.mapped.as_secs_f64() * 1e3)?;
        let complete = self.complete()?;
        let ratio = |times: Option<f64>| times.map_or("—".to_owned(), |it| format!("{it:.1}"));
        let resident = self.spread(|shown| shown.memory.resident)?.median;
        let share = self.spread(|shown| shown.memory.share)?.median;
        Some(format!(
            "{mapped:.0} | {complete:.0} | {} | {} | {resident:.0} | {share:.0} | {}",
            ratio(self.times(bare)),
            ratio(self.times(ours)),
            self.shown.last()?.window,
        ))
    }
}

/// The first row is the bare client, the second ours.
pub fn print(rows: &[Row], rounds: usize) {
    println!("{}, {}.", output("date", &["+%Y-%m-%d"]), machine());
    println!("Median [least–most] of {rounds} rounds in turn after an uncounted one.");
    println!("MB are 10⁶ bytes; RSS counts what processes share in each of them, PSS divides it.");
    println!();
    println!(
        "| program | window, ms | complete, ms | × xmessage | × join-chats | RSS, MB | PSS, MB | window's size |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    for row in rows {
        let cells = row.cells(rows.first(), rows.get(1));
        let cells = cells.unwrap_or("— | — | — | — | — | — | —".to_owned());
        let failures = match row.failures {
            0 => String::new(),
            failures => format!(", {failures} × no window that settled"),
        };
        println!("| {}{failures} | {cells} |", row.name);
    }
}

/// The program's own version, without Debian's numbers before and after.
fn version(package: &str) -> Option<String> {
    let told = output("dpkg-query", &["-W", "-f", "${Version}", package]);
    let (_, version) = told.split_once(':').unwrap_or(("", &told));
    let version = version.split(['-', '+']).next()?;
    (!version.is_empty()).then(|| version.to_owned())
}

/// A line about what it was measured on.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let processors = read("/proc/cpuinfo");
    let mut lines = processors.lines();
    let model = lines.find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let (_, model) = model.unwrap_or(("", "a processor without a name"));
    let debian = read("/etc/debian_version");
    let load = read("/proc/loadavg");
    let load = load.split(' ').next().unwrap_or("?");
    format!("{cores} × {model}, Debian {}, load {load} at the end", debian.trim())
}

fn read(path: &str) -> String {
    std::fs::read_to_string(path).unwrap_or_default()
}

fn output(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let bytes = output.map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&bytes).trim().to_owned()
}
