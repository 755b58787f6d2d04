//! Slips in a guide's addresses, references and pictures: what is wrong, and the cure.

use super::slips::cut;

// What the file is.
pub fn other_format(format: u32, oldest: u32, newest: u32) -> String {
    format!(
        "формат {format}, а программа читает форматы {oldest} и {newest}: возьмите инструкцию для этой версии"
    )
}

pub fn only_in_format(name: &str, format: u32) -> String {
    format!("«{name}» есть только в новом формате: напишите вверху format: {format}")
}

pub const OFFICIAL_OF_WHOM: &str = "официальная — а чья? Назовите, от кого она: made_by: \"…\"";

pub fn letters_of_id(id: &str, has_cyrillic: bool) -> String {
    let letters = if has_cyrillic { "a–z, а–я" } else { "a–z" };
    format!("id «{}»: можно только {letters}, 0–9 и дефис", cut(id))
}

pub fn cells_of_row(first: &str, cells: usize, columns: usize) -> String {
    format!("в строке таблицы «{}» ячеек {cells}, а в её шапке (head) {columns}", cut(first))
}

// Addresses.
pub const ADDRESS_EMPTY: &str = "адрес пуст: впишите его, он начинается с https://";

pub fn not_an_address(text: &str) -> String {
    format!("«{}» не адрес: нужен вид https://…", cut(text))
}

pub fn scheme_twice(text: &str) -> String {
    format!("в адресе «{}» начало https:// стоит дважды", cut(text))
}

pub fn sign_in_site(site: &str, sign: char) -> String {
    format!("в имени сайта «{}» не бывает знака {sign}", cut(site))
}

pub fn scheme_torn(text: &str) -> String {
    format!("начало адреса «{}» пишут так: https://", cut(text))
}

pub fn scheme_missing(text: &str) -> String {
    format!("в адресе не хватает начала: https://{}", cut(text))
}

pub fn two_addresses(text: &str) -> String {
    format!("здесь два адреса, а нужен один: «{}»", cut(text))
}

pub fn space_in_address(text: &str) -> String {
    format!("в адресе «{}» пробел: уберите его или пишите %20", cut(text))
}

pub fn mail_address(text: &str) -> String {
    format!("«{}» — почта, её программа не открывает: назовите её словами в тексте", cut(text))
}

pub fn phone_number(text: &str) -> String {
    format!("«{}» — телефон, по нему программа не звонит: назовите его словами в тексте", cut(text))
}

// Bold words and references.
pub const BOLD_OPEN: &str = "знак ** открыт и не закрыт";
pub const REFERENCE_OPEN: &str = "после [ нет ](: ссылка пишется [слова](куда)";
pub const REFERENCE_NOT_CLOSED: &str = "у ссылки нет закрывающей скобки: [слова](куда)";
pub const REFERENCE_SPACE: &str = "между ] и ( в ссылке [слова](куда) нет места пробелу";

pub fn site_is_called(target: &str, host: &str) -> String {
    format!(
        "в адресе «{}» или в его словах не только латинские буквы: сайт называется {host}, так и пишите",
        cut(target)
    )
}

pub fn words_name_another(words: &str, target: &str, shown: &str) -> String {
    format!(
        "слова «{}» не называют адрес, который откроется: пишите [{}]({})",
        cut(words),
        cut(shown),
        cut(target)
    )
}

// What must hold between the parts of a guide.
pub const NO_STEPS: &str = "список steps пуст: нужен хотя бы один шаг";

pub fn text_empty(name: &str) -> String {
    format!("«{name}» пусто: впишите слова")
}

pub fn list_empty(name: &str) -> String {
    format!("список «{name}» пуст: впишите в него хотя бы одно")
}

pub fn figure_in_a_folder(file: &str, name: &str) -> String {
    format!(
        "файл рисунка «{}»: положите его рядом с инструкцией и пишите одно имя, без пути: «{}»",
        cut(file),
        cut(name)
    )
}

pub fn picture_not_beside(file: &str) -> String {
    format!("нет рисунка «{}»: положите его рядом с инструкцией", cut(file))
}

/// `other` lies there under a name like this.
pub fn picture_called(file: &str, other: &str) -> String {
    format!(
        "нет рисунка «{}», а рядом лежит «{}»: имя должно быть тем же, буква в букву",
        cut(file),
        cut(other)
    )
}

pub fn no_such_figure(id: &str, near: Option<&str>, known: &[&str]) -> String {
    /// More would make the line too long to read.
    const MOST: usize = 8;
    let cure = match near {
        Some(near) => format!("возможно, вы имели в виду «{near}»"),
        None if known.is_empty() => "впишите его в figures в начале файла".to_owned(),
        None => format!("есть: {}", known[..known.len().min(MOST)].join(", ")),
    };
    format!("рисунка «{}» нет среди figures; {cure}", cut(id))
}

pub fn figure_not_in_step(id: &str) -> String {
    format!(
        "ссылка на рисунок «{}», которого этот шаг не показывает: впишите его в figures шага",
        cut(id)
    )
}

/// After the line that all pictures are good.
pub fn figure_never_shown(id: &str) -> String {
    format!("; «{}» не показывает ни один шаг", cut(id))
}
