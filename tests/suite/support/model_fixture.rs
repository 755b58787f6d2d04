//! The model alone, with a small guide that has what the real one lacks: many checklists, and a figure on
//! two pages.

use join_chats::browser::{Browser, Started, Window};
use join_chats::guide::{
    AGE, Address, Answered as _, Block, ChecklistIndex, FigureIndex, Guide, GuideSource, StepId,
};
use join_chats::model::presentation::{Desktop, Monitor, PresentationAction};
use join_chats::model::{Action, IoReason, Model, Page, SaveFault, Saved};
use join_chats::preferences::Preferences;
use join_chats::progress::Progress;
use std::collections::BTreeMap;
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

pub static THE_GUIDE: LazyLock<Arc<Guide>> =
    LazyLock::new(|| Arc::new(Guide::from_ron(GUIDE).expect("a good guide")));

pub fn page(id: &str) -> Page {
    match id {
        "finish" => Page::Finish,
        id => Page::Step(THE_GUIDE.find_step(id).expect("a step")),
    }
}

pub fn figure(id: &str) -> FigureIndex {
    THE_GUIDE.find_figure(id).expect("a figure")
}

pub fn address(path: &str) -> Address {
    Address::try_from(format!("https://example.org/{path}")).expect("an address")
}

/// The question for the age was answered so.
pub fn answered(answer: &str) -> Action {
    Action::Answer { question: AGE.to_owned(), answer: answer.to_owned() }
}

pub fn complete(id: &str) -> Action {
    Action::CompleteStep(StepId(id.to_owned()))
}

fn lists_in(blocks: &[Block], found: &mut Vec<(ChecklistIndex, Vec<String>)>) {
    for block in blocks {
        match block {
            Block::Checklist(list) => found.push((list.index, list.items.clone())),
            Block::Choice(choice) => {
                for branch in &choice.answers {
                    lists_in(&branch.blocks, found);
                }
            }
            _ => {}
        }
    }
}

/// Every checklist of the guide with its lines, in order.
pub fn lists() -> Vec<(ChecklistIndex, Vec<String>)> {
    let mut found = Vec::new();
    for (_, step) in THE_GUIDE.steps() {
        lists_in(&step.blocks, &mut found);
    }
    lists_in(&THE_GUIDE.finish.blocks, &mut found);
    found
}

pub fn tick(list: usize, line: usize) -> Action {
    Action::ToggleTick(lists()[list].0, line)
}

pub fn present(action: PresentationAction) -> Action {
    Action::Presentation(action)
}

pub fn start() -> Action {
    present(PresentationAction::Start(1.0))
}

pub fn full_disk() -> SaveFault {
    let reason = IoReason::System(ErrorKind::StorageFull, Some(28));
    SaveFault::File("/marks".into(), reason)
}

pub fn failed() -> Action {
    Action::Saved(Saved::Failed(full_disk()))
}

pub fn progress(done: &[&str]) -> Progress {
    let mut progress = Progress::default();
    for id in done {
        progress.complete(&StepId((*id).to_owned()));
    }
    progress
}

pub fn desktop(monitors: usize) -> Desktop {
    let monitor = |index| Monitor { index, name: format!("{index}"), size: [800, 600] };
    let monitors = (0..monitors).map(monitor).collect();
    Desktop { monitors, teacher: Some(0), ..Desktop::default() }
}

pub fn model(progress: Progress) -> Model {
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
pub fn fields(model: &Model) -> BTreeMap<&'static str, String> {
    let done = |id: &&str| model.progress().is_done(&StepId((*id).to_owned()));
    let done: Vec<&str> = ["age", "one", "two"].into_iter().filter(done).collect();
    let mut ticked = Vec::new();
    for (list, items) in lists() {
        let is_ticked = |line: &usize| model.is_ticked(list, *line);
        let lines = (0..items.len()).filter(is_ticked);
        ticked.extend(lines.map(|line| items[line].clone()));
    }
    let figure = |index| THE_GUIDE.figure(index).id.clone();
    let figure = model.figure().map_or("none".to_owned(), figure);
    let hints = model.hints().map(|hints| hints.shown);
    let stage = model.presentation().map(|it| (it.stage().slide, it.stage().revealed));
    let opening = model.opening(&address("one"));
    let it = model.preferences();
    let kept = (it.theme, it.browser, it.private_window, it.strip_side);
    BTreeMap::from([
        ("page", name(model.page())),
        ("asks", model.asks_whose().to_string()),
        ("done", done.join(" ")),
        (
            "over",
            model.left_over().iter().map(|it| name(Page::Step(*it))).collect::<Vec<_>>().join(" "),
        ),
        ("age", model.progress().answer_to(AGE).unwrap_or_default().to_owned()),
        ("figure", figure),
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
        ("type", model.type_percent().percent().to_string()),
        ("still", model.reduces_motion().to_string()),
        ("switches", format!("{} {}", it.reduce_motion, it.letter_keys)),
        ("full", model.fullscreen().to_string()),
        ("beside", model.is_beside().to_string()),
        ("stage", format!("{stage:?}")),
        ("monitors", model.desktop().monitors.len().to_string()),
    ])
}

/// The answer of a browser.
pub fn started() -> Started {
    Started { browser: Some(Browser::Yandex), window: Window::Private }
}
