#pragma once
// Logical text in, visual text out: Dear ImGui draws code points from left to right, so Arabic is joined into
// presentation forms and put into the order in which the eye meets it (FriBidi; Unicode Standard Annex 9).
//
// Break lines first, in logical order, and shape each line by itself: a reordered string cannot be broken.

#include <string>
#include <string_view>
#include <unordered_map>

namespace mihwar::text {

enum class BaseDirection { left_to_right, right_to_left };

// One line as it is drawn from left to right; paragraphs (after '\n' and the like) are shaped one by one and keep their
// order. Ill-formed UTF-8 shows as U+FFFD; bidi controls, joiners and other characters without a glyph are left out.
// Marks stand before their letter where the text runs right to left: the font hangs them over what is drawn next.
std::string to_visual(std::string_view logical, BaseDirection base);

// Any letter of a script that is written from right to left (bidi class R or AL; digits and controls do not count).
bool has_right_to_left(std::string_view text);

// The direction of the first letter outside isolates, as dir="auto" has it; `fallback` if there is none.
BaseDirection first_strong_direction(std::string_view text, BaseDirection fallback);

// to_visual with a memory: two generations of at most kGeneration texts; when the younger is full, the older goes.
class Shaper {
 public:
  static constexpr std::size_t kGeneration = 1024;

  // The view stays valid until kGeneration other texts have been asked for after it, whatever becomes of `logical`.
  std::string_view visual(std::string_view logical, BaseDirection base);

  std::size_t entries() const { return younger_.size() + older_.size(); }

 private:
  struct KeyView {
    std::string_view logical;
    BaseDirection base;
    bool operator==(const KeyView&) const = default;
  };
  struct Key {
    std::string logical;
    BaseDirection base;
    operator KeyView() const { return {logical, base}; }
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(const KeyView& key) const;
  };
  struct Equal {
    using is_transparent = void;
    bool operator()(const KeyView& a, const KeyView& b) const { return a == b; }
  };
  using Generation = std::unordered_map<Key, std::string, Hash, Equal>;

  void make_room();

  Generation younger_, older_;
};

}  // namespace mihwar::text
