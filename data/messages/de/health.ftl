# How this program itself is doing.

health-title = Programmzustand
health-version = Version
health-engine = Datenbank
health-engine-name = { $engine ->
    [sqlite] SQLite
   *[postgres] PostgreSQL
}
health-journal = Journal
health-journal-entries = { $count } Einträge nummeriert, { $waiting } warten auf ihre Nummer
health-checkpoint = Neuester Prüfpunkt
health-none-yet = noch keiner
health-mail = E-Mail
health-mail-none = Kein E-Mail-Server
health-mail-works = E-Mails verlassen das Haus
health-mail-fails = E-Mails kommen nicht hinaus
health-mail-counts = ({ $waiting } warten, { $sent } gesendet)
health-mail-oldest = Die älteste wartet seit
health-feeds = Referenzdaten
health-feeds-open = Adressen und Dateien
health-feeds-empty = Es sind keine Referenzdaten geladen.
health-feed-name = Was
health-feed-loaded = Geladen
health-feed-dated = Stand
health-feed-records = Datensätze
health-feed-rejected = Nicht verstanden
health-jobs = Arbeit im Hintergrund
health-jobs-empty = Nichts ist geplant.
health-job = { $job ->
    [identify_assets] Geräte neu zuordnen
    [apply_precedence] Neu anzeigen, worin Quellen einander widersprechen
    [project_assets] Alle Geräte neu anzeigen
    [deliver_outbox] Nachrichten senden
    [remove_expired] Abgelaufene Sitzungen und Links entfernen
    [watch_folders] In die überwachten Ordner sehen
    [fetch_feed] Referenzdaten abrufen
    [escalate_clocks] Leute zu Fristen rufen, die niemand übernommen hat
    [begin_round] Die Visite des Tages festhalten und die Morgenmails schreiben
   *[other] { $job }
}
health-job-name = Was
health-job-state = Zustand
health-job-state-name = { $state ->
    [waiting] Wartet
    [running] Läuft
    [finished] Erledigt
   *[dead] Aufgegeben
}
health-job-run = Wann
health-job-error = Letzter Fehler
health-number = { $number }
