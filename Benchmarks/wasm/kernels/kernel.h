// What every kernel includes. A kernel is a function `kernel` of fixed work that returns a checksum, and
// `KERNEL(checksum)` at the end of its file. Compiled for WebAssembly, `_start` traps when the checksum is another;
// compiled for the host (-DNATIVE), `main` prints it, which is where the expected values come from.
#pragma once

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;

#define APART __attribute__((noinline)) static

// Numbers without a pattern an engine or a branch predictor could profit from; the same everywhere.
static u32 random_state = 0x2545F491;

static inline u32 random32(void) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 17;
    random_state ^= random_state << 5;
    return random_state;
}

static inline u64 mix(u64 hash, u64 value) {
    return (hash ^ value) * 0x100000001B3ull;
}

static const u64 mix_start = 0xCBF29CE484222325ull;

#ifdef NATIVE
#include <stdio.h>
#define KERNEL(checksum)                                                      \
    int main(void) {                                                          \
        u64 found = kernel();                                                 \
        printf("0x%016llX\n", found);                                         \
        return found != (checksum);                                           \
    }
#else
#define KERNEL(checksum)                                                      \
    __attribute__((export_name("_start"))) void start(void) {                 \
        if (kernel() != (checksum)) __builtin_trap();                         \
    }
#endif
