//! A paragraph that is being read.

use super::document::{Paragraph, Piece, Words};
use super::layout::Layout;
use super::properties::{ParagraphProps, RunProps};
use super::styles::{Style, Styles};
use super::symbols::Font;
use std::rc::Rc;

/// How words look, after all styles.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Look {
    pub(crate) bold: bool,
    pub(crate) italic: bool,
    pub(crate) hidden: bool,
    pub(crate) font: Option<Font>,
}

impl Look {
    /// What a run says itself decides; else what styles say, which put each other out when both say it.
    pub(crate) fn of(run: &RunProps, paragraph: &Style, styles: &Styles) -> Self {
        let none = RunProps::default();
        let character = run.style.as_deref().and_then(|id| styles.character(id));
        let character = character.map_or(&none, |style| &style.run);
        let (below, above, default) = (&paragraph.run, character, styles.defaults());
        let switch = |said: fn(&RunProps) -> Option<bool>| {
            let is = |props: &RunProps| said(props).unwrap_or_default();
            said(run).unwrap_or_else(|| is(default) || (is(below) != is(above)))
        };
        Self {
            bold: switch(|props| props.bold),
            italic: switch(|props| props.italic),
            hidden: switch(|props| props.hidden),
            font: run.font.or(above.font).or(below.font).or(default.font),
        }
    }
}

/// A paragraph that is being read.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is found out by itself")]
pub(crate) struct Draft {
    pub(crate) made: Paragraph,
    /// What it says itself; then also what its style and its list say.
    pub(crate) props: ParagraphProps,
    pub(crate) style: Rc<Style>,
    pub(crate) layout: Layout,
    /// What the run that is open says, and how that looks.
    pub(crate) run: RunProps,
    pub(crate) look: Look,
    /// Whether what comes after its properties may be read.
    pub(crate) is_begun: bool,
    /// Whether its end was deleted: it goes on with the next one.
    pub(crate) is_joined: bool,
    pub(crate) is_end_hidden: bool,
    /// Whether it has a piece of a table of contents.
    pub(crate) is_contents: bool,
    /// Whether something of it was left out, so that nothing may be left of it.
    pub(crate) is_cut: bool,
    /// Whether what came last was hidden: it is counted once.
    pub(crate) was_hidden: bool,
}

impl Draft {
    /// Adds words that look as the open run does.
    pub(crate) fn push(&mut self, text: &str, link: Option<&str>) -> bool {
        let Look { bold, italic, .. } = self.look;
        if let Some(Piece::Words(last)) = self.made.pieces.last_mut()
            && (last.bold, last.italic, last.link.as_deref(), last.is_footnote)
                == (bold, italic, link, false)
        {
            last.text += text;
            return false;
        }
        let (text, link) = (text.to_owned(), link.map(str::to_owned));
        let words = Words { text, bold, italic, link, is_footnote: false };
        self.made.pieces.push(Piece::Words(words));
        true
    }
}

/// Adds pieces to others: neighbours of one look are one.
pub(crate) fn join(pieces: &mut Vec<Piece>, more: Vec<Piece>) {
    for piece in more {
        if let (Some(Piece::Words(last)), Piece::Words(next)) = (pieces.last_mut(), &piece)
            && (last.bold, last.italic, &last.link, last.is_footnote)
                == (next.bold, next.italic, &next.link, next.is_footnote)
        {
            last.text += &next.text;
            continue;
        }
        pieces.push(piece);
    }
}
