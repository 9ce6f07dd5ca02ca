# Equipment: the list, the page of one piece, corrections by hand, the words for what inventories state.

## Words

asset-kind = { $kind ->
    [workstation] Workstation
    [laptop] Laptop
    [server] Server
    [virtual_server] Virtual server
    [network] Network device
    [storage] Storage
    [printer] Printer
    [mobile] Telephone or tablet
    [medical_device] Medical device
    [operational_technology] Building technology
    [peripheral] Accessory
   *[other] Other
}
asset-attribute = { $attribute ->
    [name] Name
    [asset_tag] Inventory number
    [secondary_tag] Further inventory number
    [serial_number] Serial number
    [system_uuid] System UUID
    [kind] Kind
    [designation] Designation
    [nomenclature_code] Nomenclature code
    [device_class] Device class
    [status] Status
    [manufacturer] Manufacturer
    [model] Model
    [model_number] Model number
    [operating_system] Operating system
    [operating_system_version] Version of the operating system
    [software_version] Software version
    [ip_address] IP address
    [mac_address] MAC address
    [host_domain] Domain
    [organisational_unit] Organisational unit in the directory
    [network_zone] Network zone
    [application_entity_title] DICOM AE title
    [location] Location
    [unit] Ward or department
    [owner] Responsible
    [user] User
    [supplier] Supplier
    [maintenance_contract] Maintenance contract
    [last_seen] Last seen
    [purchased_on] Bought on
    [commissioned_on] In service since
    [warranty_until] Warranty until
    [support_until] Support until, as the source states it
    [udi] UDI
    [networked] Connected to a network
    [remote_maintenance] Reached by its supplier from outside
    [internet_facing] Reached from the internet
    [patient_connected] Applied to patients
    [life_supporting] A patient’s life depends on it
    [criticality] Criticality, in the words of the source
   *[comment] Remarks
}
asset-export-rows = Rows of lists
asset-support-state = { $state ->
    [supported] Supported
    [ending] Support ends soon
    [extended] Paid extended support only
    [ended] No longer supported
   *[unknown] Support unknown
}
asset-support-none = Runs no software of its own
asset-yes = Yes
asset-no = No
asset-unknown = Nobody has said

## The list

asset-list-title = Equipment
asset-list-search = Search equipment
asset-list-search-submit = Show
asset-list-kind = Kind
asset-list-kind-any = Any kind
asset-list-state = Support
asset-list-state-any = Any state
asset-list-owner = Who answers for it
asset-list-owner-any = Anybody or nobody
asset-list-owner-nobody = Nobody answers for it
asset-list-owner-nobody-count = Nobody ({ $count })
asset-list-owner-active = { $name } answers for it
asset-list-filter-search = Contains “{ $text }”
asset-list-filter-remove = Remove filter:
asset-list-filter-clear = Clear all
asset-list-export = Export as CSV
asset-list-workbook = Export as workbook
asset-list-import = Bring in a list
asset-list-caption = Equipment
asset-list-end-of-support = Support until
asset-list-model = Kind and model
asset-list-position = { $total ->
    [one] { $shown } of { $total } piece of equipment
   *[other] { $shown } of { $total } pieces of equipment
}
asset-list-pages = Pages of the list
asset-list-previous = Previous
asset-list-next = Next
asset-list-no-match = Nothing matches
asset-list-no-match-explanation = No equipment that you may see matches this search and these filters.
asset-list-empty = No equipment yet
asset-list-empty-explanation = The list fills when somebody brings in an inventory: the export of GLPI, of the directory, or the list of biomedical engineering.

## One piece

asset-untitled = Unnamed equipment
asset-page-support = Security support
asset-page-product = Recognised as
asset-page-state-on = State today
asset-page-ordinary-until = Ordinary support until
asset-page-extended-until = Paid extended support until
asset-page-extended-none = Not offered
asset-page-confidence = Certainty
asset-page-confidence-value = { $hundredths } of 100
asset-page-reason = Why
asset-page-lifecycle-data = Lifecycle data of
asset-page-lifecycle-none = None loaded
asset-page-gone = No list names it any more
asset-page-gone-explanation = It may be gone, or it may have been left out. What the lists said is kept and shown below.
asset-page-services = Services that stand on it
asset-page-services-none = Nothing recorded
asset-page-services-none-explanation = Nobody has recorded which services need it, so it may be one that patients depend on. Add it to a system, or a service to what it stands on.
asset-page-services-systems = To the systems
asset-page-stops = { $path ->
    [through] stops without it, by way of { $systems }.
   *[direct] stops without it.
}
asset-page-slows = { $path ->
    [through] goes on without it, more slowly, by way of { $systems }.
   *[direct] goes on without it, more slowly.
}
asset-page-facts = What is known, and who says so
asset-page-owner-all = all that this one answers for
asset-page-says-otherwise = Says otherwise
asset-page-by-hand = entered by hand
asset-page-since = since { $date }
asset-page-correct = Correct
asset-page-add = Add what no source states
asset-page-add-submit = Go on
asset-page-history = History
asset-page-history-none = Nothing is written about it in the journal yet.
asset-history-bulk = { $count ->
    [one] corrected it from a list:
   *[other] corrected it and others, { $count } pieces at once:
}
asset-history-bulk-undone = { $count ->
    [one] undid the correction of it:
   *[other] undid the correction of { $count } pieces:
}
asset-history-nothing = nothing entered by hand

## Corrections

asset-correct-title = Correct: { $label }
asset-correct-hint = What the sources say stays beside it. Leave it empty to take back what was entered by hand before.
asset-correct-choose = Choose
asset-correct-save = Save the correction
asset-correct-cancel = Leave it as it is
asset-correct-saved = Saved: the correction is shown, and the sources’ words stay beside it.
asset-correct-kept = Kept: what the other person entered stays.

## Corrections of many pieces at once

asset-bulk-link = Correct all of these
asset-bulk-title = Correct all of these
asset-bulk-lead = The same is said by hand of every piece of the list. What the sources say stays beside it, and it can be undone.
asset-bulk-pieces = { $count ->
    [one] The list has { $count } piece of equipment.
   *[other] The list has { $count } pieces of equipment.
}
asset-bulk-to-list = Back to the list
asset-bulk-unfiltered = Nothing is searched for and no filter is set: these are all pieces you see.
asset-bulk-attribute = What is corrected
asset-bulk-attribute-submit = Choose this
asset-bulk-value-hint = Nothing is changed yet: you are shown first what would change.
asset-bulk-show = Show what would change
asset-bulk-question = { $attribute }: “{ $value }” for { $count ->
    [one] { $count } piece of equipment?
   *[other] { $count } pieces of equipment?
}
asset-bulk-confirm = { $count ->
    [one] Correct { $count } piece
   *[other] Correct { $count } pieces
}
asset-bulk-other-value = Enter something else
asset-bulk-same = { $count ->
    [one] { $count } more piece of the list is shown so already and does not change.
   *[other] { $count } more pieces of the list are shown so already and do not change.
}
asset-bulk-by-hand = { $count ->
    [one] { $count } of them was corrected by hand before: this takes its place, and undoing gives it back.
   *[other] { $count } of them were corrected by hand before: this takes their place, and undoing gives them back.
}
asset-bulk-beyond = { $count ->
    [one] { $count } piece of the list is not touched: you may not correct it where it stands.
   *[other] { $count } pieces of the list are not touched: you may not correct them where they stand.
}
asset-bulk-stays = What the sources say stays beside it. Afterwards you can undo all of it at once.
asset-bulk-place = A piece may move with it to the part of the house that is called so, when equipment is worked out again. Whoever works only in the other part then no longer sees it.
asset-bulk-changed = The list changed meanwhile. Nothing was corrected: look again.
asset-bulk-too-many = Too many at once
asset-bulk-too-many-explanation = The list has { $count } pieces of equipment, and at most { $largest } are corrected at once. Filter it further.
asset-bulk-nothing = Nothing would change
asset-bulk-examples = Before and after: { $shown } of { $count }
asset-bulk-equipment = Equipment
asset-bulk-before = Now
asset-bulk-after = Then
asset-bulk-done = Corrected: the pieces are shown so from now on.
asset-bulk-undone = Undone. What became of the pieces stands below.
asset-bulk-said = { $attribute }: { $value }
asset-bulk-list-title = Corrections of many at once
asset-bulk-list-lead = What was said by hand of many pieces at once, the newest first. Each can be undone.
asset-bulk-list-none = Nothing was corrected in this way yet
asset-bulk-list-none-explanation = Filter the equipment, for instance by what nobody answers for, and choose “Correct all of these”.
asset-bulk-what = What was said
asset-bulk-count = Pieces
asset-bulk-changed-pieces = { $count ->
    [one] { $count } piece was corrected
   *[other] { $count } pieces were corrected
}
asset-bulk-when = When
asset-bulk-who = By whom
asset-bulk-from = Chosen from
asset-bulk-from-list = the list as it is filtered
asset-bulk-state = State
asset-bulk-state-made = In force
asset-bulk-state-undone = Undone
asset-bulk-undo = Undo
asset-bulk-undo-explanation = Of every piece that nobody has corrected again since, what was said by hand before is said again, or else what its lists say is shown.
asset-bulk-restored = { $count ->
    [one] { $count } piece was given back.
   *[other] { $count } pieces were given back.
}
asset-bulk-left = { $count ->
    [one] { $count } piece was left: it was corrected again since, or is beyond what you may correct.
   *[other] { $count } pieces were left: they were corrected again since, or are beyond what you may correct.
}

## Cells of inventories that give no value

asset-value-ambiguous-date = “{ $raw }” may be day or month first; say which the column has.
asset-value-spreadsheet-date = “{ $raw }” is a spreadsheet’s count of days, most likely { $likely }; format the column as a date and export again.
asset-value-not-a-date = “{ $raw }” is no date.
asset-value-spreadsheet-number = “{ $raw }” was damaged by a spreadsheet and its digits are lost; format the column as text and export again.
asset-value-not-an-ip-address = “{ $raw }” is no IP address.
asset-value-not-a-mac-address = “{ $raw }” is no MAC address.
asset-value-not-a-boolean = “{ $raw }” is neither yes nor no.
asset-value-unknown-kind = “{ $raw }” is no kind of equipment known here; say what it is.
asset-value-hidden-character = It contains a character that is not seen ({ $character }). Take it out where the list comes from.
asset-value-power-shell-object = “{ $raw }” is a kind of object that PowerShell wrote instead of the value; join its values into one text and export again.
asset-value-too-long = It has { $characters } characters; at most { $limit } are kept.

## Rows of lists, and what is left in doubt

asset-rows-title = Rows of lists
asset-rows-none = No list speaks of it.
asset-rows-row = { $list }: { $key }
asset-rows-missing = Not in the list of { $list } since { $date } (file { $file }).
asset-rows-part = This is another machine
asset-rows-parted = Parted: this row is a machine of its own now.
asset-doubt-title = One machine or two?
asset-doubt-lead = Rows of lists that may speak of one machine. Nothing was joined; what you say outweighs everything found and is not asked again. What speaks for a pair may stand in a row that was already put to one of the two.
asset-doubt-none = Nothing is left in doubt
asset-doubt-none-explanation = Every row that shares a sign with another was either joined to it or judged.
asset-doubt-waiting = { $count ->
    [one] { $count } pair of rows may be one machine: have a look
   *[other] { $count } pairs of rows may be one machine: have a look
}
asset-doubt-reason = { $reason ->
    [too_little] Too little speaks for one machine
    [rival] Another row of the same list fits as well
    [contradiction] They contradict each other
   *[same_source] Both are rows of one list
}
asset-doubt-rule = { $agree ->
    [some] They agree on: { $agreeing }.
   *[none] They agree on nothing strong.
} { $disagree ->
    [some] They disagree on: { $disagreeing }.
   *[none] They disagree on nothing.
}
asset-doubt-pairs = { $count ->
    [one] { $count } pair.
   *[other] { $count } pairs.
}
asset-doubt-all-same = All { $count } are one machine each
asset-doubt-all-different = All { $count } are two machines
asset-doubt-same = One machine
asset-doubt-different = Two machines
asset-doubt-more = { $count ->
    [one] and { $count } more pair of this kind
   *[other] and { $count } more pairs of this kind
}
asset-doubt-what = What
asset-doubt-caption = { $one } beside { $other }
asset-doubt-judged = Saved: the equipment is listed as you said.
asset-doubt-serial-number-in-name = Serial number in the name
asset-doubt-asset-tag-in-name = Inventory number in the name
asset-doubt-card-in-name = Network card in the name
asset-doubt-former-name = Former name, in a remark
asset-doubt-asset-tag-in-remark = Inventory number in a remark
asset-doubt-day = Day it was bought or put into service
asset-doubt-thing-in-name = What it is and where it stands, in the name
asset-doubt-card-maker = Maker of the network card
asset-doubt-nothing-else = Neither could be anything else

## Where sources disagree

asset-conflict-title = Where your lists disagree
asset-conflict-lead = What two lists say otherwise of one piece of equipment. Say once who is believed about it, or say of a single piece which one is right.
asset-conflict-none = Your lists do not disagree
asset-conflict-none-explanation = Either one list alone speaks of each thing, or somebody has said who is right.
asset-conflict-caption = { $attribute }: { $shown } and { $other } disagree about { $count ->
    [one] 1 piece
   *[other] { $count } pieces
}
asset-conflict-equipment = Equipment
asset-conflict-shown = { $source } (shown)
asset-conflict-other = { $source }
asset-conflict-always = Believe { $source } about { $attribute }…
asset-conflict-right = This is right
asset-conflict-settled = Saved as entered by hand: it is shown whatever the lists say.
asset-conflict-spelling = The same, only written otherwise
asset-conflict-spelling-lead = Other case or accents, the legal form of a company, or one list is less exact. Nobody has to settle this.
asset-conflict-waiting = { $count ->
    [one] Your lists disagree in 1 place
   *[other] Your lists disagree in { $count } places
}
asset-list-stale = Age of what is known
asset-list-stale-any = Any age
asset-list-stale-only = Only stale sources speak of it
asset-page-stale = stale

## The same as another

asset-same-title = Is the same as …
asset-same-lead = Nothing in your lists shows that these two are one, and you know it: they are then shown once, with what all lists say.
asset-same-link = It is the same as another…
asset-same-search = Name or number of the other
asset-same-search-hint = Part of a name, a serial or inventory number, an address.
asset-same-found = Found
asset-same-question = Are { $one } and { $other } one machine?
asset-same-consequence = They are shown as one from now on, also after the next lists. Nothing is moved or lost: each row can be parted again on the page of the machine.
asset-same-confirm = They are one machine
asset-same-done = Saved: they are shown as one machine.

## Network

asset-list-zone = Network zone
asset-list-zone-any = Any zone
asset-list-exposure = Can be reached
asset-list-exposure-any = From anywhere or nowhere
asset-page-network = In the network

## Labels

asset-label-title = Labels
asset-label-link = Print labels
asset-label-link-one = Print a label
asset-label-lead = A label says what a piece of equipment is and which inventory number it has. Its code opens the page of the equipment, for people who may sign in.
asset-label-count = { $count ->
    [one] { $count } label will be printed:
   *[other] { $count } labels will be printed:
}
asset-label-more = { $count ->
    [one] and { $count } more:
   *[other] and { $count } more, the last of them
}
asset-label-part = The list has { $all } in all. At most { $largest } are printed at a time, in the order of the list.
asset-label-next = Print the ones that follow the last of these
asset-label-product = Printed on
asset-label-stock = { $stock ->
    [sheet-21] A4 sheet, 21 labels of 63.5 × 38.1 mm
    [sheet-65] A4 sheet, 65 labels of 38.1 × 21.2 mm
    [roll-62] Label printer, 62 × 29 mm
   *[roll-57] Label printer, 57 × 32 mm
}
asset-label-first = Start at label number
asset-label-first-hint = Of a sheet that is partly used: counted along the rows from the top. Makes no difference on a label printer.
asset-label-show = Show the labels
asset-label-how = Print this page with your browser, at 100 % (not “fit to page”), without margins and without headers and footers. Nothing of this text is printed.
asset-label-back = Back to the choice
asset-label-no-tag = No inventory number
asset-label-serial = SN
asset-label-leads = The code of the first label leads to
asset-label-not-public = Look at this address before you print
asset-label-not-public-what = Wardround was not told the address it is reached at, and takes the one you are using now. Labels stay for years: whoever runs Wardround can set the address for good (--public-url).
asset-label-small = With this address the codes are too small to be read surely on:
