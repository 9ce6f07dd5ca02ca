# How the language writes dates and lists. $month is a number from 1 to 12.

date-month = { $month ->
    [1] ianuarie
    [2] februarie
    [3] martie
    [4] aprilie
    [5] mai
    [6] iunie
    [7] iulie
    [8] august
    [9] septembrie
    [10] octombrie
    [11] noiembrie
   *[12] decembrie
}
date-day = { $day } { date-month } { $year }
date-instant = { $day }, { $time }
list-and = { $start } și { $last }
language-name = Română
language-legend = Limba
number = { $number }
