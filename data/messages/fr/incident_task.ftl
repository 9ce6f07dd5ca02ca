# Who does what in an incident: its roles, and its tasks. The words of the steps of playbooks stand in playbook.ftl.

incident-role = { $role ->
    [lead] Direction de crise
    [medical] Direction médicale
    [nursing] Direction des soins
    [it] Informatique
    [evidence] Preuves
    [biomedical] Biomédical
    [facilities] Bâtiment et technique
    [data_protection] Protection des données
    [communications] Communication
    [liaison] Autorités et voisins
    [suppliers] Fournisseurs
    [logistics] Logistique
   *[scribe] Main courante
}
incident-role-does = { $role ->
    [lead] Décide, et a ce que personne d’autre n’a.
    [medical] Quels patients sont en danger, quels soins s’arrêtent.
    [nursing] Unités, papier, médicaments.
    [it] Postes, réseau, sauvegardes.
    [evidence] Garde ce qui peut prouver quelque chose.
    [biomedical] Appareils au lit du patient, et leurs fabricants.
    [facilities] Électricité, gaz, climat, ascenseurs, portes.
    [data_protection] Données personnelles, et qui en avertir.
    [communications] Ce qui est dit au personnel, aux patients, à la presse.
    [liaison] Autorités, police, régulation, autres hôpitaux.
    [suppliers] Tous ceux qui ont un contrat.
    [logistics] Papier, coursiers, relève, repas.
   *[scribe] Inscrit ce qui est dit et fait.
}
incident-phase = { $phase ->
    [triage] Premier regard
    [contain] Contenir
    [evidence] Garder les preuves
    [report] Notifier
    [care] Soigner sans systèmes
    [restore] Rétablir
    [back_entry] Ressaisir
   *[learn] Apprendre
}
incident-roles = Qui fait quoi
incident-roles-lead = Un nom et un suppléant par rôle. Choisissez les personnes de l’établissement dans la liste : leurs tâches leur sont montrées, et la salle dit quand l’une est partie. Seul ce que vous changez est inscrit au journal.
incident-roles-say = Dire qui fait quoi
incident-roles-see = Voir qui fait quoi
incident-roles-flash = Inscrit au journal.
incident-role-holder = Nom
incident-role-telephone = Téléphone cette nuit
incident-role-deputy = Suppléant
incident-role-deputy-telephone = Téléphone du suppléant
incident-role-nobody = personne
incident-role-nameless = À qui est le numéro { $argument } ? Saisissez aussi le nom.
incident-role-left = { $argument } ne travaille plus ici. Nommez quelqu’un d’autre.
incident-role-deputy-is = suppléant { $name }
incident-role-deputises = { $name }, comme suppléant
incident-role-lead-acts = { $name }, à la direction de crise
incident-role-from-before = Proposé, comme dans { $incident }. Enregistrez et c’est dit.
incident-role-from-on-call = Proposé, étant d’astreinte. Enregistrez et c’est dit.
incident-role-from-access = Proposé, d’après le rôle du compte. Enregistrez et c’est dit.
incident-role-has-left = { $name } ({ $role }) ne travaille plus ici
incident-role-acts = Agit à la place : { $name }
incident-role-nobody-acts = Personne n’agit à la place. Nommez quelqu’un.
incident-leads = Dirige : { $name }
incident-nobody-leads = Nul n’est dit diriger

incident-tasks = Tâches
incident-tasks-lead = Ce que demande le plan et ce que demandent les personnes, par rôle. Appuyez sur ce qui est fait ; qui a appuyé et quand est au journal.
incident-tasks-own = Pour vous maintenant
incident-tasks-all = Toutes les tâches, et en ajouter une
incident-tasks-open = { $count ->
    [one] { $count } à faire
   *[other] { $count } à faire
}
incident-tasks-overdue = { $count ->
    [one] 1 tâche est EN RETARD
   *[other] { $count } tâches sont EN RETARD
}
incident-tasks-settled = { $count ->
    [one] { $count } tâche réglée
   *[other] { $count } tâches réglées
}
incident-task-shown = Fait, d’après la main courante : { $at }, { $by }
incident-task-by = pour { $at }, dans { $distance }
incident-task-overdue = était pour { $at }, en retard de { $distance }
incident-task-done = Fait
incident-task-not-done = Ne sera pas fait
incident-task-open-again = C’est à faire tout de même
incident-task-more = Note, pas fait, autre rôle
incident-task-note = Note
incident-task-give = Donner à ce rôle
incident-task-role = Rôle
incident-task-words = Que faut-il faire ?
incident-task-due = Pour quand
incident-task-ask = Ajouter
incident-task-flash = Inscrit au journal.
incident-task-standing = { $standing ->
    [open] À faire
    [done] Fait
   *[not_done] Pas fait
}
incident-playbook = Plan d’action
incident-playbook-follows = Cette salle suit les étapes pour : { $kind }
incident-playbook-none = Cette salle ne suit aucun plan.
incident-playbook-other = Étapes pour une autre sorte d’incident
incident-playbook-other-hint = Elles remplacent celles dont personne n’a rien dit. Ce qui a été dit reste.
incident-playbook-follow = Suivre celles-ci
