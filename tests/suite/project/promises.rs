//! Each test that `assets/promises.md` names is there.

use std::path::Path;

#[test]
fn each_promise_names_a_test_that_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &Path| std::fs::read_to_string(path).ok();
    let page = read(&root.join("assets/promises.md")).expect("the page");
    let mut count = 0;
    for named in page.split('`').skip(1).step_by(2) {
        let Some((file, test)) = named.rsplit_once("::") else {
            continue;
        };
        let path = match file.strip_suffix(".rs") {
            Some(_) => root.join(file),
            None => root.join("tests/suite").join(file).with_extension("rs"),
        };
        let code = read(&path).unwrap_or_else(|| panic!("{named}: no such file"));
        assert!(
            code.contains(&format!("fn {test}()")),
            "{named}: no such test"
        );
        count += 1;
    }
    assert!(count > 20, "{count} tests are named");
}
