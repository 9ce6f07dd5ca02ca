# Whether the institution is in scope of NIS2, as somebody answered, and what follows.

scope-assessment-title = NIS 2 s’applique-t-elle à nous ?
scope-assessment-none = Personne n’a encore répondu
scope-assessment-none-explanation = Cela prend cinq minutes : ce qu’est l’établissement, combien de personnes y travaillent, et ses chiffres. La réponse dit pourquoi, et ce qu’il faut demander.
scope-assessment-no-pack = Il n’y a pas de jeu de règles de votre pays
scope-assessment-no-pack-explanation = Le pays de l’établissement est « { $country } ». Il se choisit à la création de l’établissement.
scope-assessment-begin = Répondre aux questions
scope-assessment-anew = Répondre de nouveau
scope-assessment-class = { $class ->
    [essential] Essentielle
    [important] Importante
   *[out] Hors champ
}
scope-assessment-class-within = { $class ->
    [essential] essentielle
    [important] importante
   *[out] hors champ
}
scope-assessment-sure = { $class ->
    [essential] Entité essentielle.
    [important] Entité importante.
   *[out] Hors champ.
}
scope-assessment-ask = { $spread ->
    [all] Pas certain : hors champ, importante ou essentielle.
   *[two] Pas certain : { $least } ou { $most }.
}
scope-assessment-binds = { $act } s’impose à vous aujourd’hui.
scope-assessment-binds-if = Si vous êtes dans le champ, { $act } s’impose à vous aujourd’hui.
scope-assessment-binds-not = D’après vos réponses, { $act } ne s’impose pas à vous.
scope-assessment-binds-from = { $act } s’impose à partir du { $day } ; rien d’ici là.
scope-assessment-no-act = Pas de loi en vigueur ({ $country }) : la catégorie est celle que donnerait la directive.
scope-assessment-not-member = NIS 2 ne lie pas ce pays ({ $country }), qui a ses propres règles : la catégorie est celle que donnerait la directive.
scope-assessment-answered = Réponse du { $day }{ $by ->
    [yes] { " " }par { $person }
   *[no] { "" }
}, selon les règles de { $edition }.
scope-assessment-moved = Le jour de la réponse, le résultat était autre : { $then }. Les règles ont changé depuis. Regardez-les, et répondez de nouveau.
scope-assessment-advice = Ce résultat est tiré de règles que quelqu’un a lues. Ce n’est pas un conseil juridique, et une autorité qui vous a inscrit sur sa liste en sait davantage.
scope-assessment-reasons = Pourquoi
scope-assessment-questions = Ce qu’il faut demander
scope-assessment-find-out = À trouver dans l’établissement : { $question }
scope-assessment-ask-authority = À demander à l’autorité ({ $authority }) : { $question }
scope-assessment-ask-contact = À demander au point de contact unique ({ $country }) : { $question }
scope-assessment-besides = Ce qui en découle aussi
scope-assessment-cir = Le règlement d’exécution (UE) 2024/2690 s’impose directement à vous : ses mesures, et ses seuils d’incident important.
scope-assessment-roles = Au regard des textes
scope-assessment-role = { $role ->
    [nis2_entity] Dans le champ de NIS 2
    [essential_entity] Entité essentielle
    [important_entity] Entité importante
    [digital_provider] Fournisseur numérique
    [controller] Responsable du traitement
    [processor] Sous-traitant (RGPD)
    [critical_entity] Entité critique
    [health_institution] Établissement de santé
    [designated_operator] Opérateur désigné au titre de NIS 1 (OSE)
    [sponsor] Promoteur d’essais cliniques
    [radiological_undertaking] Expose des personnes à des rayonnements
    [blood_establishment] Établissement de transfusion sanguine
    [device_manufacturer] Fabricant de dispositifs médicaux
    [record_system_manufacturer] Fabricant de systèmes de dossiers médicaux électroniques
    [ai_provider] Fournisseur d’intelligence artificielle
    [ai_deployer] Déployeur d’intelligence artificielle
    [product_manufacturer] Fabricant de produits comportant des éléments numériques
   *[trust_service_provider] Prestataire de services de confiance
}
scope-assessment-registration = Enregistrement
scope-assessment-registration-not-yet = NIS 2 n’exige aucun enregistrement ici aujourd’hui. Préparez ceci :
scope-assessment-registration-lead = À communiquer à votre autorité :
scope-assessment-registration-by = S’enregistrer au plus tard le
scope-assessment-registration-overdue = Le dernier jour était le { $day }. Qui n’est pas encore enregistré le fait maintenant.
scope-assessment-registration-was = Si vous êtes dans le champ : le dernier jour pour les entités concernées dès le début était le { $day }.
scope-assessment-registration-record = Consignez la date de votre enregistrement dans les échéances légales.
scope-assessment-since-missing = Indiquez dans les questions depuis quand vous êtes dans le champ, et le dernier jour est calculé.
scope-assessment-fines = Montant maximal d’une amende
scope-assessment-fines-forecast = C’est le maximum légal et non une prévision : le montant d’une amende relève des autorités et des tribunaux.
scope-assessment-fines-unknown = Non connu : demandez à l’autorité le montant maximal d’une amende{ $public ->
    [yes] { " " }pour les organismes publics.
   *[no] .
}
scope-assessment-fines-none = Les organismes publics ne sont pas soumis à l’amende.
scope-assessment-fines-no-act = Pas de loi, donc pas d’amende au titre de NIS 2 aujourd’hui.
scope-assessment-fines-higher = Des deux catégories possibles pour l’établissement, c’est le maximum le plus élevé.
scope-assessment-fines-directive = Ce que dit le pays n’est pas connu ; c’est le moindre maximum que la directive impose aux pays de prévoir.
scope-assessment-fines-of-turnover = Cette part de votre chiffre d’affaires représente { $sum } EUR.
scope-assessment-today = Ce qui se notifie aujourd’hui
scope-assessment-today-lead = Le pays n’a pas de loi NIS 2 en vigueur. Ceci s’applique malgré tout :
scope-assessment-today-none = Rien de propre au pays n’a été trouvé ; le RGPD et les règles sur les dispositifs s’appliquent dans tous les cas.
scope-assessment-all-duties = Toutes les obligations et tous les délais
scope-assessment-history = Réponses précédentes
scope-assessment-history-empty = C’est la première réponse.
scope-assessment-history-line = { $day } : { $result }{ $by ->
    [yes] , réponse de { $person }
   *[no] { "" }
}, règles de { $edition }.
scope-assessment-range = { $least } ou { $most }

## What was answered

scope-assessment-answers = Les réponses données
scope-assessment-kinds = Qu’est-ce que l’établissement ?
scope-assessment-kinds-hint = Cochez tout ce qui convient.
scope-assessment-kind-none = Rien de tout cela
scope-assessment-kind-annex = { $annex ->
    [annex_1] Annexe I de NIS 2
    [annex_2] Annexe II de NIS 2
   *[critical_only] Dans la seule directive CER
}
scope-assessment-staff = Effectif
scope-assessment-staff-hint = Équivalents temps plein (ETP) du dernier exercice clos. Laissez vide tout chiffre que vous ignorez : la réponse dit alors entre quoi elle se situe.
scope-assessment-turnover = Chiffre d’affaires annuel en euros
scope-assessment-turnover-hint = Pour un hôpital public, son budget. Un nombre entier comme 12 500 000, sans points ni virgules.
scope-assessment-balance = Bilan en euros
scope-assessment-balance-hint = Son total, en nombre entier
scope-assessment-owner = À qui appartient-il ?
scope-assessment-owner-value = { $owner ->
    [public] À un organisme public
   *[private] À toute autre personne
}
scope-assessment-group = Appartient-il à un groupe ?
scope-assessment-group-value = { $group ->
    [included] Non, ou les chiffres ci-dessus sont ceux de tout le groupe
   *[missing] Oui, et les chiffres sont ceux de ce seul établissement
}
scope-assessment-one-year = Ces chiffres ne valent que pour une année
scope-assessment-one-year-hint = La taille ne change qu’après deux exercices consécutifs.
scope-assessment-regardless = L’un de ces cas est-il le vôtre, quelle que soit la taille ?
scope-assessment-regardless-hint = Ne cochez que ce qu’une autorité vous a dit ou ce qui est hors de doute.
scope-assessment-regardless-value = { $regardless ->
    [sole_provider] Seul prestataire du pays pour un service essentiel au maintien d’activités sociétales ou économiques critiques
    [public_safety] Une perturbation pourrait avoir un impact important sur la sécurité publique ou la santé publique
    [systemic] Une perturbation pourrait induire un risque systémique important, y compris transfrontière
    [regional] Entité critique par son importance particulière pour sa région ou son secteur
    [critical_entity] Recensée comme entité critique par le pays
    [central_government] Entité de l’administration publique centrale
   *[former_operator] Opérateur de services essentiels (OSE) au titre de NIS 1, avant le 16 janvier 2023
}
scope-assessment-since = Dans le champ depuis
scope-assessment-since-hint = Si vous connaissez le jour : le dernier jour pour s’enregistrer en est déduit.
scope-assessment-cohort = Quand l’établissement a-t-il été inscrit sur une liste ?
scope-assessment-cohort-none = Non inscrit, ou non connu
scope-assessment-reason = Pourquoi répondre de nouveau ?
scope-assessment-reason-hint = Une fusion, un nouveau site, les chiffres d’une nouvelle année
scope-assessment-submit = Afficher la réponse
scope-assessment-answered-flash = La réponse est enregistrée et en vigueur.
scope-assessment-no-kind-said = Cochez au moins une case, ou « Rien de tout cela ».
scope-assessment-kind-and-none = « Rien de tout cela » ne va pas avec d’autres cases. Décochez-la, ou les autres.
scope-assessment-whole-number = « { $argument } » n’a pas été compris. Écrivez un nombre entier sans points ni virgules, comme 12 500 000.
