//! Typed identifiers: a [`AssetId`] can never be passed where a [`ServiceId`] is meant.
//!
//! All but those that say otherwise are UUIDs of version 7 (RFC 9562), so that rows created together lie together in every index. They are made
//! by the environment of the use case, never here: this module has neither clock nor randomness.

use newtype_uuid::{TypedUuid, TypedUuidKind, TypedUuidTag};

macro_rules! identifiers {
    ($($(#[$meta:meta])* $kind:ident => $alias:ident, $tag:literal;)*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $kind {}

        impl TypedUuidKind for $kind {
            fn tag() -> TypedUuidTag {
                const TAG: TypedUuidTag = TypedUuidTag::new($tag);
                TAG
            }
        }

        $(#[$meta])*
        pub type $alias = TypedUuid<$kind>;
    )*};
}

identifiers! {
    /// A tenant, a site or a unit: a node of the scope tree.
    ScopeKind => ScopeId, "scope";
    /// A person who works in or for the hospital, with or without an account.
    PersonKind => PersonId, "person";
    /// The account a person signs in with.
    AccountKind => AccountId, "account";
    /// A role with its permissions, granted to one person within one scope.
    GrantKind => GrantId, "grant";
    /// A signed-in browser.
    SessionKind => SessionId, "session";
    /// A token for programs.
    ApiTokenKind => ApiTokenId, "api_token";
    /// A link that opens one thing, once, for a while.
    LinkKind => LinkId, "one_time_link";
    /// A clinical service.
    ServiceKind => ServiceId, "service";
    /// An application.
    SystemKind => SystemId, "system";
    /// One test that a system can be brought back.
    RestoreTestKind => RestoreTestId, "restore_test";
    /// A day by which a law, an authority or the hospital's own rule wants something done.
    LegalDateKind => LegalDateId, "legal_date";
    /// One time that what a legal date asks for was done.
    FulfilmentKind => FulfilmentId, "fulfilment";
    /// One time that somebody answered whether the institution is in scope of NIS2.
    ScopeAssessmentKind => ScopeAssessmentId, "scope_assessment";
    /// A rule pack of the law that the institution had reviewed.
    // What the law calls it, such as `ro`, is `domain::law::Pack::id`.
    LawPackKind => LawPackId, "law_pack";
    /// An incident.
    // What it looked like to whoever opened it, is `domain::incident::IncidentKind`.
    IncidentIdKind => IncidentId, "incident";
    /// One entry of the log of an incident.
    IncidentEntryKind => IncidentEntryId, "incident_entry";
    /// An alert or a report that somebody has to look at.
    SecurityEventKind => SecurityEventId, "security_event";
    /// A tool that sends alerts.
    // In what form it sends them, is `domain::security_event::AlertFormat`.
    AlertSourceKind => AlertSourceId, "alert_source";
    /// A code by which staff report what they see, without an account.
    ReportCodeKind => ReportCodeId, "report_code";
    /// A notice of an incident as it was approved.
    NotificationKind => NotificationId, "notification";
    /// From when to when somebody is on call.
    // What is known of it is `store::on_call::Shift`.
    OnCallShiftIdKind => OnCallShiftId, "on_call_shift";
    /// A company that supplies systems, equipment or whole services.
    SupplierKind => SupplierId, "supplier";
    /// A way by which a supplier comes in from outside.
    RemoteAccessKind => RemoteAccessId, "remote_access";
    /// One try of a supplier's number for the night.
    ContactAttemptKind => ContactAttemptId, "contact_attempt";
    /// One bill of materials of a system.
    BillKind => BillId, "bill";
    /// A piece of equipment: a computer, a server, a network component, a medical device.
    // What kind of equipment it is, is `domain::asset::AssetKind`.
    AssetIdKind => AssetId, "asset";
    /// A model of device, as its maker sells it.
    // Made from the model's key (`domain::device_model::ModelKey`), so of version 8.
    DeviceModelKind => DeviceModelId, "device_model";
    /// What a maker or an authority publishes about weaknesses of products.
    // Made from publisher and tracking identifier (`domain::advisory::Advisory::id`), so of version 8.
    AdvisoryKind => AdvisoryId, "advisory";
    /// What was decided about an advisory and a model.
    AdvisoryDecisionKind => AdvisoryDecisionId, "advisory_decision";
    /// What a maker disclosed about the security of a model.
    DisclosureKind => DisclosureId, "disclosure";
    /// What a service or system stands on.
    DependencyKind => DependencyId, "dependency";
    /// One source a hospital keeps an inventory in.
    SourceKind => SourceId, "source";
    /// A part of the network.
    // What kind of zone it is, is `domain::zone::ZoneKind`.
    ZoneIdKind => ZoneId, "zone";
    /// One row of such a source.
    SourceRecordKind => SourceRecordId, "source_record";
    /// One file brought in.
    ImportKind => ImportId, "import";
    /// What one origin said of one subject in one breath.
    AssertionKind => AssertionId, "assertion";
    /// One value given to many pieces of equipment at once.
    BulkCorrectionKind => BulkCorrectionId, "bulk_correction";
    /// One list of people brought in.
    StaffListKind => StaffListId, "staff_list";
    /// What a person decided about a concern of the round.
    DecisionKind => DecisionId, "decision";
    /// One entry of the journal.
    EntryKind => EntryId, "journal_entry";
    /// A unit of background work.
    JobKind => JobId, "job";
    /// An address that a feed is got from.
    FeedSourceKind => FeedSourceId, "feed_source";
    /// A message on its way out.
    MessageKind => MessageId, "outbox_message";
}

/// The tenant a row belongs to: the identifier of its topmost scope within the hospital, group or authority.
pub type TenantId = ScopeId;
