# What is said about deciding on a card of the round.

card-snooze-not-ahead = Choose a day after today.
card-snooze-too-far = Choose a day within the next three months. What must wait longer needs a signed exception.
card-delegate-away = This person has left or holds no role here, so nobody would see the card. Choose somebody else.
card-snooze-without-reason = Say why it can wait. The reason is shown when the card comes back.
card-mail-subject = For you, from today's round: { $what }

## The round by mail

card-morning-subject = Round of { $date }: { $count ->
    [0] nothing to do
    [one] { $count } card
   *[other] { $count } cards
}
card-morning-nothing = Nothing has to be done today.
card-morning-next = The next thing falls due on { $date }.
card-morning-more = { $count ->
    [one] { $count } more waits behind them.
   *[other] { $count } more wait behind them.
}
card-morning-withheld = Something about equipment or a way in that is told on the round only ({ $urgency })
card-morning-open = Open Wardround to see why, and to act.
card-morning-why = You get this because you asked for it. In Wardround, under your name, you can put an end to it.
