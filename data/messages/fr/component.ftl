# What systems are made of: components and bills of materials.

component-section = De quoi il est fait
component-section-none = Pas encore de nomenclature logicielle. L’éditeur peut en remettre une : un SBOM au format CycloneDX ou SPDX. D’ici là, le téléchargement liste les équipements sur lesquels il repose.
component-section-all = Tous les composants
component-section-waiting = À vérifier : { $name }
component-list-title = Composants : { $name }
component-list-lead = Ce que les éditeurs disent y trouver, par ordre de nom.
component-list-caption = Composants
component-list-empty = Aucun composant connu
component-list-empty-explanation = Une nomenclature logicielle (SBOM) dit de quoi un programme ou un dispositif est fait. Demandez-la à son fabricant au format CycloneDX ou SPDX, et importez-la.
component-list-no-match = Aucun composant ne correspond
component-list-no-match-explanation = Recherchez une partie d’un nom, d’une version, d’un groupe, d’un fournisseur, d’une licence ou d’une URL de paquet.
component-list-pages = Pages des composants
component-list-position = { $total ->
    [one] Composants : { $shown } sur { $total }
   *[other] Composants : { $shown } sur { $total }
}
component-search = Rechercher des composants
component-csv = Enregistrer en CSV
component-cyclonedx = Enregistrer en CycloneDX
component-name = Nom
component-nameless = sans nom
component-version = Version
component-kind-label = Type
component-group = Groupe
component-purl = URL du paquet
component-cpe = CPE
component-licences = Licences
component-supplier = Fournisseur
component-support = Support
component-support-end = Fin de support
component-kind = { $kind ->
    [application] programme
    [framework] cadriciel
    [library] bibliothèque
    [container] conteneur
    [platform] plateforme
    [operating-system] système d’exploitation
    [device] appareil
    [device-driver] pilote
    [firmware] micrologiciel
    [file] fichier
    [machine-learning-model] modèle d’apprentissage automatique
    [data] données
    [cryptographic-asset] clé, certificat ou algorithme
   *[unstated] type non indiqué
}

## Bills of materials

bill-list-title = Nomenclatures logicielles : { $name }
bill-list-lead = Tous les documents importés, le plus récent d’abord. Pour chaque produit, la dernière acceptée est en vigueur.
bill-list-caption = Nomenclatures logicielles, la plus récente d’abord
bill-list-link = Nomenclatures logicielles et leur historique
bill-list-empty = Aucune nomenclature logicielle n’a été importée
bill-described = Décrit
bill-state-label = État
bill-when = Importée
bill-components = Composants
bill-format = Format
bill-nameless = Nomenclature sans nom
bill-state = { $state ->
    [uploaded] À vérifier
    [current] En vigueur
    [replaced] Remplacée par une plus récente
    [undone] Annulée
   *[discarded] Écartée
}
bill-counts = { $components ->
    [one] { $components } composant
   *[other] { $components } composants
}, { $dependencies ->
    [one] { $dependencies } dépendance
   *[other] { $dependencies } dépendances
}
bill-made = produite le { $moment }
bill-brought = importée le { $moment }
bill-new-title = Importer une nomenclature logicielle
bill-new-lead = Vous verrez ce qu’elle change avant que rien ne soit modifié.
bill-new-file = Le document
bill-new-hint = Jusqu’à { $megabytes } Mo : CycloneDX 1.2 à 1.7 en JSON ou XML, ou SPDX 2.1 à 3.0 en JSON ou tag-value.
bill-new-problem = Le document n’a pas été repris
bill-above = Nomenclature logicielle, importée le { $moment }
bill-nothing-yet = Rien de ce document ne compte encore.
bill-older = Ce document est plus ancien que celui en vigueur
bill-older-explanation = Il indique avoir été produit plus tôt. Ne l’acceptez que si le système a réellement été ramené à ce qu’il dit.
bill-conflict = Quelqu’un a pris entre-temps une décision sur cette nomenclature, ou sur celle en vigueur. Voici l’état actuel.
bill-count-changed = Dans une autre version
bill-count-gone = Disparus
bill-accept = Accepter : voilà de quoi il est fait
bill-discard = Écarter le document
bill-undo = Annuler cette nomenclature
bill-undo-earlier = L’annulation remet en vigueur la nomenclature précédente. Les deux documents restent.
bill-undo-nothing = L’annulation laisse le système sans composants. Le document reste un mois.
bill-document = Le document
bill-identifier = Identifiant
bill-tools = Produit avec
bill-earlier = La nomenclature précédente
bill-original = Enregistrer le document tel qu’il a été importé :
bill-file-removed = Le document a été supprimé, car il n’était plus utile.
bill-remarks = À regarder :
bill-uploaded-flash = Téléversé : regardez ce qui changerait.
bill-same-flash = Le même document est déjà en vigueur : rien n’a changé.
bill-accepted-flash = Accepté : voilà de quoi le système est fait désormais.
bill-discarded-flash = Écarté : rien de ce document ne compte.
bill-undone-flash = Annulé : ce qui était en vigueur auparavant l’est de nouveau.
