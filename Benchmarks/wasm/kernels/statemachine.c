// A byte-code interpreter: a switch of 32 arms (br_table) for each of the program's instructions.
#include "kernel.h"

#define LENGTH 1024u

static u8 program[LENGTH][4];
static u32 cells[256];

APART u32 execute(u32 steps) {
    u32 r[8] = {1, 2, 3, 5, 8, 13, 21, 34}, position = 0;
    while (steps--) {
        const u8 *code = program[position++ % LENGTH];
        u32 a = code[1] & 7, b = code[2] & 7, c = code[3];
        switch (code[0]) {
        case 0: r[a] = c; break;
        case 1: r[a] = r[b]; break;
        case 2: r[a] += r[b]; break;
        case 3: r[a] -= r[b]; break;
        case 4: r[a] *= r[b] | 1; break;
        case 5: r[a] &= r[b] | 0x55555555; break;
        case 6: r[a] |= r[b] & 0x33333333; break;
        case 7: r[a] ^= r[b]; break;
        case 8: r[a] <<= c & 7; break;
        case 9: r[a] >>= c & 3; break;
        case 10: r[a] = r[a] << 13 | r[a] >> 19; break;
        case 11: r[a] = r[b] + c; break;
        case 12: r[a] = ~r[b]; break;
        case 13: r[a] = 0 - r[b]; break;
        case 14: r[a]++; break;
        case 15: r[a]--; break;
        case 16: r[a] = cells[c]; break;
        case 17: cells[c] = r[a]; break;
        case 18: r[a] ^= cells[r[b] & 255]; break;
        case 19: cells[r[a] & 255] += r[b]; break;
        case 20: if (r[a] < r[b]) position += c & 7; break;
        case 21: if (r[a] & 1) position += c & 3; break;
        case 22: if (r[a] != r[b]) r[a] = c; break;
        case 23: position += c & 7; break;
        case 24: r[a] = r[a] % (c + 1); break;
        case 25: r[a] = r[a] / (c + 1); break;
        case 26: { u32 kept = r[a]; r[a] = r[b], r[b] = kept; break; }
        case 27: r[a] = r[a] == r[b]; break;
        case 28: r[a] = (u32)__builtin_clz(r[b] | 1); break;
        case 29: r[a] = (u32)__builtin_popcount(r[b]); break;
        case 30: r[a] = (u32)(int)(signed char)r[b]; break;
        case 31: r[a] += position; break;
        }
    }
    u32 hash = 0;
    for (u32 i = 0; i < 8; i++) hash = hash * 31 + r[i];
    return hash;
}

static u64 kernel(void) {
    for (u32 i = 0; i < LENGTH; i++) {
        program[i][0] = (u8)(random32() % 32);
        for (u32 j = 1; j < 4; j++) program[i][j] = (u8)random32();
    }
    u64 hash = execute(16000000);
    for (u32 i = 0; i < 256; i++) hash = mix(hash, cells[i]);
    return hash;
}

KERNEL(0x5110CBE346E18510ull)
