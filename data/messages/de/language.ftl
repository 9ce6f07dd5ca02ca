# How the language writes dates and lists. $month is a number from 1 to 12.

date-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
date-day = { $day }. { date-month } { $year }
date-instant = { $day }, { $time }
list-and = { $start } und { $last }
language-name = Deutsch
language-legend = Sprache
number = { $number }
