# Clinical services: what the hospital does for patients, and what happens to them when it stops.

service-consequence = { $consequence ->
    [immediate_danger] Patienten binnen Minuten in Gefahr
    [danger_within_hours] Patienten binnen Stunden in Gefahr
    [care_delayed] Patienten warten oder kommen an einem anderen Tag wieder
    [care_indirect] Die Versorgung leidet nach Tagen
    [no_patient_effect] Patienten merken nichts
   *[unknown] Nicht bekannt, was davon abhängt
}
service-stage = { $stage ->
    [admission] Aufnahme
    [diagnosis] Diagnostik
    [therapy] Therapie
    [accommodation_and_care] Unterbringung und Pflege
    [discharge] Entlassung
   *[support] Unterstützung aller Schritte
}
service-list-title = Klinische Leistungen
service-list-empty = Noch keine Leistungen.
service-list-empty-explanation = Beginnen Sie mit dreien: einer, deren Ausfall Patienten gefährdet, einer, ohne die die Verwaltung nicht auskommt, und einer aus Apotheke, Bildgebung oder Labor.
service-name = Name
service-scope = Erbracht von
service-chain-stage = Behandlungsschritt
service-consequence-label = Bei Ausfall
service-outage = Tolerierbare Ausfallzeit
service-outage-hint = Wie lange Patienten es verkraften
service-outage-unit = In
service-outage-minutes = Minuten
service-outage-hours = Stunden
service-outage-days = Tagen
service-outage-unknown = Nicht angegeben
service-workaround = Wie inzwischen weitergearbeitet wird
service-owner = Verantwortlich
service-owner-none = Noch niemand
service-deputy = Vertretung
service-second-deputy = Zweite Vertretung
service-deputies = Vertretungen
service-recovery = Wiederanlaufzeit
service-recovery-hint = Was Sie selbst festgelegt haben (RTO)
service-loss = Zulässiger Datenverlust
service-loss-hint = Wie alt die neueste Kopie sein darf (RPO)
service-practised = Zuletzt so gearbeitet
service-practised-hint = Der Tag, an dem zuletzt so weitergearbeitet wurde, im Ernst oder zur Übung. Nur dann gilt es als erprobt.
service-hours = Betriebszeiten
service-hours-hint = Zum Beispiel: Tag und Nacht; Mo bis Fr 7 bis 19, Sa 8 bis 12
service-demand = Wie viel verlangt wird
service-demand-hint = Zum Beispiel: etwa 400 Proben am Werktag, 90 am Sonntag
service-supplier = Von einem externen Unternehmen erbracht
service-more = Zeiten, Betriebszeiten, Bedarf, externes Unternehmen
service-add = Leistung hinzufügen
service-added = Die Leistung ist hinzugefügt.
service-correct = Korrigieren
service-corrected = Die Korrektur ist gespeichert.
service-stands-on = Hängt ab von
service-carries = Was davon abhängt
service-stands-on-nothing = Noch ist nichts erfasst. Ohne das kann die Visite nicht sagen, was diese Leistung beim Ausfall von Geräten verliert.

## The pages

service-duration = { $unit ->
    [days] { $number ->
        [one] { $number } Tag
       *[other] { $number } Tage
    }
    [hours] { $number } h
   *[minutes] { $number } min
}
service-standing = { $standing ->
    [unsupported] Auf nicht mehr unterstützten Geräten
    [ageing] Auf Geräten mit endendem Support
    [unknown] Support der Geräte unbekannt
    [supported] Auf unterstützten Geräten
   *[not_recorded] Noch nichts erfasst
}
service-standing-count = { $count } { $standing ->
    [unsupported] auf nicht mehr unterstützten Geräten
    [ageing] auf Geräten mit endendem Support
    [unknown] auf Geräten mit unbekanntem Support
    [supported] auf unterstützten Geräten
   *[not_recorded] noch ohne Angaben
}
service-list-lead = Was hier für Patienten getan wird: zuerst, was ein Vorfall trifft, dann nach der schwersten Folge.
service-hit = Arbeitet nicht wie sonst
service-list-caption = Klinische Leistungen
service-list-search = Leistungen suchen
service-list-standing = Geräte darunter
service-list-standing-any = Beliebig
service-list-stands-on = { $count ->
    [0] Noch nichts erfasst
    [one] { $count } Abhängigkeit
   *[other] { $count } Abhängigkeiten
}
service-list-no-match = Nichts gefunden
service-list-no-match-explanation = Keine Leistung, die Sie sehen dürfen, passt zu dieser Suche.
service-above = { $stage }, { $place }
service-lead = { $consequence ->
    [immediate_danger] Fällt dies aus, können Patienten binnen Minuten zu Schaden kommen.
    [danger_within_hours] Fällt dies aus, können Patienten binnen Stunden zu Schaden kommen.
    [care_delayed] Fällt dies aus, warten Patienten oder kommen an einem anderen Tag wieder.
    [care_indirect] Fällt dies aus, leidet die Versorgung nach einigen Tagen.
    [no_patient_effect] Fällt dies aus, merken Patienten nichts.
   *[unknown] Was ein Ausfall für Patienten bedeutet, hat noch niemand angegeben.
} { $said ->
    [yes] So lange verkraften Patienten es: { $time }.
   *[no] Wie lange Patienten es verkraften, hat niemand angegeben.
}
service-workaround-none = Wie inzwischen weitergearbeitet wird, hat niemand aufgeschrieben.
service-standing-counts = { $equipment ->
    [one] Das gilt für das eine Gerät darunter. Wen Sie fragen: { $audiences }.
   *[other] Das gilt für { $deciding } der { $equipment } Geräte darunter. Wen Sie fragen: { $audiences }.
}
service-equipment = Geräte darunter
service-carries-none = Weitere Abhängigkeiten sind nicht erfasst.
service-edit-title = Korrigieren: { $name }
service-unit-choose = Auswählen

## What the hospital has not thought of yet

service-gaps = Woran Sie noch nicht gedacht haben
service-gaps-lead = Gefunden in dem, was Sie erfasst haben. Jeder Punkt lässt sich öffnen und führt dorthin, wo er behoben wird.
service-gap = { $kind ->
    [single_point] { $count ->
        [one] { $count } einzelne Ursache, mit der mehrere Leistungen ausfallen
       *[other] { $count } Ursachen, mit denen jeweils mehrere Leistungen ausfallen
    }
    [recovery_too_long] { $count ->
        [one] { $count } Leistung, die zu spät wieder läuft
       *[other] { $count } Leistungen, die zu spät wieder laufen
    }
    [recovery_before_provider] { $count ->
        [one] { $count } Wiederanlaufzeit, kürzer als die dessen, wovon sie abhängt
       *[other] { $count } Wiederanlaufzeiten, kürzer als die dessen, wovon sie abhängen
    }
    [untested_workaround] { $count ->
        [one] { $count } Leistung ohne erprobtes Ersatzverfahren
       *[other] { $count } Leistungen ohne erprobtes Ersatzverfahren
    }
    [no_owner] { $count ->
        [one] { $count } Leistung, für die niemand verantwortlich ist
       *[other] { $count } Leistungen, für die niemand verantwortlich ist
    }
    [stands_on_nothing] { $count ->
        [one] { $count } Leistung ohne erfasste Abhängigkeit
       *[other] { $count } Leistungen ohne erfasste Abhängigkeit
    }
   *[serves_nothing] { $count ->
        [one] { $count } System, von dem nichts abhängt
       *[other] { $count } Systeme, von denen nichts abhängt
    }
}
service-gap-single-point = Ohne dies fallen sie aus, und keine hat ein erprobtes Ersatzverfahren: { $services }.
service-gap-recovery-too-long = Angestrebte Wiederanlaufzeit: { $recovery }; Patienten verkraften { $tolerable }.
service-gap-recovery-before-provider = Angestrebte Wiederanlaufzeit: { $recovery }. Nötig ist aber { $provider }, mit { $against }.
service-gap-consequence = { $consequence }.

## Beginning from the catalogue

service-catalogue = Mit dem Katalog beginnen
service-catalogue-lead = Kreuzen Sie an, was Sie erbringen. Die Angaben dazu sind Einschätzungen: Korrigieren Sie sie danach wie alles andere. Nichts wird doppelt hinzugefügt.
service-catalogue-empty = Nichts mehr anzukreuzen
service-catalogue-empty-explanation = Alles aus dem Katalog ist schon da. Fügen Sie von Hand hinzu, was bei Ihnen besonders ist.
service-catalogue-place-hint = Sie können jede später verschieben
service-catalogue-usual = { $consequence }; Patienten verkraften meist { $time }
service-catalogue-add = Angekreuzte hinzufügen
service-catalogue-none-added = Nichts wurde hinzugefügt: Diese Leistungen gibt es dort schon.
service-catalogue-one-added = Die Leistung ist hinzugefügt. Als Nächstes: wer dafür verantwortlich ist und wovon sie abhängt.
service-catalogue-added = Die Leistungen sind hinzugefügt. Als Nächstes: wer für jede verantwortlich ist und wovon sie abhängt.
service-preset-label = Ankreuzen, was üblich ist für
service-preset = { $preset ->
    [minimum] die drei für den Anfang
    [hospital] ein Krankenhaus
    [clinic] eine Ambulanz
   *[laboratory] ein Labor
}
