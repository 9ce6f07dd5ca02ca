# Locations: the places that lists write, as one tree.

location-list-title = Amplasamente
location-list-lead = Unde spun listele dumneavoastră că stau echipamentele: sediu, clădire, etaj, încăpere. Felurile de a scrie același loc sunt aici un singur loc; fiecare duce la echipamentele din el.
location-list-empty = Nicio listă nu spune unde se află ceva
location-list-empty-explanation = O coloană precum „Locație” sau „Location” formează arborele la importul unei liste.
location-none = Fără amplasament
location-pieces = { $count ->
    [one] 1 echipament
    [few] { $count } echipamente
   *[other] { $count } de echipamente
}
