# What the law asks of the institution besides notices of incidents, and the clocks that an incident would start.

duty-list-title = Obligations
duty-list-lead = Ce que la loi vous demande aujourd’hui, ce qui attend son jour, et ce qu’un incident déclencherait.
duty-not-answered = Personne n’a encore dit si NIS 2 s’applique à vous. On montre ici ce que doit un hôpital entrant dans le champ.
duty-answer = Répondre
duty-standing-label = Statut
duty-standing = { $standing ->
    [in_force] En vigueur
    [received] Due par d’autres, vous la recevez
    [dormant] Attend son jour
    [yardstick] Un repère, s’impose à d’autres
   *[no_act] Pas en vigueur : le pays n’a pas de loi
}
duty-title = Ce qui est à faire
duty-text = Ce que cela comprend
duty-when = Quand
duty-due = Pour le { $day }
duty-from = À partir du { $day }
duty-from-unknown = La date de début n’est pas connue
duty-where = Où c’est écrit
duty-sure = Degré de certitude
duty-number = { $count ->
    [0] Aucune
    [one] { $count } obligation
   *[other] { $count } obligations
}
duty-none = Rien ici
duty-none-explanation = D’après les réponses, les jeux de règles n’indiquent aucune obligation.
duty-legal-dates = Vos propres échéances à ce sujet se trouvent parmi les échéances légales.
duty-clocks = Ce qu’un incident déclencherait
duty-clocks-lead = Chacun est un délai distinct. Les faits de l’incident décident lesquels courent.
duty-clocks-none = Rien
duty-clocks-none-explanation = D’après les réponses, les jeux de règles n’indiquent aucune notification que vous devriez.
duty-clock-notice = Notification
duty-clock-force = Validité
duty-class-open = Il n’est pas certain que vous entriez dans le champ, ni dans quelle catégorie. Ce qui figure ici vaut si c’est le cas.
duty-pack-refused = Cette version ne peut pas utiliser un jeu de règles relu pour vous. Le nôtre le remplace.
duty-whom = À qui notifier
