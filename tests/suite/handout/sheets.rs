//! The hand-out of a guide, as far as Rust alone can tell. How other programs see it: `tests/paper`.

use crate::support::home::Home;
use join_chats::guide::{Guide, GuideSource, Pictures};
use join_chats::handout::{Form, HandoutError, HandoutFormat, Wanted, write_handout};
use std::cell::Cell;

fn official() -> (Guide, Pictures) {
    GuideSource::Embedded.load().expect("the guide inside the program")
}

fn wanted(form: Form, answers: &[&str], format: HandoutFormat) -> Wanted {
    Wanted {
        form,
        answers: answers.iter().map(|&it| it.to_owned()).collect(),
        format,
        is_foreign: false,
    }
}

fn html(guide: &(Guide, Pictures), form: Form, answers: &[&str]) -> String {
    let mut page = Vec::new();
    let wanted = wanted(form, answers, HandoutFormat::Html);
    write_handout(&guide.0, &guide.1, &wanted, &mut page, &|_| true).expect("a page");
    String::from_utf8(page).expect("UTF-8")
}

#[test]
fn the_official_guide_is_small_and_twice_the_same() {
    let (guide, pictures) = official();
    for (form, most) in [(Form::Whole, 6), (Form::Short, 2), (Form::Parents, 4)] {
        let write = || {
            let mut bytes = Vec::new();
            let wanted = wanted(form, &[], HandoutFormat::Pdf);
            let made = write_handout(&guide, &pictures, &wanted, &mut bytes, &|_| true);
            (made.expect("a hand-out"), bytes)
        };
        let (made, bytes) = write();
        assert!(made.pages <= most, "{form:?}: {} pages", made.pages);
        assert!(bytes.len() <= 400_000, "{form:?}: {} bytes", bytes.len());
        assert_eq!(made.news, [""; 0]);
        assert!(bytes == write().1, "{form:?}: other bytes the second time");
    }
}

#[test]
fn a_page_for_a_browser_asks_nobody_for_anything() {
    let page = html(&official(), Form::Whole, &[]);
    for forbidden in ["<script", "<link", "@import", "url(", "src=\"http", "onload", "javascript:"]
    {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    for wanted in ["@page", "break-inside: avoid", "prefers-color-scheme: dark", "lang=\"ru\""] {
        assert!(page.contains(wanted), "{wanted}");
    }
    assert_eq!(page.matches("<img ").count(), 7);
    assert_eq!(page.matches("data:image/png;base64,").count(), 7);
}

#[test]
fn no_link_of_a_page_leads_to_what_is_not_there() {
    let shapes = ["invitation", "blocks", "two-ages", "by-phone", "administrator", "two-persons"];
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/guides");
    let others = shapes.map(|name| GuideSource::File(folder.join(name)).load().expect(name));
    let mut found = 0;
    for guide in others.into_iter().chain([official()]) {
        for form in [Form::Whole, Form::Short, Form::Parents] {
            let page = html(&guide, form, &[]);
            for link in page.split("<a href=\"#").skip(1) {
                let name = link.split('"').next().unwrap_or_default();
                let places = page.matches(&format!(" id=\"{name}\"")).count();
                assert_eq!(places, 1, "{form:?}, {}: {name}", guide.0.heading);
                found += 1;
            }
        }
    }
    assert!(found > 7, "{found} links");
}

#[test]
fn a_form_has_what_its_reader_needs() {
    let guide = official();
    let [from, under] = ["подтверждённую учетную запись", "упрощенную учетную запись"];
    let cases = [
        (Form::Whole, &[][..], &[from, under, "Нажмите «Чаты»", "Вкладки «Чаты» нет"][..], &[][..]),
        (Form::Whole, &["under-14"], &[under], &[from]),
        (Form::Whole, &["over-14"], &[from], &[under, "на проверке"]),
        (Form::Short, &[], &[from, under, "Нажмите «Чаты»"], &["Вкладки «Чаты» нет"]),
        (Form::Parents, &["under-14"], &[under, "на проверке"], &[from, "Нажмите «Чаты»"]),
        (Form::Parents, &["over-14"], &[from, "Код не приходит"], &[under, "на проверке"]),
    ];
    for (form, answers, has, has_not) in cases {
        let page = html(&guide, form, answers);
        let page = page.replace("<b>", "").replace("</b>", "");
        for words in has {
            assert!(page.contains(words), "{form:?} {answers:?}: «{words}» is missing");
        }
        for words in has_not {
            assert!(!page.contains(words), "{form:?} {answers:?}: «{words}» is there");
        }
        // What is done by hand is on every sheet.
        assert!(page.contains("Классный руководитель"), "{form:?}");
        assert!(page.contains("Выйдите из журнала"), "{form:?}");
    }
}

/// A guide of these steps.
fn of_steps(steps: &str) -> (Guide, Pictures) {
    let text = format!(
        r#"(format: 2, id: "any", heading: "Любая", figures: [], steps: [{steps}],
        finish: (title: "Готово", blocks: [Official("Конец.")]))"#
    );
    (Guide::from_ron(&text).expect("a guide"), Pictures::Embedded)
}

fn step(id: &str, label: &str, more: &str) -> String {
    format!(
        r#"(id: "{id}", label: "{label}", numbered: true, name: "Вход", title: "Вход", done: "Дальше",
        blocks: [Official("Войдите.")], hints_title: "Не так", {more}),"#
    )
}

#[test]
fn a_guide_that_names_no_parent_is_on_their_sheet_whole_and_that_is_told() {
    let parents = |more: &str| {
        let (guide, pictures) = of_steps(&(step("one", "1.", "") + &step("two", "2.", more)));
        let mut page = Vec::new();
        let wanted = wanted(Form::Parents, &[], HandoutFormat::Html);
        let made = write_handout(&guide, &pictures, &wanted, &mut page, &|_| true);
        (made.expect("a page").news, String::from_utf8(page).expect("UTF-8"))
    };
    let (news, page) = parents("");
    assert_eq!(news.len(), 1, "{news:?}");
    assert!(page.matches("Войдите.").count() == 2 && !page.contains("взрослого"), "{page}");
    let (news, page) = parents(r#"who: "родитель""#);
    assert_eq!(news, [""; 0]);
    assert!(page.matches("Войдите.").count() == 1 && page.contains("взрослого"), "{page}");
}

#[test]
fn a_figure_whose_step_is_only_named_is_not_on_the_last_page_either() {
    let page = html(&official(), Form::Parents, &[]);
    // Both belong to a step that a pupil does alone.
    assert!(!page.contains("Рисунок 6") && !page.contains("Рисунок 7"));
    assert!(page.contains("Рисунок 5"));
}

#[test]
fn the_number_of_a_step_joins_its_title_as_it_was_written() {
    for (label, heading) in [
        ("ШАГ 1.", "ШАГ 1. Вход"),
        ("Шаг 1", "Шаг 1. Вход"),
        ("1)", "1) Вход"),
        ("Часть 1 –", "Часть 1 – Вход"),
        ("Шаг (первый)", "Шаг (первый). Вход"),
        ("", "Вход"),
    ] {
        let page = html(&of_steps(&step("one", label, "")), Form::Whole, &[]);
        assert!(page.contains(&format!("<h2>{heading}</h2>")), "{label}: {page}");
    }
}

#[test]
fn an_answer_chosen_for_the_sheet_is_not_repeated_above_each_step() {
    let asks = step("ask", "1.", "").replace(
        r#"Official("Войдите.")"#,
        r#"Choice((id: "q", question: "Есть ли у вас учётная запись?", answers: [(id: "yes", title: "Да"), (id: "no", title: "Нет")]))"#,
    );
    let guide = of_steps(&(asks + &step("get", "2.", r#"when: ["no"]"#)));
    let only = "Только если: «Нет» (Есть ли у вас учётная запись?)";
    assert!(html(&guide, Form::Whole, &[]).contains(only));
    let page = html(&guide, Form::Whole, &["no"]);
    assert!(page.contains("2. Вход") && !page.contains(only), "{page}");
}

#[test]
fn words_of_a_guide_are_no_html() {
    let home = Home::new();
    let text = include_str!("../../data/small-guide.ron").replacen(
        "heading: \"",
        "heading: \"<b>&\\\"",
        1,
    );
    let path = home.path("guide.ron");
    home.write("guide.ron", text);
    for name in ["one.png", "two.png"] {
        home.write(name, Pictures::Embedded.read("figure-1.png").expect("a picture"));
    }
    let guide = GuideSource::File(path).load().expect("a guide");
    let page = html(&guide, Form::Whole, &[]);
    assert!(page.contains("<h1>&lt;b&gt;&amp;&quot;"), "{page}");
}

#[cfg(unix)]
#[test]
fn a_link_leads_to_the_file_that_is_written_and_what_a_killed_one_left_goes() {
    let home = Home::new();
    let (guide, pictures) = official();
    let [file, link] = ["sheet.pdf", "link.pdf"].map(|name| home.path(name));
    std::fs::write(&file, "old").expect("a file");
    std::os::unix::fs::symlink(&file, &link).expect("a link");
    let [old, new] = ["a", "b"].map(|name| home.path(&format!(".sheet.pdf-{name}.tmp")));
    std::fs::write(&new, "half").expect("a file");
    let forgotten = std::fs::File::create(&old).expect("a file");
    let yesterday = std::time::SystemTime::now() - std::time::Duration::from_hours(24);
    forgotten.set_modified(yesterday).expect("a time");
    let wanted = Wanted::default();
    let write =
        |path| join_chats::service::write_handout_file(path, &guide, &pictures, &wanted, &|_| true);
    write(&link).expect("a hand-out");
    assert!(link.is_symlink() && std::fs::read(&file).expect("a file").starts_with(b"%PDF"));
    assert!(!old.exists() && new.exists(), "another one may be writing now");
}

#[test]
fn whoever_stops_it_has_the_old_file() {
    let home = Home::new();
    let (guide, pictures) = official();
    let file = home.path("sheet.pdf");
    std::fs::write(&file, "old").expect("a file");
    let asked = Cell::new(0);
    let goes_on = |_| {
        asked.set(asked.get() + 1);
        asked.get() < 4
    };
    let wanted = Wanted::default();
    let made = join_chats::service::write_handout_file(&file, &guide, &pictures, &wanted, &goes_on);
    assert!(matches!(made, Err(HandoutError::Stopped)), "{made:?}");
    assert_eq!(std::fs::read_to_string(&file).expect("a file"), "old");
    let files = home.path("").read_dir().expect("a folder").count();
    assert_eq!(files, 1, "nothing half-written stays");
}

#[test]
fn a_picture_that_cannot_be_shown_is_told_and_the_rest_is_written() {
    let home = Home::new();
    let (guide, _) = official();
    for number in 1..=7 {
        let name = format!("figure-{number}.png");
        let bytes = Pictures::Embedded.read(&name).expect("a picture");
        // One is missing, one is torn in its pixels, where its head says nothing of it.
        match number {
            3 => continue,
            4 => std::fs::write(home.path(&name), &bytes[..bytes.len() / 2]),
            _ => std::fs::write(home.path(&name), &bytes),
        }
        .expect("a picture");
    }
    let pictures = Pictures::Folder(home.path(""));
    for format in [HandoutFormat::Pdf, HandoutFormat::Html] {
        let mut bytes = Vec::new();
        let wanted = wanted(Form::Whole, &[], format);
        let made = write_handout(&guide, &pictures, &wanted, &mut bytes, &|_| true);
        let news = made.expect("a hand-out").news;
        let told: Vec<_> = news.iter().map(|it| it.split(':').next().unwrap()).collect();
        assert_eq!(told, ["Рисунок 3", "Рисунок 4"], "{format:?}: {news:?}");
        assert!(bytes.len() > 100_000, "{format:?}");
    }
}

#[test]
fn signs_that_the_font_has_not_are_told() {
    let home = Home::new();
    home.write(
        "guide.ron",
        include_str!("../../data/small-guide.ron").replacen("Нажмите", "\u{5e9}", 1),
    );
    for name in ["one.png", "two.png"] {
        home.write(name, Pictures::Embedded.read("figure-1.png").expect("a picture"));
    }
    let (guide, pictures) = GuideSource::File(home.path("guide.ron")).load().expect("a guide");
    let write = |format| {
        let wanted = wanted(Form::Whole, &[], format);
        write_handout(&guide, &pictures, &wanted, &mut Vec::new(), &|_| true).expect("it").news
    };
    let told = write(HandoutFormat::Pdf);
    assert!(told.len() == 1 && told[0].contains("U+05E9"), "{told:?}");
    // A browser has fonts of its own.
    assert_eq!(write(HandoutFormat::Html), [""; 0]);
}
