# The frame of every page, the form around fields, and the reader's choice of theme.

page-menu = Meniu
page-breadcrumbs = Calea până aici
page-printed = Tipărit la { $moment } ({ $zone }) de { $person }
page-disk-full = Discul acestui server este plin
page-disk-full-detail = Se mai scriu doar autentificarea, jurnalul incidentelor și notificările lor. Cine administrează serverul trebuie să elibereze spațiu pe discul bazei de date: copii vechi, descărcări, jurnale ale altor programe. Din dosarul Wardround nu se șterge nimic. Totul funcționează din nou de la sine de îndată ce sunt liberi 32 MB.
page-version = Wardround { $version }
page-style = Pagina de stil
page-api = API
form-problem = Vă rugăm să corectați
form-problem-line = { $label }: { $message }
theme-legend = Temă
theme-auto = Ca în sistem
theme-light = Luminos
theme-dark = Întunecat
theme-contrast = Contrast ridicat
form-choice-none = Încă nespecificat
form-choice-unseen = Așa cum este acum
form-optional = (poate rămâne gol)
form-choose = Alegeți
