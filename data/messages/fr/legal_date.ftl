# Legal dates: what a law, an authority or the house itself wants done by a day.

legal-date-list-title = Échéances légales
legal-date-list-lead = Ce qu’une loi, une autorité ou votre propre règle veut voir fait pour un jour donné : l’enregistrement, la formation de la direction, les tests annuels.
legal-date-list-shown = Échéances légales : { $shown } sur { $all }
legal-date-list-empty = Aucune échéance légale pour l’instant.
legal-date-list-empty-explanation = Commencez par le jeu de départ : cochez ce qui vous concerne et indiquez le jour. Chacune devient une fiche de la visite trente jours avant.
legal-date-list-no-match = Aucun résultat
legal-date-list-no-match-explanation = Aucune échéance légale ne correspond à cette recherche.
legal-date-search = Rechercher des échéances légales
legal-date-look-all = Toutes
legal-date-standing-label = Statut
legal-date-standing = { $standing ->
    [overdue] En retard
    [soon] Sous 30 jours
    [done] Faite
   *[later] Plus tard
}
legal-date-title = Ce qui est à faire
legal-date-title-hint = En quelques mots : Formation de la direction
legal-date-purpose = Dans quel but, et ce que cela comprend
legal-date-due = À faire pour le
legal-date-due-hint = Le jour strict. Il n’est jamais décalé pour un week-end ou un jour férié.
legal-date-done = Fait le
legal-date-repeats = Périodicité
legal-date-once = Une fois
legal-date-every = Revient tous les
legal-date-every-hint = Vide si cela ne se fait qu’une fois
legal-date-every-unit = En
legal-date-unit = { $unit ->
    [days] jours
    [months] mois
   *[years] ans
}
legal-date-period = { $unit ->
    [days] { $every ->
        [one] Chaque jour
       *[other] Tous les { $every } jours
    }
    [months] { $every ->
        [one] Chaque mois
       *[other] Tous les { $every } mois
    }
   *[years] { $every ->
        [one] Chaque année
       *[other] Tous les { $every } ans
    }
}
legal-date-set-by-label = Qui fixe le jour
legal-date-set-by-hint = Quand une loi demande quelque chose sans fixer de jour, le jour est le vôtre.
legal-date-set-by = { $by ->
    [house] Notre propre règle
   *[law] Une loi ou une autorité
}
legal-date-source = Où c’est écrit
legal-date-source-hint = Article, arrêté, ou décision de l’établissement avec sa date
legal-date-looked-after-by = Qui reçoit sa fiche
legal-date-looked-after-by-hint = Dans la visite ; le RSSI les voit toutes.
legal-date-owner = Qui s’en charge
legal-date-no-owner = Personne de désigné
legal-date-evidence = Preuve
legal-date-evidence-hint = Ce qui prouve que c’est fait, et où cela se trouve. Aucun nom de patient.
legal-date-add = Ajouter une échéance légale
legal-date-added = L’échéance légale est ajoutée.
legal-date-correct = Corriger
legal-date-corrected = La correction est enregistrée.
legal-date-edit-title = Corriger : { $title }
legal-date-above = Échéance légale

## Done

legal-date-fulfil = Consigner la réalisation
legal-date-fulfil-submit = C’est fait
legal-date-fulfilled = C’est consigné.
legal-date-fulfil-changed = Quelqu’un a modifié cette échéance légale entre-temps. Vérifiez son jour, et renvoyez.
legal-date-next = De nouveau à faire pour le
legal-date-next-hint = Vide : le prochain jour selon la périodicité. Un jour saisi ici ouvre une nouvelle périodicité.
legal-date-next-once-hint = Vide : c’est fait une fois pour toutes.
legal-date-done-before = Réalisations précédentes
legal-date-never-done = Rien n’est encore consigné.
legal-date-done-sentence = Fait le { $done }, à faire pour le { $due }{ $late ->
    [yes] , en retard
   *[no] { "" }
}{ $by ->
    [yes] . Consigné par { $person }.
   *[no] .
}

## The starter set

legal-date-catalogue = Partir des échéances usuelles
legal-date-catalogue-lead = Ce que les prestataires de soins de santé ont en général à faire, avec la référence du texte. Aucun jour n’est indiqué : fixez le vôtre, après avoir interrogé votre autorité. Tout peut être corrigé ensuite.
legal-date-catalogue-tick = Mettre sur la liste
legal-date-catalogue-day = À faire pour le
legal-date-catalogue-add = Ajouter ce qui est coché
legal-date-catalogue-added = Les échéances légales sont ajoutées.
legal-date-catalogue-empty = Tout est sur la liste
legal-date-catalogue-empty-explanation = Toutes les échéances usuelles sont déjà sur votre liste.

## Off the list

legal-date-remove = Retirer de la liste
legal-date-remove-question = Retirer « { $title } » de la liste ?
legal-date-remove-consequence = Elle n’est plus une fiche de la visite. Ses réalisations passées restent dans le journal.
legal-date-remove-changed = Quelqu’un l’a modifiée entre-temps. Regardez de nouveau.
legal-date-removed = Elle n’est plus sur la liste.
