# Alertes et signalements que quelqu’un doit regarder.

security-event-list-title = Alertes et signalements
security-event-list-lead = Ce que des outils ont envoyé et des personnes signalé. Quelqu’un regarde chacun et dit ce que c’est ; jusque-là, il attend.
security-event-new = Noter un signalement
security-event-new-lead = Quelqu’un appelle : notez ce qui est dit. Cela attend d’être regardé et ne fait courir aucun délai légal.
security-event-report = Signaler ce que vous voyez
security-event-report-lead = Cela ressemble à une attaque, ou quelque chose ne marche pas : dites-le avec vos mots. Cela attend d’être lu par qui veille à la sécurité.
security-event-waiting = { $count ->
    [one] { $count } attend d’être regardé
   *[other] { $count } attendent d’être regardés
}
security-event-pages = Pages
security-event-next = Suivants
security-event-look = Afficher
security-event-show = Afficher
security-event-all = Tous, ceux qui attendent d’abord
security-event-none = Rien n’est arrivé
security-event-none-explanation = Les alertes d’outils, les signalements du personnel et les appels figurent ici.
security-event-number = Numéro
security-event-seen = Ce que l’on voit
security-event-where = Où
security-event-caller = Nom
security-event-telephone = Téléphone
security-event-occurred = Quand on l’a vu
security-event-received = Reçu
security-event-times = Combien de fois
security-event-way-in-label = Comment c’est arrivé
security-event-host = Machine
security-event-address = Adresse
security-event-account = Compte
security-event-rule = Règle
security-event-severity = Gravité selon l’outil
security-event-detail = Ce que l’outil dit d’autre
security-event-time-assumed = { $at } (l’outil n’indique pas de fuseau ; celui de l’établissement est pris)
security-event-repeated = { $count ->
    [one] { $count } fois, la dernière { $at }
   *[other] { $count } fois, la dernière { $at }
}
security-event-way-in = { $way ->
    [webhook] Envoyé par un outil
    [syslog] Envoyé par syslog
    [staff_report] Signalé par une affiche
    [signed_in] Par quelqu’un de connecté
   *[telephone] Par téléphone
}
security-event-verdict-label = Qu’est-ce que c’est ?
security-event-verdict = { $verdict ->
    [waiting] Attend
    [incident] Incident
    [near_miss] Incident évité
    [threat] Menace
   *[nothing] Rien
}
security-event-verdict-hint = { $verdict ->
    [incident] Quelque chose ne va pas, ou peut-être. Une salle s’ouvre.
    [near_miss] Cela a été arrêté à temps. Une salle s’ouvre où aucun délai légal ne court.
    [threat] Cela pourrait nuire et ne l’a pas fait. Une salle s’ouvre où aucun délai légal ne court.
   *[nothing] Une fausse alerte, ou c’est connu. Dites pourquoi ci-dessous.
}
security-event-triage = Dire ce que c’est
security-event-triage-submit = Enregistrer
security-event-no-awareness = Que cela soit arrivé n’est pas une prise de connaissance. La salle demande quand quelqu’un ici a pris connaissance.
security-event-reason = Pourquoi
security-event-reason-hint = Nécessaire si ce n’est rien. Ce que vous avez vu, à qui vous avez demandé.
security-event-room = Où c’est suivi
security-event-room-new = Ouvrir une nouvelle salle
security-event-room-hint = Pour un incident seulement.
security-event-room-closed = Cet incident n’est plus ouvert. Choisissez-en un autre, ou ouvrez une salle.
security-event-decided-by = { $by ->
    [yes] Dit par { $person }, { $at }
   *[no] Dit { $at }
}
security-event-decided-flash = Enregistré. Il n’y a rien de plus à faire.
security-event-decided-meanwhile = Quelqu’un d’autre a dit entre-temps ce que c’est. C’est ci-dessous ; rien de votre part n’a été enregistré.
security-event-who-decides = L’informatique, la personne chargée de la sécurité ou la direction disent ce que c’est.
security-event-write = Noter
security-event-wait = { $count ->
    [one] { $count } signalement ou alerte attend, depuis { $at }
   *[other] { $count } signalements et alertes attendent, le plus ancien depuis { $at }
}
security-event-kind = Comment cela se présente-t-il ?
security-event-to-list = Voir ce qui attend
security-event-written = Noté. Le numéro est { $number }.
security-event-no-patients = Ni noms ni numéros de patients.
