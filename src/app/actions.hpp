#pragma once
// Effects that leave the frame, as values: applied in one place after it. Ids are those of cases; an action on a case
// that does not exist does nothing.

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

#include "model/parameters.hpp"
#include "text/language.hpp"

namespace mihwar::app {

struct AppState;
struct Case;

// Cases. New and duplicated ones stand behind the current one or their original, and become current.
struct NewCase {
  std::string preset{};  // id; empty = default
};
struct DuplicateCase {
  int id;
};
struct DeleteCase {  // the last one becomes a default scenario without a name instead
  int id;
};
struct RenameCase {
  int id;
  std::string name;  // as typed; refused when it is too long
};
struct SelectCase {
  int id;
};
struct MoveCase {
  int id;
  std::size_t position;
};
struct SetReference {
  std::optional<int> id;
};
struct SetCurrency {  // of the current case and of all that have the same as it
  std::string code;
};

// Values of the current case. Resets go to its preset's values.
struct SetValue {
  const model::Parameter* parameter;
  double value;
};
struct ResetValue {
  const model::Parameter* parameter;
};
struct ToggleLever {
  int position;  // of the lever, or kBonusPool
};
struct ResetLever {
  int position;  // value, costs and timing; the pool with floor and target
};
struct ResetEverything {};  // all values; name and notes stay

struct Undo {};
struct Redo {};
struct SetLanguage {
  text::Language language;
};
struct SetDigits {
  text::Digits digits;
};

using Action =
    std::variant<NewCase, DuplicateCase, DeleteCase, RenameCase, SelectCase, MoveCase, SetReference, SetCurrency,
                 SetValue, ResetValue, ToggleLever, ResetLever, ResetEverything, Undo, Redo, SetLanguage, SetDigits>;
void apply(AppState& state, const Action& action);

// The value that a reset gives: of the case's preset, else the default.
double home_value(const Case& one, const model::Parameter& parameter);

// The row that switches a lever or the pool on: its value, or the annual pool.
const model::Parameter& switch_parameter(int position);

// What switching on gives: the value it had when it was switched off, else that of the case's preset, else the default;
// where all are 0, a quarter of the slider's range (for the pool 0.1 % of annual revenue).
double value_when_on(const Case& one, int position);

}  // namespace mihwar::app
