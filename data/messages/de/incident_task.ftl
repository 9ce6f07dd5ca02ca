# Who does what in an incident: its roles, and its tasks. The words of the steps of playbooks stand in playbook.ftl.

incident-role = { $role ->
    [lead] Einsatzleitung
    [medical] Ärztliche Leitung
    [nursing] Pflegeleitung
    [it] IT-Leitung
    [evidence] Beweissicherung
    [biomedical] Medizintechnik
    [facilities] Gebäude und Technik
    [data_protection] Datenschutz
    [communications] Kommunikation
    [liaison] Behörden und Nachbarn
    [suppliers] Lieferanten
    [logistics] Logistik
   *[scribe] Protokoll
}
incident-role-does = { $role ->
    [lead] Entscheidet, und hat, was sonst niemand hat.
    [medical] Wer gefährdet ist, welche Versorgung ausfällt.
    [nursing] Stationen, Papier, Medikation.
    [it] Rechner, Netz, Sicherungen.
    [evidence] Sichert, was etwas beweisen kann.
    [biomedical] Geräte am Patienten und ihre Hersteller.
    [facilities] Strom, Gase, Klima, Aufzüge, Türen.
    [data_protection] Personenbezogene Daten, und wem davon zu sagen ist.
    [communications] Was Personal, Patienten und Presse gesagt wird.
    [liaison] Behörden, Polizei, Leitstelle, andere Krankenhäuser.
    [suppliers] Alle mit einem Vertrag.
    [logistics] Papier, Boten, Ablösung, Essen.
   *[scribe] Schreibt auf, was gesagt und getan wird.
}
incident-phase = { $phase ->
    [triage] Erster Blick
    [contain] Eindämmen
    [evidence] Beweise sichern
    [report] Melden
    [care] Versorgen ohne Systeme
    [restore] Zurückholen
    [back_entry] Nachtragen
   *[learn] Lernen
}
incident-roles = Wer macht was
incident-roles-lead = Ein Name und eine Vertretung je Rolle. Wählen Sie Personen des Hauses aus der Liste: Dann sehen sie ihre Aufgaben, und der Raum sagt, wenn jemand ausgeschieden ist. Nur was Sie ändern, kommt ins Protokoll.
incident-roles-say = Angeben, wer was macht
incident-roles-see = Ansehen, wer was macht
incident-roles-flash = Ins Protokoll geschrieben.
incident-role-holder = Name
incident-role-telephone = Telefon heute Nacht
incident-role-deputy = Vertretung
incident-role-deputy-telephone = Telefon der Vertretung
incident-role-nobody = niemand
incident-role-nameless = Wessen Nummer ist { $argument }? Geben Sie auch den Namen ein.
incident-role-left = { $argument } ist ausgeschieden. Benennen Sie jemand anderen.
incident-role-deputy-is = Vertretung { $name }
incident-role-deputises = { $name }, in Vertretung
incident-role-lead-acts = { $name }, aus der Einsatzleitung
incident-role-from-before = Vorschlag, wie in { $incident }. Mit dem Speichern gilt er.
incident-role-from-on-call = Vorschlag, weil in Bereitschaft. Mit dem Speichern gilt er.
incident-role-from-access = Vorschlag, nach der Rolle des Kontos. Mit dem Speichern gilt er.
incident-role-has-left = { $name } ({ $role }) ist ausgeschieden
incident-role-acts = Handelt stattdessen: { $name }
incident-role-nobody-acts = Niemand handelt stattdessen. Benennen Sie jemanden.
incident-leads = Leitet: { $name }
incident-nobody-leads = Niemand ist als Leitung genannt

incident-tasks = Aufgaben
incident-tasks-lead = Was der Ablaufplan verlangt und wer was erbittet, nach Rollen. Drücken Sie, was erledigt ist; wer wann gedrückt hat, steht im Protokoll.
incident-tasks-own = Jetzt für Sie
incident-tasks-all = Alle Aufgaben, und eine hinzufügen
incident-tasks-open = { $count ->
    [one] 1 offen
   *[other] { $count } offen
}
incident-tasks-overdue = { $count ->
    [one] 1 Aufgabe ist ÜBERFÄLLIG
   *[other] { $count } Aufgaben sind ÜBERFÄLLIG
}
incident-tasks-settled = { $count ->
    [one] 1 Aufgabe ist abgeschlossen
   *[other] { $count } Aufgaben sind abgeschlossen
}
incident-task-shown = Laut Protokoll erledigt: { $at }, { $by }
incident-task-by = bis { $at }, in { $distance }
incident-task-overdue = war fällig { $at }, überfällig seit { $distance }
incident-task-done = Erledigt
incident-task-not-done = Wird nicht gemacht
incident-task-open-again = Ist doch zu tun
incident-task-more = Notiz, nicht gemacht, andere Rolle
incident-task-note = Notiz
incident-task-give = Dieser Rolle geben
incident-task-role = Rolle
incident-task-words = Was ist zu tun?
incident-task-due = Bis wann
incident-task-ask = Hinzufügen
incident-task-flash = Ins Protokoll geschrieben.
incident-task-standing = { $standing ->
    [open] Zu tun
    [done] Erledigt
   *[not_done] Nicht gemacht
}
incident-playbook = Ablaufplan
incident-playbook-follows = Dieser Raum folgt den Schritten für: { $kind }
incident-playbook-none = Dieser Raum folgt keinem Ablaufplan.
incident-playbook-other = Schritte für eine andere Art von Vorfall
incident-playbook-other-hint = Sie ersetzen die, zu denen niemand etwas gesagt hat. Was gesagt wurde, bleibt.
incident-playbook-follow = Diesen folgen
