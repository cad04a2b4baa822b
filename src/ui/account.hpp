#pragma once
// All that is taken along, as one JSON object: scenarios with every figure, the tables of parameters, results and
// evidence, charts as SVG, and the views in words, in the language and digits shown now. web/account.d.mts describes
// it.

#include <cstdint>
#include <optional>
#include <string>

#include "scenario/json_writer.hpp"
#include "ui/frame.hpp"
#include "ui/function_ref.hpp"
#include "ui/pen.hpp"

namespace mihwar::ui {

// Which parts: head and words are always there. Charts have the colours of the light theme unless those shown are
// wanted; months are most of the figures and can be left out.
enum AccountParts : std::uint32_t { kFigures = 1, kCharts = 2, kViews = 4, kAsShown = 8, kWithoutMonths = 16 };
std::string account(const app::AppState& state, const ViewState& view, Fonts fonts, text::Shaper& shaper,
                    std::uint32_t parts = kFigures | kCharts);

// What a text in a field, a choice (its index) or a switch ("0", "1") of a view would do; with `commit` it is done
// where it is acceptable. Empty: no view has such a field.
struct EditedField {
  bool acceptable = false;
  std::string message{};  // "Read as 75.5%", or what is wrong
};
std::optional<EditedField> edit_view_field(app::AppState& state, ViewState& view, std::string_view id,
                                           std::string_view text, bool commit);

// Its parts.
void account_scenarios(const Frame& f, scenario::JsonWriter& json, bool with_months);
void account_tables(const Frame& f, scenario::JsonWriter& json);
void account_words(const Frame& f, scenario::JsonWriter& json);
void account_charts(Frame& f, scenario::JsonWriter& json);
void account_views(Frame& f, scenario::JsonWriter& json);
// For the plain page; history, brand and keeping are those of `state` and `view`.
void account_twin(const Frame& f, const app::AppState& state, const ViewState& view, scenario::JsonWriter& json);

// A chart as SVG on white, of the width that all have.
inline constexpr float kChartWidth = 720;
struct ToldChart {
  std::string_view id;
  std::string_view title;
  float height;
  const std::string& table;
  std::string_view kind = {};  // empty: none is written
};
void write_chart(const Frame& f, scenario::JsonWriter& json, const ToldChart& chart,
                 FunctionRef<void(Pen&, const Rect&)> draw);

// A text of the product with the reader's digits.
std::string told(const Frame& f, std::string_view text);

// Draws as another case were the current one.
void with_case(const Frame& f, std::size_t position, FunctionRef<void(Frame&)> use);

}  // namespace mihwar::ui
