//! «Присоединение к чатам». The library says how it is built.

// On Windows a double click must not open a console beside the window.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    join_chats::cli::main(std::env::args_os().skip(1))
}
