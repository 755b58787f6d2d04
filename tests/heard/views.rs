//! Every view of the program, and how a person reaches it in the window.

use super::desktop::{Heard, Start};
use crate::support::desktop::Desktop;
use crate::support::guides::guide_of_steps;
use crate::support::marks::{ALL_STEPS, marks};
use crate::support::monitors;
use crate::support::x_server::{XServer, until};
use std::time::Duration;
use tempfile::TempDir;

/// By then a reader has told what a start had to say.
const IS_SAID: Duration = Duration::from_secs(3);

/// What a person finds when the program starts.
#[derive(Clone, Copy, Default)]
pub struct Before {
    /// How many steps are done; `None`: there are no marks. Whose they are is answered where a step is named.
    pub done: Option<usize>,
    /// Named by the command line.
    pub step: Option<&'static str>,
    pub presents: bool,
    pub monitors: Monitors,
    pub lacks_browser: bool,
    pub guides: Guides,
    /// What is wrong with the marks.
    pub trouble: Option<Trouble>,
    /// Where it is another than usual, pixels.
    pub screen: Option<[u16; 2]>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Monitors {
    #[default]
    One,
    /// A laptop's and a projector's.
    Two,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Guides {
    #[default]
    Official,
    /// Another one, named by the command line.
    Foreign,
    /// Some to choose from.
    Several,
}

#[derive(Clone, Copy)]
pub enum Trouble {
    Damaged,
    NotSaved,
}

/// One view.
#[derive(Clone, Copy)]
pub struct View {
    pub name: &'static str,
    pub before: Before,
    pub reach: fn(&mut Heard),
    /// Whether Tab goes round in it: before a class it opens the list of steps.
    pub has_tabs: bool,
}

const SMALL: Option<[u16; 2]> = Some([700, 620]);
const LINK: &str = "cop.admhmao.ru/elk";
pub const OPEN: &str = "Открыть cop.admhmao.ru/elk";
pub const DONE: &str = "Сделано, дальше";

const FRESH: Before = Before {
    done: None,
    step: None,
    presents: false,
    monitors: Monitors::One,
    lacks_browser: false,
    guides: Guides::Official,
    trouble: None,
    screen: None,
};

/// On this step, those before it done.
const fn at(done: usize) -> Before {
    Before { done: Some(done), step: Some(ALL_STEPS[done]), ..FRESH }
}

pub const SIGN_IN: Before = at(2);
pub const CHATS: Before = at(3);
pub const FINISH: Before = Before { done: Some(7), step: Some("finish"), ..FRESH };
pub const CLASS: Before = Before { presents: true, ..CHATS };
pub const DESK: Before = Before { monitors: Monitors::Two, ..CLASS };

const fn view(name: &'static str, before: Before, reach: fn(&mut Heard)) -> View {
    View { name, before, reach, has_tabs: true }
}

/// A view before a class.
const fn lesson(name: &'static str, before: Before, reach: fn(&mut Heard)) -> View {
    View { has_tabs: false, ..view(name, before, reach) }
}

fn as_it_is(_: &mut Heard) {}

/// Without the list of steps, which a window of another form has.
fn stand_beside(it: &mut Heard) {
    it.key("F4");
    let has_list = |it: &Heard| it.tree().0.iter().any(|node| node.role == "page tab");
    until("the strip", || (!has_list(it)).then_some(()));
    it.settle();
}

/// All of them.
pub fn views() -> Vec<View> {
    [pages(), dialogs(), states(), shows()].concat()
}

fn pages() -> Vec<View> {
    vec![
        view("start page", FRESH, as_it_is),
        view("age under 14", FRESH, |it| it.press_beginning("Меньше 14")),
        view("age 14 and more", FRESH, |it| it.press_beginning("14 лет или больше")),
        view("step 1", at(1), as_it_is),
        view("step 2", at(2), as_it_is),
        view("step 3", at(3), as_it_is),
        view("step 4", at(4), as_it_is),
        view("step 5", at(5), as_it_is),
        view("step 6", at(6), as_it_is),
        view("finish", FINISH, as_it_is),
        view("steps left", Before { done: Some(4), ..FINISH }, as_it_is),
        view("small window", Before { screen: SMALL, ..SIGN_IN }, as_it_is),
        view("strip", SIGN_IN, stand_beside),
        view("hints", SIGN_IN, |it| _ = it.key("F1")),
        view("foreign guide", Before { guides: Guides::Foreign, ..FRESH }, as_it_is),
        view("which guide", Before { guides: Guides::Several, ..FRESH }, as_it_is),
        view("resume", Before { step: None, ..SIGN_IN }, as_it_is),
    ]
}

fn dialogs() -> Vec<View> {
    vec![
        view("menu", SIGN_IN, |it| _ = it.press("Меню")),
        view("menu of the strip", SIGN_IN, |it| {
            stand_beside(it);
            it.press("Меню");
        }),
        view("keys", SIGN_IN, |it| {
            it.press("Меню");
            it.press("Клавиши");
        }),
        view("about", SIGN_IN, |it| {
            it.press("Меню");
            it.press("О программе");
        }),
        view("news", SIGN_IN, |it| {
            it.press("Меню");
            it.press("О программе");
            it.press("Что нового");
        }),
        view("steps", Before { screen: SMALL, ..SIGN_IN }, |it| {
            stand_beside(it);
            it.press_beginning("Шаг 2 из 6");
        }),
        view("QR", SIGN_IN, |it| _ = it.press(&format!("QR-код {LINK}"))),
        view("next pupil", FINISH, |it| _ = it.press("Следующий ученик")),
        view("newcomer", Before { step: None, ..SIGN_IN }, |it| {
            it.press_beginning("Нет, начать сначала");
        }),
        view("leave", FINISH, |it| _ = it.press("Закрыть")),
    ]
}

fn states() -> Vec<View> {
    vec![
        view("copied", SIGN_IN, |it| _ = it.press(&format!("Копировать {LINK}"))),
        view("opened", SIGN_IN, open),
        view("yes", SIGN_IN, |it| {
            open(it);
            it.press("Страница открылась? Да");
        }),
        view("ladder", SIGN_IN, |it| {
            open(it);
            it.press("Страница открылась? Нет");
        }),
        view("failed", Before { lacks_browser: true, ..SIGN_IN }, |it| _ = it.press(OPEN)),
        view(
            "damaged marks",
            Before { done: None, trouble: Some(Trouble::Damaged), ..SIGN_IN },
            // A Tab in the first second, while that is said, may lead back to the title: not mended yet.
            |_| std::thread::sleep(IS_SAID),
        ),
        view(
            "not saved",
            Before { done: None, trouble: Some(Trouble::NotSaved), ..SIGN_IN },
            |it| {
                it.press(DONE);
                it.wait_for_containing("не сохраня");
            },
        ),
        view("enlarged", SIGN_IN, |it| it.press_beginning("Увеличить: ")),
        view("enlarged and closer", SIGN_IN, |it| {
            it.press_beginning("Увеличить: ");
            it.press("Крупнее");
        }),
        view("figure beside the strip", SIGN_IN, |it| {
            stand_beside(it);
            it.key("plus");
        }),
    ]
}

fn open(it: &mut Heard) {
    it.press(OPEN);
    it.wait_for_beginning("Страница открылась?");
}

fn shows() -> Vec<View> {
    vec![
        lesson("class", CLASS, as_it_is),
        lesson("class: a callout", CLASS, |it| _ = it.key("Next")),
        lesson("class: closer", CLASS, |it| _ = it.key("plus")),
        lesson("class: black", CLASS, |it| _ = it.key("b")),
        lesson("class: board", CLASS, |it| _ = it.key("w")),
        lesson("class: QR", CLASS, |it| _ = it.key("q")),
        lesson("class: timer", CLASS, |it| _ = it.key("t")),
        lesson("class: pen", CLASS, |it| _ = it.key("p")),
        view("class: keys", CLASS, |it| _ = it.key("F1")),
        view("class: overview", CLASS, |it| _ = it.key("o")),
        view("teacher's view", CLASS, |it| _ = it.key("n")),
        view("teacher's view: keys", CLASS, |it| {
            it.key("n");
            it.key("F1");
        }),
        view("desk", DESK, as_it_is),
        view("desk: keys", DESK, |it| _ = it.key("F1")),
        view("desk: overview", DESK, |it| _ = it.key("o")),
        view("desk: frozen", DESK, |it| {
            it.key("f");
            it.key("Next");
        }),
        view("desk: board and pen", DESK, |it| {
            it.key("w");
            it.key("p");
        }),
        view("desk: timer", DESK, |it| _ = it.key("t")),
        view("desk: QR", DESK, |it| _ = it.key("q")),
    ]
}

/// The program in this view; `None`: skipped on request.
pub fn open_view(view: &View, renderer: &'static str) -> Option<Heard> {
    let before = &view.before;
    let folder = TempDir::new().expect("a folder");
    let mut start = Start::new(renderer);
    if before.lacks_browser {
        start.browser = None;
    }
    start.has_library = before.guides == Guides::Several;
    start.state = before.done.map(|done| marks(&ALL_STEPS[..done]));
    if let Some(step) = before.step {
        start = start.with(&["--step", step]);
    }
    if before.presents {
        start = start.with(&["--present"]);
    }
    if before.guides == Guides::Foreign {
        let guide = guide_of_steps(folder.path(), 3, "Дело #");
        start = start.with(&["--guide", &guide.to_string_lossy()]);
    }
    match before.trouble {
        Some(Trouble::Damaged) => start.state = Some("(format: 1, progress: (done: [".to_owned()),
        Some(Trouble::NotSaved) => {
            // Where a file stands in place of the folder.
            let file = folder.path().join("file");
            std::fs::write(&file, "").expect("a file");
            start = start.with(&["--state", &file.join("progress.ron").to_string_lossy()]);
        }
        None => {}
    }
    let desktop = match before.monitors {
        Monitors::Two => monitors::desktop(folder.path())?,
        Monitors::One => Desktop::on(XServer::with_screen(before.screen.unwrap_or(start.screen))),
    };
    let mut heard = Heard::on(desktop, &start, folder);
    // A second window comes some time after the first.
    heard.settle_for(Duration::from_millis(if before.presents { 600 } else { 150 }));
    if before.done.is_some() && before.step.is_some() && !before.presents {
        // Whose marks are these?
        heard.press_beginning("Да, продолжить");
        heard.wait_for("Кнопки");
        heard.settle();
    }
    (view.reach)(&mut heard);
    Some(heard)
}
