# Two people changed the same record.

conflict-title = Not saved: somebody changed this meanwhile
conflict-explanation = Your values and the ones saved meanwhile are below. Choose which one is right for each line, and save again.
conflict-field = What
conflict-base = When you opened it
conflict-theirs = Saved meanwhile
conflict-yours = Yours
conflict-both = Both changed it
conflict-save = Save the choice
conflict-leave = Leave it as it is
