//! What the labels say of the state: steps, hints, browsers, faults.

use super::file_words::file_not_opened;
use crate::browser::{Browser, NotStarted, Started, Window};
use crate::guide::{Hint, StepIndex};
use crate::labels;
use crate::model::presentation::{PenColor, PresentationView, Saving, Slide};
use crate::model::{Model, Notice, Page, SaveFault, SettingsFault, StateFault};
use crate::preferences::{ThemeChoice, TypePercent};

pub(crate) fn pen_named(color: PenColor) -> &'static str {
    match color {
        PenColor::Red => labels::RED_PEN,
        PenColor::Blue => labels::BLUE_PEN,
        PenColor::Green => labels::GREEN_PEN,
        PenColor::Black => labels::BLACK_PEN,
    }
}

/// What was copied, in these words, and where it goes with the window, that it does.
pub(crate) fn copied(model: &Model, words: &str) -> String {
    if model.desktop().forgets_copies {
        format!("{words} {}", labels::COPY_GOES)
    } else {
        words.to_owned()
    }
}

/// Why the type cannot be larger now, and why not smaller.
pub(crate) fn ends_of_type(model: &Model) -> (Option<&'static str>, Option<&'static str>) {
    let percent = model.type_percent().percent();
    let at = |end: u16, why| (percent == end).then_some(why);
    (at(TypePercent::MAX, labels::LARGEST), at(TypePercent::MIN, labels::SMALLEST))
}

pub(crate) fn theme_name(theme: ThemeChoice) -> &'static str {
    match theme {
        ThemeChoice::System => labels::THEME_SYSTEM,
        ThemeChoice::Light => labels::THEME_LIGHT,
        ThemeChoice::Dark => labels::THEME_DARK,
        ThemeChoice::Contrast => labels::THEME_CONTRAST,
    }
}

/// «Шаг 4 из 6», or the label of a step that does not count; its name, where a guide gives it none.
pub(crate) fn step_of(model: &Model, index: StepIndex) -> String {
    let step = model.guide().step(index);
    match model.number_of(index) {
        Some(number) => labels::step_of(number, model.numbered_steps()),
        None if step.label.trim().is_empty() => step.name.clone(),
        None => step.label.clone(),
    }
}

/// Who does what a screen shows, and how long one waits.
pub(crate) fn slide_terms(model: &Model, slide: &Slide) -> String {
    match slide.page {
        Page::Step(index) => model.guide().terms_for_all(model.guide().step(index)),
        Page::Finish => String::new(),
    }
}

/// What stands over the title of a page.
pub(crate) fn eyebrow(model: &Model, page: Page) -> String {
    match page {
        Page::Step(index) => step_of(model, index),
        Page::Finish => labels::LAST_PAGE.to_owned(),
    }
}

/// «Шаг 2 из 6 — Присоединение к чатам», for whoever changes between windows. A screen reader has the name of the
/// program alone: Orca speaks a name that changes, and the title of the page says the step already.
pub(crate) fn window_title(model: &Model) -> String {
    let (program, _) = model.title();
    let Some(presentation) = model.presentation() else {
        if model.asks_guide() {
            return labels::TITLE.to_owned();
        }
        if model.asks_whose() {
            return program.to_owned();
        }
        return labels::window_title(&eyebrow(model, model.page()), program);
    };
    let page = presentation.slide(presentation.stage()).page;
    let place = labels::sentences(&[labels::PRESENTATION, &eyebrow(model, page)]);
    labels::window_title(&place, program)
}

/// What a second window of «Показ классу» is.
pub(crate) fn view_name(view: PresentationView) -> &'static str {
    match view {
        PresentationView::Class => labels::CLASS_SEES,
        PresentationView::Presenter => labels::FOR_TEACHER,
    }
}

/// The title of a screen of «Показ классу»: its page's, unless it has one of its own.
pub(crate) fn slide_title<'a>(model: &'a Model, slide: &'a Slide) -> &'a str {
    let guide = model.guide();
    let page = match slide.page {
        Page::Step(index) => &guide.step(index).title,
        Page::Finish => &guide.finish.title,
    };
    slide.title.as_deref().unwrap_or(page)
}

/// How a screen reader names a step of the list.
pub(crate) fn step_name(model: &Model, index: StepIndex) -> String {
    let guide = model.guide();
    let step = guide.step(index);
    let is_done = model.progress().is_done(&step.id);
    labels::step_name(model.number_of(index), &step.name, is_done)
}

/// «с шага 4. Привяжите учебный профиль».
pub(crate) fn continue_from(model: &Model) -> String {
    let guide = model.guide();
    match model.page_to_continue() {
        Page::Step(index) => labels::continue_from(model.number_of(index), &guide.step(index).name),
        Page::Finish => labels::RESUME_FINISH.to_owned(),
    }
}

/// «Сделано 3 из 6», «Всё сделано».
pub(crate) fn how_much_is_done(model: &Model) -> String {
    let (progress, guide) = (model.progress(), model.guide());
    if progress.is_complete(guide) {
        return labels::ALL_DONE.to_owned();
    }
    labels::done_of(progress.done_in(guide), model.numbered_steps())
}

/// «Остались шаги 1–5», while the page has that to say.
pub(crate) fn left_over(model: &Model) -> Option<String> {
    let guide = model.guide();
    let left = model.left_over();
    let numbers: Vec<_> = left.iter().filter_map(|index| model.number_of(*index)).collect();
    match left.first() {
        Some(_) if !numbers.is_empty() => Some(labels::steps_left(&numbers)),
        Some(first) => Some(labels::step_left(&guide.step(*first).name)),
        None => None,
    }
}

/// Over this hint and those like it: whose words they are.
pub(crate) fn hints_head(hint: &Hint) -> &'static str {
    if hint.official { labels::HINTS_OFFICIAL } else { labels::HINTS_NOT_OFFICIAL }
}

pub(crate) fn hint_line(hint: &Hint) -> String {
    labels::hint_line(&hint.advice, hint.helper.as_deref())
}

/// «Google Chrome запущен, окно приватное.»
pub(crate) fn started(started: Started) -> String {
    let is_private = started.window == Window::Private;
    labels::started(started.browser.map(Browser::name), is_private)
}

/// Why the window is not the private one that was asked for; `None`: it is, or a usual one was.
pub(crate) fn not_private(model: &Model, started: Started) -> Option<&'static str> {
    let is_asked = model.preferences().private_window;
    match (started.window, started.browser) {
        (Window::Private, _) => None,
        _ if !is_asked => None,
        (Window::Unsure, _) => Some(labels::MAYBE_NOT_PRIVATE),
        (Window::Usual, Some(_)) => Some(labels::PRIVATE_FORBIDDEN),
        (Window::Usual, None) => Some(labels::NOT_PRIVATE),
    }
}

/// What comes of the switch «Приватное окно».
pub(crate) fn private_switch(model: &Model) -> &'static str {
    match (model.preferences().private_window, model.next_window()) {
        (true, Window::Private) => labels::ON_PRIVATE,
        (true, Window::Usual) => labels::ON_BUT_USUAL,
        (true, Window::Unsure) => labels::ON_BUT_UNSURE,
        (false, Window::Private) => labels::OFF_BUT_PRIVATE,
        (false, _) => labels::OFF_PRIVATE,
    }
}

/// Why no browser was started, after the question of what to do now.
pub(crate) fn not_started(why: NotStarted) -> &'static str {
    match why {
        NotStarted::NoBrowser => labels::NO_BROWSER,
        NotStarted::Failed => labels::BROWSER_FAILED,
        NotStarted::Died(_) => labels::BROWSER_DIED,
        NotStarted::OnlyInternetExplorer => labels::ONLY_INTERNET_EXPLORER,
        NotStarted::NoThread => labels::NO_THREAD,
    }
}

pub(crate) fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Settings(fault) => labels::for_the_technician(&settings_fault(fault)),
        Notice::GuideNotOpened(error) => labels::guide_not_opened(&error.to_string()),
        Notice::FileNotOpened(error) => file_not_opened(error),
        Notice::NoFileDialog => labels::NO_DIALOG_TO_OPEN.to_owned(),
        Notice::GuideIsFixed => labels::GUIDE_IS_FIXED.to_owned(),
        Notice::PaperNotShown(place) => labels::paper_not_shown(place),
        Notice::StateFromBackup => labels::STATE_FROM_BACKUP.to_owned(),
        Notice::StateRestored(why, aside) => {
            labels::state_restored(&state_fault(why), aside.as_deref())
        }
        Notice::StateLost(why, aside) => labels::state_lost(&state_fault(why), aside.as_deref()),
        Notice::NotSaved(why) => labels::cannot_save(&save_fault(why)),
        Notice::OpenElsewhere => labels::OPEN_ELSEWHERE.to_owned(),
        Notice::SavedAgain => labels::SAVED_AGAIN.to_owned(),
    }
}

/// What is wrong with the computer's settings, in one line, for the terminal too.
pub(crate) fn settings_fault(fault: &SettingsFault) -> String {
    match fault {
        SettingsFault::Unreadable(path, reason) => labels::settings_unreadable(path, reason),
        SettingsFault::Wrong(path, fault) => labels::settings_wrong(path, fault),
        SettingsFault::Guide(error) => labels::official_instead(&error.to_string()),
        SettingsFault::OtherGuide(path, digest) => {
            labels::official_instead(&labels::not_the_pinned(path, digest))
        }
        SettingsFault::Library(path, reason) => labels::library_unreadable(path, reason),
        SettingsFault::SameId(path, shown) => labels::same_id(path, shown),
        SettingsFault::Package(error) => error.to_string(),
        SettingsFault::MorePackages(count) => labels::more_broken(*count),
        SettingsFault::ManyPackages(most) => labels::library_is_full(*most),
        SettingsFault::Signs(signs) => labels::signs_are_boxes(signs),
    }
}

fn state_fault(why: &StateFault) -> String {
    match why {
        StateFault::Empty => labels::STATE_EMPTY.to_owned(),
        StateFault::Newer => labels::STATE_NEWER.to_owned(),
        StateFault::Damaged => labels::STATE_DAMAGED.to_owned(),
        StateFault::Unreadable(reason) => labels::state_unreadable(reason),
        StateFault::PutAside => labels::STATE_ASIDE.to_owned(),
    }
}

fn save_fault(why: &SaveFault) -> String {
    match why {
        SaveFault::NoHome => labels::NO_HOME.to_owned(),
        SaveFault::NoThread => labels::NO_THREAD.to_owned(),
        SaveFault::File(path, reason) => labels::save_failed(path, reason),
    }
}

/// What is said of drawings that were to be saved.
pub(crate) fn saved_text(saving: &Saving) -> String {
    match saving {
        Saving::Nothing => labels::NOTHING_DRAWN.to_owned(),
        Saving::Writing => labels::SAVING_DRAWINGS.to_owned(),
        Saving::Done(saved) => labels::drawings_saved(saved.count, &saved.folder),
        Saving::Failed(reason) => labels::drawings_failed(reason),
    }
}

#[cfg(test)]
mod tests {
    use super::notice;
    use crate::model::{IoReason, Notice, SaveFault, StateFault};
    use std::io::ErrorKind;
    use std::path::PathBuf;

    #[test]
    fn every_notice_is_one_russian_line() {
        let aside = || Some(PathBuf::from("/home/p/progress.ron.broken-1"));
        let full = IoReason::System(ErrorKind::StorageFull, Some(28));
        let no_file = IoReason::Own("это не файл".to_owned());
        let notices = [
            Notice::StateFromBackup,
            Notice::StateRestored(StateFault::Empty, aside()),
            Notice::StateRestored(StateFault::Newer, None),
            Notice::StateLost(StateFault::Damaged, None),
            Notice::StateLost(StateFault::PutAside, aside()),
            Notice::StateLost(StateFault::Unreadable(no_file), None),
            Notice::NotSaved(SaveFault::NoHome),
            Notice::NotSaved(SaveFault::NoThread),
            Notice::NotSaved(SaveFault::File("/mnt/p.ron".into(), full)),
            Notice::OpenElsewhere,
            Notice::SavedAgain,
        ];
        let lines = notices.map(|said| notice(&said)).join("\n");
        assert_eq!(
            lines,
            "\
Файла отметок не было, они взяты из запасной копии.
Отметки взяты из запасной копии: файл пуст. Прежний файл оставлен рядом: progress.ron.broken-1.
Отметки взяты из запасной копии: файл записан более новой версией программы.
Прежние отметки не прочитаны: файл повреждён. Начните с шага, на котором вы были.
Прежние отметки не прочитаны: файл был повреждён при прошлом запуске. Прежний файл оставлен рядом: progress.ron.broken-1. Начните с шага, на котором вы были.
Прежние отметки не прочитаны: файл не читается: это не файл. Начните с шага, на котором вы были.
Отметки не сохраняются: система не называет домашней папки. Можно работать дальше, но после закрытия они пропадут.
Отметки не сохраняются: компьютеру не хватает памяти, закройте лишние программы. Можно работать дальше, но после закрытия они пропадут.
Отметки не сохраняются: файл /mnt/p.ron не записан: на диске нет места. Можно работать дальше, но после закрытия они пропадут.
Программа уже открыта в другом месте. Закройте её там, и отметки отсюда тоже запишутся.
Отметки снова сохраняются."
        );
    }
}
