//! The views that `--view` names, and what a person does to reach each.

use super::rehearsal::Rehearsal;
use crate::labels;
use crate::model::presentation::{
    Cover, Desktop, Monitor, Paper, PenColor, Point, PresentationAction as Lesson,
    PresentationOverlay,
};
use crate::model::{Action, Overlay, Page, SaveFault, Saved};
use crate::shell::headless::Opens;

/// What is on the screen: views of two kinds are never there together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A page, and what stands in front of it.
    Page,
    /// The first question: whose marks are these?
    Question,
    /// «Показ классу».
    Lesson,
}

/// A view that a person can reach.
#[derive(Debug)]
pub(super) struct View {
    pub name: &'static str,
    pub kind: Kind,
    /// Does what a person does; an error is one Russian line.
    pub reach: fn(&mut Rehearsal) -> Result<(), String>,
}

const fn page(name: &'static str, reach: fn(&mut Rehearsal) -> Result<(), String>) -> View {
    View { name, kind: Kind::Page, reach }
}

const fn question(name: &'static str, reach: fn(&mut Rehearsal) -> Result<(), String>) -> View {
    View { name, kind: Kind::Question, reach }
}

const fn lesson(name: &'static str, reach: fn(&mut Rehearsal) -> Result<(), String>) -> View {
    View { name, kind: Kind::Lesson, reach }
}

/// Every view, by the names in `--help`.
pub(super) const VIEWS: [View; 48] = [
    page("page", |_| Ok(())),
    page("hints", |it| {
        it.hints()?;
        it.does(Action::ToggleHints);
        Ok(())
    }),
    page("menu", |it| one(it, Action::Show(Overlay::Menu))),
    page("steps", |it| one(it, Action::Show(Overlay::Steps))),
    page("keys", |it| one(it, Action::Show(Overlay::Keys))),
    page("about", |it| one(it, Action::Show(Overlay::About))),
    page(STRIP, |it| one(it, Action::ToggleBeside)),
    page("enlarged", |it| {
        if it.model().is_beside() {
            it.look_at_second();
        }
        let figure = it.figure()?;
        one(it, Action::Enlarge(figure))
    }),
    page("news", |it| one(it, Action::Show(Overlay::News))),
    page("leave", |it| {
        it.does(Action::GoTo(Page::Finish));
        one(it, Action::Quit)
    }),
    page("left-over", |it| {
        it.complete_last();
        Ok(())
    }),
    page("next-pupil", |it| one(it, Action::AskNextPupil)),
    page("qr", |it| {
        let address = it.address()?;
        one(it, Action::ShowQr(address))
    }),
    page("copied", |it| {
        let address = it.address()?;
        one(it, Action::CopyLink(address))
    }),
    page("opening", |it| opened(it, Opens::Never)),
    page("opened", |it| opened(it, Opens::Starts)),
    page("usual-window", |it| opened(it, Opens::StartsUsual)),
    page("yes", |it| it.answer(true)),
    page("ladder", |it| it.answer(false)),
    page("failed", |it| opened(it, Opens::Fails)),
    page("not-saved", |it| one(it, Action::Saved(Saved::Failed(SaveFault::NoHome)))),
    page("elsewhere", |it| one(it, Action::Saved(Saved::Elsewhere))),
    page("reading", |it| {
        it.reading();
        Ok(())
    }),
    page("check", Rehearsal::read_document),
    page("handout", |it| one(it, Action::Show(Overlay::Handout))),
    page("handout-writing", |it| {
        it.write_paper();
        Ok(())
    }),
    page("handout-ready", |it| {
        it.show_paper();
        Ok(())
    }),
    question(GUIDES, Rehearsal::guides),
    question("resume", Rehearsal::question),
    question("newcomer", |it| {
        it.question()?;
        one(it, Action::AskNextPupil)
    }),
    lesson("class", |it| it.lesson([])),
    lesson("class-keys", |it| it.lesson([Lesson::ToggleOverlay(PresentationOverlay::Keys)])),
    lesson("overview", |it| it.lesson([Lesson::ToggleOverlay(PresentationOverlay::Overview)])),
    lesson("class-qr", |it| it.lesson([Lesson::ToggleQr])),
    lesson("black", |it| it.lesson([Lesson::ToggleCover(Cover::Black)])),
    lesson("white", |it| it.lesson([Lesson::ToggleCover(Cover::White)])),
    lesson("zoom", |it| it.lesson([Lesson::ZoomIn])),
    lesson("light", |it| {
        it.lesson([Lesson::ToggleLight, Lesson::PointAt(Some((Paper::Figure, [0.4, 0.5])))])
    }),
    lesson("pen", |it| it.lesson(drawn(Paper::Figure).into_iter().chain(drawn(Paper::Screen)))),
    lesson("board", |it| {
        let board = [Lesson::ToggleCover(Cover::White)];
        it.lesson(board.into_iter().chain(drawn(Paper::Screen)))
    }),
    lesson("timer", |it| it.lesson([Lesson::ToggleCountdown])),
    lesson("time-is-up", |it| it.lesson([Lesson::ToggleCountdown, Lesson::Tick(A_DAY)])),
    lesson("notes", |it| it.lesson([Lesson::ToggleNotes])),
    lesson("presenter", |it| on_two_monitors(it, [])),
    lesson("monitors", |it| {
        on_two_monitors(it, [Lesson::ToggleOverlay(PresentationOverlay::Monitors)])
    }),
    lesson("drawing", |it| on_two_monitors(it, drawn(Paper::Figure))),
    lesson("minutes", |it| {
        on_two_monitors(it, [Lesson::ToggleOverlay(PresentationOverlay::Minutes)])
    }),
    lesson("frozen", |it| on_two_monitors(it, [Lesson::ToggleFreeze, Lesson::Next])),
];

/// The one that needs a window of its own size.
pub(super) const STRIP: &str = "strip";
/// The one before which no guide is chosen.
pub(super) const GUIDES: &str = "guides";
/// No countdown lasts longer, seconds.
const A_DAY: f64 = 86_400.0;
/// Points of the figure, or of the screen.
const PEN_LINE: [Point; 3] = [[0.2, 0.3], [0.5, 0.6], [0.8, 0.3]];

/// Reads «menu» or «strip,hints»: one after another.
pub(super) fn parse_views(value: &str) -> Result<Vec<&'static View>, String> {
    let views: Vec<&View> = value.split(',').map(parse_view).collect::<Result<_, _>>()?;
    let apart = |pair: &[&View]| pair[0].kind != pair[1].kind;
    match views.windows(2).find(|pair| apart(pair)) {
        Some(pair) => Err(labels::views_apart(pair[0].name, pair[1].name)),
        None => Ok(views),
    }
}

fn parse_view(name: &str) -> Result<&'static View, String> {
    let named = VIEWS.iter().find(|view| view.name == name);
    named.ok_or_else(|| labels::no_such_view(name, &VIEWS.map(|view| view.name)))
}

/// A line of the pen.
fn drawn(paper: Paper) -> [Lesson; 5] {
    let [from, turn, to] = PEN_LINE;
    [
        // Takes the pen, whatever is held.
        Lesson::SetColor(PenColor::default()),
        Lesson::PenDown(paper, from),
        Lesson::PenTo(turn),
        Lesson::PenTo(to),
        Lesson::PenUp,
    ]
}

#[expect(clippy::unnecessary_wraps, reason = "it ends what a person does, which may fail")]
fn one(it: &mut Rehearsal, action: Action) -> Result<(), String> {
    it.does(action);
    Ok(())
}

fn opened(it: &mut Rehearsal, opens: Opens) -> Result<(), String> {
    it.browser(opens);
    if it.starts_browser() {
        return Ok(());
    }
    it.open().map(drop)
}

/// The main window is the teacher's, the class has the other one.
fn on_two_monitors(
    it: &mut Rehearsal,
    then: impl IntoIterator<Item = Lesson>,
) -> Result<(), String> {
    let monitor = |index, name: &str| Monitor { index, name: name.to_owned(), size: [1280, 800] };
    let monitors = vec![monitor(0, labels::A_LAPTOP), monitor(1, labels::A_PROJECTOR)];
    let desktop = Desktop { monitors, teacher: Some(0), ..Desktop::default() };
    it.does(Action::DesktopChanged(desktop));
    it.lesson(then)
}
