//! Each test that `assets/promises.md` names exists, is built and run as a test, and asserts something.

use std::path::Path;

/// What a test says its verdict with; the last three wait with a bound, or panic themselves.
const VERDICTS: [&str; 5] = ["assert", "panic!(", "until(", ".wait_for", ".expect_err("];

#[test]
fn each_promise_names_a_test_that_asserts() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| std::fs::read_to_string(root.join(path)).ok();
    let page = read("assets/promises.md").expect("the page");
    let mut count = 0;
    for named in page.split('`').skip(1).step_by(2) {
        let Some((file, test)) = named.rsplit_once("::") else {
            continue;
        };
        let code = read(file).or_else(|| read(&format!("tests/{file}")));
        let code = code.unwrap_or_else(|| panic!("{named}: no such file"));
        let (before, body) =
            function(&code, test).unwrap_or_else(|| panic!("{named}: no such test"));
        // One whose `main` is its own calls it from there.
        let is_called = function(&code, "main").is_some_and(|(_, main)| main.contains(test));
        assert!(before.contains("#[test]") || is_called, "{named}: not run");
        if let Some((target, module)) = file.split_once('/').filter(|_| !file.starts_with("src/")) {
            let main = read(&format!("tests/{target}/main.rs")).expect("a target");
            let module = module.trim_end_matches(".rs").rsplit('/').next().expect("a name");
            assert!(
                module == "main" || main.contains(&format!("mod {module};")),
                "{named}: not built"
            );
        }
        assert!(gives_a_verdict(&code, body, 3), "{named} asserts nothing");
        count += 1;
    }
    assert!(count > 20, "{count} tests are named");
}

/// The attributes and the body of the function with this name.
fn function<'a>(code: &'a str, name: &str) -> Option<(&'a str, &'a str)> {
    let at = code.find(&format!("fn {name}("))?;
    let before = code[..at].rfind("\n\n").map_or(&code[..at], |gap| &code[gap..at]);
    // Formatted as it is, it ends with a brace as far to the right as it begins.
    let line = code[..at].rfind('\n').map_or(0, |end| end + 1);
    let indent = code[line..].len() - code[line..].trim_start().len();
    let end = format!("\n{}}}", " ".repeat(indent));
    let body = &code[at..];
    Some((before, &body[..body.find(&end)?]))
}

/// Whether it does, or a function of the same file that it calls.
fn gives_a_verdict(code: &str, body: &str, depth: usize) -> bool {
    let calls = |line: &&str| {
        let name = line.strip_prefix("fn ").and_then(|line| line.split(['(', '<']).next());
        name.is_some_and(|name| body[3..].contains(&format!("{name}(")))
    };
    VERDICTS.iter().any(|verdict| body.contains(verdict))
        || depth > 0
            && code.lines().map(str::trim_start).filter(calls).any(|line| {
                let name = line.trim_start_matches("fn ").split(['(', '<']).next();
                let called = name.and_then(|name| function(code, name));
                called.is_some_and(|(_, body)| gives_a_verdict(code, body, depth - 1))
            })
}

/// A page of promises is only as good as this.
#[test]
fn an_empty_test_is_found_out() {
    let code = "#[test]\nfn full() {\n    helped();\n}\n\nfn helped() {\n    assert!(true);\n}\n\n#[test]\nfn empty() {\n    let a = 1;\n}\n";
    for (name, gives) in [("full", true), ("empty", false)] {
        let (_, body) = function(code, name).expect("it is there");
        assert_eq!(gives_a_verdict(code, body, 3), gives, "{name}");
    }
}
