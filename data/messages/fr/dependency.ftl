# Dependencies: what a service or system stands on, said as a sentence.

dependency-need = { $need ->
    [data] données
    [log_on] authentification
    [network] connexion
    [power] électricité
    [order_result] prescriptions et résultats
   *[equipment] l’appareil lui-même
}
dependency-sentence = { $consumer } repose sur { $provider } pour : { dependency-need }.
dependency-loss = { $loss ->
    [100] arrêt sans cela
   *[other] perte de { $loss } % sans cela
}
dependency-time = { $buffer ->
    [0] tout de suite
   *[other] après { $buffer } min
}
dependency-list-title = Ce qui repose sur quoi
dependency-consumer = Qui en a besoin
dependency-provider = Ce qui est nécessaire
dependency-need-label = Pour quoi
dependency-max-loss = Ce qui est perdu sans cela, en %
dependency-max-loss-hint = 100 veut dire l’arrêt
dependency-buffer = Minutes de travail normal sans cela
dependency-ramp = Minutes de là à la perte totale
dependency-add = Consigner ce sur quoi cela repose
dependency-added = C’est consigné.
dependency-correct = Corriger
dependency-corrected = La correction est enregistrée.
dependency-remove = Supprimer
dependency-remove-act = Supprimer la dépendance
dependency-remove-question = Supprimer ceci : { $consumer } repose sur { $provider } ?
dependency-remove-effect = Désormais, un problème avec { $provider } ne compte plus pour { $consumer }, ni dans la visite ni ailleurs.
dependency-remove-again = Le journal garde ce qu’elle était. Pour la rétablir, il faudrait la consigner de nouveau.
dependency-removed = Elle est supprimée. Le journal garde ce qu’elle était.
dependency-elsewhere = un élément hors de votre périmètre
dependency-needed-elsewhere = Un élément hors de votre périmètre en dépend aussi.

## The pages

dependency-needs = Repose sur { $other } ({ dependency-need }). { dependency-effect }
dependency-needed-by = { $other } en a besoin ({ dependency-need }). { dependency-effect }
dependency-effect = Sans cela, { $stops ->
    [yes] c’est l’arrêt
   *[no] la perte est de { $percent } %
} { $atOnce ->
    [yes] tout de suite
   *[no] après { $buffer }
}{ $sudden ->
    [yes] .
   *[no] , en totalité après encore { $ramp }.
}
dependency-correct-title = { $consumer } repose sur { $provider }
dependency-provider-choose = Choisir
dependency-provider-system = { $name } (système)
dependency-provider-service = { $name } (activité)
dependency-save = Enregistrer
