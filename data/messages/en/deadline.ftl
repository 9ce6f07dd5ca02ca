# Deadlines: the clocks of an incident, how they stand and why. Texts of acts stand in the packs.

law-state = { $state ->
    [armed] Waits
    [running] Runs
    [met] Sent in time
    [late] Late
   *[stopped] Not owed
}
law-moment = { $moment ->
    [awareness] awareness of the incident
    [detection] detection
    [determination] the determination that it is one
    [breach_awareness] certainty that personal data were hit
    [impact_ended] the end of the impact
    [service_restored] the return of the services
    [handled] the end of the handling
    [measure_available] a measure that corrects it
    [measure_taken] the urgent measure
   *[requested] the authority’s request
}
law-question = { $question ->
    [significant_incident] whether the incident is significant
    [personal_data_breach] whether personal data were hit
    [high_risk_to_people] whether people are at high risk
    [recipients_affected] whether patients or partners suffer from it
    [essential_service_disrupted] whether an essential service is disrupted
    [device_incident] whether a medical device took part
    [device_death] whether a device led to a death
    [calamity] whether somebody died or was gravely harmed because care failed
    [public_health_threat] whether a device threatens public health
    [field_safety_action] whether devices are corrected or recalled
    [trial_breach] whether a trial was seriously breached
    [trial_safety_measure] whether an urgent measure was taken in a trial
    [radiation_event] whether somebody was exposed to radiation wrongly
    [blood_event] whether blood caused serious harm or could have
    [exploited_vulnerability] whether a weakness of a product is exploited
    [product_security_incident] whether the security of a product is hit
    [record_system_incident] whether a record system led to serious harm
    [ai_incident] whether artificial intelligence led to serious harm
   *[any_incident] whether there is an incident
}
law-remark-waits-for-moment = Starts with { law-moment }, which nobody has entered.
law-remark-waits-for-notice = Starts when this is sent: { $notice }.
law-remark-waits-for-answer = Starts when somebody has answered { law-question }.
law-remark-not-answered = Nobody has answered { law-question }. It runs all the same.
law-remark-answered-no = Answered with no: { law-question }.
law-remark-authority-decides = The house says no, but the authority decides that, so it runs on.
law-remark-counted-from-awareness = The law counts from { law-moment }. Until that is entered it counts from awareness.
law-remark-later-start-without-name = { $moment ->
    [determination] A later determination is entered without a name and does not count. Enter who determined it.
   *[other] A later start is entered without a name and does not count. Enter who says so.
}
law-remark-later-start = Counts from { law-moment }, later than awareness, on the word of { $by }.
law-remark-earlier-sign = A sign or message reached the house at { $at }, before awareness. Decide whether that was awareness, and write down why.
law-remark-began-after-awareness = It is said to have begun after the house became aware of it. One of the two times may be wrong.
law-remark-resolved-soon = Resolved too soon for this notice to be owed.
law-remark-only-if = Owed only if { $condition }. If that is not so, enter that it is not owed, and why.
law-remark-decided-not-owed = Somebody decided that it is not owed.
law-remark-withdrawn = Withdrawn. Tell whoever was told.
law-remark-reopened = Opened again. No act says what is owed then: another final report is the careful answer.
law-remark-replaced-by = The incident went on when it fell due. This takes its place: { $notice }.
law-remark-sent-twice = Its sending is entered with several times; the one entered last counts.
law-remark-sent-before-start = Sent before what it counts from. One of the two times may be wrong: look at day and year.
law-remark-sent-late = Sent too late. The reasons for the delay belong to it.
law-remark-decided-without-name = Nobody put a name to that decision. Enter who decided it.
law-remark-owed-without-condition = It is entered as not owed, but no condition stands before it: it is owed.
law-remark-designation-not-known = It binds operators that were designated before NIS2. Whether the house is one is not entered, so it counts as bound.
law-remark-only-while-ongoing = Owed only if the incident still goes on when the final report falls due.
law-remark-final-report-instead = The final report itself is what is owed.
law-remark-no-fixed-term = At once: the law names no hours.
law-remark-term-not-known = How long the law gives has not been read. Ask your authority, and send it at once.
law-remark-start-not-established = What the law of the country counts from is not established. Awareness is taken, as in the Directive.
law-remark-since-not-known = Since when this has been the law is not known.
law-remark-later-not-known = Whether the law would allow a later end is not known.
law-remark-not-sure = { $confidence ->
    [low] What is said of it rests on a weak source. Ask your authority.
   *[other] What is said of it is not sure. Ask your authority.
}
law-remark-class-not-known = Whether the house is essential or important is not entered, so it counts as bound by what binds either.
law-remark-give-reasons-for-delay = Send it all the same, with the reasons for the delay.

law-not-running = { $why ->
    [from] Not yet law on that day: from { $day }.
    [not_before] Not law on that day: from { $day } at the earliest; the day itself is not known.
   *[no_act] { $status ->
        [bill] The country has only a bill. Nothing is owed under it.
        [no_act] The country has no act. Nothing is owed under NIS2.
       *[not_member] NIS2 does not bind the country.
    }
}

law-whom = { $whom ->
    [authority] the competent authority
    [response_team] the response team that takes the notices
    [single_point_of_contact] the national single point of contact
    [lawyer] a lawyer of the country
    [device_authority] the authority for medical devices
   *[data_protection_officer] the data protection officer
}
law-doubt = { $place }: { $kind ->
    [unknown] not known
   *[unsure] not sure
}. Ask { $whom }: { $question }
