#include <optional>
#include <string>

#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/bars.hpp"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using model::Result;
using text::Text;

// What it costs to keep the customers that the programme keeps, and to buy as many.
struct KeepOrBuy {
  double keeping, buying, kept;
  std::optional<double> ratio;  // buying / keeping; absent where one of them costs nothing or no customer is kept
};

KeepOrBuy keep_or_buy(const Frame& f) {
  const model::Summary& s = f.state.summary;
  KeepOrBuy k{.keeping = *s[Result::programme_cost_pv],
              .buying = *s[Result::acquisition_equivalent_cost],
              .kept = *s[Result::customers_end_programme] - *s[Result::customers_end_baseline],
              .ratio = f.state.benchmarks.buying_to_keeping};
  if (k.buying <= 0 || k.kept <= 0) k.ratio.reset();
  return k;
}

// Ratios this near to 1 are called equal.
constexpr double kAboutEqual = 1.05;

std::string heading(const Frame& f, const KeepOrBuy& k) {
  const auto say = [&](Text t) { return std::string(f.say(t)); };
  if (f.state.projection.active.none()) return say(Text::contribution_title_none);
  if (k.kept <= 0) return say(Text::keep_title_none);
  if (k.buying <= 0) return say(Text::keep_title_buying_free);
  if (!k.ratio) return say(Text::keep_title_free);
  if (*k.ratio<kAboutEqual&& * k.ratio> 1 / kAboutEqual) return say(Text::keep_title_same);
  const bool keeping_pays = *k.ratio > 1;
  const std::string times = text::ratio(f.state.locale, keeping_pays ? *k.ratio : 1 / *k.ratio);
  return text::fill(say(keeping_pays ? Text::keep_title : Text::keep_title_dearer), {{"ratio", times}});
}

std::string sentence(const Frame& f, const KeepOrBuy& k) {
  const std::string keep = app::money(f.state, k.keeping), buy = app::money(f.state, k.buying);
  const bool tells = k.ratio && *k.ratio >= kAboutEqual;
  const std::string times = text::ratio(f.state.locale, k.ratio.value_or(0));
  return text::fill(f.say(tells ? Text::keep_sentence : Text::keep_sentence_no_ratio),
                    {{"keep", keep}, {"buy", buy}, {"ratio", times}});
}

std::string unit_ratio_sentence(const Frame& f) {
  const std::optional<double>& ratio = f.state.summary[Result::acquisition_cost_ratio];
  if (!ratio) return std::string(f.say(Text::keep_ratio_none));
  return text::fill(f.say(Text::keep_ratio), {{"ratio", text::ratio(f.state.locale, *ratio)}});
}

std::string_view traced(const KeepOrBuy& k) {
  return k.ratio ? "trace.buying_to_keeping" : "result.acquisition_equivalent_cost";
}

}  // namespace

void keep_or_buy_line(Frame& f, Flow& column) {
  const KeepOrBuy k = keep_or_buy(f);
  if (f.state.projection.active.none()) return;
  traceable_paragraph(f, column, "line.keep_or_buy", traced(k), body(f), sentence(f, k));
  column.gap(space::kMedium);
}

void keep_or_buy_panel(Frame& f, Flow& column) {
  const KeepOrBuy k = keep_or_buy(f);
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, title(f), heading(f, k));
  card.flow.gap(space::kSmall);
  const BarRow rows[] = {
      {f.say(Text::keep_keeping), app::money(f.state, k.keeping), k.keeping, f.theme.accent,
       "result.programme_cost_pv"},
      {f.say(Text::keep_buying), app::money(f.state, k.buying), k.buying, f.theme.baseline,
       "result.acquisition_equivalent_cost"},
  };
  bar_rows(f, card.flow, rows);
  card.flow.gap(space::kTight);
  traceable_paragraph(f, card.flow, "sentence.acquisition_cost_ratio", "result.acquisition_cost_ratio", muted(f),
                      unit_ratio_sentence(f));
  card.flow.gap(space::kTight);
  card_foot(f, card.flow, Text::grade_d, traced(k));
  end_card(f, column, card);
}

}  // namespace mihwar::ui
