# Dependencies: what a service or system stands on, said as a sentence.

dependency-need = { $need ->
    [data] records
    [log_on] signing in
    [network] connection
    [power] electricity
    [order_result] orders and results
   *[equipment] the device itself
}
dependency-sentence = { $consumer } needs { $provider } for { dependency-need }.
dependency-loss = { $loss ->
    [100] stops without it
   *[other] loses { $loss } % without it
}
dependency-time = { $buffer ->
    [0] at once
   *[other] after { $buffer } min
}
dependency-list-title = What stands on what
dependency-consumer = Who needs
dependency-provider = What is needed
dependency-need-label = For what
dependency-max-loss = How much is lost without it, in %
dependency-max-loss-hint = 100 means it stops
dependency-buffer = Minutes of normal work without it
dependency-ramp = Minutes from there to the full loss
dependency-add = Record what it stands on
dependency-added = It is recorded.
dependency-correct = Correct
dependency-corrected = The correction is saved.
dependency-remove = Remove
dependency-remove-act = Remove the dependency
dependency-remove-question = Remove that { $consumer } stands on { $provider }?
dependency-remove-effect = From now on a problem with { $provider } no longer counts for { $consumer }, in the round and everywhere else.
dependency-remove-again = The journal keeps what it was. To have it back, it would have to be recorded anew.
dependency-removed = It is removed. The journal keeps what it was.
dependency-elsewhere = something outside your places
dependency-needed-elsewhere = Something outside your places stands on it too.

## The pages

dependency-needs = Needs { $other } ({ dependency-need }). { dependency-effect }
dependency-needed-by = { $other } needs it ({ dependency-need }). { dependency-effect }
dependency-effect = Without it, { $stops ->
    [yes] it stops
   *[no] it loses { $percent } %
} { $atOnce ->
    [yes] at once
   *[no] after { $buffer }
}{ $sudden ->
    [yes] .
   *[no] , fully after a further { $ramp }.
}
dependency-correct-title = { $consumer } needs { $provider }
dependency-provider-choose = Choose
dependency-provider-system = { $name } (system)
dependency-provider-service = { $name } (service)
dependency-save = Save
