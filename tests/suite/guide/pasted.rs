//! Texts as Word and messengers leave them: what is drawn of each, in every text of a guide.

use crate::support::home::Home;
use join_chats::guide::{Block, Guide};

/// What is pasted, and what is drawn of it where a text may have several lines.
const PASTED: [(&str, &str); 41] = [
    ("Слово", "Слово"),
    ("мои\u{306}, е\u{308}ж, и\u{306}\u{301}", "мой, ёж, й"),
    ("замо\u{301}к, за\u{301}мок", "замок, замок"),
    ("cafe\u{301} и zloty\u{328}", "café и zloty"),
    ("раз\u{2028}два\u{2029}три", "раз\nдва\nтри"),
    ("раз\u{b}два\u{c}три\u{85}четыре", "раз\nдва\nтри\nчетыре"),
    ("раз\r\nдва\rтри", "раз\nдва\nтри"),
    ("раз \u{2028}", "раз"),
    ("мя\u{ad}гкий", "мягкий"),
    ("нуль\u{200b}вой\u{feff} \u{200e}знак\u{2060}\u{fe0f}", "нульвой знак"),
    ("г.\u{a0}Югорск, 10\u{202f}000", "г.\u{a0}Югорск, 10\u{202f}000"),
    ("раз\u{2003}два\tтри\u{2009}", "раз два три"),
    ("что\u{1e}то пере\u{1f}нос", "что\u{2011}то перенос"),
    ("как\u{2010}то 2025\u{2012}2026 \u{2015} да", "как-то 2025–2026 – да"),
    ("\u{f0b7} раз", "• раз"),
    ("\u{f0a7} раз \u{f0fc} \u{f0e0}", "• раз ✓ →"),
    ("▪ раз ● два ◦ три ‣", "• раз • два • три •"),
    ("ﬁле ﬂаг", "fiле flаг"),
    ("Ｗｏｒｄ！", "Word!"),
    ("① раз ⑫ ❸", "(1) раз (12) (3)"),
    ("1\u{fe0f}\u{20e3} раз", "1 раз"),
    ("✅ да ❌ нет ✔\u{fe0f}", "✓ да ✕ нет ✓"),
    ("👉🏻 сюда ➡\u{fe0f} ⬅ ⬆ ⬇", "→ сюда → ← ↑ ↓"),
    ("❗\u{fe0f}Важно‼ ⚠\u{fe0f} ❓", "!Важно!! ! ?"),
    ("😀 Привет", "Привет"),
    ("Привет 😀", "Привет"),
    ("При 😀 вет", "При вет"),
    ("Привет👨‍👩‍👧‍👦!", "Привет!"),
    ("🇷🇺 флаг", "флаг"),
    ("🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} флаг", "флаг"),
    ("10 ₽, 5 ℃, 5′ 6″", "10 руб., 5 °C, 5' 6\""),
    ("\u{202e}раз\u{202c} \u{2067}два\u{2069}", "раз два"),
    ("раз\u{7}\u{0}\u{1b}31", "раз31"),
    ("\u{fffc}Рисунок", "Рисунок"),
    ("☰ меню ✓ ✕ ⌂ ▸ ▾", "☰ меню ✓ ✕ ⌂ ▸ ▾"),
    ("«ёлка» “да” №5 — 20 °C ½ × ™ €", "«ёлка» “да” №5 — 20 °C ½ × ™ €"),
    ("Әлем ӧ ғ қ ң", "Әлем ӧ ғ қ ң"),
    ("⁄ ∕", "/ /"),
    ("ѐ ѝ", "е и"),
    ("\u{301}", "\u{301}"),
    ("👍", "👍"),
];

/// A guide with this text in every place that is drawn.
fn guide_of(text: &str) -> String {
    let t = format!("{text:?}");
    format!(
        r#"(format: 1, heading: {t}, figures: [
            (id: "f", file: "f.png", name: {t}, caption: {t}, alt: {t}, callouts: [
                (number: 1, rect: (0.1, 0.1, 0.2, 0.2), words: {t})])],
        steps: [(id: "s", label: {t}, numbered: true, name: {t}, short: {t}, title: {t}, done: {t}, hints_title: {t},
            figures: ["f"], notes: [{t}], hints: [(sees: {t}, advice: {t}, helper: Some({t}), message: Some({t}))],
            blocks: [Lead({t}), Official({t}), Warning({t}), Link((url: "https://vk.me/", note: {t})),
                CheckAddress((note: {t}, addresses: ["vk.me"])), Checklist((title: {t}, note: {t}, items: [{t}])),
                Shortcuts((note: {t}, pages: [(url: "https://vk.com/", name: {t})])),
                AgeChoice([(age: Under14, title: {t}, summary: {t}, blocks: [Official({t})]),
                    (age: FourteenOrOlder, title: {t}, summary: {t}, blocks: [])])])],
        finish: (title: {t}, blocks: [], notes: [{t}]))"#
    )
}

fn text_of(block: &Block) -> Option<String> {
    match block {
        Block::Lead(words) | Block::Official(words) | Block::Warning(words) => Some(words.plain()),
        Block::Link(link) => Some(link.note.clone()),
        Block::Checklist(list) => Some(list.items[0].clone()),
        _ => None,
    }
}

#[test]
fn what_is_pasted_becomes_signs_that_are_drawn() {
    for (pasted, drawn) in PASTED {
        let guide = Guide::from_ron(&guide_of(pasted)).expect(pasted);
        let step = &guide.steps[0];
        for text in step.blocks.iter().filter_map(text_of) {
            assert_eq!(text, drawn, "{pasted:?}");
        }
        let hint = &step.hints[0];
        assert_eq!(hint.message.as_deref(), Some(drawn), "{pasted:?}");
        // A name is one line.
        let line = drawn.replace('\n', " ");
        let figure = &guide.figures[0];
        for name in [
            &guide.heading,
            &step.label,
            &step.name,
            &step.short,
            &step.title,
            &step.done,
            &step.hints_title,
            &guide.finish.title,
            &figure.name,
            &figure.caption,
            &figure.callouts[0].words,
        ] {
            assert_eq!(*name, line, "{pasted:?}");
        }
    }
}

#[test]
fn marks_of_a_paragraph_survive_what_is_pasted() {
    let words = "😀 **Ва\u{ad}жно\u{2028}** 👉 [vk.me/\u{200b}](https://vk.me)\u{b}";
    let text = guide_of("Да")
        .replace("Official(\"Да\"), Warning", &format!("Official({words:?}), Warning"));
    let error = Guide::from_ron(&text).map(|guide| match &guide.steps[0].blocks[1] {
        Block::Official(words) => words.plain(),
        _ => String::new(),
    });
    assert_eq!(error.as_deref(), Ok("Важно\n → vk.me/"));
}

/// Everything that is missing is told at once, with its number and its lines.
#[test]
fn the_self_test_names_all_signs_that_are_missing() {
    let home = Home::new();
    let guide = r#"(format: 1, heading: "Слова", figures: [], steps: [
        (id: "s", label: "ШАГ 1.", numbered: true, name: "中", title: "Титул 😀", done: "Готово \u{1f600}",
         hints_title: "Не так", blocks: [Official("Раз ≈ два \u{f123} мои\u{306} ✅ \u{2028}.")],
         hints: [(sees: "中", advice: "Да")])],
        finish: (title: "Конец", blocks: []))"#;
    home.write("g.ron", guide);
    let told = home.run(&["--self-test", "--guide", "g.ron"]);
    let line = told.out.lines().find(|line| line.contains("шрифт")).expect("a line");
    assert_eq!(
        line,
        "ПЛОХО   шрифт: нет знаков «≈» U+2248 (строка 3); «中» U+4E2D (строки 2, 4); U+F123 (строка 3); \
         «😀» U+1F600 (строка 2). Замените их в инструкции"
    );
    // Whoever opens the window is told which would be boxes; a smiley is only left out.
    let shown = home.run(&["--screenshot", "a.png", "--guide", "g.ron"]);
    let said = shown.told(0);
    assert!(said.contains("U+2248, U+4E2D; где они, скажет --self-test"), "{said}");
    home.write(
        "h.ron",
        guide.replace(['中', '≈', '😀'], "да").replace("\\u{1f600}", "").replace("\\u{f123}", ""),
    );
    let told = home.run(&["--self-test", "--guide", "h.ron"]).out;
    assert!(told.contains("хорошо  шрифты: все"), "{told}");
}
