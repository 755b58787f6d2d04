//! The pictures of a document as the figures of its guide: their files, names and callouts.

use super::callouts::{self, Made};
use super::draft::Figure;
use super::flow::{Item, Line, Shot};
use super::picture::{self, Look};
use super::references::Figures;
use super::report::{Doubt, LeftOut, Report};
use super::sign::Caption;
use super::titles::{capitalized, one_line};
use crate::docx::{Media, MediaKind, Paragraph, Piece, Shape, ShapeKind, Words};
use crate::labels;
use std::collections::{BTreeMap, BTreeSet};

/// The most figures of a guide: as many as a package has room for.
const MOST: usize = 1900;

/// The figures, and which of them has which number.
#[derive(Default)]
pub(super) struct Registry {
    pub figures: Vec<Figure>,
    pub files: Vec<(String, Vec<u8>)>,
    by_number: BTreeMap<String, String>,
    /// How many have no caption.
    unnamed: usize,
}

impl Figures for Registry {
    fn id(&self, number: &str) -> Option<&str> {
        self.by_number.get(number).map(String::as_str)
    }
}

/// A picture that was looked at.
struct Seen {
    /// The place of its item.
    at: usize,
    look: usize,
}

impl Registry {
    /// Makes the figures. Pictures that cannot be shown leave `items`; their captions stay there as words. `None`: it was
    /// ended.
    pub(super) fn of(
        items: &mut Vec<Item>,
        media: &[Media],
        watch: &(dyn Fn(f32) -> bool + Sync),
        report: &mut Report,
    ) -> Option<Self> {
        let mut looks: Vec<Look> = Vec::new();
        let mut seen = Vec::new();
        let mut refused = BTreeSet::new();
        for (at, item) in items.iter().enumerate() {
            let Item::Shot(shot) = item else { continue };
            match look(shot, media) {
                Ok(_) if seen.len() >= MOST => {
                    let why = labels::word_most_figures(MOST);
                    report.leave_out(LeftOut::Picture(String::new(), why));
                    refused.insert(at);
                }
                Ok(look) => {
                    let known = looks.iter().position(|it| *it == look);
                    seen.push(Seen { at, look: known.unwrap_or(looks.len()) });
                    looks.extend(known.is_none().then_some(look));
                }
                Err(why) => {
                    if let Some(why) = why {
                        report.leave_out(why);
                    }
                    refused.insert(at);
                }
            }
        }
        let made = picture::make(&looks, media, watch)?;
        let mut registry = Self::default();
        let files = registry.name_files(&looks, made, media, report);
        let mut beside = BTreeMap::new();
        for Seen { at, look } in seen {
            let (Some(Some(file)), Some(Item::Shot(shot))) = (files.get(look), items.get_mut(at))
            else {
                refused.insert(at);
                continue;
            };
            let made = callouts::of(&shot.shapes);
            let left = made.left.iter().filter_map(|place| shot.shapes.get(*place));
            beside.insert(at, left.flat_map(|shape| lines_in(&shape.paragraphs)).collect());
            registry.add(shot, made, file, report);
        }
        leave(items, &refused, beside);
        Some(registry)
    }

    /// Takes the files that were made: their names, in the same order.
    fn name_files(
        &mut self,
        looks: &[Look],
        made: Vec<Result<picture::Made, String>>,
        media: &[Media],
        report: &mut Report,
    ) -> Vec<Option<String>> {
        let mut files: Vec<Option<String>> = Vec::new();
        for (number, (look, made)) in looks.iter().zip(made).enumerate() {
            files.push(match made {
                Ok(made) => {
                    let name = format!("picture-{}.{}", number + 1, made.ending);
                    self.files.push((name.clone(), made.bytes));
                    Some(name)
                }
                Err(why) => {
                    let file = media.get(look.media).map(|it| it.name.clone()).unwrap_or_default();
                    report.leave_out(LeftOut::Picture(file, why));
                    None
                }
            });
        }
        files
    }

    /// The figure that a picture has become.
    pub(super) fn of_shot(&self, shot: &Shot) -> Option<&str> {
        let figure = self.figures.get(shot.figure?)?;
        Some(&figure.id)
    }

    fn add(&mut self, shot: &mut Shot, made: Made, file: &str, report: &mut Report) {
        for _ in 0..made.left_out {
            report.leave_out(LeftOut::Shape);
        }
        let is_bare = shot.caption.is_none() && made.callouts.is_empty();
        let same =
            self.figures.iter().position(|it| it.file == file && it.callouts == made.callouts);
        if let Some(same) = same.filter(|_| is_bare) {
            shot.figure = Some(same);
            return;
        }
        report.callouts += made.callouts.len();
        report.covered += covers(&shot.shapes).len();
        report.captions += usize::from(shot.caption.is_some());
        let id = self.new_id(shot.caption.as_ref());
        let name = self.name(shot);
        if let Some(caption) = &shot.caption {
            if !caption.number.is_empty() {
                self.by_number.entry(caption.number.clone()).or_insert_with(|| id.clone());
            }
        } else if shot.part == 0 {
            report.doubt(Doubt::NoCaption(name.clone()));
        }
        if made.cut > 0 {
            report.doubt(Doubt::Frame(name.clone()));
        }
        let described = one_line(&shot.picture.description);
        let caption = shot.caption.as_ref().map_or("", Caption::behind_name).to_owned();
        let alt = if described.is_empty() { labels::word_alt(&name, &caption) } else { described };
        let callouts = made.callouts;
        shot.figure = Some(self.figures.len());
        self.figures.push(Figure { id, file: file.to_owned(), name, caption, alt, callouts });
    }

    fn new_id(&self, caption: Option<&Caption>) -> String {
        let is_new = |id: &String| self.figures.iter().all(|figure| figure.id != *id);
        let numbered = caption.filter(|it| !it.number.is_empty());
        let own =
            numbered.map(|it| format!("figure-{}", it.number.to_lowercase().replace('.', "-")));
        own.filter(is_new).unwrap_or_else(|| format!("picture-{}", self.figures.len() + 1))
    }

    fn name(&mut self, shot: &Shot) -> String {
        let Some(caption) = shot.caption.as_ref().filter(|it| !it.name.is_empty()) else {
            self.unnamed += 1;
            return labels::word_picture(self.unnamed);
        };
        capitalized(&caption.name)
    }
}

/// How a picture is seen; or why it is not, if that is not told of the document already.
fn look(shot: &Shot, media: &[Media]) -> Result<Look, Option<LeftOut>> {
    let found = shot.picture.media.and_then(|index| Some((index, media.get(index)?)));
    let (index, file) =
        found.ok_or_else(|| (!shot.picture.is_missing).then_some(LeftOut::OutsidePicture))?;
    Look::of(&shot.picture, covers(&shot.shapes), index, file).map_err(|why| {
        let why = if matches!(file.kind, MediaKind::Png | MediaKind::Jpeg) {
            why
        } else {
            labels::word_kind(kind(file.kind))
        };
        Some(LeftOut::Picture(file.name.clone(), why))
    })
}

/// What somebody has laid over a picture so that it is not seen: a name, a telephone.
fn covers(shapes: &[Shape]) -> Vec<[f32; 4]> {
    let hides = |it: &&Shape| {
        it.hides && matches!(it.kind, ShapeKind::Frame | ShapeKind::Text | ShapeKind::Other)
    };
    shapes.iter().filter(hides).map(|shape| shape.place).collect()
}

fn kind(kind: MediaKind) -> &'static str {
    match kind {
        MediaKind::Png => "PNG",
        MediaKind::Jpeg => "JPEG",
        MediaKind::Gif => "GIF",
        MediaKind::Bmp => "BMP",
        MediaKind::Tiff => "TIFF",
        MediaKind::WebP => "WebP",
        MediaKind::Emf => "EMF",
        MediaKind::Wmf => "WMF",
        MediaKind::Svg => "SVG",
        MediaKind::Unknown => "",
    }
}

/// Takes pictures out of the flow that cannot be shown; what was written at them and over them stays. `beside`: what stands
/// in boxes beside the others.
fn leave(items: &mut Vec<Item>, refused: &BTreeSet<usize>, mut beside: BTreeMap<usize, Vec<Line>>) {
    let all = std::mem::take(items);
    for (at, item) in all.into_iter().enumerate() {
        match item {
            Item::Shot(shot) if refused.contains(&at) => {
                let over = shot.shapes.iter().flat_map(|shape| lines_in(&shape.paragraphs));
                let caption = shot.caption.map(|it| Line {
                    words: vec![Words { text: it.text, ..Words::default() }],
                    ..Line::default()
                });
                items.extend(over.chain(caption).map(Item::Line));
            }
            item => {
                items.push(item);
                items.extend(beside.remove(&at).unwrap_or_default().into_iter().map(Item::Line));
            }
        }
    }
}

/// What is written in a box, and in boxes inside of it.
fn lines_in(paragraphs: &[Paragraph]) -> Vec<Line> {
    let mut lines = Vec::new();
    for paragraph in paragraphs {
        let words = paragraph.pieces.iter().filter_map(|piece| match piece {
            Piece::Words(words) => Some(words.clone()),
            Piece::Picture(_) => None,
        });
        let label = paragraph.label.clone();
        let line = Line { words: words.collect(), label, ..Line::default() };
        lines.extend(Some(line).filter(|line| !line.is_blank()));
        lines.extend(paragraph.shapes.iter().flat_map(|shape| lines_in(&shape.paragraphs)));
    }
    lines
}
