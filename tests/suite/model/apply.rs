//! The state of the wizard alone, without a screen: what each action changes and asks of the world, as a table;
//! and what holds after any sequence of actions.

use join_chats::browser::{Browser, NotStarted, Request, Started};
use join_chats::guide::{
    Address, AgeGroup, Block, ChecklistIndex, FigureIndex, Guide, GuideSource, StepId,
};
use join_chats::model::presentation::{
    Cover, Desktop, Monitor, PenColor, PresentationAction, PresentationOverlay,
};
use join_chats::model::{
    Action, Effect, IoReason, Model, Notice, OpeningState, Page, SaveFault, Saved,
};
use join_chats::preferences::{Preferences, Side, ThemeChoice, TypePercent};
use join_chats::progress::{Merge, Progress};
use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::sync::{Arc, LazyLock};

/// Checklists on a step (two), in both branches of a question, and on the last page; one figure on two pages.
const GUIDE: &str = r#"(
    format: 1,
    heading: "Списки",
    figures: [
        (id: "a", file: "a.png", name: "А", caption: "а", alt: "а", callouts: [
            (number: 1, rect: (0.1, 0.1, 0.2, 0.2), words: "раз"),
            (number: 2, rect: (0.5, 0.5, 0.2, 0.2), words: "два"),
        ]),
        (id: "b", file: "b.png", name: "Б", caption: "б", alt: "б"),
        (id: "c", file: "c.png", name: "В", caption: "в", alt: "в"),
    ],
    steps: [
        (id: "age", label: "Сначала", numbered: false, name: "возраст", title: "Сколько лет?", done: "Дальше",
            hints_title: "Не так", blocks: [AgeChoice([
                (age: FourteenOrOlder, title: "14", summary: "", blocks: [
                    Checklist((title: "Есть?", note: "", items: ["паспорт", "телефон"])),
                ]),
                (age: Under14, title: "13", summary: "", blocks: [
                    Checklist((title: "Есть?", note: "", items: ["телефон"])),
                ]),
            ])]),
        (id: "one", label: "ШАГ 1.", numbered: true, name: "раз", title: "Раз", done: "Сделано",
            figures: ["a", "b"], hints_title: "Не так",
            hints: [(sees: "Пусто", advice: "Обновите."), (sees: "Ошибка", advice: "Ждите.")],
            blocks: [
                Official("Откройте."),
                Link((url: "https://example.org/one", note: "Сайт", official: true)),
                Checklist((title: "До", note: "", items: ["мышь", "клавиатура"])),
                Checklist((title: "После", note: "", items: ["стул"])),
            ]),
        (id: "two", label: "ШАГ 2.", numbered: true, name: "два", title: "Два", done: "Сделано",
            figures: ["c"], hints_title: "Не так", blocks: [Official("Закройте.")]),
    ],
    finish: (title: "Конец", figures: ["a", "c"], blocks: [
        Checklist((title: "Уходите?", note: "", items: ["VK", "Сферум"])),
    ]),
)"#;

static THE_GUIDE: LazyLock<Arc<Guide>> =
    LazyLock::new(|| Arc::new(Guide::from_ron(GUIDE).expect("a good guide")));

fn page(id: &str) -> Page {
    match id {
        "finish" => Page::Finish,
        id => Page::Step(THE_GUIDE.find_step(id).expect("a step")),
    }
}

fn figure(id: &str) -> FigureIndex {
    THE_GUIDE.find_figure(id).expect("a figure")
}

fn address(path: &str) -> Address {
    Address::try_from(format!("https://example.org/{path}")).expect("an address")
}

fn complete(id: &str) -> Action {
    Action::CompleteStep(StepId(id.to_owned()))
}

fn lists_in(blocks: &[Block], found: &mut Vec<(ChecklistIndex, Vec<String>)>) {
    for block in blocks {
        match block {
            Block::Checklist(list) => found.push((list.index, list.items.clone())),
            Block::AgeChoice(branches) => {
                for branch in branches {
                    lists_in(&branch.blocks, found);
                }
            }
            _ => {}
        }
    }
}

/// Every checklist of the guide with its lines, in order.
fn lists() -> Vec<(ChecklistIndex, Vec<String>)> {
    let mut found = Vec::new();
    for (_, step) in THE_GUIDE.steps() {
        lists_in(&step.blocks, &mut found);
    }
    lists_in(&THE_GUIDE.finish.blocks, &mut found);
    found
}

fn tick(list: usize, line: usize) -> Action {
    Action::ToggleTick(lists()[list].0, line)
}

fn present(action: PresentationAction) -> Action {
    Action::Presentation(action)
}

fn start() -> Action {
    present(PresentationAction::Start(1.0))
}

fn full_disk() -> SaveFault {
    let reason = IoReason::System(ErrorKind::StorageFull, Some(28));
    SaveFault::File("/marks".into(), reason)
}

fn failed() -> Action {
    Action::Saved(Saved::Failed(full_disk()))
}

fn progress(done: &[&str]) -> Progress {
    let mut progress = Progress::default();
    for id in done {
        progress.complete(&StepId((*id).to_owned()));
    }
    progress
}

fn desktop(monitors: usize) -> Desktop {
    let monitor = |index| Monitor {
        index,
        name: format!("{index}"),
        size: [800, 600],
    };
    Desktop {
        monitors: (0..monitors).map(monitor).collect(),
        ..Desktop::default()
    }
}

fn model(progress: Progress) -> Model {
    let (guide, source) = (THE_GUIDE.clone(), GuideSource::Embedded);
    Model::new(guide, source, progress, Preferences::default(), Vec::new())
}

fn name(page: Page) -> String {
    match page {
        Page::Step(index) => THE_GUIDE.step(index).id.0.clone(),
        Page::Finish => "finish".to_owned(),
    }
}

/// The state in words: a field, and what it holds.
fn fields(model: &Model) -> BTreeMap<&'static str, String> {
    let done = |id: &&str| model.progress().is_done(&StepId((*id).to_owned()));
    let done: Vec<&str> = ["age", "one", "two"].into_iter().filter(done).collect();
    let mut ticked = Vec::new();
    for (list, items) in lists() {
        let is_ticked = |line: &usize| model.is_ticked(list, *line);
        let lines = (0..items.len()).filter(is_ticked);
        ticked.extend(lines.map(|line| items[line].clone()));
    }
    let figure = model.figure().map(|index| &THE_GUIDE.figure(index).id);
    let hints = model.hints().map(|hints| hints.shown);
    let stage = model
        .presentation()
        .map(|it| (it.stage().slide, it.stage().revealed));
    let opening = model.opening(&address("one"));
    let it = model.preferences();
    let kept = (it.theme, it.browser, it.private_window, it.strip_side);
    BTreeMap::from([
        ("page", name(model.page())),
        ("asks", model.asks_whose().to_string()),
        ("done", done.join(" ")),
        ("age", format!("{:?}", model.progress().age())),
        ("figure", format!("{figure:?}")),
        ("hints", format!("{hints:?}")),
        ("ticks", ticked.join(" ")),
        ("left", model.left_behind().join(" ")),
        ("overlay", format!("{:?}", model.overlay())),
        ("opening", format!("{opening:?}")),
        ("copied", model.is_copied("слова").to_string()),
        ("browsers", format!("{:?}", model.browsers())),
        ("notices", format!("{:?}", model.notices())),
        ("saves", model.can_save().to_string()),
        ("kept", format!("{kept:?}")),
        ("type", it.type_percent.percent().to_string()),
        (
            "switches",
            format!("{} {}", it.reduce_motion, it.letter_keys),
        ),
        ("full", model.fullscreen().to_string()),
        ("beside", model.is_beside().to_string()),
        ("stage", format!("{stage:?}")),
        ("monitors", model.desktop().monitors.len().to_string()),
    ])
}

/// What was done before, what happens, what it changes (and nothing else), and what the world has to do.
type Row = (
    &'static [&'static str],
    Vec<Action>,
    Action,
    Vec<&'static str>,
    Vec<Effect>,
);

fn request() -> Effect {
    Effect::Open(Request {
        address: address("one"),
        browser: None,
        is_private: true,
    })
}

fn started() -> Started {
    Started {
        browser: Some(Browser::Yandex),
        is_private: true,
    }
}

fn pages_and_marks() -> Vec<Row> {
    use Action::{AskNextPupil, Back, CatchUp, ChooseAge, Continue, GoTo, NextPupil};
    let to = |id| GoTo(page(id));
    let merge = Merge {
        before: progress(&["age"]),
        theirs: progress(&["age", "one"]),
    };
    let save = || vec![Effect::Save];
    vec![
        (&[], vec![], complete("age"), vec![], vec![]),
        (
            &[],
            vec![],
            ChooseAge(AgeGroup::Under14),
            vec!["age=Some(Under14)"],
            save(),
        ),
        (
            &[],
            vec![ChooseAge(AgeGroup::Under14)],
            complete("age"),
            vec!["done=age", "figure=Some(\"a\")", "page=one"],
            save(),
        ),
        (&[], vec![to("one")], complete("two"), vec![], vec![]),
        (&[], vec![to("finish")], complete("two"), vec![], vec![]),
        (
            &[],
            vec![to("one")],
            complete("one"),
            vec!["done=one", "figure=Some(\"c\")", "page=two"],
            save(),
        ),
        // Something was left out: back to it, not to the page that says that all is done.
        (
            &[],
            vec![to("two")],
            complete("two"),
            vec!["done=two", "figure=Some(\"a\")", "page=one"],
            save(),
        ),
        (
            &["one"],
            vec![to("two")],
            complete("two"),
            vec!["done=one two", "page=finish"],
            save(),
        ),
        (&[], vec![], Back, vec![], vec![]),
        (
            &[],
            vec![to("one")],
            Back,
            vec!["figure=None", "page=age"],
            vec![],
        ),
        (&[], vec![to("finish")], Back, vec!["page=two"], vec![]),
        (
            &[],
            vec![],
            to("finish"),
            vec!["figure=Some(\"c\")", "page=finish"],
            vec![],
        ),
        (
            &["age"],
            vec![],
            Continue,
            vec!["asks=false", "figure=Some(\"a\")", "page=one"],
            vec![],
        ),
        (
            &["age", "one", "two"],
            vec![],
            Continue,
            vec!["asks=false", "figure=Some(\"c\")", "page=finish"],
            vec![],
        ),
        (
            &["age"],
            vec![],
            AskNextPupil,
            vec!["overlay=Some(NextPupil)"],
            vec![],
        ),
        (
            &["age"],
            vec![AskNextPupil],
            Action::CloseTop,
            vec!["overlay=None"],
            vec![],
        ),
        (
            &["age", "one"],
            vec![to("two"), tick(4, 0), AskNextPupil],
            NextPupil,
            vec![
                "asks=false",
                "done=",
                "figure=None",
                "left=VK Сферум",
                "overlay=None",
                "page=age",
                "ticks=",
            ],
            save(),
        ),
        (
            &["age"],
            vec![],
            CatchUp(merge.clone()),
            vec!["done=age one"],
            save(),
        ),
        (
            &["age", "two"],
            vec![],
            CatchUp(merge),
            vec!["done=age one two"],
            save(),
        ),
    ]
}

fn figures_hints_and_lists() -> Vec<Row> {
    use Action::{CloseTop, Enlarge, GoTo, ShowFigure, ToggleHint, ToggleHints};
    let one = || GoTo(page("one"));
    vec![
        (
            &[],
            vec![one()],
            ShowFigure(figure("b")),
            vec!["figure=Some(\"b\")"],
            vec![],
        ),
        // A click that was meant for another page.
        (&[], vec![one()], ShowFigure(figure("c")), vec![], vec![]),
        (
            &[],
            vec![one()],
            Enlarge(figure("a")),
            vec!["overlay=Some(Figure(FigureIndex(0)))"],
            vec![],
        ),
        (
            &[],
            vec![one()],
            ToggleHints,
            vec!["hints=Some(None)"],
            vec![],
        ),
        (
            &[],
            vec![one(), ToggleHints],
            ToggleHints,
            vec!["hints=None"],
            vec![],
        ),
        (
            &[],
            vec![one(), ToggleHints],
            ToggleHint(1),
            vec!["hints=Some(Some(1))"],
            vec![],
        ),
        (
            &[],
            vec![one(), ToggleHint(1)],
            ToggleHint(1),
            vec!["hints=Some(None)"],
            vec![],
        ),
        (
            &[],
            vec![one(), ToggleHint(1)],
            ToggleHint(0),
            vec!["hints=Some(Some(0))"],
            vec![],
        ),
        (
            &[],
            vec![one(), ToggleHint(1)],
            CloseTop,
            vec!["hints=None"],
            vec![],
        ),
        (
            &[],
            vec![one(), ToggleHint(1)],
            Action::Back,
            vec!["figure=None", "hints=None", "page=age"],
            vec![],
        ),
        (&[], vec![one()], ToggleHint(2), vec![], vec![]),
        (&[], vec![GoTo(page("two"))], ToggleHints, vec![], vec![]),
        (
            &[],
            vec![GoTo(page("finish"))],
            ToggleHint(0),
            vec![],
            vec![],
        ),
        // Each list has ticks of its own, and only the last page's is left behind.
        (&[], vec![], tick(0, 1), vec!["ticks=телефон"], vec![]),
        (&[], vec![], tick(1, 0), vec!["ticks=телефон"], vec![]),
        (
            &[],
            vec![tick(0, 0), tick(1, 0)],
            tick(0, 0),
            vec!["ticks=телефон"],
            vec![],
        ),
        (
            &[],
            vec![one()],
            tick(2, 1),
            vec!["ticks=клавиатура"],
            vec![],
        ),
        (
            &[],
            vec![one(), tick(2, 0)],
            tick(3, 0),
            vec!["ticks=мышь стул"],
            vec![],
        ),
        (
            &[],
            vec![one(), tick(2, 0)],
            tick(2, 0),
            vec!["ticks="],
            vec![],
        ),
        (
            &[],
            vec![tick(2, 0), tick(2, 1)],
            tick(4, 1),
            vec!["left=VK", "ticks=мышь клавиатура Сферум"],
            vec![],
        ),
        (
            &[],
            vec![tick(4, 0), tick(4, 1)],
            tick(4, 0),
            vec!["left=VK", "ticks=Сферум"],
            vec![],
        ),
    ]
}

fn links_and_copies() -> Vec<Row> {
    use Action::{AnswerOpened, BrowsersFound, CopyLink, CopyMessage, GoTo, LinkOpened, OpenLink};
    let one = || GoTo(page("one"));
    let open = || OpenLink(address("one"));
    let opened = |result| LinkOpened(address("one"), result);
    let copy = |text: &str| vec![Effect::Copy(text.to_owned())];
    vec![
        (
            &[],
            vec![one()],
            open(),
            vec!["opening=Some(Starting)"],
            vec![request()],
        ),
        // The second click of a double click.
        (&[], vec![one(), open()], open(), vec![], vec![]),
        (
            &[],
            vec![one(), open()],
            opened(Ok(started())),
            vec!["opening=Some(Started(Started { browser: Some(Yandex), is_private: true }))"],
            vec![],
        ),
        (
            &[],
            vec![one(), open()],
            opened(Err(NotStarted::NoThread)),
            vec!["opening=Some(Failed(NoThread))"],
            vec![],
        ),
        // Of a page that was left, and of another address.
        (
            &[],
            vec![one(), open(), GoTo(page("two"))],
            opened(Ok(started())),
            vec![],
            vec![],
        ),
        (
            &[],
            vec![one(), open()],
            LinkOpened(address("two"), Ok(started())),
            vec![],
            vec![],
        ),
        (
            &[],
            vec![one(), open()],
            AnswerOpened(address("one"), true),
            vec!["opening=Some(Open)"],
            vec![],
        ),
        (
            &[],
            vec![one(), open()],
            AnswerOpened(address("one"), false),
            vec!["hints=Some(None)", "opening=Some(NotOpen)"],
            vec![],
        ),
        (
            &[],
            vec![GoTo(page("two")), open()],
            AnswerOpened(address("one"), false),
            vec!["opening=Some(NotOpen)"],
            vec![],
        ),
        (
            &[],
            vec![one()],
            CopyMessage("слова".into()),
            vec!["copied=true"],
            copy("слова"),
        ),
        (
            &[],
            vec![one(), CopyMessage("слова".into())],
            CopyLink(address("one")),
            vec!["copied=false"],
            copy("https://example.org/one"),
        ),
        (
            &[],
            vec![one(), CopyMessage("слова".into())],
            open(),
            vec!["copied=false", "opening=Some(Starting)"],
            vec![request()],
        ),
        (
            &[],
            vec![],
            Action::ShowQr(address("one")),
            vec!["overlay=Some(Qr(Address(…)))"],
            vec![],
        ),
        // It is shown, not toggled: the second click of a double click leaves it open.
        (
            &[],
            vec![Action::ShowQr(address("one"))],
            Action::ShowQr(address("one")),
            vec![],
            vec![],
        ),
        (
            &[],
            vec![],
            BrowsersFound(vec![Browser::Opera]),
            vec!["browsers=Some([Opera])"],
            vec![],
        ),
    ]
}

fn preferences_and_window() -> Vec<Row> {
    use Action::{
        ChooseBrowser, CloseTop, LargerType, NormalType, SetLetterKeys, SetPrivateWindow,
        SetReduceMotion, SetTheme, ShowKeys, ShowMenu, SmallerType, StandBeside, ToggleBeside,
        ToggleFullscreen,
    };
    let save = || vec![Effect::Save];
    vec![
        (
            &[],
            vec![],
            SetTheme(ThemeChoice::Dark),
            vec!["kept=(Dark, None, true, Right)"],
            save(),
        ),
        (
            &[],
            vec![],
            ChooseBrowser(Browser::Opera),
            vec!["kept=(System, Some(Opera), true, Right)"],
            save(),
        ),
        (
            &[],
            vec![],
            SetPrivateWindow(false),
            vec!["kept=(System, None, false, Right)"],
            save(),
        ),
        (&[], vec![], LargerType, vec!["type=110"], save()),
        (&[], vec![SmallerType; 3], SmallerType, vec![], save()),
        (&[], vec![SmallerType], NormalType, vec!["type=100"], save()),
        (
            &[],
            vec![],
            SetReduceMotion(true),
            vec!["switches=true true"],
            save(),
        ),
        (
            &[],
            vec![],
            SetLetterKeys(false),
            vec!["switches=false false"],
            save(),
        ),
        (
            &[],
            vec![],
            ToggleFullscreen,
            vec!["full=true"],
            vec![Effect::Fullscreen(true)],
        ),
        (
            &[],
            vec![ToggleFullscreen],
            CloseTop,
            vec!["full=false"],
            vec![Effect::Fullscreen(false)],
        ),
        (
            &[],
            vec![ToggleFullscreen, ShowMenu],
            CloseTop,
            vec!["overlay=None"],
            vec![],
        ),
        (
            &[],
            vec![ShowMenu, ShowKeys],
            CloseTop,
            vec!["overlay=Some(Menu)"],
            vec![],
        ),
        (
            &[],
            vec![ShowMenu],
            Action::ShowAbout,
            vec!["overlay=Some(About)"],
            vec![],
        ),
        (
            &[],
            vec![ShowMenu],
            ToggleBeside,
            vec!["beside=true", "overlay=None"],
            vec![],
        ),
        (
            &[],
            vec![ToggleBeside],
            ToggleBeside,
            vec!["beside=false"],
            vec![],
        ),
        (
            &[],
            vec![ToggleFullscreen],
            ToggleBeside,
            vec!["beside=true", "full=false"],
            vec![Effect::Fullscreen(false)],
        ),
        (
            &[],
            vec![ToggleFullscreen],
            StandBeside(Side::Left),
            vec![
                "beside=true",
                "full=false",
                "kept=(System, None, true, Left)",
            ],
            vec![Effect::Save, Effect::Fullscreen(false)],
        ),
        (
            &[],
            vec![ToggleBeside],
            StandBeside(Side::Left),
            vec!["kept=(System, None, true, Left)"],
            save(),
        ),
        (&[], vec![], Action::Quit, vec![], vec![Effect::Quit]),
    ]
}

fn class_and_disk() -> Vec<Row> {
    use PresentationAction::{CloseTop, End, Last, Next, TogglePen};
    let full = |fills| vec![Effect::Fullscreen(fills)];
    let dismissed = Action::DismissNotice(Notice::NotSaved(full_disk()));
    vec![
        (
            &[],
            vec![Action::ShowMenu],
            start(),
            vec!["overlay=None", "stage=Some((0, 0))"],
            full(true),
        ),
        (
            &[],
            vec![Action::ToggleBeside],
            start(),
            vec!["beside=false", "stage=Some((0, 0))"],
            full(true),
        ),
        (&[], vec![start()], start(), vec![], vec![]),
        (&[], vec![], present(Next), vec![], vec![]),
        (
            &[],
            vec![Action::GoTo(page("one")), start()],
            present(Next),
            vec!["stage=Some((2, 1))"],
            vec![],
        ),
        // A key in the frame in which it begins: the presentation keeps the screen.
        (
            &[],
            vec![start()],
            Action::ToggleFullscreen,
            vec!["full=true"],
            vec![],
        ),
        (
            &[],
            vec![start()],
            present(End),
            vec!["stage=None"],
            full(false),
        ),
        (
            &[],
            vec![Action::ToggleFullscreen, start()],
            present(End),
            vec!["stage=None"],
            full(true),
        ),
        (
            &[],
            vec![start(), present(TogglePen)],
            present(CloseTop),
            vec![],
            vec![],
        ),
        (
            &[],
            vec![start()],
            present(CloseTop),
            vec!["stage=None"],
            full(false),
        ),
        // Resumed on the page that it began on, not on another one.
        (
            &[],
            vec![start(), present(Last), present(End)],
            start(),
            vec!["stage=Some((7, 0))"],
            full(true),
        ),
        (
            &[],
            vec![
                start(),
                present(Last),
                present(End),
                Action::GoTo(page("one")),
            ],
            start(),
            vec!["stage=Some((2, 0))"],
            full(true),
        ),
        (
            &[],
            vec![],
            Action::DesktopChanged(desktop(2)),
            vec!["monitors=2"],
            vec![],
        ),
        (
            &[],
            vec![],
            failed(),
            vec![
                "notices=[NotSaved(File(\"/marks\", System(StorageFull, Some(28))))]",
                "saves=false",
            ],
            vec![],
        ),
        // Reported once, dismissed once.
        (&[], vec![failed()], failed(), vec![], vec![]),
        (
            &[],
            vec![failed()],
            dismissed.clone(),
            vec!["notices=[]"],
            vec![],
        ),
        (&[], vec![failed(), dismissed], failed(), vec![], vec![]),
        (
            &[],
            vec![failed()],
            Action::Saved(Saved::Elsewhere),
            vec!["notices=[OpenElsewhere]"],
            vec![],
        ),
        (
            &[],
            vec![failed()],
            Action::Saved(Saved::Ok),
            vec!["notices=[SavedAgain]", "saves=true"],
            vec![],
        ),
        (&[], vec![], Action::Saved(Saved::Ok), vec![], vec![]),
        (
            &[],
            vec![failed(), Action::Saved(Saved::Ok)],
            Action::Saved(Saved::Elsewhere),
            vec!["notices=[OpenElsewhere]", "saves=false"],
            vec![],
        ),
    ]
}

#[test]
fn an_action_changes_what_it_says_and_nothing_else() {
    let rows = [
        pages_and_marks(),
        figures_hints_and_lists(),
        links_and_copies(),
        preferences_and_window(),
        class_and_disk(),
    ];
    for (done, before, action, changes, effects) in rows.into_iter().flatten() {
        let what = format!("{done:?}, {before:?}, then {action:?}");
        let mut model = model(progress(done));
        for action in before {
            let _ = model.apply(action);
        }
        let old = fields(&model);
        assert_eq!(model.apply(action), effects, "{what}");
        let new = fields(&model);
        let changed = new.iter().filter(|(field, value)| old[*field] != **value);
        let changed: Vec<_> = changed
            .map(|(field, value)| format!("{field}={value}"))
            .collect();
        assert_eq!(changed, changes, "{what}");
    }
}

/// The same numbers in each run: a fault can be found again.
struct Xorshift(u64);

impl Xorshift {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits") % end
    }

    fn yes(&mut self) -> bool {
        self.below(2) == 1
    }

    fn of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }

    fn point(&mut self) -> [f32; 2] {
        [
            self.below(101) as f32 / 100.0,
            self.below(101) as f32 / 100.0,
        ]
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
        match self.below(42) {
            0..=3 => complete(self.of(&["age", "one", "two", "unknown"])),
            4 => Action::Back,
            5 => Action::GoTo(self.page()),
            6 => Action::ChooseAge(self.of(&[AgeGroup::Under14, AgeGroup::FourteenOrOlder])),
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
            17 => Action::LinkOpened(link, self.of(&[Ok(started()), Err(NotStarted::Failed)])),
            18 => Action::AnswerOpened(link, self.yes()),
            19 => Action::CopyLink(link),
            20 => Action::CopyMessage("слова".to_owned()),
            21 => Action::ShowQr(link),
            22 => Action::BrowsersFound(vec![Browser::Edge]),
            23 => Action::ChooseBrowser(self.of(&Browser::ALL)),
            24 => Action::SetPrivateWindow(self.yes()),
            25 => self.of(&[Action::ShowMenu, Action::ShowKeys, Action::ShowAbout]),
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
            36 => Action::CatchUp(Merge {
                before: self.marks(),
                theirs: self.marks(),
            }),
            37 => Action::DismissNotice(self.of(&[Notice::SavedAgain, Notice::OpenElsewhere])),
            38 => Action::Quit,
            _ => present(self.presentation_action()),
        }
    }

    fn presentation_action(&mut self) -> PresentationAction {
        use PresentationAction as P;
        match self.below(32) {
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
            16 => P::ShowQr,
            17 => {
                use PresentationOverlay::{Keys, Monitors, Overview};
                P::ToggleOverlay(self.of(&[Overview, Keys, Monitors]))
            }
            18 => P::CloseTop,
            19 => P::ToggleCountdown(self.below(100) as f64),
            20 => P::TogglePen,
            21 => P::SetColor(self.of(&PenColor::ALL)),
            22 => P::ToggleLight,
            23 => P::PenDown(self.point()),
            24 => P::PenTo(self.point()),
            25 => P::PenUp,
            26 => self.of(&[P::Undo, P::Clear]),
            27 => P::PointAt(Some(self.point())),
            28 => self.of(&[P::ZoomIn, P::ZoomOut, P::ZoomWhole]),
            29 | 30 => P::ZoomBy(self.of(&[0.5, 1.3]), self.point()),
            _ => P::MoveBy(self.point()),
        }
    }
}

/// What the test itself knows of a state after each action.
struct Witness {
    model: Model,
    /// The lines that have a tick.
    ticked: BTreeSet<(ChecklistIndex, usize)>,
    /// Whether the window fills the screen, as it was last asked for.
    fills: bool,
}

impl Witness {
    fn new(marks: Progress) -> Self {
        Self {
            model: model(marks),
            ticked: BTreeSet::new(),
            fills: false,
        }
    }

    /// What must hold between two states.
    fn apply(&mut self, action: Action) {
        let before = self.model.clone();
        let effects = self.model.apply(action.clone());
        match &action {
            Action::ToggleTick(list, line) => {
                if !self.ticked.insert((*list, *line)) {
                    self.ticked.remove(&(*list, *line));
                }
            }
            Action::NextPupil => self.ticked.clear(),
            _ => {}
        }
        for effect in &effects {
            if let Effect::Fullscreen(fills) = effect {
                self.fills = *fills;
            }
        }
        let marks_changed = before.progress() != self.model.progress();
        let kept_changed = before.preferences() != self.model.preferences();
        if marks_changed || kept_changed {
            assert!(effects.contains(&Effect::Save), "not saved");
        }
        if marks_changed {
            self.may_change_marks(&before, &action);
        }
        let opens = effects
            .iter()
            .any(|effect| matches!(effect, Effect::Open(_)));
        if opens {
            let Action::OpenLink(address) = &action else {
                panic!("nobody asked for a page");
            };
            let was = before.opening(address);
            assert_ne!(was, Some(&OpeningState::Starting), "opened twice");
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
            Action::ChooseAge(age) => assert_eq!(self.model.progress().age(), Some(*age)),
            Action::NextPupil => assert_eq!(*self.model.progress(), Progress::default()),
            Action::CatchUp(_) => {}
            other => panic!("{other:?} changes marks"),
        }
    }

    /// What must hold in every state.
    fn holds(&self) {
        let model = &self.model;
        if let Page::Step(open) = model.page() {
            assert!(
                THE_GUIDE.steps().any(|(index, _)| index == open),
                "no such page"
            );
        }
        let figures = model.figures();
        match model.figure() {
            Some(figure) => assert!(figures.contains(&figure), "a figure of another page"),
            None => assert!(figures.is_empty(), "no figure, where the page has some"),
        }
        if let Some(hints) = model.hints() {
            let count = model.step().map_or(0, |step| step.hints.len());
            assert!(count > 0, "hints where there are none");
            assert!(
                hints.shown.is_none_or(|shown| shown < count),
                "no such hint"
            );
        }
        for (list, items) in lists() {
            for line in 0..items.len() {
                let is_ticked = self.ticked.contains(&(list, line));
                assert_eq!(model.is_ticked(list, line), is_ticked, "{}", items[line]);
            }
        }
        let leaving = model.leaving().expect("the last page has a list");
        let is_left = |line: &usize| !self.ticked.contains(&(leaving.index, *line));
        let left = (0..leaving.items.len()).filter(is_left);
        let left: Vec<&str> = left.map(|line| leaving.items[line].as_str()).collect();
        assert_eq!(model.left_behind(), left);
        let percent = model.preferences().type_percent.percent();
        assert!(
            (TypePercent::MIN..=TypePercent::MAX).contains(&percent),
            "{percent} %"
        );
        let fills = model.fullscreen() || model.presentation().is_some();
        assert_eq!(self.fills, fills, "the window is not as the state says");
        assert!(
            !(model.is_beside() && fills),
            "a strip over the whole screen"
        );
        let notices = model.notices();
        let first = |at: usize| notices.iter().position(|notice| *notice == notices[at]);
        assert!(
            (0..notices.len()).all(|at| first(at) == Some(at)),
            "said twice: {notices:?}"
        );
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
            assert!(
                !stage.has_qr || slide.link.is_some(),
                "a QR code of nothing"
            );
            if let Some(camera) = presentation.camera(&THE_GUIDE, stage) {
                assert!(slide.figure.is_some(), "nothing is enlarged");
                let half = 0.5 / camera.factor - 1e-4;
                let is_inside = |at: f32| (half..=1.0 - half).contains(&at);
                assert!(camera.factor >= 1.0, "smaller than the screen");
                assert!(
                    camera.center.into_iter().all(is_inside),
                    "beside the figure: {camera:?}"
                );
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
            self.apply(match self.model.presentation() {
                Some(_) => present(PresentationAction::CloseTop),
                None => Action::CloseTop,
            });
        }
        panic!("Esc leads nowhere");
    }
}

/// Seeded by hand, without a crate: a sequence is checked after each action, so what fails is already the shortest
/// beginning of it, and there is nothing to shrink.
#[test]
fn any_sequence_of_actions_keeps_the_state_whole() {
    for seed in 1..=200 {
        let mut random = Xorshift(0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(seed));
        let mut witness = Witness::new(random.marks());
        for number in 0..200 {
            let action = random.action();
            let what = format!("seed {seed}, action {number}: {action:?}");
            let checked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                witness.apply(action);
                witness.holds();
            }));
            assert!(checked.is_ok(), "{what}");
        }
        witness.can_be_closed();
    }
}
