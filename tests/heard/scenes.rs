//! What somebody does in a view, and how that is told.

use super::desktop::Heard;
use super::events::Event;
use super::views::{Before, CHATS, CLASS, DESK, FINISH, OPEN, SIGN_IN};
use Told::{Focus, Said, SaidAfter, State};

/// How an act is told.
#[derive(Clone, Copy)]
pub enum Told {
    /// By these words.
    Said(&'static str),
    /// By these words, and others before them while it is not yet done.
    SaidAfter(&'static str, &'static str),
    /// By what gets the focus, whose name has these words.
    Focus(&'static str),
    /// By a state of what has the focus: «checked», «pressed», «selected».
    State,
}

impl Told {
    /// Whether this event tells it.
    pub fn is_by(self, event: &Event) -> bool {
        match self {
            Said(words) | SaidAfter(_, words) => {
                event.kind == "Announcement" && event.text.contains(words)
            }
            Focus(_) => event.kind == "StateChanged:focused" && event.detail == 1,
            State => {
                let state = event.kind.strip_prefix("StateChanged:");
                state.is_some_and(|it| ["checked", "pressed", "selected"].contains(&it))
            }
        }
    }
}

/// What somebody does, one after another, in one view.
pub struct Scene {
    pub name: &'static str,
    pub before: Before,
    pub reach: fn(&mut Heard),
    /// What gets the focus first, if anything; the key; how that is told.
    pub acts: &'static [(Option<&'static str>, &'static str, Told)],
}

pub const SCENES: &[Scene] = &[
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
        name: "undo",
        before: Before { step: Some("browser"), ..SIGN_IN },
        reach: |_| {},
        acts: &[(Some("Снять отметку"), "Return", Said("Отметка снята"))],
    },
    Scene {
        name: "teacher's view",
        before: CLASS,
        reach: |_| {},
        acts: &[(None, "n", Said("Для учителя")), (None, "n", Said("Экран класса"))],
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
    (None, "h", Said("Пока ничего не нарисовано")),
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
