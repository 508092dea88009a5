// memory.copy and memory.fill: many of 8 to 300 bytes, some of 64 KiB.
#include "kernel.h"

#define BLOCK 65536u

static u8 source[BLOCK + 512], target[BLOCK + 512];

static u64 kernel(void) {
    for (u32 i = 0; i < sizeof source; i++) source[i] = (u8)random32();
    u64 hash = mix_start;
    for (u32 i = 0; i < 10000000; i++) {
        u32 choice = random32();
        u32 length = 8 + choice % 293, from = choice >> 9 & 0x7FFF, to = choice >> 17;
        switch (i & 3) {
        case 0: case 1: __builtin_memcpy(target + to, source + from, length); break;
        case 2: __builtin_memmove(target + to, target + to + (choice & 31), length); break;
        default: __builtin_memset(source + to, (int)choice, length); break;
        }
        hash = mix(hash, target[to]);
        if (i % 2048 == 0) {
            __builtin_memcpy(source + (choice & 63), target, BLOCK);
            __builtin_memset(target + (choice & 127), (int)(choice >> 8), BLOCK);
        }
    }
    for (u32 i = 0; i < sizeof target; i++) hash = mix(hash, target[i]);
    return hash;
}

KERNEL(0x9824D35E5ED4B99Dull)
