# The journal: what happened, by whom, and the proof that nothing was altered.

journal-title = Journal
journal-lead = Tout ce qui a été modifié ici, le plus récent d’abord. Rien ne peut y être altéré sans que les points de contrôle le montrent.
journal-empty = Rien n’est encore consigné.
journal-waiting = En attente de son numéro
journal-erased = Les détails ont été effacés, comme la loi l’exigeait ; la preuve demeure.
journal-detail = Détails
journal-subject = Tout sur cet élément
journal-subject-title = Tout sur un seul élément
journal-history = Ce qui s’est passé
journal-size = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
}
journal-numbers = { $count ->
    [0] aucune entrée n’a encore son numéro
    [one] { $count } entrée, numéro 0
   *[other] { $count } entrées, numéros 0 à { $last }
}
journal-signed = { $moment }, sur { journal-size }
journal-length = Longueur
journal-checkpoint = Dernier point de contrôle
journal-digest = Empreinte à imprimer et à comparer
journal-key = Clé de vérification
journal-keep = Téléchargez le point de contrôle, et gardez-le là où personne ici ne peut le modifier
journal-not-signed = pas encore signé
journal-newest = Plus récentes
journal-older = Plus anciennes
journal-pages = Pages du journal
journal-position = Numéros { $first } à { $last }, les plus récents d’abord, sur { $count } entrées
journal-actor = { $kind ->
    [user] Une personne
    [token] Un programme avec un jeton
    [link] Quelqu’un avec un lien
    [job] Le programme lui-même
   *[console] La console
}
journal-action = { $action ->
    [account-add] a créé un compte
    [account-close] a fermé un compte
    [account-close-sign-in] a bloqué la connexion un moment après trop d’échecs
    [account-end-other-sessions] a fermé toutes les autres sessions
    [account-end-sessions] a fermé toutes les sessions d’une personne
    [account-make-sign-in-link] a créé un lien de connexion
    [account-open] a rouvert un compte fermé
    [account-set-password] a choisi un mot de passe
    [account-want-mail] a dit si la visite arrive par courriel
    [advisory-decide] a pris une décision sur des avis de sécurité et un modèle de dispositif
    [advisory-identify] a dit si un modèle de dispositif est le produit d’un avis de sécurité
    [advisory-load] a chargé des avis de sécurité
    [advisory-unidentify] est revenu sur le lien entre un modèle de dispositif et un produit
    [advisory-withdraw-decision] a annulé une décision sur un avis de sécurité
    [asset-correct] a corrigé ce que l’on sait d’un équipement
    [asset-correct-many] a corrigé de nombreux équipements à la fois
    [asset-correct-many-undo] a annulé une correction de nombreux équipements
    [asset-identify] a réidentifié des équipements
    [asset-show-anew] a réaffiché des équipements
    [asset-judge] a dit quelles lignes de listes désignent une même machine
    [bill-accept] a accepté la composition d’un système
    [bill-discard] a écarté une nomenclature logicielle
    [bill-remove-file] a supprimé des nomenclatures logicielles devenues inutiles
    [bill-undo] a annulé la composition d’un système
    [bill-upload] a importé une nomenclature logicielle
    [dependency-add] a consigné une dépendance
    [dependency-correct] a corrigé une dépendance
    [dependency-remove] a supprimé une dépendance
    [feed-load] a chargé des données de référence
    [feed-source-add] a saisi une adresse de données de référence
    [feed-source-ask] a fait interroger une adresse de données de référence
    [feed-source-correct] a modifié une adresse de données de référence
    [feed-source-remove] a supprimé une adresse de données de référence
    [feed-source-switch-off] a désactivé une adresse de données de référence
    [feed-source-switch-on] a activé une adresse de données de référence
    [grant-add] a attribué un rôle
    [grant-withdraw] a retiré un rôle
    [device-model-part] a annulé la réunion de deux modèles de dispositifs
    [device-model-unite] a dit que deux modèles de dispositifs n’en font qu’un
    [disclosure-accept] a accepté ce qu’un fabricant déclare d’un modèle de dispositif
    [disclosure-bring-in] a importé ce qu’un fabricant déclare d’un modèle de dispositif
    [disclosure-discard] a écarté le formulaire d’un fabricant
    [disclosure-withdraw] a retiré ce qu’un fabricant déclare d’un modèle de dispositif
    [import-accept] a accepté un fichier dans l’inventaire
    [import-discard] a écarté un fichier
    [import-remove-file] a supprimé des fichiers devenus inutiles
    [import-set-reading] a changé la façon de lire un fichier
    [import-undo] a annulé un import
    [import-upload] a importé un fichier
    [law-pack-load] a chargé un jeu de règles relu
    [law-pack-put-in-use] a mis en usage un jeu de règles relu
    [law-pack-take-out-of-use] a retiré de l’usage un jeu de règles relu
    [scope-assessment-answer] a répondu à la question de l’assujettissement à NIS 2
    [legal-date-add] a ajouté une échéance légale
    [legal-date-correct] a corrigé une échéance légale
    [legal-date-fulfil] a consigné que ce que demande une échéance légale est fait
    [legal-date-remove] a retiré une échéance légale de la liste
    [person-add] a ajouté une personne
    [person-correct] a corrigé une personne
    [person-end-access] a fermé ce qui restait ouvert pour une personne partie
    [person-leave] a consigné un dernier jour
    [person-remove] a annulé l’ajout d’une personne
    [round-decide] a pris une décision sur une fiche de la visite
    [round-keep] a conservé la visite du jour
    [round-withdraw] a annulé une décision sur une fiche de la visite
    [service-add] a ajouté une activité
    [service-correct] a corrigé une activité
    [session-begin] a ouvert une session
    [session-end] a fermé une session
    [site-add] a ajouté un lieu
    [site-rename] a renommé un lieu
    [source-choose] a choisi la source à croire sur un point
    [source-expect-every] a dit à quel rythme une liste est attendue
    [source-set-order] a changé l’ordre des sources à croire
    [staff-list-accept] a accepté une liste du personnel
    [staff-list-bring-in] a importé une liste du personnel
    [staff-list-discard] a écarté une liste du personnel
    [staff-list-remove-file] a supprimé le contenu de listes du personnel
    [staff-list-undo] a annulé une liste du personnel
    [supplier-add] a ajouté un fournisseur
    [supplier-close-access] a consigné la fermeture d’un accès distant d’un fournisseur
    [supplier-correct] a corrigé un fournisseur
    [supplier-correct-access] a corrigé un accès distant d’un fournisseur
    [supplier-open-access] a consigné un accès distant d’un fournisseur
    [supplier-try-contact] a essayé le numéro d’astreinte d’un fournisseur
    [system-add] a ajouté un système
    [system-correct] a corrigé un système
    [system-record-backup] a consigné la sauvegarde d’un système
    [system-test-restore] a consigné un test de restauration d’un système
    [tenant-init] a créé l’établissement
    [token-make] a créé un jeton
    [token-revoke] a retiré un jeton
    [zone-add] a ajouté une zone du réseau
    [zone-correct] a corrigé une zone du réseau
    [zone-remove] a supprimé une zone du réseau
    [incident-export] a sorti le dossier d’un incident dans un fichier
    [incident-take-attachment] a sorti un fichier d’un incident
    [incident-follow-link] a regardé un incident de l’extérieur par un lien
    [incident-discard-draft] a mis de côté une ligne à moitié écrite
    [incident-open] a ouvert un incident
    [incident-record] a écrit à la main courante d’un incident
    [call-webhook-set] a fixé l’adresse à laquelle les appels sont signalés
    [call-webhook-remove] a retiré l’adresse à laquelle les appels sont signalés
    [on-call-add] a saisi une astreinte
    [on-call-remove] a retiré une astreinte
    [security-event-report] a reçu une alerte ou un signalement
    [security-event-triage] a dit ce qu’est une alerte ou un signalement
    [alert-source-add] a laissé un outil envoyer des alertes
    [alert-source-switch] a arrêté ou remis en marche un outil qui envoie des alertes
    [alert-source-renew-secret] a créé un autre secret pour un outil
    [report-code-renew] a créé un nouveau code de signalement
    [notification-approve] a validé une notification
    [notification-send] a consigné l’envoi d’une notification
    [notification-answer] a consigné la réponse à une notification
    [notification-take-back] a retiré l’envoi d’une notification
    [notification-put-aside] a écarté une notification validée
   *[other] { $action }
}
