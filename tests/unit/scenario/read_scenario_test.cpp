#include "support.hpp"

namespace mihwar::scenario {

TEST_CASE("an empty object is the default scenario") {
  const ReadScenario read = read_scenario("{}");
  CHECK(read.issues.empty());
  CHECK(read.scenario.currency == "USD");
  CHECK(write_scenario(read.scenario, Values::all) == write_scenario(Scenario{}, Values::all));
}

TEST_CASE("values reach the inputs") {
  const ReadScenario read = read_scenario(R"({"format": 1, "model": "1", "name": "محور", "currency": "OMR", "values": {
      "run.horizon_months": 48, "company.annual_retention": 0.9, "cx.response_shape": "increasing",
      "complaints.quick": true, "lever.cx_gain.start_month": 6.0}})");
  CHECK(summary(read.issues) == "");
  CHECK(read.scenario.name == "محور");
  CHECK(read.scenario.currency == "OMR");
  CHECK(read.scenario.inputs.run.horizon_months == 48);
  CHECK(read.scenario.inputs.company.annual_retention == 0.9);
  CHECK(read.scenario.inputs.cx.response_shape == model::ResponseShape::increasing);
  CHECK(read.scenario.inputs.complaints.quick);
  CHECK(read.scenario.inputs.lever(model::Lever::cx_gain).start_month == 6);
}

TEST_CASE("wrong types are refused by kind") {
  CHECK(value_problems(R"("cx.index": "60")") == "wrong_type@values.cx.index");
  CHECK(value_problems(
            R"("cx.index": null, "cx.duty_line": [60], "cx.spend_uplift": {"a": 1}, "cx.loyalty_slope": true)") ==
        "wrong_type@values.cx.index, wrong_type@values.cx.duty_line, wrong_type@values.cx.spend_uplift, "
        "wrong_type@values.cx.loyalty_slope");
  CHECK(value_problems(R"("run.horizon_months": 36.5)") == "not_whole@values.run.horizon_months");
  CHECK(value_problems(R"("run.horizon_months": 1e300)") == "out_of_range@values.run.horizon_months");
  CHECK(value_problems(R"("cx.response_shape": 1)") == "wrong_type@values.cx.response_shape");
  CHECK(value_problems(R"("cx.response_shape": "cubic")") == "unknown_choice@values.cx.response_shape");
  CHECK(value_problems(R"("complaints.quick": 1)") == "wrong_type@values.complaints.quick");
  CHECK(value_problems(R"("complaints.quick": "true")") == "wrong_type@values.complaints.quick");
  CHECK(problems(R"({"values": []})") == "wrong_type@values");
  CHECK(problems(R"({"values": null})") == "wrong_type@values");
}

TEST_CASE("both ends of every range are allowed, the next double beyond is not") {
  for (const model::Parameter& row : model::parameters()) {
    if (row.kind != model::Kind::number) continue;
    const auto code = [&](double value) { return summary(validate_value(model::default_inputs(), row, value)); };
    CAPTURE(row.id);
    CHECK(code(row.minimum).find("out_of_range") == std::string::npos);
    CHECK(code(row.maximum).find("out_of_range") == std::string::npos);
    CHECK(code(row.minimum - 1e-9).find("out_of_range@values." + std::string{row.id}) == 0);
    CHECK(code(row.maximum * (1 + 1e-15)).find("out_of_range@values." + std::string{row.id}) == 0);
  }
}

TEST_CASE("combined rules hold between values, the default of a missing one included") {
  CHECK(value_problems(R"("wait.current_minutes": 21)") == "wait_above_patience@values.wait.current_minutes");
  CHECK(value_problems(R"("wait.current_minutes": 20)") == "");
  CHECK(value_problems(R"("bonus.floor_retention": 0.85)") == "floor_not_below_target@values.bonus.floor_retention");
  CHECK(value_problems(R"("lever.cx_gain.months_to_90": 0)") ==
        "months_to_10_above_90@values.lever.cx_gain.months_to_10");
  CHECK(value_problems(R"("lever.cx_gain.months_to_10": 0, "lever.cx_gain.months_to_90": 0)") == "");
  CHECK(value_problems(R"("lever.cx_gain.months_to_10": 18)") == "");
  CHECK(value_problems(R"("wait.patience_minutes": 1)") == "wait_above_patience@values.wait.current_minutes");
}

TEST_CASE("a combined rule has no say about a value that could not be read") {
  CHECK(value_problems(R"("wait.current_minutes": "long", "wait.patience_minutes": 1)") ==
        "wrong_type@values.wait.current_minutes");
  CHECK(value_problems(R"("wait.current_minutes": 61)") ==
        "out_of_range@values.wait.current_minutes, wait_above_patience@values.wait.current_minutes");
}

TEST_CASE("settings replace values of the file before the combined rules") {
  const auto with = [](std::string_view json, std::vector<Setting> settings) {
    return summary(read_scenario(json, settings).issues);
  };
  const std::string_view file = R"({"values": {"wait.current_minutes": 5, "wait.patience_minutes": 3}})";
  CHECK(with(file, {}) == "wait_above_patience@values.wait.current_minutes");
  CHECK(with(file, {{"wait.patience_minutes", "10"}}) == "");
  CHECK(with("{}", {{"wait.current_minutes", "21"}, {"wait.patience_minutes", "30"}}) == "");
  CHECK(with("{}", {{"nonsense", "1"}, {"cx.index", "x"}, {"wait.current_minutes", "21"}}) ==
        "unknown_parameter@values.nonsense, wrong_type@values.cx.index, "
        "wait_above_patience@values.wait.current_minutes");
  const std::vector<Setting> wait = {{"wait.current_minutes", "21"}};
  CHECK(read_scenario(R"({"values": {"wait.current_minutes": 5}})", wait).issues.at(0).line == 0);
  CHECK(with(R"({"values": {"wait.current_minutes": "x"}})", wait) == "wrong_type@values.wait.current_minutes");
}

TEST_CASE("all problems come together in the order of the file, with their places") {
  const Issues issues = read_scenario(
                            "{\"format\": 2,\n \"name\": 7,\n \"extra\": [1],\n \"values\": {\n"
                            "  \"company.annual_retention\": 1.2,\n  \"nonsense\": 1,\n"
                            "  \"wait.patience_minutes\": 1\n }, \"model\": \"0\"}")
                            .issues;
  CHECK(summary(issues) ==
        "unsupported_format@format, wrong_type@name, unknown_key@extra, out_of_range@values.company.annual_retention, "
        "unknown_parameter@values.nonsense, other_model@model, wait_above_patience@values.wait.current_minutes");
  const int lines[] = {1, 2, 3, 5, 6, 8, 7};
  for (std::size_t i = 0; i < issues.size(); ++i) CHECK(issues[i].line == lines[i]);
  CHECK(issues[3].column == 3);
  CHECK(issues[2].severity == IssueSeverity::warning);
  CHECK(issues[4].severity == IssueSeverity::warning);
  CHECK(issues[5].severity == IssueSeverity::warning);
}

TEST_CASE("only the number 1 is a format that is read") {
  for (const char* format : {"0", "2", "1.5", "\"1\"", "null", "true", "[1]", "-1"})
    CHECK(problems("{\"format\": " + std::string{format} + "}") == "unsupported_format@format");
  CHECK(problems("{\"format\": 1.0}") == "");
}

TEST_CASE("names are kept as they are, scripts too, but not control characters") {
  const std::string script = "<script>alert(1)</script> \\\" ' & é ‏محور";
  const ReadScenario read = read_scenario("{\"name\": \"" + script + "\"}");
  CHECK(read.issues.empty());
  CHECK(read.scenario.name == "<script>alert(1)</script> \" ' & é ‏محور");
  for (const char* name : {"a\\nb", "\\u0000", "\\u001b[31m", "\x7F", "\xC2\x85"})
    CHECK(problems("{\"name\": \"" + std::string{name} + "\"}") == "control_character@name");
  CHECK(problems("{\"name\": \"" + std::string(kMaxNameBytes, 'x') + "\"}") == "");
  CHECK(problems("{\"name\": \"" + std::string(kMaxNameBytes + 1, 'x') + "\"}") == "too_large@name");
}

TEST_CASE("a currency is a few letters") {
  for (const char* currency : {"USD", "ريال", "x", "ABCDEFGH"})
    CHECK_MESSAGE(problems("{\"currency\": \"" + std::string{currency} + "\"}") == "", currency);
  for (const char* currency : {"", "U D", "$", "<b>", "12", "US\\u202e", "1€"})
    CHECK_MESSAGE(problems("{\"currency\": \"" + std::string{currency} + "\"}") == "wrong_type@currency", currency);
  CHECK(problems("{\"currency\": \"ABCDEFGHI\"}") == "too_large@currency");
  CHECK(problems("{\"currency\": 5}") == "wrong_type@currency");
}

}  // namespace mihwar::scenario
