#pragma once
// One result over two parameters: a grid of 64 x 64, the contour of break-even and the point where the scenario stands.
//
//   start_heat_map(map, inputs, x, y, model::Result::npv);
//   while (!advance_heat_map(map, 8)) ...   // 8 rows in each frame

#include <array>
#include <optional>
#include <vector>

#include "analysis/trials.hpp"
#include "model/parameters.hpp"

namespace mihwar::analysis {

inline constexpr int kHeatMapSide = 64;

struct HeatMapAxis {
  const model::Parameter* parameter = nullptr;
  std::array<double, kHeatMapSide> values{};  // rising; a logarithmic row's by equal factors, a whole one's rounded
  double present = 0;                         // the scenario's value
};

// A piece of the contour, in positions on the axes: 0 = the first value, kHeatMapSide - 1 = the last.
struct ContourPiece {
  double x1, y1, x2, y2;
};

struct HeatMap {
  HeatMapAxis x{}, y{};
  model::Result result{};
  double level = 0;                                          // of the contour: break-even for npv, roi, and the gains
  int rows_done = 0;                                         // of kHeatMapSide
  double least = 0, most = 0;                                // of the answers in the finished rows
  std::array<double, kHeatMapSide * kHeatMapSide> values{};  // row by row from the lowest y; not a number: no answer
  std::vector<ContourPiece> contour{};                       // when all rows are done
  std::optional<double> present{};                           // the result where the scenario stands

  model::Inputs inputs{};  // working memory
  model::InputsOf<model::Block> block_inputs{};
  TrialsOf<model::Block> block{};

  double at(int column, int row) const { return values[static_cast<std::size_t>(row * kHeatMapSide + column)]; }
};

// x and y are two different numbers or whole numbers. An axis spans the row's range, a logarithmic one a factor of 4 to
// either side of the present value (from 0: a thousandth of the range). Where a combined rule would break there is no
// answer.
void start_heat_map(HeatMap& map, const model::Inputs& inputs, const model::Parameter& x, const model::Parameter& y,
                    model::Result result);

// Computes some rows more; true when all are done.
bool advance_heat_map(HeatMap& map, int rows);

// Where a value stands on an axis, 0 .. kHeatMapSide - 1, for the present point; held at the ends.
double axis_position(const HeatMapAxis& axis, double value);

// Marching squares (Lorensen & Cline 1987, in two dimensions) with linear steps along the edges; squares with an
// unanswered corner are left out.
void find_contour(const HeatMap& map, std::vector<ContourPiece>& contour);

}  // namespace mihwar::analysis
