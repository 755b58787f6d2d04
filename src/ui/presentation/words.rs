//! The words of a screen, in the largest type that the room allows: never smaller than the theme's own,
//! which the last row can read.

use super::memory::TypeSetting;
use super::names::{eyebrow, title};
use crate::guide::Block;
use crate::labels;
use crate::model::presentation::Slide;
use crate::ui::kit::text::{TextStyle, galley, name_widget, set_node};
use crate::ui::kit::theme::{RADIUS, Theme, Weight};
use crate::ui::page::rich_text::layout_job;
use crate::ui::scene::Scene;
use egui::text::LayoutJob;
use egui::{Color32, Galley, Id, Pos2, Rect, Role, Sense, Ui, pos2, vec2};
use std::sync::Arc;

/// How much larger than the theme's type it may be, the largest first.
const LARGER: [f32; 6] = [1.7, 1.5, 1.3, 1.15, 1.07, 1.0];

/// Words laid out for a room.
pub(super) struct Words {
    parts: Vec<Part>,
    gap: f32,
    /// How high they are, points.
    pub height: f32,
    /// What they were laid out in.
    pub setting: TypeSetting,
    /// Whether a word, such as an address, is longer than a line.
    pub has_broken: bool,
}

struct Part {
    galley: Arc<Galley>,
    kind: PartKind,
    spoken: String,
}

#[derive(Clone, Copy, PartialEq)]
enum PartKind {
    Eyebrow,
    Title,
    Paragraph,
    Warning,
}

impl Words {
    /// Lays out a screen's words; `most` bounds how much larger than the theme's type they become.
    pub(super) fn new(ui: &Ui, scene: &Scene, slide: &Slide, room: egui::Vec2, most: f32) -> Self {
        let setting = |larger| TypeSetting {
            width: room.x,
            larger,
        };
        let sizes = LARGER.into_iter().filter(|larger| *larger <= most);
        let mut laid = None;
        for larger in sizes {
            let words = Self::in_setting(ui, scene, slide, setting(larger));
            let fits = words.height <= room.y;
            laid = Some(words);
            if fits {
                break;
            }
        }
        laid.unwrap_or_else(|| Self::in_setting(ui, scene, slide, setting(1.0)))
    }

    /// Lays out a screen's words as was found before.
    pub(super) fn in_setting(ui: &Ui, scene: &Scene, slide: &Slide, setting: TypeSetting) -> Self {
        let TypeSetting { width, larger } = setting;
        let theme = &scene.theme;
        let palette = &theme.palette;
        let body = (theme.sizes.body * larger).round();
        let mut words = Self {
            parts: Vec::new(),
            gap: (body * 0.5).round(),
            height: 0.0,
            setting,
            has_broken: false,
        };
        let plain = |text: &str, size: f32, weight, color, width: f32| {
            galley(ui, theme, text, TextStyle::new(size, weight, color), width)
        };
        let eyebrow = eyebrow(scene, slide);
        let small = plain(
            &eyebrow,
            theme.sizes.body,
            Weight::Medium,
            palette.muted,
            width,
        );
        words.add(small, PartKind::Eyebrow, eyebrow);
        let title = title(scene, slide);
        let size = (theme.sizes.title * larger.min(1.3)).round();
        words.add(
            plain(title, size, Weight::Bold, palette.ink, width),
            PartKind::Title,
            title.to_owned(),
        );
        for block in &slide.words {
            words.add_block(ui, scene, block, body, width);
        }
        words
    }

    fn add_block(&mut self, ui: &Ui, scene: &Scene, block: &Block, body: f32, width: f32) {
        let theme = &scene.theme;
        let palette = &theme.palette;
        let ink = TextStyle::new(body, Weight::Medium, palette.ink);
        match block {
            Block::Lead(words) | Block::Official(words) => {
                let job = layout_job(theme, words, ink, width);
                let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
                self.add(galley, PartKind::Paragraph, words.plain());
            }
            Block::Warning(words) => {
                let style = TextStyle {
                    color: palette.warning_ink,
                    ..ink
                };
                let job = layout_job(theme, words, style, width - 2.0 * theme.sizes.pad);
                let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
                self.add(galley, PartKind::Warning, words.plain());
            }
            Block::Link(address) => {
                let text = format!("{} {}", address.note, address.url.shown());
                self.add(
                    running(ui, theme, &text, ink, width),
                    PartKind::Paragraph,
                    text,
                );
            }
            Block::Checklist(list) => {
                let strong = TextStyle {
                    weight: Weight::Bold,
                    ..ink
                };
                self.add(
                    galley(ui, theme, &list.title, strong, width),
                    PartKind::Paragraph,
                    list.title.clone(),
                );
                for item in &list.items {
                    let line = format!("{}  {item}", labels::DOT);
                    self.add(
                        galley(ui, theme, &line, ink, width),
                        PartKind::Paragraph,
                        item.clone(),
                    );
                }
            }
            Block::CheckAddress(_) | Block::AgeChoice(_) | Block::Browsers => {}
        }
    }

    fn add(&mut self, galley: Arc<Galley>, kind: PartKind, spoken: String) {
        if !self.parts.is_empty() {
            self.height += self.gap;
        }
        self.height += galley.size().y;
        self.has_broken |= has_broken(&galley);
        if kind == PartKind::Warning {
            self.height += 2.0 * self.gap;
        }
        self.parts.push(Part {
            galley,
            kind,
            spoken,
        });
    }

    /// Draws them from this corner down, but for what will be `hidden` by something drawn over it.
    pub(super) fn paint(&self, ui: &Ui, scene: &Scene, left_top: Pos2, salt: &str, hidden: Rect) {
        let palette = &scene.theme.palette;
        let mut at = left_top;
        for (index, part) in self.parts.iter().enumerate() {
            let size = part.galley.size();
            let mut corner = at;
            if part.kind == PartKind::Warning {
                let pad = scene.theme.sizes.pad;
                let ground = Rect::from_min_size(at, size + vec2(2.0 * pad, 2.0 * self.gap));
                ui.painter().rect_filled(ground, RADIUS, palette.warning_bg);
                corner = at + vec2(pad, self.gap);
                at.y += 2.0 * self.gap;
            }
            let rect = Rect::from_min_size(corner, size);
            if !hidden.contains_rect(rect) {
                ui.painter()
                    .galley(corner, part.galley.clone(), Color32::PLACEHOLDER);
            }
            say(ui, rect, (salt, index), part.kind, &part.spoken);
            at = pos2(left_top.x, at.y + size.y + self.gap);
        }
    }
}

/// Whether a line ends within a word.
fn has_broken(galley: &Galley) -> bool {
    let but_last = galley.rows.len().saturating_sub(1);
    galley.rows.iter().take(but_last).any(|row| {
        let last = row.glyphs.last().map(|glyph| glyph.chr);
        !row.ends_with_newline && last.is_some_and(|last| !last.is_whitespace() && last != '-')
    })
}

/// Words without marks, in lines as far apart as those of a paragraph.
fn running(ui: &Ui, theme: &Theme, text: &str, style: TextStyle, width: f32) -> Arc<Galley> {
    let mut format = style.format(theme);
    format.line_height = Some((style.size * 1.42).round());
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap.max_width = width;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

fn say(ui: &Ui, rect: Rect, salt: (&str, usize), kind: PartKind, text: &str) {
    let response = ui.interact(rect, Id::unique(("words", salt)), Sense::hover());
    if kind == PartKind::Title {
        name_widget(&response, Role::Heading, true, text);
        set_node(ui, &response, |node| node.set_level(1));
    } else {
        name_widget(&response, Role::Label, true, text);
    }
}
