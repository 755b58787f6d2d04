//! All processes of one start: a browser is many of them, and some leave the group they began in.

use std::collections::HashMap;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// Each start's environment holds this name with a value of its own; what it starts inherits it.
const MARK: &str = "JOIN_CHATS_BENCH_START";
/// How long processes may take to end when asked to.
const GRACE: Duration = Duration::from_secs(4);

/// Processes that end with their owner.
pub struct Session {
    first: Child,
    mark: String,
}

/// MB (10⁶ bytes) of all processes together.
pub struct Memory {
    /// Resident, the sum over the processes: what two of them share counts twice.
    pub resident: f64,
    /// The same with each shared page divided among those that share it, others on the machine too.
    pub share: f64,
}

impl Session {
    pub fn start(command: &mut Command) -> Self {
        static STARTS: AtomicU32 = AtomicU32::new(0);
        let start = STARTS.fetch_add(1, Ordering::Relaxed);
        let value = format!("{}-{start}", std::process::id());
        command.env(MARK, &value).stdin(Stdio::null());
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let first = command.spawn();
        let first = first.unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let mark = format!("{MARK}={value}");
        Self { first, mark }
    }

    /// Whether the program gave up. One that merely hands over to another process did not.
    pub fn has_failed(&mut self) -> bool {
        let ended = self.first.try_wait().expect("a child");
        ended.is_some_and(|status| !status.success())
    }

    /// Waits until the program has ended by itself.
    pub fn wait(&mut self) {
        let status = self.first.wait().expect("a child");
        assert!(status.success(), "{}: {status}", self.mark);
    }

    pub fn memory(&self) -> Memory {
        let rollups = self.members().into_iter().filter_map(|id| {
            // Gone meanwhile: holds nothing.
            std::fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()
        });
        let rollups: String = rollups.collect();
        let sum = |name| {
            let lines = rollups.lines().filter_map(|line| line.strip_prefix(name));
            let kib = lines.filter_map(|rest| rest.trim().strip_suffix(" kB")?.parse::<f64>().ok());
            kib.sum::<f64>() * 1024.0 / 1e6
        };
        Memory { resident: sum("Rss:"), share: sum("Pss:") }
    }

    /// Processor time used so far, seconds; Linux counts hundredths.
    pub fn processor(&self) -> f64 {
        let stats = self.members().into_iter().filter_map(stat);
        let ticks = stats.flat_map(|stat| {
            // User and system time are 11 fields after the state.
            let fields = stat.split(' ').skip(11).take(2);
            let ticks = fields.filter_map(|field| field.parse::<f64>().ok());
            ticks.collect::<Vec<_>>()
        });
        ticks.sum::<f64>() / 100.0
    }

    /// Those with the mark, and what descends from them: some write their title over their environment.
    fn members(&self) -> Vec<u32> {
        let parents: HashMap<u32, u32> = running().collect();
        let is_marked = |id: u32| id == self.first.id() || has_mark(id, &self.mark);
        let is_member = |mut id: u32| {
            while !is_marked(id) {
                match parents.get(&id) {
                    Some(parent) => id = *parent,
                    None => return false,
                }
            }
            true
        };
        let all = parents.keys().copied();
        all.filter(|id| is_member(*id)).collect()
    }

    /// Sends a signal to all of them, and waits. Whether none is left.
    fn end(&mut self, signal: &str) -> bool {
        let start = Instant::now();
        let members = self.members();
        if !members.is_empty() {
            let mut kill = Command::new("sh");
            kill.args(["-c", "kill -s \"$@\"", "sh", signal]);
            kill.args(members.iter().map(u32::to_string));
            // Fails if one of them has just ended by itself.
            let _ = kill.stderr(Stdio::null()).status();
        }
        while start.elapsed() < GRACE {
            // Takes note of its end.
            let _ = self.first.try_wait();
            if self.members().is_empty() {
                return true;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        false
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if !self.end("TERM") && !self.end("KILL") {
            eprintln!("{} does not end", self.mark);
        }
    }
}

/// Every process that has not ended, with its parent.
fn running() -> impl Iterator<Item = (u32, u32)> {
    let entries = std::fs::read_dir("/proc").expect("/proc");
    entries.filter_map(|entry| {
        let id = entry.ok()?.file_name().to_str()?.parse().ok()?;
        let stat = stat(id)?;
        let mut fields = stat.split(' ');
        let is_over = matches!(fields.next()?, "Z" | "X");
        let parent = fields.next()?.parse().ok()?;
        (!is_over).then_some((id, parent))
    })
}

/// What Linux tells of a process, from its state on: the name before it may hold anything.
fn stat(id: u32) -> Option<String> {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let (_, fields) = stat.rsplit_once(") ")?;
    Some(fields.to_owned())
}

fn has_mark(id: u32, mark: &str) -> bool {
    let environment = std::fs::read(format!("/proc/{id}/environ")).unwrap_or_default();
    let mut variables = environment.split(|byte| *byte == 0);
    variables.any(|variable| variable == mark.as_bytes())
}
