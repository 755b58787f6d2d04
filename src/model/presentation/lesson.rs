//! The time of a lesson: when it began, the countdown, how long each page has really taken. It goes on when Esc ends
//! a presentation by a slip; nothing of it is ever stored.

use crate::model::parts::Page;
use std::collections::BTreeMap;

/// A presentation that begins so much later than the last one ended belongs to another lesson, seconds.
const BREAK: f64 = 900.0;
/// Between two looks at the clock at most so much is counted for a page: a computer may have slept, seconds.
const LONGEST: f64 = 60.0;
/// What «+1 мин» adds, seconds.
const MINUTE: f64 = 60.0;

/// The time of a lesson. All times are seconds since the program's start.
#[derive(Clone, Debug, PartialEq)]
pub struct Lesson {
    started: f64,
    now: f64,
    countdown: Option<Countdown>,
    spent: BTreeMap<Page, f64>,
}

/// The time that a page was given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Countdown {
    page: Page,
    /// What was left at `since`, seconds.
    left: f64,
    /// When it was let run; `None`: it is paused.
    since: Option<f64>,
    /// Whether the class sees it; hidden, it runs on.
    is_shown: bool,
}

impl Lesson {
    pub(super) fn new(now: f64) -> Self {
        Self { started: now, now, countdown: None, spent: BTreeMap::new() }
    }

    /// Whether a presentation that begins now belongs to it.
    pub(super) fn lasts_until(&self, now: f64) -> bool {
        now - self.now <= BREAK
    }

    /// A presentation begins again: the break was spent on no page.
    pub(super) fn resume(&mut self, now: f64) {
        self.now = now.max(self.now);
    }

    /// Time has gone by on a page.
    pub(super) fn tick(&mut self, page: Page, now: f64) {
        let gone = (now - self.now).clamp(0.0, LONGEST);
        *self.spent.entry(page).or_default() += gone;
        self.now = now.max(self.now);
    }

    pub(super) fn now(&self) -> f64 {
        self.now
    }

    /// How long it has lasted, seconds.
    pub fn lasts(&self) -> f64 {
        self.now - self.started
    }

    /// How long each page was on the teacher's screen, seconds.
    pub fn spent(&self) -> &BTreeMap<Page, f64> {
        &self.spent
    }

    /// The countdown of a page.
    pub fn countdown(&self, page: Page) -> Option<&Countdown> {
        self.countdown.as_ref().filter(|it| it.page == page)
    }

    /// Seconds that are left of a page's countdown.
    pub fn seconds_left(&self, page: Page) -> Option<f64> {
        Some(self.countdown(page)?.left_at(self.now))
    }

    /// The same where the class sees it.
    pub fn shown_to_class(&self, page: Page) -> Option<f64> {
        let countdown = self.countdown(page).filter(|it| it.is_shown)?;
        Some(countdown.left_at(self.now))
    }

    /// Starts a countdown; hides one that runs from the class, or shows it again; ends one that has run out.
    pub(super) fn toggle(&mut self, page: Page, seconds: f64) {
        let now = self.now;
        match self.countdown.as_mut().filter(|it| it.page == page) {
            Some(it) if it.left_at(now) > 0.0 => it.is_shown = !it.is_shown,
            Some(_) => self.countdown = None,
            None => self.start(page, seconds),
        }
    }

    /// Stops the countdown, or lets it run on.
    pub(super) fn pause(&mut self, page: Page) {
        let now = self.now;
        if let Some(it) = self.countdown.as_mut().filter(|it| it.page == page) {
            it.left = it.left_at(now);
            it.since = if it.since.is_some() { None } else { Some(now) };
        }
    }

    /// One minute more; without a countdown, one of a minute.
    pub(super) fn add_minute(&mut self, page: Page) {
        let now = self.now;
        match self.countdown.as_mut().filter(|it| it.page == page) {
            Some(it) => {
                it.left = it.left_at(now) + MINUTE;
                it.since = it.since.map(|_| now);
            }
            None => self.start(page, MINUTE),
        }
    }

    fn start(&mut self, page: Page, left: f64) {
        self.countdown = Some(Countdown { page, left, since: Some(self.now), is_shown: true });
    }
}

impl Countdown {
    fn left_at(&self, now: f64) -> f64 {
        let gone = self.since.map_or(0.0, |since| now - since);
        (self.left - gone).max(0.0)
    }

    /// Seconds that were left when it was started, stopped, let run on or lengthened last.
    pub fn given(&self) -> f64 {
        self.left
    }

    /// Whether it stands still.
    pub fn is_paused(&self) -> bool {
        self.since.is_none()
    }

    /// Whether the class sees it.
    pub fn is_shown(&self) -> bool {
        self.is_shown
    }
}
