# What is to be done in an incident, one line a step. The steps themselves stand in data/playbook/steps.toml. At most 140 letters each: they
# are read at night, on a telephone and on a wall. Words may be made better; a step that means something else gets another identifier.

playbook-step = { $step ->
    [what_is_hit] Dire ce qui est touché, où, et si cela s’étend encore.
    [patients_at_risk] Demander à chaque unité si un patient est en danger maintenant, et inscrire la réponse.
    [name_the_roles] Nommer pour cette nuit le titulaire de chaque rôle et un suppléant.
    [keep_the_log] Inscrire ce qui est vu, décidé et fait, avec l’heure.
    [device_off_the_patient] Le patient d’abord : remplacer l’appareil. Nul ne l’éteint ni le rallume sans l’accord du biomédical.
    [building_by_hand] Passer en manuel : température et pression à l’appareil portatif, oxygène en bouteilles, coursiers.
    [isolate_network] Couper le réseau de ce qui est touché : débrancher les liaisons, laisser les machines allumées.
    [isolate_backups] Retirer les sauvegardes du réseau et arrêter la copie vers elles.
    [freeze_changes] Arrêter tout changement prévu et regarder ce qui a changé en dernier.
    [close_supplier_ways] Fermer les accès du fournisseur : accès à distance, interfaces, comptes.
    [renew_the_account] Réinitialiser le compte, fermer ses sessions, refaire le second facteur, revoir ses règles de courrier.
    [find_other_recipients] Trouver qui d’autre a reçu le message ou utilisé le compte, et retirer le message partout.
    [stop_the_leak] Fermer la voie par laquelle les données sortent, et dire depuis quand elle était ouverte.
    [lock_lost_device] Verrouiller ou effacer à distance l’appareil perdu, et vérifier s’il était chiffré.
    [quarantine_device] Débrancher le côté réseau de l’appareil, le photographier et le mettre de côté intact.
    [decide_connections] Décider si l’internet et les liens avec les partenaires sont coupés, et qui les rétablit.
    [declare_degraded] Déclarer pour chaque service comment les soins continuent sans ses systèmes.
    [telephones] Savoir quels téléphones marchent et distribuer la liste sur papier.
    [keep_evidence] Garder la demande, un fichier chiffré, la mémoire et les journaux avant toute reconstruction.
    [freeze_logs] Garder les journaux avant qu’ils soient écrasés : connexions, courrier, réseau, système concerné.
    [leave_leaked_files] Nul n’ouvre les fichiers divulgués sur un poste de l’établissement. Noter où ils sont proposés.
    [say_awareness] Dire quand, qui et sur quoi on a pris connaissance : les délais légaux courent depuis.
    [ask_the_supplier] Demander au fournisseur : quoi, depuis quand, nos données aussi, quand le retour, qui appeler.
    [tell_neighbours] Dire à la régulation et aux hôpitaux voisins ce que vous ne pouvez pas prendre.
    [ransom_is_for_the_board] Nul ne répond aux attaquants. Ce qui leur est dit se décide à la direction, avec ses juristes.
    [one_voice] Préparer les premiers mots pour le personnel, puis pour les patients et la presse. Une seule voix.
    [personal_data] Décider si des données personnelles sont concernées. Alors courent les 72 heures du RGPD.
    [no_confrontation] Si une personne de la maison est soupçonnée, nul ne l’interpelle. Appeler les RH et le comité social.
    [maker_and_device_authority] Joindre le fabricant et décider si l’autorité des dispositifs médicaux doit être avertie.
    [early_warning] Lire l’alerte précoce tirée des faits, la faire approuver et l’envoyer.
    [tell_the_police] Décider si la police est avertie, et garder le numéro donné.
    [tell_those_concerned] Décider si les personnes concernées sont averties, en quels mots, et qui leur répond.
    [wards_on_paper] Nul ne sait quand cela revient ? Après 30 minutes, les unités passent au papier.
    [one_numbering] Une seule numérotation pour tout l’hôpital : numéros et bracelets de la série papier.
    [medication_by_two] Médicaments sur feuilles papier : deux personnes vérifient allergie, dose et nom.
    [laboratory_by_hand] Laboratoire : urgences seules, résultats par coursier ou relus au téléphone, sang du groupe universel.
    [imaging_by_hand] Imagerie : combien de temps tient la mémoire des appareils, images sur disque, urgences lues d’abord.
    [stop_electives] Décider quelles opérations et admissions programmées s’arrêtent, et jusqu’à quand.
    [next_word] Dire quand viendra la prochaine information. La donner alors, même sans rien de neuf.
    [paper_and_people] Prévoir papier, coursiers, relève, repas et repos pour le jour et la nuit à venir.
    [close_the_way_in] Trouver par où ils sont entrés et le fermer avant de rétablir quoi que ce soit.
    [renew_secrets] Renouveler les mots de passe et clés d’administration, en commençant par l’annuaire.
    [restore_clean] Rétablir seulement dans un réseau propre. Rien ne retourne dans celui qui est touché.
    [restore_in_order] Rétablir les services dans leur ordre, d’abord ceux dont d’autres dépendent.
    [clinical_check] Avant que les unités réutilisent un système, un soignant y vérifie patients, allergies, derniers résultats.
    [enter_back] Ressaisir ce qui était sur papier, médicaments et résultats d’abord, chacun vérifié par une seconde personne.
    [match_numbers] Rapprocher les numéros de la série papier des patients, et chercher ce qui n’est à personne.
    [thank_who_reported] Remercier la personne qui l’a signalé en premier.
    [final_report] Lire le rapport final tiré du journal, le faire approuver et l’envoyer.
    [what_will_change] Se réunir sous deux semaines : ce qui a marché, ce qui non, qui change quoi et pour quand.
   *[other] Une étape que cette version du programme ne connaît pas
}
