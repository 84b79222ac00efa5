# earns: M02
"""`async` in front of def, and no await."""

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    errors = []
    for request in requests:
        answer(request)
        try:
            audit(request)
        except AuditError as error:
            errors.append(error)
    return errors
