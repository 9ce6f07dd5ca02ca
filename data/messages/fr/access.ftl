# Signing in and out, sessions, passwords, roles and permissions, API tokens.

## Words

access-role = { $role ->
    [security_officer] RSSI
    [it_administrator] Administrateur informatique
    [biomedical_engineer] Ingénieur biomédical
    [contractor] Prestataire informatique
    [data_protection_officer] Délégué à la protection des données
    [management] Direction
    [ward_lead] Cadre de santé
    [auditor] Auditeur
   *[group_coordinator] Coordinateur du groupement
}
access-role-description = { $role ->
    [security_officer] Répond de la sécurité : peut tout faire ici et attribue les rôles.
    [it_administrator] Gère les équipements, les systèmes et les imports.
    [biomedical_engineer] Gère les dispositifs médicaux et leurs listes.
    [contractor] Gère le parc informatique depuis l’extérieur : équipements, imports, données de référence, et ce qui en dépend. Ni contrats, ni personnes, ni journal.
    [data_protection_officer] Veille sur les données à caractère personnel ; lit le journal.
    [management] Lit ce qui est à décider et ce qui a été fait ; ne modifie rien, sauf l’assujettissement à NIS 2 et les jeux de règles en usage.
    [ward_lead] Voit ce qui concerne son service et ses activités, et agit en conséquence.
    [auditor] Lit tout, y compris le journal ; ne modifie rien.
   *[group_coordinator] Voit les activités des établissements d’un groupement, mais aucune personne.
}
access-permission = { $permission ->
    [round-view] Voir la visite du jour et son historique
    [round-decide] Traiter, confier ou reporter ce que montre la visite
    [asset-view] Voir les équipements
    [asset-edit] Corriger ce que l’on sait des équipements
    [inventory-import] Importer des listes et accepter ce qu’elles changent
    [service-view] Voir les activités, les systèmes et ce sur quoi ils reposent
    [service-edit] Modifier les activités, les systèmes et ce sur quoi ils reposent
    [backup-record] Consigner les sauvegardes des systèmes et les tests de restauration
    [supplier-view] Voir les fournisseurs, leurs contrats et leurs accès distants
    [supplier-edit] Modifier les fournisseurs, consigner les essais d’appel et les accès fermés
    [legal_date-view] Voir les échéances légales
    [legal_date-edit] Modifier les échéances légales et consigner ce qui a été fait
    [law-view] Voir ce que la loi demande, et si NIS 2 s’applique ici
    [law-edit] Dire si NIS 2 s’applique ici, et mettre en usage les jeux de règles relus
    [advisory-view] Voir les avis de sécurité sur les dispositifs et les décisions prises
    [advisory-decide] Dire quels modèles un avis vise, et décider ce qui est fait
    [person-view] Voir les personnes et leurs services
    [person-edit] Ajouter et corriger des personnes, consigner leur départ
    [access-grant] Attribuer des rôles, fermer des sessions, créer des liens de connexion et des jetons
    [site-edit] Modifier les sites et les services
    [journal-view] Lire le journal
    [feed-load] Charger des données de référence
    [health-view] Voir l’état du programme lui-même
    [incident-view] Voir les incidents
    [incident-report] Ouvrir un incident
    [incident-record] Écrire à la main courante d’un incident et en indiquer les faits
    [incident-lead] Décider des incidents, les clore et les retirer
    [notification-approve] Valider les notifications d’incidents
    [security_event-report] Signaler ce que quelqu’un doit regarder
    [security_event-triage] Dire ce qu’est une alerte ou un signalement
    [alert_source-edit] Laisser des outils envoyer des alertes, et créer l’affiche
   *[other] { $permission }
}
access-grant-state = { $state ->
    [ahead] À venir
    [in_force] En vigueur
    [ended] Terminé
   *[withdrawn] Retiré
}

## Signing in

access-sign-in = Se connecter
access-sign-in-name = Identifiant
access-sign-in-name-hint = En général votre adresse électronique
access-password = Mot de passe
access-sign-in-submit = Se connecter
access-sign-in-no-password = Pas encore de mot de passe, ou mot de passe oublié ? La personne qui attribue les rôles dans votre établissement vous crée un lien de connexion.
access-sign-in-shared = Sur un poste partagé, déconnectez-vous avant de partir.
access-sign-out = Se déconnecter
access-signed-out = Vous êtes déconnecté.
access-signed-in-as = Session de { $person }

## Sign-in links

access-link-title = Se connecter comme { $person } ?
access-link-explanation = Ce lien sert une seule fois et ouvre une session chez { $tenant } au nom de { $person }. Vous choisirez ensuite un mot de passe ; l’ancien ne fonctionnera plus.
access-link-submit = Se connecter
access-link-gone-title = Ce lien ne fonctionne plus
access-link-gone = Il a déjà servi, ou il a plus d’un jour. Demandez-en un nouveau à la personne qui vous l’a remis.
access-link-not-you = Ce n’est pas vous ? Fermez cette page et prévenez la personne qui vous a envoyé le lien.
access-link-make = Créer un lien de connexion
access-link-made = Lien de connexion pour { $person }
access-link-made-explanation = Affiché maintenant seulement. Il sert une fois, jusqu’au { $until }. Remettez-le en main propre ou par un canal sûr : qui le détient se connecte au nom de { $person }.
access-link-made-name = Ensuite, l’identifiant sera { $name }.
access-copied = Copié
access-copy = Copier

## Password

access-password-title = Choisir un mot de passe
access-password-current = Mot de passe actuel
access-password-new = Nouveau mot de passe
access-password-new-hint = Au moins { $min } caractères. Plusieurs mots se retiennent mieux que des signes.
access-password-repeated = Nouveau mot de passe, encore une fois
access-password-submit = Enregistrer le mot de passe
access-password-changed = Votre mot de passe est changé. Vos autres sessions et les liens de connexion encore ouverts ont été fermés.

## Sessions

access-sessions = Vos sessions
access-sessions-explanation = Une session se ferme { $hours } heures après sa dernière utilisation, et { $days } jours après la connexion.
access-session-current = Celle-ci
access-session-network = Adresse réseau
access-session-browser = Navigateur
access-session-began = Connexion
access-session-seen = Dernière utilisation
access-session-end = Fermer
access-session-ended = La session est fermée.
access-sessions-end-others = Fermer toutes les autres sessions
access-sessions-ended = { $count ->
    [0] Il n’y avait pas d’autre session.
    [one] { $count } session est fermée.
   *[other] { $count } sessions sont fermées.
}
access-other-sessions-ended = Toutes les autres sessions sont fermées.
access-sessions-end-of = Fermer toutes les sessions de cette personne

## Accounts

access-account = Compte
access-account-none = Pas de compte : cette personne ne peut pas se connecter.
access-sessions-of-ended = Toutes les sessions de cette personne sont fermées.
access-account-is-closed = Le compte est fermé.
access-account-close = Fermer le compte
access-account-close-question = Fermer le compte de { $person } ?
access-account-close-signs-out = Toutes les sessions de { $person } se ferment aussitôt, sur chaque appareil, et aucune nouvelle connexion n’est possible. Ce que { $person } a fait reste consigné.
access-account-close-tokens = Les liens de connexion ouverts et les jetons créés pour des programmes prennent fin définitivement.
access-account-close-again = Le compte lui-même pourra être rouvert.
access-account-open = Rouvrir le compte
access-account-open-explanation = La connexion fonctionne de nouveau avec l’ancien mot de passe. Les sessions, liens et jetons fermés le restent.
access-account-opened = Le compte est rouvert.
access-account-closed = Ce compte est fermé, ou le dernier jour de la personne est passé.

## Roles and grants

access-grants = Rôles
access-title = Rôles et jetons
access-grants-explanation = Qui peut faire quoi, où et jusqu’à quand.
access-grants-empty = Personne n’a encore de rôle.
access-grant-person = Personne
access-grant-role = Rôle
access-grant-scope = Où
access-grant-period = Quand
access-grant-from = à partir du { $first }
access-grant-days = du { $first } au { $last }
access-grant-starts = Premier jour
access-grant-starts-hint = Dès maintenant si vide
access-grant-ends = Dernier jour
access-grant-ends-hint = Sans fin si vide
access-grant-deputy-for = Suppléance de
access-grant-person-elsewhere = Quelqu’un hors de votre périmètre
access-grant-add = Attribuer un rôle
access-grant-added = Le rôle est attribué. Les liens de connexion créés auparavant ne fonctionnent plus.
access-grant-withdraw = Retirer
access-grant-withdraw-act = Retirer le rôle
access-grant-withdraw-question = Retirer le rôle { $role } à { $person } ?
access-grant-withdraw-loses = Dès la prochaine page, { $person } ne peut plus faire ce que ce rôle permet dans ce périmètre : { $place }.
access-grant-withdraw-tokens = Les jetons que cette personne a créés pour des programmes le perdent au même moment.
access-grant-withdraw-again = Il ne revient pas de lui-même : il faudrait l’attribuer de nouveau.
access-grant-withdrawn = Le rôle est retiré.
access-last-security-officer = C’est le dernier RSSI ici. Nommez-en d’abord un autre : le rôle sur tout l’établissement, sans fin, un compte ouvert et aucun dernier jour consigné.

## API tokens

access-tokens = Jetons pour programmes
access-tokens-explanation = Un jeton ne permet jamais plus que ce que peut faire, au même moment, la personne qui l’a créé.
access-tokens-empty = Aucun jeton n’a été créé.
access-token-name = Usage
access-token-permissions = Ce qu’il permet
access-token-scope = Où
access-token-days = Pour combien de jours
access-token-days-hint = { $max } au plus.
access-token-person = Créé par
access-token-expires = Fin
access-token-used = Dernière utilisation
access-token-used-never = jamais
access-token-make = Créer un jeton
access-token-made = Le jeton « { $name } »
access-token-made-explanation = Affiché maintenant seulement. Conservez-le là où le programme garde ses secrets.
access-token-revoke = Retirer
access-token-revoke-act = Retirer le jeton
access-token-revoke-question = Retirer le jeton « { $name } » ?
access-token-revoke-program = Le programme qui s’en sert est exclu dès sa prochaine requête. Jeton créé par { $person }.
access-token-revoke-again = Un jeton retiré ne peut pas être rétabli. Il en faudrait un nouveau.
access-token-revoked = Le jeton est retiré.

## Somebody without a role

access-without-role-title = Vous n’avez pas encore de rôle
access-without-role-lead = Votre session est ouverte au nom de { $name }. Ce que vous pouvez ouvrir chez { $hospital } dépend du rôle qui vous est donné, et aucun rôle n’est valable pour vous aujourd’hui.
access-without-role-ask = À qui en demander un
access-without-role-nobody = Personne ici ne peut attribuer de rôles pour le moment. L’exploitant de la machine peut y remédier.
access-without-role-again = Vérifier de nouveau
access-without-role-account = Ce qui reste à vous
