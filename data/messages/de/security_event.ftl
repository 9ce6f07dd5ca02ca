# Alarme und Meldungen, die jemand ansehen muss.

security-event-list-title = Alarme und Meldungen
security-event-list-lead = Was Werkzeuge gesendet und Menschen gemeldet haben. Jemand sieht jedes an und gibt an, was es ist; bis dahin wartet es.
security-event-new = Meldung aufschreiben
security-event-new-lead = Jemand ruft an: schreiben Sie auf, was gesagt wird. Es wartet, bis jemand es ansieht, und startet keine gesetzliche Frist.
security-event-report = Melden, was Sie sehen
security-event-report-lead = Es sieht nach einem Angriff aus, oder etwas geht nicht: sagen Sie es mit Ihren Worten. Es wartet, bis jemand es liest, der für die Sicherheit da ist.
security-event-waiting = { $count ->
    [one] { $count } wartet darauf, angesehen zu werden
   *[other] { $count } warten darauf, angesehen zu werden
}
security-event-pages = Seiten
security-event-next = Weitere
security-event-look = Anzeigen
security-event-show = Anzeigen
security-event-all = Alle, wartende zuerst
security-event-none = Es ist nichts eingegangen
security-event-none-explanation = Hier stehen Alarme von Werkzeugen, Meldungen von Mitarbeitenden und Anrufe.
security-event-number = Nummer
security-event-seen = Was zu sehen ist
security-event-where = Wo
security-event-caller = Name
security-event-telephone = Telefon
security-event-occurred = Wann es gesehen wurde
security-event-received = Eingegangen
security-event-times = Wie oft
security-event-way-in-label = Wie es kam
security-event-host = Rechner
security-event-address = Adresse
security-event-account = Konto
security-event-rule = Regel
security-event-severity = Schwere nach Angabe des Werkzeugs
security-event-detail = Was das Werkzeug sonst angibt
security-event-time-assumed = { $at } (das Werkzeug nennt keine Zeitzone; die des Hauses gilt)
security-event-repeated = { $count ->
    [one] { $count }-mal, zuletzt { $at }
   *[other] { $count }-mal, zuletzt { $at }
}
security-event-way-in = { $way ->
    [webhook] Von einem Werkzeug gesendet
    [syslog] Über Syslog gesendet
    [staff_report] Über einen Aushang gemeldet
    [signed_in] Von jemandem, der angemeldet ist
   *[telephone] Telefonisch
}
security-event-verdict-label = Was ist es?
security-event-verdict = { $verdict ->
    [waiting] Wartet
    [incident] Vorfall
    [near_miss] Beinahe-Vorfall
    [threat] Bedrohung
   *[nothing] Nichts
}
security-event-verdict-hint = { $verdict ->
    [incident] Etwas stimmt nicht, oder vielleicht. Ein Raum wird eröffnet.
    [near_miss] Es wurde rechtzeitig aufgehalten. Ein Raum wird eröffnet, in dem keine gesetzliche Frist läuft.
    [threat] Es könnte schaden und hat es nicht. Ein Raum wird eröffnet, in dem keine gesetzliche Frist läuft.
   *[nothing] Ein Fehlalarm, oder bekannt. Geben Sie unten an, warum.
}
security-event-triage = Angeben, was es ist
security-event-triage-submit = Festhalten
security-event-no-awareness = Dass es eingegangen ist, ist keine Kenntnis. Der Raum fragt, wann jemand hier Kenntnis erlangt hat.
security-event-reason = Warum
security-event-reason-hint = Nötig, wenn es nichts ist. Was Sie gesehen, wen Sie gefragt haben.
security-event-room = Wo es weiterverfolgt wird
security-event-room-new = Neuen Raum eröffnen
security-event-room-hint = Nur bei einem Vorfall.
security-event-room-closed = Dieser Vorfall ist nicht mehr offen. Wählen Sie einen anderen, oder eröffnen Sie einen Raum.
security-event-decided-by = { $by ->
    [yes] Angegeben von { $person }, { $at }
   *[no] Angegeben { $at }
}
security-event-decided-flash = Festgehalten. Mehr ist nicht zu tun.
security-event-decided-meanwhile = Jemand anderes hat inzwischen angegeben, was es ist. Es steht unten; von Ihnen wurde nichts festgehalten.
security-event-who-decides = Die IT, die oder der Sicherheitsbeauftragte oder die Leitung geben an, was es ist.
security-event-write = Aufschreiben
security-event-wait = { $count ->
    [one] { $count } Meldung oder Alarm wartet, seit { $at }
   *[other] { $count } Meldungen und Alarme warten, die älteste seit { $at }
}
security-event-kind = Wie zeigt es sich?
security-event-to-list = Ansehen, was wartet
security-event-written = Aufgeschrieben. Die Nummer ist { $number }.
security-event-no-patients = Keine Namen oder Nummern von Patienten.
