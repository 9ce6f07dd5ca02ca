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
