//! Walks through a part with paragraphs, from its first element to its last.

use super::body::{Body, Close, Context, Open, Sketch};
use super::document::Block;
use super::error::Error;
use super::figure::Part;
use super::story::Story;
use super::xml::{Element, Event, Xml, is_off};

/// What `mc:Choice` asks for that is understood here, beside all that begins with `w1`.
const UNDERSTOOD: [&str; 5] = ["wps", "wpg", "wpc", "wp14", "a14"];

impl Body<'_, '_> {
    /// Walks through a part; returns what stands in it.
    pub(crate) fn walk(&mut self, text: &str, name: &str) -> Result<Vec<Block>, Error> {
        let mut xml = Xml::new(text, name);
        loop {
            match xml.next()? {
                Event::Start(element) => {
                    self.position = xml.position();
                    let open = self.start(&element)?;
                    self.open.push(open);
                }
                Event::End => {
                    if let Some(open) = self.open.pop() {
                        self.end(open)?;
                    }
                }
                Event::Text(text) => self.take_text(&text),
                Event::Eof => break,
            }
        }
        Ok(self.stories.pop().map(Story::finish).unwrap_or_default())
    }

    fn context(&self) -> Context {
        self.open.last().map_or(Context::Content, |open| open.context)
    }

    fn take_text(&mut self, text: &str) {
        match (self.context(), self.sketches.last_mut()) {
            (Context::Text, _) => self.text += text,
            (Context::Drawing(part), Some(Sketch::Modern(drawing))) => drawing.text(part, text),
            _ => {}
        }
    }

    fn start(&mut self, element: &Element<'_>) -> Result<Open, Error> {
        let context = self.context();
        let name = element.name();
        if context == Context::Skipped || name.ends_with(b"Change") {
            return Ok(Open { context: Context::Skipped, close: Close::Nothing });
        }
        if let b"AlternateContent" | b"Choice" | b"Fallback" = name {
            return Ok(self.start_alternative(context, element));
        }
        // What a shape says with words is a body of its own.
        if name == b"txbxContent" && matches!(context, Context::Drawing(_) | Context::Vml(_)) {
            self.spend()?;
            self.stories.push(Story::default());
            return Ok(Open { context: Context::Content, close: Close::Box });
        }
        let inside = Open { context, close: Close::Nothing };
        Ok(match context {
            Context::Content => return self.start_content(element),
            Context::ParagraphProps if name == b"rPr" => {
                Open { context: Context::MarkProps, close: Close::Nothing }
            }
            Context::ParagraphProps if name == b"sectPr" => {
                Open { context: Context::Skipped, close: Close::Nothing }
            }
            Context::ParagraphProps | Context::MarkProps | Context::RunProps => {
                self.take_props(context, element);
                inside
            }
            Context::RowProps => {
                self.row_props(element);
                inside
            }
            Context::CellProps => {
                self.cell_props(element);
                inside
            }
            Context::SdtProps => {
                self.control_props(element);
                inside
            }
            Context::Drawing(_) | Context::Vml(_) => self.start_part(context, element),
            Context::Text | Context::Skipped => inside,
        })
    }

    fn take_props(&mut self, context: Context, element: &Element<'_>) {
        let Some(draft) = self.draft() else { return };
        match (context, element.name()) {
            (Context::ParagraphProps, b"framePr") => {
                // A large letter at the beginning of the next paragraph.
                draft.is_joined |= element.get("dropCap").is_some_and(|it| !is_off(&it));
            }
            (Context::ParagraphProps, _) => draft.props.take(element),
            (Context::RunProps, _) => draft.run.take(element),
            (_, b"del" | b"moveFrom") => {
                draft.is_joined = true;
                draft.is_cut = true;
            }
            (_, b"vanish") => draft.is_end_hidden = element.is_on(),
            _ => {}
        }
    }

    fn start_part(&mut self, context: Context, element: &Element<'_>) -> Open {
        let (context, close) = match (context, self.sketches.last_mut()) {
            (Context::Drawing(part), Some(Sketch::Modern(drawing))) => {
                (Context::Drawing(drawing.start(part, element)), Close::Part)
            }
            (Context::Vml(part), Some(Sketch::Vml(vml))) => {
                (Context::Vml(vml.start(part, element)), Close::VmlPart)
            }
            _ => (Context::Skipped, Close::Nothing),
        };
        Open { context, close }
    }

    /// The first choice that is understood is taken, or else what stands there for older programs.
    fn start_alternative(&mut self, context: Context, element: &Element<'_>) -> Open {
        let skipped = Open { context: Context::Skipped, close: Close::Nothing };
        let taken = Open { context, close: Close::Nothing };
        if element.name() == b"AlternateContent" {
            self.alternatives.push(false);
            return Open { context, close: Close::Alternatives };
        }
        // A place in per cent of the page says less than one in points, which stands for older programs.
        let is_place = matches!(context, Context::Drawing(Part::Along(_)));
        let Some(is_made) = self.alternatives.last_mut() else { return skipped };
        let is_understood = match element.name() {
            b"Choice" => {
                let needs = element.get("Requires").unwrap_or_default();
                let is_known = |name: &str| UNDERSTOOD.contains(&name) || name.starts_with("w1");
                !is_place && !needs.is_empty() && needs.split_whitespace().all(is_known)
            }
            _ => true,
        };
        if *is_made || !is_understood {
            return skipped;
        }
        *is_made = true;
        taken
    }
}
