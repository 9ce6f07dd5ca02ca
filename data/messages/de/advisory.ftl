# Advisories about devices: what was decided, and what opens that again.

advisory-change-day = Der Tag der Entscheidung, { $day }, ist vorbei.
advisory-change-ranges = Das Dokument meint andere Versionen als damals.
advisory-change-fix-offered = Der Hersteller bietet jetzt eine Version ohne die Schwachstelle an.
advisory-change-fix-withdrawn = Der Hersteller bietet keine Version ohne die Schwachstelle mehr an.
advisory-change-severity = Der Wert ist { $now }; er war { $then }.
advisory-change-exploited = Die Schwachstelle wird jetzt für Angriffe genutzt.
advisory-change-software = Geräte haben Software, die damals keines hatte: { $versions }.
advisory-change-software-unknown = Es gibt jetzt Geräte, deren Software keine Liste nennt.
advisory-change-networked = { $now } der Geräte sind am Netz; es waren { $then }.
advisory-change-life-supporting = { $now } der Geräte halten jemanden am Leben; es waren { $then }.

## The inbox

advisory-list-title = Sicherheitshinweise
advisory-list-lead = Was Hersteller und Behörden über Schwachstellen Ihrer Medizingeräte sagen, das Dringendste zuerst. Eine Entscheidung für jedes Modell.
advisory-list-search = Modell, Ort, Hinweis oder CVE-Nummer suchen
advisory-list-shown = { $models ->
    [one] Ein Modell
   *[other] { $models } Modelle
} gezeigt, von { $all }. { $documents ->
    [one] Geladen ist ein Sicherheitshinweis, der sie meinen kann.
   *[other] Geladen sind { $documents } Sicherheitshinweise, die sie meinen können.
}
advisory-list-none = Es gibt noch keine Sicherheitshinweise.
advisory-list-none-explanation = Wer die Referenzdaten betreut, schaltet die Adresse eines Anbieters ein oder lädt dort CSAF-Dokumente.
advisory-list-done = Nichts wartet auf eine Entscheidung.
advisory-list-done-explanation = Kommt ein Sicherheitshinweis herein, der ein Gerät hier meinen kann, oder gilt eine Entscheidung nicht mehr, steht es hier und auf der Visite. Wählen Sie oben „Alle“, um zu sehen, was entschieden wurde und was nichts betrifft.
advisory-list-nothing = Hier passt nichts.
advisory-list-nothing-explanation = Wählen Sie „Alle“, oder suchen Sie weniger genau.
advisory-look = Zeigen
advisory-look-to-decide = Zu entscheiden
advisory-look-open = Noch nicht entschieden
advisory-look-reopened = Neu zu entscheiden
advisory-look-uncertain = Unsicher, ob es das Produkt ist
advisory-look-decided = Entschieden
advisory-look-not-affected = Nicht betroffen
advisory-look-all = Alle
advisory-model = Modell
advisory-where = Wo
advisory-devices = Geräte
advisory-documents = Sicherheitshinweise
advisory-more = Und { $count } weitere.
advisory-more-wards = { $count ->
    [one] und ein weiterer Ort
   *[other] und { $count } weitere Orte
}
advisory-no-ward = Ort nicht erfasst
advisory-exposed = { $concerned ->
    [0] keines betroffen
    [one] eines betroffen oder nicht bekannt
   *[other] { $concerned } betroffen oder nicht bekannt
}{ $life ->
    [0] { "" }
   *[other] , lebenserhaltend: { $life }
}, { $networked ->
    [0] { $unsaid ->
        [0] keines am Netz
       *[other] bei { $unsaid } sagt keine Liste, ob am Netz
    }
   *[other] { $unsaid ->
        [0] { $networked } am Netz
       *[other] { $networked } am Netz, bei { $unsaid } sagt es keine Liste
    }
}
advisory-standing = { $standing ->
    [open] Zu entscheiden
    [reopened] Neu zu entscheiden
    [decided] Entschieden
   *[not_affected] Nicht betroffen
}
advisory-uncertain = Ist es dieses Produkt?
advisory-tally = { $affected ->
    [0] { $unknown ->
        [0] { $unaffected } nicht betroffen
       *[other] bei { $unknown } nicht bekannt
    }
   *[other] { $unknown ->
        [0] { $affected } betroffen
       *[other] { $affected } betroffen, bei { $unknown } nicht bekannt
    }
}
advisory-verdict = { $verdict ->
    [affected] Betroffen
    [not_affected] Nicht betroffen
   *[unknown] Nicht bekannt
}
advisory-judged = { $reason ->
    [every_version] Das Dokument meint jede Version.
    [among] { $stated ->
        [yes] Version { $version } gehört zu „{ $words }“.
       *[no] Es gehört zu „{ $words }“.
    }
    [among_mended] Version { $version } gehört zu denen ohne die Schwachstelle, „{ $words }“.
    [not_among] Version { $version } gehört nicht zu „{ $words }“.
    [no_version] Keine Liste nennt seine Version, und das Dokument meint „{ $words }“.
    [other_serial_number] Seine Seriennummer ist keine von denen, auf die sich das Dokument beschränkt.
    [under_investigation] Der Hersteller untersucht es noch.
   *[not_comparable] { $stated ->
        [yes] Version { $version } lässt sich nicht mit „{ $words }“ vergleichen.
       *[no] Es lässt sich nicht mit „{ $words }“ vergleichen.
    }
}
advisory-evidence = { $confirmed ->
    [yes] Jemand hat angegeben, dass es dieses Produkt ist: „{ $product }“ von { $maker }.
   *[no] Das Dokument nennt „{ $product }“ von { $maker }: { $same ->
        [same] derselbe Hersteller
        [alike] fast derselbe Hersteller
        [not_stated] kein Hersteller genannt
       *[other] ein anderer Hersteller ist genannt
    }, { $likeness ->
        [whole] der ganze Name
        [number] seine Nummer
        [misspelt] der Name mit einem Schreibfehler
        [shortened] der Name ohne ein Wort, mit seiner Nummer
        [initials] die Anfangsbuchstaben des Namens
        [part] ein Teil des Namens
       *[generic] ein Name aus allgemeinen Wörtern
    }. Übereinstimmung: { $confidence } von 100.
}
advisory-score = CVSS { $score }
advisory-no-score = kein Wert veröffentlicht
advisory-exploited = Für Angriffe genutzt
advisory-fix-offered = Korrektur verfügbar
advisory-likelihood = Angriffe binnen 30 Tagen zu { $percent } % wahrscheinlich (EPSS)

## One model

advisory-model-above = Sicherheitshinweise zu
advisory-model-lead = { $devices ->
    [one] Ein Gerät
   *[other] { $devices } Geräte
}{ $concerned ->
    [0] , nichts ist zu entscheiden
   *[other] , zu entscheiden ist bei { $concerned }
}{ $placed ->
    [no] { "" }
   *[yes] : { $wards }{ $more ->
        [0] { "" }
        [one] { " " }und ein weiterer Ort
       *[other] { " " }und { $more } weitere Orte
    }
}.
advisory-model-none = Kein Sicherheitshinweis meint dieses Modell.
advisory-decide = Entscheiden
advisory-decide-anew = Neu entscheiden
advisory-decide-about = Die Entscheidung betrifft
advisory-course-label = Was geschieht?
advisory-course = { $course ->
    [update] Aktualisieren
    [mitigate] Mindern
    [accept] Akzeptieren
   *[not_affected] Nicht betroffen
}
advisory-course-hint = { $course ->
    [update] Auf allen wird bis zum Tag unten eine Version ohne die Schwachstelle eingespielt.
    [mitigate] Etwas anderes senkt das Risiko, etwa eine Netzregel oder eine andere Art der Nutzung. Schreiben Sie es unten auf.
    [accept] Das Risiko wird bis zum Tag unten getragen, höchstens ein Jahr.
   *[not_affected] Was auch immer die Versionen sagen: Diese Geräte haben die Schwachstelle nicht. Schreiben Sie unten auf, warum.
}
advisory-day = Tag
advisory-day-hint = Beim Aktualisieren der Tag, bis zu dem es geschehen ist, beim Akzeptieren der letzte Tag. Sonst leer lassen.
advisory-reason = Warum, und was genau
advisory-reason-hint = Prüfer lesen dies. Nennen Sie keine Patienten.
advisory-decide-submit = Entscheidung festhalten
advisory-decision-kept = Die Entscheidung ist festgehalten. Sie ist wieder offen, wenn sich Versionen, Korrektur, Schweregrad, Angriffe, Software oder Erreichbarkeit ändern.
advisory-overtaken = Jemand hat inzwischen entschieden, oder das Dokument liegt in einer neueren Version vor. Sehen Sie es noch einmal an; was Sie geschrieben haben, ist noch da.
advisory-decided = { $course ->
    [update] Aktualisieren{ $dated ->
        [yes] { " " }bis { $day }
       *[no] { "" }
    }
    [mitigate] Mindern
    [accept] Akzeptiert{ $dated ->
        [yes] { " " }bis { $day }
       *[no] { "" }
    }
   *[not_affected] Nicht betroffen
}
advisory-decision-told = { $course }: { $reason }
advisory-reopened-because = Die Entscheidung gilt nicht mehr:
advisory-withdraw = Entscheidung zurücknehmen
advisory-withdrawn = zurückgenommen
advisory-decision-withdrawn = Die Entscheidung ist zurückgenommen. Die davor, falls es eine gibt, gilt wieder.
advisory-no-version = keine Version genannt
advisory-remedies = Was laut Dokument getan werden kann
advisory-remedy = { $kind ->
    [vendor_fix] Korrektur des Herstellers
    [optional_patch] Nicht nötiges Update
    [mitigation] Senkt das Risiko
    [workaround] Andere Art der Nutzung
    [fix_planned] Eine Korrektur ist angekündigt
    [no_fix_planned] Es kommt keine Korrektur
   *[none_available] Noch nichts
}
advisory-more-remedies = Und { $count } weitere im Dokument.
advisory-devices-caption = Geräte dieses Modells, nach Ort
advisory-same = Das ist es
advisory-another = Das ist ein anderes Produkt
advisory-said = Was angegeben wurde
advisory-said-hint = Es gilt für jeden Sicherheitshinweis, der das Produkt gleich nennt, und niemand wird erneut gefragt.
advisory-said-one = { $same ->
    [yes] Es ist { $place ->
        [title] das in einem Titel genannte
        [shown] das in einem Dokument genannte
       *[product] das Produkt
    } „{ $product }“ von { $maker }
   *[no] Es ist nicht { $place ->
        [title] das in einem Titel genannte
        [shown] das in einem Dokument genannte
       *[product] das Produkt
    } „{ $product }“ von { $maker }
} – { $person }, { $moment }
advisory-take-back = Zurücknehmen
advisory-said-same = Festgehalten, dass dies das Produkt ist. Spätere Sicherheitshinweise, die es gleich nennen, brauchen keinen Klick.
advisory-said-another = Festgehalten, dass dies ein anderes Produkt ist. Dessen Sicherheitshinweise bleiben hier weg.
advisory-unsaid = Es ist zurückgenommen.
advisory-nothing-said = Nichts wurde gewählt, und nichts hat sich geändert.
advisory-history = Frühere Entscheidungen

## One document

advisory-tracking = Sicherheitshinweis
advisory-title = Titel
advisory-version = Version des Dokuments
advisory-standing-label = Stand
advisory-verdict-label = Urteil
advisory-affected = Betroffen
advisory-not-known = Nicht bekannt
advisory-not-affected = Nicht betroffen
advisory-life-supporting = Lebenserhaltend
advisory-networked = Am Netz
advisory-severity = Schweregrad
advisory-evidence-label = Warum dieses Modell
advisory-decision = Entscheidung
advisory-publisher = Herausgeber
advisory-namespace = Namensraum des Herausgebers
advisory-released = Erstmals veröffentlicht
advisory-revised = Diese Version vom
advisory-page = Seite des Herausgebers
advisory-origin = Von
advisory-loaded = Geladen
advisory-signature = Signatur
advisory-signature-none = Es kam keine mit.
advisory-signature-not-verified = Es gibt eine; sie wurde nicht geprüft.
advisory-digest = Prüfsumme des Originals
advisory-original = Original herunterladen
advisory-models-here = Modelle hier
advisory-models-none = Keines Ihrer Geräte passt.
advisory-weaknesses = Schwachstellen
advisory-products = Produkte
advisory-product-count = { $count ->
    [one] Ein Produkt
   *[other] { $count } Produkte
}
advisory-product-status = { $status ->
    [affected] betroffen
    [fixed] behoben
    [under_investigation] der Hersteller untersucht es noch
   *[not_affected] nicht betroffen
}
advisory-more-in-original = Und { $count } weitere im Original.
