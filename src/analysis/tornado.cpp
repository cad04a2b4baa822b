#include "analysis/tornado.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace mihwar::analysis {
namespace {

using model::Inputs;

std::optional<double> figure(const Inputs& inputs, model::Result result) {
  return model::summarise(inputs, model::project(inputs))[result];
}

TornadoBar bar_of(const Inputs& inputs, model::Result result, const Uncertain& one) {
  TornadoBar bar{.parameter = &model::parameters()[one.parameter]};
  const Inputs low = with_value(inputs, *bar.parameter, one.range.low);
  const Inputs high = with_value(inputs, *bar.parameter, one.range.high);
  bar.low = bar.parameter->field.get(low);
  bar.high = bar.parameter->field.get(high);
  bar.at_low = figure(low, result);
  bar.at_high = figure(high, result);
  if (bar.at_low && bar.at_high) bar.span = std::fabs(*bar.at_high - *bar.at_low);
  return bar;
}

}  // namespace

void run_tornado(const Inputs& inputs, model::Result result, std::span<const Uncertain> uncertain, Tornado& tornado) {
  tornado.result = result;
  tornado.base = figure(inputs, result);
  tornado.bars.clear();
  for (const Uncertain& one : uncertain) {
    tornado.bars.push_back(bar_of(inputs, result, one));
    // Some thirty rows: std::sort would be ten kilobytes to download.
    const auto before = [](const TornadoBar& a, const TornadoBar& b) {
      return a.span != b.span ? a.span > b.span : a.parameter < b.parameter;
    };
    for (std::size_t i = tornado.bars.size() - 1; i > 0 && before(tornado.bars[i], tornado.bars[i - 1]); --i)
      std::swap(tornado.bars[i], tornado.bars[i - 1]);
  }
}

}  // namespace mihwar::analysis
