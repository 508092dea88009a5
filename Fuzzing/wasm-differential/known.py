"""What peers are known to get wrong, each with the sentence of the WebAssembly specification that says so.

An entry excuses nothing of awaudit: it is compared with wabt, whatever the others say.
"""


def issue(engine, module, expected, found):
    """The name of the known issue that explains a difference, or None."""
    return None
