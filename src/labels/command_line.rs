//! What the command line answers: arguments that are wrong, the self-test, files that cannot be written.

use super::faults::NOT_A_FILE;
use std::collections::BTreeSet;
use std::fmt::Display;
use std::path::Path;

// Placeholders for a value.
pub const A_FILE: &str = "ФАЙЛ";
pub const A_PNG: &str = "ФАЙЛ.png";
pub const A_STEP: &str = "ШАГ";

pub fn see_help(fault: &str) -> String {
    format!("{fault}. Справка: join-chats --help")
}

pub fn no_such_option(option: &str) -> String {
    format!("нет ключа {option}")
}

pub fn unexpected_argument(value: impl Display) -> String {
    format!("«{value}» здесь не нужно")
}

pub fn unexpected_value(option: &str, value: impl Display) -> String {
    format!("ключу {option} не нужно значение «{value}»")
}

pub fn needs_value(flag: &str, example: &str) -> String {
    format!("после {flag} нужно значение: {flag} {example}")
}

pub fn value_unreadable(flag: &str, example: &str) -> String {
    format!("значение {flag} не читается: {flag} {example}")
}

pub fn only_for_screenshot(flag: &str) -> String {
    format!("{flag} нужен только вместе с --screenshot")
}

pub const RENDERER_ONLY_FOR_WINDOW: &str = "--renderer нужен только окну";
pub const PRESENT_ONLY_FOR_SCREENS: &str = "--present нужен только окну и снимку";
pub const ONE_THING_AT_A_TIME: &str =
    "--text, --screenshot, --handout и --self-test не идут вместе";

// What a picture shall show.
pub const NO_ADDRESS_HERE: &str =
    "на этой странице открывать нечего: возьмите другую, --step sign-in";
pub const NO_FIGURE_HERE: &str = "на этой странице нет рисунка: возьмите другую, --step sign-in";
pub const NO_HINTS_HERE: &str = "на этой странице нет подсказок: возьмите другую, --step sign-in";
pub const NO_MARKS_TO_ASK: &str = "вопрос задают, если отметки уже есть: добавьте --done 3";
pub const SLIDE_ONLY_IN_A_LESSON: &str = "--slide нужен только показу классу: --view class";
pub const A_LAPTOP: &str = "Ноутбук";
pub const A_PROJECTOR: &str = "Проектор";

pub fn no_such_view(name: &str, names: &[&str]) -> String {
    format!("вида «{name}» нет; есть: {}", names.join(", "))
}

pub fn views_apart(one: &str, other: &str) -> String {
    format!("{one} и {other} не идут вместе")
}

pub fn only_on_pages(flag: &str) -> String {
    format!("{flag} нужен только страницам ученика")
}

pub fn no_such_slide(wanted: usize, most: usize) -> String {
    format!("--slide {wanted}: столько раз «дальше» не нажать, можно {most}")
}

pub fn wrong_count(flag: &str, value: &str) -> String {
    format!("{flag} {value}: нужно число")
}

pub fn too_many(flag: &str, given: usize, most: usize) -> String {
    format!("{flag} {given}: здесь не больше {most}")
}

/// `known`: the ids of all answers of the guide.
pub fn wrong_answer(value: &str, known: &[&str]) -> String {
    let cure = match known {
        [] => "в инструкции нет вопросов".to_owned(),
        _ => format!("есть {}", known.join(", ")),
    };
    format!("ответа «{value}» нет: {cure}")
}

pub fn wrong_size(value: &str, most: u16) -> String {
    format!("размер «{value}» не понят: нужно, например, --size 1366x768, не больше {most}")
}

pub fn wrong_scale(value: &str) -> String {
    format!("масштаб «{value}» не понят: нужно от 0.5 до 4, например, --scale 1.25")
}

pub fn wrong_theme(value: &str) -> String {
    format!("цвета «{value}» не поняты: есть light, dark, contrast")
}

pub fn wrong_renderer(value: &str) -> String {
    format!("«{value}» не рисует: есть auto, gpu, cpu")
}

pub fn wrong_type(value: &str, min: u16, max: u16) -> String {
    format!("размер текста «{value}» не понят: нужно от {min} до {max}, например, --type 150")
}

pub fn screenshot_too_large([width, height]: [u16; 2], scale: f32) -> String {
    format!(
        "снимок {width}x{height} в масштабе {scale} слишком велик: уменьшите --size или --scale"
    )
}

pub fn no_such_step(id: &str, ids: &[&str]) -> String {
    format!("шага «{id}» нет; есть: {}", ids.join(", "))
}

pub fn screenshot_failed(path: &Path, why: &str) -> String {
    format!("снимок {} не записан: {why}", path.display())
}

pub fn output_failed(reason: &impl Display) -> String {
    format!("вывод не записан: {reason}")
}

// The self-test.
pub fn good(line: &str) -> String {
    format!("хорошо  {line}")
}

pub fn bad(line: &str) -> String {
    format!("ПЛОХО   {line}")
}

pub fn guide_good(steps: usize) -> String {
    format!("инструкция: шагов {steps}, ошибок нет")
}

pub const PRIVATE_IS_ALLOWED: &str = "приватное окно не запрещено";
pub const PRIVATE_IS_FORBIDDEN: &str = "приватное окно запрещено политикой";
pub const PRIVATE_IS_FORCED: &str = "по политике все окна приватные";
pub const PRIVATE_IS_UNKNOWN: &str = "политика приватного окна не читается";

pub fn browsers_found(found: &[String]) -> String {
    if found.is_empty() {
        return "браузеры: знакомых нет, страницы откроет браузер системы".to_owned();
    }
    format!("браузеры: {}", found.join(", "))
}

pub fn figures_good(count: usize) -> String {
    format!("рисунки: {count} раскрываются")
}

pub fn figure_unreadable(file: &str, reason: &impl Display) -> String {
    format!("рисунок {file} не читается: {reason}")
}

pub fn figure_not_decoded(file: &str, why: &str) -> String {
    format!("рисунок {file} не годится: {why}")
}

pub fn glyphs_good(count: usize) -> String {
    format!("шрифты: все {count} знаков есть")
}

/// One that cannot be seen is named by its number alone.
pub fn sign_on_lines(sign: char, lines: &[usize]) -> String {
    let code = u32::from(sign);
    let is_private = matches!(code, 0xe000..=0xf8ff | 0xf_0000..);
    let seen = if is_private || sign.is_whitespace() || sign.is_control() {
        String::new()
    } else {
        format!("«{sign}» ")
    };
    let numbers: Vec<String> = lines.iter().map(usize::to_string).collect();
    match numbers.as_slice() {
        [] => format!("{seen}U+{code:04X}"),
        [one] => format!("{seen}U+{code:04X} (строка {one})"),
        more => format!("{seen}U+{code:04X} (строки {})", more.join(", ")),
    }
}

/// In a window, where there is room for a few of them, and where each would be a box.
pub fn signs_are_boxes(signs: &BTreeSet<char>) -> String {
    const MOST: usize = 5;
    let number = |sign: &char| format!("U+{:04X}", u32::from(*sign));
    let mut named: Vec<_> = signs.iter().take(MOST).map(number).collect();
    if signs.len() > MOST {
        named.push("…".to_owned());
    }
    let named = named.join(", ");
    format!("в инструкции есть знаки, которых нет в шрифте: {named}; где они, скажет --self-test")
}

pub fn signs_missing(signs: &[String]) -> String {
    format!("шрифт: нет знаков {}. Замените их в инструкции", signs.join("; "))
}

pub const MARKS_HOMELESS: &str = "отметки: система не называет домашней папки, укажите --state";

pub fn marks_not_a_file(path: &Path) -> String {
    format!("отметки: {}: {NOT_A_FILE}", path.display())
}

pub fn marks_good(path: &Path) -> String {
    format!("отметки: сохраняются в {}", path.display())
}

pub fn marks_refused(folder: &Path, reason: &impl Display) -> String {
    format!("отметки: в {} не записать: {reason}", folder.display())
}
