# Systems: the applications that services stand on.

system-list-title = Systèmes
system-list-empty = Aucun système pour l’instant.
system-list-empty-explanation = Un système est une application que l’on connaît par son nom : le DPI, le système de laboratoire, le PACS.
system-name = Nom
system-manufacturer = Éditeur
system-product-version = Version
system-owner = Responsable
system-supplier = Fourni par
system-add = Ajouter un système
system-added = Le système est ajouté.
system-correct = Corriger
system-corrected = La correction est enregistrée.

## The pages

system-list-lead = Les applications sur lesquelles reposent les activités.
system-list-caption = Systèmes
system-above = Système
system-stands-on = Ce sur quoi il repose
system-stands-on-nothing = Rien n’est encore consigné. Sans cela, la visite ne peut pas dire quelles activités perdent quoi quand un équipement tombe en panne.
system-carries = Ce qui en dépend
system-carries-none = Rien de consigné n’en dépend.
system-search-title = Ajouter des équipements
system-search = Rechercher des équipements à ajouter
system-search-hint = Nom, numéro de série, adresse, lieu : une partie suffit.
system-search-found = { $total ->
    [0] Aucun résultat.
    [one] { $total } résultat.
   *[other] Résultats : { $shown } sur { $total }.
}
system-search-add = Ajouter
system-search-there = déjà consigné
system-edit-title = Corriger : { $name }
system-owner-none = Pas de responsable

## The backup

system-backup = Sauvegarde
system-backup-standing = { $standing ->
    [never] Jamais réussie
    [too_old] Trop ancienne
    [failing] Dernière exécution sans succès
    [fresh] Réussie
    [not_needed] Rien à sauvegarder
   *[not_recorded] Rien de consigné
}
system-run-outcome = { $outcome ->
    [success] Avec succès
    [warning] Avec un avertissement : pas un succès
    [failed] En échec
   *[not_needed] Il n’y a rien à sauvegarder
}
system-last-outcome = Fin de la dernière exécution
system-last-outcome-hint = Comme l’indique la console de sauvegarde. Un avertissement veut dire que quelque chose a été omis ou non vérifié.
system-last-run = Jour de la dernière exécution
system-last-run-hint = Laissez vide s’il n’y a rien à sauvegarder.
system-last-success = Dernier succès
system-last-success-hint = Seulement si la dernière exécution a fini sur un avertissement ou un échec : le dernier jour sans l’un ni l’autre. Vide s’il n’y en a jamais eu.
system-off-line-copy = Une copie est hors ligne
system-off-line-copy-hint = Sur une bande, un disque rangé ou un stockage qui ne peut pas être réécrit : hors d’atteinte pour qui a pris le réseau.
system-covers = Ce qui est sauvegardé
system-covers-hint = Quoi, à quelle fréquence et vers où. S’il n’y a rien à sauvegarder, pourquoi.
system-loss = Plus petite perte admise par les activités
system-recorded = Consigné
system-backup-record = Consigner la sauvegarde
system-backup-submit = Consigner
system-backup-recorded = La sauvegarde est consignée.
system-need = { $seen ->
    [yes] { $time }, fixé par { $by }
   *[no] { $time }, fixé par une activité hors de votre périmètre
}

## Bringing it back

system-restore = Restauration
system-restore-standing = { $standing ->
    [failed] Dernier test non concluant
    [too_old] Dernier test vieux de plus d’un an
    [too_slow] Plus long qu’admis
    [unchecked] Restauré, non vérifié par un soignant
    [proven] Démontrée
    [not_needed] Rien à restaurer
   *[never] Jamais testée
}
system-recovery-needed = Doit fonctionner de nouveau sous { $need }.
system-recovery-unsaid = Personne n’a dit sous quel délai il doit fonctionner de nouveau : un test montre combien de temps cela prend, et non si c’est assez tôt.
system-recovery = Doit fonctionner de nouveau sous
system-last-test = Dernier test
system-measured = Durée mesurée
system-test-record = Consigner un test
system-test-submit = Consigner le test
system-test-kept = Le test est consigné.
system-test-started = Début
system-test-ended = De nouveau utilisable
system-test-ended-hint = Quand quelqu’un a pu travailler avec, et non à la fin de la copie. C’est la durée entre les deux qui est mesurée.
system-test-restored = Ce qui a été restauré
system-test-restored-hint = Quoi, et vers où : la base de données de mardi soir sur le serveur de secours.
system-test-came-out = Ce qui est revenu
system-test-well = C’était complet
system-test-not-well = Ce n’était pas complet
system-test-checked-by = Vérification clinique par
system-test-remark = Remarque
system-time = { $hours ->
    [0] { $minutes } min
   *[other] { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
}
system-test-sentence = { $date } : { $restored }, en { $time }{ $in-time ->
    [yes] , dans les temps
    [no] , plus long qu’admis
   *[unsaid] { "" }
}. { $well ->
    [yes] C’était complet.
   *[no] Ce n’était pas complet.
} { $checked ->
    [yes] Vérifié par { $person }.
    [unseen] Vérifié par un soignant.
   *[no] Aucun soignant ne l’a regardé.
}
