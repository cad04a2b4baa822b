#pragma once
// One row per input. Slider, JSON key, validation, reset, help and `mihwar params` follow from the row.

#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include "model/block.hpp"
#include "model/inputs.hpp"

namespace mihwar::model {

enum class Unit {
  none,
  month,
  minute,
  second,
  share,                 // 0-1, shown as %
  share_per_year,        // 0-1 a year, shown as % a year
  added_share,           // a share added to another share, shown as percentage points
  added_share_per_year,  // the same of a yearly share
  share_per_50_points,
  points,  // of an index 0-100
  points_per_point,
  points_per_minute,
  logit_per_10_points,
  percent_per_point,
  percent_per_10_points,
  per_year,
  per_month,
  customers,
  people,
  staff_per_seat,
  money,
  money_per_year,
  money_per_month,
  money_per_customer_year,
  money_per_new_customer,
  ratio,
};

enum class Kind { number, whole, choice, boolean };

// How good the evidence is. A mathematics, B large survey or observation, B- the same at a remove, C one firm or vendor
// model, D widely quoted, no data found, E primary not found, U unconfirmed, none not graded: a gloss or a frame, no
// figure.
enum class Grade { a, b, b_minus, c, d, e, u, assumption, user, convention, none };

enum class Group { run, company, cx, wait, effort, employees, complaints, bonus, perception, lever };

// Low and high of what is plausible when the parameter has its default value, in its unit; or, for levers, as factors
// of the value, whatever it is. A range moves with its value. Equal ends: not uncertain.
struct Uncertainty {
  double low = 0, high = 0;
  bool relative = false;
  constexpr bool exists() const { return low < high; }
};

// Reads and writes one field of Inputs as a double, whatever its type (choices by position, booleans as 0 and 1).
struct Field {
  double (*get)(const Inputs&) = nullptr;
  void (*set)(Inputs&, double) = nullptr;
  Block& (*block)(InputsOf<Block>&) = nullptr;  // the field of a block of trials; nullptr unless Kind::number

  constexpr Field() = default;
  template <class Reference>
  constexpr Field(Reference)  // NOLINT: a captureless lambda `[](auto& in) -> auto& { return in.part.field; }`
      : get([](const Inputs& in) { return static_cast<double>(Reference{}(in)); }), set([](Inputs& in, double value) {
          auto& field = Reference{}(in);
          field = static_cast<std::remove_reference_t<decltype(field)>>(value);
        }) {
    if constexpr (std::is_same_v<decltype(Reference{}(std::declval<InputsOf<Block>&>())), Block&>)
      block = [](InputsOf<Block>& in) -> Block& { return Reference{}(in); };
  }
};

struct Parameter {
  std::string_view id;    // public: files, links, command line
  std::string_view text;  // key of its label, help and note in the language table
  Unit unit = Unit::none;
  Kind kind = Kind::number;
  double default_value = 0, minimum = 0, maximum = 0;  // in the unit; inclusive hard limits
  double step = 0;                                     // of a slider or an arrow key; 0 on a logarithmic slider
  bool logarithmic = false;
  Uncertainty uncertainty{};
  Grade grade = Grade::user;
  std::string_view source{};  // citation; empty when the user or an assumption is the source
  Group group = Group::run;
  std::optional<Lever> lever{};                 // the lever that the row belongs to
  std::span<const std::string_view> choices{};  // names in files, by position; Kind::choice only
  Field field{};
};

// All rows, in the public order.
std::span<const Parameter> parameters();

// Position of a row in parameters().
inline std::size_t parameter_index(const Parameter& row) {
  return static_cast<std::size_t>(&row - parameters().data());
}

// The row with this id, or nullptr.
const Parameter* find_parameter(std::string_view id);

Inputs default_inputs();

// The row of one of a lever's fields.
enum class LeverField { value, one_off_cost, monthly_cost, start_month, months_to_10, months_to_90 };
const Parameter& lever_parameter(Lever lever, LeverField field);

// "retention_gain" and so on: the public name of a lever, also its key in attributions.
std::string_view lever_name(Lever lever);

// "B-", "assumption", "-" (not graded), ...: the public name of a grade; of a unit: "share/yr", "money/month", ...
std::string_view grade_name(Grade grade);
std::string_view unit_name(Unit unit);

}  // namespace mihwar::model
