//! «Раздать на бумаге»: which form, for whose answers, and where it lies when it is written.

use crate::guide::Choice;
use crate::handout::Form;
use crate::labels;
use crate::model::{Action, Overlay, PaperAction};
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::option::radio_ui;
use crate::ui::kit::progress::progress_ui;
use crate::ui::kit::signed::signed_ui;
use crate::ui::kit::text::{section_title_ui, set_node, show_new, text_ui, warning_ui};
use crate::ui::paper_words::{form_words, paper_news};
use crate::ui::scene::Scene;
use egui::{Id, Response, Ui};

/// Between options of one question, points.
const BETWEEN: f32 = 6.0;

/// Whether one is being written, and the card says how far.
pub(super) fn is_written(scene: &Scene) -> bool {
    let has_card = scene.model.overlay() == Some(&Overlay::Handout);
    has_card && scene.model.paper().percent().is_some()
}

/// What is wanted, and how far it is written, are two cards: what has the focus on one of them is not on the other.
pub(super) fn title(scene: &Scene) -> &'static str {
    if is_written(scene) { labels::WRITING_TITLE } else { labels::HANDOUT_TITLE }
}

pub(super) fn paper_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    let paper = scene.model.paper();
    if let Some(percent) = paper.percent() {
        let [form, _] = form_words(paper.form());
        text_ui(ui, theme.strong(), form);
        progress_ui(ui, theme, labels::WRITING_DONE, percent);
        text_ui(ui, theme.note(), labels::WRITING_NOTE);
        return;
    }
    news_ui(ui, scene);
    let forms = Form::ALL.map(|form| {
        let action = PaperAction::SetForm(form);
        (form_words(form), paper.form() == form, action)
    });
    options_ui(ui, scene, labels::FORM_QUESTION, "form", &forms);
    for choice in scene.model.paper_choices() {
        answers_ui(ui, scene, choice);
    }
    text_ui(ui, theme.note(), labels::PAPER_NOTE);
}

fn answers_ui(ui: &mut Ui, scene: &Scene, choice: &Choice) {
    let wanted = scene.model.paper().answer_to(choice);
    let option = |caption, answer: Option<&str>| {
        let (question, id) = (choice.id.clone(), answer.map(str::to_owned));
        let action = PaperAction::SetAnswer { question, answer: id };
        ([caption, ""], wanted == answer, action)
    };
    let answers = choice.answers.iter().map(|it| option(it.title.as_str(), Some(&it.id)));
    let all = option(labels::ALL_ANSWERS, None);
    let options: Vec<_> = std::iter::once(all).chain(answers).collect();
    let asked = choice.question.as_str();
    let question = if asked.is_empty() { labels::FOR_WHOM_QUESTION } else { asked };
    options_ui(ui, scene, question, &choice.id, &options);
}

/// Captions and notes, which is chosen, and what a press does.
type OptionOf<'a> = ([&'a str; 2], bool, PaperAction);

fn options_ui(ui: &mut Ui, scene: &Scene, question: &str, id: &str, options: &[OptionOf]) {
    let theme = &scene.theme;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = BETWEEN;
        section_title_ui(ui, theme.small().bold().color(theme.palette.muted), question);
        let shown: Vec<Response> = options
            .iter()
            .enumerate()
            .map(|(at, (words, is_chosen, action))| {
                let response = radio_ui(ui, theme, (id, at), *words, *is_chosen);
                scene.send_if(response.clicked(), Action::Paper(action.clone()));
                response
            })
            .collect();
        for (at, option) in shown.iter().enumerate() {
            set_node(ui, option, |node| {
                node.set_position_in_set(at + 1);
                node.set_size_of_set(shown.len());
            });
        }
    });
}

/// What came of the last one; what is new is brought into sight.
fn news_ui(ui: &mut Ui, scene: &Scene) {
    let Some(news) = scene.model.paper().news() else {
        return;
    };
    let theme = &scene.theme;
    let palette = &theme.palette;
    let (lines, is_well) = paper_news(news);
    let shown = ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = BETWEEN;
        if is_well {
            let style = theme.strong();
            signed_ui(ui, Icon::Check, palette.done, style, |ui| {
                for line in &lines {
                    text_ui(ui, style, line);
                }
            });
        } else {
            warning_ui(ui, theme, theme.sizes.pad, |ui| {
                for line in &lines {
                    text_ui(ui, theme.plain().color(palette.warning_ink), line);
                }
            });
        }
    });
    show_new(ui, Id::unique(("paper", lines)), shown.response.rect, None);
}

/// The buttons at the foot of a card this wide.
pub(super) fn buttons<'a>(scene: &'a Scene, width: f32) -> Vec<(Button<'a>, Action)> {
    let button = |caption| Button::new(&scene.theme, caption).large().max_width(width);
    if is_written(scene) {
        let cancel = button(labels::CANCEL).tonal().key("Esc");
        return vec![(cancel, Action::Paper(PaperAction::Stop))];
    }
    let is_choosing = scene.model.is_choosing_file();
    let why_not = is_choosing.then_some(labels::CHOOSING_ALREADY);
    let save = Action::Paper(PaperAction::AskSavePlace);
    let save = why_not.map_or(save, Action::PressedInVain);
    vec![
        (button(labels::PRINT).icon(Icon::Print).primary(), Action::Paper(PaperAction::Print)),
        (button(labels::SAVE_PAPER).icon(Icon::Save).tonal().why_not(why_not), save),
    ]
}
