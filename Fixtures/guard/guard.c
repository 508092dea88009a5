// A guard that does as the tool's name says: it speaks the gateway's interface to guards and misbehaves on demand, so
// that tests meet real traps. It labels nothing sensibly.
//
//     scripts/make-fixture-guard FOLDER
//
// Every call looks for the tool's name in its input ("tool_name", or "mode" in a policy):
//
//   unreachable, divide, overflow, out_of_bounds, recurse   traps, three functions deep
//   loop                      never ends
//   exit_0, exit_3            ends the program with a code
//   minus_1, minus_7, zero    returns that
//   small, small_silent       says once that the output buffer is too small, with and without the size it needs
//   small_always, huge        says so whatever it gets; needs more than any host gives
//   overrun                   claims to have written more than the buffer holds
//   grow                      asks for memory until there is no more, and says how many pages it has
//   ask, ask_60, ask_small    asks the backend once, 60 times, with a buffer of 8 bytes
//   ask_badly                 asks with arguments that are no JSON, and from beyond the memory
//   log                       logs at levels 0 to 4
//   sleep                     sleeps for two seconds, and says what the clock and the random numbers are
//   null, alloc_trap, dealloc_trap   from now on the allocator gives null, or traps
//
// Anything else is answered with labels that hold the length of the input and the number of calls so far.

typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef int i32;

#define EXPORT(name) __attribute__((export_name(name)))
#define IMPORT(from, name) __attribute__((import_module(from), import_name(name)))
#define APART __attribute__((noinline))

IMPORT("env", "call_backend")
i32 call_backend(const u8 *tool, u32 tool_size, const u8 *arguments, u32 arguments_size, u8 *result, u32 size);
IMPORT("env", "host_log") void host_log(u32 level, const u8 *text, u32 size);
IMPORT("wasi_snapshot_preview1", "proc_exit") void proc_exit(u32 code);
IMPORT("wasi_snapshot_preview1", "poll_oneoff") u32 poll_oneoff(const void *in, void *out, u32 count, u32 *events);
IMPORT("wasi_snapshot_preview1", "clock_time_get") u32 clock_time_get(u32 clock, u64 precision, u64 *time);
IMPORT("wasi_snapshot_preview1", "random_get") u32 random_get(u8 *bytes, u32 size);

static u32 calls;
static u32 smaller;
static volatile u32 sink;
static enum { SOUND, NULL_POINTER, ALLOC_TRAPS, DEALLOC_TRAPS } allocator;

// MARK: Text

static u32 length(const char *text) {
    u32 count = 0;
    while (text[count]) count++;
    return count;
}

static int contains(const u8 *text, u32 size, const char *wanted) {
    u32 count = length(wanted);
    // The name comes first, and inputs may be large.
    if (size > 200) size = 200;
    for (u32 start = 0; start + count <= size; start++) {
        u32 index = 0;
        while (index < count && text[start + index] == (u8)wanted[index]) index++;
        if (index == count) return 1;
    }
    return 0;
}

struct Output {
    u8 *bytes;
    u32 capacity, count;
};

static void put(struct Output *output, const char *text) {
    for (; *text; text++, output->count++) {
        if (output->count < output->capacity) output->bytes[output->count] = (u8)*text;
    }
}

static void put_number(struct Output *output, u64 number) {
    char digits[21];
    u32 place = 20;
    digits[place] = 0;
    do {
        digits[--place] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    put(output, digits + place);
}

// MARK: Misbehaviour

APART static u32 recurse(u32 depth) { return depth == 0xFFFFFFFF ? 0 : recurse(depth + 1) * 3 + sink; }

APART static void innermost(const u8 *input, u32 size) {
    if (contains(input, size, "\"divide\"")) sink = 7 / sink;
    if (contains(input, size, "\"overflow\"")) {
        i32 least = (i32)(0x80000000 + sink);
        sink = (u32)(least / ((i32)sink - 1));
    }
    if (contains(input, size, "\"out_of_bounds\"")) sink = *(volatile u32 *)0xFFFFFF00;
    if (contains(input, size, "\"recurse\"")) sink = recurse(1);
    if (contains(input, size, "\"unreachable\"")) __builtin_trap();
}

APART static void inner(const u8 *input, u32 size) {
    innermost(input, size);
    sink = 0;
}

static u32 ask(const char *tool, const char *arguments, u8 *result, u32 size, i32 *code) {
    *code = call_backend((const u8 *)tool, length(tool), (const u8 *)arguments, length(arguments), result, size);
    return *code >= 0;
}

// MARK: Answers

static i32 finish(struct Output *output) { return output->count <= output->capacity ? (i32)output->count : -1; }

static i32 answer(const char *function, const u8 *input, u32 size, u8 *bytes, u32 capacity) {
    calls++;
    inner(input, size);
    struct Output output = {bytes, capacity, 0};
#define MODE(name) contains(input, size, "\"" name "\"")
    if (MODE("loop")) {
        for (;;) sink++;
    }
    if (MODE("exit_0")) proc_exit(0);
    if (MODE("exit_3")) proc_exit(3);
    if (MODE("minus_1")) return -1;
    if (MODE("minus_7")) return -7;
    if (MODE("zero")) return 0;
    if (MODE("small") && smaller++ % 2 == 0) {
        u32 needed = capacity + 1000;
        for (u32 index = 0; index < 4; index++) bytes[index] = (u8)(needed >> 8 * index);
        return -2;
    }
    if (MODE("small_silent") && smaller++ % 2 == 0) {
        for (u32 index = 0; index < 4; index++) bytes[index] = 0;
        return -2;
    }
    if (MODE("small_always") || MODE("huge")) {
        u32 needed = MODE("huge") ? 16777217 : capacity + 1;
        for (u32 index = 0; index < 4; index++) bytes[index] = (u8)(needed >> 8 * index);
        return -2;
    }
    if (MODE("overrun")) return (i32)capacity + 1;
    if (MODE("null")) allocator = NULL_POINTER;
    if (MODE("alloc_trap")) allocator = ALLOC_TRAPS;
    if (MODE("dealloc_trap")) allocator = DEALLOC_TRAPS;

    put(&output, "{\"function\":\"");
    put(&output, function);
    put(&output, "\",\"input\":");
    put_number(&output, size);
    put(&output, ",\"calls\":");
    put_number(&output, calls);
    put(&output, ",\"capacity\":");
    put_number(&output, capacity);
    if (MODE("grow")) {
        while (__builtin_wasm_memory_grow(0, 1) != (__SIZE_TYPE__)-1) {}
        put(&output, ",\"pages\":");
        put_number(&output, __builtin_wasm_memory_size(0));
    }
    if (MODE("ask") || MODE("ask_60") || MODE("ask_small")) {
        static u8 result[4096];
        u32 count = MODE("ask_60") ? 60 : 1, answered = 0;
        i32 code = 0;
        for (u32 index = 0; index < count; index++) {
            answered += ask("issue_read", "{\"n\":1}", result, MODE("ask_small") ? 8 : sizeof result, &code);
        }
        put(&output, ",\"answered\":");
        put_number(&output, answered);
        put(&output, ",\"code\":");
        if (code < 0) put(&output, "-");
        put_number(&output, (u32)(code < 0 ? -code : code));
        if (code == -2) {
            put(&output, ",\"needed\":");
            put_number(&output, (u32)result[0] | (u32)result[1] << 8 | (u32)result[2] << 16 | (u32)result[3] << 24);
        }
    }
    if (MODE("ask_badly")) {
        u8 result[16];
        i32 code;
        ask("issue_read", "{\"n\":", result, sizeof result, &code);
        put(&output, ",\"codes\":[-");
        put_number(&output, (u32)-code);
        code = call_backend((const u8 *)0xFFFFFFF0, 64, (const u8 *)"{}", 2, result, sizeof result);
        put(&output, ",-");
        put_number(&output, (u32)-code);
        code = call_backend((const u8 *)"issue_read", 10, (const u8 *)"{}", 2, (u8 *)0xFFFFFFF0, 4096);
        put(&output, ",-");
        put_number(&output, (u32)-code);
        put(&output, "]");
    }
    if (MODE("log")) {
        static const char *const lines[] = {"debug", "information", "warning", "error", "other"};
        for (u32 level = 0; level < 5; level++) host_log(level, (const u8 *)lines[level], length(lines[level]));
        host_log(1, (const u8 *)0xFFFFFFF0, 64);
    }
    if (MODE("sleep")) {
        u64 subscription[6] = {0, 0, 0, 2000000000ull, 0, 0}, event[4], time = 0;
        u32 events;
        u8 bytes[2] = {0, 0};
        poll_oneoff(subscription, event, 1, &events);
        clock_time_get(0, 0, &time);
        random_get(bytes, sizeof bytes);
        put(&output, ",\"time\":");
        put_number(&output, time);
        put(&output, ",\"random\":");
        put_number(&output, bytes[0]);
    }
    put(&output, "}");
    return finish(&output);
}

EXPORT("label_agent") i32 label_agent(const u8 *input, u32 size, u8 *output, u32 capacity) {
    return answer("label_agent", input, size, output, capacity);
}

#ifdef OTHER_SIGNATURE
EXPORT("label_resource") i32 label_resource(const u8 *input, u32 size, u8 *output) {
    return answer("label_resource", input, size, output, 100);
}
#else
EXPORT("label_resource") i32 label_resource(const u8 *input, u32 size, u8 *output, u32 capacity) {
    return answer("label_resource", input, size, output, capacity);
}
#endif

#ifndef WITHOUT_RESPONSE
EXPORT("label_response") i32 label_response(const u8 *input, u32 size, u8 *output, u32 capacity) {
    return answer("label_response", input, size, output, capacity);
}
#endif

// MARK: Memory

#ifndef WITHOUT_ALLOCATOR
extern u8 __heap_base;
static u32 used;
static u32 blocks;

EXPORT("alloc") void *alloc(u32 size) {
    if (allocator == NULL_POINTER) return 0;
    if (allocator == ALLOC_TRAPS) __builtin_trap();
    // Blocks are released in one go once all are: the host never keeps one from call to call.
    u32 start = ((u32)&__heap_base + used + 7) & ~7u;
    u64 end = (u64)start + size;
    while (end > (u64)__builtin_wasm_memory_size(0) << 16) {
        if (__builtin_wasm_memory_grow(0, 1) == (__SIZE_TYPE__)-1) return 0;
    }
    used = (u32)end - (u32)&__heap_base;
    blocks++;
    return (void *)start;
}

EXPORT("dealloc") void dealloc(void *block, u32 size) {
    if (allocator == DEALLOC_TRAPS) __builtin_trap();
    if (!block || !size) return;
    if (--blocks == 0) used = 0;
}
#endif
