# The frame of every page, the form around fields, and the reader's choice of theme.

page-menu = Menu
page-breadcrumbs = Fil d’Ariane
page-printed = Imprimé le { $moment } ({ $zone }) par { $person }
page-version = Wardround { $version }
page-style = Page de style
page-api = API
form-problem = Merci de corriger
form-problem-line = { $label } : { $message }
theme-legend = Thème
theme-auto = Comme le système
theme-light = Clair
theme-dark = Sombre
theme-contrast = Contraste élevé
form-choice-none = Pas encore précisé
form-choice-unseen = Sans changement
form-optional = (facultatif)
form-choose = Choisir
