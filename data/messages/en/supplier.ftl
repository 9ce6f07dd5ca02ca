# Suppliers: the companies behind systems, equipment and services, and what is agreed with them.

supplier-list-title = Suppliers
supplier-list-lead = The companies your services stand on: what stops without them, how they come in, and whom to call at night.
supplier-list-search = Search suppliers
supplier-list-shown = { $shown } of { $all } suppliers
supplier-list-empty = No suppliers yet.
supplier-list-empty-explanation = Begin with the three whose absence would stop care: the hospital information system, the laboratory system, imaging. A name is enough.
supplier-list-no-match = Nothing matches
supplier-list-no-match-explanation = No supplier matches this search.
supplier-list-services = { $count ->
    [0] { $elsewhere ->
        [0] None recorded
       *[other] Some outside your places
    }
    [one] { $count } service{ $elsewhere ->
        [0] { "" }
       *[other] , and others outside your places
    }
   *[other] { $count } services{ $elsewhere ->
        [0] { "" }
       *[other] , and others outside your places
    }
}
supplier-list-ways-in = { $count ->
    [0] None recorded
    [one] { $open ->
        [yes] { $count }, not known to be protected
       *[no] { $count }, protected
    }
   *[other] { $open ->
        [yes] { $count }, not all known to be protected
       *[no] { $count }, protected
    }
}
supplier-look = To look at
supplier-look-all = Everything
supplier-look-contract = Contract to decide about within 90 days
supplier-look-way-in = Comes in without a known second factor
supplier-look-contact = Services stand on it, number not known to work
supplier-look-nothing = Nothing stands on it yet
supplier-name = Name
supplier-criticality = If it is down
supplier-services = Services that stand on it
supplier-systems = Systems it supplies
supplier-decide-by = Decide by
supplier-tried = Number last tried

## What is known of one

supplier-above = Supplier
supplier-supplies = What it supplies
supplier-supplies-hint = In a few words: laboratory system, CT maintenance, laundry
supplier-register-number = Number in the commercial register
supplier-register-number-hint = By which authorities and other hospitals know it is the same company
supplier-looked-after-by = Looked after by
supplier-looked-after-by-hint = Who gets its cards on the round
supplier-caretaker = { $audience ->
    [biomedical_engineering] Medical engineering
   *[information_technology] Information technology
}
supplier-at-night = Whom to call at night
supplier-contact-name = Who answers
supplier-contact-telephone = Telephone
supplier-contact-mail = Mail
supplier-contract = Contract
supplier-contract-number = Contract number
supplier-contract-ends-on = Ends on
supplier-notice-by = Notice possible until
supplier-notice-by-hint = The last day on which you can still say no
supplier-more = Clauses, contract and register number
supplier-clauses-asked = What the contract says for the day it goes wrong. “Not known” is a fair answer until somebody has read it.
supplier-clause = { $clause ->
    [security] Keeps to agreed security measures
    [notification] Tells you of its incidents
    [degraded_mode] Helps work go on while its product is down
    [audit] Lets you look, or somebody for you
   *[exit] What becomes of data and access at the end
}
supplier-notification-hours = Within how many hours it tells you
supplier-within-hours = { $hours ->
    [one] within { $hours } hour
   *[other] within { $hours } hours
}
supplier-agreed = { $agreed } of { $all } clauses are known to be agreed.
supplier-add = Add a supplier
supplier-added = The supplier is added. Next: say on its systems that it supplies them, and try its number.
supplier-correct = Correct
supplier-corrected = The correction is saved.
supplier-edit-title = Correct: { $name }

## What stands on it

supplier-stands-on = What stands on it
supplier-nothing-stands = Nothing recorded to stand on it
supplier-no-systems = No system says yet that it is supplied by this company. Say so on the page of the system, under “Correct”.
supplier-equipment = Equipment whose lists mention it
supplier-elsewhere = { $count ->
    [one] { $count } service outside your places stands on it too.
   *[other] { $count } services outside your places stand on it too.
}
supplier-hit = { $stops ->
    [yes] Stops without it{ $path ->
        [through] , through { $systems }
       *[direct] { "" }
    }.
   *[no] Goes on without it, more slowly{ $path ->
        [through] , through { $systems }
       *[direct] { "" }
    }.
}

## The number for the night

supplier-contact-proven = Somebody was reached within a year
supplier-contact-unproven = Not known to work
supplier-contact-none = No number yet
supplier-never-tried = Nobody has tried it.
supplier-try = I have tried it now
supplier-try-submit = Write it down
supplier-try-kept = Written down, with your name and today’s date.
supplier-tried-before = Tried before
supplier-tried-elsewhere = somebody outside your places
supplier-tried-sentence = { $date }, { $person }: { $outcome }.
supplier-outcome-label = What came of it
supplier-outcome = { $outcome ->
    [reached] somebody who could help answered
    [called_back] somebody who could help called back
   *[not_reached] nobody who could help was reached
}
supplier-remark = Worth knowing
supplier-remark-hint = No patients. For example: ask for the duty engineer, press 2

## The ways in

supplier-ways-in = How it comes in from outside
supplier-no-way-in = No way in is recorded. If it comes in at all, record it: on the night it is down, this is what you close.
supplier-method = How
supplier-method-hint = The tunnel, the program, the modem
supplier-account = Account
supplier-account-hint = Only its name, never a password
supplier-second-factor = Second factor
supplier-last-used = Last used
supplier-way-in-used = Last used on { $date }.
supplier-way-in-use-unknown = When it was last used, nobody has said.
supplier-way-in-add = Record a way in
supplier-way-in-added = The way in is recorded.
supplier-way-in-corrected = The correction is saved.
supplier-way-in-close = It was closed
supplier-way-in-closed = The way in is off the list. The journal keeps what it was.
supplier-way-in-question = Was “{ $method }” of { $supplier } closed?
supplier-way-in-effect = It is taken off the list of { $supplier }. Wardround closes nothing itself: close it first where it is.
supplier-way-in-changed = Somebody else changed this way in since you opened it. Look again before you take it off the list.
supplier-way-in-again = If it is opened again, record it anew. The journal keeps what it was.
supplier-way-in-closed-act = Yes, it was closed

## The day it is down

supplier-down-act = This supplier is down
supplier-down-title = { $name } is down
supplier-down-lead = What stops, what to close, whom to call. Print it: it must work without this program.
supplier-down-open-incident = It was hit: open an incident
supplier-down-open-incident-hint = The room opens with this supplier as its origin and what stands on it. Where such an incident is open already, it leads there.
supplier-down-stops = What stops
supplier-down-nothing = Nothing is recorded to stand on this supplier. That is not the same as nothing.
supplier-down-meanwhile = How work goes on meanwhile
supplier-down-close = Close now
supplier-down-close-lead = Until you know that the supplier is clean, close each of these where it is, and tick it off:
supplier-down-call = Call
supplier-down-write = Write down
supplier-down-aware = When you were told, by whom and how. Your own terms for telling authorities can run from that moment.
supplier-down-told-within = The contract says that it tells you within { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}: whether it did.
supplier-down-told = That it tells you of its incidents is agreed: { $answer }. Write down when it did.
