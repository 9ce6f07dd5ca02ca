# Deadlines: the clocks of an incident, how they stand and why. Texts of acts stand in the packs.

law-state = { $state ->
    [armed] Wartet
    [running] Läuft
    [met] Rechtzeitig gesendet
    [late] Verspätet
   *[stopped] Nicht geschuldet
}
law-moment = { $moment ->
    [awareness] Kenntnis vom Sicherheitsvorfall
    [detection] Entdeckung
    [determination] Feststellung, dass es einer ist
    [breach_awareness] Gewissheit, dass personenbezogene Daten betroffen sind
    [impact_ended] Ende der Auswirkungen
    [service_restored] Wiederherstellung der Leistungen
    [handled] Ende der Bewältigung
    [measure_available] Verfügbarkeit einer Korrekturmaßnahme
    [measure_taken] dringende Maßnahme
   *[requested] Ersuchen der Behörde
}
law-question = { $question ->
    [significant_incident] ob der Sicherheitsvorfall erheblich ist
    [personal_data_breach] ob personenbezogene Daten betroffen sind
    [high_risk_to_people] ob für Personen ein hohes Risiko besteht
    [recipients_affected] ob Patienten oder Partner darunter leiden
    [essential_service_disrupted] ob ein wesentlicher Dienst gestört ist
    [device_incident] ob ein Medizinprodukt beteiligt war
    [device_death] ob ein Medizinprodukt zu einem Tod geführt hat
    [calamity] ob jemand starb oder schwer geschädigt wurde, weil die Versorgung versagte
    [public_health_threat] ob ein Medizinprodukt die öffentliche Gesundheit gefährdet
    [field_safety_action] ob Medizinprodukte korrigiert oder zurückgerufen werden
    [trial_breach] ob in einer klinischen Prüfung schwerwiegend verstoßen wurde
    [trial_safety_measure] ob in einer klinischen Prüfung eine dringende Maßnahme ergriffen wurde
    [radiation_event] ob jemand fälschlich Strahlung ausgesetzt war
    [blood_event] ob Blut schweren Schaden verursacht hat oder hätte verursachen können
    [exploited_vulnerability] ob eine Schwachstelle eines Produkts ausgenutzt wird
    [product_security_incident] ob die Sicherheit eines Produkts betroffen ist
    [record_system_incident] ob ein EHR-System zu schwerem Schaden geführt hat
    [ai_incident] ob künstliche Intelligenz zu schwerem Schaden geführt hat
   *[any_incident] ob ein Sicherheitsvorfall vorliegt
}
law-remark-waits-for-moment = Beginnt hiermit: { law-moment }. Das hat noch niemand eingetragen.
law-remark-waits-for-notice = Beginnt, wenn dies gesendet ist: { $notice }.
law-remark-waits-for-answer = Beginnt, wenn jemand beantwortet hat, { law-question }.
law-remark-not-answered = Niemand hat beantwortet, { law-question }. Die Frist läuft trotzdem.
law-remark-answered-no = Mit Nein beantwortet: { law-question }.
law-remark-authority-decides = Das Haus sagt Nein, aber darüber entscheidet die Behörde. Die Frist läuft weiter.
law-remark-counted-from-awareness = Das Gesetz zählt ab: { law-moment }. Bis das eingetragen ist, zählt die Frist ab Kenntnis.
law-remark-later-start-without-name = { $moment ->
    [determination] Eine spätere Feststellung ist ohne Namen eingetragen und zählt nicht. Tragen Sie ein, wer sie getroffen hat.
   *[other] Ein späterer Beginn ist ohne Namen eingetragen und zählt nicht. Tragen Sie ein, wer das sagt.
}
law-remark-later-start = Zählt ab: { law-moment }. Das ist später als die Kenntnis und beruht auf der Angabe von { $by }.
law-remark-earlier-sign = Ein Anzeichen oder eine Nachricht erreichte das Haus schon vor der Kenntnis: { $at }. Entscheiden Sie, ob das die Kenntniserlangung war, und schreiben Sie auf, warum.
law-remark-began-after-awareness = Er soll begonnen haben, nachdem das Haus davon Kenntnis hatte. Eine der beiden Zeiten ist vielleicht falsch.
law-remark-resolved-soon = Zu bald behoben, als dass diese Meldung geschuldet wäre.
law-remark-only-if = Nur unter dieser Bedingung geschuldet: { $condition }. Ist sie nicht erfüllt, tragen Sie ein, dass die Meldung nicht geschuldet ist, und warum.
law-remark-decided-not-owed = Jemand hat entschieden, dass die Meldung nicht geschuldet ist.
law-remark-withdrawn = Zurückgezogen. Teilen Sie es allen mit, die unterrichtet wurden.
law-remark-reopened = Wieder eröffnet. Kein Rechtsakt sagt, was dann geschuldet ist: Eine weitere Abschlussmeldung ist die vorsichtige Antwort.
law-remark-replaced-by = Der Sicherheitsvorfall dauerte bei Fälligkeit noch an. An die Stelle tritt: { $notice }.
law-remark-sent-twice = Die Absendung ist mit mehreren Zeiten eingetragen; die zuletzt eingetragene zählt.
law-remark-sent-before-start = Vor dem Zeitpunkt gesendet, ab dem gezählt wird. Eine der beiden Zeiten ist vielleicht falsch: Prüfen Sie Tag und Jahr.
law-remark-sent-late = Zu spät gesendet. Die Gründe der Verzögerung gehören dazu.
law-remark-decided-without-name = Diese Entscheidung trägt keinen Namen. Tragen Sie ein, wer entschieden hat.
law-remark-owed-without-condition = Sie ist als nicht geschuldet eingetragen, steht aber unter keiner Bedingung: Sie ist geschuldet.
law-remark-designation-not-known = Dies verpflichtet Betreiber, die vor NIS2 ermittelt wurden. Ob das Haus einer ist, ist nicht eingetragen; es gilt daher als verpflichtet.
law-remark-only-while-ongoing = Nur geschuldet, wenn der Sicherheitsvorfall bei Fälligkeit der Abschlussmeldung noch andauert.
law-remark-final-report-instead = Geschuldet ist die Abschlussmeldung selbst.
law-remark-no-fixed-term = Sofort: Das Gesetz nennt keine Stunden.
law-remark-term-not-known = Welche Frist das Gesetz gibt, hat noch niemand nachgelesen. Fragen Sie Ihre Behörde, und senden Sie sofort.
law-remark-start-not-established = Ab wann das Gesetz des Landes zählt, ist nicht geklärt. Angenommen ist die Kenntnis, wie in der Richtlinie.
law-remark-since-not-known = Seit wann dies geltendes Recht ist, ist nicht bekannt.
law-remark-later-not-known = Ob das Gesetz ein späteres Ende erlauben würde, ist nicht bekannt.
law-remark-not-sure = { $confidence ->
    [low] Die Angabe beruht auf einer schwachen Quelle. Fragen Sie Ihre Behörde.
   *[other] Die Angabe ist nicht sicher. Fragen Sie Ihre Behörde.
}
law-remark-class-not-known = Ob das Haus besonders wichtig (wesentlich) oder wichtig ist, ist nicht eingetragen. Es gilt daher als verpflichtet, wenn eine der beiden Arten verpflichtet ist.
law-remark-give-reasons-for-delay = Senden Sie trotzdem, mit den Gründen der Verzögerung.

law-not-running = { $why ->
    [from] An diesem Tag noch kein geltendes Recht: ab { $day }.
    [not_before] An diesem Tag kein geltendes Recht: frühestens ab { $day }; der Tag selbst ist nicht bekannt.
   *[no_act] { $status ->
        [bill] Das Land hat nur einen Gesetzentwurf. Danach ist nichts geschuldet.
        [no_act] Das Land hat kein Gesetz. Nach NIS2 ist nichts geschuldet.
       *[not_member] NIS2 verpflichtet das Land nicht.
    }
}

law-whom = { $whom ->
    [authority] die zuständige Behörde
    [response_team] das Computer-Notfallteam, das die Meldungen annimmt
    [single_point_of_contact] die nationale zentrale Anlaufstelle
    [lawyer] eine Rechtsberatung des Landes
    [device_authority] die Behörde für Medizinprodukte
   *[data_protection_officer] den Datenschutzbeauftragten
}
law-doubt = { $place }: { $kind ->
    [unknown] nicht bekannt
   *[unsure] nicht sicher
}. Fragen Sie { $whom }: { $question }
