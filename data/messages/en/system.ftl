# Systems: the applications that services stand on.

system-list-title = Systems
system-list-empty = No systems yet.
system-list-empty-explanation = A system is an application people know by name: the hospital information system, the laboratory system, the image archive.
system-name = Name
system-manufacturer = Maker
system-product-version = Version
system-owner = Answers for it
system-supplier = Supplied by
system-add = Add a system
system-added = The system is added.
system-correct = Correct
system-corrected = The correction is saved.

## The pages

system-list-lead = The applications that services stand on.
system-list-caption = Systems
system-above = System
system-stands-on = What it stands on
system-stands-on-nothing = Nothing is recorded yet. Without it, the round cannot say which services lose what when equipment fails.
system-carries = What stands on it
system-carries-none = Nothing is recorded to stand on it.
system-search-title = Add equipment
system-search = Search equipment to add
system-search-hint = Name, serial number, address, place: any part of it.
system-search-found = { $total ->
    [0] Nothing matches.
    [one] { $total } match.
   *[other] { $shown } of { $total } matches.
}
system-search-add = Add
system-search-there = recorded already
system-edit-title = Correct: { $name }
system-owner-none = Nobody answers for it

## The backup

system-backup = Backup
system-backup-standing = { $standing ->
    [never] Never succeeded
    [too_old] Too old
    [failing] Last run no success
    [fresh] Succeeded
    [not_needed] Nothing to copy
   *[not_recorded] Nothing recorded
}
system-run-outcome = { $outcome ->
    [success] With success
    [warning] With a warning: no success
    [failed] It failed
   *[not_needed] There is nothing to copy
}
system-last-outcome = How the newest run ended
system-last-outcome-hint = As the console of the backup says. A warning means that something was left out or not checked.
system-last-run = Day of the newest run
system-last-run-hint = Leave it empty where there is nothing to copy.
system-last-success = Last success
system-last-success-hint = Only where the newest run ended with a warning or failed: the last day without either. Empty if there never was one.
system-off-line-copy = A copy is off line
system-off-line-copy-hint = On a tape, a disk in a drawer or a store that cannot be overwritten: out of reach for whoever has taken the network.
system-covers = What is copied
system-covers-hint = What, how often and where to. Where there is nothing to copy, why.
system-loss = Smallest loss the services can bear
system-recorded = Recorded
system-backup-record = Record the backup
system-backup-submit = Record
system-backup-recorded = The backup is recorded.
system-need = { $seen ->
    [yes] { $time }, set by { $by }
   *[no] { $time }, set by a service elsewhere
}

## Bringing it back

system-restore = Bringing it back
system-restore-standing = { $standing ->
    [failed] Last test did not come out well
    [too_old] Last test older than a year
    [too_slow] Took longer than allowed
    [unchecked] Came back, not checked by a clinician
    [proven] Shown
    [not_needed] Nothing to bring back
   *[never] Never tested
}
system-recovery-needed = It should work again within { $need }.
system-recovery-unsaid = Nobody has said within what time it should work again: a test shows how long it takes, and not whether that is soon enough.
system-recovery = Should work again within
system-last-test = Last test
system-measured = Measured time
system-test-record = Record a test
system-test-submit = Record the test
system-test-kept = The test is recorded.
system-test-started = Began
system-test-ended = Usable again
system-test-ended-hint = When somebody could work with it, not when the copying ended. The time between is what is measured.
system-test-restored = What was brought back
system-test-restored-hint = What, and where to: the database of Tuesday night to the spare server.
system-test-came-out = What came back
system-test-well = It was whole
system-test-not-well = It was not
system-test-checked-by = Checked clinically by
system-test-remark = Remark
system-time = { $hours ->
    [0] { $minutes } min
   *[other] { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
}
system-test-sentence = { $date }: { $restored }, in { $time }{ $in-time ->
    [yes] , in time
    [no] , longer than allowed
   *[unsaid] { "" }
}. { $well ->
    [yes] It was whole.
   *[no] It was not whole.
} { $checked ->
    [yes] Checked by { $person }.
    [unseen] Checked by somebody who cares for patients.
   *[no] Nobody who cares for patients has looked at it.
}
