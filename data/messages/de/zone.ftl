# Zones: the parts of the network, and from where equipment can be reached.

zone-list-title = Netzzonen
zone-list-lead = Die Teile, in die Ihr Netz gegliedert ist. Ein Gerät gehört zu der Zone, die eine Liste nennt, sonst zu der, deren Bereich seine Adresse enthält; bei mehreren zur engsten.
zone-list-caption = Zonen, nach Namen
zone-list-empty = Es ist keine Zone erfasst
zone-list-empty-explanation = Mit den Adressbereichen Ihres Netzes erhält jedes Gerät mit einer Adresse seine Zone, und es ist bekannt, ob es von außen erreichbar ist.
zone-add = Zone hinzufügen
zone-added = Hinzugefügt. Welche Geräte dazugehören, wird gerade ermittelt.
zone-corrected = Gespeichert. Welche Geräte dazugehören, wird gerade ermittelt.
zone-removed = Entfernt. Wohin ihre Geräte jetzt gehören, wird gerade ermittelt.
zone-remove = Diese Zone entfernen …
zone-remove-act = Zone entfernen
zone-remove-question = Die Netzzone „{ $name }“ entfernen?
zone-remove-changed = Jemand hat diese Zone inzwischen geändert. Sie wurde nicht entfernt: Sehen Sie noch einmal nach.
zone-remove-pieces = { $count ->
    [0] Kein Gerät, das Sie sehen, ist darin.
    [one] { $count } Gerät ist darin.
   *[other] { $count } Geräte sind darin.
}
zone-remove-nowhere = { $count ->
    [one] { $count } davon wird in keiner bekannten Zone sein.
   *[other] { $count } davon werden in keiner bekannten Zone sein.
}
zone-remove-elsewhere = { $count ->
    [one] { $count } davon wird in „{ $zone }“ sein.
   *[other] { $count } davon werden in „{ $zone }“ sein.
}
zone-remove-others = { $count ->
    [one] { $count } davon wird in einer anderen Zone sein.
   *[other] { $count } davon werden in anderen Zonen sein.
}
zone-remove-reach = { $count ->
    [one] Von { $count } davon wird nicht mehr bekannt sein, von wo es erreichbar ist.
   *[other] Von { $count } davon wird nicht mehr bekannt sein, von wo sie erreichbar sind.
}
zone-remove-again = Was Ihre Listen sagen, bleibt. Mit demselben Namen und denselben Adressbereichen neu hinzugefügt, hat die Zone ihre Geräte wieder.
zone-shared = Derselbe Adressbereich steht in mehr als einer Zone
zone-shared-explanation = Was dort eine Adresse hat, wird der zuletzt hinzugefügten Zone zugeordnet. Lassen Sie jeden Adressbereich nur in einer Zone.
zone-edit-title = Korrigieren: { $name }
zone-name = Name
zone-name-hint = Wie Ihre Listen ihn schreiben, falls sie es tun: „VLAN 20 Radiologie“.
zone-kind = Wofür sie ist
zone-ranges = Adressbereiche
zone-ranges-hint = Einer pro Zeile: 10.20.0.0/16, fd00:20::/32.
zone-remote-access = Kommen Lieferanten von außen herein?
zone-remote-access-hint = Über VPN, ein Fernwartungs-Gateway oder ein Modem.
zone-equipment = Geräte
zone-none = In keiner bekannten Zone
zone-kind-name = { $kind ->
    [clinical_devices] Medizingeräte
    [office] Arbeitsplätze
    [servers] Server
    [guest] Patienten und Besucher
    [management] Verwaltung des Netzes
    [dmz] Zwischen innen und Internet (DMZ)
   *[internet_facing] Adressen im Internet
}
zone-reach = { $reach ->
    [internet] Aus dem Internet
    [supplier_access] Von einem Lieferanten, von außen
    [hospital_network] Nur von innen
    [isolated] Nicht angeschlossen
   *[unknown] Nicht bekannt
}
zone-because = { $because ->
    [stated] weil es zu diesem Gerät angegeben wurde
    [zone_stated] weil eine Liste die Zone nennt
    [zone_of_address] weil seine Adresse dort liegt
   *[nothing_said] niemand hat es angegeben
}
