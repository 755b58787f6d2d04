//! What runs and paragraphs say of their look, as styles say it and as they do themselves: what is not said is `None`.

use super::symbols::Font;
use super::xml::{Element, is_off};

/// Twentieths of a point, in which Word measures.
const TWIPS: f32 = 20.0;

/// What a run says.
#[derive(Clone, Debug, Default)]
pub(crate) struct RunProps {
    pub(crate) bold: Option<bool>,
    pub(crate) italic: Option<bool>,
    pub(crate) hidden: Option<bool>,
    pub(crate) style: Option<String>,
    pub(crate) font: Option<Font>,
}

impl RunProps {
    /// Takes an element of `rPr`.
    pub(crate) fn take(&mut self, element: &Element<'_>) {
        match element.name() {
            b"b" => self.bold = Some(element.is_on()),
            b"i" => self.italic = Some(element.is_on()),
            b"vanish" => self.hidden = Some(element.is_on()),
            b"rStyle" => self.style = element.get("val").map(Into::into),
            b"rFonts" => {
                let name = element.get("ascii").or_else(|| element.get("hAnsi"));
                self.font = name.map(|name| Font::named(&name)).or(self.font);
            }
            _ => {}
        }
    }

    /// What `base` says where this says nothing; a style's name is not handed on.
    pub(crate) fn fill(&mut self, base: &Self) {
        self.bold = self.bold.or(base.bold);
        self.italic = self.italic.or(base.italic);
        self.hidden = self.hidden.or(base.hidden);
        self.font = self.font.or(base.font);
    }
}

/// Where lines begin or stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Justify {
    Left,
    Center,
    Right,
}

/// What a paragraph says. Lengths are points.
#[derive(Clone, Debug, Default)]
pub(crate) struct ParagraphProps {
    pub(crate) style: Option<String>,
    /// 0: no list, whatever a style says.
    pub(crate) list: Option<u32>,
    pub(crate) level: Option<u8>,
    /// From 0; 9: no heading.
    pub(crate) outline: Option<u8>,
    pub(crate) justify: Option<Justify>,
    /// Left, right, top, bottom: which have a line.
    borders: Option<[bool; 4]>,
    ground: Option<bool>,
    pub(crate) left: Option<f32>,
    pub(crate) right: Option<f32>,
    /// How much further the first line begins; below 0: it stands out.
    pub(crate) first: Option<f32>,
    pub(crate) before: Option<f32>,
    pub(crate) after: Option<f32>,
}

impl ParagraphProps {
    /// Takes an element of `pPr`, at whatever depth.
    pub(crate) fn take(&mut self, element: &Element<'_>) {
        match element.name() {
            b"pStyle" => self.style = element.get("val").map(Into::into),
            b"numId" => self.list = element.number("val"),
            b"ilvl" => self.level = element.number("val"),
            b"outlineLvl" => self.outline = element.number("val"),
            b"jc" => {
                self.justify = Some(match element.get("val").as_deref() {
                    Some("center") => Justify::Center,
                    Some("right" | "end") => Justify::Right,
                    _ => Justify::Left,
                });
            }
            b"ind" => self.take_indents(element),
            b"spacing" => {
                self.before = twips(element, "before").or(self.before);
                self.after = twips(element, "after").or(self.after);
            }
            b"shd" => self.ground = Some(is_ground(element)),
            b"pBdr" => self.borders = Some([false; 4]),
            b"left" | b"start" => self.border(0, element),
            b"right" | b"end" => self.border(1, element),
            b"top" => self.border(2, element),
            b"bottom" => self.border(3, element),
            _ => {}
        }
    }

    fn take_indents(&mut self, element: &Element<'_>) {
        let either = |one, other| twips(element, one).or_else(|| twips(element, other));
        self.left = either("left", "start").or(self.left);
        self.right = either("right", "end").or(self.right);
        let hanging = twips(element, "hanging").map(|it| -it);
        self.first = hanging.or_else(|| twips(element, "firstLine")).or(self.first);
    }

    fn border(&mut self, side: usize, element: &Element<'_>) {
        let is_seen = element.get("val").is_some_and(|value| value != "nil" && !is_off(&value));
        if let Some(border) = self.borders.as_mut().and_then(|borders| borders.get_mut(side)) {
            *border = is_seen;
        }
    }

    /// What `base` says where this says nothing; a style's name is not handed on.
    pub(crate) fn fill(&mut self, base: &Self) {
        self.list = self.list.or(base.list);
        self.level = self.level.or(base.level);
        self.outline = self.outline.or(base.outline);
        self.justify = self.justify.or(base.justify);
        self.borders = self.borders.or(base.borders);
        self.ground = self.ground.or(base.ground);
        self.left = self.left.or(base.left);
        self.right = self.right.or(base.right);
        self.first = self.first.or(base.first);
        self.before = self.before.or(base.before);
        self.after = self.after.or(base.after);
    }

    /// Whether it stands out by a ground or a border. One line above or below is a rule, as titles have it.
    pub(crate) fn is_framed(&self) -> bool {
        let [left, right, top, bottom] = self.borders.unwrap_or_default();
        self.ground == Some(true) || left || right || (top && bottom)
    }
}

/// A length in twentieths of a point.
pub(crate) fn twips(element: &Element<'_>, name: &str) -> Option<f32> {
    let value = element.get(name)?;
    // Strict may name a unit.
    let Some(points) = value.strip_suffix("pt") else {
        return Some(value.parse::<f32>().ok()? / TWIPS);
    };
    points.parse().ok()
}

fn is_ground(element: &Element<'_>) -> bool {
    let fill = element.get("fill").unwrap_or_default();
    let is_plain = fill.is_empty() || fill == "auto" || fill.eq_ignore_ascii_case("ffffff");
    let pattern = element.get("val").unwrap_or_default();
    !is_plain || !(matches!(&*pattern, "" | "clear" | "nil" | "none"))
}
