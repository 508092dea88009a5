// Calls through a table: 16 targets in an order that does not repeat soon.
#include "kernel.h"

typedef u32 (*Step)(u32, u32);

APART u32 step0(u32 a, u32 b) { return a + b; }
APART u32 step1(u32 a, u32 b) { return a - b; }
APART u32 step2(u32 a, u32 b) { return a ^ b << 3; }
APART u32 step3(u32 a, u32 b) { return a * (b | 1); }
APART u32 step4(u32 a, u32 b) { return (a << 7 | a >> 25) + b; }
APART u32 step5(u32 a, u32 b) { return a > b ? a - b : b - a; }
APART u32 step6(u32 a, u32 b) { return (a & 0xFF00FF00) >> 8 | (a & 0x00FF00FF) << 8 | (b & 1); }
APART u32 step7(u32 a, u32 b) { return (a | b) + 0x9E3779B9; }
APART u32 step8(u32 a, u32 b) { return ~a ^ b; }
APART u32 step9(u32 a, u32 b) { return a / ((b & 15) + 1) + b; }
APART u32 step10(u32 a, u32 b) { return a + 3 * b + 1; }
APART u32 step11(u32 a, u32 b) { return (u32)__builtin_popcount(a) * b; }
APART u32 step12(u32 a, u32 b) { return a & 1 ? a >> 1 ^ 0xEDB88320 : (a >> 1) + b; }
APART u32 step13(u32 a, u32 b) { return (u32)((u64)a * (b | 0x80000001) >> 16); }
APART u32 step14(u32 a, u32 b) { return (a ^ a >> 15) + b; }
APART u32 step15(u32 a, u32 b) { return 0 - a + b; }

static const Step steps[16] = {step0, step1, step2,  step3,  step4,  step5,  step6,  step7,
                               step8, step9, step10, step11, step12, step13, step14, step15};
static u8 order[4093];

static u64 kernel(void) {
    for (u32 i = 0; i < sizeof order; i++) order[i] = (u8)(random32() % 16);
    u32 value = 1;
    u64 hash = mix_start;
    for (u32 round = 0; round < 4400; round++) {
        for (u32 i = 0; i < sizeof order; i++) value = steps[order[i]](value, i + round);
        hash = mix(hash, value);
    }
    return hash;
}

KERNEL(0x46B7C265ACCA796Aull)
