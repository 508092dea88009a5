// 64-bit floating point: a product of matrices, loads at two strides, multiply and add.
#include "kernel.h"

#define SIZE 160

static double left[SIZE][SIZE], right[SIZE][SIZE], product[SIZE][SIZE];

APART void multiply(void) {
    for (u32 i = 0; i < SIZE; i++) {
        for (u32 j = 0; j < SIZE; j++) {
            double sum = 0;
            for (u32 k = 0; k < SIZE; k++) sum += left[i][k] * right[k][j];
            product[i][j] = sum;
        }
    }
}

static u64 kernel(void) {
    for (u32 i = 0; i < SIZE; i++) {
        for (u32 j = 0; j < SIZE; j++) {
            left[i][j] = (double)(random32() % 2001) / 16 - 60;
            right[i][j] = (double)(random32() % 2001) / 32 - 30;
        }
    }
    u64 hash = mix_start;
    for (u32 round = 0; round < 18; round++) {
        multiply();
        for (u32 i = 0; i < SIZE; i++) {
            for (u32 j = 0; j < SIZE; j++) {
                union { double number; u64 bits; } value = {product[i][j]};
                hash = mix(hash, value.bits);
                // The next round's factor, of the same magnitude.
                left[i][j] = product[i][j] / 8192;
            }
        }
    }
    return hash;
}

KERNEL(0x58B891C1E93894A1ull)
