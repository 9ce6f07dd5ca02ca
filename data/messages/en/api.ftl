# The page about the API.

api-title = API
api-lead = Everything the pages do, programs can do too. What a program may do is what its token may.
api-document = OpenAPI document
api-token = A token is made under “Roles and tokens” and sent with every request:
api-operations = Operations
api-details = Parameters and answers
api-problems = Problems
api-problems-lead = A request that fails is answered with a problem document (RFC 9457). Its type leads here.
