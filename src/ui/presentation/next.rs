//! What the next press does, in words and as a picture, and what comes after it.

use super::figure_place::enlarged;
use super::names::{eyebrow, name_place, title};
use super::spacing::GAP;
use crate::guide::{Block, FigureIndex};
use crate::labels;
use crate::model::Page;
use crate::model::presentation::{Camera, Cover, Presentation, Press, Slide};
use crate::ui::figure::picture::{badge, frame_of, paint_texture, snap};
use crate::ui::figure::textures::{FigureSlot, Fitted, USUAL_ASPECT};
use crate::ui::kit::icon::Icon;
use crate::ui::kit::theme::{CARD_RADIUS, Theme, fixed};
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use egui::{Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

/// How many presses are told after the next one.
const LATER: usize = 3;
/// How much of a first sentence tells what words are about, characters.
const FIRST_WORDS: usize = 60;

/// Of the card with two lines about the next press, points.
pub(super) fn height(theme: &Theme) -> f32 {
    let sizes = &theme.sizes;
    (2.0 * sizes.small * 1.4 + 2.0 * sizes.control * 1.4 + GAP * 1.6).round()
}

/// The card; its words end at `right`, where something else begins.
pub(super) fn next_ui(
    ui: &mut Ui,
    scene: &Scene,
    view: &mut View,
    presentation: &Presentation,
    right: f32,
) {
    let theme = &scene.theme;
    let card = ui.max_rect();
    theme.paint_card(ui.painter(), card, CARD_RADIUS, theme.palette.sheet);
    let mut presses = presentation.presses();
    let next = presses.next();
    let later: Vec<_> =
        presses.take(LATER).map(|press| short(scene, presentation, press)).collect();
    let inner = card.shrink(8.0);
    let picture = next.and_then(|press| shown(presentation, press));
    let mut left = card.left() + GAP;
    if let Some((figure, callout)) = picture {
        let height = inner.height().min(card.width() * 0.3 / USUAL_ASPECT);
        let top = inner.center().y - height / 2.0;
        let size = vec2(height * USUAL_ASPECT, height).round();
        let place = Rect::from_min_size(pos2(inner.left(), top.round()), size);
        picture_ui(ui, scene, view, figure, callout, place);
        left = place.right() + GAP;
    }
    let words = next
        .map_or_else(|| labels::LAST_SCREEN.to_owned(), |press| long(scene, presentation, press));
    let later = (!later.is_empty()).then(|| labels::later(&later));
    let room = inner.with_min_x(left).with_max_x(right - GAP);
    lines_ui(ui, scene, room, &words, later.as_deref());
    let later = later.map_or(String::new(), |later| format!(" {later}"));
    name_place(ui, card, "next press", &labels::next_press(&words, &later));
}

/// «Следующее нажатие →», what it does, what comes later; a screen reader has it in one sentence.
fn lines_ui(ui: &Ui, scene: &Scene, room: Rect, words: &str, later: Option<&str>) {
    let theme = &scene.theme;
    let quiet = theme.note();
    let head = quiet.galley(ui, labels::NEXT_PRESS, room.width());
    let line = theme.sizes.control * 1.4;
    // In a low card the next press comes first.
    let has_room = room.height() >= head.size().y + line + theme.sizes.small * 1.4;
    let later = later.filter(|_| has_room);
    let later = later.map(|later| quiet.in_lines(ui, later, room.width(), 1));
    let rest = head.size().y + later.as_ref().map_or(0.0, |later| later.size().y);
    let most = ((room.height() - rest) / line).floor().clamp(1.0, 3.0);
    let words = theme.strong().in_lines(ui, words, room.width(), most as usize);
    let painter = ui.painter().with_clip_rect(room);
    let all = rest + words.size().y;
    let mut at = room.left_top() + vec2(0.0, ((room.height() - all) / 2.0).max(0.0));
    let arrow =
        Rect::from_min_size(at + vec2(head.size().x + 8.0, 0.0), Vec2::splat(head.size().y));
    Icon::ArrowRight.paint(&painter, arrow.shrink(2.0), theme.palette.accent);
    for galley in [Some(head), Some(words), later].into_iter().flatten() {
        let height = galley.size().y;
        painter.galley(at, galley, theme.palette.ink);
        at.y += height;
    }
}

/// The figure to picture, and the callout on it that will be spoken of.
fn shown(presentation: &Presentation, press: Press) -> Option<(FigureIndex, Option<usize>)> {
    let here = presentation.slide(presentation.stage());
    match press {
        Press::Callout(callout) => Some((here.figure?, Some(callout))),
        Press::Screen(screen) => Some((presentation.slide_at(screen).figure?, None)),
        Press::Uncover => None,
    }
}

/// The whole figure, or what lies around the callout, as large as it will be spoken of.
fn picture_ui(
    ui: &Ui,
    scene: &Scene,
    view: &mut View,
    index: FigureIndex,
    callout: Option<usize>,
    place: Rect,
) {
    let guide = scene.model.guide();
    let figure = guide.figure(index);
    let callout = callout.and_then(|callout| figure.callouts.get(callout));
    let camera = callout.map_or_else(Camera::default, |callout| Camera::at(callout.rect));
    let picture = snap(ui, enlarged(place, view.figures.aspect(guide, index), camera));
    let slot = FigureSlot::Next;
    let fitted = view.figures.show(ui.ctx(), guide, index, slot, picture.width());
    let painter = ui.painter().with_clip_rect(place.intersect(ui.clip_rect()));
    painter.rect_filled(place, 0.0, scene.theme.palette.stage);
    if let Fitted::Ready { texture, .. } = fitted {
        paint_texture(&painter, texture, picture);
    }
    if let Some(callout) = callout {
        let frame = frame_of(callout, picture);
        painter.rect_stroke(frame, 6.0, Stroke::new(6.0, fixed::HALO), StrokeKind::Middle);
        let edge = Stroke::new(3.0, scene.theme.palette.callout);
        painter.rect_stroke(frame, 6.0, edge, StrokeKind::Middle);
        // Wholly inside the picture.
        let radius = (place.height() * 0.1).clamp(8.0, 16.0);
        let inside = place.shrink(radius + 2.0);
        let at = pos2(
            frame.left().clamp(inside.left(), inside.right()),
            frame.top().clamp(inside.top(), inside.bottom()),
        );
        painter.circle_filled(at, radius + 2.0, fixed::HALO);
        badge(ui, scene, callout.number, at, radius);
    }
}

/// What the next press does.
fn long(scene: &Scene, presentation: &Presentation, press: Press) -> String {
    match press {
        Press::Uncover => uncovers(presentation).to_owned(),
        Press::Callout(callout) => {
            let guide = scene.model.guide();
            let figure = presentation.slide(presentation.stage()).figure;
            let callout = figure.and_then(|figure| guide.figure(figure).callouts.get(callout));
            callout.map_or(String::new(), |callout| {
                labels::frame_named(callout.number, &callout.words)
            })
        }
        Press::Screen(screen) if presentation.goes_on(screen) => {
            let slide = presentation.slide_at(screen);
            let what = goes_on_with(scene, presentation, screen);
            labels::same_step_goes_on(&what, &first_words(slide))
        }
        Press::Screen(screen) => {
            let slide = presentation.slide_at(screen);
            labels::next_screen(&eyebrow(scene, slide), title(scene, slide))
        }
    }
}

fn uncovers(presentation: &Presentation) -> &'static str {
    if presentation.overlay().is_some() {
        labels::CLOSES_OVERLAY
    } else {
        match presentation.cover() {
            Some(Cover::Black) => labels::CLOSES_BLACK,
            Some(Cover::White) => labels::CLOSES_WHITE,
            None => labels::CLOSES_QR,
        }
    }
}

/// What a later press does, in a word or two.
fn short(scene: &Scene, presentation: &Presentation, press: Press) -> String {
    match press {
        Press::Uncover => labels::CLOSES_OVERLAY.to_owned(),
        Press::Callout(callout) => labels::frame_numbered(callout + 1),
        Press::Screen(screen) if presentation.goes_on(screen) => {
            goes_on_with(scene, presentation, screen)
        }
        Press::Screen(screen) => {
            let slide = presentation.slide_at(screen);
            match slide.page {
                Page::Step(index) => match scene.model.number_of(index) {
                    Some(number) => labels::step_numbered(number),
                    None => title(scene, slide).to_owned(),
                },
                Page::Finish => labels::LAST_PAGE.to_owned(),
            }
        }
    }
}

/// The next figure of the same page, or a warning, or more words.
fn goes_on_with(scene: &Scene, presentation: &Presentation, screen: usize) -> String {
    let slide = presentation.slide_at(screen);
    let before = presentation.slide_at(screen.saturating_sub(1));
    let has_warning = slide.words.iter().any(|block| matches!(block, Block::Warning(_)));
    match slide.figure.filter(|figure| Some(*figure) != before.figure) {
        Some(figure) => scene.model.guide().figure(figure).name.clone(),
        None if has_warning => labels::A_WARNING.to_owned(),
        None => labels::MORE_WORDS.to_owned(),
    }
}

/// How the words of a screen begin.
fn first_words(slide: &Slide) -> String {
    let words = slide.words.iter().find_map(|block| match block {
        Block::Lead(words)
        | Block::Official(words)
        | Block::Warning(words)
        | Block::Note(words) => Some(words.plain()),
        Block::Checklist(list) => Some(list.title.clone()),
        _ => None,
    });
    let words = words.unwrap_or_default().replace('\n', " ");
    if words.chars().count() <= FIRST_WORDS {
        return words;
    }
    let cut: String = words.chars().take(FIRST_WORDS).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ' ', '(']))
}
