# The law as the rule packs say it: acts, clocks, duties, what is not known and whom to ask; packs that were reviewed.

law-list-title = The law
law-list-lead = What the acts of the Union and of each country ask, as far as somebody has read them. This is no legal advice: what is not known says whom to ask.
law-own-title = Packs you had reviewed
law-own-none = None yet. Take our text of a country, have it reviewed by whoever advises you on law, and load it here.
law-own-refused = A pack of yours is not used: this version of the program cannot take it. Ours stands in its place.
law-countries = Countries
law-union = Acts of the Union
law-here = Your country
law-pack-title = Pack
law-status-label = NIS2 there
law-status = { $status ->
    [in_force] Act in force
    [bill] Bill, no act
    [no_act] No act
   *[not_member] Rules of its own
}
law-in-force = In force since
law-anchor-label = Terms count from
law-anchor = { $anchor ->
    [awareness] Becoming aware
    [detection] Detection
    [determination] Its being determined
    [unstated] The act does not say; awareness is used
   *[not_established] Not established; awareness is used
}
law-confidence-label = How sure
law-confidence = { $confidence ->
    [high] Sure
    [medium_high] Fairly sure
    [medium] From secondary sources that agree
    [low_medium] Not sure: ask
   *[low] Unsure: ask
}
law-status-sure = How sure of its act
law-edition = Edition
law-checked = Looked up on
law-not-known = Not known
law-not-known-ask = Not known: { $question }
law-not-sure-ask = Not sure: { $question }
law-differs = Where it differs
law-authority = Who supervises
law-csirt = Response team
law-channel = Way of reporting
law-languages = Languages of notices
law-baseline = Measures asked for or usual
law-significance = When an incident is significant
law-computation = How terms are counted
law-switches = Kinds of entities
law-switch = { $state ->
    [in] in scope
    [out] not in scope
   *[unknown] not known
}
law-registration = Registration
law-registration-due = Last day for who was in scope from the start
law-registration-term = Time for who comes later
law-registration-change = Changes are told within
law-registration-rule = Rule
law-registration-at = Where
law-registration-fields = What to tell
law-fines = Fines: the most by law
law-fines-forecast = This is the most by law, and no forecast of any fine.
law-fines-essential = Essential entities
law-fines-important = Important entities
law-fines-public = Public bodies
law-fines-public-rule = { $rule ->
    [same] As for others
    [none] Are not fined
   *[unknown] Not known
}
law-fines-sum = { $least ->
    [0] At most { $amount } { $currency }
   *[other] From { $least } to { $amount } { $currency }
}
law-fines-share = or { $share } % of the yearly turnover, whichever is higher
law-fines-share-above = or { $share } % of the yearly turnover where that is above { $above } { $currency }, whichever is higher
law-clocks = What is reported by when
law-clock-term = Within
law-clock-from-label = Counted from
law-clock-to = To whom
law-clock-only-if = Only if
law-clock-from = { $start ->
    [anchor] what the country counts from
    [awareness] becoming aware
    [detection] detection
    [determination] its being determined
    [breach_awareness] being reasonably certain of a breach
    [impact_ended] the end of the impact
    [service_restored] the services being back
    [handled] its being handled
    [measure_available] a remedy being there
    [measure_taken] the measure being taken
    [requested] being asked
   *[sent] the sending of: { $notice }
}
law-recipient-response-team = The country’s response team (CSIRT), or the authority
law-trigger-label = Opened by
law-trigger = { $trigger ->
    [significant_incident] A significant incident
    [any_incident] Any incident
    [personal_data_breach] A breach of personal data
    [high_risk_to_people] High risk to people
    [recipients_affected] Recipients being affected
    [essential_service_disrupted] An essential service being disrupted
    [device_incident] Serious harm by a medical device, or nearly
    [device_death] Death or unforeseen decline by a device
    [public_health_threat] A device that threatens public health
    [field_safety_action] Devices changed or recalled in the field
    [trial_breach] A serious breach in a trial
    [trial_safety_measure] An urgent measure in a trial
    [radiation_event] Exposure to radiation by accident
    [blood_event] Serious harm by blood, or nearly
    [exploited_vulnerability] A weakness of a product being exploited
    [product_security_incident] An incident that touches a product
    [record_system_incident] Serious harm by a system of health records
   *[ai_incident] Serious harm by artificial intelligence
}
law-term-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
law-term-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
law-term-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
law-term-working-days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
law-term-plain = { $term ->
    [without_undue_delay] without undue delay
    [on_request] when asked
   *[unknown] not known: ask
}
law-force = { $force ->
    [yes] In force
    [since_unknown] In force; since when is not known
    [no_act] Not in force: no act
   *[not_bound] Binds others
}
law-force-from = From { $day }
law-force-not-before = Not law before { $day }; since when is not known
law-duties = Duties
law-criteria = When an incident is significant
law-proposals = Proposals: not law
law-proposal-tag = Not law
law-proposals-lead = Nothing of this binds anybody.
law-proposal-state = Of { $day }. { $state }
law-acts = Acts and provisions
law-act-applies = Applies from { $day }
law-act-applies-unknown = From when it applies is not known
law-act-provisions = Provisions that may be cited: { $provisions }
law-act-guidance = Guidance: binds nobody
law-sources = Where this was read
law-doubts = What is not known, and whom to ask
law-doubts-none = Nothing is left open.
law-doubt-of = { $question } ({ $of })
law-asked = { $asked ->
    [applies_from] From which day does it apply?
    [in_force] Since when is the act in force?
    [authority] Which authority supervises health?
    [response_team] Which response team does health report to?
    [channel] By which way are notices sent?
    [registration] By when and how does one register?
    [registration_change] How fast is a change told?
    [fines] What may a fine be at most?
    [baseline] Which measures are asked for?
    [significance] When is an incident significant?
    [in_scope] Is this kind of entity in scope?
    [computation] How are terms counted?
    [languages] In which languages are notices taken?
    [term] How long is the term, and what does it count from?
    [duty] Is the duty as it stands here?
   *[statement] Does what stands here hold?
}
law-ask-whom = { $whom ->
    [authority] ask the authority: { $question }
    [response_team] ask the response team: { $question }
    [single_point_of_contact] ask the single point of contact of the country: { $question }
    [lawyer] ask a lawyer of the country: { $question }
    [device_authority] ask the authority for medical devices: { $question }
   *[data_protection_officer] ask the data protection officer: { $question }
}
law-download = Our text, to review
law-cohorts = Days on which reporting begins
law-cohort-from = { $title }: from { $day }

## Packs that were reviewed

law-pack-load = Load a reviewed pack
law-pack-load-lead = It is kept beside ours and changes nothing until somebody puts it in use.
law-pack-file = File of the pack
law-pack-file-hint = TOML, at most 512 KiB
law-pack-content = Or its text
law-pack-content-hint = Our text of a country is on its page, to begin from.
law-pack-reviewed-by = Who reviewed it
law-pack-reviewed-by-hint = The lawyer or the office, by name
law-pack-note = What is to be known of it
law-pack-submit = Load it
law-pack-loaded = The pack is loaded. It is not in use yet.
law-pack-loaded-at = Loaded
law-pack-loaded-by = Loaded by
law-pack-in-use-label = Use
law-pack-in-use = { $in_use ->
    [yes] In use
   *[no] Beside ours
}
law-pack-of = Pack reviewed by { $person }
law-pack-differences = Where it differs from ours
law-pack-differences-none = It says the same as ours.
law-pack-place = Where
law-pack-ours = Ours
law-pack-theirs = The reviewed one
law-pack-nothing = Nothing there
law-pack-broken = This version of the program cannot take this pack:
law-pack-put = Put in use
law-pack-put-question = Put “{ $title }”, edition { $edition }, in the place of ours?
law-pack-put-consequence = From then on scope, duties and clocks are worked out by it. Another pack of the same law that is in use is taken out.
law-pack-put-done = The pack is in use.
law-pack-take-out = Take out of use
law-pack-take-out-question = Take “{ $title }”, edition { $edition }, out of use?
law-pack-take-out-consequence = From then on scope, duties and clocks are worked out by ours again. The pack stays here.
law-pack-take-out-done = The pack is out of use. Ours is in its place.
law-pack-changed = Somebody has changed this meanwhile. Look again.
law-pack-refused = It cannot be put in use: { $reason }
law-pack-too-large = This is larger than { $argument } KiB.
law-pack-problem = { $argument }
law-pack-none-of-ours = “{ $argument }” is no pack there is. Its id must be that of one of ours.
law-pack-other-kind = Ours of the id “{ $argument }” is of a country and this is not, or the other way round.
law-pack-no-text = This is no text in UTF-8.
law-day-off = { $day ->
    [saturday] Saturdays
    [sunday] Sundays
    [holiday] public holidays
    [good_friday] Good Friday
   *[christmas_eve] Christmas Eve
}
law-computation-rule = By { $law }. A term in days or months does not end on { $days }, but on the next day.
law-kinds = Kinds of entities and their annex
law-scope-rules = How scope and class are decided
law-yardstick = A yardstick here: binds others
law-received = Owed by others, received by you
law-whole = The whole pack
