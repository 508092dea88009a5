// Direct calls: nearly nothing but calling, returning and a comparison.
#include "kernel.h"

// Without the attribute the compiler makes a loop of the second call.
__attribute__((noinline, disable_tail_calls)) static u32 fib(u32 n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

static u64 kernel(void) {
    return fib(37);
}

KERNEL(24157817)
