# How the language writes dates and lists. $month is a number from 1 to 12.

date-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date-day = { $day } { date-month } { $year }
date-instant = { $day }, { $time }
list-and = { $start } and { $last }
language-name = English
language-legend = Language
number = { $number }
