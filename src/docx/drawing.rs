//! Drawings in Word's own language (`w:drawing`): pictures, shapes, and groups of them.

use super::area::{Area, degrees, emu};
use super::document::{Crop, Paragraph};
use super::drawn::{Along, Drawn, Floats, From, Item, Pictured, Place, Shaped, What, description};
use super::kinds::Looks;
use super::xml::{Element, is_off};

/// What is cropped is said in hundred-thousandths.
const CROP: f32 = 100_000.0;

/// What an open element of a drawing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Plain,
    /// A group, a picture or a shape.
    Node,
    /// Where it lies.
    Transform,
    /// How its outline looks.
    Outline,
    /// Its own look.
    Looks,
    /// Where it floats across or down.
    Along(usize),
    /// A number there.
    Offset(usize),
    /// A word there.
    Align(usize),
    /// Nothing in it is looked at.
    Skipped,
}

/// Where a node lies.
#[derive(Clone, Copy, Debug, Default)]
struct Transform {
    area: Area,
    /// What the parts of a group take its area for.
    inner: Option<Area>,
    flip: [bool; 2],
    turn: f32,
}

#[derive(Debug)]
enum Kind {
    Group,
    Picture(Pictured),
    Shape(Box<Shape>),
}

#[derive(Debug)]
struct Node {
    kind: Kind,
    transform: Transform,
}

#[derive(Debug, Default)]
struct Shape {
    looks: Looks,
    /// What it says itself of its outline and its ground.
    outlined: Option<bool>,
    filled: Option<bool>,
    /// What its style says of them.
    style: [bool; 2],
    is_clear: bool,
    paragraphs: Vec<Paragraph>,
}

/// A drawing that is being read.
#[derive(Debug, Default)]
pub(crate) struct Drawing {
    drawn: Drawn,
    floats: Floats,
    description: Option<String>,
    nodes: Vec<Node>,
    text: String,
}

impl Drawing {
    /// An element begins, in `inside`.
    pub(crate) fn start(&mut self, inside: Part, element: &Element<'_>) -> Part {
        match (inside, element.name()) {
            (Part::Skipped, _) | (_, b"effectLst" | b"scene3d" | b"sp3d") => Part::Skipped,
            (Part::Transform, _) => {
                self.take_transform(element);
                Part::Transform
            }
            (Part::Along(axis), b"posOffset") => Part::Offset(axis),
            (Part::Along(axis), b"align") => Part::Align(axis),
            (Part::Along(_), _) => inside,
            (Part::Outline | Part::Looks, name) => self.take_looks(inside, name, element),
            (_, b"anchor") => {
                self.drawn.floats = Some(Floats::default());
                Part::Plain
            }
            (_, b"extent") => {
                self.drawn.size = pair(element, ["cx", "cy"]);
                Part::Plain
            }
            (_, b"docPr") => {
                self.drawn.is_hidden = element.get("hidden").is_some_and(|it| !is_off(&it));
                self.description = described(element);
                Part::Plain
            }
            (_, b"positionH") => self.along(0, element),
            (_, b"positionV") => self.along(1, element),
            (_, b"chart") => {
                self.drawn.charts += 1;
                Part::Skipped
            }
            (_, b"relIds") => {
                self.drawn.diagrams += 1;
                Part::Skipped
            }
            (_, name) => self.start_node(name, element),
        }
    }

    fn start_node(&mut self, name: &[u8], element: &Element<'_>) -> Part {
        let kind = match name {
            b"wgp" | b"grpSp" | b"wpc" | b"lockedCanvas" => Kind::Group,
            b"pic" => Kind::Picture(Pictured::default()),
            b"wsp" | b"sp" => Kind::Shape(Box::default()),
            b"cxnSp" => Kind::Shape(Box::new(Shape {
                looks: Looks { is_connector: true, ..Looks::default() },
                ..Shape::default()
            })),
            _ => return self.take(name, element),
        };
        self.nodes.push(Node { kind, transform: Transform::default() });
        Part::Node
    }

    /// An element that says something of the innermost node.
    fn take(&mut self, name: &[u8], element: &Element<'_>) -> Part {
        let Some(node) = self.nodes.last_mut() else { return Part::Plain };
        if name == b"xfrm" {
            let is = |name| element.get(name).is_some_and(|it| !is_off(&it));
            node.transform.flip = [is("flipH"), is("flipV")];
            node.transform.turn = degrees(element.number("rot"));
            return Part::Transform;
        }
        match &mut node.kind {
            Kind::Group => Part::Plain,
            Kind::Picture(picture) => take_picture(picture, name, element),
            Kind::Shape(shape) => take_shape(shape, name, element),
        }
    }

    fn take_transform(&mut self, element: &Element<'_>) {
        let Some(node) = self.nodes.last_mut() else { return };
        let transform = &mut node.transform;
        match element.name() {
            b"off" => transform.area.at = pair(element, ["x", "y"]),
            b"ext" => transform.area.size = pair(element, ["cx", "cy"]),
            b"chOff" => transform.inner.get_or_insert_default().at = pair(element, ["x", "y"]),
            b"chExt" => transform.inner.get_or_insert_default().size = pair(element, ["cx", "cy"]),
            _ => {}
        }
    }

    fn take_looks(&mut self, inside: Part, name: &[u8], element: &Element<'_>) -> Part {
        let Some(Node { kind: Kind::Shape(shape), .. }) = self.nodes.last_mut() else {
            return inside;
        };
        let place = if inside == Part::Outline { &mut shape.outlined } else { &mut shape.filled };
        let is_head = element.get("type").is_some_and(|it| !is_off(&it));
        match name {
            b"noFill" => *place = Some(false),
            b"solidFill" | b"gradFill" | b"blipFill" | b"pattFill" => *place = Some(true),
            b"headEnd" => shape.looks.heads[0] = is_head,
            b"tailEnd" => shape.looks.heads[1] = is_head,
            b"alpha" if inside == Part::Looks => shape.is_clear = true,
            b"ln" => {
                // One without a colour of its own takes that of its style.
                return Part::Outline;
            }
            b"xfrm" => return self.take(name, element),
            b"prstGeom" => {
                shape.looks.preset = element.get("prst").unwrap_or_default().into_owned();
            }
            _ => {}
        }
        inside
    }

    fn along(&mut self, axis: usize, element: &Element<'_>) -> Part {
        if let Some(along) = self.floats.0.get_mut(axis) {
            along.from = From::named(&element.get("relativeFrom").unwrap_or_default());
        }
        Part::Along(axis)
    }

    /// Words between elements.
    pub(crate) fn text(&mut self, inside: Part, text: &str) {
        if matches!(inside, Part::Offset(_) | Part::Align(_)) {
            self.text += text;
        }
    }

    /// The words of the innermost shape.
    pub(crate) fn take_words(&mut self, paragraphs: Vec<Paragraph>) {
        let mut inner = self.nodes.iter_mut().rev();
        let shape = inner.find_map(|node| match &mut node.kind {
            Kind::Shape(shape) => Some(shape),
            _ => None,
        });
        if let Some(shape) = shape {
            shape.paragraphs.extend(paragraphs);
        }
    }

    /// An element ends.
    pub(crate) fn end(&mut self, part: Part) {
        match part {
            Part::Node => self.end_node(),
            Part::Offset(axis) | Part::Align(axis) => {
                let text = std::mem::take(&mut self.text);
                let place = match text.trim() {
                    "center" => Place::Middle,
                    "right" | "bottom" | "outside" => Place::End,
                    number => Place::At(emu(number.parse().ok())),
                };
                if let Some(Along { place: own, .. }) = self.floats.0.get_mut(axis) {
                    *own = place;
                }
            }
            _ => {}
        }
    }

    fn end_node(&mut self) {
        let Some(Node { kind, transform }) = self.nodes.pop() else { return };
        let area = self.in_drawing(transform.area);
        let item = match kind {
            Kind::Group => return,
            Kind::Picture(picture) => {
                let (turn, flip) = (transform.turn, transform.flip);
                Item { area, what: What::Picture(Pictured { turn, flip, ..picture }) }
            }
            Kind::Shape(shape) => shape.item(area, transform),
        };
        self.drawn.items.push(item);
    }

    /// Where something lies that the groups around it place.
    fn in_drawing(&self, area: Area) -> Area {
        let mut area = area;
        let is_alone = self.nodes.is_empty();
        for (depth, group) in self.nodes.iter().enumerate().rev() {
            let Transform { area: outer, inner, .. } = group.transform;
            let Some(inner) = inner else { continue };
            // Where the outermost lies the drawing itself says.
            let at = if depth == 0 { [0.0; 2] } else { outer.at };
            let scale = |axis: usize| {
                let size = inner.size[axis];
                if size > 0.0 { outer.size[axis] / size } else { 1.0 }
            };
            let scales = [scale(0), scale(1)];
            let moved = |axis: usize| at[axis] + (area.at[axis] - inner.at[axis]) * scales[axis];
            let size = [area.size[0] * scales[0], area.size[1] * scales[1]];
            area = Area::new([moved(0), moved(1)], size);
        }
        if !is_alone {
            return area;
        }
        let size = if area.size == [0.0; 2] { self.drawn.size } else { area.size };
        Area::new([0.0; 2], size)
    }

    /// All that was drawn.
    pub(crate) fn finish(mut self) -> Drawn {
        while !self.nodes.is_empty() {
            self.end_node();
        }
        if let Some(floats) = &mut self.drawn.floats {
            *floats = self.floats;
        }
        let mut pictures = self.drawn.items.iter_mut().filter_map(|item| match &mut item.what {
            What::Picture(picture) => Some(picture),
            What::Shape(_) => None,
        });
        if let Some((first, description)) = pictures.next().zip(self.description) {
            first.description = description;
        }
        self.drawn
    }
}

impl Shape {
    fn item(mut self, area: Area, transform: Transform) -> Item {
        let Transform { flip, turn, .. } = transform;
        let has_words = self.paragraphs.iter().any(|paragraph| !paragraph.pieces.is_empty());
        if !has_words {
            self.paragraphs.clear();
        }
        let [outlined, filled] = self.style;
        let is_outlined = self.outlined.unwrap_or(outlined);
        self.looks = Looks { is_outlined, has_words, flip, turn, ..self.looks };
        let (kind, area) = self.looks.kind(area);
        let hides = self.filled.unwrap_or(filled) && !self.is_clear;
        Item { area, what: What::Shape(Shaped { kind, hides, paragraphs: self.paragraphs }) }
    }
}

fn take_picture(picture: &mut Pictured, name: &[u8], element: &Element<'_>) -> Part {
    match name {
        b"blip" => picture.file = element.relation("embed").map(Into::into),
        // Beside it stands a twin of pixels, nearly always.
        b"svgBlip" if picture.file.is_none() => {
            picture.file = element.relation("embed").map(Into::into);
        }
        b"srcRect" => {
            let side = |name| fraction(element, name);
            let [left, top, right, bottom] = ["l", "t", "r", "b"].map(side);
            picture.crop = Crop { left, top, right, bottom };
        }
        b"cNvPr" => picture.description = described(element).unwrap_or_default(),
        _ => {}
    }
    Part::Plain
}

fn take_shape(shape: &mut Shape, name: &[u8], element: &Element<'_>) -> Part {
    let is_styled = || element.get("idx").is_some_and(|idx| idx != "0");
    match name {
        b"cNvSpPr" => {
            shape.looks.is_text_box = element.get("txBox").is_some_and(|it| !is_off(&it));
        }
        b"cNvCnPr" => shape.looks.is_connector = true,
        b"lnRef" => shape.style[0] = is_styled(),
        b"fillRef" => shape.style[1] = is_styled(),
        b"spPr" => return Part::Looks,
        _ => {}
    }
    Part::Plain
}

fn described(element: &Element<'_>) -> Option<String> {
    let text = |name| element.get(name).and_then(|text| description(&text));
    text("descr").or_else(|| text("title"))
}

fn pair(element: &Element<'_>, names: [&str; 2]) -> [f32; 2] {
    names.map(|name| emu(element.number(name)))
}

/// A fraction of a picture; Strict writes per cent.
fn fraction(element: &Element<'_>, name: &str) -> f32 {
    let Some(value) = element.get(name) else { return 0.0 };
    let number = |text: &str| text.trim().parse::<f32>().ok().filter(|it| it.is_finite());
    let fraction = match value.strip_suffix('%') {
        Some(percent) => number(percent).map(|it| it / 100.0),
        None => number(&value).map(|it| it / CROP),
    };
    fraction.unwrap_or_default()
}
