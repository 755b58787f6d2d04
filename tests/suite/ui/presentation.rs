//! «Показ классу»: what a teacher does with keys, a clicker and the mouse, and what the class sees of it.

use crate::support::marks::{ALL_STEPS, marks};
use crate::support::wizard::{Start, Wizard, desktop};
use egui::{Event, Key, Modifiers, MouseWheelUnit, PointerButton, Pos2, vec2};
use join_chats::labels;
use join_chats::model::presentation::{
    Camera, Desktop, PenColor, Point, Presentation, PresentationView, Sheet,
};

const CALLOUT_1: &str = "Выноска 1: Нажмите «Войти через Госуслуги»";
const CALLOUT_2: &str = "Выноска 2: Введите логин и пароль, нажмите «Войти»";
const BANNER: &str = "Не входите здесь под своей учётной записью: показывайте на рисунках.";

fn show(step: &'static str) -> Wizard {
    let mut start = Start::at(step);
    start.presentation = true;
    start.run()
}

/// The teacher's window on a monitor of 1366 × 768, the class's on one of 1280 × 800.
fn show_on_two(step: &'static str) -> Wizard {
    let mut start = Start::at(step);
    start.presentation = true;
    start.monitors = vec![[1366, 768], [1280, 800]];
    start.run()
}

impl Wizard {
    fn presentation(&self) -> Presentation {
        self.with_model(|model| model.presentation().expect("a presentation").clone())
    }

    fn camera(&self) -> Option<Camera> {
        self.with_model(|model| {
            let presentation = model.presentation().expect("a presentation");
            presentation.camera(model.guide(), presentation.stage())
        })
    }

    fn lines(&self) -> Vec<(PenColor, Vec<Point>)> {
        let presentation = self.presentation();
        let slide = presentation.slide(presentation.stage());
        let sheet = Sheet::Figure(slide.page, slide.figure.expect("a figure"));
        let lines = presentation.stage().lines(sheet).iter();
        lines.map(|line| (line.color, line.points.clone())).collect()
    }

    fn keys(&mut self, keys: &[Key]) -> &mut Self {
        for key in keys {
            self.key(*key);
        }
        self
    }

    fn mouse(&mut self, events: &[Event]) {
        for event in events {
            self.harness.event(event.clone());
            self.harness.step();
        }
        self.settle();
    }

    fn draw(&mut self, from: Pos2, to: Pos2) {
        let button = |pos, pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        let middle = from + (to - from) / 2.0;
        self.mouse(&[
            Event::PointerMoved(from),
            button(from, true),
            Event::PointerMoved(middle),
            Event::PointerMoved(to),
            button(to, false),
        ]);
    }

    pub fn figure(&self) -> egui::Rect {
        use egui_kittest::kittest::Queryable as _;
        let figure = egui::accesskit::Role::Figure;
        self.harness.get_all_by_role(figure).next().expect("a figure").rect()
    }
}

/// «Дальше» by everything that means it, from the first callout of step 2 to the next screen; back likewise.
#[test]
fn a_clicker_reveals_callouts_and_goes_on_and_back() {
    let onward = [Key::PageDown, Key::ArrowRight, Key::Space, Key::Enter, Key::ArrowDown];
    let back = [Key::PageUp, Key::ArrowLeft, Key::Backspace, Key::ArrowUp];
    for (next, before) in onward.into_iter().zip(back.into_iter().cycle()) {
        let mut wizard = show("sign-in");
        assert!(!wizard.has(CALLOUT_1), "nothing is revealed yet");
        wizard.key(next);
        assert!(wizard.has(CALLOUT_1) && !wizard.has(CALLOUT_2), "{next:?}");
        wizard.key(next);
        assert!(wizard.has(CALLOUT_2), "{next:?} again");
        wizard.key(next);
        let warning = "На данном шаге, если выходит ошибка, то вероятнее всего в системе неверно указаны данные для входа в систему (СНИЛС, номер телефона), для исправления ошибки необходимо написать об ошибке классному руководителю с прикреплением скриншота ошибки.";
        assert!(wizard.has(&labels::attention(warning)), "the rest of the step");
        wizard.key(before);
        assert!(wizard.has(CALLOUT_2), "{before:?}: all callouts are still there");
        wizard.key(before);
        assert!(wizard.has(CALLOUT_1) && !wizard.has(CALLOUT_2), "{before:?}");
        wizard.key(before);
        assert!(!wizard.has(CALLOUT_1));
        wizard.key(before);
        assert_eq!(wizard.title(), "Запустите браузер", "{before:?}");
    }
}

#[test]
fn keys_go_to_a_step_and_to_both_ends() {
    let mut wizard = show("chats");
    for (key, title) in [
        (Key::Home, "14 лет или больше"),
        (Key::Num4, "Привяжите учебный профиль VK ID"),
        (Key::End, "Вы в чатах класса"),
        (Key::Num1, "Запустите браузер"),
        (Key::Num7, "Вы в чатах класса"),
        (Key::Num9, "Вы в чатах класса"),
    ] {
        wizard.key(key);
        assert_eq!(wizard.title(), title, "{key:?}");
    }
}

#[test]
fn every_screen_comes_once_in_each_direction() {
    let mut wizard = show("start");
    let mut onward = Vec::new();
    for _ in 0..60 {
        let stage = wizard.presentation().stage().clone();
        onward.push((stage.slide, stage.revealed));
        wizard.key(Key::PageDown);
    }
    onward.dedup();
    let mut back = Vec::new();
    for _ in 0..60 {
        let stage = wizard.presentation().stage().clone();
        back.push((stage.slide, stage.revealed));
        wizard.key(Key::PageUp);
    }
    back.dedup();
    back.reverse();
    assert_eq!(onward, back);
    assert!(onward.is_sorted());
    assert_eq!(onward[0], (0, 0));
}

#[test]
fn one_key_hides_all_from_the_class() {
    for (key, cover) in [
        (Key::B, "Чёрный экран"),
        (Key::Period, "Чёрный экран"),
        (Key::W, "Белый экран"),
        (Key::Comma, "Белый экран"),
    ] {
        let mut wizard = show("chats");
        wizard.key(key);
        assert!(wizard.has(cover) && wizard.title().is_empty(), "{key:?}");
        wizard.key(key);
        assert_eq!(wizard.title(), "Откройте вкладку «Чаты»", "{key:?} again");
        // Whoever goes on sees where they were first.
        wizard.keys(&[key, Key::PageDown]);
        assert_eq!(wizard.presentation().stage().revealed, 0);
    }
}

#[test]
fn letters_act_by_their_place_in_the_russian_layout() {
    let mut wizard = show("chats");
    wizard.key_in_layout(Key::X, Key::B, Modifiers::NONE);
    assert!(wizard.has("Чёрный экран"), "whatever a layout calls what stands in the place of B");
}

#[test]
fn signs_act_where_the_layout_has_them() {
    // The Russian layout: a point left of the right Shift, a comma on the same key, a question mark over 7.
    for (key, place, modifiers, name) in [
        (Key::Period, Key::Slash, Modifiers::NONE, "Чёрный экран"),
        (Key::Comma, Key::Slash, Modifiers::SHIFT, "Белый экран"),
        (Key::Period, Key::Period, Modifiers::NONE, "Чёрный экран"),
        (Key::Questionmark, Key::Num7, Modifiers::SHIFT, "Клавиши"),
    ] {
        let mut wizard = show("chats");
        wizard.key_in_layout(key, place, modifiers);
        assert!(wizard.has(name), "{key:?} at {place:?}");
    }
}

#[test]
fn what_is_open_closes_one_after_another_and_then_the_display_ends() {
    let mut wizard = show("sign-in");
    wizard.keys(&[Key::PageDown, Key::Equals, Key::P, Key::Q]);
    assert!(wizard.has("QR-код https://cop.admhmao.ru/elk"));
    wizard.key(Key::Escape);
    assert!(!wizard.has("QR-код https://cop.admhmao.ru/elk"));
    assert!(wizard.camera().is_some());
    // The pen, the zoom, the display.
    wizard.keys(&[Key::Escape, Key::Escape]);
    assert!(wizard.camera().is_none());
    wizard.key(Key::Escape);
    assert!(wizard.has("Сделано, дальше"), "the pupil's page again");
    wizard.show();
    assert_eq!(wizard.presentation().stage().slide, 3, "F5 begins on the open page");
    wizard.key(Key::F5);
    wizard.presentation();
}

#[test]
fn the_banner_stays_until_the_teacher_goes_on() {
    for mut wizard in [show("chats"), show_on_two("chats")] {
        assert!(wizard.has(BANNER));
        wizard.key(Key::PageDown);
        assert!(!wizard.has(BANNER));
    }
}

#[test]
fn zoom_goes_to_the_callout_and_follows_it() {
    let mut wizard = show("create-profile");
    wizard.keys(&[Key::PageDown, Key::Equals]);
    let first = wizard.camera().expect("close");
    assert!(first.factor > 1.2, "{first:?}");
    wizard.key(Key::PageDown);
    let second = wizard.camera().expect("still close");
    assert_ne!(first.center, second.center, "it moves to the next callout");
    wizard.key(Key::Equals);
    assert!(wizard.camera().expect("closer").factor > second.factor);
    wizard.key(Key::Num0);
    assert_eq!(wizard.camera(), None);
    // Another screen begins whole, be it with the same figure.
    let mut same = show("sign-in");
    same.keys(&[Key::PageDown, Key::Equals, Key::PageDown, Key::PageDown]);
    assert_eq!(same.presentation().stage().slide, 4, "the warning of step 2");
    assert_eq!(same.camera(), None);
    wizard.keys(&[Key::Equals, Key::PageDown, Key::PageDown]);
    assert_eq!(wizard.camera(), None);
    // Without a callout: the whole figure over the screen, then closer, then back.
    wizard.key(Key::Equals);
    assert_eq!(wizard.camera().map(|camera| camera.factor), Some(1.0));
    wizard.keys(&[Key::Equals, Key::Minus, Key::Minus]);
    assert_eq!(wizard.camera(), None);
}

#[test]
fn the_wheel_zooms_at_the_mouse() {
    let mut wizard = show("chats");
    let figure = wizard.figure();
    let corner = figure.min + figure.size() * 0.25;
    let wheel = Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, 120.0),
        modifiers: Modifiers::NONE,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
    };
    wizard.mouse(&[
        Event::PointerMoved(corner),
        wheel.clone(),
        wheel.clone(),
        wheel.clone(),
        wheel,
    ]);
    let camera = wizard.camera().expect("enlarged");
    assert!(camera.factor > 1.2, "{camera:?}");
    assert!(camera.center[0] < 0.5 && camera.center[1] < 0.5, "{camera:?}");
}

#[test]
fn the_pen_draws_on_its_own_figure_until_the_end() {
    let mut wizard = show("chats");
    let figure = wizard.figure();
    let (left, right) =
        (figure.left_center() + vec2(40.0, 0.0), figure.right_center() - vec2(40.0, 0.0));
    wizard.key(Key::P);
    wizard.draw(left, right);
    let lines = wizard.lines();
    assert_eq!(lines.len(), 1);
    let (color, points) = &lines[0];
    assert_eq!(*color, PenColor::Red);
    assert!(points[0][0] < 0.2 && points[points.len() - 1][0] > 0.8, "{points:?}");
    wizard.key(Key::C);
    wizard.draw(left, right);
    assert_eq!(wizard.lines()[1].0, PenColor::Blue);
    wizard.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(wizard.lines().len(), 1);
    // Another step has its own, and this one keeps its.
    wizard.keys(&[Key::Num4]);
    assert!(wizard.lines().is_empty());
    wizard.keys(&[Key::Num3]);
    assert_eq!(wizard.lines().len(), 1);
    wizard.key(Key::E);
    assert!(wizard.lines().is_empty());
    // A pen that has slipped off the figure turns no page.
    wizard
        .draw(figure.left_bottom() + vec2(-200.0, 60.0), figure.left_bottom() + vec2(-100.0, 60.0));
    assert_eq!(wizard.presentation().stage().revealed, 0);
    wizard.draw(left, right);
    wizard.keys(&[Key::Escape, Key::Escape, Key::F5]);
    assert_eq!(wizard.lines().len(), 1, "a slip of Esc loses nothing");
}

#[test]
fn the_light_spot_follows_the_mouse() {
    let mut wizard = show("chats");
    let figure = wizard.figure();
    wizard.key(Key::L);
    let at = figure.min + figure.size() * 0.75;
    wizard.mouse(&[Event::PointerMoved(at)]);
    let spot = wizard.presentation().stage().spot.expect("a light");
    assert!((spot[0] - 0.75).abs() < 0.02 && (spot[1] - 0.75).abs() < 0.02, "{spot:?}");
    wizard.key(Key::L);
    assert_eq!(wizard.presentation().stage().spot, None);
}

#[test]
fn the_overview_goes_to_any_step() {
    for key in [Key::O, Key::Tab] {
        let mut wizard = show("chats");
        wizard.key(key);
        wizard.press("Шаг 5 из 6: Создайте профиль «Сферум»");
        assert_eq!(wizard.title(), "Создайте профиль «Сферум»", "{key:?}");
    }
    // By keys alone: the open step has the focus.
    let mut wizard = show("chats");
    wizard.keys(&[Key::O, Key::ArrowDown, Key::Enter]);
    assert!(!wizard.has("Шаг 1 из 6: Запустите браузер"), "it is closed");
    assert_ne!(wizard.title(), "Откройте вкладку «Чаты»");
    // Tab leaves no focus behind that would keep the arrows.
    wizard.keys(&[Key::Tab, Key::Num3, Key::ArrowRight]);
    assert!(wizard.has("Выноска 1: Нажмите «Чаты»"));
}

#[test]
fn esc_lets_go_of_a_button_before_it_ends_the_display() {
    let mut wizard = show_on_two("chats");
    wizard.keys(&[Key::Tab, Key::Escape]);
    wizard.presentation();
    wizard.key(Key::PageDown);
    assert_eq!(wizard.presentation().stage().revealed, 1);
    // What comes in front takes the keys from what lies behind.
    wizard.focus("Чёрный экран");
    wizard.keys(&[Key::O, Key::Enter]);
    let presentation = wizard.presentation();
    assert_eq!((presentation.overlay(), presentation.cover()), (None, None), "a step was chosen");
}

/// The address below the words is the one that they speak of, and the QR code its own.
#[test]
fn each_screen_shows_its_own_address() {
    let mut wizard = show("messenger");
    assert!(wizard.has("cop.admhmao.ru/elk"));
    wizard.key(Key::Q);
    assert!(wizard.has("QR-код https://cop.admhmao.ru/elk"));
    wizard.keys(&[Key::Q, Key::PageDown, Key::PageDown]);
    assert!(wizard.has("web.vk.me") && !wizard.has("cop.admhmao.ru/elk"));
    wizard.key(Key::Q);
    assert!(!wizard.has("QR-код https://cop.admhmao.ru/elk"));
}

#[test]
fn a_display_that_ended_by_a_slip_goes_on_where_it_was() {
    let mut wizard = show("start");
    wizard.keys(&[Key::Num5, Key::Escape, Key::F5]);
    assert_eq!(wizard.title(), "Создайте профиль «Сферум»");
}

#[test]
fn a_click_goes_on_and_the_other_button_back() {
    let mut wizard = show("sign-in");
    let place = wizard.figure().center();
    wizard.harness.hover_at(place);
    for (button, revealed) in [(PointerButton::Primary, 1), (PointerButton::Secondary, 0)] {
        for pressed in [true, false] {
            let event =
                Event::PointerButton { pos: place, button, pressed, modifiers: Modifiers::NONE };
            wizard.mouse(&[event]);
        }
        assert_eq!(wizard.presentation().stage().revealed, revealed, "{button:?}");
    }
}

#[test]
fn the_time_of_a_step_ends_quietly() {
    let mut wizard = show("chats");
    wizard.key(Key::T);
    let presentation = wizard.presentation();
    let page = presentation.slide(presentation.stage()).page;
    let left = presentation.lesson().seconds_left(page).expect("a countdown");
    assert!((55.0..=60.0).contains(&left), "a minute, says the guide of this step: {left}");
    // A minute of frames of 0.06 s.
    wizard.harness.run_steps(1100);
    assert!(wizard.has("Время вышло"));
    wizard.key(Key::Num4);
    assert!(!wizard.has("Время вышло"), "another step has its own time");
    wizard.key(Key::Num3);
    assert!(wizard.has("Время вышло"), "a slip loses none");
    wizard.key(Key::T);
    assert_eq!(wizard.presentation().lesson().countdown(page), None);
}

#[test]
fn single_letters_can_be_switched_off() {
    let mut wizard = Start::at("chats").run();
    wizard
        .press("Меню")
        .press("Буквы управляют показом. Включено: B — чёрный экран, P — перо")
        .key(Key::Escape);
    wizard.press("Показ классу");
    for key in [
        Key::B,
        Key::W,
        Key::Equals,
        Key::P,
        Key::L,
        Key::O,
        Key::T,
        Key::Q,
        Key::Num4,
        Key::Period,
    ] {
        wizard.key(key);
    }
    let presentation = wizard.presentation();
    assert_eq!(presentation.cover(), None);
    assert_eq!(presentation.overlay(), None);
    assert_eq!(wizard.title(), "Откройте вкладку «Чаты»");
    wizard.key(Key::PageDown);
    assert!(wizard.has("Выноска 1: Нажмите «Чаты»"));
    wizard.key_with(Modifiers::COMMAND, Key::B);
    assert!(wizard.has("Чёрный экран"), "with Ctrl they act");
    assert!(!wizard.saved().expect("saved").preferences.letter_keys);
}

#[test]
fn with_one_monitor_the_teachers_view_comes_by_a_key() {
    let mut wizard = show("chats");
    assert!(!wizard.has("Для учителя"));
    wizard.key(Key::N);
    assert!(wizard.has("Для учителя"));
    assert!(wizard.has("«Чаты» — второе слово синей полосы, сразу после «Дневника»."));
    wizard.press("Дальше");
    // The class sees the same screen: black is black on it.
    wizard.key(Key::B);
    assert!(wizard.has("Чёрный экран") && !wizard.has("Для учителя"));
    wizard.keys(&[Key::B, Key::N]);
    assert!(wizard.has("Выноска 1: Нажмите «Чаты»") && !wizard.has("Для учителя"));
}

#[test]
fn with_two_monitors_the_teacher_sees_more_than_the_class() {
    let mut wizard = show_on_two("chats");
    assert!(wizard.has("Класс видит: «Экран 2» 1280 × 800"));
    let next = "Следующее нажатие: Рамка 1: Нажмите «Чаты». Потом: Шаг 4 · рамка 1 · Шаг 5";
    assert!(wizard.has(next));
    wizard.press("Чёрный экран");
    assert!(wizard.has("Класс видит чёрный экран"));
    wizard.press("Заморозить");
    wizard.key(Key::PageDown);
    assert!(!wizard.has("Класс видит чёрный экран"));
    wizard.keys(&[Key::PageDown, Key::PageDown]);
    let presentation = wizard.presentation();
    assert_eq!(
        presentation.slide(presentation.class_stage()).page,
        presentation.slides()[5].page,
        "the class still sees step 3"
    );
    assert_ne!(
        presentation.slide(presentation.stage()).page,
        presentation.slide(presentation.class_stage()).page
    );
    wizard.key(Key::F);
    let presentation = wizard.presentation();
    assert_eq!(presentation.stage(), presentation.class_stage());
}

#[test]
fn monitors_are_chosen_swapped_and_pulled_out() {
    let two = [[1366, 768], [1280, 800]];
    let mut wizard = show_on_two("chats");
    let windows =
        |wizard: &Wizard| wizard.with_model(|model| wizard.presentation().windows(model.desktop()));
    assert_eq!(windows(&wizard).main, PresentationView::Presenter);
    wizard.key(Key::S);
    assert_eq!(windows(&wizard).main, PresentationView::Class);
    assert_eq!(windows(&wizard).second, Some((PresentationView::Presenter, 1)));
    wizard.press("Класс видит: «Экран 1» 1366 × 768").press("«Экран 2» 1280 × 800");
    assert_eq!(windows(&wizard).second, Some((PresentationView::Class, 1)));
    wizard.keys(&[Key::PageDown, Key::PageDown]);
    // The projector's cable comes loose: the teacher's window stays as it was.
    wizard.plug(&two[..1]);
    assert_eq!(windows(&wizard).second, None);
    assert_eq!(windows(&wizard).main, PresentationView::Presenter);
    wizard.key(Key::N);
    assert_eq!(wizard.title(), "Привяжите учебный профиль VK ID", "and the class's is a key away");
    // Back again, with another resolution.
    wizard.plug(&[two[0], [1024, 768]]);
    assert_eq!(windows(&wizard).second, Some((PresentationView::Class, 1)));
    // The teacher's own monitor goes: the class must not see the notes.
    let mut left = show_on_two("chats");
    let projector =
        Desktop { monitors: desktop(&two).monitors.split_off(1), own: 0, ..Desktop::default() };
    left.see(projector);
    assert_eq!(windows(&left).main, PresentationView::Class);
    // A third one can be chosen.
    wizard.plug(&[two[0], [1024, 768], [1920, 1080]]);
    wizard.press("Класс видит: «Экран 2» 1024 × 768").press("«Экран 3» 1920 × 1080");
    assert_eq!(windows(&wizard).second, Some((PresentationView::Class, 2)));
}

/// The whole presentation, every key and the mouse: the marks on the disk are not touched.
#[test]
fn a_presentation_never_touches_the_marks() {
    let mut start = Start::at("chats").state(marks(&ALL_STEPS[..3]));
    start.monitors = vec![[1366, 768], [1280, 800]];
    let mut wizard = start.run();
    let before = std::fs::read(wizard.path()).expect("a state file");
    wizard.show();
    let figure = wizard.figure();
    for key in [
        Key::PageDown,
        Key::Equals,
        Key::P,
        Key::C,
        Key::E,
        Key::L,
        Key::L,
        Key::B,
        Key::B,
        Key::W,
        Key::W,
        Key::O,
        Key::Escape,
        Key::T,
        Key::F,
        Key::S,
        Key::S,
        Key::Q,
        Key::Q,
        Key::F1,
        Key::Escape,
        Key::N,
        Key::Num0,
    ] {
        wizard.key(key);
    }
    wizard.key(Key::P);
    wizard.draw(figure.center(), figure.center() + vec2(50.0, 20.0));
    wizard.key(Key::P);
    for _ in 0..30 {
        wizard.key(Key::PageDown);
    }
    wizard.key(Key::Home);
    wizard.press("Закончить");
    assert_eq!(wizard.title(), "На этом компьютере уже начинали");
    let path = wizard.path();
    wizard.close();
    assert_eq!(std::fs::read(path).expect("a state file"), before);
}
