//! The words of a screen, in the largest type that the room allows: settings are tried from large to small,
//! and the first that fits is taken. Never smaller than the theme's own type, which the last row can read.

use super::memory::TypeSetting;
use super::names::{eyebrow, place_to_name, title};
use crate::guide::Block;
use crate::labels;
use crate::model::presentation::Slide;
use crate::ui::kit::text::{name_heading, name_widget, set_node};
use crate::ui::kit::theme::{RADIUS, Theme, TypeStyle};
use crate::ui::page::rich_text::paragraph_job;
use crate::ui::scene::Scene;
use crate::ui::words::slide_terms;
use egui::{Color32, Galley, Pos2, Rect, Role, Ui, pos2, vec2};
use std::sync::Arc;

/// By how much the type may be larger than the theme's, the largest first.
pub(super) const LARGER: [f32; 6] = [1.7, 1.5, 1.3, 1.15, 1.07, 1.0];

pub(super) struct Words {
    parts: Vec<Part>,
    gap: f32,
    /// Points.
    pub height: f32,
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
    Title,
    Paragraph,
    Warning,
}

impl Words {
    pub(super) fn in_setting(ui: &Ui, scene: &Scene, slide: &Slide, setting: TypeSetting) -> Self {
        let TypeSetting { width, larger, title: title_larger, .. } = setting;
        let theme = &scene.theme;
        let sizes = &theme.sizes;
        let body = (sizes.body * larger).round();
        let mut words = Self {
            parts: Vec::new(),
            // By the title: it stays where it is while the words below it change.
            gap: (sizes.body * title_larger * 0.5).round(),
            height: 0.0,
            setting,
            has_broken: false,
        };
        let eyebrow = eyebrow(scene, slide);
        let style = theme.body().color(theme.palette.muted);
        let galley = style.galley(ui, &eyebrow, width);
        words.add(galley, PartKind::Paragraph, &eyebrow);
        let terms = slide_terms(scene.model, slide);
        if !terms.is_empty() {
            words.add(theme.body().bold().galley(ui, &terms, width), PartKind::Paragraph, &terms);
        }
        let title = title(scene, slide);
        let style = theme.style((sizes.title * title_larger.min(1.3)).round()).bold();
        words.add(style.galley(ui, title, width), PartKind::Title, title);
        if !slide.credits.is_empty() {
            let credits = slide.credits.join("\n");
            let style = theme.style(body).color(theme.palette.muted);
            words.add(style.galley(ui, &credits, width), PartKind::Paragraph, &credits);
        }
        for block in &slide.words {
            words.add_block(ui, theme, block, theme.style(body));
        }
        words
    }

    fn add_block(&mut self, ui: &Ui, theme: &Theme, block: &Block, ink: TypeStyle) {
        let width = self.setting.width;
        let marked = |words, style: TypeStyle, width| {
            let job = paragraph_job(theme, words, style, width);
            ui.fonts_mut(|fonts| fonts.layout_job(job))
        };
        match block {
            Block::Lead(words) | Block::Official(words) => {
                let galley = marked(words, ink, width);
                self.add(galley, PartKind::Paragraph, &words.plain());
            }
            Block::Note(words) => {
                let galley = marked(words, ink.color(theme.palette.muted), width);
                self.add(galley, PartKind::Paragraph, &words.plain());
            }
            Block::Warning(words) => {
                let style = ink.color(theme.palette.warning_ink);
                let galley = marked(words, style, width - 2.0 * theme.sizes.pad);
                self.add(galley, PartKind::Warning, &labels::attention(&words.plain()));
            }
            Block::Link(address) => {
                let text = format!("{} {}", address.note, address.url.brief());
                let galley = ink.running().galley(ui, &text, width);
                self.add(galley, PartKind::Paragraph, &text);
            }
            Block::Checklist(list) => {
                let galley = ink.bold().galley(ui, &list.title, width);
                self.add(galley, PartKind::Paragraph, &list.title);
                for item in &list.items {
                    let line = format!("{}  {item}", labels::DOT);
                    let galley = ink.galley(ui, &line, width);
                    self.add(galley, PartKind::Paragraph, item);
                }
            }
            // Those of a list and a table come as paragraphs.
            Block::List(_)
            | Block::Numbered(_)
            | Block::Table(_)
            | Block::CheckAddress(_)
            | Block::Choice(_)
            | Block::App(_)
            | Block::Browsers
            | Block::Shortcuts(_) => {}
        }
    }

    fn add(&mut self, galley: Arc<Galley>, kind: PartKind, spoken: &str) {
        if !self.parts.is_empty() {
            self.height += self.gap;
        }
        self.height += galley.size().y;
        self.has_broken |= has_broken(&galley);
        if kind == PartKind::Warning {
            self.height += 2.0 * self.gap;
        }
        self.parts.push(Part { galley, kind, spoken: spoken.to_owned() });
    }

    /// What a screen reader says when the title has the focus.
    fn after_title(&self) -> String {
        let after = self.parts.iter().skip_while(|part| part.kind != PartKind::Title).skip(1);
        labels::sentences(&after.map(|part| part.spoken.as_str()).collect::<Vec<_>>())
    }

    /// Draws them from this corner down. Skips what lies wholly inside `hidden`: something will be drawn over it.
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
                ui.painter().galley(corner, part.galley.clone(), Color32::PLACEHOLDER);
            }
            if let Some(response) = place_to_name(ui, rect, ("words", salt, index, &part.spoken)) {
                if part.kind == PartKind::Title {
                    name_heading(ui, &response, &part.spoken, 1);
                    set_node(ui, &response, |node| node.set_description(self.after_title()));
                } else {
                    name_widget(&response, Role::Label, true, &part.spoken);
                }
            }
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
