# Lists of people, from a directory or the personnel department: brought in, checked, accepted, undone.

staff-list-title = Staff lists
staff-list-lead = Lists of people from the directory or the personnel department. Nothing changes before you have seen what would change.
staff-list-new = Bring a staff list in
staff-list-empty = No staff list yet
staff-list-empty-explanation = Bring in the users of the directory or the list of the personnel department, instead of typing people one by one.
staff-list-untitled = Staff list
staff-list-file = File
staff-list-when = Brought in
staff-list-who = By
staff-list-how-far = State
staff-list-outcome = What it did
staff-list-state = { $state ->
    [proposed] to be checked
    [accepted] accepted
    [undone] undone
   *[discarded] put aside
}
staff-list-people = { $count } { $outcome ->
    [added] added
    [changed] changed
   *[unchanged] unchanged
}
staff-list-first-of = { $shown } of { $total }

## Bringing one in

staff-list-new-title = Bring a staff list in
staff-list-new-lead = Choose the file. You see what would change before anything does.
staff-list-new-problem = The list was not taken
staff-list-refused = Not taken: { $reason }
staff-list-new-file = File
staff-list-new-file-hint = CSV or an Excel workbook (.xlsx), at most { $megabytes } MB and { $rows } rows. The names of the columns stand in the first row.
staff-list-new-submit = Check this list
staff-list-days = How are days such as 03/04/2026 written?
staff-list-days-hint = Only needed where nothing in the list shows it.
staff-list-days-as-read = As the list itself shows
staff-list-days-day-first = Day first: 3 April
staff-list-days-month-first = Month first: 4 March
staff-list-new-read = What is read
staff-list-new-read-explanation = Employee number, given and family name or whole name, mail address, job, unit or department, first and last day, and whether the account is enabled, by the names of their columns in the languages of the Union. Everything else in the file is passed over and not kept.
staff-list-new-never = Passwords and numbers of identity cards or insurances are never read. Better leave them out of the file.
staff-list-new-directory = From Active Directory
staff-list-new-directory-explanation = On a computer with the administration tools, in PowerShell:
staff-list-brought-in = The list is read. Nothing has changed yet.

## Checking

staff-list-counts = What would change
staff-list-count-added = To add
staff-list-count-changed = To change
staff-list-count-undecided = To decide
staff-list-count-unchanged = Unchanged
staff-list-count-left-out = Left out
staff-list-count-rejected = Not readable
staff-list-nothing-yet = Nothing has changed yet. Accepting can be undone.
staff-list-accept = { $added ->
    [0] { $changed ->
        [0] Accept, nothing changes
        [one] Accept: change { $changed } person
       *[other] Accept: change { $changed } people
    }
   *[other] { $changed ->
        [0] Accept: add { $added }
       *[other] Accept: add { $added }, change { $changed }
    }
}
staff-list-discard = Put aside
staff-list-accepted = The list is accepted.
staff-list-discarded = The list is put aside. Nothing has changed.
staff-list-changed = Something changed meanwhile
staff-list-changed-explanation = Nothing was done. Below is what would change now; look at it and decide again.
staff-list-not-done = Nothing was done
staff-list-secret = This file should not be handed about: it has { $columns }.
staff-list-secret-explanation = Nothing of these columns was read or kept. Delete the file where it lies, and export it without them next time.
staff-list-undecided = Who is this?
staff-list-undecided-explanation = Nobody is taken for somebody else because of a name. What you choose is done when you accept; what you do not decide is left out.
staff-list-undecided-beyond = { $count ->
    [one] { $count } more row is left out this time; bring the list in again after this to be asked about it.
   *[other] { $count } more rows are left out this time; bring the list in again after this to be asked about them.
}
staff-list-question = Line { $line }: { $name }
staff-list-doubt = { $doubt ->
    [same-name] Somebody of this name is here already, and no employee number says whether it is the same person.
    [same-mail] Somebody here has this mail address, under another name.
    [number-of-another] Somebody here has this employee number, with an entirely different name.
   *[twice-in-list] The list has this name or address more than once, and no employee number tells them apart.
}
staff-list-leave-out = Leave out
staff-list-same = The same person as { $name }
staff-list-same-nothing-known = Nothing but the name is known.
staff-list-somebody-else = Somebody else: add
staff-list-said = { $label } { $value }
staff-list-nothing = nothing
staff-list-to-change = People to change
staff-list-to-add = People to add
staff-list-line = Line
staff-list-change = Change
staff-list-known = What the list says
staff-list-reason = Why
staff-list-namesake = Somebody else has the same name.
staff-list-notices = Look after these yourself
staff-list-notices-explanation = A list ends nobody’s work here. Record the last day on the page of the person where somebody has left.
staff-list-notice = { $notice ->
    [absent] An earlier list had this person, this one does not.
    [disabled] The account in the directory is disabled, and no last day is recorded here.
   *[back] Has left here, and the list knows no last day.
}
staff-list-units = Units that are not known here
staff-list-units-explanation = These people come in without a unit. Add the unit under “Sites and units” with this name and bring the list in again, or correct them by hand.
staff-list-unit-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
staff-list-left-out = Left out
staff-list-left-out-reason = { $reason ->
    [impersonal] An account without given and family name: a program, a room or an office.
    [disabled] The account is disabled, and nobody here is this person.
   *[left] Has left already, and nobody here is this person.
}
staff-list-rejected = Rows that could not be read
staff-list-rejected-explanation = Correct them where the list comes from and bring it in again. The others do not wait for them.
staff-list-rejected-no-name = No name.
staff-list-rejected-unreadable-day = { $field }: “{ $cell }” is no day.
staff-list-rejected-ambiguous-day = { $field }: “{ $cell }” can be two days. Bring the list in again and say which of day and month comes first.
staff-list-rejected-ends-before-start = The last day is before the first.
staff-list-rejected-hidden-character = { $field }: contains a character that is not seen ({ $character }).
staff-list-rejected-too-long = { $field }: too long.
staff-list-rejected-damaged-number = “{ $cell }” is what a spreadsheet made of the employee number. Format the column as text and export again.
staff-list-rejected-number-of-several = The list gives the employee number { $number } to people of entirely different names.
staff-list-rejected-unreadable = { $reason }
staff-list-without-mail = { $count ->
    [one] What stands as mail address in line { $lines } is none; the person comes in without it.
   *[other] What stands as mail address in lines { $lines } is none; these people come in without it.
}
staff-list-columns = Which columns were read
staff-list-ignored = Passed over and not kept: { $columns }
staff-list-field = { $field ->
    [employee_number] Employee number
    [given_name] Given name
    [family_name] Family name
    [name] Whole name
    [email] Mail address
    [job_title] Job
    [unit] Unit
    [starts_on] First day
    [ends_on] Last day
    [enabled] Whether the account is enabled
    [password] Password
   *[national_number] National number
}

## Afterwards

staff-list-accepted-on = Accepted { $moment } by { $who }.
staff-list-did = What it did
staff-list-did-add = Added
staff-list-did-change = Changed
staff-list-did-not-decide = Not decided
staff-list-effects = People it added or changed
staff-list-added-by-it = Added
staff-list-another = Bring another list in
staff-list-aside = This list was put aside. Nothing of it is known.
staff-list-aside-removed = What this list said was removed after a month. Nothing of it is known; bring it in again if it is still needed.
staff-list-undo-title = Undo
staff-list-undo-explanation = Everybody whom nobody changed since is known as before. People it added are removed, unless they have an account, a role, a service or a card by now. The others stay as they are.
staff-list-undo = Undo this list
staff-list-undo-newer = Another list was accepted after this one. Undo that one first.
staff-list-undone = The list is undone.
staff-list-undone-on = Undone { $moment } by { $who }.
staff-list-undoing = { $removed ->
    [one] { $removed } person was removed,
   *[other] { $removed } people were removed,
} { $restored ->
    [one] { $restored } is known as before.
   *[other] { $restored } are known as before.
}
staff-list-undoing-kept = { $count ->
    [one] { $count } stays as it is: changed since, or needed by something else.
   *[other] { $count } stay as they are: changed since, or needed by something else.
}
