# What is wrong with a field. $argument is the limit that was passed or the beginning of what was not understood.

field-no-address = This is no address. Write one like https://mirror.hospital.example/kev.json.
field-address-secret = Leave name and password out: the address is shown to others. A mirror that asks for them cannot be used.
field-address-of-machine = Files and folders of the server are entered at its console: wardround feeds add.
field-no-range = “{ $argument }” is no range of addresses. Write one like 10.20.0.0/16.
field-range-taken = Another zone has the same range: { $argument }. Take it out there first, or enter a narrower one.
field-too-many = Too many: at most { $argument }.
field-required = Please fill this in.
field-too-long = Too long: at most { $argument } characters.
field-hidden-character = This contains a character that is not seen ({ $argument }). Type it anew instead of pasting it.
field-not-a-number = “{ $argument }” is no whole number.
field-not-understood = “{ $argument }” was not understood.
field-means-nothing = This says nothing here. Leave it empty if nobody knows.
field-ends-before-start = The last day is before the first.
field-day-to-come = This day has not come yet.
field-time-to-come = This is still to come. Enter the test once it is over.
field-success-after-run = This is after the newest run.
field-end-not-after-start = The end is not after the start.
field-too-far-apart = More than 31 days lie between start and end. Look at both again.
field-no-such-time = There is no such time.
field-next-not-after = This is not after the day it was done.
field-no-mail-address = No mail address of yours is known here. Ask who looks after the list of people to add it.
field-in-the-past = This day is over. Choose a later one.
field-too-far = Too far ahead: at most until { $argument }.
field-tick-one = Tick at least one.
field-notice-after-end = The last day for notice is after the end of the contract.
field-not-yet = This day is still to come. Enter the day on which it was, or leave it empty.
field-hours-of-nothing = Hours say something only where telling of incidents is agreed. Choose yes there, or leave this empty.
field-practised-nothing = Write down first how work goes on meanwhile.
field-named-twice = This person is named already. Choose somebody else, or nobody.
field-employee-number-taken = Somebody has this employee number already, here or in a part of the house you do not see.
field-same-person-twice = This cannot be done for line { $argument }: the same person was chosen twice, or the number is taken. Choose again.
field-own-deputy = Nobody is a deputy for himself. Leave this empty.
field-country-meant = The code of this country is { $argument }.
field-place-below = It cannot stand there: sites stand below the whole house, units below a site or another unit.
field-depends-on-itself = Nothing stands on itself. Choose another provider.
field-asset-as-consumer = Equipment stands on nothing here. Record what the system on it needs instead.
field-system-on-service = A system does not stand on a clinical service. Turn the sentence round.
field-password-too-short = Too short: at least { $argument } characters. Several words are easier to remember than signs.
field-password-is-name = This is your name or address. Choose something others do not know.
field-password-common = This is among the first passwords anyone would try. Choose another.
field-password-repeated = The two entries differ. Type both again.
field-optional = (may be empty)
field-errors-summary = { $count ->
    [one] { $count } field needs correcting:
   *[other] { $count } fields need correcting:
}
