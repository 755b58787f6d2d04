//! Pictures of pages that the program draws without a screen.

use crate::support::home::Home;

#[test]
fn a_screenshot_has_the_size_that_was_asked_for() {
    let home = Home::new();
    let page = ["--step", "sign-in", "--theme", "dark", "--type", "150"];
    for (size, scale, pixels) in [
        ("250x250", "1", (250, 250)),
        ("1366x768", "1", (1366, 768)),
        ("1024x600", "1.25", (1280, 750)),
        ("360х640", "0,5", (180, 320)),
        ("40x40", "1", (40, 40)),
        ("1x1", "1", (1, 1)),
    ] {
        let mut arguments = vec!["--screenshot", "a.png", "--size", size, "--scale", scale];
        arguments.extend(page);
        home.run(&arguments).assert(&arguments, 0, "", "");
        let written = image::image_dimensions(home.path("a.png")).expect("a PNG");
        assert_eq!(written, pixels, "{arguments:?}");
    }
}

#[test]
fn a_screenshot_leaves_the_marks_alone() {
    let home = Home::new();
    std::fs::write(home.path("marks.ron"), "(").expect("a bad state file");
    let arguments = ["--screenshot", "a.png", "--state", "marks.ron", "--size", "360x640"];
    home.run(&arguments).assert(&arguments, 0, "", "");
    assert_eq!(home.names(), ["a.png", "marks.ron"]);
}
