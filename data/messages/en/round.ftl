# Today's round in plain words: services, minutes, patients. Never a percentage, never a number of people harmed.
#
# Texts of the hospital's own ($system, $service, $designation, $names …) are shown as they are and cannot be put
# into the plural: sentences are built so that they need not be. Dates arrive written out in the reader's language,
# lists joined.

## Classes

round-consequence = { $consequence ->
    [immediate_danger] { $basis ->
        [place] By its place: patients in danger within minutes
       *[record] Patients in danger within minutes
    }
    [danger_within_hours] { $basis ->
        [place] By its place: patients in danger within hours
       *[record] Patients in danger within hours
    }
    [care_delayed] Patients wait or come back another day
    [care_indirect] Care suffers after days
    [no_patient_effect] Patients do not notice
   *[unknown] Not known what depends on it
}
round-urgency = { $urgency ->
    [now] Happening now
    [today] Today
    [this_week] This week
    [this_month] This month
    [plan] Into the plan
   *[later] Not due yet
}
round-audience = { $audience ->
    [biomedical_engineering] Biomedical engineering
    [data_protection] Data protection
    [management] Management
    [ward] Ward
   *[information_technology] IT
}
round-due = { $when ->
    [past] Overdue since { $date }
    [today] Due today
   *[ahead] Due on { $date }
}
round-due-origin = { $origin ->
    [vendor_end] The maker set this day.
    [expiry] On this day it stops being valid.
    [tolerance] Longer than this the service cannot bear it.
    [legal] The law sets this day.
   *[policy] No one outside sets this day: it is the usual handling time, and you can change it.
}

## What is the matter

round-equipment = { $class ->
    [designation] { $count } × { $designation }
    [computer] { $count ->
        [one] { $count } computer
       *[other] { $count } computers
    }
    [server] { $count ->
        [one] { $count } server
       *[other] { $count } servers
    }
    [network] { $count ->
        [one] { $count } network device
       *[other] { $count } network devices
    }
    [medical_device] { $count ->
        [one] { $count } medical device
       *[other] { $count } medical devices
    }
    [printer] { $count ->
        [one] { $count } printer
       *[other] { $count } printers
    }
   *[other] { $count ->
        [one] { $count } piece of equipment
       *[other] { $count } pieces of equipment
    }
}
round-what-support-ended = { round-equipment }: { $release }, without security updates since { $date }
round-what-support-ended-undated = { round-equipment }: { $release }, without security updates
round-what-support-paid = { round-equipment }: { $release }, since { $date } with security updates only for those who pay for them
round-what-support-paid-undated = { round-equipment }: { $release }, with security updates only for those who pay for them
round-what-support-ending = { round-equipment }: { $release }, security updates end on { $date }
round-what-support-ending-undated = { round-equipment }: { $release }, security updates end soon
round-what-unknown-support = { $recorded ->
    [yes] { round-equipment }: nobody can say whether “{ $text }” still gets security updates
   *[no] { round-equipment }: nobody can say which software runs and whether it still gets security updates
}
round-systems = { $others ->
    [0] { $system }
   *[other] { $system } and { $others } more
}
round-what-backup-failed = { $days ->
    [0] { round-systems }: today’s backup failed, but an earlier one today succeeded
    [one] { round-systems }: the last good backup is from yesterday, { $date }
   *[other] { round-systems }: the last good backup is from { $date }, { $days } days ago
}{ $others ->
    [0] { "" }
   *[other] { " " }or later
}
round-what-backup-never = { round-systems }: there has never been a good backup
round-what-backup-not-recorded = { round-systems }: nobody has recorded whether { $others ->
    [0] it is
   *[other] they are
} backed up
round-what-restore-not-tested = { round-systems }: restoring was last tested on { $date }{ $others ->
    [0] { "" }
   *[other] { " " }or later, more than a year ago
}
round-what-restore-never-tested = { round-systems }: restoring has never been tested
round-what-restore-insufficient = { $whole ->
    [yes] { round-systems }: restoring took longer than the services allow
   *[no] { round-systems }: the last test of restoring did not come out well
}{ $others ->
    [0] , on { $date }
   *[other] , first on { $date }
}
round-what-certificate = { $when ->
    [past] The certificate of { $host } ran out on { $date }
    [today] The certificate of { $host } runs out today
   *[ahead] The certificate of { $host } runs out on { $date }
}
round-what-advisory = { round-advisory-product }: { round-advisory-named } { round-advisory-state }{ $exploited ->
    [yes] , and attackers use it
   *[no] { "" }
}
round-advisory-product = { $wards ->
    [0] { $product }
   *[other] { $elsewhere ->
        [0] { $count } × { $product } in { $names }
        [one] { $count } × { $product } in { $names } and one more ward
       *[other] { $count } × { $product } in { $names } and { $elsewhere } more wards
    }
}
round-advisory-named = { $others ->
    [0] { $advisory }
    [one] { $advisory } and one more advisory
   *[other] { $advisory } and { $others } more advisories
}
round-advisory-state = { $reopened ->
    [yes] { $others ->
        [0] has to be decided again
       *[other] have to be decided, some of them again
    }
   *[no] { $meant ->
        [yes] { $others ->
            [0] is open
           *[other] are open
        }
       *[no] may speak of { $count ->
            [one] it
           *[other] them
        }
    }
}
round-what-service-down = { $service }: not working since { $date }
round-what-exception = { $when ->
    [past] The exception for { $subject } ran out on { $date }
    [today] The exception for { $subject } runs out today
   *[ahead] The exception for { $subject } runs out on { $date }
}
round-what-missing-owner = { $others ->
    [0] { $subject }: nobody answers for it
    [one] { $subject } and { $others } more: nobody answers for them
   *[other] { $subject } and { $others } more: nobody answers for them
}
round-what-stale-inventory = { $source }: last brought in on { $date }
round-what-training-overdue = { $people ->
    [one] { $people } person has not done “{ $training }”, due on { $date }
   *[other] { $people } people have not done “{ $training }”, due on { $date }
}
round-what-contract = { $when ->
    [past] The contract with { $supplier } ended on { $date }
    [today] The contract with { $supplier } ends today
   *[ahead] The contract with { $supplier } ends on { $date }
}
round-what-feed-stale = { feed-kind }: last updated on { $date }
round-what-feed-failing = { feed-kind }: cannot be updated; the data in use are of { $date }
round-what-feed-missing = { feed-kind }: cannot be got, and none are in use yet
round-what-contract-notice = { $when ->
    [past] The contract with { $supplier } ended on { $date }
    [today] The contract with { $supplier } ends today
   *[ahead] The contract with { $supplier } ends on { $date }; { $missed ->
        [yes] notice could be given until { $notice }
       *[no] notice can be given until { $notice }
    }
}
round-what-contact-never = { $recorded ->
    [yes] { $supplier }: nobody was ever reached by the number for the night
   *[no] { $supplier }: no number for the night
}
round-what-contact-old = { $supplier }: somebody was last reached by the number for the night on { $date }
round-what-contact-failing = { $supplier }: nobody was reached by the number for the night when it was tried on { $date }
round-what-supplier-access = { $known ->
    [yes] { $supplier }: can come in from outside without a second factor
   *[no] { $supplier }: comes in from outside, and nobody knows whether a second factor is asked for
}
round-what-security-events = { $count ->
    [one] A report waits to be looked at, since { $date }
   *[other] { $count } reports wait to be looked at, the oldest since { $date }
}
round-what-legal-date = { $when ->
    [past] { $duty }: was due on { $date }
    [today] { $duty }: due today
   *[ahead] { $duty }: due on { $date }
}

## What it means for patients

round-why-services = Needed by { $names }. { $consequence ->
    [immediate_danger] { round-if-failing }, patients there can come to harm within minutes.
    [danger_within_hours] { round-if-failing }, patients there can come to harm within hours.
    [care_delayed] { round-if-failing }, patients wait or have to come back another day.
    [care_indirect] { round-if-failing }, care suffers after some days.
    [no_patient_effect] { round-if-failing }, patients do not notice.
   *[unknown] What a failure means for patients, nobody has said yet.
}{ round-other-services }
round-if-failing = { $count ->
    [0] If it fails
    [one] If it fails
   *[other] If they fail
}
round-why-services-concerned = Concerns { $names }. { $consequence ->
    [immediate_danger] If care stops there, patients can come to harm within minutes.
    [danger_within_hours] If care stops there, patients can come to harm within hours.
    [care_delayed] If work stops there, patients wait or have to come back another day.
    [care_indirect] If work stops there, care suffers after some days.
    [no_patient_effect] If work stops there, patients do not notice.
   *[unknown] What it means for patients if work stops there, nobody has said yet.
}{ round-other-services }
round-other-services = { $others ->
    [0] { "" }
    [one] { $count ->
        [0] { " " }{ $others } more service needs it too.
        [one] { " " }{ $others } more service needs it too.
       *[other] { " " }{ $others } more service needs them too.
    }
   *[other] { $count ->
        [0] { " " }{ $others } more services need it too.
        [one] { " " }{ $others } more services need it too.
       *[other] { " " }{ $others } more services need them too.
    }
}
round-why-service-down = { $consequence ->
    [immediate_danger] Patients can come to harm within minutes.
    [danger_within_hours] Patients can come to harm within hours.
    [care_delayed] Patients are waiting or being sent home.
    [care_indirect] Care suffers if it stays like this for days.
    [no_patient_effect] Patients do not notice.
   *[unknown] What this means for patients, nobody has said yet.
}
round-why-units = { $count ->
    [one] Stands in { $names }.
   *[other] Stand in { $names }.
} { $consequence ->
    [immediate_danger] Patients there can come to harm within minutes when care stops.
   *[danger_within_hours] Patients there can come to harm within hours when care stops.
} { $count ->
    [one] Which service needs it, nobody has recorded.
   *[other] Which services need them, nobody has recorded.
}
round-why-services-not-recorded = { $count ->
    [0] Nobody has recorded which services need this, so it may be one that patients depend on.
    [one] Nobody has recorded which services need it, so it may be one that patients depend on.
   *[other] Nobody has recorded which services need them, so it may be some that patients depend on.
}
round-why-no-service = No service for patients needs this.
round-why-not-looked-at = Nobody has looked at it: what it means for patients is not known.
round-why-contact = { $contact ->
    [life_supporting] { $count ->
        [one] It keeps a patient alive.
       *[other] They keep patients alive.
    }
    [possibly_life_supporting] { $count ->
        [one] It is attached to a patient, and whether it keeps them alive nobody has said.
       *[other] They are attached to patients, and whether they keep them alive nobody has said.
    }
    [attached] { $count ->
        [one] It is attached to a patient.
       *[other] They are attached to patients.
    }
    [possibly_attached] { $count ->
        [one] Whether it is attached to patients, nobody has said.
       *[other] Whether they are attached to patients, nobody has said.
    }
    [apart] { $count ->
        [one] It does not touch patients.
       *[other] They do not touch patients.
    }
   *[unknown] { $count ->
        [one] Whether a patient’s life depends on it, nobody has said.
       *[other] Whether a patient’s life depends on one of them, nobody has said.
    }
}

## Why it stands where it stands: one sentence for each reason

round-factor-service = { $path ->
    [through] Needed by { $service }, by way of { $systems }.
   *[direct] Needed by { $service }.
} { $stops ->
    [yes] { $consequence ->
        [immediate_danger] If the service stops, patients can come to harm within minutes.
        [danger_within_hours] If the service stops, patients can come to harm within hours.
        [care_delayed] If the service stops, patients wait or come back another day.
        [care_indirect] If the service stops, care suffers after some days.
        [no_patient_effect] If the service stops, patients do not notice.
       *[unknown] What its stopping means for patients, nobody has said yet.
    }
   *[no] { $count ->
        [0] Without it the service goes on, more slowly.
        [one] Without it the service goes on, more slowly.
       *[other] Without them the service goes on, more slowly.
    }
} { $alternative ->
    [tested] Tried and ready to take over: { $instead }.
    [untested] Never tried, so it does not count: { $instead }.
    [absent] There is nothing to fall back on.
   *[unknown] Whether there is something to fall back on, nobody has said.
}
round-factor-contact = { round-why-contact }
round-factor-services-not-recorded = { $count ->
    [0] Nobody has recorded which services need it.
    [one] Nobody has recorded which services need it.
   *[other] Nobody has recorded which services need them.
} Unknown counts as worse than delay and less than known danger.
round-factor-units = { $count ->
    [0] It stands
    [one] It stands
   *[other] They stand
} in { $names }, where { $consequence ->
    [immediate_danger] patients can come to harm within minutes
   *[danger_within_hours] patients can come to harm within hours
} when care stops. { $count ->
    [0] Nobody has recorded which services need it, so it ranks
    [one] Nobody has recorded which services need it, so it ranks
   *[other] Nobody has recorded which services need them, so this ranks
} one step lower than if somebody had, and never lower than if nothing were known.
round-factor-no-service-affected = { $count ->
    [0] No service for patients needs it.
    [one] No service for patients needs it.
   *[other] No service for patients needs them.
}
round-factor-already-happening = It is happening now, so it ranks one step higher than if it only might.
round-factor-nothing-presses = Nothing presses today, so it ranks one step lower until something does.
round-factor-stopped-since = It has not worked since { $date }.
round-factor-exploited = Attackers use this weakness.
round-factor-reachable = { $reach ->
    [internet] { $count ->
        [0] It can be reached from the internet.
        [one] It can be reached from the internet.
       *[other] They can be reached from the internet.
    }
    [supplier_access] { $count ->
        [0] A supplier can reach it from outside.
        [one] A supplier can reach it from outside.
       *[other] A supplier can reach them from outside.
    }
    [hospital_network] { $count ->
        [0] Any machine in your network can reach it.
        [one] Any machine in your network can reach it.
       *[other] Any machine in your network can reach them.
    }
    [isolated] { $count ->
        [0] Nothing else can reach it.
        [one] Nothing else can reach it.
       *[other] Nothing else can reach them.
    }
   *[unknown] { $count ->
        [0] From where it can be reached, nobody has said.
        [one] From where it can be reached, nobody has said.
       *[other] From where they can be reached, nobody has said.
    }
}
round-factor-severity = Its published severity is { $score } of 10. Severity decides only between equals.
round-factor-severity-unknown = No severity has been published, so it counts as high.
round-factor-support-ended = { $count ->
    [0] It has had
    [one] It has had
   *[other] They have had
} no security updates since { $date }: every weakness found since then stays open.
round-factor-support-ended-undated = { $count ->
    [0] It gets
    [one] It gets
   *[other] They get
} no security updates: every weakness found stays open.
round-factor-support-unknown = { $count ->
    [0] Nobody can say whether it still gets security updates.
    [one] Nobody can say whether it still gets security updates.
   *[other] Nobody can say whether they still get security updates.
}
round-factor-paid-support = Security updates come only to those who pay for them.
round-factor-paid-support-until = Security updates come only to those who pay for them, until { $date }.
round-factor-never-backed-up = Nothing could be brought back.
round-factor-backup-age = { $days ->
    [0] Since today’s last good backup little would be lost.
    [one] { $days } day of work would be lost.
   *[other] { $days } days of work would be lost.
} { $said ->
    [yes] It was said that this house can bear to lose { $hours ->
        [0] less than an hour
        [one] { $hours } hour
       *[other] { $hours } hours
    }.
   *[no] Nobody has said how much it can bear to lose; { $hours } hours are assumed.
}
round-factor-backup-unknown = Until somebody has looked, nobody knows how much would be lost.
round-factor-restore-failed = What came back was not whole. On the day it is needed, it would not be either.
round-factor-restore-time = It took { $hours } h { $minutes } min; it may take { $allowed-hours } h { $allowed-minutes } min.
round-factor-never-restored = Nobody knows whether it can be brought back, or how long that takes.
round-factor-deadline-past = { $days ->
    [one] The day was yesterday, { $date }.
   *[other] The day was { $date }, { $days } days ago.
}
round-factor-deadline-today = The day is today.
round-factor-deadline-ahead = { $days ->
    [one] The day is tomorrow, { $date }.
   *[other] The day is { $date }, in { $days } days.
}
round-factor-age = { $days ->
    [one] The last time was { $days } day ago.
   *[other] The last time was { $days } days ago.
}
round-factor-attempts-fail = { $attempts ->
    [one] Since { $date } “{ $source }” has not given it. { feed-answer }{ $detailed ->
        [yes] { " " }({ $detail })
       *[no] { "" }
    }
   *[other] Since { $date } “{ $source }” has not given it in { $attempts } attempts. { feed-answer }{ $detailed ->
        [yes] { " " }({ $detail })
       *[no] { "" }
    }
}
round-factor-no-second-factor = One stolen password is enough to come in.
round-factor-second-factor-unknown = If none is asked for, one stolen password is enough to come in.
round-factor-never-reached = A number nobody has tried may be wrong on the night it is needed.
round-factor-not-reached = Whoever calls it tonight may reach nobody either.
round-factor-nobody = At night nobody knows whom to call.
round-factor-not-looked-at = Nobody has looked at it.

## What to do

round-act-isolate-and-replace = { $audience ->
    [biomedical_engineering] { $count ->
        [0] Cut it off from the internet with biomedical engineering, who alone may change a medical device, and plan its replacement
        [one] Cut it off from the internet with biomedical engineering, who alone may change a medical device, and plan its replacement
       *[other] Cut them off from the internet with biomedical engineering, who alone may change a medical device, and plan their replacement
    }
   *[other] { $count ->
        [0] Cut it off from the internet and plan its replacement
        [one] Cut it off from the internet and plan its replacement
       *[other] Cut them off from the internet and plan their replacement
    }
}
round-act-plan-replacement = { $audience ->
    [biomedical_engineering] Ask the maker for an upgrade through biomedical engineering, or put the replacement into the budget
   *[other] Put the upgrade or the replacement into the budget
}
round-act-identify-software = { $audience ->
    [biomedical_engineering] { $count ->
        [0] Ask biomedical engineering or the maker which software runs on it
        [one] Ask biomedical engineering or the maker which software runs on it
       *[other] Ask biomedical engineering or the makers which software runs on them
    }
   *[other] { $count ->
        [0] Find out which software runs on it
        [one] Find out which software runs on it
       *[other] Find out which software runs on them
    }
}
round-act-repair-backup = Run the backup again, look at its log, and write down what was wrong
round-act-record-backup = Find out how it is backed up and when that last succeeded, and write it down
round-act-shorten-restore = Make it faster, or agree with the services on a longer time; then test again
round-act-test-restore = Restore it once, measure the time, and let a clinician check the result
round-act-renew-certificate = Renew the certificate
round-act-apply-fix = { $audience ->
    [biomedical_engineering] Have the maker’s fix installed through biomedical engineering
   *[other] Install the maker’s fix
}
round-act-mitigate = There is no fix yet: close the way in, and ask the maker
round-act-restore-service = Open the incident, tell the wards, and bring the service back
round-act-review-exception = Renew the exception with a signature, or end it
round-act-name-owner = Name an owner and a deputy
round-act-import-source = Bring the list in again
round-act-remind = Remind the people and the heads of their units
round-act-review-contract = Renew the contract, change it or end it
round-act-update-feed = Look at what the address answers, ask it again, or load a file by hand
round-act-triage-events = Look at each, and say what it is
round-act-try-contact = Call the number for the night, and write down what came of it
round-act-protect-access = Ask for a second factor, or close the door until there is one
round-settle-owner = Name who answers
round-settle-legal-date = Record that it was done
round-settle-legal-date-open = Open the legal date
round-settle-backup = Record the backup
round-settle-system = Open the system
round-settle-restore = Record a restore test
round-advisories = What is open:
round-settle-advisory = Decide what is done
round-settle-advisory-look = Look at the advisories
round-settle-supplier = Open the supplier
round-settle-contract = Open the contract
round-settle-way-in = Open its ways in
round-settle-feeds = Open the reference data
round-settle-security-events = Look at them
round-settle-contact = Open the number
round-act-fulfil-duty = Do it, and keep the proof

## What was decided about it

round-note-snoozed = { $by } put this off on { $on }, until { $until }: “{ $reason }”
round-note-started = { $by } started on { $on }. If it is still there on { $until }, it comes back.
round-note-finished = { $by } said on { $on } that this is done. If the facts still show it on { $until }, it comes back.
round-note-snooze-over = { $by } put this off until { $until }.
round-note-unfinished = { $by } started on { $on }. It is still open.
round-note-still-there = { $by } said on { $on } that this is done. The facts do not show it yet.
round-note-worse = { $decision ->
    [snoozed] { $by } put this off until { $until }.
    [started] { $by } started on { $on }.
   *[finished] { $by } said on { $on } that this is done.
} { round-worsening }
round-note-delegated = { $to } has this in hand, given by { $by } on { $on }.
round-note-delegated-to-you = { $by } gave this to you on { $on }.
round-note-delegated-worse = { $by } gave this to { $to } on { $on }. { round-worsening }
round-worsening = { $because ->
    [graver_consequence] It is back because more is at stake for patients than before.
    [more_urgent] It is back because it has become more urgent.
   *[more_equipment] It is back because it concerns much more than before.
}

## What changed since the last round

round-gone = { $because ->
    [settled] Settled
    [not_due_yet] Not due for now
    [snoozed] Put off
    [delegated] With somebody else
    [started] In progress
    [finished] Said to be done
   *[not_yours] Now with other people
}
round-moved = { $direction ->
    [up] More pressing than on the last round
   *[down] Less pressing than on the last round
}

## The page

round-title = Today’s round
round-lead = { $cards ->
    [one] One thing to do first.
   *[other] { $cards } things to do first.
} { $more ->
    [0] { "" }
    [one] { $more } more waits behind.
   *[other] { $more } more wait behind.
}
round-whose = Whose round
round-mine = Mine
round-everyones = The whole house, for the morning meeting
round-why = For patients
round-why-now = Why now
round-to-do = To do
round-evidence = What this rests on
round-due-distance = { $when ->
    [past] { $years ->
        [0] { $days ->
            [one] Overdue by { $days } day
           *[other] Overdue by { $days } days
        }
        [one] Overdue for over a year
       *[other] Overdue for over { $years } years
    }
    [today] Today
   *[ahead] { $days ->
        [one] In { $days } day
       *[other] In { $days } days
    }
}
round-for-whom = Who can do it: { $audience }.
round-units = Where: { $units }.
round-equipment-shown = { $total ->
    [one] The piece of equipment:
   *[other] { $shown } of { $total } pieces of equipment:
}
round-equipment-count = { $total ->
    [one] { $total } piece of equipment.
   *[other] { $total } pieces of equipment.
}
round-paper-equipment = { $more ->
    [0] Equipment: { $names }.
   *[other] Equipment: { $names } and { $more } more.
}
round-paper-sources = According to { $sources }.
round-sources = Who says so, and as of which day:
round-start = Start
round-to-card = To the card
round-take-back = Take back
round-taken-back = Taken back: it is on the round again.
round-decided-meanwhile = Nothing was taken back: somebody decided about it meanwhile.
round-finish = Done
round-finish-explanation = If the facts still show it after seven days, the card comes back.
round-finish-submit = It is done
round-delegate = Hand over
round-delegate-to = To whom
round-delegate-choose = Choose a person
round-delegate-submit = Hand over
round-snooze = Put off
round-snooze-until = Until
round-snooze-until-hint = At most a quarter ahead. What must wait longer needs a signed exception.
round-snooze-reason = Why it can wait
round-snooze-reason-hint = Goes into the journal.
round-snooze-submit = Put off
round-decided-start = Started: the card comes back after seven days if it is still there.
round-decided-finish = Noted as done: the card comes back after seven days if the facts still show it.
round-decided-delegate = Handed over: the card is on the other person’s round now.
round-decided-snooze = Put off: the card comes back on the day you chose, or when it gets worse.
round-step = What to do with the card
round-settled = This card is gone: it was settled meanwhile.
round-nothing = Nothing asks for you today
round-next-due = The next thing falls due on { $date }: { $what }.
round-nothing-known = Nothing that you may see falls due. Only what has been brought in can be known.
round-empty-house = Nothing is known of the house yet
round-empty-house-why = Bring in the lists you have, as they are: of the computers, of the medical devices. Nothing is taken in before you have looked at it. What they say becomes the first round.
round-no-lifecycles = Nobody can say yet what is still supported
round-no-lifecycles-why = No product lifecycles are in use, so the state of every operating system is unknown. They are one file of endoflife.date, which any computer with internet can fetch and you can carry in.
round-no-lifecycles-act = Load the product lifecycles
round-no-services = Nobody can say yet what it means for patients
round-no-services-why = No service is named, so the cards can only go by the place where something stands. Three are enough to begin with.
round-no-services-act = Tick the first services
round-more = { $count ->
    [one] { $count } more waits behind these
   *[other] { $count } more wait behind these
}
round-more-of = { $count }: { round-consequence }
round-concerns = Beyond the cards
round-concerns-lead = What waits behind today’s cards, and what a decision keeps off the round.
round-concerns-link = See each of them
round-concerns-back = To the round
round-concerns-none = Nothing waits and nothing is set aside
round-concerns-fold = Why, and what to do
round-concerns-none-explanation = Every concern of yours is a card of today’s round.
round-concerns-section = { $section ->
    [waiting] Waiting
    [started] Begun
    [delegated] With somebody else
    [snoozed] Put off
   *[finished] Said to be done
}
round-aside-title = Set aside
round-aside = { $aside ->
    [snoozed] Put off: { $count }
    [delegated] With somebody else: { $count }
    [started] In progress: { $count }
   *[finished] Said to be done: { $count }
}
round-changes = What changed since { $date }
round-changes-none = Nothing.
round-changes-new = New:
round-changes-up = Up:
round-changes-down = Down:
round-count = { $count } { $state ->
    [ended] no longer supported
    [extended] in paid extended support
    [ending] whose support ends soon
    [supported] supported
   *[unknown] unknown
}
round-equipment-total = { $total ->
    [one] { $total } piece of equipment:
   *[other] { $total } pieces of equipment:
}
round-services = How your services stand
round-services-lead = Others look after the equipment. What asks for them is on their round.
round-services-total = { $total ->
    [one] { $total } service:
   *[other] { $total } services:
}
round-checkpoint = Journal checkpoint of { $moment }: { $size } entries, digest { $digest }

## On paper

round-print = Print for the meeting
round-print-title = Round for the meeting
round-print-lead = For A4: print this page with your browser. Tick what is done, and write who does what until when.
round-print-who = Who
round-print-when = Until when
round-print-done = Done, with sign
round-print-there = Who was there
round-print-witness = What this sheet bears witness to
round-print-checkpoint = Journal of { $origin }: { $size } entries, root { $root }. Whoever has this sheet can show later that nothing before it was changed.

## Earlier days

round-history-title = Earlier rounds
round-history-lead = The round of the whole house as it stood each morning at seven, and what was decided on that day.
round-history-link = Earlier rounds
round-history-day = Day
round-history-cards = Cards
round-history-waiting = Behind them
round-history-earlier = Earlier days
round-history-empty = No round was kept yet.
round-history-empty-explanation = The first is kept tomorrow morning at seven.
round-history-of = Round of { $date }
round-history-kept = Kept on { $moment }.
round-history-not-kept = No round was kept on this day: Wardround was not running. What was decided is here all the same.
round-history-decisions = What was decided
round-history-no-decision = Nothing was decided on this day.
round-history-no-card = Something that was no card in the morning
round-history-decided = { $moment }: { $by } { $step ->
    [finish] said that it is done
    [delegate] gave it to { $to }
    [snooze] put it off until { $until }
   *[start] began it
}{ $taken-back ->
    [yes] ; taken back later
   *[no] { "" }
}
round-history-checkpoint = Journal then: { $size } entries, digest { $digest }

## By mail

round-mail-title = The round by mail
round-mail-lead = In the morning, only the cards you may see, only their titles and days. What tells where one could come in stays in Wardround.
round-mail-want = Send me my round every morning at { $time }
round-mail-recipient = It goes to { $recipient }.
round-mail-no-recipient = No mail address of yours is known here yet.
round-mail-no-server = No mail server is set up. Until there is one, mails wait.
round-mail-on = Your round comes every morning.
round-mail-off = No mail comes any more.
