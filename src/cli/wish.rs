//! What a picture shall show: the switches of `--screenshot` that name a state, and the way a person comes to it.

use super::rehearsal::Rehearsal;
use super::values::{count, named_answer, word};
use super::views::{GUIDES, Kind, STRIP, View, parse_views};
use crate::app::Setup;
use crate::browser::Browser;
use crate::guide::Guide;
use crate::labels;
use crate::model::Action;
use crate::progress::Progress;
use crate::service::SavedState;
use crate::shell::headless::Pose;

/// The browsers of every picture, whatever this computer has: the first ones, as many as were asked for.
const BROWSERS: [Browser; 11] = [
    Browser::Firefox,
    Browser::Chromium,
    Browser::Yandex,
    Browser::Chrome,
    Browser::Opera,
    Browser::Edge,
    Browser::ChromiumGost,
    Browser::Vivaldi,
    Browser::Brave,
    Browser::Sputnik,
    Browser::Atom,
];
const USUAL_BROWSERS: usize = 2;

/// What was asked for; `None`: as it is without the switch.
#[derive(Clone, Debug, Default)]
pub(super) struct Wish {
    views: Vec<&'static View>,
    /// Ids of answers.
    pub(super) chosen: Vec<String>,
    /// `usize::MAX`: all.
    done: Option<usize>,
    ticked: Option<usize>,
    figure: Option<usize>,
    hint: Option<usize>,
    slide: Option<usize>,
    browsers: Option<usize>,
}

impl Wish {
    /// Reads the value of a switch; returns whether it is one of these.
    pub(super) fn read(&mut self, name: &str, parser: &mut lexopt::Parser) -> Result<bool, String> {
        let flag = &format!("--{name}");
        match name {
            "view" => self.views = parse_views(&word(parser, flag, "menu")?)?,
            "chosen" => self.chosen.push(word(parser, flag, "under-14")?),
            "done" => {
                let value = word(parser, flag, "3")?;
                self.done = Some(if value == "all" { usize::MAX } else { count(flag, &value)? });
            }
            "ticked" => self.ticked = Some(count(flag, &word(parser, flag, "2")?)?),
            "figure" => self.figure = Some(count(flag, &word(parser, flag, "2")?)?),
            "hint" => self.hint = Some(count(flag, &word(parser, flag, "1")?)?),
            "slide" => self.slide = Some(count(flag, &word(parser, flag, "3")?)?),
            "browsers" => self.browsers = Some(count(flag, &word(parser, flag, "2")?)?),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// The first of these switches that was given; `has_answers`: answers are not only for a picture.
    pub(super) fn given(&self, has_answers: bool) -> Option<&'static str> {
        let all = [
            ("--view", !self.views.is_empty()),
            ("--chosen", !has_answers && !self.chosen.is_empty()),
            ("--done", self.done.is_some()),
            ("--ticked", self.ticked.is_some()),
            ("--figure", self.figure.is_some()),
            ("--hint", self.hint.is_some()),
            ("--slide", self.slide.is_some()),
            ("--browsers", self.browsers.is_some()),
        ];
        all.into_iter().find(|(_, is_given)| *is_given).map(|(flag, _)| flag)
    }

    /// Whether the picture is one of the strip beside the browser.
    pub(super) fn is_strip(&self) -> bool {
        self.views.last().is_some_and(|last| last.name != "enlarged")
            && self.views.iter().any(|view| view.name == STRIP)
    }

    /// Finds switches that do not go together; `is_lesson`: `--present` was given.
    pub(super) fn check(&self, is_lesson: bool) -> Result<(), String> {
        let kind = self.kind(is_lesson);
        if let Some(view) = self.views.first().filter(|view| view.kind != kind) {
            return Err(labels::views_apart("--present", view.name));
        }
        let on_pages =
            [("--figure", self.figure), ("--hint", self.hint), ("--ticked", self.ticked)];
        let mut on_pages = on_pages.into_iter().filter(|(_, count)| count.is_some());
        match (kind, on_pages.next()) {
            (Kind::Question | Kind::Lesson, Some((flag, _))) => Err(labels::only_on_pages(flag)),
            (Kind::Page | Kind::Question, _) if self.slide.is_some() => {
                Err(labels::SLIDE_ONLY_IN_A_LESSON.to_owned())
            }
            _ => Ok(()),
        }
    }

    fn kind(&self, is_lesson: bool) -> Kind {
        match self.views.first() {
            _ if is_lesson => Kind::Lesson,
            Some(view) => view.kind,
            None => Kind::Page,
        }
    }

    /// The way to what was asked for; `setup` gets the marks that were there before the start.
    pub(super) fn pose(&self, setup: &mut Setup) -> Result<Pose, String> {
        let browsers = self.browsers.unwrap_or(USUAL_BROWSERS);
        most("--browsers", browsers, BROWSERS.len())?;
        let pose = Pose { browsers: BROWSERS[..browsers].to_vec(), ..Pose::default() };
        if let Some(done) = self.done {
            let steps = setup.guide.numbered_steps();
            if done != usize::MAX {
                most("--done", done, steps)?;
            }
            let key = setup.source.key(&setup.guide);
            let kept = setup.loaded.kept.take().map(|kept| kept.opened_with(&key));
            let (mut progress, preferences) =
                kept.map_or_else(Default::default, |kept| (kept.progress, kept.preferences));
            complete(&setup.guide, done.min(steps), &mut progress);
            let kept = SavedState::new(progress, preferences);
            setup.loaded.kept = Some(kept.as_marks_of(&key));
        }
        let kind = self.kind(std::mem::take(&mut setup.presentation));
        setup.library.presents = false;
        let mut it = Rehearsal::new(setup, pose, self.slide.unwrap_or(0));
        let is_asked = setup.page.is_some() || self.given(false).is_some() || kind == Kind::Lesson;
        if is_asked && !self.views.iter().any(|view| view.name == GUIDES) {
            it.choose_guide();
        }
        if is_asked && kind != Kind::Question {
            // Nobody answers the question whose marks these are; the page was named, so it is drawn.
            it.does(Action::Continue);
        }
        self.on_the_page(&mut it)?;
        if kind == Kind::Lesson && self.views.is_empty() {
            it.lesson([])?;
        }
        for view in &self.views {
            (view.reach)(&mut it)?;
        }
        self.open_hint(&mut it)?;
        Ok(it.pose())
    }

    fn on_the_page(&self, it: &mut Rehearsal) -> Result<(), String> {
        for id in &self.chosen {
            let (question, answer) = {
                let guide = it.model().guide();
                let found = named_answer(guide, id)?;
                (found.0.id.clone(), found.1.id.clone())
            };
            it.does(Action::Answer { question, answer });
        }
        if let Some(ticked) = self.ticked {
            let list = it.model().leaving().cloned();
            let lines = list.as_ref().map_or(0, |list| list.items.len());
            most("--ticked", ticked, lines)?;
            for (list, line) in
                list.iter().flat_map(|list| (0..ticked).map(move |line| (list, line)))
            {
                it.does(Action::ToggleTick(list.index, line));
            }
        }
        if let Some(figure) = self.figure {
            let figures = it.model().figures();
            most("--figure", figure, figures.len())?;
            let first =
                figure.checked_sub(1).ok_or_else(|| labels::wrong_count("--figure", "0"))?;
            it.does(Action::ShowFigure(figures[first]));
        }
        Ok(())
    }

    fn open_hint(&self, it: &mut Rehearsal) -> Result<(), String> {
        let Some(hint) = self.hint else {
            return Ok(());
        };
        most("--hint", hint, it.hints()?)?;
        let hint = hint.checked_sub(1).ok_or_else(|| labels::wrong_count("--hint", "0"))?;
        it.does(Action::ToggleHint(hint));
        Ok(())
    }
}

/// The first numbered steps are done, and what comes before them.
fn complete(guide: &Guide, count: usize, progress: &mut Progress) {
    let mut numbered = 0;
    for step in &guide.steps {
        numbered += usize::from(step.numbered);
        if numbered > count || count == 0 {
            break;
        }
        progress.complete(&step.id);
    }
}

fn most(flag: &str, given: usize, most: usize) -> Result<(), String> {
    if given > most { Err(labels::too_many(flag, given, most)) } else { Ok(()) }
}
