//! Draws items on pages, and marks what each of them is in the tree.

use super::face::{Faces, Weight};
use super::items::{Area, Draw, Item, PALE, Picture, Words};
use super::lines::{Run, lines};
use super::objects::{Objects, packed};
use super::picture::{Written, write_picture};
use super::setter::Setter;
use super::tags::{Kid, Tags};
use crate::guide::{Callout, Pictures};
use crate::handout::HandoutError;
use crate::labels;
use pdf_writer::types::{ActionType, AnnotationFlags, AnnotationType, ArtifactType, TabOrder};
use pdf_writer::{Content, Filter, Finish as _, Name, Rect, Ref, Settings, Str, TextStr};
use std::collections::HashMap;
use std::rc::Rc;

/// Points: A4, and white edges that every printer leaves.
pub(super) const PAPER: [f32; 2] = [595.28, 841.89];
pub(super) const MARGIN: f32 = 40.0;
/// For the line at the foot of a page.
pub(super) const FOOT: f32 = 14.0;
/// From a circle's centre to where its curve is drawn to, in parts of its radius.
const ROUND: f32 = 0.5523;

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
    open: Option<Page>,
    /// At the foot of each page.
    foot: Rc<str>,
}

struct Page {
    id: Ref,
    content: Content,
    marks: Vec<usize>,
    annotations: Vec<Ref>,
    pictures: Vec<Ref>,
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
            let content = Content::with_settings(Settings { pretty: false });
            self.open = Some(Page {
                id,
                content,
                marks: Vec::new(),
                annotations: Vec::new(),
                pictures: Vec::new(),
            });
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
            self.bookmarks.push(Bookmark { title, page, top: PAPER[1] - top + 6.0 });
        }
        for draw in &item.draws {
            match draw {
                Draw::Words(words) => self.words(&mut setter.tags, words)?,
                Draw::Picture(picture) => self.picture(setter, picture)?,
                Draw::Link { area, element, address } => {
                    self.link(&mut setter.tags, *area, *element, address)?;
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
            let at = [words.left + stretch.x, words.base];
            page.text(stretch.weight, words.size, words.grey, at, &stretch.glyphs);
            page.content.end_marked_content();
            if stretch.link.is_some() {
                let under = Area {
                    left: at[0],
                    top: words.base + words.size * 0.12,
                    width: stretch.width,
                    height: 0.6,
                };
                page.for_the_eye(&Draw::Fill(under, words.grey));
            }
        }
        for stretch in &words.line {
            let Some(element) = stretch.link else { continue };
            let address = words.links.iter().find(|(it, _)| *it == element);
            if let Some((_, address)) = address {
                let area = Area {
                    left: words.left + stretch.x,
                    top: words.base - words.size,
                    width: stretch.width,
                    height: words.size * 1.3,
                };
                self.link(tags, area, element, address)?;
            }
        }
        Ok(())
    }

    fn link(
        &mut self,
        tags: &mut Tags,
        area: Area,
        element: usize,
        address: &str,
    ) -> Result<(), HandoutError> {
        let number = self.pages.len().saturating_sub(1);
        let key = self.keys.len() as i32;
        let id = self.objects.add(|chunk, id| {
            let mut link = chunk.annotation(id);
            link.subtype(AnnotationType::Link).rect(on_paper(area)).border(0.0, 0.0, 0.0, None);
            link.contents(TextStr(&labels::handout_link(address))).struct_parent(key);
            link.flags(AnnotationFlags::PRINT);
            link.action().action_type(ActionType::Uri).uri(Str(address.as_bytes()));
        })?;
        self.keys.push(Keyed::Annotation(element));
        tags.hold(element, Kid::Object(number, id));
        if let Some(page) = &mut self.open {
            page.annotations.push(id);
        }
        Ok(())
    }

    fn picture(&mut self, setter: &mut Setter, picture: &Picture<'a>) -> Result<(), HandoutError> {
        let written = self.written(picture)?;
        let number = self.pages.len().saturating_sub(1);
        let Some(page) = &mut self.open else { return Ok(()) };
        let bounds = on_paper(picture.area);
        setter.tags.0[picture.element].bounds = Some([bounds.x1, bounds.y1, bounds.x2, bounds.y2]);
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
        let key = self.keys.len() as i32;
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

pub(super) fn font_name(weight: Weight) -> &'static [u8] {
    match weight {
        Weight::Regular => b"R",
        Weight::Bold => b"B",
    }
}

fn picture_name(id: Ref) -> String {
    format!("P{}", id.get())
}

/// PDF counts from the bottom.
fn on_paper(area: Area) -> Rect {
    let bottom = PAPER[1] - area.top - area.height;
    Rect::new(area.left, bottom, area.left + area.width, bottom + area.height)
}

impl Page {
    /// Begins what belongs to an element of the tree.
    fn mark(&mut self, tags: &mut Tags, element: usize, page: usize) {
        let number = self.marks.len() as i32;
        self.marks.push(element);
        tags.hold(element, Kid::Marked(page, number));
        let name = tags.0[element].role.to_name();
        let mut mark = self.content.begin_marked_content_with_properties(name);
        mark.properties().identify(number);
    }

    /// Letters from here on, points from the left upper corner of the paper.
    fn text(
        &mut self,
        weight: Weight,
        size: f32,
        grey: f32,
        [left, base]: [f32; 2],
        glyphs: &[u16],
    ) {
        let bytes: Vec<u8> = glyphs.iter().flat_map(|glyph| glyph.to_be_bytes()).collect();
        self.content.begin_text().set_fill_gray(grey);
        self.content.set_font(Name(font_name(weight)), size);
        self.content.next_line(left, PAPER[1] - base).show(Str(&bytes)).end_text();
    }

    /// What says nothing to whoever does not see it.
    fn for_the_eye(&mut self, draw: &Draw) {
        self.content.begin_marked_content(Name(b"Artifact"));
        match draw {
            Draw::Fill(area, grey) => {
                let area = on_paper(*area);
                self.content.set_fill_gray(*grey);
                self.content.rect(area.x1, area.y1, area.x2 - area.x1, area.y2 - area.y1);
                self.content.fill_nonzero();
            }
            Draw::Edge(area, width, grey) => {
                self.edge(on_paper(*area), *width, *grey);
            }
            Draw::Disc { center: [x, y], radius } => self.disc([*x, PAPER[1] - y], *radius, 0.0),
            Draw::Code { left, top, side, runs } => {
                self.content.set_fill_gray(0.0);
                for [x, y, count] in runs.iter() {
                    let bottom = PAPER[1] - top - side * (*y as f32 + 1.0);
                    let across = side * *count as f32;
                    self.content.rect(left + side * *x as f32, bottom, across, *side);
                }
                self.content.fill_nonzero();
            }
            Draw::Words(_) | Draw::Picture(_) | Draw::Link { .. } => {}
        }
        self.content.end_marked_content();
    }

    fn edge(&mut self, area: Rect, width: f32, grey: f32) {
        self.content.set_line_width(width).set_stroke_gray(grey);
        self.content.rect(area.x1, area.y1, area.x2 - area.x1, area.y2 - area.y1).stroke();
    }

    fn disc(&mut self, [x, y]: [f32; 2], radius: f32, grey: f32) {
        let curve = radius * ROUND;
        self.content.set_fill_gray(grey).move_to(x + radius, y);
        for [ax, ay, bx, by] in [
            [1.0, 0.0, 0.0, 1.0],
            [0.0, 1.0, -1.0, 0.0],
            [-1.0, 0.0, 0.0, -1.0],
            [0.0, -1.0, 1.0, 0.0],
        ] {
            self.content.cubic_to(
                x + ax * radius + bx * curve,
                y + ay * radius + by * curve,
                x + bx * radius + ax * curve,
                y + by * radius + ay * curve,
                x + bx * radius,
                y + by * radius,
            );
        }
        self.content.close_path().fill_nonzero();
    }

    fn put(&mut self, picture: &Written, area: Rect) {
        self.content.save_state();
        let matrix = [area.x2 - area.x1, 0.0, 0.0, area.y2 - area.y1, area.x1, area.y1];
        self.content.transform(matrix).transform(picture.upright);
        self.content.x_object(Name(picture_name(picture.id).as_bytes())).restore_state();
        if !self.pictures.contains(&picture.id) {
            self.pictures.push(picture.id);
        }
    }

    /// What stands in the place of a picture that cannot be shown: what is on it.
    fn put_words(&mut self, setter: &Setter, picture: &Picture) {
        let size = 9.0;
        let alt = format!("{} {}", labels::FIGURE_UNSHOWN, picture.figure.alt);
        let run = Run::new(alt, Weight::Regular);
        let area = picture.area;
        let set = lines(setter.faces, &[run], size, area.width - 12.0);
        let room = ((area.height - 12.0) / 12.0).max(0.0) as usize;
        for (index, line) in set.iter().take(room).enumerate() {
            for stretch in line {
                let at = [area.left + 6.0 + stretch.x, area.top + 15.0 + 12.0 * index as f32];
                self.text(stretch.weight, size, 0.25, at, &stretch.glyphs);
            }
        }
    }

    /// A frame, and its number at its corner; white around both, for dark pictures.
    fn callout(&mut self, faces: &Faces, area: Area, callout: &Callout) {
        let rect = callout.rect;
        let frame = Area {
            left: area.left + rect.x * area.width,
            top: area.top + rect.y * area.height,
            width: rect.w * area.width,
            height: rect.h * area.height,
        };
        let part = (area.width / 300.0).clamp(0.5, 1.0);
        self.edge(on_paper(frame), 3.0 * part, 1.0);
        self.edge(on_paper(frame), 1.5 * part, 0.0);
        let radius = 7.0 * part;
        let inside = |at: f32, from: f32, size: f32| {
            at.clamp(from + radius + 1.0, (from + size - radius - 1.0).max(from + radius + 1.0))
        };
        let center =
            [inside(frame.left, area.left, area.width), inside(frame.top, area.top, area.height)];
        let on_paper = [center[0], PAPER[1] - center[1]];
        self.disc(on_paper, radius + 1.0, 1.0);
        self.disc(on_paper, radius, 0.0);
        let number = callout.number.to_string();
        let size = radius * 1.35;
        let width = faces.width(&number, Weight::Bold, size);
        let face = faces.of(Weight::Bold);
        let glyphs: Vec<u16> = number.chars().map(|c| face.glyph(c).id).collect();
        let base = center[1] + face.cap_height / 1000.0 * size / 2.0;
        self.text(Weight::Bold, size, 1.0, [center[0] - width / 2.0, base], &glyphs);
    }

    /// The name of the guide, and the number of the page.
    fn foot(&mut self, faces: &Faces, name: &str, number: usize) {
        let mut mark = self.content.begin_marked_content_with_properties(Name(b"Artifact"));
        mark.properties().artifact().kind(ArtifactType::Pagination);
        mark.finish();
        let size = 8.5;
        let base = PAPER[1] - MARGIN + 4.0;
        let face = faces.of(Weight::Regular);
        let number = format!("{} {number}", labels::PAGE_NUMBER);
        let right = PAPER[0] - MARGIN - faces.width(&number, Weight::Regular, size);
        let mut room = right - MARGIN - 10.0;
        let fits = |c: &char| {
            room -= face.glyph(*c).advance * size;
            room > 0.0
        };
        let name: Vec<u16> = name.chars().take_while(fits).map(|c| face.glyph(c).id).collect();
        let number: Vec<u16> = number.chars().map(|c| face.glyph(c).id).collect();
        self.text(Weight::Regular, size, 0.35, [MARGIN, base], &name);
        self.text(Weight::Regular, size, 0.35, [right, base], &number);
        self.content.end_marked_content();
    }
}
