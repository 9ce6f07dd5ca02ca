# Who is called at night.

on-call-title = On call
on-call-lead = Who is called while a clock of an incident runs and nobody has taken it. Where nobody is on call, everybody who leads incidents is called.
on-call-person = Who
on-call-telephone = Telephone meanwhile
on-call-starts-at = From
on-call-ends-at = Until
on-call-state = State
on-call-now = Now
on-call-add = Enter a shift
on-call-remove = Remove
on-call-choose = Choose
on-call-none = Nobody is entered
on-call-none-explanation = Without shifts everybody who leads incidents is called.
on-call-added-flash = The shift is entered.
on-call-removed-flash = The shift is removed.
on-call-ends-before = A shift ends after it begins.
on-call-too-long = A shift lasts a month at most. Enter a longer one in parts, so that nobody is forgotten in it.
on-call-is = On call: { $people }
