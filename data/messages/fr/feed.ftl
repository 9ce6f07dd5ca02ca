# Reference data from outside: what they are, where they come from, how getting them went.

feed-kind = { $feed ->
    [eol] Cycles de vie des produits (endoflife.date)
    [kev] Vulnérabilités exploitées connues (CISA KEV)
    [epss] Scores d’exploitation (EPSS)
    [holidays] Jours fériés
    [advisories] Avis de sécurité (CSAF)
   *[other] { $feed }
}
feed-answer = { $answer ->
    [taken] L’adresse a fourni des données plus récentes, maintenant en usage.
    [unchanged] Il n’y a rien de plus récent.
    [unreachable] Rien ne répond à cette adresse. Vérifiez l’adresse, le pare-feu et le proxy.
    [too_slow] La réponse est trop lente. Si cela dure, utilisez un miroir ou chargez le fichier à la main.
    [cut_short] La réponse s’est interrompue. L’adresse sera bientôt interrogée de nouveau.
    [too_large] La réponse dépasse la taille normale de telles données. Vérifiez l’adresse.
    [redirected_too_often] L’adresse nous fait tourner en rond. Vérifiez-la.
    [redirected_astray] L’adresse nous renvoie là où nous n’allons pas : vers aucune adresse, d’une adresse chiffrée vers une autre qui ne l’est pas, ou vers une autre machine de votre réseau. Vérifiez-la.
    [failed] L’adresse répond par une erreur. Si cela dure, vérifiez-la.
    [encoded] La réponse est dans un codage qui n’était pas demandé. Utilisez une autre adresse.
    [unreadable] La réponse ne contient pas de telles données. Vérifiez l’adresse.
    [shrunken] La réponse contient bien moins que les données en usage. Regardez-la, et chargez le fichier à la main si elle est juste.
    [older] La réponse contient des données plus anciennes que celles en usage. Regardez-la, et chargez le fichier à la main si elle est juste.
    [missing] Le fichier ou le dossier ne peut pas être lu. Vérifiez qu’il existe.
    [not_kept] La réponse n’a pas pu être mise en usage, pour une raison locale. Vérifiez l’espace disque et la base de données.
   *[other] { $answer }
}

feed-title = Données de référence
feed-lead = Ce que Wardround consulte : fins de support, vulnérabilités exploitées, avis de sécurité, jours fériés. Tous les établissements de cette installation les partagent.
feed-in-use = En usage
feed-in-use-caption = Données de référence en usage
feed-kind-label = Quoi
feed-state = État
feed-state-fresh = Récentes
feed-state-old = Anciennes
feed-state-none = Aucune
feed-of = À la date du
feed-loaded = Chargées
feed-records = Enregistrements
feed-rejected = Non compris
feed-origin = Provenance
feed-origin-unknown = non renseignée
feed-left-out = { $count ->
    [one] { feed-kind } : { $count } enregistrement n’a pas été compris et a été laissé de côté
   *[other] { feed-kind } : { $count } enregistrements n’ont pas été compris et ont été laissés de côté
}
feed-left-out-more = Et { $count } de plus.

feed-sources = Adresses
feed-sources-caption = Adresses d’où viennent les données de référence
feed-sources-hint = Une adresse n’est interrogée que si elle est activée. Rien de votre établissement n’est envoyé, seulement la question. Ce que donne une adresse ne remplace les données en usage que si on peut le lire et s’il n’est ni bien plus petit ni plus ancien.
feed-sources-empty = Aucune adresse n’est interrogée.
feed-sources-empty-explanation = Wardround n’ouvre aucune connexion vers internet tant que personne n’active une adresse. Sans adresse, chargez de temps en temps des fichiers à la main.
feed-source-name = Nom
feed-source-name-hint = Le nom que vous lui donnez, par exemple « Miroir en salle serveurs ».
feed-source-kind = Ce qu’on y obtient
feed-source-address = Adresse
feed-source-address-hint = Une adresse qui commence par https://. Avec http://, quelqu’un pourrait modifier les données en chemin. Pour les avis de sécurité : le provider-metadata.json d’un fournisseur, son seul nom d’hôte, un flux ROLIE, ou un dossier terminé par une barre oblique. Les fichiers et dossiers du serveur se saisissent sur sa console.
feed-source-every-hours = Interroger toutes les … heures
feed-source-every-hours-hint = De 1 à 744. Vide : au rythme habituel de telles données.
feed-source-switched = Interroger cette adresse dès maintenant
feed-source-switched-hint = Elle est interrogée aussitôt, puis régulièrement.
feed-source-state = État
feed-source-next = Prochaine fois
feed-source-acts = Actions
feed-source-on = Activée
feed-source-off = Désactivée
feed-source-not-yet = Pas encore interrogée
feed-source-works = Fonctionne
feed-source-fails = En échec
feed-source-tried = Interrogée
feed-source-succeeded = Dernière réussite
feed-source-failures = { $count ->
    [one] { $count } tentative a échoué. Ce qui était chargé reste en usage.
   *[other] { $count } tentatives de suite ont échoué. Ce qui était chargé reste en usage.
}
feed-source-every = { $hours ->
    [one] toutes les heures
   *[other] toutes les { $hours } heures
}
feed-source-ask = Interroger maintenant
feed-source-asked = Interrogation en cours. Rechargez cette page dans un instant pour voir la réponse.
feed-source-switch-on = Activer
feed-source-switch-off = Désactiver
feed-source-switched-on = L’adresse est activée et interrogée en ce moment.
feed-source-switched-off = L’adresse est désactivée. Les données en usage restent.
feed-source-add = Ajouter une adresse
feed-source-added = L’adresse est ajoutée.
feed-source-edit = Modifier « { $name } »
feed-source-corrected = L’adresse est modifiée.
feed-source-remove = Supprimer cette adresse
feed-source-remove-question = Supprimer « { $name } » ?
feed-source-remove-explanation = Elle n’est plus interrogée. Les données qui en viennent restent en usage et vieillissent, sauf si une autre adresse en fournit ou si des fichiers sont chargés à la main.
feed-source-remove-changed = Quelqu’un d’autre a modifié cette adresse depuis que vous l’avez ouverte. Regardez de nouveau avant de la supprimer.
feed-source-removed = L’adresse est supprimée.

feed-suggestions = Adresses connues
feed-suggestions-hint = Une fois activées, Wardround les interroge par internet. Elles voient l’adresse de votre serveur et la version de Wardround, et rien de vos équipements.
feed-suggestion-switch-on = Saisir et activer

feed-load = Charger un fichier
feed-load-lead = Pour un serveur sans internet : téléchargez le fichier sur un autre ordinateur et apportez-le.
feed-load-kind = De quoi s’agit-il ?
feed-load-kind-hint = { $feed ->
    [eol] products-full.json : ce que donne https://endoflife.date/api/v1/products/full
    [kev] known_exploited_vulnerabilities.json du site de la CISA
    [epss] epss_scores-current.csv.gz ou .csv de FIRST
    [advisories] Documents CSAF de fabricants et d’autorités, autant de fichiers .json à la fois que vous voulez
   *[holidays] Une liste séparée par des virgules, avec les colonnes country, subdivision, date et name
}
feed-load-file = Fichier
feed-load-file-hint = Jusqu’à { $megabytes } Mo en tout.
feed-load-one-file = Pour ces données, un seul fichier contient tout. Choisissez-en un.
feed-load-anyway = Reprendre même si c’est bien plus petit ou plus ancien que les données en usage
feed-load-anyway-hint = Seulement si vous l’avez regardé et savez pourquoi. Le journal garde que vous l’avez dit.
feed-load-submit = Charger le fichier
feed-load-done = Ce qui a été chargé est maintenant en usage. Ce qui a été laissé de côté figure ci-dessous.
feed-load-unchanged = C’est déjà en usage ; rien n’a changé.
feed-load-refused = Rien n’a été repris : { $reason }
