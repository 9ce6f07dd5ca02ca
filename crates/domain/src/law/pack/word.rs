//! The words of packs that are also words of facts and of output: what an institution is, what opens a clock, when something happened.

use serde::{Deserialize, Serialize};

use crate::words::words;

words! {
    /// Whom a clock or a duty binds: what an institution is in the eyes of an act.
    Role {
        /// Essential or important under NIS2.
        Nis2Entity = "nis2_entity",
        /// Essential under NIS2.
        EssentialEntity = "essential_entity",
        /// Important under NIS2.
        ImportantEntity = "important_entity",
        /// One of the digital types that Implementing Regulation (EU) 2024/2690 binds.
        DigitalProvider = "digital_provider",
        /// Decides about personal data.
        Controller = "controller",
        /// Handles personal data for a controller.
        Processor = "processor",
        /// Identified as critical under the CER Directive.
        CriticalEntity = "critical_entity",
        /// Provides care.
        HealthInstitution = "health_institution",
        /// Designated as operator of essential services before NIS2.
        DesignatedOperator = "designated_operator",
        /// Answers for a clinical trial.
        Sponsor = "sponsor",
        /// Irradiates people, for treatment or images.
        RadiologicalUndertaking = "radiological_undertaking",
        /// Collects, tests, stores or gives blood.
        BloodEstablishment = "blood_establishment",
        /// Makes medical devices.
        DeviceManufacturer = "device_manufacturer",
        /// Makes systems of electronic health records.
        RecordSystemManufacturer = "record_system_manufacturer",
        /// Provides artificial intelligence of high risk.
        AiProvider = "ai_provider",
        /// Uses artificial intelligence of high risk.
        AiDeployer = "ai_deployer",
        /// Makes products with digital elements.
        ProductManufacturer = "product_manufacturer",
        /// Issues trust services.
        TrustServiceProvider = "trust_service_provider",
    }

    /// What opens a clock: a question about the incident that is answered yes, no or not yet.
    Trigger {
        /// Whether it is significant (NIS2 Article 23(3)).
        SignificantIncident = "significant_incident",
        /// Nothing further: any incident that somebody became aware of.
        AnyIncident = "any_incident",
        /// Whether personal data were lost, changed, seen or out of reach (GDPR Article 4(12)).
        PersonalDataBreach = "personal_data_breach",
        /// Whether people are at high risk from it (GDPR Article 34(1)).
        HighRiskToPeople = "high_risk_to_people",
        /// Whether recipients of the service suffer or are threatened (NIS2 Article 23(1) and (2)).
        RecipientsAffected = "recipients_affected",
        /// Whether an essential service is disrupted, also without any computer (CER Article 15(1)).
        EssentialServiceDisrupted = "essential_service_disrupted",
        /// Whether a medical device took part and somebody was or could have been seriously harmed.
        DeviceIncident = "device_incident",
        /// Whether a device led to a death or an unforeseen serious decline of health.
        DeviceDeath = "device_death",
        /// Whether somebody died or came to grave harm because care failed, whatever the cause.
        Calamity = "calamity",
        /// Whether a device threatens public health.
        PublicHealthThreat = "public_health_threat",
        /// Whether the maker changes or recalls devices in the field.
        FieldSafetyAction = "field_safety_action",
        /// Whether a trial or its protocol was seriously breached.
        TrialBreach = "trial_breach",
        /// Whether an urgent measure was taken to protect people in a trial.
        TrialSafetyMeasure = "trial_safety_measure",
        /// Whether somebody was exposed to radiation by accident or wrongly.
        RadiationEvent = "radiation_event",
        /// Whether blood or its components caused or could have caused serious harm.
        BloodEvent = "blood_event",
        /// Whether a weakness of a product is exploited.
        ExploitedVulnerability = "exploited_vulnerability",
        /// Whether an incident touches the security of a product.
        ProductSecurityIncident = "product_security_incident",
        /// Whether a system of health records led or could have led to serious harm.
        RecordSystemIncident = "record_system_incident",
        /// Whether artificial intelligence of high risk led to serious harm.
        AiIncident = "ai_incident",
    }

    /// A moment of an incident that a clock can run from.
    Moment {
        /// Somebody who answers for it became aware of the incident.
        Awareness = "awareness",
        /// A sign of it was found and understood as one.
        Detection = "detection",
        /// A person authorised to do so concluded that it is one, or classified it.
        Determination = "determination",
        /// The controller was reasonably certain that personal data were hit.
        BreachAwareness = "breach_awareness",
        /// The significant impact ended.
        ImpactEnded = "impact_ended",
        /// The services are back.
        ServiceRestored = "service_restored",
        /// The incident is handled.
        Handled = "handled",
        /// A measure that corrects or mitigates is available.
        MeasureAvailable = "measure_available",
        /// An urgent measure was taken.
        MeasureTaken = "measure_taken",
        /// The authority asked.
        Requested = "requested",
    }

    /// The six plain questions by which people decide whether an incident is significant.
    SignificanceQuestion {
        /// Was care diverted, delayed or cancelled, here or at those who depend on the house?
        Care = "care",
        /// Are emergency, intensive care, laboratory or imaging down?
        Departments = "departments",
        /// Has anybody come to harm?
        Harm = "harm",
        /// Were records of patients or staff seen, taken, changed or lost?
        Records = "records",
        /// Is the loss of money severe?
        Money = "money",
        /// Did somebody get in, with malice as far as anybody can tell, far enough to stop care?
        Intrusion = "intrusion",
    }
}
