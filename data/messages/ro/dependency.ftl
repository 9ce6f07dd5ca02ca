# Dependencies: what a service or system stands on, said as a sentence.

dependency-need = { $need ->
    [data] date
    [log_on] autentificare
    [network] conexiune
    [power] curent electric
    [order_result] cereri și rezultate
   *[equipment] aparatul însuși
}
dependency-sentence = { $consumer } are nevoie de { $provider } pentru { dependency-need }.
dependency-loss = { $loss ->
    [100] se oprește fără aceasta
   *[other] pierde { $loss } % fără aceasta
}
dependency-time = { $buffer ->
    [0] imediat
   *[other] după { $buffer } min
}
dependency-list-title = Ce de ce depinde
dependency-consumer = Cine are nevoie
dependency-provider = De ce are nevoie
dependency-need-label = Pentru ce
dependency-max-loss = Cât se pierde fără aceasta, în %
dependency-max-loss-hint = 100 înseamnă că se oprește
dependency-buffer = Minute de lucru normal fără aceasta
dependency-ramp = Minute de acolo până la pierderea completă
dependency-add = Înregistrați de ce depinde
dependency-added = Este înregistrat.
dependency-correct = Corectați
dependency-corrected = Corectura este salvată.
dependency-remove = Eliminați
dependency-remove-act = Eliminați dependența
dependency-remove-question = Eliminați că { $consumer } depinde de { $provider }?
dependency-remove-effect = De acum, o problemă la { $provider } nu mai contează pentru { $consumer }, nici în vizită, nici altundeva.
dependency-remove-again = Jurnalul păstrează cum era. Ca să revină, ar trebui înregistrată din nou.
dependency-removed = Este eliminată. Jurnalul păstrează cum era.
dependency-elsewhere = ceva din afara locurilor dumneavoastră
dependency-needed-elsewhere = Depinde de el și ceva din afara locurilor dumneavoastră.

## The pages

dependency-needs = Are nevoie de { $other } ({ dependency-need }). { dependency-effect }
dependency-needed-by = { $other } are nevoie ({ dependency-need }). { dependency-effect }
dependency-effect = Fără aceasta { $stops ->
    [yes] se oprește
   *[no] pierde { $percent } %
} { $atOnce ->
    [yes] imediat
   *[no] după { $buffer }
}{ $sudden ->
    [yes] .
   *[no] , complet după încă { $ramp }.
}
dependency-correct-title = { $consumer } are nevoie de { $provider }
dependency-provider-choose = Alegeți
dependency-provider-system = { $name } (sistem)
dependency-provider-service = { $name } (serviciu)
dependency-save = Salvați
