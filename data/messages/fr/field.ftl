# What is wrong with a field. $argument is the limit that was passed or the beginning of what was not understood.

field-no-address = Ce n’est pas une adresse. Écrivez-la comme https://mirror.hospital.example/kev.json.
field-address-secret = N’indiquez ni nom ni mot de passe : d’autres voient cette adresse. Un miroir qui les exige ne peut pas être utilisé.
field-address-of-machine = Les fichiers et dossiers du serveur se saisissent sur sa console : wardround feeds add.
field-no-range = « { $argument } » n’est pas une plage d’adresses. Écrivez-la comme 10.20.0.0/16.
field-range-taken = Une autre zone a la même plage : { $argument }. Retirez-la d’abord de cette zone, ou saisissez une plage plus étroite.
field-too-many = Trop nombreux : { $argument } au plus.
field-required = Veuillez remplir ce champ.
field-too-long = Trop long : { $argument } caractères au plus.
field-hidden-character = Ce texte contient un caractère invisible ({ $argument }). Saisissez-le au clavier au lieu de le coller.
field-not-understood = « { $argument } » n’a pas été compris.
field-means-nothing = Cela ne veut rien dire ici. Laissez vide si personne ne le sait.
field-ends-before-start = Le dernier jour précède le premier.
field-day-to-come = Ce jour n’est pas encore venu.
field-time-to-come = Ce moment est encore à venir. Saisissez le test une fois terminé.
field-success-after-run = Cette date est postérieure à la dernière exécution.
field-end-not-after-start = La fin ne vient pas après le début.
field-too-far-apart = Plus de 31 jours séparent le début et la fin. Vérifiez les deux.
field-no-such-time = Cette heure n’existe pas.
field-next-not-after = Ce jour ne vient pas après celui de la réalisation.
field-no-mail-address = Aucune adresse électronique n’est connue pour vous. Demandez à la personne qui tient la liste du personnel de l’ajouter.
field-in-the-past = Ce jour est passé. Choisissez-en un autre, plus tard.
field-too-far = Trop lointain : au plus tard le { $argument }.
field-tick-one = Cochez au moins une case.
field-notice-after-end = Le dernier jour pour dénoncer tombe après la fin du contrat.
field-not-yet = Ce jour est encore à venir. Saisissez le jour où cela a eu lieu, ou laissez vide.
field-hours-of-nothing = Un nombre d’heures n’a de sens que si l’information sur les incidents est prévue au contrat. Choisissez oui, ou laissez vide.
field-practised-nothing = Décrivez d’abord le mode dégradé.
field-named-twice = Cette personne est déjà désignée. Choisissez quelqu’un d’autre, ou personne.
field-employee-number-taken = Quelqu’un a déjà ce matricule, ici ou dans une partie de l’établissement que vous ne voyez pas.
field-same-person-twice = Impossible pour la ligne { $argument } : la même personne a été choisie deux fois, ou le matricule est pris. Choisissez de nouveau.
field-own-deputy = Nul n’est son propre suppléant. Laissez vide.
field-country-meant = Le code de ce pays est { $argument }.
field-place-below = Impossible à cet endroit : un site se rattache à l’établissement, un service à un site ou à un autre service.
field-depends-on-itself = Rien ne repose sur soi-même. Choisissez autre chose.
field-asset-as-consumer = Ici, un équipement ne repose sur rien. Indiquez plutôt ce dont a besoin le système qu’il porte.
field-system-on-service = Un système ne repose pas sur une activité clinique. Inversez la phrase.
field-password-too-short = Trop court : au moins { $argument } caractères. Plusieurs mots se retiennent mieux que des signes.
field-password-is-name = C’est votre nom ou votre adresse. Choisissez quelque chose que les autres ignorent.
field-password-common = C’est l’un des premiers mots de passe que l’on essaierait. Choisissez-en un autre.
field-password-repeated = Les deux saisies diffèrent. Saisissez-les de nouveau.
field-optional = (facultatif)
field-errors-summary = { $count ->
    [one] { $count } champ est à corriger :
   *[other] { $count } champs sont à corriger :
}
field-not-a-number = « { $argument } » n’est pas un nombre entier.
