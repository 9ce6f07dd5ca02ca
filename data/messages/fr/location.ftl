# Locations: the places that lists write, as one tree.

location-list-title = Emplacements
location-list-lead = Où se trouvent les équipements selon vos listes : site, bâtiment, étage, salle. Les différentes écritures d’un même endroit n’en font qu’un ici ; chacun mène aux équipements qui s’y trouvent.
location-list-empty = Aucune liste ne dit où se trouve quoi que ce soit
location-list-empty-explanation = Une colonne comme « Location » ou « Lieu » crée l’arborescence à l’import d’une liste.
location-none = Sans emplacement
location-pieces = { $count ->
    [one] { $count } équipement
   *[other] { $count } équipements
}
