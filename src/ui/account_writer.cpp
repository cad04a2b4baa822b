#include "ui/account_writer.hpp"

#include <algorithm>

#include "app/desk_fields.hpp"
#include "app/quantity.hpp"
#include "ui/account_choices.hpp"
#include "ui/svg_pen.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

constexpr float kLineHeight = 320;

}  // namespace

void ViewWriter::view(std::string_view id, std::string_view title, FunctionRef<void()> parts) {
  json_.object();
  json_.text("id", id);
  told_text("title", title);
  json_.array("parts");
  parts();
  json_.close();
  json_.close();
}

void ViewWriter::open(std::string_view kind) {
  json_.object();
  json_.text("kind", kind);
}

void ViewWriter::words_of(std::string_view kind, std::string_view words) {
  open(kind);
  told_text("text", words);
  json_.close();
}

void ViewWriter::list(std::span<const std::string> items) {
  if (items.empty()) return;
  open("list");
  json_.array("items");
  for (const std::string& item : items) told_text({}, item);
  json_.close();
  json_.close();
}

void ViewWriter::table(std::string_view caption, std::vector<std::string_view> heads, const Rows& rows) {
  open("table");
  told_text("caption", caption);
  json_.array("heads");
  for (const std::string_view head : heads) told_text({}, head);
  json_.close();
  json_.array("rows");
  for (const auto& row : rows) {
    json_.array();
    for (const std::string& cell : row) told_text({}, cell);
    json_.close();
  }
  json_.close();
  json_.close();
}

void ViewWriter::chart(std::string_view id, std::string_view title, float height, const std::string& table,
                       FunctionRef<void(Pen&, const Rect&)> draw) {
  write_chart(f_, json_, {id, title, height, table, "chart"}, draw);
}

void ViewWriter::chart(std::string_view id, std::string_view title, const BarChart& bars) {
  SvgPen measure(f_);
  chart(id, title, bar_chart_height(measure, look(f_), bars, kChartWidth), as_table(bars),
        [&](Pen& pen, const Rect& place) { draw_bar_chart(pen, place, bars, look(f_), std::nullopt); });
}

void ViewWriter::chart(std::string_view id, std::string_view title, const Waterfall& steps) {
  SvgPen measure(f_);
  const float height = std::max(kLineHeight, waterfall_height(measure, look(f_), steps, kChartWidth));
  chart(id, title, height, as_table(steps), [&](Pen& pen, const Rect& place) {
    draw_waterfall(pen, place, steps, natural_range(steps), look(f_), std::nullopt);
  });
}

void ViewWriter::chart(std::string_view id, std::string_view title, const LineChart& lines) {
  chart(id, title, kLineHeight, as_table(lines), [&](Pen& pen, const Rect& place) {
    draw_line_chart(pen, place, lines, natural_range(lines), look(f_), std::nullopt);
  });
}

void ViewWriter::chart(std::string_view id, std::string_view title, const IsoChart& lines) {
  chart(id, title, kLineHeight, as_table(lines),
        [&](Pen& pen, const Rect& place) { draw_iso_chart(pen, place, lines, look(f_), std::nullopt); });
}

void ViewWriter::field(std::string_view id, std::string_view label, std::string_view shown, std::string_view help) {
  open("field");
  json_.text("id", id);
  told_text("label", label);
  told_text("shown", shown);
  told_text("help", help);
  json_.close();
}

void ViewWriter::desk_number(std::string_view id, std::string_view label, std::string_view shown) {
  const model::Parameter row = *app::desk_field(f_.view.desk, f_.state, id);
  field(id, label, shown,
        text::fill(f_.say(Text::edit_out_of_range), {{"low", app::quantity(f_.state, row, row.minimum)},
                                                     {"high", app::quantity(f_.state, row, row.maximum)}}));
}

void ViewWriter::choice(std::string_view id) {
  const ViewChoice choice = *find_view_choice(f_.view.desk.questions, id);
  open("choice");
  json_.text("id", id);
  told_text("label", f_.say(choice.label));
  json_.array("choices");
  for (const std::string_view option : choice.options) told_text({}, name_of_id(f_, option));
  json_.close();
  const auto chosen = std::find(choice.options.begin(), choice.options.end(), choice.chosen);
  json_.number("chosen", static_cast<double>(chosen - choice.options.begin()));
  json_.close();
}

void ViewWriter::toggle(std::string_view id, std::string_view label, bool on, std::string_view help) {
  open("switch");
  json_.text("id", id);
  told_text("label", label);
  json_.boolean("on", on);
  told_text("help", help);
  json_.close();
}

}  // namespace mihwar::ui
