//! What each action changes in the state of the wizard, and what it asks of the outside world: a table.

use crate::support::model_fixture::*;
use join_chats::browser::{Browser, NotStarted, Request};
use join_chats::guide::{StepId, UNDER_14};
use join_chats::model::presentation::PresentationAction;
use join_chats::model::{Action, Effect, Notice, Overlay, Saved, SystemWishes};
use join_chats::preferences::{Side, ThemeChoice};
use join_chats::progress::Merge;

/// What was done before, what happens, what it changes (and nothing else), and what the world has to do.
type Row = (&'static [&'static str], Vec<Action>, Action, Vec<&'static str>, Vec<Effect>);

fn request() -> Effect {
    Effect::Open(Request { address: Some(address("one")), browser: None, is_private: true })
}

#[rustfmt::skip]
fn pages_and_marks() -> Vec<Row> {
    use Action::{AskNextPupil, Back, CatchUp, Continue, GoTo, NextPupil};
    let undo = |id: &str| Action::UndoStep(StepId(id.to_owned()));
    let to = |id| GoTo(page(id));
    let merge = Merge {
        before: progress(&["age"]),
        theirs: progress(&["age", "one"]),
    };
    let save = || vec![Effect::Save];
    vec![
        (&[], vec![], complete("age"), vec![], vec![]),
        (&[], vec![], answered(UNDER_14), vec!["age=under-14"], save()),
        (
            &[],
            vec![answered(UNDER_14)],
            complete("age"),
            vec!["done=age", "figure=a", "page=one"],
            save(),
        ),
        (&[], vec![to("one")], complete("two"), vec![], vec![]),
        (&[], vec![to("finish")], complete("two"), vec![], vec![]),
        (&[], vec![to("one")], complete("one"), vec!["done=one", "figure=c", "page=two"], save()),
        // Something was left out: back to it, with a word, not to the page that says that all is done.
        (&[], vec![to("two")], complete("two"), vec!["done=two", "figure=a", "over=age one", "page=one"], save()),
        (
            &["one"],
            vec![to("two")],
            complete("two"),
            vec!["done=one two", "figure=none", "over=age", "page=age"],
            save(),
        ),
        (&[], vec![to("two"), complete("two")], to("one"), vec!["over="], vec![]),
        (&["age", "one"], vec![to("two")], complete("two"), vec!["done=age one two", "page=finish"], save()),
        // What was missing is done: nobody has to go through the rest again.
        (&["age", "two"], vec![to("one")], complete("one"), vec!["done=age one two", "figure=c", "page=finish"], save()),
        (&["age", "one", "two"], vec![to("one")], complete("one"), vec!["figure=c", "page=two"], save()),
        // A mark is taken back on its own page only, and only if there is one.
        (&["age", "one"], vec![to("one")], undo("one"), vec!["done=age"], save()),
        (&["age", "one"], vec![to("two")], undo("one"), vec![], vec![]),
        (&["age"], vec![to("one")], undo("one"), vec![], vec![]),
        (&["age"], vec![to("one")], undo("unknown"), vec![], vec![]),
        (&[], vec![], Back, vec![], vec![]),
        (&[], vec![to("one")], Back, vec!["figure=none", "page=age"], vec![]),
        (&[], vec![to("finish")], Back, vec!["page=two"], vec![]),
        (&[], vec![], to("finish"), vec!["figure=c", "page=finish"], vec![]),
        (&["age"], vec![], Continue, vec!["asks=false", "figure=a", "page=one"], vec![]),
        (&["age", "one", "two"], vec![], Continue, vec!["asks=false", "figure=c", "page=finish"], vec![]),
        (&["age"], vec![], AskNextPupil, vec!["overlay=Some(NextPupil)"], vec![]),
        (&["age"], vec![AskNextPupil], Action::CloseTop, vec!["overlay=None"], vec![]),
        (
            &["age", "one"],
            vec![to("two"), tick(4, 0), AskNextPupil],
            NextPupil,
            vec![
                "asks=false",
                "done=",
                "figure=none",
                "left=VK Сферум",
                "overlay=None",
                "page=age",
                "ticks=",
            ],
            save(),
        ),
        (&["age"], vec![], CatchUp(String::new(), merge.clone()), vec!["done=age one"], save()),
        (&["age", "two"], vec![], CatchUp(String::new(), merge), vec!["done=age one two"], save()),
    ]
}

#[rustfmt::skip]
fn figures_hints_and_lists() -> Vec<Row> {
    use Action::{CloseTop, Enlarge, GoTo, ShowFigure, ToggleHint, ToggleHints};
    let one = || GoTo(page("one"));
    vec![
        (&[], vec![one()], ShowFigure(figure("b")), vec!["figure=b"], vec![]),
        // A click that was meant for another page.
        (&[], vec![one()], ShowFigure(figure("c")), vec![], vec![]),
        (&[], vec![one()], Enlarge(figure("a")), vec!["overlay=Some(Figure(FigureIndex(0)))"], vec![]),
        (&[], vec![one()], ToggleHints, vec!["hints=Some(None)"], vec![]),
        (&[], vec![one(), ToggleHints], ToggleHints, vec!["hints=None"], vec![]),
        (&[], vec![one(), ToggleHints], ToggleHint(1), vec!["hints=Some(Some(1))"], vec![]),
        (&[], vec![one(), ToggleHint(1)], ToggleHint(1), vec!["hints=Some(None)"], vec![]),
        (&[], vec![one(), ToggleHint(1)], ToggleHint(0), vec!["hints=Some(Some(0))"], vec![]),
        (&[], vec![one(), ToggleHint(1)], CloseTop, vec!["hints=None"], vec![]),
        (&[], vec![one(), ToggleHint(1)], Action::Back, vec!["figure=none", "hints=None", "page=age"], vec![]),
        (&[], vec![one()], ToggleHint(2), vec![], vec![]),
        (&[], vec![GoTo(page("two"))], ToggleHints, vec![], vec![]),
        (&[], vec![GoTo(page("finish"))], ToggleHint(0), vec![], vec![]),
        // Each list has ticks of its own, and only the last page's is left behind.
        (&[], vec![], tick(0, 1), vec!["ticks=телефон"], vec![]),
        (&[], vec![], tick(1, 0), vec!["ticks=телефон"], vec![]),
        (&[], vec![tick(0, 0), tick(1, 0)], tick(0, 0), vec!["ticks=телефон"], vec![]),
        (&[], vec![one()], tick(2, 1), vec!["ticks=клавиатура"], vec![]),
        (&[], vec![one(), tick(2, 0)], tick(3, 0), vec!["ticks=мышь стул"], vec![]),
        (&[], vec![one(), tick(2, 0)], tick(2, 0), vec!["ticks="], vec![]),
        (&[], vec![tick(2, 0), tick(2, 1)], tick(4, 1), vec!["left=VK", "ticks=мышь клавиатура Сферум"], vec![]),
        (&[], vec![tick(4, 0), tick(4, 1)], tick(4, 0), vec!["left=VK", "ticks=Сферум"], vec![]),
    ]
}

#[rustfmt::skip]
fn links_and_copies() -> Vec<Row> {
    use Action::{AnswerOpened, BrowsersFound, CopyLink, CopyMessage, GoTo, LinkOpened, OpenLink};
    use Action::{OpenLinkIn, StartBrowser};
    let one = || GoTo(page("one"));
    let open = || OpenLink(address("one"));
    let not_open = || AnswerOpened(address("one"), false);
    let in_opera = |address| {
        Effect::Open(Request { address, browser: Some(Browser::Opera), is_private: true })
    };
    let opened = |result| LinkOpened(Some(address("one")), result);
    let copy = |text: &str| vec![Effect::Copy(text.to_owned())];
    vec![
        (&[], vec![one()], open(), vec!["opening=Some(Starting)"], vec![request()]),
        // The second click of a double click.
        (&[], vec![one(), open()], open(), vec![], vec![]),
        (
            &[],
            vec![one(), open()],
            opened(Ok(started())),
            vec!["opening=Some(Started(Started { browser: Some(Yandex), window: Private }))"],
            vec![],
        ),
        (&[], vec![one(), open()], opened(Err(NotStarted::NoThread)), vec!["opening=Some(Failed(NoThread))"], vec![]),
        // Of a page that was left, and of another address.
        (&[], vec![one(), open(), GoTo(page("two"))], opened(Ok(started())), vec![], vec![]),
        (&[], vec![one(), open()], LinkOpened(Some(address("two")), Ok(started())), vec![], vec![]),
        (&[], vec![one(), open()], AnswerOpened(address("one"), true), vec!["opening=Some(Open)"], vec![]),
        (&[], vec![one(), open()], AnswerOpened(address("one"), false), vec!["opening=Some(NotOpen)"], vec![]),
        // The other ways to it are closed by their cross, by Esc, and by opening it again.
        (&[], vec![one(), open(), not_open()], Action::CloseLadder, vec!["opening=None"], vec![]),
        (&[], vec![one(), open(), not_open()], Action::CloseTop, vec!["opening=None"], vec![]),
        (&[], vec![one(), open(), not_open()], open(), vec!["opening=Some(Starting)"], vec![request()]),
        (&[], vec![one(), open()], Action::CloseLadder, vec![], vec![]),
        (
            &[],
            vec![one(), open(), not_open()],
            OpenLinkIn(address("one"), Browser::Opera),
            vec!["opening=Some(Starting)"],
            vec![in_opera(Some(address("one")))],
        ),
        // The browser that shows the page is the one for the others.
        (
            &[],
            vec![one(), open(), not_open(), OpenLinkIn(address("one"), Browser::Opera)],
            AnswerOpened(address("one"), true),
            vec!["kept=(System, Some(Opera), true, Right)", "opening=Some(Open)"],
            vec![Effect::Save],
        ),
        (
            &[],
            vec![one()],
            StartBrowser(Browser::Opera),
            vec!["kept=(System, Some(Opera), true, Right)"],
            vec![Effect::Save, in_opera(None)],
        ),
        (&[], vec![one(), StartBrowser(Browser::Opera)], StartBrowser(Browser::Opera), vec![], vec![]),
        (&[], vec![GoTo(page("two")), open()], AnswerOpened(address("one"), false), vec!["opening=Some(NotOpen)"], vec![]),
        (&[], vec![one()], CopyMessage("слова".into()), vec!["copied=true"], copy("слова")),
        (
            &[],
            vec![one(), CopyMessage("слова".into())],
            CopyLink(address("one")),
            vec!["copied=false"],
            copy("https://example.org/one"),
        ),
        (
            &[],
            vec![one(), CopyMessage("слова".into())],
            open(),
            vec!["copied=false", "opening=Some(Starting)"],
            vec![request()],
        ),
        (&[], vec![], Action::ShowQr(address("one")), vec!["overlay=Some(Qr(Address(…)))"], vec![]),
        // It is shown, not toggled: the second click of a double click leaves it open.
        (&[], vec![Action::ShowQr(address("one"))], Action::ShowQr(address("one")), vec![], vec![]),
        (&[], vec![], BrowsersFound(vec![Browser::Opera]), vec!["browsers=Some([Opera])"], vec![]),
    ]
}

/// The system asks for a size of type.
fn system_type(percent: u16) -> Action {
    let type_percent = Some(percent.into());
    Action::SystemWishes(SystemWishes { type_percent, ..SystemWishes::default() })
}

/// The system asks for less motion.
fn system_is_still() -> Action {
    Action::SystemWishes(SystemWishes { less_motion: true, ..SystemWishes::default() })
}

fn preferences_and_window() -> Vec<Row> {
    use Action::{
        CloseTop, LargerType, NormalType, SetLetterKeys, SetPrivateWindow, SetReduceMotion,
        SetTheme, Show, SmallerType, StandBeside, ToggleBeside, ToggleFullscreen,
    };
    let save = || vec![Effect::Save];
    let finish = || Action::GoTo(page("finish"));
    vec![
        (&[], vec![], SetTheme(ThemeChoice::Dark), vec!["kept=(Dark, None, true, Right)"], save()),
        (&[], vec![], SetPrivateWindow(false), vec!["kept=(System, None, false, Right)"], save()),
        (&[], vec![], LargerType, vec!["type=110"], save()),
        (&[], vec![SmallerType; 3], SmallerType, vec![], save()),
        (&[], vec![SmallerType], NormalType, vec!["type=100"], save()),
        (&[], vec![], system_type(150), vec!["type=150"], vec![]),
        (&[], vec![], system_type(225), vec!["type=200"], vec![]),
        (&[], vec![system_type(125)], LargerType, vec!["type=130"], save()),
        (&[], vec![system_type(125)], SmallerType, vec!["type=120"], save()),
        (&[], vec![SmallerType], system_type(150), vec![], vec![]),
        (&[], vec![system_type(110), SmallerType], system_type(150), vec![], vec![]),
        (&[], vec![SmallerType, system_type(150)], NormalType, vec!["type=150"], save()),
        (&[], vec![], SetReduceMotion(true), vec!["still=true", "switches=true true"], save()),
        (&[], vec![], system_is_still(), vec!["still=true"], vec![]),
        (&[], vec![SetReduceMotion(true)], system_is_still(), vec![], vec![]),
        (&[], vec![], SetLetterKeys(false), vec!["switches=false false"], save()),
        (&[], vec![], ToggleFullscreen, vec!["full=true"], vec![]),
        (&[], vec![ToggleFullscreen], CloseTop, vec!["full=false"], vec![]),
        (&[], vec![ToggleFullscreen, Show(Overlay::Menu)], CloseTop, vec!["overlay=None"], vec![]),
        (
            &[],
            vec![Show(Overlay::Menu), Show(Overlay::Keys)],
            CloseTop,
            vec!["overlay=Some(Menu)"],
            vec![],
        ),
        (&[], vec![Show(Overlay::Menu)], Show(Overlay::About), vec!["overlay=Some(About)"], vec![]),
        (&[], vec![Show(Overlay::Menu)], ToggleBeside, vec!["beside=true", "overlay=None"], vec![]),
        (&[], vec![ToggleBeside], ToggleBeside, vec!["beside=false"], vec![]),
        (
            &[],
            vec![ToggleFullscreen, ToggleBeside],
            ToggleBeside,
            vec!["beside=false", "full=true"],
            vec![],
        ),
        (
            &[],
            vec![ToggleFullscreen, ToggleBeside],
            ToggleFullscreen,
            vec!["beside=false", "full=true"],
            vec![],
        ),
        (
            &[],
            vec![ToggleBeside, ToggleFullscreen],
            ToggleFullscreen,
            vec!["beside=true", "full=false"],
            vec![],
        ),
        (
            &[],
            vec![ToggleBeside, ToggleFullscreen],
            ToggleBeside,
            vec!["beside=true", "full=false"],
            vec![],
        ),
        (
            &[],
            vec![ToggleBeside, ToggleFullscreen],
            CloseTop,
            vec!["beside=true", "full=false"],
            vec![],
        ),
        (&[], vec![ToggleFullscreen, ToggleBeside], CloseTop, vec![], vec![]),
        (&[], vec![ToggleFullscreen], ToggleBeside, vec!["beside=true", "full=false"], vec![]),
        (
            &[],
            vec![ToggleFullscreen],
            StandBeside(Side::Left),
            vec!["beside=true", "full=false", "kept=(System, None, true, Left)"],
            save(),
        ),
        (
            &[],
            vec![ToggleBeside],
            StandBeside(Side::Left),
            vec!["kept=(System, None, true, Left)"],
            save(),
        ),
        (&[], vec![], Action::Quit, vec![], vec![Effect::Quit]),
        // On the last page it is asked whether everything is left behind.
        (&[], vec![finish()], Action::Quit, vec!["overlay=Some(Leave)"], vec![]),
        (&[], vec![finish(), Action::Quit], Action::Quit, vec![], vec![]),
        (&[], vec![finish(), Action::Quit], Action::QuitAnyway, vec![], vec![Effect::Quit]),
        (&[], vec![finish(), Action::Quit], CloseTop, vec!["overlay=None"], vec![]),
        (&[], vec![finish(), tick(4, 0)], Action::Quit, vec!["overlay=Some(Leave)"], vec![]),
        (&[], vec![finish(), tick(4, 0), tick(4, 1)], Action::Quit, vec![], vec![Effect::Quit]),
    ]
}

#[rustfmt::skip]
fn class_and_disk() -> Vec<Row> {
    use PresentationAction::{CloseTop, End, Last, Next, TogglePen};
    let dismissed = Action::DismissNotice(Notice::NotSaved(full_disk()));
    vec![
        (&[], vec![Action::Show(Overlay::Menu)], start(), vec!["overlay=None", "stage=Some((0, 0))"], vec![]),
        (&[], vec![Action::ToggleBeside], start(), vec!["beside=false", "stage=Some((0, 0))"], vec![]),
        (&[], vec![start()], start(), vec![], vec![]),
        (&[], vec![], present(Next), vec![], vec![]),
        (&[], vec![Action::GoTo(page("one")), start()], present(Next), vec!["stage=Some((2, 1))"], vec![]),
        // A key in the frame in which it begins: the presentation keeps the screen.
        (&[], vec![start()], Action::ToggleFullscreen, vec![], vec![]),
        (&[], vec![start()], present(End), vec!["stage=None"], vec![]),
        (&[], vec![Action::ToggleFullscreen, start()], present(End), vec!["stage=None"], vec![]),
        (&[], vec![start(), present(TogglePen)], present(CloseTop), vec![], vec![]),
        (&[], vec![start()], present(CloseTop), vec!["stage=None"], vec![]),
        // Resumed on the page that it began on, not on another one.
        (&[], vec![start(), present(Last), present(End)], start(), vec!["stage=Some((7, 0))"], vec![]),
        (
            &[],
            vec![
                start(),
                present(Last),
                present(End),
                Action::GoTo(page("one")),
            ],
            start(),
            vec!["stage=Some((2, 0))"],
            vec![],
        ),
        (&[], vec![], Action::DesktopChanged(desktop(2)), vec!["monitors=2"], vec![]),
        (
            &[],
            vec![],
            failed(),
            vec![
                "notices=[NotSaved(File(\"/marks\", System(StorageFull, Some(28))))]",
                "saves=false",
            ],
            vec![],
        ),
        // Reported once, dismissed once.
        (&[], vec![failed()], failed(), vec![], vec![]),
        (&[], vec![failed()], dismissed.clone(), vec!["notices=[]"], vec![]),
        (&[], vec![failed(), dismissed], failed(), vec![], vec![]),
        (&[], vec![failed()], Action::Saved(Saved::Elsewhere), vec!["notices=[OpenElsewhere]"], vec![]),
        (&[], vec![failed()], Action::Saved(Saved::Ok), vec!["notices=[SavedAgain]", "saves=true"], vec![]),
        (&[], vec![], Action::Saved(Saved::Ok), vec![], vec![]),
        (
            &[],
            vec![failed(), Action::Saved(Saved::Ok)],
            Action::Saved(Saved::Elsewhere),
            vec!["notices=[OpenElsewhere]", "saves=false"],
            vec![],
        ),
    ]
}

#[test]
fn an_action_changes_what_it_says_and_nothing_else() {
    let rows = [
        pages_and_marks(),
        figures_hints_and_lists(),
        links_and_copies(),
        preferences_and_window(),
        class_and_disk(),
    ];
    for (done, before, action, changes, effects) in rows.into_iter().flatten() {
        let what = format!("{done:?}, {before:?}, then {action:?}");
        let mut model = model(progress(done));
        for action in before {
            let _ = model.apply(action);
        }
        let old = fields(&model);
        assert_eq!(model.apply(action), effects, "{what}");
        let new = fields(&model);
        let changed = new.iter().filter(|(field, value)| old[*field] != **value);
        let changed: Vec<_> = changed.map(|(field, value)| format!("{field}={value}")).collect();
        assert_eq!(changed, changes, "{what}");
    }
}
