#include "scenario/json_reader.hpp"
#include "support.hpp"

namespace mihwar::scenario {

TEST_CASE("no truncated or malformed file is accepted, and each has one syntax error with a place") {
  const std::string whole =
      R"({"format": 1, "name": "x\u00e9", "values": {"cx.index": 7.5e1, "complaints.quick": true}})";
  REQUIRE(problems(whole) == "");
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const Issues issues = read_scenario(whole.substr(0, length)).issues;
    CAPTURE(length);
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].code == IssueCode::syntax);
    CHECK(issues[0].line == 1);
    CHECK(issues[0].column >= 1);
  }
  for (const std::string_view text :
       {R"({)",        R"(})",           R"({])",       R"({"a"})",      R"({"a":})",
        R"({"a":1,})", R"({a:1})",       R"({'a':1})",  R"({} {})",      R"({}x)",
        R"({"a":01})", R"({"a":.5})",    R"({"a":+1})", R"({"a":"\x"})", R"({"a":"\ud800"})",
        R"({"a" 1})",  R"({1:2})",       R"({,})",      R"(nul)",        R"(")",
        R"(-)",        "{\"a\":\"\t\"}", "// no\n{}"})
    CHECK_MESSAGE(problems(text) == "syntax@", std::string{text});
}

TEST_CASE("line and column of a syntax error start from 1 and count characters") {
  const auto place = [](std::string_view text) {
    const Issue issue = read_scenario(text).issues.at(0);
    return std::to_string(issue.line) + ":" + std::to_string(issue.column);
  };
  CHECK(place("") == "1:1");
  CHECK(place("x") == "1:1");
  CHECK(place("{\n  \"a\": 1\n  \"b\": 2\n}") == "3:3");
  CHECK(place("{\r\n\"a\": 1,\r\n}") == "3:1");
  CHECK(place("{\"محور\": nope}") == "1:10");
  CHECK(place("\xEF\xBB\xBFx") == "1:1");
  CHECK(place("{\"a\": 1") == "1:8");
}

TEST_CASE("nesting beyond the limit is refused without recursion") {
  CHECK(problems("{\"a\":" + repeated("[", kMaxDepth - 1) + repeated("]", kMaxDepth - 1) + "}") == "unknown_key@a");
  CHECK(problems("{\"a\":" + repeated("[", kMaxDepth) + repeated("]", kMaxDepth) + "}") == "too_deep@");
  CHECK(problems(repeated("[", 100000)) == "wrong_type@, too_deep@");
  CHECK(problems(repeated("{\"a\":", 100000)) == "too_deep@");
}

TEST_CASE("a file beyond the size limit is refused unread") {
  CHECK(problems("{}" + std::string(kMaxFileBytes - 2, ' ')) == "");
  CHECK(problems("{}" + std::string(kMaxFileBytes - 1, ' ')) == "too_large@");
}

TEST_CASE("duplicate keys are found at every depth, also when one is written with escapes") {
  CHECK(problems(R"({"name": "a", "name": "b"})") == "duplicate_key@name");
  CHECK(value_problems(R"("cx.index": 50, "cx\u002eindex": 60)") == R"(duplicate_key@values.cx\u002eindex)");
  CHECK(problems(R"({"x": [{"k": 1, "k": 2}]})") == "unknown_key@x, duplicate_key@x.k");
  CHECK(problems(R"({"x": {"k": 1}, "y": [{"k": 1}, {"k": 1}]})") == "unknown_key@x, unknown_key@y");
  CHECK(problems(R"({"values": {}, "values": {"cx.index": -1}})") == "duplicate_key@values");
}

TEST_CASE("numbers that are not finite are named, and the rest of the file is still read") {
  for (const char* number : {"NaN", "Infinity", "-Infinity", "1e999", "-1e999", "1e309"})
    CHECK_MESSAGE(value_problems("\"cx.index\": " + std::string{number} + ", \"cx.duty_line\": 5") ==
                      "not_finite@values.cx.index, out_of_range@values.cx.duty_line",
                  number);
  CHECK(value_problems("\"cx.index\": " + std::string(400, '9')) == "not_finite@values.cx.index");
  CHECK(problems(R"({"x": [1, {"y": [NaN]}], "name": "NaN 1e999 \" NaN"})") == "unknown_key@x, not_finite@x");
  CHECK(problems("NaN") == "wrong_type@, not_finite@");
  CHECK(value_problems("\"cx.index\": 1e-999, \"cx.score_inflation\": 1e-320") == "");
}

TEST_CASE("a byte-order mark is skipped, other bytes must be UTF-8") {
  CHECK(problems("\xEF\xBB\xBF{\"name\": \"x\"}") == "");
  for (const char* bytes :
       {"\xFF", "\x80", "\xC0\xAF", "\xC3", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8"}) {
    const Issues issues = read_scenario("{\n\"name\": \"é" + std::string{bytes} + "\"}").issues;
    REQUIRE(summary(issues) == "syntax@");
    CHECK(issues[0].expected == "UTF-8");
    CHECK(issues[0].line == 2);
    CHECK(issues[0].column == 11);
  }
  CHECK(problems(std::string_view{"{}\0{}", 5}) == "syntax@");
  CHECK(problems("\xFF\xFE{\0}\0") == "syntax@");
}

TEST_CASE("a root that is no object is refused") {
  for (const char* text : {"[]", "1", "\"x\"", "null", "true", "[{\"values\": {}}]"})
    CHECK_MESSAGE(problems(text) == "wrong_type@", text);
}

TEST_CASE("a file of nothing but problems gives a bounded list that still says error") {
  std::string many = "{";
  for (int i = 0; i < 5000; ++i) many += "\"k" + std::to_string(i) + "\":1,";
  const Issues warnings = read_scenario(many + "\"z\":1}").issues;
  CHECK(warnings.size() == kMaxIssues + 1);
  CHECK_FALSE(has_error(warnings));
  CHECK(has_error(read_scenario(many + "\"name\":1}").issues));
}

TEST_CASE("text without blanks keeps what stands in strings") {
  CHECK(compact_json("{ \"a b\" : [ 1 , \"\\\" \\\\\" ] }\r\n") == "{\"a b\":[1,\"\\\" \\\\\"]}");
}

}  // namespace mihwar::scenario
