#include "scenario/link.hpp"

#include <cmath>
#include <cstdint>

#include "scenario/presets.hpp"
#include "support.hpp"

namespace mihwar::scenario {
namespace {

// Numbers from 0 to 1 that are the same on every machine.
struct Random {
  std::uint64_t state = 1;
  double next() {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<double>(state >> 11) / 9007199254740992.0;
  }
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() * static_cast<double>(count)); }
};

Scenario random_scenario(Random& random) {
  const Preset& preset = presets()[random.below(presets().size())];
  Scenario scenario{.preset = preset.id == "default" ? "" : std::string(preset.id), .inputs = inputs_of(preset)};
  for (const char* part : {"Plan & co. = 100 %", "محور", "#;?/+\"<b>", "é\U0001F600"})
    if (random.next() < 0.5) scenario.name += part;
  if (random.next() < 0.5) scenario.currency = "SAR";
  if (random.next() < 0.2) scenario.notes = "one\ntwo";
  for (const model::Parameter& row : model::parameters()) {
    if (random.next() < 0.7) continue;
    const double value = row.minimum + random.next() * (row.maximum - row.minimum);
    row.field.set(scenario.inputs, row.kind == model::Kind::number ? value : std::floor(value));
  }
  scenario.inputs.wait.current_minutes = std::fmin(scenario.inputs.wait.patience_minutes, 60) * random.next();
  scenario.inputs.bonus.floor_retention = scenario.inputs.bonus.target_retention / 3;
  for (auto& lever : scenario.inputs.levers) lever.months_to_10 = lever.months_to_90 * random.next();
  if (scenario.inputs.bonus.target_retention == 0) scenario.inputs.bonus.target_retention = 1;
  return scenario;
}

void check_same(const Scenario& a, const Scenario& b) {
  CHECK((write_scenario(a) == write_scenario(b)));
  for (const model::Parameter& row : model::parameters())
    CHECK_MESSAGE(row.field.get(a.inputs) == row.field.get(b.inputs), std::string(row.id));
}

std::string link_problems(std::string_view link) { return summary(read_link(link).issues); }

// Whatever the text: no crash, and inputs that the model takes.
ReadLink read_safely(std::string_view link) {
  ReadLink read = read_link(link);
  for (const Scenario& scenario : read.link.scenarios) CHECK(summary(validate(scenario.inputs)) == "");
  CHECK((read.link.scenarios.empty() ? has_error(read.issues) : read.link.scenarios.size() <= kMaxLinkScenarios));
  return read;
}

}  // namespace

TEST_CASE("a link holds only what differs from its preset, readably") {
  Scenario plan{.name = "Plan A"};
  plan.inputs.lever(model::Lever::wait_reduction).value = 0.7;
  plan.inputs.cx.response_shape = model::ResponseShape::diminishing;
  plan.inputs.complaints.quick = true;
  Scenario bank{.name = "بنك", .currency = "SAR", .preset = "bank", .inputs = inputs_of(*find_preset("bank"))};
  CHECK(write_link({.scenarios = {plan, bank}, .extras = {{"lang", "ar"}}}) ==
        "m1&lang=ar&p=default&n=Plan%20A&cx.response_shape=diminishing&complaints.quick=true&lever.wait_reduction=0.7"
        "&p=bank&n=%D8%A8%D9%86%D9%83&c=SAR");
  CHECK(write_link({.scenarios = {Scenario{}}}) == "m1&p=default");
}

TEST_CASE("every preset goes through a link unchanged") {
  for (const Preset& preset : presets()) {
    Scenario scenario{.preset = preset.id == "default" ? "" : std::string(preset.id), .inputs = inputs_of(preset)};
    const ReadLink read = read_link(*write_link({.scenarios = {scenario}}));
    CHECK(read.issues.empty());
    REQUIRE(read.link.scenarios.size() == 1);
    check_same(read.link.scenarios[0], scenario);
    scenario.preset.clear();  // the same values from the defaults
    check_same(read_link(*write_link({.scenarios = {scenario}})).link.scenarios[0], scenario);
  }
}

TEST_CASE("random scenarios, alone and several together, go through a link unchanged to the last bit") {
  Random random;
  for (int i = 0; i < 200; ++i) {
    Link link{.scenarios = {}, .extras = {{"view", "why"}, {"seed", "7"}}};
    for (std::size_t n = 1 + random.below(3); n > 0; --n) link.scenarios.push_back(random_scenario(random));
    const std::optional<std::string> text = write_link(link);
    REQUIRE(text);
    const ReadLink read = read_link("#" + *text);
    CHECK(summary(read.issues) == "");
    CHECK(read.link.extras == link.extras);
    REQUIRE(read.link.scenarios.size() == link.scenarios.size());
    for (std::size_t n = 0; n < link.scenarios.size(); ++n) check_same(read.link.scenarios[n], link.scenarios[n]);
    CHECK(write_link(read.link) == text);
  }
}

TEST_CASE("links survive what mail and chat do to them") {
  const std::string link = "m1&p=bank&n=A&cx.index=70";
  const Scenario scenario = read_link(link).link.scenarios.at(0);
  CHECK(scenario.inputs.cx.index == 70);
  for (const std::string& changed :
       {"#" + link, "https://example.org/app/?x=1#" + link, std::string("m1&amp;p=bank&amp;n=A&amp;cx.index=70"),
        std::string("m1%26p%3Dbank%26n%3DA%26cx.index%3D70"), link + "&", std::string("m1&&p=bank&n=A&&cx.index=70"),
        std::string("m1&n=A&cx.index=70&p=bank"), std::string("m1&%70=bank&n=%41&cx.index=7%30")}) {
    CAPTURE(changed);
    const ReadLink read = read_link(changed);
    CHECK(summary(read.issues) == "");
    REQUIRE(read.link.scenarios.size() == 1);
    check_same(read.link.scenarios[0], scenario);
  }
}

TEST_CASE("problems are those of a file, with the place in the link, and nothing wrong gets in") {
  CHECK(link_problems("m1&p=default&cx.index=170&wait.current_minutes=abc") ==
        "out_of_range@values.cx.index, wrong_type@values.wait.current_minutes");
  CHECK(link_problems("m1&p=airline") == "unknown_choice@preset");
  CHECK(link_problems("m1&cx.index=70&cx.index=71") == "duplicate_key@values.cx.index");
  CHECK(link_problems("m1&c=US$&n=%07&t=a%0Ab") == "wrong_type@currency, control_character@name");
  CHECK(link_problems("m1&run.horizon_months=12.5&cx.response_shape=1&complaints.quick=1&cx.duty_line=nan") ==
        "not_whole@values.run.horizon_months, unknown_choice@values.cx.response_shape, "
        "wrong_type@values.complaints.quick, not_finite@values.cx.duty_line");
  CHECK(link_problems("m1&n=%zz") == "syntax@");
  CHECK(link_problems("m1&n=%C3") == "syntax@");
  CHECK(link_problems("m1&n=" + repeated("a", kMaxNameBytes + 1)) == "too_large@name");
  for (const char* text : {"", "#", "m", "m0", "m0&p=bank", "m-1", "m1x", "M1", "{}", "m9999999", "about", "%"})
    CHECK_MESSAGE(link_problems(text) == "unsupported_format@link", text);
  const ReadLink read = read_safely("m1&p=bank&wait.current_minutes=50");
  CHECK(summary(read.issues) == "wait_above_patience@values.wait.current_minutes");
  CHECK(read.link.scenarios[0].inputs.wait.current_minutes == 4);
  CHECK(read.issues[0].line == 1);
  CHECK(read.issues[0].column == 11);
}

TEST_CASE("what this version does not know is a warning, and goes on to the next link") {
  const std::string link = "m1&theme=dark&p=default&cx.new=7&cx.shape=round";
  const ReadLink read = read_link(link);
  CHECK(summary(read.issues) ==
        "unknown_key@theme, unknown_parameter@values.cx.new, unknown_parameter@values.cx.shape");
  CHECK_FALSE(has_error(read.issues));
  CHECK(*find_extra(read.link, "theme") == "dark");
  CHECK(find_extra(read.link, "view") == nullptr);
  CHECK(write_link(read.link) == link);
  CHECK(link_problems("m1&view=" + repeated("x", kMaxExtraBytes + 1)) == "too_large@view");
  CHECK(link_problems("m1&view=a&view=b") == "duplicate_key@view");
}

TEST_CASE("a newer link says so and gives what can be read") {
  const ReadLink read = read_link("m2&p=bank&cx.index=70&cx.new=1&cx.duty_line=1000");
  CHECK(read.newer);
  REQUIRE(read.link.scenarios.size() == 1);
  CHECK(read.link.scenarios[0].inputs.cx.index == 70);
  CHECK(read.link.scenarios[0].inputs.cx.duty_line == 60);
  CHECK_FALSE(read_link("m1&p=bank").newer);
}

TEST_CASE("a link that would be too long is not written, and one that is too long is not read") {
  Scenario scenario;
  for (int i = 0; i < 1300; ++i) scenario.notes += "م ";
  CHECK(write_link({.scenarios = {scenario}}) == std::nullopt);
  CHECK(write_link({.scenarios = {scenario}}, Notes::without) == "m1&p=default");
  CHECK(link_problems("m1&" + std::string(kMaxLinkBytes, 'a')) == "too_large@link");
  CHECK(link_problems("m1" + repeated("&p=bank", kMaxLinkScenarios)) == "");
  CHECK(link_problems("m1" + repeated("&p=bank", kMaxLinkScenarios + 1)) == "out_of_range@scenarios");
}

TEST_CASE("hostile links neither crash nor let invalid inputs through") {
  Random random;
  constexpr std::string_view kPieces[] = {"&",     "=",      "%",    "%00", "p=",  "&p=", ".",       "nan",  "-1",
                                          "1e999", "\xFF",   "\"",   "{",   "#",   "m2",  "&n=",     "&t=",  "م",
                                          ";",     "lever.", "null", "\n",  "%C3", "../", "<script", "&amp;"};
  for (int i = 0; i < 400; ++i) {
    std::string link = *write_link({.scenarios = {random_scenario(random), random_scenario(random)}});
    for (std::size_t n = 1 + random.below(8); n > 0; --n) {
      const std::size_t at = random.below(link.size() + 1);
      const double kind = random.next();
      if (kind < 0.3)
        link.resize(at);
      else if (kind < 0.6)
        link.insert(at, kPieces[random.below(std::size(kPieces))]);
      else if (at < link.size())
        link[at] = static_cast<char>(random.below(256));
    }
    read_safely(link);
  }
  for (const std::string& link :
       {std::string(kMaxLinkBytes, '&'), "m1" + repeated("&p", 4000), "m1" + repeated("%", 8000),
        "m1" + repeated("&a.b=1", 1300), "m1" + repeated("&x=1", 2000), std::string("m1&\0=\0", 6),
        "m1&p=bank" + repeated("&cx.index=1", 700)})
    read_safely(link);
}

}  // namespace mihwar::scenario
