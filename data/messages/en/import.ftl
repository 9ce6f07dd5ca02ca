# Bringing inventories in: upload, check, done.

import-list-title = Imports
import-list-lead = Lists of equipment that were brought in, newest first.
import-list-new = Bring in a list
import-list-caption = Imports, newest first
import-list-file = File
import-list-source = Source
import-list-when = Brought in
import-list-state = State
import-list-outcome = Rows
import-list-rows = { $count } { $outcome ->
    [new] new
    [changed] changed
    [unchanged] unchanged
   *[rejected] rejected
}
import-list-empty = Nothing has been brought in yet
import-list-empty-explanation = An import begins with a file: the export of GLPI, of the directory, of Configuration Manager, or the list of biomedical engineering. Nothing changes before you have seen what would change.
import-state = { $state ->
    [uploaded] To be checked
    [accepted] Accepted
    [undone] Undone
   *[discarded] Put aside
}

## Upload

import-new-title = Bring in a list
import-new-lead = You will see every change before anything is changed.
import-new-source = Where the list comes from
import-new-source-hint = The same name every time, so that the next list is compared with this one: “GLPI”, “Active Directory”, “Biomedical engineering”. Left empty, or with several files, each list is called like its file.
import-new-source-of-several = One name cannot stand for several lists. Leave it empty, or choose one file.
import-new-left-out = “{ $file }”: { $reason }.
import-new-taken = { $files ->
    [0] None of the other files was taken.
    [one] One other file was taken; it is in the list of imports.
   *[other] { $files } other files were taken; they are in the list of imports.
}
import-new-file = The list, or several
import-new-file-hint = Up to { $megabytes } MB: CSV or text with any separator and any European encoding, an Excel workbook (.xlsx), a scan by nmap as XML, an inventory of the GLPI agent or devices of NetBox as JSON.
import-new-people = Users of a directory and lists of staff are people, not equipment:
import-new-submit = Upload and check
import-new-cancel = Back to the imports
import-new-problem = The file was not taken
import-new-file-again = Choose the file again: a browser forgets it after an error.
import-file-empty = The file is empty. Choose another, or export it again.
import-file-too-large = The file is larger than { $argument } MB. Export it in parts.
import-file-refused = { $reason }
import-no-such-column = This column is not in the file. Look at the list again.

## Steps

import-steps = Steps of the import
import-step-upload = Upload
import-step-check = Check
import-step-done = Done
import-step-word = { $state ->
    [done] done
    [current] you are here
   *[upcoming] to come
}

## Check

import-review-above = List from { $source }, brought in on { $date }
import-review-counts = What would change
import-count-new = New
import-count-changed = Changed
import-count-unchanged = Unchanged
import-count-rejected = Rejected rows
import-count-missing = No longer listed
import-count-problems = Cells without a value
import-count-of = of { $total } rows
import-review-nothing-yet = Nothing of this file is in the inventory yet.
import-review-no-key = No column tells the rows apart
import-review-no-key-explanation = Say below which column is the inventory number, the serial number or the name. Until then no row can be taken in.
import-accepted-before = The same file was already accepted on { $date }
import-accepted-before-explanation = Accepting it again changes only what was changed since then.
import-accept = { $rows ->
    [0] Accept: nothing would change
    [one] Accept { $rows } row
   *[other] Accept { $rows } rows
}
import-discard = Put the file aside
import-uploaded-flash = Uploaded: look at what would change.
import-several-uploaded-flash = Uploaded: look at what each of these lists would change.
import-begun-flash = It is being taken in.
import-stop-flash = It is stopping: nothing of the file will be in the inventory, unless it had just been done.
import-failed-title = The file was not taken in
import-progress-lead = This file is being taken into the inventory. You can leave this page; the work goes on.
import-progress-survey = Looking through the file for the first time …
import-progress =
    { $of ->
        [one] { $rows } of one row taken in
       *[other] { $rows } of { $of } rows taken in
    }
import-progress-comparing = Every row is read. Now it is found out which of them speak of machines that other lists name too.
import-progress-again = Look again
import-progress-stop = Stop
import-progress-stop-explanation = Until the last row is in, nothing is: if you stop, the inventory is as it was.
import-accepted-flash = Accepted: the list is in the inventory.
import-undone-flash = Undone: the inventory is as it was before this list.
import-discarded-flash = Put aside: nothing of the file is in the inventory.
import-reading-flash = Saved: the file is read anew.
import-undecided-title = Nothing was decided
import-undecided-explanation = The browser sent neither “accept” nor “put aside”. Choose one of the two below.
import-conflict-title = Not saved: somebody was first
import-conflict-explanation = This import was changed, accepted, put aside or undone meanwhile, or something now stands in the way. Below is how it stands now; nothing of what you sent was carried out.

import-detected = How the file is read
import-detected-format = Format
import-format = { $format ->
    [workbook] Excel workbook
    [nmap_report] Network scan by nmap
    [glpi_inventory] Inventory of the GLPI agent
    [netbox_export] Devices of NetBox
    [wazuh_agents] Agents of Wazuh
    [osquery_results] Results of osquery
    [snipe_it_hardware] Hardware of Snipe-IT
    [lansweeper_assets] Assets of Lansweeper
   *[separated_text] Table as text (CSV)
}
import-detected-sheet = Sheet
import-detected-header-row = in row { $row }
import-detected-encoding = Letters
import-detected-separator = Separator
import-detected-header = Column names
import-detected-header-line = in line { $line }
import-detected-no-header = none: the first row is data
import-detected-key = Rows are told apart by
import-detected-certainty = { $certainty ->
    [certain] certain
    [likely] likely
   *[guess] a guess: please check
}
import-detected-warning = Look at this first
import-encoding = { $encoding ->
    [utf8] UTF-8
    [utf16_le] UTF-16, low byte first
    [utf16_be] UTF-16, high byte first
    [windows1250] Windows-1250, Central European
    [windows1251] Windows-1251, Cyrillic
    [windows1252] Windows-1252, Western European
    [windows1253] Windows-1253, Greek
    [windows1257] Windows-1257, Baltic
   *[iso8859_2] ISO 8859-2, Central European
}
import-separator = { $separator ->
    [semicolon] Semicolon ;
    [comma] Comma ,
    [tab] Tab
   *[pipe] Vertical bar |
}
import-quote = { $quote ->
    [double] Double quotes "
    [single] Single quotes '
   *[none] Nothing
}
import-key-rule = { $rule ->
    [asset_tag] the inventory number
    [serial_number] the serial number
    [name_and_domain] the name within its domain
    [name] the name
    [ip_address] the network address
    [mac_address] the network card
   *[none] nothing yet
}
import-reading-change = Read the file differently
import-reading-encoding = Letters
import-reading-separator = Between the cells stands
import-reading-quote = Around a cell with separators stands
import-reading-header-line = Line of the first row
import-reading-header-line-hint = What stands above it is passed over.
import-reading-header = The first row holds the names of the columns
import-reading-save = Read it so

csv-warning-letters-lost = Letters are already lost in { $cells ->
    [one] { $cells } cell
   *[other] { $cells } cells
} of the sample, first in line { $line }: “{ $example }”. Export again as UTF-8.
csv-warning-letters-encoded-twice = Letters were encoded twice in { $cells ->
    [one] { $cells } cell
   *[other] { $cells } cells
} of the sample, first in line { $line }: “{ $example }”. Export again as UTF-8.
csv-warning-encoding-uncertain = The letters may not be { import-encoding }. Look at the accented letters in the columns below.
csv-warning-separator-uncertain = The separator is a guess. Look at the columns below.
csv-warning-header-looks-like-data = Column { $column } of the header is “{ $value }”. Does the file have a row of column names?
csv-warning-lines-above-header = { $lines ->
    [one] { $lines } line above the column names is not read.
   *[other] { $lines } lines above the column names are not read.
}
csv-warning-rows-rejected = { $rows ->
    [one] { $rows } row of the sample would be rejected: line { $line }.
   *[other] { $rows } rows of the sample would be rejected, first in line { $line }.
}

import-dates = Which comes first, day or month?
import-dates-question = “{ $column }”: is { $example } day first or month first?
import-dates-ambiguous = { $cells ->
    [one] { $cells } date of this column can be read both ways, and none decides.
   *[other] { $cells } dates of this column can be read both ways, and none decides.
}
import-dates-contradictory = { $dayFirst } can only be day first and { $monthFirst } only month first: two lists were pasted together. What cannot be read in the order you choose stays without a value.
import-date-order = { $order ->
    [day_first] Day first: 31/12/2026
   *[month_first] Month first: 12/31/2026
}
import-dates-save = Read the dates so

import-columns = What the columns mean
import-columns-caption = Columns of the file
import-column = Column
import-column-samples = For example
import-column-becomes = Becomes
import-column-becomes-of = What the column “{ $column }” becomes
import-column-why = Why
import-column-not-used = Not used
import-column-empty = empty
import-columns-save = Save the meaning of the columns

inventory-column-known-name = A column name of { import-tool }
inventory-column-known-values = Its values look like it; the name of the column is not known
inventory-column-chosen = Chosen by you
inventory-column-unknown = Not known; kept as it is with the source, not used
inventory-column-already-stated = Not used: column “{ $by }” already states it
inventory-column-left-out = Left out by you
import-tool = { $tool ->
    [glpi] GLPI
    [snipe_it] Snipe-IT
    [lansweeper] Lansweeper
    [active_directory] Active Directory
    [configuration_manager] Configuration Manager
    [wazuh] Wazuh
    [wsus] WSUS
    [intune] Intune or Entra
    [defender] Defender for Endpoint
    [biomedical] biomedical equipment lists
   *[general] lists in general
}

import-changes = Which cells will change
import-changes-caption = Rows that say something else than before
import-new-rows = New equipment
import-new-rows-caption = Rows for equipment this source has not named before
import-rejects = Rows that are not taken in
import-rejects-caption = Rejected rows
import-rejects-export = All rejected rows as CSV
import-problems = Cells without a value
import-problems-caption = Cells that hold something but give no value; what was known before stays
import-missing = No longer listed
import-missing-explanation = The source named these before and this file does not. Nothing is deleted: they stay in the inventory, and what they were last said to be stays known.
import-line = Line
import-row = Row
import-change = Change
import-reason = Reason
import-states = States
import-before-none = nothing
import-after-none = nothing
import-first-of = { $shown } of { $total }

inventory-reject-no-key-column = No column identifies the row; say which column is the inventory number, the serial number or the name.
inventory-reject-no-identity = The cell is empty by which the rows of this file are told apart ({ import-key-rule }); fill it in, or choose another column for it.
inventory-reject-repeated = The same as line { $firstLine } ({ $value }); keep one of the two, or correct the number.
import-reject-unreadable = { $reason }

## Done

import-done-accepted = Accepted on { $date }.
import-done-discarded = Put aside on { $date }.
import-done-discarded-explanation = Nothing of this file is in the inventory. It can be brought in again.
import-done-undone = Undone on { $date }.
import-done-undone-explanation = What this list added is out of the inventory, and what it changed is as it was before. The file can be brought in again.
import-done-outcome = What it changed
import-done-assets = To the equipment
import-done-another = Bring in another list

## Undo

import-undo-title = Undo this import
import-undo = Undo this import
import-undo-extent = { $removed ->
    [0] No row leaves the inventory
    [one] { $removed } row that only this list named leaves the inventory
   *[other] { $removed } rows that only this list named leave the inventory
}, { $restored ->
    [0] and no row was changed by it.
    [one] and { $restored } row says again what it said before.
   *[other] and { $restored } rows say again what they said before.
} The journal keeps what was done.
import-undo-newer = A newer list from the same source was accepted since. Lists are undone the newest first; begin with this one:
import-undo-in-use = { $count ->
    [one] It cannot be undone as things stand: a piece of equipment that would leave the inventory was corrected by hand, or something stands on it.
   *[other] It cannot be undone as things stand: { $count } pieces of equipment that would leave the inventory were corrected by hand, or something stands on them.
}
import-undo-in-use-more = and { $count } more
import-undo-in-use-way-out = Take the corrections back, or let the services stand on other equipment. Then this import can be undone.

import-watched-title = Watched folders
import-watched-caption = Folders that are looked into every minute
import-watched-folder = Folder
import-watched-source = Source
import-watched-source-within = the name of each folder within
import-watched-act = What happens to a file
import-watched-review = It waits for somebody to accept it
import-watched-accept = It is accepted by itself when at most { $percent } in a hundred rows are new, changed, missing or rejected; otherwise it waits
import-watched-look = Last look
import-watched-not-yet = Not yet
import-watched-found = What it found
import-watched-counts = { $taken } brought in, { $refused } refused, { $waiting } still being written
import-watched-last = Last file brought in
import-watched-problem = Does not work
