# Dependencies: what a service or system stands on, said as a sentence.

dependency-need = { $need ->
    [data] Daten
    [log_on] Anmeldung
    [network] Netzverbindung
    [power] Strom
    [order_result] Aufträge und Befunde
   *[equipment] das Gerät selbst
}
dependency-sentence = { $consumer } braucht { $provider } für: { dependency-need }.
dependency-loss = { $loss ->
    [100] fällt ohne dies aus
   *[other] verliert ohne dies { $loss } %
}
dependency-time = { $buffer ->
    [0] sofort
   *[other] nach { $buffer } min
}
dependency-list-title = Was wovon abhängt
dependency-consumer = Wer braucht
dependency-provider = Was gebraucht wird
dependency-need-label = Wofür
dependency-max-loss = Wie viel ohne dies verloren geht, in %
dependency-max-loss-hint = 100 heißt: fällt aus
dependency-buffer = Minuten normaler Arbeit ohne dies
dependency-ramp = Minuten von da bis zum vollen Verlust
dependency-add = Abhängigkeit erfassen
dependency-added = Es ist erfasst.
dependency-correct = Korrigieren
dependency-corrected = Die Korrektur ist gespeichert.
dependency-remove = Entfernen
dependency-remove-act = Abhängigkeit entfernen
dependency-remove-question = Entfernen, dass { $consumer } von { $provider } abhängt?
dependency-remove-effect = Von jetzt an zählt ein Problem mit { $provider } nicht mehr für { $consumer }, in der Visite und überall sonst.
dependency-remove-again = Das Journal bewahrt, wie es war. Um es wiederzuhaben, müsste es neu erfasst werden.
dependency-removed = Es ist entfernt. Das Journal bewahrt, wie es war.
dependency-elsewhere = etwas außerhalb Ihrer Bereiche
dependency-needed-elsewhere = Auch etwas außerhalb Ihrer Bereiche hängt davon ab.

## The pages

dependency-needs = Braucht { $other } ({ dependency-need }). { dependency-effect }
dependency-needed-by = { $other } braucht es ({ dependency-need }). { dependency-effect }
dependency-effect = Ohne dies: { $stops ->
    [yes] Ausfall
   *[no] Verlust von { $percent } %
} { $atOnce ->
    [yes] sofort
   *[no] (Puffer: { $buffer })
}{ $sudden ->
    [yes] .
   *[no] , vollständig { $ramp } später.
}
dependency-correct-title = { $consumer } braucht { $provider }
dependency-provider-choose = Auswählen
dependency-provider-system = { $name } (System)
dependency-provider-service = { $name } (Leistung)
dependency-save = Speichern
