# What is wrong with a field. $argument is the limit that was passed or the beginning of what was not understood.

field-no-address = Das ist keine Adresse. Schreiben Sie sie so: https://mirror.hospital.example/kev.json.
field-address-secret = Lassen Sie Name und Passwort weg: Andere sehen die Adresse. Ein Spiegelserver, der danach fragt, kann nicht verwendet werden.
field-address-of-machine = Dateien und Ordner des Servers werden an seiner Konsole eingetragen: wardround feeds add.
field-no-range = „{ $argument }“ ist kein Adressbereich. Schreiben Sie ihn so: 10.20.0.0/16.
field-range-taken = Eine andere Zone hat denselben Adressbereich: { $argument }. Nehmen Sie ihn dort zuerst heraus, oder geben Sie einen engeren an.
field-too-many = Zu viele: höchstens { $argument }.
field-required = Bitte ausfüllen.
field-too-long = Zu lang: höchstens { $argument } Zeichen.
field-hidden-character = Hier steht ein unsichtbares Zeichen ({ $argument }). Tippen Sie den Text neu, statt ihn einzufügen.
field-not-understood = „{ $argument }“ wurde nicht verstanden.
field-means-nothing = Das sagt hier nichts aus. Lassen Sie das Feld leer, wenn es niemand weiß.
field-ends-before-start = Der letzte Tag liegt vor dem ersten.
field-day-to-come = Dieser Tag ist noch nicht gekommen.
field-time-to-come = Das liegt noch in der Zukunft. Tragen Sie den Test ein, wenn er vorbei ist.
field-success-after-run = Das liegt nach dem letzten Lauf.
field-end-not-after-start = Das Ende liegt nicht nach dem Anfang.
field-too-far-apart = Zwischen Anfang und Ende liegen mehr als 31 Tage. Prüfen Sie beides noch einmal.
field-no-such-time = Diese Uhrzeit gibt es nicht.
field-next-not-after = Das liegt nicht nach dem Tag der Erledigung.
field-no-mail-address = Von Ihnen ist hier keine E-Mail-Adresse bekannt. Bitten Sie, wer die Personenliste pflegt, sie einzutragen.
field-in-the-past = Dieser Tag ist vorbei. Wählen Sie einen späteren.
field-too-far = Zu weit voraus: höchstens bis { $argument }.
field-tick-one = Kreuzen Sie mindestens eines an.
field-notice-after-end = Der letzte Tag für die Kündigung liegt nach dem Ende des Vertrags.
field-not-yet = Dieser Tag liegt noch in der Zukunft. Geben Sie den Tag an, an dem es war, oder lassen Sie das Feld leer.
field-hours-of-nothing = Stunden sagen nur etwas, wenn die Meldung von Sicherheitsvorfällen vereinbart ist. Wählen Sie dort „ja“, oder lassen Sie dies leer.
field-practised-nothing = Schreiben Sie zuerst auf, wie inzwischen weitergearbeitet wird.
field-named-twice = Diese Person ist schon genannt. Wählen Sie jemand anderen oder niemanden.
field-employee-number-taken = Diese Personalnummer hat schon jemand, hier oder in einem Teil des Hauses, den Sie nicht sehen.
field-same-person-twice = Für Zeile { $argument } geht das nicht: Dieselbe Person wurde zweimal gewählt, oder die Nummer ist vergeben. Wählen Sie neu.
field-own-deputy = Niemand vertritt sich selbst. Lassen Sie dies leer.
field-country-meant = Das Kürzel dieses Landes ist { $argument }.
field-place-below = Dort kann es nicht stehen: Standorte stehen unter dem ganzen Haus, Bereiche unter einem Standort oder einem anderen Bereich.
field-depends-on-itself = Nichts hängt von sich selbst ab. Wählen Sie etwas anderes, das gebraucht wird.
field-asset-as-consumer = Geräte hängen hier von nichts ab. Erfassen Sie stattdessen, was das System darauf braucht.
field-system-on-service = Ein System hängt nicht von einer klinischen Leistung ab. Drehen Sie den Satz um.
field-password-too-short = Zu kurz: mindestens { $argument } Zeichen. Mehrere Wörter merken sich leichter als Sonderzeichen.
field-password-is-name = Das ist Ihr Name oder Ihre Adresse. Wählen Sie etwas, das andere nicht wissen.
field-password-common = Dieses Passwort probiert jeder zuerst. Wählen Sie ein anderes.
field-password-repeated = Die beiden Eingaben sind verschieden. Tippen Sie beide neu.
field-optional = (darf leer bleiben)
field-errors-summary = { $count ->
    [one] { $count } Feld ist zu korrigieren:
   *[other] { $count } Felder sind zu korrigieren:
}
field-not-a-number = „{ $argument }“ ist keine ganze Zahl.
