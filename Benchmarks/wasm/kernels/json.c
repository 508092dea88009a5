// A GitHub-like list of issues: scanned, strings unescaped, and written again with escapes and without blanks.
// Byte loads, comparisons with constants, switches, small copies, recursion.
#include "kernel.h"

#define CAPACITY (384u << 10)

static u8 document[CAPACITY], written[CAPACITY], text[4096];
static u32 document_length, written_length, first_number;

static void put(const char *string) {
    while (*string) document[document_length++] = (u8)*string++;
}

static void put_number(u32 number) {
    u8 digits[10];
    u32 count = 0;
    do digits[count++] = (u8)('0' + number % 10);
    while (number /= 10);
    while (count) document[document_length++] = digits[--count];
}

static const char *const words[16] = {
    "gateway", "the agent", "\\n", "r\\u00e9sum\\u00e9", "\\\"quoted\\\"", "label", "C:\\\\temp", "fails when",
    "pull request", "\\t", "see #", "`awf run`", "merge", "\\u2014", "\xC3\xA9t\xC3\xA9", "timeout",
};

static void put_prose(u32 count) {
    put("\"");
    for (u32 i = 0; i < count; i++) {
        if (i) put(" ");
        put(words[random32() % 16]);
    }
    put("\"");
}

static void generate(void) {
    put("[\n");
    for (u32 issue = 0; document_length < 260000; issue++) {
        if (issue) put(",\n");
        put("  {\n    \"id\": ");
        if (!issue) first_number = document_length;
        put_number(random32());
        put(",\n    \"number\": ");
        put_number(issue + 1);
        put(",\n    \"title\": ");
        put_prose(3 + random32() % 6);
        put(",\n    \"user\": {\"login\": \"user-");
        put_number(random32() % 997);
        put("\", \"id\": ");
        put_number(random32() % 100000);
        put(", \"site_admin\": false},\n    \"labels\": [");
        u32 labels = random32() % 4;
        for (u32 i = 0; i < labels; i++) {
            put(i ? ", {\"name\": " : "{\"name\": ");
            put_prose(1);
            put(", \"color\": \"d73a4a\", \"default\": true}");
        }
        put("],\n    \"state\": \"open\",\n    \"assignee\": null,\n    \"score\": -1.5e3,\n    \"body\": ");
        put_prose(20 + random32() % 80);
        put("\n  }");
    }
    put("\n]\n");
}

// Reading and writing.

static const u8 *at, *end;
static u64 digest;
static u32 objects, arrays, strings, numbers;

static inline void blanks(void) {
    while (at < end && (*at == ' ' || *at == '\n' || *at == '\t' || *at == '\r')) at++;
}

static inline void emit(u8 byte) {
    written[written_length++] = byte;
}

static int hexadecimal(u8 byte) {
    if (byte >= '0' && byte <= '9') return byte - '0';
    if (byte >= 'a' && byte <= 'f') return byte - 'a' + 10;
    if (byte >= 'A' && byte <= 'F') return byte - 'A' + 10;
    return -1;
}

// The text of the string at `at`, in `text`; its length, or -1.
APART int read_string(void) {
    u32 length = 0;
    at++;
    while (at < end && length < sizeof text - 4) {
        u8 byte = *at++;
        if (byte == '"') return (int)length;
        if (byte < ' ') return -1;
        if (byte != '\\') {
            text[length++] = byte;
            continue;
        }
        switch (*at++) {
        case '"': text[length++] = '"'; break;
        case '\\': text[length++] = '\\'; break;
        case '/': text[length++] = '/'; break;
        case 'b': text[length++] = '\b'; break;
        case 'f': text[length++] = '\f'; break;
        case 'n': text[length++] = '\n'; break;
        case 'r': text[length++] = '\r'; break;
        case 't': text[length++] = '\t'; break;
        case 'u': {
            u32 point = 0;
            for (u32 i = 0; i < 4; i++) {
                int digit = hexadecimal(*at++);
                if (digit < 0) return -1;
                point = point << 4 | (u32)digit;
            }
            if (point < 0x80) {
                text[length++] = (u8)point;
            } else if (point < 0x800) {
                text[length++] = (u8)(0xC0 | point >> 6);
                text[length++] = (u8)(0x80 | (point & 0x3F));
            } else {
                text[length++] = (u8)(0xE0 | point >> 12);
                text[length++] = (u8)(0x80 | (point >> 6 & 0x3F));
                text[length++] = (u8)(0x80 | (point & 0x3F));
            }
            break;
        }
        default: return -1;
        }
    }
    return -1;
}

APART void write_string(u32 length) {
    emit('"');
    for (u32 i = 0; i < length; i++) {
        u8 byte = text[i];
        switch (byte) {
        case '"': case '\\': emit('\\'), emit(byte); break;
        case '\b': emit('\\'), emit('b'); break;
        case '\f': emit('\\'), emit('f'); break;
        case '\n': emit('\\'), emit('n'); break;
        case '\r': emit('\\'), emit('r'); break;
        case '\t': emit('\\'), emit('t'); break;
        default:
            if (byte >= ' ') {
                emit(byte);
            } else {
                const char *digits = "0123456789abcdef";
                emit('\\'), emit('u'), emit('0'), emit('0');
                emit((u8)digits[byte >> 4]), emit((u8)digits[byte & 15]);
            }
        }
    }
    emit('"');
}

static int copy_string(void) {
    int length = read_string();
    if (length < 0) return 0;
    u32 hash = 2166136261u;
    for (int i = 0; i < length; i++) hash = (hash ^ text[i]) * 16777619u;
    digest = mix(digest, hash);
    write_string((u32)length);
    strings++;
    return 1;
}

static int copy_word(const char *word) {
    for (; *word; word++, at++) {
        if (at >= end || *at != (u8)*word) return 0;
        emit(*at);
    }
    return 1;
}

static int copy_number(void) {
    u32 value = 0, count = 0;
    for (; at < end; at++, count++) {
        u8 byte = *at;
        if (byte >= '0' && byte <= '9') value = value * 10 + (byte - '0');
        else if (byte != '-' && byte != '+' && byte != '.' && byte != 'e' && byte != 'E') break;
        emit(byte);
    }
    digest = mix(digest, value);
    numbers++;
    return count > 0;
}

APART int copy_value(u32 depth) {
    if (depth > 64) return 0;
    blanks();
    if (at >= end) return 0;
    switch (*at) {
    case '"': return copy_string();
    case 't': return copy_word("true");
    case 'f': return copy_word("false");
    case 'n': return copy_word("null");
    case '{':
        objects++;
        emit(*at++);
        for (u32 first = 1;; first = 0) {
            blanks();
            if (at < end && *at == '}' && first) break;
            if (at >= end || *at != '"' || !copy_string()) return 0;
            blanks();
            if (at >= end || *at != ':') return 0;
            emit(*at++);
            if (!copy_value(depth + 1)) return 0;
            blanks();
            if (at < end && *at == '}') break;
            if (at >= end || *at != ',') return 0;
            emit(*at++);
        }
        emit(*at++);
        return 1;
    case '[':
        arrays++;
        emit(*at++);
        for (u32 first = 1;; first = 0) {
            blanks();
            if (at < end && *at == ']' && first) break;
            if (!copy_value(depth + 1)) return 0;
            blanks();
            if (at < end && *at == ']') break;
            if (at >= end || *at != ',') return 0;
            emit(*at++);
        }
        emit(*at++);
        return 1;
    default: return copy_number();
    }
}

static u64 kernel(void) {
    generate();
    digest = mix_start;
    for (u32 round = 0; round < 56; round++) {
        // Every round another document.
        document[first_number] = (u8)('1' + round % 9);
        at = document, end = document + document_length, written_length = 0;
        if (!copy_value(0)) return 1;
        for (u32 i = 0; i < written_length; i += 97) digest = mix(digest, written[i]);
    }
    return digest ^ mix(mix(mix(mix(document_length, objects), arrays), strings), numbers) ^ written_length;
}

KERNEL(0x8AC1EFE7641E1EC4ull)
