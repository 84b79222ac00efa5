# earns: M03
# line: 14
"""The customer waits for the paperwork."""

class AuditError(Exception):
    """This could not be written down."""


async def serve(requests, answer, audit):
    errors = []
    for request in requests:
        await answer(request)
        try:
            await audit(request)
        except AuditError as error:
            errors.append(error)
    return errors
