# Suppliers: the companies behind systems, equipment and services, and what is agreed with them.

supplier-list-title = Lieferanten
supplier-list-lead = Die Unternehmen, von denen Ihre Leistungen abhängen: was ohne sie ausfällt, wie sie von außen hereinkommen und wen Sie nachts anrufen.
supplier-list-search = Lieferanten suchen
supplier-list-shown = { $shown } von { $all } Lieferanten
supplier-list-empty = Noch keine Lieferanten.
supplier-list-empty-explanation = Beginnen Sie mit den dreien, ohne die die Versorgung zum Erliegen käme: Krankenhausinformationssystem, Laborsystem, Bildgebung. Ein Name genügt.
supplier-list-no-match = Nichts gefunden
supplier-list-no-match-explanation = Kein Lieferant passt zu dieser Suche.
supplier-list-services = { $count ->
    [0] { $elsewhere ->
        [0] Keine erfasst
       *[other] Einige außerhalb Ihrer Bereiche
    }
    [one] { $count } Leistung{ $elsewhere ->
        [0] { "" }
       *[other] , und weitere außerhalb Ihrer Bereiche
    }
   *[other] { $count } Leistungen{ $elsewhere ->
        [0] { "" }
       *[other] , und weitere außerhalb Ihrer Bereiche
    }
}
supplier-list-ways-in = { $count ->
    [0] Keine erfasst
    [one] { $open ->
        [yes] { $count }, nicht bekannt, ob geschützt
       *[no] { $count }, geschützt
    }
   *[other] { $open ->
        [yes] { $count }, nicht von allen bekannt, ob geschützt
       *[no] { $count }, geschützt
    }
}
supplier-look = Anzusehen
supplier-look-all = Alle
supplier-look-contract = Vertrag, über den binnen 90 Tagen zu entscheiden ist
supplier-look-way-in = Fernzugang ohne bekannten zweiten Faktor
supplier-look-contact = Leistungen hängen davon ab, Nummer nicht erprobt
supplier-look-nothing = Noch hängt nichts davon ab
supplier-name = Name
supplier-criticality = Bei Ausfall
supplier-services = Abhängige Leistungen
supplier-systems = Gelieferte Systeme
supplier-decide-by = Entscheiden bis
supplier-tried = Nummer zuletzt erprobt

## What is known of one

supplier-above = Lieferant
supplier-supplies = Was er liefert
supplier-supplies-hint = In wenigen Worten: Laborsystem, CT-Wartung, Wäscherei
supplier-register-number = Handelsregisternummer
supplier-register-number-hint = Daran erkennen Behörden und andere Krankenhäuser, dass es dasselbe Unternehmen ist
supplier-looked-after-by = Betreut von
supplier-looked-after-by-hint = Wer seine Karten auf der Visite erhält
supplier-caretaker = { $audience ->
    [biomedical_engineering] Medizintechnik
   *[information_technology] IT
}
supplier-at-night = Wen Sie nachts anrufen
supplier-contact-name = Wer abnimmt
supplier-contact-telephone = Telefon
supplier-contact-mail = E-Mail
supplier-contract = Vertrag
supplier-contract-number = Vertragsnummer
supplier-contract-ends-on = Endet am
supplier-notice-by = Kündbar bis
supplier-notice-by-hint = Der letzte Tag, an dem Sie noch Nein sagen können
supplier-more = Klauseln, Vertrag und Registernummer
supplier-clauses-asked = Was der Vertrag für den Tag sagt, an dem es schiefgeht. „Nicht bekannt“ ist eine ehrliche Antwort, bis ihn jemand gelesen hat.
supplier-clause = { $clause ->
    [security] Hält vereinbarte Sicherheitsmaßnahmen ein
    [notification] Meldet Ihnen seine Sicherheitsvorfälle
    [degraded_mode] Hilft weiterzuarbeiten, wenn sein Produkt ausfällt
    [audit] Lässt Sie oder von Ihnen Beauftragte prüfen
   *[exit] Was am Ende mit Daten und Zugängen geschieht
}
supplier-notification-hours = Binnen wie vielen Stunden er meldet
supplier-within-hours = { $hours ->
    [one] binnen { $hours } Stunde
   *[other] binnen { $hours } Stunden
}
supplier-agreed = { $agreed } von { $all } Klauseln sind bekanntermaßen vereinbart.
supplier-add = Lieferanten hinzufügen
supplier-added = Der Lieferant ist hinzugefügt. Als Nächstes: Geben Sie bei seinen Systemen an, dass er sie liefert, und erproben Sie seine Nummer.
supplier-correct = Korrigieren
supplier-corrected = Die Korrektur ist gespeichert.
supplier-edit-title = Korrigieren: { $name }

## What stands on it

supplier-stands-on = Was davon abhängt
supplier-nothing-stands = Keine Abhängigkeit erfasst
supplier-no-systems = Noch bei keinem System steht, dass dieses Unternehmen es liefert. Geben Sie es auf der Seite des Systems unter „Korrigieren“ an.
supplier-equipment = Geräte, deren Listen ihn nennen
supplier-elsewhere = { $count ->
    [one] { $count } Leistung außerhalb Ihrer Bereiche hängt auch davon ab.
   *[other] { $count } Leistungen außerhalb Ihrer Bereiche hängen auch davon ab.
}
supplier-hit = { $stops ->
    [yes] Fällt ohne ihn aus{ $path ->
        [through] , über { $systems }
       *[direct] { "" }
    }.
   *[no] Geht ohne ihn weiter, nur langsamer{ $path ->
        [through] , über { $systems }
       *[direct] { "" }
    }.
}

## The number for the night

supplier-contact-proven = Im letzten Jahr wurde jemand erreicht
supplier-contact-unproven = Nicht erprobt
supplier-contact-none = Noch keine Nummer
supplier-never-tried = Niemand hat sie erprobt.
supplier-try = Ich habe sie jetzt erprobt
supplier-try-submit = Aufschreiben
supplier-try-kept = Aufgeschrieben, mit Ihrem Namen und dem heutigen Datum.
supplier-tried-before = Früher erprobt
supplier-tried-elsewhere = jemand außerhalb Ihrer Bereiche
supplier-tried-sentence = { $date }, { $person }: { $outcome }.
supplier-outcome-label = Was dabei herauskam
supplier-outcome = { $outcome ->
    [reached] jemand, der helfen konnte, nahm ab
    [called_back] jemand, der helfen konnte, rief zurück
   *[not_reached] niemand, der helfen konnte, wurde erreicht
}
supplier-remark = Gut zu wissen
supplier-remark-hint = Keine Patienten. Zum Beispiel: nach dem Bereitschaftsdienst fragen, die 2 drücken

## The ways in

supplier-ways-in = Wie er von außen hereinkommt
supplier-no-way-in = Es ist kein Fernzugang erfasst. Kommt er überhaupt herein, erfassen Sie es: In der Nacht, in der er ausfällt, schließen Sie genau das.
supplier-method = Wie
supplier-method-hint = Der Tunnel, das Programm, das Modem
supplier-account = Konto
supplier-account-hint = Nur sein Name, nie ein Passwort
supplier-second-factor = Zweiter Faktor
supplier-last-used = Zuletzt genutzt
supplier-way-in-used = Zuletzt genutzt am { $date }.
supplier-way-in-use-unknown = Wann er zuletzt genutzt wurde, hat niemand angegeben.
supplier-way-in-add = Fernzugang erfassen
supplier-way-in-added = Der Fernzugang ist erfasst.
supplier-way-in-corrected = Die Korrektur ist gespeichert.
supplier-way-in-close = Er wurde geschlossen
supplier-way-in-closed = Der Fernzugang ist von der Liste genommen. Das Journal bewahrt, wie er war.
supplier-way-in-question = Wurde „{ $method }“ von { $supplier } geschlossen?
supplier-way-in-effect = Er wird von der Liste genommen ({ $supplier }). Wardround schließt selbst nichts: Schließen Sie ihn zuerst dort, wo er ist.
supplier-way-in-changed = Jemand anderes hat diesen Fernzugang geändert, seit Sie ihn geöffnet haben. Sehen Sie noch einmal nach, bevor Sie ihn von der Liste nehmen.
supplier-way-in-again = Wird er wieder geöffnet, erfassen Sie ihn neu. Das Journal bewahrt, wie er war.
supplier-way-in-closed-act = Ja, er wurde geschlossen

## The day it is down

supplier-down-act = Dieser Lieferant ist ausgefallen
supplier-down-title = { $name } ist ausgefallen
supplier-down-lead = Was ausfällt, was Sie schließen, wen Sie anrufen. Drucken Sie es aus: Es muss ohne dieses Programm gehen.
supplier-down-open-incident = Er wurde getroffen: Vorfall eröffnen
supplier-down-open-incident-hint = Der Raum öffnet sich mit diesem Lieferanten als Ursprung und mit dem, was auf ihm aufbaut. Ist ein solcher Vorfall schon offen, führt es dorthin.
supplier-down-stops = Was ausfällt
supplier-down-nothing = Es ist nicht erfasst, dass etwas von diesem Lieferanten abhängt. Das heißt nicht, dass es nichts gibt.
supplier-down-meanwhile = Wie inzwischen weitergearbeitet wird
supplier-down-close = Jetzt schließen
supplier-down-close-lead = Bis Sie wissen, dass der Lieferant sauber ist: Schließen Sie jeden dieser Zugänge dort, wo er ist, und haken Sie ihn ab:
supplier-down-call = Anrufen
supplier-down-write = Aufschreiben
supplier-down-aware = Wann Sie es erfahren haben, von wem und wie. Ihre eigenen Meldefristen können ab diesem Augenblick laufen.
supplier-down-told-within = Laut Vertrag meldet er Ihnen dies binnen { $hours ->
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
}. Schreiben Sie auf, ob er es getan hat.
supplier-down-told = Dass er Ihnen seine Sicherheitsvorfälle meldet, ist vereinbart: { $answer }. Schreiben Sie auf, wann er es getan hat.
