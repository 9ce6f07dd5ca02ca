# Links, über die jemand von außen einen Vorfall ansieht.

incident-links = Jemandem außerhalb zeigen
incident-links-lead = Ein Link zeigt diesen Vorfall einer Behörde, einem Nachbarn oder einem Lieferanten für eine Weile, ohne Konto. Dort kann nichts geschrieben werden. Er zeigt nie Dateien, die Namen derer, die geschrieben haben, Kontakte oder halb Geschriebenes.
incident-link-look-first = Sehen Sie an, was er zeigt, bevor Sie ihn weggeben
incident-link-look-first-lead = Die Worte des Protokolls werden gezeigt, wie sie getippt wurden. Wo ein Name oder etwas über einen Patienten darin steht, zeigen Sie nur, wie es steht.
incident-link-preview = { $view ->
    [standing] Was gezeigt wird: wie es steht
   *[timeline] Was gezeigt wird: wie es steht und was geschah
}
incident-link-with = Für wen
incident-link-with-hint = Der Name der Stelle, des Hauses oder der Person, wie er im Protokoll stehen soll.
incident-link-hours = Für wie lange
incident-link-lasts-hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
incident-link-lasts-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
incident-link-view = Was er zeigt
incident-link-shows = { $view ->
    [standing] Wie es steht
   *[timeline] Wie es steht und was geschah
}
incident-link-shows-hint = { $view ->
    [standing] Betroffene Dienste, Fristen, das nächste Wort
   *[timeline] Dasselbe und das Protokoll ohne Namen und Dateien; Indikatoren, außer bei TLP:RED
}
incident-link-make = Link erstellen
incident-link-made = Der Link für { $with }
incident-link-made-warning = Er wird nur dieses Mal gezeigt und gilt bis { $until }. Wer ihn hat, sieht den Vorfall: Senden Sie ihn niemand anderem, und beenden Sie ihn, wenn er nicht mehr gebraucht wird.
incident-links-made = Erstellte Links
incident-links-none = Noch kein Link wurde erstellt
incident-links-none-explanation = Niemand außerhalb sieht diesen Vorfall.
incident-link-until = Bis
incident-link-opened = Zuletzt geöffnet
incident-link-never-opened = nie
incident-link-state-label = Gilt
incident-link-state = { $state ->
    [open] Er gilt
    [ended] Beendet
   *[over] Seine Zeit ist vorbei
}
incident-link-end = Beenden
incident-link-ended-flash = Beendet. Der Link zeigt nichts mehr.
incident-shared = { $view ->
    [standing] { $with } gezeigt bis { $until }: wie es steht
   *[timeline] { $with } gezeigt bis { $until }: wie es steht und was geschah
}
incident-link-given = { $house } zeigt dies { $with } bis { $until }. Hier kann gelesen und nicht geantwortet werden; laden Sie die Seite neu, um Neues zu sehen.
incident-link-drill = ÜBUNG. Nichts hier ist echt.
incident-link-as-of = Stand { $at }
incident-link-since = seit { $at }
incident-link-reported = gemeldet { $at }; seit wann, ist nicht bekannt
incident-link-over = Hier ist nichts zu sehen
incident-link-over-lead = Diese Adresse zeigt nichts oder nichts mehr. Rufen Sie an, wer sie Ihnen gegeben hat, oder die Telefonzentrale des Krankenhauses, und bitten Sie um eine neue.
