# Bringing inventories in: upload, check, done.

import-list-title = Imports
import-list-lead = Listes d’équipements importées, la plus récente d’abord.
import-list-new = Importer une liste
import-list-caption = Imports, le plus récent d’abord
import-list-file = Fichier
import-list-source = Source
import-list-when = Importé
import-list-state = État
import-list-outcome = Lignes
import-list-rows = { $outcome ->
    [new] nouvelles
    [changed] modifiées
    [unchanged] inchangées
   *[rejected] rejetées
} : { $count }
import-list-empty = Rien n’a encore été importé
import-list-empty-explanation = Un import commence par un fichier : l’export de GLPI, de l’annuaire, de Configuration Manager, ou la liste du biomédical. Rien ne change avant que vous ayez vu ce qui changerait.
import-state = { $state ->
    [uploaded] À vérifier
    [accepted] Accepté
    [undone] Annulé
   *[discarded] Écarté
}

## Upload

import-new-title = Importer une liste
import-new-lead = Vous verrez chaque changement avant que rien ne soit modifié.
import-new-source = D’où vient la liste
import-new-source-hint = Le même nom à chaque fois, pour que la prochaine liste soit comparée à celle-ci : « GLPI », « Active Directory », « Biomédical ». Vide, ou avec plusieurs fichiers, chaque liste prend le nom de son fichier.
import-new-source-of-several = Un seul nom ne peut pas désigner plusieurs listes. Laissez vide, ou choisissez un seul fichier.
import-new-left-out = « { $file } » : { $reason }.
import-new-taken = { $files ->
    [0] Aucun des autres fichiers n’a été repris.
    [one] { $files } autre fichier a été repris ; il est dans la liste des imports.
   *[other] { $files } autres fichiers ont été repris ; ils sont dans la liste des imports.
}
import-new-file = La liste, ou plusieurs
import-new-file-hint = Jusqu’à { $megabytes } Mo : CSV ou texte avec tout séparateur et tout codage européen, classeur Excel (.xlsx), scan nmap en XML, inventaire de l’agent GLPI ou appareils de NetBox en JSON.
import-new-people = Les utilisateurs d’un annuaire et les listes du personnel sont des personnes, pas des équipements :
import-new-submit = Téléverser et vérifier
import-new-cancel = Retour aux imports
import-new-problem = Le fichier n’a pas été repris
import-new-file-again = Choisissez de nouveau le fichier : un navigateur l’oublie après une erreur.
import-file-empty = Le fichier est vide. Choisissez-en un autre, ou exportez-le de nouveau.
import-file-too-large = Le fichier dépasse { $argument } Mo. Exportez-le en plusieurs parties.
import-file-refused = { $reason }
import-no-such-column = Cette colonne n’est pas dans le fichier. Regardez de nouveau la liste.

## Steps

import-steps = Étapes de l’import
import-step-upload = Téléverser
import-step-check = Vérifier
import-step-done = Terminé
import-step-word = { $state ->
    [done] fait
    [current] vous êtes ici
   *[upcoming] à venir
}

## Check

import-review-above = Liste de la source { $source }, importée le { $date }
import-review-counts = Ce qui changerait
import-count-new = Nouvelles
import-count-changed = Modifiées
import-count-unchanged = Inchangées
import-count-rejected = Lignes rejetées
import-count-missing = Plus citées
import-count-problems = Cellules sans valeur
import-count-of = sur { $total } lignes
import-review-nothing-yet = Rien de ce fichier n’est encore dans l’inventaire.
import-review-no-key = Aucune colonne ne distingue les lignes
import-review-no-key-explanation = Dites ci-dessous quelle colonne est le numéro d’inventaire, le numéro de série ou le nom. D’ici là, aucune ligne ne peut être reprise.
import-accepted-before = Le même fichier a déjà été accepté le { $date }
import-accepted-before-explanation = L’accepter de nouveau ne change que ce qui a été modifié depuis.
import-accept = { $rows ->
    [0] Accepter : rien ne changerait
    [one] Accepter { $rows } ligne
   *[other] Accepter { $rows } lignes
}
import-discard = Écarter le fichier
import-uploaded-flash = Téléversé : regardez ce qui changerait.
import-several-uploaded-flash = Téléversé : regardez ce que chacune de ces listes changerait.
import-begun-flash = La reprise est en cours.
import-stop-flash = Arrêt en cours : rien du fichier ne sera dans l’inventaire, sauf si la reprise venait de se terminer.
import-failed-title = Le fichier n’a pas été repris
import-progress-lead = Ce fichier est en cours de reprise dans l’inventaire. Vous pouvez quitter cette page ; le travail continue.
import-progress-survey = Premier parcours du fichier…
import-progress =
    { $of ->
        [one] Lignes reprises : { $rows } sur { $of }
       *[other] Lignes reprises : { $rows } sur { $of }
    }
import-progress-comparing = Toutes les lignes sont lues. On cherche maintenant lesquelles parlent de machines que d’autres listes citent aussi.
import-progress-again = Regarder de nouveau
import-progress-stop = Arrêter
import-progress-stop-explanation = Rien n’est repris tant que la dernière ligne ne l’est pas : si vous arrêtez, l’inventaire reste tel qu’il était.
import-accepted-flash = Accepté : la liste est dans l’inventaire.
import-undone-flash = Annulé : l’inventaire est tel qu’il était avant cette liste.
import-discarded-flash = Écarté : rien du fichier n’est dans l’inventaire.
import-reading-flash = Enregistré : le fichier est relu.
import-undecided-title = Rien n’a été décidé
import-undecided-explanation = Le navigateur n’a envoyé ni « accepter » ni « écarter ». Choisissez ci-dessous.
import-conflict-title = Non enregistré : quelqu’un a été plus rapide
import-conflict-explanation = Cet import a été modifié, accepté, écarté ou annulé entre-temps, ou quelque chose s’y oppose maintenant. Son état actuel figure ci-dessous ; rien de ce que vous avez envoyé n’a été exécuté.

import-detected = Comment le fichier est lu
import-detected-format = Format
import-format = { $format ->
    [workbook] Classeur Excel
    [nmap_report] Scan du réseau par nmap
    [glpi_inventory] Inventaire de l’agent GLPI
    [netbox_export] Appareils de NetBox
    [wazuh_agents] Agents de Wazuh
    [osquery_results] Résultats d’osquery
    [snipe_it_hardware] Matériels de Snipe-IT
    [lansweeper_assets] Équipements de Lansweeper
   *[separated_text] Tableau en texte (CSV)
}
import-detected-sheet = Feuille
import-detected-header-row = à la ligne { $row }
import-detected-encoding = Codage
import-detected-separator = Séparateur
import-detected-header = Noms des colonnes
import-detected-header-line = à la ligne { $line }
import-detected-no-header = aucun : la première ligne contient des données
import-detected-key = Les lignes se distinguent par
import-detected-certainty = { $certainty ->
    [certain] certain
    [likely] probable
   *[guess] une supposition : à vérifier
}
import-detected-warning = À regarder d’abord
import-encoding = { $encoding ->
    [utf8] UTF-8
    [utf16_le] UTF-16, octet faible d’abord
    [utf16_be] UTF-16, octet fort d’abord
    [windows1250] Windows-1250, Europe centrale
    [windows1251] Windows-1251, cyrillique
    [windows1252] Windows-1252, Europe occidentale
    [windows1253] Windows-1253, grec
    [windows1257] Windows-1257, balte
   *[iso8859_2] ISO 8859-2, Europe centrale
}
import-separator = { $separator ->
    [semicolon] Point-virgule ;
    [comma] Virgule ,
    [tab] Tabulation
   *[pipe] Barre verticale |
}
import-quote = { $quote ->
    [double] Guillemets droits "
    [single] Apostrophes '
   *[none] Rien
}
import-key-rule = { $rule ->
    [asset_tag] le numéro d’inventaire
    [serial_number] le numéro de série
    [name_and_domain] le nom dans son domaine
    [name] le nom
    [ip_address] l’adresse réseau
    [mac_address] la carte réseau
   *[none] rien pour l’instant
}
import-reading-change = Lire le fichier autrement
import-reading-encoding = Codage
import-reading-separator = Entre les cellules
import-reading-quote = Autour d’une cellule avec séparateurs
import-reading-header-line = Ligne où commence le tableau
import-reading-header-line-hint = Ce qui est au-dessus est ignoré.
import-reading-header = La première ligne contient les noms des colonnes
import-reading-save = Lire ainsi

csv-warning-letters-lost = Des lettres sont déjà perdues dans { $cells ->
    [one] { $cells } cellule
   *[other] { $cells } cellules
} de l’échantillon, d’abord à la ligne { $line } : « { $example } ». Exportez de nouveau en UTF-8.
csv-warning-letters-encoded-twice = Des lettres ont été codées deux fois dans { $cells ->
    [one] { $cells } cellule
   *[other] { $cells } cellules
} de l’échantillon, d’abord à la ligne { $line } : « { $example } ». Exportez de nouveau en UTF-8.
csv-warning-encoding-uncertain = Le codage n’est peut-être pas { import-encoding }. Regardez les lettres accentuées dans les colonnes ci-dessous.
csv-warning-separator-uncertain = Le séparateur est une supposition. Regardez les colonnes ci-dessous.
csv-warning-header-looks-like-data = La colonne { $column } de l’en-tête est « { $value } ». Le fichier a-t-il une ligne de noms de colonnes ?
csv-warning-lines-above-header = { $lines ->
    [one] { $lines } ligne au-dessus des noms de colonnes n’est pas lue.
   *[other] { $lines } lignes au-dessus des noms de colonnes ne sont pas lues.
}
csv-warning-rows-rejected = { $rows ->
    [one] { $rows } ligne de l’échantillon serait rejetée : ligne { $line }.
   *[other] { $rows } lignes de l’échantillon seraient rejetées, d’abord la ligne { $line }.
}

import-dates = Qu’est-ce qui vient d’abord, le jour ou le mois ?
import-dates-question = « { $column } » : { $example } commence-t-il par le jour ou par le mois ?
import-dates-ambiguous = { $cells ->
    [one] { $cells } date de cette colonne peut se lire des deux façons, et aucune ne tranche.
   *[other] { $cells } dates de cette colonne peuvent se lire des deux façons, et aucune ne tranche.
}
import-dates-contradictory = { $dayFirst } ne peut commencer que par le jour et { $monthFirst } que par le mois : deux listes ont été collées ensemble. Ce qui ne se lit pas dans l’ordre choisi reste sans valeur.
import-date-order = { $order ->
    [day_first] Jour d’abord : 31/12/2026
   *[month_first] Mois d’abord : 12/31/2026
}
import-dates-save = Lire ainsi les dates

import-columns = Ce que signifient les colonnes
import-columns-caption = Colonnes du fichier
import-column = Colonne
import-column-samples = Par exemple
import-column-becomes = Devient
import-column-becomes-of = Ce que devient la colonne « { $column } »
import-column-why = Pourquoi
import-column-not-used = Non utilisée
import-column-empty = vide
import-columns-save = Enregistrer la signification des colonnes

inventory-column-known-name = Un nom de colonne de { import-tool }
inventory-column-known-values = Ses valeurs y ressemblent ; le nom de la colonne n’est pas connu
inventory-column-chosen = Choisie par vous
inventory-column-unknown = Non connue ; conservée telle quelle avec la source, non utilisée
inventory-column-already-stated = Non utilisée : la colonne « { $by } » l’indique déjà
inventory-column-left-out = Laissée de côté par vous
import-tool = { $tool ->
    [glpi] GLPI
    [snipe_it] Snipe-IT
    [lansweeper] Lansweeper
    [active_directory] Active Directory
    [configuration_manager] Configuration Manager
    [wazuh] Wazuh
    [wsus] WSUS
    [intune] Intune ou Entra
    [defender] Defender for Endpoint
    [biomedical] listes d’équipements biomédicaux
   *[general] listes en général
}

import-changes = Quelles cellules changeront
import-changes-caption = Lignes qui disent autre chose qu’avant
import-new-rows = Nouveaux équipements
import-new-rows-caption = Lignes d’équipements que cette source n’avait pas encore cités
import-rejects = Lignes non reprises
import-rejects-caption = Lignes rejetées
import-rejects-export = Toutes les lignes rejetées en CSV
import-problems = Cellules sans valeur
import-problems-caption = Cellules remplies mais sans valeur utilisable ; ce qui était connu reste
import-missing = Plus cités
import-missing-explanation = La source les citait auparavant, ce fichier ne les cite plus. Rien n’est supprimé : ils restent dans l’inventaire, et ce qui en a été dit en dernier reste connu.
import-line = Ligne
import-row = Contenu
import-change = Changement
import-reason = Motif
import-states = Indique
import-before-none = rien
import-after-none = rien
import-first-of = { $shown } sur { $total }

inventory-reject-no-key-column = Aucune colonne n’identifie la ligne ; dites laquelle est le numéro d’inventaire, le numéro de série ou le nom.
inventory-reject-no-identity = La cellule qui distingue les lignes de ce fichier est vide ({ import-key-rule }) ; remplissez-la, ou choisissez une autre colonne.
inventory-reject-repeated = Identique à la ligne { $firstLine } ({ $value }) ; gardez l’une des deux, ou corrigez le numéro.
import-reject-unreadable = { $reason }

## Done

import-done-accepted = Accepté le { $date }.
import-done-discarded = Écarté le { $date }.
import-done-discarded-explanation = Rien de ce fichier n’est dans l’inventaire. Il peut être importé de nouveau.
import-done-undone = Annulé le { $date }.
import-done-undone-explanation = Ce que cette liste avait ajouté n’est plus dans l’inventaire, et ce qu’elle avait modifié est comme avant. Le fichier peut être importé de nouveau.
import-done-outcome = Ce qu’il a changé
import-done-assets = Vers les équipements
import-done-another = Importer une autre liste

## Undo

import-undo-title = Annuler cet import
import-undo = Annuler cet import
import-undo-extent = { $removed ->
    [0] Aucune ligne ne quitte l’inventaire
    [one] { $removed } ligne que seule cette liste citait quitte l’inventaire
   *[other] { $removed } lignes que seule cette liste citait quittent l’inventaire
}, { $restored ->
    [0] et aucune ligne n’avait été modifiée.
    [one] et { $restored } ligne redit ce qu’elle disait avant.
   *[other] et { $restored } lignes redisent ce qu’elles disaient avant.
} Le journal garde ce qui a été fait.
import-undo-newer = Une liste plus récente de la même source a été acceptée depuis. Les listes s’annulent en commençant par la plus récente ; commencez par celle-ci :
import-undo-in-use = { $count ->
    [one] Impossible de l’annuler en l’état : { $count } équipement qui quitterait l’inventaire a été corrigé à la main, ou quelque chose en dépend.
   *[other] Impossible de l’annuler en l’état : { $count } équipements qui quitteraient l’inventaire ont été corrigés à la main, ou quelque chose en dépend.
}
import-undo-in-use-more = et { $count } de plus
import-undo-in-use-way-out = Retirez les corrections, ou faites reposer les activités sur d’autres équipements. Cet import pourra alors être annulé.

import-watched-title = Dossiers surveillés
import-watched-caption = Dossiers vérifiés chaque minute
import-watched-folder = Dossier
import-watched-source = Source
import-watched-source-within = le nom de chaque sous-dossier
import-watched-act = Ce que devient un fichier
import-watched-review = Il attend que quelqu’un l’accepte
import-watched-accept = Il est accepté automatiquement si { $percent } lignes sur cent au plus sont nouvelles, modifiées, absentes ou rejetées ; sinon il attend
import-watched-look = Dernière vérification
import-watched-not-yet = Pas encore
import-watched-found = Ce qui a été trouvé
import-watched-counts = importés : { $taken }, refusés : { $refused }, en cours d’écriture : { $waiting }
import-watched-last = Dernier fichier importé
import-watched-problem = Ne fonctionne pas
