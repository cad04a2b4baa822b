// The charts of an account: the same as on screen, on white and of one width.
#include "ui/account.hpp"
#include "ui/svg_pen.hpp"
#include "ui/told_charts.hpp"

namespace mihwar::ui {
namespace {

using scenario::JsonWriter;

constexpr float kLineHeight = 320;

void write_main(const Frame& f, JsonWriter& json, std::string_view id, Charted charted) {
  with_main_chart(f, charted, [&](const std::string& title, LineChart& chart) {
    write_chart(f, json, {id, title, kLineHeight, as_table(chart)}, [&](Pen& pen, const Rect& place) {
      draw_line_chart(pen, place, chart, natural_range(chart), look(f), std::nullopt);
    });
  });
}

void write_contributions(const Frame& f, JsonWriter& json, std::string_view id, bool of_npv) {
  if (f.state.attribution.active.none()) return;
  const std::string_view result = f.say(of_npv ? text::Text::contribution_npv : text::Text::contribution_revenue);
  with_contributions(f, of_npv, [&](const std::string& finding, Waterfall& chart) {
    const std::string title = std::string(result) + ": " + finding;
    SvgPen measure(f);
    const float height = std::max(kLineHeight, waterfall_height(measure, look(f), chart, kChartWidth));
    write_chart(f, json, {id, title, height, as_table(chart)}, [&](Pen& pen, const Rect& place) {
      draw_waterfall(pen, place, chart, natural_range(chart), look(f), std::nullopt);
    });
  });
}

void write_tornado(Frame& f, JsonWriter& json) {
  app::answer(f.view.desk, f.state, app::Ask::tornado, false);
  const analysis::Tornado& tornado = f.view.desk.tornado;
  if (!tornado.base) return;
  with_tornado(f, tornado, [&](Tornado& chart) {
    if (chart.rows.empty()) return;
    const std::string title(f.say(text::Text::sure_tornado_title));
    SvgPen measure(f);
    const float height = tornado_height(measure, look(f), chart, kChartWidth);
    write_chart(f, json, {"tornado", title, height, as_table(chart)}, [&](Pen& pen, const Rect& place) {
      draw_tornado(pen, place, chart, natural_range(chart), look(f), std::nullopt);
    });
  });
}

}  // namespace

void write_chart(const Frame& f, JsonWriter& json, const ToldChart& chart, FunctionRef<void(Pen&, const Rect&)> draw) {
  SvgPen pen(f);
  draw(pen, Rect{0, 0, kChartWidth, chart.height});
  json.object();
  if (!chart.kind.empty()) json.text("kind", chart.kind);
  json.text("id", chart.id);
  json.text("title", told(f, chart.title));
  json.text("svg", pen.document(kChartWidth, chart.height, chart.title));
  json.text("table", chart.table);
  json.close();
}

void account_charts(Frame& f, JsonWriter& json) {
  json.array("charts");
  write_main(f, json, "revenue", Charted::revenue);
  write_main(f, json, "customers", Charted::customers);
  write_main(f, json, "cash", Charted::cash);
  write_contributions(f, json, "contributions", false);
  write_contributions(f, json, "contributions_npv", true);
  write_tornado(f, json);
  json.close();
}

}  // namespace mihwar::ui
