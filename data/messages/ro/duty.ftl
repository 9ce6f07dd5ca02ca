# What the law asks of the institution besides notices of incidents, and the clocks that an incident would start.

duty-list-title = Obligații
duty-list-lead = Ce vă cere legea azi, ce își așteaptă ziua și ce ar porni un incident.
duty-not-answered = Încă nimeni nu a răspuns dacă vi se aplică NIS2. Se arată ce datorează un spital aflat în domeniul de aplicare.
duty-answer = Răspundeți
duty-standing-label = Situație
duty-standing = { $standing ->
    [in_force] În vigoare
    [received] O datorează alții, o primiți dumneavoastră
    [dormant] Își așteaptă ziua
    [yardstick] Etalon, obligă pe alții
   *[no_act] Nu este în vigoare: țara nu are un act
}
duty-title = Ce este de făcut
duty-text = Ce cuprinde
duty-when = Când
duty-due = Până la { $day }
duty-from = Din { $day }
duty-from-unknown = Nu se știe de când
duty-where = Unde este scris
duty-sure = Cât de sigur
duty-number = { $count ->
    [0] Niciuna
    [one] { $count } obligație
    [few] { $count } obligații
   *[other] { $count } de obligații
}
duty-none = Nimic aici
duty-none-explanation = Potrivit răspunsurilor, pachetele nu numesc nicio obligație.
duty-legal-dates = Zilele stabilite de dumneavoastră pentru acestea sunt la termenele legale.
duty-clocks = Ce ar porni un incident
duty-clocks-lead = Fiecare este un termen de sine stătător. Faptele incidentului hotărăsc care dintre ele curg.
duty-clocks-none = Nimic
duty-clocks-none-explanation = Potrivit răspunsurilor, pachetele nu numesc nicio notificare pe care ați datora-o.
duty-clock-notice = Notificare
duty-clock-force = Valabilitate
duty-class-open = Nu este sigur dacă intrați în domeniul de aplicare și în ce clasă. Ce stă aici este valabil dacă intrați.
duty-pack-refused = Un pachet de legislație verificat la cererea dumneavoastră nu poate fi folosit de această versiune. În locul lui se folosește al nostru.
duty-whom = Cui se comunică
