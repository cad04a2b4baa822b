#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace mihwar::text;

TEST_CASE("UTF-8 of every length goes there and back") {
  const std::u32string codes = U"a\u007F\u0080\u07FF\u0800\uD7FF\uE000\uFFFF\U00010000\U0010FFFF";
  CHECK(encode_utf8(codes) ==
        "a\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF");
  CHECK(decode_utf8(encode_utf8(codes)) == codes);
  CHECK(decode_utf8(std::string("a\0b", 3)) == std::u32string(U"a\0b", 3));
  CHECK(decode_utf8("") == U"");
}

TEST_CASE("each maximal ill-formed part becomes one U+FFFD") {
  CHECK(decode_utf8("a\xFFz") == U"a\uFFFDz");
  CHECK(decode_utf8("\xD9") == U"\uFFFD");                                // cut off
  CHECK(decode_utf8("\xE0\xA4z") == U"\uFFFDz");                          // a good beginning
  CHECK(decode_utf8("\xC0\xAF") == U"\uFFFD\uFFFD");                      // overlong
  CHECK(decode_utf8("\xED\xA0\x80") == U"\uFFFD\uFFFD\uFFFD");            // surrogate
  CHECK(decode_utf8("\xF4\x90\x80\x80") == U"\uFFFD\uFFFD\uFFFD\uFFFD");  // beyond U+10FFFF
  // Unicode 15, table 3-11
  CHECK(decode_utf8("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41") == U"\uFFFD\uFFFD\uFFFD\uFFFDA");
}

TEST_CASE("what is no character is encoded as U+FFFD") {
  CHECK(encode_utf8(std::u32string{0xD800, U'a', 0x110000, 0xDFFF}) == "\uFFFDa\uFFFD\uFFFD");
}
