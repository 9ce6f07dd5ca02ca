//! The reader's choice of language, at the foot of every page. It is not the words themselves; those are messages.
//!
//! Each language stands there by its own name and marked as such, so that it is found by eye and read out rightly by
//! those who cannot read the page (WCAG 2.2, 3.1.2).

use maud::{Markup, Render, html};

/// One language with its own name.
#[derive(Clone, Debug)]
pub struct LanguageOption {
    /// Its BCP 47 tag, which is what the form sends.
    pub tag: &'static str,
    /// What its speakers call it.
    pub name: String,
}

/// The form that changes the language. Each choice submits at once, so it works with scripts off and needs no second
/// button.
#[derive(Clone, Copy, Debug)]
pub struct LanguageChoice<'a> {
    /// Where the form posts to; the field is `language`.
    pub action: &'a str,
    /// What the group of choices is called.
    pub legend: &'a str,
    /// The path to come back to, sent as `return_to`.
    pub return_to: &'a str,
    /// The tag of the language in force.
    pub current: &'a str,
    /// The choices.
    pub options: &'a [LanguageOption],
}

impl Render for LanguageChoice<'_> {
    fn render(&self) -> Markup {
        html! {
            form.language-choice method="post" action=(self.action) {
                input type="hidden" name="return_to" value=(self.return_to);
                div role="group" aria-label=(self.legend) {
                    @for option in self.options {
                        button.language-option type="submit" name="language" value=(option.tag) lang=(option.tag)
                            aria-current=[(option.tag == self.current).then_some("true")] { (option.name) }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_is_named_in_itself_and_marked_as_such() {
        let options = [
            LanguageOption {
                tag: "en",
                name: "English".to_owned(),
            },
            LanguageOption {
                tag: "ro",
                name: "Română".to_owned(),
            },
        ];
        let choice = LanguageChoice {
            action: "/preferences/language",
            legend: "Language",
            return_to: "/",
            current: "ro",
            options: &options,
        };
        let written = choice.render().into_string();
        assert!(written.contains(r#"value="en" lang="en">English<"#), "{written}");
        assert!(
            written.contains(r#"value="ro" lang="ro" aria-current="true">Română<"#),
            "{written}"
        );
    }
}
