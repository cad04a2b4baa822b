#pragma once
// All that is taken along, as one JSON object: scenarios with every figure, the tables of parameters, results and
// evidence, and charts as SVG, in the language and digits shown now. web/account.d.mts describes it.

#include <string>

#include "scenario/json_writer.hpp"
#include "ui/frame.hpp"
#include "ui/function_ref.hpp"
#include "ui/spoken.hpp"

namespace mihwar::ui {

std::string account(const app::AppState& state, const ViewState& view, Fonts fonts, text::Shaper& shaper);

// Its parts.
void account_scenarios(const Frame& f, scenario::JsonWriter& json);
void account_tables(const Frame& f, scenario::JsonWriter& json);
void account_words(const Frame& f, scenario::JsonWriter& json);
void account_charts(Frame& f, scenario::JsonWriter& json);

// Draws as another case were the current one.
void with_case(const Frame& f, std::size_t position, FunctionRef<void(Frame&)> use);

}  // namespace mihwar::ui
