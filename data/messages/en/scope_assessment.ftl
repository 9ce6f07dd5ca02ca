# Whether the institution is in scope of NIS2, as somebody answered, and what follows.

scope-assessment-title = Does NIS2 apply to us?
scope-assessment-none = Nobody has answered this yet
scope-assessment-none-explanation = It takes five minutes: what the house is, how many work in it, and its figures. The answer says why, and what to ask.
scope-assessment-no-pack = There is no rule pack of your country
scope-assessment-no-pack-explanation = The country of the institution is “{ $country }”. Choose it when the institution is set up.
scope-assessment-begin = Answer the questions
scope-assessment-anew = Answer anew
scope-assessment-class = { $class ->
    [essential] Essential
    [important] Important
   *[out] Not in scope
}
scope-assessment-class-within = { $class ->
    [essential] essential
    [important] important
   *[out] not in scope
}
scope-assessment-sure = { $class ->
    [essential] Essential.
    [important] Important.
   *[out] Not in scope.
}
scope-assessment-ask = { $spread ->
    [all] Not certain: not in scope, important or essential.
   *[two] Not certain: either { $least } or { $most }.
}
scope-assessment-binds = { $act } binds you today.
scope-assessment-binds-if = If in scope, { $act } binds you today.
scope-assessment-binds-not = { $act } does not bind you by what you answered.
scope-assessment-binds-from = { $act } binds from { $day }; until then nothing does.
scope-assessment-no-act = { $country } has no act in force: the class is the one the Directive would give.
scope-assessment-not-member = NIS2 does not bind { $country }, which has rules of its own: the class is the one the Directive would give.
scope-assessment-answered = Answered on { $day }{ $by ->
    [yes] { " " }by { $person }
   *[no] { "" }
}, by the rules of { $edition }.
scope-assessment-moved = On the day it was answered this came to something else: { $then }. The rules have changed since. Look at them, and answer anew.
scope-assessment-advice = This is worked out from rules that somebody has read. It is no legal advice, and an authority that has listed you knows better.
scope-assessment-reasons = Why
scope-assessment-questions = What to ask
scope-assessment-find-out = Find out in the house: { $question }
scope-assessment-ask-authority = Ask { $authority }: { $question }
scope-assessment-ask-contact = Ask the single point of contact of { $country }: { $question }
scope-assessment-besides = What else follows
scope-assessment-cir = Implementing Regulation (EU) 2024/2690 binds you directly: its measures, and its thresholds of a significant incident.
scope-assessment-roles = In the eyes of the acts
scope-assessment-role = { $role ->
    [nis2_entity] In scope of NIS2
    [essential_entity] Essential entity
    [important_entity] Important entity
    [digital_provider] Digital provider
    [controller] Controller of personal data
    [processor] Processor of personal data
    [critical_entity] Critical entity
    [health_institution] Health institution
    [designated_operator] Operator designated under NIS1
    [sponsor] Sponsor of trials
    [radiological_undertaking] Uses radiation on people
    [blood_establishment] Blood establishment
    [device_manufacturer] Manufacturer of devices
    [record_system_manufacturer] Manufacturer of record systems
    [ai_provider] Provider of artificial intelligence
    [ai_deployer] User of artificial intelligence
    [product_manufacturer] Manufacturer of products with digital elements
   *[trust_service_provider] Issues trust services
}
scope-assessment-registration = Registration
scope-assessment-registration-not-yet = NIS2 asks for no registration here today. Have this ready:
scope-assessment-registration-lead = Tell your authority:
scope-assessment-registration-by = Register by
scope-assessment-registration-overdue = The last day was { $day }. Whoever is not registered yet does it now.
scope-assessment-registration-was = If you are in scope: the last day for those in scope from the start was { $day }.
scope-assessment-registration-record = Record in the legal dates when you registered.
scope-assessment-since-missing = Say in the questions since when you are in scope, and the last day is worked out.
scope-assessment-fines = The most a fine may be
scope-assessment-fines-forecast = This is the maximum by law and no forecast: what a fine will be is for authorities and courts.
scope-assessment-fines-unknown = Not known: ask the authority what a fine may be at most{ $public ->
    [yes] { " " }for public bodies.
   *[no] .
}
scope-assessment-fines-none = Public bodies are not fined.
scope-assessment-fines-no-act = No act, so no fine under NIS2 today.
scope-assessment-fines-higher = Of the two classes the house may have, this is the higher maximum.
scope-assessment-fines-directive = What the country says is not known; this is the least that the Directive has countries set as their maximum.
scope-assessment-fines-of-turnover = Of your turnover that share is { $sum } EUR.
scope-assessment-today = What is reported today
scope-assessment-today-lead = The country has no act under NIS2 in force. These hold all the same:
scope-assessment-today-none = Nothing of the country’s own has been found; the GDPR and the rules for devices hold in every case.
scope-assessment-all-duties = All duties and clocks
scope-assessment-history = Earlier answers
scope-assessment-history-empty = This is the first answer.
scope-assessment-history-line = { $day }: { $result }{ $by ->
    [yes] , answered by { $person }
   *[no] { "" }
}, rules of { $edition }.
scope-assessment-range = { $least } or { $most }

## What was answered

scope-assessment-answers = What was answered
scope-assessment-kinds = What is the house?
scope-assessment-kinds-hint = Tick all that fit.
scope-assessment-kind-none = None of these
scope-assessment-kind-annex = { $annex ->
    [annex_1] Annex I of NIS2
    [annex_2] Annex II of NIS2
   *[critical_only] In the CER Directive alone
}
scope-assessment-staff = Staff
scope-assessment-staff-hint = Full-time equivalents over the last closed year. Leave empty whatever figure you do not know: the answer then says between what it lies.
scope-assessment-turnover = Yearly turnover in euros
scope-assessment-turnover-hint = Of a public hospital its budget. A whole number such as 12 500 000, no points or commas.
scope-assessment-balance = Balance sheet in euros
scope-assessment-balance-hint = Its total, as a whole number
scope-assessment-owner = Who owns it?
scope-assessment-owner-value = { $owner ->
    [public] A public body
   *[private] Anybody else
}
scope-assessment-group = Does it belong to a group?
scope-assessment-group-value = { $group ->
    [included] No, or the figures above are those of the whole group
   *[missing] Yes, and the figures are of this house alone
}
scope-assessment-one-year = These figures held in one year only
scope-assessment-one-year-hint = A size changes only after two years in a row.
scope-assessment-regardless = Is any of this so, whatever the size?
scope-assessment-regardless-hint = Tick only what an authority has told you or what is beyond doubt.
scope-assessment-regardless-value = { $regardless ->
    [sole_provider] The only provider in the country of a service it cannot do without
    [public_safety] Its failure could significantly affect public safety or health
    [systemic] Its failure could bring a risk to the whole system, also across borders
    [regional] Critical for its region or sector
    [critical_entity] The country has identified it as a critical entity
    [central_government] Part of central government
   *[former_operator] Operator of essential services under NIS1, before 16 January 2023
}
scope-assessment-since = In scope since
scope-assessment-since-hint = If you know the day: the last day to register is worked out from it.
scope-assessment-cohort = When was the house listed?
scope-assessment-cohort-none = Not listed, or not known
scope-assessment-reason = Why is it answered anew?
scope-assessment-reason-hint = A merger, another place, figures of a new year
scope-assessment-submit = Show the answer
scope-assessment-answered-flash = The answer is kept and in force.
scope-assessment-no-kind-said = Tick at least one, or “None of these”.
scope-assessment-kind-and-none = “None of these” stands alone. Take it away, or the others.
scope-assessment-whole-number = “{ $argument }” was not understood. Write a whole number without points or commas, such as 12 500 000.
