//! What a pupil and a teacher do, from the first page to the next pupil.

use super::Listener;

pub fn walk(it: &mut Listener) {
    start(it);
    address(it);
    figure_and_hints(it);
    strip_and_type(it);
    menu(it);
    show(it);
    ladder(it);
    rest(it);
    next_pupil(it);
}

/// For both ages; the child of ten goes on.
fn start(it: &mut Listener) {
    it.key("Enter");
    it.tab_to("14 лет или больше");
    it.key("Пробел");
    it.tab_to("Меньше 14");
    it.key("Пробел");
    it.tab_to("Учётная запись есть, дальше");
    it.part("Шаг 1");
    it.key("Enter");
    it.tab_to("Сделано, дальше");
}

fn address(it: &mut Listener) {
    it.part("Шаг 2: адрес");
    it.key("Enter");
    it.tab_to("Копировать");
    it.keys(&["Enter", "Shift + Tab", "Enter"]);
    it.tab_to("Страница открылась? Да");
    it.key("Enter");
}

fn figure_and_hints(it: &mut Listener) {
    it.part("Рисунок и подсказки");
    it.tab_to("Увеличить");
    it.keys(&["Enter", "Tab", "Tab", "Tab", "Tab", "Esc"]);
    it.tab_to("На экране не так");
    it.keys(&["Enter", "Tab", "Tab", "Enter", "Tab", "Esc"]);
}

fn strip_and_type(it: &mut Listener) {
    it.part("Узкое окно рядом с браузером и обратно, размер текста");
    it.tab_to("Сделано, дальше");
    it.keys(&["F4", "Tab", "F4", "Ctrl + −", "Ctrl + 0"]);
}

fn menu(it: &mut Listener) {
    it.part("Меню");
    it.tab_to("Меню");
    it.key("Enter");
    it.tab_to("Тёмные");
    it.key("Пробел");
    it.tab_to("Приватное окно");
    it.keys(&["Пробел", "Пробел", "Esc"]);
}

fn show(it: &mut Listener) {
    it.part("Показ классу на одном экране");
    it.keys(&[
        "F5", "Enter", "PageDown", "PageDown", "b", "b", "f", "f", "q", "q", "t", "t", "Esc",
    ]);
    it.part("Обратно к шагу 2");
    it.tab_to("Сделано, дальше");
}

fn ladder(it: &mut Listener) {
    it.part("Шаг 3: браузер не запускается");
    it.key("Enter");
    let browser = it.heard.folder.path().join("bin/yandex-browser");
    std::fs::remove_file(browser).expect("a browser");
    it.tab_to("Открыть cop.admhmao.ru/elk");
    it.keys(&["Enter", "Tab", "Tab", "Esc"]);
    it.tab_to("Сделано, дальше");
}

fn rest(it: &mut Listener) {
    for step in ["Шаг 4", "Шаг 5", "Шаг 6"] {
        it.part(step);
        it.key("Enter");
        it.tab_to("Сделано, дальше");
    }
}

fn next_pupil(it: &mut Listener) {
    it.part("Последняя страница и следующий ученик");
    it.key("Enter");
    it.tab_to("Выйдите из VK");
    it.key("Пробел");
    it.tab_to("Следующий ученик");
    it.keys(&["Enter", "Tab"]);
    it.tab_to("Начать сначала");
    it.keys(&["Enter", "Tab"]);
}
