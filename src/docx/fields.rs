//! Fields: an instruction to Word, and the words that it last gave, which are what is seen.

use std::rc::Rc;

/// Fields inside each other; those deeper are counted and have no meaning.
const MAX_DEPTH: usize = 32;
/// An address that is longer is none.
const MAX_LINK: usize = 2048;

/// What a field is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A table of contents.
    Contents,
    /// Where its words lead.
    Link(Rc<str>),
    /// A number of a sequence: of figures, of tables.
    Sequence,
    /// Anything else: its words are words.
    Other,
}

impl Kind {
    /// By its instruction.
    pub(crate) fn of(instruction: &str) -> Self {
        let words = words(instruction);
        let mut words = words.iter();
        let name = words.next().map(|(name, _)| name.to_ascii_uppercase()).unwrap_or_default();
        match name.as_str() {
            "TOC" => Self::Contents,
            "SEQ" => Self::Sequence,
            "HYPERLINK" => {
                let (mut address, mut place, mut switch) = (None, None, None);
                for (word, is_quoted) in words {
                    if !is_quoted && word.starts_with('\\') {
                        switch = Some(word.as_str());
                        continue;
                    }
                    match switch.take() {
                        // «In a new window» says no more.
                        None | Some("\\n" | "\\m") => address = address.or(Some(word)),
                        Some("\\l") => place = Some(word),
                        Some(_) => {}
                    }
                }
                link(address.map(String::as_str), place.map(String::as_str))
                    .map_or(Self::Other, Self::Link)
            }
            _ => Self::Other,
        }
    }
}

/// An address with a place in it; only a place is inside of the document.
pub(crate) fn link(address: Option<&str>, place: Option<&str>) -> Option<Rc<str>> {
    let address = address.map(str::trim).filter(|it| !it.is_empty())?;
    let link = match place.filter(|it| !it.is_empty() && !address.contains('#')) {
        Some(place) => format!("{address}#{place}"),
        None => address.to_owned(),
    };
    (link.len() <= MAX_LINK).then(|| link.into())
}

/// The words of an instruction, and which are quoted.
fn words(instruction: &str) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    let mut rest = instruction.chars().peekable();
    while let Some(first) = rest.next() {
        if first.is_whitespace() {
            continue;
        }
        let is_quoted = matches!(first, '"' | '“' | '”');
        let mut word = String::new();
        if !is_quoted {
            word.push(first);
        }
        while let Some(c) = rest.next() {
            match c {
                '"' | '“' | '”' if is_quoted => break,
                '\\' if is_quoted => word.extend(rest.next()),
                c if c.is_whitespace() && !is_quoted => break,
                _ => word.push(c),
            }
        }
        found.push((word, is_quoted));
    }
    found
}

struct Field {
    instruction: String,
    /// Once its words come.
    kind: Option<Kind>,
}

/// The fields that are open.
#[derive(Default)]
pub(crate) struct Fields {
    open: Vec<Field>,
    deeper: usize,
}

impl Fields {
    /// Its instruction comes.
    pub(crate) fn begin(&mut self) {
        self.push(None);
    }

    /// A field whose instruction is known.
    pub(crate) fn begin_shown(&mut self, instruction: &str) -> Option<&Kind> {
        self.push(Some(Kind::of(instruction)));
        self.open.last()?.kind.as_ref()
    }

    fn push(&mut self, kind: Option<Kind>) {
        if self.open.len() < MAX_DEPTH {
            self.open.push(Field { instruction: String::new(), kind });
        } else {
            self.deeper += 1;
        }
    }

    /// A piece of the instruction.
    pub(crate) fn instruct(&mut self, text: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| field.kind.is_none()) {
            field.instruction += text;
        }
    }

    /// Its words come; returns what it is.
    pub(crate) fn separate(&mut self) -> Option<&Kind> {
        if self.deeper > 0 {
            return None;
        }
        let field = self.open.last_mut().filter(|field| field.kind.is_none())?;
        let kind = Kind::of(&std::mem::take(&mut field.instruction));
        Some(field.kind.insert(kind))
    }

    pub(crate) fn end(&mut self) {
        if self.deeper > 0 {
            self.deeper -= 1;
        } else {
            self.open.pop();
        }
    }

    /// Whether words that come now belong to an instruction.
    pub(crate) fn is_instruction(&self) -> bool {
        self.open.iter().any(|field| field.kind.is_none())
    }

    /// Whether words that come now belong to a table of contents.
    pub(crate) fn is_contents(&self) -> bool {
        self.open.iter().any(|field| field.kind == Some(Kind::Contents))
    }

    /// Where words that come now lead.
    pub(crate) fn link(&self) -> Option<&Rc<str>> {
        self.open.iter().rev().find_map(|field| match &field.kind {
            Some(Kind::Link(link)) => Some(link),
            _ => None,
        })
    }

    /// All that are open stay without an end: what comes is the body again.
    pub(crate) fn abandon(&mut self) {
        *self = Self::default();
    }
}
