#pragma once
// The members of a JSON object and of the objects in it, with their places, as scenario files need them. What lies
// deeper is checked and kept as text. Size, depth, duplicate keys and the encoding are held to while reading; nothing
// recurses.

#include <string>
#include <string_view>
#include <vector>

#include "scenario/issue.hpp"

namespace mihwar::scenario {

enum class JsonKind { null, boolean, number, text, array, object };

struct JsonMember {
  int level = 1;         // 1 in the root, 2 in an object that is a member of the root
  std::string parent{};  // key of that object; empty at level 1
  std::string key{};     // escapes resolved
  std::string path{};    // for an issue: "values.cx.index"
  JsonKind kind{};
  std::string_view source{};  // the value as written; a view into what was read
  std::string text{};         // a text's value, escapes resolved
  double number = 0;          // a number's value, or 0 and 1 of a boolean; not finite when it was reported so
  int line = 0, column = 0;   // of the key
};

struct ReadJson {
  std::vector<JsonMember> members;  // in the order of the file; only the first of duplicate keys
  Issues issues;                    // no meaning in the members after syntax, too_large or too_deep
};

// Root: an object; a byte-order mark is skipped. NaN, Infinity and numbers beyond a double are not_finite, not syntax.
ReadJson read_json(std::string_view text);

// The same JSON text without blanks between its tokens.
std::string compact_json(std::string_view text);

// The text in quotes, escaped.
std::string quoted_json(std::string_view text);

}  // namespace mihwar::scenario
