# Notices of incidents: what they are called, composing, approving, sending.

notification-form = { $form ->
    [early_warning] Frühwarnung (frühe Erstmeldung)
    [notification] Meldung des Sicherheitsvorfalls
    [intermediate_report] Zwischenmeldung
    [progress_report] Fortschrittsmeldung
    [end_of_impact] Meldung, dass die Auswirkung beendet ist
    [final_report] Abschlussmeldung
    [voluntary] Freiwillige Meldung: Beinahevorfall, Bedrohung oder nicht meldepflichtiger Vorfall
    [data_protection] Meldung an die Datenschutzbehörde
    [controller] Meldung des Auftragsverarbeiters an den Verantwortlichen
    [withdrawal] Rücknahme einer Meldung
    [critical_entity] Meldung als kritische Einrichtung
    [other_authority] Meldung an eine andere Behörde
    [device_authority] Meldung an die Behörde für Medizinprodukte
    [recipients] Mitteilung an Patienten und Partner
    [data_subjects] Mitteilung an Personen, deren Daten betroffen sind
    [police] Anzeige bei der Polizei
    [insurer] Meldung an den Versicherer
    [board] Mitteilung an die Leitung
   *[staff] Mitteilung an das Personal
}
notification-recipient = { $recipient ->
    [csirt] Nationales Computer-Notfallteam oder Behörde
    [data_protection_authority] Datenschutzbehörde
    [controller] Verantwortlicher für die Daten
    [critical_entities_authority] Behörde für kritische Einrichtungen
    [device_authority] Behörde für Medizinprodukte
    [other_authority] Behörde
    [recipients] Patienten und Partner
    [data_subjects] Personen, deren Daten betroffen sind
    [police] Polizei
    [insurer] Versicherer
    [board] Leitung
   *[staff] Personal
}
notification-need = { $need ->
    [by_law] Verlangt das Gesetz
    [by_law_if_it_applies] Verlangt das Gesetz, falls zutreffend
    [usual] Üblich
   *[may] Möglich
}
notification-to = An: { $recipient }.
notification-due = Fällig am { $at }.
notification-no-clock = Nach dem, was jetzt bekannt ist, verlangt keine Frist diese Meldung.
notification-not-official = Folgt dem, was über die gemeinsamen Vorlagen vom Mai 2026 öffentlich ist. Es ist kein amtliches Formular: Das Formular Ihrer Behörde geht vor.
notification-no-patients = Nur Zahlen und Arten. Keine Namen, Nummern oder Listen von Patienten.
notification-compared-with = Verglichen mit dem, was zuletzt gesendet wurde:
notification-has-disputed = Zu einigem hiervon gibt es zwei Angaben. Was hier steht, gilt, bis jemand entscheidet.
notification-disputed = Zwei Angaben
notification-more = { $count ->
    [one] { $count } weitere mögliche Angabe
   *[other] { $count } weitere mögliche Angaben
}
notification-worked-out = Vom Programm ergänzt
notification-save-and-read = Speichern und die Meldung lesen
notification-read = Die Meldung lesen
notification-change = Ändern
notification-was = vorher: { $was }
notification-was-not-told = neu in dieser Meldung
notification-now = { $fact }: { $is }
notification-was-and-is = { $fact }: { $is } (vorher: { $was })
notification-taken-back = { $fact }: nicht mehr angegeben (vorher: { $was })
notification-changed = Was sich geändert hat
notification-nothing-changed = Nichts von dem, was diese Meldung mitteilt.
notification-lacking = Das verlangt das Gesetz, und niemand hat es angegeben
notification-lacking-unknown = „Noch nicht bekannt“ ist eine Antwort. Die Meldung kann damit gesendet werden.
notification-open = Noch zu klären
notification-approve = Freigeben
notification-approve-lead = Die Freigabe hält die Meldung fest, wie sie hier steht. Für Angaben, die sich später ändern, braucht es eine weitere Meldung.
notification-approve-others = Wer Meldungen freigeben darf, gibt sie frei.
notification-changed-meanwhile = Inzwischen hat jemand eine Angabe geändert. Lesen Sie die Meldung noch einmal, und geben Sie sie dann frei.
notification-approved = Freigegeben
notification-approved-by = Freigegeben von
notification-approved-flash = Freigegeben. Senden Sie die Meldung jetzt, und erfassen Sie, wie.
notification-digest = Prüfsumme des Freigegebenen (SHA-256)
notification-altered = Was gespeichert ist, ist nicht das Freigegebene: Die Prüfsumme weicht ab. Senden Sie es nicht, und lassen Sie die Datenbank prüfen.
notification-sent = Gesendet
notification-send = Senden und erfassen, wie
notification-send-lead = Senden Sie sie auf dem Weg Ihrer Behörde: Portal, E-Mail, Anruf. Erfassen Sie es dann hier. Damit hält die Frist an.
notification-send-drill = Dies ist eine Übung: Senden Sie niemandem außerhalb etwas. Erfassen Sie es so, als wäre es gesendet.
notification-channel = Auf welchem Weg
notification-channel-hint = Das Portal, die Adresse, die Nummer und wer abgenommen hat
notification-sent-at = Wann
notification-sent-at-hint = Leer lassen heißt: jetzt.
notification-reference = Aktenzeichen beim Empfänger
notification-reference-hint = Aus der Eingangsbestätigung
notification-proof = Was es belegt
notification-proof-hint = Der Text der Bestätigung, die Kennung der E-Mail, wer den Anruf angenommen hat
notification-record-sent = Als gesendet erfassen
notification-mail = E-Mail
notification-language = Sie geht hinaus auf:
notification-stale = Seit dem Versand geändert
notification-stale-add = Schreiben, was sich geändert hat
notification-sent-flash = Erfasst. Die Frist dazu hat angehalten.
notification-answer = Was geantwortet wurde
notification-answer-hint = Der Wortlaut, das Aktenzeichen dort, was verlangt wird
notification-answer-record = Antwort erfassen
notification-answer-flash = Erfasst.
notification-put-aside = Beiseitegelegt
notification-put-aside-act = Beiseitelegen, sie wird nicht gesendet
notification-put-aside-flash = Beiseitegelegt. Sie bleibt lesbar.
notification-not-open = Sie wurde schon gesendet oder beiseitegelegt.
notification-sent-before-approval = Sie wurde gesendet, bevor sie hier freigegeben war.
notification-copy = Kopieren
notification-copied = Kopiert
notification-attached-json = Die Meldung für Programme
notification-attached = Angehängte Dateien
notification-page = Seite { $page } von { $pages }
notification-head-from = Von
notification-head-to = An
notification-head-incident = Vorfall
notification-head-due = Fällig
notification-not-sent = Sie wurde nicht gesendet
notification-not-sent-lead = Wurde das versehentlich eingetragen, sagen Sie es. Die Frist läuft wieder; beides bleibt im Protokoll.
notification-not-sent-act = Das Senden zurücknehmen
notification-not-sent-flash = Zurückgenommen. Die Frist läuft wieder.
notification-answer-before-sent = Sie wurde noch nicht gesendet.
notification-sent-already = Gesendet: { $at }. Dies wäre eine weitere.
notification-ask = Um Freigabe bitten
notification-ask-lead = Wer freigeben darf, bekommt eine Mail und sieht es in der Visite. Was sich bis dahin ändert, ist zu sehen.
notification-ask-flash = Wer freigeben darf, wurde gebeten.
notification-asked = { $person } hat um Freigabe gebeten, { $at }.
notification-ask-subject = { $incident }: { $notice } wartet auf Ihre Freigabe
notification-ask-body = { $person } hat die Meldung fertig. Lesen Sie sie im Raum des Vorfalls und geben Sie sie dort frei.
notification-attached-approved = Was freigegeben wurde, bytegenau: Sein SHA-256 ist die Prüfsumme in diesem Dokument
notification-way = Auf welchem Weg
notification-as-text = Als reiner Text
notification-copy-all = Alles kopieren
notification-letter-heading = { $fact ->
    [recipients_message] Was geschehen ist
    [staff_message] Was geht und was nicht
    [consequences] Was es für Sie bedeuten kann
    [measures_taken] Was wir getan haben
    [measures_ongoing] Was wir tun
    [dpo_contact] Wen Sie zu Ihren Daten fragen können
    [public_contact] Wen Sie anrufen können
    [services_affected] Was nicht wie gewohnt geht
    [expected_end] Bis wann, soweit wir wissen
    [next_update_at] Wann Sie mehr erfahren
   *[records_kinds] Welche Arten von Daten
}
notification-their-reference = unter deren Nummer { $reference }
