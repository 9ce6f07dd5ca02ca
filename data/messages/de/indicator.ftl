# Indicators and tags of an incident: how each line is read, and to whom it may go.

indicator-title = Indikatoren und Kennzeichen
indicator-lead = Wonach andere in ihren eigenen Systemen suchen können, wie jede Zeile hier gelesen wird und wer sie bekommen darf.
indicator-section = Indikatoren
indicator-say = Zeilen ändern
indicator-none = Noch keine Indikatoren
indicator-none-explanation = Adressen, Domains, Prüfsummen von Dateien oder was beobachtet wurde, je eins pro Zeile. Fragen Sie die IT. Für die ersten Meldungen wird keiner gebraucht.
indicator-line = Zeile
indicator-kind-label = Was es ist
indicator-remarks = Was daraus wird
indicator-kind = { $kind ->
    [ipv4] IPv4-Adresse
    [ipv6] IPv6-Adresse
    [network] Netz
    [domain] Domain
    [url] Webadresse
    [mail_address] Mailadresse
    [md5] Prüfsumme einer Datei (MD5)
    [sha1] Prüfsumme einer Datei (SHA-1)
    [sha256] Prüfsumme einer Datei (SHA-256)
    [sha512] Prüfsumme einer Datei (SHA-512)
    [file_name] Dateiname
    [registry_key] Schlüssel der Windows-Registrierung
    [mutex] Mutex von Windows
    [cve] Bekannte Schwachstelle (CVE)
    [bitcoin] Bitcoin-Adresse
    [mac_address] Hardwareadresse
    [autonomous_system] Netzbetreiber (AS-Nummer)
   *[behaviour] Verhalten, in Worten
}
indicator-fate = { $fate ->
    [given] Kann übergeben werden
    [look] Erst ansehen
    [again] Eine Zeile darüber sagt dasselbe
   *[refused] Wird nicht übergeben
}
indicator-refusal = { $refusal ->
    [empty] Die Zeile ist leer.
    [too_long] Die Zeile ist zu lang. Schreiben Sie in jede Zeile einen Indikator.
    [hidden] Sie enthält ein Zeichen, das man nicht sieht ({ $value }). Tippen Sie die Zeile neu.
    [several] Das sind mehrere. Schreiben Sie jeden in eine eigene Zeile.
    [not_of_kind] „{ $value }“ schreibt sich nicht so: { $kind }. Sehen Sie noch einmal nach, oder lassen Sie das Wort vor dem Doppelpunkt weg.
    [no_address] „{ $value }“ sieht aus wie eine Adresse und ist keine. Jede Zahl geht von 0 bis 255.
    [no_hash] Eine Prüfsumme mit { $value } Zeichen gibt es nicht. Wurde sie beim Kopieren abgeschnitten?
    [nowhere_else] „{ $value }“: { $why } Andere würden nach einem anderen Gerät suchen.
    [too_wide] Ein Netz dieser Größe (/{ $value }) enthält zu viele andere. Nennen Sie einzelne Adressen oder ein kleineres Netz.
    [own_domain] „{ $value }“ ist eine Domain Ihres eigenen Hauses. Wer sie sperrt, sperrt Sie aus.
   *[hash_of_nothing] Das ist die Prüfsumme einer leeren Datei. Jedes Gerät hat viele davon.
}
indicator-nowhere-else = { $why ->
    [loopback] das ist das Gerät selbst.
    [private] das ist eine Adresse Ihres eigenen Netzes.
    [link_local] das gilt nur an einem Kabel.
    [carrier_shared] das teilen sich viele Kunden eines Anbieters.
    [no_machine] das hat kein einzelnes Gerät.
   *[local_name] diesen Namen kennt nur Ihr eigenes Netz.
}
indicator-warning = { $warning ->
    [invisible_left_out] Zeichen, die man nicht sieht, wurden weggelassen.
    [port_left_out] Der Port { $value } wurde weggelassen.
    [scheme_assumed] Davor stand weder http noch https; http wurde angenommen.
    [host_bits_cleared] Geschrieben wird es mit der ersten Adresse des Netzes.
    [for_examples] Das ist für Beispiele und Übungen vorbehalten. Niemand wird es je sehen.
    [used_by_many] Sehr viele nutzen es, die nichts damit zu tun haben. Wer es sperrt, kann ihnen schaden.
    [wide_network] Ein Netz dieser Größe (/{ $value }) enthält viele andere.
    [other_letters] Der Buchstabe „{ $value }“ sieht vielleicht nur aus wie einer von a bis z.
    [names_and_password] Es enthält einen Namen oder ein Passwort. Nehmen Sie es heraus.
    [names_the_house] Es nennt Ihr Haus ({ $value }).
    [names_a_person] Es führt durch den Ordner einer Person. Nehmen Sie den Namen heraus.
    [everywhere_name] Jedes Gerät hat eine Datei dieses Namens. Geben Sie auch die Prüfsumme an.
    [may_be] Es kann auch gemeint sein als: { $kind }.
    [also_holds] Es enthält auch „{ $value }“; danach lässt sich nur in einer eigenen Zeile suchen.
   *[not_recognised] Es ist nichts Bekanntes und wird als Worte behalten.
}
indicator-label = { $basis ->
    [said] Vermerk für alles hier: { $label }
    [disputed] Zwei Vermerke sind gesagt. Bis jemand entscheidet, gilt der strengere: { $label }
   *[unsaid] Niemand hat gesagt, wie weit es weitergegeben werden darf, darum gilt { $label }
}
indicator-label-means = { $label ->
    [red] Nur wen Sie nennen, darf es haben, und darf es nicht weitergeben.
    [amber_strict] Wer es bekommt, darf es in der eigenen Organisation denen weitergeben, die es wissen müssen.
    [amber] Wer es bekommt, darf es in der eigenen Organisation und an die weitergeben, die von ihr abhängen, soweit sie es wissen müssen.
    [green] Es darf in der Gemeinschaft umgehen, nicht in der Öffentlichkeit.
   *[clear] Alle dürfen es haben.
}
indicator-label-say = Sagen, wie weit
indicator-label-look = Beides ansehen
indicator-tags = Kennzeichen
indicator-tags-lead = Nach diesen Wörtern sortieren Notfallteams Vorfälle. Sie folgen aus den Angaben: Ändern Sie die Angabe, ändert sich das Kennzeichen.
indicator-no-tags = Aus dem, was bisher bekannt ist, folgt kein Kennzeichen.
indicator-hand-over = Übergeben
indicator-hand-over-lead = Dieses Programm versendet nichts. Nehmen Sie die Datei, geben Sie sie selbst weiter, und schreiben Sie ins Protokoll, wem Sie sie gegeben haben.
indicator-hand-over-drill = Im Titel der Datei steht, dass es eine Übung ist. Geben Sie sie niemandem, der das nicht weiß.
indicator-withdrawn = Dieser Vorfall wurde zurückgezogen. Was hier steht, kann falsch sein.
indicator-audience-label = Wer bekommt es?
indicator-audience = { $audience ->
    [recipients] Personen, die Sie nennen
    [organisation] Eine Organisation
    [clients] Eine Organisation und wer von ihr abhängt
    [community] Die Gemeinschaft
   *[public] Alle
}
indicator-audience-hint = { $audience ->
    [recipients] Zum Beispiel der Bereitschaftsdienst des Notfallteams oder die Polizei. Darin steht, bei wem sie zurückfragen können.
    [organisation] Zum Beispiel ein Lieferant, für seine eigenen Leute.
    [clients] Zum Beispiel ein Verbund von Krankenhäusern und alle, die seine Systeme nutzen.
    [community] Zum Beispiel die Krankenhäuser des Landes oder ein Verband.
   *[public] Zum Beispiel eine Website. Ihr Haus wird nicht genannt, außer im Titel oder in der Zusammenfassung.
}
indicator-audience-show = Zeigen, was sie bekommen
indicator-given = { $count ->
    [0] Sie bekommen keinen Indikator, nur den Vorfall mit seinen Kennzeichen.
    [one] Sie bekommen { $count } Indikator und den Vorfall mit seinen Kennzeichen.
   *[other] Sie bekommen { $count } Indikatoren und den Vorfall mit seinen Kennzeichen.
}
indicator-left-out = { $count ->
    [one] { $count } Zeile wird weggelassen, weil andere sie nicht brauchen können. Warum, steht oben.
   *[other] { $count } Zeilen werden weggelassen, weil andere sie nicht brauchen können. Warum, steht oben.
}
indicator-withheld = { $count ->
    [0] Sie bekommen nichts: { $label } reicht nicht so weit.
    [one] Sie bekommen nichts: { $label } reicht nicht so weit. { $count } Indikator wird zurückgehalten.
   *[other] Sie bekommen nichts: { $label } reicht nicht so weit. { $count } Indikatoren werden zurückgehalten.
}
