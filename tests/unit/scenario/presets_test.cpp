#include "scenario/presets.hpp"

#include <algorithm>
#include <set>

#include "model/projection.hpp"
#include "model/valuation.hpp"
#include "support.hpp"
#include "text/language.hpp"

namespace mihwar::scenario {

using model::Result;

TEST_CASE("every preset is valid, differs where it says so, and has its texts") {
  std::set<std::string_view> ids;
  for (const Preset& preset : presets()) {
    CAPTURE(std::string(preset.id));
    CHECK(ids.insert(preset.id).second);
    CHECK(find_preset(preset.id) == &preset);
    CHECK(text::find_entry(text::preset_texts(), preset.id) != nullptr);
    const model::Inputs inputs = inputs_of(preset);
    CHECK(summary(validate(inputs)) == "");
    CHECK_FALSE(differs_from(preset, inputs));
    CHECK(differs_from(presets().front(), inputs) == !preset.values.empty());
    std::set<std::string_view> rows;
    for (const PresetValue& value : preset.values) {
      const model::Parameter* row = model::find_parameter(value.id);
      REQUIRE_MESSAGE(row, std::string(value.id));
      CHECK_MESSAGE(rows.insert(value.id).second, std::string(value.id));
      CHECK_MESSAGE(value.value != row->default_value, std::string(value.id));
    }
  }
  CHECK(text::preset_texts().size() == presets().size());
  CHECK(presets().front().id == "default");
  CHECK(find_preset("") == nullptr);
  CHECK(find_preset("Retail") == nullptr);
}

TEST_CASE("a preset cites only what the model's evidence names") {
  constexpr std::string_view kKnown[] = {"Temkin Group 2018", "IBM", "TARP"};
  for (const Preset& preset : presets())
    for (const PresetValue& value : preset.values) {
      const bool known = value.source.empty() || std::any_of(std::begin(kKnown), std::end(kKnown), [&](auto name) {
                           return value.source.find(name) != std::string_view::npos;
                         });
      CHECK_MESSAGE(known, std::string(value.source));
    }
}

TEST_CASE("temkin-2018 reaches the 775 million that the study is quoted with") {
  const model::Inputs inputs = inputs_of(*find_preset("temkin-2018"));
  const model::Projection projection = model::project(inputs);
  const double gain = *model::summarise(inputs, projection)[Result::revenue_gain];
  CHECK(gain == doctest::Approx(775e6).epsilon(0.001));
  CHECK(projection.active.count() == 1);
}

TEST_CASE("no preset has a lever that works for nothing, and none an absurd result") {
  for (const Preset& preset : presets()) {
    CAPTURE(std::string(preset.id));
    const model::Inputs inputs = inputs_of(preset);
    const model::Projection projection = model::project(inputs);
    for (std::size_t j = 0; j < model::kLeverCount; ++j)
      if (projection.active[j]) CHECK(inputs.levers[j].one_off_cost + inputs.levers[j].monthly_cost > 0);
    const model::Summary summary = model::summarise(inputs, projection);
    const double share = *summary[Result::revenue_gain] / inputs.company.annual_revenue / 3;
    CHECK(share > 0.005);
    CHECK(*summary[Result::npv] > 0);
    REQUIRE(summary[Result::payback_month]);
    CHECK(*summary[Result::payback_month] > 3);
    if (preset.id == "temkin-2018") continue;  // the claim itself
    CHECK(share < 0.04);
    CHECK(*summary[Result::roi] < 4);
  }
}

TEST_CASE("overnight and many small pushes differ in timing alone") {
  model::Inputs overnight = inputs_of(*find_preset("overnight"));
  model::Inputs pushes = inputs_of(*find_preset("many-small-pushes"));
  for (model::Inputs* inputs : {&overnight, &pushes})
    for (auto& lever : inputs->levers) {
      lever.start_month = 0;
      lever.months_to_10 = lever.months_to_90 = 0;
    }
  for (const model::Parameter& row : model::parameters())
    CHECK_MESSAGE(row.field.get(overnight) == row.field.get(pushes), std::string(row.id));
}

TEST_CASE("a file keeps the name of its preset, and says when it knows none such") {
  const auto read = [](std::string_view preset) { return read_scenario("{\"preset\": " + std::string(preset) + "}"); };
  CHECK(read("\"retail\"").issues.empty());
  CHECK(read("\"retail\"").scenario.preset == "retail");
  CHECK(read("\"retail\"").scenario.inputs.company.customers == 1e6);  // a name only
  CHECK(read("\"default\"").scenario.preset == "");
  CHECK(summary(read("\"airline\"").issues) == "unknown_choice@preset");
  CHECK_FALSE(has_error(read("\"airline\"").issues));
  CHECK(read("\"airline\"").scenario.preset == "airline");
  CHECK(summary(read("7").issues) == "wrong_type@preset");
  const Scenario written{.preset = "retail"};
  CHECK(read_scenario(write_scenario(written)).scenario.preset == "retail");
}

}  // namespace mihwar::scenario
