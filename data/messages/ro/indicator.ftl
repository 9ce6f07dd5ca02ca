# Indicators and tags of an incident: how each line is read, and to whom it may go.

indicator-title = Indicatori și etichete
indicator-lead = Ce pot căuta alții în propriile sisteme, cum se citește aici fiecare rând și cine îl poate primi.
indicator-section = Indicatori
indicator-say = Modificați rândurile
indicator-none = Încă nu există indicatori
indicator-none-explanation = Adrese, domenii, amprente de fișiere sau ce s-a văzut, câte unul pe rând. Întrebați IT-ul. Pentru primele notificări nu este nevoie de niciunul.
indicator-line = Rând
indicator-kind-label = Ce este
indicator-remarks = Ce se întâmplă cu el
indicator-kind = { $kind ->
    [ipv4] Adresă IPv4
    [ipv6] Adresă IPv6
    [network] Rețea
    [domain] Domeniu
    [url] Adresă web
    [mail_address] Adresă de e-mail
    [md5] Amprentă de fișier (MD5)
    [sha1] Amprentă de fișier (SHA-1)
    [sha256] Amprentă de fișier (SHA-256)
    [sha512] Amprentă de fișier (SHA-512)
    [file_name] Nume de fișier
    [registry_key] Cheie din registrul Windows
    [mutex] Mutex Windows
    [cve] Vulnerabilitate cunoscută (CVE)
    [bitcoin] Adresă Bitcoin
    [mac_address] Adresă hardware
    [autonomous_system] Operator de rețea (număr AS)
   *[behaviour] Comportament, în cuvinte
}
indicator-fate = { $fate ->
    [given] Se poate preda
    [look] Uitați-vă întâi la el
    [again] Un rând de mai sus spune același lucru
   *[refused] Nu se predă
}
indicator-refusal = { $refusal ->
    [empty] Rândul este gol.
    [too_long] Rândul este prea lung. Scrieți câte un indicator pe rând.
    [hidden] Conține un caracter care nu se vede ({ $value }). Scrieți rândul din nou, de mână.
    [several] Sunt mai mulți. Scrieți-l pe fiecare pe rândul lui.
    [not_of_kind] „{ $value }” nu se scrie așa: { $kind }. Verificați din nou sau lăsați deoparte cuvântul dinaintea celor două puncte.
    [no_address] „{ $value }” arată ca o adresă și nu este. Fiecare număr este între 0 și 255.
    [no_hash] Nu există amprentă cu { $value } semne. A fost tăiată la copiere?
    [nowhere_else] „{ $value }”: { $why } Alții ar căuta un alt calculator.
    [too_wide] O rețea de această mărime (/{ $value }) cuprinde prea mulți alții. Scrieți adrese separate sau o rețea mai mică.
    [own_domain] „{ $value }” este un domeniu al instituției dumneavoastră. Cine îl blochează vă blochează pe dumneavoastră.
   *[hash_of_nothing] Este amprenta unui fișier gol. Orice calculator are multe.
}
indicator-nowhere-else = { $why ->
    [loopback] înseamnă chiar calculatorul respectiv.
    [private] este o adresă din rețeaua dumneavoastră.
    [link_local] contează doar pe un singur cablu.
    [carrier_shared] o împart mulți clienți ai unui furnizor.
    [no_machine] niciun calculator anume nu o are.
   *[local_name] numai rețeaua dumneavoastră cunoaște acest nume.
}
indicator-warning = { $warning ->
    [invisible_left_out] S-au lăsat deoparte semne care nu se văd.
    [port_left_out] S-a lăsat deoparte portul { $value }.
    [scheme_assumed] Nu avea http sau https în față; s-a luat http.
    [host_bits_cleared] Se scrie cu prima adresă a rețelei.
    [for_examples] Este păstrat pentru exemple și exerciții. Nimeni nu îl va vedea vreodată.
    [used_by_many] Îl folosesc foarte mulți care nu au nicio legătură. Cine îl blochează le poate face rău.
    [wide_network] O rețea de această mărime (/{ $value }) cuprinde mulți alții.
    [other_letters] Litera „{ $value }” poate doar semăna cu una de la a la z.
    [names_and_password] Conține un nume sau o parolă. Scoateți-le.
    [names_the_house] Numește instituția dumneavoastră ({ $value }).
    [names_a_person] Trece prin dosarul unei persoane. Scoateți numele.
    [everywhere_name] Orice calculator are un fișier cu acest nume. Dați și amprenta lui.
    [may_be] Poate fi înțeles și ca: { $kind }.
    [also_holds] Conține și „{ $value }”, care se poate căuta numai pe un rând propriu.
   *[not_recognised] Nu este nimic cunoscut și se păstrează ca text.
}
indicator-label = { $basis ->
    [said] Eticheta pentru tot ce este aici: { $label }
    [disputed] S-au spus două etichete. Până decide cineva, este valabilă cea mai strictă: { $label }
   *[unsaid] Nimeni nu a spus cât de departe se poate transmite, așa că este { $label }
}
indicator-label-means = { $label ->
    [red] Numai persoanele pe care le numiți îl pot avea. Ele nu îl pot da mai departe.
    [amber_strict] Cine îl primește îl poate da mai departe în propria organizație, celor care trebuie să știe.
    [amber] Cine îl primește îl poate da mai departe în propria organizație și celor care depind de ea, dacă trebuie să știe.
    [green] Poate circula în comunitate, dar nu public.
   *[clear] Oricine îl poate avea.
}
indicator-label-say = Spuneți cât de departe
indicator-label-look = Vedeți ambele variante
indicator-tags = Etichete
indicator-tags-lead = Echipele de răspuns sortează incidentele după aceste cuvinte. Ele decurg din fapte: schimbați faptul și se schimbă eticheta.
indicator-no-tags = Din ce se știe până acum nu decurge nicio etichetă.
indicator-hand-over = Predare
indicator-hand-over-lead = Programul nu trimite nimic. Luați fișierul, dați-l chiar dumneavoastră și scrieți în registru cui l-ați dat.
indicator-hand-over-drill = Titlul fișierului spune că este un exercițiu. Nu îl dați nimănui care nu știe asta.
indicator-withdrawn = Acest incident a fost retras. Ce scrie aici poate fi greșit.
indicator-audience-label = Cine îl primește?
indicator-audience = { $audience ->
    [recipients] Persoane pe care le numiți
    [organisation] O organizație
    [clients] O organizație și cei care depind de ea
    [community] Comunitatea
   *[public] Toată lumea
}
indicator-audience-hint = { $audience ->
    [recipients] De exemplu cei de gardă la echipa de răspuns sau poliția. Scrie și pe cine pot întreba.
    [organisation] De exemplu un furnizor, pentru oamenii lui.
    [clients] De exemplu un grup de spitale și toți cei care îi folosesc sistemele.
    [community] De exemplu spitalele din țară sau o asociație.
   *[public] De exemplu un site. Nu numește instituția dumneavoastră, decât dacă o fac titlul sau rezumatul.
}
indicator-audience-show = Arată ce primesc
indicator-given = { $count ->
    [0] Nu primesc niciun indicator, doar incidentul cu etichetele lui.
    [one] Primesc { $count } indicator și incidentul cu etichetele lui.
    [few] Primesc { $count } indicatori și incidentul cu etichetele lui.
   *[other] Primesc { $count } de indicatori și incidentul cu etichetele lui.
}
indicator-left-out = { $count ->
    [one] { $count } rând rămâne pe dinafară, pentru că alții nu îl pot folosi. Motivul este mai sus.
    [few] { $count } rânduri rămân pe dinafară, pentru că alții nu le pot folosi. Motivul este mai sus.
   *[other] { $count } de rânduri rămân pe dinafară, pentru că alții nu le pot folosi. Motivul este mai sus.
}
indicator-withheld = { $count ->
    [0] Nu primesc nimic: { $label } nu ajunge atât de departe.
    [one] Nu primesc nimic: { $label } nu ajunge atât de departe. Se reține { $count } indicator.
    [few] Nu primesc nimic: { $label } nu ajunge atât de departe. Se rețin { $count } indicatori.
   *[other] Nu primesc nimic: { $label } nu ajunge atât de departe. Se rețin { $count } de indicatori.
}
