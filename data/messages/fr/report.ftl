# La page par laquelle le personnel signale sans compte, et son affiche.

report-title = Signaler quelque chose d’étrange sur un ordinateur ou un appareil
report-danger = Des patients en danger ? Appelez d’abord votre numéro d’urgence habituel.
report-danger-telephone = Des patients en danger ? Appelez d’abord le { $telephone }.
report-send = Envoyer
report-received = Merci. Votre signalement porte le numéro { $number }.
report-received-next = Il attend que l’informatique le regarde. Si cela s’aggrave, appelez-la et donnez ce numéro.
report-another = Signaler autre chose
report-too-many = Trop de signalements arrivent en ce moment. Appelez ; rien de ce que vous avez écrit n’est encore gardé.
report-old-poster = Cette affiche est ancienne. Cherchez la nouvelle, ou appelez l’informatique.
report-poster-how = Ouvrez l’appareil photo d’un téléphone et pointez-le sur le code. Il ne faut ni compte ni mot de passe.
