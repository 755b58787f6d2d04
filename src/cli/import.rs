//! `--import` and `--save`: a document of Word becomes a package, and what came out of it is printed.

use super::failure::{Failure, print};
use super::pack::{Packing, unwritten};
use crate::guide::import::Section;
use crate::guide::{Imported, SourceError, open_document};
use crate::labels;
use crate::service;

/// Makes a package of a document.
pub(super) fn import(packing: &Packing) -> Result<(), Failure> {
    let Packing { from, to, overwrite } = packing;
    let imported = open_document(from, &|_| true);
    let Imported { guide, package, report, .. } =
        imported.map_err(|why| SourceError::Document(from.clone(), why))?;
    service::save_package(to, &package, *overwrite).map_err(|error| unwritten(to, &error))?;
    let mut text = labels::packed(to, guide.numbered_steps(), guide.figures.len(), package.len());
    report.sections().iter().for_each(|section| text += &written(section));
    // The document's own words must not send terminal escape codes.
    print(&text.replace(|c: char| c.is_control() && c != '\n', ""))
}

/// A section after an empty line, its lines each on one of its own.
fn written(section: &Section) -> String {
    let mark = if section.is_to_check { labels::CHECK_MARK } else { labels::LINE_MARK };
    let title = Some(format!("{}\n", section.title)).filter(|_| !section.title.is_empty());
    let lines = section.lines.iter().map(|line| format!("{mark}{}\n", line.replace('\n', " ")));
    std::iter::once("\n".to_owned()).chain(title).chain(lines).collect()
}
