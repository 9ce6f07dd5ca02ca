# The frame of every page, the form around fields, and the reader's choice of theme.

page-menu = Menü
page-breadcrumbs = Weg hierher
page-printed = Gedruckt { $moment } ({ $zone }) von { $person }
page-disk-full = Der Datenträger dieses Servers ist voll
page-disk-full-detail = Geschrieben werden nur noch Anmeldungen, das Protokoll von Vorfällen und deren Meldungen. Wer den Server betreut, muss auf dem Datenträger der Datenbank Platz schaffen: alte Kopien, Downloads, Protokolle anderer Programme. Aus dem Ordner von Wardround darf nichts entfernt werden. Alles geht von selbst wieder, sobald 32 MB frei sind.
page-version = Wardround { $version }
page-style = Stilseite
page-api = API
form-problem = Bitte korrigieren
form-problem-line = { $label }: { $message }
theme-legend = Darstellung
theme-auto = Wie das System
theme-light = Hell
theme-dark = Dunkel
theme-contrast = Hoher Kontrast
form-choice-none = Noch nicht angegeben
form-choice-unseen = Wie bisher
form-optional = (darf leer bleiben)
form-choose = Auswählen
