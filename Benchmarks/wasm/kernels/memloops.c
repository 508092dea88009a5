// Held out. memset, memcpy and memmove as loops of loads and stores, in the forms in which they are linked into modules
// that do without bulk memory: unaligned bytes first, then words, then the rest; and plain loops over bytes.
// Compiled with -fno-builtin, so that the compiler does not put memory.copy and memory.fill in their place.
#include "kernel.h"

static u8 *pointer(u8 *base, u32 offset) { return base + offset; }

APART void *fill(void *start, int value, u32 count) {
    u8 *p = start;
    while (count && ((u32)(__UINTPTR_TYPE__)p & 3)) *p++ = (u8)value, count--;
    u32 word = (u8)value * 0x01010101u;
    for (; count >= 16; count -= 16, p += 16) {
        ((u32 *)p)[0] = word, ((u32 *)p)[1] = word, ((u32 *)p)[2] = word, ((u32 *)p)[3] = word;
    }
    for (; count >= 4; count -= 4, p += 4) *(u32 *)p = word;
    while (count--) *p++ = (u8)value;
    return start;
}

APART void *copy(void *target, const void *source, u32 count) {
    u8 *p = target;
    const u8 *q = source;
    while (count && ((u32)(__UINTPTR_TYPE__)p & 3)) *p++ = *q++, count--;
    u32 shift = (u32)(__UINTPTR_TYPE__)q & 3;
    if (shift == 0) {
        for (; count >= 4; count -= 4, p += 4, q += 4) *(u32 *)p = *(const u32 *)q;
    } else if (count >= 8) {
        // Aligned loads, the halves of two put together.
        const u32 *words = (const u32 *)(q - shift);
        u32 low = *words++;
        for (; count >= 8; count -= 4, p += 4, q += 4) {
            u32 high = *words++;
            *(u32 *)p = low >> 8 * shift | high << (32 - 8 * shift);
            low = high;
        }
    }
    while (count--) *p++ = *q++;
    return target;
}

APART void *move(void *target, const void *source, u32 count) {
    u8 *p = target;
    const u8 *q = source;
    if ((__UINTPTR_TYPE__)p - (__UINTPTR_TYPE__)q >= count) return copy(target, source, count);
    for (p += count, q += count; count; count--) *--p = *--q;
    return target;
}

APART int compare(const void *left, const void *right, u32 count) {
    const u8 *p = left, *q = right;
    for (; count; count--, p++, q++) {
        if (*p != *q) return *p - *q;
    }
    return 0;
}

APART void fill_bytes(u8 *p, u8 value, u32 count) {
    for (u32 i = 0; i < count; i++) p[i] = value;
}

static u8 source[1 << 16] __attribute__((aligned(16))), target[1 << 16] __attribute__((aligned(16)));

static u64 kernel(void) {
    for (u32 i = 0; i < sizeof source; i++) source[i] = (u8)random32();
    u64 hash = mix_start;
    for (u32 i = 0; i < 650000; i++) {
        u32 choice = random32();
        u32 size = choice % 400, from = choice >> 9 & 0x7FFF, to = choice >> 17;
        switch (i & 7) {
        case 0: case 1: copy(pointer(target, to), pointer(source, from), size); break;
        case 2: copy(pointer(target, to & ~3u), pointer(source, from & ~3u), size); break;
        case 3: move(pointer(target, to + 9), pointer(target, to), size); break;
        case 4: move(pointer(target, to), pointer(target, to + 7), size); break;
        case 5: fill(pointer(source, to), (int)choice, size); break;
        case 6: fill_bytes(pointer(target, to), (u8)choice, size); break;
        default:
            copy(pointer(target, to), pointer(source, from), size);
            hash = mix(hash, (u64)(compare(pointer(target, to), pointer(source, from), size) == 0));
        }
        hash = mix(hash, target[to + size / 2]);
    }
    for (u32 i = 0; i < sizeof target; i++) hash = mix(hash, target[i]);
    return hash;
}

KERNEL(0xA84B19CFAA972A4Aull)
