# How this program itself is doing.

health-title = État du programme
health-version = Version
health-engine = Base de données
health-engine-name = { $engine ->
    [sqlite] SQLite
   *[postgres] PostgreSQL
}
health-journal = Journal
health-journal-entries = Entrées numérotées : { $count } ; en attente de leur numéro : { $waiting }
health-checkpoint = Dernier point de contrôle
health-none-yet = aucun pour l’instant
health-mail = Courriel
health-mail-none = Aucun serveur de messagerie
health-mail-works = Les courriels partent
health-mail-fails = Les courriels ne partent pas
health-mail-counts = (en attente : { $waiting }, envoyés : { $sent })
health-mail-oldest = Le plus ancien attend depuis le
health-feeds = Données de référence
health-feeds-open = Adresses et fichiers
health-feeds-empty = Aucune donnée de référence n’a été chargée.
health-feed-name = Quoi
health-feed-loaded = Chargées
health-feed-dated = À la date du
health-feed-records = Enregistrements
health-feed-rejected = Non compris
health-jobs = Tâches de fond
health-jobs-empty = Rien n’est programmé.
health-job = { $job ->
    [identify_assets] Réidentifier les équipements
    [apply_precedence] Réafficher ce sur quoi les sources se contredisent
    [project_assets] Réafficher tous les équipements
    [deliver_outbox] Envoyer les messages
    [remove_expired] Supprimer les sessions et liens expirés
    [watch_folders] Regarder dans les dossiers surveillés
    [fetch_feed] Obtenir les données de référence
    [escalate_clocks] Appeler quelqu’un pour les délais que personne n’a pris en charge
    [begin_round] Conserver la visite du jour et écrire les courriels du matin
   *[other] { $job }
}
health-job-name = Quoi
health-job-state = État
health-job-state-name = { $state ->
    [waiting] En attente
    [running] En cours
    [finished] Terminée
   *[dead] Abandonnée
}
health-job-run = Quand
health-job-error = Dernier échec
health-number = { $number }
