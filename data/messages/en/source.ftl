# Sources: the lists the hospital keeps, their age, and who wins where they disagree.

source-list-title = Sources
source-list-lead = The lists that speak of your equipment, the one that is believed first. None loses what it says: where two disagree, one is shown and the other stands beside it.
source-list-caption = Sources, the one that is believed first
source-list-empty = There is no source yet
source-list-empty-explanation = A source comes with its first list. Bring one in, and it is named here with its age.
source-above = Source
source-name = Source
source-made-by = Written by
source-rows = Rows
source-absent = No longer named
source-accepted = Newest list accepted
source-age = Age
source-never = none accepted yet
source-stale = Stale
source-fresh = As young as expected
source-no-interval = Nobody has said how often it comes
source-format = { $format ->
    [separated_text] separated text
    [workbook] workbook
    [nmap_report] network scan
    [glpi_inventory] inventory of the GLPI agent
    [netbox_export] export of NetBox
   *[other] { $format }
}

## How often a list is expected

source-interval-title = How often a list is expected
source-interval-days = At least every so many days
source-interval-hint = When the newest list is older, the source is stale: here, on every piece of equipment, and as a filter of the equipment. Empty: it is never called stale.
source-interval-saved = Saved.

## Rows a source no longer names

source-absent-title = Rows that the newest list no longer names
source-absent-lead = They are kept with what they said last: a list may have been exported with a filter. What has really gone is for people to say.
source-absent-caption = { $shown } of { $count }, those longest absent first
source-absent-row = What it named
source-absent-number = Number
source-absent-since = Missing since

## Who wins

source-order-title = Who is believed first
source-order-lead = Where two sources disagree, the one with the smaller number is shown. What people enter by hand is shown before all of them.
source-choice-title = Who is believed about one thing
source-choice-lead = A source that knows one thing best can win for it whatever the order: the register of biomedical engineering for serial numbers, the directory for names.
source-choice = { $attribute }: { $source } is believed first.
source-choice-leave = Leave to the order
source-choice-attribute = About
source-choice-source = Believe first
source-preview = See what would change

source-change-title = Who is believed
source-change-choose = { $chosen ->
    [none] Leave “{ $attribute }” to the order of all sources?
   *[some] Always believe { $source } first about “{ $attribute }”?
}
source-change-order = Believe the sources in this order?
source-pieces = { $count ->
    [one] 1 piece of equipment
   *[other] { $count } pieces of equipment
}
source-change-effect = { $extent ->
    [none] Nothing would be shown otherwise now. It holds for lists that come later.
    [least] Another value would be shown of at least { $pieces }.
   *[exact] Another value would be shown of { $pieces }.
}
source-change-nothing-lost = Nothing is lost: what the others say stays beside it, what people entered by hand stays shown, and it can be changed back here.
source-change-confirm = Believe it so
source-changed = Saved. The equipment is being shown anew.
