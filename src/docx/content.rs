//! What the elements of a part mean where they begin: paragraphs, runs, fields, tables.

use super::body::{Body, Close, Context, NoteId, Open, Sketch};
use super::document::{Omission, Piece, Row, Table};
use super::draft::Draft;
use super::error::Error;
use super::fields::{self, Kind};
use super::figure::Part;
use super::properties::{RunProps, twips};
use super::relations::Target;
use super::story::{CELL_MARGINS, Flow, Level, Story};
use super::symbols::Font;
use super::vml;
use super::xml::{Element, is_off};
use std::rc::Rc;

/// Columns of a table: Word has 63 at most.
const MAX_COLUMNS: usize = 63;

const SKIPPED: Open = Open { context: Context::Skipped, close: Close::Nothing };
const PLAIN: Open = Open { context: Context::Content, close: Close::Nothing };

/// An element whose children are content, and that does something at its end.
const fn content(close: Close) -> Open {
    Open { context: Context::Content, close }
}

const fn props(context: Context) -> Open {
    Open { context, close: Close::Nothing }
}

impl Body<'_, '_> {
    /// An element begins where content stands.
    pub(crate) fn start_content(&mut self, element: &Element<'_>) -> Result<Open, Error> {
        match element.name() {
            b"p" => self.start_paragraph(),
            b"pPr" if self.draft().is_some_and(|draft| !draft.is_begun) => {
                Ok(Open { context: Context::ParagraphProps, close: Close::ParagraphProps })
            }
            b"r" => {
                self.begin_content();
                if let Some(draft) = self.draft() {
                    draft.run = RunProps::default();
                }
                self.look();
                Ok(content(Close::Run))
            }
            b"rPr" => Ok(Open { context: Context::RunProps, close: Close::RunProps }),
            b"t" => {
                let is_kept = element.is("space", "preserve");
                Ok(Open { context: Context::Text, close: Close::Words(is_kept) })
            }
            b"tbl" | b"tr" | b"tc" => self.start_table(element.name()),
            b"trPr" => Ok(props(Context::RowProps)),
            b"tcPr" => Ok(props(Context::CellProps)),
            b"drawing" => {
                self.sketches.push(Sketch::Modern(Box::default()));
                Ok(Open { context: Context::Drawing(Part::Plain), close: Close::Drawing })
            }
            b"pict" | b"object" => {
                if element.name() == b"object" {
                    self.omit(Omission::Object);
                }
                self.sketches.push(Sketch::Vml(Box::default()));
                Ok(Open { context: Context::Vml(vml::Part::Plain), close: Close::Vml })
            }
            b"del" | b"moveFrom" => {
                self.omit(Omission::Deleted);
                if let Some(draft) = self.draft() {
                    draft.is_cut = true;
                }
                Ok(SKIPPED)
            }
            b"sdt" => {
                self.controls.push(false);
                Ok(content(Close::Sdt))
            }
            b"sdtPr" => Ok(props(Context::SdtProps)),
            b"sdtContent" if self.controls.last() == Some(&true) => {
                self.omit(Omission::Contents);
                Ok(SKIPPED)
            }
            b"footnote" | b"endnote" => Ok(self.start_note(element)),
            b"delText" | b"delInstrText" | b"tblPr" | b"tblPrEx" | b"sectPr" | b"sdtEndPr"
            | b"pPr" | b"rubyPr" | b"rt" | b"background" | b"rPrChange" => Ok(SKIPPED),
            _ => self.start_in_run(element),
        }
    }

    /// Signs, fields, references: what stands in a run or around runs.
    fn start_in_run(&mut self, element: &Element<'_>) -> Result<Open, Error> {
        match element.name() {
            b"tab" | b"ptab" => self.words("\t")?,
            b"cr" => self.words("\n")?,
            // A page and a column are no part of what is read.
            b"br" if !matches!(element.get("type").as_deref(), Some("page" | "column")) => {
                self.words("\n")?;
            }
            b"noBreakHyphen" => self.words("\u{2011}")?,
            b"sym" => self.symbol(element)?,
            b"instrText" => {
                return Ok(Open { context: Context::Text, close: Close::Instruction });
            }
            b"fldChar" => self.field(element),
            b"fldSimple" => {
                let instruction = element.get("instr").unwrap_or_default();
                let kind = self.story().and_then(|it| it.fields.begin_shown(&instruction).cloned());
                self.begun(kind.as_ref());
                return Ok(content(Close::Field));
            }
            b"hyperlink" => {
                let link = self.link(element);
                if let Some(story) = self.story() {
                    story.links.push(link);
                }
                return Ok(content(Close::Link));
            }
            b"footnoteReference" => self.note_here(false, element)?,
            b"endnoteReference" => self.note_here(true, element)?,
            b"gridCol" => self.grid_column(element),
            b"commentReference" => self.omit(Omission::Comment),
            _ => {}
        }
        Ok(PLAIN)
    }

    fn start_paragraph(&mut self) -> Result<Open, Error> {
        // One inside of another is no Word's; its words are kept.
        self.end_paragraph();
        self.spend()?;
        let style = Rc::clone(self.parts.styles.paragraph(None));
        if let Some(story) = self.story() {
            story.draft = Some(Draft { style, ..Draft::default() });
        }
        self.look();
        Ok(content(Close::Paragraph))
    }

    fn start_table(&mut self, name: &[u8]) -> Result<Open, Error> {
        self.end_paragraph();
        self.spend()?;
        let Some(story) = self.story() else { return Ok(PLAIN) };
        let level = match (name, story.levels.last()) {
            (b"tbl", _) => Level::Table { table: Table::default(), grid: Vec::new() },
            (b"tr", Some(Level::Table { .. })) => {
                Level::Row { row: Row::default(), is_dropped: false, taken: 0 }
            }
            (b"tc", Some(Level::Row { .. })) => {
                Level::Cell { flow: Flow::default(), columns: 1, width: None, is_continued: false }
            }
            _ => return Ok(PLAIN),
        };
        story.levels.push(level);
        Ok(content(if name == b"tr" { Close::Row } else { Close::Level }))
    }

    /// A column of the table that begins.
    fn grid_column(&mut self, element: &Element<'_>) {
        if let Some(Level::Table { grid, .. }) = self.story().and_then(|it| it.levels.last_mut())
            && grid.len() < MAX_COLUMNS
        {
            grid.push(twips(element, "w").unwrap_or_default());
        }
    }

    /// What a row says of itself.
    pub(crate) fn row_props(&mut self, element: &Element<'_>) {
        let is_deleted = element.name() == b"del";
        if let Some(Level::Row { row, is_dropped, .. }) =
            self.story().and_then(|story| story.levels.last_mut())
        {
            *is_dropped |= is_deleted;
            if element.name() == b"tblHeader" {
                row.is_head = element.is_on();
            }
        }
        if is_deleted {
            self.omit(Omission::Deleted);
        }
    }

    /// What a cell says of itself.
    pub(crate) fn cell_props(&mut self, element: &Element<'_>) {
        if let Some(Level::Cell { columns, width, is_continued, .. }) =
            self.story().and_then(|story| story.levels.last_mut())
        {
            match element.name() {
                b"gridSpan" => *columns = element.number("val").unwrap_or(1).clamp(1, MAX_COLUMNS),
                b"tcW" if element.is("type", "dxa") => {
                    let whole = twips(element, "w");
                    *width = whole.map(|it| (it - CELL_MARGINS).max(1.0));
                }
                b"vMerge" | b"hMerge" => *is_continued |= !element.is("val", "restart"),
                _ => {}
            }
        }
    }

    /// What a control says of itself.
    pub(crate) fn control_props(&mut self, element: &Element<'_>) {
        let value = element.get("val").unwrap_or_default();
        if element.name() == b"docPartGallery"
            && value.eq_ignore_ascii_case("table of contents")
            && let Some(control) = self.controls.last_mut()
        {
            *control = true;
        }
    }

    fn symbol(&mut self, element: &Element<'_>) -> Result<(), Error> {
        let code = element.get("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
        let Some(sign) = code.and_then(char::from_u32) else { return Ok(()) };
        let font = element.get("font").map_or(Font::Letters, |name| Font::named(&name));
        self.words(font.seen(sign).encode_utf8(&mut [0; 4]))
    }

    fn field(&mut self, element: &Element<'_>) {
        let Some(story) = self.stories.last_mut() else { return };
        match element.get("fldCharType").as_deref() {
            Some("begin") => story.fields.begin(),
            Some("separate") => {
                let kind = story.fields.separate().cloned();
                self.begun(kind.as_ref());
            }
            Some("end") => story.fields.end(),
            _ => {}
        }
    }

    /// The words of a field come.
    fn begun(&mut self, kind: Option<&Kind>) {
        match kind {
            Some(Kind::Contents) => self.omit(Omission::Contents),
            Some(Kind::Sequence) => {
                if let Some(draft) = self.draft() {
                    draft.made.is_caption = true;
                }
            }
            _ => {}
        }
    }

    fn link(&self, element: &Element<'_>) -> Option<Rc<str>> {
        let id = element.relation("id")?;
        let Some(Target::Outside(address)) = self.relations.get(&id) else { return None };
        fields::link(Some(address), element.get("anchor").as_deref())
    }

    fn start_note(&mut self, element: &Element<'_>) -> Open {
        let id: NoteId =
            (element.name() == b"endnote", element.get("id").unwrap_or_default().into_owned());
        // The lines above notes are notes, too.
        let is_line = element.get("type").is_some_and(|kind| kind != "normal" && !is_off(&kind));
        if is_line || self.note.is_some() {
            return SKIPPED;
        }
        self.note = Some(id);
        self.stories.push(Story::default());
        content(Close::Note)
    }

    fn note_here(&mut self, is_endnote: bool, element: &Element<'_>) -> Result<(), Error> {
        if !self.is_seen() {
            return Ok(());
        }
        let id = element.get("id").unwrap_or_default().into_owned();
        // Each stands once: many references to a long one would fill the memory.
        for words in self.notes.remove(&(is_endnote, id)).unwrap_or_default() {
            self.spend()?;
            if let Some(draft) = self.draft() {
                draft.made.pieces.push(Piece::Words(words));
            }
        }
        Ok(())
    }
}
