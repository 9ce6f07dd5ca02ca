# Sites and units: the tree of a hospital.

place-level = { $level ->
    [authority] Autoritate
    [group] Grup
    [hospital] Spital
    [site] Sediu
   *[unit] Secție
}
place-list-title = Sedii și secții
place-list-explanation = Rolurile și serviciile sunt valabile pentru un loc și pentru tot ce se află sub el.
place-name = Nume
place-parent = Sub
place-kind = Tip
place-time-zone = Fus orar
place-time-zone-hint = Dacă rămâne gol, cel al locului de deasupra
place-country = Țară
place-add = Adăugați un sediu sau o secție
place-added = Locul este adăugat.
place-rename = Redenumiți
place-renamed = Locul este redenumit.
