# Equipment: the list, the page of one piece, corrections by hand, the words for what inventories state.

## Words

asset-kind = { $kind ->
    [workstation] Poste de travail
    [laptop] Ordinateur portable
    [server] Serveur
    [virtual_server] Serveur virtuel
    [network] Équipement réseau
    [storage] Stockage
    [printer] Imprimante
    [mobile] Téléphone ou tablette
    [medical_device] Dispositif médical
    [operational_technology] Technique du bâtiment
    [peripheral] Accessoire
   *[other] Autre
}
asset-attribute = { $attribute ->
    [name] Nom
    [asset_tag] Numéro d’inventaire
    [secondary_tag] Autre numéro d’inventaire
    [serial_number] Numéro de série
    [system_uuid] UUID du système
    [kind] Type
    [designation] Désignation
    [nomenclature_code] Code de nomenclature
    [device_class] Classe du dispositif
    [status] Statut
    [manufacturer] Fabricant
    [model] Modèle
    [model_number] Référence du modèle
    [operating_system] Système d’exploitation
    [operating_system_version] Version du système d’exploitation
    [software_version] Version du logiciel
    [ip_address] Adresse IP
    [mac_address] Adresse MAC
    [host_domain] Domaine
    [organisational_unit] Unité d’organisation dans l’annuaire
    [network_zone] Zone réseau
    [application_entity_title] AE Title DICOM
    [location] Emplacement
    [unit] Service
    [owner] Responsable
    [user] Utilisateur
    [supplier] Fournisseur
    [maintenance_contract] Contrat de maintenance
    [last_seen] Vu en dernier
    [purchased_on] Acheté le
    [commissioned_on] En service depuis
    [warranty_until] Garantie jusqu’au
    [support_until] Support jusqu’au, selon la source
    [udi] IUD
    [networked] Raccordé à un réseau
    [remote_maintenance] Accessible au fournisseur de l’extérieur
    [internet_facing] Accessible depuis internet
    [patient_connected] Appliqué aux patients
    [life_supporting] La vie d’un patient en dépend
    [criticality] Criticité, selon la source
   *[comment] Remarques
}
asset-export-rows = Lignes de listes
asset-support-state = { $state ->
    [supported] En support
    [ending] Fin de support proche
    [extended] Support étendu payant seulement
    [ended] Hors support
   *[unknown] Support inconnu
}
asset-support-none = Sans logiciel propre
asset-yes = Oui
asset-no = Non
asset-unknown = Personne ne l’a dit

## The list

asset-list-title = Équipements
asset-list-search = Rechercher des équipements
asset-list-search-submit = Afficher
asset-list-kind = Type
asset-list-kind-any = Tous les types
asset-list-state = Support
asset-list-state-any = Tous les états
asset-list-owner = Responsable
asset-list-owner-any = Avec ou sans responsable
asset-list-owner-nobody = Sans responsable
asset-list-owner-nobody-count = Sans responsable ({ $count })
asset-list-owner-active = Responsable : { $name }
asset-list-filter-search = Contient « { $text } »
asset-list-filter-remove = Retirer le filtre :
asset-list-filter-clear = Tout effacer
asset-list-export = Exporter en CSV
asset-list-workbook = Exporter en classeur
asset-list-import = Importer une liste
asset-list-caption = Équipements
asset-list-end-of-support = Support jusqu’au
asset-list-model = Type et modèle
asset-list-position = { $total ->
    [one] Équipements : { $shown } sur { $total }
   *[other] Équipements : { $shown } sur { $total }
}
asset-list-pages = Pages de la liste
asset-list-previous = Précédent
asset-list-next = Suivant
asset-list-no-match = Aucun résultat
asset-list-no-match-explanation = Aucun équipement que vous pouvez voir ne correspond à cette recherche et à ces filtres.
asset-list-empty = Aucun équipement pour l’instant
asset-list-empty-explanation = La liste se remplit quand quelqu’un importe un inventaire : l’export de GLPI, de l’annuaire, ou la liste du biomédical.

## One piece

asset-untitled = Équipement sans nom
asset-page-support = Support de sécurité
asset-page-product = Reconnu comme
asset-page-state-on = État aujourd’hui
asset-page-ordinary-until = Support ordinaire jusqu’au
asset-page-extended-until = Support étendu payant jusqu’au
asset-page-extended-none = Non proposé
asset-page-confidence = Certitude
asset-page-confidence-value = { $hundredths } sur 100
asset-page-reason = Pourquoi
asset-page-lifecycle-data = Données de cycle de vie du
asset-page-lifecycle-none = Aucune chargée
asset-page-gone = Plus aucune liste ne le cite
asset-page-gone-explanation = Il a peut-être disparu, ou il a été oublié. Ce que disaient les listes est conservé et affiché ci-dessous.
asset-page-services = Activités qui en dépendent
asset-page-services-none = Rien de consigné
asset-page-services-none-explanation = Personne n’a noté quelles activités en ont besoin ; des patients en dépendent peut-être. Ajoutez-le à un système, ou ajoutez-le à ce sur quoi repose une activité.
asset-page-services-systems = Vers les systèmes
asset-page-stops = { $path ->
    [through] s’arrête sans lui, par l’intermédiaire de : { $systems }.
   *[direct] s’arrête sans lui.
}
asset-page-slows = { $path ->
    [through] continue sans lui, plus lentement, par l’intermédiaire de : { $systems }.
   *[direct] continue sans lui, plus lentement.
}
asset-page-facts = Ce que l’on sait, et qui le dit
asset-page-owner-all = tout ce dont cette personne répond
asset-page-says-otherwise = Dit autre chose
asset-page-by-hand = saisi à la main
asset-page-since = depuis le { $date }
asset-page-correct = Corriger
asset-page-add = Ajouter ce qu’aucune source n’indique
asset-page-add-submit = Continuer
asset-page-history = Historique
asset-page-history-none = Le journal n’en dit encore rien.
asset-history-bulk = { $count ->
    [one] l’a corrigé depuis une liste :
   *[other] l’a corrigé avec d’autres, { $count } équipements à la fois :
}
asset-history-bulk-undone = { $count ->
    [one] a annulé sa correction :
   *[other] a annulé la correction de { $count } équipements :
}
asset-history-nothing = rien de saisi à la main

## Corrections

asset-correct-title = Corriger : { $label }
asset-correct-hint = Ce que disent les sources reste à côté. Laissez vide pour retirer ce qui avait été saisi à la main.
asset-correct-choose = Choisir
asset-correct-save = Enregistrer la correction
asset-correct-cancel = Laisser tel quel
asset-correct-saved = Enregistré : la correction est affichée, et ce que disent les sources reste à côté.
asset-correct-kept = Conservé : ce que l’autre personne a saisi reste.

## Corrections of many pieces at once

asset-bulk-link = Corriger tous ces équipements
asset-bulk-title = Corriger tous ces équipements
asset-bulk-lead = La même chose est dite à la main de chaque équipement de la liste. Ce que disent les sources reste à côté, et vous pouvez l’annuler.
asset-bulk-pieces = { $count ->
    [one] La liste compte { $count } équipement.
   *[other] La liste compte { $count } équipements.
}
asset-bulk-to-list = Retour à la liste
asset-bulk-unfiltered = Ni recherche ni filtre : ce sont tous les équipements que vous voyez.
asset-bulk-attribute = Ce qui est corrigé
asset-bulk-attribute-submit = Choisir
asset-bulk-value-hint = Rien n’est encore modifié : on vous montre d’abord ce qui changerait.
asset-bulk-show = Voir ce qui changerait
asset-bulk-question = { $attribute } : « { $value } » pour { $count ->
    [one] { $count } équipement ?
   *[other] { $count } équipements ?
}
asset-bulk-confirm = { $count ->
    [one] Corriger { $count } équipement
   *[other] Corriger { $count } équipements
}
asset-bulk-other-value = Saisir autre chose
asset-bulk-same = { $count ->
    [one] { $count } autre équipement de la liste est déjà affiché ainsi et ne change pas.
   *[other] { $count } autres équipements de la liste sont déjà affichés ainsi et ne changent pas.
}
asset-bulk-by-hand = { $count ->
    [one] { $count } d’entre eux avait déjà été corrigé à la main : ceci remplace la correction, et l’annulation la rétablit.
   *[other] { $count } d’entre eux avaient déjà été corrigés à la main : ceci remplace ces corrections, et l’annulation les rétablit.
}
asset-bulk-beyond = { $count ->
    [one] { $count } équipement de la liste n’est pas touché : vous ne pouvez pas le corriger là où il se trouve.
   *[other] { $count } équipements de la liste ne sont pas touchés : vous ne pouvez pas les corriger là où ils se trouvent.
}
asset-bulk-stays = Ce que disent les sources reste à côté. Vous pourrez ensuite tout annuler d’un coup.
asset-bulk-place = Un équipement peut passer ainsi dans la partie de l’établissement qui porte ce nom, au prochain calcul. Les personnes qui ne travaillent que dans l’autre partie ne le voient alors plus.
asset-bulk-changed = La liste a changé entre-temps. Rien n’a été corrigé : regardez de nouveau.
asset-bulk-too-many = Trop à la fois
asset-bulk-too-many-explanation = La liste compte { $count } équipements, et { $largest } au plus se corrigent à la fois. Filtrez davantage.
asset-bulk-nothing = Rien ne changerait
asset-bulk-examples = Avant et après : { $shown } sur { $count }
asset-bulk-equipment = Équipement
asset-bulk-before = Maintenant
asset-bulk-after = Ensuite
asset-bulk-done = Corrigé : les équipements sont désormais affichés ainsi.
asset-bulk-undone = Annulé. Ce que sont devenus les équipements figure ci-dessous.
asset-bulk-said = { $attribute } : { $value }
asset-bulk-list-title = Corrections en masse
asset-bulk-list-lead = Ce qui a été dit à la main de nombreux équipements à la fois, le plus récent d’abord. Chaque correction peut être annulée.
asset-bulk-list-none = Rien n’a encore été corrigé ainsi
asset-bulk-list-none-explanation = Filtrez les équipements, par exemple ceux sans responsable, et choisissez « Corriger tous ces équipements ».
asset-bulk-what = Ce qui a été dit
asset-bulk-count = Équipements
asset-bulk-changed-pieces = { $count ->
    [one] { $count } équipement a été corrigé
   *[other] { $count } équipements ont été corrigés
}
asset-bulk-when = Quand
asset-bulk-who = Par qui
asset-bulk-from = Choisis dans
asset-bulk-from-list = la liste ainsi filtrée
asset-bulk-state = État
asset-bulk-state-made = En vigueur
asset-bulk-state-undone = Annulée
asset-bulk-undo = Annuler la correction
asset-bulk-undo-explanation = Pour chaque équipement que personne n’a corrigé depuis, on rétablit ce qui était saisi à la main auparavant, sinon ce que disent ses listes est affiché.
asset-bulk-restored = { $count ->
    [one] { $count } équipement a été rétabli.
   *[other] { $count } équipements ont été rétablis.
}
asset-bulk-left = { $count ->
    [one] { $count } équipement a été laissé tel quel : corrigé de nouveau depuis, ou hors de ce que vous pouvez corriger.
   *[other] { $count } équipements ont été laissés tels quels : corrigés de nouveau depuis, ou hors de ce que vous pouvez corriger.
}

## Cells of inventories that give no value

asset-value-ambiguous-date = « { $raw } » peut commencer par le jour ou par le mois ; dites ce que contient la colonne.
asset-value-spreadsheet-date = « { $raw } » est un nombre de jours de tableur, sans doute { $likely } ; mettez la colonne au format date et exportez de nouveau.
asset-value-not-a-date = « { $raw } » n’est pas une date.
asset-value-spreadsheet-number = « { $raw } » a été abîmé par un tableur et ses chiffres sont perdus ; mettez la colonne au format texte et exportez de nouveau.
asset-value-not-an-ip-address = « { $raw } » n’est pas une adresse IP.
asset-value-not-a-mac-address = « { $raw } » n’est pas une adresse MAC.
asset-value-not-a-boolean = « { $raw } » n’est ni oui ni non.
asset-value-unknown-kind = « { $raw } » n’est pas un type d’équipement connu ici ; dites ce que c’est.
asset-value-hidden-character = Ce texte contient un caractère invisible ({ $character }). Retirez-le à l’origine de la liste.
asset-value-power-shell-object = « { $raw } » est un type d’objet que PowerShell a écrit à la place de la valeur ; réunissez ses valeurs en un seul texte et exportez de nouveau.
asset-value-too-long = Ce texte compte { $characters } caractères ; { $limit } au plus sont conservés.

## Rows of lists, and what is left in doubt

asset-rows-title = Lignes de listes
asset-rows-none = Aucune liste n’en parle.
asset-rows-row = { $list } : { $key }
asset-rows-missing = Absent de la liste { $list } depuis le { $date } (fichier { $file }).
asset-rows-part = C’est une autre machine
asset-rows-parted = Séparé : cette ligne est désormais une machine à part.
asset-doubt-title = Une machine ou deux ?
asset-doubt-lead = Lignes de listes qui parlent peut-être d’une même machine. Rien n’a été réuni ; ce que vous dites l’emporte sur tout ce qui a été trouvé, et la question n’est plus posée. Ce qui parle pour une paire peut figurer dans une ligne déjà rattachée à l’une des deux.
asset-doubt-none = Aucun doute ne subsiste
asset-doubt-none-explanation = Chaque ligne qui partage un signe avec une autre lui a été rattachée ou a été jugée.
asset-doubt-waiting = { $count ->
    [one] { $count } paire de lignes désigne peut-être une même machine : à regarder
   *[other] { $count } paires de lignes désignent peut-être une même machine : à regarder
}
asset-doubt-reason = { $reason ->
    [too_little] Trop peu parle pour une seule machine
    [rival] Une autre ligne de la même liste convient aussi bien
    [contradiction] Elles se contredisent
   *[same_source] Les deux sont des lignes d’une même liste
}
asset-doubt-rule = { $agree ->
    [some] Elles concordent sur : { $agreeing }.
   *[none] Elles ne concordent sur rien de solide.
} { $disagree ->
    [some] Elles divergent sur : { $disagreeing }.
   *[none] Elles ne divergent sur rien.
}
asset-doubt-pairs = { $count ->
    [one] { $count } paire.
   *[other] { $count } paires.
}
asset-doubt-all-same = Les { $count } : une seule machine à chaque fois
asset-doubt-all-different = Les { $count } : deux machines à chaque fois
asset-doubt-same = Une machine
asset-doubt-different = Deux machines
asset-doubt-more = { $count ->
    [one] et { $count } autre paire de ce genre
   *[other] et { $count } autres paires de ce genre
}
asset-doubt-what = Quoi
asset-doubt-caption = { $one } à côté de { $other }
asset-doubt-judged = Enregistré : les équipements sont listés comme vous l’avez dit.
asset-doubt-serial-number-in-name = Numéro de série dans le nom
asset-doubt-asset-tag-in-name = Numéro d’inventaire dans le nom
asset-doubt-card-in-name = Carte réseau dans le nom
asset-doubt-former-name = Ancien nom, dans une remarque
asset-doubt-asset-tag-in-remark = Numéro d’inventaire dans une remarque
asset-doubt-day = Jour d’achat ou de mise en service
asset-doubt-thing-in-name = Nature et emplacement, dans le nom
asset-doubt-card-maker = Fabricant de la carte réseau
asset-doubt-nothing-else = Aucune des deux ne pourrait être autre chose

## Where sources disagree

asset-conflict-title = Où vos listes se contredisent
asset-conflict-lead = Ce que deux listes disent différemment d’un équipement. Dites une fois qui l’on croit sur ce point, ou dites pour un seul équipement laquelle a raison.
asset-conflict-none = Vos listes ne se contredisent pas
asset-conflict-none-explanation = Soit une seule liste parle de chaque point, soit quelqu’un a dit qui a raison.
asset-conflict-caption = { $attribute } : { $shown } et { $other } divergent pour { $count ->
    [one] { $count } équipement
   *[other] { $count } équipements
}
asset-conflict-equipment = Équipement
asset-conflict-shown = { $source } (affiché)
asset-conflict-other = { $source }
asset-conflict-always = Croire { $source } sur : { $attribute }…
asset-conflict-right = C’est juste
asset-conflict-settled = Enregistré comme saisi à la main : affiché quoi que disent les listes.
asset-conflict-spelling = La même chose, écrite autrement
asset-conflict-spelling-lead = Casse ou accents différents, forme juridique d’une société, ou une liste moins précise. Personne n’a à trancher.
asset-conflict-waiting = { $count ->
    [one] Vos listes se contredisent à { $count } endroit
   *[other] Vos listes se contredisent à { $count } endroits
}
asset-list-stale = Âge de ce que l’on sait
asset-list-stale-any = Tous les âges
asset-list-stale-only = Seules des sources périmées en parlent
asset-page-stale = périmé

## The same as another

asset-same-title = Est le même que…
asset-same-lead = Rien dans vos listes ne montre que ces deux-là n’en font qu’un, et vous le savez : ils sont alors affichés une fois, avec ce que disent toutes les listes.
asset-same-link = C’est le même qu’un autre…
asset-same-search = Nom ou numéro de l’autre
asset-same-search-hint = Une partie d’un nom, un numéro de série ou d’inventaire, une adresse.
asset-same-found = Trouvés
asset-same-question = { $one } et { $other } : une seule machine ?
asset-same-consequence = Ils sont désormais affichés comme un seul, y compris après les prochaines listes. Rien n’est déplacé ni perdu : chaque ligne peut être séparée de nouveau sur la page de la machine.
asset-same-confirm = C’est une seule machine
asset-same-done = Enregistré : ils sont affichés comme une seule machine.

## Network

asset-list-zone = Zone réseau
asset-list-zone-any = Toutes les zones
asset-list-exposure = Accessible
asset-list-exposure-any = De partout ou de nulle part
asset-page-network = Dans le réseau

## Labels

asset-label-title = Étiquettes
asset-label-link = Imprimer des étiquettes
asset-label-link-one = Imprimer une étiquette
asset-label-lead = Une étiquette dit ce qu’est un équipement et quel est son numéro d’inventaire. Son code ouvre la page de l’équipement, pour qui peut se connecter.
asset-label-count = { $count ->
    [one] { $count } étiquette sera imprimée :
   *[other] { $count } étiquettes seront imprimées :
}
asset-label-more = { $count ->
    [one] et { $count } de plus :
   *[other] et { $count } de plus, dont la dernière :
}
asset-label-part = La liste en compte { $all } en tout. { $largest } au plus s’impriment à la fois, dans l’ordre de la liste.
asset-label-next = Imprimer celles qui suivent la dernière
asset-label-product = Support d’impression
asset-label-stock = { $stock ->
    [sheet-21] Feuille A4, 21 étiquettes de 63,5 × 38,1 mm
    [sheet-65] Feuille A4, 65 étiquettes de 38,1 × 21,2 mm
    [roll-62] Imprimante d’étiquettes, 62 × 29 mm
   *[roll-57] Imprimante d’étiquettes, 57 × 32 mm
}
asset-label-first = Commencer à l’étiquette numéro
asset-label-first-hint = Pour une feuille entamée : compter ligne par ligne depuis le haut. Sans effet sur une imprimante d’étiquettes.
asset-label-show = Afficher les étiquettes
asset-label-how = Imprimez cette page avec votre navigateur, à 100 % (sans « ajuster à la page »), sans marges ni en-têtes ni pieds de page. Rien de ce texte n’est imprimé.
asset-label-back = Retour au choix
asset-label-no-tag = Pas de numéro d’inventaire
asset-label-serial = N/S
asset-label-leads = Le code de la première étiquette mène à
asset-label-not-public = Vérifiez cette adresse avant d’imprimer
asset-label-not-public-what = Wardround ne connaît pas l’adresse à laquelle on le joint et prend celle que vous utilisez en ce moment. Les étiquettes restent des années : l’exploitant de Wardround peut fixer l’adresse une fois pour toutes (--public-url).
asset-label-small = Avec cette adresse, les codes sont trop petits pour une lecture sûre sur :
