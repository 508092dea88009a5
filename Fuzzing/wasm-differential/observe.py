"""Makes what a module does comparable through any engine's command line.

A module gets, beside what it has,
- in place of imported `log-…` functions, functions that fold their argument into a log;
- for every function to be tried `call_N`, without parameters: it sets the limits of running anew, calls the function
  with fixed arguments, folds the results into the log and returns that;
- `all`, which does all of these in turn, for engines of which only one call into an instance can be had;
- `state`, exported as `state_N` too, to be called after each: a hash of the log, the globals, the size of the memory
  and the parts of it that modules touch.

All return i64, so nothing depends on how an engine prints floating point. A NaN is folded as one fixed NaN, because the
bits of those that operations make are for the engine to choose.
"""

import struct

from wasm import EXTERNREF, F32, F64, FUNCREF, FUNCTION, I32, I64, NUMERIC, V128, code, signed, unsigned

PRIME = 0x100000001B3


def i32(value):
    return b"\x41" + signed((value + 2**31) % 2**32 - 2**31)


def i64(value):
    return b"\x42" + signed((value + 2**63) % 2**64 - 2**63)


def get(index):
    return b"\x20" + unsigned(index)


def set_(index):
    return b"\x21" + unsigned(index)


def call(index):
    return b"\x10" + unsigned(index)


def global_get(index):
    return b"\x23" + unsigned(index)


def global_set(index):
    return b"\x24" + unsigned(index)


# A value on the stack, to an i64.
BITS = {I32: b"\xAD", I64: b"", F32: b"\xBC\xAD", F64: b"\xBD"}
NAN = {F32: b"\x43" + struct.pack("<I", 0x7FC00000), F64: b"\x44" + struct.pack("<Q", 0x7FF8000000000000)}
EQUAL = {F32: b"\x5B", F64: b"\x61"}

# Arguments of the functions tried; fixed, in turn.
ARGUMENTS = {
    I32: [i32(value) for value in (0, 1, -1, 7, 0x80000000, 100)],
    I64: [i64(value) for value in (-1, 0, 3, 1 << 63, 1 << 32, 12345678901)],
    F32: [b"\x43" + struct.pack("<f", value) for value in (1.5, -0.0, 3e9, -1.0)],
    F64: [b"\x44" + struct.pack("<d", value) for value in (-0.5, 1e18, 0.0, 2.0)],
    V128: [b"\xFD\x0C" + bytes(range(16)), b"\xFD\x0C" + bytes([255] * 16)],
    FUNCREF: [b"\xD0\x70"],
    EXTERNREF: [b"\xD0\x6F"],
}


class Observer:
    def __init__(self, module):
        self.module = module
        numbered = [(index, kind) for index, (kind, mutable, _) in enumerate(module.globals) if mutable]
        self.globals = [entry for entry in numbered if entry[1] in NUMERIC or entry[1] == V128]
        self.log = module.add_global(I64, i64(0xCBF29CE484222325) + b"\x0B")

    def mixing(self, local):
        """log = (rotl(log, 23) ^ local) * prime; the local is an i64."""
        return (global_get(self.log) + i64(23) + b"\x89" + get(local) + b"\x85" + i64(PRIME) + b"\x7E"
                + global_set(self.log))

    def folding(self, kind):
        """The body of a function that folds its parameter."""
        if kind == V128:
            return [I64], (get(0) + b"\xFD\x1D\x00" + set_(1) + self.mixing(1)
                           + get(0) + b"\xFD\x1D\x01" + set_(1) + self.mixing(1))
        value = get(0)
        if kind in NAN:
            value = get(0) + NAN[kind] + get(0) + get(0) + EQUAL[kind] + b"\x1B"
        return [I64], value + BITS[kind] + set_(1) + self.mixing(1)

    def add_folds(self, kinds):
        self.folds = {}
        for kind in kinds:
            self.folds[kind] = self.module.add_function([kind], [], *self.folding(kind))

    def add_state(self):
        body = bytearray()
        for index, kind in self.globals:
            body += global_get(index) + call(self.folds[kind])
        locals_ = [I32, I32, I64, I64]
        at, end, hash_ = 0, 1, 2
        if self.module.has_memory:
            size = b"\x3F\x00" + i32(65536) + b"\x6C"
            body += size + b"\xAD" + call(self.folds[I64])
            body += size + set_(end)

            def scan(start, stop, stride):
                """Loads of eight bytes; nothing is read when the memory has no pages."""
                return (start + set_(at) + b"\x02\x40\x03\x40"
                        + get(at) + stop + b"\x4F\x0D\x01"
                        + get(hash_) + i64(13) + b"\x89" + get(at) + b"\x29\x00\x00" + b"\x85" + i64(PRIME) + b"\x7E"
                        + set_(hash_) + get(at) + i32(stride) + b"\x6A" + set_(at) + b"\x0C\x00\x0B\x0B")

            body += get(end) + b"\x04\x40"
            body += scan(i32(0), i32(2048), 8)
            body += scan(i32(2048), i32(65536 - 1024 - 8), 1021)
            body += scan(get(end) + i32(512) + b"\x6B", get(end), 8)
            body += b"\x0B" + get(hash_) + call(self.folds[I64])
        body += global_get(self.log)
        return self.module.add_function([], [I64], locals_, body)

    def add_call(self, function, prologue, number):
        parameters, results = self.module.function_type(function)
        body = bytearray(prologue)
        for position, kind in enumerate(parameters):
            choices = ARGUMENTS[kind]
            body += choices[(number + position) % len(choices)]
        body += call(function)
        for kind in reversed(results):
            if kind in self.folds:
                body += call(self.folds[kind])
            else:
                # A reference: whether it is null.
                body += b"\xD1" + call(self.folds[I32])
        body += global_get(self.log)
        return self.module.add_function([], [I64], [], body)


def observe(module, functions, prologue, simd=False):
    """Adds the observers and replaces the exports; returns the exports in the order in which they are to be called."""
    observer = Observer(module)
    observer.add_folds(list(NUMERIC) + ([V128] if simd else []))
    state = observer.add_state()
    calls = [observer.add_call(function, prologue, number) for number, function in enumerate(functions)]
    everything = b"".join(call(index) + b"\x1A" for index in calls) + call(state)
    all_ = module.add_function([], [I64], [], everything)
    module.exports = [("all", FUNCTION, all_), ("state", FUNCTION, state)]
    for number, index in enumerate(calls):
        module.exports += [("call_%d" % number, FUNCTION, index), ("state_%d" % number, FUNCTION, state)]
    return [entry[0] for entry in module.exports]


def replace_logging(module):
    """Functions in place of imports named `log-…`. They come first as the imports did, so no index changes.

    Must come before `observe`, which would otherwise count the imports.
    """
    kinds = {"log-i32": I32, "log-i64": I64, "log-f32": F32, "log-f64": F64, "log-v128": V128}
    # The log is the global observe() is about to add, that of the next index.
    observer = Observer.__new__(Observer)
    observer.module, observer.log = module, len(module.globals)
    types, bodies = [], []
    for _, field, _, index in module.imports:
        if field not in kinds:
            raise ValueError("import %s" % field)
        types.append(index)
        bodies.append(code(*observer.folding(kinds[field])))
    module.imports = []
    module.functions = types + module.functions
    module.bodies = bodies + module.bodies
