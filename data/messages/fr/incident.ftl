# Incidents: opening one, its room, its log, its clocks. What single facts are called stands in incident_fact.ftl.

incident-list-title = Incidents
incident-list-lead = Ce qui est en cours, ce qui a eu lieu, et les exercices.
incident-open-one = Ouvrir un incident
incident-drills = Exercices
incident-none = Aucun incident n’a jamais été ouvert ici
incident-none-explanation = Quand il se passe quelque chose, ouvrez-en un. Cela ne coûte rien et peut être retiré.
incident-reference = Numéro
incident-title-label = Nom
incident-kind-label = À quoi cela ressemblait
incident-state-label = État
incident-opened-at = Ouvert
incident-state = { $state ->
    [open] En cours
    [closed] Terminé
   *[withdrawn] Retiré
}
incident-new-title = Que voyez-vous ?
incident-new-lead = Appuyez sur ce qui convient le mieux. L’espace de l’incident s’ouvre aussitôt, et tout peut être changé plus tard.
incident-new-drill = C’est un exercice
incident-new-drill-hint = Il reçoit son propre numéro, et chaque page indique que c’est un exercice. Rien n’y compte comme réel.
incident-new-no-awareness = Ouvrir un incident ne fait courir aucun délai légal. Il vous est ensuite demandé quand quelqu’un ici en a pris connaissance.
incident-kind = { $kind ->
    [encrypted] Des fichiers ne s’ouvrent plus, ou une rançon est demandée
    [outage] Systèmes, réseau ou téléphones en panne
    [intrusion] Quelqu’un est entré, ou un compte est détourné
    [data_breach] Des données ont été vues, volées, mal adressées ou perdues
    [device] Un appareil ou le bâtiment se comporte bizarrement
    [supplier] Un fournisseur dit être touché
   *[unclear] Autre chose, ou je ne sais pas
}
incident-kind-hint = { $kind ->
    [encrypted] Extensions de fichiers étranges, message à l’écran, programmes qui ne démarrent pas
    [outage] Personne n’y accède, dans une pièce ou partout
    [intrusion] Hameçonnage, une connexion que personne n’a faite, des courriels que personne n’a envoyés
    [data_breach] Un mauvais destinataire, un ordinateur portable perdu, une liste sur internet
    [device] Une pompe, un moniteur, l’oxygène, le froid, les portes
    [supplier] Dossiers, laboratoire, images ou assistance d’une autre entreprise
   *[unclear] Ouvrez-le quand même
}
incident-drill-banner = EXERCICE. Rien ici n’est réel. Rien ne sort de l’établissement.
incident-room-parts = Parties de l’espace
incident-clocks = Délais
incident-log = Main courante
incident-known = Ce que l’on sait
incident-told = Qui a été prévenu
incident-back = Retour à l’incident
incident-line = Que s’est-il passé, qu’a-t-on vu, décidé ou fait ?
incident-line-write = Inscrire
incident-line-more = Type et heure
incident-line-flash = Inscrit à la main courante.
incident-entry-kind-label = Type
incident-entry-kind = { $kind ->
    [observation] Constat
    [decision] Décision
    [action] Action
    [communication] Échange
    [evidence] Preuve conservée
    [opened] Ouverture
    [fact] Fait
    [service] Activité
    [sent] Envoi
    [not_sent] Non envoyé
    [not_owed] Non due
    [taken] Pris en charge
    [given_back] Rendu
    [approval_asked] Approbation demandée
    [shared] Montré à l’extérieur
    [share_ended] N’est plus montré
    [escalated] Appelés
    [nature] Autre nature
    [playbook] Plan d’action
    [role] Rôle
    [task_asked] Tâche
    [task_done] Tâche faite
    [task_not_done] Tâche non faite
    [task_open] Tâche rouverte
    [task_given] Tâche donnée
    [closed] Clôture
    [withdrawn] Retrait
   *[reopened] Réouverture
}
incident-happened-at = Quand c’est arrivé
incident-happened-at-hint = Laissez vide pour maintenant. L’heure de l’inscription est gardée aussi.
incident-entered-at = inscrit le { $at }
incident-corrects = corrige l’entrée { $number }
incident-taken-back = annulé
incident-nothing-said = personne ne l’a dit
incident-say = Indiquer
incident-facts = Faits
incident-facts-said-flash = Enregistré. Chaque notification le reprend.
incident-facts-same-flash = C’était déjà connu.
incident-facts-disputed-flash = Enregistré. Entre-temps, quelqu’un d’autre a dit autre chose : les deux restent jusqu’à ce que la personne qui dirige l’incident décide.
incident-reason = Pourquoi, ou sur quelle base
incident-reason-hint = Qui vous l’a dit, ce que vous avez vu. Cela reste à la main courante, à côté du fait.
incident-versions = Tout ce qui en a été dit
incident-disputed = Deux versions pour : { $fact }
incident-disputed-look = Voir les deux
incident-disputed-decide = Indiquez celle qui vaut ; l’autre reste à la main courante.
incident-disputed-lead = La personne qui dirige l’incident indique celle qui vaut.
incident-part-awareness = Quand quelqu’un ici en a-t-il pris connaissance ?
incident-part-awareness-lead = Les délais légaux courent depuis la prise de connaissance : depuis le moment où un responsable a eu de bonnes raisons de croire à un incident. Ce n’est pas toujours le premier signe, et jamais le moment où un programme a reçu un message.
incident-part-significance = Est-il important ?
incident-part-significance-lead = Six questions simples. Ce qui aurait pu arriver compte aussi. Aucun délai n’attend la réponse, et elle peut changer.
incident-significance = { $significance ->
    [significant] D’après ces réponses, il est important. La décision revient à des personnes ; indiquez-la plus bas.
    [not_significant] D’après ces réponses, il n’est pas important. La décision revient à des personnes ; indiquez-la plus bas.
   *[open] Ces réponses ne permettent pas encore de le dire.
}
incident-yardstick = (un repère, s’impose à d’autres)
incident-time-label = Jour et heure
incident-time-now = Maintenant
incident-time-estimated = Estimation
incident-time-first-pass = La première fois
incident-time-second-pass = La seconde fois, après le recul de l’heure
incident-time-ahead = C’est à plus de cinq minutes dans le futur. Saisissez quand c’était.
incident-time-twice = Cette heure existe deux fois cette nuit-là, car l’heure a été reculée : { $argument }. Indiquez plus bas laquelle c’était.
incident-time-never = Cette heure n’existe pas, car l’heure a été avancée. Les plus proches sont { $argument }.
incident-time-unreadable = « { $argument } » n’est pas un jour avec une heure. Écrivez-le comme 2026-10-24T22:30.
incident-range-low = Au moins
incident-range-high = Au plus
incident-range-turned = Le minimum dépasse le maximum.
incident-contact-name = Nom
incident-contact-role = Fonction
incident-contact-phone = Téléphone
incident-contact-email = Adresse électronique
incident-services = Activités
incident-services-lead = Comment chacune fonctionne-t-elle maintenant ? Seul ce que vous changez s’inscrit à la main courante.
incident-services-say = Indiquer comment fonctionnent les activités
incident-no-services = Aucune activité n’est encore saisie
incident-no-services-explanation = Les activités se saisissent sous « Activités ». En attendant, la main courante accepte tout.
incident-nothing-hit = Aucune activité n’est indiquée comme touchée
incident-level = { $level ->
    [normal] Normal
    [reduced] Limité
    [on_paper] Sur papier
   *[down] À l’arrêt
}
incident-level-with-share = { $level }, { $share } % de l’activité habituelle
incident-level-share = Part de l’activité habituelle, en pour cent
incident-level-share-hint = À côté de chacune, si on la connaît : la part de l’activité habituelle, en pour cent.
incident-level-share-range = La part est un nombre entier de 0 à 100.
incident-level-share-alone = Si vous indiquez une part, dites aussi comment le service fonctionne.
incident-level-since = Depuis quand
incident-level-since-hint = Laissez vide pour maintenant.
incident-level-corrected = Cette heure corrige
incident-level-corrected-hint = Choisissez un service dont le début a été mal noté, et donnez ci-dessus la bonne heure.
incident-level-corrected-of = { $service } : { $level }, noté depuis { $since }
incident-level-corrected-none = Rien : elle vaut pour ce qui est changé ci-dessus
incident-level-since-lacks = Donnez la bonne heure.
incident-level-changed = Quelqu’un a dit autre chose de ce service entre-temps. Regardez de nouveau.
incident-level-note = Remarque
incident-level-note-hint = Ce que cela veut dire pour les patients, où ils vont à la place. Aucun nom.
incident-levels-flash = Inscrit à la main courante.
incident-next-update = Prochain point : { $at }.
incident-crisis-plan = Plan de crise en vigueur depuis { $at }
incident-phones = Téléphones qui fonctionnent :
incident-no-country = Il n’y a pas de jeu de règles pour votre pays : aucun délai ne peut être calculé. Demandez à votre autorité.
incident-no-awareness = Aucun délai légal ne court encore
incident-no-awareness-lead = Personne n’a dit quand quelqu’un ici a pris connaissance de cet incident.
incident-say-awareness = Dites quand quelqu’un en a eu connaissance
incident-clock-undecided = Court parce que personne n’a encore répondu : { $question }
incident-fact-later-because = Des délais finissent ainsi plus tard, ou ne courent plus. Dites pourquoi.
incident-scope-not-answered = Personne n’a dit si NIS 2 s’applique à vous. L’établissement est réputé entrer dans le champ.
incident-no-clock-runs = D’après ces faits, aucune notification n’est due.
incident-clocks-sent = { $count ->
    [one] { $count } envoyée
   *[other] { $count } envoyées
}
incident-clocks-waiting = { $count ->
    [one] { $count } notification attend une réponse ou une autre notification
   *[other] { $count } notifications attendent une réponse ou une autre notification
}
incident-clocks-stopped = { $count ->
    [one] { $count } non due
   *[other] { $count } non dues
}
incident-minutes = { $minutes } min
incident-hours = { $hours } h { $minutes } min
incident-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} { $hours } h
incident-clock-left = au plus tard le { $at }, dans { $distance }
incident-clock-overdue = était due le { $at }, en retard de { $distance }
incident-clock-expected = serait due le { $at }
incident-clock-sent = envoyée le { $at }
incident-clock-to = Destinataire :
incident-clock-why = Pourquoi, et depuis quand
incident-clock-from = Point de départ :
incident-clock-lawful-later = La loi admet peut-être jusqu’au { $at }. Le programme s’en tient à l’échéance la plus stricte.
incident-clock-other-start = Compté depuis { law-moment }, le { $from }, le délai prendrait fin le { $at }.
incident-clock-put-back = L’horloge de ce serveur retarde sur la dernière entrée. Les entrées gardent leur ordre ; faites vérifier l’horloge.
incident-overdue-reason = Elle est en retard. Dites pourquoi ; la notification le reprend.
incident-say-reason = Dire pourquoi
incident-write-notice = Rédiger la notification
incident-questions = Questions qui décident de ce qui est dû
incident-nothing-told = Rien n’a encore été validé ni envoyé.
incident-tell-more = Prévenir quelqu’un
incident-standing = Clore ou retirer
incident-standing-lead = Ce qui a été inscrit et envoyé reste. Un incident clos ou retiré peut être rouvert.
incident-standing-lead-only = La personne qui dirige l’incident le clôt.
incident-close = C’est terminé
incident-withdraw = Le retirer
incident-open-again = Le rouvrir
incident-standing-flash = Inscrit à la main courante.
incident-stands-so = C’est déjà le cas.
incident-nature = { $nature ->
    [incident] Incident
    [near_miss] Incident évité
   *[threat] Menace
}
incident-is = { $nature ->
    [incident] C’est un incident
    [near_miss] C’est un incident évité
   *[threat] C’est une menace
}
incident-security-events = Alertes et signalements
incident-no-clocks = Aucun délai légal ne court ici
incident-no-clocks-lead = Cette salle n’est pas un incident : l’autorité ne doit pas être informée, et peut l’être volontairement (NIS2, article 30). Les données personnelles touchées sont une autre affaire ; leur délai court ici aussi.
incident-voluntary = Écrire la notification volontaire
incident-take-back = Retirer ce qui a été dit
incident-correct = Corriger
incident-correcting = Cette ligne corrige l’entrée { $number }, qui reste.
incident-this-holds = C’est cela qui vaut
incident-not-owed = Dire qu’elle n’est pas due
incident-not-owed-title = Cette notification n’est-elle pas due ?
incident-not-owed-lead = Elle n’est due que si : { $condition }. Sinon, dites pourquoi. Cela peut être retiré.
incident-not-owed-flash = Écrit dans la main courante.
incident-owed-after-all = Elle est due malgré tout
incident-not-owed-lead-only = La personne qui dirige l’incident le dit.
incident-facts-remarks = À savoir
incident-history = Comment on en est arrivé là
incident-services-see = Voir l’état des activités
incident-new-open-already = Un incident est déjà ouvert. Est-ce le même ?
incident-log-all = Toutes les entrées
incident-take = Je m’en occupe
incident-give-back = Je ne m’en occupe plus
incident-taken-by = { $person } s’en occupe, depuis { $at }
incident-nobody-took = Personne ne s’en occupe
incident-taken-flash = C’est à vous. Personne d’autre n’est appelé jusqu’à l’approche du terme.
incident-given-back-flash = Rendu. D’autres seront de nouveau appelés.
incident-escalated = { $step ->
    [begun] Il court : appelés { $people }
    [half] La moitié du temps est passée : appelés { $people }
    [three_quarters] Les trois quarts du temps sont passés : appelés { $people }
    [nine_tenths] Les neuf dixièmes du temps sont passés : appelés { $people }
   *[over] Le délai est écoulé : appelés { $people }
}
incident-escalated-nobody = personne, car personne ne dirige d’incident ici
incident-call-line = { $step ->
    [begun] { $clock } : le délai court, à envoyer avant { $due }.
    [half] { $clock } : la moitié du temps est passée. À envoyer avant { $due }.
    [three_quarters] { $clock } : les trois quarts du temps sont passés. À envoyer avant { $due }.
    [nine_tenths] { $clock } : presque tout le temps est passé. À envoyer avant { $due }.
   *[over] { $clock } : EN RETARD. À envoyer avant { $due }.
}
incident-call-line-without-end = { $clock } : elle court, et est à envoyer sans retard injustifié.
incident-call-subject = { $kind ->
    [drill] EXERCICE, rien n’est réel : { $incident }, une notification est due
   *[incident] { $incident } : une notification est due
}
incident-call-take = Ouvrez la salle de l’incident et dites qui s’en occupe.
incident-waits = { $notice } attend une approbation
incident-waits-asked = Demandée par { $person }, { $at }.
incident-pending-next = { $notice } : { $at } (reste { $distance })
incident-pending-next-without-end = { $notice } : sans retard injustifié
incident-pending-overdue = { $count ->
    [one] 1 notification est EN RETARD
   *[other] { $count } notifications sont EN RETARD
}
incident-pending-waiting = { $count ->
    [one] 1 notification attend une approbation
   *[other] { $count } notifications attendent une approbation
}
incident-pending-unsent = { $count ->
    [one] 1 notification est approuvée et pas envoyée
   *[other] { $count } notifications sont approuvées et pas envoyées
}
incident-still-open = Ceci est encore ouvert. L’incident peut tout de même être clos, puis rouvert.
incident-disorder = « { $then } » serait avant « { $first } ». L’un des deux est-il faux ?
incident-supplier-hit = { $name } dit ou est dit avoir été touché. En dépendent : { $services }. On ne sait pas encore comment chacun fonctionne.
incident-supplier-hit-nothing = { $name } dit ou est dit avoir été touché. Rien d’enregistré n’en dépend.

# The room while the connection is gone, while somebody can no longer write, and on a wall.
incident-new-lines = Nouvelles lignes :
incident-kept = gardé sur cet appareil, pas encore envoyé, écrit à
incident-kept-sealed = Les mots sont scellés. Ils seront lisibles ici une fois la connexion et la session rétablies.
incident-kept-memory = Cette connexion n’est pas protégée, rien ne peut donc être gardé sur cet appareil. Laissez cette page ouverte jusqu’à ce que tout soit envoyé.
incident-kept-sign-in = Votre session est terminée. Ce que vous avez écrit est gardé. Connectez-vous de nouveau et ce sera envoyé.
incident-kept-sign-in-link = Se connecter
incident-kept-refused = pas accepté :
incident-kept-edit = Modifier
incident-kept-drop = Abandonner
incident-kept-facts = Faits
incident-kept-away = Écrit sur cet appareil pendant que la salle n’était pas joignable. C’est envoyé dès que vous dites que c’est de vous.
incident-kept-send = C’est de moi : envoyer
incident-kept-unreadable = cela ne peut plus être ouvert sur cet appareil.
incident-kept-others = Des lignes de quelqu’un d’autre sont gardées sur cet appareil. Elles seront envoyées quand cette personne se connectera ici.
incident-kept-corrects = Cette ligne corrige une entrée antérieure, qui reste.
incident-kept-finish = La ligne contient autre chose. Écrivez-le ou videz-la d’abord.
incident-kept-elsewhere = Quelque chose pour un autre incident est gardé sur cet appareil. C’est envoyé là-bas dès qu’il y a une connexion ; ce qui demande un mot de vous y attend.
incident-kept-elsewhere-link = Ouvrir cet incident
incident-offline = Pas de connexion. Ce que vous écrivez est gardé sur cet appareil et envoyé au retour de la connexion.
incident-behind = Cette page ne suit plus d’elle-même. Rechargez-la.
incident-offline-title = La salle sans connexion
incident-offline-lead = Il n’y a pas de connexion au serveur. Vous pouvez écrire quand même : c’est gardé sur cet appareil et envoyé au retour de la connexion.
incident-offline-room = La salle elle-même ne peut pas être montrée. Rechargez cette page au retour de la connexion.
incident-offline-nobody = Personne n’est connecté sur cet appareil, rien ne peut donc être gardé. Écrivez-le sur papier.
incident-half-written = À moitié écrit
incident-half-written-lead = Quelqu’un qui ne peut plus écrire ici a laissé ceci inachevé.
incident-half-written-by = { $by }, { $at }
incident-half-written-take = Inscrire à la main courante
incident-half-written-discard = Abandonner
incident-draft-taken = À moitié écrit par { $by } : { $text }
incident-draft-taken-flash = Inscrit à la main courante sous votre nom.
incident-draft-discarded-flash = Abandonné.
incident-typed-at = écrit le { $at } sans connexion
incident-own-draft = Vous avez laissé cette ligne inachevée.
incident-wall = Mur
incident-restoration = Que rétablir d’abord
incident-restoration-lead = Les systèmes sous les activités touchées, y compris ceux qui marchent encore : d’abord ce que les plus graves et le plus grand nombre attendent, et rien avant ce sur quoi il repose.
incident-restoration-needed = Nécessaire à { $services }
incident-restoration-needed-by-all = Nécessaire à toutes celles qui sont touchées
incident-restoration-together = Aucun ne marche sans les autres : cherchez lequel démarre seul.
incident-restoration-unknown = Aucun système n’est enregistré sous { $services }.
incident-wall-open = Afficher au mur
incident-wall-open-all = Tout afficher au mur
incident-wall-all = Incidents ouverts
incident-wall-none = Aucun incident n’est ouvert.
incident-wall-stale = Pas à jour : pas de connexion, ou plus personne n’est connecté ici. Connectez-vous et rouvrez le mur.
incident-wall-unreadable = Cet incident ne peut pas être lu. Appelez qui exploite le programme.
incident-wall-more = { $count ->
    [one] et { $count } autre délai
   *[other] et { $count } autres délais
}
incident-wall-next = Prochaine information
incident-wall-no-next = Personne n’a dit quand viendra la prochaine information.
incident-wall-last = Dernières lignes
incident-wall-no-clock = Aucun délai ne court.
incident-wall-hit = Services touchés
incident-service-line-was = { $service } : au pire { $level ->
    [reduced] réduit
    [on_paper] sur papier
   *[down] à l’arrêt
}, du { $from } au { $until }
incident-service-line-was-reported = { $service } : au pire { $level ->
    [reduced] réduit
    [on_paper] sur papier
   *[down] à l’arrêt
}, signalé { $from }, de nouveau comme d’habitude depuis { $until }
