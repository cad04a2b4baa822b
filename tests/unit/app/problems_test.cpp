#include "app/problems.hpp"

#include <doctest/doctest.h>

#include "scenario/link.hpp"
#include "scenario/scenario.hpp"

namespace mihwar::app {
namespace {

constexpr text::Locale kEnglish{};
constexpr text::Locale kArabic{.language = text::Language::arabic};
constexpr text::Locale kArabicDigits{.language = text::Language::arabic, .digits = text::Digits::arabic_indic};

std::string first(std::string_view json, const text::Locale& locale = kEnglish) {
  const scenario::Issues issues = scenario::read_scenario(json).issues;
  return issues.empty() ? "" : describe(issues[0], locale);
}

}  // namespace

TEST_CASE("a problem is told with the input's label, its value and what is allowed") {
  const std::string file = "{\n\"values\": {\n\"company.annual_retention\": 1.2}}";
  CHECK(first(file) == "Line 3: Annual retention is 1.2; allowed: 0.3 to 0.99.");
  CHECK(first(file, kArabic) ==
        "السطر \u20663\u2069: الاحتفاظ السنوي: القيمة \u20681.2\u2069؛ الأدنى \u20660.3\u2069، والأعلى "
        "\u20660.99\u2069.");
  CHECK(first("{\"values\": {\"lever.cx_gain.months_to_10\": 20}}", kArabicDigits).find("\u2066١٨\u2069") !=
        std::string::npos);
}

TEST_CASE("files, links and members go by names that people know") {
  CHECK(first("{") == "Not valid JSON at line 1, column 2.");
  CHECK(first("{\"name\": 7}") == "Scenario name is 7; expected: text.");
  CHECK(first("{\"currency\": \"US$\"}") == "The currency is \"US$\"; expected: a currency in letters, such as USD.");
  CHECK(first("{\"values\": {\"cx.response_shape\": \"round\"}}") ==
        "Response shape is \"round\"; allowed: linear, diminishing, increasing.");
  CHECK(first("{\"values\": {\"wait.current_minutes\": 30}}") == "Wait today is 30; must not exceed Patience (20).");
  CHECK(describe(scenario::read_link("m1&lever.cx_gain.start_month=1.5").issues.at(0), kEnglish) ==
        "Starts in month (CX index gain) is 1.5, not a whole number; allowed: 0 to 119.");
  CHECK(describe(scenario::read_link("about").issues.at(0), kEnglish) == "The link is about; this version reads m1.");
  CHECK(describe(scenario::read_link(std::string(9000, 'm')).issues.at(0), kArabic) ==
        "الرابط: الحجم يتجاوز \u20668,192\u2069 بايت.");
}

TEST_CASE("every kind of problem has a whole sentence in both languages") {
  for (int code = 0; code <= static_cast<int>(scenario::IssueCode::too_many); ++code)
    for (const int line : {0, 3})
      for (const text::Locale& locale : {kEnglish, kArabic, kArabicDigits}) {
        const scenario::Issue issue{.code = static_cast<scenario::IssueCode>(code),
                                    .path = "values.cx.index",
                                    .value = "x",
                                    .expected = "wait.patience_minutes",
                                    .minimum = 0,
                                    .maximum = 1e12,
                                    .line = line,
                                    .column = 1};
        const std::string sentence = describe(issue, locale);
        CAPTURE(sentence);
        CHECK(sentence.size() > 10);
        CHECK(sentence.find_first_of("{}") == std::string::npos);
        CHECK(sentence.ends_with("."));
      }
}

}  // namespace mihwar::app
