//! `--self-test`: does this computer have everything that a lesson needs? One line for each thing.

use super::args::Options;
use super::failure::{Failure, print};
use super::startup::{Opened, Startup};
use crate::browser::PrivateWindow;
use crate::file::IoReason;
use crate::guide::{Guide, GuideSource, Pictures};
use crate::labels;
use crate::service::{OpenAddress as _, SystemBrowser};
use crate::shell::{self, Outcome, Renderer};
use crate::ui;
use std::collections::BTreeSet;
use std::path::PathBuf;

pub(super) fn run(options: &Options) -> Result<(), Failure> {
    let results = results(options);
    let mut lines = String::new();
    for result in &results {
        lines += &match result {
            Ok(line) => labels::good(line),
            Err(line) => labels::bad(line),
        };
        lines.push('\n');
    }
    print(&lines)?;
    if results.iter().all(Result::is_ok) { Ok(()) } else { Err(Failure::reported()) }
}

fn results(options: &Options) -> Vec<Result<String, String>> {
    let mut results = Vec::new();
    let mut startup = Startup::new(options);
    let named = options.guide.clone().or_else(|| startup.settings.guide.clone());
    match startup.open_guide() {
        Ok(opened) => {
            let steps = opened.guide.numbered_steps();
            results.push(Ok(labels::guide_good(steps)));
            results.extend(digest(&opened));
            results.extend(figures(&opened.guide, &opened.pictures));
            results.push(signs(&opened.guide, &opened.source));
        }
        // The first of them.
        Err(error) => results.push(Err(error.to_string())),
    }
    library(&mut startup, &mut results);
    let warnings = startup.warnings();
    results.extend(warnings.iter().cloned().map(Err));
    results.extend(other_faults(named).map(Err));
    if let (Some(path), []) = (&startup.settings_path, warnings.as_slice()) {
        results.push(Ok(labels::settings_used(path)));
    }
    results.push(Ok(browsers()));
    results.push(state_folder(&startup));
    results.push(Ok(drawing(&startup).to_owned()));
    results
}

/// What is wrong with the guide that was named, behind the first, which is told already: whoever writes one mends all of
/// it at once.
fn other_faults(named: Option<PathBuf>) -> impl Iterator<Item = String> {
    let faults = named.map(|path| GuideSource::File(path).faults()).unwrap_or_default();
    faults.into_iter().skip(1).map(|fault| fault.to_string())
}

/// What the settings can pin.
fn digest(opened: &Opened) -> Option<Result<String, String>> {
    let GuideSource::File(path) = &opened.source else {
        return None;
    };
    let digest = opened.digest().map_err(|error| error.to_string()).transpose()?;
    Some(digest.map(|digest| labels::guide_digest(path, &digest)))
}

/// The guides that can be chosen here, a line each; what is broken is told with what is wrong in the settings.
fn library(startup: &mut Startup, results: &mut Vec<Result<String, String>>) {
    let (offers, faults) = startup.offers(None);
    for offer in offers {
        if let GuideSource::File(path) = &offer.source {
            results.push(Ok(labels::in_library(&offer.title, path)));
        }
    }
    startup.warn(faults);
}

/// Those of this computer, and what its rules say of their private windows; every answer is good.
fn browsers() -> String {
    let mut system = SystemBrowser::default();
    let found = system.private_windows().into_iter().map(|(browser, rule)| {
        let said = match rule {
            PrivateWindow::Allowed => labels::PRIVATE_IS_ALLOWED,
            PrivateWindow::Forbidden => labels::PRIVATE_IS_FORBIDDEN,
            PrivateWindow::Forced => labels::PRIVATE_IS_FORCED,
            PrivateWindow::Unknown => labels::PRIVATE_IS_UNKNOWN,
        };
        format!("{} ({said})", browser.name())
    });
    labels::browsers_found(&found.collect::<Vec<_>>())
}

/// What will draw the window; every answer is good.
fn drawing(startup: &Startup) -> &'static str {
    match startup.renderer(None) {
        Renderer::Cpu => labels::CPU_IS_SET,
        Renderer::Gpu | Renderer::OnlyGpu => labels::GPU_IS_SET,
        Renderer::Auto => match shell::known_of_opengl() {
            None => labels::OPENGL_UNKNOWN,
            Some(Outcome::Works) => labels::OPENGL_WORKS,
            Some(Outcome::Software) => labels::OPENGL_SOFTWARE,
            Some(Outcome::Failed | Outcome::Begun) => labels::OPENGL_FAILED,
        },
    }
}

/// One line for each picture that cannot be shown, or one for all.
fn figures(guide: &Guide, pictures: &Pictures) -> Vec<Result<String, String>> {
    let faults = guide.figures.iter().filter_map(|figure| figure_fault(&figure.file, pictures));
    let faults: Vec<_> = faults.map(Err).collect();
    if faults.is_empty() { vec![Ok(figures_good(guide))] } else { faults }
}

/// A picture that no page shows harms nobody, and was meant to be seen.
fn figures_good(guide: &Guide) -> String {
    let pages = guide.steps.iter().map(|step| &step.figures).chain([&guide.finish.figures]);
    let shown: BTreeSet<&String> = pages.flatten().collect();
    let others = guide.figures.iter().filter(|figure| !shown.contains(&figure.id));
    let others = others.map(|figure| labels::figure_never_shown(&figure.id));
    labels::figures_good(guide.figures.len()) + &others.collect::<String>()
}

fn figure_fault(file: &str, pictures: &Pictures) -> Option<String> {
    let png = match pictures.open(file) {
        Ok(png) => png,
        Err(error) => return Some(labels::figure_unreadable(file, &IoReason::from(&error))),
    };
    // In a small size: all of it is read, and little is kept.
    let made = ui::scaled_from(png, 600);
    made.err().map(|why| labels::figure_not_decoded(file, &why))
}

/// All signs that are missing, each with its lines: nobody looks for them one by one.
fn signs(guide: &Guide, source: &GuideSource) -> Result<String, String> {
    let missing: BTreeSet<char> = &ui::undrawn(guide) | guide.lost_signs();
    if missing.is_empty() {
        return Ok(labels::glyphs_good(guide.signs().len()));
    }
    let text = source.text().unwrap_or_default();
    let named =
        missing.into_iter().map(|sign| labels::sign_on_lines(sign, &lines_with(&text, sign)));
    Err(labels::signs_missing(&named.collect::<Vec<_>>()))
}

/// The numbers of the lines that hold a sign, as it is or by its number.
fn lines_with(text: &str, sign: char) -> Vec<usize> {
    let number = format!("\\u{{{:x}}}", u32::from(sign));
    let has = |line: &str| line.contains(sign) || line.to_lowercase().contains(&number);
    let lines = text.lines().enumerate();
    lines.filter(|(_, line)| has(line)).map(|(index, _)| index + 1).collect()
}

fn state_folder(startup: &Startup) -> Result<String, String> {
    let path = startup.state().ok_or(labels::MARKS_HOMELESS)?;
    if std::fs::metadata(&path).is_ok_and(|about| !about.is_file()) {
        return Err(labels::marks_not_a_file(&path));
    }
    let folder = path.parent().unwrap_or(&path);
    std::fs::create_dir_all(folder)
        .and_then(|()| tempfile::tempfile_in(folder))
        .map(|_| labels::marks_good(&path))
        .map_err(|error| labels::marks_refused(folder, &IoReason::from(&error)))
}
