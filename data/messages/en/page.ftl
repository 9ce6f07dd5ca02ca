# The frame of every page, the form around fields, and the reader's choice of theme.

page-menu = Menu
page-breadcrumbs = The way here
page-printed = Printed { $moment } ({ $zone }) by { $person }
page-disk-full = The disk of this server is full
page-disk-full-detail = Only sign-in, the log of incidents and their notices are still written. Whoever looks after the server has to free space on the disk that holds the database: old copies, downloads, logs of other programs. Nothing in Wardround’s own folder may be removed. Everything works again by itself as soon as 32 MB are free.
page-version = Wardround { $version }
page-style = Style page
page-api = API
form-problem = Please correct this
form-problem-line = { $label }: { $message }
theme-legend = Theme
theme-auto = As the system
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
form-choice-none = Not said yet
form-choice-unseen = As it is now
form-optional = (may be empty)
form-choose = Choose
