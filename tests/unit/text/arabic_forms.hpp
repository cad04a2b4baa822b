#pragma once
// Arabic joining a second time, from the Unicode charts alone, to check FriBidi's against.

#include <array>
#include <string>
#include <string_view>

namespace mihwar::tests {

struct ArabicLetter {
  char32_t base;
  char32_t first;  // presentation forms from here on: isolated, final, initial, medial
  int forms;       // 1 joins nothing, 2 joins only the letter before it, 4 joins both sides
};

// U+FE80..FEF4 in order, then Persian and Urdu letters.
inline constexpr auto kArabicLetters = std::to_array<ArabicLetter>({
    {0x0621, 0xFE80, 1}, {0x0622, 0xFE81, 2}, {0x0623, 0xFE83, 2}, {0x0624, 0xFE85, 2}, {0x0625, 0xFE87, 2},
    {0x0626, 0xFE89, 4}, {0x0627, 0xFE8D, 2}, {0x0628, 0xFE8F, 4}, {0x0629, 0xFE93, 2}, {0x062A, 0xFE95, 4},
    {0x062B, 0xFE99, 4}, {0x062C, 0xFE9D, 4}, {0x062D, 0xFEA1, 4}, {0x062E, 0xFEA5, 4}, {0x062F, 0xFEA9, 2},
    {0x0630, 0xFEAB, 2}, {0x0631, 0xFEAD, 2}, {0x0632, 0xFEAF, 2}, {0x0633, 0xFEB1, 4}, {0x0634, 0xFEB5, 4},
    {0x0635, 0xFEB9, 4}, {0x0636, 0xFEBD, 4}, {0x0637, 0xFEC1, 4}, {0x0638, 0xFEC5, 4}, {0x0639, 0xFEC9, 4},
    {0x063A, 0xFECD, 4}, {0x0641, 0xFED1, 4}, {0x0642, 0xFED5, 4}, {0x0643, 0xFED9, 4}, {0x0644, 0xFEDD, 4},
    {0x0645, 0xFEE1, 4}, {0x0646, 0xFEE5, 4}, {0x0647, 0xFEE9, 4}, {0x0648, 0xFEED, 2}, {0x0649, 0xFEEF, 2},
    {0x064A, 0xFEF1, 4}, {0x067E, 0xFB56, 4}, {0x0686, 0xFB7A, 4}, {0x0698, 0xFB8A, 2}, {0x06A9, 0xFB8E, 4},
    {0x06AF, 0xFB92, 4}, {0x06CC, 0xFBFC, 4},
});

inline const ArabicLetter* find_arabic(char32_t code) {
  for (const ArabicLetter& letter : kArabicLetters)
    if (letter.base == code) return &letter;
  return nullptr;
}

inline constexpr char32_t kTatweel = 0x0640;

inline bool joins_next(char32_t code) {
  const ArabicLetter* letter = find_arabic(code);
  return code == kTatweel || (letter && letter->forms == 4);
}
inline bool joins_previous(char32_t code) {
  const ArabicLetter* letter = find_arabic(code);
  return code == kTatweel || (letter && letter->forms >= 2);
}

// Which lam-alef ligature, counted from U+FEF5 in pairs of isolated and final; -1 if this is no alef.
inline int lam_alef(char32_t alef) {
  return alef == 0x0622 ? 0 : alef == 0x0623 ? 1 : alef == 0x0625 ? 2 : alef == 0x0627 ? 3 : -1;
}

// A run of Arabic letters and tatweels without marks, joined and reversed.
inline std::u32string joined(std::u32string_view run) {
  std::u32string visual;
  bool from_previous = false;
  for (std::size_t at = 0; at < run.size(); ++at) {
    const auto following = [&] { return at + 1 < run.size() ? run[at + 1] : U' '; };
    const ArabicLetter* letter = find_arabic(run[at]);
    char32_t form = run[at];
    if (run[at] == 0x0644 && lam_alef(following()) >= 0)
      form = 0xFEF5 + 2 * static_cast<char32_t>(lam_alef(run[++at])) + from_previous;
    else if (letter && letter->forms > 1)
      form = letter->first + from_previous + 2u * (joins_next(run[at]) && joins_previous(following()));
    visual.insert(visual.begin(), form);
    from_previous = joins_next(run[at]) && joins_previous(following());
  }
  return visual;
}

// The letters that a code point shows: presentation forms give their base letter, lam-alef gives both.
inline std::u32string base_letters(char32_t code) {
  constexpr char32_t kAlefs[] = {0x0622, 0x0623, 0x0625, 0x0627};
  if (code >= 0xFEF5 && code <= 0xFEFC) return {0x0644, kAlefs[(code - 0xFEF5) / 2]};
  for (const ArabicLetter& letter : kArabicLetters)
    if (code >= letter.first && code < letter.first + static_cast<char32_t>(letter.forms)) return {letter.base};
  if (code == 0xFBE8 || code == 0xFBE9) return {0x0649};  // alef maksura joins on, as in Uyghur
  return {code};
}

}  // namespace mihwar::tests
