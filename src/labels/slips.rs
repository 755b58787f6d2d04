//! Slips in files that teachers and technicians write by hand: what is wrong, and the cure.

use std::fmt::Display;

/// The longest piece of a file that a line quotes, characters.
const MOST: usize = 40;

/// A piece of the file, as a line quotes it.
pub fn cut(piece: &str) -> String {
    if piece.chars().count() <= MOST {
        return piece.to_owned();
    }
    let head: String = piece.chars().take(MOST).collect();
    format!("{head}…")
}

fn stands(found: &str) -> String {
    if found.is_empty() { String::new() } else { format!(", а стоит «{}»", cut(found)) }
}

// The file as a whole.
pub const FILE_EMPTY: &str = "файл пуст: всё, что в нём нужно, пишут в скобках, от «(» до «)»";
pub const FILE_IS_RTF: &str =
    "это документ RTF: сохраните его как «Обычный текст», кодировка UTF-8";
pub const FILE_IS_HTML: &str = "это страница HTML или XML, а нужен простой текст в скобках ( )";
pub const FILE_IS_JSON: &str =
    "это запись JSON: здесь вместо { } пишут ( ), а имена полей — без кавычек";
pub const FILE_WITHOUT_BRACKETS: &str =
    "файл начинают со скобки «(» и кончают скобкой «)»: внутри — имя, двоеточие, значение, запятая";
pub const FILE_CLOSED_EARLY: &str =
    "самая первая скобка уже закрыта, а текст идёт дальше: выше или здесь скобка лишняя";
pub const SECOND_TEXT: &str = "после последней скобки начинается второй текст: уберите его";
pub const TOO_DEEP: &str = "скобок одна в другой слишком много";
pub const ATTRIBUTE: &str = "строка с «#!» не нужна: уберите её";

pub fn before_first_bracket(piece: &str) -> String {
    format!("перед первой скобкой «(» стоит лишнее: «{}»", cut(piece))
}

pub fn after_the_end(found: &str) -> String {
    format!("после последней скобки стоит лишнее: «{}»", cut(found))
}

pub fn not_ron(found: &str) -> String {
    format!("здесь запись непонятна{}: сравните с образцом", stands(found))
}

// Comments and signs.
pub const COMMENT_SIGN: &str = "замечание начинают с «//»";
pub const COMMENT_OPEN: &str = "замечание, открытое здесь знаком «/*», не закрыто: допишите «*/»";
pub const COMMA_MISSING: &str = "здесь нужна запятая";
pub const COMMA_TOO_MANY: &str = "запятая лишняя";
pub const STRINGS_ADDED: &str = "строки не складывают знаком «+»: пишите всё в одних кавычках";
pub const BACK_SLASH: &str = "знак «\\» в строке пишут дважды, а в пути лучше «/»";

pub fn wrong_sign(sign: &str, meant: char) -> String {
    let right = match meant {
        ',' => "нужна запятая".to_owned(),
        ':' => "нужно двоеточие".to_owned(),
        bracket => format!("нужна скобка «{bracket}»"),
    };
    format!("вместо знака «{sign}» {right}")
}

pub fn colon_missing(name: &str, sign: Option<&str>) -> String {
    let stands = sign.map(stands).unwrap_or_default();
    format!("после имени «{}» нужно двоеточие{stands}", cut(name))
}

pub fn sign_extra(sign: &str) -> String {
    format!("знак «{sign}» здесь не нужен")
}

pub fn after_number(found: &str) -> String {
    if found == "%" {
        return "знак «%» не нужен: пишите только число".to_owned();
    }
    format!("после числа стоит лишнее: «{}»; нужно одно число и запятая", cut(found))
}

pub fn no_brackets_after(name: &str) -> String {
    format!("после «{}» скобки не нужны", cut(name))
}

// Quotes.
pub const QUOTES_INSIDE: &str =
    "на этой кавычке строка кончилась: внутри строки пишите «ёлочки» или \\\"";
pub const QUOTE_AFTER_SLASH: &str =
    "строка, открытая здесь, не закрыта: «\\\"» её не закрывает, знак «\\» пишут дважды";
pub const SOME_NOT_NEEDED: &str =
    "Some здесь не нужно: оставьте само значение, без Some и его скобок";
pub const ONE_STRING: &str =
    "в этих скобках одна строка, а здесь вторая: соедините их или закройте скобку";

pub fn after_string(found: &str) -> String {
    format!("после строки в кавычках стоит лишнее: «{}»", cut(found))
}

pub fn odd_quotes(quote: &str) -> String {
    format!("строку берут в прямые кавычки \"…\", а здесь знак {quote}")
}

/// `quote` is the sign that was to close it.
pub fn quote_open(quote: Option<char>) -> String {
    match quote {
        Some(quote) => {
            format!("кавычка, открытая здесь, не закрыта: в конце строки знак {quote} вместо \"")
        }
        None => "кавычка, открытая здесь, не закрыта: допишите \" в конце строки".to_owned(),
    }
}

pub fn quotes_needed(found: &str) -> String {
    format!("нужна строка в кавычках \"…\"{}", stands(found))
}

pub fn string_not_list(bracket: &str) -> String {
    format!("нужна одна строка в кавычках: уберите скобку «{bracket}» и её пару")
}

pub fn field_in_quotes(name: &str) -> String {
    format!("имя поля пишут без кавычек: {}", cut(name))
}

pub fn word_in_quotes(word: &str) -> String {
    format!("это слово пишут без кавычек: {}", cut(word))
}

// Brackets.
pub const BRACES: &str = "фигурных скобок здесь нет: вместо { } пишут ( )";
pub const BRACES_AROUND_LIST: &str = "список берут в квадратные скобки: вместо { } пишут [ ]";
pub const BRACKET_TWICE: &str = "скобка «(» лишняя: здесь нужно имя поля";

pub fn file_ends(bracket: &str, open: usize) -> String {
    let more = if open > 1 {
        format!("; всего не закрыто скобок: {open}")
    } else {
        String::new()
    };
    format!("файл обрывается: скобка «{bracket}», открытая здесь, не закрыта{more}")
}

/// `line` is where something stands that cannot stand inside.
pub fn bracket_open(bracket: &str, found: &str, line: usize) -> String {
    format!("скобка «{bracket}», открытая здесь, не закрыта перед «{}» в строке {line}", cut(found))
}

pub fn bracket_extra(bracket: &str) -> String {
    format!("скобка «{bracket}» лишняя")
}

pub fn bracket_of_another_kind(found: &str, right: &str, line: usize) -> String {
    format!("вместо «{found}» нужна «{right}»: она закрывает скобку из строки {line}")
}

pub fn bracket_before(name: &str) -> String {
    format!("перед «{}» нужна скобка «(»", cut(name))
}

pub fn bracket_after(name: &str) -> String {
    format!("после «{}:» нужна скобка «(»", cut(name))
}

pub fn brackets_after(name: &str) -> String {
    format!("после «{}» нужны скобки ( ) с тем, что к нему относится", cut(name))
}

pub fn bracket_closes_here(found: &str) -> String {
    format!("здесь нужна закрывающая скобка «)»{}", stands(found))
}

pub fn two_brackets(kind: &str) -> String {
    format!("после «{0}» нужны две скобки: {0}((имя: значение))", cut(kind))
}

pub fn fields_in_brackets(kind: &str, found: &str) -> String {
    let name = if kind == "Link" { "url" } else { "имя" };
    format!("в «{0}» значения пишут с именами: {0}(({name}: {1}))", cut(kind), cut(found))
}

pub fn brackets_with_fields(found: &str) -> String {
    format!("нужна открывающая скобка «(», а в ней имена и значения{}", stands(found))
}

pub fn list_needed(found: &str) -> String {
    format!("нужен список: перед «{}» поставьте «[», после последнего — «]»", cut(found))
}

pub fn list_not_word(found: &str) -> String {
    format!("нужен список в квадратных скобках, пустой — []{}", stands(found))
}

pub fn list_around(found: &str) -> String {
    format!("нужен список в квадратных скобках: [{}]", cut(found))
}

// Values and names.
pub const FOUR_NUMBERS: &str =
    "нужны четыре числа в скобках ( ), дроби через точку: слева, сверху, ширина, высота";

pub fn bool_needed(found: &str) -> String {
    format!("нужно true или false, латинскими буквами и без кавычек{}", stands(found))
}

pub fn whole_number(found: &str) -> String {
    format!("нужно целое число{}", stands(found))
}

pub fn number_needed(found: &str, is_string: bool) -> String {
    if is_string {
        format!("число пишут без кавычек: {}", cut(found.trim_matches('"')))
    } else {
        format!("нужно число цифрами{}", stands(found))
    }
}

pub fn number_out_of_range(found: &str) -> String {
    format!("число {} не годится: нужно целое от 0 до {}", cut(found), u8::MAX)
}

pub fn number_too_large(found: &str) -> String {
    format!("число {} слишком велико", cut(found))
}

pub fn value_missing(field: &str) -> String {
    if field.is_empty() {
        "здесь не хватает значения".to_owned()
    } else {
        format!("после «{}:» не хватает значения", cut(field))
    }
}

pub fn word_needed(found: &str) -> String {
    format!("здесь пишут одно из слов латиницей, как в образце{}", stands(found))
}

pub fn name_needed(found: &str) -> String {
    format!("здесь нужно имя поля и двоеточие{}", stands(found))
}

pub fn name_has_signs(name: &str) -> String {
    let right = name.replace(['-', '.', '+'], "_");
    format!("в имени «{}» лишний знак: пишут «{}»", cut(name), cut(&right))
}

/// A word of Cyrillic letters that look Latin.
pub fn looks_latin(word: &str) -> String {
    format!("в слове «{}» есть русские буквы: наберите его латиницей", cut(word))
}

pub fn kind_needed(found: &str) -> String {
    format!("здесь нужен вид, например Official(\"…\"){}", stands(found))
}

pub fn name_not_needed(name: &str) -> String {
    format!("имя «{}:» здесь не нужно: оставьте одну строку в кавычках", cut(name))
}

pub fn no_such_field(found: &str, near: Option<&str>, names: &[&str]) -> String {
    format!("нет поля «{}»; {}", cut(found), meant(found, near, names))
}

pub fn no_such_kind(found: &str, near: Option<&str>, names: &[&str]) -> String {
    format!("нет вида «{}»; {}", cut(found), meant(found, near, names))
}

fn meant(found: &str, near: Option<&str>, names: &[&str]) -> String {
    match near {
        Some(near) if !found.is_ascii() => {
            format!("в нём есть русские буквы, наберите латиницей: {near}")
        }
        Some(near) => format!("возможно, вы имели в виду {near}"),
        None => format!("есть: {}", names.join(", ")),
    }
}

pub fn field_given_twice(field: impl Display) -> String {
    format!("поле «{field}» дано дважды: оставьте одно")
}

/// `line` is where the brackets open that it is missing in.
pub fn field_missing(field: impl Display, line: Option<usize>) -> String {
    match line {
        Some(line) => format!("не хватает поля «{field}» в скобках, открытых в строке {line}"),
        None => format!("не хватает поля «{field}»"),
    }
}
