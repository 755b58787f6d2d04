//! The page for a browser, as one prints it.

use std::process::Command;
use tempfile::TempDir;

/// How many pages Chromium makes of the short form of the embedded guide.
fn pages() -> usize {
    let folder = TempDir::new().expect("a folder");
    let [page, paper, own] = ["page.html", "paper.pdf", "own"].map(|name| folder.path().join(name));
    let mut program = Command::new(env!("CARGO_BIN_EXE_join-chats"));
    program.arg("--handout").arg(&page).args(["--form", "short"]);
    let done = program.output().expect("it runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let mut browser = Command::new("chromium");
    browser.args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]);
    browser.args(["--disable-background-networking", "--no-pdf-header-footer"]);
    browser.arg(format!("--print-to-pdf={}", paper.display()));
    browser.arg(format!("--user-data-dir={}", own.display())).arg(page);
    let output = browser.output().expect("apt-get install chromium");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told = Command::new("pdfinfo").arg(&paper).output();
    let told = told.expect("apt-get install poppler-utils").stdout;
    let told = String::from_utf8(told).expect("UTF-8");
    let pages = told.lines().find_map(|line| line.strip_prefix("Pages:"));
    pages.and_then(|pages| pages.trim().parse().ok()).unwrap_or_else(|| panic!("{told}"))
}

#[test]
fn the_short_form_is_one_sheet() {
    assert_eq!(pages(), 2);
}
