//! A wizard to press and look at, in the user's words. Starts from a chosen state, without a window.

use super::cpu_renderer::CpuRenderer;
use super::documents::read_as_named;
use super::fake_browser::{FakeBrowser, Opened, ShownFiles};
use egui::accesskit::{Live, Role};
use egui::{
    Event, Key, Modifiers, OutputCommand, PointerButton, Pos2, RequestRepaintInfo, Ui, Vec2, vec2,
};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use join_chats::app::{App, Setup};
use join_chats::browser::{Browser, PrivateWindow, Request};
use join_chats::guide::{Address, GuideSource};
use join_chats::labels;
use join_chats::model::presentation::{Desktop, Monitor};
use join_chats::model::{Action, FileChoice, Library, Model, Page, SystemWishes};
use join_chats::preferences::Preset;
use join_chats::service::{self, AskSystem, GuideFiles, KeepAwake, SavedState};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(20);
/// A frame that is asked for later than this is a clock's: nobody waits for it.
const SOON: Duration = Duration::from_millis(500);

/// The pass of egui in which a frame was last asked for, and how soon.
type Asked = Arc<Mutex<(u64, Duration)>>;

/// How a wizard starts.
pub struct Start {
    pub size: Vec2,
    pub scale: f32,
    /// Between two frames, seconds.
    pub frame: f32,
    pub state: Option<String>,
    pub step: Option<&'static str>,
    pub guide: Option<PathBuf>,
    /// The guides to choose from.
    pub library: Library,
    pub browser_fails: bool,
    /// Those of this computer.
    pub browsers: Vec<Browser>,
    /// What the rules of this computer say of their private windows.
    pub rule: PrivateWindow,
    pub preset: Preset,
    /// Begins with «Показ классу».
    pub presentation: bool,
    /// What the system says.
    pub system_wishes: fn() -> SystemWishes,
    /// Holds the screen of this computer.
    pub keep_awake: KeepAwake,
    /// How guides come from files, and into them.
    pub files: GuideFiles,
    /// Where a hand-out is on the net.
    pub handout_url: Option<Address>,
    /// Width and height of each monitor, pixels. With two of them both windows are drawn side by side, each
    /// as large as `size`.
    pub monitors: Vec<[u32; 2]>,
}

impl Default for Start {
    fn default() -> Self {
        Self {
            size: vec2(1366.0, 768.0),
            scale: 1.0,
            frame: 0.06,
            state: None,
            step: None,
            guide: None,
            library: Library::default(),
            browser_fails: false,
            browsers: vec![Browser::Yandex],
            rule: PrivateWindow::Allowed,
            preset: Preset::default(),
            presentation: false,
            system_wishes: SystemWishes::default,
            keep_awake: || Box::new(()),
            files: GuideFiles {
                read: read_as_named,
                ask: |_| FileChoice::NoDialog,
                ..GuideFiles::default()
            },
            handout_url: None,
            monitors: vec![[1366, 768]],
        }
    }
}

/// Monitors of these sizes, the first one with the main window, and the teacher's.
pub fn desktop(sizes: &[[u32; 2]]) -> Desktop {
    let monitor = |(index, size): (usize, &[u32; 2])| Monitor {
        index,
        name: format!("Экран {}", index + 1),
        size: *size,
    };
    let monitors = sizes.iter().enumerate().map(monitor).collect();
    Desktop { monitors, teacher: Some(0), ..Desktop::default() }
}

/// Whether a screen reader finds these words.
pub fn reads(wizard: &Wizard, words: &str) -> bool {
    let has = |node: egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.label().or_else(|| node.value()).is_some_and(|label| label.contains(words))
    };
    wizard.harness.root().children_recursive().into_iter().any(has)
}

/// A running wizard with its own state folder.
pub struct Wizard {
    pub harness: Harness<'static>,
    asked: Asked,
    pub opened: Opened,
    shown: ShownFiles,
    app: Rc<RefCell<Option<App>>>,
    folder: TempDir,
    start: Start,
}

impl Start {
    pub fn at(step: &'static str) -> Self {
        let step = Some(step);
        Self { step, ..Self::default() }
    }

    pub fn size(mut self, width: f32, height: f32) -> Self {
        self.size = vec2(width, height);
        self
    }

    pub fn state(mut self, state: impl Into<String>) -> Self {
        self.state = Some(state.into());
        self
    }

    /// Starts with a folder of its own.
    pub fn run(self) -> Wizard {
        let folder = TempDir::new().expect("a temporary folder");
        if let Some(state) = &self.state {
            std::fs::write(folder.path().join("progress.ron"), state).expect("a state file");
        }
        self.run_in(folder)
    }

    fn run_in(self, folder: TempDir) -> Wizard {
        let (opened, shown) = (Opened::default(), ShownFiles::default());
        let browser = FakeBrowser {
            opened: opened.clone(),
            shown: shown.clone(),
            fails: self.browser_fails,
            installed: self.browsers.clone(),
            rule: self.rule,
        };
        let app = Rc::new(RefCell::new(None));
        let asked = Asked::default();
        let harness = self.harness(&folder, browser, app.clone(), asked.clone());
        let mut wizard = Wizard { harness, asked, opened, shown, app, folder, start: self };
        wizard.settle();
        wizard
    }

    fn setup(&self, folder: &TempDir) -> Setup {
        let path = folder.path().join("progress.ron");
        let file = self.guide.clone();
        let source = file.map_or(GuideSource::Embedded, GuideSource::File);
        let (guide, pictures) = source.load().expect("a valid guide");
        let page = self.step.map(|id| match id {
            "finish" => Page::Finish,
            id => Page::Step(guide.find_step(id).expect("a step of the guide")),
        });
        Setup {
            guide,
            pictures,
            source,
            library: self.library.clone(),
            loaded: service::load(&path),
            preset: self.preset,
            state_path: Some(path),
            page,
            presentation: self.presentation,
            clock: || "10:05".to_owned(),
            drawings: Some(folder.path().join("Рисунки урока")),
            handouts: Some(folder.path().join("Документы").join("Раздать")),
            handout_url: self.handout_url.clone(),
            system_wishes: AskSystem::by(self.system_wishes),
            keep_awake: self.keep_awake,
            files: self.files.clone(),
        }
    }

    /// Draws `app`, which begins with the first frame, and notes which frames are `asked` for.
    fn harness(
        &self,
        folder: &TempDir,
        browser: FakeBrowser,
        app: Rc<RefCell<Option<App>>>,
        asked: Asked,
    ) -> Harness<'static> {
        let setup = self.setup(folder);
        let seen = desktop(&self.monitors);
        let two = self.monitors.len() > 1;
        let width = if two { 2.0 * self.size.x } else { self.size.x };
        let made = app.clone();
        Harness::builder()
            .with_size(vec2(width, self.size.y))
            .with_pixels_per_point(self.scale)
            .with_theme(egui::Theme::Light)
            .with_max_steps(60)
            .with_step_dt(self.frame)
            .with_render_cursor(false)
            // Waiting for pictures is ours: the harness sleeps a whole step of 0.2 s each time.
            .with_wait_for_pending_images(false)
            .renderer(CpuRenderer::new(1))
            .with_context_setup(move |ctx| {
                ctx.set_request_repaint_callback(move |info| note(&asked, &info));
                let app = App::new(ctx, setup, browser);
                app.see(seen);
                *made.borrow_mut() = Some(app);
            })
            .build_ui(move |ui| {
                if let Some(app) = app.borrow_mut().as_mut() {
                    draw(app, ui, two);
                }
            })
    }
}

/// Of several frames asked for in one pass the soonest counts.
fn note(asked: &Asked, info: &RequestRepaintInfo) {
    let mut asked = asked.lock().expect("nobody panics with it");
    let is_new = asked.0 != info.current_cumulative_pass_nr;
    let delay = if is_new { info.delay } else { asked.1.min(info.delay) };
    *asked = (info.current_cumulative_pass_nr, delay);
}

/// One frame of the app; with `two` monitors both windows beside each other.
fn draw(app: &mut App, ui: &mut Ui, two: bool) {
    let ctx = ui.ctx().clone();
    app.logic(&ctx);
    // The harness keeps a margin; a window has none.
    let whole = ctx.content_rect();
    let half = if two { whole.width() / 2.0 } else { 0.0 };
    let main = whole.with_max_x(whole.right() - half);
    in_window(ui, main, |ui| app.ui(ui));
    if let Some(child) = app.child_window() {
        let second = whole.with_min_x(whole.left() + half);
        in_window(ui, second, |ui| app.child_ui(ui, child));
    }
    app.end_frame(&ctx);
}

fn in_window(ui: &mut Ui, window: egui::Rect, draw: impl FnOnce(&mut Ui)) {
    let window_ui = egui::UiBuilder::new().max_rect(window);
    ui.scope_builder(window_ui, |ui| {
        ui.set_clip_rect(window);
        draw(ui);
    });
}

impl Wizard {
    /// Asks the state.
    pub fn with_model<T>(&self, ask: impl FnOnce(&Model) -> T) -> T {
        let app = self.app.borrow();
        ask(app.as_ref().expect("a running wizard").model())
    }

    /// A monitor comes or goes.
    pub fn plug(&mut self, sizes: &[[u32; 2]]) -> &mut Self {
        self.see(desktop(sizes))
    }

    /// The monitors are others.
    pub fn see(&mut self, desktop: Desktop) -> &mut Self {
        if let Some(app) = self.app.borrow().as_ref() {
            app.see(desktop);
        }
        self.settle();
        self
    }

    /// Something that happens outside.
    pub fn send(&mut self, action: Action) {
        if let Some(app) = self.app.borrow().as_ref() {
            app.outbox().send(action);
        }
        self.settle();
    }

    /// Lets everything that was started come to rest: threads, pictures, frames.
    pub fn settle(&mut self) {
        let bound = Instant::now() + PATIENCE;
        loop {
            // A picture that comes while a frame is drawn is in the next one.
            let was_waiting = self.is_waiting();
            self.harness.run();
            if !was_waiting && !self.is_waiting() {
                return;
            }
            assert!(Instant::now() < bound, "pictures or the browser take too long");
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    fn is_waiting(&self) -> bool {
        let ctx = &self.harness.ctx;
        let is_soon = self.asked.lock().expect("nobody panics with it").1 < SOON;
        let is_asked = ctx.has_requested_repaint() && is_soon;
        ctx.has_pending_images() || is_asked || self.is_opening()
    }

    /// Whether the thread that opens addresses has not answered yet.
    fn is_opening(&self) -> bool {
        self.has(labels::OPENING) || self.with_model(|model| model.browsers().is_none())
    }

    /// Presses the one widget with this name.
    pub fn press(&mut self, name: &str) -> &mut Self {
        self.harness.get_by_label(name).click();
        self.settle();
        // Time goes by: the next press is no double click.
        self.harness.run_steps(12);
        self
    }

    /// Answers «Да, продолжить», wherever that leads.
    pub fn go_on(&mut self) {
        let card = self.harness.get_by_label_contains("Да, продолжить");
        card.click();
        self.settle();
        self.harness.run_steps(12);
    }

    /// Presses a key.
    pub fn key(&mut self, key: Key) -> &mut Self {
        self.harness.key_press(key);
        self.settle();
        self
    }

    /// «Показ классу» by its key, and yes, if it is asked.
    pub fn show(&mut self) -> &mut Self {
        self.key(Key::F5);
        if self.has(labels::ASK_SHOW_NOTE) { self.key(Key::Enter) } else { self }
    }

    /// Presses a key with others held.
    pub fn key_with(&mut self, modifiers: Modifiers, key: Key) -> &mut Self {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
        self
    }

    /// Presses a key that the layout calls `key` and that stands at `place`.
    pub fn key_in_layout(&mut self, key: Key, place: Key, modifiers: Modifiers) {
        self.harness.event(Event::Key {
            key,
            physical_key: Some(place),
            pressed: true,
            repeat: false,
            modifiers,
        });
        self.settle();
    }

    /// Holds a key down until it has repeated this often.
    pub fn hold(&mut self, key: Key, repeats: usize) {
        for count in 0..=repeats {
            self.harness.event(Event::Key {
                key,
                physical_key: Some(key),
                pressed: true,
                repeat: count > 0,
                modifiers: Modifiers::NONE,
            });
            self.harness.step();
        }
        self.settle();
    }

    /// The middle of the widget with this name.
    pub fn place(&self, name: &str) -> Pos2 {
        self.harness.get_by_label(name).rect().center()
    }

    /// Two clicks at one place with `pause` frames of 0.06 s between; `None`: all in one frame, as on a
    /// slow computer.
    pub fn double_click(&mut self, place: Pos2, pause: Option<usize>) {
        self.harness.hover_at(place);
        self.harness.step();
        for (index, pressed) in [true, false, true, false].into_iter().enumerate() {
            if let (2, Some(frames)) = (index, pause) {
                self.harness.run_steps(frames + 2);
            }
            let event = Event::PointerButton {
                pos: place,
                button: PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            };
            match pause {
                Some(_) => self.harness.event(event),
                None => self.harness.input_mut().events.push(event),
            }
        }
        self.settle();
    }

    /// Presses, and returns what that puts into the clipboard.
    pub fn press_and_paste(&mut self, name: &str) -> Option<String> {
        self.harness.get_by_label(name).click();
        (0..10).find_map(|_| {
            self.harness.step();
            self.copied()
        })
    }

    fn copied(&self) -> Option<String> {
        let output = &self.harness.output().platform_output;
        output.commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    }

    /// Gives the widget with this name the keyboard's focus.
    pub fn focus(&mut self, name: &str) {
        self.harness.get_by_label(name).focus();
        self.settle();
    }

    /// The name of what has the focus.
    pub fn focused(&self) -> String {
        let all = self.harness.root().children_recursive();
        all.into_iter()
            .find(|node| node.accesskit_node().is_focused())
            .and_then(|node| node.accesskit_node().label())
            .map(|name| without_number(&name).to_owned())
            .unwrap_or_default()
    }

    /// Whatever a screen reader says of what has the focus: its name, or its words.
    pub fn focused_words(&self) -> String {
        let all = self.harness.root().children_recursive();
        let focused = all.into_iter().find(|node| node.accesskit_node().is_focused());
        let words = focused.and_then(|node| {
            let node = node.accesskit_node();
            node.label().or_else(|| node.value())
        });
        words.unwrap_or_default()
    }

    /// Whether something with this name is there.
    pub fn has(&self, name: &str) -> bool {
        self.count(name) > 0
    }

    /// How many things have this name.
    pub fn count(&self, name: &str) -> usize {
        // What is only said is not there to be seen.
        let named = self.harness.query_all_by_label(name);
        named.filter(|node| node.accesskit_node().live() == Live::Off).count()
    }

    /// What a screen reader says of something that has just happened.
    pub fn said(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        let said = |node: egui_kittest::Node<'_>| {
            let node = node.accesskit_node();
            (node.live() != Live::Off).then(|| node.label()).flatten()
        };
        nodes.into_iter().filter_map(said).collect()
    }

    /// The title of the page.
    pub fn title(&self) -> String {
        let heading = |role| role == Role::Heading;
        self.harness
            .root()
            .children_recursive()
            .find(|node| {
                let node = node.accesskit_node();
                heading(node.role()) && node.level() == Some(0)
            })
            .and_then(|node| node.accesskit_node().label())
            .map(|name| without_number(&name).to_owned())
            .unwrap_or_default()
    }

    /// How many steps are done.
    pub fn done(&self) -> usize {
        self.with_model(|model| {
            let steps = &model.guide().steps;
            steps.iter().filter(|step| model.progress().is_done(&step.id)).count()
        })
    }

    /// What lies in the state file, after all that was asked for is written.
    pub fn saved(&mut self) -> Option<SavedState> {
        self.close();
        let text = std::fs::read_to_string(self.path()).ok()?;
        Some(SavedState::from_ron(&text).expect("a good state file"))
    }

    /// Ends the program: what was asked for is written.
    pub fn close(&mut self) {
        drop(self.app.borrow_mut().take());
    }

    /// Ends the program and starts it again in the same folder, on the page that it begins with.
    pub fn restart(self) -> Self {
        let guide = self.start.guide.clone();
        self.restart_with(guide)
    }

    /// The same with another guide; `None`: the built-in one.
    pub fn restart_with(mut self, guide: Option<PathBuf>) -> Self {
        self.close();
        let start = Start { state: None, step: None, guide, ..self.start };
        start.run_in(self.folder)
    }

    /// The state file.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("progress.ron")
    }

    /// What was opened so far.
    pub fn opened(&self) -> Vec<String> {
        let requests = self.requests();
        let addresses = requests.iter().filter_map(|one| one.address.as_ref());
        addresses.map(|address| address.as_str().to_owned()).collect()
    }

    /// Where it is started: hand-outs and drawings lie in folders of its own.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Files that a browser was asked to show, and in which browser.
    pub fn shown_files(&self) -> Vec<(PathBuf, Option<Browser>)> {
        self.shown.lock().expect("nobody panics with it").clone()
    }

    /// How it was asked for.
    pub fn requests(&self) -> Vec<Request> {
        self.opened.lock().expect("nobody panics with it").clone()
    }
}

/// A title without what is said before it: «Шаг 2 из 6. Войдите…».
fn without_number(name: &str) -> &str {
    let starts = ["Шаг ", "Перед началом", "Последняя страница", "Все шаги сделаны"];
    let is_begun = starts.iter().any(|start| name.starts_with(start));
    name.split_once(". ").filter(|_| is_begun).map_or(name, |(_, title)| title)
}
