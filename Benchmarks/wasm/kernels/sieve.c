// Byte stores at a stride and byte loads in a row, with short inner loops.
#include "kernel.h"

#define LIMIT 1000000u

static u8 composite[LIMIT];

APART u32 primes(u32 limit) {
    u32 count = 0;
    for (u32 i = 0; i < limit; i++) composite[i] = 0;
    for (u32 i = 2; i < limit; i++) {
        if (composite[i]) continue;
        count++;
        if (i > limit / i) continue;
        for (u32 j = i * i; j < limit; j += i) composite[j] = 1;
    }
    return count;
}

static u64 kernel(void) {
    u64 sum = 0;
    for (u32 round = 0; round < 38; round++) sum += primes(LIMIT - round * 1000);
    return sum;
}

KERNEL(0x00000000002CBF8Bull)
