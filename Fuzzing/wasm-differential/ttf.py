"""Modules of Binaryen's `wasm-opt --translate-to-fuzz`, which turns any bytes into a valid module.

Version 108, Debian's, gives modules that
- import `fuzzing-support` `log-i32` and others: replaced, see observe.py;
- count calls and iterations down in a global that is initialised to 10, the last one, and return early at 0;
  `hangLimitInitializer` sets it anew, which every call does first. `hashMemory` is subject to it and looks at 16 bytes
  only: not used;
- give NaNs of no fixed bits unless told --denan, which passes every float through a function that makes them 0. It
  cannot do so for the initial values of globals, and says so. It leaves vectors alone: settle() does to the results of
  their operations what --denan does to those of others;
- are of an older draft where references are concerned (a funcref passes as an externref), so reference types stay off.
"""

import struct
import subprocess

import wasm
from observe import call, observe, replace_logging

FEATURES = ["--mvp-features", "--enable-sign-ext", "--enable-mutable-globals", "--enable-nontrapping-float-to-int",
            "--enable-bulk-memory", "--enable-multivalue"]

MOST_CALLS = 16


class Unusable(Exception):
    """A module the generator could not make or we cannot use; counted, not compared."""

# What may make a NaN of any bits: f32x4 and f64x2, with the operation that tells which lanes are none.
F32X4 = {0x5E, 0x67, 0x68, 0x69, 0x6A, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9}
F64X2 = {0x5F, 0x74, 0x75, 0x7A, 0x94, 0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4, 0xF5}
VECTOR_EQUAL = {"f32": 0x41, "f64": 0x47}
VECTOR_NAN = {"f32": struct.pack("<I", 0x7FC00000) * 4, "f64": struct.pack("<Q", 0x7FF8000000000000) * 2}


def settle(module):
    """Gives NaN lanes fixed bits after every vector operation that may make them."""
    bodies = [wasm.split(body) for body in module.bodies]
    fixes = {}
    for lanes, equal in VECTOR_EQUAL.items():
        # v, NaNs and v == v to v128.bitselect
        fixes[lanes] = module.add_function(
            [wasm.V128], [wasm.V128], [], b"\x20\x00\xFD\x0C" + VECTOR_NAN[lanes] + b"\x20\x00\x20\x00\xFD"
            + wasm.unsigned(equal) + b"\xFD\x52")
    for index, (declarations, parts) in enumerate(bodies):
        settled = []
        for part in parts:
            settled.append(part)
            if part[0] == 0xFD:
                operation = wasm.Reader(part, 1).unsigned()
                if operation in F32X4:
                    settled.append(call(fixes["f32"]))
                elif operation in F64X2:
                    settled.append(call(fixes["f64"]))
        module.bodies[index] = wasm.join(declarations, settled)


def generate(rng, folder, stem, simd):
    source, raw = folder / (stem + ".bytes"), folder / (stem + ".ttf")
    source.write_bytes(rng.randbytes(rng.choice([400, 2000, 6000, 15000])))
    # Optimised modules look more like what compilers write, unoptimised ones use more of the language.
    optimise = rng.choice([[], [], ["-O1"], ["-O3"], ["-Os", "--flatten"]])
    # Without out-of-bounds accesses in the other half, for traps hide what would come after them.
    bounds = rng.choice([[], ["--no-fuzz-oob"]])
    command = ["wasm-opt", "-ttf", "--denan", *bounds, *FEATURES, *(["--enable-simd"] if simd else []), *optimise, str(source),
               "-o", str(raw)]
    try:
        result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60)
    except subprocess.TimeoutExpired:
        raise Unusable("wasm-opt takes too long")
    if result.returncode != 0 or not raw.exists():
        raise Unusable("wasm-opt fails")
    module = wasm.Module.decode(raw.read_bytes())
    source.unlink()
    raw.unlink()
    exported = [(name, index) for name, kind, index in module.exports if kind == wasm.FUNCTION]
    reset = [index for name, index in exported if name == "hangLimitInitializer"]
    if not reset:
        raise Unusable("no hangLimitInitializer")
    helpers = {index for name, index in exported if name in ("hangLimitInitializer", "hashMemory")}
    first = module.imported(wasm.FUNCTION)
    # Exported or not.
    functions = [index for index in range(first, first + len(module.functions)) if index not in helpers]
    rng.shuffle(functions)
    del functions[MOST_CALLS:]
    replace_logging(module)
    if simd:
        settle(module)
    names = observe(module, functions, call(reset[0]), simd)
    return module.encode(), names
