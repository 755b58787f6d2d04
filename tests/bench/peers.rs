//! The window side by side with other ways to show the same instruction: `tests/bench/peers.sh`
//! installs them and runs this. Prints a Markdown table: how long each takes from its start to the
//! complete picture, and what memory that takes.
//!
//! `JOIN_CHATS_PROGRAM` names another program to measure, `JOIN_CHATS_ARGS` other arguments for it
//! than `--renderer cpu` and, in a row of its own, `--renderer gpu`. With `JOIN_CHATS_DOCUMENTS` set
//! to a folder the documents stay there, to look at.

#![allow(clippy::disallowed_methods, reason = "those are rules of the program's own")]
#![allow(clippy::expect_used, reason = "a bench that cannot measure ends")]

mod documents;
mod film;
mod html;
mod peer;
mod program;
mod session;
#[expect(dead_code, reason = "the lesson's bench asks for more of it")]
mod spread;
mod table;
#[expect(dead_code, reason = "the lesson's bench asks for more of it")]
mod top_levels;
#[expect(dead_code, reason = "the window's bench asks for more of it")]
mod watch;
#[expect(dead_code, reason = "the tests ask for more of it")]
#[path = "../window/support/x_server.rs"]
mod x_server;

use documents::Documents;
use peer::{Home, Peer};
use std::path::PathBuf;
use table::Row;
use tempfile::TempDir;
use watch::Shown;
use x_server::{XServer, is_missing};

const ROUNDS: usize = 5;
const NEEDS: [&str; 8] =
    ["Xvfb", "xmessage", "mupdf", "evince", "chromium", "soffice", "pdfimages", "pdftotext"];

fn main() {
    // `cargo test --benches` asks only whether it builds.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let rounds = rounds().unwrap_or_else(|| fail("--rounds wants a number from 1"));
    if is_missing(&NEEDS) {
        fail("peers are missing: tests/bench/peers.sh installs them");
    }
    let program = program::build();
    let folder = TempDir::new().expect("a folder");
    let home = Home::new(folder.path());
    let kept = std::env::var_os("JOIN_CHATS_DOCUMENTS").map(PathBuf::from);
    let place = kept.as_deref().unwrap_or(folder.path());
    let documents = Documents::make(place, home.chromium("print"), home.writer());
    let peers = peer::all(&home, &program, &documents);
    let server = XServer::start();
    let mut rows: Vec<_> = peers.iter().map(Row::new).collect();
    for round in 0..=rounds {
        for (peer, row) in peers.iter().zip(&mut rows) {
            eprintln!("round {round} of {rounds}: {}", peer.name);
            let shown = start(&server, peer);
            // Round 0 fills the caches of disk and fonts, and makes the kept profiles.
            if round > 0 {
                row.add(shown);
            }
        }
    }
    table::print(&rows, rounds);
}

fn start(server: &XServer, peer: &Peer) -> Option<Shown> {
    let fresh = TempDir::new().expect("a folder");
    let (shown, _session) = watch::show(server, &mut (peer.command)(&fresh))?;
    Some(shown)
}

fn rounds() -> Option<usize> {
    let mut arguments = std::env::args().skip_while(|argument| argument != "--rounds");
    if arguments.next().is_none() {
        return Some(ROUNDS);
    }
    let rounds = arguments.next()?.parse().ok()?;
    (rounds > 0).then_some(rounds)
}

fn fail(why: &str) -> ! {
    eprintln!("{why}");
    std::process::exit(1)
}
