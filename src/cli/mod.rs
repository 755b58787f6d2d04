//! The command line: what is asked, and which shell does it. All output is Russian, one line for
//! each fault.

mod args;
mod self_test;

pub use args::{Command, Options, Screenshot, parse};

use crate::app::Setup;
use crate::guide::{Guide, GuideSource};
use crate::labels;
use crate::model::Place;
use crate::service::{self, Kept, Loaded};
use crate::shell::{self, NoWindow, Renderer};
use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Something did not work.
const FAILED: u8 = 1;
/// The command line is wrong.
const WRONG_USE: u8 = 2;

/// Why the program ends early: the exit code and one line.
struct Failure(u8, String);

/// Runs the program and returns its exit code: 0 done, 1 failed, 2 wrong arguments.
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
                // Where even this cannot be written, the exit code still tells.
                let _ = writeln!(std::io::stderr(), "join-chats: {line}");
            }
            ExitCode::from(code)
        }
    }
}

fn run(command: Command, arguments: &[OsString]) -> Result<(), Failure> {
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
            shell::run_trial();
            Ok(())
        }
        Command::Window(options, renderer) => window(&options, renderer, arguments),
    }
}

fn window(options: &Options, renderer: Renderer, arguments: &[OsString]) -> Result<(), Failure> {
    let state = options.state.clone().or_else(service::default_path);
    let asked = options.clone();
    let prepare = move || setup(&asked, state, service::load);
    shell::run(prepare, renderer, arguments).map_err(|error| match error {
        NoWindow::Contents(failure) => failure,
        NoWindow::System(why) => match source(options).load() {
            Ok((guide, _)) => Failure(FAILED, shell::hand_over(&guide.to_plain_text(), &why)),
            Err(error) => Failure(FAILED, error.to_string()),
        },
    })
}

fn source(options: &Options) -> GuideSource {
    options
        .guide
        .clone()
        .map_or(GuideSource::Embedded, GuideSource::File)
}

fn setup(
    options: &Options,
    state: Option<PathBuf>,
    load: fn(&Path) -> Loaded,
) -> Result<Setup, Failure> {
    let source = source(options);
    let (guide, pictures) = source
        .load()
        .map_err(|error| Failure(FAILED, error.to_string()))?;
    let place = options
        .step
        .as_deref()
        .map(|id| place(&guide, id))
        .transpose()?;
    let loaded = state.as_deref().map(load).unwrap_or_default();
    Ok(Setup {
        guide,
        pictures,
        source,
        loaded,
        state_path: state,
        place,
    })
}

fn place(guide: &Guide, id: &str) -> Result<Place, Failure> {
    if id == "finish" {
        return Ok(Place::Finish);
    }
    guide.find_step(id).map(Place::Step).ok_or_else(|| {
        let ids: Vec<&str> = guide.steps.iter().map(|step| step.id.0.as_str()).collect();
        let line = format!("шага «{id}» нет; есть: {}, finish", ids.join(", "));
        Failure(WRONG_USE, line)
    })
}

fn text(options: &Options, file: Option<&Path>) -> Result<(), Failure> {
    let (guide, _) = source(options)
        .load()
        .map_err(|error| Failure(FAILED, error.to_string()))?;
    let text = guide.to_plain_text();
    match file {
        None => print(&text),
        Some(path) => std::fs::write(path, text).map_err(|error| cannot_write(path, &error)),
    }
}

fn screenshot(options: &Options, wanted: &Screenshot) -> Result<(), Failure> {
    // A picture of a page: nobody can answer whose marks these are, and nothing is written or renamed.
    let mut setup = setup(options, options.state.clone(), service::peek)?;
    setup.state_path = None;
    let kept = setup.loaded.kept.take();
    let (progress, mut look) =
        kept.map_or_else(Default::default, |kept| (kept.progress, kept.look));
    look.theme = wanted.theme.unwrap_or(look.theme);
    look.type_percent = wanted.type_percent.unwrap_or(look.type_percent);
    setup.loaded = Loaded {
        kept: Some(Kept::new(progress, look)),
        notices: setup.loaded.notices,
    };
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
