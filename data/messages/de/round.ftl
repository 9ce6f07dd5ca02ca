# Today's round in plain words: services, minutes, patients. Never a percentage, never a number of people harmed.
#
# Texts of the hospital's own ($system, $service, $designation, $names …) are shown as they are and cannot be put
# into the plural: sentences are built so that they need not be. Dates arrive written out in the reader's language,
# lists joined.

## Classes

round-consequence = { $consequence ->
    [immediate_danger] { $basis ->
        [place] Dem Ort nach: Patienten binnen Minuten in Gefahr
       *[record] Patienten binnen Minuten in Gefahr
    }
    [danger_within_hours] { $basis ->
        [place] Dem Ort nach: Patienten binnen Stunden in Gefahr
       *[record] Patienten binnen Stunden in Gefahr
    }
    [care_delayed] Patienten warten oder kommen an einem anderen Tag wieder
    [care_indirect] Die Versorgung leidet nach Tagen
    [no_patient_effect] Patienten merken nichts
   *[unknown] Nicht bekannt, was davon abhängt
}
round-urgency = { $urgency ->
    [now] Geschieht gerade
    [today] Heute
    [this_week] Diese Woche
    [this_month] Diesen Monat
    [plan] In die Planung
   *[later] Noch nicht fällig
}
round-audience = { $audience ->
    [biomedical_engineering] Medizintechnik
    [data_protection] Datenschutz
    [management] Geschäftsleitung
    [ward] Station
   *[information_technology] IT
}
round-due = { $when ->
    [past] Überfällig seit dem { $date }
    [today] Heute fällig
   *[ahead] Fällig am { $date }
}
round-due-origin = { $origin ->
    [vendor_end] Diesen Tag setzt der Hersteller.
    [expiry] An diesem Tag endet die Gültigkeit.
    [tolerance] Länger verkraftet die Leistung es nicht.
    [legal] Diesen Tag setzt das Gesetz.
   *[policy] Diesen Tag setzt niemand von außen: Er folgt der üblichen Bearbeitungszeit, und Sie können ihn ändern.
}

## What is the matter

round-equipment = { $class ->
    [designation] { $count } × { $designation }
    [computer] { $count ->
        [one] { $count } Rechner
       *[other] { $count } Rechner
    }
    [server] { $count ->
        [one] { $count } Server
       *[other] { $count } Server
    }
    [network] { $count ->
        [one] { $count } Netzwerkgerät
       *[other] { $count } Netzwerkgeräte
    }
    [medical_device] { $count ->
        [one] { $count } Medizingerät
       *[other] { $count } Medizingeräte
    }
    [printer] { $count ->
        [one] { $count } Drucker
       *[other] { $count } Drucker
    }
   *[other] { $count ->
        [one] { $count } Gerät
       *[other] { $count } Geräte
    }
}
round-what-support-ended = { round-equipment }: { $release }, ohne Sicherheitsupdates seit dem { $date }
round-what-support-ended-undated = { round-equipment }: { $release }, ohne Sicherheitsupdates
round-what-support-paid = { round-equipment }: { $release }, seit dem { $date } mit Sicherheitsupdates nur noch gegen Bezahlung
round-what-support-paid-undated = { round-equipment }: { $release }, mit Sicherheitsupdates nur gegen Bezahlung
round-what-support-ending = { round-equipment }: { $release }, Sicherheitsupdates enden am { $date }
round-what-support-ending-undated = { round-equipment }: { $release }, Sicherheitsupdates enden bald
round-what-unknown-support = { $recorded ->
    [yes] { round-equipment }: Niemand kann sagen, ob „{ $text }“ noch Sicherheitsupdates erhält
   *[no] { round-equipment }: Niemand kann sagen, welche Software läuft und ob sie noch Sicherheitsupdates erhält
}
round-systems = { $others ->
    [0] { $system }
    [one] { $system } und { $others } weiteres
   *[other] { $system } und { $others } weitere
}
round-what-backup-failed = { $days ->
    [0] { round-systems }: Die heutige Datensicherung ist fehlgeschlagen, eine frühere von heute war erfolgreich
    [one] { round-systems }: Die letzte gute Datensicherung ist von gestern ({ $date })
   *[other] { round-systems }: Die letzte gute Datensicherung ist vom { $date } (vor { $days } Tagen)
}{ $others ->
    [0] { "" }
   *[other] { " " }oder später
}
round-what-backup-never = { round-systems }: Es gab noch nie eine gute Datensicherung
round-what-backup-not-recorded = { round-systems }: Niemand hat erfasst, ob { $others ->
    [0] es gesichert wird
   *[other] sie gesichert werden
}
round-what-restore-not-tested = { round-systems }: Wiederherstellung zuletzt getestet am { $date }{ $others ->
    [0] { "" }
   *[other] { " " }oder später, vor mehr als einem Jahr
}
round-what-restore-never-tested = { round-systems }: Die Wiederherstellung wurde noch nie getestet
round-what-restore-insufficient = { $whole ->
    [yes] { round-systems }: Die Wiederherstellung dauerte länger, als die Leistungen erlauben
   *[no] { round-systems }: Der letzte Wiederherstellungstest ging nicht gut aus
}{ $others ->
    [0] , am { $date }
   *[other] , zuerst am { $date }
}
round-what-certificate = { $when ->
    [past] Das Zertifikat von { $host } ist am { $date } abgelaufen
    [today] Das Zertifikat von { $host } läuft heute ab
   *[ahead] Das Zertifikat von { $host } läuft am { $date } ab
}
round-what-advisory = { round-advisory-product }: { round-advisory-named } { round-advisory-state }{ $exploited ->
    [yes] , und Angreifer nutzen die Schwachstelle aus
   *[no] { "" }
}
round-advisory-product = { $wards ->
    [0] { $product }
   *[other] { $elsewhere ->
        [0] { $count } × { $product } in { $names }
        [one] { $count } × { $product } in { $names } und einer weiteren Station
       *[other] { $count } × { $product } in { $names } und { $elsewhere } weiteren Stationen
    }
}
round-advisory-named = { $others ->
    [0] { $advisory }
    [one] { $advisory } und ein weiterer Sicherheitshinweis
   *[other] { $advisory } und { $others } weitere Sicherheitshinweise
}
round-advisory-state = { $reopened ->
    [yes] { $others ->
        [0] ist neu zu entscheiden
       *[other] sind zu entscheiden, einige davon neu
    }
   *[no] { $meant ->
        [yes] { $others ->
            [0] ist offen
           *[other] sind offen
        }
       *[no] vielleicht zutreffend für { $count ->
            [one] dieses Gerät
           *[other] diese Geräte
        }
    }
}
round-what-service-down = { $service }: ausgefallen seit dem { $date }
round-what-exception = { $when ->
    [past] Die Ausnahme für { $subject } ist am { $date } abgelaufen
    [today] Die Ausnahme für { $subject } läuft heute ab
   *[ahead] Die Ausnahme für { $subject } läuft am { $date } ab
}
round-what-missing-owner = { $others ->
    [0] { $subject }: Niemand ist dafür verantwortlich
    [one] { $subject } und { $others } weiteres: Niemand ist dafür verantwortlich
   *[other] { $subject } und { $others } weitere: Niemand ist dafür verantwortlich
}
round-what-stale-inventory = { $source }: zuletzt eingelesen am { $date }
round-what-training-overdue = { $people ->
    [one] { $people } Person hat „{ $training }“ nicht absolviert, fällig am { $date }
   *[other] { $people } Personen haben „{ $training }“ nicht absolviert, fällig am { $date }
}
round-what-contract = { $when ->
    [past] Der Vertrag mit { $supplier } endete am { $date }
    [today] Der Vertrag mit { $supplier } endet heute
   *[ahead] Der Vertrag mit { $supplier } endet am { $date }
}
round-what-feed-stale = { feed-kind }: zuletzt aktualisiert am { $date }
round-what-feed-failing = { feed-kind }: lässt sich nicht aktualisieren; die verwendeten Daten sind vom { $date }
round-what-feed-missing = { feed-kind }: lässt sich nicht abrufen, und es sind noch keine Daten da
round-what-contract-notice = { $when ->
    [past] Der Vertrag mit { $supplier } endete am { $date }
    [today] Der Vertrag mit { $supplier } endet heute
   *[ahead] Der Vertrag mit { $supplier } endet am { $date }; { $missed ->
        [yes] kündbar war er bis zum { $notice }
       *[no] kündbar ist er bis zum { $notice }
    }
}
round-what-contact-never = { $recorded ->
    [yes] { $supplier }: Unter der Notfallnummer wurde noch nie jemand erreicht
   *[no] { $supplier }: keine Notfallnummer
}
round-what-contact-old = { $supplier }: Unter der Notfallnummer wurde zuletzt am { $date } jemand erreicht
round-what-contact-failing = { $supplier }: Unter der Notfallnummer wurde beim Versuch am { $date } niemand erreicht
round-what-supplier-access = { $known ->
    [yes] { $supplier }: Fernzugang ohne zweiten Faktor
   *[no] { $supplier }: Fernzugang, und niemand weiß, ob ein zweiter Faktor verlangt wird
}
round-what-security-events = { $count ->
    [one] Eine Meldung wartet seit dem { $date } darauf, angesehen zu werden
   *[other] { $count } Meldungen warten darauf, angesehen zu werden, die älteste seit dem { $date }
}
round-what-legal-date = { $when ->
    [past] { $duty }: war am { $date } fällig
    [today] { $duty }: heute fällig
   *[ahead] { $duty }: fällig am { $date }
}

## What it means for patients

round-why-services = Nötig für { $names }. { $consequence ->
    [immediate_danger] { round-if-failing }, können Patienten dort binnen Minuten zu Schaden kommen.
    [danger_within_hours] { round-if-failing }, können Patienten dort binnen Stunden zu Schaden kommen.
    [care_delayed] { round-if-failing }, warten Patienten oder müssen an einem anderen Tag wiederkommen.
    [care_indirect] { round-if-failing }, leidet die Versorgung nach einigen Tagen.
    [no_patient_effect] { round-if-failing }, merken Patienten nichts.
   *[unknown] Was ein Ausfall für Patienten bedeutet, hat noch niemand angegeben.
}{ round-other-services }
round-if-failing = { $count ->
    [0] Fällt es aus
    [one] Fällt es aus
   *[other] Fallen sie aus
}
round-why-services-concerned = Betrifft { $names }. { $consequence ->
    [immediate_danger] Kommt die Versorgung dort zum Erliegen, können Patienten binnen Minuten zu Schaden kommen.
    [danger_within_hours] Kommt die Versorgung dort zum Erliegen, können Patienten binnen Stunden zu Schaden kommen.
    [care_delayed] Kommt die Arbeit dort zum Erliegen, warten Patienten oder müssen an einem anderen Tag wiederkommen.
    [care_indirect] Kommt die Arbeit dort zum Erliegen, leidet die Versorgung nach einigen Tagen.
    [no_patient_effect] Kommt die Arbeit dort zum Erliegen, merken Patienten nichts.
   *[unknown] Was es für Patienten bedeutet, wenn die Arbeit dort zum Erliegen kommt, hat noch niemand angegeben.
}{ round-other-services }
round-other-services = { $others ->
    [0] { "" }
    [one] { $count ->
        [0] { " " }{ $others } weitere Leistung braucht es auch.
        [one] { " " }{ $others } weitere Leistung braucht es auch.
       *[other] { " " }{ $others } weitere Leistung braucht sie auch.
    }
   *[other] { $count ->
        [0] { " " }{ $others } weitere Leistungen brauchen es auch.
        [one] { " " }{ $others } weitere Leistungen brauchen es auch.
       *[other] { " " }{ $others } weitere Leistungen brauchen sie auch.
    }
}
round-why-service-down = { $consequence ->
    [immediate_danger] Patienten können binnen Minuten zu Schaden kommen.
    [danger_within_hours] Patienten können binnen Stunden zu Schaden kommen.
    [care_delayed] Patienten warten oder werden nach Hause geschickt.
    [care_indirect] Die Versorgung leidet, wenn es tagelang so bleibt.
    [no_patient_effect] Patienten merken nichts.
   *[unknown] Was dies für Patienten bedeutet, hat noch niemand angegeben.
}
round-why-units = { $count ->
    [one] Steht hier: { $names }.
   *[other] Stehen hier: { $names }.
} { $consequence ->
    [immediate_danger] Patienten können dort binnen Minuten zu Schaden kommen, wenn die Versorgung ausfällt.
   *[danger_within_hours] Patienten können dort binnen Stunden zu Schaden kommen, wenn die Versorgung ausfällt.
} { $count ->
    [one] Von welcher Leistung es gebraucht wird, hat niemand erfasst.
   *[other] Von welchen Leistungen sie gebraucht werden, hat niemand erfasst.
}
round-why-services-not-recorded = { $count ->
    [0] Niemand hat erfasst, welche Leistungen dies brauchen. Es kann also eine sein, auf die Patienten angewiesen sind.
    [one] Niemand hat erfasst, welche Leistungen es brauchen. Es kann also eine sein, auf die Patienten angewiesen sind.
   *[other] Niemand hat erfasst, von welchen Leistungen sie gebraucht werden. Es können also solche sein, auf die Patienten angewiesen sind.
}
round-why-no-service = Keine Leistung für Patienten braucht dies.
round-why-not-looked-at = Niemand hat es angesehen: was es für Patienten bedeutet, ist nicht bekannt.
round-why-contact = { $contact ->
    [life_supporting] { $count ->
        [one] Es hält einen Patienten am Leben.
       *[other] Sie halten Patienten am Leben.
    }
    [possibly_life_supporting] { $count ->
        [one] Es ist an einem Patienten angeschlossen; ob es ihn am Leben hält, hat niemand angegeben.
       *[other] Sie sind an Patienten angeschlossen; ob sie diese am Leben halten, hat niemand angegeben.
    }
    [attached] { $count ->
        [one] Es ist an einem Patienten angeschlossen.
       *[other] Sie sind an Patienten angeschlossen.
    }
    [possibly_attached] { $count ->
        [one] Ob es an Patienten angeschlossen ist, hat niemand angegeben.
       *[other] Ob sie an Patienten angeschlossen sind, hat niemand angegeben.
    }
    [apart] { $count ->
        [one] Es kommt mit Patienten nicht in Berührung.
       *[other] Sie kommen mit Patienten nicht in Berührung.
    }
   *[unknown] { $count ->
        [one] Ob das Leben eines Patienten davon abhängt, hat niemand angegeben.
       *[other] Ob das Leben eines Patienten von einem davon abhängt, hat niemand angegeben.
    }
}

## Why it stands where it stands: one sentence for each reason

round-factor-service = { $path ->
    [through] Nötig für { $service }, über { $systems }.
   *[direct] Nötig für { $service }.
} { $stops ->
    [yes] { $consequence ->
        [immediate_danger] Fällt die Leistung aus, können Patienten binnen Minuten zu Schaden kommen.
        [danger_within_hours] Fällt die Leistung aus, können Patienten binnen Stunden zu Schaden kommen.
        [care_delayed] Fällt die Leistung aus, warten Patienten oder kommen an einem anderen Tag wieder.
        [care_indirect] Fällt die Leistung aus, leidet die Versorgung nach einigen Tagen.
        [no_patient_effect] Fällt die Leistung aus, merken Patienten nichts.
       *[unknown] Was ihr Ausfall für Patienten bedeutet, hat noch niemand angegeben.
    }
   *[no] { $count ->
        [0] Ohne es geht die Leistung weiter, nur langsamer.
        [one] Ohne es geht die Leistung weiter, nur langsamer.
       *[other] Ohne sie geht die Leistung weiter, nur langsamer.
    }
} { $alternative ->
    [tested] Erprobt und bereit, einzuspringen: { $instead }.
    [untested] Nie erprobt, zählt daher nicht: { $instead }.
    [absent] Es gibt keinen Ersatz.
   *[unknown] Ob es einen Ersatz gibt, hat niemand angegeben.
}
round-factor-contact = { round-why-contact }
round-factor-services-not-recorded = { $count ->
    [0] Niemand hat erfasst, welche Leistungen es brauchen.
    [one] Niemand hat erfasst, welche Leistungen es brauchen.
   *[other] Niemand hat erfasst, von welchen Leistungen sie gebraucht werden.
} Unbekannt zählt schwerer als eine Verzögerung und leichter als eine bekannte Gefahr.
round-factor-units = { $count ->
    [0] Es steht
    [one] Es steht
   *[other] Sie stehen
} hier: { $names }. Patienten können dort { $consequence ->
    [immediate_danger] binnen Minuten
   *[danger_within_hours] binnen Stunden
} zu Schaden kommen, wenn die Versorgung ausfällt. { $count ->
    [0] Niemand hat erfasst, von welcher Leistung es gebraucht wird; es steht daher
    [one] Niemand hat erfasst, von welcher Leistung es gebraucht wird; es steht daher
   *[other] Niemand hat erfasst, von welchen Leistungen sie gebraucht werden; dies steht daher
} eine Stufe tiefer, als wenn es jemand erfasst hätte, und nie tiefer, als wenn nichts bekannt wäre.
round-factor-no-service-affected = { $count ->
    [0] Keine Leistung für Patienten braucht es.
    [one] Keine Leistung für Patienten braucht es.
   *[other] Keine Leistung für Patienten braucht sie.
}
round-factor-already-happening = Es geschieht gerade und steht daher eine Stufe höher, als wenn es nur geschehen könnte.
round-factor-nothing-presses = Heute drängt nichts. Es steht daher eine Stufe tiefer, bis etwas drängt.
round-factor-stopped-since = Seit dem { $date } ausgefallen.
round-factor-exploited = Angreifer nutzen diese Schwachstelle aus.
round-factor-reachable = { $reach ->
    [internet] { $count ->
        [0] Es ist aus dem Internet erreichbar.
        [one] Es ist aus dem Internet erreichbar.
       *[other] Sie sind aus dem Internet erreichbar.
    }
    [supplier_access] { $count ->
        [0] Ein Lieferant kann es von außen erreichen.
        [one] Ein Lieferant kann es von außen erreichen.
       *[other] Ein Lieferant kann sie von außen erreichen.
    }
    [hospital_network] { $count ->
        [0] Jeder Rechner in Ihrem Netz kann es erreichen.
        [one] Jeder Rechner in Ihrem Netz kann es erreichen.
       *[other] Jeder Rechner in Ihrem Netz kann sie erreichen.
    }
    [isolated] { $count ->
        [0] Nichts anderes kann es erreichen.
        [one] Nichts anderes kann es erreichen.
       *[other] Nichts anderes kann sie erreichen.
    }
   *[unknown] { $count ->
        [0] Von wo es erreichbar ist, hat niemand angegeben.
        [one] Von wo es erreichbar ist, hat niemand angegeben.
       *[other] Von wo sie erreichbar sind, hat niemand angegeben.
    }
}
round-factor-severity = Der veröffentlichte Schweregrad ist { $score } von 10. Er entscheidet nur zwischen Gleichrangigen.
round-factor-severity-unknown = Es ist kein Schweregrad veröffentlicht; er zählt daher als hoch.
round-factor-support-ended = { $count ->
    [0] Es bekommt
    [one] Es bekommt
   *[other] Sie bekommen
} seit dem { $date } keine Sicherheitsupdates: Jede seither gefundene Schwachstelle bleibt offen.
round-factor-support-ended-undated = { $count ->
    [0] Es bekommt
    [one] Es bekommt
   *[other] Sie bekommen
} keine Sicherheitsupdates: Jede gefundene Schwachstelle bleibt offen.
round-factor-support-unknown = { $count ->
    [0] Niemand kann sagen, ob es noch Sicherheitsupdates erhält.
    [one] Niemand kann sagen, ob es noch Sicherheitsupdates erhält.
   *[other] Niemand kann sagen, ob sie noch Sicherheitsupdates erhalten.
}
round-factor-paid-support = Sicherheitsupdates gibt es nur gegen Bezahlung.
round-factor-paid-support-until = Sicherheitsupdates gibt es nur gegen Bezahlung, bis zum { $date }.
round-factor-never-backed-up = Nichts ließe sich wiederherstellen.
round-factor-backup-age = { $days ->
    [0] Seit der letzten guten Datensicherung von heute ginge wenig verloren.
    [one] Die Arbeit von { $days } Tag ginge verloren.
   *[other] Die Arbeit von { $days } Tagen ginge verloren.
} { $said ->
    [yes] Angegeben ist, dass das Haus so viel verlieren darf: { $hours ->
        [0] weniger als eine Stunde
        [one] { $hours } Stunde
       *[other] { $hours } Stunden
    }.
   *[no] Niemand hat angegeben, wie viel verloren gehen darf; { $hours } Stunden sind angenommen.
}
round-factor-backup-unknown = Bis jemand nachgesehen hat, weiß niemand, wie viel verloren ginge.
round-factor-restore-failed = Das Wiederhergestellte war nicht vollständig. Im Ernstfall wäre es das auch nicht.
round-factor-restore-time = Es dauerte { $hours } h { $minutes } min; dauern darf es { $allowed-hours } h { $allowed-minutes } min.
round-factor-never-restored = Niemand weiß, ob es sich wiederherstellen lässt und wie lange das dauert.
round-factor-deadline-past = { $days ->
    [one] Der Tag war gestern, { $date }.
   *[other] Der Tag war der { $date }, vor { $days } Tagen.
}
round-factor-deadline-today = Der Tag ist heute.
round-factor-deadline-ahead = { $days ->
    [one] Der Tag ist morgen, { $date }.
   *[other] Der Tag ist der { $date }, in { $days } Tagen.
}
round-factor-age = { $days ->
    [one] Das letzte Mal war vor { $days } Tag.
   *[other] Das letzte Mal war vor { $days } Tagen.
}
round-factor-attempts-fail = { $attempts ->
    [one] Seit dem { $date } hat „{ $source }“ nichts geliefert. { feed-answer }{ $detailed ->
        [yes] { " " }({ $detail })
       *[no] { "" }
    }
   *[other] Seit dem { $date } hat „{ $source }“ bei { $attempts } Versuchen nichts geliefert. { feed-answer }{ $detailed ->
        [yes] { " " }({ $detail })
       *[no] { "" }
    }
}
round-factor-no-second-factor = Ein gestohlenes Passwort reicht, um hereinzukommen.
round-factor-second-factor-unknown = Wird keiner verlangt, reicht ein gestohlenes Passwort, um hereinzukommen.
round-factor-never-reached = Eine Nummer, die niemand erprobt hat, kann in der Nacht falsch sein, in der sie gebraucht wird.
round-factor-not-reached = Wer sie heute Nacht wählt, erreicht vielleicht auch niemanden.
round-factor-nobody = Nachts weiß niemand, wen man anruft.
round-factor-not-looked-at = Niemand hat es angesehen.

## What to do

round-act-isolate-and-replace = { $audience ->
    [biomedical_engineering] { $count ->
        [0] Mit der Medizintechnik vom Internet trennen – nur sie darf ein Medizingerät ändern – und den Ersatz planen
        [one] Mit der Medizintechnik vom Internet trennen – nur sie darf ein Medizingerät ändern – und den Ersatz planen
       *[other] Alle mit der Medizintechnik vom Internet trennen – nur sie darf ein Medizingerät ändern – und den Ersatz planen
    }
   *[other] { $count ->
        [0] Vom Internet trennen und den Ersatz planen
        [one] Vom Internet trennen und den Ersatz planen
       *[other] Alle vom Internet trennen und den Ersatz planen
    }
}
round-act-plan-replacement = { $audience ->
    [biomedical_engineering] Über die Medizintechnik beim Hersteller nach einer neueren Version fragen oder den Ersatz in das Budget aufnehmen
   *[other] Die Aufrüstung oder den Ersatz in das Budget aufnehmen
}
round-act-identify-software = { $audience ->
    [biomedical_engineering] { $count ->
        [0] Medizintechnik oder Hersteller fragen, welche Software darauf läuft
        [one] Medizintechnik oder Hersteller fragen, welche Software darauf läuft
       *[other] Medizintechnik oder Hersteller fragen, welche Software auf ihnen läuft
    }
   *[other] { $count ->
        [0] Herausfinden, welche Software darauf läuft
        [one] Herausfinden, welche Software darauf läuft
       *[other] Herausfinden, welche Software auf ihnen läuft
    }
}
round-act-repair-backup = Die Datensicherung wiederholen, ihr Protokoll ansehen und aufschreiben, was falsch war
round-act-record-backup = Herausfinden, wie gesichert wird und wann es zuletzt gelang, und es aufschreiben
round-act-shorten-restore = Die Wiederherstellung beschleunigen oder mit den Leistungen eine längere Zeit vereinbaren; dann neu testen
round-act-test-restore = Einmal wiederherstellen, die Zeit messen und das Ergebnis klinisch prüfen lassen
round-act-renew-certificate = Das Zertifikat erneuern
round-act-apply-fix = { $audience ->
    [biomedical_engineering] Die Korrektur des Herstellers über die Medizintechnik einspielen lassen
   *[other] Die Korrektur des Herstellers einspielen
}
round-act-mitigate = Noch gibt es keine Korrektur: den Zugang schließen und beim Hersteller nachfragen
round-act-restore-service = Den Sicherheitsvorfall eröffnen, die Stationen informieren und die Leistung wiederherstellen
round-act-review-exception = Die Ausnahme mit Unterschrift verlängern oder beenden
round-act-name-owner = Verantwortliche und Vertretung benennen
round-act-import-source = Die Liste neu einlesen
round-act-remind = Die Personen und ihre Vorgesetzten erinnern
round-act-review-contract = Den Vertrag verlängern, ändern oder beenden
round-act-update-feed = Ansehen, was die Adresse antwortet, sie erneut abfragen oder eine Datei von Hand laden
round-act-triage-events = Jede ansehen und angeben, was sie ist
round-act-try-contact = Die Notfallnummer anrufen und aufschreiben, was dabei herauskam
round-act-protect-access = Einen zweiten Faktor verlangen oder den Zugang schließen, bis es einen gibt
round-settle-owner = Verantwortliche benennen
round-settle-legal-date = Erledigung erfassen
round-settle-legal-date-open = Pflichttermin öffnen
round-settle-backup = Datensicherung erfassen
round-settle-system = System öffnen
round-settle-restore = Wiederherstellungstest erfassen
round-advisories = Was offen ist:
round-settle-advisory = Entscheiden, was geschieht
round-settle-advisory-look = Sicherheitshinweise ansehen
round-settle-supplier = Lieferanten öffnen
round-settle-contract = Vertrag öffnen
round-settle-way-in = Fernzugänge öffnen
round-settle-feeds = Referenzdaten öffnen
round-settle-security-events = Ansehen
round-settle-contact = Nummer öffnen
round-act-fulfil-duty = Erledigen und den Nachweis aufbewahren

## What was decided about it

round-note-snoozed = { $by } hat dies am { $on } zurückgestellt, bis zum { $until }: „{ $reason }“
round-note-started = { $by } hat am { $on } damit begonnen. Ist es am { $until } noch da, kommt es wieder.
round-note-finished = { $by } hat dies am { $on } als erledigt gemeldet. Zeigen die Fakten es am { $until } noch, kommt es wieder.
round-note-snooze-over = { $by } hat dies bis zum { $until } zurückgestellt.
round-note-unfinished = { $by } hat am { $on } damit begonnen. Es ist noch offen.
round-note-still-there = { $by } hat dies am { $on } als erledigt gemeldet. Die Fakten zeigen es noch nicht.
round-note-worse = { $decision ->
    [snoozed] { $by } hat dies bis zum { $until } zurückgestellt.
    [started] { $by } hat am { $on } damit begonnen.
   *[finished] { $by } hat dies am { $on } als erledigt gemeldet.
} { round-worsening }
round-note-delegated = { $to } kümmert sich darum, übergeben von { $by } am { $on }.
round-note-delegated-to-you = { $by } hat Ihnen dies am { $on } übergeben.
round-note-delegated-worse = { $by } hat dies am { $on } an { $to } übergeben. { round-worsening }
round-worsening = { $because ->
    [graver_consequence] Es ist wieder da, weil für Patienten mehr auf dem Spiel steht als zuvor.
    [more_urgent] Es ist wieder da, weil es dringender geworden ist.
   *[more_equipment] Es ist wieder da, weil es viel mehr betrifft als zuvor.
}

## What changed since the last round

round-gone = { $because ->
    [settled] Geklärt
    [not_due_yet] Vorerst nicht fällig
    [snoozed] Zurückgestellt
    [delegated] Bei jemand anderem
    [started] In Arbeit
    [finished] Als erledigt gemeldet
   *[not_yours] Jetzt bei anderen
}
round-moved = { $direction ->
    [up] Dringender als bei der letzten Visite
   *[down] Weniger dringend als bei der letzten Visite
}

## The page

round-title = Heutige Visite
round-lead = { $cards ->
    [one] Eines ist zuerst zu tun.
   *[other] { $cards } Dinge sind zuerst zu tun.
} { $more ->
    [0] { "" }
    [one] { $more } weiteres wartet dahinter.
   *[other] { $more } weitere warten dahinter.
}
round-whose = Wessen Visite
round-mine = Meine
round-everyones = Das ganze Haus, für die Morgenbesprechung
round-why = Für Patienten
round-why-now = Warum jetzt
round-to-do = Zu tun
round-evidence = Worauf dies beruht
round-due-distance = { $when ->
    [past] { $years ->
        [0] { $days ->
            [one] { $days } Tag überfällig
           *[other] { $days } Tage überfällig
        }
        [one] Über ein Jahr überfällig
       *[other] Über { $years } Jahre überfällig
    }
    [today] Heute
   *[ahead] { $days ->
        [one] In { $days } Tag
       *[other] In { $days } Tagen
    }
}
round-for-whom = Wer es tun kann: { $audience }.
round-units = Wo: { $units }.
round-equipment-shown = { $total ->
    [one] Das Gerät:
   *[other] { $shown } von { $total } Geräten:
}
round-equipment-count = { $total ->
    [one] { $total } Gerät.
   *[other] { $total } Geräte.
}
round-paper-equipment = { $more ->
    [0] Geräte: { $names }.
   *[other] Geräte: { $names } und { $more } mehr.
}
round-paper-sources = Laut { $sources }.
round-sources = Wer das sagt und mit welchem Stand:
round-start = Beginnen
round-to-card = Zur Karte
round-take-back = Zurücknehmen
round-taken-back = Zurückgenommen: Es steht wieder auf der Visite.
round-decided-meanwhile = Nichts wurde zurückgenommen: Jemand hat inzwischen darüber entschieden.
round-finish = Erledigt
round-finish-explanation = Zeigen die Fakten es nach sieben Tagen noch, kommt die Karte wieder.
round-finish-submit = Es ist erledigt
round-delegate = Übergeben
round-delegate-to = An wen
round-delegate-choose = Person auswählen
round-delegate-submit = Übergeben
round-snooze = Zurückstellen
round-snooze-until = Bis
round-snooze-until-hint = Höchstens ein Vierteljahr. Was länger warten muss, braucht eine unterschriebene Ausnahme.
round-snooze-reason = Warum es warten kann
round-snooze-reason-hint = Kommt ins Journal.
round-snooze-submit = Zurückstellen
round-decided-start = Begonnen: Die Karte kommt nach sieben Tagen wieder, wenn es noch da ist.
round-decided-finish = Als erledigt vermerkt: Die Karte kommt nach sieben Tagen wieder, wenn die Fakten es noch zeigen.
round-decided-delegate = Übergeben: Die Karte steht jetzt auf der Visite der anderen Person.
round-decided-snooze = Zurückgestellt: Die Karte kommt am gewählten Tag wieder, oder wenn es schlimmer wird.
round-step = Was mit der Karte geschieht
round-settled = Diese Karte ist weg: Sie wurde inzwischen geklärt.
round-nothing = Heute braucht Sie nichts
round-next-due = Das Nächste ist am { $date } fällig: { $what }.
round-nothing-known = Nichts, was Sie sehen dürfen, wird fällig. Bekannt ist nur, was eingelesen wurde.
round-empty-house = Über das Haus ist noch nichts bekannt
round-empty-house-why = Lesen Sie die Listen ein, die Sie haben, so wie sie sind: die der Rechner, die der Medizingeräte. Nichts wird übernommen, bevor Sie es angesehen haben. Was darin steht, wird die erste Visite.
round-no-lifecycles = Noch kann niemand sagen, was noch unterstützt wird
round-no-lifecycles-why = Es sind keine Produktlebenszyklen geladen; der Stand jedes Betriebssystems ist daher unbekannt. Es ist eine einzige Datei von endoflife.date, die jeder Rechner mit Internet holen kann und die Sie hereintragen können.
round-no-lifecycles-act = Produktlebenszyklen laden
round-no-services = Noch kann niemand sagen, was es für Patienten bedeutet
round-no-services-why = Es ist keine Leistung benannt. Die Karten können sich nur nach dem Ort richten, an dem etwas steht. Drei genügen für den Anfang.
round-no-services-act = Erste Leistungen ankreuzen
round-more = { $count ->
    [one] { $count } weitere wartet hinter diesen
   *[other] { $count } weitere warten hinter diesen
}
round-more-of = { $count }: { round-consequence }
round-concerns = Hinter den Karten
round-concerns-lead = Was hinter den heutigen Karten wartet und was eine Entscheidung von der Visite fernhält.
round-concerns-link = Alle einzeln ansehen
round-concerns-back = Zur Visite
round-concerns-none = Nichts wartet, und nichts ist beiseitegelegt
round-concerns-fold = Warum, und was zu tun ist
round-concerns-none-explanation = Alles, was Sie angeht, steht als Karte auf der heutigen Visite.
round-concerns-section = { $section ->
    [waiting] Wartet
    [started] Begonnen
    [delegated] Bei jemand anderem
    [snoozed] Zurückgestellt
   *[finished] Als erledigt gemeldet
}
round-aside-title = Beiseitegelegt
round-aside = { $aside ->
    [snoozed] Zurückgestellt: { $count }
    [delegated] Bei jemand anderem: { $count }
    [started] In Arbeit: { $count }
   *[finished] Als erledigt gemeldet: { $count }
}
round-changes = Was sich seit dem { $date } geändert hat
round-changes-none = Nichts.
round-changes-new = Neu:
round-changes-up = Höher:
round-changes-down = Tiefer:
round-count = { $count } { $state ->
    [ended] nicht mehr unterstützt
    [extended] mit bezahltem Zusatzsupport
    [ending] mit bald endendem Support
    [supported] unterstützt
   *[unknown] unbekannt
}
round-equipment-total = { $total ->
    [one] { $total } Gerät:
   *[other] { $total } Geräte:
}
round-services = Wie es um Ihre Leistungen steht
round-services-lead = Um die Geräte kümmern sich andere. Was deren Einsatz verlangt, steht auf deren Visite.
round-services-total = { $total ->
    [one] { $total } Leistung:
   *[other] { $total } Leistungen:
}
round-checkpoint = Prüfpunkt des Journals vom { $moment }: { $size } Einträge, Prüfsumme { $digest }

## On paper

round-print = Für die Besprechung drucken
round-print-title = Visite für die Besprechung
round-print-lead = Für A4: Drucken Sie diese Seite mit Ihrem Browser. Haken Sie ab, was erledigt ist, und schreiben Sie auf, wer was bis wann tut.
round-print-who = Wer
round-print-when = Bis wann
round-print-done = Erledigt, mit Kürzel
round-print-there = Wer dabei war
round-print-witness = Was dieses Blatt bezeugt
round-print-checkpoint = Journal von { $origin }: { $size } Einträge, Wurzel { $root }. Wer dieses Blatt hat, kann später zeigen, dass davor nichts geändert wurde.

## Earlier days

round-history-title = Frühere Visiten
round-history-lead = Die Visite des ganzen Hauses, wie sie jeden Morgen um sieben Uhr stand, und was an dem Tag entschieden wurde.
round-history-link = Frühere Visiten
round-history-day = Tag
round-history-cards = Karten
round-history-waiting = Dahinter
round-history-earlier = Frühere Tage
round-history-empty = Noch wurde keine Visite festgehalten.
round-history-empty-explanation = Die erste wird morgen früh um sieben Uhr festgehalten.
round-history-of = Visite vom { $date }
round-history-kept = Festgehalten am { $moment }.
round-history-not-kept = An diesem Tag wurde keine Visite festgehalten: Wardround lief nicht. Was entschieden wurde, steht trotzdem hier.
round-history-decisions = Was entschieden wurde
round-history-no-decision = An diesem Tag wurde nichts entschieden.
round-history-no-card = Etwas, das am Morgen keine Karte war
round-history-decided = { $moment }: { $by } { $step ->
    [finish] hat es als erledigt gemeldet
    [delegate] hat es an { $to } übergeben
    [snooze] hat es bis zum { $until } zurückgestellt
   *[start] hat damit begonnen
}{ $taken-back ->
    [yes] ; später zurückgenommen
   *[no] { "" }
}
round-history-checkpoint = Journal damals: { $size } Einträge, Prüfsumme { $digest }

## By mail

round-mail-title = Die Visite per E-Mail
round-mail-lead = Am Morgen, nur die Karten, die Sie sehen dürfen, nur ihre Titel und Tage. Was verrät, wo jemand eindringen könnte, bleibt in Wardround.
round-mail-want = Meine Visite jeden Morgen um { $time } Uhr zusenden
round-mail-recipient = Sie geht an { $recipient }.
round-mail-no-recipient = Von Ihnen ist hier noch keine E-Mail-Adresse bekannt.
round-mail-no-server = Es ist kein E-Mail-Server eingerichtet. Bis dahin warten E-Mails.
round-mail-on = Ihre Visite kommt jeden Morgen.
round-mail-off = Es kommt keine E-Mail mehr.
