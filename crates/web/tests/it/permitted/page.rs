//! A page as somebody finds it who can only follow links and send forms.

use html5ever::parse_document;
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// What can be followed and sent.
#[derive(Default)]
pub(crate) struct Page {
    pub(crate) links: Vec<String>,
    pub(crate) forms: Vec<Form>,
}

/// A form with its fields.
#[derive(Clone, Default)]
pub(crate) struct Form {
    id: String,
    pub(crate) action: String,
    /// `get` or `post`.
    pub(crate) method: String,
    pub(crate) multipart: bool,
    pub(crate) fields: Vec<Field>,
}

/// A control that is sent.
#[derive(Clone)]
pub(crate) struct Field {
    pub(crate) name: String,
    /// The type of an input; `select`, `textarea`, `button`.
    pub(crate) kind: String,
    pub(crate) value: String,
    /// The values of a select.
    pub(crate) options: Vec<String>,
    /// Where it says so: the form it belongs to.
    form: String,
}

/// The links and forms of the page at `address`.
pub(crate) fn read(address: &str, body: &str) -> Page {
    let document = parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(body);
    let mut page = Page::default();
    let mut apart = Vec::new();
    walk(&document.document, None, &mut page, &mut apart);
    let own = address.split('?').next().unwrap_or_default();
    for relative in page.links.iter_mut().filter(|link| link.starts_with('?')) {
        relative.insert_str(0, own);
    }
    for form in page.forms.iter_mut().filter(|form| form.action.is_empty()) {
        own.clone_into(&mut form.action);
    }
    for field in apart {
        let form = page.forms.iter_mut().find(|form| form.id == field.form);
        form.unwrap().fields.push(field);
    }
    page
}

/// What there is to be seen at an address: its path, and its path with each name of the query. An address is worth
/// opening for one of these that was not seen yet. Lists sorted in every way there is would be endless, and a list with
/// ten filters has a thousand sets of names.
pub(crate) fn aspects(address: &str) -> Vec<String> {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let names = query.split('&').filter_map(|pair| pair.split('=').next());
    let with_names = names.map(|name| format!("{path}?{name}"));
    std::iter::once(path.to_owned()).chain(with_names).collect()
}

fn walk(node: &Handle, form: Option<usize>, page: &mut Page, apart: &mut Vec<Field>) {
    let mut form = form;
    if let NodeData::Element { name, attrs, .. } = &node.data {
        let attribute = |wanted: &str| {
            let attrs = attrs.borrow();
            let found = attrs.iter().find(|it| &*it.name.local == wanted);
            found.map(|it| it.value.to_string())
        };
        let text = |wanted: &str| attribute(wanted).unwrap_or_default();
        match &*name.local {
            "a" => {
                let address = text("href").split('#').next().unwrap_or_default().to_owned();
                if address.starts_with(['/', '?']) {
                    page.links.push(address);
                }
            }
            "form" => {
                page.forms.push(Form {
                    id: text("id"),
                    action: text("action"),
                    method: attribute("method")
                        .unwrap_or_else(|| "get".to_owned())
                        .to_lowercase(),
                    multipart: text("enctype").starts_with("multipart"),
                    fields: Vec::new(),
                });
                form = Some(page.forms.len() - 1);
            }
            kind @ ("input" | "select" | "textarea" | "button") if attribute("name").is_some() => {
                let field = Field {
                    name: text("name"),
                    kind: if kind == "input" {
                        text("type")
                    } else {
                        kind.to_owned()
                    },
                    value: text("value"),
                    options: options(node),
                    form: text("form"),
                };
                match form {
                    Some(form) if field.form.is_empty() => page.forms[form].fields.push(field),
                    _ => apart.push(field),
                }
            }
            _ => {}
        }
    }
    for child in node.children.borrow().iter() {
        walk(child, form, page, apart);
    }
}

/// The values a select offers.
fn options(node: &Handle) -> Vec<String> {
    let mut found = Vec::new();
    if let NodeData::Element { name, attrs, .. } = &node.data
        && &*name.local == "option"
    {
        let attrs = attrs.borrow();
        let value = attrs.iter().find(|it| &*it.name.local == "value");
        found.extend(value.map(|it| it.value.to_string()));
    }
    for child in node.children.borrow().iter() {
        found.extend(options(child));
    }
    found
}
