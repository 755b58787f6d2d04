//! Files that people write: their encoding, and the paths in them.

use super::slips::cut;

// The file's encoding.
const SAVE_AS_UTF8: &str =
    "сохраните файл в Блокноте: «Файл» → «Сохранить как» → «Кодировка: UTF-8»";
pub const A_DOCUMENT: &str = "это документ или архив, например Word";
pub const A_PDF: &str = "это PDF";
pub const A_PICTURE: &str = "это рисунок";
pub const NOT_LETTERS: &str = "в файле не буквы";
pub const BROKEN_UTF16: &str =
    "кодировка UTF-16, но часть букв испорчена: проверьте текст и сохраните его в кодировке UTF-8";

pub fn ending_txt(name: &str) -> String {
    format!("рядом лежит «{}»: уберите «.txt» в конце его имени", cut(name))
}

pub fn not_a_text(kind: &str) -> String {
    format!("{kind}, а нужен простой текст в кодировке UTF-8: наберите его в Блокноте")
}

/// `name` is what the encoding looks like.
pub fn other_encoding(name: &str) -> String {
    if name == "Windows-1251" {
        format!("кодировка {name}, а нужна UTF-8: {SAVE_AS_UTF8}")
    } else {
        format!(
            "кодировка {name}, а нужна UTF-8: откройте в редакторе, где буквы видны верно; {SAVE_AS_UTF8}"
        )
    }
}

pub fn torn_letter(line: usize, column: usize) -> String {
    format!(
        "строка {line}, знак {column}: здесь испорчена буква, наберите её заново; {SAVE_AS_UTF8}"
    )
}

// Paths in settings and shortcuts.
pub const PATH_EMPTY: &str = "путь пуст: впишите его или уберите эту строку";

pub fn path_is_address(text: &str) -> String {
    format!("«{}» — адрес, а нужен путь к файлу или папке", cut(text))
}

pub fn path_of_windows(text: &str) -> String {
    format!("«{}» — путь для Windows, здесь такого диска нет", cut(text))
}

pub fn home_of_another(text: &str) -> String {
    format!("«{}»: чужая домашняя папка здесь неизвестна, впишите путь целиком", cut(text))
}

/// `name` as it is written: `%NAME%` or `$NAME`.
pub fn variable_unknown(name: &str) -> String {
    format!(
        "в пути стоит «{}», а на этом компьютере это не задано: впишите папку словами",
        cut(name)
    )
}

pub fn variable_of_windows(name: &str) -> String {
    format!(
        "в пути стоит «{}»: так пишут в Windows, здесь пишите $HOME или путь целиком",
        cut(name)
    )
}

pub fn variable_of_unix(name: &str) -> String {
    format!("в пути стоит «{}»: в Windows пишут %USERPROFILE% или путь целиком", cut(name))
}

pub fn sign_in_path(sign: char) -> String {
    format!("в пути не бывает знака {sign}")
}

pub fn slash_after_drive(path: &str) -> String {
    format!("в пути «{}» после двоеточия нужна косая черта «/»", cut(path))
}
