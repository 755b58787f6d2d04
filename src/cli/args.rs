//! Turns arguments into a [`Command`]. Each wrong one is reported in one Russian line.

use super::order::Order;
use super::pack::Packing;
use super::paths;
use super::values::{
    optional_path, parse_form, parse_renderer, parse_scale, parse_size, parse_theme, parse_type,
    path, word,
};
use super::wish::Wish;
use crate::guide::import::is_document;
use crate::guide::package;
use crate::handout::{Form, HandoutFormat};
use crate::labels;
use crate::preferences::Preset;
use crate::shell::{PROBE_SWITCH, Renderer};
use lexopt::prelude::*;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

#[derive(Clone, Debug)]
pub(super) enum Command {
    /// The renderer is the one that the command line names.
    Window(Options, Option<Renderer>),
    /// Print the whole guide, or write it to a file.
    Text(Options, Option<PathBuf>),
    Screenshot(Options, Screenshot),
    /// Write the guide for a printer.
    Handout(Options, Order),
    SelfTest(Options),
    /// Make a package of a guide.
    Pack(Packing),
    /// Make a folder of a package.
    Unpack(Packing),
    /// Make a package of a document of Word.
    Import(Packing),
    /// Find out whether OpenGL works: the program starts itself anew for this.
    Probe,
    Help,
    Version,
}

/// Options that several commands share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Options {
    /// A guide in place of the embedded one.
    pub guide: Option<PathBuf>,
    /// A state file in place of the user's own.
    pub state: Option<PathBuf>,
    /// The page to begin with, by step id.
    pub step: Option<String>,
    /// Whether to begin with «Показ классу».
    pub present: bool,
}

#[derive(Clone, Debug)]
pub(super) struct Screenshot {
    pub file: PathBuf,
    /// Width and height, points.
    pub size: [u16; 2],
    /// Pixels to a point.
    pub scale: f32,
    /// Preferences that differ from the saved ones.
    pub preset: Preset,
    /// The state that it shows.
    pub wish: Wish,
}

const DEFAULT_SIZE: [u16; 2] = [1366, 768];
/// The size of the strip beside the browser.
const STRIP_SIZE: [u16; 2] = [360, 728];
/// The most pixels of a screenshot: with their copies on the way to the file they fill half a gigabyte.
const MAX_PIXELS: f32 = 7680.0 * 7680.0;

/// Reads the arguments, without the program's name. An error is one Russian line.
pub(super) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, String> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut given = Given::default();
    while let Some(argument) = parser.next().map_err(|error| in_russian(&error))? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Short('V') | Long("version") => return Ok(Command::Version),
            Long(name) if PROBE_SWITCH.strip_prefix("--") == Some(name) => {
                return Ok(Command::Probe);
            }
            Long(name) => {
                let name = name.to_owned();
                given.read(&name, &mut parser)?;
            }
            // A double click, or a file that was dropped on the executable.
            Value(value) if given.dropped.is_none() => given.dropped = Some(value),
            other @ (Short(_) | Value(_)) => return Err(in_russian(&other.unexpected())),
        }
    }
    given.take_dropped()?;
    given.check()?;
    given.command()
}

/// What the command line has named so far.
#[derive(Default)]
struct Given {
    options: Options,
    /// What stands without a switch: a guide.
    dropped: Option<OsString>,
    pack: Option<Packing>,
    unpack: Option<Packing>,
    import: Option<PathBuf>,
    save: Option<PathBuf>,
    overwrite: bool,
    renderer: Option<Renderer>,
    text: bool,
    text_file: Option<PathBuf>,
    self_test: bool,
    screenshot: Option<PathBuf>,
    handout: Option<PathBuf>,
    form: Option<Form>,
    size: Option<[u16; 2]>,
    scale: Option<f32>,
    preset: Preset,
    wish: Wish,
}

impl Given {
    /// Reads the value of an option, if it takes one.
    fn read(&mut self, name: &str, parser: &mut lexopt::Parser) -> Result<(), String> {
        if self.wish.read(name, parser)? {
            return Ok(());
        }
        let flag = &format!("--{name}");
        let preset = &mut self.preset;
        match name {
            "guide" => self.options.guide = Some(path(parser, flag, labels::A_FILE)?),
            "state" => self.options.state = Some(path(parser, flag, labels::A_FILE)?),
            "step" => self.options.step = Some(word(parser, flag, labels::A_STEP)?),
            "present" => self.options.present = true,
            "text" => (self.text, self.text_file) = (true, optional_path(parser)?),
            "self-test" => self.self_test = true,
            "pack" => self.pack = Some(packing(parser, flag, labels::FROM_AND_PACKAGE)?),
            "unpack" => self.unpack = Some(packing(parser, flag, labels::PACKAGE_AND_FOLDER)?),
            "import" => self.import = Some(path(parser, flag, labels::A_WORD_FILE)?),
            "save" => self.save = Some(path(parser, flag, labels::A_PACKAGE_FILE)?),
            "overwrite" => self.overwrite = true,
            "renderer" => self.renderer = Some(parse_renderer(&word(parser, flag, "cpu")?)?),
            "screenshot" => self.screenshot = Some(path(parser, flag, labels::A_PNG)?),
            "handout" => self.handout = Some(path(parser, flag, labels::A_HANDOUT_FILE)?),
            "form" => self.form = Some(parse_form(&word(parser, flag, labels::A_FORM)?)?),
            "size" => self.size = Some(parse_size(&word(parser, flag, "1366x768")?)?),
            "scale" => self.scale = Some(parse_scale(&word(parser, flag, "1.25")?)?),
            "theme" => preset.theme = Some(parse_theme(&word(parser, flag, "dark")?)?),
            "type" => preset.type_percent = Some(parse_type(&word(parser, flag, "150")?)?),
            _ => return Err(labels::no_such_option(flag)),
        }
        Ok(())
    }

    fn take_dropped(&mut self) -> Result<(), String> {
        let Some(dropped) = self.dropped.take() else {
            return Ok(());
        };
        if self.options.guide.is_some() {
            return Err(labels::unexpected_argument(dropped.to_string_lossy()));
        }
        self.options.guide = Some(paths::argument(dropped.into())?);
        Ok(())
    }

    /// Finds what does not go with packing, and with a document of Word.
    fn check_packing(&self) -> Result<(), String> {
        let importing = match (&self.import, &self.save) {
            (Some(_), None) => return Err(labels::IMPORT_NEEDS_SAVE.to_owned()),
            (None, Some(_)) => return Err(labels::SAVE_NEEDS_IMPORT.to_owned()),
            (_, to) => to.as_ref(),
        };
        let wanted = [self.pack.is_some(), self.unpack.is_some(), importing.is_some()];
        let alone = if importing.is_some() { labels::IMPORT_ALONE } else { labels::PACK_ALONE };
        match wanted.into_iter().filter(|is_wanted| *is_wanted).count() {
            0 if self.overwrite => return Err(labels::OVERWRITE_ONLY_FOR_PACKAGES.to_owned()),
            0 => return Ok(()),
            1 => {}
            _ => return Err(alone.to_owned()),
        }
        let to = self.pack.as_ref().map(|packing| &packing.to).or(importing);
        if let Some(to) = to.filter(|to| !package::is_named_as_ours(to)) {
            return Err(labels::not_named_as_package(to));
        }
        let is_alone = self.options == Options::default()
            && self.renderer.is_none()
            && !self.text
            && !self.self_test
            && self.handout.is_none()
            && self.screenshot.is_none();
        if is_alone { Ok(()) } else { Err(alone.to_owned()) }
    }

    /// Finds options that do not go together.
    fn check(&self) -> Result<(), String> {
        self.check_packing()?;
        let screenshot_only = [
            ("--size", self.size.is_some()),
            ("--scale", self.scale.is_some()),
            ("--theme", self.preset.theme.is_some()),
            ("--type", self.preset.type_percent.is_some()),
        ];
        let screenshot_only = screenshot_only.into_iter().find(|(_, is_given)| *is_given);
        let of_wish = self.wish.given(self.handout.is_some());
        let screenshot_only = screenshot_only.map(|(flag, _)| flag).or(of_wish);
        if let (None, Some(flag)) = (&self.screenshot, screenshot_only) {
            return Err(labels::only_for_screenshot(flag));
        }
        if let Some(file) = self.handout.as_ref().filter(|it| HandoutFormat::of_file(it).is_none())
        {
            return Err(labels::not_named_as_handout(file));
        }
        if self.form.is_some() && self.handout.is_none() {
            return Err(labels::FORM_ONLY_FOR_HANDOUT.to_owned());
        }
        let is_text = self.text || self.self_test || self.handout.is_some();
        if self.renderer.is_some() && (is_text || self.screenshot.is_some()) {
            return Err(labels::RENDERER_ONLY_FOR_WINDOW.to_owned());
        }
        if self.options.present && is_text {
            return Err(labels::PRESENT_ONLY_FOR_SCREENS.to_owned());
        }
        // «--text урок.join-chats»: whoever writes that wants to read it.
        if let Some(file) = self.text_file.as_ref().filter(|file| is_guide(file)) {
            return Err(labels::text_over_a_guide(file));
        }
        if self.handout.is_some() { Ok(()) } else { self.wish.check(self.options.present) }
    }

    fn command(self) -> Result<Command, String> {
        let options = self.options;
        let overwrite = self.overwrite;
        if let Some(packing) = self.pack {
            return Ok(Command::Pack(Packing { overwrite, ..packing }));
        }
        if let Some(packing) = self.unpack {
            return Ok(Command::Unpack(Packing { overwrite, ..packing }));
        }
        if let (Some(from), Some(to)) = (self.import, self.save) {
            return Ok(Command::Import(Packing { from, to, overwrite }));
        }
        if let Some(file) = self.handout {
            if self.text || self.self_test || self.screenshot.is_some() {
                return Err(labels::ONE_THING_AT_A_TIME.to_owned());
            }
            let (form, chosen) = (self.form.unwrap_or_default(), self.wish.chosen);
            return Ok(Command::Handout(options, Order { file, form, chosen }));
        }
        match (self.text, self.screenshot, self.self_test) {
            (false, None, false) => Ok(Command::Window(options, self.renderer)),
            (true, None, false) => Ok(Command::Text(options, self.text_file)),
            (false, None, true) => Ok(Command::SelfTest(options)),
            (false, Some(file), false) => {
                let is_strip = self.wish.is_strip();
                let size = self.size.unwrap_or(if is_strip { STRIP_SIZE } else { DEFAULT_SIZE });
                let scale = self.scale.unwrap_or(1.0);
                let [width, height] = size.map(|side| f32::from(side) * scale);
                if width * height > MAX_PIXELS {
                    return Err(labels::screenshot_too_large(size, scale));
                }
                let wanted = Screenshot { file, size, scale, preset: self.preset, wish: self.wish };
                Ok(Command::Screenshot(options, wanted))
            }
            _ => Err(labels::ONE_THING_AT_A_TIME.to_owned()),
        }
    }
}

/// Whether somebody who names it wants to read it.
fn is_guide(file: &Path) -> bool {
    package::is_guide(file) || is_document(file)
}

/// What is turned into what: two values.
fn packing(parser: &mut lexopt::Parser, flag: &str, example: &str) -> Result<Packing, String> {
    let from = path(parser, flag, example)?;
    let to = path(parser, flag, example)?;
    Ok(Packing { from, to, overwrite: false })
}

fn in_russian(error: &lexopt::Error) -> String {
    match error {
        lexopt::Error::UnexpectedOption(option) => labels::no_such_option(option),
        lexopt::Error::UnexpectedArgument(value) => {
            labels::unexpected_argument(value.to_string_lossy())
        }
        lexopt::Error::UnexpectedValue { option, value } => {
            labels::unexpected_value(option, value.to_string_lossy())
        }
        other => other.to_string(),
    }
}
