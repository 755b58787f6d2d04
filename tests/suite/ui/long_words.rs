//! Words and addresses longer than a line, in every text of a guide: nothing that is drawn leaves its place, and no
//! sign is an empty box. Measured in what is laid out, letter by letter.

use crate::support::painted::texts;
use crate::support::wizard::{Start, Wizard};
use egui::epaint::ClippedShape;
use egui::{FontFamily, FontId, Rect, vec2};
use join_chats::guide::Address;
use join_chats::labels;
use join_chats::model::presentation::{PresentationAction as Lesson, PresentationOverlay};
use join_chats::model::{Action, Overlay};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Sixty letters without a place to break, and a path.
const WORD: &str = "Достопримечательностеобозревательскоепревысокомногорассмотри";
const PATH: &str = "C:/Пользователи/Ученик/Документы/папкапапкапапкапапкапапкапапкапапка/файл.txt";

/// Of an invitation, of a long form, of one that no code holds, a site that is longer than a line, a path in letters.
fn addresses() -> [String; 5] {
    let tail =
        |length: usize| "AJQ1d0nCkRvmFtUVbbzBHt".chars().cycle().take(length).collect::<String>();
    let form: Vec<_> = (0..120).map(|field| format!("field{field}=value{field}")).collect();
    let form = form.join("&");
    [
        format!("https://vk.me/join/{}", tail(40)),
        format!("https://forms.school86.example.org/survey?{form}"),
        format!("https://vk.me/join/{}", tail(4000)),
        format!("https://{0}.{0}.{0}.example.org/x", "a".repeat(60)),
        format!("https://школа.рф/{}", WORD.to_lowercase()),
    ]
}

/// Our own picture beside a guide of long words with this address.
fn guide_of(folder: &Path, address: &str) -> PathBuf {
    let (w, p) = (WORD, PATH);
    let shown = Address::try_from(address.to_owned()).expect("an address").shown().to_owned();
    let compared: String = shown.chars().take(120).collect();
    let guide = format!(
        r#"(format: 1, heading: "{w}", figures: [(id: "f", file: "figure-1.png", name: "{w}", caption: "{p}", alt: "{w}",
            callouts: [(number: 1, rect: (0.1, 0.1, 0.3, 0.2), words: "{p}")])],
        steps: [
            (id: "start", label: "{w}", numbered: false, name: "{w}", title: "{w}", done: "{w}", hints_title: "{w}",
             blocks: [AgeChoice([(age: Under14, title: "{w}", summary: "{p}", blocks: [Official("{w}")]),
                (age: FourteenOrOlder, title: "{p}", summary: "{w}", blocks: [])]), Browsers]),
            (id: "one", label: "{w}", numbered: true, name: "{w}", short: "{w}", title: "{w}", done: "{w}",
             hints_title: "{w}", figures: ["f"], notes: ["{p}", "{w}"],
             hints: [(sees: "{w}", advice: "{p}", helper: Some("{w}"), message: Some("{p}"))],
             blocks: [Lead("{w}"), Official("**{p}**"), Warning("{w}"), Link((url: "{address}", note: "{w}", official: true)),
                CheckAddress((note: "{w}", addresses: ["{compared}", "{p}"]))]),
        ],
        finish: (title: "{w}", figures: ["f"], blocks: [
            Shortcuts((note: "{w}", pages: [(url: "{address}", name: "{w}")])),
            Checklist((title: "{w}", note: "{p}", items: ["{w}", "{p}"]))]))"#
    );
    let picture = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/figures/figure-1.png");
    std::fs::copy(picture, folder.join("figure-1.png")).expect("a picture");
    let path = folder.join("guide.ron");
    std::fs::write(&path, guide).expect("a guide");
    path
}

/// What is drawn beyond its place, or as an empty box. `is_whole`: nothing scrolls there.
fn faults(wizard: &Wizard, screen: Rect, is_whole: bool) -> Vec<String> {
    let ctx = &wizard.harness.ctx;
    let families = [FontFamily::Proportional, FontFamily::Name("bold".into())];
    let fonts = families.map(|family| FontId::new(16.0, family));
    let mut faults = Vec::new();
    for drawn in &wizard.harness.output().shapes {
        let ClippedShape { clip_rect, shape, transform_after_tessellation: to_screen } = drawn;
        let mut found = Vec::new();
        texts(shape, &mut found);
        let place = clip_rect.intersect(screen).expand(1.0);
        for text in found {
            let rect = *to_screen * text.visual_bounding_rect();
            let words: String = text.galley.text().chars().take(40).collect();
            // What is scrolled away, or stands in a list that is longer than its place.
            let is_seen = rect.is_positive() && place.intersects(rect);
            if is_seen && (rect.left() < place.left() || rect.right() > place.right()) {
                faults.push(format!("«{words}» {rect:?} beside {place:?}"));
            }
            if is_seen && is_whole && !place.contains_rect(rect) {
                faults.push(format!("«{words}» {rect:?} outside {place:?}"));
            }
            for glyph in text.galley.rows.iter().flat_map(|row| &row.glyphs) {
                let is_there = |font| ctx.fonts_mut(|fonts| fonts.has_glyph(font, glyph.chr));
                if !glyph.chr.is_control() && !fonts.iter().all(is_there) {
                    faults.push(format!("a box for {:?} in «{words}»", glyph.chr));
                }
            }
        }
    }
    faults
}

type Reach = fn(&mut Wizard, &Address);

/// Views of a page, and how a person comes there.
const PAGES: [(&str, &str, Reach); 11] = [
    ("start", "page", |_, _| {}),
    ("one", "page", |_, _| {}),
    ("finish", "page", |_, _| {}),
    ("one", "hints", |wizard, _| wizard.send(Action::ToggleHints)),
    ("one", "steps", |wizard, _| wizard.send(Action::Show(Overlay::Steps))),
    ("one", "code", |wizard, address| wizard.send(Action::ShowQr(address.clone()))),
    ("one", "leave", |wizard, _| wizard.send(Action::Quit)),
    ("one", "next pupil", |wizard, _| wizard.send(Action::AskNextPupil)),
    ("one", "ladder", |wizard, address| {
        wizard.press(&labels::open_named(address.shown()));
    }),
    ("one", "strip", |wizard, _| wizard.send(Action::ToggleBeside)),
    ("finish", "strip", |wizard, _| wizard.send(Action::ToggleBeside)),
];

/// Windows in points, and the size of type.
const WINDOWS: [(f32, f32, u16); 4] =
    [(1366.0, 768.0, 100), (1024.0, 600.0, 150), (360.0, 640.0, 100), (360.0, 640.0, 200)];

#[test]
fn nothing_on_a_page_leaves_its_place_however_long_a_word_is() {
    let mut found = Vec::new();
    for (number, address) in addresses().into_iter().enumerate() {
        let folder = TempDir::new().expect("a folder");
        let guide = guide_of(folder.path(), &address);
        let address = Address::try_from(address).expect("an address");
        // One address is enough for what has none.
        for (step, view, reach) in PAGES
            .into_iter()
            .filter(|(_, view, _)| number == 0 || matches!(*view, "page" | "code" | "ladder"))
        {
            for (width, height, percent) in WINDOWS {
                let state = format!("(format: 1, look: (type_percent: {percent}))");
                let start =
                    Start { guide: Some(guide.clone()), browser_fails: true, ..Start::at(step) };
                let mut wizard = start.size(width, height).state(state).run();
                reach(&mut wizard, &address);
                let screen = Rect::from_min_size(egui::Pos2::ZERO, vec2(width, height));
                let faults = faults(&wizard, screen, false);
                let place =
                    format!("{step}, {view}, address {number}, {width} × {height}, {percent} %");
                found.extend(faults.into_iter().map(|fault| format!("{place}: {fault}")));
            }
        }
    }
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

/// A title, a sentence, a button and a hint as they come out of Word and of a messenger.
const PASTED: &str = "😀 Мои\u{306} ударе\u{301}ние\u{2028}раз\u{b}два\u{c}три \u{f0b7} мя\u{ad}гко \u{200b}1\u{fe0f}\u{20e3} ✅ ❌ 👉 ⚠\u{fe0f} \
    ﬁ \u{2003}\u{202e}да\u{202c} ① Ｗ \u{feff}\u{fffc}10 ₽ ‒ ― ● ▪\u{1e}\u{1f}";

#[test]
fn nothing_that_is_pasted_becomes_an_empty_box() {
    let folder = TempDir::new().expect("a folder");
    let path = guide_of(folder.path(), "https://vk.me/");
    let text = std::fs::read_to_string(&path).expect("the guide");
    let pasted = PASTED.escape_default().to_string();
    std::fs::write(&path, text.replace(WORD, &pasted)).expect("a guide");
    let address = Address::try_from("https://vk.me/".to_owned()).expect("an address");
    let mut found = Vec::new();
    for (step, view, reach) in PAGES {
        let start = Start { guide: Some(path.clone()), browser_fails: true, ..Start::at(step) };
        let mut wizard = start.run();
        reach(&mut wizard, &address);
        let screen = Rect::from_min_size(egui::Pos2::ZERO, vec2(1366.0, 768.0));
        let faults = faults(&wizard, screen, false).into_iter();
        found.extend(faults.map(|fault| format!("{view}: {fault}")));
    }
    for lesson in LESSONS {
        found.extend(faults_of_a_lesson(&path, [1366, 768], 1, lesson));
    }
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

/// Views of a lesson.
const LESSONS: [(&str, &[Lesson]); 4] = [
    ("class", &[]),
    ("code", &[Lesson::ToggleQr]),
    ("overview", &[Lesson::ToggleOverlay(PresentationOverlay::Overview)]),
    ("notes", &[Lesson::ToggleNotes]),
];

fn faults_of_a_lesson(
    guide: &Path,
    [width, height]: [u32; 2],
    monitors: usize,
    (view, actions): (&str, &[Lesson]),
) -> Vec<String> {
    let mut start = Start::at("one").size(width as f32, height as f32);
    start.guide = Some(guide.to_owned());
    start.presentation = true;
    start.monitors = vec![[width, height]; monitors];
    let mut wizard = start.run();
    for action in actions {
        wizard.send(Action::Presentation(action.clone()));
    }
    let screen = vec2((width * monitors as u32) as f32, height as f32);
    let screen = Rect::from_min_size(egui::Pos2::ZERO, screen);
    let is_whole = monitors == 1 && matches!(view, "class" | "code");
    let faults = faults(&wizard, screen, is_whole).into_iter();
    faults.map(|fault| format!("{view}, {monitors} of {width} × {height}: {fault}")).collect()
}

#[test]
fn nothing_before_a_class_leaves_its_place_however_long_an_address_is() {
    let mut found = Vec::new();
    for (number, address) in addresses().into_iter().enumerate() {
        let folder = TempDir::new().expect("a folder");
        let guide = guide_of(folder.path(), &address);
        // What has no address needs one guide.
        let has_address = |view: &str| number == 0 || matches!(view, "class" | "code");
        for lesson in LESSONS.into_iter().filter(|(view, _)| has_address(view)) {
            for (size, monitors) in
                [([1024, 768], 1), ([1366, 768], 1), ([800, 600], 1), ([1024, 768], 2)]
            {
                let faults = faults_of_a_lesson(&guide, size, monitors, lesson);
                found.extend(faults.into_iter().map(|fault| format!("address {number}, {fault}")));
            }
        }
    }
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

/// What a class is shown of an address: its words begin with the site, under a code that a camera in the last row can
/// read, or a sentence says that there is none.
#[test]
fn a_class_gets_a_code_that_can_be_read_or_is_told_that_there_is_none() {
    for (number, (address, has_code)) in
        addresses().into_iter().zip([true, true, false, true, true]).enumerate()
    {
        let folder = TempDir::new().expect("a folder");
        let mut start = Start::at("one").size(1366.0, 768.0);
        start.guide = Some(guide_of(folder.path(), &address));
        start.presentation = true;
        let mut wizard = start.run();
        wizard.send(Action::Presentation(Lesson::ToggleQr));
        let address = Address::try_from(address).expect("an address");
        let mut all = Vec::new();
        for ClippedShape { shape, .. } in &wizard.harness.output().shapes {
            texts(shape, &mut all);
        }
        let mut words = all
            .iter()
            .map(|text| text.galley.rows.iter().map(|row| row.text()).collect::<String>());
        let begins = |text: String| text.starts_with(address.site());
        assert!(words.any(begins), "{number}: the site comes first, whole");
        let code = labels::qr_named(address.as_str());
        assert_eq!(wizard.has(&code), has_code, "{number}");
        let is_told = all.iter().any(|text| text.galley.text() == labels::QR_TOO_LONG_CLASS);
        assert_eq!(is_told, !has_code, "{number}");
    }
}
