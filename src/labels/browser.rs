//! The words about browsers and pages, messages to a teacher, and what to leave behind.

// Which browser.
pub const BROWSERS_TITLE: &str = "В чём открывать страницы";
pub const BROWSERS_NONE: &str =
    "Знакомых браузеров здесь не нашлось. Страницы откроются в том, который выбран в системе.";
pub const BROWSERS_SOUGHT: &str = "Смотрим, какие браузеры есть на компьютере…";
pub const PRIVATE_WINDOW: &str = "Приватное окно";
pub const ON_PRIVATE: &str = "Включено: браузер вас не запомнит";
pub const OFF_PRIVATE: &str = "Выключено: браузер запомнит вход";
/// Where there is no private window, or it is not known.
pub const ON_BUT_USUAL: &str = "Включено, но здесь не откроется: уходя, выйдите";
pub const ON_BUT_UNSURE: &str = "Включено, но может не открыться: уходя, выйдите";
/// Where every window is private.
pub const OFF_BUT_PRIVATE: &str = "Выключено, но здесь все окна приватные";
pub const PRIVATE_WINDOW_WHY: &str =
    "Компьютер общий: закрытое приватное окно не помнит, кто в нём входил.";
pub const USUAL_WINDOW_WHY: &str =
    "На общем компьютере включите приватное окно: иначе следующий войдёт под вашим именем.";

/// The picture of a window, private or not.
pub struct WindowPicture {
    pub state: &'static str,
    pub tab: &'static str,
    pub title: &'static str,
    pub why: &'static str,
}

pub const PRIVATE_PICTURE: WindowPicture = WindowPicture {
    state: "Приватное окно включено",
    tab: "Приватное окно",
    title: "Закрыли приватные окна — всё забыто:",
    why: PRIVATE_WINDOW_WHY,
};
pub const USUAL_PICTURE: WindowPicture = WindowPicture {
    state: "Приватное окно выключено",
    tab: "Обычное окно",
    title: "Закрыли окно — браузер всё помнит:",
    why: USUAL_WINDOW_WHY,
};
pub const ALWAYS_PRIVATE_PICTURE: WindowPicture =
    WindowPicture { state: "Здесь все окна приватные", ..PRIVATE_PICTURE };
/// The switch is on, and does not help.
pub const NO_PRIVATE_PICTURE: WindowPicture = WindowPicture {
    state: "Приватное окно здесь не откроется",
    why: LEAVE_ALL_PAGES,
    ..USUAL_PICTURE
};
pub const UNSURE_PICTURE: WindowPicture = WindowPicture {
    state: "Приватное окно может не открыться",
    tab: "Какое окно?",
    title: "Обычное окно закрыли — всё помнит:",
    why: LEAVE_ALL_PAGES,
};
const LEAVE_ALL_PAGES: &str =
    "Уходя, выйдите со всех страниц: иначе следующий войдёт под вашим именем.";
pub const KEPT_BY_A_BROWSER: [&str; 3] = ["кто вошёл", "пароль", "история"];

pub fn start_browser(name: &str) -> String {
    format!("Запустить {name}")
}

/// After a browser was started without a page: what comes next, by the name of its button.
pub fn now_press(button: &str) -> String {
    format!("Теперь нажмите «{button}».")
}

pub fn browser_not_started(name: &str, has_other: bool) -> String {
    let what_now = if has_other {
        "Запустите другой браузер."
    } else {
        "Скажите об этом учителю."
    };
    format!("{name} не запустился. {what_now}")
}

// Addresses to compare, and the way back to a page.
pub const CHECK_OR: &str = "или";
pub const CHECK_OTHER: &str = "Адрес другой? Ничего не вводите, закройте вкладку.";

pub fn back_to_step(number: usize) -> String {
    format!("Страница закрылась: к шагу {number}")
}

// Beside the browser.
pub const BESIDE: &str = "Рядом с браузером";
pub const BESIDE_BACK_NAME: &str = "Вернуть большое окно";
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
pub const PRIVATE_FORBIDDEN: &str =
    "Окно обычное, приватное здесь запрещено: уходя, выйдите со всех страниц.";
pub const MAYBE_NOT_PRIVATE: &str =
    "Приватное ли окно, неизвестно: уходя, выйдите со всех страниц.";
/// Before somebody leaves.
pub const WINDOWS_WERE_USUAL: &str =
    "Окна браузера могли быть обычными: он помнит вас, пока вы не выйдете сами.";
pub const LADDER_TITLE: &str = "Браузер не открылся. Откройте страницу сами";
pub const LADDER_TITLE_ASKED: &str = "Не открылась? Откройте страницу сами";
pub const LADDER_CLOSE: &str = "Закрыть советы";
pub const LADDER_OTHER: &str = "Возьмите другой браузер.";
pub const LADDER_COPY: &str = "Скопируйте адрес и вставьте его в браузер: Ctrl+V.";
pub const LADDER_COPIED: &str = "Скопировано";
pub const LADDER_TYPE: &str = "Или наберите адрес:";
pub const LADDER_TOO_LONG: &str = "Набирать этот адрес долго, лучше скопируйте. Он начинается так:";
pub const LADDER_QR: &str = "Или наведите камеру телефона на QR-код.";
pub const NO_INTERNET: &str = "Не открывается ни один сайт? Скажите учителю: нет интернета.";

pub fn open_in(browser: &str) -> String {
    format!("Открыть в {browser}")
}

pub fn because(why: &str) -> String {
    format!("Почему: {why}.")
}

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
