# Sites and units: the tree of a hospital.

place-level = { $level ->
    [authority] Behörde
    [group] Verbund
    [hospital] Krankenhaus
    [site] Standort
   *[unit] Bereich
}
place-list-title = Standorte und Bereiche
place-list-explanation = Rollen und Leistungen gelten für einen Ort und alles darunter.
place-name = Name
place-parent = Unter
place-kind = Art
place-time-zone = Zeitzone
place-time-zone-hint = Leer: die des Ortes darüber
place-country = Land
place-add = Standort oder Bereich hinzufügen
place-added = Der Eintrag ist hinzugefügt.
place-rename = Umbenennen
place-renamed = Der Eintrag ist umbenannt.
