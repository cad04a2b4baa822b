#include <cmath>
#include <cstdlib>
#include <limits>

#include "scenario/values.hpp"
#include "support.hpp"

namespace mihwar::scenario {

TEST_CASE("notes keep their lines, and no other control character") {
  Scenario scenario;
  scenario.notes = "first\nثانيا";
  const ReadScenario read = read_scenario(write_scenario(scenario));
  CHECK(read.issues.empty());
  CHECK(read.scenario.notes == scenario.notes);
  CHECK(has_error(read_scenario(R"({"notes": "bell\u0007"})").issues));
}

TEST_CASE("a number is written as the shortest text that reads back the same") {
  CHECK(number_as_json(0.1) == "0.1");
  CHECK(number_as_json(1e9) == "1000000000");
  CHECK(number_as_json(-0.0) == "0");
  CHECK(number_as_json(1.0 / 26) == "0.038461538461538464");
  CHECK(number_as_json(0.1 + 0.2) == "0.30000000000000004");
  CHECK(number_as_json(5e-324) == "4.94065645841247e-324");
  double value = 1;
  for (int i = 0; i < 2000; ++i) {
    value = std::fmod(value * 1.6180339887498949 + 1e-7, 1) * std::pow(10, i % 40 - 20);
    CHECK(std::strtod(number_as_json(value).c_str(), nullptr) == value);
  }
}

Scenario odd_scenario() {
  Scenario scenario{.name = "a \"b\" \\ é محور </script>", .currency = "OMR"};
  double share = 0.1234567890123456;
  for (const model::Parameter& row : model::parameters()) {
    share = std::fmod(share * 7.31 + 0.317, 1);
    const double value = row.minimum + share * (row.maximum - row.minimum);
    row.field.set(scenario.inputs, row.kind == model::Kind::number ? value : std::floor(value));
  }
  scenario.inputs.wait.current_minutes = 0.1 + 0.2;
  scenario.inputs.bonus.floor_retention = 1.0 / 3;
  scenario.inputs.bonus.target_retention = 2.0 / 3;
  for (auto& lever : scenario.inputs.levers) lever.months_to_10 = lever.months_to_90 / 3;
  return scenario;
}

TEST_CASE("a round trip changes no bit of any value") {
  const Scenario before = odd_scenario();
  for (const int indent : {-1, 0, 2}) {
    const ReadScenario read = read_scenario(write_scenario(before, Values::changed, indent));
    CHECK(summary(read.issues) == "");
    CHECK(read.scenario.name == before.name);
    CHECK(read.scenario.currency == before.currency);
    for (const model::Parameter& row : model::parameters())
      CHECK(row.field.get(read.scenario.inputs) == row.field.get(before.inputs));
    CHECK(write_scenario(read.scenario, Values::all) == write_scenario(before, Values::all));
  }
}

TEST_CASE("only changed values are written unless all are asked for") {
  Scenario scenario;
  CHECK(write_scenario(scenario, Values::changed, -1) ==
        R"({"format":1,"model":"1","name":"","currency":"USD","values":{}})");
  scenario.inputs.complaints.severity = model::Severity::major;
  scenario.inputs.cx.index = 70;
  CHECK(write_scenario(scenario).find(
            "\"values\": {\n    \"cx.index\": 70,\n    \"complaints.severity\": \"major\"\n  }") != std::string::npos);
  const std::string all = write_scenario(scenario, Values::all);
  for (const model::Parameter& row : model::parameters())
    CHECK(all.find("\"" + std::string{row.id} + "\": ") != std::string::npos);
}

TEST_CASE("what this version does not know is written back, to the last digit") {
  const std::string text = R"({"format":1,"model":"1","name":"","currency":"USD","values":{"cx.index":70,"cx.new":)"
                           R"({"a":[1.10,12345678901234567890123]}},"remarks":["x y",{"é\u0041":null}],"z":-0})";
  const ReadScenario read = read_scenario(text);
  CHECK_FALSE(has_error(read.issues));
  CHECK(write_scenario(read.scenario, Values::changed, -1) == text);
  CHECK(write_scenario(read_scenario(write_scenario(read.scenario)).scenario, Values::changed, -1) == text);
}

TEST_CASE("text sets one value as the command line writes it") {
  const auto problem = [](std::string_view id, std::string_view text) {
    model::Inputs inputs = model::default_inputs();
    return summary(set_from_text(inputs, id, text));
  };
  model::Inputs inputs = model::default_inputs();
  CHECK(set_from_text(inputs, "company.annual_retention", "0.85").empty());
  CHECK(set_from_text(inputs, "cx.response_shape", "diminishing").empty());
  CHECK(set_from_text(inputs, "complaints.quick", "true").empty());
  CHECK(set_from_text(inputs, "run.horizon_months", "1.2e1").empty());
  CHECK(inputs.company.annual_retention == 0.85);
  CHECK(inputs.cx.response_shape == model::ResponseShape::diminishing);
  CHECK(inputs.complaints.quick);
  CHECK(inputs.run.horizon_months == 12);
  CHECK(problem("nonsense", "1") == "unknown_parameter@values.nonsense");
  for (const char* text : {"", " 1", "1 ", "0x1", "1,5", "1.2.3", "abc", "true", "--1", "1e", "infinit"})
    CHECK_MESSAGE(problem("cx.index", text) == "wrong_type@values.cx.index", text);
  for (const char* text : {"nan", "inf", "-Infinity", "1e999"})
    CHECK(problem("cx.index", text) == "not_finite@values.cx.index");
  CHECK(problem("run.horizon_months", "12.5") == "not_whole@values.run.horizon_months");
  CHECK(problem("cx.response_shape", "1") == "unknown_choice@values.cx.response_shape");
  CHECK(problem("complaints.quick", "yes") == "wrong_type@values.complaints.quick");
  CHECK(problem("company.annual_retention", "1.2") == "out_of_range@values.company.annual_retention");
  CHECK(problem("wait.current_minutes", "60") == "");  // the combined rule is left
}

}  // namespace mihwar::scenario
