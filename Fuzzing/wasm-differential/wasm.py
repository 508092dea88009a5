"""WebAssembly's binary form: enough of it to write modules, and to read those of other generators and change them."""

I32, I64, F32, F64, V128, FUNCREF, EXTERNREF = 0x7F, 0x7E, 0x7D, 0x7C, 0x7B, 0x70, 0x6F
NUMERIC = (I32, I64, F32, F64)
FUNCTION, TABLE, MEMORY, GLOBAL = range(4)


def unsigned(value):
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def signed(value):
    out = bytearray()
    while not -0x40 <= value < 0x40:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value & 0x7F)
    return bytes(out)


def vector(entries):
    entries = list(entries)
    return unsigned(len(entries)) + b"".join(entries)


def name(text):
    return unsigned(len(text)) + text.encode()


def function_type(parameters, results):
    return b"\x60" + vector(bytes([kind]) for kind in parameters) + vector(bytes([kind]) for kind in results)


def code(local_types, instructions):
    """A body; instructions without the final `end`."""
    groups = []
    for kind in local_types:
        if groups and groups[-1][1] == kind:
            groups[-1][0] += 1
        else:
            groups.append([1, kind])
    body = vector(unsigned(count) + bytes([kind]) for count, kind in groups) + bytes(instructions) + b"\x0B"
    return unsigned(len(body)) + body


class Reader:
    def __init__(self, data, at=0):
        self.data, self.at = data, at

    def byte(self):
        self.at += 1
        return self.data[self.at - 1]

    def take(self, count):
        self.at += count
        return self.data[self.at - count:self.at]

    def unsigned(self):
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def name(self):
        return self.take(self.unsigned()).decode()

    def types(self):
        return tuple(self.take(self.unsigned()))

    def skip_expression(self):
        """A constant expression; returns its bytes, with the `end`."""
        start = self.at
        while True:
            opcode = self.byte()
            if opcode == 0x0B:
                return self.data[start:self.at]
            if opcode in (0x41, 0x42, 0x23, 0xD2):
                self.unsigned()
            elif opcode == 0xD0:
                self.byte()
            elif opcode in (0x43, 0x44):
                self.take(4 if opcode == 0x43 else 8)
            elif opcode == 0xFD:
                self.unsigned()
                self.take(16)
            else:
                raise ValueError("opcode %#x in a constant expression" % opcode)


class Module:
    """Lists that can be appended to. Sections nobody changes stay bytes."""

    def __init__(self):
        self.types = []  # (parameters, results)
        self.imports = []  # (module, name, kind, type index or bytes)
        self.functions = []  # type index
        self.globals = []  # (type, mutable, initial expression with its end)
        self.exports = []  # (name, kind, index)
        self.bodies = []
        self.others = {}  # section number: content

    def type(self, parameters, results):
        entry = (tuple(parameters), tuple(results))
        if entry not in self.types:
            self.types.append(entry)
        return self.types.index(entry)

    def imported(self, kind):
        return sum(1 for entry in self.imports if entry[2] == kind)

    def add_function(self, parameters, results, local_types, instructions):
        self.functions.append(self.type(parameters, results))
        self.bodies.append(code(local_types, instructions))
        return self.imported(FUNCTION) + len(self.functions) - 1

    def add_global(self, kind, initial):
        self.globals.append((kind, True, initial))
        return self.imported(GLOBAL) + len(self.globals) - 1

    def function_type(self, index):
        functions = [entry[3] for entry in self.imports if entry[2] == FUNCTION] + self.functions
        return self.types[functions[index]]

    @property
    def has_memory(self):
        return 5 in self.others

    @staticmethod
    def decode(data):
        if data[:8] != b"\0asm\1\0\0\0":
            raise ValueError("not a module")
        module, reader = Module(), Reader(data, 8)
        while reader.at < len(data):
            number = reader.byte()
            content = reader.take(reader.unsigned())
            if number == 0:
                continue
            part = Reader(content)
            if number not in (1, 2, 3, 6, 7, 10):
                module.others[number] = content
                continue
            for _ in range(part.unsigned()):
                if number == 1:
                    if part.byte() != 0x60:
                        raise ValueError("not a function type")
                    module.types.append((part.types(), part.types()))
                elif number == 2:
                    entry = part.name(), part.name(), part.byte()
                    if entry[2] != FUNCTION:
                        raise ValueError("an import that is no function")
                    module.imports.append(entry + (part.unsigned(),))
                elif number == 3:
                    module.functions.append(part.unsigned())
                elif number == 6:
                    module.globals.append((part.byte(), part.byte() == 1, part.skip_expression()))
                elif number == 7:
                    module.exports.append((part.name(), part.byte(), part.unsigned()))
                else:
                    size = part.unsigned()
                    module.bodies.append(unsigned(size) + part.take(size))
        return module

    def encode(self):
        made = {
            1: vector(function_type(*entry) for entry in self.types),
            3: vector(unsigned(index) for index in self.functions),
            6: vector(bytes([kind, mutable]) + initial for kind, mutable, initial in self.globals),
            7: vector(name(text) + bytes([kind]) + unsigned(index) for text, kind, index in self.exports),
            10: vector(self.bodies),
        }
        if self.imports:
            made[2] = vector(name(module) + name(field) + bytes([kind]) + unsigned(index)
                             for module, field, kind, index in self.imports)
        made.update(self.others)
        out = bytearray(b"\0asm\1\0\0\0")
        # The count of data segments (12) comes before the code.
        for number in [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 10, 11]:
            if number in made:
                out += bytes([number]) + unsigned(len(made[number])) + made[number]
        return bytes(out)


def instructions(code):
    """The instructions of a body, each as bytes."""
    reader, found = Reader(code), []
    while reader.at < len(code):
        start = reader.at
        opcode = reader.byte()
        if opcode in (0x0E, 0x1C):
            for _ in range(reader.unsigned() + (opcode == 0x0E)):
                reader.unsigned()
        elif opcode == 0x11 or 0x28 <= opcode <= 0x3E:
            reader.unsigned(), reader.unsigned()
        elif opcode in (0x02, 0x03, 0x04, 0x0C, 0x0D, 0x10, 0x3F, 0x40, 0x41, 0x42, 0xD0, 0xD2) or 0x20 <= opcode <= 0x26:
            reader.unsigned()
        elif opcode in (0x43, 0x44):
            reader.take(4 if opcode == 0x43 else 8)
        elif opcode == 0xFC:
            operation = reader.unsigned()
            for _ in range(0 if operation < 8 else 2 if operation in (8, 10, 12, 14) else 1):
                reader.unsigned()
        elif opcode == 0xFD:
            operation = reader.unsigned()
            if operation <= 11 or 84 <= operation <= 93:
                reader.unsigned(), reader.unsigned()
            if operation in (12, 13):
                reader.take(16)
            elif 21 <= operation <= 34 or 84 <= operation <= 91:
                reader.byte()
        found.append(bytes(code[start:reader.at]))
    return found


def split(body):
    """A body's declarations of locals and its instructions."""
    reader = Reader(body)
    reader.unsigned()
    start = reader.at
    for _ in range(reader.unsigned()):
        reader.unsigned(), reader.byte()
    return body[start:reader.at], instructions(body[reader.at:])


def join(declarations, parts):
    content = declarations + b"".join(parts)
    return unsigned(len(content)) + content
