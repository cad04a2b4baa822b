#include <doctest/doctest.h>

#include <string>

#include "model/evidence.hpp"
#include "model/parameters.hpp"
#include "model/valuation.hpp"
#include "text/format.hpp"
#include "text/language.hpp"

using namespace mihwar;
using namespace mihwar::text;

TEST_CASE("every input, figure and evidence record has its texts") {
  for (const auto& row : model::parameters())
    CHECK_MESSAGE(find_entry(parameter_texts(), row.text), std::string(row.id));
  for (const auto& row : model::results()) CHECK_MESSAGE(find_entry(result_texts(), row.id), std::string(row.id));
  for (const auto& row : model::evidence()) CHECK_MESSAGE(find_entry(evidence_texts(), row.id), std::string(row.id));
}

TEST_CASE("evidence and results name only inputs that exist") {
  const auto check = [](std::string_view list, std::string_view owner) {
    while (!list.empty()) {
      const std::size_t blank = list.find(' ');
      const std::string_view id = list.substr(0, blank);
      CHECK_MESSAGE(model::find_parameter(id), std::string(owner) << " names " << std::string(id));
      list = blank == std::string_view::npos ? std::string_view() : list.substr(blank + 1);
    }
  };
  for (const auto& record : model::evidence()) check(record.parameters, record.id);
  for (const auto& row : model::results()) check(row.inputs, row.id);
}

TEST_CASE("placeholders are filled by name; unknown ones stay") {
  CHECK(fill("In {n} months: {x}.", {{"x", "a"}, {"n", "36"}}) == "In 36 months: a.");
  CHECK(fill("{unknown} {", {}) == "{unknown} {");
  CHECK(fill("{a}{a}", {{"a", "{b}"}, {"b", "no"}}) == "{b}{b}");
}

TEST_CASE("numbers are grouped and rounded") {
  CHECK(number(-1234.5, 1) == "-1,234.5");
  CHECK(number(1234567, 0) == "1,234,567");
  CHECK(number(-0.04, 1) == "0.0");
  CHECK(number(999.95, 1) == "1,000.0");
  CHECK(percent(0.925, 1) == "92.5%");
}

TEST_CASE("compact numbers keep three significant digits") {
  CHECK(compact(69242089) == "69.2M");
  CHECK(compact(775e6) == "775M");
  CHECK(compact(999.6e6) == "1.00B");
  CHECK(compact(14791909) == "14.8M");
  CHECK(compact(950) == "950");
  CHECK(compact(5000) == "5,000");
  CHECK(compact(56808) == "56.8K");
  CHECK(compact(-1.056e6) == "-1.06M");
  CHECK(compact(1e300).find('e') != std::string::npos);
}

TEST_CASE("money puts the sign before the symbol, and a code apart from the amount") {
  const Currency usd = find_currency("USD"), kwd = find_currency("KWD");
  CHECK(money(-69.2e6, usd) == "-$69.2M");
  CHECK(money(250, usd) == "$250");
  CHECK(money_in_full(69242089.436, usd) == "$69,242,089.44");
  CHECK(money(5000, kwd) == "KWD\u00a05,000");
  CHECK(with_sign("$5", 5) == "+$5");
  CHECK(with_sign("0.0", 0.01) == "0.0");
}

TEST_CASE("a slider's step tells the decimals") {
  CHECK(decimals_for_step(1) == 0);
  CHECK(decimals_for_step(0.005) == 3);
  CHECK(decimals_for_step(0.5) == 1);
}
