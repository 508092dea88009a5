"""Modules of Binaryen's `wasm-opt --translate-to-fuzz`, which turns any bytes into a valid module.

Version 108, Debian's, gives modules that
- import `fuzzing-support` `log-i32` and others: replaced, see observe.py;
- count calls and iterations down in a global that is initialised to 10, the last one, and return early at 0;
  `hangLimitInitializer` sets it anew, which every call does first. `hashMemory` is subject to it and looks at 16 bytes
  only: not used;
- give NaNs of no fixed bits unless told --denan, which passes every float through a function that makes them 0. It
  cannot do so for the initial values of globals, and says so;
- are of an older draft where references are concerned (a funcref passes as an externref), so reference types stay off.
"""

import subprocess

import wasm
from observe import call, observe, replace_logging

FEATURES = ["--mvp-features", "--enable-sign-ext", "--enable-mutable-globals", "--enable-nontrapping-float-to-int",
            "--enable-bulk-memory", "--enable-multivalue"]

MOST_CALLS = 16


class Unusable(Exception):
    """A module the generator could not make or we cannot use; counted, not compared."""


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
    names = observe(module, functions, call(reset[0]), simd)
    return module.encode(), names
