//! «Присоединение к чатам»: see the library for how it is built.

// A double click on Windows must not open a console beside the window.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    join_chats::cli::main(std::env::args_os().skip(1))
}
