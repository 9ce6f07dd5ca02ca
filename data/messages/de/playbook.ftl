# What is to be done in an incident, one line a step. The steps themselves stand in data/playbook/steps.toml. At most 140 letters each: they
# are read at night, on a telephone and on a wall. Words may be made better; a step that means something else gets another identifier.

playbook-step = { $step ->
    [what_is_hit] Sagen, was betroffen ist, wo, und ob es sich noch ausbreitet.
    [patients_at_risk] Jede Station fragen, ob jetzt jemand gefährdet ist, und die Antwort aufschreiben.
    [name_the_roles] Für jede Rolle jemanden für heute Nacht benennen, und je eine Vertretung.
    [keep_the_log] Aufschreiben, was gesehen, entschieden und getan wird, mit der Uhrzeit.
    [device_off_the_patient] Zuerst der Patient: Gerät austauschen. Niemand schaltet es aus und ein, ehe die Medizintechnik zustimmt.
    [building_by_hand] Von Hand fahren: Temperatur und Druck mit Handmessgerät, Sauerstoff aus Flaschen, Nachrichten durch Boten.
    [isolate_network] Das Netz des Betroffenen trennen: Verbindungen ausstecken, Rechner eingeschaltet lassen.
    [isolate_backups] Die Sicherungen vom Netz nehmen und das Kopieren dorthin anhalten.
    [freeze_changes] Alle geplanten Änderungen anhalten und ansehen, was zuletzt geändert wurde.
    [close_supplier_ways] Die Zugänge des Lieferanten schließen: Fernzugriff, Schnittstellen, Konten.
    [renew_the_account] Konto zurücksetzen, Sitzungen beenden, zweiten Faktor erneuern, Postregeln durchsehen.
    [find_other_recipients] Feststellen, wer die Nachricht noch bekam oder das Konto nutzte, und die Nachricht überall entfernen.
    [stop_the_leak] Den Weg schließen, auf dem Daten abfließen, und sagen, seit wann er offen war.
    [lock_lost_device] Ein verlorenes Gerät aus der Ferne sperren oder löschen; nachsehen, ob es verschlüsselt war.
    [quarantine_device] Die Netzseite des Geräts trennen, es fotografieren und unberührt beiseitestellen.
    [decide_connections] Entscheiden, ob Internet und Verbindungen zu Partnern getrennt werden und wer sie wieder herstellt.
    [declare_degraded] Für jede Leistung erklären, wie die Versorgung ohne ihre Systeme weitergeht.
    [telephones] Feststellen, welche Telefone gehen, und die Liste auf Papier verteilen.
    [keep_evidence] Vor jedem Neuaufbau sichern: die Forderung, eine verschlüsselte Datei, Speicher und Protokolle.
    [freeze_logs] Protokolle sichern, ehe sie überschrieben werden: Anmeldungen, Post, Netz, das betroffene System.
    [leave_leaked_files] Niemand öffnet abgeflossene Dateien auf Rechnern des Hauses. Notieren, wo sie angeboten werden.
    [say_awareness] Sagen, wann wer worauf hin Kenntnis erlangte: Ab da laufen die gesetzlichen Fristen.
    [ask_the_supplier] Lieferanten fragen: was ist betroffen, seit wann, auch unsere Daten, wann geht es wieder, wen rufen wir an.
    [tell_neighbours] Leitstelle und Nachbarkrankenhäusern sagen, was Sie derzeit nicht aufnehmen können.
    [ransom_is_for_the_board] Niemand antwortet den Angreifern. Was ihnen gesagt wird, entscheidet die Leitung mit ihren Juristen.
    [one_voice] Erste Worte für das Personal vorbereiten, dann für Patienten und Presse. Eine Person spricht.
    [personal_data] Entscheiden, ob personenbezogene Daten betroffen sind. Dann laufen die 72 Stunden der DSGVO.
    [no_confrontation] Wird jemand aus dem Haus verdächtigt, stellt niemand die Person zur Rede. Personalstelle und Betriebsrat holen.
    [maker_and_device_authority] Den Hersteller erreichen und entscheiden, ob die Behörde für Medizinprodukte zu unterrichten ist.
    [early_warning] Die aus den Angaben erstellte Frühwarnung lesen, freigeben lassen und senden.
    [tell_the_police] Entscheiden, ob die Polizei unterrichtet wird, und das Aktenzeichen aufheben.
    [tell_those_concerned] Entscheiden, ob die Betroffenen unterrichtet werden, mit welchen Worten, und wer ihre Fragen beantwortet.
    [wards_on_paper] Niemand weiß, wann es wieder geht? Nach 30 Minuten gehen die Stationen auf Papier.
    [one_numbering] Eine Zählung für das ganze Haus: Patientennummern und Armbänder aus der Papierreihe.
    [medication_by_two] Medikation nach Papier: Zwei Personen prüfen Allergie, Dosis und Namen.
    [laboratory_by_hand] Labor: nur Dringendes, Befunde durch Boten oder am Telefon wiederholt, Blut der Universalgruppe.
    [imaging_by_hand] Bildgebung: Wie lange reicht der Speicher der Geräte? Bilder auf Datenträger, Dringendes zuerst befunden.
    [stop_electives] Entscheiden, welche geplanten Eingriffe und Aufnahmen ausfallen und bis wann.
    [next_word] Sagen, wann die nächste Nachricht kommt. Sie dann geben, auch wenn es nichts Neues gibt.
    [paper_and_people] Papier, Boten, Ablösung, Essen und Ruhe für den nächsten Tag und die nächste Nacht besorgen.
    [close_the_way_in] Den Weg finden, auf dem sie hereinkamen, und ihn schließen, ehe etwas zurückkommt.
    [renew_secrets] Passwörter und Schlüssel der Verwaltenden erneuern, beim Verzeichnisdienst beginnend.
    [restore_clean] Nur in ein sauberes Netz zurückholen. In das betroffene kehrt nichts zurück.
    [restore_in_order] Leistungen in ihrer Reihenfolge zurückholen; zuerst, worauf andere beruhen.
    [clinical_check] Ehe Stationen ein System wieder nutzen, prüft eine Ärztin oder Pflegekraft Patienten, Allergien, letzte Befunde.
    [enter_back] Nachtragen, was auf Papier stand: Medikation und Befunde zuerst, jeweils von einer zweiten Person geprüft.
    [match_numbers] Die Nummern der Papierreihe den Patienten zuordnen und klären, was niemandem gehört.
    [thank_who_reported] Danken, wer es zuerst gemeldet hat.
    [final_report] Den aus dem Protokoll erstellten Abschlussbericht lesen, freigeben lassen und senden.
    [what_will_change] Binnen zwei Wochen zusammensitzen: was ging gut, was nicht, wer ändert was bis wann.
   *[other] Ein Schritt, den diese Version des Programms nicht kennt
}
