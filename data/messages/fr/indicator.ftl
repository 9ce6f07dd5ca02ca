# Indicators and tags of an incident: how each line is read, and to whom it may go.

indicator-title = Indicateurs et étiquettes
indicator-lead = Ce que d’autres peuvent chercher dans leurs propres systèmes, comment chaque ligne est lue ici, et qui peut l’avoir.
indicator-section = Indicateurs
indicator-say = Changer les lignes
indicator-none = Pas encore d’indicateurs
indicator-none-explanation = Adresses, domaines, empreintes de fichiers ou ce qui a été vu, un par ligne. Demandez à la DSI. Aucun n’est nécessaire pour les premières notifications.
indicator-line = Ligne
indicator-kind-label = Ce que c’est
indicator-remarks = Ce qu’il en advient
indicator-kind = { $kind ->
    [ipv4] Adresse IPv4
    [ipv6] Adresse IPv6
    [network] Réseau
    [domain] Domaine
    [url] Adresse web
    [mail_address] Adresse électronique
    [md5] Empreinte de fichier (MD5)
    [sha1] Empreinte de fichier (SHA-1)
    [sha256] Empreinte de fichier (SHA-256)
    [sha512] Empreinte de fichier (SHA-512)
    [file_name] Nom de fichier
    [registry_key] Clé du registre Windows
    [mutex] Mutex de Windows
    [cve] Faille connue (CVE)
    [bitcoin] Adresse Bitcoin
    [mac_address] Adresse matérielle
    [autonomous_system] Opérateur de réseau (numéro AS)
   *[behaviour] Comportement, en mots
}
indicator-fate = { $fate ->
    [given] Peut être remis
    [look] À regarder d’abord
    [again] Une ligne plus haut dit la même chose
   *[refused] N’est pas remis
}
indicator-refusal = { $refusal ->
    [empty] La ligne est vide.
    [too_long] La ligne est trop longue. Écrivez un indicateur par ligne.
    [hidden] Elle contient un caractère qu’on ne voit pas ({ $value }). Retapez la ligne à la main.
    [several] Il y en a plusieurs. Écrivez chacun sur sa propre ligne.
    [not_of_kind] « { $value } » ne s’écrit pas ainsi : { $kind }. Vérifiez, ou enlevez le mot avant les deux-points.
    [no_address] « { $value } » ressemble à une adresse et n’en est pas une. Chaque nombre va de 0 à 255.
    [no_hash] Une empreinte de { $value } signes n’existe pas. A-t-elle été coupée en la copiant ?
    [nowhere_else] « { $value } » : { $why } D’autres chercheraient une autre machine.
    [too_wide] Un réseau de cette taille (/{ $value }) en contient trop d’autres. Indiquez des adresses, ou un réseau plus petit.
    [own_domain] « { $value } » est un domaine de votre établissement. Qui le bloque vous bloque.
   *[hash_of_nothing] C’est l’empreinte d’un fichier vide. Toute machine en a beaucoup.
}
indicator-nowhere-else = { $why ->
    [loopback] c’est la machine elle-même.
    [private] c’est une adresse de votre propre réseau.
    [link_local] elle ne vaut que sur un seul câble.
    [carrier_shared] beaucoup de clients d’un opérateur la partagent.
    [no_machine] aucune machine précise ne l’a.
   *[local_name] seul votre propre réseau connaît ce nom.
}
indicator-warning = { $warning ->
    [invisible_left_out] Des signes qu’on ne voit pas ont été enlevés.
    [port_left_out] Le port { $value } a été enlevé.
    [scheme_assumed] Il n’y avait ni http ni https devant ; http a été pris.
    [host_bits_cleared] Il est écrit avec la première adresse du réseau.
    [for_examples] C’est réservé aux exemples et aux exercices. Personne ne le verra jamais.
    [used_by_many] Beaucoup l’utilisent qui n’y sont pour rien. Qui le bloque peut leur nuire.
    [wide_network] Un réseau de cette taille (/{ $value }) en contient beaucoup d’autres.
    [other_letters] La lettre « { $value } » peut seulement ressembler à une lettre de a à z.
    [names_and_password] Il contient un nom ou un mot de passe. Enlevez-le.
    [names_the_house] Il nomme votre établissement ({ $value }).
    [names_a_person] Il passe par le dossier d’une personne. Enlevez le nom.
    [everywhere_name] Toute machine a un fichier de ce nom. Donnez aussi son empreinte.
    [may_be] Il peut aussi vouloir dire : { $kind }.
    [also_holds] Il contient aussi « { $value } », qu’on ne peut chercher que sur une ligne à part.
   *[not_recognised] Ce n’est rien de connu, et c’est gardé comme des mots.
}
indicator-label = { $basis ->
    [said] Marquage de tout ce qui est ici : { $label }
    [disputed] Deux marquages ont été donnés. Tant que personne ne décide, le plus strict vaut : { $label }
   *[unsaid] Personne n’a dit jusqu’où cela peut être diffusé, c’est donc { $label }
}
indicator-label-means = { $label ->
    [red] Seules les personnes que vous nommez peuvent l’avoir. Elles ne peuvent pas le transmettre.
    [amber_strict] Qui le reçoit peut le transmettre dans sa propre organisation, à ceux qui doivent savoir.
    [amber] Qui le reçoit peut le transmettre dans sa propre organisation et à ceux qui en dépendent, s’ils doivent savoir.
    [green] Il peut circuler dans la communauté, pas en public.
   *[clear] Tout le monde peut l’avoir.
}
indicator-label-say = Dire jusqu’où
indicator-label-look = Voir les deux
indicator-tags = Étiquettes
indicator-tags-lead = Les équipes de réponse trient les incidents par ces mots. Ils découlent des faits : changez le fait, et l’étiquette change.
indicator-no-tags = Aucune étiquette ne découle de ce qui est connu jusqu’ici.
indicator-hand-over = Remettre
indicator-hand-over-lead = Ce programme n’envoie rien. Prenez le fichier, donnez-le vous-même, et écrivez dans la main courante à qui vous l’avez donné.
indicator-hand-over-drill = Le titre du fichier dit que c’est un exercice. Ne le donnez à personne qui l’ignore.
indicator-withdrawn = Cet incident a été retiré. Ce qui est écrit ici peut être faux.
indicator-audience-label = Qui le reçoit ?
indicator-audience = { $audience ->
    [recipients] Des personnes que vous nommez
    [organisation] Une organisation
    [clients] Une organisation et ceux qui en dépendent
    [community] La communauté
   *[public] Tout le monde
}
indicator-audience-hint = { $audience ->
    [recipients] Par exemple l’astreinte de l’équipe de réponse, ou la police. Il y est écrit à qui poser des questions.
    [organisation] Par exemple un fournisseur, pour ses propres équipes.
    [clients] Par exemple un groupe d’hôpitaux et tous ceux qui utilisent ses systèmes.
    [community] Par exemple les hôpitaux du pays, ou une association.
   *[public] Par exemple un site web. Votre établissement n’est pas nommé, sauf si le titre ou le résumé le fait.
}
indicator-audience-show = Montrer ce qu’ils reçoivent
indicator-given = { $count ->
    [0] Ils ne reçoivent aucun indicateur, seulement l’incident avec ses étiquettes.
    [one] Ils reçoivent { $count } indicateur, et l’incident avec ses étiquettes.
   *[other] Ils reçoivent { $count } indicateurs, et l’incident avec ses étiquettes.
}
indicator-left-out = { $count ->
    [one] { $count } ligne est laissée de côté, parce que d’autres ne peuvent pas s’en servir. La raison est plus haut.
   *[other] { $count } lignes sont laissées de côté, parce que d’autres ne peuvent pas s’en servir. La raison est plus haut.
}
indicator-withheld = { $count ->
    [0] Ils ne reçoivent rien : { $label } ne va pas si loin.
    [one] Ils ne reçoivent rien : { $label } ne va pas si loin. { $count } indicateur est retenu.
   *[other] Ils ne reçoivent rien : { $label } ne va pas si loin. { $count } indicateurs sont retenus.
}
