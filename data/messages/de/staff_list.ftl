# Lists of people, from a directory or the personnel department: brought in, checked, accepted, undone.

staff-list-title = Personallisten
staff-list-lead = Listen von Personen aus dem Verzeichnis oder der Personalabteilung. Nichts ändert sich, bevor Sie gesehen haben, was sich ändern würde.
staff-list-new = Personalliste einlesen
staff-list-empty = Noch keine Personalliste
staff-list-empty-explanation = Lesen Sie die Benutzer des Verzeichnisses oder die Liste der Personalabteilung ein, statt Personen einzeln einzutippen.
staff-list-untitled = Personalliste
staff-list-file = Datei
staff-list-when = Eingelesen
staff-list-who = Von
staff-list-how-far = Stand
staff-list-outcome = Was sie bewirkt hat
staff-list-state = { $state ->
    [proposed] zu prüfen
    [accepted] übernommen
    [undone] rückgängig gemacht
   *[discarded] verworfen
}
staff-list-people = { $count } { $outcome ->
    [added] hinzugefügt
    [changed] geändert
   *[unchanged] unverändert
}
staff-list-first-of = { $shown } von { $total }

## Bringing one in

staff-list-new-title = Personalliste einlesen
staff-list-new-lead = Wählen Sie die Datei. Sie sehen, was sich ändern würde, bevor sich etwas ändert.
staff-list-new-problem = Die Liste wurde nicht angenommen
staff-list-refused = Nicht angenommen: { $reason }
staff-list-new-file = Datei
staff-list-new-file-hint = CSV oder eine Excel-Arbeitsmappe (.xlsx), höchstens { $megabytes } MB und { $rows } Zeilen. Die Spaltennamen stehen in der ersten Zeile.
staff-list-new-submit = Liste prüfen
staff-list-days = Wie sind Tage wie 03/04/2026 geschrieben?
staff-list-days-hint = Nur nötig, wo nichts in der Liste es zeigt.
staff-list-days-as-read = Wie die Liste selbst zeigt
staff-list-days-day-first = Tag zuerst: 3. April
staff-list-days-month-first = Monat zuerst: 4. März
staff-list-new-read = Was gelesen wird
staff-list-new-read-explanation = Personalnummer, Vor- und Familienname oder ganzer Name, E-Mail-Adresse, Tätigkeit, Bereich oder Abteilung, erster und letzter Tag, und ob das Konto aktiviert ist, nach den Namen ihrer Spalten in den Sprachen der Union. Alles andere in der Datei wird übergangen und nicht behalten.
staff-list-new-never = Passwörter und Nummern von Ausweisen oder Versicherungen werden nie gelesen. Lassen Sie sie besser aus der Datei weg.
staff-list-new-directory = Aus Active Directory
staff-list-new-directory-explanation = Auf einem Rechner mit den Verwaltungswerkzeugen, in PowerShell:
staff-list-brought-in = Die Liste ist eingelesen. Noch hat sich nichts geändert.

## Checking

staff-list-counts = Was sich ändern würde
staff-list-count-added = Hinzuzufügen
staff-list-count-changed = Zu ändern
staff-list-count-undecided = Zu entscheiden
staff-list-count-unchanged = Unverändert
staff-list-count-left-out = Ausgelassen
staff-list-count-rejected = Nicht lesbar
staff-list-nothing-yet = Noch hat sich nichts geändert. Das Übernehmen lässt sich rückgängig machen.
staff-list-accept = { $added ->
    [0] { $changed ->
        [0] Übernehmen, nichts ändert sich
        [one] Übernehmen: { $changed } Person ändern
       *[other] Übernehmen: { $changed } Personen ändern
    }
   *[other] { $changed ->
        [0] Übernehmen: { $added } hinzufügen
       *[other] Übernehmen: { $added } hinzufügen, { $changed } ändern
    }
}
staff-list-discard = Verwerfen
staff-list-accepted = Die Liste ist übernommen.
staff-list-discarded = Die Liste ist verworfen. Nichts hat sich geändert.
staff-list-changed = Inzwischen hat sich etwas geändert
staff-list-changed-explanation = Nichts wurde ausgeführt. Unten steht, was sich jetzt ändern würde; sehen Sie es an und entscheiden Sie erneut.
staff-list-not-done = Nichts wurde ausgeführt
staff-list-secret = Diese Datei sollte nicht herumgereicht werden: Sie enthält { $columns }.
staff-list-secret-explanation = Aus diesen Spalten wurde nichts gelesen oder behalten. Löschen Sie die Datei dort, wo sie liegt, und exportieren Sie sie beim nächsten Mal ohne diese Spalten.
staff-list-undecided = Wer ist das?
staff-list-undecided-explanation = Niemand wird wegen eines Namens für jemand anderen gehalten. Was Sie wählen, geschieht beim Übernehmen; was Sie nicht entscheiden, wird ausgelassen.
staff-list-undecided-beyond = { $count ->
    [one] { $count } weitere Zeile wird diesmal ausgelassen; lesen Sie die Liste danach erneut ein, um dazu gefragt zu werden.
   *[other] { $count } weitere Zeilen werden diesmal ausgelassen; lesen Sie die Liste danach erneut ein, um dazu gefragt zu werden.
}
staff-list-question = Zeile { $line }: { $name }
staff-list-doubt = { $doubt ->
    [same-name] Jemand mit diesem Namen ist schon hier, und keine Personalnummer sagt, ob es dieselbe Person ist.
    [same-mail] Jemand hier hat diese E-Mail-Adresse, unter einem anderen Namen.
    [number-of-another] Jemand hier hat diese Personalnummer, mit einem ganz anderen Namen.
   *[twice-in-list] Die Liste enthält diesen Namen oder diese Adresse mehrmals, und keine Personalnummer unterscheidet sie.
}
staff-list-leave-out = Auslassen
staff-list-same = Dieselbe Person wie { $name }
staff-list-same-nothing-known = Nur der Name ist bekannt.
staff-list-somebody-else = Jemand anderes: hinzufügen
staff-list-said = { $label } { $value }
staff-list-nothing = nichts
staff-list-to-change = Zu ändernde Personen
staff-list-to-add = Hinzuzufügende Personen
staff-list-line = Zeile
staff-list-change = Änderung
staff-list-known = Was die Liste sagt
staff-list-reason = Warum
staff-list-namesake = Jemand anderes hat denselben Namen.
staff-list-notices = Darum kümmern Sie sich selbst
staff-list-notices-explanation = Eine Liste beendet hier niemandes Arbeit. Erfassen Sie den letzten Tag auf der Seite der Person, wenn jemand ausgeschieden ist.
staff-list-notice = { $notice ->
    [absent] Eine frühere Liste enthielt diese Person, diese nicht.
    [disabled] Das Konto im Verzeichnis ist deaktiviert, und hier ist kein letzter Tag erfasst.
   *[back] Ist hier ausgeschieden, und die Liste kennt keinen letzten Tag.
}
staff-list-units = Bereiche, die hier nicht bekannt sind
staff-list-units-explanation = Diese Personen kommen ohne Bereich herein. Fügen Sie den Bereich mit diesem Namen unter „Standorte und Bereiche“ hinzu und lesen Sie die Liste erneut ein, oder korrigieren Sie die Personen von Hand.
staff-list-unit-people = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
staff-list-left-out = Ausgelassen
staff-list-left-out-reason = { $reason ->
    [impersonal] Ein Konto ohne Vor- und Familienname: ein Programm, ein Raum oder ein Büro.
    [disabled] Das Konto ist deaktiviert, und niemand hier ist diese Person.
   *[left] Schon ausgeschieden, und niemand hier ist diese Person.
}
staff-list-rejected = Zeilen, die sich nicht lesen ließen
staff-list-rejected-explanation = Korrigieren Sie sie dort, wo die Liste herkommt, und lesen Sie sie erneut ein. Die anderen warten nicht darauf.
staff-list-rejected-no-name = Kein Name.
staff-list-rejected-unreadable-day = { $field }: „{ $cell }“ ist kein Tag.
staff-list-rejected-ambiguous-day = { $field }: „{ $cell }“ kann zwei Tage bedeuten. Lesen Sie die Liste erneut ein und geben Sie an, ob Tag oder Monat zuerst kommt.
staff-list-rejected-ends-before-start = Der letzte Tag liegt vor dem ersten.
staff-list-rejected-hidden-character = { $field }: enthält ein unsichtbares Zeichen ({ $character }).
staff-list-rejected-too-long = { $field }: zu lang.
staff-list-rejected-damaged-number = „{ $cell }“ hat eine Tabellenkalkulation aus der Personalnummer gemacht. Formatieren Sie die Spalte als Text und exportieren Sie neu.
staff-list-rejected-number-of-several = Die Liste gibt die Personalnummer { $number } Personen mit ganz verschiedenen Namen.
staff-list-rejected-unreadable = { $reason }
staff-list-without-mail = { $count ->
    [one] Was in Zeile { $lines } als E-Mail-Adresse steht, ist keine; die Person kommt ohne sie herein.
   *[other] Was in den Zeilen { $lines } als E-Mail-Adresse steht, ist keine; diese Personen kommen ohne sie herein.
}
staff-list-columns = Welche Spalten gelesen wurden
staff-list-ignored = Übergangen und nicht behalten: { $columns }
staff-list-field = { $field ->
    [employee_number] Personalnummer
    [given_name] Vorname
    [family_name] Familienname
    [name] Ganzer Name
    [email] E-Mail-Adresse
    [job_title] Tätigkeit
    [unit] Bereich
    [starts_on] Erster Tag
    [ends_on] Letzter Tag
    [enabled] Ob das Konto aktiviert ist
    [password] Passwort
   *[national_number] Amtliche Personenkennziffer
}

## Afterwards

staff-list-accepted-on = Übernommen { $moment } von { $who }.
staff-list-did = Was sie bewirkt hat
staff-list-did-add = Hinzugefügt
staff-list-did-change = Geändert
staff-list-did-not-decide = Nicht entschieden
staff-list-effects = Hinzugefügte oder geänderte Personen
staff-list-added-by-it = Hinzugefügt
staff-list-another = Weitere Liste einlesen
staff-list-aside = Diese Liste wurde verworfen. Nichts daraus ist bekannt.
staff-list-aside-removed = Was diese Liste sagte, wurde nach einem Monat entfernt. Nichts daraus ist bekannt; lesen Sie sie erneut ein, wenn sie noch gebraucht wird.
staff-list-undo-title = Rückgängig machen
staff-list-undo-explanation = Wer seither nicht geändert wurde, ist wieder bekannt wie zuvor. Hinzugefügte Personen werden entfernt, außer sie haben inzwischen ein Konto, eine Rolle, eine Leistung oder eine Karte. Die anderen bleiben, wie sie sind.
staff-list-undo = Liste rückgängig machen
staff-list-undo-newer = Nach dieser wurde eine andere Liste übernommen. Machen Sie zuerst jene rückgängig.
staff-list-undone = Die Liste ist rückgängig gemacht.
staff-list-undone-on = Rückgängig gemacht { $moment } von { $who }.
staff-list-undoing = { $removed ->
    [one] { $removed } Person wurde entfernt,
   *[other] { $removed } Personen wurden entfernt,
} { $restored ->
    [one] { $restored } ist bekannt wie zuvor.
   *[other] { $restored } sind bekannt wie zuvor.
}
staff-list-undoing-kept = { $count ->
    [one] { $count } bleibt, wie sie ist: seither geändert, oder von etwas anderem gebraucht.
   *[other] { $count } bleiben, wie sie sind: seither geändert, oder von etwas anderem gebraucht.
}
