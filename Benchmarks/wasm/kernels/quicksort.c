// Recursion with unpredictable branches and 32-bit loads and stores.
#include "kernel.h"

#define COUNT 200000u

static u32 numbers[COUNT];

APART void sort(u32 *first, u32 *last) {
    while (last - first > 12) {
        u32 *middle = first + (last - first) / 2, pivot;
        u32 a = *first, b = *middle, c = *last;
        if (a < b) pivot = b < c ? b : a < c ? c : a;
        else pivot = a < c ? a : b < c ? c : b;
        u32 *i = first, *j = last;
        for (;;) {
            while (*i < pivot) i++;
            while (*j > pivot) j--;
            if (i >= j) break;
            u32 kept = *i;
            *i++ = *j, *j-- = kept;
        }
        if (j - first < last - j) {
            sort(first, j);
            first = j + 1;
        } else {
            sort(j + 1, last);
            last = j;
        }
    }
    for (u32 *i = first + 1; i <= last; i++) {
        u32 value = *i, *j = i;
        for (; j > first && j[-1] > value; j--) *j = j[-1];
        *j = value;
    }
}

static u64 kernel(void) {
    u64 hash = mix_start;
    for (u32 round = 0; round < 9; round++) {
        for (u32 i = 0; i < COUNT; i++) numbers[i] = random32() % (round & 1 ? 1000 : 0xFFFFFFFF);
        sort(numbers, numbers + COUNT - 1);
        for (u32 i = 0; i < COUNT; i++) {
            if (i && numbers[i - 1] > numbers[i]) return 1;
            hash = mix(hash, numbers[i]);
        }
    }
    return hash;
}

KERNEL(0xE5AE8057D42B15FAull)
