# Suppliers: the companies behind systems, equipment and services, and what is agreed with them.

supplier-list-title = Fournisseurs
supplier-list-lead = Les sociétés sur lesquelles reposent vos activités : ce qui s’arrête sans elles, par où elles entrent, et qui appeler la nuit.
supplier-list-search = Rechercher des fournisseurs
supplier-list-shown = Fournisseurs : { $shown } sur { $all }
supplier-list-empty = Aucun fournisseur pour l’instant.
supplier-list-empty-explanation = Commencez par les trois dont l’absence arrêterait les soins : le DPI, le système de laboratoire, l’imagerie. Un nom suffit.
supplier-list-no-match = Aucun résultat
supplier-list-no-match-explanation = Aucun fournisseur ne correspond à cette recherche.
supplier-list-services = { $count ->
    [0] { $elsewhere ->
        [0] Aucune consignée
       *[other] Certaines hors de votre périmètre
    }
    [one] { $count } activité{ $elsewhere ->
        [0] { "" }
       *[other] , et d’autres hors de votre périmètre
    }
   *[other] { $count } activités{ $elsewhere ->
        [0] { "" }
       *[other] , et d’autres hors de votre périmètre
    }
}
supplier-list-ways-in = { $count ->
    [0] Aucun consigné
    [one] { $open ->
        [yes] { $count }, protection non établie
       *[no] { $count }, protégé
    }
   *[other] { $open ->
        [yes] { $count }, protection non établie pour tous
       *[no] { $count }, protégés
    }
}
supplier-look = À regarder
supplier-look-all = Tous
supplier-look-contract = Contrat à décider sous 90 jours
supplier-look-way-in = Entre sans second facteur connu
supplier-look-contact = Des activités en dépendent, numéro non éprouvé
supplier-look-nothing = Rien n’en dépend encore
supplier-name = Nom
supplier-criticality = En cas d’arrêt
supplier-services = Activités qui en dépendent
supplier-systems = Systèmes fournis
supplier-decide-by = À décider au plus tard
supplier-tried = Dernier essai du numéro

## What is known of one

supplier-above = Fournisseur
supplier-supplies = Ce qu’il fournit
supplier-supplies-hint = En quelques mots : système de laboratoire, maintenance du scanner, blanchisserie
supplier-register-number = Numéro au registre du commerce
supplier-register-number-hint = Ce qui permet aux autorités et aux autres établissements de reconnaître la même société
supplier-looked-after-by = Suivi par
supplier-looked-after-by-hint = Qui reçoit ses fiches dans la visite
supplier-caretaker = { $audience ->
    [biomedical_engineering] Biomédical
   *[information_technology] Informatique
}
supplier-at-night = Qui appeler la nuit
supplier-contact-name = Qui répond
supplier-contact-telephone = Téléphone
supplier-contact-mail = Adresse électronique
supplier-contract = Contrat
supplier-contract-number = Numéro du contrat
supplier-contract-ends-on = Prend fin le
supplier-notice-by = Dénonciation possible jusqu’au
supplier-notice-by-hint = Le dernier jour où vous pouvez encore dire non
supplier-more = Clauses, contrat et numéro au registre
supplier-clauses-asked = Ce que prévoit le contrat pour le jour où tout va mal. « Non connu » est une réponse honnête tant que personne ne l’a lu.
supplier-clause = { $clause ->
    [security] Respecte des mesures de sécurité convenues
    [notification] Vous informe de ses incidents
    [degraded_mode] Aide au mode dégradé quand son produit est à l’arrêt
    [audit] Vous laisse auditer, ou un tiers pour vous
   *[exit] Sort des données et des accès à la fin
}
supplier-notification-hours = En combien d’heures il vous informe
supplier-within-hours = { $hours ->
    [one] en { $hours } heure au plus
   *[other] en { $hours } heures au plus
}
supplier-agreed = Clauses dont l’accord est connu : { $agreed } sur { $all }.
supplier-add = Ajouter un fournisseur
supplier-added = Le fournisseur est ajouté. Ensuite : indiquez sur ses systèmes qu’il les fournit, et essayez son numéro.
supplier-correct = Corriger
supplier-corrected = La correction est enregistrée.
supplier-edit-title = Corriger : { $name }

## What stands on it

supplier-stands-on = Ce qui en dépend
supplier-nothing-stands = Rien de consigné n’en dépend
supplier-no-systems = Aucun système n’indique encore cette société comme fournisseur. Indiquez-le sur la page du système, sous « Corriger ».
supplier-equipment = Équipements dont les listes le mentionnent
supplier-elsewhere = { $count ->
    [one] { $count } activité hors de votre périmètre en dépend aussi.
   *[other] { $count } activités hors de votre périmètre en dépendent aussi.
}
supplier-hit = { $stops ->
    [yes] S’arrête sans lui{ $path ->
        [through] , par l’intermédiaire de : { $systems }
       *[direct] { "" }
    }.
   *[no] Continue sans lui, plus lentement{ $path ->
        [through] , par l’intermédiaire de : { $systems }
       *[direct] { "" }
    }.
}

## The number for the night

supplier-contact-proven = Contact établi depuis moins d’un an
supplier-contact-unproven = Non éprouvé
supplier-contact-none = Pas encore de numéro
supplier-never-tried = Personne ne l’a essayé.
supplier-try = Je viens de l’essayer
supplier-try-submit = Consigner
supplier-try-kept = Consigné, avec votre nom et la date du jour.
supplier-tried-before = Essais précédents
supplier-tried-elsewhere = quelqu’un hors de votre périmètre
supplier-tried-sentence = { $date }, { $person } : { $outcome }.
supplier-outcome-label = Résultat
supplier-outcome = { $outcome ->
    [reached] quelqu’un en mesure d’aider a répondu
    [called_back] quelqu’un en mesure d’aider a rappelé
   *[not_reached] personne en mesure d’aider n’a été joint
}
supplier-remark = Bon à savoir
supplier-remark-hint = Ne nommez aucun patient. Par exemple : demander l’ingénieur d’astreinte, touche 2

## The ways in

supplier-ways-in = Par où il entre de l’extérieur
supplier-no-way-in = Aucun accès distant n’est consigné. S’il entre d’une façon ou d’une autre, consignez-la : la nuit où il est hors service, c’est ce que vous fermerez.
supplier-method = Comment
supplier-method-hint = Le tunnel, le logiciel, le modem
supplier-account = Compte
supplier-account-hint = Son nom seulement, jamais un mot de passe
supplier-second-factor = Second facteur
supplier-last-used = Dernière utilisation
supplier-way-in-used = Dernière utilisation le { $date }.
supplier-way-in-use-unknown = Personne n’a dit quand il a servi pour la dernière fois.
supplier-way-in-add = Consigner un accès distant
supplier-way-in-added = L’accès distant est consigné.
supplier-way-in-corrected = La correction est enregistrée.
supplier-way-in-close = Il a été fermé
supplier-way-in-closed = L’accès distant n’est plus dans la liste. Le journal garde ce qu’il était.
supplier-way-in-question = L’accès « { $method } » du fournisseur { $supplier } a-t-il été fermé ?
supplier-way-in-effect = Il est retiré de la liste du fournisseur { $supplier }. Wardround ne ferme rien lui-même : fermez-le d’abord là où il se trouve.
supplier-way-in-changed = Quelqu’un d’autre a modifié cet accès distant depuis que vous l’avez ouvert. Regardez de nouveau avant de le retirer de la liste.
supplier-way-in-again = S’il est rouvert, consignez-le de nouveau. Le journal garde ce qu’il était.
supplier-way-in-closed-act = Oui, il a été fermé

## The day it is down

supplier-down-act = Ce fournisseur est hors service
supplier-down-title = { $name } : hors service
supplier-down-lead = Ce qui s’arrête, ce qu’il faut fermer, qui appeler. Imprimez cette page : elle doit servir sans ce programme.
supplier-down-open-incident = Il a été touché : ouvrir un incident
supplier-down-open-incident-hint = La salle s’ouvre avec ce fournisseur comme origine et ce qui en dépend. Si un tel incident est déjà ouvert, on y est conduit.
supplier-down-stops = Ce qui s’arrête
supplier-down-nothing = Rien de consigné ne dépend de ce fournisseur. Cela ne veut pas dire rien.
supplier-down-meanwhile = Mode dégradé
supplier-down-close = À fermer maintenant
supplier-down-close-lead = Tant que vous ne savez pas le fournisseur sain, fermez chacun de ces accès là où il se trouve, et cochez-le :
supplier-down-call = Appeler
supplier-down-write = Noter
supplier-down-aware = Quand, par qui et comment vous avez été prévenu. Vos propres délais de notification aux autorités peuvent courir depuis ce moment.
supplier-down-told-within = Le contrat prévoit qu’il vous informe en { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
} au plus : noter s’il l’a fait.
supplier-down-told = Qu’il vous informe de ses incidents est convenu : { $answer }. Notez quand il l’a fait.
