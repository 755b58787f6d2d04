//! The command line: what is asked, and which shell does it. All output is Russian, one line for
//! each fault.

mod args;
mod crash;
mod self_test;
mod settings;
mod start;

use args::{Command, Options, Screenshot, parse};
#[doc(hidden)]
pub use settings::check_settings;

use crate::labels;
use crate::service;
use crate::shell;
use crate::shell::{NoWindow, Renderer};
use start::Start;
use std::ffi::OsString;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

/// Something did not work.
const FAILED: u8 = 1;
/// The command line is wrong.
const WRONG_USE: u8 = 2;

/// Why the program ends early: the exit code and one line.
struct Failure(u8, String);

/// Runs the program and returns its exit code: 0 done, 1 failed, 2 wrong arguments; a fault
/// of the program itself ends it with 70.
#[must_use]
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let done = parse(arguments.clone())
        .map_err(|line| Failure(WRONG_USE, format!("{line}. Справка: join-chats --help")))
        .and_then(|command| run(command, &arguments));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(code, line)) => {
            if !line.is_empty() {
                complain(&line);
            }
            ExitCode::from(code)
        }
    }
}

/// Where even this cannot be written, the exit code still tells.
fn complain(line: &str) {
    let _ = writeln!(std::io::stderr(), "join-chats: {line}");
}

fn run(command: Command, arguments: &[OsString]) -> Result<(), Failure> {
    if !matches!(command, Command::TryOpenGl) {
        // A driver that panics is found by who has asked for the trial.
        crash::tell_of_panics(service::default_path().as_deref(), false);
    }
    match command {
        Command::Help => print(include_str!("../../assets/help.txt")),
        Command::Version => print(&format!("join-chats {}\n", env!("CARGO_PKG_VERSION"))),
        Command::Text(options, file) => text(&options, file.as_deref()),
        Command::SelfTest(options) => {
            let (lines, good) = self_test::run(&options);
            print(&lines)?;
            if good {
                Ok(())
            } else {
                Err(Failure(FAILED, String::new()))
            }
        }
        Command::Screenshot(options, wanted) => screenshot(&options, &wanted),
        Command::TryOpenGl => {
            shell::run_probe();
            Ok(())
        }
        Command::Window(options, renderer) => window(&options, renderer, arguments),
    }
}

fn window(
    options: &Options,
    renderer: Option<Renderer>,
    arguments: &[OsString],
) -> Result<(), Failure> {
    let mut start = Start::new(options);
    let (preset, state) = (start.settings.preset(), start.state());
    crash::tell_of_panics(state.as_deref(), true);
    let renderer = start.renderer(renderer);
    let asked = start.clone();
    let prepare = move || asked.setup(preset, state, service::load);
    shell::run(prepare, renderer, arguments).map_err(|error| match error {
        NoWindow::Contents(failure) => failure,
        NoWindow::System(why) => match start.guide() {
            Ok((_, guide, _)) => Failure(FAILED, shell::hand_over(&guide.to_plain_text(), &why)),
            Err(failure) => failure,
        },
    })
}

fn text(options: &Options, file: Option<&Path>) -> Result<(), Failure> {
    let mut start = Start::new(options);
    let (_, guide, _) = start.guide()?;
    start.complain();
    let text = guide.to_plain_text();
    match file {
        // A foreign guide gives a terminal no orders.
        None => print(&text.replace(|c: char| c.is_control() && c != '\n', "")),
        Some(path) => std::fs::write(path, text).map_err(|error| cannot_write(path, &error)),
    }
}

fn screenshot(options: &Options, wanted: &Screenshot) -> Result<(), Failure> {
    let start = Start::new(options);
    let preset = wanted.preset.or(start.settings.preset());
    // A picture of a page: nothing is written or renamed.
    let mut setup = start.setup(preset, options.state.clone(), service::peek)?;
    setup.state_path = None;
    let [width, height] = wanted.size;
    let size = egui::vec2(width.into(), height.into());
    let image = shell::headless::draw(setup, size, wanted.scale);
    let failed = |error: image::ImageError| {
        let why = match error {
            image::ImageError::IoError(error) => return cannot_write(&wanted.file, &error),
            other => other.to_string(),
        };
        Failure(
            FAILED,
            format!("снимок {} не записан: {why}", wanted.file.display()),
        )
    };
    image
        .save_with_format(&wanted.file, image::ImageFormat::Png)
        .map_err(failed)
}

fn cannot_write(path: &Path, error: &std::io::Error) -> Failure {
    let line = format!(
        "файл {} не записан: {}",
        path.display(),
        labels::io_reason(error)
    );
    Failure(FAILED, line)
}

/// Prints, and does not mind a reader that has gone away (`| head`).
fn print(text: &str) -> Result<(), Failure> {
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Failure(
            FAILED,
            format!("вывод не записан: {}", labels::io_reason(&error)),
        )),
        _ => Ok(()),
    }
}
