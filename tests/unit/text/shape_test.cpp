#include "text/shape.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.hpp"
#include "unit/text/arabic_forms.hpp"

using namespace mihwar::text;
using namespace mihwar::tests;

namespace {

std::string ltr(std::string_view logical) { return to_visual(logical, BaseDirection::left_to_right); }
std::string rtl(std::string_view logical) { return to_visual(logical, BaseDirection::right_to_left); }

#define NUMU "\uFEEE\uFEE4\uFEE7"  // نمو as drawn: waw final, meem medial, noon initial
#define MIN "\uFEE6\uFEE3"         // من as drawn

bool is_drawn(char32_t code) {
  return !(code == 0x061C || (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF);
}

// Letters and signs that a text shows, sorted; of a bracket or quote only its kind, as it may be mirrored.
std::u32string shown(std::string_view text) {
  std::u32string letters;
  for (const char32_t code : decode_utf8(text))
    if (is_drawn(code)) letters += code == U')' ? U"(" : code == U']' ? U"[" : code == U'»' ? U"«" : base_letters(code);
  std::sort(letters.begin(), letters.end());
  return letters;
}

}  // namespace

TEST_CASE("a word is joined and turned round") {
  CHECK(rtl("محور") == "\uFEAD\uFEEE\uFEA4\uFEE3");
  CHECK(ltr("محور") == "\uFEAD\uFEEE\uFEA4\uFEE3");
  CHECK(rtl("العميل") == "\uFEDE\uFEF4\uFEE4\uFECC\uFEDF\uFE8D");
  CHECK(rtl("نمو من") == MIN " " NUMU);
}

TEST_CASE("a letter by itself is isolated") {
  CHECK(rtl("م") == "\uFEE1");
  CHECK(rtl("دار") == "\uFEAD\uFE8D\uFEA9");
  CHECK(rtl("م م") == "\uFEE1 \uFEE1");
  CHECK(rtl("م.") == ".\uFEE1");
}

TEST_CASE("lam and alef are one, alone and after a joining letter") {
  CHECK(rtl("لا") == "\uFEFB");
  CHECK(rtl("بلا") == "\uFEFC\uFE91");
  CHECK(rtl("لآ") == "\uFEF5");
  CHECK(rtl("بلآ") == "\uFEF6\uFE91");
  CHECK(rtl("لأ") == "\uFEF7");
  CHECK(rtl("بلأ") == "\uFEF8\uFE91");
  CHECK(rtl("لإ") == "\uFEF9");
  CHECK(rtl("بلإ") == "\uFEFA\uFE91");
  CHECK(rtl("سلام") == "\uFEE1\uFEFC\uFEB3");
  CHECK(rtl("الأول") == "\uFEDD\uFEED\uFEF7\uFE8D");
  CHECK(rtl("لـا") == "\uFE8E\u0640\uFEDF");
}

TEST_CASE("a vowel sign does not part lam and alef, and stands before its letter") {
  CHECK(rtl("مثلًا") == "\u064B\uFEFC\uFE9C\uFEE3");
  CHECK(rtl("بَ") == "\u064E\uFE8F");
  CHECK(rtl("محَوّر") == "\uFEAD\u0651\uFEEE\u064E\uFEA4\uFEE3");
}

TEST_CASE("hamza and its seats") {
  CHECK(rtl("شيء") == "\u0621\uFEF2\uFEB7");
  CHECK(rtl("مسؤول") == "\uFEDD\uFEED\uFE86\uFEB4\uFEE3");
  CHECK(rtl("سئل") == "\uFEDE\uFE8C\uFEB3");
  CHECK(rtl("قراءة") == "\uFE93\u0621\uFE8D\uFEAE\uFED7");
  CHECK(rtl("على") == "\uFEF0\uFEE0\uFECB");
}

TEST_CASE("tatweel, joiner and non-joiner") {
  CHECK(rtl("مـر") == "\uFEAE\u0640\uFEE3");
  CHECK(rtl("ه\u200D") == "\uFEEB");
  CHECK(rtl("می\u200Cخواهم") == "\uFEE2\uFEEB\uFE8D\uFEEE\uFEA7\uFBFD\uFEE3");
}

TEST_CASE("Persian and Urdu letters") { CHECK(rtl("پژگچک") == "\uFB8F\uFB7D\uFB94\uFB8B\uFB58"); }

TEST_CASE("all triples of letters join as the charts say") {
  for (const ArabicLetter& a : kArabicLetters)
    for (const ArabicLetter& b : kArabicLetters)
      for (const char32_t c : U"\u0627\u0628\u062F\u0621\u0644\u0649") {
        if (c == 0 || b.base == 0x0649 || a.base == 0x0649) continue;  // alef maksura joins on only in Uyghur
        const std::u32string word{a.base, b.base, c};
        if (rtl(encode_utf8(word)) != encode_utf8(joined(word)))
          CHECK(rtl(encode_utf8(word)) == encode_utf8(joined(word)));
      }
}

TEST_CASE("an isolated number keeps its signs in reading order") {
  CHECK(rtl("نمو \u2066-1,234.5\u2069 من") == MIN " -1,234.5 " NUMU);
  CHECK(rtl("نمو \u206692.5%\u2069") == "92.5% " NUMU);
  CHECK(rtl("نمو \u2066$70.5M\u2069.") == ".$70.5M " NUMU);
  CHECK(rtl("\u2066-$70.5M\u2069") == "-$70.5M");
  CHECK(rtl("نمو \u2066-١٬٢٣٤٫٥\u2069 من") == MIN " -١٬٢٣٤٫٥ " NUMU);
  CHECK(rtl("نمو \u2066٩٢٫٥٪\u2069") == "٩٢٫٥٪ " NUMU);
  CHECK(rtl("نمو \u2066$٧٠٫٥M\u2069") == "$٧٠٫٥M " NUMU);
  CHECK(rtl("نمو \u2066+٥\u2069") == "+٥ " NUMU);
  CHECK(ltr("نمو \u2066-١٢\u2069 x") == NUMU " -١٢ x");
}

TEST_CASE("two isolated numbers stay in the order of the sentence") {
  CHECK(rtl("نمو \u206612\u2069 \u2013 \u206636\u2069") == "36 \u2013 12 " NUMU);
  CHECK(rtl("نمو \u2066١٢\u2069/\u2066٣٦\u2069") == "٣٦/١٢ " NUMU);
}

TEST_CASE("a number that is not isolated follows the bidi rules") {
  CHECK(rtl("نمو 92.5%") == "%92.5 " NUMU);
  CHECK(rtl("نمو -1,234") == "1,234- " NUMU);
  CHECK(rtl("نمو ١٢٣") == "١٢٣ " NUMU);
  CHECK(rtl("نمو ۱۲۳ من") == MIN " ۱۲۳ " NUMU);
}

TEST_CASE("Arabic-Indic numbers side by side run from right to left, in English too") {
  CHECK(ltr("١ ٢") == "٢ ١");
  CHECK(ltr("\u2066١\u2069 \u2066٢\u2069") == "١ ٢");
}

TEST_CASE("a whole sentence") {
  CHECK(rtl("في \u206636\u2069 شهرًا: \u2066$70.5M\u2069 (\u206692.5%\u2069).") ==
        ".(92.5%) $70.5M :\uFE8D\u064B\uFEAE\uFEEC\uFEB7 36 \uFEF2\uFED3");
}

TEST_CASE("brackets and quotes are mirrored") {
  CHECK(rtl("(نمو)") == "(" NUMU ")");
  CHECK(rtl("«نمو»") == "«" NUMU "»");
  CHECK(rtl("[نمو]{<") == ">}[" NUMU "]");
  CHECK(ltr("a (نمو) b") == "a (" NUMU ") b");
  CHECK(rtl("نمو (CX) من") == MIN " (CX) " NUMU);
}

TEST_CASE("a bracket goes with its pair") {
  CHECK(rtl("نمو CX (v2)") == "CX (v2) " NUMU);
  CHECK(ltr("CX (نمو") == "CX (" NUMU);
  CHECK(ltr("نمو (CX)") == NUMU " (CX)");
}

TEST_CASE("Latin within Arabic and Arabic within English") {
  CHECK(rtl("نمو NPS من") == MIN " NPS " NUMU);
  CHECK(rtl("Net Promoter Score: نمو") == NUMU " :Net Promoter Score");
  CHECK(ltr("Name: نمو!") == "Name: " NUMU "!");
  CHECK(rtl("Mihwar.") == ".Mihwar");
  CHECK(rtl("CX نمو 36") == "36 " NUMU " CX");
}

TEST_CASE("a name of either direction stays together in a first-strong isolate") {
  CHECK(rtl("نمو \u2068Plan B (new!)\u2069: من") == MIN " :Plan B (new!) " NUMU);
  CHECK(ltr("Open \u2068نمو 2\u2069, 3") == "Open 2 " NUMU ", 3");
  CHECK(ltr("\u2068-1\u2069 \u2067نمو\u2069") == "-1 " NUMU);  // what follows the isolate says nothing about it
  CHECK(rtl("\u2068-1\u2069 نمو") == NUMU " -1");
  CHECK(ltr("\u2068\u2067نمو\u2069 a!\u2069") == NUMU " a!");  // nor does an inner isolate
}

TEST_CASE("pieces of a line are shaped one by one") {
  CHECK(rtl("نمو ") == " " NUMU);
  CHECK(rtl("\u2066-5\u2069 نمو") == NUMU " -5");
  CHECK(rtl("نمو \u2068Plan") == "Plan " NUMU);  // an isolate that a line break cut in two
  CHECK(rtl("B\u2069 نمو") == NUMU " B");
  CHECK(rtl("") == "");
}

TEST_CASE("paragraphs keep their order") {
  CHECK(rtl("نمو 1\nمن!\r\n") == "1 " NUMU "\n!" MIN "\r\n");
  CHECK(ltr("a\nنمو\u2029b") == "a\n" NUMU "\u2029b");
}

TEST_CASE("controls, joiners and fillers are not drawn") {
  CHECK(rtl("\u200Eنمو\u200F \u061C\uFEFF\u200B\u2060") == " " NUMU);
  CHECK(ltr("a\u200Eb\u2066c\u2069d\u200D\uFEFF") == "abcd");
  CHECK(ltr("\u202Aa\u202C \u202Bb\u202C \u202Dc\u202C \u202E123\u202C\u2067\u2068") == "a b c 321");
  CHECK(rtl("\u2066\u2069") == "");
}

TEST_CASE("left-to-right text is returned as it is") {
  for (const char* text : {"", "Retention 92.5% (up) – “good”", "Größe ≥ 3 €\t\n[x]", "ελληνικά 中文 😀", "i\u0301"})
    CHECK(ltr(text) == text);
}

TEST_CASE("ill-formed bytes show as U+FFFD") {
  CHECK(ltr("a\xFF") == "a\uFFFD");
  CHECK(rtl("نمو\xD9") == "\uFFFD" NUMU);
  CHECK(rtl("\xE2\x81") == "\uFFFD");
}

TEST_CASE("hostile nesting and brackets do no harm") {
  std::string embedded, deep, brackets;
  for (int i = 0; i < 61; ++i) embedded += "\u202B";
  CHECK(ltr(embedded + "\u202A\u202B\u202Ca!") == "a!");
  CHECK(ltr(embedded + "\u2067\u2067\u2069a!") == "!a");
  for (int i = 0; i < 500; ++i) deep += i % 3 == 0 ? "\u202A" : i % 3 == 1 ? "\u2067" : "\u202B";
  for (int i = 0; i < 500; ++i) deep += i % 2 == 0 ? "\u2069" : "\u202C";
  CHECK(shown(rtl(deep + "نمو (a) \u2066-1\u2069")) == shown("نمو (a) -1"));
  CHECK(rtl(embedded + "\u202A\u202A\u2067\u2069a") == "a");
  for (int i = 0; i < 20000; ++i) brackets += "(م)";
  CHECK(shown(rtl(brackets)) == shown(brackets));
}

TEST_CASE("10,000 random mixes lose nothing that is visible") {
  constexpr std::u32string_view kPool =
      U"ابتثجحخدذرزسشصضطظعغفقكلمنهويىءآأؤإئةپچژکگیلالالاABCxyzé0123456789٠١٢٣٤٥٦٧٨٩۰۱۲,.-+%$٪٫٬،؛؟     "
      U"()[]«»\u0640\u064B"
      U"\u064E\u0651\n\t\u2066\u2066\u2066\u2067\u2068\u2069\u2069\u2069\u2069\u202A\u202B\u202C\u202C\u202D\u202E"
      U"\u200C\u200D"
      U"\u200E\u200F\u061C\uFEFF\u2192\U0001F600";
  std::mt19937_64 random(20240607);
  for (int trial = 0; trial < 10000; ++trial) {
    std::string text;
    for (std::uint64_t left = random() % 40; left > 0; --left) {
      if (random() % 40 == 0)
        text += static_cast<char>(static_cast<unsigned char>(0x80 + random() % 0x80));
      else
        append_utf8(text, kPool[random() % kPool.size()]);
    }
    const BaseDirection base = random() % 2 == 0 ? BaseDirection::left_to_right : BaseDirection::right_to_left;
    const std::string visual = to_visual(text, base);
    if (shown(visual) != shown(text)) CHECK(shown(visual) == shown(text));
    for (const char32_t code : decode_utf8(visual))
      if (!is_drawn(code)) CHECK(is_drawn(code));
    if (to_visual(text, base) != visual) CHECK(to_visual(text, base) == visual);
  }
}

TEST_CASE("the direction of a text") {
  CHECK(has_right_to_left("a نمو"));
  CHECK(has_right_to_left("שלום"));
  CHECK_FALSE(has_right_to_left("a – “b” ١٢٣ \u2067\u202E"));
  CHECK_FALSE(has_right_to_left(""));

  const auto direction = [](std::string_view text) {
    return first_strong_direction(text, BaseDirection::right_to_left);
  };
  CHECK(direction("123 – abc نمو") == BaseDirection::left_to_right);
  CHECK(first_strong_direction("(12%) نمو abc", BaseDirection::left_to_right) == BaseDirection::right_to_left);
  CHECK(direction("\u2067نمو\u2069 abc") == BaseDirection::left_to_right);
  CHECK(direction("\u2069abc") == BaseDirection::left_to_right);
  CHECK(direction("12.5 \xFF ١٢") == BaseDirection::right_to_left);
  CHECK(first_strong_direction("", BaseDirection::left_to_right) == BaseDirection::left_to_right);
}

TEST_CASE("the shaper remembers") {
  Shaper shaper;
  const std::string_view first = shaper.visual("محور", BaseDirection::right_to_left);
  CHECK(first == rtl("محور"));
  CHECK(shaper.visual(std::string("محور"), BaseDirection::right_to_left).data() == first.data());
  CHECK(shaper.entries() == 1);
  CHECK(shaper.visual("Mihwar.", BaseDirection::right_to_left) == ".Mihwar");
  CHECK(shaper.visual("Mihwar.", BaseDirection::left_to_right) == "Mihwar.");
  CHECK(shaper.entries() == 3);
}

TEST_CASE("the shaper's memory is bounded, and a view outlives as many other texts as it says") {
  Shaper shaper;
  const std::string expected = rtl("محور طويل بما يكفي");
  std::string_view kept = shaper.visual("محور طويل بما يكفي", BaseDirection::right_to_left);
  std::size_t most = 0;
  for (std::size_t i = 1; i <= 10 * Shaper::kGeneration; ++i) {
    const std::string other = "نمو طويل بما يكفي " + std::to_string(i);
    shaper.visual(other, BaseDirection::right_to_left);
    most = std::max(most, shaper.entries());
    if (i % Shaper::kGeneration != 0) continue;
    if (kept != expected) CHECK(kept == expected);
    kept = shaper.visual("محور طويل بما يكفي", BaseDirection::right_to_left);
  }
  CHECK(kept == expected);
  CHECK(most <= 2 * Shaper::kGeneration);
}
