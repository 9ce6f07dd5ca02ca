# What is known of an incident: what each fact is called in a notice, help for whoever fills it in, and the words of its choices.

incident-section = { $section ->
    [who] Who reports
    [notice] This notice
    [what] What happened
    [when] When
    [where] Where
    [how_bad] How bad it is
    [why] Why it happened
    [done] What is done about it
    [voluntary] Near miss or threat
    [personal_data] Personal data
   *[other_duties] Other duties to report
}

## What each fact is called

incident-fact = { $fact ->
    [entity_name] Name of the house
    [entity_register_id] Register number
    [entity_class] Class under NIS2
    [legal_basis] Reported under
    [reporter] Person who reports
    [technical_contact] Technical contact
    [dpo_contact] Data protection officer or other contact
    [public_contact] Contact for patients and the public
    [insurance_policy] Insurance policy
    [report_stage] Kind of notice
    [report_status] State of this notice
    [report_created_at] Time of this notice
    [first_notified_at] First notice sent
    [earlier_notices] Earlier notices to the same recipient
    [case_ref_own] Case number of the house
    [case_ref_authority] Case number of the authority
    [case_ref_police] Case number of the police
    [reason] Why it is reported
    [withdrawal_reason] Why the notice is withdrawn
    [tlp] How far it may be passed on
    [drill] Exercise
    [summary] What happened, in short
    [suspected_malicious] Unlawful or malicious act suspected
    [update_since_last] What has changed since the last notice
    [authority_questions] Answers to the questions of the authority
    [description] Full description
    [status] Where it stands
    [outlook] Outlook for the next hours
    [next_update_at] Next update
    [phones_that_work] Phone numbers that work
    [occurred_at] Began
    [detected_at] Detected
    [aware_at] Became aware
    [aware_by] Who became aware
    [aware_basis] What awareness was based on
    [determined_at] Determined to be an incident
    [detection_means] How it was found
    [contained_at] Contained
    [service_restored_at] Services back
    [impact_ended_at] Impact ended
    [handled_at] Handled
    [crisis_plan_since] Crisis plan put in force
    [crisis_plan_until] Crisis plan ended
    [requested_at] Asked by the authority
    [measure_taken_at] Urgent measure taken
    [measure_available_at] Remedy available
    [expected_end] Expected end
    [delay_reason] Why it comes late
    [cross_border] Effect in other countries possible
    [states_affected] Countries affected
    [area] Area affected
    [sectors_affected] Sectors affected
    [knock_on_services] Other essential services hit
    [entities_involved] Suppliers and other bodies involved
    [severity] Severity
    [impact_colour] Impact on society
    [significance_care] Was care diverted, delayed or cancelled?
    [significance_departments] Are emergency, intensive care, laboratory or imaging down?
    [significance_harm] Has anybody come to harm?
    [significance_records] Were patient or staff records seen, taken, changed or lost?
    [significance_money] Is the loss of money severe?
    [significance_intrusion] Did somebody get in, far enough to stop care?
    [significant] Is the incident significant?
    [significance_limb] Why it is significant
    [impact] Effect on services so far
    [services_affected] Services affected
    [security_properties] What was harmed
    [people_affected] People affected
    [patients_delayed] Patients whose care was delayed
    [patients_diverted] Patients sent elsewhere
    [operations_postponed] Operations postponed
    [visits_postponed] Appointments postponed
    [harm_cases] Known cases of harm
    [duration] Length of the disruption
    [financial_loss] Loss of money
    [assets_affected] Systems and devices affected
    [cause_category] Kind of cause
    [threat_type] Type of threat
    [root_cause] Likely root cause
    [weaknesses_used] Weaknesses used
    [devices_involved] Medical devices involved
    [targeted] Aimed or by chance
    [indicators] Signs others can look for
    [ransom] Ransom
    [measures_taken] Done so far
    [measures_ongoing] Still being done
    [measures_prevent] So that it does not happen again
    [help_wanted] Help wanted
    [recipients_affected] Do patients or partners suffer from it or face a threat?
    [others_notified] Who else was told
    [recipients_told] Patients and partners told
    [recipients_message] What patients and partners were told
    [staff_message] Message to staff
    [decisions_needed] Decisions needed from management
    [attachments] Annexes
    [stopped_by] What stopped it
    [threat_relevance] Whom the threat may reach
    [personal_data] Were personal data affected?
    [breach_aware_at] Certain that personal data were affected
    [high_risk_to_people] Are people at high risk from it?
    [subjects_kinds] Whose data
    [subjects_number] About how many people
    [records_kinds] Kinds of data
    [records_number] About how many records
    [consequences] Likely consequences for these people
    [notice_phase] Complete or in parts
    [essential_service_disrupted] Is an essential service disrupted?
    [device_incident] Did a medical device play a part in serious harm, or nearly?
    [device_death] Did a device lead to death or unforeseen serious decline?
    [calamity] Did anybody die or come to grave harm because care failed?
    [public_health_threat] Does a device threaten public health?
    [field_safety_action] Does the maker change or recall devices in use?
    [trial_breach] Was a clinical trial or its protocol seriously breached?
    [trial_safety_measure] Was an urgent measure taken to protect people in a trial?
    [radiation_event] Was anybody exposed to radiation by accident or wrongly?
    [blood_event] Did blood or its components cause serious harm, or nearly?
    [exploited_vulnerability] Is a weakness of a product being used in attacks?
    [product_security_incident] Is the security of a product affected?
    [record_system_incident] Did a health record system cause serious harm, or nearly?
    [ai_incident] Did artificial intelligence lead to serious harm?
   *[title] Title
}

## Help for whoever fills it in

incident-fact-hint = { $fact ->
    [entity_name] The registered name, as the authority knows it. Filled in by the program.
    [entity_register_id] From your registration under NIS2. Authorities go by it, since houses share names. Empty if you have none.
    [entity_class] Filled in from the answers about scope, as they stood on the day of becoming aware.
    [legal_basis] The laws this notice serves; often several. Filled in by the program.
    [reporter] Somebody who answers the phone tonight. Name, role, phone, e-mail; name a deputy too.
    [technical_contact] Who can speak about logs and traces. Give a mail address that works while your own mail is down.
    [dpo_contact] Who answers questions about personal data. If there is no officer, name whoever does it.
    [public_contact] A number or web page that works now and may be given to patients, relatives and the press.
    [insurance_policy] Number of the policy and emergency phone of the insurer. Call early: some insurers ask for it. Empty if none.
    [report_stage] Set by the program: early warning, later report, correction or withdrawal.
    [report_status] Set by the program as the notice is written, approved, sent and confirmed.
    [report_created_at] When it was sent, not when the draft was begun. The next term may count from here.
    [first_notified_at] When an authority first heard from you about this incident. Filled in by the program.
    [earlier_notices] Which, when, and under which number there. Filled in by the program.
    [case_ref_own] The same in every notice and every call. Given by the program.
    [case_ref_authority] It stands in the receipt. In the first notice there is none yet: leave it empty.
    [case_ref_police] If a crime was reported. The number of the complaint will do.
    [reason] Only significant incidents must be reported under NIS2. Anything else is voluntary and brings no new duties.
    [withdrawal_reason] For example a false alarm, and what showed that it was one. Write it for everybody who was told.
    [tlp] Red: only whom it is addressed to. Clear: anybody. If in doubt: amber.
    [drill] Set by the program in a drill. What comes out of a drill must not go to a real authority.
    [summary] Three to five plain lines: what stopped, since when, what is done. No names of patients, no guess told as fact.
    [suspected_malicious] A suspicion is enough. If nobody can tell, leave it as not known yet: that is an answer too.
    [update_since_last] Put together by the program from what was entered since. Improve the words, not the facts.
    [authority_questions] Copy each question as it was asked and answer below it. “Not known yet” is an answer.
    [description] The course of events, how severe it was and what it did, in order of time. No names of patients.
    [status] Where the work stands now. It may go back a step: say so when it does.
    [outlook] Better, the same or worse over the next six hours or so, by your best judgement.
    [next_update_at] When you will say more, even if there is nothing new by then. Choose a time you can keep.
    [phones_that_work] Mobile phones, radio, a line outside the house: whatever reaches you while the phones are down.
    [occurred_at] The earliest start you know of. It may lie weeks back. An estimate will do, and it may change.
    [detected_at] The first sign that was understood as one: an alarm, a call from a ward, a message on a screen.
    [aware_at] When somebody who answers for it knew that it was serious. In most countries 24 and 72 hours count from here.
    [aware_by] The person’s name and role. The law may ask for this later: enter it tonight.
    [aware_basis] What was known at that moment, and from what: an alarm, a call, a look at the server. Two lines will do.
    [determined_at] When somebody authorised concluded that it is one. Some countries count from here. Empty if nobody has.
    [detection_means] Tick all that fit. It helps others to look in the same place.
    [contained_at] When it stopped spreading and nobody was in any more, as far as you know.
    [service_restored_at] When care ran as usual again, even if repairs go on. Empty while anything is missing.
    [impact_ended_at] When patients and staff no longer felt it, before or after the systems were back. Some countries count from here.
    [handled_at] When the work on it was over. After a progress report, the final report is counted from here.
    [crisis_plan_since] When the house went over to its crisis plan: major incident plan, plan blanc, whatever yours is called. Empty where it did not.
    [crisis_plan_until] Empty while the crisis plan is in force, also when it is put in force again.
    [requested_at] When the authority asked for a report. Take the time from its letter, its mail or the call.
    [measure_taken_at] When people in a clinical trial had to be protected at once. Empty if nothing of the kind was done.
    [measure_available_at] When an update or another remedy could be had. Concerns houses that make products. Otherwise leave it empty.
    [expected_end] When you expect services to be back. A rough time is better than none, and it may change.
    [delay_reason] Only if a term was missed. Say plainly what kept you: patients came first, mail was down.
    [cross_border] Patients from abroad, a supplier you share, a laboratory across the border. A suspicion is enough.
    [states_affected] Every country that may feel it. Say in the description what is hit in each.
    [area] Town, county or region that comes to you, for example: the town and the north of the county.
    [sectors_affected] Health first. Add others that feel it, such as water, public offices or a computing centre.
    [knock_on_services] Neighbouring hospitals, ambulance dispatch, laboratories that depend on you. Say what each can no longer do.
    [entities_involved] Whose incident it was first, if not yours: name, case number, and whether they have reported it themselves.
    [severity] Your own judgement; say the reason under the effect on services. It may be corrected later.
    [impact_colour] Seen from outside the house. White: none. Green: small. Yellow: large. Red: very large.
    [significance_care] Ambulances sent elsewhere, operations put off, visits cancelled; here, or at those who depend on you.
    [significance_departments] Stopped, or so limited that patients feel it. If they may still fail, say that it can happen.
    [significance_harm] Patients, staff or others. No names here. If harm may still come, say that it can happen.
    [significance_records] Records that nobody can open count too. If nobody can tell yet, leave it as not known.
    [significance_money] Lost income, overtime, outside help, new equipment. Severe for a house of your size: ask management.
    [significance_intrusion] With malice, as far as anybody can tell. Far enough: administrator rights, many servers, the backups.
    [significant] Yes if it brought, or can bring, severe disruption, severe loss or great damage to others. If in doubt: yes.
    [significance_limb] Worked out from the questions about care, departments, harm, records, money and intrusion.
    [impact] Which services, how badly, since when, and how work goes on meanwhile. Counts only, no names of patients.
    [services_affected] Filled in from what was entered for each service. Correct it there.
    [security_properties] Of systems or data. Tick all that fit; usually it is more than one.
    [people_affected] Patients and staff, from lowest to highest. Counts only, no names.
    [patients_delayed] Waited longer than is safe or usual. Counts only, no names. A range will do.
    [patients_diverted] Ambulances and transfers to other houses. Ask dispatch or the emergency desk. Counts only, no names.
    [operations_postponed] Moved to another day. Ask the desk of the theatres. Counts only, no names.
    [visits_postponed] Visits, examinations and day treatments moved to another day. An estimate will do. Counts only.
    [harm_cases] People known to have come to harm by this. Counts only: no names, nothing that shows who it is.
    [duration] In minutes, worked out from when services stopped until they were back, or until now.
    [financial_loss] In euros, from lowest to highest: lost income, overtime, outside help, replacements. A rough figure will do.
    [assets_affected] Kinds and numbers: 40 workstations, 2 servers, 1 CT scanner. No names of machines or network addresses here.
    [cause_category] The likeliest as of now; the final report may correct it. If nobody can tell, leave it as not known.
    [threat_type] The likely one. Tick several if they came together, such as phishing and then ransomware.
    [root_cause] The best explanation, and what speaks for it. “Not established” is an answer too.
    [weaknesses_used] CVE numbers if you know them, or in words: remote access without a second factor.
    [devices_involved] Maker, model, serial number, and what each did. Keep devices as they are if that is safe. No names of patients.
    [targeted] Aimed: they chose the house. By chance: it was one of many. If nobody can tell, leave it as not known.
    [indicators] File fingerprints, addresses, domains, behaviour. Ask IT. Leave it empty if there are none yet.
    [ransom] What has happened about it. No sums. Do not answer the attackers before management and police have been asked.
    [measures_taken] What was cut off, how care goes on, what was rebuilt, who helps from outside. Rough times help.
    [measures_ongoing] What is under way or planned, each with who does it and by when.
    [measures_prevent] From the review afterwards. Leave it empty while the work still goes on.
    [help_wanted] From the national response team (CSIRT). Tick what would help you now; you may ask again later.
    [recipients_affected] If care suffers, or a serious threat can reach them, they may have to be told without undue delay.
    [others_notified] To whom, when, and under which number. Filled in by the program from what was sent.
    [recipients_told] Yes as soon as they were told, by whatever way: a sign at the door, web page, letter, call.
    [recipients_message] In plain words: what happened, what it means for them, what they can do, whom to call.
    [staff_message] What works, what does not, what to do instead, when there will be more. Short enough to be read out.
    [decisions_needed] One line each: what is to be decided, by when, and what happens if nobody does.
    [attachments] Listed by the program, each with its fingerprint. No data of patients in any of them.
    [stopped_by] The safeguard, the person or the luck that kept harm away. Others learn most from this.
    [threat_relevance] Products and versions, sectors, kinds of houses. For a threat from which nothing has come yet.
    [personal_data] Lost, changed, seen or out of reach: each counts. While nobody answers, the clock of data protection runs.
    [breach_aware_at] When it was reasonably certain. The 72 hours to the data protection authority count from here.
    [high_risk_to_people] Health data in wrong hands, for example. If yes, these people are told too. Ask the data protection officer.
    [subjects_kinds] Tick all that fit. Children are ticked on their own, also when they are patients.
    [subjects_number] From lowest to highest. If you cannot tell, the highest is everybody in the system.
    [records_kinds] Admissions, laboratory, images, prescriptions, letters, pay. Kinds only, nothing out of the records.
    [records_number] From lowest to highest. One person often has many. Leave it empty if nobody can tell yet.
    [consequences] Delayed care, exposure, fraud, distress: what is likely, not only the worst. No names.
    [notice_phase] You may send what you know now, and the rest as soon as you know it.
    [essential_service_disrupted] Also without any computer: power, water, fire, lack of staff. Concerns houses named as critical entities.
    [device_incident] Also if it only failed to warn or showed wrong values. Tell whoever answers for devices. No names.
    [device_death] Of a patient, a user or anybody else. A suspicion is enough. It is reported faster then.
    [calamity] Whatever the cause, with or without computers. Some countries want such cases reported separately.
    [public_health_threat] A fault that can harm many at once, in other houses too. It is reported very fast then.
    [field_safety_action] A field safety notice of the maker says so. Ask whoever answers for medical devices.
    [trial_breach] Trial data lost or changed, treatment off the protocol. Ask the trial office; the sponsor has to know.
    [trial_safety_measure] For example a treatment stopped at once for safety. Ask the trial office.
    [radiation_event] Wrong person, dose or place, or repeated because images were lost. Ask the medical physicist.
    [blood_event] A bag mixed up, a wrong blood group, a broken cold chain. Ask whoever answers for transfusions.
    [exploited_vulnerability] Concerns products the house itself makes and gives to others, such as an app. Of any other, tell the maker.
    [product_security_incident] Concerns products the house itself makes and gives to others: an app, a device, a program.
    [record_system_incident] Wrong patient shown, allergy missing, results lost. Tell the maker of the system too. No names.
    [ai_incident] For example a wrong finding that somebody followed. Tell the maker of the system too. No names.
   *[title] A few words by which everybody knows it: Laboratory system down, main building. No names of patients.
}

## The words of choices

incident-value = { $value ->
    [entity_class-essential] Essential
    [entity_class-important] Important
    [entity_class-not_in_scope] Not in scope
    [legal_basis-nis2] NIS2
    [legal_basis-gdpr] GDPR
    [legal_basis-cer] CER Directive (critical entities)
    [legal_basis-sector_law] Law of the sector
    [legal_basis-voluntary] Voluntarily
    [report_stage-early_warning] Early warning
    [report_stage-notification] Incident notification
    [report_stage-intermediate] Intermediate report
    [report_stage-progress] Progress report
    [report_stage-final] Final report
    [report_stage-voluntary] Voluntary notice
    [report_stage-correction] Correction
    [report_stage-withdrawal] Withdrawal
    [report_status-draft] Draft
    [report_status-approved] Approved
    [report_status-sent] Sent
    [report_status-acknowledged] Receipt confirmed
    [report_status-returned] Sent back
    [reason-significant_incident] Significant incident
    [reason-incident_not_significant] Incident that is not significant
    [reason-near_miss] Near miss
    [reason-cyber_threat] Cyber threat
    [tlp-red] TLP:RED
    [tlp-amber_strict] TLP:AMBER+STRICT
    [tlp-amber] TLP:AMBER
    [tlp-green] TLP:GREEN
    [tlp-clear] TLP:CLEAR
    [suspected_malicious-suspected] Suspected
    [suspected_malicious-confirmed] Confirmed
    [suspected_malicious-ruled_out] Ruled out
    [status-suspected] Suspected
    [status-ongoing] Going on
    [status-contained] Contained
    [status-recovering] Being restored
    [status-handled] Handled
    [status-closed] Closed
    [outlook-improving] Getting better
    [outlook-stable] Stays the same
    [outlook-worsening] Getting worse
    [detection_means-log_alert] Alarm from logs
    [detection_means-endpoint_alert] Alarm from a workstation or server
    [detection_means-user] Noticed by staff
    [detection_means-supplier] Told by a supplier
    [detection_means-csirt] Told by the response team (CSIRT)
    [detection_means-other_outside] Told by somebody else outside
    [detection_means-audit] Audit or test
    [detection_means-attacker_message] Message from the attackers
    [detection_means-outage] Something stopped working
    [detection_means-other] Another way
    [sectors_affected-energy] Energy
    [sectors_affected-transport] Transport
    [sectors_affected-banking] Banking
    [sectors_affected-financial_market] Financial market infrastructures
    [sectors_affected-health] Health
    [sectors_affected-drinking_water] Drinking water
    [sectors_affected-waste_water] Waste water
    [sectors_affected-digital_infrastructure] Digital infrastructure
    [sectors_affected-ict_service_management] Management of ICT services
    [sectors_affected-public_administration] Public administration
    [sectors_affected-space] Space
    [sectors_affected-post] Postal and courier services
    [sectors_affected-waste] Waste management
    [sectors_affected-chemicals] Chemicals
    [sectors_affected-food] Food
    [sectors_affected-manufacturing] Manufacturing
    [sectors_affected-digital_providers] Digital providers
    [sectors_affected-research] Research
    [severity-low] Low
    [severity-medium] Medium
    [severity-high] High
    [severity-critical] Critical
    [impact_colour-white] White: none
    [impact_colour-green] Green: small
    [impact_colour-yellow] Yellow: large
    [impact_colour-red] Red: very large
    [significance_limb-disruption_actual] Severe disruption of services, happened
    [significance_limb-disruption_possible] Severe disruption of services, possible
    [significance_limb-loss_actual] Severe loss of money, happened
    [significance_limb-loss_possible] Severe loss of money, possible
    [significance_limb-damage_to_others_actual] Considerable damage to others, happened
    [significance_limb-damage_to_others_possible] Considerable damage to others, possible
    [security_properties-availability] Availability (could not be used)
    [security_properties-authenticity] Authenticity (not sure from whom it is)
    [security_properties-integrity] Integrity (changed or damaged)
    [security_properties-confidentiality] Confidentiality (seen by others)
    [cause_category-system_failure] System failure
    [cause_category-natural_phenomenon] Natural event
    [cause_category-human_error] Human error
    [cause_category-malicious_action] Malicious action
    [cause_category-third_party_failure] Failure of a third party
    [threat_type-ransomware] Ransomware
    [threat_type-other_malware] Other malicious software
    [threat_type-phishing] Phishing
    [threat_type-denial_of_service] Flooded with requests (denial of service)
    [threat_type-exploited_flaw] Weakness exploited
    [threat_type-stolen_access] Stolen access
    [threat_type-insider] Somebody from inside
    [threat_type-supplier_compromise] Attack through a supplier
    [threat_type-misconfiguration] Wrong settings
    [threat_type-hardware_or_software_fault] Fault of equipment or software
    [threat_type-physical_event] Fire, water, theft or other physical event
    [targeted-targeted] Aimed at the house
    [targeted-opportunistic] By chance, one of many
    [ransom-none] None asked for
    [ransom-asked] Asked for
    [ransom-talks] In talks
    [ransom-refused] Refused
    [ransom-paid] Paid
    [help_wanted-none] None
    [help_wanted-advice] Advice
    [help_wanted-technical_support] Technical support
    [help_wanted-police_contact] Contact to the police
    [help_wanted-contact_to_others] Contact to others affected
    [subjects_kinds-patients] Patients
    [subjects_kinds-minors] Children
    [subjects_kinds-staff] Staff
    [subjects_kinds-relatives] Relatives
    [subjects_kinds-donors] Donors
    [subjects_kinds-research_participants] People in research
    [subjects_kinds-other] Others
    [notice_phase-complete] Complete
    [notice_phase-first_part] First part, more follows
    [notice_phase-further_part] Further part
   *[other] Other
}

## How answers are said

incident-occurrence = { $occurrence ->
    [happened] It happened
    [possible] It could have, or still can
    [no] No
   *[unknown] Not known yet
}
incident-yes = Yes
incident-no = No
incident-not-known-yet = Not known yet
incident-about = about { $value }
incident-range = { $low } to { $high }
incident-euros = EUR { $value }
incident-service-line = { $service }: { $level ->
    [normal] as usual
    [reduced] with limits
    [on_paper] on paper
   *[down] stopped
} since { $since }
incident-service-line-reported = { $service }: { $level ->
    [normal] as always
    [reduced] reduced
    [on_paper] on paper
   *[down] stopped
}, reported at { $since }; since when is not known
