# Sites and units: the tree of a hospital.

place-level = { $level ->
    [authority] Autorité
    [group] Groupement
    [hospital] Établissement
    [site] Site
   *[unit] Service
}
place-list-title = Sites et services
place-list-explanation = Les rôles et les activités valent pour un lieu et tout ce qui s’y rattache.
place-name = Nom
place-parent = Rattaché à
place-kind = Type
place-time-zone = Fuseau horaire
place-time-zone-hint = Celui du lieu supérieur si vide
place-country = Pays
place-add = Ajouter un site ou un service
place-added = Le lieu est ajouté.
place-rename = Renommer
place-renamed = Le lieu est renommé.
