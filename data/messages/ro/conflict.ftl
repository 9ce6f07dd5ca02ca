# Two people changed the same record.

conflict-title = Nesalvat: cineva a modificat între timp
conflict-explanation = Mai jos sunt valorile dumneavoastră și cele salvate între timp. Alegeți la fiecare rând ce este corect și salvați din nou.
conflict-field = Ce
conflict-base = Când ați deschis
conflict-theirs = Salvat între timp
conflict-yours = Al dumneavoastră
conflict-both = Modificat de amândoi
conflict-save = Salvați alegerea
conflict-leave = Lăsați așa cum este
