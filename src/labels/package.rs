//! What is wrong with a package, and what becomes of one: «имя.join-chats», a guide and its pictures in one file.

use std::fmt::Display;
use std::path::Path;

pub const NOT_A_PACKAGE: &str = "это не пакет инструкции; сделайте его снова: join-chats --pack";
pub const PACKAGE_TORN: &str = "пакет повреждён или обрывается; скопируйте его ещё раз";

// Why a file inside is refused.
/// It is large, and its file was open.
pub const PACKAGE_REPLACED: &str =
    "пакет заменили, пока программа открыта: закройте её и откройте снова";
pub const PACKED_TORN: &str = "повреждён; скопируйте пакет ещё раз";
pub const PACKED_SECRET: &str = "закрыт паролем; упакуйте без пароля";
pub const PACKED_TWICE: &str = "лежит в пакете дважды";
pub const PACKED_PATH: &str = "вместо имени путь за пределы пакета";
pub const PACKED_NAME: &str = "такое имя не годится";
pub const PACKED_DEVICE: &str = "такое имя занято в Windows; дайте другое";
pub const PACKED_STRANGELY: &str = "упакован способом, которого программа не знает";
pub const PACKED_BOMB: &str = "раскрывается больше чем в 200 раз";
pub const PACKED_SIZE_LIES: &str = "на деле не того размера, который назван в пакете";

/// `name` is that of a file inside.
pub fn inside_package(name: &str, why: &str) -> String {
    let name: String =
        name.chars().take(80).map(|c| if c.is_control() { '?' } else { c }).collect();
    format!("файл «{name}» в нём: {why}")
}

pub fn package_of_many(most: usize) -> String {
    format!("в пакете слишком много файлов, можно {most}")
}

pub fn package_too_large(megabytes: u64) -> String {
    format!("раскрытый пакет слишком велик, можно {megabytes} МБ")
}

/// `deeper`: it lies in a folder inside.
pub fn no_guide_in_package(deeper: Option<&str>) -> String {
    match deeper {
        Some(path) => format!("в нём нет guide.ron, а есть «{path}»: упакуйте файлы без папки"),
        None => "в нём нет guide.ron".to_owned(),
    }
}

pub fn packed_guide_wrong(path: &Path, fault: &impl Display) -> String {
    format!("инструкция {}, guide.ron в ней, {fault}", path.display())
}

pub fn packed_picture_unusable(path: &Path, file: &str, reason: &impl Display) -> String {
    format!("рисунок {file} в {} не годится: {reason}", path.display())
}

// The command line.
pub const FROM_AND_PACKAGE: &str = "ПАПКА ФАЙЛ.join-chats";
pub const PACKAGE_AND_FOLDER: &str = "ФАЙЛ.join-chats ПАПКА";
pub const PACK_ALONE: &str =
    "--pack и --unpack не идут вместе с другими ключами, кроме --overwrite";
pub const OVERWRITE_ONLY_FOR_PACKAGES: &str =
    "--overwrite нужен только --pack, --unpack и --import";

pub fn not_named_as_package(path: &Path) -> String {
    format!("имя пакета «{}» должно кончаться на .join-chats", path.display())
}

pub fn text_over_a_guide(path: &Path) -> String {
    let path = path.display();
    format!(
        "--text запишет текст в файл «{path}» вместо инструкции: чтобы её прочесть, --guide \"{path}\" --text"
    )
}

pub fn packed(path: &Path, steps: usize, figures: usize, bytes: usize) -> String {
    let kilobytes = bytes.div_ceil(1024);
    format!("{}: шагов {steps}, рисунков {figures}, {kilobytes} КБ\n", path.display())
}

pub fn unpacked(folder: &Path, files: usize) -> String {
    format!("{}: файлов {files}\n", folder.display())
}

pub fn not_replaced(path: &Path) -> String {
    format!("{} уже есть; заменить можно ключом --overwrite", path.display())
}
