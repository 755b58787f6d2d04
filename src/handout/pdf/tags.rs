//! The tree of a document for whoever cannot see its pages: what is a heading, a list, a figure, and in which order they
//! are read. ISO 32000-1, 14.7 and 14.8; what PDF/UA-1 (ISO 14289-1) asks of it.

use pdf_writer::Ref;
use pdf_writer::types::StructRole;

/// What an element holds, in reading order.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kid {
    Element(usize),
    /// Marked in the stream of a page: the page's place among all, the mark's number on it.
    Marked(usize, i32),
    /// An annotation on a page.
    Object(usize, Ref),
}

#[derive(Debug)]
pub(super) struct Element {
    pub role: StructRole,
    pub parent: Option<usize>,
    pub kids: Vec<Kid>,
    /// What it shows, in words.
    pub alt: Option<String>,
    /// What it stands for, where it has no letters: a box to tick.
    pub actual: Option<&'static str>,
    /// Of a figure: left, bottom, right, top on its page.
    pub bounds: Option<[f32; 4]>,
    /// Of a list: whether its items have numbers.
    pub is_numbered: bool,
    is_attached: bool,
}

/// All elements; the first one is the document.
pub(super) struct Tags(pub Vec<Element>);

/// The document itself.
pub(super) const DOCUMENT: usize = 0;

impl Tags {
    pub(super) fn new() -> Self {
        let mut tags = Self(Vec::new());
        tags.push(StructRole::Document, None);
        tags.0[DOCUMENT].is_attached = true;
        tags
    }

    /// A new element. It becomes a part of the tree when something of it is drawn: what was only measured never does, and
    /// all stand in the order in which they are drawn.
    pub(super) fn add(&mut self, role: StructRole, parent: usize) -> usize {
        self.push(role, Some(parent))
    }

    fn push(&mut self, role: StructRole, parent: Option<usize>) -> usize {
        self.0.push(Element {
            role,
            parent,
            kids: Vec::new(),
            alt: None,
            actual: None,
            bounds: None,
            is_numbered: false,
            is_attached: false,
        });
        self.0.len() - 1
    }

    /// What an element holds next.
    pub(super) fn hold(&mut self, element: usize, kid: Kid) {
        self.attach(element);
        self.0[element].kids.push(kid);
    }

    fn attach(&mut self, element: usize) {
        if std::mem::replace(&mut self.0[element].is_attached, true) {
            return;
        }
        if let Some(parent) = self.0[element].parent {
            self.attach(parent);
            self.0[parent].kids.push(Kid::Element(element));
        }
    }

    pub(super) fn is_attached(&self, element: usize) -> bool {
        self.0[element].is_attached
    }
}
