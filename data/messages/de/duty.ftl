# What the law asks of the institution besides notices of incidents, and the clocks that an incident would start.

duty-list-title = Pflichten
duty-list-lead = Was das Recht heute von Ihnen verlangt, was auf seinen Tag wartet und was ein Sicherheitsvorfall auslösen würde.
duty-not-answered = Noch hat niemand beantwortet, ob NIS2 für Sie gilt. Gezeigt wird, was ein Krankenhaus im Anwendungsbereich schuldet.
duty-answer = Beantworten
duty-standing-label = Stand
duty-standing = { $standing ->
    [in_force] In Kraft
    [received] Andere schulden es, Sie empfangen es
    [dormant] Wartet auf seinen Tag
    [yardstick] Ein Maßstab, verpflichtet andere
   *[no_act] Nicht in Kraft: Das Land hat kein Gesetz
}
duty-title = Was zu tun ist
duty-text = Was dazugehört
duty-when = Wann
duty-due = Bis { $day }
duty-from = Ab { $day }
duty-from-unknown = Seit wann, ist nicht bekannt
duty-where = Wo es steht
duty-sure = Wie sicher
duty-number = { $count ->
    [0] Keine
    [one] { $count } Pflicht
   *[other] { $count } Pflichten
}
duty-none = Hier ist nichts
duty-none-explanation = Nach dem, was beantwortet wurde, nennen die Regelpakete keine Pflicht.
duty-legal-dates = Eigene Tage dafür stehen bei den Pflichtterminen.
duty-clocks = Was ein Sicherheitsvorfall auslösen würde
duty-clocks-lead = Jedes ist eine eigene Frist. Welche davon laufen, entscheiden die Umstände des Sicherheitsvorfalls.
duty-clocks-none = Nichts
duty-clocks-none-explanation = Nach dem, was beantwortet wurde, nennen die Regelpakete keine Meldung, die Sie schulden würden.
duty-clock-notice = Meldung
duty-clock-force = Gilt
duty-class-open = Ob Sie im Anwendungsbereich sind und in welcher Einstufung, ist nicht sicher. Was hier steht, gilt, falls ja.
duty-pack-refused = Ein von Ihnen geprüftes Regelpaket kann diese Version nicht verwenden. An seiner Stelle gilt unseres.
duty-whom = Wem zu melden ist
