//! Where no window opens, whatever is tried.

use crate::support::home::Home;

#[test]
fn where_no_window_opens_the_instruction_is_a_file() {
    let home = Home::new();
    let ran = home.program(&[]).output().expect("it ends");
    let said = String::from_utf8(ran.stderr).expect("UTF-8");
    let (_, path) = said.trim_end().rsplit_once("в файле ").expect("a path");
    let text = std::fs::read_to_string(path).expect("the instruction");
    assert!(text.contains("Перейти во вкладку «Чаты» как указано на рисунке 2."));
    assert_eq!(ran.status.code(), Some(1));
}
