"""What peers are known to get wrong, each with the sentence of the WebAssembly specification that says so.

An entry excuses nothing of awaudit: it is compared with wabt, whatever the others say.
"""

import wasm

WASMKIT_BR_IF = "wasmkit loses a constant below a block with a br_if that carries values"


def carries_conditionally(data):
    """Whether a br_if inside a block carries values.

    wasmkit 0.1.6 then takes constants that are operands below that block for stored, but stores them only when it comes
    by the branch. `i32.const 7, block, i32.const 1, br_if 0, i32.const 1, i32.const 0, br_if 1, drop, end` must leave 7,
    whatever way is taken: execution of a block leaves the operands below its parameters alone ("Entering instr* with
    label L" pushes a label above them, "Exiting" takes away nothing else), and br_if that does not branch leaves all
    but its condition ("Otherwise: Do nothing"). V8, wabt and awaudit agree on 7; wasmkit gives 0.
    """
    module = wasm.Module.decode(data)
    for body, kind in zip(module.bodies, module.functions):
        # How many values a branch to each label carries.
        labels = [len(module.types[kind][1])]
        for part in wasm.split(body)[1]:
            opcode = part[0]
            if opcode in (0x02, 0x03, 0x04):
                if part[1] == 0x40:
                    parameters, results = 0, 0
                elif part[1] in (wasm.I32, wasm.I64, wasm.F32, wasm.F64, wasm.V128, wasm.FUNCREF, wasm.EXTERNREF):
                    parameters, results = 0, 1
                else:
                    parameters, results = map(len, module.types[wasm.Reader(part, 1).unsigned()])
                labels.append(parameters if opcode == 0x03 else results)
            elif opcode == 0x0B:
                labels.pop()
            elif opcode == 0x0D and len(labels) > 1 and labels[-1 - wasm.Reader(part, 1).unsigned()]:
                return True
    return False


def issue(engine, data, expected, found):
    """The name of the known issue that explains a difference, or None."""
    if engine == "wasmkit" and carries_conditionally(data):
        return WASMKIT_BR_IF
    return None
