//! Where somebody begins who is signed in and holds no role: what is so, whom to ask, and what is hers all the same.

use app::App;
use app::message::Argument;
use maud::{Markup, html};

use crate::design::{Button, ButtonRow, Form as FormBox, PageHeading, SectionHeading, Weight};
use crate::error::Result;
use crate::session::SignedIn;

/// The page.
pub(crate) async fn page(app: &App, signed_in: &SignedIn) -> Result<Markup> {
    let granting = app::access::granting_people(app, &signed_in.actor).await?;
    let title = signed_in.text("access-without-role-title");
    let lead = signed_in.format(
        "access-without-role-lead",
        &[
            ("name", Argument::from(signed_in.sign_in_name.as_str())),
            ("hospital", Argument::from(signed_in.tenant.name.as_str())),
        ],
    );
    let (ask, account) = (
        signed_in.text("access-without-role-ask"),
        signed_in.text("access-without-role-account"),
    );
    let (again, password, sessions, sign_out) = (
        signed_in.text("access-without-role-again"),
        signed_in.text("access-password"),
        signed_in.text("access-sessions"),
        signed_in.text("access-sign-out"),
    );
    let body = html! {
        (PageHeading { title: &title, lead: Some(&lead), ..PageHeading::default() })
        (SectionHeading { id: "ask", title: &ask, ..SectionHeading::default() })
        @if granting.is_empty() {
            p { (signed_in.text("access-without-role-nobody")) }
        } @else {
            ul {
                @for person in &granting {
                    li {
                        bdi { (person.name) }
                        @if let Some(email) = &person.email { ", " a href=(format!("mailto:{email}")) { (email) } }
                    }
                }
            }
        }
        (ButtonRow(&[Button::to(&again, "/")]))
        (SectionHeading { id: "account", title: &account, ..SectionHeading::default() })
        (ButtonRow(&[
            Button::to(&password, "/password").weight(Weight::Link),
            Button::to(&sessions, "/sessions").weight(Weight::Link),
        ]))
        (FormBox {
            action: "/sign-out",
            body: html! { (Button::submit(&sign_out).weight(Weight::Secondary)) },
            ..FormBox::default()
        })
    };
    Ok(signed_in.page(&title, body))
}
