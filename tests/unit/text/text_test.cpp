#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "model/evidence.hpp"
#include "model/parameters.hpp"
#include "model/valuation.hpp"
#include "text/format.hpp"
#include "text/language.hpp"
#include "text/parse_number.hpp"

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
      const bool result = id.starts_with("result.") && model::find_result(id.substr(7));
      CHECK_MESSAGE((result || model::find_parameter(id)), std::string(owner) << " names " << std::string(id));
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

namespace {

constexpr Locale kEnglish{};
constexpr Locale kArabic{.language = Language::arabic, .digits = Digits::western};
constexpr Locale kArabicIndic{.language = Language::arabic, .digits = Digits::arabic_indic};

// What the isolates of the formatter surround.
std::string isolated(std::string_view text) { return "\u2066" + std::string(text) + "\u2069"; }

}  // namespace

TEST_CASE("numbers are grouped and rounded") {
  CHECK(number(kEnglish, -1234.5, 1) == "-1,234.5");
  CHECK(number(kEnglish, 1234567, 0) == "1,234,567");
  CHECK(number(kEnglish, -0.04, 1) == "0.0");
  CHECK(number(kEnglish, 999.95, 1) == "1,000.0");
  CHECK(number(kEnglish, 5, 0, Sign::always) == "+5");
  CHECK(number(kEnglish, 0.001, 1, Sign::always) == "0.0");
  CHECK(percent(kEnglish, 0.925, 1) == "92.5%");
}

TEST_CASE("in Arabic every number is isolated, and its marks follow the digits") {
  CHECK(number(kArabic, -1234.5, 1) == isolated("-1,234.5"));
  CHECK(percent(kArabic, 0.925, 1) == isolated("92.5%"));
  CHECK(number(kArabicIndic, -1234.5, 1) == isolated("-١٬٢٣٤٫٥"));
  CHECK(percent(kArabicIndic, 0.925, 1) == isolated("٩٢٫٥٪"));
  CHECK(percent(kArabicIndic, 0.023, 1, Sign::always) == isolated("+٢٫٣٪"));
}

TEST_CASE("digits inside texts follow the reader's choice, but not those of isolated names and citations") {
  CHECK(with_digits(kArabicIndic, "نسبة 1 إلى 0.5") == "نسبة ١ إلى ٠٫٥");
  CHECK(with_digits(kArabicIndic, "المصدر: " + isolated("Temkin 2018") + " 3.") ==
        "المصدر: " + isolated("Temkin 2018") + " ٣.");
  CHECK(with_digits(kArabicIndic, "حتى " + isolated("10%")) == "حتى " + isolated("١٠٪"));
  CHECK(with_digits(kArabicIndic, "\u20682026\u2069") == "\u20682026\u2069");
  CHECK(with_digits(kArabic, "نسبة 1") == "نسبة 1");
}

TEST_CASE("compact numbers keep three significant digits") {
  CHECK(compact(kEnglish, 69242089) == "69.2M");
  CHECK(compact(kEnglish, 775e6) == "775M");
  CHECK(compact(kEnglish, 999.6e6) == "1.00B");
  CHECK(compact(kEnglish, 14791909) == "14.8M");
  CHECK(compact(kEnglish, 950) == "950");
  CHECK(compact(kEnglish, 5000) == "5,000");
  CHECK(compact(kEnglish, 56808) == "56.8K");
  CHECK(compact(kEnglish, -1.056e6) == "-1.06M");
  CHECK(compact(kEnglish, 1e300) == "1.00e300");
  CHECK(compact(kArabic, 70.5e6) == isolated("70.5") + " مليون");
  CHECK(compact(kArabicIndic, -1.5e9) == isolated("-١٫٥٠") + " مليار");
}

TEST_CASE("money puts the sign before the symbol, a code apart from the amount, and in Arabic the label behind") {
  const Currency usd = find_currency("USD"), kwd = find_currency("KWD");
  CHECK(money(kEnglish, -69.2e6, usd) == "-$69.2M");
  CHECK(money(kEnglish, 250, usd) == "$250");
  CHECK(money(kEnglish, 12.5, usd) == "$12.5");
  CHECK(money(kEnglish, 69.2e6, usd, Sign::always) == "+$69.2M");
  CHECK(money_in_full(kEnglish, 69242089.436, usd) == "$69,242,089.44");
  CHECK(money(kEnglish, 5000, kwd) == "KWD\u00a05,000");
  CHECK(money_in_full(kEnglish, 1.5, kwd) == "KWD\u00a01.500");
  CHECK(money(kArabic, 69.2e6, usd, Sign::always) == isolated("+69.2") + " مليون\u00a0دولار");
  CHECK(money(kArabic, 250, find_currency("XYZ")) == isolated("250") + "\u00a0XYZ");
}

TEST_CASE("the currencies of the Gulf and the Levant come first in Arabic, with their own decimals") {
  const auto codes = [](Language language) {
    std::string text;
    for (const Currency& currency : currencies_in_order(language)) text += std::string(currency.code) + " ";
    return text;
  };
  CHECK(codes(Language::arabic) == "SAR AED QAR KWD BHD OMR JOD LBP SYP IQD EGP USD EUR GBP ");
  CHECK(codes(Language::english) == "USD EUR GBP SAR AED QAR KWD BHD OMR JOD LBP SYP IQD EGP ");
  for (const Currency& currency : currencies()) {
    const bool thousandths = std::string_view("KWD BHD OMR JOD IQD").find(currency.code) != std::string_view::npos;
    CHECK_MESSAGE(currency.decimals == (thousandths ? 3 : 2), std::string(currency.code));
    CHECK(find_currency(currency.code).arabic == currency.arabic);
  }
}

TEST_CASE("plural categories follow the languages' rules") {
  const auto arabic = [](double n, int decimals = 0) { return plural_category(Language::arabic, n, decimals); };
  CHECK(arabic(0) == PluralCategory::zero);
  CHECK(arabic(1) == PluralCategory::one);
  CHECK(arabic(2) == PluralCategory::two);
  for (const double n : {3.0, 10.0, 103.0, 110.0}) CHECK(arabic(n) == PluralCategory::few);
  for (const double n : {11.0, 26.0, 99.0, 111.0}) CHECK(arabic(n) == PluralCategory::many);
  for (const double n : {100.0, 101.0, 102.0, 200.0}) CHECK(arabic(n) == PluralCategory::other);
  CHECK(arabic(18.9, 1) == PluralCategory::other);
  CHECK(arabic(2.96, 1) == PluralCategory::few);  // reads 3.0
  CHECK(plural_category(Language::english, 1, 0) == PluralCategory::one);
  CHECK(plural_category(Language::english, 1, 1) == PluralCategory::other);
  CHECK(counted(kEnglish, Plural::months, 36, 0) == "36 months");
  CHECK(counted(kEnglish, Plural::months, 1, 0) == "1 month");
  CHECK(counted(kArabic, Plural::months, 36, 0) == isolated("36") + " شهرا");
  CHECK(counted(kArabic, Plural::months, 6, 0) == isolated("6") + " أشهر");
}

TEST_CASE("every text has the same placeholders in both languages") {
  const auto placeholders = [](std::string_view text) {
    std::vector<std::string> names;
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1))
      names.emplace_back(text.substr(open, text.find('}', open) - open));
    std::sort(names.begin(), names.end());
    return names;
  };
  for (const Phrase& phrase : all_phrases()) {
    CHECK_MESSAGE(placeholders(phrase.english) == placeholders(phrase.arabic), std::string(phrase.english));
    CHECK_FALSE(phrase.arabic.empty());
  }
}

TEST_CASE("typed numbers: any digits, either mark, percent, magnitudes and currencies") {
  const auto value = [](std::string_view text) {
    const auto parsed = parse_number(text);
    return parsed ? parsed->value : -12345.0;
  };
  CHECK(value("75.5") == 75.5);
  CHECK(value("٧٥٫٥") == 75.5);
  CHECK(value("۷۵٫۵") == 75.5);
  CHECK(value("75,5") == 75.5);
  CHECK(value("٪٧٥٫٥") == -12345);
  CHECK(value("٧٥٫٥٪") == 75.5);
  CHECK(parse_number("75.5%")->percent);
  CHECK(value("1,234,567.8") == 1234567.8);
  CHECK(value("1.234.567,8") == 1234567.8);
  CHECK(value("١٬٢٣٤٬٥٦٧٫٨") == 1234567.8);
  CHECK(value("1 234 567") == 1234567);
  CHECK(value("1,234") == 1234);
  CHECK(parse_number("1,234")->ambiguous);
  CHECK(value("0,250") == 0.25);
  CHECK_FALSE(parse_number("0,250")->ambiguous);
  CHECK(value("-5") == -5);
  CHECK(value("1.5M") == 1.5e6);
  CHECK(value("2 bn") == 2e9);
  CHECK(value("٧٠٫٥ مليون") == 70.5e6);
  CHECK(value("$69.2M") == 69.2e6);
  CHECK(value("-$5") == -5);
  CHECK(value("250 دولار") == 250);
  CHECK(value("SAR 5,000") == 5000);
  CHECK(value("\u2066-1,234.5\u2069") == -1234.5);
  for (const std::string_view wrong :
       {"", "-", ".", "abc", "1,23,4", "1.2.3,4,5", "--5", "5-", "1e5", "0x10", "nan", "5 5 x", "%"})
    CHECK_MESSAGE(!parse_number(wrong), std::string(wrong));
}

TEST_CASE("a slider's step tells the decimals") {
  CHECK(decimals_for_step(1) == 0);
  CHECK(decimals_for_step(0.005) == 3);
  CHECK(decimals_for_step(0.5) == 1);
}
