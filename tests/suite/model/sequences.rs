//! What holds after any sequence of actions, whatever a pupil, a teacher, the disk and the monitors do.

use crate::support::model_fixture::*;
use crate::support::random::Xorshift;
use join_chats::browser::{Browser, NotStarted};
use join_chats::guide::{AGE, Answered as _, ChecklistIndex, FROM_14, StepId, UNDER_14};
use join_chats::handout::Form as PaperForm;
use join_chats::model::presentation::{
    Cover, Paper, PenColor, PresentationAction, PresentationOverlay,
};
use join_chats::model::{
    Action, Effect, Form, IoReason, Model, Notice, OpeningState, Overlay, Page, PaperAction,
    PaperFault, Saved, WrittenPaper,
};
use join_chats::preferences::{Side, ThemeChoice, TypePercent};
use join_chats::progress::{Merge, Progress};
use std::collections::BTreeSet;
use std::path::PathBuf;

impl Xorshift {
    fn yes(&mut self) -> bool {
        self.below(2) == 1
    }

    fn of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }

    fn point(&mut self) -> [f32; 2] {
        [self.below(101) as f32 / 100.0, self.below(101) as f32 / 100.0]
    }

    fn paper(&mut self) -> Paper {
        self.of(&[Paper::Figure, Paper::Screen])
    }

    fn page(&mut self) -> Page {
        page(self.of(&["age", "one", "two", "finish"]))
    }

    fn marks(&mut self) -> Progress {
        let ids = ["age", "one", "two"];
        let done: Vec<&str> = ids.into_iter().filter(|_| self.yes()).collect();
        progress(&done)
    }

    /// Any action, of any page: a click may come a frame late.
    fn action(&mut self) -> Action {
        let figure = figure(self.of(&["a", "b", "c"]));
        let link = address(self.of(&["one", "two"]));
        match self.below(49) {
            0..=3 => complete(self.of(&["age", "one", "two", "unknown"])),
            4 => Action::Back,
            5 => Action::GoTo(self.page()),
            6 => answered(self.of(&[UNDER_14, FROM_14])),
            7 => Action::Continue,
            8 => Action::AskNextPupil,
            9 => Action::NextPupil,
            10 => Action::ShowFigure(figure),
            11 => Action::Enlarge(figure),
            12 => Action::ToggleHints,
            13 => Action::ToggleHint(self.below(3)),
            14 | 15 => {
                let (list, items) = self.of(&lists());
                Action::ToggleTick(list, self.below(items.len()))
            }
            16 => Action::OpenLink(link),
            17 => {
                Action::LinkOpened(Some(link), self.of(&[Ok(started()), Err(NotStarted::Failed)]))
            }
            18 => Action::AnswerOpened(link, self.yes()),
            19 => Action::CopyLink(link),
            20 => Action::CopyMessage("слова".to_owned()),
            21 => Action::ShowQr(link),
            22 => Action::BrowsersFound(vec![Browser::Edge]),
            23 => Action::Show(Overlay::Steps),
            24 => Action::SetPrivateWindow(self.yes()),
            25 => self.of(&[
                Action::Show(Overlay::Menu),
                Action::Show(Overlay::Keys),
                Action::Show(Overlay::About),
            ]),
            26 => Action::CloseTop,
            27 => Action::SetTheme(self.of(&[ThemeChoice::Dark, ThemeChoice::Contrast])),
            28 => self.of(&[Action::LargerType, Action::SmallerType, Action::NormalType]),
            29 => Action::SetReduceMotion(self.yes()),
            30 => Action::ToggleFullscreen,
            31 => Action::ToggleBeside,
            32 => Action::StandBeside(self.of(&[Side::Left, Side::Right])),
            33 => Action::SetLetterKeys(self.yes()),
            34 => Action::DesktopChanged(desktop(self.below(3))),
            35 => {
                Action::Saved(self.of(&[Saved::Ok, Saved::Elsewhere, Saved::Failed(full_disk())]))
            }
            36 => {
                let merge = Merge { before: self.marks(), theirs: self.marks() };
                Action::CatchUp(String::new(), merge)
            }
            37 => Action::DismissNotice(self.of(&[Notice::SavedAgain, Notice::OpenElsewhere])),
            38 => self.of(&[Action::Quit, Action::QuitAnyway]),
            39 => Action::UndoStep(StepId(self.of(&["age", "one", "two", "unknown"]).to_owned())),
            40 => Action::OpenLinkIn(link, self.of(&Browser::ALL)),
            41 => Action::StartBrowser(self.of(&Browser::ALL)),
            42 => Action::CloseLadder,
            43 => Action::Show(Overlay::Handout),
            44..=46 => Action::Paper(self.paper_action()),
            _ => present(self.presentation_action()),
        }
    }

    fn paper_action(&mut self) -> PaperAction {
        let number = self.below(4) as u32;
        let path = PathBuf::from("/d/Лист.pdf");
        match self.below(8) {
            0 => PaperAction::SetForm(self.of(&PaperForm::ALL)),
            1 => PaperAction::SetAnswer {
                question: AGE.to_owned(),
                answer: self.of(&[None, Some(UNDER_14.to_owned())]),
            },
            2 | 3 => PaperAction::Print,
            4 => PaperAction::Stop,
            5 => PaperAction::GoesOn(number, self.below(101) as u8),
            6 => {
                let paper = WrittenPaper {
                    path,
                    place: "Документы".to_owned(),
                    pages: 1,
                    news: Vec::new(),
                };
                PaperAction::Written(number, self.of(&[Ok(paper), Err(PaperFault::NoFolder)]))
            }
            _ => PaperAction::ViewerDied(path, None),
        }
    }

    fn presentation_action(&mut self) -> PresentationAction {
        use PresentationAction as P;
        match self.below(35) {
            0 | 1 => P::Start(self.below(100) as f64),
            2 => P::End,
            3..=6 => P::Next,
            7 | 8 => P::Back,
            9 => self.of(&[P::First, P::Last]),
            10 => P::GoTo(self.page()),
            11 => P::ToggleCover(self.of(&[Cover::Black, Cover::White])),
            12 => P::ToggleFreeze,
            13 => P::Swap,
            14 => P::ShowClassOn(self.below(3)),
            15 => P::ToggleNotes,
            16 => P::ToggleQr,
            17 => {
                use PresentationOverlay::{Keys, Minutes, Monitors, Overview};
                P::ToggleOverlay(self.of(&[Overview, Keys, Monitors, Minutes]))
            }
            18 => P::CloseTop,
            19 => self.of(&[P::ToggleCountdown, P::PauseCountdown, P::AddMinute]),
            20 => self.of(&[P::TogglePen, P::ToggleEraser, P::PutAway]),
            21 => P::SetColor(self.of(&PenColor::ALL)),
            22 => P::ToggleLight,
            23 => P::PenDown(self.paper(), self.point()),
            24 => P::PenTo(self.point()),
            25 => P::PenUp,
            26 => self.of(&[P::Undo, P::Clear, P::SaveDrawings]),
            27 => P::PointAt(Some((self.paper(), self.point()))),
            28 => self.of(&[P::ZoomIn, P::ZoomOut, P::ZoomWhole]),
            29 | 30 => P::ZoomBy(self.of(&[0.5, 1.3]), self.point()),
            31 => P::MoveBy(self.point()),
            32 => P::Erase(self.paper(), self.point(), [0.05, 0.1]),
            33 => P::Tick(self.below(100) as f64),
            _ => P::DrawingsSaved(Err(IoReason::Own("нет места".to_owned()))),
        }
    }
}

/// What the test itself knows of a state after each action.
struct Witness {
    model: Model,
    /// The lines that have a tick.
    ticked: BTreeSet<(ChecklistIndex, usize)>,
    /// What the window was before the strip that is there, or lies under the whole screen.
    before_strip: Option<Form>,
}

impl Witness {
    fn new(marks: Progress) -> Self {
        Self { model: model(marks), ticked: BTreeSet::new(), before_strip: None }
    }

    /// What must hold between two states.
    fn apply(&mut self, action: &Action) {
        let before = self.model.clone();
        let effects = self.model.apply(action.clone());
        match action {
            Action::ToggleTick(list, line) => {
                let tick = (*list, *line);
                let was_ticked = self.ticked.remove(&tick);
                self.ticked.extend((!was_ticked).then_some(tick));
            }
            Action::NextPupil => self.ticked.clear(),
            _ => {}
        }
        self.strip_leads_back(&before, action);
        let marks_changed = before.progress() != self.model.progress();
        let kept_changed = before.preferences() != self.model.preferences();
        if marks_changed || kept_changed {
            assert!(effects.contains(&Effect::Save), "not saved");
        }
        if marks_changed {
            self.may_change_marks(&before, action);
        }
        let opens = effects.iter().any(|effect| matches!(effect, Effect::Open(_)));
        if opens {
            let was = match action {
                Action::OpenLink(address) | Action::OpenLinkIn(address, _) => {
                    before.opening(address)
                }
                Action::StartBrowser(_) => before.started_browser().map(|(_, state)| state),
                _ => panic!("nobody asked for a page"),
            };
            assert_ne!(was, Some(&OpeningState::Starting), "opened twice");
        }
    }

    /// Whoever leaves the strip has exactly what was there before it.
    fn strip_leads_back(&mut self, before: &Model, action: &Action) {
        if before.presentation().is_some() {
            return;
        }
        let [was, is] = [before, &self.model].map(Model::form);
        let strip = |form| matches!(form, Form::Strip(_));
        match action {
            Action::ToggleBeside if strip(was) => {
                assert_eq!(Some(is), self.before_strip.take(), "not what was before the strip");
            }
            Action::ToggleBeside | Action::StandBeside(_) => {
                assert!(strip(is), "no strip");
                self.before_strip = self.before_strip.or(Some(was));
            }
            Action::ToggleFullscreen if strip(was) => {
                assert_eq!(is, Form::Screen);
                // The strip stood over the whole screen: that is what shows again.
                self.before_strip = self.before_strip.filter(|form| *form != Form::Screen);
            }
            Action::ToggleFullscreen | Action::CloseTop if was == Form::Screen && is != was => {
                assert_eq!(strip(is), self.before_strip.is_some(), "F11 leads back too");
            }
            _ => {}
        }
    }

    fn may_change_marks(&self, before: &Model, action: &Action) {
        match action {
            Action::CompleteStep(id) => {
                let is_open = before.step().is_some_and(|step| step.id == *id);
                assert!(is_open && before.can_complete(), "not the open step");
                let mut marks = before.progress().clone();
                marks.complete(id);
                assert_eq!(*self.model.progress(), marks, "one mark more");
            }
            Action::UndoStep(id) => {
                assert!(before.step().is_some_and(|step| step.id == *id), "not the open step");
                let mut marks = before.progress().clone();
                marks.undo(id);
                assert_eq!(*self.model.progress(), marks, "one mark less");
            }
            Action::Answer { question, answer } => {
                assert_eq!(self.model.progress().answer_to(question), Some(answer.as_str()));
            }
            Action::NextPupil => assert_eq!(*self.model.progress(), Progress::default()),
            Action::CatchUp(..) => {}
            other => panic!("{other:?} changes marks"),
        }
    }

    /// What must hold in every state.
    fn holds(&self) {
        let model = &self.model;
        if let Page::Step(open) = model.page() {
            assert!(THE_GUIDE.steps().any(|(index, _)| index == open), "no such page");
        }
        let figures = model.figures();
        match model.figure() {
            Some(figure) => assert!(figures.contains(&figure), "a figure of another page"),
            None => assert!(figures.is_empty(), "no figure, where the page has some"),
        }
        if let Some(hints) = model.hints() {
            let count = model.step().map_or(0, |step| step.hints.len());
            assert!(count > 0, "hints where there are none");
            assert!(hints.shown.is_none_or(|shown| shown < count), "no such hint");
        }
        for (list, items) in lists() {
            for (line, item) in items.iter().enumerate() {
                let is_ticked = self.ticked.contains(&(list, line));
                assert_eq!(model.is_ticked(list, line), is_ticked, "{item}");
            }
        }
        let leaving = model.leaving().expect("the last page has a list");
        let is_left = |line: &usize| !self.ticked.contains(&(leaving.index, *line));
        let left = (0..leaving.items.len()).filter(is_left);
        let left: Vec<&str> = left.map(|line| leaving.items[line].as_str()).collect();
        assert_eq!(model.left_behind(), left);
        let percent = model.type_percent().percent();
        assert!((TypePercent::MIN..=TypePercent::MAX).contains(&percent), "{percent} %");
        let fills = model.fullscreen() || model.presentation().is_some();
        assert_eq!(model.form() == Form::Screen, fills, "the window is not as the state says");
        assert!(!(model.is_beside() && fills), "a strip over the whole screen");
        let notices = model.notices();
        let first = |at: usize| notices.iter().position(|notice| *notice == notices[at]);
        assert!((0..notices.len()).all(|at| first(at) == Some(at)), "said twice: {notices:?}");
        let has_card = model.overlays().contains(&Overlay::Handout);
        assert!(has_card || model.paper().percent().is_none(), "written where nobody sees it");
        self.presentation_holds();
    }

    fn presentation_holds(&self) {
        let Some(presentation) = self.model.presentation() else {
            return;
        };
        for stage in [presentation.stage(), presentation.class_stage()] {
            assert!(stage.slide < presentation.slides().len(), "no such screen");
            let slide = presentation.slide(stage);
            assert!(stage.revealed <= slide.reveals, "no such callout");
            assert!(!stage.has_qr || slide.link.is_some(), "a QR code of nothing");
            if let Some(camera) = presentation.camera(&THE_GUIDE, stage) {
                assert!(slide.figure.is_some(), "nothing is enlarged");
                let half = 0.5 / camera.factor - 1e-4;
                let is_inside = |at: f32| (half..=1.0 - half).contains(&at);
                assert!(camera.factor >= 1.0, "smaller than the screen");
                assert!(camera.center.into_iter().all(is_inside), "beside the figure: {camera:?}");
            }
        }
    }

    /// Esc always leads out.
    fn can_be_closed(mut self) {
        for _ in 0..100 {
            let is_closed = self.model.overlay().is_none()
                && self.model.hints().is_none()
                && self.model.presentation().is_none()
                && !self.model.fullscreen();
            if is_closed {
                return;
            }
            let close = match self.model.presentation() {
                Some(_) => present(PresentationAction::CloseTop),
                None => Action::CloseTop,
            };
            self.apply(&close);
        }
        panic!("Esc leads nowhere");
    }
}

/// Seeded by hand, without a crate: a sequence is checked after each action, so what fails is already the
/// shortest beginning of it, and a library would have nothing to shrink.
#[test]
fn any_sequence_of_actions_keeps_the_state_whole() {
    for seed in 1..=200 {
        let mut random = Xorshift(0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(seed));
        let mut witness = Witness::new(random.marks());
        for number in 0..200 {
            let action = random.action();
            let what = format!("seed {seed}, action {number}: {action:?}");
            let checked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                witness.apply(&action);
                witness.holds();
            }));
            assert!(checked.is_ok(), "{what}");
        }
        witness.can_be_closed();
    }
}
