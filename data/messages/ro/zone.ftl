# Zones: the parts of the network, and from where equipment can be reached.

zone-list-title = Zone de rețea
zone-list-lead = Părțile în care este împărțită rețeaua. Un echipament este în zona pe care o numește o listă, altfel în cea al cărei interval îi cuprinde adresa; dintre mai multe, în cea mai restrânsă.
zone-list-caption = Zone, după nume
zone-list-empty = Nu este înregistrată nicio zonă
zone-list-empty-explanation = Cu intervalele rețelei dumneavoastră, fiecare echipament cu adresă își primește zona și se știe dacă este accesibil din afară sau nu.
zone-add = Adăugați o zonă
zone-added = Adăugată. Se calculează ce echipamente sunt în ea.
zone-corrected = Salvat. Se calculează ce echipamente sunt în ea.
zone-removed = Eliminată. Se calculează unde sunt acum echipamentele ei.
zone-remove = Eliminați această zonă…
zone-remove-act = Eliminați zona
zone-remove-question = Eliminați zona de rețea „{ $name }”?
zone-remove-changed = Cineva a modificat zona între timp. Nu a fost eliminată: verificați din nou.
zone-remove-pieces = { $count ->
    [0] Niciun echipament pe care îl vedeți nu este în ea.
    [one] { $count } echipament este în ea.
    [few] { $count } echipamente sunt în ea.
   *[other] { $count } de echipamente sunt în ea.
}
zone-remove-nowhere = { $count ->
    [one] { $count } dintre ele nu va fi în nicio zonă cunoscută.
    [few] { $count } dintre ele nu vor fi în nicio zonă cunoscută.
   *[other] { $count } dintre ele nu vor fi în nicio zonă cunoscută.
}
zone-remove-elsewhere = { $count ->
    [one] { $count } dintre ele va fi în „{ $zone }”.
    [few] { $count } dintre ele vor fi în „{ $zone }”.
   *[other] { $count } dintre ele vor fi în „{ $zone }”.
}
zone-remove-others = { $count ->
    [one] { $count } dintre ele va fi în altă zonă.
    [few] { $count } dintre ele vor fi în alte zone.
   *[other] { $count } dintre ele vor fi în alte zone.
}
zone-remove-reach = { $count ->
    [one] La { $count } dintre ele nu se va mai ști de unde poate fi accesat.
    [few] La { $count } dintre ele nu se va mai ști de unde pot fi accesate.
   *[other] La { $count } dintre ele nu se va mai ști de unde pot fi accesate.
}
zone-remove-again = Ce spun listele rămâne. Adăugată din nou cu același nume și aceleași intervale, zona își recapătă echipamentele.
zone-shared = Același interval este în mai mult de o zonă
zone-shared-explanation = Ce are o adresă acolo se consideră în zona adăugată ultima. Lăsați fiecare interval într-o singură zonă.
zone-edit-title = Corectați { $name }
zone-name = Nume
zone-name-hint = Cum îl scriu listele, dacă îl scriu: „VLAN 20 Imagistică”.
zone-kind = La ce folosește
zone-ranges = Intervale de adrese
zone-ranges-hint = Câte unul pe rând: 10.20.0.0/16, fd00:20::/32.
zone-remote-access = Intră furnizori din afară?
zone-remote-access-hint = Prin VPN, printr-un portal de întreținere la distanță sau printr-un modem.
zone-equipment = Echipamente
zone-none = În nicio zonă cunoscută
zone-kind-name = { $kind ->
    [clinical_devices] Dispozitive medicale
    [office] Locuri de muncă
    [servers] Servere
    [guest] Pacienți și vizitatori
    [management] Administrarea rețelei
    [dmz] Între interior și internet (DMZ)
   *[internet_facing] Adrese din internet
}
zone-reach = { $reach ->
    [internet] Din internet
    [supplier_access] De un furnizor, din afară
    [hospital_network] Doar din interior
    [isolated] Neconectat
   *[unknown] Nu se știe
}
zone-because = { $because ->
    [stated] pentru că s-a spus despre acest echipament
    [zone_stated] pentru că o listă numește zona
    [zone_of_address] pentru că adresa este acolo
   *[nothing_said] nu a spus nimeni
}
