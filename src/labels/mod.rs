//! Every word of the program's own that a user sees, in Russian. The instruction's words are in
//! `assets/guide.ron`.

#![allow(missing_docs, reason = "the words say what they are")]

use crate::fault::Fault;
use crate::guide::StepIndex;
use crate::model::{Model, Page};
use crate::preferences::TypePercent;
use std::io::{self, ErrorKind};
use std::path::Path;

/// Title of the window.
pub const TITLE: &str = "Присоединение к чатам";
/// Beside the title.
pub const SUBTITLE: &str = "инструкция для учащихся";

// Parts of the window, for a screen reader.
pub const HEADER: &str = "Программа";
pub const STEPS: &str = "Шаги";
pub const PAGE: &str = "Страница";
pub const FOOTER: &str = "Кнопки";

// Header and menu.
pub const SMALLER: &str = "A−";
pub const SMALLER_NAME: &str = "Уменьшить текст";
pub const LARGER: &str = "A+";
pub const LARGER_NAME: &str = "Увеличить текст";
pub const MENU: &str = "☰";
pub const MENU_NAME: &str = "Меню";
pub const MENU_TITLE: &str = "Вид и справка";
pub const THEME_TITLE: &str = "Цвета";
pub const THEME_SYSTEM: &str = "Как в системе";
pub const THEME_LIGHT: &str = "Светлые";
pub const THEME_DARK: &str = "Тёмные";
pub const THEME_CONTRAST: &str = "Контрастные";
pub const TYPE_TITLE: &str = "Размер текста";
pub const TYPE_NORMAL: &str = "Обычный размер";
pub const MOTION: &str = "Меньше движения на экране";
pub const FULLSCREEN: &str = "Во весь экран";
pub const WINDOWED: &str = "Вернуть окно";
pub const KEYS_TITLE: &str = "Клавиши";
pub const ABOUT_TITLE: &str = "О программе";
pub const CROSS: &str = "✕";
pub const CLOSE_OVERLAY: &str = "Закрыть окно";

// Steps and footer.
pub const TICK: &str = "✓";
pub const DOT: &str = "•";
pub const AGAIN: &str = "↺";
pub const NEXT_PUPIL_ELLIPSIS: &str = "↺  Следующий ученик…";
pub const NEXT_PUPIL_MENU: &str = "Следующий ученик…";
pub const NEXT_PUPIL_ASK: &str = "Следующий ученик: начать сначала";
pub const BACK: &str = "← Назад";
pub const BACK_SHORT: &str = "←";
pub const BACK_NAME: &str = "Назад";
pub const SAVED_HERE: &str = "Отметки сохраняются на этом компьютере";
pub const NOT_SAVED: &str = "Отметки пока не сохраняются";
pub const CHOOSE_AGE_FIRST: &str = "Сначала выберите, сколько вам лет";
pub const ALL_DONE: &str = "Всё сделано";
pub const LAST_PAGE: &str = "Последняя страница";
pub const ALL_STEPS_DONE: &str = "✓ Все шаги сделаны";
pub const NEXT_PUPIL: &str = "Следующий ученик";
pub const QUIT: &str = "Закрыть";
pub const DISMISS: &str = "Понятно";

// Start with marks.
pub const RESUME_TITLE: &str = "На этом компьютере уже начинали";
pub const RESUME_YES: &str = "Да, продолжить";
pub const RESUME_NO: &str = "Нет, начать сначала";
pub const RESUME_NO_NOTE: &str = "следующий ученик: отметки будут убраны";
pub const RESUME_FINISH: &str = "с последней страницы";

// Next pupil.
pub const NEXT_PUPIL_TITLE: &str = "Следующий ученик?";
pub const NEXT_PUPIL_NOTE: &str =
    "Отметки будут убраны. Но сначала закройте за собой свои страницы.";
pub const NEXT_PUPIL_YES: &str = "Начать сначала";
pub const CANCEL: &str = "Отмена";

// Links.
pub const OPEN: &str = "Открыть";
pub const COPY: &str = "Копировать";
pub const QR: &str = "QR-код";
pub const COPIED: &str = "Адрес скопирован. Вставьте его в браузер: Ctrl+V.";
pub const QR_NOTE: &str = "Наведите камеру телефона на QR-код";

// Figures.
pub const ENLARGE: &str = "Увеличить";
pub const ZOOM_IN: &str = "+";
pub const ZOOM_IN_NAME: &str = "Крупнее";
pub const ZOOM_OUT: &str = "−";
pub const ZOOM_OUT_NAME: &str = "Мельче";
pub const ZOOM_ALL: &str = "Целиком";
pub const BACK_TO_STEP: &str = "✕ Закрыть рисунок";
pub const BACK_TO_STEP_NAME: &str = "Закрыть рисунок";
pub const FIGURE_FAILED: &str = "Рисунок не открылся";

// Hints.
pub const HINTS_TITLE: &str = "Что вы видите на экране?";
pub const HINTS_NOT_OFFICIAL: &str = "Подсказки. Не часть официальной инструкции";
pub const HINTS_CLOSE: &str = "✕ Закрыть";
pub const HINTS_CLOSE_NAME: &str = "Закрыть подсказки";
pub const HINT_MARK: &str = "?";
pub const HELPER_PREFIX: &str = "Поможет: ";
pub const TEXT_FIGURES: &str = "Рисунки";

// «Показ классу»: its own file, since it has as many words as the rest.
mod presentation;
pub use presentation::*;
// What a pupil reads about the browser.
mod browser;
pub use browser::*;

// Keys, in the order in which they are listed.
pub const KEYS: [(&str, &str); 13] = [
    ("Enter", "сделано, дальше"),
    ("Alt + ←", "назад"),
    ("Ctrl + 1 … 7", "к шагу 1 … 6, 7 — к последней странице"),
    ("Ctrl + «+», «−»", "текст крупнее, мельче"),
    ("Ctrl + 0", "обычный размер текста"),
    ("+", "увеличить рисунок; там же +, −, 0 и стрелки"),
    ("F1", "подсказки к шагу"),
    ("F4", "рядом с браузером и обратно"),
    ("Shift + F4", "рядом с браузером у другого края"),
    ("F5", "показ классу"),
    ("F11", "во весь экран"),
    ("Tab, Пробел", "перейти к кнопке, нажать её"),
    ("Esc", "закрыть открытое последним"),
];

// The state file.
pub const STATE_EMPTY: &str = "файл пуст";
pub const STATE_NEWER: &str = "файл записан более новой версией программы";
pub const STATE_ASIDE: &str = "файл был повреждён при прошлом запуске";
pub const STATE_DAMAGED: &str = "файл повреждён";
pub const NOT_A_FILE: &str = "это не файл";
pub const IS_A_LINK: &str = "это ссылка, а нужен сам файл";
pub const NOT_TEXT: &str = "это не текст UTF-8";
pub const TOO_LARGE: &str = "файл слишком велик";
pub const NO_HOME: &str = "система не называет домашней папки";
pub const STATE_FROM_BACKUP: &str = "Файла отметок не было, они взяты из запасной копии.";
pub const SAVED_AGAIN: &str = "Отметки снова сохраняются.";

/// «Сделано 3 из 6».
pub fn done_of(done: usize, all: usize) -> String {
    if done == all {
        ALL_DONE.to_owned()
    } else {
        format!("Сделано {done} из {all}")
    }
}

/// «Шаг 4 из 6», or the label of a step that does not count.
pub fn step_of(model: &Model, index: StepIndex) -> String {
    let guide = model.guide();
    match guide.number_of(index) {
        Some(number) => format!("Шаг {number} из {}", guide.numbered_steps()),
        None => guide.step(index).label.clone(),
    }
}

/// How a screen reader names a step of the list.
pub fn step_name(model: &Model, index: StepIndex) -> String {
    let guide = model.guide();
    let step = guide.step(index);
    let number = guide
        .number_of(index)
        .map_or(String::new(), |number| format!("Шаг {number}. "));
    let done = if model.progress().is_done(&step.id) {
        ", сделано"
    } else {
        ""
    };
    format!("{number}{}{done}", step.name)
}

/// «Сделано 3 шага из 6. Это ваши отметки?»
pub fn whose_marks(done: usize, all: usize) -> String {
    let done = match (done % 10, done % 100) {
        _ if done == 0 => return "Это ваши отметки?".to_owned(),
        (_, 11..=14) => format!("Сделано {done} шагов"),
        (1, _) => format!("Сделан {done} шаг"),
        (2..=4, _) => format!("Сделано {done} шага"),
        _ => format!("Сделано {done} шагов"),
    };
    format!("{done} из {all}. Это ваши отметки?")
}

/// «с шага 4. Привяжите учебный профиль».
pub fn continue_from(model: &Model) -> String {
    let guide = model.guide();
    let Page::Step(index) = model.page_to_continue() else {
        return RESUME_FINISH.to_owned();
    };
    let name = &guide.step(index).name;
    match guide.number_of(index) {
        Some(number) => format!("с шага {number}. {name}"),
        None => format!("с начала: {name}"),
    }
}

/// «Сделано, дальше →»; the arrow never stands alone on a line.
pub fn with_arrow(caption: &str) -> String {
    format!("{caption}\u{a0}→")
}

pub fn open_named(address: &str) -> String {
    format!("{OPEN} {address}")
}

pub fn copy_named(address: &str) -> String {
    format!("{COPY} {address}")
}

pub fn qr_named(address: &str) -> String {
    format!("{QR} {address}")
}

pub fn show_figure(words: &str) -> String {
    format!("Показать: {words}")
}

pub fn enlarge_named(figure: &str) -> String {
    format!("{ENLARGE}: {figure}")
}

pub fn callout_named(number: u8, words: &str) -> String {
    format!("Выноска {number}: {words}")
}

pub fn type_percent(percent: u16) -> String {
    format!("{percent} %")
}

/// The visible line over a guide that is not the official one.
pub fn foreign_guide(path: &Path) -> String {
    format!("Текст не официальный, из файла: {}", path.display())
}

/// The same for a whole class, where there is room for a few words.
pub const NOT_OFFICIAL: &str = "Текст не официальный";
/// An address of such a guide whose letters are not all Latin.
pub const DISGUISED: &str = "В адресе сайта не только латинские буквы: он может выдавать себя за другой. Спросите учителя, прежде чем открыть.";

/// The same for a whole class.
pub const DISGUISED_CLASS: &str = "Не только латинские буквы: чужой сайт?";

pub fn settings_unreadable(path: &Path, error: &io::Error) -> String {
    let reason = io_reason(error);
    format!("настройки {} не читаются: {reason}", path.display())
}

pub fn settings_used(path: &Path) -> String {
    format!("настройки: {}", path.display())
}

pub fn settings_wrong(path: &Path, fault: &Fault) -> String {
    format!("настройки {}, {fault}", path.display())
}

/// A line about the settings, where a pupil reads it.
pub fn for_the_technician(line: &str) -> String {
    format!("Для школьного техника: {line}. Вы можете работать дальше.")
}

/// A guide that the settings name is no good; `why` says what.
pub fn official_instead(why: &str) -> String {
    format!("{why}. Показана официальная инструкция")
}

pub const PATH_ESCAPES: &str = "знак «\\» в пути пишут дважды или заменяют на «/»";

pub fn type_out_of_range(percent: i64) -> String {
    let (min, max) = (TypePercent::MIN, TypePercent::MAX);
    format!("размер текста {percent} не годится: нужно от {min} до {max}")
}

pub fn cannot_save(why: &str) -> String {
    format!("Отметки не сохраняются: {why}. Можно работать дальше, но после закрытия они пропадут.")
}

/// The marks are kept by another window.
pub const OPEN_ELSEWHERE: &str = "Программа уже открыта, в другом окне или на другом компьютере. Работайте в том окне: здесь отметки сохранятся, когда его закроют.";

pub fn save_failed(path: &Path, error: &io::Error) -> String {
    format!("файл {} не записан: {}", path.display(), io_reason(error))
}

pub fn state_unreadable(error: &io::Error) -> String {
    format!("файл не читается: {}", io_reason(error))
}

fn kept_as(aside: Option<&Path>) -> String {
    aside
        .and_then(Path::file_name)
        .map_or(String::new(), |name| {
            format!(" Прежний файл оставлен рядом: {}.", name.display())
        })
}

pub fn state_restored(why: &str, aside: Option<&Path>) -> String {
    format!("Отметки взяты из запасной копии: {why}.{}", kept_as(aside))
}

pub fn state_lost(why: &str, aside: Option<&Path>) -> String {
    format!(
        "Прежние отметки не прочитаны: {why}.{} Начните с шага, на котором вы были.",
        kept_as(aside)
    )
}

/// Below the version in «О программе».
pub const ABOUT: [&str; 4] = [
    "Показывает официальную инструкцию для присоединения к чатам по шагам и помнит, что сделано.",
    "Рисунки — наши схемы, надписи на них могут отличаться. Подсказки — не часть инструкции.",
    "Хранит только отметки, возрастную группу, вид и выбранный браузер. Ни имён, ни номеров, ни паролей, ни времени.",
    "Лицензия: MIT или Apache-2.0. Шрифт Golos Text: SIL Open Font License 1.1.",
];

pub fn version() -> String {
    format!("{TITLE}, версия {}", env!("CARGO_PKG_VERSION"))
}

/// The thread that opens browsers is not there.
pub const NO_THREAD: &str = "компьютеру не хватает памяти, закройте лишние программы";

/// Why the system did not do it, for somebody who does not read its language.
pub fn io_reason(error: &io::Error) -> String {
    let reason = match error.kind() {
        ErrorKind::NotFound => "такого файла или папки нет",
        ErrorKind::PermissionDenied => "нет прав",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "на диске нет места",
        ErrorKind::ReadOnlyFilesystem => "диск только для чтения",
        ErrorKind::NotADirectory => "на пути файл вместо папки",
        ErrorKind::IsADirectory => NOT_A_FILE,
        ErrorKind::AlreadyExists => "такое имя уже занято",
        ErrorKind::InvalidFilename => "такое имя не годится",
        ErrorKind::OutOfMemory => "не хватает памяти",
        // Ours are Russian already.
        ErrorKind::InvalidData | ErrorKind::Other if error.raw_os_error().is_none() => {
            return error.to_string();
        }
        _ => {
            let code = error.raw_os_error().unwrap_or_default();
            return format!("ошибка системы {code}");
        }
    };
    reason.to_owned()
}

/// No window can open.
pub const NO_DISPLAY: &str = "нет экрана: не заданы ни DISPLAY, ни WAYLAND_DISPLAY";
pub const NO_LIBRARIES: &str =
    "не хватает какой-то из библиотек: libX11, libX11-xcb, libXcursor, libXi, libxkbcommon-x11";
/// OpenGL was asked for and does not work.
pub const NO_OPENGL: &str =
    "OpenGL на этом компьютере не работает. Запустите без --renderer или с --renderer cpu";
/// How the file is called that holds the instruction where no window can open.
pub const TEXT_FILE: &str = "join-chats-";

/// No window can open: what to do instead.
pub fn no_window(why: &str, text: Option<&Path>) -> String {
    let text = match text {
        Some(path) => format!("лежит в файле {}", path.display()),
        None => "печатает join-chats --text".to_owned(),
    };
    let advice = match why {
        NO_LIBRARIES => "Поставьте их",
        _ => "Запустите программу на рабочем столе",
    };
    format!("окно не открылось ({why}). {advice}. Инструкция текстом {text}")
}

/// A fault of the program itself; its log, where that could be written.
pub fn crashed(log: Option<&Path>) -> String {
    let log = match log {
        Some(path) => format!("записано в файл {}", path.display()),
        None => "записать не удалось".to_owned(),
    };
    format!(
        "программа остановилась из-за своей ошибки. Запустите её снова и проверьте, на каком вы шаге. Для школьного техника: что случилось, {log}"
    )
}

// What is known of OpenGL, in the self-test.
pub const CPU_IS_SET: &str = "рисует процессор: так в настройках";
pub const GPU_IS_SET: &str = "рисует видеокарта, а если не выйдет — процессор: так в настройках";
pub const OPENGL_UNKNOWN: &str = "рисует процессор; видеокарта ещё не проверялась";
pub const OPENGL_WORKS: &str = "рисует видеокарта, через OpenGL";
pub const OPENGL_SOFTWARE: &str = "рисует процессор: OpenGL здесь программный и медленнее";
pub const OPENGL_FAILED: &str = "рисует процессор: OpenGL здесь не работает";
