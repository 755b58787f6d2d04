//! Guides of other shapes than ours, each in every view: nothing is drawn that was not meant, and what a guide says of
//! itself is seen.

use crate::support::guides::{EXAMPLES, example};
use crate::support::wizard::{Start, reads};
use egui::Key;
use join_chats::guide::{Guide, GuideSource};
use join_chats::labels;
use join_chats::model::{Action, Overlay, Page};

fn load(name: &str) -> Guide {
    GuideSource::File(example(name)).load().unwrap_or_else(|error| panic!("{name}: {error}")).0
}

#[test]
fn every_example_is_walked_through_to_its_end_for_every_answer() {
    for name in EXAMPLES {
        let guide = load(name);
        let answers =
            guide.steps().flat_map(|(_, step)| &step.blocks).find_map(|block| match block {
                join_chats::guide::Block::Choice(choice) => Some(choice.clone()),
                _ => None,
            });
        let ways = answers.as_ref().map_or(1, |choice| choice.answers.len());
        for way in 0..ways {
            let mut wizard = Start { guide: Some(example(name)), ..Start::default() }.run();
            if let Some(choice) = &answers {
                let (question, answer) = (choice.id.clone(), choice.answers[way].id.clone());
                wizard.send(Action::Answer { question, answer });
            }
            let mut pages = 0;
            while let Some(id) = wizard.with_model(|model| model.step().map(|step| step.id.clone()))
            {
                let title = wizard.with_model(|model| model.step().expect("a step").title.clone());
                assert!(reads(&wizard, &title), "{name}: {title}");
                assert!(reads(&wizard, labels::NOT_OFFICIAL), "{name}: {title}");
                wizard.send(Action::CompleteStep(id));
                pages += 1;
                assert!(pages < 30, "{name}: {title} does not end");
            }
            assert!(reads(&wizard, &guide.finish.title), "{name}");
        }
    }
}

#[test]
fn every_view_of_every_example_says_whose_it_is() {
    for name in EXAMPLES {
        let guide = load(name);
        let credits = guide.credits();
        let text = guide.to_plain_text(true);
        for size in [[1366.0, 768.0], [1024.0, 600.0], [480.0, 720.0], [360.0, 728.0]] {
            let start = Start { guide: Some(example(name)), ..Start::default() };
            let mut wizard = start.size(size[0], size[1]).run();
            for credit in &credits {
                assert!(reads(&wizard, credit) && text.contains(credit), "{name}: {credit}");
            }
            assert!(reads(&wizard, labels::NOT_OFFICIAL), "{name}");
            for overlay in [Overlay::Menu, Overlay::Steps, Overlay::Keys, Overlay::About] {
                wizard.send(Action::Show(overlay));
                wizard.harness.render().unwrap_or_else(|error| panic!("{name}: {error}"));
                wizard.send(Action::CloseTop);
            }
        }
        let mut wizard = Start { guide: Some(example(name)), ..Start::default() }.run();
        wizard.show();
        assert!(reads(&wizard, labels::NOT_OFFICIAL), "{name}: before the class");
        let screens =
            wizard.with_model(|model| model.presentation().expect("a show").slides().len());
        for _ in 0..screens {
            wizard.key(Key::ArrowRight);
        }
        wizard.send(Action::GoTo(Page::Finish));
    }
}
