//! Draws items on pages, and marks what each of them is in the tree.

use super::face::{Faces, Weight};
use super::items::{Area, Draw, Item, PALE, Picture, Words};
use super::lines::Stretch;
use super::objects::{Objects, int, packed};
use super::page::{MARGIN, PAPER, Page, font_name, on_paper, picture_name};
use super::picture::{Written, write_picture};
use super::setter::Setter;
use super::tags::{Kid, Tags};
use crate::guide::Pictures;
use crate::handout::HandoutError;
use crate::handout::goal::Goal;
use crate::labels;
use pdf_writer::types::{ActionType, AnnotationFlags, AnnotationType, TabOrder};
use pdf_writer::writers::{Annotation, Destination};
use pdf_writer::{Filter, Finish as _, Name, Rect, Ref, Str, TextStr};
use std::collections::{BTreeMap, HashMap};
use std::io;
use std::rc::Rc;

/// What is seen above the place that a bookmark or a link leads to, points.
const ABOVE: f32 = 6.0;

/// What the parent tree of a document leads to, by the keys of pages and annotations.
pub(super) enum Keyed {
    /// The elements of a page's marks, by their numbers.
    Page(Vec<usize>),
    Annotation(usize),
}

/// Where a bookmark leads: its page, and how far from its bottom.
pub(super) struct Bookmark {
    pub title: Rc<str>,
    pub page: Ref,
    pub top: f32,
}

/// The pages of a document, one after another.
pub(super) struct Painter<'w, 'a> {
    pub objects: Objects<'w>,
    pictures: &'a Pictures,
    /// Those that are written, by the names of their files.
    written: HashMap<&'a str, Option<Written>>,
    pub news: Vec<String>,
    /// All pages, the one that is being drawn too.
    pub pages: Vec<Ref>,
    pub pages_parent: Ref,
    pub fonts: [Ref; 2],
    pub keys: Vec<Keyed>,
    pub bookmarks: Vec<Bookmark>,
    /// Where each figure stands first: its page, left and top from its left lower corner.
    places: HashMap<&'a str, (Ref, [f32; 2])>,
    /// The objects that say it, of the figures that links lead to.
    wanted: BTreeMap<Rc<str>, Ref>,
    open: Option<Page>,
    /// At the foot of each page.
    foot: Rc<str>,
}

impl<'w, 'a> Painter<'w, 'a> {
    pub(super) fn new(mut objects: Objects<'w>, pictures: &'a Pictures, foot: &str) -> Self {
        let pages_parent = objects.reserve();
        let fonts = [objects.reserve(), objects.reserve()];
        Self {
            objects,
            pictures,
            written: HashMap::new(),
            news: Vec::new(),
            pages: Vec::new(),
            pages_parent,
            fonts,
            keys: Vec::new(),
            bookmarks: Vec::new(),
            places: HashMap::new(),
            wanted: BTreeMap::new(),
            open: None,
            foot: Rc::from(foot),
        }
    }

    /// Draws a column whose left edge is here, points; on a new page if it is the first of one.
    pub(super) fn column(
        &mut self,
        setter: &mut Setter,
        items: Vec<Item<'a>>,
        left: f32,
        is_first: bool,
    ) -> Result<(), HandoutError> {
        if is_first {
            self.end_page(setter.faces)?;
            let id = self.objects.reserve();
            self.pages.push(id);
            self.open = Some(Page::new(id));
        }
        let mut top = MARGIN;
        for (index, mut item) in items.into_iter().enumerate() {
            top += if index == 0 { 0.0 } else { item.before };
            item.shift(left, top);
            self.item(setter, &item, top)?;
            top += item.height;
        }
        Ok(())
    }

    fn item(&mut self, setter: &mut Setter, item: &Item<'a>, top: f32) -> Result<(), HandoutError> {
        if let (Some(title), Some(page)) = (&item.bookmark, &self.open) {
            let (title, page) = (title.clone(), page.id);
            self.bookmarks.push(Bookmark { title, page, top: PAPER[1] - top + ABOVE });
        }
        for draw in &item.draws {
            match draw {
                Draw::Words(words) => self.words(&mut setter.tags, words)?,
                Draw::Picture(picture) => self.picture(setter, picture)?,
                Draw::TickBox(area, element) => {
                    let number = self.pages.len().saturating_sub(1);
                    if let Some(page) = &mut self.open {
                        page.tick_box(&mut setter.tags, *element, number, *area);
                    }
                }
                Draw::Link { area, element, goal } => {
                    self.link(&mut setter.tags, *area, *element, goal)?;
                }
                eye_only => {
                    if let Some(page) = &mut self.open {
                        page.for_the_eye(eye_only);
                    }
                }
            }
        }
        Ok(())
    }

    fn words(&mut self, tags: &mut Tags, words: &Words) -> Result<(), HandoutError> {
        let number = self.pages.len().saturating_sub(1);
        let Some(page) = &mut self.open else { return Ok(()) };
        for stretch in &words.line {
            let element = stretch.link.unwrap_or(words.element);
            page.mark(tags, element, number);
            page.stretch(stretch, words);
            page.content.end_marked_content();
            if stretch.link.is_some() {
                let under = Area {
                    left: words.left + stretch.x,
                    top: words.base + words.size * 0.12,
                    width: stretch.width,
                    height: 0.6,
                };
                page.for_the_eye(&Draw::Fill(under, words.grey));
            }
        }
        let is_one = |a: &Stretch, b: &Stretch| a.link == b.link;
        for pieces in words.line.chunk_by(is_one) {
            let [Some(first), Some(last)] = [pieces.first(), pieces.last()] else { continue };
            let goal = words.links.iter().find(|(it, _)| Some(*it) == first.link);
            if let Some((element, goal)) = goal {
                let area = Area {
                    left: words.left + first.x,
                    top: words.base - words.size,
                    width: last.x + last.width - first.x,
                    height: words.size * 1.3,
                };
                self.link(tags, area, *element, goal)?;
            }
        }
        Ok(())
    }

    fn link(
        &mut self,
        tags: &mut Tags,
        area: Area,
        element: usize,
        goal: &Goal,
    ) -> Result<(), HandoutError> {
        match goal {
            Goal::Outside(uri) => {
                let told = labels::handout_link(uri);
                self.annotate(tags, area, element, &told, |link| {
                    link.action().action_type(ActionType::Uri).uri(Str(uri.as_bytes()));
                })
            }
            Goal::Figure(id) => {
                let reserve = || self.objects.reserve();
                let place = *self.wanted.entry(id.clone()).or_insert_with(reserve);
                self.annotate(tags, area, element, labels::HANDOUT_TO_FIGURE, |link| {
                    link.pair(Name(b"Dest"), place);
                })
            }
        }
    }

    /// Makes an area of the page a part of an element: what a reader hears of it, and what it does.
    fn annotate(
        &mut self,
        tags: &mut Tags,
        area: Area,
        element: usize,
        told: &str,
        act: impl FnOnce(&mut Annotation),
    ) -> Result<(), HandoutError> {
        let number = self.pages.len().saturating_sub(1);
        let key = int(self.keys.len());
        let id = self.objects.add(|chunk, id| {
            let mut link = chunk.annotation(id);
            link.subtype(AnnotationType::Link).rect(on_paper(area)).border(0.0, 0.0, 0.0, None);
            link.contents(TextStr(told)).struct_parent(key).flags(AnnotationFlags::PRINT);
            act(&mut link);
        })?;
        self.keys.push(Keyed::Annotation(element));
        tags.hold(element, Kid::Object(number, id));
        if let Some(page) = &mut self.open {
            page.annotations.push(id);
        }
        Ok(())
    }

    /// Where the figures stand that links lead to.
    pub(super) fn end_links(&mut self) -> io::Result<()> {
        for (figure, id) in std::mem::take(&mut self.wanted) {
            let Some((page, [left, top])) = self.places.get(&*figure).copied() else { continue };
            self.objects.write(id, |chunk| {
                chunk.indirect(id).start::<Destination>().page(page).xyz(left, top, None);
            })?;
        }
        Ok(())
    }

    fn picture(&mut self, setter: &mut Setter, picture: &Picture<'a>) -> Result<(), HandoutError> {
        let written = self.written(picture)?;
        let number = self.pages.len().saturating_sub(1);
        let Some(page) = &mut self.open else { return Ok(()) };
        let bounds = on_paper(picture.area);
        setter.tags.0[picture.element].bounds = Some([bounds.x1, bounds.y1, bounds.x2, bounds.y2]);
        let place = (page.id, [0.0, bounds.y2 + ABOVE]);
        self.places.entry(picture.figure.id.as_str()).or_insert(place);
        page.mark(&mut setter.tags, picture.element, number);
        match written {
            Some(written) => page.put(&written, bounds),
            None => page.put_words(setter, picture),
        }
        for callout in &picture.figure.callouts {
            page.callout(setter.faces, picture.area, callout);
        }
        page.content.end_marked_content();
        page.for_the_eye(&Draw::Edge(picture.area, 0.6, PALE));
        Ok(())
    }

    /// The picture of a figure, written when it is first seen.
    fn written(&mut self, picture: &Picture<'a>) -> Result<Option<Written>, HandoutError> {
        let figure = picture.figure;
        if let Some(known) = self.written.get(figure.file.as_str()) {
            return Ok(*known);
        }
        let written = write_picture(&mut self.objects, self.pictures, &figure.file)?;
        if let Err(why) = &written {
            self.news.push(labels::handout_figure_unshown(&figure.name, why));
        }
        let written = written.ok();
        self.written.insert(&figure.file, written);
        Ok(written)
    }

    /// Writes the page that is open, with its foot.
    pub(super) fn end_page(&mut self, faces: &Faces) -> Result<(), HandoutError> {
        let Some(mut page) = self.open.take() else { return Ok(()) };
        page.foot(faces, &self.foot, self.pages.len());
        let content = packed(&page.content.finish());
        let stream = self.objects.add(|chunk, id| {
            chunk.stream(id, &content).filter(Filter::FlateDecode);
        })?;
        let key = int(self.keys.len());
        self.keys.push(Keyed::Page(page.marks));
        let (parent, fonts) = (self.pages_parent, self.fonts);
        self.objects.write(page.id, |chunk| {
            let mut object = chunk.page(page.id);
            object.parent(parent).media_box(Rect::new(0.0, 0.0, PAPER[0], PAPER[1]));
            object.contents(stream).struct_parents(key).tab_order(TabOrder::StructureOrder);
            if !page.annotations.is_empty() {
                object.annotations(page.annotations);
            }
            let mut resources = object.resources();
            let mut named = resources.fonts();
            for weight in Weight::ALL {
                named.pair(Name(font_name(weight)), fonts[weight as usize]);
            }
            named.finish();
            let mut named = resources.x_objects();
            for id in &page.pictures {
                named.pair(Name(picture_name(*id).as_bytes()), *id);
            }
        })?;
        Ok(())
    }
}
