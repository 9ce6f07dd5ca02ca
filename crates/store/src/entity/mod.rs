//! The tables as the queries of this crate see them. Private: no other crate knows a column.

#![expect(
    unreachable_pub,
    reason = "the derive wants public models; nothing here leaves the crate"
)]

pub(crate) mod absence;
pub(crate) mod access_grant;
pub(crate) mod account;
pub(crate) mod advisory;
pub(crate) mod advisory_decision;
pub(crate) mod advisory_identity;
pub(crate) mod api_token;
pub(crate) mod assertion;
pub(crate) mod asset;
pub(crate) mod asset_search;
pub(crate) mod backup;
pub(crate) mod bill;
pub(crate) mod bulk_correction;
pub(crate) mod bulk_correction_asset;
pub(crate) mod component;
pub(crate) mod component_dependency;
pub(crate) mod contact_attempt;
pub(crate) mod dependency;
pub(crate) mod device_model_alias;
pub(crate) mod disagreement;
pub(crate) mod disclosure;
pub(crate) mod doubt;
pub(crate) mod draft_key;
pub(crate) mod earlier_record;
pub(crate) mod feed;
pub(crate) mod feed_document;
pub(crate) mod feed_reject;
pub(crate) mod feed_source;
pub(crate) mod fulfilment;
pub(crate) mod idempotency_key;
pub(crate) mod import;
pub(crate) mod incident;
pub(crate) mod incident_draft;
pub(crate) mod incident_entry;
pub(crate) mod job;
pub(crate) mod journal_bundle;
pub(crate) mod journal_checkpoint;
pub(crate) mod journal_head;
pub(crate) mod journal_pending;
pub(crate) mod journal_subject;
pub(crate) mod judgement;
pub(crate) mod law_pack;
pub(crate) mod legal_date;
pub(crate) mod location;
pub(crate) mod notification;
pub(crate) mod on_call_shift;
pub(crate) mod one_time_link;
pub(crate) mod outbox;
pub(crate) mod person;
pub(crate) mod remote_access;
pub(crate) mod restore_test;
pub(crate) mod round;
pub(crate) mod round_day;
pub(crate) mod round_decision;
pub(crate) mod scope;
pub(crate) mod scope_assessment;
pub(crate) mod scope_closure;
pub(crate) mod service;
pub(crate) mod session;
pub(crate) mod sign_in_throttle;
pub(crate) mod source;
pub(crate) mod source_choice;
pub(crate) mod source_record;
pub(crate) mod staff_list;
pub(crate) mod staff_list_person;
pub(crate) mod stored_file;
pub(crate) mod supplier;
pub(crate) mod system;
pub(crate) mod tenant_role;
pub(crate) mod watched_folder;
pub(crate) mod zone;
