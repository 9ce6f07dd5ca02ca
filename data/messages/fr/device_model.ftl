# Device models: what their makers disclose, in words for those who run the devices.

## What twelve answers of an MDS2 form mean, and what to do

mds2-finding = { $rule ->
    [no_anti_malware] Ne peut pas faire tourner d’antivirus.
    [clear_on_the_wire] Envoie les données des patients sans chiffrement.
    [updates_need_approval] Les mises à jour de sécurité du système d’exploitation ne peuvent être installées qu’après accord du fabricant.
    [updates_need_service] Les mises à jour de sécurité du système d’exploitation exigent une visite du fabricant ou de son service technique.
    [remote_service] Le fabricant peut y accéder de l’extérieur.
    [needs_internet] Ne fonctionne pas sans internet.
    [no_emergency_access] Personne ne peut l’utiliser en urgence sans se connecter.
    [fixed_password] A un mot de passe impossible à changer.
    [no_second_factor] Ne peut pas exiger de second facteur à la connexion.
    [clear_at_rest] Stocke des données sans chiffrement.
    [no_central_log] Ne peut pas envoyer son journal à un collecteur central.
   *[no_bill_of_materials] Le fabricant ne dit pas quels logiciels il contient.
}
mds2-to-do = { $rule ->
    [no_anti_malware] Gardez-le dans une zone réseau à part, ne laissez entrer et sortir que le nécessaire, et analysez les clés USB avant de les brancher. Voyez si le fabricant indique d’autres mesures, ou n’autorise que des programmes listés.
    [clear_on_the_wire] Gardez-le dans une zone fermée, ou placez devant lui une passerelle qui chiffre. Quiconque peut écouter ce réseau peut lire.
    [updates_need_approval] N’attendez pas sans protection : isolez-le dans le réseau jusqu’à l’accord du fabricant, et demandez-lui combien de temps cela prend.
    [updates_need_service] Inscrivez les mises à jour au contrat de maintenance, et consignez une dérogation, avec responsable et date, d’ici la visite.
    [remote_service] N’ouvrez l’accès que pour une session, à une personne nommée, et fermez-le ensuite. Tenez un relevé de chacune.
    [needs_internet] Couper l’hôpital d’internet l’arrête : consignez-le comme dépendance, et prévoyez de travailler sans lui.
    [no_emergency_access] La procédure dégradée doit dire comment le personnel y accède quand aucun identifiant ne fonctionne.
    [fixed_password] Inscrivez le compte au registre des comptes partagés, et ne laissez accéder à l’appareil que ceux qui en ont besoin.
    [no_second_factor] Notez la dérogation, et n’y laissez accéder que des machines qui en exigent un.
    [clear_at_rest] Enfermez-le ou attachez-le, et effacez-le avant sa sortie de l’établissement. En cas de vol, les données sont réputées lisibles et il faut peut-être informer les patients.
    [no_central_log] Surveillez plutôt son trafic réseau, et lisez son propre journal en cas d’événement.
   *[no_bill_of_materials] Les vulnérabilités ne se recherchent que par fabricant et modèle. Demandez au fabricant une nomenclature logicielle.
}
mds2-not-said = { $rule ->
    [no_anti_malware] S’il peut faire tourner un antivirus
    [clear_on_the_wire] S’il chiffre les données des patients avant l’envoi
    [updates_need_approval] Si les mises à jour de sécurité peuvent être installées sans l’accord du fabricant
    [updates_need_service] Si les mises à jour de sécurité exigent une visite du fabricant
    [remote_service] Si le fabricant peut y accéder de l’extérieur
    [needs_internet] S’il a besoin d’internet
    [no_emergency_access] S’il peut être utilisé en urgence sans se connecter
    [fixed_password] Si chaque mot de passe peut être changé
    [no_second_factor] S’il peut exiger un second facteur
    [clear_at_rest] S’il chiffre ce qu’il stocke
    [no_central_log] S’il peut envoyer son journal à un collecteur central
   *[no_bill_of_materials] Si une nomenclature logicielle est disponible
}
mds2-answer = { $answer ->
    [yes] Oui
    [no] Non
    [not_applicable] Sans objet
    [see_note] Voir la note
   *[in_words] En toutes lettres
}
udi-agency = { $agency ->
    [gs1] GS1
    [hibcc] HIBCC
   *[iccbba] ICCBBA
}

## The unique device identifier on the page of an asset

udi-title = Ce que dit l’IUD
udi-device-identifier = Identifiant du dispositif (IUD-ID)
udi-issued-by = Attribué selon les règles de
udi-serial = Numéro de série
udi-lot = Lot
udi-manufactured = Fabriqué le
udi-expires = Expire le
udi-donation = Numéro de don
udi-software = Version du logiciel
udi-unread = L’IUD ne peut pas être décomposé au caractère { $position } :
udi-serial-not-stated = Aucune liste n’indique de numéro de série. Celui ci-dessus est lu dans l’IUD et n’est pas saisi pour le dispositif : regardez sa plaque.
udi-serial-differs = Les listes indiquent un autre numéro de série. L’un des deux est faux, ou appartient à un autre dispositif : regardez la plaque.
udi-serial-enter = Saisir ce que dit la plaque

## The list of models

device-model-list-title = Modèles de dispositifs
device-model-list-lead = Les dispositifs médicaux que vous avez, par fabricant et modèle. Ils viennent des listes importées ; le registre où ils sont tenus reste celui qui fait foi.
device-model-list-search = Rechercher un fabricant, un modèle, un lieu
device-model-list-shown = { $all ->
    [one] Modèles : { $shown } sur { $all }
   *[other] Modèles : { $shown } sur { $all }
}
device-model-list-unnamed = { $count ->
    [one] Pour { $count } dispositif médical, aucune liste n’indique fabricant et modèle : il n’entre dans aucun modèle.
   *[other] Pour { $count } dispositifs médicaux, aucune liste n’indique fabricant et modèle : ils n’entrent dans aucun modèle.
}
device-model-list-unnamed-look = Voir les dispositifs médicaux
device-model-list-empty = Aucun dispositif médical pour l’instant.
device-model-list-empty-explanation = Un modèle apparaît dès qu’une liste importée cite des dispositifs médicaux avec leur fabricant et leur modèle.
device-model-list-nothing = Aucun modèle ne correspond.
device-model-list-nothing-explanation = Élargissez la recherche, ou retirez un filtre.
device-model-mds2 = MDS2
device-model-mds2-any = Avec ou sans
device-model-mds2-with = Avec un formulaire accepté
device-model-mds2-without = Sans formulaire
device-model-name = Modèle
device-model-maker = Fabricant
device-model-devices = Dispositifs
device-model-where = Où
device-model-networked = En réseau
device-model-on-patients = Sur des patients
device-model-software = Logiciel
device-model-disclosed = MDS2
device-model-not-disclosed = non
device-model-support = Support
device-model-more = et { $count } de plus
device-model-tally = { $attribute ->
    [networked] { $yes } sur { $all }
    [patient_connected] { $yes } sur { $all } sur des patients
   *[life_supporting] une vie dépend de { $yes } sur { $all }
}{ $unknown ->
    [0] {""}
   *[other] , non précisé pour { $unknown }
}

## One model

device-model-above = Modèle de dispositif
device-model-count = { $count ->
    [0] Aucun n’est actuellement dans l’inventaire.
    [one] { $count } dispositif que vous voyez.
   *[other] { $count } dispositifs que vous voyez.
}
device-model-spellings = Aussi écrit
device-model-no-devices = Aucun dispositif de ce modèle n’est actuellement dans l’inventaire.
device-model-no-devices-explanation = Ce qui a été importé à son sujet est conservé, et figure de nouveau ici quand une liste cite un tel dispositif.
asset-page-device-model = Modèle et ce que déclare son fabricant

## What the maker discloses

disclosure-title = Ce que déclare le fabricant
disclosure-rests-on = Formulaire MDS2, édition { $edition } :
disclosure-dated = daté du
disclosure-others = Autres formulaires importés pour ce modèle :
disclosure-state = { $state ->
    [proposed] à regarder
    [accepted] accepté
    [discarded] écarté
   *[withdrawn] retiré
}
disclosure-file = Le formulaire MDS2 du fabricant
disclosure-file-hint = Le formulaire de 2019 rempli, en classeur (XLSX) ou CSV, { $megabytes } Mo au plus. Vous le regardez avant qu’il compte.
disclosure-bring-in = Lire le formulaire
disclosure-refused = Le formulaire n’a pas été repris
disclosure-brought-in = Le formulaire est lu. Regardez-le, puis acceptez-le ou écartez-le.
disclosure-accepted = Le formulaire est accepté.
disclosure-discarded = Le formulaire est écarté.
disclosure-withdrawn = Le formulaire est retiré.
disclosure-conflict = Non fait : quelqu’un d’autre a décidé de ce formulaire entre-temps.
disclosure-read = MDS2, édition { $edition } : { $answered } questions sur { $questions } ont une réponse.
disclosure-for = Importé pour
disclosure-names = Le formulaire cite { $maker }, { $model }.
disclosure-names-none = Le formulaire ne cite pas de fabricant ou pas de modèle.
disclosure-brought-on = Importé le
disclosure-names-another = Le formulaire cite un autre dispositif
disclosure-names-another-explanation = Le fabricant ou le modèle du formulaire n’est pas celui de ce modèle. Ne l’acceptez que si vous savez que c’est bien lui.
disclosure-accept-explanation = Une fois accepté, il est affiché pour chaque dispositif de ce modèle. Il peut être retiré.
disclosure-accept-replaces = Une fois accepté, il prend la place du formulaire en vigueur, qui est conservé. Il peut être retiré.
disclosure-withdraw-explanation = Une fois retiré, il ne compte plus, et le formulaire accepté avant lui compte de nouveau.
disclosure-accept = Accepter le formulaire
disclosure-discard = Écarter
disclosure-withdraw = Retirer
disclosure-means = Ce que cela signifie
mds2-none = On ne sait rien : aucun formulaire MDS2 n’a été accepté pour ce modèle. Demandez au fabricant le formulaire de 2019 rempli.
mds2-nothing-applies = Aucune des douze réponses qui appellent une action n’a été trouvée dans le formulaire.
mds2-not-said-title = Le fabricant ne dit pas :
mds2-not-said-count = { $count ->
    [one] { $count } des douze réponses qui comptent n’est pas donnée.
   *[other] { $count } des douze réponses qui comptent ne sont pas données.
}
mds2-other-rules = { $count ->
    [one] { $count } des douze réponses qui comptent n’appelle aucune action.
   *[other] { $count } des douze réponses qui comptent n’appellent aucune action.
}
mds2-every-question = Toutes les questions : { $answered } réponses sur { $questions }
mds2-not-answered = sans réponse
mds2-note = note { $number }
mds2-other-questions = Questions que le formulaire n’a pas
mds2-remarks = Remarqué en lisant le formulaire :

## Two models that are one

device-model-one = Deux modèles qui n’en font qu’un
device-model-counted-here = Les listes l’écrivent aussi autrement. Les dispositifs de ceux-ci sont comptés ici :
device-model-said-so = noté le
device-model-part = { $model } est finalement un autre modèle
device-model-with = Ce modèle est le même que
device-model-with-hint = Ses dispositifs sont alors comptés avec le modèle choisi, et ce que les fabricants déclarent de l’un ou de l’autre y est affiché. Vous pouvez revenir dessus.
device-model-choose = Choisir un modèle
device-model-unite = Compter comme un seul
device-model-united = Les deux sont comptés comme un seul modèle.
device-model-parted = Les deux sont de nouveau comptés comme deux modèles.
device-model-none-chosen = Rien n’a été modifié : aucun modèle n’a été choisi.
device-model-itself = Rien n’a été modifié : ils sont déjà comptés comme un seul modèle.
device-model-said-already = Rien n’a été modifié : quelqu’un a entre-temps compté ce modèle avec un autre.
