#include "ui/sharing.hpp"

#include <limits>

#include "app/quantity.hpp"
#include "scenario/link.hpp"
#include "ui/case_names.hpp"
#include "ui/charts/table.hpp"
#include "ui/pages.hpp"
#include "ui/panels.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

std::string_view label_of(const Frame& f, const model::ResultRow& row) {
  return text::say(f.state.locale.language, text::find_entry(text::result_texts(), row.id)->first);
}

}  // namespace

namespace {

std::optional<std::string> link_with(scenario::Link link, const app::Document& document) {
  link.scenarios.push_back(document.current_case().scenario);
  for (std::size_t i = 0; i < document.cases.size(); ++i)
    if (i != document.current) link.scenarios.push_back(document.cases[i].scenario);
  std::optional<std::string> fragment = scenario::write_link(link);
  if (!fragment) fragment = scenario::write_link(link, scenario::Notes::without);
  if (fragment) return fragment;
  link.scenarios.resize(1);
  return scenario::write_link(link, scenario::Notes::without);
}

}  // namespace

std::optional<std::string> link_of(const app::Document& document) { return link_with({}, document); }

std::optional<std::string> link_of(const Frame& f) {
  scenario::Link link;
  link.extras.emplace_back("lang", f.state.locale.language == text::Language::arabic ? "ar" : "en");
  if (f.view.shows_more) link.extras.emplace_back("view", page_id(f.view.page));
  return link_with(std::move(link), f.state.document);
}

void copy_link(Frame& f) {
  std::optional<std::string> fragment = link_of(f);
  if (!fragment) return show_toast(f, std::string(f.say(Text::share_too_long)));
  f.view.requests.push_back({"copy-link", std::move(*fragment)});
  show_toast(f, std::string(f.say(Text::copied)));
}

void show_qr(Frame& f) {
  std::optional<std::string> fragment = link_of(f);
  if (!fragment) return show_toast(f, std::string(f.say(Text::share_too_long)));
  f.view.requests.push_back({"qr", std::move(*fragment)});
}

void copy_summary(Frame& f) {
  std::string words = name_of(f, f.state.document.current_case()) + '\n' + headline(f) + '\n';
  for (const model::ResultRow& row : model::results()) {
    if (row.result > model::Result::turnover_saving) break;
    words += '\n' + std::string(label_of(f, row)) + ": " + app::figure(f.state, row.result);
  }
  copy_text(f, std::move(words));
}

void copy_table(Frame& f) {
  const app::AppState& state = f.state;
  Table table;
  table.text("");
  for (const app::Case& one : state.document.cases) table.text(name_of(f, one));
  table.end_line();
  for (const model::ResultRow& row : model::results()) {
    table.text(label_of(f, row));
    for (const app::Case& one : state.document.cases) {
      const app::CaseResults* other = state.results_of(one.id);
      const model::Summary& summary = other ? other->summary : state.summary;
      table.number(summary[row.result].value_or(std::numeric_limits<double>::quiet_NaN()));
    }
    table.end_line();
  }
  copy_text(f, table.take());
}

}  // namespace mihwar::ui
