# Les outils qui envoient des alertes, et le code par lequel le personnel signale.

alert-source-list-title = D’où viennent les alertes
alert-source-list-lead = Les outils qui peuvent envoyer des alertes, et l’affiche par laquelle le personnel signale sans compte.
alert-source-name = Nom
alert-source-format-label = Forme de ses alertes
alert-source-format = { $format ->
    [wazuh] Wazuh
    [cef] Common Event Format (CEF)
   *[json] Notre propre JSON
}
alert-source-sender = Adresse de la machine qui envoie en syslog
alert-source-syslog-from = Syslog depuis { $sender }
alert-source-sender-hint = Seulement pour le Common Event Format, et si le serveur a été lancé avec --syslog. Vide pour un outil qui signe.
alert-source-sender-taken = Un autre outil envoie depuis cette adresse.
alert-source-sender-format = Seul le Common Event Format arrive par syslog.
alert-source-added-flash = Ajouté. Ce que cette machine envoie par syslog est pris dès maintenant.
alert-source-stands = État
alert-source-on = Acceptées
alert-source-off = Arrêté
alert-source-last-received = Reçu pour la dernière fois
alert-source-never-received = jamais
alert-source-left-out = { $count ->
    [one] { $count } alerte a été comptée et non gardée, parce que trop attendent ou sont arrivées à la fois.
   *[other] { $count } alertes ont été comptées et non gardées, parce que trop attendent ou sont arrivées à la fois.
}
alert-source-address = Adresse à laquelle il envoie
alert-source-change = Modifier
alert-source-switch-on = Mettre en marche
alert-source-switch-off = Arrêter
alert-source-renew = Créer un autre secret
alert-source-switched-flash = Enregistré.
alert-source-none = Aucun outil n’envoie encore d’alertes
alert-source-none-explanation = Ajoutez-en un ci-dessous. Son secret est montré une seule fois.
alert-source-add = Ajouter un outil
alert-source-add-submit = Ajouter
alert-source-secret-title = Secret de { $name }
alert-source-secret = Secret
alert-source-secret-once = Il est montré maintenant et plus jamais. Saisissez-le dans l’outil. Le précédent, s’il y en avait un, ne vaut plus.
report-code-title = Signalements du personnel sans compte
report-code-lead = Une affiche avec un code mène à une page où le personnel écrit ce qu’il voit. Qui l’ouvre apprend le nom de l’établissement et le numéro ci-dessous, rien d’autre.
report-code-since = Le code en vigueur a été créé { $at }.
report-code-poster = Ouvrir l’affiche à imprimer
report-code-back = Retour
report-code-telephone = Qui appeler quand des patients sont en danger
report-code-telephone-hint = Il figure sur l’affiche et sur la page. Sans numéro, elles disent : votre numéro d’urgence habituel.
report-code-make = Créer un nouveau code
report-code-renew-warning = Avec un nouveau code, chaque affiche en place dira qu’elle est ancienne.
report-code-renewed-flash = Un nouveau code est en vigueur. Imprimez l’affiche et accrochez-la.
