# Sources: the lists the hospital keeps, their age, and who wins where they disagree.

source-list-title = Sources
source-list-lead = Les listes qui parlent de vos équipements, celle que l’on croit d’abord en tête. Aucune ne perd ce qu’elle dit : en cas de désaccord, une valeur est affichée et l’autre reste à côté.
source-list-caption = Sources, celle que l’on croit d’abord en tête
source-list-empty = Il n’y a pas encore de source
source-list-empty-explanation = Une source naît avec sa première liste. Importez-en une, et elle figure ici avec son âge.
source-above = Source
source-name = Source
source-made-by = Produite par
source-rows = Lignes
source-absent = Plus citées
source-accepted = Dernière liste acceptée
source-age = Âge
source-never = aucune encore acceptée
source-stale = Périmée
source-fresh = À jour
source-no-interval = Personne n’a dit à quel rythme elle arrive
source-format = { $format ->
    [separated_text] texte délimité
    [workbook] classeur
    [nmap_report] scan du réseau
    [glpi_inventory] inventaire de l’agent GLPI
    [netbox_export] export de NetBox
   *[other] { $format }
}

## How often a list is expected

source-interval-title = À quel rythme une liste est attendue
source-interval-days = Au moins tous les … jours
source-interval-hint = Si la dernière liste est plus ancienne, la source est périmée : ici, sur chaque équipement, et comme filtre des équipements. Vide : elle n’est jamais dite périmée.
source-interval-saved = Enregistré.

## Rows a source no longer names

source-absent-title = Lignes que la dernière liste ne cite plus
source-absent-lead = Elles sont conservées avec ce qu’elles disaient en dernier : une liste a pu être exportée avec un filtre. À vous de dire ce qui a réellement disparu.
source-absent-caption = { $shown } sur { $count }, les plus anciennes absences d’abord
source-absent-row = Ce qu’elle désignait
source-absent-number = Numéro
source-absent-since = Absente depuis

## Who wins

source-order-title = Qui l’on croit d’abord
source-order-lead = Quand deux sources se contredisent, celle au plus petit numéro est affichée. Ce qui est saisi à la main passe avant toutes.
source-choice-title = Qui l’on croit sur un point
source-choice-lead = Une source qui connaît mieux un point peut l’emporter sur lui, quel que soit l’ordre : le registre du biomédical pour les numéros de série, l’annuaire pour les noms.
source-choice = { $attribute } : { $source } est crue d’abord.
source-choice-leave = S’en remettre à l’ordre
source-choice-attribute = À propos de
source-choice-source = Croire d’abord
source-preview = Voir ce qui changerait

source-change-title = Qui l’on croit
source-change-choose = { $chosen ->
    [none] Pour « { $attribute } », s’en remettre à l’ordre de toutes les sources ?
   *[some] Toujours croire { $source } d’abord pour « { $attribute } » ?
}
source-change-order = Croire les sources dans cet ordre ?
source-pieces = { $count ->
    [one] { $count } équipement
   *[other] { $count } équipements
}
source-change-effect = { $extent ->
    [none] Rien ne serait affiché autrement pour l’instant. Cela vaut pour les listes à venir.
    [least] Une autre valeur serait affichée pour au moins { $pieces }.
   *[exact] Une autre valeur serait affichée pour { $pieces }.
}
source-change-nothing-lost = Rien n’est perdu : ce que disent les autres reste à côté, ce qui est saisi à la main reste affiché, et vous pouvez revenir en arrière ici.
source-change-confirm = Confirmer
source-changed = Enregistré. Les équipements sont en cours de réaffichage.
