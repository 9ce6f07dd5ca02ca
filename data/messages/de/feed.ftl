# Reference data from outside: what they are, where they come from, how getting them went.

feed-kind = { $feed ->
    [eol] Produktlebenszyklen (endoflife.date)
    [kev] Bekannte ausgenutzte Schwachstellen (CISA KEV)
    [epss] Ausnutzungswahrscheinlichkeiten (EPSS)
    [holidays] Gesetzliche Feiertage
    [advisories] Sicherheitshinweise (CSAF)
   *[other] { $feed }
}
feed-answer = { $answer ->
    [taken] Neuere Daten wurden geliefert und werden jetzt verwendet.
    [unchanged] Es gibt nichts Neueres.
    [unreachable] Dort antwortet nichts. Prüfen Sie Adresse, Firewall und Proxy.
    [too_slow] Die Antwort ist zu langsam. Bleibt es so, verwenden Sie einen Spiegelserver oder laden Sie die Datei von Hand.
    [cut_short] Die Antwort brach ab. Es wird bald erneut abgefragt.
    [too_large] Die Antwort ist größer, als solche Daten je sind. Prüfen Sie die Adresse.
    [redirected_too_often] Die Weiterleitung führt im Kreis. Prüfen Sie die Adresse.
    [redirected_astray] Die Weiterleitung führt dorthin, wohin wir nicht gehen: zu keiner Adresse, von einer verschlüsselten zu einer unverschlüsselten oder zu einem anderen Rechner Ihres Netzes. Prüfen Sie die Adresse.
    [failed] Die Antwort ist ein Fehler. Bleibt es so, prüfen Sie die Adresse.
    [encoded] Die Antwort hat eine Kodierung, nach der nicht gefragt wurde. Verwenden Sie eine andere Adresse.
    [unreadable] Was geliefert wird, sind keine solchen Daten. Prüfen Sie die Adresse.
    [shrunken] Es wird viel weniger geliefert als die verwendeten Daten. Sehen Sie es an, und laden Sie die Datei von Hand, wenn sie stimmt.
    [older] Es werden ältere Daten geliefert als die verwendeten. Sehen Sie es an, und laden Sie die Datei von Hand, wenn sie stimmt.
    [missing] Die Datei oder der Ordner lässt sich nicht lesen. Prüfen Sie, ob es sie gibt.
    [not_kept] Was geliefert wird, konnte nicht verwendet werden; der Grund liegt hier. Prüfen Sie den Speicherplatz und die Datenbank.
   *[other] { $answer }
}

feed-title = Referenzdaten
feed-lead = Worin Wardround nachschlägt: Ende des Supports, ausgenutzte Schwachstellen, Sicherheitshinweise, Feiertage. Alle Häuser dieser Installation teilen sie.
feed-in-use = In Verwendung
feed-in-use-caption = Verwendete Referenzdaten
feed-kind-label = Was
feed-state = Zustand
feed-state-fresh = Aktuell
feed-state-old = Alt
feed-state-none = Keine
feed-of = Stand
feed-loaded = Geladen
feed-records = Datensätze
feed-rejected = Nicht verstanden
feed-origin = Von
feed-origin-unknown = nicht erfasst
feed-left-out = { $count ->
    [one] { feed-kind }: Ein Datensatz wurde nicht verstanden und ausgelassen
   *[other] { feed-kind }: { $count } Datensätze wurden nicht verstanden und ausgelassen
}
feed-left-out-more = Und { $count } weitere.

feed-sources = Adressen
feed-sources-caption = Adressen, von denen Referenzdaten abgerufen werden
feed-sources-hint = Eine Adresse wird nur abgefragt, solange sie eingeschaltet ist. Über Ihr Haus wird nichts gesendet, nur die Anfrage. Was eine Adresse liefert, ersetzt die verwendeten Daten nur, wenn es lesbar und nicht viel kleiner oder älter ist.
feed-sources-empty = Es wird keine Adresse abgefragt.
feed-sources-empty-explanation = Wardround öffnet keine Verbindung ins Internet, solange niemand eine Adresse einschaltet. Ohne Adresse laden Sie von Zeit zu Zeit Dateien von Hand.
feed-source-name = Name
feed-source-name-hint = Wie Sie es nennen, etwa „Spiegelserver im Serverraum“.
feed-source-kind = Was dort abgerufen wird
feed-source-address = Adresse
feed-source-address-hint = Eine Adresse, die mit https:// beginnt. Mit http:// könnte jemand unterwegs die Daten ändern. Für Sicherheitshinweise: provider-metadata.json eines Anbieters, nur sein Rechnername, ein ROLIE-Feed oder ein Ordner mit einem Schrägstrich am Ende. Dateien und Ordner des Servers werden an seiner Konsole eingetragen.
feed-source-every-hours = Abfragen alle … Stunden
feed-source-every-hours-hint = Von 1 bis 744. Leer: so oft, wie solche Daten sich üblicherweise ändern.
feed-source-switched = Diese Adresse ab jetzt abfragen
feed-source-switched-hint = Sie wird sofort abgefragt und dann immer wieder.
feed-source-state = Zustand
feed-source-next = Nächste
feed-source-acts = Aktionen
feed-source-on = Eingeschaltet
feed-source-off = Ausgeschaltet
feed-source-not-yet = Noch nicht abgefragt
feed-source-works = Funktioniert
feed-source-fails = Fehlerhaft
feed-source-tried = Abgefragt
feed-source-succeeded = Zuletzt erfolgreich
feed-source-failures = { $count ->
    [one] Ein Versuch ist fehlgeschlagen. Was zuvor geladen wurde, bleibt in Verwendung.
   *[other] { $count } Versuche nacheinander sind fehlgeschlagen. Was zuvor geladen wurde, bleibt in Verwendung.
}
feed-source-every = { $hours ->
    [one] jede Stunde
   *[other] alle { $hours } Stunden
}
feed-source-ask = Jetzt abfragen
feed-source-asked = Die Abfrage läuft. Laden Sie diese Seite gleich neu, um die Antwort zu sehen.
feed-source-switch-on = Einschalten
feed-source-switch-off = Ausschalten
feed-source-switched-on = Sie ist eingeschaltet und wird gerade abgefragt.
feed-source-switched-off = Sie ist ausgeschaltet. Die verwendeten Daten bleiben.
feed-source-add = Adresse hinzufügen
feed-source-added = Die Adresse ist hinzugefügt.
feed-source-edit = „{ $name }“ ändern
feed-source-corrected = Die Adresse ist geändert.
feed-source-remove = Diese Adresse entfernen
feed-source-remove-question = „{ $name }“ entfernen?
feed-source-remove-explanation = Sie wird nicht mehr abgefragt. Die Daten von dort bleiben in Verwendung und veralten, wenn nicht eine andere Adresse solche Daten liefert oder Dateien von Hand geladen werden.
feed-source-remove-changed = Jemand anderes hat diese Adresse geändert, seit Sie sie geöffnet haben. Sehen Sie noch einmal nach, bevor Sie sie entfernen.
feed-source-removed = Die Adresse ist entfernt.

feed-suggestions = Bekannte Adressen
feed-suggestions-hint = Eingeschaltet fragt Wardround sie über das Internet ab. Sie sehen die Adresse Ihres Servers und die Version von Wardround, und nichts über Ihre Geräte.
feed-suggestion-switch-on = Eintragen und einschalten

feed-load = Datei laden
feed-load-lead = Für einen Server ohne Internet: Holen Sie die Datei auf einem anderen Rechner und tragen Sie sie herein.
feed-load-kind = Was ist es?
feed-load-kind-hint = { $feed ->
    [eol] products-full.json: was https://endoflife.date/api/v1/products/full liefert
    [kev] known_exploited_vulnerabilities.json von der Seite der CISA
    [epss] epss_scores-current.csv.gz oder .csv von FIRST
    [advisories] CSAF-Dokumente von Herstellern und Behörden, beliebig viele .json-Dateien auf einmal
   *[holidays] Eine Liste, durch Kommas getrennt, mit den Spalten country, subdivision, date und name
}
feed-load-file = Datei
feed-load-file-hint = Zusammen bis { $megabytes } MB.
feed-load-one-file = Von diesen Daten gibt es nur eine Datei. Wählen Sie eine.
feed-load-anyway = Auch annehmen, wenn sie viel kleiner oder älter ist als die verwendeten Daten
feed-load-anyway-hint = Nur wenn Sie sie angesehen haben und wissen, warum. Das Journal hält fest, dass Sie das angegeben haben.
feed-load-submit = Datei laden
feed-load-done = Das Geladene wird jetzt verwendet. Was ausgelassen wurde, steht unten.
feed-load-unchanged = Das wird schon verwendet; nichts hat sich geändert.
feed-load-refused = Nichts wurde angenommen: { $reason }
