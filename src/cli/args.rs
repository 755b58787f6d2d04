//! Arguments to a [`Command`]. Every wrong one is one Russian line.

use crate::preferences::{Preset, ThemeChoice, TypePercent};
use crate::shell::{PROBE_SWITCH, Renderer};
use lexopt::prelude::*;
use std::ffi::OsString;
use std::path::PathBuf;

/// What the program is asked to do.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Command {
    /// Open the window, drawn by what is named.
    Window(Options, Option<Renderer>),
    /// Print the whole guide, or write it to a file.
    Text(Options, Option<PathBuf>),
    /// Draw one view into a PNG.
    Screenshot(Options, Screenshot),
    /// Check the guide, pictures, fonts and state folder.
    SelfTest(Options),
    /// Find out whether OpenGL works. Asked by the program itself, of a process of its own.
    TryOpenGl,
    /// Print the help.
    Help,
    /// Print the version.
    Version,
}

/// What several commands share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Options {
    /// Another guide than the embedded one.
    pub guide: Option<PathBuf>,
    /// Another state file than the user's own.
    pub state: Option<PathBuf>,
    /// The page to begin with, by step id.
    pub step: Option<String>,
    /// Whether to begin with «Показ классу».
    pub present: bool,
}

/// See [`Command::Screenshot`].
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Screenshot {
    /// Where to write it.
    pub file: PathBuf,
    /// Width and height, points.
    pub size: [u16; 2],
    /// Pixels to a point.
    pub scale: f32,
    /// The preferences, where it is not the kept one.
    pub preset: Preset,
}

const DEFAULT_SIZE: [u16; 2] = [1366, 768];
/// The largest side of a screenshot, points: more is a slip of the finger.
const MAX_SIDE: u16 = 7680;
/// The most pixels of a screenshot: with all that is made of them they fill half a gigabyte.
const MAX_PIXELS: f32 = 7680.0 * 7680.0;

/// Reads the arguments, without the program's name.
///
/// # Errors
/// What is wrong, in one Russian line.
pub(super) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, String> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut options = Options::default();
    let mut text = None;
    let mut self_test = false;
    let mut file = None;
    let mut size = None;
    let mut scale = None;
    let mut theme = None;
    let mut type_percent = None;
    let mut renderer = None;
    while let Some(argument) = parser.next().map_err(|error| in_russian(&error))? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Short('V') | Long("version") => return Ok(Command::Version),
            Long("guide") => options.guide = Some(path(&mut parser, "--guide", "ФАЙЛ")?),
            Long("state") => options.state = Some(path(&mut parser, "--state", "ФАЙЛ")?),
            Long("step") => options.step = Some(word(&mut parser, "--step", "ШАГ")?),
            Long("present") => options.present = true,
            Long("text") => text = Some(optional_path(&mut parser)),
            Long("self-test") => self_test = true,
            Long(name) if PROBE_SWITCH.strip_prefix("--") == Some(name) => {
                return Ok(Command::TryOpenGl);
            }
            Long("renderer") => {
                let value = word(&mut parser, "--renderer", "cpu")?;
                renderer = Some(parse_renderer(&value)?);
            }
            Long("screenshot") => {
                file = Some(path(&mut parser, "--screenshot", "ФАЙЛ.png")?);
            }
            Long("size") => {
                let value = word(&mut parser, "--size", "1366x768")?;
                size = Some(parse_size(&value)?);
            }
            Long("scale") => scale = Some(parse_scale(&word(&mut parser, "--scale", "1.25")?)?),
            Long("theme") => theme = Some(parse_theme(&word(&mut parser, "--theme", "dark")?)?),
            Long("type") => type_percent = Some(parse_type(&word(&mut parser, "--type", "150")?)?),
            other => return Err(in_russian(&other.unexpected())),
        }
    }
    let screenshot_only = [
        ("--size", size.is_some()),
        ("--scale", scale.is_some()),
        ("--theme", theme.is_some()),
        ("--type", type_percent.is_some()),
    ];
    if let (None, Some((flag, _))) = (&file, screenshot_only.iter().find(|(_, given)| *given)) {
        return Err(format!("{flag} нужен только вместе с --screenshot"));
    }
    let (size, scale) = (size.unwrap_or(DEFAULT_SIZE), scale.unwrap_or(1.0));
    let [width, height] = size;
    if f32::from(width) * f32::from(height) * scale * scale > MAX_PIXELS {
        return Err(format!(
            "снимок {width}x{height} в масштабе {scale} слишком велик: уменьшите --size или --scale"
        ));
    }
    if renderer.is_some() && (text.is_some() || file.is_some() || self_test) {
        return Err("--renderer нужен только окну".to_owned());
    }
    if options.present && (text.is_some() || self_test) {
        return Err("--present нужен только окну и снимку".to_owned());
    }
    match (text, file, self_test) {
        (None, None, false) => Ok(Command::Window(options, renderer)),
        (Some(file), None, false) => Ok(Command::Text(options, file)),
        (None, None, true) => Ok(Command::SelfTest(options)),
        (None, Some(file), false) => Ok(Command::Screenshot(
            options,
            Screenshot {
                file,
                size,
                scale,
                preset: Preset {
                    theme,
                    type_percent,
                    ..Preset::default()
                },
            },
        )),
        _ => Err("--text, --screenshot и --self-test не идут вместе".to_owned()),
    }
}

fn path(parser: &mut lexopt::Parser, flag: &str, example: &str) -> Result<PathBuf, String> {
    let value = parser.value().ok();
    // Empty comes from a script with a variable that is not set.
    let value = value.filter(|value| !value.is_empty());
    value
        .map(PathBuf::from)
        .ok_or_else(|| format!("после {flag} нужно значение: {flag} {example}"))
}

fn word(parser: &mut lexopt::Parser, flag: &str, example: &str) -> Result<String, String> {
    path(parser, flag, example)?
        .into_os_string()
        .into_string()
        .map_err(|_| format!("значение {flag} не читается: {flag} {example}"))
}

/// `--text` and `--text FILE`: the next argument, unless it is a flag.
fn optional_path(parser: &mut lexopt::Parser) -> Option<PathBuf> {
    if let Some(value) = parser.optional_value() {
        return Some(PathBuf::from(value));
    }
    let mut rest = parser.try_raw_args()?;
    let is_value = |next: &std::ffi::OsStr| !next.to_string_lossy().starts_with('-');
    rest.next_if(is_value).map(PathBuf::from)
}

fn parse_size(value: &str) -> Result<[u16; 2], String> {
    let side = |text: &str| {
        text.parse::<u16>()
            .ok()
            .filter(|side| (1..=MAX_SIDE).contains(side))
    };
    value
        .split_once(['x', 'х', '×'])
        .and_then(|(width, height)| Some([side(width)?, side(height)?]))
        .ok_or(format!(
            "размер «{value}» не понят: нужно, например, --size 1366x768, не больше {MAX_SIDE}"
        ))
}

fn parse_scale(value: &str) -> Result<f32, String> {
    value
        .replace(',', ".")
        .parse()
        .ok()
        .filter(|scale| (0.5..=4.0).contains(scale))
        .ok_or(format!(
            "масштаб «{value}» не понят: нужно от 0.5 до 4, например, --scale 1.25"
        ))
}

fn parse_theme(value: &str) -> Result<ThemeChoice, String> {
    match value {
        "light" => Ok(ThemeChoice::Light),
        "dark" => Ok(ThemeChoice::Dark),
        "contrast" => Ok(ThemeChoice::Contrast),
        _ => Err(format!(
            "цвета «{value}» не поняты: есть light, dark, contrast"
        )),
    }
}

fn parse_renderer(value: &str) -> Result<Renderer, String> {
    match value {
        "auto" => Ok(Renderer::Auto),
        "gpu" => Ok(Renderer::OnlyGpu),
        "cpu" => Ok(Renderer::Cpu),
        _ => Err(format!("«{value}» не рисует: есть auto, gpu, cpu")),
    }
}

fn parse_type(value: &str) -> Result<TypePercent, String> {
    value
        .trim_end_matches('%')
        .parse::<u16>()
        .ok()
        .filter(|percent| (TypePercent::MIN..=TypePercent::MAX).contains(percent))
        .map(TypePercent::from)
        .ok_or(format!(
            "размер текста «{value}» не понят: нужно от {} до {}, например, --type 150",
            TypePercent::MIN,
            TypePercent::MAX
        ))
}

fn in_russian(error: &lexopt::Error) -> String {
    match error {
        lexopt::Error::UnexpectedOption(option) => format!("нет ключа {option}"),
        lexopt::Error::UnexpectedArgument(value) => {
            format!("«{}» здесь не нужно", value.to_string_lossy())
        }
        lexopt::Error::UnexpectedValue { option, value } => format!(
            "ключу {option} не нужно значение «{}»",
            value.to_string_lossy()
        ),
        other => other.to_string(),
    }
}
