# What is said about deciding on a card of the round.

card-snooze-not-ahead = Alegeți o zi după cea de azi.
card-snooze-too-far = Alegeți o zi din următoarele trei luni. Ce trebuie să aștepte mai mult are nevoie de o excepție semnată.
card-delegate-away = Această persoană a plecat sau nu are niciun rol aici, deci nimeni nu ar vedea fișa. Alegeți pe altcineva.
card-snooze-without-reason = Spuneți de ce poate aștepta. Motivul se arată când fișa revine.
card-mail-subject = Pentru dumneavoastră, din vizita de azi: { $what }

## The round by mail

card-morning-subject = Vizita din { $date }: { $count ->
    [0] nimic de făcut
    [one] o fișă
    [few] { $count } fișe
   *[other] { $count } de fișe
}
card-morning-nothing = Azi nu este nimic de făcut.
card-morning-next = Următoarea scadență este la { $date }.
card-morning-more = { $count ->
    [one] Încă una așteaptă după ele.
    [few] Încă { $count } așteaptă după ele.
   *[other] Încă { $count } așteaptă după ele.
}
card-morning-withheld = Ceva despre un echipament sau o cale de acces, care se spune doar în vizită ({ $urgency })
card-morning-open = Deschideți Wardround ca să vedeți motivul și să acționați.
card-morning-why = Primiți acest mesaj pentru că l-ați cerut. Îl puteți opri în Wardround, sub numele dumneavoastră.
