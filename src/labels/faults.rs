//! What went wrong, and what to do: files, settings, windows, the program itself.

use std::fmt::Display;
use std::io::ErrorKind;
use std::path::Path;

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

pub fn settings_unreadable(path: &Path, reason: &impl Display) -> String {
    format!("настройки {} не читаются: {reason}", path.display())
}

pub fn settings_used(path: &Path) -> String {
    format!("настройки: {}", path.display())
}

pub fn settings_wrong(path: &Path, fault: &impl Display) -> String {
    format!("настройки {}, {fault}", path.display())
}

/// In a window where a pupil reads it.
pub fn for_the_technician(line: &str) -> String {
    format!("Для школьного техника: {line}. Вы можете работать дальше.")
}

/// The guide named in the settings cannot be used.
pub fn official_instead(why: &str) -> String {
    format!("{why}. Показана официальная инструкция")
}

// The guide and its pictures.
pub fn guide_unreadable(path: &Path, reason: &impl Display) -> String {
    format!("инструкция {} не читается: {reason}", path.display())
}

pub fn guide_wrong(path: &Path, fault: &impl Display) -> String {
    format!("инструкция {}, {fault}", path.display())
}

pub const PATH_ESCAPES: &str = "знак «\\» в пути пишут дважды или заменяют на «/»";

pub fn type_out_of_range(percent: i64, min: u16, max: u16) -> String {
    format!("размер текста {percent} не годится: нужно от {min} до {max}")
}

pub fn cannot_save(why: &str) -> String {
    format!("Отметки не сохраняются: {why}. Можно работать дальше, но после закрытия они пропадут.")
}

pub const OPEN_ELSEWHERE: &str =
    "Программа уже открыта в другом месте. Закройте её там, и отметки отсюда тоже запишутся.";
/// Where no program can bring a window of its own to the front.
pub const ALREADY_OPEN: &str = "Программа уже открыта. Найдите её внизу экрана.";

pub fn save_failed(path: &Path, reason: &impl Display) -> String {
    format!("файл {} не записан: {reason}", path.display())
}

pub fn state_unreadable(reason: &impl Display) -> String {
    format!("файл не читается: {reason}")
}

fn kept_as(aside: Option<&Path>) -> String {
    let name = aside.and_then(Path::file_name);
    name.map_or(String::new(), |name| format!(" Прежний файл оставлен рядом: {}.", name.display()))
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

pub const NO_THREAD: &str = "компьютеру не хватает памяти, закройте лишние программы";

/// For an error of the system, whose own words may be in any language.
pub fn system_reason(kind: ErrorKind, code: Option<i32>) -> String {
    let reason = match kind {
        ErrorKind::NotFound => "такого файла или папки нет",
        ErrorKind::PermissionDenied => "нет прав",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "на диске нет места",
        ErrorKind::ReadOnlyFilesystem => "диск только для чтения",
        ErrorKind::NotADirectory => "на пути файл вместо папки",
        ErrorKind::IsADirectory => NOT_A_FILE,
        ErrorKind::AlreadyExists => "такое имя уже занято",
        ErrorKind::InvalidFilename => "такое имя не годится",
        ErrorKind::OutOfMemory => "не хватает памяти",
        _ => return format!("ошибка системы {}", code.unwrap_or_default()),
    };
    reason.to_owned()
}

pub const NO_DISPLAY: &str = "нет экрана: не заданы ни DISPLAY, ни WAYLAND_DISPLAY";
pub const SCREEN_SILENT: &str = "экран, названный в DISPLAY или WAYLAND_DISPLAY, не отвечает";
pub const SCREEN_REFUSES: &str = "экран не пускает эту программу: нет разрешения в XAUTHORITY";
pub const SCREEN_FULL: &str = "на экране открыто слишком много программ, закройте лишние";
pub const SCREEN_UNFIT: &str = "система не дала его открыть";

/// `extension` is a name of the X server's own.
pub fn screen_lacks(extension: &str) -> String {
    format!("у X-сервера выключено расширение {extension}")
}

/// There was a window.
pub const DESKTOP_CLOSED: &str = "рабочий стол закрыл окно программы. Отметки записаны";
pub const NO_LIBRARIES: &str =
    "не хватает какой-то из библиотек: libX11, libX11-xcb, libXcursor, libXi, libxkbcommon-x11";
pub const NO_OPENGL: &str =
    "OpenGL на этом компьютере не работает. Запустите без --renderer или с --renderer cpu";
/// The beginning of the name of the file with the instruction, where no window can open.
pub const TEXT_FILE: &str = "join-chats-";

/// `text` is the file with the instruction.
pub fn no_window_libraries(text: Option<&Path>) -> String {
    no_window_because(NO_LIBRARIES, "Поставьте их", text)
}

pub fn no_window(why: &str, text: Option<&Path>) -> String {
    no_window_because(why, "Запустите программу на рабочем столе", text)
}

fn no_window_because(why: &str, advice: &str, text: Option<&Path>) -> String {
    let text = match text {
        Some(path) => format!("лежит в файле {}", path.display()),
        None => "печатает join-chats --text".to_owned(),
    };
    format!("окно не открылось ({why}). {advice}. Инструкция текстом {text}")
}

/// After a panic; `log` says how it came about, if it could be written.
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
