# What is said about deciding on a card of the round.

card-snooze-not-ahead = Choose a day after today.
card-snooze-too-far = Choose a day within the next three months. What must wait longer needs a signed exception.
card-delegate-away = This person has left or holds no role here, so nobody would see the card. Choose somebody else.
card-snooze-without-reason = Say why it can wait. The reason is shown when the card comes back.
card-mail-subject = For you, from today's round: { $what }
