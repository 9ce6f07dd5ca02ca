//! What a page offers is permitted: for every shipped role, held throughout the hospital and in one unit of it, every
//! link of every page that can be reached opens, and every form that stands there is let through.
//!
//! Forms are sent as a browser would send them, filled with whatever passes as an answer, until each option of each
//! select was sent: so a place that may be looked at and not changed must not be offered either. Whether the answer suits is
//! no matter here (422, 409), only that nobody is refused (403) or sent nowhere (404).

mod form;
pub(crate) mod page;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use axum::http::{Request, StatusCode, header};
use domain::access::role::SHIPPED;
use domain::id::{PersonId, ScopeId};

use self::form::Sending;
use crate::house::{Answer, House};

/// What ends something that a later form may need, the gravest last.
const LAST: &[&str] = &[
    "/playbook",
    "/removal",
    "/decision",
    "/revoke",
    "/end",
    "/end-others",
    "/end-sessions",
    "/withdraw",
    "/close-account",
    "/leave",
    "/sign-out",
];

/// The page that shows every component: what it offers is made up.
const EXHIBITION: &str = "/style";

/// Of forms of one page that ask the same and differ only in the last part of their address, as the tasks of an incident do, so many
/// stand for all: each is sent once for every option it has.
const ALIKE: usize = 5;

/// Somebody who looks at everything there is for her.
struct Visitor<'a> {
    house: &'a House,
    name: String,
    person: PersonId,
    refused: Vec<String>,
}

impl Visitor<'_> {
    async fn cookie(&self) -> String {
        self.house.session(self.house.tenant, self.person).await
    }

    fn note(&mut self, on: &str, what: &str, answer: &Answer) {
        let refused = [StatusCode::FORBIDDEN, StatusCode::NOT_FOUND].contains(&answer.status);
        if refused || answer.status.is_server_error() {
            let line = format!("{}: on {on}: {what}: {}", self.name, answer.status.as_u16());
            self.refused.push(line);
        }
    }

    /// Opens every page that can be reached by links from the first; answers with the forms that stand there, by address.
    async fn look_around(&mut self) -> BTreeMap<String, (String, page::Form)> {
        let cookie = self.cookie().await;
        let mut seen = BTreeSet::new();
        let mut forms = BTreeMap::new();
        let mut alike: BTreeMap<(String, String, String), usize> = BTreeMap::new();
        let mut waiting = VecDeque::from([("nowhere".to_owned(), "/".to_owned())]);
        while let Some((on, path)) = waiting.pop_front() {
            let aspects = page::aspects(&path).into_iter();
            if aspects.filter(|aspect| seen.insert(aspect.clone())).count() == 0 {
                continue;
            }
            assert!(path.parse::<axum::http::Uri>().is_ok(), "{on} leads to {path}");
            let answer = self.house.get(&path, &cookie).await;
            self.note(&on, &format!("GET {path}"), &answer);
            if answer.status.is_redirection() {
                waiting.push_back((path.clone(), answer.header("location").to_owned()));
            }
            if path == EXHIBITION
                || !answer.status.is_success()
                || !answer.header("content-type").starts_with("text/html")
            {
                continue;
            }
            let page = page::read(&path, &answer.body);
            waiting.extend(page.links.into_iter().map(|link| (path.clone(), link)));
            for form in page.forms {
                if form.method == "get" {
                    let sent = form::sendings(&form).into_iter().map(|sending| sending.address());
                    waiting.extend(sent.map(|address| (path.clone(), address)));
                } else {
                    let (stem, _) = form.action.rsplit_once('/').unwrap_or_default();
                    let names: Vec<&str> = form.fields.iter().map(|field| field.name.as_str()).collect();
                    let shape = (path.clone(), stem.to_owned(), names.join(" "));
                    let met = alike.entry(shape).or_default();
                    *met += 1;
                    if *met <= ALIKE {
                        forms.insert(form.action.clone(), (path.clone(), form));
                    }
                }
            }
        }
        assert!(seen.len() > 5, "{}: {seen:?}", self.name);
        forms
    }

    async fn send(&mut self, on: &str, sending: &Sending) {
        let cookie = self.cookie().await;
        let request = Request::post(&sending.action)
            .header(header::COOKIE, &cookie)
            .header(header::CONTENT_TYPE, sending.kind());
        let answer = self.house.send(request, sending.body()).await;
        let what = format!("POST {} {}", sending.action, sending.body());
        self.note(on, &what, &answer);
        let onward = answer.header("location").to_owned();
        if answer.status.is_redirection() && !onward.starts_with("/sign-in") {
            let next = self.house.get(&onward, &cookie).await;
            self.note(on, &format!("{what}, then {onward}"), &next);
        }
    }

    /// Sends every form, what ends something last. What would end the visitor herself is left to the others.
    async fn send_everything(&mut self, forms: BTreeMap<String, (String, page::Form)>, own: &[String]) {
        let rank = |action: &str| {
            LAST.iter()
                .position(|end| action.ends_with(end))
                .map_or(0, |at| at + 1)
        };
        let mut forms: Vec<(String, page::Form)> = forms.into_values().collect();
        forms.sort_by_key(|(_, form)| rank(&form.action));
        for (on, form) in forms {
            if rank(&form.action) > 0 && own.iter().any(|own| form.action.contains(own)) {
                continue;
            }
            for sending in form::sendings(&form) {
                self.send(&on, &sending).await;
            }
        }
    }
}

/// Where a role is held.
#[derive(Debug, Clone, Copy)]
enum Held {
    Throughout,
    InOneUnit,
    /// And beside it one that only looks, throughout the hospital: what may be seen is more than what may be changed.
    InOneUnitBesideAnAuditor,
}

/// Everything that was refused to somebody who holds `role`.
async fn refusals(house: &House, role: &str, held: Held, unit: ScopeId) -> Vec<String> {
    let person = house.worker(&format!("Holder of {role}"), unit).await;
    let scope = match held {
        Held::Throughout => house.tenant,
        Held::InOneUnit | Held::InOneUnitBesideAnAuditor => unit,
    };
    let grant = house.grant(house.tenant, person, role, scope).await;
    let mut own = vec![person.to_string(), grant.to_string()];
    if matches!(held, Held::InOneUnitBesideAnAuditor) {
        let looking = house.grant(house.tenant, person, "auditor", house.tenant).await;
        own.push(looking.to_string());
    }
    let mut visitor = Visitor {
        house,
        name: format!("{role} {held:?}"),
        person,
        refused: Vec::new(),
    };
    let forms = visitor.look_around().await;
    visitor.send_everything(forms, &own).await;
    visitor.refused
}

/// Each of the three is a test of its own, because together they take minutes.
async fn nothing_is_refused(held: Held) {
    let mut refused = Vec::new();
    for role in SHIPPED {
        let house = House::open().await;
        let unit: ScopeId = house.thing("places").parse().unwrap();
        house.worker("Colleague", unit).await;
        house.equipment_in("Emergency").await;
        refused.extend(refusals(&house, role.key, held, unit).await);
    }
    assert!(
        refused.is_empty(),
        "{} refused\n{}",
        refused.len(),
        refused.join("\n")
    );
}

#[tokio::test]
async fn whatever_a_page_offers_is_permitted_throughout_the_hospital() {
    nothing_is_refused(Held::Throughout).await;
}

#[tokio::test]
async fn whatever_a_page_offers_is_permitted_in_one_unit() {
    nothing_is_refused(Held::InOneUnit).await;
}

#[tokio::test]
async fn whatever_a_page_offers_is_permitted_in_one_unit_beside_an_auditor() {
    nothing_is_refused(Held::InOneUnitBesideAnAuditor).await;
}
