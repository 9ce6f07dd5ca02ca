# What is said about deciding on a card of the round.

card-snooze-not-ahead = Choisissez un jour après aujourd’hui.
card-snooze-too-far = Choisissez un jour dans les trois prochains mois. Ce qui doit attendre plus longtemps exige une dérogation signée.
card-delegate-away = Cette personne est partie ou n’a aucun rôle ici : nul ne verrait la fiche. Choisissez quelqu’un d’autre.
card-snooze-without-reason = Dites pourquoi cela peut attendre. Le motif est affiché quand la fiche revient.
card-mail-subject = Pour vous, issu de la visite du jour : { $what }

## The round by mail

card-morning-subject = Visite du { $date } : { $count ->
    [0] rien à faire
    [one] { $count } fiche
   *[other] { $count } fiches
}
card-morning-nothing = Rien n’est à faire aujourd’hui.
card-morning-next = La prochaine échéance est le { $date }.
card-morning-more = { $count ->
    [one] { $count } autre attend derrière.
   *[other] { $count } autres attendent derrière.
}
card-morning-withheld = Un point sur un équipement ou un accès distant, détaillé dans la visite seulement ({ $urgency })
card-morning-open = Ouvrez Wardround pour voir pourquoi, et pour agir.
card-morning-why = Vous recevez ce message parce que vous l’avez demandé. Dans Wardround, sous votre nom, vous pouvez y mettre fin.
