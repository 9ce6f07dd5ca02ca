//! Bringing a list of people in: the file, and how its days are written where that is not plain.

use app::message::Messages;
use app::staff_list::{LARGEST_FILE, MOST_ROWS};
use domain::round::Phrase;
use maud::{Markup, html};

use super::PATH;
use crate::assets::words::count;
use crate::design::{
    Button, Choice, ErrorSummary, FieldError, FileUpload, Form, Icon, Method, PageHeading, Radio, RadioGroup,
    SectionHeading, Weight,
};
use crate::imports::{At, steps};

/// What lists the people of a directory; the same in every language.
const COMMAND: &str = "Get-ADUser -Filter * -Properties EmployeeID,DisplayName,mail,Title,Department | \
    Export-Csv -NoTypeInformation -Encoding UTF8 users.csv";

/// The body of the page; `refused` is why the last file was not taken.
pub(super) fn body(words: &Messages, refused: Option<&str>, date_order: &str) -> Markup {
    let refused =
        refused.map(|reason| words.phrase(&Phrase::new("staff-list-refused").text("reason", reason)));
    let summary: Vec<FieldError<'_>> = refused
        .iter()
        .map(|message| FieldError {
            field: "file",
            message,
        })
        .collect();
    let limits = Phrase::new("staff-list-new-file-hint")
        .number("megabytes", count(LARGEST_FILE >> 20))
        .number("rows", count(MOST_ROWS));
    html! {
        (ErrorSummary { title: &words.text("staff-list-new-problem"), errors: &summary })
        (PageHeading {
            title: &words.text("staff-list-new-title"),
            lead: Some(&words.text("staff-list-new-lead")),
            ..PageHeading::default()
        })
        (steps(words, At::Upload))
        (Form {
            action: PATH,
            method: Method::Upload,
            body: html! {
                (FileUpload {
                    name: "file",
                    label: &words.text("staff-list-new-file"),
                    hint: Some(&words.phrase(&limits)),
                    error: refused.as_deref(),
                    accept: ".csv,.tsv,.txt,.xlsx,text/csv,text/plain",
                    multiple: false,
                })
                (days(words, date_order))
                div.button-row {
                    (Button::submit(&words.text("staff-list-new-submit")).icon(Icon::Upload))
                    (Button::to(&words.text("navigation-cancel"), PATH).weight(Weight::Link))
                }
            },
            ..Form::default()
        })
        section {
            (SectionHeading { id: "read", title: &words.text("staff-list-new-read"), ..SectionHeading::default() })
            p { (words.text("staff-list-new-read-explanation")) }
            p { (words.text("staff-list-new-never")) }
        }
        section {
            (SectionHeading { id: "directory", title: &words.text("staff-list-new-directory"), ..SectionHeading::default() })
            p { (words.text("staff-list-new-directory-explanation")) }
            p { code { (COMMAND) } }
        }
    }
}

fn days(words: &Messages, value: &str) -> Markup {
    let keys = ["", "day_first", "month_first"];
    let labels = [
        "staff-list-days-as-read",
        "staff-list-days-day-first",
        "staff-list-days-month-first",
    ]
    .map(|key| words.text(key));
    let radios: Vec<Radio<'_>> = keys
        .iter()
        .zip(&labels)
        .map(|(value, label)| Radio {
            choice: Choice { value, label },
            hint: None,
        })
        .collect();
    html! {
        (RadioGroup {
            name: "date_order",
            legend: &words.text("staff-list-days"),
            hint: Some(&words.text("staff-list-days-hint")),
            error: None,
            value,
            radios: &radios,
        })
    }
}
