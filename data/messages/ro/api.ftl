# The page about the API.

api-title = API
api-lead = Tot ce fac paginile pot face și programele. Un program poate exact ce îi permite tokenul.
api-document = Documentul OpenAPI
api-token = Un token se face la „Roluri și tokenuri” și se trimite cu fiecare cerere:
api-operations = Operații
api-details = Parametri și răspunsuri
api-problems = Probleme
api-problems-lead = La o cerere care eșuează se răspunde cu un document de problemă (RFC 9457). Tipul lui duce aici.
