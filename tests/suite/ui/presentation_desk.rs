//! The teacher's desk: what stands beside the class's screen, and what the time of a lesson does.

use crate::support::wizard::{Start, Wizard, desktop};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Rect, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use image::{RgbaImage, imageops};
use join_chats::labels;
use join_chats::model::presentation::Desktop;

fn two(step: &'static str, size: [u32; 2]) -> Wizard {
    let mut start = Start::at(step).size(size[0] as f32, size[1] as f32);
    start.presentation = true;
    start.monitors = vec![size; 2];
    start.run()
}

fn one(step: &'static str) -> Wizard {
    let mut start = Start::at(step);
    start.presentation = true;
    start.run()
}

/// Names of all that can be pressed, and where it is.
fn buttons(wizard: &Wizard) -> Vec<(String, Rect)> {
    let all = wizard.harness.root().children_recursive();
    let buttons = all.filter(|node| node.accesskit_node().role() == Role::Button);
    buttons.filter_map(|node| Some((node.accesskit_node().label()?, node.rect()))).collect()
}

fn starts_with(wizard: &Wizard, words: &str) -> Option<String> {
    let all = wizard.harness.root().children_recursive();
    let texts = all.filter_map(|node| node.accesskit_node().value());
    texts.into_iter().find(|text| text.starts_with(words))
}

/// What «дальше» is said to do.
fn next(wizard: &Wizard) -> String {
    let text = starts_with(wizard, "Следующее нажатие: ").expect("the next press");
    text["Следующее нажатие: ".len()..].to_owned()
}

/// Width of the pictures that are compared, and what their edges and round corners take.
const TINY: u32 = 200;
const EDGE: u32 = 4;

/// Where the teacher has the class's screen: its title lies along the upper edge.
fn small_picture(wizard: &Wizard, [width, height]: [u32; 2]) -> Rect {
    let mut headings = wizard.harness.get_all_by_role(Role::Heading);
    let title = headings.next().expect("the title").rect();
    let size = vec2(title.width(), title.width() * height as f32 / width as f32).round();
    Rect::from_min_size(title.min, size)
}

/// The class's whole screen, as the class and as the teacher have it, in the size of the latter.
fn both_pictures(wizard: &mut Wizard, small: Rect, [width, height]: [u32; 2]) -> [RgbaImage; 2] {
    wizard.harness.remove_cursor();
    wizard.settle();
    let picture = wizard.harness.render().expect("a picture");
    let cut = |x: f32, y: f32, width: f32, height: f32| {
        let [x, y, width, height] = [x, y, width, height].map(|it| it.round() as u32);
        imageops::crop_imm(&picture, x, y, width, height).to_image()
    };
    let teachers = cut(small.left(), small.top(), small.width(), small.height());
    let class = cut(width as f32, 0.0, width as f32, height as f32);
    // So small that only places and colours are left of letters, which the two draw in different sizes.
    let tiny = |picture: &RgbaImage| {
        imageops::resize(picture, TINY, TINY * height / width, imageops::Triangle)
    };
    [tiny(&class), tiny(&teachers)]
}

/// The mean difference of two pictures of one size, of 255; edges and round corners do not count.
fn difference(one: &RgbaImage, other: &RgbaImage) -> f64 {
    let (width, height) = one.dimensions();
    let (mut sum, mut count) = (0_u64, 0_u64);
    for (x, y, pixel) in one.enumerate_pixels() {
        if x.min(y) < EDGE || x + EDGE >= width || y + EDGE >= height {
            continue;
        }
        let other = other.get_pixel(x, y);
        for channel in 0..3 {
            sum += u64::from(pixel[channel].abs_diff(other[channel]));
            count += 1;
        }
    }
    sum as f64 / count as f64
}

/// What is done before one looks.
type Act = fn(&mut Wizard);

#[test]
fn the_teacher_has_the_very_screen_of_the_class_in_small() {
    let size = [1280, 800];
    let states: [(&str, &'static str, Act); 8] = [
        ("words", "start", |_| {}),
        ("a frame", "create-profile", |wizard| {
            wizard.key(Key::PageDown);
        }),
        ("the warning", "sign-in", |wizard| {
            wizard.key(Key::PageDown).key(Key::PageDown).key(Key::PageDown);
        }),
        ("closer", "link-profile", |wizard| {
            wizard.key(Key::PageDown).key(Key::Equals);
        }),
        ("the QR code", "chats", |wizard| {
            wizard.key(Key::Q);
        }),
        ("black", "chats", |wizard| {
            wizard.key(Key::B);
        }),
        ("the light", "chats", |wizard| {
            wizard.key(Key::L);
        }),
        ("the time", "chats", |wizard| {
            wizard.key(Key::T);
        }),
    ];
    let mut before: Option<RgbaImage> = None;
    for (name, step, act) in states {
        let mut wizard = two(step, size);
        let small = small_picture(&wizard, size);
        act(&mut wizard);
        let [class, teachers] = both_pictures(&mut wizard, small, size);
        let same = difference(&class, &teachers);
        assert!(same < 2.6, "{name}: the pictures differ by {same:.1}");
        if let Some(before) = before.replace(teachers) {
            let other = difference(&class, &before);
            assert!(other > same + 1.0, "{name} looks like the state before: {other:.1}");
        }
    }
}

#[test]
fn the_next_press_is_told_right_inside_a_step() {
    let mut wizard = two("sign-in", [1366, 768]);
    let warning = "Этот же шаг, предупреждение: На данном шаге, если выходит ошибка";
    for expected in [
        "Рамка 1: Нажмите «Войти через Госуслуги». Потом: рамка 2 · предупреждение · Шаг 3",
        "Рамка 2: Введите логин и пароль, нажмите «Войти». Потом: предупреждение · Шаг 3",
        warning,
        "Шаг 3 из 6. Откройте вкладку «Чаты». Потом: рамка 1 · Шаг 4",
    ] {
        assert!(next(&wizard).starts_with(expected), "{expected}: {}", next(&wizard));
        wizard.key(Key::PageDown);
    }
    // On the second figure of a step frames come before the next figure.
    wizard.key(Key::Num5).key(Key::PageDown);
    assert!(next(&wizard).starts_with("Рамка 2:"), "{}", next(&wizard));
    wizard.key(Key::PageDown).key(Key::PageDown);
    assert!(next(&wizard).starts_with("Этот же шаг, Рисунок 5"), "{}", next(&wizard));
    wizard.key(Key::B);
    assert!(next(&wizard).starts_with("Уберёт чёрный экран. Потом: Рисунок 5"));
    wizard.key(Key::B).key(Key::End);
    for _ in 0..20 {
        wizard.key(Key::PageDown);
    }
    assert!(next(&wizard).starts_with("Это последний экран"));
}

#[test]
fn tools_stand_in_one_row_and_stay_where_they_are() {
    for width in [1280, 1366, 1600, 1920] {
        let mut wizard = two("chats", [width, 800]);
        wizard.key(Key::PageDown);
        let tops = ["Чёрный экран", "Доска", "Перо", "Время", "Закончить"]
            .map(|name| wizard.harness.get_by_label(name).rect().top());
        assert!(tops.iter().all(|top| *top == tops[0]), "{width}: {tops:?}");
        let before = buttons(&wizard);
        wizard.key(Key::P);
        let now = buttons(&wizard);
        assert!(wizard.has("Ластик") && wizard.has("Красное перо"), "the pen has its colours");
        // The time goes on.
        for (name, place) in before.iter().filter(|(name, _)| !name.starts_with("Идёт")) {
            let same = now.iter().find(|(other, _)| other == name);
            assert_eq!(same.map(|(_, place)| *place), Some(*place), "{width}: {name} moves");
        }
    }
}

#[test]
fn notes_say_that_they_go_on_until_they_do_not() {
    let mut wizard = two("create-profile", [1366, 768]);
    let more = |wizard: &Wizard| {
        let all = buttons(wizard).into_iter();
        all.map(|(name, _)| name).find(|name| name.starts_with("Ещё"))
    };
    // Of seven; the size of type decides how many are in sight.
    let said = more(&wizard).expect("more below");
    let number = said.split(' ').nth(1).and_then(|number| number.parse::<usize>().ok());
    assert!(number.is_some_and(|number| (3..=6).contains(&number)), "{said}");
    for _ in 0..8 {
        let Some(name) = more(&wizard) else { break };
        wizard.press(&name);
    }
    assert_eq!(more(&wizard), None, "all of them were read");
    wizard.key(Key::Num4);
    assert_eq!(more(&wizard), None, "all of step 4 is in sight");
}

#[test]
fn time_can_stand_still_and_get_a_minute_more() {
    let mut wizard = two("chats", [1366, 768]);
    wizard.key(Key::T);
    let left = |wizard: &Wizard| {
        wizard.with_model(|model| {
            let it = model.presentation().expect("a presentation");
            it.lesson().seconds_left(it.slide(it.stage()).page).expect("a countdown")
        })
    };
    wizard.press("Пауза");
    let paused = left(&wizard);
    wizard.harness.run_steps(300);
    assert_eq!(left(&wizard), paused, "it stands still");
    wizard.press("Ещё одна минута");
    assert_eq!(left(&wizard), paused + 60.0);
    // The keys, by their Russian letters: П and М.
    wizard.key(Key::G);
    wizard.harness.run_steps(100);
    assert!(left(&wizard) < paused + 57.0, "it runs on");
    wizard.key(Key::V);
    assert!(left(&wizard) > paused + 100.0);
    // Hidden from the class it runs on, and the teacher sees it.
    wizard.key(Key::T);
    let shown = |wizard: &Wizard| {
        let all = wizard.harness.root().children_recursive();
        let is_time = |text: String| text.starts_with("Осталось");
        all.filter(|node| node.accesskit_node().label().is_some_and(is_time)).count()
    };
    assert_eq!(shown(&wizard), 1);
    wizard.key(Key::T);
    assert_eq!(shown(&wizard), 2, "in the class's corner, too");
}

#[test]
fn the_whole_corner_tells_the_class_that_the_time_is_over() {
    let corner = |wizard: &mut Wizard| {
        wizard.harness.remove_cursor();
        wizard.settle();
        let picture = wizard.harness.render().expect("a picture");
        imageops::crop_imm(&picture, 1080, 715, 286, 53).to_image()
    };
    let ground = |picture: &RgbaImage| {
        let dark = picture.pixels().filter(|pixel| pixel[0] < 128).count();
        dark as f64 / f64::from(picture.width() * picture.height())
    };
    let mut wizard = one("chats");
    wizard.key(Key::PageDown).key(Key::T);
    assert!(ground(&corner(&mut wizard)) < 0.4);
    wizard.harness.run_steps(1100);
    assert!(wizard.has("Время вышло"));
    let ended = corner(&mut wizard);
    assert!(ground(&ended) > 0.6, "another ground: {}", ground(&ended));
    // It stands still: nothing flashes before a class.
    for _ in 0..20 {
        wizard.harness.run_steps(3);
        assert_eq!(
            wizard.harness.render().map(|it| it.get_pixel(1100, 740).0),
            Ok(ended.get_pixel(20, 25).0)
        );
    }
}

#[test]
fn a_slip_of_esc_starts_no_new_lesson_but_a_long_break_does() {
    let mut wizard = two("chats", [1366, 768]);
    wizard.harness.run_steps(200);
    let lasts = |wizard: &Wizard| {
        wizard.with_model(|model| model.presentation().expect("a display").lesson().lasts())
    };
    let before = lasts(&wizard);
    assert!(before > 10.0, "{before}");
    wizard.key(Key::Escape).key(Key::F5);
    assert!(lasts(&wizard) >= before, "it runs on");
    wizard.key(Key::Escape);
    wizard.harness.run_steps(16_000);
    wizard.key(Key::F5);
    assert!(lasts(&wizard) < 10.0, "{}", lasts(&wizard));
}

#[test]
fn the_minutes_really_used_are_told_and_copied() {
    let mut wizard = two("chats", [1366, 768]);
    wizard.harness.run_steps(1100);
    wizard.key(Key::Num4);
    wizard.harness.run_steps(2100);
    let since = starts_with_button(&wizard, "Идёт");
    wizard.press(&since);
    assert!(wizard.has("Шаг 3: 1 мин (в инструкции 1)"));
    assert!(wizard.has("Шаг 4: 2 мин (в инструкции 2)"));
    let copied = wizard.press_and_paste("Копировать").expect("a text");
    assert_eq!(copied, "Шаг 3: 1 мин (в инструкции 1)\nШаг 4: 2 мин (в инструкции 2)");
    wizard.key(Key::Escape);
    assert!(!wizard.has("Шаг 3: 1 мин (в инструкции 1)"));
}

fn starts_with_button(wizard: &Wizard, words: &str) -> String {
    let all = buttons(wizard).into_iter().map(|(name, _)| name);
    all.into_iter().find(|name| name.starts_with(words)).expect("a button")
}

#[test]
fn nothing_shifts_or_hides_on_the_class_display() {
    let mut wizard = one("sign-in");
    // The word to the teacher leaves the address alone.
    let banner = "Не входите здесь под своей учётной записью: показывайте на рисунках.";
    let banner = wizard.harness.get_by_label(banner).rect();
    let address = wizard.harness.get_by_label("cop.admhmao.ru/elk").rect();
    assert!(!banner.intersects(address), "{banner:?}, {address:?}");
    wizard.key(Key::PageDown);
    let figure = wizard.figure();
    wizard.key(Key::PageDown).key(Key::PageDown);
    assert!(
        wizard.has("Вход в журнал и на Госуслуги — схема, надписи могут отличаться"),
        "the page with the warning"
    );
    assert_eq!(wizard.figure(), figure, "the figure stays where it is");
    assert!(!wizard.has("Выноска 1: Нажмите «Войти через Госуслуги»"), "no number without words");
}

#[test]
fn a_pointer_that_lies_still_leaves_the_class_display() {
    let mut wizard = one("chats");
    wizard.key(Key::PageDown);
    let place = wizard.figure().center();
    wizard.harness.hover_at(place);
    wizard.harness.run_steps(3);
    let cursor = |wizard: &Wizard| wizard.harness.output().platform_output.cursor_icon;
    assert_ne!(cursor(&wizard), egui::CursorIcon::None);
    wizard.harness.run_steps(60);
    assert_eq!(cursor(&wizard), egui::CursorIcon::None);
    wizard.harness.hover_at(place + vec2(30.0, 0.0));
    wizard.harness.run_steps(2);
    assert_ne!(cursor(&wizard), egui::CursorIcon::None);
}

/// A clicker knows nothing of a focus, and its other button ends the show.
#[test]
fn a_clicker_moves_the_show_whatever_of_the_desk_has_the_focus() {
    let names: Vec<_> =
        buttons(&two("chats", [1366, 768])).into_iter().map(|(name, _)| name).collect();
    assert!(names.len() > 10, "{names:?}");
    let place = |wizard: &Wizard| {
        wizard.with_model(|model| {
            let stage = model.presentation()?.stage();
            Some((stage.slide, stage.revealed))
        })
    };
    for (forth, back) in [
        (Key::PageDown, Key::PageUp),
        (Key::ArrowRight, Key::ArrowLeft),
        (Key::ArrowDown, Key::ArrowUp),
    ] {
        let mut wizard = two("chats", [1366, 768]);
        for name in &names {
            let before = place(&wizard);
            let mut press = |key| {
                if wizard.has(name) {
                    wizard.focus(name);
                }
                wizard.key(key);
                let rests = labels::SHOW_RESTS;
                assert_eq!(wizard.focused(), rests, "{name}: what it sends next is for the show");
                place(&wizard)
            };
            let after = press(forth);
            assert_ne!(after, before, "{name}, {forth:?}");
            assert_eq!(press(back), before, "{name}, {back:?}");
        }
        wizard.focus("Заморозить");
        wizard.key(forth).key(Key::B);
        assert!(wizard.has("Класс видит чёрный экран"));
        wizard.key(Key::Period).key(Key::Escape);
        assert_eq!(place(&wizard), None, "Esc ends the show");
    }
}

#[test]
fn the_button_that_wears_the_ring_is_pressed_by_enter_and_space() {
    for key in [Key::Enter, Key::Space] {
        let mut wizard = two("chats", [1366, 768]);
        wizard.focus("Чёрный экран");
        wizard.key(key);
        assert!(wizard.has("Класс видит чёрный экран"), "{key:?}");
    }
}

#[test]
fn notes_are_shown_nowhere_before_it_is_known_where_the_teacher_sits() {
    for (answer, left, right) in [
        ("Этот экран: «Экран 1» 1366 × 768", "Откройте вкладку «Чаты»", "Для учителя"),
        ("«Экран 2» 1366 × 768", "Для учителя", "Откройте вкладку «Чаты»"),
    ] {
        let mut start = Start::at("chats");
        start.monitors = vec![[1366, 768]; 2];
        let mut wizard = start.run();
        wizard.see(Desktop { teacher: None, ..desktop(&[[1366, 768]; 2]) });
        wizard.key(Key::F5);
        assert!(wizard.has(labels::MONITORS_TITLE) && !wizard.has("Для учителя"));
        assert_eq!(wizard.focused(), labels::MONITORS_TITLE);
        wizard.key(Key::PageDown);
        assert!(wizard.has(labels::MONITORS_TITLE) && !wizard.has("Для учителя"));
        wizard.press(answer);
        assert!(!wizard.has(labels::MONITORS_TITLE));
        let side = |name: &str| {
            let all = wizard.harness.get_all_by_label(name).map(|node| node.rect().left());
            all.map(|x| if x < 1366.0 { "left" } else { "right" }).collect::<Vec<_>>()
        };
        assert!(side(left).contains(&"left"), "{left}: {:?}", side(left));
        assert!(side(right).contains(&"right"), "{right}: {:?}", side(right));
    }
}

#[test]
fn whatever_makes_copying_of_a_key_leaves_it_to_the_pen() {
    for letters in [true, false] {
        let mut start =
            Start::at("chats").state(format!("(format: 1, look: (letter_keys: {letters}))"));
        start.presentation = true;
        let mut wizard = start.run();
        let color = |wizard: &Wizard| {
            wizard.with_model(|model| model.presentation().expect("a presentation").color())
        };
        wizard.key_with(Modifiers::COMMAND, Key::P);
        let first = color(&wizard);
        wizard.harness.event(Event::Copy);
        wizard.settle();
        let second = color(&wizard);
        assert_ne!(second, first, "{letters}");
        // The letter С stands there in the Russian layout.
        wizard.key_in_layout(Key::C, Key::C, Modifiers::COMMAND);
        assert_ne!(color(&wizard), second, "{letters}");
    }
}
