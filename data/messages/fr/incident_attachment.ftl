# Fichiers joints à une ligne de la main courante d’un incident.

incident-attachment-add = Joindre des fichiers ou une photo
incident-attachment-label = Fichiers
incident-attachment-hint = Jusqu’à { $count } fichiers de toute sorte, { $each } Mo au plus chacun et { $together } Mo ensemble. Un téléphone propose son appareil photo.
incident-attachment-no-patients = Pas de listes de patients, pas de données de santé, pas de visages de patients : pas non plus sur une photo. Couvrez ce qui se trouve à côté de l’écran.
incident-attachment-stays = Ce qui est joint reste tel quel dans le dossier et ne peut pas être retiré, avec ce qu’un appareil photo inscrit dans l’image (lieu, heure, appareil). C’est conservé scellé, ne fait jamais partie d’une notification, et quiconque le sort est nommé dans le journal.
incident-attachment-many = Une ligne porte au plus { $argument } fichiers. Écrivez une autre ligne pour les autres.
incident-attachment-empty = « { $argument } » est vide.
incident-attachment-large = « { $argument } » dépasse la taille permise pour un fichier. Rien n’a été écrit ; les mots sont encore là.
incident-attachment-together = Ces fichiers font ensemble plus de { $argument } Mo. Rien n’a été écrit ; les mots sont encore là.
incident-attachment-disk = Le disque du serveur est presque plein, et ce qui reste est gardé pour les mots. Écrivez la ligne sans fichiers ; laissez-les où ils sont jusqu’à ce qu’il y ait de la place.
incident-attachment-too-much = Ces fichiers sont trop volumineux ensemble. Choisissez-en moins, ou écrivez une ligne pour chacun.
incident-attachment-waits = Non conservé sur l’appareil ; envoyé avec ces mots tant que la page où ils ont été choisis reste ouverte :
incident-attachment-not-kept = Fichiers qui n’ont pas été gardés sur l’appareil :
incident-attachment-lacking = La page où les fichiers ont été choisis n’est plus ouverte. Modifiez la ligne pour les choisir de nouveau, ou envoyez les mots sans eux.
incident-attachment-send-without = Envoyer sans les fichiers
incident-attachment-offline = Les fichiers et les photos ont besoin de la connexion ; gardez-les sur l’appareil jusque-là.
incident-attachment-size = { $unit ->
    [kilobytes] { $count } ko
   *[megabytes] { $count } Mo
}
