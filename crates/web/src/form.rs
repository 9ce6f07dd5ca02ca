//! Forms as they were typed, and what is wrong with them beside each field.
//!
//! The fields arrive as text and are judged by the use case, so that a form that fails can be shown again with every
//! word in it.

use app::Error;
use app::field::FieldErrors;
use app::message::Messages;
use axum::extract::{FromRequest, FromRequestParts, Path, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use domain::round::Phrase;
use maud::{Markup, html};
use newtype_uuid::{TypedUuid, TypedUuidKind};
use serde::de::DeserializeOwned;

use crate::design::{Choice, Control, ErrorSummary, Field, FieldError, Requirement};
use crate::error::{Failure, Result};
use crate::session::SignedIn;

/// The fields of a posted form; repeated names become lists.
#[derive(Debug)]
pub(crate) struct Form<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Form<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        match axum_extra::extract::Form::from_request(request, state).await {
            Ok(axum_extra::extract::Form(fields)) => Ok(Self(fields)),
            // 422 is for fields a use case refused; a form that cannot be read at all is a malformed request.
            Err(rejection) => Err(Failure::Request(match rejection.status() {
                StatusCode::UNPROCESSABLE_ENTITY => StatusCode::BAD_REQUEST,
                status => status,
            })),
        }
    }
}

/// The identifier in a path such as `/people/{id}`. What is none names nothing: 404.
#[derive(Debug)]
pub(crate) struct Id<K: TypedUuidKind>(pub(crate) TypedUuid<K>);

impl<S: Send + Sync, K: TypedUuidKind> FromRequestParts<S> for Id<K> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let path = Path::<String>::from_request_parts(parts, state).await;
        let id = path.ok().and_then(|Path(text)| text.parse().ok());
        id.map(Self).ok_or(Failure::App(Error::NotFound("page")))
    }
}

/// A select of what may be left unsaid, from identifiers with their names. What is chosen and not among them, because the
/// reader does not see it, stays as it is unless she chooses something else.
pub(crate) fn choose(
    words: &Messages,
    (name, label): (&str, &str),
    value: &str,
    listed: &[(String, String)],
    problems: &Problems,
    requirement: Requirement<'_>,
) -> Markup {
    let (none, unseen) = (words.text("form-choice-none"), words.text("form-choice-unseen"));
    let mut choices = vec![Choice {
        value: "",
        label: &none,
    }];
    choices.extend(listed.iter().map(|(value, label)| Choice { value, label }));
    if choices.iter().all(|choice| choice.value != value) {
        let label = &unseen;
        choices.push(Choice { value, label });
    }
    html! {
        (Field {
            name,
            label,
            value,
            error: problems.with(name),
            requirement,
            control: Control::Select(&choices),
            ..Field::default()
        })
    }
}

/// What is wrong with a form, in words; nothing for one that is shown the first time.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    title: String,
    /// In the order of the fields.
    problems: Vec<Problem>,
}

#[derive(Debug)]
struct Problem {
    field: &'static str,
    /// What is said beside the field.
    message: String,
    /// What is said in the summary, away from the field.
    line: String,
}

impl Problem {
    fn new(field: &'static str, message: String) -> Self {
        let line = message.clone();
        Self { field, message, line }
    }
}

impl Problems {
    /// Every error of the fields.
    pub(crate) fn of(words: &Messages, errors: &FieldErrors) -> Self {
        let problems = errors.0.iter();
        Self {
            title: words.text("form-problem"),
            problems: problems
                .map(|error| Problem::new(error.field, words.field_error(error)))
                .collect(),
        }
    }

    /// What a form shows of an error, and its status; an error that is of no field goes on. What is there already under
    /// the same name is told beside the field `named`.
    pub(crate) fn of_error(
        reader: &SignedIn,
        error: Error,
        named: &'static str,
        label: fn(&Messages, &str) -> String,
    ) -> Result<(StatusCode, Self)> {
        let words = reader.words;
        match error {
            Error::Invalid(errors) => {
                let problems = Self::of(words, &errors).named(words, |field| label(words, field));
                Ok((StatusCode::UNPROCESSABLE_ENTITY, problems))
            }
            Error::Exists(_) => {
                let message = words.error(&error, &reader.zone);
                Ok((StatusCode::CONFLICT, Self::one(words, named, message)))
            }
            other => Err(other.into()),
        }
    }

    /// One message beside one field.
    pub(crate) fn one(words: &Messages, field: &'static str, message: String) -> Self {
        Self {
            title: words.text("form-problem"),
            problems: vec![Problem::new(field, message)],
        }
    }

    /// The same, each line of the summary naming its field: four times “Please fill this in” helps nobody.
    pub(crate) fn named(mut self, words: &Messages, label: impl Fn(&str) -> String) -> Self {
        for problem in &mut self.problems {
            problem.line = line(words, &label(problem.field), &problem.message);
        }
        self
    }

    /// What is wrong with a field.
    pub(crate) fn with(&self, field: &str) -> Option<&str> {
        self.problems
            .iter()
            .find(|problem| problem.field == field)
            .map(|problem| problem.message.as_str())
    }

    /// The lines of the summary above the form.
    pub(crate) fn lines(&self) -> Vec<FieldError<'_>> {
        self.problems
            .iter()
            .map(|problem| FieldError {
                field: problem.field,
                message: &problem.line,
            })
            .collect()
    }

    /// The summary over `lines`.
    pub(crate) fn summary<'a>(&'a self, lines: &'a [FieldError<'a>]) -> ErrorSummary<'a> {
        ErrorSummary {
            title: &self.title,
            errors: lines,
        }
    }
}

/// What is wrong with a field, led by the field's label.
pub(crate) fn line(words: &Messages, label: &str, message: &str) -> String {
    let phrase = Phrase::new("form-problem-line")
        .text("label", label)
        .text("message", message);
    words.phrase(&phrase)
}
