# Legal dates: what a law, an authority or the house itself wants done by a day.

legal-date-list-title = Legal dates
legal-date-list-lead = What a law, an authority or your own rule wants done by a day: the registration, training of the management, tests every year.
legal-date-list-shown = { $shown } of { $all } legal dates
legal-date-list-empty = No legal dates yet.
legal-date-list-empty-explanation = Begin with the starter set: tick what concerns you and say the day. Each is a card of the round thirty days before.
legal-date-list-no-match = Nothing matches
legal-date-list-no-match-explanation = No legal date matches this search.
legal-date-search = Search legal dates
legal-date-look-all = All
legal-date-standing-label = Stands
legal-date-standing = { $standing ->
    [overdue] Overdue
    [soon] Within 30 days
    [done] Done
   *[later] Later
}
legal-date-title = What is to be done
legal-date-title-hint = In a few words: Training of the management
legal-date-purpose = What for, and what belongs to it
legal-date-due = Due on
legal-date-due-hint = The strict day. It is never moved for a weekend or a holiday.
legal-date-done = Done on
legal-date-repeats = Comes again
legal-date-once = Once
legal-date-every = Comes again every
legal-date-every-hint = Empty for what is done once
legal-date-every-unit = In
legal-date-unit = { $unit ->
    [days] days
    [months] months
   *[years] years
}
legal-date-period = { $unit ->
    [days] { $every ->
        [one] Every day
       *[other] Every { $every } days
    }
    [months] { $every ->
        [one] Every month
       *[other] Every { $every } months
    }
   *[years] { $every ->
        [one] Every year
       *[other] Every { $every } years
    }
}
legal-date-set-by-label = Who sets the day
legal-date-set-by-hint = Where a law asks for something and names no day, the day is your own.
legal-date-set-by = { $by ->
    [house] Our own rule
   *[law] A law or an authority
}
legal-date-source = Where it is written
legal-date-source-hint = Article, order, or the decision of the house with its day
legal-date-looked-after-by = Who gets its card
legal-date-looked-after-by-hint = On the round; whoever oversees security sees all.
legal-date-owner = Who does it
legal-date-no-owner = Nobody named
legal-date-evidence = Proof
legal-date-evidence-hint = What proves that it was done, and where it lies. No names of patients.
legal-date-add = Add a legal date
legal-date-added = The legal date is added.
legal-date-correct = Correct
legal-date-corrected = The correction is saved.
legal-date-edit-title = Correct: { $title }
legal-date-above = Legal date

## Done

legal-date-fulfil = Record that it was done
legal-date-fulfil-submit = It is done
legal-date-fulfilled = It is recorded.
legal-date-fulfil-changed = Somebody has changed this legal date meanwhile. Look at its day, and send again.
legal-date-next = Due again on
legal-date-next-hint = Empty: the next day of its rhythm. A day entered here begins a new rhythm.
legal-date-next-once-hint = Empty: it is done for good.
legal-date-done-before = Done before
legal-date-never-done = Nothing is recorded yet.
legal-date-done-sentence = Done on { $done }, due on { $due }{ $late ->
    [yes] , late
   *[no] { "" }
}{ $by ->
    [yes] . Recorded by { $person }.
   *[no] .
}

## The starter set

legal-date-catalogue = Start from the usual ones
legal-date-catalogue-lead = What providers of health care usually have to do, with where it is written. It names no days: say yours, after asking your authority. Everything can be corrected afterwards.
legal-date-catalogue-tick = Take it onto the list
legal-date-catalogue-day = Due on
legal-date-catalogue-add = Add what is ticked
legal-date-catalogue-added = The legal dates are added.
legal-date-catalogue-empty = Everything is on the list
legal-date-catalogue-empty-explanation = Every usual legal date is on your list already.

## Off the list

legal-date-remove = Take off the list
legal-date-remove-question = Take “{ $title }” off the list?
legal-date-remove-consequence = It is no card of the round any more. That it was done before stays in the journal.
legal-date-remove-changed = Somebody has changed it meanwhile. Look again.
legal-date-removed = It is off the list.
