# Locations: the places that lists write, as one tree.

location-list-title = Locations
location-list-lead = Where your lists say that equipment stands: site, building, floor, room. Ways to write one place are one place here; each leads to the equipment in it and within it.
location-list-empty = No list says where anything stands
location-list-empty-explanation = A column such as “Location” or “Lieu” makes the tree when a list is brought in.
location-none = Without a location
location-pieces = { $count ->
    [one] 1 piece
   *[other] { $count } pieces
}
