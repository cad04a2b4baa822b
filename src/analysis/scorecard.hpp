#pragma once
// The balanced scorecard (Kaplan & Norton 1992) as a read-out of the programme at the horizon: four tiles of two
// measures each, and a warning where one lever takes the money while another tile stands still. The model has no
// measure of innovation; what it knows of learning is how many problems the company hears of and solves.

#include <array>
#include <optional>
#include <string_view>

#include "model/valuation.hpp"

namespace mihwar::analysis {

enum class Tile { customers, finance, people_and_process, innovation_and_learning };
inline constexpr int kTiles = 4;
inline constexpr std::string_view kTileNames[kTiles] = {"customers", "finance", "people_and_process",
                                                        "innovation_and_learning"};

enum class Measure {
  annual_retention,  // share/yr
  cx_index,          // points
  npv,               // money, from 0
  revenue,           // money over the horizon
  engagement,        // points
  wait_minutes,      // min; less is better
  problems_heard,    // share of problems reported
  problems_solved,   // share of problems reported and resolved
};

struct MeasureChange {
  Measure measure{};
  double before = 0, after = 0;
  int direction = 0;  // 1 better, -1 worse, 0 as before
};

struct TileReading {
  std::array<MeasureChange, 2> changes{};
  int direction = 0;  // 1: something is better and nothing worse; -1: something is worse; 0: nothing moves
};

// One lever takes more than 70 % of the programme's cost while a tile other than its own does not improve.
inline constexpr double kOverFocusShare = 0.7;
struct OverFocus {
  int position = 0;   // the lever, or model::kBonusPool
  double cost_share;  // of programme_cost_pv
  Tile stands_still;  // the first such tile
};

struct Scorecard {
  std::array<TileReading, kTiles> tiles{};  // by Tile
  std::optional<OverFocus> over_focus{};
};
Scorecard read_scorecard(const model::Inputs& inputs, const model::Projection& projection,
                         const model::Summary& summary);

// Where a lever acts first; the bonus pool counts with people and process.
Tile tile_of(int position);

}  // namespace mihwar::analysis
