# Qui est appelé la nuit.

on-call-title = Astreinte
on-call-lead = Qui est appelé tant que le délai d’un incident court et que personne ne s’en occupe. Si personne n’est d’astreinte, toutes celles et ceux qui dirigent des incidents sont appelés.
on-call-person = Qui
on-call-telephone = Téléphone pendant ce temps
on-call-starts-at = Du
on-call-ends-at = Au
on-call-state = État
on-call-now = Maintenant
on-call-add = Saisir une astreinte
on-call-remove = Retirer
on-call-choose = Choisir
on-call-none = Personne n’est saisi
on-call-none-explanation = Sans astreinte, toutes celles et ceux qui dirigent des incidents sont appelés.
on-call-added-flash = L’astreinte est saisie.
on-call-removed-flash = L’astreinte est retirée.
on-call-ends-before = Une astreinte finit après avoir commencé.
on-call-too-long = Une astreinte dure un mois au plus. Saisissez-en une plus longue en plusieurs parties, pour que personne n’y reste oublié.
on-call-is = D’astreinte : { $people }
