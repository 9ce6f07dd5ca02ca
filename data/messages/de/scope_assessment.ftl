# Whether the institution is in scope of NIS2, as somebody answered, and what follows.

scope-assessment-title = Gilt NIS2 für uns?
scope-assessment-none = Das hat noch niemand beantwortet
scope-assessment-none-explanation = Es dauert fünf Minuten: was das Haus ist, wie viele dort arbeiten, und seine Zahlen. Die Antwort sagt, warum, und was zu fragen ist.
scope-assessment-no-pack = Für Ihr Land gibt es kein Regelpaket
scope-assessment-no-pack-explanation = Das Land der Einrichtung ist „{ $country }“. Es wird gewählt, wenn die Einrichtung angelegt wird.
scope-assessment-begin = Fragen beantworten
scope-assessment-anew = Neu beantworten
scope-assessment-class = { $class ->
    [essential] Besonders wichtig (wesentlich)
    [important] Wichtig
   *[out] Nicht im Anwendungsbereich
}
scope-assessment-class-within = { $class ->
    [essential] besonders wichtig (wesentlich)
    [important] wichtig
   *[out] nicht im Anwendungsbereich
}
scope-assessment-sure = { $class ->
    [essential] Besonders wichtige (wesentliche) Einrichtung.
    [important] Wichtige Einrichtung.
   *[out] Nicht im Anwendungsbereich.
}
scope-assessment-ask = { $spread ->
    [all] Nicht sicher: nicht im Anwendungsbereich, wichtig oder besonders wichtig (wesentlich).
   *[two] Nicht sicher: entweder { $least } oder { $most }.
}
scope-assessment-binds = { $act } gilt heute für Sie.
scope-assessment-binds-if = Falls Sie im Anwendungsbereich sind, gilt { $act } heute für Sie.
scope-assessment-binds-not = { $act } gilt nach Ihren Antworten nicht für Sie.
scope-assessment-binds-from = { $act } gilt ab { $day }; bis dahin gilt nichts.
scope-assessment-no-act = { $country } hat kein Gesetz in Kraft: Die Einstufung ist die, die sich aus der Richtlinie ergäbe.
scope-assessment-not-member = NIS2 gilt nicht für { $country } mit seinen eigenen Regeln: Die Einstufung ist die, die sich aus der Richtlinie ergäbe.
scope-assessment-answered = Beantwortet am { $day }{ $by ->
    [yes] { " " }von { $person }
   *[no] { "" }
}, nach den Regeln der Ausgabe { $edition }.
scope-assessment-moved = Am Tag der Antwort ergab sich etwas anderes: { $then }. Die Regeln haben sich seither geändert. Sehen Sie sie an, und beantworten Sie neu.
scope-assessment-advice = Dies ist aus Regeln berechnet, die jemand gelesen hat. Es ist keine Rechtsberatung, und eine Behörde, die Sie erfasst hat, weiß es besser.
scope-assessment-reasons = Warum
scope-assessment-questions = Was zu fragen ist
scope-assessment-find-out = Im Haus klären: { $question }
scope-assessment-ask-authority = Fragen Sie { $authority }: { $question }
scope-assessment-ask-contact = Fragen Sie die zentrale Anlaufstelle ({ $country }): { $question }
scope-assessment-besides = Was sonst daraus folgt
scope-assessment-cir = Die Durchführungsverordnung (EU) 2024/2690 gilt unmittelbar für Sie: ihre Maßnahmen und ihre Schwellen für einen erheblichen Sicherheitsvorfall.
scope-assessment-roles = In den Augen der Rechtsakte
scope-assessment-role = { $role ->
    [nis2_entity] Im Anwendungsbereich von NIS2
    [essential_entity] Besonders wichtige (wesentliche) Einrichtung
    [important_entity] Wichtige Einrichtung
    [digital_provider] Anbieter digitaler Dienste
    [controller] Verantwortlicher (DSGVO)
    [processor] Auftragsverarbeiter (DSGVO)
    [critical_entity] Kritische Einrichtung (CER)
    [health_institution] Gesundheitseinrichtung
    [designated_operator] Unter NIS1 ermittelter Betreiber
    [sponsor] Sponsor klinischer Prüfungen
    [radiological_undertaking] Wendet Strahlung am Menschen an
    [blood_establishment] Blutspendeeinrichtung
    [device_manufacturer] Hersteller von Medizinprodukten
    [record_system_manufacturer] Hersteller von EHR-Systemen
    [ai_provider] Anbieter von KI-Systemen
    [ai_deployer] Betreiber von KI-Systemen
    [product_manufacturer] Hersteller von Produkten mit digitalen Elementen
   *[trust_service_provider] Vertrauensdiensteanbieter
}
scope-assessment-registration = Registrierung
scope-assessment-registration-not-yet = NIS2 verlangt hier heute keine Registrierung. Halten Sie dies bereit:
scope-assessment-registration-lead = Teilen Sie Ihrer Behörde mit:
scope-assessment-registration-by = Registrieren bis
scope-assessment-registration-overdue = Der letzte Tag war { $day }. Wer noch nicht registriert ist, tut es jetzt.
scope-assessment-registration-was = Falls Sie im Anwendungsbereich sind: Für von Anfang an Betroffene war der letzte Tag { $day }.
scope-assessment-registration-record = Erfassen Sie bei den Pflichtterminen, wann Sie sich registriert haben.
scope-assessment-since-missing = Geben Sie bei den Fragen an, seit wann Sie im Anwendungsbereich sind; dann wird der letzte Tag berechnet.
scope-assessment-fines = Obergrenze der Bußgelder
scope-assessment-fines-forecast = Dies ist die gesetzliche Obergrenze und keine Vorhersage: Über ein Bußgeld entscheiden Behörden und Gerichte.
scope-assessment-fines-unknown = Nicht bekannt: Fragen Sie die Behörde nach der Obergrenze eines Bußgelds{ $public ->
    [yes] { " " }gegen öffentliche Stellen.
   *[no] .
}
scope-assessment-fines-none = Gegen öffentliche Stellen wird kein Bußgeld verhängt.
scope-assessment-fines-no-act = Kein Gesetz, also heute kein Bußgeld nach NIS2.
scope-assessment-fines-higher = Von den beiden möglichen Einstufungen des Hauses ist dies die höhere Obergrenze.
scope-assessment-fines-directive = Was das Land vorsieht, ist nicht bekannt; dies ist das Mindeste, was die Richtlinie den Ländern als Obergrenze vorgibt.
scope-assessment-fines-of-turnover = Von Ihrem Umsatz ist dieser Anteil { $sum } EUR.
scope-assessment-today = Was heute zu melden ist
scope-assessment-today-lead = Das Land hat kein NIS2-Gesetz in Kraft. Dies gilt trotzdem:
scope-assessment-today-none = Eigene Regeln des Landes wurden nicht gefunden; die DSGVO und die Regeln für Medizinprodukte gelten in jedem Fall.
scope-assessment-all-duties = Alle Pflichten und Fristen
scope-assessment-history = Frühere Antworten
scope-assessment-history-empty = Dies ist die erste Antwort.
scope-assessment-history-line = { $day }: { $result }{ $by ->
    [yes] , beantwortet von { $person }
   *[no] { "" }
}, Regeln der Ausgabe { $edition }.
scope-assessment-range = { $least } oder { $most }

## What was answered

scope-assessment-answers = Was geantwortet wurde
scope-assessment-kinds = Was ist das Haus?
scope-assessment-kinds-hint = Kreuzen Sie alles Zutreffende an.
scope-assessment-kind-none = Nichts davon
scope-assessment-kind-annex = { $annex ->
    [annex_1] Anhang I von NIS2
    [annex_2] Anhang II von NIS2
   *[critical_only] Nur in der CER-Richtlinie
}
scope-assessment-staff = Beschäftigte
scope-assessment-staff-hint = Vollzeitäquivalente im letzten abgeschlossenen Jahr. Lassen Sie leer, was Sie nicht wissen: Die Antwort nennt dann die Spanne.
scope-assessment-turnover = Jahresumsatz in Euro
scope-assessment-turnover-hint = Bei einem öffentlichen Krankenhaus sein Haushalt. Eine ganze Zahl wie 12 500 000, ohne Punkte und Kommas.
scope-assessment-balance = Jahresbilanzsumme in Euro
scope-assessment-balance-hint = Als ganze Zahl
scope-assessment-owner = Wem gehört es?
scope-assessment-owner-value = { $owner ->
    [public] Einer öffentlichen Stelle
   *[private] Jemand anderem
}
scope-assessment-group = Gehört es zu einem Konzern oder Verbund?
scope-assessment-group-value = { $group ->
    [included] Nein, oder die Zahlen oben sind die des ganzen Konzerns oder Verbunds
   *[missing] Ja, und die Zahlen sind die dieses Hauses allein
}
scope-assessment-one-year = Diese Zahlen galten nur in einem Jahr
scope-assessment-one-year-hint = Eine Größe ändert sich erst nach zwei Jahren in Folge.
scope-assessment-regardless = Trifft etwas davon zu, unabhängig von der Größe?
scope-assessment-regardless-hint = Kreuzen Sie nur an, was Ihnen eine Behörde mitgeteilt hat oder was außer Zweifel steht.
scope-assessment-regardless-value = { $regardless ->
    [sole_provider] Einziger Anbieter eines Dienstes im Land, auf den es nicht verzichten kann
    [public_safety] Ein Ausfall könnte sich wesentlich auf die öffentliche Sicherheit oder Gesundheit auswirken
    [systemic] Ein Ausfall könnte ein Systemrisiko bedeuten, auch grenzüberschreitend
    [regional] Kritisch für die Region oder den Sektor
    [critical_entity] Vom Land als kritische Einrichtung ermittelt
    [central_government] Teil der Zentralregierung
   *[former_operator] Betreiber wesentlicher Dienste unter NIS1, vor dem 16. Januar 2023
}
scope-assessment-since = Im Anwendungsbereich seit
scope-assessment-since-hint = Falls Sie den Tag wissen: Daraus wird der letzte Tag für die Registrierung berechnet.
scope-assessment-cohort = Wann wurde das Haus erfasst?
scope-assessment-cohort-none = Nicht erfasst oder nicht bekannt
scope-assessment-reason = Warum wird neu geantwortet?
scope-assessment-reason-hint = Ein Zusammenschluss, ein weiterer Standort, Zahlen eines neuen Jahres
scope-assessment-submit = Antwort zeigen
scope-assessment-answered-flash = Die Antwort ist festgehalten und gültig.
scope-assessment-no-kind-said = Kreuzen Sie mindestens eines an, oder „Nichts davon“.
scope-assessment-kind-and-none = „Nichts davon“ steht allein. Nehmen Sie es weg, oder die anderen.
scope-assessment-whole-number = „{ $argument }“ wurde nicht verstanden. Schreiben Sie eine ganze Zahl ohne Punkte und Kommas, etwa 12 500 000.
