//! What is done where elements end.

use super::body::{Body, Close, Context, Open, Sketch};
use super::document::{Piece, Words};
use super::draft::join;
use super::error::Error;
use super::properties::Justify;
use super::story::{Story, paragraphs};
use super::styles::heading;
use super::symbols::Font;
use std::rc::Rc;

/// What XML calls a blank.
const BLANKS: [char; 4] = [' ', '\t', '\n', '\r'];

impl Body<'_, '_> {
    /// An element ends.
    pub(crate) fn end(&mut self, open: Open) -> Result<(), Error> {
        match open.close {
            Close::Nothing => {}
            Close::Paragraph => self.end_paragraph(),
            Close::ParagraphProps => self.begin_content(),
            Close::RunProps => self.look(),
            Close::Run => {
                if let Some(draft) = self.draft() {
                    draft.run = <_>::default();
                }
                self.look();
            }
            Close::Words(is_kept) => self.end_words(is_kept)?,
            Close::Instruction => {
                let text = std::mem::take(&mut self.text);
                if let Some(story) = self.story() {
                    story.fields.instruct(&text);
                }
            }
            Close::Field => {
                if let Some(story) = self.story() {
                    story.fields.end();
                }
            }
            Close::Link => {
                if let Some(story) = self.story() {
                    story.links.pop();
                }
            }
            Close::Sdt => {
                self.controls.pop();
            }
            Close::Level | Close::Row => {
                self.end_paragraph();
                if let Some(story) = self.story() {
                    story.close();
                }
            }
            Close::Alternatives => {
                self.alternatives.pop();
            }
            Close::Box => self.end_box(),
            Close::Note => self.end_note(),
            Close::Part | Close::VmlPart => self.end_part(open.context),
            Close::Drawing | Close::Vml => self.end_drawing()?,
        }
        Ok(())
    }

    /// What comes after a paragraph's properties: all that is known of it is put together.
    pub(crate) fn begin_content(&mut self) {
        let section = self.section();
        let parts = self.parts;
        let is_boxed = self.stories.len() > 1;
        let Some(story) = self.stories.last_mut() else { return };
        let Some(draft) = story.draft.as_mut().filter(|draft| !draft.is_begun) else { return };
        draft.is_begun = true;
        let style = Rc::clone(parts.styles.paragraph(draft.props.style.as_deref()));
        let own = &draft.props;
        let list = own.list.or(style.paragraph.list).filter(|list| *list != 0);
        // One whose end was deleted is a part of the next one, which is counted.
        if let Some(list) = list.filter(|_| !draft.is_joined) {
            let of_style = style.listed_as.as_deref();
            let of_style = of_style.and_then(|id| parts.numbering.level_of(list, id));
            let of_style = of_style.or(style.paragraph.level).filter(|_| own.list.is_none());
            let level = own.level.or(of_style).unwrap_or_default();
            draft.made.label = self.counters.next(&parts.numbering, (list, level), is_boxed);
            if let Some(level) = parts.numbering.level(list, level) {
                draft.props.left = draft.props.left.or(level.paragraph.left);
                draft.props.first = draft.props.first.or(level.paragraph.first);
            }
        }
        draft.made.heading = match draft.props.outline {
            Some(own) => heading(Some(own)),
            None => style.heading(),
        };
        // A table of contents has no headings: its end is missing.
        if style.heading().is_some() && story.fields.is_contents() {
            story.fields.abandon();
        }
        draft.props.fill(&style.paragraph);
        draft.made.is_title = style.is_title;
        draft.made.is_caption |= style.is_caption;
        draft.made.is_framed = draft.props.is_framed();
        draft.made.is_centered = draft.props.justify == Some(Justify::Center);
        draft.layout.section = Some(section);
        draft.style = style;
        self.look();
    }

    /// The open paragraph ends.
    pub(crate) fn end_paragraph(&mut self) {
        self.begin_content();
        let Some(story) = self.stories.last_mut() else { return };
        let Some(mut draft) = story.draft.take() else { return };
        draft.layout.props = std::mem::take(&mut draft.props);
        let is_blank = draft.made.pieces.is_empty() && draft.made.shapes.is_empty();
        // Nothing is left of a line of a table of contents, nor of what was deleted or hidden with its end.
        let is_gone = draft.is_cut && (draft.is_joined || draft.is_end_hidden);
        if is_blank && (story.fields.is_contents() || draft.is_contents || is_gone) {
            return;
        }
        if let Some(flow) = story.flow() {
            flow.push_paragraph(draft);
        }
    }

    fn end_words(&mut self, is_kept: bool) -> Result<(), Error> {
        let mut text = std::mem::take(&mut self.text);
        let font = self.draft().and_then(|draft| draft.look.font);
        let bare = if is_kept { text.as_str() } else { text.trim_matches(BLANKS) };
        let is_plain =
            |c: char| !matches!(c, '\u{AD}' | '\t' | '\n' | '\r' | '\u{E000}'..='\u{F8FF}');
        if font.is_none_or(Font::is_letters) && bare.chars().all(is_plain) {
            self.words(bare)?;
        } else {
            let font = font.unwrap_or(Font::Letters);
            let seen = bare.chars().filter(|c| *c != '\u{AD}').map(|c| match c {
                // Lines of the file are none of the text.
                '\t' | '\n' | '\r' => ' ',
                _ => font.seen(c),
            });
            let seen: String = seen.collect();
            self.words(&seen)?;
        }
        // Its room is used again.
        text.clear();
        self.text = text;
        Ok(())
    }

    fn end_story(&mut self) -> Option<Story> {
        self.end_paragraph();
        // The body itself ends with the part.
        if self.stories.len() > 1 { self.stories.pop() } else { None }
    }

    fn end_box(&mut self) {
        let Some(story) = self.end_story() else { return };
        let paragraphs = paragraphs(story.finish());
        match self.sketches.last_mut() {
            Some(Sketch::Modern(drawing)) => drawing.take_words(paragraphs),
            Some(Sketch::Vml(vml)) => vml.take_words(paragraphs),
            None => {}
        }
    }

    fn end_note(&mut self) {
        let (Some(story), Some(id)) = (self.end_story(), self.note.take()) else {
            return;
        };
        let mut pieces: Vec<Piece> = Vec::new();
        for paragraph in paragraphs(story.finish()) {
            if let Some(Piece::Words(last)) = pieces.last_mut() {
                last.text.push('\n');
            }
            let words = paragraph.pieces.into_iter().filter_map(|piece| match piece {
                Piece::Words(words) => Some(Words { is_footnote: true, ..words }),
                Piece::Picture(_) => None,
            });
            pieces.extend(words.map(Piece::Words));
        }
        let mut all = Vec::new();
        join(&mut all, pieces);
        let words = all.into_iter().filter_map(|piece| match piece {
            Piece::Words(words) => Some(words),
            Piece::Picture(_) => None,
        });
        let mut words: Vec<Words> = words.collect();
        // After its number stands a blank.
        if let Some(first) = words.first_mut() {
            first.text = first.text.trim_start().to_owned();
        }
        if let Some(last) = words.last_mut() {
            last.text.truncate(last.text.trim_end().len());
        }
        words.retain(|words| !words.text.is_empty());
        self.notes.insert(id, words);
    }

    fn end_part(&mut self, context: Context) {
        match (self.sketches.last_mut(), context) {
            (Some(Sketch::Modern(drawing)), Context::Drawing(part)) => drawing.end(part),
            (Some(Sketch::Vml(vml)), Context::Vml(part)) => vml.end(part),
            _ => {}
        }
    }
}
