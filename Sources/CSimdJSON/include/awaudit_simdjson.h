/* A C interface over the simdjson DOM parser: parse a document, then walk its tape.
 *
 * The tape format is simdjson's documented one: 64-bit words, the type in the top byte, the payload in the
 * lower 56 bits; a string's payload is the offset of a 32-bit length followed by the bytes. */
#ifndef AWAUDIT_SIMDJSON_H
#define AWAUDIT_SIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct awaudit_json_parser awaudit_json_parser;

typedef struct {
    const uint64_t *tape;
    size_t tape_count;      /* number of words, both root words included */
    const uint8_t *strings; /* string buffer */
} awaudit_json_document;

/* Returns NULL when memory is exhausted. */
awaudit_json_parser *awaudit_json_parser_create(void);
void awaudit_json_parser_destroy(awaudit_json_parser *parser);

/* Parses one document; the input need not be padded. Returns 0, or simdjson's error code. The document is
 * valid until the next call. */
int awaudit_json_parse(awaudit_json_parser *parser, const uint8_t *bytes, size_t length,
                       awaudit_json_document *document);

/* A static text for a code returned by awaudit_json_parse. */
const char *awaudit_json_error_text(int code);

#ifdef __cplusplus
}
#endif

#endif
