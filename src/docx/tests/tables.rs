//! Tables.

use super::super::{Block, Omission, Row};
use super::made::{body, p, told_blocks};

fn table(rows: &str) -> String {
    format!("<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>")
}

fn row(cells: &[&str]) -> String {
    let cells = cells.iter().map(|cell| format!("<w:tc>{cell}</w:tc>"));
    format!("<w:tr>{}</w:tr>", cells.collect::<String>())
}

fn rows(text: &str) -> Vec<Row> {
    match body(text).blocks.into_iter().next() {
        Some(Block::Table(table)) => table.rows,
        other => panic!("no table: {other:?}"),
    }
}

#[test]
fn tables_are_read_row_by_row() {
    let (a, b, c) = (p("a"), p("b"), p("c"));
    let inner = table(&row(&[&b, &c]));
    let merged = format!("<w:tcPr><w:vMerge/></w:tcPr>{}", p("не видно"));
    let restart = format!("<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>{a}");
    let wrapped = format!("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", row(&[&a]));
    let deleted = row(&[&a]).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>");
    for (text, seen) in [
        (table(&(row(&[&a, &b]) + &row(&[&c, ""]))), "[a ; b / c ; ]"),
        (table(&row(&[&format!("{a}{b}"), &c])), "[a | b ; c]"),
        (table(&row(&[&format!("{a}{inner}{c}")])), "[a | [b ; c] | c]"),
        (table(&(row(&[&restart, &b]) + &row(&[&merged, &c]))), "[a ; b /  ; c]"),
        (table(&wrapped), "[a]"),
        (table(&(deleted.clone() + &row(&[&b]))), "[b]"),
    ] {
        assert_eq!(told_blocks(&body(&text).blocks), seen, "{text}");
    }
    assert_eq!(body(&table(&deleted)).omissions[&Omission::Deleted], 1);
    let around = format!("{a}{}{b}", table(&row(&[&c])));
    assert_eq!(told_blocks(&body(&around).blocks), "a | [c] | b");
}

#[test]
fn cells_tell_how_wide_they_are_and_rows_which_are_heads() {
    let wide = format!("<w:tcPr><w:gridSpan w:val='3'/></w:tcPr>{}", p("a"));
    let head = row(&[&wide, &p("b")]).replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>");
    let found = rows(&table(&(head + &row(&[&p("c")]))));
    let columns: Vec<_> = found[0].cells.iter().map(|cell| cell.columns).collect();
    assert_eq!(columns, [3, 1]);
    assert_eq!([found[0].is_head, found[1].is_head], [true, false]);
}
