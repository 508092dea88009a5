"""Random valid modules, made to be hard on engines that turn the operand stack into registers.

What such engines get wrong, and what is therefore frequent here: locals and globals written while an older value of
theirs is still an operand (`local.get x … local.set x … use`), deep operand stacks, values that stay below blocks,
loops with parameters, branches that carry values out of several blocks, comparisons that feed branches and selects
through chains of `eqz`, constants on either side, address arithmetic that could be folded into an offset (and must
wrap), hundreds of locals, code that cannot be reached.

Every module ends: loop iterations and function entries are counted down in a global. A NaN is replaced by one of fixed
bits before its bits can be seen (stores, reinterpretations, copysign). In a guarded module nothing but the odd
`unreachable` traps; in the others addresses, divisors, conversions and table indexes do now and then.
"""

import struct

import wasm
from observe import EQUAL, NAN, call, get, global_get, global_set, i32, i64, observe, set_
from wasm import F32, F64, FUNCREF, I32, I64, NUMERIC, signed, unsigned

FUEL = 250
PAGES, MOST_PAGES = 1, 3

UNARY = {
    I32: [0x67, 0x68, 0x69, 0xC0, 0xC1],
    I64: [0x79, 0x7A, 0x7B, 0xC2, 0xC3, 0xC4],
    F32: list(range(0x8B, 0x92)),
    F64: list(range(0x99, 0xA0)),
}
BINARY = {
    I32: [op for op in range(0x6A, 0x79) if op not in (0x6D, 0x6E, 0x6F, 0x70)],
    I64: [op for op in range(0x7C, 0x8B) if op not in (0x7F, 0x80, 0x81, 0x82)],
    F32: list(range(0x92, 0x98)),
    F64: list(range(0xA0, 0xA6)),
}
DIVISION = {I32: [0x6D, 0x6E, 0x6F, 0x70], I64: [0x7F, 0x80, 0x81, 0x82]}
COPYSIGN = {F32: 0x98, F64: 0xA6}
COMPARISON = {I32: range(0x46, 0x50), I64: range(0x51, 0x5B), F32: range(0x5B, 0x61), F64: range(0x61, 0x67)}
EQZ = {I32: b"\x45", I64: b"\x50"}
# To type: (opcode, from type), those that never trap.
CONVERSION = {
    I32: [(b"\xA7", I64), (b"\xFC\x00", F32), (b"\xFC\x01", F32), (b"\xFC\x02", F64), (b"\xFC\x03", F64)],
    I64: [(b"\xAC", I32), (b"\xAD", I32), (b"\xFC\x04", F32), (b"\xFC\x05", F32), (b"\xFC\x06", F64), (b"\xFC\x07", F64)],
    F32: [(b"\xB2", I32), (b"\xB3", I32), (b"\xB4", I64), (b"\xB5", I64), (b"\xB6", F64), (b"\xBE", I32)],
    F64: [(b"\xB7", I32), (b"\xB8", I32), (b"\xB9", I64), (b"\xBA", I64), (b"\xBB", F32), (b"\xBF", I64)],
}
TRAPPING = {
    I32: [(b"\xA8", F32), (b"\xA9", F32), (b"\xAA", F64), (b"\xAB", F64)],
    I64: [(b"\xAE", F32), (b"\xAF", F32), (b"\xB0", F64), (b"\xB1", F64)],
}
REINTERPRETATION = {I32: (b"\xBC", F32), I64: (b"\xBD", F64)}
# (opcode, width)
LOAD = {
    I32: [(0x28, 4), (0x2C, 1), (0x2D, 1), (0x2E, 2), (0x2F, 2)],
    I64: [(0x29, 8), (0x30, 1), (0x31, 1), (0x32, 2), (0x33, 2), (0x34, 4), (0x35, 4)],
    F32: [(0x2A, 4)],
    F64: [(0x2B, 8)],
}
STORE = {
    I32: [(0x36, 4), (0x3A, 1), (0x3B, 2)],
    I64: [(0x37, 8), (0x3C, 1), (0x3D, 2), (0x3E, 4)],
    F32: [(0x38, 4)],
    F64: [(0x39, 8)],
}
INTEGERS = [0, 1, 2, 3, 4, 7, 8, 16, 31, 32, 33, 63, 64, 127, 128, 255, 256, 32767, 32768, 65535, 65536, 0x7FFFFFFF,
            0x80000000, 0xFFFFFFFF, 0x100000000, 0x7FFFFFFFFFFFFFFF, 0x8000000000000000]
FLOATS = [0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 1.5, 2.0, 2.5, 3.0, 1e-40, 1e10, -1e10, 2147483647.0, 2147483648.0,
          -2147483648.0, -2147483649.0, 4294967295.0, 4294967296.0, 9.223372036854775e18, 9.223372036854776e18,
          -9.223372036854776e18, 1.8446744073709552e19, 3.4e38, float("inf"), float("-inf")]


class Function:
    """The body of one function while it is made."""

    def __init__(self, maker, index, parameters, results):
        self.maker, self.rng, self.index = maker, maker.rng, index
        self.results = results
        rng = self.rng
        # Most functions are small; the odd one has more locals than a byte can number.
        count = rng.choice([2, 4, 6, 8, 12, 12, 20, 300 if rng.random() < 0.2 else 40])
        declared = sorted((rng.choice(NUMERIC) for _ in range(count)), key=lambda kind: -kind) if rng.random() < 0.5 \
            else [rng.choice(NUMERIC) for _ in range(count)]
        # For replacing NaNs; nothing else uses them.
        self.scratch = {F32: len(parameters) + count, F64: len(parameters) + count + 1}
        self.declared = declared + [F32, F64]
        self.locals = list(parameters) + declared
        self.hot = rng.sample(range(len(self.locals)), min(len(self.locals), 4)) if self.locals else []
        self.labels = [tuple(results)]
        self.out = bytearray()
        self.budget = rng.choice([30, 60, 120, 120, 250])

    # Pieces.

    def emit(self, *parts):
        for part in parts:
            self.out += bytes([part]) if isinstance(part, int) else part

    def chance(self, probability):
        return self.rng.random() < probability

    def local(self, kind):
        """A local of the type or None; a few are used far more than others."""
        found = [index for index in self.hot if self.locals[index] == kind]
        if not found or self.chance(0.25):
            found = [index for index, local in enumerate(self.locals) if local == kind]
        return self.rng.choice(found) if found else None

    def global_(self, kind):
        found = [index for index, entry in self.maker.globals.items() if entry == kind]
        return self.rng.choice(found) if found else None

    def constant(self, kind):
        rng = self.rng
        if kind in (I32, I64):
            value = rng.choice(INTEGERS) if self.chance(0.6) else rng.getrandbits(rng.choice([8, 16, 32, 64]))
            if self.chance(0.3):
                value = -value
            self.emit(i32(value) if kind == I32 else i64(value))
            return
        form, opcode, bits = ("<f", 0x43, 32) if kind == F32 else ("<d", 0x44, 64)
        choice = rng.random()
        if choice < 0.75:
            value = rng.choice(FLOATS)
            if kind == F32 and 3.5e38 < abs(value) < float("inf"):
                value = 1.0
            self.emit(opcode, struct.pack(form, value))
        elif choice < 0.95:
            self.emit(opcode, rng.getrandbits(bits).to_bytes(bits // 8, "little"))
        else:
            self.emit(NAN[kind])

    def fix(self, kind):
        """Replaces a NaN on top of the stack by the one."""
        if self.chance(0.3):
            self.emit(call(self.maker.fixes[kind]))
            return
        scratch = self.scratch[kind]
        self.emit(0x22, unsigned(scratch), NAN[kind], get(scratch), get(scratch), EQUAL[kind], 0x1B)

    def defaults(self, kinds):
        for kind in kinds:
            self.emit({I32: i32(self.index), I64: i64(-self.index), F32: NAN[F32], F64: b"\x44" + bytes(8)}[kind])

    def burn(self, amount):
        """Counts down; returns from the function at 0."""
        fuel = self.maker.fuel
        self.emit(global_get(fuel), i32(amount), 0x6B, global_set(fuel))
        self.emit(global_get(fuel), i32(0), 0x4C, 0x04, 0x40)
        self.defaults(self.results)
        self.emit(0x0F, 0x0B)

    # Values.

    def value(self, kind, depth=0):
        self.budget -= 1
        rng = self.rng
        if depth > 6 or self.budget <= 0 or self.chance(0.12 + 0.08 * depth):
            return self.leaf(kind)
        choice = rng.random()
        if choice < 0.40:
            self.binary(kind, depth)
        elif choice < 0.48:
            self.value(kind, depth + 1)
            self.emit(rng.choice(UNARY[kind]))
        elif choice < 0.56:
            self.convert(kind, depth)
        elif choice < 0.66:
            self.load(kind, depth)
        elif choice < 0.71:
            self.select(kind, depth)
        elif choice < 0.77 and kind == I32:
            self.condition(depth)
        elif choice < 0.82:
            self.block([], [kind], depth)
        elif choice < 0.87:
            self.tee(kind, depth)
        elif choice < 0.92:
            self.call([kind], depth)
        elif choice < 0.94:
            self.fold(kind, depth)
        elif choice < 0.945 and kind == I32:
            if self.chance(0.5):
                self.emit(b"\xFC\x10\x00")
            else:
                self.emit(i32(rng.randrange(self.maker.table_size)), b"\x25\x00\xD1")
        elif choice < 0.95 and kind == I32:
            self.emit(b"\x3F\x00" if self.chance(0.7) else i32(rng.choice([0, 0, 1, 5])) + b"\x40\x00")
        else:
            self.leaf(kind)

    def leaf(self, kind):
        choice = self.rng.random()
        local, global_ = self.local(kind), self.global_(kind)
        if choice < 0.65 and local is not None:
            self.emit(get(local))
        elif choice < 0.75 and global_ is not None:
            self.emit(global_get(global_))
        else:
            self.constant(kind)

    def between(self):
        """A statement while operands are pending."""
        if self.budget > 0 and self.chance(0.18):
            self.statement()

    def overwrite(self, local):
        """Writes a local whose value is pending."""
        kind = self.locals[local]
        choice = self.rng.random()
        if choice < 0.4:
            self.leaf(kind)
        elif choice < 0.7:
            self.emit(get(local))
            self.constant(kind)
            self.emit(self.rng.choice(BINARY[kind]))
        else:
            self.value(kind, 4)
        self.emit(set_(local) if self.chance(0.7) else b"\x22" + unsigned(local) + b"\x1A")

    def binary(self, kind, depth):
        rng = self.rng
        local = self.local(kind)
        if local is not None and self.chance(0.2):
            # The value before the write, then the one after.
            self.emit(get(local))
            self.overwrite(local)
            if self.chance(0.6):
                self.emit(get(local))
            else:
                self.value(kind, depth + 2)
        else:
            self.value(kind, depth + 1)
            self.between()
            if self.chance(0.25):
                self.constant(kind)
            else:
                self.value(kind, depth + 1)
        if kind in DIVISION and self.chance(0.12):
            if not self.maker.risk(0.3):
                # 1, 3, 5 or 7.
                self.emit(i32(7) + b"\x71" + i32(1) + b"\x72" if kind == I32 else i64(7) + b"\x83" + i64(1) + b"\x84")
            self.emit(rng.choice(DIVISION[kind]))
        elif kind in COPYSIGN and self.chance(0.1):
            self.fix(kind)
            self.emit(COPYSIGN[kind])
        else:
            self.emit(rng.choice(BINARY[kind]))

    def fold(self, kind, depth):
        """A deep operand stack."""
        count = self.rng.choice([3, 5, 8, 20])
        for _ in range(count):
            self.leaf(kind) if self.chance(0.8) else self.value(kind, depth + 3)
            self.between()
        for _ in range(count - 1):
            self.emit(self.rng.choice(BINARY[kind]))

    def convert(self, kind, depth):
        rng = self.rng
        if kind in TRAPPING and self.maker.risk(0.4):
            opcode, source = rng.choice(TRAPPING[kind])
            self.value(source, depth + 1)
        elif kind in REINTERPRETATION and self.chance(0.25):
            opcode, source = REINTERPRETATION[kind]
            self.value(source, depth + 1)
            self.fix(source)
        else:
            opcode, source = rng.choice(CONVERSION[kind])
            self.value(source, depth + 1)
        self.emit(opcode)

    def select(self, kind, depth):
        self.value(kind, depth + 1)
        self.between()
        self.value(kind, depth + 1)
        self.condition(depth + 1)
        self.emit(b"\x1C\x01" + bytes([kind]) if self.chance(0.3) else b"\x1B")

    def tee(self, kind, depth):
        local = self.local(kind)
        if local is None:
            return self.leaf(kind)
        if self.chance(0.5):
            self.value(kind, depth + 1)
            self.emit(0x22, unsigned(local))
        else:
            # local.get x; … local.tee x; both used.
            self.emit(get(local))
            self.value(kind, depth + 2)
            self.emit(0x22, unsigned(local), self.rng.choice(BINARY[kind]))

    def condition(self, depth):
        """An i32 as branches take it."""
        self.budget -= 1
        choice = self.rng.random()
        if choice < 0.65 or self.budget <= 0:
            kind = self.rng.choice([I32, I32, I32, I64, F32, F64])
            if self.chance(0.5):
                self.leaf(kind)
                self.constant(kind) if self.chance(0.5) else self.leaf(kind)
            else:
                self.value(kind, depth + 2)
                self.between()
                self.value(kind, depth + 2)
            self.emit(self.rng.choice(COMPARISON[kind]))
        elif choice < 0.85:
            kind = self.rng.choice([I32, I64])
            self.value(kind, depth + 2)
            self.emit(EQZ[kind])
        else:
            self.value(I32, depth + 1)
            if self.chance(0.4):
                self.emit(i32(self.rng.choice([1, 2, 0x80, 0x80000000])), 0x71)
        for _ in range(self.rng.choice([0, 0, 0, 1, 2, 3])):
            self.emit(EQZ[I32])

    # Memory.

    def address(self, depth, width):
        """Pushes an address; returns the offset."""
        rng = self.rng
        if self.maker.risk(0.06):
            # Anything; about the end of the memory; wrapping sums.
            choice = rng.random()
            if choice < 0.3:
                self.value(I32, depth + 1)
                return rng.choice([0, 4, 1024, 0xFFFFFFFF])
            if choice < 0.6:
                self.emit(b"\x3F\x00", i32(65536), 0x6C, i32(rng.choice([0, 1, 2, 4, 7, 8, 9, 64])), 0x6B)
                return rng.choice([0, 0, 1, 2, 3, 4, 7, 8, 56])
            self.leaf(I32)
            self.emit(i32(15), 0x71, i32(-rng.choice([1, 4, 8])), 0x6A)
            return rng.choice([0, 4, 8, 16])
        choice = rng.random()
        if choice < 0.15:
            self.emit(i32(rng.randrange(0, 512)))
        elif choice < 0.45:
            self.leaf(I32)
            self.emit(i32(rng.choice([0xFF, 0xF8, 0x3F, 0x1F8, 0x7])), 0x71)
        elif choice < 0.75:
            self.value(I32, depth + 2)
            self.emit(i32(rng.choice([0xFF, 0x3F, 0x1FF])), 0x71)
            if self.chance(0.3):
                self.emit(i32(rng.choice([1, 2, 3])), rng.choice([0x74, 0x76]))
            self.emit(i32(rng.choice([0, 1, 8, 64, 256])), 0x6A)
        elif choice < 0.85:
            # Base and index.
            self.leaf(I32)
            self.emit(i32(31), 0x71)
            self.leaf(I32)
            self.emit(i32(31), 0x71, i32(rng.choice([2, 3])), 0x74, 0x6A)
        elif choice < 0.93:
            # Wraps once and comes back.
            self.leaf(I32)
            self.emit(i32(63), 0x71, i32(-64), 0x6A, i32(64), 0x6A)
        else:
            # The last bytes.
            self.emit(b"\x3F\x00", i32(65536), 0x6C, i32(64 + width + rng.randrange(300)), 0x6B)
            return rng.randrange(64)
        return rng.choice([0, 0, 0, 1, 2, 4, 8, 16, 60, 127, 128, 1000])

    def argument(self, width, offset):
        largest = width.bit_length() - 1
        self.emit(unsigned(self.rng.choice([0, largest, largest])), unsigned(offset))

    def load(self, kind, depth):
        opcode, width = self.rng.choice(LOAD[kind])
        offset = self.address(depth, width)
        self.emit(opcode)
        self.argument(width, offset)

    def store(self):
        kind = self.rng.choice([I32, I32, I64, F32, F64])
        opcode, width = self.rng.choice(STORE[kind])
        offset = self.address(1, width)
        self.between()
        self.constant(kind) if self.chance(0.15) else self.value(kind, 2)
        if kind in NAN:
            self.fix(kind)
        self.emit(opcode)
        self.argument(width, offset)

    def bulk(self):
        choice = self.rng.random()
        # Not all are within a page from the end.
        length = i32(self.rng.choice([0, 1, 3, 8, 16, 17, 64, 200]))
        if self.maker.risk(0.1):
            length = i32(self.rng.choice([65536, 0x7FFFFFFF, -1]))
        if choice < 0.45:
            self.within()
            self.within()
            self.emit(length, b"\xFC\x0A\x00\x00")
        elif choice < 0.85:
            self.within()
            self.value(I32, 3)
            self.emit(length, b"\xFC\x0B\x00")
        elif choice < 0.97:
            # From a passive segment, which may be dropped already: then only nothing can be copied from it.
            segment = self.rng.randrange(len(self.maker.segments))
            size = len(self.maker.segments[segment])
            safe = not self.maker.risk(0.5)
            at = 0 if safe else self.rng.randrange(size + 2)
            count = 0 if safe and self.maker.drops else self.rng.randrange(size + 1)
            self.within()
            self.emit(i32(at), i32(count), b"\xFC\x08", unsigned(segment), 0)
        elif self.maker.drops:
            self.emit(b"\xFC\x09", unsigned(self.rng.randrange(len(self.maker.segments))))

    def table(self):
        """Moves functions about in the table. Calls through it may trap from then on."""
        rng, size = self.rng, self.maker.table_size
        choice = rng.random()
        if choice < 0.3:
            self.emit(i32(rng.randrange(size + 1)), b"\xD2", unsigned(self.maker.first
                      + rng.randrange(len(self.maker.signatures))), b"\x26\x00")
        elif choice < 0.6:
            self.emit(i32(rng.randrange(size)), i32(rng.randrange(size)), i32(rng.randrange(size // 2 + 1)),
                      b"\xFC\x0E\x00\x00")
        elif choice < 0.8:
            # The last segment is passive and holds all functions.
            count = len(self.maker.signatures)
            self.emit(i32(rng.randrange(size)), i32(rng.randrange(count + 1)), i32(rng.randrange(count + 1)),
                      b"\xFC\x0C", unsigned(self.maker.passive), 0)
        elif choice < 0.9:
            self.emit(i32(rng.randrange(size)), b"\xD0\x70", i32(rng.randrange(3)), b"\xFC\x11\x00")
        else:
            self.emit(b"\xD0\x70", i32(rng.randrange(3)), b"\xFC\x0F\x00")
            local = self.local(I32)
            self.emit(0x1A if local is None else set_(local))

    def within(self):
        self.leaf(I32)
        self.emit(i32(0x3FF), 0x71)

    # Calls.

    def call(self, results, depth):
        """A call that leaves values of the types, if there is a function of them; else values of another kind."""
        candidates = [index for index, (_, found) in enumerate(self.maker.signatures) if list(found) == list(results)]
        if not candidates:
            for kind in results:
                self.leaf(kind)
            return
        target = self.rng.choice(candidates)
        parameters, _ = self.maker.signatures[target]
        for kind in parameters:
            self.leaf(kind) if self.chance(0.6) else self.value(kind, depth + 2)
            self.between()
        if self.chance(0.6):
            self.emit(call(self.maker.first + target))
            return
        if self.maker.risk(0.1):
            self.value(I32, depth + 2)
            self.emit(i32(self.maker.table_size + 2), 0x70)
        else:
            # A slot that holds a function of this type for as long as nothing else is put there.
            slots = [slot for slot, entry in enumerate(self.maker.table)
                     if entry is not None and self.maker.signatures[entry] == self.maker.signatures[target]]
            if not slots:
                self.emit(call(self.maker.first + target))
                return
            if self.chance(0.5):
                self.emit(i32(self.rng.choice(slots)))
            else:
                # One of two, decided when it runs.
                self.emit(i32(self.rng.choice(slots)), i32(self.rng.choice(slots)))
                self.condition(depth + 2)
                self.emit(0x1B)
        self.emit(0x11, unsigned(self.maker.module.type(*self.maker.signatures[target])), 0)

    # Blocks.

    def block_type(self, parameters, results):
        if not parameters and not results and self.chance(0.9):
            return b"\x40"
        if not parameters and len(results) == 1 and self.chance(0.9):
            return bytes([results[0]])
        return signed(self.maker.module.type(parameters, results))

    def block(self, parameters, results, depth):
        """Takes parameters that are on the stack, leaves results."""
        rng = self.rng
        self.budget -= 2
        choice = rng.random()
        if choice < 0.40:
            self.emit(0x02, self.block_type(parameters, results))
            self.labels.append(tuple(results))
            self.sequence(parameters, results)
        elif choice < 0.65:
            self.emit(0x03, self.block_type(parameters, results))
            self.labels.append(tuple(parameters))
            self.burn(1)
            self.sequence(parameters, results)
        else:
            self.condition(depth + 1)
            self.emit(0x04, self.block_type(parameters, results))
            self.labels.append(tuple(results))
            self.sequence(parameters, results)
            if list(parameters) != list(results) or self.chance(0.6):
                self.emit(0x05)
                self.sequence(parameters, results)
        self.labels.pop()
        self.emit(0x0B)

    def sequence(self, before, after):
        """Statements, with the values of `before` on the stack at first and those of `after` at last."""
        early = self.chance(0.5)
        if early:
            self.reshape(before, after)
        for _ in range(self.rng.choice([0, 1, 1, 2, 3])):
            if self.budget <= 0:
                break
            self.statement()
        if not early:
            self.reshape(before, after)

    def reshape(self, before, after):
        stack = list(before)
        keep = 0
        while keep < min(len(stack), len(after)) and stack[keep] == after[keep]:
            keep += 1
        if self.chance(0.3):
            keep = 0
        while len(stack) > keep:
            kind = stack.pop()
            local = self.local(kind)
            if stack and len(stack) > keep and stack[-1] == kind and self.chance(0.5):
                self.emit(self.rng.choice(BINARY[kind]))
            elif local is not None and self.chance(0.7):
                self.emit(set_(local))
            else:
                self.emit(0x1A)
        if stack and self.chance(0.3):
            self.emit(self.rng.choice(UNARY[stack[-1]]))
        for kind in after[len(stack):]:
            self.value(kind, 3)
            self.between()

    def some_types(self, most):
        return [self.rng.choice(NUMERIC) for _ in range(self.rng.randrange(most + 1))]

    def branch(self):
        """br, br_if or br_table to a label, with its values."""
        rng = self.rng
        label = rng.randrange(len(self.labels))
        carried = self.labels[-1 - label]
        choice = rng.random()
        if carried and choice < 0.7 and self.maker.bare:
            choice = 0.7 + rng.random() * 0.3
        for kind in carried:
            self.value(kind, 3)
            self.between()
        if choice < 0.7:
            self.condition(2)
            self.emit(0x0D, unsigned(label))
            self.reshape(carried, [])
        elif choice < 0.85:
            same = [other for other in range(len(self.labels)) if self.labels[-1 - other] == carried]
            targets = [rng.choice(same) for _ in range(rng.choice([0, 1, 2, 4, 9]))]
            self.value(I32, 3)
            if self.chance(0.7):
                self.emit(i32(rng.choice([1, 3, 7])), 0x71)
            self.emit(0x0E, unsigned(len(targets)), *[unsigned(target) for target in targets], unsigned(label))
            self.unreachable()
        elif choice < 0.95:
            self.emit(0x0C, unsigned(label))
            self.unreachable()
        else:
            self.reshape(carried, self.results)
            self.emit(0x0F)
            self.unreachable()

    def unreachable(self):
        """After an unconditional branch operands may come from nowhere."""
        choice = self.rng.random()
        if choice < 0.3:
            kind = self.rng.choice(NUMERIC)
            self.emit(self.rng.choice(BINARY[kind]), 0x1A)
        elif choice < 0.4:
            self.emit(0x1B, 0x1A)
        elif choice < 0.5:
            label = self.rng.randrange(len(self.labels))
            if not (self.maker.bare and self.labels[-1 - label]):
                self.emit(0x45, 0x0D, unsigned(label))
                self.reshape(self.labels[-1 - label], [])

    def statement(self):
        self.budget -= 1
        rng = self.rng
        choice = rng.random()
        if choice < 0.35:
            local = rng.choice(self.hot) if self.hot and self.chance(0.7) else None
            if local is None and self.locals:
                local = rng.randrange(len(self.locals))
            if local is not None:
                self.value(self.locals[local], 1)
                self.emit(set_(local))
        elif choice < 0.50:
            self.store()
        elif choice < 0.56:
            kind = rng.choice(list(self.maker.globals.values()))
            self.value(kind, 2)
            self.emit(global_set(self.global_(kind)))
        elif choice < 0.78:
            if len(self.labels) < 7:
                parameters, results = self.some_types(2), self.some_types(3)
                for kind in parameters:
                    self.value(kind, 3)
                    self.between()
                self.block(parameters, results, 2)
                self.reshape(results, [])
        elif choice < 0.88:
            # A few only leave the function, which would make the rest idle.
            if len(self.labels) > 1:
                self.guarded_branch()
        elif choice < 0.93:
            results = list(rng.choice(self.maker.signatures)[1])
            self.call(results, 2)
            self.reshape(results, [])
        elif choice < 0.97:
            if self.maker.moves and self.chance(0.3):
                self.table()
            else:
                self.bulk()
        elif choice < 0.972 and self.maker.risk(0.5):
            self.emit(0x00)
        elif choice < 0.985:
            self.swap()
        else:
            self.emit(0x01)

    def guarded_branch(self):
        """Branches that always leave mostly stand in an `if`."""
        if self.chance(0.2):
            self.branch()
            return
        self.condition(3)
        self.emit(0x04, 0x40)
        self.labels.append(())
        self.branch()
        self.labels.pop()
        self.emit(0x0B)

    def swap(self):
        """Two to four locals of a type change places through the operand stack."""
        kind = self.rng.choice(NUMERIC)
        found = [index for index, local in enumerate(self.locals) if local == kind]
        found = self.rng.sample(found, min(len(found), self.rng.choice([2, 3, 4])))
        for index in found:
            self.emit(get(index))
        self.rng.shuffle(found)
        for index in found:
            self.emit(set_(index))

    def make(self):
        self.burn(8)
        self.sequence([], [])
        while self.budget > 0:
            self.statement()
        for kind in self.results:
            self.value(kind, 3)
            self.between()
        return self.declared, self.out


class Maker:
    def __init__(self, rng):
        self.rng = rng
        self.guarded = rng.random() < 0.5
        # Nearly half go without a br_if that carries values, which wasmkit cannot be trusted with, see known.py.
        self.bare = rng.random() < 0.4
        self.module = module = wasm.Module()
        # Numbered from 0, in the order of definition.
        self.globals = {}
        for kind in list(NUMERIC) + [rng.choice(NUMERIC) for _ in range(3)]:
            initial = {I32: i32(rng.getrandbits(32)), I64: i64(rng.getrandbits(64)),
                       F32: b"\x43" + struct.pack("<f", rng.choice(FLOATS[:12])),
                       F64: b"\x44" + struct.pack("<d", rng.choice(FLOATS))}[kind]
            self.globals[module.add_global(kind, initial + b"\x0B")] = kind
        self.fuel = module.add_global(I32, i32(FUEL) + b"\x0B")
        self.fixes = {kind: module.add_function([kind], [kind], [], get(0) + NAN[kind] + get(0) + get(0) + EQUAL[kind]
                                                + b"\x1B") for kind in (F32, F64)}
        self.first = len(module.functions)
        self.signatures = []
        for _ in range(rng.choice([1, 2, 4, 6])):
            parameters = [rng.choice(NUMERIC) for _ in range(rng.choice([0, 1, 2, 2, 3, 4, 8, 20]))]
            results = [rng.choice(NUMERIC) for _ in range(rng.choice([0, 1, 1, 1, 2, 3]))]
            self.signatures.append((tuple(parameters), tuple(results)))
        if rng.random() < 0.7:
            self.signatures.append(((), (I64,)))
            self.signatures.append(((I32, I32), (I32,)))
        count = len(self.signatures)
        self.table_size = rng.choice([count, count + 3, 16])
        self.table = [rng.choice([None] + list(range(count)) * 3) for _ in range(self.table_size)]
        self.segments = [rng.randbytes(rng.choice([0, 1, 8, 40])) for _ in range(2)]
        self.drops = rng.random() < 0.3
        self.moves = not self.guarded and rng.random() < 0.3
        self.passive = sum(1 for entry in self.table if entry is not None)
        self.reset = i32(FUEL) + global_set(self.fuel)

    def risk(self, probability):
        """Whether to do something that may trap."""
        return not self.guarded and self.rng.random() < probability

    def make(self):
        module, rng = self.module, self.rng
        for index, (parameters, results) in enumerate(self.signatures):
            made = Function(self, index, parameters, results).make()
            module.add_function(parameters, results, *made)
        functions = [self.first + index for index in range(len(self.signatures))]
        module.others[4] = wasm.vector([b"\x70\x01" + unsigned(self.table_size) + unsigned(self.table_size + 8)])
        module.others[5] = wasm.vector([b"\x01" + unsigned(PAGES) + unsigned(MOST_PAGES)])
        active = [b"\x00" + i32(slot) + b"\x0B" + wasm.vector([unsigned(self.first + entry)])
                  for slot, entry in enumerate(self.table) if entry is not None]
        module.others[9] = wasm.vector(active + [b"\x01\x00" + wasm.vector(map(unsigned, functions))])
        module.others[11] = wasm.vector(
            [b"\x01" + wasm.vector(bytes([byte]) for byte in segment) for segment in self.segments]
            + [b"\x00" + i32(0) + b"\x0B" + wasm.vector(bytes([byte]) for byte in rng.randbytes(300))])
        module.others[12] = unsigned(len(self.segments) + 1)
        # Twice: the second time on what the first left.
        tried = functions + functions
        return module, tried[:12]


def generate(rng):
    maker = Maker(rng)
    module, functions = maker.make()
    names = observe(module, functions, maker.reset)
    return module.encode(), names
