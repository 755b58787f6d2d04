//! Drawings in Word's own language (`w:drawing`): pictures, shapes, and groups of them.

use super::area::{Area, degrees, emu};
use super::document::Paragraph;
use super::drawn::{Along, Drawn, Floats, From, Item, Pictured, Place, What};
use super::figure::{Part, Shape, described, take_picture};
use super::xml::{Element, is_off};

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
            (Part::Outline | Part::Looks, b"xfrm") => self.take(b"xfrm", element),
            (Part::Outline | Part::Looks, _) => {
                match self.nodes.last_mut().map(|it| &mut it.kind) {
                    Some(Kind::Shape(shape)) => shape.take_looks(inside, element),
                    _ => inside,
                }
            }
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
            b"cxnSp" => Kind::Shape(Box::new(Shape::connector())),
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
            Kind::Picture(picture) => {
                take_picture(picture, element);
                Part::Plain
            }
            Kind::Shape(shape) => shape.take(element),
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
            Kind::Shape(mut shape) => {
                let file = shape.picture.take();
                let (has_picture, has_words) = (file.is_some(), shape.has_words());
                if has_picture {
                    let picture = Pictured { file, ..Pictured::default() };
                    self.drawn.items.push(Item { area, what: What::Picture(picture) });
                }
                if has_picture && !has_words {
                    return;
                }
                shape.item(area, transform.flip, transform.turn)
            }
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

fn pair(element: &Element<'_>, names: [&str; 2]) -> [f32; 2] {
    names.map(|name| emu(element.number(name)))
}
