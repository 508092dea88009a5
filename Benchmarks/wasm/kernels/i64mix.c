// Held out. 64-bit arithmetic: splitmix64, Keccak's permutation, division, counting of bits.
#include "kernel.h"

static inline u64 rotate(u64 value, u32 count) {
    return value << (count & 63) | value >> (-count & 63);
}

static u64 splitmix_state = 42;

static inline u64 splitmix(void) {
    u64 z = splitmix_state += 0x9E3779B97F4A7C15ull;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ z >> 27) * 0x94D049BB133111EBull;
    return z ^ z >> 31;
}

APART void keccak(u64 s[25]) {
    u8 feedback = 1;
    for (u32 round = 0; round < 24; round++) {
        u64 column[5];
        for (u32 x = 0; x < 5; x++) column[x] = s[x] ^ s[x + 5] ^ s[x + 10] ^ s[x + 15] ^ s[x + 20];
        for (u32 x = 0; x < 5; x++) {
            u64 change = column[(x + 4) % 5] ^ rotate(column[(x + 1) % 5], 1);
            for (u32 y = 0; y < 25; y += 5) s[x + y] ^= change;
        }
        u64 lane = s[1];
        u32 x = 1, y = 0;
        for (u32 t = 0; t < 24; t++) {
            u32 next = (2 * x + 3 * y) % 5;
            x = y, y = next;
            u64 kept = s[x + 5 * y];
            s[x + 5 * y] = rotate(lane, (t + 1) * (t + 2) / 2);
            lane = kept;
        }
        for (u32 row = 0; row < 25; row += 5) {
            u64 old[5];
            for (u32 i = 0; i < 5; i++) old[i] = s[row + i];
            for (u32 i = 0; i < 5; i++) s[row + i] = old[i] ^ (~old[(i + 1) % 5] & old[(i + 2) % 5]);
        }
        for (u32 j = 0; j < 7; j++) {
            if (feedback & 1) s[0] ^= 1ull << ((1u << j) - 1);
            feedback = (u8)(feedback << 1 ^ (feedback & 0x80 ? 0x71 : 0));
        }
    }
}

static u64 kernel(void) {
    u64 s[25] = {0}, sum = 0;
    for (u32 i = 0; i < 14000; i++) {
        s[i % 17] ^= splitmix();
        keccak(s);
    }
    for (u32 i = 0; i < 7000000; i++) {
        u64 value = splitmix();
        sum += value / (value >> 40 | 1) ^ value % 1000003;
        sum = rotate(sum, (u32)__builtin_clzll(value | 1)) + (u32)__builtin_popcountll(value);
        if ((long long)sum < (long long)value) sum ^= (u64)((long long)value >> 7);
    }
    for (u32 i = 0; i < 25; i++) sum = mix(sum, s[i]);
    return sum;
}

KERNEL(0x96B0B153C0524937ull)
