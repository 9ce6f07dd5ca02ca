# The page about the API.

api-title = API
api-lead = Alles, was die Seiten tun, können Programme auch. Was ein Programm darf, bestimmt sein Zugriffstoken.
api-document = OpenAPI-Dokument
api-token = Ein Zugriffstoken wird unter „Rollen und Zugriffstoken“ erstellt und mit jeder Anfrage gesendet:
api-operations = Operationen
api-details = Parameter und Antworten
api-problems = Fehler
api-problems-lead = Eine Anfrage, die scheitert, wird mit einem Problemdokument (RFC 9457) beantwortet. Dessen Typ führt hierher.
