//! Notices of an incident: what can be known of it, fact by fact, and which notice asks for what.
//!
//! Both are data (`data/notification`); this module reads them and knows no fact by name. A [`Field`] is one fact and is asked in one
//! place; a [`Form`] is one notice and lists the fields it takes, each with how much the notice needs it.
//!
//! Not here: what is known of a particular incident ([`crate::incident`]) and when a notice is due ([`crate::law`]).

mod field;
mod form;

pub use field::{Asked, Choice, Field, Fields, Section, Shape, Terms, Unit};
pub use form::{Ask, Form, Forms, Need, Recipient, form_alone};
