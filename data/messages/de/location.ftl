# Locations: the places that lists write, as one tree.

location-list-title = Aufstellorte
location-list-lead = Wo Geräte laut Ihren Listen stehen: Standort, Gebäude, Stockwerk, Raum. Verschiedene Schreibweisen eines Ortes sind hier ein Ort; jeder führt zu den Geräten dort und darin.
location-list-empty = Keine Liste sagt, wo etwas steht
location-list-empty-explanation = Eine Spalte wie „Standort“ oder „Aufstellort“ ergibt den Baum, wenn eine Liste eingelesen wird.
location-none = Ohne Aufstellort
location-pieces = { $count ->
    [one] 1 Gerät
   *[other] { $count } Geräte
}
