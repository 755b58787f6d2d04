//! What happens is said once: one announcement, and one new description of what has the focus, for readers that know
//! no announcements.

use super::desktop::Heard;
use super::events::Event;
use super::views::{Before, CHATS, CLASS, DESK, FINISH, OPEN, SIGN_IN, View, open_view};
use super::walk::{ONLY, SHELL, SHELLS, is_named};
use std::panic::catch_unwind;
use std::sync::Mutex;
use std::time::Duration;

/// The words of what has been said stay for some seconds; when they go, nobody says anything.
const UNTIL_GONE: Duration = Duration::from_secs(6);

/// How an act is told.
#[derive(Clone, Copy)]
enum Told {
    /// By these words.
    Said(&'static str),
    /// By these words, and others before them while it is not yet done.
    SaidAfter(&'static str, &'static str),
    /// By what gets the focus, whose name has these words.
    Focus(&'static str),
    /// By a state of what has the focus: «checked», «pressed», «selected».
    State,
}

use Told::{Focus, Said, SaidAfter, State};

/// What somebody does, one after another, in one view.
struct Scene {
    name: &'static str,
    before: Before,
    reach: fn(&mut Heard),
    /// What gets the focus first, if anything; the key; how that is told.
    acts: &'static [(Option<&'static str>, &'static str, Told)],
}

const SCENES: &[Scene] = &[
    Scene {
        name: "step",
        before: SIGN_IN,
        reach: |_| {},
        acts: &[
            (None, "ctrl+plus", Said("Размер текста: 110 %")),
            (None, "ctrl+minus", Said("Размер текста: 100 %")),
            (Some("Увеличить текст"), "Return", Said("Размер текста: 110 %")),
            (None, "ctrl+0", Said("Размер текста: 100 %")),
            (
                Some("Копировать cop.admhmao.ru/elk"),
                "Return",
                SaidAfter(
                    "Адрес скопирован. Вставьте его в браузер: Ctrl+V.",
                    "Пока не вставите, не закрывайте программу.",
                ),
            ),
            (None, "Return", Said("Адрес скопирован. Вставьте его в браузер: Ctrl+V.")),
            (None, "F4", Said("Окно стоит рядом с браузером")),
            (None, "F4", Said("Окно снова большое")),
        ],
    },
    Scene {
        name: "code",
        before: SIGN_IN,
        reach: |_| {},
        acts: &[
            (Some("QR-код cop.admhmao.ru/elk"), "Return", Focus("cop.admhmao.ru/elk")),
            (None, "Escape", Focus("QR-код cop.admhmao.ru/elk")),
            // Whoever opens them by a key has the page again, where Enter goes on.
            (None, "F1", Focus("Что вы видите на экране?")),
            (None, "Escape", Focus("Шаг 2 из 6")),
        ],
    },
    Scene {
        name: "browser",
        before: SIGN_IN,
        reach: |_| {},
        acts: &[
            (
                Some(OPEN),
                "Return",
                SaidAfter(
                    "Открываем браузер…",
                    "Яндекс Браузер запущен, окно приватное. Страница открылась?",
                ),
            ),
            (Some("Страница открылась? Да"), "Return", Focus("Хорошо")),
        ],
    },
    Scene {
        name: "no browser",
        before: Before { lacks_browser: true, ..SIGN_IN },
        reach: |_| {},
        acts: &[(Some(OPEN), "Return", Focus("Браузер не открылся"))],
    },
    Scene {
        name: "menu",
        before: SIGN_IN,
        reach: |it| _ = it.press("Меню"),
        acts: &[
            (Some("Тёмные"), "Return", Said("Вид: Тёмные")),
            (Some("Контрастные"), "space", Said("Вид: Контрастные")),
            (Some("Меньше движения на экране. Выключено"), "Return", State),
            (None, "space", State),
            (
                Some("Буквы управляют показом. Включено: B — чёрный экран, P — перо"),
                "Return",
                State,
            ),
            (Some("Клавиши"), "Return", Focus("Клавиши")),
            (None, "Escape", Focus("Клавиши")),
        ],
    },
    Scene {
        name: "finish",
        before: FINISH,
        reach: |_| {},
        acts: &[
            (Some("Следующий ученик"), "Return", Focus("Следующий ученик?")),
            (None, "Escape", Focus("Следующий ученик")),
        ],
    },
    Scene {
        name: "show begins and ends",
        before: CHATS,
        reach: |_| {},
        acts: &[
            (None, "F5", Focus("Показать классу?")),
            (None, "Return", Said("Показ классу начат")),
            (None, "Escape", Said("Показ классу закончен")),
        ],
    },
    Scene { name: "class", before: CLASS, reach: |_| {}, acts: SHOW },
    Scene { name: "desk", before: DESK, reach: |_| {}, acts: SHOW },
    Scene {
        name: "frozen",
        before: DESK,
        reach: |_| {},
        acts: &[
            (None, "f", Said("Заморожено: класс видит прежний экран")),
            (None, "f", Said("Экран класса снова меняется")),
            (None, "o", Focus("Шаг 3 из 6")),
            (None, "Escape", Focus("Показ классу")),
            (None, "F1", Focus("Клавиши")),
            (None, "Escape", Focus("Показ классу")),
        ],
    },
];

/// Of every show.
const SHOW: &[(Option<&str>, &str, Told)] = &[
    (None, "Next", Said("Рамка 1")),
    (None, "Prior", Said("Откройте вкладку «Чаты»")),
    (None, "b", Said("Класс видит чёрный экран")),
    (None, "b", Said("Экран класса открыт")),
    (None, "w", Said("Класс видит доску")),
    (None, "w", Said("Экран класса открыт")),
    (None, "q", Said("Класс видит QR-код")),
    (None, "q", Said("QR-код убран")),
    (None, "p", Said("Перо")),
    (None, "c", Said("перо")),
    (None, "k", Said("Ластик")),
    (None, "p", Said("Перо")),
    (None, "p", Said("Перо убрано")),
    (None, "l", Said("Пятно света")),
    (None, "l", Said("убрано")),
    (None, "t", Said("Время")),
    (None, "g", Said("Пауза")),
    (None, "g", Said("Время")),
    (None, "v", Said("минут")),
    (None, "t", Said("Времени на экране нет")),
    (None, "plus", Said("Рисунок крупн")),
    (None, "0", Said("Рисунок целиком")),
];

#[test]
fn what_happens_is_said_once() {
    let all = SCENES.iter().flat_map(|scene| SHELLS.map(|shell| (scene, shell)));
    let all = all.filter(|(scene, shell)| is_named(ONLY, scene.name) && is_named(SHELL, shell));
    let queue: Mutex<Vec<_>> = Mutex::new(all.collect());
    let lines = Mutex::new(vec![]);
    std::thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                loop {
                    let next = queue.lock().unwrap().pop();
                    let Some((scene, shell)) = next else {
                        break;
                    };
                    let found = catch_unwind(|| play(scene, shell)).unwrap_or_else(|why| {
                        let why = why.downcast_ref::<String>().map_or("it fails", String::as_str);
                        vec![format!("{}, {shell}: {why}", scene.name)]
                    });
                    for line in &found {
                        println!("{line}");
                    }
                    lines.lock().unwrap().extend(found);
                }
            });
        }
    });
    let mut lines = lines.into_inner().unwrap();
    lines.sort();
    assert!(lines.is_empty(), "{} faults:\n{}", lines.len(), lines.join("\n"));
}

fn play(scene: &Scene, shell: &'static str) -> Vec<String> {
    let view = View { name: scene.name, before: scene.before, reach: scene.reach, has_tabs: false };
    let Some(mut heard) = open_view(&view, shell) else {
        return vec![];
    };
    let mut faults = vec![];
    for (focus, key, told) in scene.acts {
        let mut fault = |what: String| {
            faults.push(format!("{}, {shell}, {key} {}: {what}", scene.name, focus.unwrap_or("")));
        };
        if let Some(name) = focus {
            heard.focus(name);
        }
        heard.settle();
        let before = heard.focused().path;
        let mut events = heard.key(key);
        // A window that changes its form takes a while.
        events.extend(heard.settle_for(Duration::from_millis(400)));
        check(&mut heard, &events, &before, *told, &mut fault);
    }
    if scene.acts.iter().any(|(focus, ..)| *focus == Some(OPEN)) && !scene.before.lacks_browser {
        let opened = std::fs::read_to_string(heard.folder.path().join("browser-opened"));
        let count = opened.unwrap_or_default().lines().count();
        if count != 1 {
            faults.push(format!("{}, {shell}: {count} browsers", scene.name));
        }
    }
    let later = heard.settle_for(UNTIL_GONE);
    for event in later.iter().filter(|event| is_said(event)) {
        let what = format!("{} «{}»", event.kind, event.text);
        faults.push(format!("{}, {shell}, later, with no key: {what}", scene.name));
    }
    faults
}

fn is_said(event: &Event) -> bool {
    event.kind == "Announcement" || event.kind == "StateChanged:focused" && event.detail == 1
}

fn check(
    heard: &mut Heard,
    events: &[Event],
    before: &str,
    told: Told,
    fault: &mut impl FnMut(String),
) {
    let focus = heard.focused();
    let said: Vec<&str> =
        events.iter().filter(|it| it.kind == "Announcement").map(|it| it.text.as_str()).collect();
    let is_news = |event: &&Event| {
        event.kind == "PropertyChange:accessible-description" && event.path == focus.path
    };
    let described: Vec<&str> =
        events.iter().filter(is_news).map(|event| event.text.as_str()).collect();
    let has_moved = focus.path != before;
    let wants_said = match told {
        Said(words) => {
            if said.len() != 1 || !said[0].contains(words) {
                fault(format!("said {said:?}, not «{words}» once"));
            }
            true
        }
        SaidAfter(first, words) => {
            let rest = said.strip_prefix(&[first][..]).unwrap_or(&said);
            if rest != [words] {
                fault(format!("said {said:?}, not «{words}» once"));
            }
            true
        }
        Focus(words) => {
            if !has_moved || !focus.name.contains(words) {
                fault(format!("the focus is on {}, not «{words}»", focus.said()));
            }
            false
        }
        State => {
            let states = ["checked", "pressed", "selected"];
            let is_state = |event: &&Event| {
                let state = event.kind.strip_prefix("StateChanged:");
                event.path == focus.path && state.is_some_and(|it| states.contains(&it))
            };
            let count = events.iter().filter(is_state).count();
            if count != 1 {
                fault(format!("{count} changes of the state of {}", focus.said()));
            }
            false
        }
    };
    if wants_said && !has_moved && described.len() != said.len() {
        fault(format!("{} new descriptions: {described:?}", described.len()));
    }
    if said.iter().enumerate().any(|(index, words)| said[..index].contains(words)) {
        fault(format!("said twice: {said:?}"));
    }
    if has_moved && said.iter().any(|it| *it == focus.name) {
        fault(format!("said twice: «{}», which has the focus", focus.name));
    }
    let moves = events.iter().filter(|it| it.kind == "StateChanged:focused" && it.detail == 1);
    let moves: Vec<String> = moves.map(|event| heard.name_of(&event.path)).collect();
    if moves.len() > 1 {
        fault(format!("the focus goes over {}", moves.join(", ")));
    }
}
