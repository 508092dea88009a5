#include "awaudit_simdjson.h"

#include <simdjson.h>

#include <new>

struct awaudit_json_parser {
    simdjson::dom::parser parser;
};

awaudit_json_parser *awaudit_json_parser_create(void) { return new (std::nothrow) awaudit_json_parser(); }

void awaudit_json_parser_destroy(awaudit_json_parser *parser) { delete parser; }

int awaudit_json_parse(awaudit_json_parser *parser, const uint8_t *bytes, size_t length,
                       awaudit_json_document *document) {
    // The parser copies the input into its own padded buffer, which it reuses.
    auto result = parser->parser.parse(bytes, length, true);
    if (result.error() != simdjson::SUCCESS) {
        return static_cast<int>(result.error());
    }
    const simdjson::dom::document &doc = parser->parser.doc;
    document->tape = doc.tape.get();
    // The first word's payload is the index behind the last word.
    document->tape_count = static_cast<size_t>(doc.tape[0] & 0x00FFFFFFFFFFFFFFULL);
    document->strings = doc.string_buf.get();
    return 0;
}

const char *awaudit_json_error_text(int code) {
    return simdjson::error_message(static_cast<simdjson::error_code>(code));
}
