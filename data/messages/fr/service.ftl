# Clinical services: what the hospital does for patients, and what happens to them when it stops.

service-consequence = { $consequence ->
    [immediate_danger] Patients en danger en quelques minutes
    [danger_within_hours] Patients en danger en quelques heures
    [care_delayed] Des patients attendent ou reviennent un autre jour
    [care_indirect] Les soins se dégradent au bout de quelques jours
    [no_patient_effect] Les patients ne s’en aperçoivent pas
   *[unknown] On ne sait pas ce qui en dépend
}
service-stage = { $stage ->
    [admission] Admission
    [diagnosis] Diagnostic
    [therapy] Traitement
    [accommodation_and_care] Hospitalisation et soins
    [discharge] Sortie
   *[support] Appui à toutes les étapes
}
service-list-title = Activités cliniques
service-list-empty = Aucune activité pour l’instant.
service-list-empty-explanation = Commencez par trois : une dont l’arrêt met des patients en danger, celle dont l’administration ne peut se passer, et une parmi la pharmacie, l’imagerie et le laboratoire.
service-name = Nom
service-scope = Assurée par
service-chain-stage = Étape de prise en charge
service-consequence-label = En cas d’arrêt
service-outage = Interruption tolérable
service-outage-hint = Combien de temps les patients peuvent la supporter
service-outage-unit = En
service-outage-minutes = minutes
service-outage-hours = heures
service-outage-days = jours
service-outage-unknown = Personne ne l’a dit
service-workaround = Mode dégradé
service-owner = Responsable
service-owner-none = Personne pour l’instant
service-deputy = Suppléant
service-second-deputy = Si les deux sont absents
service-deputies = Suppléants
service-recovery = Reprise sous
service-recovery-hint = L’objectif que vous vous êtes fixé (RTO, DMIA)
service-loss = Perte de données admise
service-loss-hint = Âge maximal de la dernière copie (RPO, PDMA)
service-practised = Dernière pratique du mode dégradé
service-practised-hint = Le dernier jour où l’on a travaillé ainsi, en situation réelle ou en exercice. Alors seulement il compte comme éprouvé.
service-hours = Horaires d’ouverture
service-hours-hint = Par exemple : jour et nuit ; lun.–ven. 7 h–19 h, sam. 8 h–12 h
service-demand = Volume d’activité
service-demand-hint = Par exemple : environ 400 prélèvements un jour ouvré, 90 le dimanche
service-supplier = Assurée par une société extérieure
service-more = Délais, horaires, volume, société extérieure
service-add = Ajouter une activité
service-added = L’activité est ajoutée.
service-correct = Corriger
service-corrected = La correction est enregistrée.
service-stands-on = Repose sur
service-carries = Ce qui en dépend
service-stands-on-nothing = Rien n’est encore consigné. Sans cela, la visite ne peut pas dire ce que perd cette activité quand un équipement tombe en panne.

## The pages

service-duration = { $unit ->
    [days] { $number ->
        [one] { $number } jour
       *[other] { $number } jours
    }
    [hours] { $number } h
   *[minutes] { $number } min
}
service-standing = { $standing ->
    [unsupported] Sur des équipements hors support
    [ageing] Sur des équipements en fin de support
    [unknown] Support de ses équipements inconnu
    [supported] Sur des équipements en support
   *[not_recorded] Rien de consigné
}
service-standing-count = { $count } { $standing ->
    [unsupported] sur des équipements hors support
    [ageing] sur des équipements en fin de support
    [unknown] sur des équipements au support inconnu
    [supported] sur des équipements en support
   *[not_recorded] sans rien de consigné
}
service-list-lead = Ce qui est fait ici pour les patients : d’abord ce qu’un incident touche, puis par conséquence la plus grave.
service-hit = Ne fonctionne pas comme d’habitude
service-list-caption = Activités cliniques
service-list-search = Rechercher des activités
service-list-standing = Équipements sous-jacents
service-list-standing-any = Tous
service-list-stands-on = { $count ->
    [0] Rien de consigné
    [one] { $count } élément
   *[other] { $count } éléments
}
service-list-no-match = Aucun résultat
service-list-no-match-explanation = Aucune activité que vous pouvez voir ne correspond à cette recherche.
service-above = { $stage }, { $place }
service-lead = { $consequence ->
    [immediate_danger] En cas d’arrêt, des patients peuvent être en danger en quelques minutes.
    [danger_within_hours] En cas d’arrêt, des patients peuvent être en danger en quelques heures.
    [care_delayed] En cas d’arrêt, des patients attendent ou reviennent un autre jour.
    [care_indirect] En cas d’arrêt, les soins se dégradent au bout de quelques jours.
    [no_patient_effect] En cas d’arrêt, les patients ne s’en aperçoivent pas.
   *[unknown] Personne n’a encore dit ce qu’un arrêt signifie pour les patients.
} { $said ->
    [yes] Durée que les patients peuvent supporter : { $time }.
   *[no] Personne n’a dit combien de temps les patients peuvent le supporter.
}
service-workaround-none = Personne n’a décrit le mode dégradé.
service-standing-counts = { $equipment ->
    [one] C’est le cas du seul équipement sous-jacent. À qui demander : { $audiences }.
   *[other] C’est le cas de { $deciding } des { $equipment } équipements sous-jacents. À qui demander : { $audiences }.
}
service-equipment = Équipements sous-jacents
service-carries-none = Rien d’autre de consigné n’en dépend.
service-edit-title = Corriger : { $name }
service-unit-choose = Choisir

## What the hospital has not thought of yet

service-gaps = Ce à quoi vous n’avez pas encore pensé
service-gaps-lead = Trouvé dans ce que vous avez consigné. Chaque point s’ouvre sur ce dont il s’agit et mène là où l’on y remédie.
service-gap = { $kind ->
    [single_point] { $count ->
        [one] { $count } élément dont l’arrêt entraîne celui de plusieurs activités
       *[other] { $count } éléments dont l’arrêt entraîne chacun celui de plusieurs activités
    }
    [recovery_too_long] { $count ->
        [one] { $count } activité qui reprend trop tard
       *[other] { $count } activités qui reprennent trop tard
    }
    [recovery_before_provider] { $count ->
        [one] { $count } délai de reprise plus court que celui de ce sur quoi il repose
       *[other] { $count } délais de reprise plus courts que ceux de ce sur quoi ils reposent
    }
    [untested_workaround] { $count ->
        [one] { $count } activité sans mode dégradé éprouvé
       *[other] { $count } activités sans mode dégradé éprouvé
    }
    [no_owner] { $count ->
        [one] { $count } activité sans responsable
       *[other] { $count } activités sans responsable
    }
    [stands_on_nothing] { $count ->
        [one] { $count } activité qui ne repose sur rien de consigné
       *[other] { $count } activités qui ne reposent sur rien de consigné
    }
   *[serves_nothing] { $count ->
        [one] { $count } système dont rien ne dépend
       *[other] { $count } systèmes dont rien ne dépend
    }
}
service-gap-single-point = Sans lui s’arrêtent celles-ci, toutes sans mode dégradé éprouvé : { $services }.
service-gap-recovery-too-long = Doit reprendre sous { $recovery } ; les patients peuvent supporter { $tolerable }.
service-gap-recovery-before-provider = Doit reprendre sous { $recovery }, mais repose sur { $provider }, qui demande { $against }.
service-gap-consequence = { $consequence }.

## Beginning from the catalogue

service-catalogue = Partir du catalogue
service-catalogue-lead = Cochez ce que vous assurez. Ce qui est dit de chaque activité est un jugement : corrigez-le ensuite comme le reste. Rien n’est ajouté deux fois.
service-catalogue-empty = Plus rien à cocher
service-catalogue-empty-explanation = Tout le catalogue est déjà là. Ajoutez à la main ce qui vous est propre.
service-catalogue-place-hint = Vous pourrez déplacer chacune plus tard
service-catalogue-usual = { $consequence } ; tolérance usuelle des patients : { $time }
service-catalogue-add = Ajouter ce qui est coché
service-catalogue-none-added = Rien n’a été ajouté : ces activités sont déjà à cet endroit.
service-catalogue-one-added = L’activité est ajoutée. Ensuite : qui en répond, et sur quoi elle repose.
service-catalogue-added = Les activités sont ajoutées. Ensuite : qui répond de chacune, et sur quoi elle repose.
service-preset-label = Cocher ce qui est usuel pour
service-preset = { $preset ->
    [minimum] les trois premières
    [hospital] un hôpital
    [clinic] une clinique
   *[laboratory] un laboratoire
}
