"""The interpreters compared, and what they say in common words.

An outcome is a number (the i64 a call returned), the text of a trap in the words of the specification's tests, or one
of LIMIT and STUCK.
"""

import json
import os
import re
import shutil
import subprocess

# Limits of engines are their own: what follows is not compared.
LIMIT = "call stack exhausted"
STUCK = "does not end"

SECONDS = 20

# What wasm-interp says, in the order in which it is looked for.
WABT_TRAPS = [
    ("integer divide by zero", "integer divide by zero"),
    ("integer overflow", "integer overflow"),
    ("invalid conversion to integer", "invalid conversion to integer"),
    ("out of bounds memory access", "out of bounds memory access"),
    ("out of bounds table access", "out of bounds table access"),
    ("undefined table index", "undefined element"),
    ("uninitialized table element", "uninitialized element"),
    ("indirect call signature mismatch", "indirect call type mismatch"),
    ("unreachable executed", "unreachable"),
    ("call stack exhausted", LIMIT),
]
SPECIFICATION_TRAPS = [(text, text) for text in (
    "integer divide by zero", "integer overflow", "invalid conversion to integer", "out of bounds memory access",
    "out of bounds table access", "undefined element", "uninitialized element", "indirect call type mismatch",
    "unreachable", LIMIT)]
# wasmkit says the same of call_indirect as of the operations on tables.
WASMKIT_SAME = {"undefined element", "out of bounds table access"}


class Refused(Exception):
    """An engine does not take the module, or says something unforeseen."""


def found(text, traps):
    for words, meaning in traps:
        if words in text:
            return meaning
    raise Refused(text.strip()[:500] or "no output")


def same(engine, outcome, expected):
    return outcome == expected or engine == WasmKit.name and {outcome, expected} == WASMKIT_SAME


def output(command, seconds=None):
    """Exit status, standard output, standard error; None for one that did not end."""
    try:
        result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=seconds or SECONDS)
    except subprocess.TimeoutExpired:
        return None
    return result.returncode, result.stdout.decode(errors="replace"), result.stderr.decode(errors="replace")


class Wabt:
    """wabt's wasm-interp: the reference, since it runs all exports in order on one instance, traps or not."""

    name = "wabt"

    def __init__(self):
        self.program = shutil.which("wasm-interp")

    def outcomes(self, path, names):
        answer = output([self.program, "--run-all-exports", str(path)])
        if answer is None:
            return [STUCK]
        status, text, errors = answer
        outcomes = []
        for line in text.splitlines():
            match = re.match(r"(\w+)\(\) => (?:i64:(\d+)|error: (.*))$", line)
            if not match or len(outcomes) == len(names) or match.group(1) != names[len(outcomes)]:
                raise Refused(line)
            outcomes.append(int(match.group(2)) if match.group(2) else found(match.group(3), WABT_TRAPS))
        if status != 0 or len(outcomes) != len(names):
            raise Refused((errors or text)[:500])
        if LIMIT in outcomes:
            del outcomes[outcomes.index(LIMIT) + 1:]
        return outcomes


class WasmKit:
    """The toolchain's wasmkit: one call into a fresh instance."""

    name = "wasmkit"

    def __init__(self):
        swift = shutil.which("swift")
        beside = os.path.join(os.path.dirname(os.path.realpath(swift)), "wasmkit") if swift else ""
        self.program = beside if os.path.exists(beside) else shutil.which("wasmkit")

    def outcomes(self, path, names):
        answer = output([self.program, "run", str(path), names[0]])
        if answer is None:
            return [STUCK]
        status, text, errors = answer
        match = re.match(r"\[WasmTypes\.Value\.i64\((\d+)\)\]", text.strip())
        return [int(match.group(1)) if status == 0 and match else found(errors + text, SPECIFICATION_TRAPS)]


class V8:
    """Node.js, asked about differences where it is installed. Its words are its own."""

    SCRIPT = """
const exports = new WebAssembly.Instance(new WebAssembly.Module(require("fs").readFileSync(process.argv[1]))).exports
try { console.log(BigInt.asUintN(64, exports[process.argv[2]]()).toString()) } catch (error) { console.log(error.message) }
"""

    def says(self, path, names):
        program = shutil.which("node")
        if not program:
            return "not installed"
        answer = output([program, "-e", self.SCRIPT, str(path), names[0]])
        return STUCK if answer is None else (answer[1] + answer[2]).strip()[:500]


class Awaudit:
    """Ours, one process for a module: `all` only, but as it is run outside of tests, metered or not."""

    def __init__(self, program, options=()):
        self.program, self.options = program, list(options)
        self.name = " ".join(["awaudit", *options])

    def outcomes(self, path, names):
        answer = output([self.program, "wasm", "run", *self.options, str(path), "--invoke", names[0]])
        if answer is None:
            return [STUCK]
        status, text, errors = answer
        match = re.match(r"i64:(-?\d+)$", text.strip())
        if status == 0 and match:
            return [int(match.group(1)) % 2**64]
        match = re.search(r"trap: (.*)", errors)
        if status == 0 or not match:
            raise Refused("status %d: %s" % (status, (errors + text)[:500]))
        return [found(match.group(1), SPECIFICATION_TRAPS)]


class Suite:
    """Ours, on many modules in one process: what the reference said becomes a test suite as wast2json writes it."""

    def __init__(self, program):
        self.program = program

    @staticmethod
    def write(folder, stem, names, outcomes):
        commands = [{"type": "module", "line": 1, "filename": stem + ".wasm"}]
        for line, (name, outcome) in enumerate(zip(names, outcomes), 2):
            action = {"type": "invoke", "field": name, "args": []}
            if isinstance(outcome, int):
                commands.append({"type": "assert_return", "line": line, "action": action,
                                 "expected": [{"type": "i64", "value": str(outcome)}]})
            elif outcome != LIMIT:
                commands.append({"type": "assert_trap", "line": line, "action": action, "text": outcome,
                                 "expected": [{"type": "i64"}]})
        text = json.dumps({"source_filename": stem + ".wast", "commands": commands})
        (folder / (stem + ".json")).write_text(text)

    def failing(self, folder, stems):
        """The modules that fail, each with what was said of it."""
        if not stems:
            return {}
        answer = output([self.program, "wasm", "wast", *[str(folder / (stem + ".json")) for stem in stems]],
                        SECONDS + len(stems))
        if answer is not None and answer[0] == 0:
            return {}
        if answer is not None and answer[0] == 1:
            named = {}
            for line in answer[1].splitlines():
                match = re.match(r"\s+(.*)\.json:\d+ ", line)
                if match:
                    named.setdefault(match.group(1), []).append(line.strip())
            if named:
                return {stem: "\n".join(lines) for stem, lines in named.items()}
        if len(stems) == 1:
            if answer is None:
                return {stems[0]: STUCK}
            return {stems[0]: "exit status %d\n%s%s" % (answer[0], answer[1][-4000:], answer[2][-4000:])}
        # It crashed or does not end: halve what it does that on.
        middle = len(stems) // 2
        return {**self.failing(folder, stems[:middle]), **self.failing(folder, stems[middle:])}
