//! What a pupil does, from the first start to the last page.

use crate::wizard::{ALL_STEPS, Start};

#[test]
fn the_whole_path_by_mouse() {
    let mut wizard = Start::default().run();
    assert_eq!(wizard.title(), "Сколько вам лет?");
    wizard.press("Меньше 14: нужна упрощённая учётная запись Госуслуг");
    wizard.press("Учётная запись есть, дальше");
    assert_eq!(wizard.title(), "Запустите браузер");
    for title in [
        "Войдите в «Электронный журнал»",
        "Откройте вкладку «Чаты»",
        "Привяжите учебный профиль VK ID",
        "Создайте профиль «Сферум»",
        "Перейдите в чат",
        "Вы в чатах класса",
    ] {
        wizard.press("Сделано, дальше");
        assert_eq!(wizard.title(), title);
    }
    let kept = wizard.saved().expect("a state file");
    let guide = join_chats::guide::GuideSource::Embedded.load().expect("our own guide").0;
    assert!(kept.progress.is_complete(&guide));
    assert_eq!(ALL_STEPS.len(), guide.steps.len());
}
