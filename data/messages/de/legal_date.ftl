# Legal dates: what a law, an authority or the house itself wants done by a day.

legal-date-list-title = Pflichttermine
legal-date-list-lead = Was ein Gesetz, eine Behörde oder Ihre eigene Regel bis zu einem Tag getan haben will: die Registrierung, die Schulung der Geschäftsleitung, jährliche Tests.
legal-date-list-shown = { $shown } von { $all } Pflichtterminen
legal-date-list-empty = Noch keine Pflichttermine.
legal-date-list-empty-explanation = Beginnen Sie mit dem Grundbestand: Kreuzen Sie an, was Sie betrifft, und geben Sie den Tag an. Jeder ist dreißig Tage vorher eine Karte der Visite.
legal-date-list-no-match = Nichts gefunden
legal-date-list-no-match-explanation = Kein Pflichttermin passt zu dieser Suche.
legal-date-search = Pflichttermine suchen
legal-date-look-all = Alle
legal-date-standing-label = Stand
legal-date-standing = { $standing ->
    [overdue] Überfällig
    [soon] Binnen 30 Tagen
    [done] Erledigt
   *[later] Später
}
legal-date-title = Was zu tun ist
legal-date-title-hint = In wenigen Worten: Schulung der Geschäftsleitung
legal-date-purpose = Wozu, und was dazugehört
legal-date-due = Fällig am
legal-date-due-hint = Der strenge Tag. Er wird nie wegen eines Wochenendes oder Feiertags verschoben.
legal-date-done = Erledigt am
legal-date-repeats = Wiederholt sich
legal-date-once = Einmal
legal-date-every = Wiederholt sich alle
legal-date-every-hint = Leer, wenn es nur einmal zu tun ist
legal-date-every-unit = In
legal-date-unit = { $unit ->
    [days] Tage
    [months] Monate
   *[years] Jahre
}
legal-date-period = { $unit ->
    [days] { $every ->
        [one] Jeden Tag
       *[other] Alle { $every } Tage
    }
    [months] { $every ->
        [one] Jeden Monat
       *[other] Alle { $every } Monate
    }
   *[years] { $every ->
        [one] Jedes Jahr
       *[other] Alle { $every } Jahre
    }
}
legal-date-set-by-label = Wer den Tag setzt
legal-date-set-by-hint = Verlangt ein Gesetz etwas, ohne einen Tag zu nennen, ist es Ihr eigener Tag.
legal-date-set-by = { $by ->
    [house] Unsere eigene Regel
   *[law] Ein Gesetz oder eine Behörde
}
legal-date-source = Wo es steht
legal-date-source-hint = Vorschrift, Anordnung oder der Beschluss des Hauses mit seinem Datum
legal-date-looked-after-by = Wer die Karte erhält
legal-date-looked-after-by-hint = Auf der Visite; wer die Sicherheit verantwortet, sieht alle.
legal-date-owner = Wer es tut
legal-date-no-owner = Niemand benannt
legal-date-evidence = Nachweis
legal-date-evidence-hint = Was belegt, dass es erledigt wurde, und wo es liegt. Keine Namen von Patienten.
legal-date-add = Pflichttermin hinzufügen
legal-date-added = Der Pflichttermin ist hinzugefügt.
legal-date-correct = Korrigieren
legal-date-corrected = Die Korrektur ist gespeichert.
legal-date-edit-title = Korrigieren: { $title }
legal-date-above = Pflichttermin

## Done

legal-date-fulfil = Erledigung erfassen
legal-date-fulfil-submit = Es ist erledigt
legal-date-fulfilled = Es ist erfasst.
legal-date-fulfil-changed = Jemand hat diesen Pflichttermin inzwischen geändert. Prüfen Sie den Tag, und senden Sie erneut.
legal-date-next = Wieder fällig am
legal-date-next-hint = Leer: der nächste Tag im Rhythmus. Ein hier eingetragener Tag beginnt einen neuen Rhythmus.
legal-date-next-once-hint = Leer: Es ist endgültig erledigt.
legal-date-done-before = Früher erledigt
legal-date-never-done = Noch ist nichts erfasst.
legal-date-done-sentence = Erledigt am { $done }, fällig am { $due }{ $late ->
    [yes] , verspätet
   *[no] { "" }
}{ $by ->
    [yes] . Erfasst von { $person }.
   *[no] .
}

## The starter set

legal-date-catalogue = Mit den üblichen beginnen
legal-date-catalogue-lead = Was Gesundheitsdienstleister üblicherweise zu tun haben, und wo es steht. Tage sind nicht genannt: Geben Sie Ihre an, nach Rückfrage bei Ihrer Behörde. Alles lässt sich danach korrigieren.
legal-date-catalogue-tick = Auf die Liste nehmen
legal-date-catalogue-day = Fällig am
legal-date-catalogue-add = Angekreuzte hinzufügen
legal-date-catalogue-added = Die Pflichttermine sind hinzugefügt.
legal-date-catalogue-empty = Alles steht auf der Liste
legal-date-catalogue-empty-explanation = Jeder übliche Pflichttermin steht schon auf Ihrer Liste.

## Off the list

legal-date-remove = Von der Liste nehmen
legal-date-remove-question = „{ $title }“ von der Liste nehmen?
legal-date-remove-consequence = Es ist keine Karte der Visite mehr. Dass es früher erledigt wurde, bleibt im Journal.
legal-date-remove-changed = Jemand hat es inzwischen geändert. Sehen Sie noch einmal nach.
legal-date-removed = Es ist von der Liste genommen.
