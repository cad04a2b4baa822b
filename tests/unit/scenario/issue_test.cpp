#include <cmath>

#include "support.hpp"

namespace mihwar::scenario {

std::string first_sentence(std::string_view json) { return describe(read_scenario(json).issues.at(0)); }

TEST_CASE("an issue is one sentence with parameter, value and what is allowed") {
  CHECK(first_sentence(R"({"values": {"company.annual_retention": 1.2}})") ==
        "company.annual_retention is 1.2; allowed: 0.3 to 0.99 share/yr.");
  CHECK(first_sentence(R"({"values": {"run.horizon_months": 12.5}})") ==
        "run.horizon_months is 12.5, not a whole number; allowed: 12 to 120 month.");
  CHECK(first_sentence(R"({"values": {"cx.response_shape": "cubic"}})") ==
        "cx.response_shape is \"cubic\"; allowed: linear, diminishing, increasing.");
  CHECK(first_sentence(R"({"values": {"cx.index": "high"}})") == "cx.index is \"high\"; expected: number.");
  CHECK(first_sentence(R"({"values": {"wait.current_minutes": 25}})") ==
        "wait.current_minutes is 25; must not exceed wait.patience_minutes (20).");
  CHECK(first_sentence(R"({"values": {"bonus.floor_retention": 0.9}})") ==
        "bonus.floor_retention is 0.9; must be below bonus.target_retention (0.85).");
  CHECK(first_sentence(R"({"values": {"cx.index": NaN}})") ==
        "cx.index is NaN, not a finite number; allowed: 0 to 100 points.");
  CHECK(first_sentence(R"({"values": {"run.horizon_months": -1e999}})") ==
        "run.horizon_months is -1e999, not a finite number; allowed: 12 to 120 month.");
  CHECK(describe(read_scenario(R"({"format": NaN})").issues.at(1)) == "format is NaN; expected: a finite number.");
  CHECK(first_sentence(R"({"format": 3})") == "format is 3; this version reads format 1.");
  CHECK(first_sentence("[]") == "The file holds an array; expected: object.");
  CHECK(first_sentence("{\n?}") == "Not valid JSON at line 2, column 1, near ?}.");
  CHECK(first_sentence("") == "Not valid JSON at line 1, column 1: it ends there.");
  CHECK(first_sentence("\xFF") == "Not valid UTF-8 at line 1, column 1.");
}

TEST_CASE("a refused number that is not finite comes with the range of its row, wherever it was given") {
  const auto has_range = [](const Issues& issues, double minimum, double maximum) {
    for (const Issue& issue : issues)
      if (issue.code == IssueCode::not_finite) return issue.minimum == minimum && issue.maximum == maximum;
    return false;
  };
  for (const char* number : {"NaN", "Infinity", "-Infinity", "1e999", "[NaN]"}) {
    const std::string file = "{\"values\": {\"company\\u002eannual_retention\": " + std::string{number} + "}}";
    CHECK_MESSAGE(has_range(read_scenario(file).issues, 0.3, 0.99), number);
  }
  for (const char* number : {"nan", "inf", "-Infinity", "1e999"}) {
    const Setting setting{"company.annual_retention", number};
    CHECK_MESSAGE(has_range(read_scenario("{}", {&setting, 1}).issues, 0.3, 0.99), number);
  }
  model::Inputs inputs = model::default_inputs();
  inputs.company.annual_retention = std::nan("");
  CHECK(has_range(validate(inputs), 0.3, 0.99));
  CHECK(has_range(validate_value(inputs, *model::find_parameter("cx.index"), std::nan("")), 0, 100));
  const Issues choice = read_scenario(R"({"values": {"cx.response_shape": NaN}})").issues;
  CHECK(summary(choice) == "wrong_type@values.cx.response_shape, not_finite@values.cx.response_shape");
  CHECK(choice[1].expected == "linear, diminishing, increasing");
  for (const Issue& issue : read_scenario(R"({"values": {"nonsense": NaN}})").issues)
    CHECK_FALSE(issue.minimum.has_value());
}

TEST_CASE("what a hostile file says about itself stays short and harmless on a terminal") {
  const Issue issue =
      read_scenario("{\"" + std::string(100000, 'k') + "\": \"" + std::string(100000, 'v') + "\"}").issues.at(0);
  CHECK(issue.path.size() < 100);
  CHECK(issue.value.size() < 100);
  CHECK(first_sentence("{\"\x7F\xC2\x9B\": 1}") == "?? is not a known member; kept.");
}

TEST_CASE("validate finds every value that a field can hold and must not") {
  model::Inputs inputs = model::default_inputs();
  CHECK(validate(inputs).empty());
  inputs.company.annual_retention = std::nan("");
  inputs.cx.index = -1;
  inputs.run.horizon_months = 11;
  inputs.cx.response_shape = static_cast<model::ResponseShape>(7);
  inputs.wait.current_minutes = 30;
  CHECK(summary(validate(inputs)) ==
        "out_of_range@values.run.horizon_months, not_finite@values.company.annual_retention, "
        "out_of_range@values.cx.index, unknown_choice@values.cx.response_shape, "
        "wait_above_patience@values.wait.current_minutes");
}

TEST_CASE("one value is validated against its neighbours only") {
  model::Inputs inputs = model::default_inputs();
  inputs.bonus.floor_retention = 0.99;
  const model::Parameter& patience = *model::find_parameter("wait.patience_minutes");
  CHECK(summary(validate_value(inputs, patience, 2)) == "");
  CHECK(summary(validate_value(inputs, patience, 1)) == "wait_above_patience@values.wait.current_minutes");
  CHECK(summary(validate_value(inputs, patience, 200)) == "out_of_range@values.wait.patience_minutes");
}

}  // namespace mihwar::scenario
