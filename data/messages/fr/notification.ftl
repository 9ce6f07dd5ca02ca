# Notices of incidents: what they are called, composing, approving, sending.

notification-form = { $form ->
    [early_warning] Alerte précoce
    [notification] Notification de l’incident
    [intermediate_report] Rapport intermédiaire
    [progress_report] Rapport d’avancement
    [end_of_impact] Notification de la fin de l’impact
    [final_report] Rapport final
    [voluntary] Notification volontaire : incident évité, menace ou incident qui n’a pas à être notifié
    [data_protection] Notification à l’autorité de protection des données
    [controller] Notification du sous-traitant au responsable de traitement
    [withdrawal] Retrait d’une notification
    [critical_entity] Notification d’une entité critique
    [other_authority] Notification à une autre autorité
    [device_authority] Notification à l’autorité chargée des dispositifs médicaux
    [recipients] Message aux patients et partenaires
    [data_subjects] Message aux personnes dont les données sont touchées
    [police] Plainte ou signalement à la police
    [insurer] Déclaration à l’assureur
    [board] Note à la direction
   *[staff] Message au personnel
}
notification-recipient = { $recipient ->
    [csirt] CSIRT national ou autorité
    [data_protection_authority] Autorité de protection des données
    [controller] Responsable du traitement
    [critical_entities_authority] Autorité chargée des entités critiques
    [device_authority] Autorité chargée des dispositifs médicaux
    [other_authority] Autorité
    [recipients] Patients et partenaires
    [data_subjects] Personnes dont les données sont touchées
    [police] Police
    [insurer] Assureur
    [board] Direction
   *[staff] Personnel
}
notification-need = { $need ->
    [by_law] Demandé par la loi
    [by_law_if_it_applies] Demandé par la loi, s’il y a lieu
    [usual] Habituel
   *[may] Possible
}
notification-to = Destinataire : { $recipient }.
notification-due = À envoyer au plus tard le { $at }.
notification-no-clock = D’après les faits connus, aucun délai ne demande cette notification.
notification-not-official = Établi d’après ce qui est public des modèles communs de mai 2026. Ce n’est pas un formulaire officiel : celui de votre autorité l’emporte.
notification-no-patients = Des nombres et des types seulement. Ni noms, ni numéros, ni listes de patients.
notification-compared-with = Comparé au dernier envoi :
notification-has-disputed = Pour certains de ces faits, il y a deux versions. Ce qui est affiché vaut jusqu’à ce que quelqu’un décide.
notification-disputed = Deux versions
notification-more = { $count ->
    [one] { $count } autre élément possible
   *[other] { $count } autres éléments possibles
}
notification-worked-out = Ajouté par le programme
notification-save-and-read = Enregistrer et lire la notification
notification-read = Lire la notification
notification-change = Modifier
notification-was = avant : { $was }
notification-was-not-told = nouveau dans cette notification
notification-now = { $fact } : { $is }
notification-was-and-is = { $fact } : { $is } (avant : { $was })
notification-taken-back = { $fact } : n’est plus indiqué (avant : { $was })
notification-changed = Ce qui a changé
notification-nothing-changed = Rien de ce que dit cette notification.
notification-lacking = La loi le demande, et personne ne l’a dit
notification-lacking-unknown = « Pas encore connu » est une réponse. La notification peut partir ainsi.
notification-open = Reste à établir
notification-approve = Valider
notification-approve-lead = La validation fige la notification telle qu’elle est ici. Si des faits changent ensuite, il en faut une autre.
notification-approve-others = Une personne autorisée à valider les notifications la valide.
notification-changed-meanwhile = Entre-temps, quelqu’un a changé un fait. Relisez, puis validez.
notification-approved = Validée
notification-approved-by = Validée par
notification-approved-flash = Validée. Envoyez-la maintenant, et consignez comment.
notification-digest = Empreinte de ce qui a été validé (SHA-256)
notification-altered = Ce qui est conservé n’est pas ce qui a été validé : l’empreinte diffère. Ne l’envoyez pas, et faites vérifier la base de données.
notification-sent = Envoyée
notification-send = L’envoyer, et consigner comment
notification-send-lead = Envoyez-la par la voie de votre autorité : portail, courriel, appel. Consignez-le ensuite ici. Le délai s’arrête alors.
notification-send-drill = C’est un exercice : n’envoyez rien à personne au-dehors. Consignez comme si l’envoi avait eu lieu.
notification-channel = Par quelle voie
notification-channel-hint = Le portail, l’adresse, le numéro et qui a répondu
notification-sent-at = Quand
notification-sent-at-hint = Laissez vide pour maintenant.
notification-reference = Numéro chez le destinataire
notification-reference-hint = Sur l’accusé de réception
notification-proof = Ce qui le prouve
notification-proof-hint = Le texte de l’accusé, l’identifiant du courriel, qui a pris l’appel
notification-record-sent = Consigner l’envoi
notification-mail = Courriel
notification-language = Elle part en :
notification-stale = Modifié depuis l’envoi
notification-stale-add = Écrire ce qui a changé
notification-sent-flash = Consigné. Le délai correspondant s’est arrêté.
notification-answer = Ce qui a été répondu
notification-answer-hint = Leurs mots, leur numéro, ce qu’ils demandent
notification-answer-record = Consigner la réponse
notification-answer-flash = Consigné.
notification-put-aside = Écartée
notification-put-aside-act = L’écarter, elle n’est pas envoyée
notification-put-aside-flash = Écartée. Elle reste lisible.
notification-not-open = Elle a déjà été envoyée ou écartée.
notification-sent-before-approval = Elle a été envoyée avant d’être validée ici.
notification-copy = Copier
notification-copied = Copié
notification-attached-json = La notification pour les programmes
notification-attached = Fichiers joints
notification-page = Page { $page } sur { $pages }
notification-head-from = De
notification-head-to = À
notification-head-incident = Incident
notification-head-due = Échéance
notification-not-sent = Elle n’a pas été envoyée
notification-not-sent-lead = Si c’est une erreur, dites-le. Le délai court de nouveau ; les deux restent dans la main courante.
notification-not-sent-act = Retirer l’envoi
notification-not-sent-flash = Retiré. Le délai court de nouveau.
notification-answer-before-sent = Elle n’a pas encore été envoyée.
notification-sent-already = Envoyée le { $at }. Ce serait une deuxième.
notification-ask = Demander l’approbation
notification-ask-lead = Celles et ceux qui peuvent approuver reçoivent un courriel et le voient à leur visite. Ce qui change d’ici là se voit.
notification-ask-flash = Celles et ceux qui peuvent approuver sont avertis.
notification-asked = { $person } a demandé l’approbation, { $at }.
notification-ask-subject = { $incident } : { $notice } attend votre approbation
notification-ask-body = { $person } l’a préparée. Lisez-la dans la salle de l’incident et approuvez-la là.
notification-attached-approved = Ce qui a été approuvé, à l’octet près : son SHA-256 est l’empreinte dans ce document
notification-way = Par quelle voie
notification-as-text = En texte simple
notification-copy-all = Tout copier
notification-letter-heading = { $fact ->
    [recipients_message] Ce qui s’est passé
    [staff_message] Ce qui fonctionne et ce qui ne fonctionne pas
    [consequences] Ce que cela peut signifier pour vous
    [measures_taken] Ce que nous avons fait
    [measures_ongoing] Ce que nous faisons
    [dpo_contact] Qui interroger sur vos données
    [public_contact] Qui appeler
    [services_affected] Ce qui ne fonctionne pas comme d’habitude
    [expected_end] Jusqu’à quand, à notre connaissance
    [next_update_at] Quand vous en saurez plus
   *[records_kinds] Quelles catégories de données
}
notification-their-reference = sous leur numéro { $reference }
