#pragma once
// Writes a view of the account part by part: texts, tables, charts and what can be edited (web/account.d.mts, View).

#include <span>
#include <string>
#include <vector>

#include "ui/account.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/charts/iso_chart.hpp"
#include "ui/charts/line_chart.hpp"
#include "ui/charts/waterfall.hpp"

namespace mihwar::ui {

class ViewWriter {
 public:
  ViewWriter(Frame& f, scenario::JsonWriter& json) : f_(f), json_(json) {}

  void view(std::string_view id, std::string_view title, FunctionRef<void()> parts);

  void heading(std::string_view words) { words_of("heading", words); }
  void text(std::string_view words) { words_of("text", words); }
  void warning(std::string_view words) { words_of("warning", words); }
  void list(std::span<const std::string> items);

  // The first cell of a row is its heading.
  using Rows = std::vector<std::vector<std::string>>;
  void table(std::string_view caption, std::vector<std::string_view> heads, const Rows& rows);

  void chart(std::string_view id, std::string_view title, float height, const std::string& table,
             FunctionRef<void(Pen&, const Rect&)> draw);
  void chart(std::string_view id, std::string_view title, const BarChart& chart);
  void chart(std::string_view id, std::string_view title, const Waterfall& chart);
  void chart(std::string_view id, std::string_view title, const LineChart& chart);
  void chart(std::string_view id, std::string_view title, const IsoChart& chart);

  void field(std::string_view id, std::string_view label, std::string_view shown, std::string_view help = {});
  void desk_number(std::string_view id, std::string_view label, std::string_view shown);  // help: its limits
  void choice(std::string_view id);                                                       // ui/account_choices.hpp
  void toggle(std::string_view id, std::string_view label, bool on, std::string_view help = {});

 private:
  void words_of(std::string_view kind, std::string_view words);
  void open(std::string_view kind);
  void told_text(std::string_view key, std::string_view words) { json_.text(key, told(f_, words)); }

  Frame& f_;
  scenario::JsonWriter& json_;
};

}  // namespace mihwar::ui
