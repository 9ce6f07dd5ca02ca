# Two people changed the same record.

conflict-title = Non enregistré : quelqu’un a modifié ceci entre-temps
conflict-explanation = Vos valeurs et celles enregistrées entre-temps figurent ci-dessous. Choisissez la bonne pour chaque ligne, et enregistrez de nouveau.
conflict-field = Quoi
conflict-base = À l’ouverture
conflict-theirs = Enregistré entre-temps
conflict-yours = La vôtre
conflict-both = Modifié des deux côtés
conflict-save = Enregistrer le choix
conflict-leave = Laisser tel quel
