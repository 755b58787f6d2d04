//! The words about browsers and pages, messages to a teacher, and what to leave behind.

// Which browser.
pub const BROWSERS_TITLE: &str = "В чём открывать страницы";
pub const BROWSERS_NONE: &str =
    "Знакомых браузеров здесь не нашлось. Страницы откроются в том, который выбран в системе.";
pub const BROWSERS_SOUGHT: &str = "Смотрим, какие браузеры есть на компьютере…";
pub const PRIVATE_WINDOW: &str = "Приватное окно";
pub const PRIVATE_WINDOW_WHY: &str =
    "Компьютер общий: закрытое приватное окно не помнит, кто в нём входил.";

// Beside the browser.
pub const BESIDE: &str = "Рядом с браузером";
pub const BESIDE_BACK_NAME: &str = "Вернуть большое окно";
pub const BESIDE_LEFT: &str = "слева";
pub const BESIDE_LEFT_NAME: &str = "Рядом с браузером слева";
pub const BESIDE_RIGHT: &str = "справа";
pub const BESIDE_RIGHT_NAME: &str = "Рядом с браузером справа";
/// On a system where programs cannot place their windows.
pub const BESIDE_BY_HAND: &str =
    "Подвиньте это окно к краю за заголовок; в его меню выберите «Поверх других окон».";

// What became of a page.
pub const OPENING: &str = "Открываем браузер…";
pub const IS_IT_OPEN: &str = "Страница открылась?";
pub const YES: &str = "Да";
pub const NO: &str = "Нет";
pub const IT_IS_OPEN: &str = "Хорошо. Сделайте шаг в браузере и вернитесь сюда.";
pub const NOT_PRIVATE: &str = "Приватного окна открыть не удалось: уходя, выйдите со всех страниц.";
pub const LADDER_TITLE: &str = "Браузер не открылся. Откройте страницу сами:";
pub const LADDER_TITLE_ASKED: &str = "Не открылась? Откройте страницу сами:";
pub const LADDER_COPY: &str = "1. Нажмите «Копировать» и вставьте адрес в браузер: Ctrl+V.";
pub const LADDER_TYPE: &str = "2. Или наберите адрес:";
pub const LADDER_QR: &str = "3. Или наведите камеру телефона на QR-код.";
pub const NO_BROWSER: &str = "на компьютере не нашёлся браузер";
pub const BROWSER_FAILED: &str = "браузер не запустился";
pub const BROWSER_DIED: &str = "браузер начал открываться и сразу закрылся";
pub const ONLY_INTERNET_EXPLORER: &str =
    "в системе выбран Internet Explorer, он слишком стар; позовите школьного техника";

// A message to the class teacher.
pub const MESSAGE_BLANK: &str = "Вместо … напишите, что за ошибка.";
pub const MESSAGE_COPY: &str = "Копировать сообщение учителю";
pub const MESSAGE_COPIED: &str = "Сообщение скопировано. Вставьте его: Ctrl+V.";
pub const MESSAGE_COVER: &str = "Закрасьте на снимке СНИЛС и телефон.";
#[cfg(windows)]
pub const MESSAGE_SCREENSHOT: &str =
    "Снимок экрана: клавиши Win + Shift + S, в старой Windows — программа «Ножницы».";
#[cfg(not(windows))]
pub const MESSAGE_SCREENSHOT: &str =
    "Снимок экрана: клавиша PrtSc (Print Screen) или программа Spectacle, «Снимок экрана».";

pub fn started(browser: Option<&str>, is_private: bool) -> String {
    match (browser, is_private) {
        (Some(name), true) => format!("{name} запущен, окно приватное."),
        (Some(name), false) => format!("{name} запущен."),
        (None, _) => "Браузер запущен.".to_owned(),
    }
}

pub const NOTHING_TICKED: &str = "Пока ничего не отмечено. Вы отовсюду вышли?";

pub fn left_behind(lines: &[&str]) -> String {
    format!("Ещё не отмечено: {}.", lines.join("; "))
}
