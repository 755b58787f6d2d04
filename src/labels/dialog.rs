//! What stands in front of the page: menu, keys, «О программе», the questions before somebody leaves.

// Start with marks.
pub const RESUME_TITLE: &str = "На этом компьютере уже начинали";
pub const RESUME_YES: &str = "Да, продолжить";
pub const RESUME_NO: &str = "Нет, начать сначала";
pub const RESUME_NO_NOTE: &str = "следующий ученик: отметки будут убраны";
pub const RESUME_FINISH: &str = "с последней страницы";

// Next pupil.
pub const NEXT_PUPIL_TITLE: &str = "Следующий ученик?";
pub const NEWCOMER_TITLE: &str = "Начать сначала?";
pub const NEWCOMER_NOTE: &str =
    "До вас здесь работал другой. Не остался ли он в VK, журнале, Госуслугах? Закройте его окна.";
/// Where another guide may have led anywhere.
pub const NEWCOMER_NOTE_ANYWHERE: &str =
    "До вас здесь работал другой. Не остался ли он где-нибудь под своим именем? Закройте его окна.";
pub const NEWCOMER_MARKS: &str = "Его отметки будут убраны.";
pub const LEAVE_TITLE: &str = "Закрыть программу?";
pub const LEAVE_NOTE: &str =
    "Отметьте, что вы сделали. Остальное увидит тот, кто сядет сюда после вас.";
pub const EVERYTHING_TICKED: &str = "Всё отмечено.";
pub const NEXT_PUPIL_NOTE: &str =
    "Отметки будут убраны. Но сначала закройте за собой свои страницы.";
pub const NEXT_PUPIL_YES: &str = "Начать сначала";
pub const CANCEL: &str = "Отмена";

// Before a class is shown anything.
pub const ASK_SHOW_TITLE: &str = "Показать классу?";
pub const ASK_SHOW_NOTE: &str =
    "Шаги займут весь экран: это для учителя. Чтобы обновить страницу, нажмите F5 в окне браузера.";
pub const ASK_SHOW_YES: &str = "Показать классу";

// Menu.
pub const MENU_TITLE: &str = "Вид и справка";
pub const VIEW_TITLE: &str = "Вид";
pub const TYPE_TITLE: &str = "Размер текста";
pub const BROWSER_TITLE: &str = "Браузер и показ";
pub const OFF: &str = "Выключено";
pub const ON_MOTION: &str = "Включено: ничего не скользит";
pub const OFF_MOTION_ASKED: &str = "Выключено, но так настроен компьютер";
pub const LETTERS: &str = "Буквы управляют показом";
pub const ON_LETTERS: &str = "Включено: B — чёрный экран, P — перо";
pub const OFF_LETTERS: &str = "Выключено: только стрелки и F-клавиши";
pub const SIDE_LEFT: &str = "Слева";
pub const SIDE_RIGHT: &str = "Справа";

/// Keys and what they do.
pub type KeyRow<'a> = (&'a str, &'a str);
/// A heading, and keys in the order in which they are listed.
pub type KeyGroup<'a> = (&'static str, &'a [KeyRow<'a>]);

/// The digits that lead to the steps of a guide and to its last page, and what they do.
pub fn digit_keys(steps: usize) -> (String, String) {
    let last = steps + 1;
    let keys = if steps == 1 { "1, 2".to_owned() } else { format!("1 … {}", last.min(9)) };
    let words = match steps {
        ..=8 => format!("к шагу; {last} — последняя страница"),
        9 => "к шагу".to_owned(),
        _ => "к шагам от 1 до 9".to_owned(),
    };
    (keys, words)
}

/// `digits`: [`digit_keys`] with the key that is held.
pub fn keys_of_steps(digits: KeyRow<'_>) -> [KeyRow<'_>; 8] {
    [
        ("Enter", "синяя кнопка: «Открыть» или «Сделано, дальше»"),
        ("Alt + ←", "назад"),
        digits,
        ("F1", "подсказки к шагу"),
        ("Tab, Пробел", "перейти к кнопке, нажать её"),
        ("F6", "к следующей части окна"),
        ("Alt + буква", "кнопка внизу; её буква подчёркнута, пока нажат Alt"),
        ("Esc", "закрыть открытое последним"),
    ]
}

pub const STEP_KEYS_TITLE: &str = "Шаги";
pub const CTRL: &str = "Ctrl + ";
const KEYS_OF_FIGURES: KeyGroup<'static> = (
    "Рисунок и текст",
    &[
        ("+", "увеличить рисунок; там же +, −, 0 и стрелки"),
        ("Ctrl + «+», «−»", "текст крупнее, мельче"),
        ("Ctrl + 0", "обычный размер текста"),
    ],
);
const KEYS_OF_THE_WINDOW: KeyGroup<'static> = (
    "Окно",
    &[
        ("F4", "рядом с браузером и обратно"),
        ("Shift + F4", "рядом с браузером у другого края"),
        ("F5", "показ классу"),
        ("F11", "во весь экран"),
    ],
);
/// Beside those of the steps, where there is room.
pub const OTHER_KEYS: [KeyGroup<'static>; 2] = [KEYS_OF_FIGURES, KEYS_OF_THE_WINDOW];
pub const KEYS_BY_PLACE: &str =
    "Клавиши действуют по месту на клавиатуре: раскладка, русская или английская, не важна.";

// About.
pub const NEWS_TITLE: &str = "Что нового";
pub const ABOUT_OFFICIAL: [&str; 2] = [
    "Показывает официальную инструкцию для присоединения к чатам по шагам и помнит, что сделано.",
    "Рисунки — наши схемы, надписи на них могут отличаться. Подсказки — не часть инструкции.",
];
pub const ABOUT_FOREIGN: [&str; 2] = [
    "Показывает по шагам инструкцию из файла и помнит, что сделано.",
    "За её слова и рисунки отвечает тот, кто сделал этот файл.",
];
pub const ABOUT: [&str; 2] = [
    "Ни имён, ни номеров, ни паролей программа не знает и в интернет ничего не посылает.",
    "Лицензия: MIT или Apache-2.0. Шрифт Golos Text: SIL Open Font License 1.1.",
];
pub const MARKS_KEPT: &str = "Отметки хранятся только на этом компьютере.";
pub const MARKS_NOT_KEPT: &str =
    "Отметки пока не сохраняются: когда программу закроют, они пропадут.";

/// The steps that were passed over, by their numbers in order: «Остались шаги 1–3, 5».
pub fn steps_left(numbers: &[usize]) -> String {
    let runs = numbers.chunk_by(|one, next| one + 1 == *next);
    let run = |run: &[usize]| match run {
        [] => String::new(),
        [one] => one.to_string(),
        [one, next] => format!("{one}, {next}"),
        [first, .., last] => format!("{first}–{last}"),
    };
    let runs: Vec<_> = runs.map(run).collect();
    let what =
        if numbers.len() == 1 { "Остался шаг" } else { "Остались шаги" };
    format!("{what} {}", runs.join(", "))
}

/// A step without a number was passed over.
pub fn step_left(name: &str) -> String {
    format!("Осталось: «{name}»")
}
