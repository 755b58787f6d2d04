//! How long a click takes to the new picture: real presses of the mouse on the steps' names.

use super::support::wizard::Start;
use super::top_levels::TopLevel;
use super::watch::settle;
use super::x_server::XServer;
use join_chats::guide::GuideSource;
use std::time::{Duration, Instant};
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{
    BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ConfigureWindowAux, ConnectionExt as _,
    MOTION_NOTIFY_EVENT,
};
use x11rb::protocol::xtest::ConnectionExt as _;

/// A screen as many classrooms have it, pixels; the window fills it.
pub const SCREEN: [u16; 2] = [1920, 1080];
/// Few lines, so that looking costs the server little: each crosses words or figure.
const LINES: u16 = 24;
/// Between two clicks: nobody clicks faster, and what is made ahead has time to be.
const PAUSE: Duration = Duration::from_millis(100);
const PATIENCE: Duration = Duration::from_secs(2);

/// Down and up, of the left button.
const CLICK: [(u8, u8); 2] = [(BUTTON_PRESS_EVENT, 1), (BUTTON_RELEASE_EVENT, 1)];

/// A step to press, and what the window then shows.
struct Target {
    at: [i16; 2],
    picture: Vec<u8>,
}

/// The steps with a figure, in order, with their pictures.
pub struct Lesson<'a> {
    server: &'a XServer,
    window: TopLevel,
    targets: Vec<Target>,
}

impl<'a> Lesson<'a> {
    /// Makes the window fill the screen, and learns what each step looks like.
    pub fn new(server: &'a XServer, window: TopLevel) -> Self {
        let [width, height] = SCREEN;
        let whole = ConfigureWindowAux::new();
        let whole = whole.x(0).y(0).width(u32::from(width)).height(u32::from(height));
        server.view.configure_window(window.id, &whole).expect("X");
        let window = window.filling(SCREEN);
        settle(server, window, Duration::from_millis(500));
        let mut lesson = Self { server, window, targets: Vec::new() };
        for at in places() {
            lesson.input(&[(MOTION_NOTIFY_EVENT, 0)], at);
            lesson.input(&CLICK, at);
            settle(server, window, Duration::from_millis(300));
            let picture = lesson.look().expect("a picture");
            lesson.targets.push(Target { at, picture });
        }
        lesson
    }

    /// Clicks there and back along the steps; milliseconds from each press to its picture.
    pub fn along(&self, clicks: usize) -> Vec<f64> {
        let last = self.targets.len() - 1;
        let there_and_back = (0..last).chain((1..=last).rev()).cycle();
        // It stands at the last one: the way there is not measured.
        self.click(&self.targets[0]);
        there_and_back.skip(1).take(clicks).map(|step| self.click(&self.targets[step])).collect()
    }

    /// Clicks that leave out steps: what they show was not made ahead.
    pub fn across(&self, clicks: usize) -> Vec<f64> {
        let far = self.targets.len() / 2;
        let steps = (0..self.targets.len()).map(|step| step * far % self.targets.len());
        let steps = steps.cycle().skip(1);
        steps.take(clicks).map(|step| self.click(&self.targets[step])).collect()
    }

    fn click(&self, target: &Target) -> f64 {
        self.input(&[(MOTION_NOTIFY_EVENT, 0)], target.at);
        std::thread::sleep(PAUSE);
        let start = Instant::now();
        self.input(&CLICK, target.at);
        while self.look().as_ref() != Some(&target.picture) {
            assert!(start.elapsed() < PATIENCE, "a click without its picture");
            std::thread::sleep(Duration::from_micros(200));
        }
        start.elapsed().as_secs_f64() * 1e3
    }

    fn input(&self, events: &[(u8, u8)], [x, y]: [i16; 2]) {
        let root = self.server.screen().root;
        for (kind, detail) in events {
            let input = self.server.view.xtest_fake_input(*kind, *detail, 0, root, x, y, 0);
            input.expect("X");
        }
        self.server.view.flush().expect("X");
    }

    fn look(&self) -> Option<Vec<u8>> {
        self.window.lines(self.server, LINES)
    }
}

/// Where the names of the steps with figures are, as a twin without a window lays them out.
fn places() -> Vec<[i16; 2]> {
    let twin = Start::at("sign-in").size(f32::from(SCREEN[0]), f32::from(SCREEN[1]));
    let twin = twin.run();
    let (guide, _) = GuideSource::Embedded.load().expect("our guide");
    let with_figure = guide.steps().filter(|(_, step)| !step.figures.is_empty());
    let places = with_figure.map(|(index, step)| {
        let number = guide.whole_route().number_of(index).expect("a step with a number");
        let place = twin.place(&format!("Шаг {number}. {}", step.name));
        [place.x.round() as i16, place.y.round() as i16]
    });
    places.collect()
}
