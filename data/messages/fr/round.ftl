# Today's round in plain words: services, minutes, patients. Never a percentage, never a number of people harmed.
#
# Texts of the hospital's own ($system, $service, $designation, $names …) are shown as they are and cannot be put
# into the plural: sentences are built so that they need not be. Dates arrive written out in the reader's language,
# lists joined.

## Classes

round-consequence = { $consequence ->
    [immediate_danger] { $basis ->
        [place] D’après le lieu : patients en danger en quelques minutes
       *[record] Patients en danger en quelques minutes
    }
    [danger_within_hours] { $basis ->
        [place] D’après le lieu : patients en danger en quelques heures
       *[record] Patients en danger en quelques heures
    }
    [care_delayed] Des patients attendent ou reviennent un autre jour
    [care_indirect] Les soins se dégradent au bout de quelques jours
    [no_patient_effect] Les patients ne s’en aperçoivent pas
   *[unknown] On ne sait pas ce qui en dépend
}
round-urgency = { $urgency ->
    [now] En ce moment même
    [today] Aujourd’hui
    [this_week] Cette semaine
    [this_month] Ce mois-ci
    [plan] À planifier
   *[later] Rien d’urgent
}
round-audience = { $audience ->
    [biomedical_engineering] Biomédical
    [data_protection] Protection des données
    [management] Direction
    [ward] Service de soins
   *[information_technology] Informatique
}
round-due = { $when ->
    [past] En retard depuis le { $date }
    [today] À faire aujourd’hui
   *[ahead] À faire pour le { $date }
}
round-due-origin = { $origin ->
    [vendor_end] Le fabricant fixe ce jour.
    [expiry] Ce jour-là, la validité prend fin.
    [tolerance] L’activité ne peut pas tenir plus longtemps.
    [legal] La loi fixe ce jour.
   *[policy] Personne à l’extérieur ne fixe ce jour : c’est le délai de traitement habituel, et vous pouvez le changer.
}

## What is the matter

round-equipment = { $class ->
    [designation] { $count } × { $designation }
    [computer] { $count ->
        [one] { $count } ordinateur
       *[other] { $count } ordinateurs
    }
    [server] { $count ->
        [one] { $count } serveur
       *[other] { $count } serveurs
    }
    [network] { $count ->
        [one] { $count } équipement réseau
       *[other] { $count } équipements réseau
    }
    [medical_device] { $count ->
        [one] { $count } dispositif médical
       *[other] { $count } dispositifs médicaux
    }
    [printer] { $count ->
        [one] { $count } imprimante
       *[other] { $count } imprimantes
    }
   *[other] { $count ->
        [one] { $count } équipement
       *[other] { $count } équipements
    }
}
round-what-support-ended = { round-equipment } : { $release }, sans mises à jour de sécurité depuis le { $date }
round-what-support-ended-undated = { round-equipment } : { $release }, sans mises à jour de sécurité
round-what-support-paid = { round-equipment } : { $release }, mises à jour de sécurité payantes uniquement depuis le { $date }
round-what-support-paid-undated = { round-equipment } : { $release }, mises à jour de sécurité payantes uniquement
round-what-support-ending = { round-equipment } : { $release }, fin des mises à jour de sécurité le { $date }
round-what-support-ending-undated = { round-equipment } : { $release }, fin prochaine des mises à jour de sécurité
round-what-unknown-support = { $recorded ->
    [yes] { round-equipment } : personne ne peut dire si « { $text } » reçoit encore des mises à jour de sécurité
   *[no] { round-equipment } : personne ne peut dire quel logiciel tourne et s’il reçoit encore des mises à jour de sécurité
}
round-systems = { $others ->
    [0] { $system }
   *[other] { $system } et { $others } de plus
}
round-what-backup-failed = { $days ->
    [0] { round-systems } : la sauvegarde du jour a échoué, mais une autre, plus tôt aujourd’hui, a réussi
    [one] { round-systems } : la dernière bonne sauvegarde date d’hier, le { $date }
   *[other] { round-systems } : la dernière bonne sauvegarde date du { $date }, il y a { $days } jours
}{ $others ->
    [0] { "" }
   *[other] { " " }(ou plus tard)
}
round-what-backup-never = { round-systems } : il n’y a jamais eu de bonne sauvegarde
round-what-backup-not-recorded = { round-systems } : personne n’a noté { $others ->
    [0] si une sauvegarde existe
   *[other] si des sauvegardes existent
}
round-what-restore-not-tested = { round-systems } : dernier test de restauration le { $date }{ $others ->
    [0] { "" }
   *[other] { " " }ou plus tard, il y a plus d’un an
}
round-what-restore-never-tested = { round-systems } : la restauration n’a jamais été testée
round-what-restore-insufficient = { $whole ->
    [yes] { round-systems } : la restauration a duré plus longtemps que les activités ne l’admettent
   *[no] { round-systems } : le dernier test de restauration n’a pas été concluant
}{ $others ->
    [0] , le { $date }
   *[other] , le { $date } pour le premier
}
round-what-certificate = { $when ->
    [past] Certificat { $host } : expiré depuis le { $date }
    [today] Certificat { $host } : expire aujourd’hui
   *[ahead] Certificat { $host } : expire le { $date }
}
round-what-advisory = { round-advisory-product } : { round-advisory-named } { round-advisory-state }{ $exploited ->
    [yes] , vulnérabilité exploitée dans des attaques
   *[no] { "" }
}
round-advisory-product = { $wards ->
    [0] { $product }
   *[other] { $elsewhere ->
        [0] { $count } × { $product } ({ $names })
        [one] { $count } × { $product } ({ $names } et un autre service)
       *[other] { $count } × { $product } ({ $names } et { $elsewhere } autres services)
    }
}
round-advisory-named = { $others ->
    [0] { $advisory }
    [one] { $advisory } et un autre avis
   *[other] { $advisory } et { $others } autres avis
}
round-advisory-state = { $reopened ->
    [yes] { $others ->
        [0] appelle une nouvelle décision
       *[other] appellent une décision, parfois une nouvelle
    }
   *[no] { $meant ->
        [yes] { $others ->
            [0] attend une décision
           *[other] attendent une décision
        }
       *[no] visant peut-être { $count ->
            [one] ce dispositif
           *[other] ces dispositifs
        }
    }
}
round-what-service-down = { $service } : à l’arrêt depuis le { $date }
round-what-exception = { $when ->
    [past] Dérogation pour { $subject } : expirée depuis le { $date }
    [today] Dérogation pour { $subject } : expire aujourd’hui
   *[ahead] Dérogation pour { $subject } : expire le { $date }
}
round-what-missing-owner = { $others ->
    [0] { $subject } : pas de responsable
    [one] { $subject } et { $others } autre : pas de responsable
   *[other] { $subject } et { $others } autres : pas de responsable
}
round-what-stale-inventory = { $source } : dernier import le { $date }
round-what-training-overdue = { $people ->
    [one] { $people } personne n’a pas suivi « { $training } », à faire pour le { $date }
   *[other] { $people } personnes n’ont pas suivi « { $training } », à faire pour le { $date }
}
round-what-contract = { $when ->
    [past] Le contrat avec { $supplier } a pris fin le { $date }
    [today] Le contrat avec { $supplier } prend fin aujourd’hui
   *[ahead] Le contrat avec { $supplier } prend fin le { $date }
}
round-what-feed-stale = { feed-kind } : dernière mise à jour le { $date }
round-what-feed-failing = { feed-kind } : mise à jour impossible ; les données en usage datent du { $date }
round-what-feed-missing = { feed-kind } : impossible à obtenir, et aucune donnée n’est encore en usage
round-what-contract-notice = { $when ->
    [past] Le contrat avec { $supplier } a pris fin le { $date }
    [today] Le contrat avec { $supplier } prend fin aujourd’hui
   *[ahead] Le contrat avec { $supplier } prend fin le { $date } ; { $missed ->
        [yes] il pouvait être dénoncé jusqu’au { $notice }
       *[no] il peut être dénoncé jusqu’au { $notice }
    }
}
round-what-contact-never = { $recorded ->
    [yes] { $supplier } : personne n’a jamais été joint au numéro d’astreinte
   *[no] { $supplier } : pas de numéro d’astreinte
}
round-what-contact-old = { $supplier } : dernier contact au numéro d’astreinte le { $date }
round-what-contact-failing = { $supplier } : personne n’a répondu au numéro d’astreinte lors de l’essai du { $date }
round-what-supplier-access = { $known ->
    [yes] { $supplier } : peut entrer de l’extérieur sans second facteur
   *[no] { $supplier } : entre de l’extérieur, et personne ne sait si un second facteur est exigé
}
round-what-security-events = { $count ->
    [one] Un signalement attend d’être regardé, depuis le { $date }
   *[other] { $count } signalements attendent d’être regardés, le plus ancien depuis le { $date }
}
round-what-legal-date = { $when ->
    [past] { $duty } : échéance dépassée depuis le { $date }
    [today] { $duty } : échéance aujourd’hui
   *[ahead] { $duty } : échéance le { $date }
}

## What it means for patients

round-why-services = Nécessaire pour : { $names }. { $consequence ->
    [immediate_danger] { round-if-failing }, des patients peuvent y être en danger en quelques minutes.
    [danger_within_hours] { round-if-failing }, des patients peuvent y être en danger en quelques heures.
    [care_delayed] { round-if-failing }, des patients attendent ou doivent revenir un autre jour.
    [care_indirect] { round-if-failing }, les soins se dégradent au bout de quelques jours.
    [no_patient_effect] { round-if-failing }, les patients ne s’en aperçoivent pas.
   *[unknown] Personne n’a encore dit ce qu’une panne signifie pour les patients.
}{ round-other-services }
round-if-failing = { $count ->
    [0] En cas de panne
    [one] En cas de panne
   *[other] En cas de panne
}
round-why-services-concerned = Concerne : { $names }. { $consequence ->
    [immediate_danger] Si les soins y cessent, des patients peuvent être en danger en quelques minutes.
    [danger_within_hours] Si les soins y cessent, des patients peuvent être en danger en quelques heures.
    [care_delayed] Si le travail y cesse, des patients attendent ou doivent revenir un autre jour.
    [care_indirect] Si le travail y cesse, les soins se dégradent au bout de quelques jours.
    [no_patient_effect] Si le travail y cesse, les patients ne s’en aperçoivent pas.
   *[unknown] Personne n’a encore dit ce que signifie pour les patients un arrêt du travail à cet endroit.
}{ round-other-services }
round-other-services = { $others ->
    [0] { "" }
    [one] { $count ->
        [0] { " " }{ $others } autre activité en a aussi besoin.
        [one] { " " }{ $others } autre activité en a aussi besoin.
       *[other] { " " }{ $others } autre activité en a aussi besoin.
    }
   *[other] { $count ->
        [0] { " " }{ $others } autres activités en ont aussi besoin.
        [one] { " " }{ $others } autres activités en ont aussi besoin.
       *[other] { " " }{ $others } autres activités en ont aussi besoin.
    }
}
round-why-service-down = { $consequence ->
    [immediate_danger] Des patients peuvent être en danger en quelques minutes.
    [danger_within_hours] Des patients peuvent être en danger en quelques heures.
    [care_delayed] Des patients attendent ou sont renvoyés chez eux.
    [care_indirect] Les soins se dégradent si cela dure plusieurs jours.
    [no_patient_effect] Les patients ne s’en aperçoivent pas.
   *[unknown] Personne n’a encore dit ce que cela signifie pour les patients.
}
round-why-units = { $count ->
    [one] Se trouve dans : { $names }.
   *[other] Se trouvent dans : { $names }.
} { $consequence ->
    [immediate_danger] Des patients peuvent y être en danger en quelques minutes quand les soins cessent.
   *[danger_within_hours] Des patients peuvent y être en danger en quelques heures quand les soins cessent.
} { $count ->
    [one] Personne n’a noté quelle activité en a besoin.
   *[other] Personne n’a noté quelles activités en ont besoin.
}
round-why-services-not-recorded = { $count ->
    [0] Personne n’a noté quelles activités en ont besoin ; des patients en dépendent peut-être.
    [one] Personne n’a noté quelles activités en ont besoin ; des patients en dépendent peut-être.
   *[other] Personne n’a noté quelles activités en ont besoin ; des patients en dépendent peut-être.
}
round-why-no-service = Aucune activité pour les patients n’en a besoin.
round-why-not-looked-at = Personne ne l’a regardé : ce que cela signifie pour les patients n’est pas connu.
round-why-contact = { $contact ->
    [life_supporting] { $count ->
        [one] Il maintient un patient en vie.
       *[other] Ils maintiennent des patients en vie.
    }
    [possibly_life_supporting] { $count ->
        [one] Il est relié à un patient ; personne n’a dit s’il le maintient en vie.
       *[other] Ils sont reliés à des patients ; personne n’a dit s’ils les maintiennent en vie.
    }
    [attached] { $count ->
        [one] Il est relié à un patient.
       *[other] Ils sont reliés à des patients.
    }
    [possibly_attached] { $count ->
        [one] Personne n’a dit s’il est relié à des patients.
       *[other] Personne n’a dit s’ils sont reliés à des patients.
    }
    [apart] { $count ->
        [one] Il ne touche pas les patients.
       *[other] Ils ne touchent pas les patients.
    }
   *[unknown] { $count ->
        [one] Personne n’a dit si la vie d’un patient en dépend.
       *[other] Personne n’a dit si la vie d’un patient dépend de l’un d’eux.
    }
}

## Why it stands where it stands: one sentence for each reason

round-factor-service = { $path ->
    [through] Nécessaire pour { $service }, par l’intermédiaire de : { $systems }.
   *[direct] Nécessaire pour { $service }.
} { $stops ->
    [yes] { $consequence ->
        [immediate_danger] Si l’activité s’arrête, des patients peuvent être en danger en quelques minutes.
        [danger_within_hours] Si l’activité s’arrête, des patients peuvent être en danger en quelques heures.
        [care_delayed] Si l’activité s’arrête, des patients attendent ou reviennent un autre jour.
        [care_indirect] Si l’activité s’arrête, les soins se dégradent au bout de quelques jours.
        [no_patient_effect] Si l’activité s’arrête, les patients ne s’en aperçoivent pas.
       *[unknown] Personne n’a encore dit ce que son arrêt signifie pour les patients.
    }
   *[no] { $count ->
        [0] Sans cela, l’activité continue, plus lentement.
        [one] Sans cela, l’activité continue, plus lentement.
       *[other] Sans cela, l’activité continue, plus lentement.
    }
} { $alternative ->
    [tested] Éprouvé et prêt à prendre le relais : { $instead }.
    [untested] Jamais essayé, donc ne compte pas : { $instead }.
    [absent] Il n’existe aucun repli.
   *[unknown] Personne n’a dit s’il existe un repli.
}
round-factor-contact = { round-why-contact }
round-factor-services-not-recorded = { $count ->
    [0] Personne n’a noté quelles activités en ont besoin.
    [one] Personne n’a noté quelles activités en ont besoin.
   *[other] Personne n’a noté quelles activités en ont besoin.
} L’inconnu compte plus qu’un retard et moins qu’un danger connu.
round-factor-units = { $count ->
    [0] Se trouve
    [one] Se trouve
   *[other] Se trouvent
} dans : { $names }. Quand les soins y cessent, { $consequence ->
    [immediate_danger] des patients peuvent être en danger en quelques minutes
   *[danger_within_hours] des patients peuvent être en danger en quelques heures
}. { $count ->
    [0] Personne n’a noté quelles activités en ont besoin : le classement est donc
    [one] Personne n’a noté quelles activités en ont besoin : le classement est donc
   *[other] Personne n’a noté quelles activités en ont besoin : le classement est donc
} d’un rang plus bas que si on l’avait noté, mais jamais plus bas que si l’on ne savait rien.
round-factor-no-service-affected = { $count ->
    [0] Aucune activité pour les patients n’en a besoin.
    [one] Aucune activité pour les patients n’en a besoin.
   *[other] Aucune activité pour les patients n’en a besoin.
}
round-factor-already-happening = Cela se produit en ce moment : le rang est donc plus haut d’un cran que s’il s’agissait d’un risque.
round-factor-nothing-presses = Rien ne presse aujourd’hui : le rang est donc plus bas d’un cran, jusqu’à nouvel ordre.
round-factor-stopped-since = À l’arrêt depuis le { $date }.
round-factor-exploited = Des attaquants exploitent cette vulnérabilité.
round-factor-reachable = { $reach ->
    [internet] { $count ->
        [0] Accessible depuis internet.
        [one] Accessible depuis internet.
       *[other] Accessibles depuis internet.
    }
    [supplier_access] { $count ->
        [0] Un fournisseur peut y accéder de l’extérieur.
        [one] Un fournisseur peut y accéder de l’extérieur.
       *[other] Un fournisseur peut y accéder de l’extérieur.
    }
    [hospital_network] { $count ->
        [0] Toute machine de votre réseau peut y accéder.
        [one] Toute machine de votre réseau peut y accéder.
       *[other] Toute machine de votre réseau peut y accéder.
    }
    [isolated] { $count ->
        [0] Rien d’autre ne peut y accéder.
        [one] Rien d’autre ne peut y accéder.
       *[other] Rien d’autre ne peut y accéder.
    }
   *[unknown] { $count ->
        [0] Personne n’a dit d’où l’on peut y accéder.
        [one] Personne n’a dit d’où l’on peut y accéder.
       *[other] Personne n’a dit d’où l’on peut y accéder.
    }
}
round-factor-severity = Sa gravité publiée est de { $score } sur 10. La gravité ne départage qu’à égalité.
round-factor-severity-unknown = Aucune gravité n’a été publiée ; elle compte donc comme élevée.
round-factor-support-ended = { $count ->
    [0] Sans
    [one] Sans
   *[other] Sans
} mises à jour de sécurité depuis le { $date } : toute vulnérabilité trouvée depuis reste ouverte.
round-factor-support-ended-undated = { $count ->
    [0] Sans
    [one] Sans
   *[other] Sans
} mises à jour de sécurité : toute vulnérabilité trouvée reste ouverte.
round-factor-support-unknown = { $count ->
    [0] Personne ne peut dire s’il y a encore des mises à jour de sécurité.
    [one] Personne ne peut dire s’il y a encore des mises à jour de sécurité.
   *[other] Personne ne peut dire s’il y a encore des mises à jour de sécurité.
}
round-factor-paid-support = Seuls ceux qui les paient reçoivent les mises à jour de sécurité.
round-factor-paid-support-until = Seuls ceux qui les paient reçoivent les mises à jour de sécurité, jusqu’au { $date }.
round-factor-never-backed-up = Rien ne pourrait être restauré.
round-factor-backup-age = { $days ->
    [0] Depuis la dernière bonne sauvegarde, aujourd’hui, la perte serait faible.
    [one] { $days } jour de travail serait perdu.
   *[other] { $days } jours de travail seraient perdus.
} { $said ->
    [yes] L’établissement a dit pouvoir perdre { $hours ->
        [0] moins d’une heure
        [one] { $hours } heure
       *[other] { $hours } heures
    }.
   *[no] Personne n’a dit quelle perte est supportable ; on suppose { $hours } h.
}
round-factor-backup-unknown = Tant que personne n’a vérifié, nul ne sait combien serait perdu.
round-factor-restore-failed = Ce qui a été restauré était incomplet. Le jour où il le faudra, ce le serait aussi.
round-factor-restore-time = Durée mesurée : { $hours } h { $minutes } min ; durée admise : { $allowed-hours } h { $allowed-minutes } min.
round-factor-never-restored = Personne ne sait si la restauration est possible, ni combien de temps elle prend.
round-factor-deadline-past = { $days ->
    [one] C’était hier, le { $date }.
   *[other] C’était le { $date }, il y a { $days } jours.
}
round-factor-deadline-today = C’est aujourd’hui.
round-factor-deadline-ahead = { $days ->
    [one] C’est demain, le { $date }.
   *[other] C’est le { $date }, dans { $days } jours.
}
round-factor-age = { $days ->
    [one] La dernière fois, c’était il y a { $days } jour.
   *[other] La dernière fois, c’était il y a { $days } jours.
}
round-factor-attempts-fail = { $attempts ->
    [one] Depuis le { $date }, « { $source } » n’a rien fourni. { feed-answer }{ $detailed ->
        [yes] { " " }({ $detail })
       *[no] { "" }
    }
   *[other] Depuis le { $date }, « { $source } » n’a rien fourni en { $attempts } tentatives. { feed-answer }{ $detailed ->
        [yes] { " " }({ $detail })
       *[no] { "" }
    }
}
round-factor-no-second-factor = Un seul mot de passe volé suffit pour entrer.
round-factor-second-factor-unknown = Si aucun n’est exigé, un seul mot de passe volé suffit pour entrer.
round-factor-never-reached = Un numéro que personne n’a essayé peut être faux la nuit où il le faut.
round-factor-not-reached = Un appel cette nuit pourrait rester lui aussi sans réponse.
round-factor-nobody = La nuit, personne ne sait qui appeler.
round-factor-not-looked-at = Personne ne l’a regardé.

## What to do

round-act-isolate-and-replace = { $audience ->
    [biomedical_engineering] { $count ->
        [0] Le couper d’internet avec le biomédical, seul autorisé à modifier un dispositif médical, et planifier son remplacement
        [one] Le couper d’internet avec le biomédical, seul autorisé à modifier un dispositif médical, et planifier son remplacement
       *[other] Les couper d’internet avec le biomédical, seul autorisé à modifier un dispositif médical, et planifier leur remplacement
    }
   *[other] { $count ->
        [0] Le couper d’internet et planifier son remplacement
        [one] Le couper d’internet et planifier son remplacement
       *[other] Les couper d’internet et planifier leur remplacement
    }
}
round-act-plan-replacement = { $audience ->
    [biomedical_engineering] Demander une mise à niveau au fabricant par le biomédical, ou inscrire le remplacement au budget
   *[other] Inscrire la mise à niveau ou le remplacement au budget
}
round-act-identify-software = { $audience ->
    [biomedical_engineering] { $count ->
        [0] Demander au biomédical ou au fabricant quel logiciel y tourne
        [one] Demander au biomédical ou au fabricant quel logiciel y tourne
       *[other] Demander au biomédical ou aux fabricants quels logiciels y tournent
    }
   *[other] { $count ->
        [0] Trouver quel logiciel y tourne
        [one] Trouver quel logiciel y tourne
       *[other] Trouver quels logiciels y tournent
    }
}
round-act-repair-backup = Relancer la sauvegarde, lire son journal et noter ce qui n’allait pas
round-act-record-backup = Trouver comment la sauvegarde est faite et quand elle a réussi pour la dernière fois, et le noter
round-act-shorten-restore = L’accélérer, ou convenir d’une durée plus longue avec les activités ; puis tester de nouveau
round-act-test-restore = Restaurer une fois, mesurer la durée et faire vérifier le résultat par un soignant
round-act-renew-certificate = Renouveler le certificat
round-act-apply-fix = { $audience ->
    [biomedical_engineering] Faire installer le correctif du fabricant par le biomédical
   *[other] Installer le correctif de l’éditeur
}
round-act-mitigate = Il n’y a pas encore de correctif : fermer l’accès et interroger le fabricant
round-act-restore-service = Ouvrir l’incident, prévenir les services et rétablir l’activité
round-act-review-exception = Renouveler la dérogation, signature à l’appui, ou y mettre fin
round-act-name-owner = Désigner un responsable et un suppléant
round-act-import-source = Importer de nouveau la liste
round-act-remind = Relancer les personnes et leurs responsables de service
round-act-review-contract = Renouveler le contrat, le modifier ou y mettre fin
round-act-update-feed = Regarder ce que répond l’adresse, l’interroger de nouveau, ou charger un fichier à la main
round-act-triage-events = Regarder chacun, et dire ce que c’est
round-act-try-contact = Appeler le numéro d’astreinte et noter le résultat
round-act-protect-access = Exiger un second facteur, ou fermer l’accès d’ici là
round-settle-owner = Désigner le responsable
round-settle-legal-date = Consigner la réalisation
round-settle-legal-date-open = Ouvrir l’échéance légale
round-settle-backup = Consigner la sauvegarde
round-settle-system = Ouvrir le système
round-settle-restore = Consigner un test de restauration
round-advisories = Ce qui est ouvert :
round-settle-advisory = Décider ce qui est fait
round-settle-advisory-look = Voir les avis de sécurité
round-settle-supplier = Ouvrir le fournisseur
round-settle-contract = Ouvrir le contrat
round-settle-way-in = Ouvrir ses accès distants
round-settle-feeds = Ouvrir les données de référence
round-settle-security-events = Les regarder
round-settle-contact = Ouvrir le numéro
round-act-fulfil-duty = Le faire, et garder la preuve

## What was decided about it

round-note-snoozed = { $by } a reporté la fiche le { $on }, jusqu’au { $until } : « { $reason } »
round-note-started = { $by } a commencé le { $on }. Si le problème est encore là le { $until }, la fiche revient.
round-note-finished = { $by } a dit le { $on } que c’est fait. Si les faits le montrent encore le { $until }, la fiche revient.
round-note-snooze-over = { $by } avait reporté la fiche jusqu’au { $until }.
round-note-unfinished = { $by } a commencé le { $on }. Le problème est toujours ouvert.
round-note-still-there = { $by } a dit le { $on } que c’est fait. Les faits ne le montrent pas encore.
round-note-worse = { $decision ->
    [snoozed] { $by } avait reporté la fiche jusqu’au { $until }.
    [started] { $by } a commencé le { $on }.
   *[finished] { $by } a dit le { $on } que c’est fait.
} { round-worsening }
round-note-delegated = { $to } s’en occupe ; confié par { $by } le { $on }.
round-note-delegated-to-you = { $by } vous l’a confié le { $on }.
round-note-delegated-worse = { $by } l’a confié à { $to } le { $on }. { round-worsening }
round-worsening = { $because ->
    [graver_consequence] La fiche revient parce que l’enjeu pour les patients est plus grand qu’avant.
    [more_urgent] La fiche revient parce qu’elle est devenue plus urgente.
   *[more_equipment] La fiche revient parce qu’elle touche beaucoup plus d’éléments qu’avant.
}

## What changed since the last round

round-gone = { $because ->
    [settled] Réglé
    [not_due_yet] Rien d’urgent pour l’instant
    [snoozed] Reporté
    [delegated] Confié à quelqu’un d’autre
    [started] En cours
    [finished] Déclaré fait
   *[not_yours] Passé à d’autres personnes
}
round-moved = { $direction ->
    [up] Plus pressant qu’à la dernière visite
   *[down] Moins pressant qu’à la dernière visite
}

## The page

round-title = Visite du jour
round-lead = { $cards ->
    [one] { $cards } chose à faire d’abord.
   *[other] { $cards } choses à faire d’abord.
} { $more ->
    [0] { "" }
    [one] { $more } autre attend derrière.
   *[other] { $more } autres attendent derrière.
}
round-whose = Visite de qui
round-mine = La mienne
round-everyones = Tout l’établissement, pour la réunion du matin
round-why = Pour les patients
round-why-now = Pourquoi maintenant
round-to-do = À faire
round-evidence = Sur quoi cela repose
round-due-distance = { $when ->
    [past] { $years ->
        [0] { $days ->
            [one] En retard de { $days } jour
           *[other] En retard de { $days } jours
        }
        [one] En retard de plus d’un an
       *[other] En retard de plus de { $years } ans
    }
    [today] Aujourd’hui
   *[ahead] { $days ->
        [one] Dans { $days } jour
       *[other] Dans { $days } jours
    }
}
round-for-whom = Qui peut le faire : { $audience }.
round-units = Où : { $units }.
round-equipment-shown = { $total ->
    [one] L’équipement :
   *[other] Équipements, { $shown } sur { $total } :
}
round-equipment-count = { $total ->
    [one] { $total } équipement.
   *[other] { $total } équipements.
}
round-paper-equipment = { $more ->
    [0] Équipements : { $names }.
   *[other] Équipements : { $names } et { $more } de plus.
}
round-paper-sources = D’après { $sources }.
round-sources = Qui le dit, et à quelle date :
round-start = Commencer
round-to-card = Vers la fiche
round-take-back = Annuler la décision
round-taken-back = Décision annulée : la fiche est de nouveau dans la visite.
round-decided-meanwhile = Rien n’a été annulé : quelqu’un a décidé entre-temps.
round-finish = Fait
round-finish-explanation = Si les faits le montrent encore après sept jours, la fiche revient.
round-finish-submit = C’est fait
round-delegate = Confier
round-delegate-to = À qui
round-delegate-choose = Choisir une personne
round-delegate-submit = Confier
round-snooze = Reporter
round-snooze-until = Jusqu’au
round-snooze-until-hint = Trois mois au plus. Ce qui doit attendre plus longtemps exige une dérogation signée.
round-snooze-reason = Pourquoi cela peut attendre
round-snooze-reason-hint = Figure au journal.
round-snooze-submit = Reporter
round-decided-start = Commencé : la fiche revient après sept jours si le problème est encore là.
round-decided-finish = Noté comme fait : la fiche revient après sept jours si les faits le montrent encore.
round-decided-delegate = Confié : la fiche est maintenant dans la visite de l’autre personne.
round-decided-snooze = Reporté : la fiche revient le jour choisi, ou si la situation s’aggrave.
round-step = Que faire de la fiche
round-settled = Cette fiche n’est plus là : le problème a été réglé entre-temps.
round-nothing = Rien ne vous réclame aujourd’hui
round-next-due = La prochaine échéance est le { $date } : { $what }.
round-nothing-known = Rien de ce que vous pouvez voir n’arrive à échéance. On ne connaît que ce qui a été importé.
round-empty-house = On ne sait encore rien de l’établissement
round-empty-house-why = Importez les listes que vous avez, telles quelles : les ordinateurs, les dispositifs médicaux. Rien n’est repris avant que vous l’ayez regardé. Ce qu’elles disent devient la première visite.
round-no-lifecycles = Personne ne peut encore dire ce qui est en support
round-no-lifecycles-why = Aucun cycle de vie de produit n’est en usage : l’état de chaque système d’exploitation est donc inconnu. C’est un seul fichier d’endoflife.date, que tout ordinateur relié à internet peut télécharger et que vous pouvez apporter.
round-no-lifecycles-act = Charger les cycles de vie des produits
round-no-services = Personne ne peut encore dire ce que cela signifie pour les patients
round-no-services-why = Aucune activité n’est indiquée : les fiches ne peuvent suivre que le lieu où se trouve l’équipement. Trois suffisent pour commencer.
round-no-services-act = Cocher les premières activités
round-more = { $count ->
    [one] { $count } autre attend derrière
   *[other] { $count } autres attendent derrière
}
round-more-of = { $count } : { round-consequence }
round-concerns = Au-delà des fiches
round-concerns-lead = Ce qui attend derrière les fiches du jour, et ce qu’une décision tient hors de la visite.
round-concerns-link = Les voir un par un
round-concerns-back = Vers la visite
round-concerns-none = Rien n’attend et rien n’est mis de côté
round-concerns-fold = Pourquoi, et que faire
round-concerns-none-explanation = Chacun de vos sujets est une fiche de la visite du jour.
round-concerns-section = { $section ->
    [waiting] En attente
    [started] Commencé
    [delegated] Confié à quelqu’un d’autre
    [snoozed] Reporté
   *[finished] Déclaré fait
}
round-aside-title = Mis de côté
round-aside = { $aside ->
    [snoozed] Reporté : { $count }
    [delegated] Confié à quelqu’un d’autre : { $count }
    [started] En cours : { $count }
   *[finished] Déclaré fait : { $count }
}
round-changes = Ce qui a changé depuis le { $date }
round-changes-none = Rien.
round-changes-new = Nouveau :
round-changes-up = En hausse :
round-changes-down = En baisse :
round-count = { $count } { $state ->
    [ended] hors support
    [extended] en support étendu payant
    [ending] en fin de support proche
    [supported] en support
   *[unknown] au support inconnu
}
round-equipment-total = { $total ->
    [one] { $total } équipement :
   *[other] { $total } équipements :
}
round-services = Où en sont vos activités
round-services-lead = D’autres s’occupent des équipements. Ce qui les réclame est dans leur visite.
round-services-total = { $total ->
    [one] { $total } activité :
   *[other] { $total } activités :
}
round-checkpoint = Point de contrôle du journal, { $moment } : { $size } entrées, empreinte { $digest }

## On paper

round-print = Imprimer pour la réunion
round-print-title = Visite pour la réunion
round-print-lead = Format A4 : imprimez cette page avec votre navigateur. Cochez ce qui est fait, et notez qui fait quoi et pour quand.
round-print-who = Qui
round-print-when = Pour quand
round-print-done = Fait, avec paraphe
round-print-there = Présents
round-print-witness = Ce dont cette feuille témoigne
round-print-checkpoint = Journal { $origin } : { $size } entrées, racine { $root }. Qui détient cette feuille peut montrer plus tard que rien de ce qui précède n’a été modifié.

## Earlier days

round-history-title = Visites précédentes
round-history-lead = La visite de tout l’établissement telle qu’elle était chaque matin à sept heures, et ce qui a été décidé ce jour-là.
round-history-link = Visites précédentes
round-history-day = Jour
round-history-cards = Fiches
round-history-waiting = Derrière
round-history-earlier = Jours précédents
round-history-empty = Aucune visite n’est encore conservée.
round-history-empty-explanation = La première le sera demain matin à sept heures.
round-history-of = Visite du { $date }
round-history-kept = Conservée le { $moment }.
round-history-not-kept = Aucune visite n’a été conservée ce jour-là : Wardround ne tournait pas. Les décisions figurent ici malgré tout.
round-history-decisions = Ce qui a été décidé
round-history-no-decision = Rien n’a été décidé ce jour-là.
round-history-no-card = Un sujet qui n’était pas une fiche ce matin-là
round-history-decided = { $moment } : { $by } { $step ->
    [finish] a dit que c’est fait
    [delegate] l’a confié à { $to }
    [snooze] l’a reporté jusqu’au { $until }
   *[start] l’a commencé
}{ $taken-back ->
    [yes] ; décision annulée plus tard
   *[no] { "" }
}
round-history-checkpoint = Le journal alors : { $size } entrées, empreinte { $digest }

## By mail

round-mail-title = La visite par courriel
round-mail-lead = Le matin, seulement les fiches que vous pouvez voir, seulement leurs titres et leurs dates. Ce qui révèle par où l’on pourrait entrer reste dans Wardround.
round-mail-want = M’envoyer ma visite chaque matin à { $time }
round-mail-recipient = Elle est envoyée à { $recipient }.
round-mail-no-recipient = Aucune adresse électronique n’est encore connue pour vous.
round-mail-no-server = Aucun serveur de messagerie n’est configuré. D’ici là, les courriels attendent.
round-mail-on = Votre visite arrive chaque matin.
round-mail-off = Plus aucun courriel n’est envoyé.
