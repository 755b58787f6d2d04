//! Who a guide is for, who made it, where and when: what stands under its heading.

use super::Guide;
use crate::labels;

impl Guide {
    /// One line each; none for a guide that says nothing of itself.
    pub fn credits(&self) -> Vec<String> {
        let has = |words: &str| !words.trim().is_empty();
        let audience = has(&self.audience).then(|| labels::for_whom(&self.audience));
        let made_by = has(&self.made_by).then(|| match self.official {
            // The program cannot know: it says who says so.
            Some(true) => labels::claims_to_be_official(&self.made_by),
            _ => labels::made_by(&self.made_by),
        });
        let place: Vec<&str> = [&self.place, &self.date]
            .into_iter()
            .map(String::as_str)
            .filter(|it| has(it))
            .collect();
        let place = (!place.is_empty()).then(|| place.join(", "));
        [audience, made_by, place].into_iter().flatten().collect()
    }
}
