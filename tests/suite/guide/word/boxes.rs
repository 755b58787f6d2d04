//! Text boxes at pictures: captions, callouts, and words that are neither.

use super::{made, pages};
use crate::support::word::{item, line, picture, shown, styled, text_box};

/// The picture of this number and boxes at it, in one paragraph. It is 200 points wide and 100 high.
fn with_boxes(number: usize, boxes: &[([u32; 4], &str)]) -> String {
    let boxes = boxes.iter().map(|(place, words)| text_box(*place, words));
    format!("<w:p>{}{}</w:p>", boxes.collect::<String>(), picture(number, [200, 100], ""))
}

/// Name and caption of each figure, and what its callouts say.
fn figures(body: &str) -> (Vec<String>, Vec<String>) {
    let (_, guide) = made(&format!("{}{}{body}", line("Вход"), line("Шаг 1. Да")));
    let figures = guide.figures.iter().map(|it| {
        let callouts = it.callouts.iter().map(|it| format!("; {}", it.words));
        format!("{} {}{}", it.name, it.caption, callouts.collect::<String>())
    });
    (figures.collect(), pages(&guide))
}

const BELOW: [u32; 4] = [0, 104, 200, 30];
const BESIDE: [u32; 4] = [260, 0, 100, 30];
const OVER: [u32; 4] = [20, 20, 60, 20];
/// Word writes no height where the box is as high as its words.
const WITHOUT_HEIGHT: [u32; 4] = [0, 90, 200, 0];

#[test]
fn a_caption_in_a_box_is_the_caption_of_its_own_picture() {
    let named = line("Рисунок 28 – Обработка");
    let styled = styled("c", "Страница оплаты");
    let two = [
        with_boxes(1, &[(BELOW, &line("Рисунок 14 – Первый"))]),
        with_boxes(2, &[(BELOW, &line("Рисунок 15 – Второй"))]),
    ];
    let cases: [(String, &[&str]); 6] = [
        (with_boxes(1, &[(BELOW, &named)]), &["Рисунок 28 Обработка"]),
        (with_boxes(1, &[(BESIDE, &named)]), &["Рисунок 28 Обработка"]),
        (with_boxes(1, &[(OVER, &named)]), &["Рисунок 28 Обработка"]),
        (with_boxes(1, &[(WITHOUT_HEIGHT, &named)]), &["Рисунок 28 Обработка"]),
        (with_boxes(1, &[(BELOW, &styled)]), &["Картинка 1 Страница оплаты"]),
        (two.concat(), &["Рисунок 14 Первый", "Рисунок 15 Второй"]),
    ];
    for (body, wanted) in cases {
        let (figures, pages) = figures(&body);
        assert_eq!(figures, wanted, "{pages:?}");
        assert!(!pages[0].contains("Рис"), "the caption is said once: {pages:?}");
    }
}

#[test]
fn words_in_a_box_beside_a_picture_stay_in_their_place() {
    let words = line("Нажмите эту кнопку");
    let after = line("Дальше");
    // The third touches the picture, and none of it lies there.
    for place in [BELOW, BESIDE, [0, 103, 200, 20], [0, 400, 200, 30]] {
        let (figures, pages) =
            figures(&[with_boxes(1, &[(place, &words)]), after.clone()].concat());
        assert_eq!(figures, ["Картинка 1 "], "{place:?}");
        assert_eq!(pages, ["Шаг 1. Да; Да; Нажмите эту кнопку; Дальше; (picture-1)"], "{place:?}");
    }
    // Over the picture they are its callout; what is written below a caption stays.
    let (over, _) = figures(&with_boxes(1, &[(OVER, &words)]));
    assert_eq!(over, ["Картинка 1 ; Нажмите эту кнопку"]);
    let both = [line("Рисунок 1 – Вход"), words].concat();
    let (figures, pages) = figures(&with_boxes(1, &[(BELOW, &both)]));
    assert_eq!(figures, ["Рисунок 1 Вход"]);
    assert_eq!(pages, ["Шаг 1. Да; Да; Нажмите эту кнопку; (figure-1)"]);
}

#[test]
fn a_box_at_a_picture_is_none_of_the_next_picture() {
    let words = line("Нажмите эту кнопку");
    let (figures, _) = figures(&[with_boxes(1, &[(BELOW, &words)]), shown(2)].concat());
    assert_eq!(figures, ["Картинка 1 ", "Картинка 2 "]);
}

#[test]
fn a_box_without_height_paints_nothing_over() {
    let body = with_boxes(1, &[(WITHOUT_HEIGHT, &line("Рисунок 1 – Вход"))]);
    let (proposal, _) = made(&body);
    assert_eq!(proposal.report.covered, 0);
    let (proposal, _) = made(&with_boxes(1, &[(OVER, &line("Рисунок 1 – Вход"))]));
    assert_eq!(proposal.report.covered, 0, "its words are below the picture now");
}

#[test]
fn the_number_of_a_figure_may_have_a_letter() {
    let body = [
        line("См. рис. 6.Б"),
        shown(1),
        line("Рисунок 6.А – Первый"),
        shown(2),
        line("Рисунок 6.Б – Второй"),
    ];
    let (figures, pages) = figures(&body.concat());
    assert_eq!(figures, ["Рисунок 6.А Первый", "Рисунок 6.Б Второй"]);
    assert!(pages[0].contains("рис. 6.Б<figure-6-б>"), "{pages:?}");
}

#[test]
fn a_number_that_word_puts_before_a_caption_is_kept() {
    let numbered = item(1, 0, "Вход").replacen("<w:numPr>", r#"<w:pStyle w:val="c"/><w:numPr>"#, 1);
    let (figures, _) = figures(&with_boxes(1, &[(BELOW, &numbered)]));
    assert_eq!(figures, ["Картинка 1 1. Вход"]);
}
