# What is known of an incident: what each fact is called in a notice, help for whoever fills it in, and the words of its choices.

incident-section = { $section ->
    [who] Wer meldet
    [notice] Diese Meldung
    [what] Was geschehen ist
    [when] Wann
    [where] Wo
    [how_bad] Wie schwer es ist
    [why] Warum es dazu kam
    [done] Was dagegen getan wird
    [voluntary] Beinahevorfall oder Bedrohung
    [personal_data] Personenbezogene Daten
   *[other_duties] Weitere Meldepflichten
}

## What each fact is called

incident-fact = { $fact ->
    [entity_name] Name der Einrichtung
    [entity_register_id] Registrierungsnummer
    [entity_class] Einstufung nach NIS2
    [legal_basis] Gemeldet nach
    [reporter] Meldende Person
    [technical_contact] Technische Kontaktperson
    [dpo_contact] Datenschutzbeauftragter oder sonstige Anlaufstelle
    [public_contact] Kontakt für Patienten und Öffentlichkeit
    [insurance_policy] Versicherungspolice
    [report_stage] Art der Meldung
    [report_status] Stand dieser Meldung
    [report_created_at] Zeitpunkt dieser Meldung
    [first_notified_at] Erste Meldung gesendet
    [earlier_notices] Frühere Meldungen an denselben Empfänger
    [case_ref_own] Eigenes Aktenzeichen
    [case_ref_authority] Aktenzeichen der Behörde
    [case_ref_police] Aktenzeichen der Polizei
    [reason] Anlass der Meldung
    [withdrawal_reason] Warum die Meldung zurückgezogen wird
    [tlp] Wie weit sie weitergegeben werden darf
    [drill] Übung
    [summary] Was geschehen ist, in Kürze
    [suspected_malicious] Verdacht auf rechtswidrige oder böswillige Handlung
    [update_since_last] Was sich seit der letzten Meldung geändert hat
    [authority_questions] Antworten auf Fragen der Behörde
    [description] Ausführliche Beschreibung
    [status] Stand der Bewältigung
    [outlook] Aussicht für die nächsten Stunden
    [next_update_at] Nächste Mitteilung
    [phones_that_work] Funktionierende Telefonnummern
    [occurred_at] Beginn
    [detected_at] Entdeckt
    [aware_at] Kenntnis erlangt
    [aware_by] Wer Kenntnis erlangt hat
    [aware_basis] Worauf die Kenntnis beruht
    [determined_at] Als Sicherheitsvorfall festgestellt
    [detection_means] Wie er entdeckt wurde
    [contained_at] Eingedämmt
    [service_restored_at] Leistungen wiederhergestellt
    [impact_ended_at] Ende der Auswirkungen
    [handled_at] Bewältigt
    [crisis_plan_since] Krisenplan in Kraft gesetzt
    [crisis_plan_until] Krisenplan beendet
    [requested_at] Ersuchen der Behörde
    [measure_taken_at] Dringende Maßnahme ergriffen
    [measure_available_at] Abhilfe verfügbar
    [expected_end] Voraussichtliches Ende
    [delay_reason] Gründe der Verzögerung
    [cross_border] Grenzüberschreitende Auswirkungen möglich
    [states_affected] Betroffene Staaten
    [area] Betroffenes Gebiet
    [sectors_affected] Betroffene Sektoren
    [knock_on_services] Andere wesentliche Dienste, die betroffen sind
    [entities_involved] Beteiligte Lieferanten und andere Stellen
    [severity] Schweregrad
    [impact_colour] Auswirkung auf die Gesellschaft
    [significance_care] Wurde Versorgung umgeleitet, verzögert oder abgesagt?
    [significance_departments] Sind Notaufnahme, Intensiv, Labor oder Bildgebung ausgefallen?
    [significance_harm] Ist jemand zu Schaden gekommen?
    [significance_records] Patienten- oder Personalakten eingesehen, entwendet, verändert, verloren?
    [significance_money] Ist der finanzielle Verlust schwerwiegend?
    [significance_intrusion] Ist jemand weit genug eingedrungen, um die Versorgung zu stoppen?
    [significant] Ist der Sicherheitsvorfall erheblich?
    [significance_limb] Warum er erheblich ist
    [impact] Bisherige Auswirkungen auf die Leistungen
    [services_affected] Betroffene Leistungen
    [security_properties] Beeinträchtigte Schutzziele
    [people_affected] Betroffene Personen
    [patients_delayed] Patienten mit verzögerter Versorgung
    [patients_diverted] Andernorts versorgte Patienten
    [operations_postponed] Verschobene Operationen
    [visits_postponed] Verschobene Termine
    [harm_cases] Bekannte Schadensfälle
    [duration] Dauer der Störung
    [financial_loss] Finanzieller Verlust
    [assets_affected] Betroffene Systeme und Geräte
    [cause_category] Art der Ursache
    [threat_type] Art der Bedrohung
    [root_cause] Wahrscheinliche zugrunde liegende Ursache
    [weaknesses_used] Ausgenutzte Schwachstellen
    [devices_involved] Beteiligte Medizinprodukte
    [targeted] Gezielt oder zufällig
    [indicators] Kompromittierungsindikatoren
    [ransom] Lösegeld
    [measures_taken] Getroffene Maßnahmen
    [measures_ongoing] Laufende Maßnahmen
    [measures_prevent] Damit es nicht wieder geschieht
    [help_wanted] Gewünschte Unterstützung
    [recipients_affected] Leiden Patienten oder Partner darunter oder sind sie bedroht?
    [others_notified] Wer sonst unterrichtet wurde
    [recipients_told] Patienten und Partner unterrichtet
    [recipients_message] Was Patienten und Partnern mitgeteilt wurde
    [staff_message] Mitteilung an das Personal
    [decisions_needed] Nötige Entscheidungen der Leitung
    [attachments] Anlagen
    [stopped_by] Was es verhindert hat
    [threat_relevance] Wen die Bedrohung treffen kann
    [personal_data] Sind personenbezogene Daten betroffen?
    [breach_aware_at] Gewissheit, dass personenbezogene Daten betroffen sind
    [high_risk_to_people] Besteht für Personen ein hohes Risiko?
    [subjects_kinds] Kategorien betroffener Personen
    [subjects_number] Ungefähre Zahl betroffener Personen
    [records_kinds] Kategorien von Datensätzen
    [records_number] Ungefähre Zahl der Datensätze
    [consequences] Wahrscheinliche Folgen für diese Personen
    [notice_phase] Vollständig oder schrittweise
    [essential_service_disrupted] Ist ein wesentlicher Dienst gestört?
    [device_incident] War ein Medizinprodukt an schwerem Schaden beteiligt, oder beinahe?
    [device_death] Tod oder unerwartete schwere Verschlechterung durch ein Produkt?
    [calamity] Tod oder schwerer Schaden, weil die Versorgung versagte?
    [public_health_threat] Gefährdet ein Medizinprodukt die öffentliche Gesundheit?
    [field_safety_action] Ändert der Hersteller Produkte im Feld, oder ruft er zurück?
    [trial_breach] Schwerwiegender Verstoß in einer klinischen Prüfung?
    [trial_safety_measure] Dringende Maßnahme zum Schutz von Prüfungsteilnehmern?
    [radiation_event] War jemand unfallbedingt oder fälschlich Strahlung ausgesetzt?
    [blood_event] Haben Blut oder Blutbestandteile schwer geschadet, oder beinahe?
    [exploited_vulnerability] Wird eine Schwachstelle eines Produkts ausgenutzt?
    [product_security_incident] Ist die Sicherheit eines Produkts betroffen?
    [record_system_incident] Hat ein EHR-System schwer geschadet, oder beinahe?
    [ai_incident] Hat künstliche Intelligenz zu schwerem Schaden geführt?
   *[title] Titel
}

## Help for whoever fills it in

incident-fact-hint = { $fact ->
    [entity_name] Der registrierte Name, wie die Behörde ihn kennt. Trägt das Programm ein.
    [entity_register_id] Aus der Registrierung nach NIS2. Behörden gehen danach, weil sich Namen wiederholen. Leer, wenn es keine gibt.
    [entity_class] Aus den Antworten zum Anwendungsbereich, nach dem Stand am Tag der Kenntniserlangung. Trägt das Programm ein.
    [legal_basis] Die Gesetze, nach denen diese Meldung erfolgt; oft mehrere. Trägt das Programm ein.
    [reporter] Wer heute Nacht ans Telefon geht. Name, Funktion, Telefon, E-Mail; auch eine Vertretung nennen.
    [technical_contact] Wer zu Protokollen und Spuren Auskunft gibt. E-Mail-Adresse angeben, die auch bei Ausfall Ihrer eigenen geht.
    [dpo_contact] Wer Fragen zu personenbezogenen Daten beantwortet. Ohne Beauftragten: wer diese Aufgabe wahrnimmt.
    [public_contact] Nummer oder Webseite, die jetzt funktioniert und Patienten, Angehörigen und Presse genannt werden darf.
    [insurance_policy] Policennummer und Notfallnummer des Versicherers. Früh anrufen: Manche verlangen das. Leer, wenn es keine gibt.
    [report_stage] Setzt das Programm: Frühwarnung, spätere Meldung, Berichtigung oder Rücknahme.
    [report_status] Setzt das Programm, wenn die Meldung geschrieben, freigegeben, gesendet und bestätigt wird.
    [report_created_at] Wann sie gesendet wurde, nicht wann der Entwurf begann. Die nächste Frist kann ab hier zählen.
    [first_notified_at] Wann eine Behörde zuerst von Ihnen von diesem Vorfall erfuhr. Trägt das Programm ein.
    [earlier_notices] Welche, wann und unter welcher Nummer dort. Füllt das Programm aus.
    [case_ref_own] In jeder Meldung und jedem Anruf dasselbe. Vergibt das Programm.
    [case_ref_authority] Steht in der Eingangsbestätigung. Bei der ersten Meldung gibt es noch keines: leer lassen.
    [case_ref_police] Wenn Strafanzeige erstattet wurde. Die Vorgangsnummer der Anzeige genügt.
    [reason] Nach NIS2 sind nur erhebliche Sicherheitsvorfälle meldepflichtig. Alles andere ist freiwillig und bringt keine neuen Pflichten.
    [withdrawal_reason] Zum Beispiel Fehlalarm, und woran man das erkannt hat. Schreiben Sie es für alle, die unterrichtet wurden.
    [tlp] RED: nur, an wen sie gerichtet ist. CLEAR: alle. Im Zweifel AMBER.
    [drill] Setzt das Programm in einer Übung. Was aus einer Übung stammt, darf an keine echte Behörde gehen.
    [summary] Drei bis fünf klare Zeilen: was ausfiel, seit wann, was getan wird. Keine Patientennamen, keine Vermutung als Tatsache.
    [suspected_malicious] Ein Verdacht genügt. Kann es niemand sagen, lassen Sie „noch nicht bekannt“ stehen: Auch das ist eine Antwort.
    [update_since_last] Stellt das Programm aus dem zusammen, was seither eingetragen wurde. Verbessern Sie die Worte, nicht die Tatsachen.
    [authority_questions] Jede Frage im Wortlaut übernehmen und darunter antworten. „Noch nicht bekannt“ ist eine Antwort.
    [description] Verlauf, Schweregrad und Auswirkungen, in zeitlicher Folge. Keine Patientennamen.
    [status] Wo die Arbeit jetzt steht. Ein Schritt zurück ist möglich: Sagen Sie es dann.
    [outlook] Besser, gleich oder schlechter in den nächsten etwa sechs Stunden, nach Ihrer besten Einschätzung.
    [next_update_at] Wann Sie sich wieder melden, auch ohne Neues. Wählen Sie eine Zeit, die Sie halten können.
    [phones_that_work] Mobiltelefone, Funk, ein Anschluss außer Haus: was Sie erreicht, solange die Telefonanlage ausgefallen ist.
    [occurred_at] Der früheste bekannte Beginn. Er kann Wochen zurückliegen. Eine Schätzung genügt und darf sich ändern.
    [detected_at] Das erste Anzeichen, das als solches verstanden wurde: ein Alarm, ein Anruf von Station, eine Meldung am Bildschirm.
    [aware_at] Wann eine verantwortliche Person wusste, dass es ernst ist. In den meisten Ländern zählen 24 und 72 Stunden ab hier.
    [aware_by] Name und Funktion der Person. Danach kann später gefragt werden: heute Nacht eintragen.
    [aware_basis] Was man in diesem Moment wusste und woher: Alarm, Anruf, Blick auf den Server. Zwei Zeilen genügen.
    [determined_at] Wann eine befugte Person es als Sicherheitsvorfall einstufte. Manche Länder zählen ab hier. Sonst leer.
    [detection_means] Alles Zutreffende ankreuzen. Es hilft anderen, an derselben Stelle nachzusehen.
    [contained_at] Wann es sich nicht mehr ausbreitete und niemand mehr drin war, soweit Sie wissen.
    [service_restored_at] Wann die Versorgung wieder lief wie gewohnt, auch wenn noch repariert wird. Leer, solange etwas fehlt.
    [impact_ended_at] Wann Patienten und Personal nichts mehr davon merkten. Manche Länder zählen ab hier.
    [handled_at] Wann die Arbeit daran beendet war. Nach einer Fortschrittsmeldung zählt die Abschlussmeldung ab hier.
    [crisis_plan_since] Wann das Haus auf seinen Krisenplan überging: Alarm- und Einsatzplan oder wie Ihrer heißt. Leer, wenn das nicht geschah.
    [crisis_plan_until] Leer, solange der Krisenplan gilt, auch wenn er wieder in Kraft tritt.
    [requested_at] Wann die Behörde einen Bericht verlangte. Die Zeit steht in ihrem Schreiben, ihrer E-Mail oder dem Anrufvermerk.
    [measure_taken_at] Wann Teilnehmer einer klinischen Prüfung sofort geschützt werden mussten. Leer, wenn das nicht nötig war.
    [measure_available_at] Wann ein Update oder andere Abhilfe zu haben war. Betrifft Häuser, die Produkte herstellen. Sonst leer lassen.
    [expected_end] Wann Sie die Leistungen zurückerwarten. Eine grobe Zeit ist besser als keine und darf sich ändern.
    [delay_reason] Nur bei versäumter Frist. Sagen Sie offen, was Sie abhielt: Patienten gingen vor, E-Mail war ausgefallen.
    [cross_border] Patienten aus dem Ausland, ein gemeinsamer Lieferant, ein Labor jenseits der Grenze. Ein Verdacht genügt.
    [states_affected] Jeder Staat, der es spüren kann. In der Beschreibung steht, was dort betroffen ist.
    [area] Stadt, Kreis oder Region, aus der man zu Ihnen kommt, zum Beispiel: Stadt und nördlicher Landkreis.
    [sectors_affected] Zuerst Gesundheit. Dazu andere, die es spüren, etwa Wasser, Verwaltung oder ein Rechenzentrum.
    [knock_on_services] Nachbarkrankenhäuser, Rettungsleitstelle, Labore, die von Ihnen abhängen. Was können sie nicht mehr leisten?
    [entities_involved] Bei wem der Vorfall begann, falls nicht bei Ihnen: Name, Aktenzeichen, und ob dort selbst gemeldet wurde.
    [severity] Ihre eigene Bewertung; den Grund nennen Sie bei den Auswirkungen. Sie darf später berichtigt werden.
    [impact_colour] Von außen gesehen. Weiß: keine. Grün: gering. Gelb: groß. Rot: sehr groß.
    [significance_care] Rettungswagen umgeleitet, Operationen verschoben, Termine abgesagt; hier oder bei denen, die von Ihnen abhängen.
    [significance_departments] Ausgefallen oder so eingeschränkt, dass Patienten es spüren. Kann es noch dazu kommen, sagen Sie das.
    [significance_harm] Patienten, Personal oder andere. Hier keine Namen. Kann es noch zu Schaden kommen, sagen Sie das.
    [significance_records] Auch Akten, die niemand öffnen kann, zählen. Kann es noch niemand sagen, „noch nicht bekannt“ stehen lassen.
    [significance_money] Entgangene Erlöse, Überstunden, Hilfe von außen, neue Geräte. Schwerwiegend für ein Haus Ihrer Größe: Leitung fragen.
    [significance_intrusion] Böswillig, soweit erkennbar. Weit genug: Administratorrechte, viele Server, die Datensicherungen.
    [significant] Ja, wenn schwere Störung, schwerer Verlust oder erheblicher Schaden für andere eintrat oder droht. Im Zweifel: ja.
    [significance_limb] Ergibt sich aus den Fragen zu Versorgung, Bereichen, Schaden, Akten, Geld und Eindringen.
    [impact] Welche Leistungen, wie stark, seit wann, und wie weitergearbeitet wird. Nur Zahlen, keine Patientennamen.
    [services_affected] Aus den Einträgen zu jeder Leistung übernommen. Berichtigen Sie es dort.
    [security_properties] Von Systemen oder Daten. Alles Zutreffende ankreuzen; meist ist es mehr als eines.
    [people_affected] Patienten und Personal, von mindestens bis höchstens. Nur Zahlen, keine Namen.
    [patients_delayed] Wer länger warten musste als sicher oder üblich. Nur Zahlen, keine Namen. Eine Spanne genügt.
    [patients_diverted] Rettungswagen und Verlegungen in andere Häuser. Leitstelle oder Notaufnahme fragen. Nur Zahlen, keine Namen.
    [operations_postponed] Auf einen anderen Tag verlegt. OP-Koordination fragen. Nur Zahlen, keine Namen.
    [visits_postponed] Ambulante Termine, Untersuchungen und Tagesbehandlungen, die verlegt wurden. Eine Schätzung genügt. Nur Zahlen.
    [harm_cases] Wer dadurch bekanntermaßen zu Schaden kam. Nur Zahlen: keine Namen, nichts, woran man jemanden erkennt.
    [duration] In Minuten, berechnet vom Ausfall der Leistungen bis zu ihrer Rückkehr oder bis jetzt.
    [financial_loss] In Euro, von mindestens bis höchstens: Erlösausfall, Überstunden, Hilfe von außen, Ersatz. Eine grobe Zahl genügt.
    [assets_affected] Arten und Zahlen: 40 Arbeitsplätze, 2 Server, 1 CT. Hier keine Gerätenamen oder Netzadressen.
    [cause_category] Die derzeit wahrscheinlichste; die Abschlussmeldung darf sie berichtigen. Sonst „noch nicht bekannt“ stehen lassen.
    [threat_type] Die wahrscheinliche. Mehrere, wenn sie zusammenkamen, etwa Phishing und dann Ransomware.
    [root_cause] Die am besten gestützte Erklärung, und was dafür spricht. „Nicht geklärt“ ist auch eine Antwort.
    [weaknesses_used] CVE-Nummern, wenn bekannt, sonst in Worten: Fernzugang ohne zweiten Faktor.
    [devices_involved] Hersteller, Modell, Seriennummer, was jedes tat. Geräte unverändert lassen, wenn das sicher ist. Keine Patientennamen.
    [targeted] Gezielt: Man hat das Haus ausgesucht. Zufällig: eines von vielen. Sonst „noch nicht bekannt“ stehen lassen.
    [indicators] Prüfsummen von Dateien, Adressen, Domains, Verhalten. Fragen Sie die IT. Leer lassen, wenn es noch keine gibt.
    [ransom] Was damit geschah. Keine Beträge. Angreifern erst antworten, wenn Leitung und Polizei gefragt wurden.
    [measures_taken] Was getrennt wurde, wie die Versorgung weitergeht, was neu aufgesetzt ist, wer von außen hilft. Grobe Zeiten helfen.
    [measures_ongoing] Was läuft oder geplant ist, jeweils mit Zuständigen und Termin.
    [measures_prevent] Aus der Nachbereitung. Leer lassen, solange noch gearbeitet wird.
    [help_wanted] Vom Computer-Notfallteam (CSIRT). Ankreuzen, was jetzt helfen würde; später darf wieder gefragt werden.
    [recipients_affected] Leidet die Versorgung oder droht ihnen ernste Gefahr, sind sie womöglich unverzüglich zu unterrichten.
    [others_notified] Wer, wann, unter welchem Aktenzeichen. Trägt das Programm aus dem Gesendeten ein.
    [recipients_told] Ja, sobald sie es wissen, gleich wie: Aushang, Webseite, Brief, Anruf.
    [recipients_message] In klaren Worten: was geschah, was es für sie heißt, was sie tun können, wen sie anrufen.
    [staff_message] Was geht, was nicht, was stattdessen zu tun ist, wann mehr kommt. Kurz genug zum Vorlesen.
    [decisions_needed] Je eine Zeile: was zu entscheiden ist, bis wann, und was geschieht, wenn niemand entscheidet.
    [attachments] Listet das Programm auf, jede mit Prüfsumme. In keiner Patientendaten.
    [stopped_by] Die Schutzmaßnahme, der Mensch oder das Glück, das Schaden abhielt. Daraus lernen andere am meisten.
    [threat_relevance] Produkte und Versionen, Sektoren, Arten von Häusern. Bei einer Bedrohung, aus der noch nichts entstanden ist.
    [personal_data] Verloren, verändert, eingesehen oder unzugänglich: alles zählt. Solange niemand antwortet, läuft die Frist der DSGVO.
    [breach_aware_at] Wann es hinreichend gewiss war. Die 72 Stunden bis zur Meldung an die Datenschutzbehörde zählen ab hier.
    [high_risk_to_people] Etwa Gesundheitsdaten in falschen Händen. Wenn ja, sind sie zu benachrichtigen. Datenschutzbeauftragten fragen.
    [subjects_kinds] Alles Zutreffende ankreuzen. Kinder eigens ankreuzen, auch wenn sie Patienten sind.
    [subjects_number] Von mindestens bis höchstens. Ist es ungewiss, gilt als höchstens, wer überhaupt im System steht.
    [records_kinds] Aufnahme, Labor, Bilder, Verordnungen, Arztbriefe, Gehalt. Nur Arten, kein Inhalt aus den Akten.
    [records_number] Von mindestens bis höchstens. Eine Person hat oft viele. Leer lassen, wenn es noch niemand sagen kann.
    [consequences] Verzögerte Behandlung, Bloßstellung, Betrug, Belastung: das Wahrscheinliche, nicht nur das Schlimmste. Keine Namen.
    [notice_phase] Sie dürfen melden, was Sie jetzt wissen, und den Rest ohne unangemessene weitere Verzögerung nachreichen.
    [essential_service_disrupted] Auch ganz ohne Computer: Strom, Wasser, Brand, Personalmangel. Betrifft als kritisch eingestufte Einrichtungen.
    [device_incident] Auch wenn es nur nicht warnte oder falsche Werte zeigte. Beauftragte für Medizinproduktesicherheit rufen. Keine Namen.
    [device_death] Bei Patienten, Anwendern oder anderen. Ein Verdacht genügt. Dann ist schneller zu melden.
    [calamity] Gleich aus welcher Ursache, mit oder ohne Computer. Manche Länder verlangen dafür eine eigene Meldung.
    [public_health_threat] Ein Fehler, der viele zugleich schädigen kann, auch in anderen Häusern. Dann ist sehr schnell zu melden.
    [field_safety_action] Steht in einer Sicherheitsanweisung im Feld des Herstellers. Die Medizintechnik fragen.
    [trial_breach] Prüfdaten verloren oder verändert, Behandlung gegen den Prüfplan. Studienzentrale fragen; der Sponsor muss es wissen.
    [trial_safety_measure] Etwa eine Behandlung zur Sicherheit sofort abgebrochen. Studienzentrale fragen.
    [radiation_event] Falsche Person, Dosis oder Stelle, oder Wiederholung, weil Bilder verloren sind. Medizinphysik fragen.
    [blood_event] Konserve verwechselt, falsche Blutgruppe, Kühlkette unterbrochen. Transfusionsverantwortlichen fragen.
    [exploited_vulnerability] Betrifft Produkte, die das Haus selbst herstellt und abgibt, etwa eine App. Bei anderen: Hersteller informieren.
    [product_security_incident] Betrifft Produkte, die das Haus selbst herstellt und an andere abgibt: App, Gerät, Programm.
    [record_system_incident] Falscher Patient angezeigt, Allergie fehlt, Befunde verloren. Auch den Hersteller informieren. Keine Namen.
    [ai_incident] Etwa ein falscher Befund, dem jemand folgte. Auch den Hersteller informieren. Keine Namen.
   *[title] Wenige Worte, an denen alle ihn erkennen: Laborsystem ausgefallen, Haupthaus. Keine Patientennamen.
}

## The words of choices

incident-value = { $value ->
    [entity_class-essential] Besonders wichtig (wesentlich)
    [entity_class-important] Wichtig
    [entity_class-not_in_scope] Nicht im Anwendungsbereich
    [legal_basis-nis2] NIS2
    [legal_basis-gdpr] DSGVO
    [legal_basis-cer] CER-Richtlinie (kritische Einrichtungen)
    [legal_basis-sector_law] Fachrecht des Sektors
    [legal_basis-voluntary] Freiwillig
    [report_stage-early_warning] Frühwarnung (frühe Erstmeldung)
    [report_stage-notification] Meldung des Sicherheitsvorfalls
    [report_stage-intermediate] Zwischenmeldung
    [report_stage-progress] Fortschrittsmeldung
    [report_stage-final] Abschlussmeldung
    [report_stage-voluntary] Freiwillige Meldung
    [report_stage-correction] Berichtigung
    [report_stage-withdrawal] Rücknahme
    [report_status-draft] Entwurf
    [report_status-approved] Freigegeben
    [report_status-sent] Gesendet
    [report_status-acknowledged] Eingang bestätigt
    [report_status-returned] Zurückgewiesen
    [reason-significant_incident] Erheblicher Sicherheitsvorfall
    [reason-incident_not_significant] Nicht erheblicher Sicherheitsvorfall
    [reason-near_miss] Beinahevorfall
    [reason-cyber_threat] Cyberbedrohung
    [tlp-red] TLP:RED
    [tlp-amber_strict] TLP:AMBER+STRICT
    [tlp-amber] TLP:AMBER
    [tlp-green] TLP:GREEN
    [tlp-clear] TLP:CLEAR
    [suspected_malicious-suspected] Verdacht
    [suspected_malicious-confirmed] Bestätigt
    [suspected_malicious-ruled_out] Ausgeschlossen
    [status-suspected] Verdacht
    [status-ongoing] Dauert an
    [status-contained] Eingedämmt
    [status-recovering] Wiederherstellung läuft
    [status-handled] Bewältigt
    [status-closed] Abgeschlossen
    [outlook-improving] Wird besser
    [outlook-stable] Bleibt gleich
    [outlook-worsening] Wird schlechter
    [detection_means-log_alert] Alarm aus Protokollen
    [detection_means-endpoint_alert] Alarm von Arbeitsplatz oder Server
    [detection_means-user] Vom Personal bemerkt
    [detection_means-supplier] Hinweis eines Lieferanten
    [detection_means-csirt] Hinweis des Computer-Notfallteams (CSIRT)
    [detection_means-other_outside] Anderer Hinweis von außen
    [detection_means-audit] Audit oder Test
    [detection_means-attacker_message] Nachricht der Angreifer
    [detection_means-outage] Ausfall
    [detection_means-other] Auf anderem Weg
    [sectors_affected-energy] Energie
    [sectors_affected-transport] Verkehr
    [sectors_affected-banking] Bankwesen
    [sectors_affected-financial_market] Finanzmarktinfrastrukturen
    [sectors_affected-health] Gesundheit
    [sectors_affected-drinking_water] Trinkwasser
    [sectors_affected-waste_water] Abwasser
    [sectors_affected-digital_infrastructure] Digitale Infrastruktur
    [sectors_affected-ict_service_management] Verwaltung von IKT-Diensten
    [sectors_affected-public_administration] Öffentliche Verwaltung
    [sectors_affected-space] Weltraum
    [sectors_affected-post] Post- und Kurierdienste
    [sectors_affected-waste] Abfallbewirtschaftung
    [sectors_affected-chemicals] Chemie
    [sectors_affected-food] Lebensmittel
    [sectors_affected-manufacturing] Verarbeitendes Gewerbe
    [sectors_affected-digital_providers] Anbieter digitaler Dienste
    [sectors_affected-research] Forschung
    [severity-low] Niedrig
    [severity-medium] Mittel
    [severity-high] Hoch
    [severity-critical] Kritisch
    [impact_colour-white] Weiß: keine
    [impact_colour-green] Grün: gering
    [impact_colour-yellow] Gelb: groß
    [impact_colour-red] Rot: sehr groß
    [significance_limb-disruption_actual] Schwerwiegende Betriebsstörung der Dienste, eingetreten
    [significance_limb-disruption_possible] Schwerwiegende Betriebsstörung der Dienste, möglich
    [significance_limb-loss_actual] Schwerwiegender finanzieller Verlust, eingetreten
    [significance_limb-loss_possible] Schwerwiegender finanzieller Verlust, möglich
    [significance_limb-damage_to_others_actual] Erheblicher Schaden für andere, eingetreten
    [significance_limb-damage_to_others_possible] Erheblicher Schaden für andere, möglich
    [security_properties-availability] Verfügbarkeit (nicht nutzbar)
    [security_properties-authenticity] Authentizität (Herkunft ungewiss)
    [security_properties-integrity] Integrität (verändert oder beschädigt)
    [security_properties-confidentiality] Vertraulichkeit (von anderen eingesehen)
    [cause_category-system_failure] Systemversagen
    [cause_category-natural_phenomenon] Naturereignis
    [cause_category-human_error] Menschliches Versagen
    [cause_category-malicious_action] Böswillige Handlung
    [cause_category-third_party_failure] Ausfall bei Dritten
    [threat_type-ransomware] Ransomware
    [threat_type-other_malware] Andere Schadsoftware
    [threat_type-phishing] Phishing
    [threat_type-denial_of_service] Überlastungsangriff (Denial of Service)
    [threat_type-exploited_flaw] Ausgenutzte Schwachstelle
    [threat_type-stolen_access] Gestohlener Zugang
    [threat_type-insider] Jemand aus dem Haus
    [threat_type-supplier_compromise] Angriff über einen Lieferanten
    [threat_type-misconfiguration] Falsche Einstellung
    [threat_type-hardware_or_software_fault] Fehler von Geräten oder Software
    [threat_type-physical_event] Brand, Wasser, Diebstahl oder Ähnliches
    [targeted-targeted] Gezielt gegen das Haus
    [targeted-opportunistic] Zufällig, eines von vielen
    [ransom-none] Nicht gefordert
    [ransom-asked] Gefordert
    [ransom-talks] In Verhandlung
    [ransom-refused] Abgelehnt
    [ransom-paid] Gezahlt
    [help_wanted-none] Keine
    [help_wanted-advice] Beratung
    [help_wanted-technical_support] Technische Unterstützung
    [help_wanted-police_contact] Kontakt zur Polizei
    [help_wanted-contact_to_others] Kontakt zu anderen Betroffenen
    [subjects_kinds-patients] Patienten
    [subjects_kinds-minors] Kinder und Jugendliche
    [subjects_kinds-staff] Personal
    [subjects_kinds-relatives] Angehörige
    [subjects_kinds-donors] Spender
    [subjects_kinds-research_participants] Studienteilnehmer
    [subjects_kinds-other] Andere
    [notice_phase-complete] Vollständig
    [notice_phase-first_part] Erster Teil, weitere folgen
    [notice_phase-further_part] Weiterer Teil
   *[other] Sonstiges
}

## How answers are said

incident-occurrence = { $occurrence ->
    [happened] Ist eingetreten
    [possible] Hätte eintreten können oder kann es noch
    [no] Nein
   *[unknown] Noch nicht bekannt
}
incident-yes = Ja
incident-no = Nein
incident-not-known-yet = Noch nicht bekannt
incident-about = etwa { $value }
incident-range = { $low } bis { $high }
incident-euros = { $value } EUR
incident-service-line = { $service }: { $level ->
    [normal] normal
    [reduced] eingeschränkt
    [on_paper] auf Papier
   *[down] ausgefallen
} seit { $since }
incident-service-line-reported = { $service }: { $level ->
    [normal] wie immer
    [reduced] eingeschränkt
    [on_paper] auf Papier
   *[down] ausgefallen
}, gemeldet { $since }; seit wann, ist nicht bekannt
