# The frame of every page, the form around fields, and the reader's choice of theme.

page-menu = Menu
page-breadcrumbs = Fil d’Ariane
page-printed = Imprimé le { $moment } ({ $zone }) par { $person }
page-disk-full = Le disque de ce serveur est plein
page-disk-full-detail = Seuls les connexions, le journal des incidents et leurs notifications sont encore écrits. La personne qui s’occupe du serveur doit libérer de la place sur le disque de la base de données : anciennes copies, téléchargements, journaux d’autres programmes. Rien ne doit être supprimé du dossier de Wardround. Tout remarche de soi-même dès que 32 Mo sont libres.
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
