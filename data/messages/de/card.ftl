# What is said about deciding on a card of the round.

card-snooze-not-ahead = Wählen Sie einen Tag nach heute.
card-snooze-too-far = Wählen Sie einen Tag in den nächsten drei Monaten. Was länger warten muss, braucht eine unterschriebene Ausnahme.
card-delegate-away = Diese Person ist ausgeschieden oder hat hier keine Rolle; niemand würde die Karte sehen. Wählen Sie jemand anderen.
card-snooze-without-reason = Schreiben Sie, warum es warten kann. Der Grund wird gezeigt, wenn die Karte wiederkommt.
card-mail-subject = Für Sie, aus der heutigen Visite: { $what }

## The round by mail

card-morning-subject = Visite vom { $date }: { $count ->
    [0] nichts zu tun
    [one] { $count } Karte
   *[other] { $count } Karten
}
card-morning-nothing = Heute ist nichts zu tun.
card-morning-next = Das Nächste ist am { $date } fällig.
card-morning-more = { $count ->
    [one] Dahinter wartet { $count } weitere.
   *[other] Dahinter warten { $count } weitere.
}
card-morning-withheld = Etwas über Geräte oder einen Fernzugang, das nur die Visite nennt ({ $urgency })
card-morning-open = Öffnen Sie Wardround, um den Grund zu sehen und zu handeln.
card-morning-why = Sie erhalten dies, weil Sie darum gebeten haben. In Wardround, unter Ihrem Namen, können Sie es abbestellen.
