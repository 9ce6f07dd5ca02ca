# Incidents: opening one, its room, its log, its clocks. What single facts are called stands in incident_fact.ftl.

incident-list-title = Vorfälle
incident-list-lead = Was gerade bewältigt wird, was war und was geübt wurde.
incident-open-one = Vorfall eröffnen
incident-drills = Übungen
incident-none = Hier wurde noch nie ein Vorfall eröffnet
incident-none-explanation = Wenn etwas geschieht, eröffnen Sie einen. Es kostet nichts und lässt sich zurückziehen.
incident-reference = Nummer
incident-title-label = Bezeichnung
incident-kind-label = Wonach es aussah
incident-state-label = Stand
incident-opened-at = Eröffnet
incident-state = { $state ->
    [open] In Bearbeitung
    [closed] Beendet
   *[withdrawn] Zurückgezogen
}
incident-new-title = Was sehen Sie?
incident-new-lead = Drücken Sie, was am besten passt. Der Lageraum öffnet sich sofort, und alles lässt sich später ändern.
incident-new-drill = Dies ist eine Übung
incident-new-drill-hint = Sie bekommt eine eigene Nummer, und auf jeder Seite steht, dass es eine Übung ist. Nichts davon gilt als echt.
incident-new-no-awareness = Einen Vorfall zu eröffnen, setzt keine gesetzliche Frist in Gang. Der Lageraum fragt als Nächstes, wann hier jemand Kenntnis erlangt hat.
incident-kind = { $kind ->
    [encrypted] Dateien lassen sich nicht öffnen, oder Lösegeld wird gefordert
    [outage] Systeme, Netz oder Telefone sind ausgefallen
    [intrusion] Jemand ist eingedrungen, oder ein Konto wird missbraucht
    [data_breach] Daten wurden eingesehen, entwendet, fehlgeleitet oder verloren
    [device] Ein Gerät oder das Gebäude verhält sich merkwürdig
    [supplier] Ein Lieferant sagt, dass er betroffen ist
   *[unclear] Etwas anderes, oder ich kann es nicht sagen
}
incident-kind-hint = { $kind ->
    [encrypted] Merkwürdige Dateiendungen, eine Nachricht auf dem Bildschirm, Programme, die nicht starten
    [outage] Niemand kommt hinein, in einem Raum oder überall
    [intrusion] Phishing, eine Anmeldung, die niemand vorgenommen hat, E-Mails, die niemand gesendet hat
    [data_breach] Ein falscher Empfänger, ein verlorener Laptop, eine Liste im Internet
    [device] Eine Pumpe, ein Monitor, Sauerstoff, Kühlung, Türen
    [supplier] Akten, Labor, Bilder oder Support eines anderen Unternehmens
   *[unclear] Eröffnen Sie ihn trotzdem
}
incident-drill-banner = ÜBUNG. Nichts hier ist echt. Nichts verlässt das Haus.
incident-room-parts = Teile des Lageraums
incident-clocks = Fristen
incident-log = Protokoll
incident-known = Was bekannt ist
incident-told = Wer unterrichtet wurde
incident-back = Zurück zum Lageraum
incident-line = Was ist geschehen, was wurde gesehen, entschieden oder getan?
incident-line-write = Eintragen
incident-line-more = Art und Zeit
incident-line-flash = Im Protokoll eingetragen.
incident-entry-kind-label = Art
incident-entry-kind = { $kind ->
    [observation] Gesehen
    [decision] Entschieden
    [action] Getan
    [communication] Gesprochen
    [evidence] Als Beweis gesichert
    [opened] Eröffnet
    [fact] Angabe
    [service] Leistung
    [sent] Gesendet
    [not_sent] Nicht gesendet
    [not_owed] Nicht geschuldet
    [taken] Übernommen
    [given_back] Abgegeben
    [approval_asked] Um Freigabe gebeten
    [shared] Außerhalb gezeigt
    [share_ended] Nicht mehr gezeigt
    [escalated] Gerufen
    [nature] Andere Art
    [playbook] Ablaufplan
    [role] Rolle
    [task_asked] Aufgabe
    [task_done] Aufgabe erledigt
    [task_not_done] Aufgabe nicht gemacht
    [task_open] Aufgabe wieder offen
    [task_given] Aufgabe übergeben
    [closed] Abgeschlossen
    [withdrawn] Zurückgezogen
   *[reopened] Wieder eröffnet
}
incident-happened-at = Wann es geschah
incident-happened-at-hint = Leer lassen heißt: jetzt. Wann es eingetragen wurde, bleibt ebenfalls erhalten.
incident-entered-at = eingetragen am { $at }
incident-corrects = berichtigt Eintrag { $number }
incident-taken-back = zurückgenommen
incident-nothing-said = hat noch niemand angegeben
incident-say = Angeben
incident-facts = Angaben
incident-facts-said-flash = Gespeichert. Jede Meldung enthält es.
incident-facts-same-flash = Das war schon bekannt.
incident-facts-disputed-flash = Gespeichert. Jemand anderes hat inzwischen etwas anderes angegeben: Beides bleibt, bis entscheidet, wer den Vorfall leitet.
incident-reason = Warum, oder worauf gestützt
incident-reason-hint = Wer es Ihnen gesagt hat, was Sie gesehen haben. Es bleibt im Protokoll bei der Angabe.
incident-versions = Alles, was dazu angegeben wurde
incident-disputed = Hierzu gibt es zwei Angaben: { $fact }
incident-disputed-look = Beide ansehen
incident-disputed-decide = Geben Sie an, was gilt; das andere bleibt im Protokoll.
incident-disputed-lead = Wer den Vorfall leitet, gibt an, was gilt.
incident-part-awareness = Wann hat hier jemand Kenntnis erlangt?
incident-part-awareness-lead = Die gesetzlichen Fristen laufen ab Kenntnis: ab dem Zeitpunkt, zu dem eine verantwortliche Person guten Grund hatte, von einem Sicherheitsvorfall auszugehen. Das ist nicht immer das erste Anzeichen, und nie der Augenblick, in dem ein Programm eine Nachricht empfing.
incident-part-significance = Ist er erheblich?
incident-part-significance-lead = Sechs einfache Fragen. Was hätte geschehen können, zählt auch. Keine Frist wartet auf die Antwort, und sie darf sich ändern.
incident-significance = { $significance ->
    [significant] Nach diesen Antworten ist er erheblich. Die Entscheidung liegt bei Menschen; geben Sie sie unten an.
    [not_significant] Nach diesen Antworten ist er nicht erheblich. Die Entscheidung liegt bei Menschen; geben Sie sie unten an.
   *[open] Diese Antworten entscheiden es noch nicht.
}
incident-yardstick = (ein Maßstab, verpflichtet andere)
incident-time-label = Tag und Uhrzeit
incident-time-now = Jetzt
incident-time-estimated = Geschätzt
incident-time-first-pass = Das erste Mal
incident-time-second-pass = Das zweite Mal, nachdem die Uhr zurückgestellt wurde
incident-time-ahead = Das liegt mehr als fünf Minuten in der Zukunft. Geben Sie an, wann es war.
incident-time-twice = Diese Uhrzeit gibt es in jener Nacht zweimal, weil die Uhr zurückgestellt wurde: { $argument }. Geben Sie unten an, welche es war.
incident-time-never = Diese Uhrzeit gibt es nicht, weil die Uhr vorgestellt wurde. Die nächstliegenden sind { $argument }.
incident-time-unreadable = „{ $argument }“ ist kein Tag mit Uhrzeit. Schreiben Sie es so: 2026-10-24T22:30.
incident-range-low = Mindestens
incident-range-high = Höchstens
incident-range-turned = Der Mindestwert liegt über dem Höchstwert.
incident-contact-name = Name
incident-contact-role = Funktion
incident-contact-phone = Telefon
incident-contact-email = E-Mail
incident-services = Leistungen
incident-services-lead = Wie läuft jede gerade? Ins Protokoll kommt nur, was Sie ändern.
incident-services-say = Angeben, wie die Leistungen laufen
incident-no-services = Noch sind keine Leistungen eingetragen
incident-no-services-explanation = Leistungen werden unter „Leistungen“ eingetragen. Das Protokoll nimmt inzwischen alles auf.
incident-nothing-hit = Keine Leistung ist als betroffen angegeben
incident-level = { $level ->
    [normal] Normal
    [reduced] Eingeschränkt
    [on_paper] Auf Papier
   *[down] Ausgefallen
}
incident-level-with-share = { $level }, { $share } % des Üblichen
incident-level-share = Anteil am Üblichen, in Prozent
incident-level-share-hint = Daneben, wo es bekannt ist: wie viel vom Üblichen geleistet wird, in Prozent.
incident-level-share-range = Ein Anteil ist eine ganze Zahl von 0 bis 100.
incident-level-share-alone = Wer einen Anteil angibt, muss auch sagen, wie der Dienst läuft.
incident-level-since = Seit wann
incident-level-since-hint = Leer lassen heißt: jetzt.
incident-level-corrected = Diese Zeit berichtigt
incident-level-corrected-hint = Wählen Sie einen Dienst, bei dem der Beginn falsch notiert wurde, und geben Sie oben die richtige Zeit an.
incident-level-corrected-of = { $service }: { $level }, notiert seit { $since }
incident-level-corrected-none = Nichts: sie gilt für das oben Geänderte
incident-level-since-lacks = Geben Sie die richtige Zeit an.
incident-level-changed = Zu diesem Dienst hat inzwischen jemand etwas anderes gesagt. Sehen Sie noch einmal nach.
incident-level-note = Anmerkung
incident-level-note-hint = Was es für Patienten heißt, wohin sie stattdessen gehen. Keine Namen.
incident-levels-flash = Im Protokoll eingetragen.
incident-next-update = Nächste Mitteilung: { $at }.
incident-crisis-plan = Krisenplan in Kraft seit { $at }
incident-phones = Telefone, die funktionieren:
incident-no-country = Für Ihr Land gibt es kein Regelpaket. Daher lässt sich keine Frist berechnen. Fragen Sie Ihre Behörde.
incident-no-awareness = Noch läuft keine gesetzliche Frist
incident-no-awareness-lead = Niemand hat angegeben, wann hier jemand von diesem Vorfall Kenntnis erlangt hat.
incident-say-awareness = Sagen Sie, wann jemand Kenntnis hatte
incident-clock-undecided = Läuft, weil noch niemand geantwortet hat: { $question }
incident-fact-later-because = Damit enden Fristen später oder gar nicht mehr. Sagen Sie, warum.
incident-scope-not-answered = Niemand hat beantwortet, ob NIS2 für Sie gilt. Angenommen ist ein Krankenhaus im Anwendungsbereich.
incident-no-clock-runs = Nach diesen Angaben ist keine Meldung geschuldet.
incident-clocks-sent = { $count ->
    [one] { $count } gesendet
   *[other] { $count } gesendet
}
incident-clocks-waiting = { $count ->
    [one] { $count } Meldung wartet auf eine Antwort oder eine andere Meldung
   *[other] { $count } Meldungen warten auf eine Antwort oder eine andere Meldung
}
incident-clocks-stopped = { $count ->
    [one] { $count } nicht geschuldet
   *[other] { $count } nicht geschuldet
}
incident-minutes = { $minutes } min
incident-hours = { $hours } h { $minutes } min
# The days stand after “in” and “seit” and take their case.
incident-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
} { $hours } h
incident-clock-left = bis { $at }, in { $distance }
incident-clock-overdue = war fällig am { $at }, überfällig seit { $distance }
incident-clock-expected = wäre fällig am { $at }
incident-clock-sent = gesendet am { $at }
incident-clock-to = An:
incident-clock-why = Warum, und ab wann
incident-clock-from = Gezählt ab
incident-clock-lawful-later = Das Gesetz lässt vielleicht Zeit bis { $at }. Das Programm richtet sich nach dem strengeren Ende.
incident-clock-other-start = Gezählt ab: { law-moment }, { $from }. Dann endete die Frist am { $at }.
incident-clock-put-back = Die Uhr dieses Servers steht vor der Zeit des letzten Eintrags. Die Einträge behalten ihre Reihenfolge; lassen Sie die Uhr prüfen.
incident-overdue-reason = Sie ist verspätet. Geben Sie an, warum; die Meldung übernimmt es.
incident-say-reason = Grund angeben
incident-write-notice = Meldung schreiben
incident-questions = Fragen, die entscheiden, was geschuldet ist
incident-nothing-told = Noch wurde nichts freigegeben oder gesendet.
incident-tell-more = Jemanden unterrichten
incident-standing = Abschließen oder zurückziehen
incident-standing-lead = Was geschrieben und gesendet wurde, bleibt. Ein abgeschlossener oder zurückgezogener Vorfall lässt sich wieder eröffnen.
incident-standing-lead-only = Wer den Vorfall leitet, schließt ihn ab.
incident-close = Der Vorfall ist beendet
incident-withdraw = Zurückziehen
incident-open-again = Wieder eröffnen
incident-standing-flash = Im Protokoll eingetragen.
incident-stands-so = Das ist schon der Stand.
incident-nature = { $nature ->
    [incident] Vorfall
    [near_miss] Beinahe-Vorfall
   *[threat] Bedrohung
}
incident-is = { $nature ->
    [incident] Es ist ein Vorfall
    [near_miss] Es ist ein Beinahe-Vorfall
   *[threat] Es ist eine Bedrohung
}
incident-security-events = Alarme und Meldungen
incident-no-clocks = Hier läuft keine gesetzliche Frist
incident-no-clocks-lead = Dieser Raum ist kein Vorfall: die Behörde muss nicht unterrichtet werden und kann es freiwillig werden (NIS2, Artikel 30). Betroffene personenbezogene Daten sind eine andere Sache; ihre Frist läuft auch hier.
incident-voluntary = Freiwillige Meldung schreiben
incident-take-back = Zurücknehmen
incident-correct = Berichtigen
incident-correcting = Diese Zeile berichtigt den Eintrag { $number }, der bleibt.
incident-this-holds = Das gilt
incident-not-owed = Als nicht geschuldet eintragen
incident-not-owed-title = Ist diese Meldung nicht geschuldet?
incident-not-owed-lead = Sie ist nur geschuldet, wenn dies zutrifft: { $condition }. Trifft es nicht zu, sagen Sie warum. Es lässt sich zurücknehmen.
incident-not-owed-flash = Ins Protokoll geschrieben.
incident-owed-after-all = Sie ist doch geschuldet
incident-not-owed-lead-only = Das trägt ein, wer den Vorfall leitet.
incident-facts-remarks = Zu wissen
incident-history = Wie es dazu kam
incident-services-see = Ansehen, wie die Leistungen laufen
incident-new-open-already = Ein Vorfall ist schon offen. Ist es derselbe?
incident-log-all = Alle Einträge
incident-take = Ich kümmere mich darum
incident-give-back = Ich gebe es ab
incident-taken-by = { $person } kümmert sich darum, seit { $at }
incident-nobody-took = Niemand hat es übernommen
incident-taken-flash = Es ist Ihres. Bis kurz vor Ablauf wird niemand sonst gerufen.
incident-given-back-flash = Abgegeben. Andere werden wieder gerufen.
incident-escalated = { $step ->
    [begun] Sie läuft: gerufen { $people }
    [half] Die Hälfte der Zeit ist um: gerufen { $people }
    [three_quarters] Drei Viertel der Zeit sind um: gerufen { $people }
    [nine_tenths] Neun Zehntel der Zeit sind um: gerufen { $people }
   *[over] Die Zeit ist um: gerufen { $people }
}
incident-escalated-nobody = niemand, weil hier niemand Vorfälle leitet
incident-call-line = { $step ->
    [begun] { $clock }: Die Frist läuft, zu senden bis { $due }.
    [half] { $clock }: Die Hälfte der Zeit ist um. Zu senden bis { $due }.
    [three_quarters] { $clock }: Drei Viertel der Zeit sind um. Zu senden bis { $due }.
    [nine_tenths] { $clock }: Fast die ganze Zeit ist um. Zu senden bis { $due }.
   *[over] { $clock }: ÜBERFÄLLIG. War zu senden bis { $due }.
}
incident-call-line-without-end = { $clock }: sie läuft, und ist unverzüglich zu senden.
incident-call-subject = { $kind ->
    [drill] ÜBUNG, nichts ist echt: { $incident }, eine Meldung ist fällig
   *[incident] { $incident }: eine Meldung ist fällig
}
incident-call-take = Öffnen Sie den Raum des Vorfalls und sagen Sie, wer sich darum kümmert.
incident-waits = { $notice } wartet auf Freigabe
incident-waits-asked = { $person } hat darum gebeten, { $at }.
incident-pending-next = { $notice }: { $at } (noch { $distance })
incident-pending-next-without-end = { $notice }: unverzüglich
incident-pending-overdue = { $count ->
    [one] 1 Meldung ist ÜBERFÄLLIG
   *[other] { $count } Meldungen sind ÜBERFÄLLIG
}
incident-pending-waiting = { $count ->
    [one] 1 Meldung wartet auf Freigabe
   *[other] { $count } Meldungen warten auf Freigabe
}
incident-pending-unsent = { $count ->
    [one] 1 Meldung ist freigegeben und nicht gesendet
   *[other] { $count } Meldungen sind freigegeben und nicht gesendet
}
incident-still-open = Das ist noch offen. Geschlossen werden kann er trotzdem, und wieder geöffnet.
incident-disorder = „{ $then }“ soll vor „{ $first }“ gewesen sein. Ist eines davon falsch?
incident-supplier-hit = { $name } ist nach eigener oder fremder Auskunft getroffen worden. Darauf bauen auf: { $services }. Wie jede davon jetzt läuft, ist noch nicht bekannt.
incident-supplier-hit-nothing = { $name } ist nach eigener oder fremder Auskunft getroffen worden. Es ist nichts erfasst, was darauf aufbaut.

# The room while the connection is gone, while somebody can no longer write, and on a wall.
incident-new-lines = Neue Zeilen:
incident-kept = auf diesem Gerät aufbewahrt, noch nicht gesendet, geschrieben um
incident-kept-sealed = Die Worte sind versiegelt. Sie sind hier lesbar, sobald Sie verbunden und angemeldet sind.
incident-kept-memory = Diese Verbindung ist nicht geschützt, deshalb kann auf diesem Gerät nichts aufbewahrt werden. Lassen Sie diese Seite offen, bis alles gesendet ist.
incident-kept-sign-in = Ihre Sitzung ist beendet. Was Sie geschrieben haben, ist aufbewahrt. Melden Sie sich wieder an, dann wird es gesendet.
incident-kept-sign-in-link = Anmelden
incident-kept-refused = nicht angenommen:
incident-kept-edit = Ändern
incident-kept-drop = Verwerfen
incident-kept-facts = Tatsachen
incident-kept-away = Auf diesem Gerät geschrieben, während der Raum nicht erreichbar war. Es wird gesendet, wenn Sie sagen, dass es von Ihnen ist.
incident-kept-send = Es ist von mir: senden
incident-kept-unreadable = es lässt sich auf diesem Gerät nicht mehr öffnen.
incident-kept-others = Auf diesem Gerät sind Zeilen von jemand anderem aufbewahrt. Sie werden gesendet, wenn diese Person sich hier anmeldet.
incident-kept-corrects = Diese Zeile berichtigt einen früheren Eintrag, der bleibt.
incident-kept-finish = In der Zeile steht etwas anderes. Schreiben Sie es zuerst oder leeren Sie die Zeile.
incident-kept-elsewhere = Auf diesem Gerät ist etwas für einen anderen Vorfall aufbewahrt. Es wird dorthin gesendet, sobald eine Verbindung besteht; was ein Wort von Ihnen braucht, wartet dort.
incident-kept-elsewhere-link = Diesen Vorfall öffnen
incident-offline = Keine Verbindung. Was Sie schreiben, wird auf diesem Gerät aufbewahrt und gesendet, sobald die Verbindung wieder da ist.
incident-behind = Diese Seite folgt nicht mehr von selbst. Laden Sie sie neu.
incident-offline-title = Der Raum ohne Verbindung
incident-offline-lead = Es besteht keine Verbindung zum Server. Sie können trotzdem schreiben: Es wird auf diesem Gerät aufbewahrt und gesendet, sobald die Verbindung wieder da ist.
incident-offline-room = Der Raum selbst kann nicht gezeigt werden. Laden Sie diese Seite neu, sobald die Verbindung wieder da ist.
incident-offline-nobody = Auf diesem Gerät ist niemand angemeldet, deshalb kann nichts aufbewahrt werden. Schreiben Sie es auf Papier.
incident-half-written = Halb geschrieben
incident-half-written-lead = Jemand, der hier nicht mehr schreiben kann, hat dies unfertig gelassen.
incident-half-written-by = { $by }, { $at }
incident-half-written-take = Ins Protokoll übernehmen
incident-half-written-discard = Verwerfen
incident-draft-taken = Halb geschrieben von { $by }: { $text }
incident-draft-taken-flash = Unter Ihrem Namen ins Protokoll übernommen.
incident-draft-discarded-flash = Verworfen.
incident-typed-at = geschrieben am { $at } ohne Verbindung
incident-own-draft = Diese Zeile haben Sie unfertig gelassen.
incident-wall = Wandtafel
incident-restoration = Was zuerst zurückkommt
incident-restoration-lead = Die Systeme unter den betroffenen Leistungen, auch die noch laufen: zuerst, worauf die schwersten und die meisten warten, und nichts vor dem, worauf es beruht.
incident-restoration-needed = Gebraucht für { $services }
incident-restoration-needed-by-all = Gebraucht für alle betroffenen
incident-restoration-together = Keines davon läuft ohne die anderen: klären, welches allein startet.
incident-restoration-unknown = Kein System ist erfasst unter { $services }.
incident-wall-open = An der Wand zeigen
incident-wall-open-all = Alle auf einer Wand zeigen
incident-wall-all = Offene Vorfälle
incident-wall-none = Kein Vorfall ist offen.
incident-wall-stale = Nicht aktuell: keine Verbindung, oder hier ist niemand mehr angemeldet. Melden Sie sich an und öffnen Sie die Wandtafel neu.
incident-wall-unreadable = Dieser Vorfall lässt sich nicht lesen. Rufen Sie an, wer das Programm betreibt.
incident-wall-more = { $count ->
    [one] und { $count } weitere Frist
   *[other] und { $count } weitere Fristen
}
incident-wall-next = Nächste Nachricht
incident-wall-no-next = Niemand hat gesagt, wann die nächste Nachricht kommt.
incident-wall-last = Letzte Zeilen
incident-wall-no-clock = Keine Frist läuft.
incident-wall-hit = Betroffene Leistungen
incident-service-line-was = { $service }: schlimmstenfalls { $level ->
    [reduced] eingeschränkt
    [on_paper] auf Papier
   *[down] ausgefallen
}, von { $from } bis { $until }
incident-service-line-was-reported = { $service }: schlimmstenfalls { $level ->
    [reduced] eingeschränkt
    [on_paper] auf Papier
   *[down] ausgefallen
}, gemeldet { $from }, wieder wie gewohnt ab { $until }
