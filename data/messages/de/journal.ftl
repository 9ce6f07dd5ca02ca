# The journal: what happened, by whom, and the proof that nothing was altered.

journal-title = Journal
journal-lead = Alles, was hier geändert wurde, das Neueste zuerst. Nichts darin lässt sich verändern, ohne dass die Prüfpunkte es zeigen.
journal-empty = Noch wurde nichts aufgezeichnet.
journal-waiting = Wartet auf seine Nummer
journal-erased = Die Einzelheiten wurden gelöscht, wie das Gesetz es verlangte; der Nachweis bleibt.
journal-detail = Einzelheiten
journal-subject = Alles hierüber
journal-subject-title = Alles über eine Sache
journal-history = Was geschah
journal-size = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
journal-numbers = { $count ->
    [0] noch hat kein Eintrag seine Nummer
    [one] 1 Eintrag, Nummer 0
   *[other] { $count } Einträge, Nummern 0 bis { $last }
}
journal-signed = { $moment }, über { journal-size }
journal-length = Länge
journal-checkpoint = Neuester Prüfpunkt
journal-digest = Prüfsumme zum Drucken und Vergleichen
journal-key = Schlüssel zum Nachprüfen
journal-keep = Prüfpunkt herunterladen und dort aufbewahren, wo ihn hier niemand ändern kann
journal-not-signed = noch nicht signiert
journal-newest = Neueste
journal-older = Ältere
journal-pages = Seiten des Journals
journal-position = Nummern { $first } bis { $last }, neueste zuerst, von { $count } Einträgen
journal-actor = { $kind ->
    [user] Eine Person
    [token] Ein Programm mit Zugriffstoken
    [link] Jemand mit einem Link
    [job] Das Programm selbst
   *[console] Die Konsole
}
journal-action = { $action ->
    [account-add] hat ein Konto angelegt
    [account-close] hat ein Konto gesperrt
    [account-close-sign-in] hat die Anmeldung nach zu vielen Fehlversuchen eine Weile gesperrt
    [account-end-other-sessions] hat alle anderen Sitzungen beendet
    [account-end-sessions] hat alle Sitzungen einer Person beendet
    [account-make-sign-in-link] hat einen Anmeldelink erstellt
    [account-open] hat ein gesperrtes Konto wieder geöffnet
    [account-set-password] hat ein Passwort gewählt
    [account-want-mail] hat angegeben, ob die Visite per E-Mail kommt
    [advisory-decide] hat über Sicherheitshinweise und ein Gerätemodell entschieden
    [advisory-identify] hat angegeben, ob ein Gerätemodell das Produkt eines Sicherheitshinweises ist
    [advisory-load] hat Sicherheitshinweise geladen
    [advisory-unidentify] hat zurückgenommen, ob ein Gerätemodell ein Produkt ist
    [advisory-withdraw-decision] hat eine Entscheidung zu einem Sicherheitshinweis zurückgenommen
    [asset-correct] hat die Angaben zu einem Gerät korrigiert
    [asset-correct-many] hat viele Geräte auf einmal korrigiert
    [asset-correct-many-undo] hat eine Korrektur vieler Geräte zurückgenommen
    [asset-identify] hat Geräte neu zugeordnet
    [asset-show-anew] hat Geräte neu angezeigt
    [asset-judge] hat angegeben, welche Listenzeilen ein Gerät sind
    [bill-accept] hat die Bestandteile eines Systems übernommen
    [bill-discard] hat eine Stückliste verworfen
    [bill-remove-file] hat nicht mehr benötigte Stücklisten entfernt
    [bill-undo] hat die Bestandteile eines Systems zurückgenommen
    [bill-upload] hat eine Stückliste eingelesen
    [dependency-add] hat eine Abhängigkeit erfasst
    [dependency-correct] hat eine Abhängigkeit korrigiert
    [dependency-remove] hat eine Abhängigkeit entfernt
    [feed-load] hat Referenzdaten geladen
    [feed-source-add] hat eine Adresse für Referenzdaten eingetragen
    [feed-source-ask] hat eine Adresse für Referenzdaten abfragen lassen
    [feed-source-correct] hat eine Adresse für Referenzdaten geändert
    [feed-source-remove] hat eine Adresse für Referenzdaten entfernt
    [feed-source-switch-off] hat eine Adresse für Referenzdaten ausgeschaltet
    [feed-source-switch-on] hat eine Adresse für Referenzdaten eingeschaltet
    [grant-add] hat eine Rolle vergeben
    [grant-withdraw] hat eine Rolle entzogen
    [device-model-part] hat zurückgenommen, dass zwei Gerätemodelle eines sind
    [device-model-unite] hat angegeben, dass zwei Gerätemodelle eines sind
    [disclosure-accept] hat die Herstellerangaben zu einem Gerätemodell übernommen
    [disclosure-bring-in] hat Herstellerangaben zu einem Gerätemodell eingelesen
    [disclosure-discard] hat ein Herstellerformular verworfen
    [disclosure-withdraw] hat die Herstellerangaben zu einem Gerätemodell zurückgenommen
    [import-accept] hat eine Datei in das Inventar übernommen
    [import-discard] hat eine Datei verworfen
    [import-remove-file] hat nicht mehr benötigte Dateien entfernt
    [import-set-reading] hat geändert, wie eine Datei gelesen wird
    [import-undo] hat einen Import rückgängig gemacht
    [import-upload] hat eine Datei eingelesen
    [law-pack-load] hat ein geprüftes Regelpaket geladen
    [law-pack-put-in-use] hat ein geprüftes Regelpaket eingesetzt
    [law-pack-take-out-of-use] hat ein geprüftes Regelpaket abgesetzt
    [scope-assessment-answer] hat beantwortet, ob NIS2 gilt
    [legal-date-add] hat einen Pflichttermin hinzugefügt
    [legal-date-correct] hat einen Pflichttermin korrigiert
    [legal-date-fulfil] hat die Erledigung eines Pflichttermins erfasst
    [legal-date-remove] hat einen Pflichttermin von der Liste genommen
    [person-add] hat eine Person hinzugefügt
    [person-correct] hat eine Person korrigiert
    [person-end-access] hat beendet, was für eine ausgeschiedene Person noch offen war
    [person-leave] hat einen letzten Tag erfasst
    [person-remove] hat das Hinzufügen einer Person zurückgenommen
    [round-decide] hat über eine Karte der Visite entschieden
    [round-keep] hat die Visite des Tages festgehalten
    [round-withdraw] hat die Entscheidung über eine Karte der Visite zurückgenommen
    [service-add] hat eine Leistung hinzugefügt
    [service-correct] hat eine Leistung korrigiert
    [session-begin] hat sich angemeldet
    [session-end] hat eine Sitzung beendet
    [site-add] hat einen Standort oder Bereich hinzugefügt
    [site-rename] hat einen Standort oder Bereich umbenannt
    [source-choose] hat gewählt, welche Quelle bei einer Angabe gilt
    [source-expect-every] hat angegeben, wie oft eine Liste erwartet wird
    [source-set-order] hat die Rangfolge der Quellen geändert
    [staff-list-accept] hat eine Personalliste übernommen
    [staff-list-bring-in] hat eine Personalliste eingelesen
    [staff-list-discard] hat eine Personalliste verworfen
    [staff-list-remove-file] hat den Inhalt von Personallisten entfernt
    [staff-list-undo] hat eine Personalliste rückgängig gemacht
    [supplier-add] hat einen Lieferanten hinzugefügt
    [supplier-close-access] hat erfasst, dass der Fernzugang eines Lieferanten geschlossen wurde
    [supplier-correct] hat einen Lieferanten korrigiert
    [supplier-correct-access] hat den Fernzugang eines Lieferanten korrigiert
    [supplier-open-access] hat den Fernzugang eines Lieferanten erfasst
    [supplier-try-contact] hat die Notfallnummer eines Lieferanten erprobt
    [system-add] hat ein System hinzugefügt
    [system-correct] hat ein System korrigiert
    [system-record-backup] hat die Datensicherung eines Systems erfasst
    [system-test-restore] hat einen Wiederherstellungstest eines Systems erfasst
    [tenant-init] hat die Einrichtung angelegt
    [token-make] hat ein Zugriffstoken erstellt
    [token-revoke] hat ein Zugriffstoken widerrufen
    [zone-add] hat eine Netzzone hinzugefügt
    [zone-correct] hat eine Netzzone korrigiert
    [zone-remove] hat eine Netzzone entfernt
    [incident-export] hat die Akte eines Vorfalls als Datei ausgegeben
    [incident-take-attachment] hat eine Datei eines Vorfalls herausgenommen
    [incident-follow-link] hat über einen Link einen Vorfall von außen angesehen
    [incident-discard-draft] hat eine halb geschriebene Zeile beiseitegelegt
    [incident-open] hat einen Vorfall eröffnet
    [incident-record] hat in das Protokoll eines Vorfalls geschrieben
    [call-webhook-set] setzte die Adresse, der Anrufe gemeldet werden
    [call-webhook-remove] entfernte die Adresse, der Anrufe gemeldet werden
    [on-call-add] hat eine Rufbereitschaft eingetragen
    [on-call-remove] hat eine Rufbereitschaft entfernt
    [security-event-report] hat einen Alarm oder eine Meldung angenommen
    [security-event-triage] hat angegeben, was ein Alarm oder eine Meldung ist
    [alert-source-add] hat ein Werkzeug Alarme senden lassen
    [alert-source-switch] hat ein Werkzeug, das Alarme sendet, umgeschaltet
    [alert-source-renew-secret] hat ein neues Geheimnis für ein Werkzeug erzeugt
    [report-code-renew] hat einen neuen Code für Meldungen erzeugt
    [notification-approve] hat eine Meldung freigegeben
    [notification-send] hat erfasst, dass eine Meldung gesendet wurde
    [notification-answer] hat die Antwort auf eine Meldung erfasst
    [notification-take-back] hat zurückgenommen, dass eine Meldung gesendet wurde
    [notification-put-aside] hat eine freigegebene Meldung beiseitegelegt
   *[other] { $action }
}
