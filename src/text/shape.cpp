#include "text/shape.hpp"

#include <fribidi.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "text/utf8.hpp"

namespace mihwar::text {
namespace {

constexpr std::size_t kDeepest = 62;        // openers; FriBidi 1.0.8 writes out of bounds where levels would pass 125
constexpr std::size_t kMostBrackets = 256;  // FriBidi recurses once for each pair

FriBidiCharType type_of(char32_t code) { return fribidi_get_bidi_type(code); }

bool is_paragraph_end(char32_t code) { return type_of(code) == FRIBIDI_TYPE_BS; }

// Controls, joiners, FriBidi's filler after a ligature: no font has a glyph for them.
bool is_invisible(char32_t code) {
  return code == 0x061C || (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x206F) || (code >= 0xFE00 && code <= 0xFE0F) || code == FRIBIDI_CHAR_FILL;
}

// Left-to-right text keeps its levels at 0 without these.
bool changes_something(char32_t code) {
  if (code < 0x0590) return false;
  const FriBidiCharType type = type_of(code);
  return FRIBIDI_IS_RTL(type) || type == FRIBIDI_TYPE_AN || is_invisible(code) || code == kReplacement;
}

bool any_character(std::string_view text, bool (*predicate)(char32_t)) {
  while (!text.empty())
    if (predicate(take_character(text))) return true;
  return false;
}

// UAX 9, P2 and P3. Within an isolate the search ends with it.
std::optional<BaseDirection> first_strong(std::u32string_view codes, bool within_isolate) {
  std::size_t depth = 0;
  for (const char32_t code : codes) {
    const FriBidiCharType type = type_of(code);
    if (type == FRIBIDI_TYPE_PDI) {
      if (depth > 0)
        --depth;
      else if (within_isolate)
        break;
    } else if (FRIBIDI_IS_ISOLATE(type)) {
      ++depth;
    } else if (depth == 0 && FRIBIDI_IS_LETTER(type)) {
      return FRIBIDI_IS_RTL(type) ? BaseDirection::right_to_left : BaseDirection::left_to_right;
    }
  }
  return std::nullopt;
}

// What FriBidi 1.0.8 does not do well: first-strong isolates become directed ones (it looks beyond their end), and
// openers nested too deep go, with what closes them (BD9, X5 to X7).
std::u32string settle_controls(std::u32string_view codes) {
  std::u32string settled;
  std::string open;  // 'i' an isolate, 'e' an embedding or override
  for (std::size_t at = 0; at < codes.size(); ++at) {
    char32_t code = codes[at];
    const FriBidiCharType type = type_of(code);
    bool kept = true;
    if (type == FRIBIDI_TYPE_PDI) {
      const std::size_t opener = open.rfind('i');
      if (opener != open.npos) open.resize(opener);
      kept = open.size() < kDeepest;
    } else if (type == FRIBIDI_TYPE_PDF) {
      kept = !open.empty() && open.back() == 'e' && open.size() <= kDeepest;
      if (!open.empty() && open.back() == 'e') open.pop_back();
    } else if (FRIBIDI_IS_ISOLATE(type) || FRIBIDI_IS_EXPLICIT(type)) {
      kept = open.size() < kDeepest;
      open += FRIBIDI_IS_ISOLATE(type) ? 'i' : 'e';
      if (kept && type == FRIBIDI_TYPE_FSI)
        code = first_strong(codes.substr(at + 1), true) == BaseDirection::right_to_left ? FRIBIDI_CHAR_RLI
                                                                                        : FRIBIDI_CHAR_LRI;
    }
    if (kept) settled += code;
  }
  return settled;
}

bool ligates_with_lam(char32_t code) { return code == 0x0622 || code == 0x0623 || code == 0x0625 || code == 0x0627; }

// A vowel sign between lam and alef (as in مثلًا) goes behind the alef: FriBidi ligates neighbours only.
void move_marks_behind_alef(std::u32string& codes) {
  for (std::size_t lam = codes.find(U'\u0644'); lam != codes.npos; lam = codes.find(U'\u0644', lam + 1)) {
    std::size_t alef = lam + 1;
    while (alef < codes.size() && type_of(codes[alef]) == FRIBIDI_TYPE_NSM) ++alef;
    if (alef > lam + 1 && alef < codes.size() && ligates_with_lam(codes[alef])) {
      codes.insert(lam + 1, 1, codes[alef]);
      codes.erase(alef + 1, 1);
    }
  }
}

void append_paragraph(std::string& visual, std::u32string_view logical, BaseDirection base) {
  std::u32string prepared = settle_controls(logical);
  if (prepared.empty()) return;
  move_marks_behind_alef(prepared);
  std::vector<FriBidiChar> codes(prepared.begin(), prepared.end());
  const auto size = static_cast<FriBidiStrIndex>(codes.size());

  std::vector<FriBidiCharType> types(codes.size());
  std::vector<FriBidiBracketType> brackets(codes.size());
  std::vector<FriBidiLevel> levels(codes.size());
  std::vector<FriBidiArabicProp> joins(codes.size());
  FriBidiParType direction = base == BaseDirection::right_to_left ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
  fribidi_get_bidi_types(codes.data(), size, types.data());
  fribidi_get_bracket_types(codes.data(), size, types.data(), brackets.data());
  const auto no_bracket = std::count(brackets.begin(), brackets.end(), FriBidiBracketType{FRIBIDI_NO_BRACKET});
  const bool pair_brackets = codes.size() - static_cast<std::size_t>(no_bracket) <= kMostBrackets;
  FriBidiLevel highest = fribidi_get_par_embedding_levels_ex(types.data(), pair_brackets ? brackets.data() : nullptr,
                                                             size, &direction, levels.data());
  if (highest > 0) {  // else no memory: logical order is better than nothing
    fribidi_get_joining_types(codes.data(), size, joins.data());
    fribidi_join_arabic(types.data(), size, levels.data(), joins.data());
    fribidi_shape(FRIBIDI_FLAG_SHAPE_MIRRORING | FRIBIDI_FLAGS_ARABIC, levels.data(), size, joins.data(), codes.data());
    highest = fribidi_reorder_line(0, types.data(), size, 0, direction, levels.data(), codes.data(), nullptr);
  }
  for (const char32_t code : codes)
    if (!is_invisible(code)) append_utf8(visual, code);
}

}  // namespace

std::string to_visual(std::string_view logical, BaseDirection base) {
  if (base == BaseDirection::left_to_right && !any_character(logical, changes_something)) return std::string(logical);
  const std::u32string codes = decode_utf8(logical);
  std::u32string_view rest = codes;
  std::string visual;
  while (!rest.empty()) {
    const auto end = std::find_if(rest.begin(), rest.end(), is_paragraph_end);
    const auto length = static_cast<std::size_t>(end - rest.begin());
    append_paragraph(visual, rest.substr(0, length), base);
    if (length < rest.size()) append_utf8(visual, rest[length]);
    rest.remove_prefix(std::min(length + 1, rest.size()));
  }
  return visual;
}

bool has_right_to_left(std::string_view text) {
  return any_character(text, [](char32_t code) {
    const FriBidiCharType type = type_of(code);
    return FRIBIDI_IS_LETTER(type) && FRIBIDI_IS_RTL(type);
  });
}

BaseDirection first_strong_direction(std::string_view text, BaseDirection fallback) {
  return first_strong(decode_utf8(text), false).value_or(fallback);
}

std::size_t Shaper::Hash::operator()(const KeyView& key) const {
  return std::hash<std::string_view>()(key.logical) * 2 + static_cast<std::size_t>(key.base);
}

void Shaper::make_room() {
  if (younger_.size() < kGeneration) return;
  older_ = std::move(younger_);
  younger_.clear();
}

std::string_view Shaper::visual(std::string_view logical, BaseDirection base) {
  const KeyView key{logical, base};
  if (const auto known = younger_.find(key); known != younger_.end()) return known->second;
  auto found = older_.find(key);
  if (found == older_.end()) {
    make_room();
    return younger_.emplace(Key{std::string(logical), base}, to_visual(logical, base)).first->second;
  }
  auto node = older_.extract(found);  // the node moves, its text stays in place
  make_room();
  return younger_.insert(std::move(node)).position->second;
}

}  // namespace mihwar::text
