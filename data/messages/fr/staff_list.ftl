# Lists of people, from a directory or the personnel department: brought in, checked, accepted, undone.

staff-list-title = Listes du personnel
staff-list-lead = Listes de personnes issues de l’annuaire ou des ressources humaines. Rien ne change avant que vous ayez vu ce qui changerait.
staff-list-new = Importer une liste du personnel
staff-list-empty = Aucune liste du personnel pour l’instant
staff-list-empty-explanation = Importez les utilisateurs de l’annuaire ou la liste des ressources humaines, au lieu de saisir les personnes une à une.
staff-list-untitled = Liste du personnel
staff-list-file = Fichier
staff-list-when = Importée
staff-list-who = Par
staff-list-how-far = État
staff-list-outcome = Résultat
staff-list-state = { $state ->
    [proposed] à vérifier
    [accepted] acceptée
    [undone] annulée
   *[discarded] écartée
}
staff-list-people = { $outcome ->
    [added] ajouts
    [changed] modifications
   *[unchanged] sans changement
} : { $count }
staff-list-first-of = { $shown } sur { $total }

## Bringing one in

staff-list-new-title = Importer une liste du personnel
staff-list-new-lead = Choisissez le fichier. Vous voyez ce qui changerait avant que rien ne change.
staff-list-new-problem = La liste n’a pas été reprise
staff-list-refused = Non reprise : { $reason }
staff-list-new-file = Fichier
staff-list-new-file-hint = CSV ou classeur Excel (.xlsx), { $megabytes } Mo et { $rows } lignes au plus. Les noms des colonnes sont dans la première ligne.
staff-list-new-submit = Vérifier cette liste
staff-list-days = Comment lire une date comme 03/04/2026 ?
staff-list-days-hint = Utile seulement si rien dans la liste ne le montre.
staff-list-days-as-read = Comme le montre la liste
staff-list-days-day-first = Jour d’abord : 3 avril
staff-list-days-month-first = Mois d’abord : 4 mars
staff-list-new-read = Ce qui est lu
staff-list-new-read-explanation = Matricule, prénom et nom ou nom complet, adresse électronique, fonction, service, premier et dernier jour, et si le compte est actif, d’après les noms de colonnes dans les langues de l’Union. Tout le reste du fichier est ignoré et n’est pas conservé.
staff-list-new-never = Les mots de passe, les numéros de pièce d’identité et de sécurité sociale ne sont jamais lus. Mieux vaut ne pas les laisser dans le fichier.
staff-list-new-directory = Depuis Active Directory
staff-list-new-directory-explanation = Sur un poste doté des outils d’administration, dans PowerShell :
staff-list-brought-in = La liste est lue. Rien n’a encore changé.

## Checking

staff-list-counts = Ce qui changerait
staff-list-count-added = À ajouter
staff-list-count-changed = À modifier
staff-list-count-undecided = À décider
staff-list-count-unchanged = Sans changement
staff-list-count-left-out = Laissées de côté
staff-list-count-rejected = Illisibles
staff-list-nothing-yet = Rien n’a encore changé. L’acceptation peut être annulée.
staff-list-accept = { $added ->
    [0] { $changed ->
        [0] Accepter : rien ne change
        [one] Accepter : modifier { $changed } personne
       *[other] Accepter : modifier { $changed } personnes
    }
   *[other] { $changed ->
        [0] Accepter : ajouter { $added }
       *[other] Accepter : ajouter { $added }, modifier { $changed }
    }
}
staff-list-discard = Écarter
staff-list-accepted = La liste est acceptée.
staff-list-discarded = La liste est écartée. Rien n’a changé.
staff-list-changed = Quelque chose a changé entre-temps
staff-list-changed-explanation = Rien n’a été fait. Ce qui changerait maintenant figure ci-dessous ; regardez et décidez de nouveau.
staff-list-not-done = Rien n’a été fait
staff-list-secret = Ce fichier ne devrait pas circuler : il contient { $columns }.
staff-list-secret-explanation = Rien de ces colonnes n’a été lu ni conservé. Supprimez le fichier là où il se trouve, et exportez-le sans elles la prochaine fois.
staff-list-undecided = Qui est-ce ?
staff-list-undecided-explanation = Personne n’est pris pour un autre à cause d’un nom. Ce que vous choisissez est fait à l’acceptation ; ce que vous ne décidez pas est laissé de côté.
staff-list-undecided-beyond = { $count ->
    [one] { $count } autre ligne est laissée de côté cette fois ; importez de nouveau la liste ensuite pour être interrogé à son sujet.
   *[other] { $count } autres lignes sont laissées de côté cette fois ; importez de nouveau la liste ensuite pour être interrogé à leur sujet.
}
staff-list-question = Ligne { $line } : { $name }
staff-list-doubt = { $doubt ->
    [same-name] Quelqu’un de ce nom est déjà là, et aucun matricule ne dit si c’est la même personne.
    [same-mail] Quelqu’un ici a cette adresse électronique, sous un autre nom.
    [number-of-another] Quelqu’un ici a ce matricule, avec un tout autre nom.
   *[twice-in-list] La liste contient ce nom ou cette adresse plusieurs fois, et aucun matricule ne les distingue.
}
staff-list-leave-out = Laisser de côté
staff-list-same = La même personne que { $name }
staff-list-same-nothing-known = Seul le nom est connu.
staff-list-somebody-else = Quelqu’un d’autre : ajouter
staff-list-said = { $label } { $value }
staff-list-nothing = rien
staff-list-to-change = Personnes à modifier
staff-list-to-add = Personnes à ajouter
staff-list-line = Ligne
staff-list-change = Changement
staff-list-known = Ce que dit la liste
staff-list-reason = Pourquoi
staff-list-namesake = Quelqu’un d’autre porte le même nom.
staff-list-notices = À traiter vous-même
staff-list-notices-explanation = Une liste ne met fin à l’emploi de personne ici. Consignez le dernier jour sur la page de la personne quand quelqu’un est parti.
staff-list-notice = { $notice ->
    [absent] Une liste précédente contenait cette personne, pas celle-ci.
    [disabled] Le compte dans l’annuaire est désactivé, et aucun dernier jour n’est consigné ici.
   *[back] Notée comme partie ici, mais la liste n’indique aucun dernier jour.
}
staff-list-units = Services inconnus ici
staff-list-units-explanation = Ces personnes sont reprises sans service. Ajoutez le service sous « Sites et services » avec ce nom et importez de nouveau la liste, ou corrigez-les à la main.
staff-list-unit-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
staff-list-left-out = Laissées de côté
staff-list-left-out-reason = { $reason ->
    [impersonal] Un compte sans prénom ni nom : un programme, une salle ou un bureau.
    [disabled] Le compte est désactivé, et personne ici n’est cette personne.
   *[left] Déjà partie, et personne ici n’est cette personne.
}
staff-list-rejected = Lignes qui n’ont pas pu être lues
staff-list-rejected-explanation = Corrigez-les à l’origine de la liste et importez-la de nouveau. Les autres n’attendent pas.
staff-list-rejected-no-name = Pas de nom.
staff-list-rejected-unreadable-day = { $field } : « { $cell } » n’est pas une date.
staff-list-rejected-ambiguous-day = { $field } : « { $cell } » peut être deux dates. Importez de nouveau la liste et dites ce qui vient d’abord, le jour ou le mois.
staff-list-rejected-ends-before-start = Le dernier jour précède le premier.
staff-list-rejected-hidden-character = { $field } : contient un caractère invisible ({ $character }).
staff-list-rejected-too-long = { $field } : trop long.
staff-list-rejected-damaged-number = « { $cell } » est ce qu’un tableur a fait du matricule. Mettez la colonne au format texte et exportez de nouveau.
staff-list-rejected-number-of-several = La liste donne le matricule { $number } à des personnes de noms tout à fait différents.
staff-list-rejected-unreadable = { $reason }
staff-list-without-mail = { $count ->
    [one] Ligne { $lines } : ce qui figure comme adresse électronique n’en est pas une ; la personne est reprise sans adresse.
   *[other] Lignes { $lines } : ce qui figure comme adresse électronique n’en est pas une ; ces personnes sont reprises sans adresse.
}
staff-list-columns = Colonnes lues
staff-list-ignored = Ignorées et non conservées : { $columns }
staff-list-field = { $field ->
    [employee_number] Matricule
    [given_name] Prénom
    [family_name] Nom de famille
    [name] Nom complet
    [email] Adresse électronique
    [job_title] Fonction
    [unit] Service
    [starts_on] Premier jour
    [ends_on] Dernier jour
    [enabled] Compte actif
    [password] Mot de passe
   *[national_number] Numéro national d’identité
}

## Afterwards

staff-list-accepted-on = Acceptée le { $moment } par { $who }.
staff-list-did = Ce qu’elle a changé
staff-list-did-add = Ajoutées
staff-list-did-change = Modifiées
staff-list-did-not-decide = Non décidées
staff-list-effects = Personnes ajoutées ou modifiées
staff-list-added-by-it = Ajoutée
staff-list-another = Importer une autre liste
staff-list-aside = Cette liste a été écartée. Rien n’en est connu.
staff-list-aside-removed = Le contenu de cette liste a été supprimé au bout d’un mois. Rien n’en est connu ; importez-la de nouveau si elle est encore utile.
staff-list-undo-title = Annuler
staff-list-undo-explanation = Les personnes que nul n’a modifiées depuis redeviennent ce qu’elles étaient. Celles qu’elle a ajoutées sont supprimées, sauf si elles ont depuis un compte, un rôle, une activité ou une fiche. Les autres restent telles quelles.
staff-list-undo = Annuler cette liste
staff-list-undo-newer = Une autre liste a été acceptée après celle-ci. Annulez d’abord celle-là.
staff-list-undone = La liste est annulée.
staff-list-undone-on = Annulée le { $moment } par { $who }.
staff-list-undoing = { $removed ->
    [one] { $removed } personne a été supprimée,
   *[other] { $removed } personnes ont été supprimées,
} { $restored ->
    [one] { $restored } est redevenue ce qu’elle était.
   *[other] { $restored } sont redevenues ce qu’elles étaient.
}
staff-list-undoing-kept = { $count ->
    [one] { $count } reste telle quelle : modifiée depuis, ou nécessaire à autre chose.
   *[other] { $count } restent telles quelles : modifiées depuis, ou nécessaires à autre chose.
}
