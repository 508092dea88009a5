"""What peers are known to get wrong, each with the sentence of the WebAssembly specification that says so.

An entry excuses nothing of awaudit: it is compared with wabt, whatever the others say.
"""

import wasm

WASMKIT_BRANCH = "wasmkit loses a constant below a block with a branch that carries values"
WASMKIT_ALONE = "wasmkit disagrees with wabt and V8"


def carries_conditionally(data):
    """Whether a br_if inside a block carries values, or any branch there that cannot be reached.

    wasmkit 0.1.6 then takes constants that are operands below that block for stored, but stores them only when it comes
    by the branch. `i32.const 7, block, i32.const 1, br_if 0, i32.const 1, i32.const 0, br_if 1, drop, end` must leave 7,
    whatever way is taken: execution of a block leaves the operands below its parameters alone ("Entering instr* with
    label L" pushes a label above them, "Exiting" takes away nothing else), and br_if that does not branch leaves all
    but its condition ("Otherwise: Do nothing"). V8, wabt and awaudit agree on 7; wasmkit gives 0.
    """
    module = wasm.Module.decode(data)
    for body, kind in zip(module.bodies, module.functions):
        # How many values a branch to each label carries.
        labels, reachable = [len(module.types[kind][1])], True
        for part in wasm.split(body)[1]:
            opcode = part[0]
            if opcode in (0x02, 0x03, 0x04):
                labels.append(carried(module, part))
            elif opcode in (0x05, 0x0B):
                reachable = True
                if opcode == 0x0B:
                    labels.pop()
            elif opcode in (0x0C, 0x0D, 0x0E):
                reader = wasm.Reader(part, 1)
                if opcode == 0x0E:
                    # All its labels carry the same.
                    reader.unsigned()
                if len(labels) > 1 and labels[-1 - reader.unsigned()] and (opcode == 0x0D or not reachable):
                    return True
            if opcode in (0x00, 0x0C, 0x0E, 0x0F):
                reachable = False
    return False


def carried(module, part):
    """How many values a branch to the label of this block carries."""
    if part[1] == 0x40:
        parameters, results = 0, 0
    elif part[1] in (*wasm.NUMERIC, wasm.V128, wasm.FUNCREF, wasm.EXTERNREF):
        parameters, results = 0, 1
    else:
        parameters, results = map(len, module.types[wasm.Reader(part, 1).unsigned()])
    return parameters if part[0] == 0x03 else results


def issue(engine, data, expected, found):
    """The name of the known issue that explains a difference, or None."""
    if engine == "wasmkit" and carries_conditionally(data):
        return WASMKIT_BRANCH
    return None
