//! The command line: what is asked, and which shell does it. All output is Russian, one line for each fault.

mod args;
mod crash;
mod failure;
mod handout;
mod import;
mod library;
mod order;
mod pack;
mod paths;
mod pin;
mod rehearsal;
mod self_test;
mod settings;
mod startup;
mod values;
mod views;
mod wish;

#[doc(hidden)]
pub use settings::check_settings;

use crate::file::{IoReason, NOTEPAD_MARK, for_notepad};
use crate::labels;
use crate::model::SystemWishes;
use crate::service::{self, AskSystem};
use crate::shell::{self, Found, Renderer, Seat};
use args::{Command, Options, Screenshot};
use failure::{Failure, complain, print};
use image::{ImageError, ImageFormat};
use startup::Startup;
use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

/// Runs the program and returns its exit code: 0 done, 1 failed, 2 wrong arguments. A fault of the program
/// itself ends it with 70.
#[must_use]
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let done = args::parse(arguments.clone())
        .map_err(|fault| Failure::wrong_use(labels::see_help(&fault)))
        .and_then(|command| run(command, &arguments));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure { code, line }) => {
            if let Some(line) = line {
                complain(&line);
            }
            ExitCode::from(code)
        }
    }
}

fn run(command: Command, arguments: &[OsString]) -> Result<(), Failure> {
    if !matches!(command, Command::Probe) {
        // A driver that panics is noticed by the program that has started the probe.
        crash::report_panics(service::default_path().as_deref(), None);
    }
    match command {
        Command::Help => print(include_str!("../../assets/help.txt")),
        Command::Version => print(&format!("join-chats {}\n", env!("CARGO_PKG_VERSION"))),
        Command::Text(options, file) => text(&options, file.as_deref()),
        Command::SelfTest(options) => self_test::run(&options),
        Command::Pack(packing) => pack::pack(&packing),
        Command::Unpack(packing) => pack::unpack(&packing),
        Command::Import(packing) => import::import(&packing),
        Command::Handout(options, order) => handout::handout(&options, &order),
        Command::Screenshot(options, wanted) => screenshot(&options, &wanted),
        Command::Probe => {
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
    let startup = Startup::new(options).for_a_window();
    let (preset, state) = (startup.settings.preset(), startup.state());
    let seat = match state.as_deref().map(|state| Seat::find(state, options.guide.as_deref())) {
        Some(Found::Raised) => return Ok(()),
        Some(Found::Hidden) if shell::show_news(labels::ALREADY_OPEN) => return Ok(()),
        Some(Found::Free(seat)) => Some(seat),
        Some(Found::Hidden) | None => None,
    };
    crash::report_panics(state.as_deref(), Some(&startup));
    let renderer = startup.renderer(renderer);
    let (shown, kept) = (startup.clone(), state.clone());
    let prepare = move || shown.setup(preset, kept, service::load);
    let ended = shell::run(prepare, renderer, arguments, seat);
    ended.map_err(|error| crash::no_window(startup, state.as_deref(), error))
}

fn text(options: &Options, file: Option<&Path>) -> Result<(), Failure> {
    let mut startup = Startup::new(options);
    let opened = startup.open_guide()?;
    startup.complain();
    let text = opened.guide.to_plain_text(opened.source.is_foreign());
    #[expect(clippy::disallowed_methods, reason = "it may be a device or a pipe")]
    match file {
        // Strip control characters: a custom guide must not send terminal escape codes.
        None => print(&text.replace(|c: char| c.is_control() && c != '\n', "")),
        Some(path) => {
            let text = format!("{NOTEPAD_MARK}{}", for_notepad(&text));
            std::fs::write(path, text).map_err(|error| Failure::failed(cannot_write(path, &error)))
        }
    }
}

fn screenshot(options: &Options, wanted: &Screenshot) -> Result<(), Failure> {
    let startup = Startup::new(options);
    let preset = wanted.preset.or(startup.settings.preset());
    // Only a picture of a page: no state file is written or renamed for it.
    let mut setup = startup.setup(preset, options.state.clone(), service::peek)?;
    setup.state_path = None;
    let pose = wanted.wish.pose(&mut setup).map_err(Failure::wrong_use)?;
    // What moves is drawn where it ends.
    setup.system_wishes =
        AskSystem::by(|| SystemWishes { less_motion: true, ..SystemWishes::default() });
    setup.keep_awake = || Box::new(());
    let [width, height] = wanted.size;
    let size = egui::vec2(width.into(), height.into());
    shell::headless::draw(setup, pose, size, wanted.scale)
        .save_with_format(&wanted.file, ImageFormat::Png)
        .map_err(|error| {
            Failure::failed(match error {
                ImageError::IoError(error) => cannot_write(&wanted.file, &error),
                other => labels::screenshot_failed(&wanted.file, &other.to_string()),
            })
        })
}

fn cannot_write(path: &Path, error: &std::io::Error) -> String {
    labels::save_failed(path, &IoReason::from(error))
}
