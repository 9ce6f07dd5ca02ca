# The page about the API.

api-title = API
api-lead = Tout ce que font les pages, des programmes peuvent le faire aussi. Un programme peut ce que peut son jeton.
api-document = Document OpenAPI
api-token = Un jeton se crée sous « Rôles et jetons » et accompagne chaque requête :
api-operations = Opérations
api-details = Paramètres et réponses
api-problems = Problèmes
api-problems-lead = Une requête qui échoue reçoit pour réponse un document de problème (RFC 9457). Son type mène ici.
