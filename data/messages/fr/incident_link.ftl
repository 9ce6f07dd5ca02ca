# Liens par lesquels quelqu’un de l’extérieur regarde un incident.

incident-links = Le montrer à quelqu’un de l’extérieur
incident-links-lead = Un lien montre cet incident à une autorité, un voisin ou un fournisseur pour un temps, sans compte. Rien ne peut y être écrit. Il ne montre jamais de fichiers, les noms de ceux qui ont écrit, des contacts, ni ce qui est à moitié écrit.
incident-link-look-first = Regardez ce qu’il montre avant de le donner
incident-link-look-first-lead = Les mots de la main courante sont montrés comme ils ont été tapés. S’il s’y trouve un nom ou quoi que ce soit sur un patient, ne montrez que la situation.
incident-link-preview = { $view ->
    [standing] Ce qui est montré : la situation
   *[timeline] Ce qui est montré : la situation et ce qui s’est passé
}
incident-link-with = Pour qui
incident-link-with-hint = Le nom du service, de l’établissement ou de la personne, tel qu’il doit figurer dans la main courante.
incident-link-hours = Pour combien de temps
incident-link-lasts-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
incident-link-lasts-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
incident-link-view = Ce qu’il montre
incident-link-shows = { $view ->
    [standing] La situation
   *[timeline] La situation et ce qui s’est passé
}
incident-link-shows-hint = { $view ->
    [standing] Services touchés, délais, le prochain message
   *[timeline] La même chose et la main courante sans noms ni fichiers ; les indicateurs, sauf en TLP:RED
}
incident-link-make = Créer le lien
incident-link-made = Le lien pour { $with }
incident-link-made-warning = Il n’est montré que cette fois et fonctionne jusqu’au { $until }. Quiconque l’a voit l’incident : ne l’envoyez à personne d’autre, et mettez-y fin quand il n’est plus nécessaire.
incident-links-made = Liens créés
incident-links-none = Aucun lien n’a encore été créé
incident-links-none-explanation = Personne à l’extérieur ne voit cet incident.
incident-link-until = Jusqu’au
incident-link-opened = Ouvert en dernier
incident-link-never-opened = jamais
incident-link-state-label = Fonctionne
incident-link-state = { $state ->
    [open] Il fonctionne
    [ended] Terminé
   *[over] Son temps est écoulé
}
incident-link-end = Y mettre fin
incident-link-ended-flash = Terminé. Le lien ne montre plus rien.
incident-shared = { $view ->
    [standing] Montré à { $with } jusqu’au { $until } : la situation
   *[timeline] Montré à { $with } jusqu’au { $until } : la situation et ce qui s’est passé
}
incident-link-given = { $house } montre ceci à { $with } jusqu’au { $until }. On peut lire ici et non répondre ; rechargez la page pour voir ce qui est nouveau.
incident-link-drill = EXERCICE. Rien ici n’est réel.
incident-link-as-of = Situation au { $at }
incident-link-since = depuis { $at }
incident-link-reported = signalé { $at } ; on ne sait pas depuis quand
incident-link-over = Il n’y a rien à voir ici
incident-link-over-lead = Cette adresse ne montre rien, ou plus rien. Appelez qui vous l’a donnée, ou le standard de l’hôpital, et demandez-en une nouvelle.
