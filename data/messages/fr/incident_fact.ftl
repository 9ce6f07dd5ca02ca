# What is known of an incident: what each fact is called in a notice, help for whoever fills it in, and the words of its choices.

incident-section = { $section ->
    [who] Qui notifie
    [notice] Cette notification
    [what] Ce qui s’est passé
    [when] Quand
    [where] Où
    [how_bad] Gravité
    [why] Pourquoi c’est arrivé
    [done] Ce qui est fait
    [voluntary] Incident évité ou menace
    [personal_data] Données à caractère personnel
   *[other_duties] Autres obligations de déclaration
}

## What each fact is called

incident-fact = { $fact ->
    [entity_name] Nom de l’établissement
    [entity_register_id] Numéro d’enregistrement
    [entity_class] Catégorie au titre de NIS 2
    [legal_basis] Notifié au titre de
    [reporter] Personne qui notifie
    [technical_contact] Contact technique
    [dpo_contact] Délégué à la protection des données ou autre contact
    [public_contact] Contact pour les patients et le public
    [insurance_policy] Contrat d’assurance
    [report_stage] Type de notification
    [report_status] État de cette notification
    [report_created_at] Heure de cette notification
    [first_notified_at] Première notification envoyée
    [earlier_notices] Notifications précédentes au même destinataire
    [case_ref_own] Numéro de dossier de l’établissement
    [case_ref_authority] Numéro de dossier de l’autorité
    [case_ref_police] Numéro de plainte
    [reason] Motif de la notification
    [withdrawal_reason] Motif du retrait
    [tlp] Diffusion autorisée
    [drill] Exercice
    [summary] Ce qui s’est passé, en bref
    [suspected_malicious] Acte illicite ou malveillant soupçonné
    [update_since_last] Ce qui a changé depuis la dernière notification
    [authority_questions] Réponses aux questions de l’autorité
    [description] Description détaillée
    [status] Où en est l’incident
    [outlook] Évolution dans les prochaines heures
    [next_update_at] Prochain point
    [phones_that_work] Numéros de téléphone qui fonctionnent
    [occurred_at] Début
    [detected_at] Détection
    [aware_at] Prise de connaissance
    [aware_by] Qui a pris connaissance
    [aware_basis] Sur quoi repose la prise de connaissance
    [determined_at] Qualifié d’incident
    [detection_means] Comment il a été découvert
    [contained_at] Contenu
    [service_restored_at] Activités rétablies
    [impact_ended_at] Fin de l’impact
    [handled_at] Fin du traitement de l’incident
    [crisis_plan_since] Plan de crise déclenché
    [crisis_plan_until] Plan de crise levé
    [requested_at] Demande de l’autorité
    [measure_taken_at] Mesure urgente prise
    [measure_available_at] Mesure corrective disponible
    [expected_end] Fin prévue
    [delay_reason] Motifs du retard
    [cross_border] Impact transfrontière possible
    [states_affected] Pays touchés
    [area] Zone touchée
    [sectors_affected] Secteurs touchés
    [knock_on_services] Autres services essentiels touchés
    [entities_involved] Fournisseurs et autres organismes concernés
    [severity] Gravité
    [impact_colour] Impact sur la société
    [significance_care] Des soins ont-ils été réorientés, retardés ou annulés ?
    [significance_departments] Urgences, réanimation, laboratoire ou imagerie à l’arrêt ?
    [significance_harm] Quelqu’un a-t-il subi une atteinte ?
    [significance_records] Des dossiers ont-ils été vus, volés, modifiés ou perdus ?
    [significance_money] La perte financière est-elle grave ?
    [significance_intrusion] Une intrusion a-t-elle pu aller jusqu’à arrêter les soins ?
    [significant] L’incident est-il important ?
    [significance_limb] Pourquoi il est important
    [impact] Impact sur les activités à ce jour
    [services_affected] Activités touchées
    [security_properties] Ce qui a été atteint
    [people_affected] Personnes touchées
    [patients_delayed] Patients dont les soins ont été retardés
    [patients_diverted] Patients réorientés ailleurs
    [operations_postponed] Opérations déprogrammées
    [visits_postponed] Rendez-vous reportés
    [harm_cases] Atteintes connues à des personnes
    [duration] Durée de la perturbation
    [financial_loss] Perte financière
    [assets_affected] Systèmes et équipements touchés
    [cause_category] Nature de la cause
    [threat_type] Type de menace
    [root_cause] Cause profonde probable
    [weaknesses_used] Vulnérabilités exploitées
    [devices_involved] Dispositifs médicaux en cause
    [targeted] Ciblé ou fortuit
    [indicators] Indicateurs de compromission
    [ransom] Rançon
    [measures_taken] Mesures prises
    [measures_ongoing] Mesures en cours
    [measures_prevent] Pour que cela ne se reproduise pas
    [help_wanted] Aide souhaitée
    [recipients_affected] Patients ou partenaires en souffrent-ils, ou sont-ils menacés ?
    [others_notified] Autres destinataires prévenus
    [recipients_told] Patients et partenaires informés
    [recipients_message] Ce qui a été dit aux patients et partenaires
    [staff_message] Message au personnel
    [decisions_needed] Décisions attendues de la direction
    [attachments] Annexes
    [stopped_by] Ce qui l’a arrêté
    [threat_relevance] Qui la menace peut atteindre
    [personal_data] Des données à caractère personnel ont-elles été touchées ?
    [breach_aware_at] Certitude que des données personnelles sont touchées
    [high_risk_to_people] Le risque est-il élevé pour des personnes ?
    [subjects_kinds] Catégories de personnes concernées
    [subjects_number] Nombre approximatif de personnes concernées
    [records_kinds] Catégories d’enregistrements
    [records_number] Nombre approximatif d’enregistrements
    [consequences] Conséquences probables pour ces personnes
    [notice_phase] Complète ou échelonnée
    [essential_service_disrupted] Un service essentiel est-il perturbé ?
    [device_incident] Atteinte grave, ou évitée de peu, avec un dispositif médical ?
    [device_death] Décès ou détérioration grave inattendue dus à un dispositif ?
    [calamity] Décès ou atteinte grave faute de soins ?
    [public_health_threat] Un dispositif menace-t-il la santé publique ?
    [field_safety_action] Le fabricant modifie-t-il ou rappelle-t-il des dispositifs ?
    [trial_breach] Violation grave d’un essai clinique ou de son protocole ?
    [trial_safety_measure] Mesure urgente prise pour les participants à un essai ?
    [radiation_event] Exposition accidentelle ou erronée aux rayonnements ?
    [blood_event] Atteinte grave, ou évitée de peu, par le sang ou ses composants ?
    [exploited_vulnerability] Une vulnérabilité d’un produit est-elle exploitée ?
    [product_security_incident] La sécurité d’un produit est-elle touchée ?
    [record_system_incident] Atteinte grave, ou évitée de peu, due au dossier informatisé ?
    [ai_incident] Atteinte grave causée par l’intelligence artificielle ?
   *[title] Titre
}

## Help for whoever fills it in

incident-fact-hint = { $fact ->
    [entity_name] Le nom enregistré, tel que l’autorité le connaît. Rempli par le programme.
    [entity_register_id] Issu de l’enregistrement NIS 2. Les autorités s’y fient, car des noms se répètent. Vide si vous n’en avez pas.
    [entity_class] Tirée des réponses sur l’assujettissement, au jour de la prise de connaissance. Remplie par le programme.
    [legal_basis] Les textes auxquels répond cette notification, souvent plusieurs. Rempli par le programme.
    [reporter] Quelqu’un qui décroche cette nuit. Nom, fonction, téléphone, courriel ; indiquez aussi un suppléant.
    [technical_contact] Qui peut parler des journaux et des traces. Donnez une adresse qui marche même si votre messagerie est arrêtée.
    [dpo_contact] Qui répond aux questions sur les données personnelles. Sans délégué, la personne qui s’en charge.
    [public_contact] Un numéro ou une page web qui marche et que l’on peut donner aux patients, aux proches et à la presse.
    [insurance_policy] Numéro du contrat et urgence de l’assureur. Appelez tôt : certains l’exigent. Vide s’il n’y en a pas.
    [report_stage] Fixé par le programme : alerte précoce, rapport ultérieur, rectification ou retrait.
    [report_status] Fixé par le programme : notification rédigée, validée, envoyée, puis accusé de réception.
    [report_created_at] L’heure d’envoi, non celle du début du brouillon. Le délai suivant peut courir d’ici.
    [first_notified_at] Quand une autorité a d’abord appris de vous cet incident. Rempli par le programme.
    [earlier_notices] Lesquelles, quand et sous quel numéro chez lui. Rempli par le programme.
    [case_ref_own] Le même dans chaque notification et à chaque appel. Donné par le programme.
    [case_ref_authority] Il figure sur l’accusé de réception. À la première notification, il n’y en a pas : laissez vide.
    [case_ref_police] Si une plainte a été déposée. Le numéro du procès-verbal suffit.
    [reason] Selon NIS 2, seuls les incidents importants doivent être notifiés. Le reste est volontaire et n’ajoute aucune obligation.
    [withdrawal_reason] Par exemple une fausse alerte, et ce qui l’a montré. Écrivez pour tous ceux qui ont été prévenus.
    [tlp] RED : les seuls destinataires. CLEAR : tout le monde. En cas de doute : AMBER.
    [drill] Fixé par le programme pendant un exercice. Rien d’un exercice ne doit partir à une vraie autorité.
    [summary] Trois à cinq lignes claires : ce qui est arrêté, depuis quand, ce qui se fait. Aucun nom de patient ; un soupçon se dit tel.
    [suspected_malicious] Un soupçon suffit. Si personne ne peut le dire, laissez « pas encore connu » : c’est aussi une réponse.
    [update_since_last] Composé par le programme avec ce qui a été saisi depuis. Améliorez les mots, pas les faits.
    [authority_questions] Copiez chaque question telle quelle et répondez dessous. « Pas encore connu » est une réponse.
    [description] Le déroulement, la gravité et l’impact, dans l’ordre du temps. Aucun nom de patient.
    [status] Où en est le travail. Un retour en arrière est possible : dites-le alors.
    [outlook] Mieux, pareil ou pire dans les six heures environ, selon votre meilleure appréciation.
    [next_update_at] Quand vous en direz plus, même sans rien de nouveau. Choisissez une heure que vous tiendrez.
    [phones_that_work] Portables, radio, ligne extérieure : ce qui permet de vous joindre tant que le téléphone est en panne.
    [occurred_at] Le premier début connu, parfois des semaines plus tôt. Une estimation suffit et peut changer.
    [detected_at] Le premier signe compris comme tel : une alarme, un appel d’un service, un message à l’écran.
    [aware_at] Quand un responsable a su que c’était sérieux. Dans la plupart des pays, les 24 et 72 heures courent d’ici.
    [aware_by] Nom et fonction de la personne. On peut vous le demander plus tard : notez-le cette nuit.
    [aware_basis] Ce que l’on savait alors, et d’où : une alarme, un appel, un coup d’œil au serveur. Deux lignes suffisent.
    [determined_at] Quand une personne habilitée a conclu que c’en était un. Certains pays comptent d’ici. Vide sinon.
    [detection_means] Cochez tout ce qui convient. Cela aide d’autres à chercher au même endroit.
    [contained_at] Quand il ne se propageait plus et que personne n’était plus à l’intérieur, à votre connaissance.
    [service_restored_at] Quand les soins ont repris comme d’habitude, même si l’on répare encore. Vide tant qu’il manque quelque chose.
    [impact_ended_at] Quand patients et personnel n’ont plus rien senti, avant ou après la remise en route. Certains pays comptent d’ici.
    [handled_at] Quand le travail a pris fin. Après un rapport d’avancement, le rapport final se compte d’ici.
    [crisis_plan_since] Quand l’établissement est passé à son plan de crise : plan blanc, ou le nom que porte le vôtre. Vide s’il ne l’a pas fait.
    [crisis_plan_until] Vide tant que le plan de crise est en vigueur, aussi quand il est déclenché de nouveau.
    [requested_at] Quand l’autorité a demandé un rapport. L’heure est celle de sa lettre, de son courriel ou de l’appel.
    [measure_taken_at] Quand il a fallu protéger aussitôt des participants à un essai clinique. Vide sinon.
    [measure_available_at] Quand une mise à jour ou un autre remède a existé. Concerne qui fabrique des produits. Sinon laissez vide.
    [expected_end] Quand vous pensez retrouver les activités. Une heure approximative vaut mieux que rien et peut changer.
    [delay_reason] Seulement si un délai est dépassé. Dites franchement pourquoi : les patients d’abord, messagerie en panne.
    [cross_border] Patients de l’étranger, fournisseur commun, laboratoire de l’autre côté de la frontière. Un soupçon suffit.
    [states_affected] Chaque pays qui peut le ressentir. Dites dans la description ce qui y est touché.
    [area] La ville, le département ou la région d’où viennent vos patients, par exemple : la ville et le nord du département.
    [sectors_affected] La santé d’abord. Ajoutez ceux qui le ressentent : eau, administration, centre de données.
    [knock_on_services] Hôpitaux voisins, SAMU, laboratoires qui dépendent de vous. Dites ce que chacun ne peut plus faire.
    [entities_involved] Chez qui il a commencé, sinon chez vous : nom, numéro de dossier, et s’ils l’ont eux-mêmes notifié.
    [severity] Votre propre appréciation ; le motif s’écrit avec l’impact sur les activités. Elle peut être corrigée plus tard.
    [impact_colour] Vu de l’extérieur. Blanc : aucun. Vert : faible. Jaune : fort. Rouge : très fort.
    [significance_care] Ambulances réorientées, opérations déprogrammées, rendez-vous annulés ; ici, ou chez ceux qui dépendent de vous.
    [significance_departments] Arrêtés, ou si limités que les patients le ressentent. Si cela peut encore arriver, dites-le.
    [significance_harm] Patients, personnel ou autres. Aucun nom ici. Si une atteinte peut encore survenir, dites-le.
    [significance_records] De patients ou du personnel ; inaccessibles aussi. Si l’on ne sait pas, laissez « pas encore connu ».
    [significance_money] Recettes perdues, heures supplémentaires, aide, matériel. Grave pour votre taille : demandez à la direction.
    [significance_intrusion] Malveillante, pour autant qu’on sache. Droits d’administrateur, nombreux serveurs ou sauvegardes atteints : oui.
    [significant] Oui si perturbation grave, perte grave ou dommage considérable à autrui a eu lieu ou peut survenir. Dans le doute : oui.
    [significance_limb] Tiré des questions sur les soins, les services, les atteintes, les dossiers, l’argent et l’intrusion.
    [impact] Quelles activités, à quel point, depuis quand, et en quel mode dégradé. Des nombres, aucun nom de patient.
    [services_affected] Repris de ce qui a été saisi pour chaque activité. Corrigez-le là-bas.
    [security_properties] Des systèmes ou des données. Cochez tout ce qui convient ; il y en a souvent plusieurs.
    [people_affected] Patients et personnel, du minimum au maximum. Des nombres seulement, aucun nom.
    [patients_delayed] Ont attendu plus qu’il n’est sûr ou habituel. Des nombres seulement, aucun nom. Une fourchette suffit.
    [patients_diverted] Ambulances et transferts vers d’autres hôpitaux. Demandez au SAMU ou aux urgences. Des nombres, aucun nom.
    [operations_postponed] Reportées à un autre jour. Demandez à la régulation du bloc. Des nombres seulement, aucun nom.
    [visits_postponed] Consultations, examens et hôpital de jour reportés. Une estimation suffit. Des nombres seulement.
    [harm_cases] Personnes atteintes de ce fait, à votre connaissance. Des nombres : ni nom, ni rien qui les désigne.
    [duration] En minutes, calculée de l’arrêt des activités à leur retour, ou jusqu’à maintenant.
    [financial_loss] En euros, du minimum au maximum : recettes, heures supplémentaires, aide, remplacements. Un ordre de grandeur suffit.
    [assets_affected] Types et nombres : 40 postes, 2 serveurs, 1 scanner. Ni nom de machine ni adresse réseau ici.
    [cause_category] La plus probable à ce jour ; le rapport final peut la corriger. Sinon laissez « pas encore connu ».
    [threat_type] Le plus probable. Cochez-en plusieurs s’ils se sont enchaînés : hameçonnage puis rançongiciel.
    [root_cause] L’explication la mieux étayée, et ce qui l’étaye. « Non établie » est aussi une réponse.
    [weaknesses_used] Numéros CVE si vous les connaissez, sinon en mots : accès à distance sans second facteur.
    [devices_involved] Fabricant, modèle, numéro de série, rôle de chacun. Laissez-les en l’état si c’est sûr. Aucun nom de patient.
    [targeted] Ciblé : on a choisi l’établissement. Fortuit : un parmi d’autres. Sinon laissez « pas encore connu ».
    [indicators] Empreintes de fichiers, adresses, domaines, comportements. Demandez à la DSI. Vide s’il n’y en a pas encore.
    [ransom] Ce qu’il en est. Aucun montant. Ne répondez pas aux attaquants avant l’avis de la direction et de la police.
    [measures_taken] Ce qui a été isolé, comment les soins continuent, ce qui est reconstruit, qui aide. Des heures approchées aident.
    [measures_ongoing] Ce qui est en cours ou prévu, avec qui s’en charge et pour quand.
    [measures_prevent] Tiré du retour d’expérience. Laissez vide tant que le travail continue.
    [help_wanted] Du CSIRT national. Cochez ce qui aiderait maintenant ; vous pourrez redemander.
    [recipients_affected] Si les soins en souffrent ou qu’une menace sérieuse les vise, il peut falloir les informer sans retard injustifié.
    [others_notified] À qui, quand, sous quel numéro. Rempli par le programme d’après les envois.
    [recipients_told] Oui dès qu’ils l’ont été, par tout moyen : affiche, page web, lettre, appel.
    [recipients_message] En mots simples : ce qui s’est passé, ce que cela leur fait, ce qu’ils peuvent faire, qui appeler.
    [staff_message] Ce qui marche, ce qui ne marche pas, quoi faire à la place, quand vous en direz plus. Assez court pour être lu.
    [decisions_needed] Une ligne chacune : quoi décider, pour quand, et ce qui arrive si personne ne décide.
    [attachments] Listées par le programme, avec l’empreinte de chacune. Aucune donnée de patient.
    [stopped_by] La protection, la personne ou la chance qui a évité le pire. C’est ce qui apprend le plus aux autres.
    [threat_relevance] Produits et versions, secteurs, types d’établissements. Pour une menace dont rien n’est encore sorti.
    [personal_data] Perdues, modifiées, vues ou inaccessibles : tout compte. Sans réponse, le délai du RGPD court.
    [breach_aware_at] Quand ce fut raisonnablement certain. Les 72 heures vers l’autorité de protection des données courent d’ici.
    [high_risk_to_people] Par exemple des données de santé en de mauvaises mains. Si oui, il faut les informer. Demandez au délégué.
    [subjects_kinds] Cochez tout ce qui convient. Cochez les mineurs à part, même s’ils sont patients.
    [subjects_number] Du minimum au maximum. Si vous ne savez pas, le maximum est le nombre de personnes dans le système.
    [records_kinds] Admissions, laboratoire, images, ordonnances, courriers, paie. Les types seulement, rien du contenu.
    [records_number] Du minimum au maximum. Une personne en a souvent plusieurs. Vide si l’on ne sait pas encore.
    [consequences] Soins retardés, divulgation, fraude, détresse : le probable, pas seulement le pire. Aucun nom.
    [notice_phase] Vous pouvez envoyer ce que vous savez, et le reste sans autre retard indu.
    [essential_service_disrupted] Même sans informatique : courant, eau, incendie, manque de personnel. Concerne les entités désignées critiques.
    [device_incident] Même s’il n’a fait que ne pas alerter ou afficher faux. Prévenez la matériovigilance. Aucun nom.
    [device_death] D’un patient, d’un utilisateur ou d’un autre. Un soupçon suffit. Le délai de déclaration est alors plus court.
    [calamity] Quelle que soit la cause, avec ou sans informatique. Certains pays veulent une déclaration à part.
    [public_health_threat] Un défaut qui peut toucher beaucoup de monde, ailleurs aussi. Le délai de déclaration est alors très court.
    [field_safety_action] Un avis de sécurité du fabricant le dit. Demandez au correspondant de matériovigilance.
    [trial_breach] Données perdues ou modifiées, traitement hors protocole. Demandez à la recherche ; le promoteur doit savoir.
    [trial_safety_measure] Par exemple un traitement arrêté aussitôt par sécurité. Demandez à la recherche clinique.
    [radiation_event] Erreur de personne, de dose ou de zone, examen refait faute d’images. Demandez au physicien médical.
    [blood_event] Poche intervertie, mauvais groupe, chaîne du froid rompue. Demandez au correspondant d’hémovigilance.
    [exploited_vulnerability] Concerne les produits que l’établissement fabrique et fournit, comme une appli. Sinon, prévenez le fabricant.
    [product_security_incident] Concerne les produits que l’établissement fabrique et fournit : appli, dispositif, programme.
    [record_system_incident] Mauvais patient affiché, allergie absente, résultats perdus. Prévenez aussi le fabricant. Aucun nom.
    [ai_incident] Par exemple un résultat faux que quelqu’un a suivi. Prévenez aussi le fabricant. Aucun nom.
   *[title] Quelques mots que tous reconnaissent : Système du laboratoire arrêté, site principal. Aucun nom de patient.
}

## The words of choices

incident-value = { $value ->
    [entity_class-essential] Essentielle
    [entity_class-important] Importante
    [entity_class-not_in_scope] Hors champ
    [legal_basis-nis2] NIS 2
    [legal_basis-gdpr] RGPD
    [legal_basis-cer] Directive CER (entités critiques)
    [legal_basis-sector_law] Droit du secteur
    [legal_basis-voluntary] Volontaire
    [report_stage-early_warning] Alerte précoce
    [report_stage-notification] Notification de l’incident
    [report_stage-intermediate] Rapport intermédiaire
    [report_stage-progress] Rapport d’avancement
    [report_stage-final] Rapport final
    [report_stage-voluntary] Notification volontaire
    [report_stage-correction] Rectification
    [report_stage-withdrawal] Retrait
    [report_status-draft] Brouillon
    [report_status-approved] Validée
    [report_status-sent] Envoyée
    [report_status-acknowledged] Réception confirmée
    [report_status-returned] Renvoyée
    [reason-significant_incident] Incident important
    [reason-incident_not_significant] Incident non important
    [reason-near_miss] Incident évité
    [reason-cyber_threat] Cybermenace
    [tlp-red] TLP:RED
    [tlp-amber_strict] TLP:AMBER+STRICT
    [tlp-amber] TLP:AMBER
    [tlp-green] TLP:GREEN
    [tlp-clear] TLP:CLEAR
    [suspected_malicious-suspected] Soupçonné
    [suspected_malicious-confirmed] Confirmé
    [suspected_malicious-ruled_out] Exclu
    [status-suspected] Soupçonné
    [status-ongoing] En cours
    [status-contained] Contenu
    [status-recovering] Rétablissement en cours
    [status-handled] Traité
    [status-closed] Clos
    [outlook-improving] S’améliore
    [outlook-stable] Reste stable
    [outlook-worsening] S’aggrave
    [detection_means-log_alert] Alarme des journaux
    [detection_means-endpoint_alert] Alarme d’un poste ou d’un serveur
    [detection_means-user] Remarqué par le personnel
    [detection_means-supplier] Signalé par un fournisseur
    [detection_means-csirt] Signalé par le CSIRT
    [detection_means-other_outside] Autre signalement extérieur
    [detection_means-audit] Audit ou test
    [detection_means-attacker_message] Message des attaquants
    [detection_means-outage] Quelque chose a cessé de fonctionner
    [detection_means-other] Autrement
    [sectors_affected-energy] Énergie
    [sectors_affected-transport] Transports
    [sectors_affected-banking] Secteur bancaire
    [sectors_affected-financial_market] Infrastructures des marchés financiers
    [sectors_affected-health] Santé
    [sectors_affected-drinking_water] Eau potable
    [sectors_affected-waste_water] Eaux usées
    [sectors_affected-digital_infrastructure] Infrastructure numérique
    [sectors_affected-ict_service_management] Gestion des services TIC
    [sectors_affected-public_administration] Administration publique
    [sectors_affected-space] Espace
    [sectors_affected-post] Services postaux et d’expédition
    [sectors_affected-waste] Gestion des déchets
    [sectors_affected-chemicals] Produits chimiques
    [sectors_affected-food] Denrées alimentaires
    [sectors_affected-manufacturing] Fabrication
    [sectors_affected-digital_providers] Fournisseurs numériques
    [sectors_affected-research] Recherche
    [severity-low] Faible
    [severity-medium] Moyenne
    [severity-high] Élevée
    [severity-critical] Critique
    [impact_colour-white] Blanc : aucun
    [impact_colour-green] Vert : faible
    [impact_colour-yellow] Jaune : fort
    [impact_colour-red] Rouge : très fort
    [significance_limb-disruption_actual] Perturbation opérationnelle grave, survenue
    [significance_limb-disruption_possible] Perturbation opérationnelle grave, possible
    [significance_limb-loss_actual] Perte financière grave, survenue
    [significance_limb-loss_possible] Perte financière grave, possible
    [significance_limb-damage_to_others_actual] Dommages considérables à autrui, survenus
    [significance_limb-damage_to_others_possible] Dommages considérables à autrui, possibles
    [security_properties-availability] Disponibilité (inutilisable)
    [security_properties-authenticity] Authenticité (origine incertaine)
    [security_properties-integrity] Intégrité (modifié ou endommagé)
    [security_properties-confidentiality] Confidentialité (vu par d’autres)
    [cause_category-system_failure] Défaillance d’un système
    [cause_category-natural_phenomenon] Phénomène naturel
    [cause_category-human_error] Erreur humaine
    [cause_category-malicious_action] Acte malveillant
    [cause_category-third_party_failure] Défaillance d’un tiers
    [threat_type-ransomware] Rançongiciel
    [threat_type-other_malware] Autre logiciel malveillant
    [threat_type-phishing] Hameçonnage
    [threat_type-denial_of_service] Saturation (déni de service)
    [threat_type-exploited_flaw] Vulnérabilité exploitée
    [threat_type-stolen_access] Accès volé
    [threat_type-insider] Quelqu’un de l’intérieur
    [threat_type-supplier_compromise] Attaque par un fournisseur
    [threat_type-misconfiguration] Mauvais réglage
    [threat_type-hardware_or_software_fault] Panne de matériel ou de logiciel
    [threat_type-physical_event] Incendie, eau, vol ou autre événement physique
    [targeted-targeted] L’établissement était visé
    [targeted-opportunistic] Fortuit, un parmi d’autres
    [ransom-none] Non demandée
    [ransom-asked] Demandée
    [ransom-talks] En discussion
    [ransom-refused] Refusée
    [ransom-paid] Payée
    [help_wanted-none] Aucune
    [help_wanted-advice] Conseils
    [help_wanted-technical_support] Appui technique
    [help_wanted-police_contact] Contact avec la police
    [help_wanted-contact_to_others] Contact avec d’autres victimes
    [subjects_kinds-patients] Patients
    [subjects_kinds-minors] Mineurs
    [subjects_kinds-staff] Personnel
    [subjects_kinds-relatives] Proches
    [subjects_kinds-donors] Donneurs
    [subjects_kinds-research_participants] Participants à des recherches
    [subjects_kinds-other] Autres
    [notice_phase-complete] Complète
    [notice_phase-first_part] Première partie, suite à venir
    [notice_phase-further_part] Partie complémentaire
   *[other] Autre
}

## How answers are said

incident-occurrence = { $occurrence ->
    [happened] C’est arrivé
    [possible] Cela aurait pu, ou peut encore, arriver
    [no] Non
   *[unknown] Pas encore connu
}
incident-yes = Oui
incident-no = Non
incident-not-known-yet = Pas encore connu
incident-about = environ { $value }
incident-range = { $low } à { $high }
incident-euros = { $value } EUR
incident-service-line = { $service } : { $level ->
    [normal] fonctionnement normal
    [reduced] fonctionnement limité
    [on_paper] sur papier
   *[down] à l’arrêt
} depuis { $since }
incident-service-line-reported = { $service } : { $level ->
    [normal] comme d’habitude
    [reduced] réduite
    [on_paper] sur papier
   *[down] arrêtée
}, signalé le { $since } ; depuis quand, on ne le sait pas
