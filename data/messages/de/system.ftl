# Systems: the applications that services stand on.

system-list-title = Systeme
system-list-empty = Noch keine Systeme.
system-list-empty-explanation = Ein System ist eine Anwendung, die man beim Namen kennt: das Krankenhausinformationssystem, das Laborsystem, das Bildarchiv.
system-name = Name
system-manufacturer = Hersteller
system-product-version = Version
system-owner = Verantwortlich
system-supplier = Geliefert von
system-add = System hinzufügen
system-added = Das System ist hinzugefügt.
system-correct = Korrigieren
system-corrected = Die Korrektur ist gespeichert.

## The pages

system-list-lead = Die Anwendungen, von denen Leistungen abhängen.
system-list-caption = Systeme
system-above = System
system-stands-on = Wovon es abhängt
system-stands-on-nothing = Noch ist nichts erfasst. Ohne das kann die Visite nicht sagen, welche Leistungen beim Ausfall von Geräten was verlieren.
system-carries = Was davon abhängt
system-carries-none = Keine Abhängigkeit davon ist erfasst.
system-search-title = Geräte hinzufügen
system-search = Geräte zum Hinzufügen suchen
system-search-hint = Name, Seriennummer, Adresse, Ort: ein beliebiger Teil davon.
system-search-found = { $total ->
    [0] Nichts gefunden.
    [one] { $total } Treffer.
   *[other] { $shown } von { $total } Treffern.
}
system-search-add = Hinzufügen
system-search-there = schon erfasst
system-edit-title = Korrigieren: { $name }
system-owner-none = Niemand ist dafür verantwortlich

## The backup

system-backup = Datensicherung
system-backup-standing = { $standing ->
    [never] Nie gelungen
    [too_old] Zu alt
    [failing] Letzter Lauf ohne Erfolg
    [fresh] Gelungen
    [not_needed] Nichts zu sichern
   *[not_recorded] Nichts erfasst
}
system-run-outcome = { $outcome ->
    [success] Mit Erfolg
    [warning] Mit einer Warnung: kein Erfolg
    [failed] Fehlgeschlagen
   *[not_needed] Es gibt nichts zu sichern
}
system-last-outcome = Wie der letzte Lauf endete
system-last-outcome-hint = Wie es die Konsole der Datensicherung sagt. Eine Warnung heißt, dass etwas ausgelassen oder nicht geprüft wurde.
system-last-run = Tag des letzten Laufs
system-last-run-hint = Lassen Sie es leer, wo es nichts zu sichern gibt.
system-last-success = Letzter Erfolg
system-last-success-hint = Nur wenn der letzte Lauf mit Warnung endete oder fehlschlug: der letzte Tag ohne beides. Leer, wenn es nie einen gab.
system-off-line-copy = Eine Kopie ist vom Netz getrennt
system-off-line-copy-hint = Auf einem Band, einer Platte in der Schublade oder einem Speicher, der nicht überschrieben werden kann: unerreichbar für jeden, der das Netz übernommen hat.
system-covers = Was gesichert wird
system-covers-hint = Was, wie oft und wohin. Wo es nichts zu sichern gibt: warum.
system-loss = Kleinster Verlust, den die Leistungen verkraften
system-recorded = Erfasst
system-backup-record = Datensicherung erfassen
system-backup-submit = Erfassen
system-backup-recorded = Die Datensicherung ist erfasst.
system-need = { $seen ->
    [yes] { $time }, festgelegt von { $by }
   *[no] { $time }, festgelegt von einer Leistung anderswo
}

## Bringing it back

system-restore = Wiederherstellung
system-restore-standing = { $standing ->
    [failed] Letzter Test ging nicht gut aus
    [too_old] Letzter Test älter als ein Jahr
    [too_slow] Dauerte länger als erlaubt
    [unchecked] Wiederhergestellt, klinisch nicht geprüft
    [proven] Nachgewiesen
    [not_needed] Nichts wiederherzustellen
   *[never] Nie getestet
}
system-recovery-needed = Zulässige Wiederanlaufzeit: { $need }.
system-recovery-unsaid = Niemand hat angegeben, binnen welcher Zeit es wieder laufen soll: Ein Test zeigt, wie lange es dauert, und nicht, ob das schnell genug ist.
system-recovery = Wiederanlaufzeit (Soll)
system-last-test = Letzter Test
system-measured = Gemessene Zeit
system-test-record = Test erfassen
system-test-submit = Test erfassen
system-test-kept = Der Test ist erfasst.
system-test-started = Begonnen
system-test-ended = Wieder benutzbar
system-test-ended-hint = Wann jemand damit arbeiten konnte, nicht wann das Kopieren endete. Gemessen wird die Zeit dazwischen.
system-test-restored = Was wiederhergestellt wurde
system-test-restored-hint = Was, und wohin: die Datenbank von Dienstagnacht auf den Ersatzserver.
system-test-came-out = Was zurückkam
system-test-well = Es war vollständig
system-test-not-well = Es war nicht vollständig
system-test-checked-by = Klinisch geprüft von
system-test-remark = Bemerkung
system-time = { $hours ->
    [0] { $minutes } min
   *[other] { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
}
system-test-sentence = { $date }: { $restored }, in { $time }{ $in-time ->
    [yes] , rechtzeitig
    [no] , länger als erlaubt
   *[unsaid] { "" }
}. { $well ->
    [yes] Es war vollständig.
   *[no] Es war nicht vollständig.
} { $checked ->
    [yes] Geprüft von { $person }.
    [unseen] Geprüft von jemandem, der Patienten versorgt.
   *[no] Niemand, der Patienten versorgt, hat es angesehen.
}
