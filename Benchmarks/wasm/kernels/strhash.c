// Held out. Text: UTF-8 validation, splitting into words, counting them in a hash table.
#include "kernel.h"

#define LENGTH (256u << 10)
#define SLOTS 8192u

static u8 text[LENGTH + 16];
static u32 length;

static struct { u32 hash, start, size, count; } slots[SLOTS];

static void put_point(u32 point) {
    if (point < 0x80) {
        text[length++] = (u8)point;
        return;
    }
    if (point < 0x800) {
        text[length++] = (u8)(0xC0 | point >> 6);
    } else {
        if (point < 0x10000) {
            text[length++] = (u8)(0xE0 | point >> 12);
        } else {
            text[length++] = (u8)(0xF0 | point >> 18);
            text[length++] = (u8)(0x80 | (point >> 12 & 0x3F));
        }
        text[length++] = (u8)(0x80 | (point >> 6 & 0x3F));
    }
    text[length++] = (u8)(0x80 | (point & 0x3F));
}

static void generate(void) {
    while (length < LENGTH) {
        u32 word = random32() % 50 * (random32() % 50), letters = 2 + word % 9;
        for (u32 i = 0; i < letters && length < LENGTH; i++) {
            word = word * 1103515245 + 12345;
            switch (word >> 20 & 15) {
            case 0: put_point(0xE0 + (word >> 24) % 16); break;
            case 1: put_point(0x4E00 + (word >> 16) % 4096); break;
            case 2: put_point(0x1F600 + (word >> 24) % 64); break;
            default: put_point('a' + (word >> 16) % 26); break;
            }
        }
        text[length++] = random32() % 8 ? ' ' : '\n';
    }
}

// How many code points, or 0 when a byte is out of place.
APART u32 code_points(const u8 *p, const u8 *end) {
    u32 count = 0;
    while (p < end) {
        u32 byte = *p++, more, point, least;
        count++;
        if (byte < 0x80) continue;
        if (byte < 0xC2) return 0;
        if (byte < 0xE0) more = 1, point = byte & 0x1F, least = 0x80;
        else if (byte < 0xF0) more = 2, point = byte & 0x0F, least = 0x800;
        else if (byte < 0xF5) more = 3, point = byte & 0x07, least = 0x10000;
        else return 0;
        for (; more; more--) {
            if (p == end || (*p & 0xC0) != 0x80) return 0;
            point = point << 6 | (*p++ & 0x3F);
        }
        if (point < least || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000)) return 0;
    }
    return count;
}

static int same(const u8 *a, const u8 *b, u32 size) {
    for (u32 i = 0; i < size; i++) {
        if (a[i] != b[i]) return 0;
    }
    return 1;
}

APART u32 count_words(void) {
    u32 different = 0;
    for (u32 i = 0; i < length;) {
        u32 start = i, hash = 2166136261u;
        for (; i < length && text[i] != ' ' && text[i] != '\n'; i++) hash = (hash ^ text[i]) * 16777619u;
        u32 size = i - start;
        if (i < length) i++;
        if (!size) continue;
        for (u32 slot = hash % SLOTS;; slot = (slot + 1) % SLOTS) {
            if (!slots[slot].count) {
                slots[slot].hash = hash, slots[slot].start = start, slots[slot].size = size;
                slots[slot].count = 1;
                different++;
                break;
            }
            if (slots[slot].hash == hash && slots[slot].size == size &&
                same(text + slots[slot].start, text + start, size)) {
                slots[slot].count++;
                break;
            }
        }
    }
    return different;
}

static u64 kernel(void) {
    generate();
    u64 hash = mix_start;
    for (u32 round = 0; round < 45; round++) {
        hash = mix(hash, code_points(text, text + length));
        hash = mix(hash, count_words());
        // A word less, so that no round is like the one before.
        text[length - 1] = 'z';
        while (length && text[length - 1] != ' ') length--;
    }
    for (u32 i = 0; i < SLOTS; i++) hash = mix(hash, (u64)slots[i].hash << 32 | slots[i].count);
    return hash;
}

KERNEL(0x8C56C405E875658Eull)
