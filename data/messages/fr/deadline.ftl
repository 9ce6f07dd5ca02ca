# Deadlines: the clocks of an incident, how they stand and why. Texts of acts stand in the packs.

law-state = { $state ->
    [armed] En attente
    [running] Délai en cours
    [met] Envoyée à temps
    [late] En retard
   *[stopped] Non due
}
law-moment = { $moment ->
    [awareness] la prise de connaissance de l’incident
    [detection] la détection
    [determination] la qualification comme incident
    [breach_awareness] la certitude que des données à caractère personnel ont été touchées
    [impact_ended] la fin de l’impact
    [service_restored] le rétablissement des services
    [handled] la fin du traitement de l’incident
    [measure_available] l’existence d’une mesure corrective
    [measure_taken] la mesure urgente
   *[requested] la demande de l’autorité
}
law-question = { $question ->
    [significant_incident] si l’incident est important
    [personal_data_breach] si des données à caractère personnel ont été touchées
    [high_risk_to_people] si des personnes sont exposées à un risque élevé
    [recipients_affected] si des patients ou des partenaires en souffrent
    [essential_service_disrupted] si un service essentiel est perturbé
    [device_incident] si un dispositif médical est en cause
    [device_death] si un dispositif a entraîné un décès
    [calamity] si un défaut de soins a entraîné un décès ou une atteinte grave
    [public_health_threat] si un dispositif menace la santé publique
    [field_safety_action] si des dispositifs sont corrigés ou rappelés
    [trial_breach] s’il y a eu violation grave dans un essai clinique
    [trial_safety_measure] si une mesure urgente a été prise dans un essai clinique
    [radiation_event] si quelqu’un a été exposé à tort à des rayonnements
    [blood_event] si du sang a causé, ou aurait pu causer, une atteinte grave
    [exploited_vulnerability] si une vulnérabilité d’un produit est exploitée
    [product_security_incident] si la sécurité d’un produit est touchée
    [record_system_incident] si un système de dossiers a entraîné une atteinte grave
    [ai_incident] si une intelligence artificielle a entraîné une atteinte grave
   *[any_incident] s’il y a un incident
}
law-remark-waits-for-moment = Commence avec { law-moment } ; la date n’en a pas été saisie.
law-remark-waits-for-notice = Commence avec l’envoi de : { $notice }.
law-remark-waits-for-answer = Commence quand quelqu’un aura dit { law-question }.
law-remark-not-answered = Personne n’a dit { law-question }. Le délai court malgré tout.
law-remark-answered-no = Réponse « non » à la question de savoir { law-question }.
law-remark-authority-decides = L’établissement dit non, mais c’est à l’autorité d’en décider : le délai continue de courir.
law-remark-counted-from-awareness = Selon la loi, le délai court depuis { law-moment }. Tant que la date n’en est pas saisie, il court depuis la prise de connaissance.
law-remark-later-start-without-name = { $moment ->
    [determination] Une qualification plus tardive est saisie sans nom et ne compte pas. Indiquez qui a qualifié l’incident.
   *[other] Un départ plus tardif est saisi sans nom et ne compte pas. Indiquez qui l’affirme.
}
law-remark-later-start = Court depuis { law-moment }, plus tard que la prise de connaissance, selon { $by }.
law-remark-earlier-sign = Un signe ou un message est parvenu à l’établissement le { $at }, avant la prise de connaissance. Décidez si cela valait prise de connaissance, et écrivez pourquoi.
law-remark-began-after-awareness = L’incident aurait commencé après que l’établissement en a pris connaissance. L’une des deux heures est peut-être fausse.
law-remark-resolved-soon = Résolu trop tôt pour que cette notification soit due.
law-remark-only-if = Due seulement si { $condition }. Si ce n’est pas le cas, indiquez qu’elle n’est pas due, et pourquoi.
law-remark-decided-not-owed = Quelqu’un a décidé qu’elle n’est pas due.
law-remark-withdrawn = Incident retiré. Prévenez les destinataires des notifications déjà envoyées.
law-remark-reopened = Incident rouvert. Aucun texte ne dit ce qui est alors dû : un nouveau rapport final est la réponse prudente.
law-remark-replaced-by = L’incident durait encore à l’échéance. Ceci la remplace : { $notice }.
law-remark-sent-twice = Plusieurs heures d’envoi sont saisies ; la dernière saisie compte.
law-remark-sent-before-start = Envoyée avant son point de départ. L’une des deux heures est peut-être fausse : vérifiez le jour et l’année.
law-remark-sent-late = Envoyée trop tard. Les motifs du retard doivent y figurer.
law-remark-decided-without-name = Personne n’a signé cette décision de son nom. Indiquez qui l’a prise.
law-remark-owed-without-condition = Elle est saisie comme non due, mais n’est soumise à aucune condition : elle est due.
law-remark-designation-not-known = Elle s’impose aux opérateurs désignés avant NIS 2. Il n’est pas saisi si l’établissement en est un ; il est donc réputé concerné.
law-remark-only-while-ongoing = Due seulement si l’incident dure encore à l’échéance du rapport final.
law-remark-final-report-instead = C’est le rapport final lui-même qui est dû.
law-remark-no-fixed-term = Sans délai : la loi n’indique pas d’heures.
law-remark-term-not-known = Le délai que donne la loi n’a pas été lu. Demandez à votre autorité, et envoyez sans attendre.
law-remark-start-not-established = Le point de départ selon la loi du pays n’est pas établi. La prise de connaissance est retenue, comme dans la directive.
law-remark-since-not-known = La date depuis laquelle c’est la loi n’est pas connue.
law-remark-later-not-known = On ne sait pas si la loi admettrait une échéance plus tardive.
law-remark-not-sure = { $confidence ->
    [low] Ce qui en est dit repose sur une source faible. Demandez à votre autorité.
   *[other] Ce qui en est dit n’est pas sûr. Demandez à votre autorité.
}
law-remark-class-not-known = Il n’est pas saisi si l’établissement est essentiel ou important ; il est donc réputé soumis à ce qui s’impose à l’un ou à l’autre.
law-remark-give-reasons-for-delay = Envoyez-la malgré tout, avec les motifs du retard.

law-not-running = { $why ->
    [from] Pas encore la loi ce jour-là : à partir du { $day }.
    [not_before] Pas la loi ce jour-là : à partir du { $day } au plus tôt ; le jour exact n’est pas connu.
   *[no_act] { $status ->
        [bill] Le pays n’a qu’un projet de loi. Rien n’est dû à ce titre.
        [no_act] Le pays n’a pas de loi. Rien n’est dû au titre de NIS 2.
       *[not_member] NIS 2 ne lie pas ce pays.
    }
}

law-whom = { $whom ->
    [authority] à l’autorité compétente
    [response_team] au CSIRT qui reçoit les notifications
    [single_point_of_contact] au point de contact unique national
    [lawyer] à un avocat du pays
    [device_authority] à l’autorité chargée des dispositifs médicaux
   *[data_protection_officer] au délégué à la protection des données
}
law-doubt = { $place } : { $kind ->
    [unknown] non connu
   *[unsure] pas sûr
}. Demander { $whom } : { $question }
