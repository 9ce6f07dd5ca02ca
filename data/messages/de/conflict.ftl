# Two people changed the same record.

conflict-title = Nicht gespeichert: Jemand hat dies inzwischen geändert
conflict-explanation = Unten stehen Ihre Werte und die inzwischen gespeicherten. Wählen Sie für jede Zeile, was richtig ist, und speichern Sie erneut.
conflict-field = Was
conflict-base = Beim Öffnen
conflict-theirs = Inzwischen gespeichert
conflict-yours = Ihre
conflict-both = Beide haben es geändert
conflict-save = Auswahl speichern
conflict-leave = Lassen, wie es ist
