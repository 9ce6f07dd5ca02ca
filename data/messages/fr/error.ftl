# What the program answers when it cannot do what was asked. Every sentence names the way out.

error-noun = { $noun ->
    [person] personne
    [service] activité
    [system] système
    [dependency] dépendance
    [place] lieu
    [scope] lieu
    [site] lieu
    [grant] rôle
    [role] rôle
    [account] compte
    [session] session
    [link] lien
    [API-token] jeton
    [asset] équipement
    [device-model] modèle de dispositif
    [advisory] avis de sécurité
    [advisory-decision] décision sur un avis de sécurité
    [disclosure] formulaire d’un fabricant
    [import] import
    [source] source
    [tenant] établissement
    [fact] déclaration
    [feed] données de référence
    [feed-source] adresse de données de référence
    [remote-access] accès distant
    [card] fiche
    [job] tâche
    [round] visite
    [page] page
    [legal-date] échéance légale
    [law-pack] jeu de règles
    [security-event] alerte ou signalement
    [alert-source] outil qui envoie des alertes
    [incident] incident
    [notification] notification
   *[other] { $noun }
}
error-unauthenticated = Vous n’êtes pas connecté, ou votre session a pris fin. Connectez-vous et réessayez.
error-wrong-credentials = Le nom ou le mot de passe est incorrect.
error-throttled = Trop d’échecs de connexion. Réessayez après { $time }, ou demandez un lien de connexion.
error-not-found = Introuvable : { error-noun }. Cet élément n’existe pas, ou vous n’avez pas le droit de le voir.
error-forbidden = Il vous manque une autorisation : « { $permission } ». La personne qui attribue les rôles dans votre établissement peut vous la donner.
error-invalid = Certains champs ne peuvent pas être acceptés tels quels. Rien n’a été enregistré.
error-conflict = Quelqu’un d’autre a modifié cet élément ({ error-noun }) depuis que vous l’avez ouvert. Rien n’a été enregistré.
error-exists = Cet élément existe déjà : { error-noun }.
error-refused = { $reason }
error-internal = Une erreur s’est produite, et vous n’y pouvez rien. Rien n’a été enregistré ; le journal technique en donne la cause.
error-disk-full = Le disque de ce serveur est plein. Rien n’a été enregistré ; la place qui reste est réservée au journal des incidents. La personne qui s’occupe du serveur doit libérer de la place : anciennes copies, téléchargements, journaux d’autres programmes, et rien du dossier de Wardround.
error-home = Aller à la visite du jour
error-conflict-keep = Comparez les deux et enregistrez de nouveau.
error-back = Retour
error-conflict-field = Champ
