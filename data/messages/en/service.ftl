# Clinical services: what the hospital does for patients, and what happens to them when it stops.

service-consequence = { $consequence ->
    [immediate_danger] Patients in danger within minutes
    [danger_within_hours] Patients in danger within hours
    [care_delayed] Patients wait or come back another day
    [care_indirect] Care suffers after days
    [no_patient_effect] Patients do not notice
   *[unknown] Not known what depends on it
}
service-stage = { $stage ->
    [admission] Admission
    [diagnosis] Diagnosis
    [therapy] Therapy
    [accommodation_and_care] Wards and care
    [discharge] Discharge
   *[support] Support of all stages
}
service-list-title = Clinical services
service-list-empty = No services yet.
service-list-empty-explanation = Begin with three: one whose stop puts patients in danger, the one administration cannot do without, and one of pharmacy, imaging or laboratory.
service-name = Name
service-scope = Provided by
service-chain-stage = Stage of care
service-consequence-label = If it stops
service-outage = Tolerable outage
service-outage-hint = How long patients can bear it
service-outage-unit = In
service-outage-minutes = minutes
service-outage-hours = hours
service-outage-days = days
service-outage-unknown = Nobody has said
service-workaround = How work goes on meanwhile
service-owner = Answers for it
service-owner-none = Nobody yet
service-deputy = Answers meanwhile
service-second-deputy = Answers when both are away
service-deputies = Answer meanwhile
service-recovery = Works again within
service-recovery-hint = What you have set yourselves (RTO)
service-loss = Data it can lose
service-loss-hint = How old the newest copy may be (RPO)
service-practised = Last worked so
service-practised-hint = The day on which work last went on this way, in earnest or for practice. Only then does it count as tried.
service-hours = When it is open
service-hours-hint = For example: day and night; Mon to Fri 7 to 19, Sat 8 to 12
service-demand = How much is asked of it
service-demand-hint = For example: about 400 samples on a working day, 90 on a Sunday
service-supplier = Provided by an outside company
service-more = Times, hours, demand, outside company
service-add = Add a service
service-added = The service is added.
service-correct = Correct
service-corrected = The correction is saved.
service-stands-on = Stands on
service-carries = What stands on it
service-stands-on-nothing = Nothing is recorded yet. Without it, the round cannot say what this service loses when equipment fails.

## The pages

service-duration = { $unit ->
    [days] { $number ->
        [one] { $number } day
       *[other] { $number } days
    }
    [hours] { $number } h
   *[minutes] { $number } min
}
service-standing = { $standing ->
    [unsupported] On unsupported equipment
    [ageing] On equipment whose support ends
    [unknown] Support of its equipment unknown
    [supported] On supported equipment
   *[not_recorded] Nothing recorded yet
}
service-standing-count = { $count } { $standing ->
    [unsupported] on unsupported equipment
    [ageing] on equipment whose support ends
    [unknown] on equipment whose support is unknown
    [supported] on supported equipment
   *[not_recorded] with nothing recorded yet
}
service-list-lead = What is done here for patients: first what an incident hits, then by the gravest consequence.
service-hit = Does not work as always
service-list-caption = Clinical services
service-list-search = Search services
service-list-standing = Equipment under it
service-list-standing-any = Any
service-list-stands-on = { $count ->
    [0] Nothing recorded yet
    [one] { $count } thing
   *[other] { $count } things
}
service-list-no-match = Nothing matches
service-list-no-match-explanation = No service that you may see matches this search.
service-above = { $stage }, { $place }
service-lead = { $consequence ->
    [immediate_danger] If this stops, patients can come to harm within minutes.
    [danger_within_hours] If this stops, patients can come to harm within hours.
    [care_delayed] If this stops, patients wait or come back another day.
    [care_indirect] If this stops, care suffers after some days.
    [no_patient_effect] If this stops, patients do not notice.
   *[unknown] What it means for patients if this stops, nobody has said yet.
} { $said ->
    [yes] Patients can bear it for { $time }.
   *[no] How long patients can bear it, nobody has said.
}
service-workaround-none = How work goes on meanwhile, nobody has written down.
service-standing-counts = { $equipment ->
    [one] That is so for the one piece of equipment under it. Whom to ask: { $audiences }.
   *[other] That is so for { $deciding } of the { $equipment } pieces of equipment under it. Whom to ask: { $audiences }.
}
service-equipment = Equipment under it
service-carries-none = Nothing else is recorded to stand on it.
service-edit-title = Correct: { $name }
service-unit-choose = Choose

## What the hospital has not thought of yet

service-gaps = What you have not thought of yet
service-gaps-lead = Found in what you recorded. Each opens into what it is about, and leads to where it is mended.
service-gap = { $kind ->
    [single_point] { $count ->
        [one] { $count } thing with which several services stop
       *[other] { $count } things with each of which several services stop
    }
    [recovery_too_long] { $count ->
        [one] { $count } service that works again too late
       *[other] { $count } services that work again too late
    }
    [recovery_before_provider] { $count ->
        [one] { $count } recovery time shorter than that of what it stands on
       *[other] { $count } recovery times shorter than those of what they stand on
    }
    [untested_workaround] { $count ->
        [one] { $count } service without a workaround that was tried
       *[other] { $count } services without a workaround that was tried
    }
    [no_owner] { $count ->
        [one] { $count } service nobody answers for
       *[other] { $count } services nobody answers for
    }
    [stands_on_nothing] { $count ->
        [one] { $count } service standing on nothing recorded
       *[other] { $count } services standing on nothing recorded
    }
   *[serves_nothing] { $count ->
        [one] { $count } system that nothing stands on
       *[other] { $count } systems that nothing stands on
    }
}
service-gap-single-point = Without it these stop, and none of them has a workaround that was tried: { $services }.
service-gap-recovery-too-long = Should work again within { $recovery }; patients can bear { $tolerable }.
service-gap-recovery-before-provider = Should work again within { $recovery }, but stands on { $provider }, which takes { $against }.
service-gap-consequence = { $consequence }.

## Beginning from the catalogue

service-catalogue = Begin from the catalogue
service-catalogue-lead = Tick what you provide. What is said of each is judgement: correct it afterwards like anything else. Nothing is added twice.
service-catalogue-empty = Nothing is left to tick
service-catalogue-empty-explanation = Everything in the catalogue is there already. Add what is special to you by hand.
service-catalogue-place-hint = You can move each of them later
service-catalogue-usual = { $consequence }; patients usually bear { $time }
service-catalogue-add = Add what is ticked
service-catalogue-none-added = Nothing was added: the place has these services already.
service-catalogue-one-added = The service is added. Next: who answers for it, and what it stands on.
service-catalogue-added = The services are added. Next: who answers for each, and what it stands on.
service-preset-label = Tick what is usual for
service-preset = { $preset ->
    [minimum] the three to begin with
    [hospital] a hospital
    [clinic] a clinic
   *[laboratory] a laboratory
}
