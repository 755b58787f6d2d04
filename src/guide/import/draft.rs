//! A guide as it is written to `guide.ron`: as much of it as a document can say.

use serde::Serialize;

#[derive(Default, Serialize)]
pub(super) struct Guide {
    pub format: u32,
    pub heading: String,
    pub id: String,
    pub figures: Vec<Figure>,
    pub steps: Vec<Step>,
    pub finish: Finish,
}

#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Figure {
    pub id: String,
    pub file: String,
    pub name: String,
    pub caption: String,
    pub alt: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub callouts: Vec<Callout>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Callout {
    pub number: u8,
    /// Left, top, width, height, fractions.
    pub rect: (f32, f32, f32, f32),
    pub words: String,
}

#[derive(Default, Serialize)]
pub(super) struct Step {
    pub id: String,
    pub label: String,
    pub numbered: bool,
    pub name: String,
    pub title: String,
    pub done: String,
    pub blocks: Vec<Block>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<String>,
    pub hints_title: String,
}

#[derive(Default, Serialize)]
pub(super) struct Finish {
    pub title: String,
    pub blocks: Vec<Block>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) enum Block {
    Lead(String),
    Official(String),
    Warning(String),
    Note(String),
    List(Vec<String>),
    Numbered(Vec<String>),
    Table(Table),
    Link(Link),
    Choice(Choice),
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Table {
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Link {
    pub url: String,
    pub primary: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Choice {
    pub id: String,
    pub answers: Vec<Answer>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Answer {
    pub id: String,
    pub title: String,
    pub art: Option<Art>,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(super) enum Art {
    Teenager,
    ParentAndChild,
}
