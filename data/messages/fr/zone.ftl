# Zones: the parts of the network, and from where equipment can be reached.

zone-list-title = Zones réseau
zone-list-lead = Les parties entre lesquelles votre réseau est divisé. Un équipement est dans la zone qu’une liste indique, sinon dans celle dont la plage contient son adresse ; la plus étroite s’il y en a plusieurs.
zone-list-caption = Zones, par nom
zone-list-empty = Aucune zone n’est consignée
zone-list-empty-explanation = Avec les plages de votre réseau, chaque équipement doté d’une adresse reçoit sa zone, et l’on sait s’il est accessible de l’extérieur.
zone-add = Ajouter une zone
zone-added = Ajoutée. Le calcul des équipements qui s’y trouvent est en cours.
zone-corrected = Enregistrée. Le calcul des équipements qui s’y trouvent est en cours.
zone-removed = Supprimée. Le calcul de la nouvelle zone de ses équipements est en cours.
zone-remove = Supprimer cette zone…
zone-remove-act = Supprimer la zone
zone-remove-question = Supprimer la zone réseau « { $name } » ?
zone-remove-changed = Quelqu’un a modifié cette zone entre-temps. Elle n’a pas été supprimée : regardez de nouveau.
zone-remove-pieces = { $count ->
    [0] Aucun équipement que vous voyez ne s’y trouve.
    [one] { $count } équipement s’y trouve.
   *[other] { $count } équipements s’y trouvent.
}
zone-remove-nowhere = { $count ->
    [one] { $count } d’entre eux ne sera dans aucune zone connue.
   *[other] { $count } d’entre eux ne seront dans aucune zone connue.
}
zone-remove-elsewhere = { $count ->
    [one] { $count } d’entre eux sera dans « { $zone } ».
   *[other] { $count } d’entre eux seront dans « { $zone } ».
}
zone-remove-others = { $count ->
    [one] { $count } d’entre eux sera dans une autre zone.
   *[other] { $count } d’entre eux seront dans d’autres zones.
}
zone-remove-reach = { $count ->
    [one] Pour { $count } d’entre eux, on ne saura plus d’où il est accessible.
   *[other] Pour { $count } d’entre eux, on ne saura plus d’où ils sont accessibles.
}
zone-remove-again = Ce que disent vos listes reste. Ajoutée de nouveau avec le même nom et les mêmes plages, la zone retrouve ses équipements.
zone-shared = La même plage figure dans plusieurs zones
zone-shared-explanation = Ce qui y a une adresse est réputé dans la zone ajoutée en dernier. Ne laissez chaque plage que dans une zone.
zone-edit-title = Corriger : { $name }
zone-name = Nom
zone-name-hint = Comme l’écrivent vos listes, si elles le font : « VLAN 20 Imagerie ».
zone-kind = Usage
zone-ranges = Plages d’adresses
zone-ranges-hint = Une par ligne : 10.20.0.0/16, fd00:20::/32.
zone-remote-access = Des fournisseurs entrent-ils de l’extérieur ?
zone-remote-access-hint = Par VPN, passerelle de télémaintenance ou modem.
zone-equipment = Équipements
zone-none = Dans aucune zone connue
zone-kind-name = { $kind ->
    [clinical_devices] Dispositifs médicaux
    [office] Postes de travail
    [servers] Serveurs
    [guest] Patients et visiteurs
    [management] Administration du réseau
    [dmz] Entre l’intérieur et internet (DMZ)
   *[internet_facing] Adresses sur internet
}
zone-reach = { $reach ->
    [internet] Depuis internet
    [supplier_access] Par un fournisseur, de l’extérieur
    [hospital_network] Seulement de l’intérieur
    [isolated] Non raccordé
   *[unknown] Non connu
}
zone-because = { $because ->
    [stated] car cela a été dit de cet équipement
    [zone_stated] car une liste indique la zone
    [zone_of_address] car son adresse s’y trouve
   *[nothing_said] personne ne l’a dit
}
