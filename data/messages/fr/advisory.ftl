# Advisories about devices: what was decided, and what opens that again.

advisory-change-day = Le jour de la décision, le { $day }, est passé.
advisory-change-ranges = Le document vise d’autres versions qu’auparavant.
advisory-change-fix-offered = Le fabricant propose maintenant une version sans la vulnérabilité.
advisory-change-fix-withdrawn = Le fabricant ne propose plus de version sans la vulnérabilité.
advisory-change-severity = Le score est de { $now } ; il était de { $then }.
advisory-change-exploited = La vulnérabilité est maintenant exploitée dans des attaques.
advisory-change-software = Des dispositifs ont un logiciel qu’aucun n’avait alors : { $versions }.
advisory-change-software-unknown = Aucune liste n’indique le logiciel de certains dispositifs actuels.
advisory-change-networked = Dispositifs en réseau : { $now } ; auparavant { $then }.
advisory-change-life-supporting = Dispositifs maintenant quelqu’un en vie : { $now } ; auparavant { $then }.

## The inbox

advisory-list-title = Avis de sécurité
advisory-list-lead = Ce que fabricants et autorités disent des vulnérabilités des dispositifs médicaux que vous avez, le plus pressant d’abord. Une décision par modèle.
advisory-list-search = Rechercher un modèle, un lieu, un avis ou un numéro CVE
advisory-list-shown = { $models ->
    [one] { $models } modèle affiché
   *[other] { $models } modèles affichés
} sur { $all } que { $documents ->
    [one] vise peut-être { $documents } avis en usage.
   *[other] visent peut-être les { $documents } avis en usage.
}
advisory-list-none = Il n’y a pas encore d’avis de sécurité.
advisory-list-none-explanation = La personne qui gère les données de référence y active l’adresse d’un fournisseur ou y charge des documents CSAF.
advisory-list-done = Rien n’attend de décision.
advisory-list-done-explanation = Quand arrive un avis qui vise peut-être un dispositif d’ici, ou qu’une décision ne tient plus, il figure ici et dans la visite. Choisissez « Tous » ci-dessus pour voir ce qui a été décidé et ce qui n’affecte rien.
advisory-list-nothing = Rien ne correspond ici.
advisory-list-nothing-explanation = Choisissez « Tous », ou élargissez la recherche.
advisory-look = Afficher
advisory-look-to-decide = À décider
advisory-look-open = Pas encore décidés
advisory-look-reopened = À décider de nouveau
advisory-look-uncertain = Produit incertain
advisory-look-decided = Décidés
advisory-look-not-affected = Non affectés
advisory-look-all = Tous
advisory-model = Modèle
advisory-where = Où
advisory-devices = Dispositifs
advisory-documents = Avis de sécurité
advisory-more = Et { $count } de plus.
advisory-more-wards = { $count ->
    [one] et { $count } autre lieu
   *[other] et { $count } autres lieux
}
advisory-no-ward = lieu non renseigné
advisory-exposed = { $concerned ->
    [0] aucun affecté
    [one] { $concerned } affecté ou non connu
   *[other] { $concerned } affectés ou non connus
}{ $life ->
    [0] { "" }
   *[other] , maintien en vie : { $life }
}, { $networked ->
    [0] { $unsaid ->
        [0] aucun en réseau
       *[other] réseau non précisé pour { $unsaid }
    }
   *[other] { $unsaid ->
        [0] { $networked } en réseau
       *[other] { $networked } en réseau, non précisé pour { $unsaid }
    }
}
advisory-standing = { $standing ->
    [open] À décider
    [reopened] À décider de nouveau
    [decided] Décidé
   *[not_affected] Non affecté
}
advisory-uncertain = Est-ce ce produit ?
advisory-tally = { $affected ->
    [0] { $unknown ->
        [0] non affectés : { $unaffected }
       *[other] non connus : { $unknown }
    }
   *[other] { $unknown ->
        [0] affectés : { $affected }
       *[other] affectés : { $affected }, non connus : { $unknown }
    }
}
advisory-verdict = { $verdict ->
    [affected] Affecté
    [not_affected] Non affecté
   *[unknown] Non connu
}
advisory-judged = { $reason ->
    [every_version] Le document vise toutes les versions.
    [among] { $stated ->
        [yes] La version { $version } est comprise dans « { $words } ».
       *[no] Compris dans « { $words } ».
    }
    [among_mended] La version { $version } est de celles sans la vulnérabilité, « { $words } ».
    [not_among] La version { $version } n’est pas comprise dans « { $words } ».
    [no_version] Aucune liste n’indique sa version, et le document vise « { $words } ».
    [other_serial_number] Son numéro de série n’est pas de ceux auxquels le document se limite.
    [under_investigation] Le fabricant cherche encore.
   *[not_comparable] { $stated ->
        [yes] La version { $version } ne peut pas être comparée à « { $words } ».
       *[no] Ne peut pas être comparé à « { $words } ».
    }
}
advisory-evidence = { $confirmed ->
    [yes] Quelqu’un a dit que c’est ce produit : « { $product } » ({ $maker }).
   *[no] Le document cite « { $product } » ({ $maker }) : { $same ->
        [same] même fabricant
        [alike] presque le même fabricant
        [not_stated] aucun fabricant indiqué
       *[other] un autre fabricant indiqué
    }, { $likeness ->
        [whole] le nom entier
        [number] son numéro
        [misspelt] le nom avec une faute de frappe
        [shortened] le nom sans un mot, avec son numéro
        [initials] les initiales du nom
        [part] une partie du nom
       *[generic] un nom fait de mots courants
    }. Concordance : { $confidence } sur 100.
}
advisory-score = CVSS { $score }
advisory-no-score = aucun score publié
advisory-exploited = Exploitée dans des attaques
advisory-fix-offered = Correctif proposé
advisory-likelihood = probabilité d’exploitation sous 30 jours : { $percent } % (EPSS)

## One model

advisory-model-above = Avis de sécurité sur
advisory-model-lead = { $devices ->
    [one] { $devices } dispositif
   *[other] { $devices } dispositifs
}{ $concerned ->
    [0] , sans rien à décider
   *[other] , décision attendue pour { $concerned }
}{ $placed ->
    [no] { "" }
   *[yes] : { $wards }{ $more ->
        [0] { "" }
        [one] { " " }et { $more } autre lieu
       *[other] { " " }et { $more } autres lieux
    }
}.
advisory-model-none = Aucun avis ne parle de ce modèle.
advisory-decide = Décider
advisory-decide-anew = Décider de nouveau
advisory-decide-about = La décision porte sur
advisory-course-label = Que fait-on ?
advisory-course = { $course ->
    [update] Mettre à jour
    [mitigate] Atténuer
    [accept] Accepter
   *[not_affected] Non affecté
}
advisory-course-hint = { $course ->
    [update] Une version sans la vulnérabilité est installée sur tous, pour le jour ci-dessous.
    [mitigate] Autre chose réduit le risque, comme une règle du réseau ou un autre usage. Décrivez-le ci-dessous.
    [accept] Le risque est assumé jusqu’au jour ci-dessous, un an au plus.
   *[not_affected] Quoi que disent les versions, ces dispositifs n’ont pas la vulnérabilité. Écrivez pourquoi ci-dessous.
}
advisory-day = Jour
advisory-day-hint = Pour une mise à jour, le jour où elle doit être faite ; pour une acceptation, le dernier jour. Sinon, laissez vide.
advisory-reason = Pourquoi, et quoi exactement
advisory-reason-hint = Les auditeurs le lisent. Ne nommez aucun patient.
advisory-decide-submit = Enregistrer la décision
advisory-decision-kept = La décision est enregistrée. Elle est rouverte si les versions, le correctif, le score, les attaques, le logiciel ou l’exposition changent.
advisory-overtaken = Quelqu’un a décidé entre-temps, ou le document existe dans une version plus récente. Regardez de nouveau ; votre texte est encore là.
advisory-decided = { $course ->
    [update] Mise à jour{ $dated ->
        [yes] { " " }pour le { $day }
       *[no] { "" }
    }
    [mitigate] Atténuation
    [accept] Risque accepté{ $dated ->
        [yes] { " " }jusqu’au { $day }
       *[no] { "" }
    }
   *[not_affected] Non affecté
}
advisory-decision-told = { $course } : { $reason }
advisory-reopened-because = La décision ne tient plus :
advisory-withdraw = Annuler la décision
advisory-withdrawn = annulée
advisory-decision-withdrawn = La décision est annulée. La précédente, s’il y en a une, s’applique de nouveau.
advisory-no-version = aucune version indiquée
advisory-remedies = Ce que l’on peut faire, selon le document
advisory-remedy = { $kind ->
    [vendor_fix] Correctif du fabricant
    [optional_patch] Mise à jour facultative
    [mitigation] Réduit le risque
    [workaround] Autre mode d’emploi
    [fix_planned] Correctif à venir
    [no_fix_planned] Pas de correctif prévu
   *[none_available] Rien pour l’instant
}
advisory-more-remedies = Et { $count } de plus dans le document.
advisory-devices-caption = Dispositifs de ce modèle, par lieu
advisory-same = C’est lui
advisory-another = C’est un autre produit
advisory-said = Ce que l’on en a dit
advisory-said-hint = Cela vaut pour tout avis qui nomme le produit de la même façon ; la question n’est plus posée.
advisory-said-one = { $same ->
    [yes] C’est { $place ->
        [title] ce qu’un titre appelle
        [shown] ce qu’un document appelle
       *[product] le produit
    } « { $product } » ({ $maker })
   *[no] Ce n’est pas { $place ->
        [title] ce qu’un titre appelle
        [shown] ce qu’un document appelle
       *[product] le produit
    } « { $product } » ({ $maker })
} – { $person }, { $moment }
advisory-take-back = Revenir dessus
advisory-said-same = Noté : c’est ce produit. Les avis futurs qui le nomment de la même façon ne demandent aucun clic.
advisory-said-another = Noté : c’est un autre produit. Ses avis sont laissés de côté ici.
advisory-unsaid = La réponse est retirée.
advisory-nothing-said = Rien n’a été choisi, et rien n’a changé.
advisory-history = Historique des décisions

## One document

advisory-tracking = Avis de sécurité
advisory-title = Titre
advisory-version = Version du document
advisory-standing-label = État
advisory-verdict-label = Verdict
advisory-affected = Affectés
advisory-not-known = Non connus
advisory-not-affected = Non affectés
advisory-life-supporting = Maintiennent quelqu’un en vie
advisory-networked = En réseau
advisory-severity = Gravité
advisory-evidence-label = Pourquoi ce modèle
advisory-decision = Décision
advisory-publisher = Éditeur
advisory-namespace = Espace de noms de l’éditeur
advisory-released = Première publication
advisory-revised = Version du
advisory-page = Page de l’éditeur
advisory-origin = Provenance
advisory-loaded = Chargé
advisory-signature = Signature
advisory-signature-none = Aucune n’était jointe.
advisory-signature-not-verified = Il y en a une, qui n’a pas été vérifiée.
advisory-digest = Empreinte de l’original
advisory-original = Télécharger l’original
advisory-models-here = Modèles d’ici
advisory-models-none = Aucun de vos dispositifs ne correspond.
advisory-weaknesses = Vulnérabilités
advisory-products = Produits
advisory-product-count = { $count ->
    [one] { $count } produit
   *[other] { $count } produits
}
advisory-product-status = { $status ->
    [affected] affecté
    [fixed] corrigé
    [under_investigation] le fabricant cherche encore
   *[not_affected] non affecté
}
advisory-more-in-original = Et { $count } de plus dans l’original.
