# People: who works here, in which unit, from when to when.

person-list-title = People
person-list-empty = No people yet.
person-list-empty-explanation = Add the people who answer for services and equipment. Not everyone needs an account.
person-name = Name
person-name-hint = As the person writes it
person-works-here = Works here
person-employment = Employment
person-email = Mail address
person-job-title = Job
person-unit = Unit
person-unit-none = No unit
person-starts-on = First day
person-ends-on = Last day
person-ends-on-hint = This day is still worked. Signing in ends with it.
person-add = Add a person
person-added = The person is added.
person-correct = Correct
person-corrected = The correction is saved.
person-leave = Record the last day
person-left = The last day is recorded.
person-left-on = Left on { $date }
person-leaves-on = Last day { $date }
person-starts-later = Starts on { $date }
