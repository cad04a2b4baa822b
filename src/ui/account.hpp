#pragma once
// All that is taken along, as one JSON object: scenarios with every figure, the tables of parameters, results and
// evidence, and charts as SVG, in the language and digits shown now. web/account.d.mts describes it.

#include <cstdint>
#include <optional>
#include <string>

#include "scenario/json_writer.hpp"
#include "ui/frame.hpp"
#include "ui/function_ref.hpp"

namespace mihwar::ui {

// Which parts: head and words are always there. Charts have the colours of the light theme unless those shown are
// wanted; months are most of the figures and can be left out.
enum AccountParts : std::uint32_t { kFigures = 1, kCharts = 2, kViews = 4, kAsShown = 8, kWithoutMonths = 16 };
std::string account(const app::AppState& state, const ViewState& view, Fonts fonts, text::Shaper& shaper,
                    std::uint32_t parts = kFigures | kCharts);

// Its parts.
void account_scenarios(const Frame& f, scenario::JsonWriter& json, bool with_months);
void account_tables(const Frame& f, scenario::JsonWriter& json);
void account_words(const Frame& f, scenario::JsonWriter& json);
void account_charts(Frame& f, scenario::JsonWriter& json);
void account_views(Frame& f, scenario::JsonWriter& json);
// For the plain page; history, brand and keeping are those of `state` and `view`.
void account_twin(const Frame& f, const app::AppState& state, const ViewState& view, scenario::JsonWriter& json);

// A text for a field or a choice of a view: what it would do and, with `commit`, does. Empty: there is no such field.
struct EditedField {
  bool acceptable = false;
  std::string message{};
};
std::optional<EditedField> edit_view_field(app::AppState& state, ViewState& view, std::string_view id,
                                           std::string_view text, bool commit);

// A text of the product with the reader's digits.
std::string told(const Frame& f, std::string_view text);

// Draws as another case were the current one.
void with_case(const Frame& f, std::size_t position, FunctionRef<void(Frame&)> use);

}  // namespace mihwar::ui
