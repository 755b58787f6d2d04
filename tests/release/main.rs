//! What is handed out, as `assets/release/make.sh` has made it: `cargo test --test release`.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

#[path = "../suite/cpu_renderer.rs"]
mod cpu_renderer;
#[path = "../suite/desktop.rs"]
#[allow(dead_code, reason = "other tests ask for more of it")]
mod desktop;
#[path = "../suite/pupil.rs"]
#[allow(dead_code, reason = "other tests ask for more of it")]
mod pupil;
#[path = "../suite/wizard.rs"]
#[allow(dead_code, reason = "other tests ask for more of it")]
mod wizard;
#[path = "../suite/x_server.rs"]
#[allow(dead_code, reason = "other tests ask for more of it")]
mod x_server;

mod archives;
mod deb;
mod dist;
mod elf;
mod pe;
mod windows;
mod wine;
