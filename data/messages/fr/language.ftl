# How the language writes dates and lists. $month is a number from 1 to 12; the first of a month is an ordinal number.

date-month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
date-day = { $day ->
    [1] 1er
   *[other] { $day }
} { date-month } { $year }
date-instant = { $day }, { $time }
list-and = { $start } et { $last }
language-name = Français
language-legend = Langue
number = { $number }
