//! The page of one person: what is known, what she may do, and her account.

use app::App;
use app::access::ListedGrant;
use app::person::FetchedPerson;
use domain::id::PersonId;
use maud::{Markup, html};

use super::list::employment;
use super::{PATH, path_of};
use crate::access::grants;
use crate::design::{
    Button, Fact, FactList, FactValue, Form as FormBox, Icon, Link, PageHeading, SectionHeading, Weight,
};
use crate::error::Result;
use crate::form::Problems;
use crate::journal;
use crate::session::SignedIn;
use crate::shell::Frame;

/// The page.
pub(super) async fn page(app: &App, signed_in: &SignedIn, id: PersonId) -> Result<Markup> {
    with_problems(app, signed_in, id, &Problems::default()).await
}

/// The page, with why something was not done.
pub(super) async fn with_problems(
    app: &App,
    signed_in: &SignedIn,
    id: PersonId,
    problems: &Problems,
) -> Result<Markup> {
    let fetched = app::person::fetch(app, &signed_in.actor, id).await?;
    let held = match fetched.may_grant {
        true => Some(of_person(app::access::grants(app, &signed_in.actor).await?, id)),
        false => None,
    };
    let history = journal::history_of_person(app, signed_in, id).await?;
    let (name, path) = (&fetched.person.name, path_of(id));
    let (correct, people) = (
        signed_in.text("person-correct"),
        signed_in.text("person-list-title"),
    );
    let correction = format!("{path}/correct");
    let (leave, leaving) = (signed_in.text("person-leave"), format!("{path}/leave"));
    let mut actions = Vec::new();
    if fetched.may_edit {
        actions.push(Button::to(&correct, &correction).icon(Icon::Pencil));
        if fetched.person.ends_on.is_none() {
            actions.push(Button::to(&leave, &leaving));
        }
    }
    let lines = problems.lines();
    let body = html! {
        (problems.summary(&lines))
        (PageHeading { title: name, actions: &actions, ..PageHeading::default() })
        p { (employment(signed_in, &fetched.person)) }
        (facts(signed_in, &fetched))
        @if let Some(held) = &held { (access(signed_in, &fetched, held)) }
        @if let Some(history) = history { (history) }
    };
    let breadcrumbs = [Link {
        label: &people,
        href: PATH,
    }];
    Ok(signed_in.framed(
        Frame {
            title: name,
            breadcrumbs: &breadcrumbs,
            ..Frame::default()
        },
        body,
    ))
}

fn of_person(listed: Vec<ListedGrant>, id: PersonId) -> Vec<ListedGrant> {
    listed
        .into_iter()
        .filter(|listed| listed.grant.person == id && grants::lasts(listed))
        .collect()
}

fn facts(signed_in: &SignedIn, fetched: &FetchedPerson) -> Markup {
    let person = &fetched.person;
    let date =
        |date: Option<jiff::civil::Date>| date.map(|date| signed_in.words.date(date)).unwrap_or_default();
    let known = [
        ("person-job-title", person.job_title.clone()),
        ("person-unit", fetched.unit_name.clone()),
        ("person-email", person.email.clone().unwrap_or_default()),
        (
            "person-employee-number",
            person.employee_number.clone().unwrap_or_default(),
        ),
        ("person-starts-on", date(person.starts_on)),
        ("person-ends-on", date(person.ends_on)),
    ];
    let values: Vec<(String, Vec<FactValue<'_>>)> = known
        .iter()
        .filter(|(key, value)| *key != "person-unit" || signed_in.has_units || !value.is_empty())
        .map(|(key, value)| {
            let value = (!value.is_empty()).then(|| FactValue {
                value: html! { bdi { (value) } },
                source: None,
                known_since: None,
            });
            (signed_in.text(key), value.into_iter().collect())
        })
        .collect();
    let facts: Vec<Fact<'_>> = values
        .iter()
        .map(|(label, values)| Fact {
            label,
            values,
            action: None,
        })
        .collect();
    html! {
        (FactList { facts: &facts, unknown: &signed_in.text("navigation-unknown"), contradicting: "" })
    }
}

/// Roles and account, for whoever grants them.
fn access(signed_in: &SignedIn, fetched: &FetchedPerson, held: &[ListedGrant]) -> Markup {
    let (add, person) = (
        signed_in.text("access-grant-add"),
        format!("/access?person={}", fetched.person.id),
    );
    html! {
        (SectionHeading {
            id: "roles",
            title: &signed_in.text("access-grants"),
            actions: &[Button::to(&add, &person)],
            ..SectionHeading::default()
        })
        (grants::table(signed_in, held))
        (SectionHeading { id: "account", title: &signed_in.text("access-account"), ..SectionHeading::default() })
        @match &fetched.account {
            None => p { (signed_in.text("access-account-none")) },
            Some(account) => p {
                (signed_in.text("access-sign-in-name")) ": " bdi { (account.sign_in_name) }
                @if account.closed { " – " (signed_in.text("access-account-is-closed")) }
            },
        }
        @if fetched.may_act_on_account { (account_acts(signed_in, fetched)) }
    }
}

/// What can be done with the account.
fn account_acts(signed_in: &SignedIn, fetched: &FetchedPerson) -> Markup {
    let path = path_of(fetched.person.id);
    let button = |action: &str, key: &str| {
        html! {
            (FormBox {
                action: &format!("{path}/{action}"),
                body: html! { (Button::submit(&signed_in.text(key)).weight(Weight::Secondary)) },
                ..FormBox::default()
            })
        }
    };
    html! {
        @match &fetched.account {
            Some(account) if account.closed => {
                p.hint { (signed_in.text("access-account-open-explanation")) }
                (button("open-account", "access-account-open"))
            }
            account => {
                (button("sign-in-link", "access-link-make"))
                @if account.is_some() {
                    (button("end-sessions", "access-sessions-end-of"))
                    div.button-row {
                        (Button::to(&signed_in.text("access-account-close"), &format!("{path}/close-account")))
                    }
                }
            }
        }
    }
}
