//! `--self-test`: is everything there that a lesson needs? One line for each thing.

use super::{Failure, Options, Start};
use crate::guide::{Guide, Pictures};
use crate::labels;
use crate::shell;
use crate::shell::{Outcome, Renderer};
use crate::ui;
use egui::{Context, FontId, RawInput};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// The lines, and whether all is good.
pub(super) fn run(options: &Options) -> (String, bool) {
    let mut results = Vec::new();
    let mut start = Start::new(options);
    match start.guide() {
        Ok((_, guide, pictures)) => {
            let steps = guide.numbered_steps();
            results.push(Ok(format!("инструкция: шагов {steps}, ошибок нет")));
            results.push(figures(&guide, &pictures));
            results.push(glyphs(&guide));
        }
        Err(Failure(_, line)) => results.push(Err(line)),
    }
    let warnings = start.warnings();
    results.extend(warnings.iter().cloned().map(Err));
    if let (Some(path), []) = (&start.settings_path, warnings.as_slice()) {
        results.push(Ok(labels::settings_used(path)));
    }
    results.push(state_folder(&start));
    results.push(Ok(drawing(&start).to_owned()));
    let mut lines = String::new();
    for result in &results {
        let _ = match result {
            Ok(line) => writeln!(lines, "хорошо  {line}"),
            Err(line) => writeln!(lines, "ПЛОХО   {line}"),
        };
    }
    (lines, results.iter().all(Result::is_ok))
}

/// What will draw the window; all ways are good.
fn drawing(start: &Start) -> &'static str {
    match start.renderer(None) {
        Renderer::Auto => opengl(),
        Renderer::Cpu => labels::CPU_IS_SET,
        Renderer::Gpu | Renderer::OnlyGpu => labels::GPU_IS_SET,
    }
}

fn opengl() -> &'static str {
    match shell::known_of_opengl() {
        None => labels::OPENGL_UNKNOWN,
        Some(Outcome::Works) => labels::OPENGL_WORKS,
        Some(Outcome::Software) => labels::OPENGL_SOFTWARE,
        Some(Outcome::Failed | Outcome::Begun) => labels::OPENGL_FAILED,
    }
}

fn figures(guide: &Guide, pictures: &Pictures) -> Result<String, String> {
    for figure in &guide.figures {
        let bytes = pictures.read(&figure.file).map_err(|error| {
            format!(
                "рисунок {} не читается: {}",
                figure.file,
                labels::io_reason(&error)
            )
        })?;
        ui::scaled(&bytes, u32::MAX)
            .map_err(|error| format!("рисунок {} не раскрывается ({error})", figure.file))?;
    }
    Ok(format!("рисунки: {} раскрываются", guide.figures.len()))
}

fn glyphs(guide: &Guide) -> Result<String, String> {
    let used: BTreeSet<char> = guide
        .to_plain_text()
        .chars()
        .filter(|c| !c.is_control())
        .collect();
    let ctx = Context::default();
    ctx.set_fonts(ui::fonts());
    // Fonts are loaded by the first frame.
    ctx.run_ui(RawInput::default(), |_| {})
        .drop_without_applying_deltas();
    let families = ui::fonts().families.into_keys();
    for family in families {
        let font = FontId::new(16.0, family);
        let missing = used
            .iter()
            .find(|c| !ctx.fonts_mut(|fonts| fonts.has_glyph(&font, **c)));
        if let Some(missing) = missing {
            return Err(format!("шрифт: нет знака «{missing}»"));
        }
    }
    Ok(format!("шрифты: все {} знаков есть", used.len()))
}

fn state_folder(start: &Start) -> Result<String, String> {
    let path = start
        .state()
        .ok_or("отметки: система не называет домашней папки, укажите --state")?;
    if std::fs::metadata(&path).is_ok_and(|about| !about.is_file()) {
        let what = labels::NOT_A_FILE;
        return Err(format!("отметки: {}: {what}", path.display()));
    }
    let folder = path.parent().unwrap_or(&path);
    std::fs::create_dir_all(folder)
        .and_then(|()| tempfile::tempfile_in(folder))
        .map(|_| format!("отметки: сохраняются в {}", path.display()))
        .map_err(|error| {
            format!(
                "отметки: в {} не записать: {}",
                folder.display(),
                labels::io_reason(&error)
            )
        })
}
