# Werkzeuge, die Alarme senden, und der Code, mit dem das Personal meldet.

alert-source-list-title = Woher Alarme kommen
alert-source-list-lead = Werkzeuge, die Alarme senden dürfen, und der Aushang, mit dem das Personal ohne Konto meldet.
alert-source-name = Name
alert-source-format-label = Form der Alarme
alert-source-format = { $format ->
    [wazuh] Wazuh
    [cef] Common Event Format (CEF)
   *[json] Unser eigenes JSON
}
alert-source-sender = Adresse des Rechners, der Syslog sendet
alert-source-syslog-from = Syslog von { $sender }
alert-source-sender-hint = Nur für das Common Event Format, und wo der Server mit --syslog gestartet wurde. Leer bei einem Werkzeug, das signiert.
alert-source-sender-taken = Von dieser Adresse sendet ein anderes Werkzeug.
alert-source-sender-format = Über Syslog kommt nur das Common Event Format.
alert-source-added-flash = Hinzugefügt. Was dieser Rechner über Syslog sendet, wird ab jetzt angenommen.
alert-source-stands = Stand
alert-source-on = Angenommen
alert-source-off = Abgeschaltet
alert-source-last-received = Zuletzt empfangen
alert-source-never-received = nie
alert-source-left-out = { $count ->
    [one] { $count } Alarm wurde gezählt und nicht aufbewahrt, weil zu viele warten oder auf einmal kamen.
   *[other] { $count } Alarme wurden gezählt und nicht aufbewahrt, weil zu viele warten oder auf einmal kamen.
}
alert-source-address = Adresse, an die es sendet
alert-source-change = Ändern
alert-source-switch-on = Einschalten
alert-source-switch-off = Abschalten
alert-source-renew = Neues Geheimnis erzeugen
alert-source-switched-flash = Festgehalten.
alert-source-none = Noch sendet kein Werkzeug Alarme
alert-source-none-explanation = Fügen Sie unten eines hinzu. Sein Geheimnis wird einmal gezeigt.
alert-source-add = Werkzeug hinzufügen
alert-source-add-submit = Hinzufügen
alert-source-secret-title = Geheimnis von { $name }
alert-source-secret = Geheimnis
alert-source-secret-once = Es wird jetzt gezeigt und nie wieder. Tragen Sie es im Werkzeug ein. Ein früheres gilt nicht mehr.
report-code-title = Meldungen des Personals ohne Konto
report-code-lead = Ein Aushang mit einem Code führt zu einer Seite, auf der das Personal schreibt, was es sieht. Wer sie öffnet, erfährt den Namen des Hauses und die Nummer unten, sonst nichts.
report-code-since = Der gültige Code wurde { $at } erzeugt.
report-code-poster = Aushang zum Drucken öffnen
report-code-back = Zurück
report-code-telephone = Wen man anruft, wenn Patienten in Gefahr sind
report-code-telephone-hint = Sie steht auf dem Aushang und auf der Seite. Ohne Nummer heißt es dort: Ihre gewohnte Notrufnummer.
report-code-make = Neuen Code erzeugen
report-code-renew-warning = Mit einem neuen Code sagt jeder Aushang, der jetzt hängt, dass er alt ist.
report-code-renewed-flash = Ein neuer Code gilt. Drucken Sie den Aushang und hängen Sie ihn auf.
