# The law as the rule packs say it: acts, clocks, duties, what is not known and whom to ask; packs that were reviewed.

law-list-title = Réglementation
law-list-lead = Ce que demandent les actes de l’Union et de chaque pays, dans la mesure où quelqu’un les a lus. Ceci n’est pas un conseil juridique : ce qui n’est pas connu indique à qui le demander.
law-own-title = Jeux de règles relus pour vous
law-own-none = Aucun pour l’instant. Prenez notre texte d’un pays, faites-le relire par votre conseil juridique et chargez-le ici.
law-own-refused = Un de vos jeux de règles n’est pas utilisé : cette version du programme ne peut pas le prendre. Le nôtre le remplace.
law-countries = Pays
law-union = Actes de l’Union
law-here = Votre pays
law-pack-title = Jeu de règles
law-status-label = NIS 2 dans ce pays
law-status = { $status ->
    [in_force] Loi en vigueur
    [bill] Projet de loi, pas de loi
    [no_act] Pas de loi
   *[not_member] Règles propres
}
law-in-force = En vigueur depuis
law-anchor-label = Les délais courent depuis
law-anchor = { $anchor ->
    [awareness] La prise de connaissance
    [detection] La détection
    [determination] La qualification comme incident
    [unstated] La loi ne le dit pas ; la prise de connaissance est retenue
   *[not_established] Non établi ; la prise de connaissance est retenue
}
law-confidence-label = Degré de certitude
law-confidence = { $confidence ->
    [high] Sûr
    [medium_high] Assez sûr
    [medium] D’après des sources secondaires concordantes
    [low_medium] Pas sûr : à demander
   *[low] Incertain : à demander
}
law-status-sure = Certitude sur la loi
law-edition = Édition
law-checked = Vérifié le
law-not-known = Non connu
law-not-known-ask = Non connu : { $question }
law-not-sure-ask = Pas sûr : { $question }
law-differs = En quoi il diffère
law-authority = Autorité de contrôle
law-csirt = CSIRT
law-channel = Voie de notification
law-languages = Langues des notifications
law-baseline = Mesures exigées ou usuelles
law-significance = Quand un incident est important
law-computation = Calcul des délais
law-switches = Types d’entités
law-switch = { $state ->
    [in] dans le champ
    [out] hors champ
   *[unknown] non connu
}
law-registration = Enregistrement
law-registration-due = Dernier jour pour les entités concernées dès le début
law-registration-term = Délai pour les suivantes
law-registration-change = Délai pour signaler un changement
law-registration-rule = Règle
law-registration-at = Où
law-registration-fields = Informations à fournir
law-fines = Amendes : le maximum légal
law-fines-forecast = C’est le maximum prévu par la loi, et non une prévision.
law-fines-essential = Entités essentielles
law-fines-important = Entités importantes
law-fines-public = Organismes publics
law-fines-public-rule = { $rule ->
    [same] Comme pour les autres
    [none] Pas d’amende
   *[unknown] Non connu
}
law-fines-sum = { $least ->
    [0] { $amount } { $currency } au plus
   *[other] De { $least } à { $amount } { $currency }
}
law-fines-share = ou { $share } % du chiffre d’affaires annuel, le montant le plus élevé étant retenu
law-fines-share-above = ou { $share } % du chiffre d’affaires annuel s’il dépasse { $above } { $currency }, le montant le plus élevé étant retenu
law-clocks = Quoi notifier, et dans quel délai
law-clock-term = Délai
law-clock-from-label = Point de départ
law-clock-to = À qui
law-clock-only-if = Seulement si
law-clock-from = { $start ->
    [anchor] celui que retient le pays
    [awareness] la prise de connaissance
    [detection] la détection
    [determination] la qualification comme incident
    [breach_awareness] la certitude raisonnable d’une violation
    [impact_ended] la fin de l’impact
    [service_restored] le rétablissement des services
    [handled] la fin du traitement de l’incident
    [measure_available] l’existence d’une mesure corrective
    [measure_taken] la prise de la mesure
    [requested] la demande de l’autorité
   *[sent] l’envoi de : { $notice }
}
law-recipient-response-team = L’équipe de réponse du pays (CSIRT) ou l’autorité
law-trigger-label = Fait générateur
law-trigger = { $trigger ->
    [significant_incident] Un incident important
    [any_incident] Tout incident
    [personal_data_breach] Une violation de données à caractère personnel
    [high_risk_to_people] Un risque élevé pour les personnes concernées
    [recipients_affected] Des destinataires des services touchés
    [essential_service_disrupted] La perturbation d’un service essentiel
    [device_incident] Un incident grave, ou évité de peu, avec un dispositif médical
    [device_death] Un décès ou une détérioration grave inattendue de l’état de santé dus à un dispositif
    [public_health_threat] Un dispositif menaçant la santé publique
    [field_safety_action] Une mesure corrective de sécurité : dispositifs modifiés ou rappelés
    [trial_breach] Une violation grave dans un essai clinique
    [trial_safety_measure] Une mesure de sécurité urgente dans un essai clinique
    [radiation_event] Une exposition accidentelle aux rayonnements
    [blood_event] Un incident ou un effet indésirable grave lié au sang
    [exploited_vulnerability] L’exploitation d’une vulnérabilité d’un produit
    [product_security_incident] Un incident touchant la sécurité d’un produit
    [record_system_incident] Un incident grave dû à un système de dossiers médicaux électroniques
   *[ai_incident] Un incident grave dû à un système d’intelligence artificielle
}
law-term-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
law-term-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
law-term-months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
law-term-working-days = { $count ->
    [one] { $count } jour ouvrable
   *[other] { $count } jours ouvrables
}
law-term-plain = { $term ->
    [without_undue_delay] sans retard injustifié
    [on_request] sur demande
   *[unknown] non connu : à demander
}
law-force = { $force ->
    [yes] En vigueur
    [since_unknown] En vigueur ; la date d’entrée en vigueur n’est pas connue
    [no_act] Pas en vigueur : pas de loi
   *[not_bound] S’impose à d’autres
}
law-force-from = À partir du { $day }
law-force-not-before = Pas de loi avant le { $day } ; la date d’entrée en vigueur n’est pas connue
law-duties = Obligations
law-criteria = Quand un incident est important
law-proposals = Propositions : ce n’est pas la loi
law-proposal-tag = Pas une loi
law-proposals-lead = Rien de ceci n’engage qui que ce soit.
law-proposal-state = Du { $day }. { $state }
law-acts = Actes et dispositions
law-act-applies = Applicable à partir du { $day }
law-act-applies-unknown = La date d’application n’est pas connue
law-act-provisions = Dispositions que l’on peut citer : { $provisions }
law-act-guidance = Lignes directrices : n’engagent personne
law-sources = Où cela a été lu
law-doubts = Ce qui n’est pas connu, et à qui le demander
law-doubts-none = Aucune question ne reste ouverte.
law-doubt-of = { $question } ({ $of })
law-asked = { $asked ->
    [applies_from] À partir de quel jour cela s’applique-t-il ?
    [in_force] Depuis quand la loi est-elle en vigueur ?
    [authority] Quelle autorité contrôle le secteur de la santé ?
    [response_team] À quel CSIRT le secteur de la santé notifie-t-il ?
    [channel] Par quelle voie envoie-t-on les notifications ?
    [registration] Pour quand et comment s’enregistre-t-on ?
    [registration_change] Dans quel délai signale-t-on un changement ?
    [fines] Quel est le montant maximal d’une amende ?
    [baseline] Quelles mesures sont exigées ?
    [significance] Quand un incident est-il important ?
    [in_scope] Ce type d’entité est-il dans le champ ?
    [computation] Comment les délais se calculent-ils ?
    [languages] Dans quelles langues les notifications sont-elles reçues ?
    [term] Quel est le délai, et quel est son point de départ ?
    [duty] L’obligation est-elle telle qu’elle est décrite ici ?
   *[statement] Ce qui est écrit ici est-il exact ?
}
law-ask-whom = { $whom ->
    [authority] demander à l’autorité : { $question }
    [response_team] demander au CSIRT : { $question }
    [single_point_of_contact] demander au point de contact unique du pays : { $question }
    [lawyer] demander à un avocat du pays : { $question }
    [device_authority] demander à l’autorité chargée des dispositifs médicaux : { $question }
   *[data_protection_officer] demander au délégué à la protection des données : { $question }
}
law-download = Notre texte, à relire
law-cohorts = Jours à partir desquels on notifie
law-cohort-from = { $title } : à partir du { $day }

## Packs that were reviewed

law-pack-load = Charger un jeu de règles relu
law-pack-load-lead = Il est conservé à côté du nôtre et ne change rien tant que personne ne le met en usage.
law-pack-file = Fichier du jeu de règles
law-pack-file-hint = TOML, 512 Kio au plus
law-pack-content = Ou son texte
law-pack-content-hint = Notre texte d’un pays se trouve sur sa page ; vous pouvez en partir.
law-pack-reviewed-by = Relu par
law-pack-reviewed-by-hint = L’avocat ou le cabinet, nommément
law-pack-note = Ce qu’il faut en savoir
law-pack-submit = Charger
law-pack-loaded = Le jeu de règles est chargé. Il n’est pas encore en usage.
law-pack-loaded-at = Chargé
law-pack-loaded-by = Chargé par
law-pack-in-use-label = Usage
law-pack-in-use = { $in_use ->
    [yes] En usage
   *[no] À côté du nôtre
}
law-pack-of = Jeu de règles relu par { $person }
law-pack-differences = En quoi il diffère du nôtre
law-pack-differences-none = Il dit la même chose que le nôtre.
law-pack-place = Où
law-pack-ours = Le nôtre
law-pack-theirs = Le relu
law-pack-nothing = Rien ici
law-pack-broken = Cette version du programme ne peut pas prendre ce jeu de règles :
law-pack-put = Mettre en usage
law-pack-put-question = Mettre « { $title } », édition { $edition }, à la place du nôtre ?
law-pack-put-consequence = Dès lors, il sert à établir l’assujettissement, les obligations et les délais. Un autre jeu de règles de la même loi qui serait en usage en est retiré.
law-pack-put-done = Le jeu de règles est en usage.
law-pack-take-out = Retirer de l’usage
law-pack-take-out-question = Retirer « { $title } », édition { $edition }, de l’usage ?
law-pack-take-out-consequence = Dès lors, le nôtre sert de nouveau à établir l’assujettissement, les obligations et les délais. Le jeu de règles reste ici.
law-pack-take-out-done = Le jeu de règles n’est plus en usage. Le nôtre le remplace.
law-pack-changed = Quelqu’un a modifié ceci entre-temps. Regardez de nouveau.
law-pack-refused = Impossible de le mettre en usage : { $reason }
law-pack-too-large = Cela dépasse { $argument } Kio.
law-pack-problem = { $argument }
law-pack-none-of-ours = « { $argument } » ne correspond à aucun jeu de règles. Son id doit être celui d’un des nôtres.
law-pack-other-kind = Le nôtre, d’id « { $argument } », est celui d’un pays et celui-ci non, ou l’inverse.
law-pack-no-text = Ce n’est pas un texte en UTF-8.
law-day-off = { $day ->
    [saturday] les samedis
    [sunday] les dimanches
    [holiday] les jours fériés
    [good_friday] le Vendredi saint
   *[christmas_eve] la veille de Noël
}
law-computation-rule = Selon { $law }. Un délai en jours ou en mois n’expire pas { $days }, mais le jour suivant.
law-kinds = Types d’entités et leur annexe
law-scope-rules = Comment le champ et la catégorie se déterminent
law-yardstick = Un repère ici : s’impose à d’autres
law-received = Dû par d’autres, reçu par vous
law-whole = Le jeu de règles entier
