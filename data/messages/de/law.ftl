# The law as the rule packs say it: acts, clocks, duties, what is not known and whom to ask; packs that were reviewed.

law-list-title = Rechtslage
law-list-lead = Was die Rechtsakte der Union und die Gesetze der Länder verlangen, soweit jemand sie gelesen hat. Dies ist keine Rechtsberatung: Wo etwas nicht bekannt ist, steht, wen Sie fragen.
law-own-title = Von Ihnen geprüfte Regelpakete
law-own-none = Noch keine. Nehmen Sie unseren Text eines Landes, lassen Sie ihn von Ihrer Rechtsberatung prüfen und laden Sie ihn hier.
law-own-refused = Ein eigenes Regelpaket wird nicht verwendet: Diese Programmversion kann es nicht lesen. An seiner Stelle gilt unseres.
law-countries = Länder
law-union = Rechtsakte der Union
law-here = Ihr Land
law-pack-title = Regelpaket
law-status-label = NIS2 dort
law-status = { $status ->
    [in_force] Gesetz in Kraft
    [bill] Entwurf, kein Gesetz
    [no_act] Kein Gesetz
   *[not_member] Eigene Regeln
}
law-in-force = In Kraft seit
law-anchor-label = Fristen zählen ab
law-anchor = { $anchor ->
    [awareness] Kenntniserlangung
    [detection] Entdeckung
    [determination] Feststellung
    [unstated] Das Gesetz sagt es nicht; es gilt die Kenntniserlangung
   *[not_established] Nicht geklärt; es gilt die Kenntniserlangung
}
law-confidence-label = Wie sicher
law-confidence = { $confidence ->
    [high] Sicher
    [medium_high] Ziemlich sicher
    [medium] Aus übereinstimmenden Sekundärquellen
    [low_medium] Nicht sicher: nachfragen
   *[low] Unsicher: nachfragen
}
law-status-sure = Wie sicher das Gesetz
law-edition = Ausgabe
law-checked = Nachgesehen am
law-not-known = Nicht bekannt
law-not-known-ask = Nicht bekannt: { $question }
law-not-sure-ask = Nicht sicher: { $question }
law-differs = Wo es abweicht
law-authority = Aufsichtsbehörde
law-csirt = Computer-Notfallteam (CSIRT)
law-channel = Meldeweg
law-languages = Sprachen der Meldungen
law-baseline = Verlangte oder übliche Maßnahmen
law-significance = Wann ein Sicherheitsvorfall erheblich ist
law-computation = Wie Fristen berechnet werden
law-switches = Einrichtungsarten
law-switch = { $state ->
    [in] im Anwendungsbereich
    [out] nicht im Anwendungsbereich
   *[unknown] nicht bekannt
}
law-registration = Registrierung
law-registration-due = Letzter Tag für von Anfang an Betroffene
law-registration-term = Frist für später Betroffene
law-registration-change = Frist für Änderungen
law-registration-rule = Regel
law-registration-at = Wo
law-registration-fields = Was anzugeben ist
law-fines = Bußgelder: gesetzliche Obergrenze
law-fines-forecast = Dies ist die gesetzliche Obergrenze und keine Vorhersage eines Bußgelds.
law-fines-essential = Besonders wichtige (wesentliche) Einrichtungen
law-fines-important = Wichtige Einrichtungen
law-fines-public = Öffentliche Stellen
law-fines-public-rule = { $rule ->
    [same] Wie für andere
    [none] Kein Bußgeld
   *[unknown] Nicht bekannt
}
law-fines-sum = { $least ->
    [0] Höchstens { $amount } { $currency }
   *[other] Von { $least } bis { $amount } { $currency }
}
law-fines-share = oder { $share } % des Jahresumsatzes, je nachdem, was höher ist
law-fines-share-above = oder { $share } % des Jahresumsatzes, wenn dieser über { $above } { $currency } liegt, je nachdem, was höher ist
law-clocks = Was bis wann zu melden ist
law-clock-term = Frist
law-clock-from-label = Gezählt ab
law-clock-to = An wen
law-clock-only-if = Nur wenn
law-clock-from = { $start ->
    [anchor] dem Zeitpunkt, ab dem das Land zählt
    [awareness] Kenntniserlangung
    [detection] Entdeckung
    [determination] Feststellung
    [breach_awareness] hinreichender Gewissheit einer Verletzung
    [impact_ended] dem Ende der Auswirkungen
    [service_restored] der Wiederherstellung der Leistungen
    [handled] dem Abschluss der Bewältigung
    [measure_available] dem Vorliegen einer Abhilfe
    [measure_taken] dem Ergreifen der Maßnahme
    [requested] der Aufforderung
   *[sent] der Absendung von: { $notice }
}
law-recipient-response-team = Das Reaktionsteam des Landes (CSIRT) oder die Behörde
law-trigger-label = Ausgelöst durch
law-trigger = { $trigger ->
    [significant_incident] Erheblicher Sicherheitsvorfall
    [any_incident] Jeder Sicherheitsvorfall
    [personal_data_breach] Verletzung des Schutzes personenbezogener Daten
    [high_risk_to_people] Hohes Risiko für betroffene Personen
    [recipients_affected] Empfänger der Dienste sind betroffen
    [essential_service_disrupted] Störung eines wesentlichen Dienstes
    [device_incident] Schwerwiegendes Vorkommnis mit einem Medizinprodukt
    [device_death] Tod oder unerwartete schwerwiegende Verschlechterung durch ein Medizinprodukt
    [public_health_threat] Medizinprodukt als schwerwiegende Gefahr für die öffentliche Gesundheit
    [field_safety_action] Sicherheitskorrekturmaßnahme im Feld
    [trial_breach] Schwerwiegender Verstoß in einer klinischen Prüfung
    [trial_safety_measure] Dringende Sicherheitsmaßnahme in einer klinischen Prüfung
    [radiation_event] Unfallbedingte oder unbeabsichtigte Strahlenexposition
    [blood_event] Schwerwiegende Reaktion oder Zwischenfall bei Blut
    [exploited_vulnerability] Aktiv ausgenutzte Schwachstelle eines Produkts
    [product_security_incident] Sicherheitsvorfall, der ein Produkt betrifft
    [record_system_incident] Schwerwiegendes Vorkommnis mit einem EHR-System
   *[ai_incident] Schwerwiegender Vorfall mit künstlicher Intelligenz
}
law-term-hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
law-term-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
law-term-months = { $count ->
    [one] { $count } Monat
   *[other] { $count } Monate
}
law-term-working-days = { $count ->
    [one] { $count } Arbeitstag
   *[other] { $count } Arbeitstage
}
law-term-plain = { $term ->
    [without_undue_delay] unverzüglich
    [on_request] auf Ersuchen
   *[unknown] nicht bekannt: nachfragen
}
law-force = { $force ->
    [yes] In Kraft
    [since_unknown] In Kraft; seit wann, ist nicht bekannt
    [no_act] Nicht in Kraft: kein Gesetz
   *[not_bound] Verpflichtet andere
}
law-force-from = Ab { $day }
law-force-not-before = Nicht vor { $day } in Kraft; seit wann, ist nicht bekannt
law-duties = Pflichten
law-criteria = Wann ein Sicherheitsvorfall erheblich ist
law-proposals = Vorschläge: kein geltendes Recht
law-proposal-tag = Kein geltendes Recht
law-proposals-lead = Nichts davon verpflichtet jemanden.
law-proposal-state = Vom { $day }. { $state }
law-acts = Rechtsakte und Vorschriften
law-act-applies = Gilt ab { $day }
law-act-applies-unknown = Ab wann es gilt, ist nicht bekannt
law-act-provisions = Zitierfähige Vorschriften: { $provisions }
law-act-guidance = Leitlinie: verpflichtet niemanden
law-sources = Wo dies nachgelesen wurde
law-doubts = Was nicht bekannt ist, und wen Sie fragen
law-doubts-none = Nichts ist offen.
law-doubt-of = { $question } ({ $of })
law-asked = { $asked ->
    [applies_from] Ab welchem Tag gilt es?
    [in_force] Seit wann ist das Gesetz in Kraft?
    [authority] Welche Behörde beaufsichtigt das Gesundheitswesen?
    [response_team] An welches Computer-Notfallteam meldet das Gesundheitswesen?
    [channel] Auf welchem Weg wird gemeldet?
    [registration] Bis wann und wie registriert man sich?
    [registration_change] Wie schnell ist eine Änderung mitzuteilen?
    [fines] Wie hoch darf ein Bußgeld höchstens sein?
    [baseline] Welche Maßnahmen werden verlangt?
    [significance] Wann ist ein Sicherheitsvorfall erheblich?
    [in_scope] Fällt diese Einrichtungsart in den Anwendungsbereich?
    [computation] Wie werden Fristen berechnet?
    [languages] In welchen Sprachen werden Meldungen angenommen?
    [term] Wie lang ist die Frist, und ab wann zählt sie?
    [duty] Ist die Pflicht so, wie sie hier steht?
   *[statement] Stimmt, was hier steht?
}
law-ask-whom = { $whom ->
    [authority] die Behörde fragen: { $question }
    [response_team] das Computer-Notfallteam fragen: { $question }
    [single_point_of_contact] die zentrale Anlaufstelle des Landes fragen: { $question }
    [lawyer] eine Rechtsberatung des Landes fragen: { $question }
    [device_authority] die Behörde für Medizinprodukte fragen: { $question }
   *[data_protection_officer] den Datenschutzbeauftragten fragen: { $question }
}
law-download = Unser Text, zur Prüfung
law-cohorts = Tage, an denen die Meldepflicht beginnt
law-cohort-from = { $title }: ab { $day }

## Packs that were reviewed

law-pack-load = Geprüftes Regelpaket laden
law-pack-load-lead = Es wird neben unserem aufbewahrt und ändert nichts, bis es jemand einsetzt.
law-pack-file = Datei des Regelpakets
law-pack-file-hint = TOML, höchstens 512 KiB
law-pack-content = Oder sein Text
law-pack-content-hint = Unser Text eines Landes steht auf dessen Seite, als Ausgangspunkt.
law-pack-reviewed-by = Wer es geprüft hat
law-pack-reviewed-by-hint = Die Rechtsberatung oder Stelle, mit Namen
law-pack-note = Was man darüber wissen muss
law-pack-submit = Laden
law-pack-loaded = Das Regelpaket ist geladen. Es ist noch nicht eingesetzt.
law-pack-loaded-at = Geladen
law-pack-loaded-by = Geladen von
law-pack-in-use-label = Einsatz
law-pack-in-use = { $in_use ->
    [yes] Eingesetzt
   *[no] Neben unserem
}
law-pack-of = Regelpaket, geprüft von { $person }
law-pack-differences = Wo es von unserem abweicht
law-pack-differences-none = Es sagt dasselbe wie unseres.
law-pack-place = Wo
law-pack-ours = Unseres
law-pack-theirs = Das geprüfte
law-pack-nothing = Dort steht nichts
law-pack-broken = Diese Programmversion kann dieses Regelpaket nicht lesen:
law-pack-put = Einsetzen
law-pack-put-question = „{ $title }“, Ausgabe { $edition }, an die Stelle von unserem setzen?
law-pack-put-consequence = Von da an werden Anwendungsbereich, Pflichten und Fristen danach berechnet. Ein anderes eingesetztes Regelpaket zum selben Recht wird abgesetzt.
law-pack-put-done = Das Regelpaket ist eingesetzt.
law-pack-take-out = Absetzen
law-pack-take-out-question = „{ $title }“, Ausgabe { $edition }, absetzen?
law-pack-take-out-consequence = Von da an werden Anwendungsbereich, Pflichten und Fristen wieder nach unserem berechnet. Das Regelpaket bleibt hier.
law-pack-take-out-done = Das Regelpaket ist abgesetzt. Unseres ist an seiner Stelle.
law-pack-changed = Jemand hat dies inzwischen geändert. Sehen Sie noch einmal nach.
law-pack-refused = Es kann nicht eingesetzt werden: { $reason }
law-pack-too-large = Das ist größer als { $argument } KiB.
law-pack-problem = { $argument }
law-pack-none-of-ours = „{ $argument }“ ist kein vorhandenes Regelpaket. Seine Kennung muss die eines von unseren sein.
law-pack-other-kind = Unser Paket mit der Kennung „{ $argument }“ gehört zu einem Land und dieses nicht, oder umgekehrt.
law-pack-no-text = Das ist kein Text in UTF-8.
law-day-off = { $day ->
    [saturday] Samstagen
    [sunday] Sonntagen
    [holiday] gesetzlichen Feiertagen
    [good_friday] Karfreitag
   *[christmas_eve] Heiligabend
}
law-computation-rule = Nach { $law }. Eine Frist in Tagen oder Monaten endet nicht an { $days }, sondern am nächsten Tag.
law-kinds = Einrichtungsarten und ihr Anhang
law-scope-rules = Wie Anwendungsbereich und Einstufung bestimmt werden
law-yardstick = Hier ein Maßstab: verpflichtet andere
law-received = Von anderen geschuldet, von Ihnen empfangen
law-whole = Das ganze Regelpaket
