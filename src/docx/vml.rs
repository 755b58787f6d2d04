//! Drawings in the language that Word had before (VML, `w:pict`), which old documents and objects still have.

use super::area::{Area, finite};
use super::document::{Crop, Paragraph};
use super::drawn::{Along, Drawn, Floats, From, Item, Pictured, Place, Shaped, What, description};
use super::figure::has_words;
use super::kinds::Looks;
use super::xml::{Element, is_off};

/// Fractions of a picture are told in sixty-five-thousandths.
const CROP: f32 = 65536.0;
/// What a group's inside is, if it does not say.
const INSIDE: f32 = 1000.0;

/// What an open element of such a drawing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Plain,
    /// A group or a shape.
    Node,
    /// Nothing in it is looked at.
    Skipped,
}

#[derive(Debug, Default)]
struct Node {
    is_group: bool,
    area: Area,
    /// What the parts of a group take its area for.
    inner: Area,
    floats: Option<Floats>,
    looks: Looks,
    is_filled: bool,
    description: String,
    picture: Option<Pictured>,
    paragraphs: Vec<Paragraph>,
    is_hidden: bool,
}

/// A drawing that is being read.
#[derive(Debug, Default)]
pub(crate) struct Vml {
    nodes: Vec<Node>,
    /// What the outermost node holds, as far as it is read.
    items: Vec<Item>,
    drawings: Vec<Drawn>,
    is_object: bool,
}

impl Vml {
    /// An element begins, in `inside`.
    pub(crate) fn start(&mut self, inside: Part, element: &Element<'_>) -> Part {
        if inside == Part::Skipped {
            return inside;
        }
        let preset = match element.name() {
            b"group" => "group",
            b"shape" => "",
            b"rect" => "rect",
            b"roundrect" => "roundRect",
            b"oval" => "ellipse",
            b"line" => "line",
            // What shapes of a kind have in common, and other languages.
            b"shapetype" | b"control" => return Part::Skipped,
            name => {
                self.take(name, element);
                return Part::Plain;
            }
        };
        self.nodes.push(node(preset, element));
        Part::Node
    }

    fn take(&mut self, name: &[u8], element: &Element<'_>) {
        if name == b"OLEObject" {
            self.is_object = true;
        }
        let Some(node) = self.nodes.last_mut() else { return };
        match name {
            b"imagedata" => {
                let file = element.relation("id").or_else(|| element.relation("pict"));
                let side = |name| element.get(name).map_or(0.0, |value| fraction(&value));
                let [left, top, right, bottom] =
                    ["cropleft", "croptop", "cropright", "cropbottom"].map(side);
                let title = element.get("title").and_then(|title| description(&title));
                let description = std::mem::take(&mut node.description);
                let own = Some(description).filter(|it| !it.is_empty());
                node.picture = Some(Pictured {
                    file: file.map(Into::into),
                    crop: Crop { left, top, right, bottom },
                    turn: node.looks.turn,
                    flip: node.looks.flip,
                    description: own.or(title).unwrap_or_default(),
                });
            }
            b"stroke" => {
                let has = |name| element.get(name).is_some_and(|it| !is_off(&it));
                node.looks.heads = [has("startarrow"), has("endarrow")];
            }
            b"textbox" => node.looks.is_text_box = true,
            _ => {}
        }
    }

    /// The words of the innermost shape.
    pub(crate) fn take_words(&mut self, paragraphs: Vec<Paragraph>) {
        if let Some(node) = self.nodes.last_mut() {
            node.paragraphs.extend(paragraphs);
        }
    }

    /// An element ends.
    pub(crate) fn end(&mut self, part: Part) {
        if part != Part::Node {
            return;
        }
        let Some(mut node) = self.nodes.pop() else { return };
        let area = self.in_drawing(node.area);
        let (size, floats) = (node.area.size, node.floats);
        if !node.is_group && !node.is_hidden {
            self.items.push(node.item(area));
        }
        if self.nodes.is_empty() {
            let items = std::mem::take(&mut self.items);
            self.drawings.push(Drawn { floats, size, items, ..Drawn::default() });
        }
    }

    /// Where something lies that the groups around it place. Where the outermost lies the drawing itself says.
    fn in_drawing(&self, area: Area) -> Area {
        if self.nodes.is_empty() {
            return Area::new([0.0; 2], area.size);
        }
        let mut area = area;
        for (depth, group) in self.nodes.iter().enumerate().rev() {
            let at = if depth == 0 { [0.0; 2] } else { group.area.at };
            let scale = |axis: usize| {
                let size = group.inner.size[axis];
                if size > 0.0 { group.area.size[axis] / size } else { 1.0 }
            };
            let scales = [scale(0), scale(1)];
            let moved =
                |axis: usize| at[axis] + (area.at[axis] - group.inner.at[axis]) * scales[axis];
            let size = [area.size[0] * scales[0], area.size[1] * scales[1]];
            area = Area::new([moved(0), moved(1)], size);
        }
        area
    }

    /// All that was drawn, and whether it shows an object of another program.
    pub(crate) fn finish(mut self) -> (Vec<Drawn>, bool) {
        while !self.nodes.is_empty() {
            self.end(Part::Node);
        }
        (self.drawings, self.is_object)
    }
}

impl Node {
    fn item(&mut self, area: Area) -> Item {
        if let Some(picture) = self.picture.take() {
            return Item { area, what: What::Picture(picture) };
        }
        let mut paragraphs = std::mem::take(&mut self.paragraphs);
        self.looks.has_words = has_words(&paragraphs);
        if !self.looks.has_words {
            paragraphs.clear();
        }
        let (kind, area) = self.looks.kind(area);
        let hides = self.is_filled && !self.looks.is_line();
        Item { area, what: What::Shape(Shaped { kind, hides, paragraphs }) }
    }
}

fn node(preset: &str, element: &Element<'_>) -> Node {
    let said = element.get("style").unwrap_or_default();
    let style = Style(&said);
    let is_on = |name: &str| !element.get(name).is_some_and(|it| it == "f" || is_off(&it));
    let alt = element.get("alt").and_then(|alt| description(&alt)).unwrap_or_default();
    let at = |one, other| style.length(one).or_else(|| style.length(other)).unwrap_or_default();
    let place = [at("margin-left", "left"), at("margin-top", "top")];
    let size = ["width", "height"].map(|name| style.length(name).unwrap_or_default());
    let flip = style.get("flip").unwrap_or_default();
    let turn = style
        .get("rotation")
        .and_then(|it| it.parse().ok())
        .map_or(0.0, |turn: f32| finite(turn.rem_euclid(360.0)));
    let mut node = Node {
        is_group: preset == "group",
        area: Area::new(place, size),
        inner: inner(element),
        floats: (style.get("position") == Some("absolute")).then(|| floats(&style, place)),
        looks: Looks {
            preset: shape_name(preset, element),
            is_outlined: is_on("stroked"),
            flip: [flip.contains('x'), flip.contains('y')],
            turn,
            ..Looks::default()
        },
        is_filled: is_on("filled") && !matches!(preset, "line" | "group"),
        // A line across the page is a rectangle, too.
        is_hidden: style.get("visibility") == Some("hidden") || element.is("hr", "t"),
        description: alt,
        ..Node::default()
    };
    if let Some((from, to)) = element.get("from").zip(element.get("to")) {
        let [from, to] = [pair(&from), pair(&to)];
        node.area = Area::around(from, to);
        node.looks.flip = [from[0] > to[0], from[1] > to[1]];
        if let Some(Floats(along)) = &mut node.floats {
            for (along, at) in along.iter_mut().zip(node.area.at) {
                along.place = Place::At(at);
            }
        }
    }
    node
}

/// The number of a shape's kind is a part of its type's name.
fn shape_name(preset: &str, element: &Element<'_>) -> String {
    if !preset.is_empty() {
        return preset.to_owned();
    }
    let kind = element.get("type").unwrap_or_default();
    let number = kind.rsplit_once("_t").and_then(|(_, number)| number.parse::<u16>().ok());
    let name = match number {
        Some(1 | 202) => "rect",
        Some(2) => "roundRect",
        Some(3) => "ellipse",
        Some(13) => "rightArrow",
        Some(20 | 32) => "line",
        Some(61..=63) => "wedgeCallout",
        Some(66) => "leftArrow",
        Some(67) => "downArrow",
        Some(68) => "upArrow",
        _ => "",
    };
    name.to_owned()
}

fn inner(element: &Element<'_>) -> Area {
    let origin = element.get("coordorigin").map_or([0.0; 2], |it| pair(&it));
    let size = element.get("coordsize").map_or([INSIDE; 2], |it| pair(&it));
    Area::new(origin, size)
}

fn floats(style: &Style<'_>, at: [f32; 2]) -> Floats {
    let along = |axis: &str, at| {
        let from = style.get(&format!("mso-position-{axis}-relative")).unwrap_or("text");
        let place = match style.get(&format!("mso-position-{axis}")) {
            Some("center") => Place::Middle,
            Some("right" | "bottom") => Place::End,
            _ => Place::At(at),
        };
        Along { from: From::named(from), place }
    };
    Floats([along("horizontal", at[0]), along("vertical", at[1])])
}

/// «name:value;name:value».
struct Style<'a>(&'a str);

impl Style<'_> {
    fn get(&self, name: &str) -> Option<&str> {
        let mut said = self.0.split(';').filter_map(|one| one.split_once(':'));
        said.find(|(key, _)| key.trim() == name).map(|(_, value)| value.trim())
    }

    fn length(&self, name: &str) -> Option<f32> {
        self.get(name).and_then(length)
    }
}

/// A length in points; without a unit it is one of a group.
fn length(value: &str) -> Option<f32> {
    let value = value.trim();
    let units = [("pt", 1.0), ("in", 72.0), ("cm", 28.346), ("mm", 2.8346), ("px", 0.75)];
    let with_unit =
        units.iter().find_map(|(unit, points)| Some((value.strip_suffix(unit)?, *points)));
    let (number, points) = with_unit.unwrap_or((value, 1.0));
    let number: f32 = number.trim().parse().ok()?;
    Some(finite(number * points))
}

fn pair(value: &str) -> [f32; 2] {
    let mut both = value.split(',').map(|one| length(one).unwrap_or_default());
    [both.next().unwrap_or_default(), both.next().unwrap_or_default()]
}

/// A fraction of a picture: «6554f», or a plain number.
fn fraction(value: &str) -> f32 {
    let number = |text: &str| text.trim().parse::<f32>().ok();
    let fraction = match value.strip_suffix('f') {
        Some(parts) => number(parts).map(|it| it / CROP),
        None => number(value),
    };
    finite(fraction.unwrap_or_default())
}
