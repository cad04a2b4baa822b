#include "scenario/document_file.hpp"

#include <fstream>
#include <iterator>

#include "support.hpp"

namespace mihwar::scenario {
namespace {

std::string fixture(const std::string& name) {
  std::ifstream file(MIHWAR_TEST_FILES "/" + name, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  REQUIRE_MESSAGE(!text.empty(), name);
  return text;
}

double value(const Scenario& scenario, std::string_view id) {
  return model::find_parameter(id)->field.get(scenario.inputs);
}

std::string document_problems(std::string_view json) { return summary(read_document(json).issues); }

std::string with_scenarios(std::string_view scenarios, std::string_view more = "") {
  return R"({"format": 2, "scenarios": [)" + std::string(scenarios) + "]" + std::string(more) + "}";
}

}  // namespace

TEST_CASE("files of format 1 open as a document of one") {
  const ReadDocument one = read_document(fixture("01-one-scenario.mihwar.json"));
  CHECK(one.issues.empty());
  REQUIRE(one.file.scenarios.size() == 1);
  CHECK(one.file.scenarios[0].name == "Plan A");
  CHECK(value(one.file.scenarios[0], "company.annual_retention") == 0.85);
  CHECK(value(one.file.scenarios[0], "cx.response_shape") == 1);

  const ReadDocument kept = read_document(fixture("02-kept-members.mihwar.json"));
  CHECK(summary(kept.issues) == "unknown_parameter@values.later.parameter, unknown_key@author");
  const Scenario again = read_scenario(write_scenario(kept.file.scenarios[0])).scenario;
  CHECK(again.notes == "سطر\nline");
  CHECK(again.unknown_members == kept.file.scenarios[0].unknown_members);
}

TEST_CASE("files of format 2 open with every scenario, and are written back the same") {
  const std::string text = fixture("03-several.mihwar.json");
  const ReadDocument read = read_document(text);
  CHECK(summary(read.issues) == "unknown_parameter@values.later.parameter, unknown_key@colour, unknown_key@made_by");
  REQUIRE(read.file.scenarios.size() == 2);
  CHECK(read.file.current == 1);
  CHECK(read.file.reference == 0);
  CHECK(read.file.colours == std::vector{0, 3});
  CHECK(value(read.file.scenarios[1], "company.annual_retention") == 0.9);
  for (const int indent : {2, -1}) {
    const std::string written = write_document(read.file, indent);
    CHECK(write_document(read_document(written).file, indent) == written);
    CHECK(write_document(read_document(written).file) == write_document(read.file));
  }
}

TEST_CASE("problems of a scenario have their places in the whole file") {
  const Issues issues = read_document(with_scenarios("{},\n  {\"values\": {\n    \"cx.index\": 700}}")).issues;
  REQUIRE(issues.size() == 1);
  CHECK(issues[0].path == "values.cx.index");
  CHECK(issues[0].line == 3);
  CHECK(issues[0].column == 5);
  const Issue same_line = read_document(with_scenarios(R"({"values": {"cx.index": 700}})")).issues.at(0);
  CHECK(same_line.line == 1);
  CHECK(same_line.column == 41);
}

TEST_CASE("what is no document is refused") {
  CHECK(document_problems("{}") == "unsupported_format@format");
  CHECK(document_problems(R"({"name": "other", "version": "1.0"})") == "unsupported_format@format");
  CHECK(document_problems(R"({"format": 3, "scenarios": [{}]})") == "unsupported_format@format");
  CHECK(document_problems(R"({"format": "2"})") == "unsupported_format@format");
  CHECK(document_problems(R"({"format": 2})") == "out_of_range@scenarios");
  CHECK(document_problems(with_scenarios("")) == "out_of_range@scenarios");
  CHECK(document_problems(with_scenarios(repeated("{},", 24) + "{}")) == "out_of_range@scenarios");
  CHECK(document_problems(R"({"format": 2, "scenarios": {}})") == "wrong_type@scenarios");
  CHECK(document_problems(with_scenarios("7")) == "wrong_type@scenarios");
  CHECK(document_problems(with_scenarios("[]")) == "wrong_type@scenarios");
  CHECK(document_problems(with_scenarios("{}", R"(, "current": 1)")) == "out_of_range@current");
  CHECK(document_problems(with_scenarios("{}", R"(, "current": 0.5)")) == "out_of_range@current");
  CHECK(document_problems(with_scenarios("{}", R"(, "current": "0")")) == "wrong_type@current");
  CHECK(document_problems(with_scenarios("{}", R"(, "reference": -1)")) == "out_of_range@reference");
  CHECK(document_problems(with_scenarios("{}", R"(, "colours": [1, 2])")) == "wrong_type@colours");
  CHECK(document_problems(with_scenarios(R"({"name": "a", "name": "b"})")) == "duplicate_key@name");
  CHECK(document_problems(with_scenarios(R"({"values": {"cx.index": NaN}})")) == "not_finite@values.cx.index");
  CHECK(document_problems(R"({"scenarios": [{}], "scenarios": [{}]})") == "duplicate_key@scenarios");
  CHECK(document_problems("{\"scenarios\": [{}, {}") == "syntax@");
  CHECK(document_problems(std::string(kMaxFileBytes + 1, ' ')) == "too_large@");
}

TEST_CASE("a document that would be too long loses what nobody knows") {
  DocumentFile file{.scenarios = {Scenario{}, Scenario{}}};
  for (Scenario& scenario : file.scenarios)
    scenario.unknown_members.emplace_back("big", "\"" + std::string(kMaxFileBytes / 2, 'x') + "\"");
  const std::string text = write_document(file);
  CHECK(text.size() < 1000);
  CHECK(document_problems(text).empty());
}

TEST_CASE("a scenario for reading only stays one") {
  const ReadDocument read = read_document(with_scenarios(R"({"format": 1, "read_only": true})"));
  CHECK(read.issues.empty());
  CHECK(read.file.scenarios[0].read_only);
  CHECK(read_document(write_document(read.file)).file.scenarios[0].read_only);
  CHECK(document_problems(with_scenarios(R"({"format": 1, "read_only": 1})")) == "wrong_type@read_only");
}

}  // namespace mihwar::scenario
