//! One page: its marks, letters, lines and pictures, as operators of its stream.

use super::face::{Faces, Weight};
use super::items::{Area, BLACK, Draw, Picture, Words};
use super::lines::{Run, Stretch, lines};
use super::objects::int;
use super::picture::Written;
use super::setter::Setter;
use super::tags::{Kid, Tags};
use crate::guide::Callout;
use crate::labels;
use pdf_writer::types::ArtifactType;
use pdf_writer::{Content, Finish as _, Name, Rect, Ref, Settings, Str, TextStr};
use std::borrow::Cow;

/// Points: A4, and white edges that every printer leaves.
pub(super) const PAPER: [f32; 2] = [595.28, 841.89];
pub(super) const MARGIN: f32 = 40.0;
/// For the line at the foot of a page.
pub(super) const FOOT: f32 = 14.0;
/// The least radius of a disc under a number, points: the number has 8 points then.
const LEAST_DISC: f32 = 6.0;
/// From a circle's centre to where its curve is drawn to, in parts of its radius.
const ROUND: f32 = 0.5523;

pub(super) struct Page {
    pub id: Ref,
    pub content: Content,
    /// The elements of its marks, by their numbers.
    pub marks: Vec<usize>,
    pub annotations: Vec<Ref>,
    pub pictures: Vec<Ref>,
}

pub(super) fn font_name(weight: Weight) -> &'static [u8] {
    match weight {
        Weight::Regular => b"R",
        Weight::Bold => b"B",
    }
}

pub(super) fn picture_name(id: Ref) -> String {
    format!("P{}", id.get())
}

/// PDF counts from the bottom.
pub(super) fn on_paper(area: Area) -> Rect {
    let bottom = PAPER[1] - area.top - area.height;
    Rect::new(area.left, bottom, area.left + area.width, bottom + area.height)
}

impl Page {
    pub(super) fn new(id: Ref) -> Self {
        let content = Content::with_settings(Settings { pretty: false });
        Self { id, content, marks: Vec::new(), annotations: Vec::new(), pictures: Vec::new() }
    }

    /// Begins what belongs to an element of the tree.
    pub(super) fn mark(&mut self, tags: &mut Tags, element: usize, page: usize) {
        let number = int(self.marks.len());
        self.marks.push(element);
        tags.hold(element, Kid::Marked(page, number));
        let name = tags.0[element].role.to_name();
        let mut mark = self.content.begin_marked_content_with_properties(name);
        mark.properties().identify(number);
    }

    /// Letters that belong to what is marked; what they would have been is copied and read aloud.
    pub(super) fn stretch(&mut self, stretch: &Stretch, words: &Words) {
        if let Some(lost) = stretch.lost {
            let mut span = self.content.begin_marked_content_with_properties(Name(b"Span"));
            span.properties().actual_text(TextStr(lost.encode_utf8(&mut [0; 4])));
        }
        let at = [words.left + stretch.x, words.base];
        self.text(stretch.weight, words.size, words.grey, at, &stretch.glyphs);
        if stretch.lost.is_some() {
            self.content.end_marked_content();
        }
    }

    /// A box to be ticked with a pen.
    pub(super) fn tick_box(&mut self, tags: &mut Tags, element: usize, page: usize, area: Area) {
        self.mark(tags, element, page);
        self.edge(on_paper(area), 1.0, BLACK);
        self.content.end_marked_content();
    }

    /// Letters from here on, points from the left upper corner of the paper.
    pub(super) fn text(
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
    pub(super) fn for_the_eye(&mut self, draw: &Draw) {
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
            Draw::Head(head, [left, top]) => {
                for ([x, base], size, line) in &head.words {
                    for stretch in line {
                        let at = [left + x + stretch.x, top + base];
                        self.text(stretch.weight, *size, BLACK, at, &stretch.glyphs);
                    }
                }
            }
            Draw::Words(_) | Draw::Picture(_) | Draw::TickBox(..) | Draw::Link { .. } => {}
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

    pub(super) fn put(&mut self, picture: &Written, area: Rect) {
        self.content.save_state();
        let matrix = [area.x2 - area.x1, 0.0, 0.0, area.y2 - area.y1, area.x1, area.y1];
        self.content.transform(matrix).transform(picture.upright);
        self.content.x_object(Name(picture_name(picture.id).as_bytes())).restore_state();
        if !self.pictures.contains(&picture.id) {
            self.pictures.push(picture.id);
        }
    }

    /// What stands in the place of a picture that cannot be shown: what is on it.
    pub(super) fn put_words(&mut self, setter: &Setter, picture: &Picture) {
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
    pub(super) fn callout(&mut self, faces: &Faces, area: Area, callout: &Callout) {
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
        // A number is read on the narrowest picture too.
        let radius = (7.0 * part).max(LEAST_DISC);
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
    pub(super) fn foot(&mut self, faces: &Faces, name: &str, number: usize) {
        let mut mark = self.content.begin_marked_content_with_properties(Name(b"Artifact"));
        mark.properties().artifact().kind(ArtifactType::Pagination);
        mark.finish();
        let size = 8.5;
        let base = PAPER[1] - MARGIN + 4.0;
        let face = faces.of(Weight::Regular);
        let number = format!("{} {number}", labels::PAGE_NUMBER);
        let right = PAPER[0] - MARGIN - faces.width(&number, Weight::Regular, size);
        let room = right - MARGIN - 10.0;
        let width = |text: &str| faces.width(text, Weight::Regular, size);
        let mut name = Cow::Borrowed(name);
        let mut words = name.len();
        while width(&name) > room && words > 0 {
            // Without its last word, until it fits.
            words = name[..words].trim_end().rfind(' ').unwrap_or(0);
            name = Cow::Owned(format!("{}…", name[..words].trim_end()));
        }
        let name: Vec<u16> = name.chars().map(|c| face.glyph(c).id).collect();
        let number: Vec<u16> = number.chars().map(|c| face.glyph(c).id).collect();
        self.text(Weight::Regular, size, 0.35, [MARGIN, base], &name);
        self.text(Weight::Regular, size, 0.35, [right, base], &number);
        self.content.end_marked_content();
    }
}
