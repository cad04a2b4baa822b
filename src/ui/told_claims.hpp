#pragma once
// What the famous figures come to, in words and charts, whatever they are shown on. The desk's claims are up to date.
// Charts look into texts that live only during the call.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/charts/iso_chart.hpp"
#include "ui/charts/waterfall.hpp"
#include "ui/function_ref.hpp"

namespace mihwar::ui {

// A claim as published, what speaks against it, and its grade.
struct ClaimWords {
  std::string_view published, caveat, grade;
};
ClaimWords claim_words(const Frame& f, std::string_view evidence_id);

// This programme against Temkin's line.
std::string temkin_finding(const Frame& f);
std::string temkin_sentence(const Frame& f);

// Temkin's figure step by step, and what would have to be true: spending, retention, waiting.
std::string bridge_finding(const Frame& f);
void with_bridge(const Frame& f, FunctionRef<void(const Waterfall&)> use);
std::array<std::string, 3> bridge_needs(const Frame& f);

std::string editions_finding(const Frame& f);
void with_editions(const Frame& f, FunctionRef<void(const BarChart&)> use);
std::vector<std::string> edition_ranges(const Frame& f);

// 5x. Without spend on retention there is no ratio, and nothing that is needed.
std::string five_finding(const Frame& f);
void with_five_bars(const Frame& f, FunctionRef<void(const BarChart&)> use);
std::string five_needed(const Frame& f);
std::string five_caveat(const Frame& f);
std::optional<app::Action> use_five_times(const app::AppState& state, const app::Desk& desk);  // absent: set already

// 2 % = 10 %. `two_is_known`: both effects have a finite worth.
bool two_is_known(const Frame& f);
std::string two_finding(const Frame& f);
void with_two_bars(const Frame& f, FunctionRef<void(const BarChart&)> use);
std::string two_needed(const Frame& f);
void with_two_lines(const Frame& f, FunctionRef<void(const IsoChart&)> use);

// 5 points.
std::string points_finding(const Frame& f);
void with_points_bars(const Frame& f, FunctionRef<void(const BarChart&)> use);
std::array<std::string, 2> points_needs(const Frame& f);  // for the least that is quoted, and for the first figure

std::string deloitte_finding(const Frame& f);

}  // namespace mihwar::ui
