#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "app/notes.hpp"
#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/key_figures.hpp"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using model::Result;
using text::Text;

std::string horizon_in_words(const Frame& f) {
  return text::counted(f.state.locale, text::Plural::months, f.state.projection.horizon_months, 0);
}

std::string payback_in_words(const Frame& f) {
  const std::optional<double>& month = f.state.summary[Result::payback_month];
  if (!month) return std::string(f.say(Text::headline_not_paid_back));
  if (*month == 0) return std::string(f.say(Text::headline_paid_at_once));
  return text::fill(f.say(Text::headline_paid_back),
                    {{"month", text::number(f.state.locale, app::payback_in_month(*month), 0)}});
}

}  // namespace

std::array<KeyFigure, 4> key_figures(const Frame& f) {
  const model::Summary& s = f.state.summary;
  const std::string months = horizon_in_words(f);
  const auto over_months = [&](Text t) { return text::fill(f.say(t), {{"months", months}}); };
  const Text no_payback = f.state.projection.active.none() ? Text::figure_no_lever : Text::figure_not_paid_back;
  return {
      {{Result::revenue_gain, "result.revenue_gain", Text::bar_revenue, app::figure(f.state, Result::revenue_gain),
        over_months(Text::figure_over_months)},
       {Result::npv, "result.npv", Text::bar_npv, app::figure(f.state, Result::npv),
        std::string(f.say(Text::figure_todays_money))},
       {Result::roi, "result.roi", Text::bar_roi,
        s[Result::roi] ? text::percent(f.state.locale, *s[Result::roi], 0) : app::figure(f.state, Result::roi),
        std::string(f.say(s[Result::roi] ? Text::figure_per_unit_spent : Text::figure_no_cost))},
       {Result::payback_month, "result.payback_month", Text::bar_payback, app::figure(f.state, Result::payback_month),
        s[Result::payback_month] ? std::string(f.say(Text::figure_until_paid_back)) : over_months(no_payback)}}};
}

namespace {

void key_figure(Frame& f, const Rect& card, const KeyFigure& figure) {
  fill(card, f.theme.card, space::kRounding);
  outline(card, f.theme.line, space::kRounding);
  const Rect inside = inset(card, space::kLarge, space::kSmall);
  Flow flow{inside.x0, inside.x1, inside.y0};
  const text::Entry& entry =
      *text::find_entry(text::result_texts(), figure.id.substr(std::string_view("result.").size()));
  draw_text(f, flow.take(22), muted(f), Align::start, text::say(f.state.locale.language, entry.first));
  TextStyle style{type::kFigure, f.theme.ink, true};
  if (const float width = text_width(f, style, figure.value); width > inside.width())
    style.size = std::max(type::kTitle, style.size * inside.width() / width * 0.98f);
  traceable(f, figure.id, flow.take(44), style, Align::start, figure.value);
  draw_text(f, flow.take(20), muted(f), Align::start, figure.caption);
}

}  // namespace

std::string headline(const Frame& f) {
  if (f.state.projection.active.none()) return std::string(f.say(Text::headline_no_lever));
  const double gain = *f.state.summary[Result::revenue_gain];
  const double share = f.state.benchmarks.revenue_gain_share;
  return text::fill(f.say(Text::headline_gain), {{"months", horizon_in_words(f)},
                                                 {"revenue", app::money(f.state, gain, text::Sign::always)},
                                                 {"share", text::percent(f.state.locale, share, 1, text::Sign::always)},
                                                 {"npv", app::money(f.state, *f.state.summary[Result::npv])},
                                                 {"payback", payback_in_words(f)}});
}

float figures_bar_height(const Frame&) { return 68; }

void figures_bar(Frame& f, const Rect& bar) {
  fill(bar, f.theme.card);
  fill({bar.x0, bar.y0, bar.x1, bar.y0 + 1}, f.theme.line);
  const auto figures = key_figures(f);
  constexpr std::array<std::size_t, 3> kShown = {0, 1, 3};  // revenue gain, net present value, payback
  const Rect inside = inset(bar, space::kMedium, space::kSmall);
  TextStyle style{20, f.theme.ink, true};
  const float room = ui::column(f.direction, inside, 0, 3, space::kMedium).width();
  for (const std::size_t i : kShown)
    style.size = std::min(style.size, 20 * room / (text_width(f, {20, f.theme.ink, true}, figures[i].value) + 2));
  for (std::size_t i = 0; i < kShown.size(); ++i) {
    const KeyFigure& figure = figures[kShown[i]];
    const Rect place = ui::column(f.direction, inside, static_cast<int>(i), 3, space::kMedium);
    Flow flow{place.x0, place.x1, place.y0};
    draw_text(f, flow.take(20), muted(f), Align::start, f.say(figure.short_name));
    ImGui::PushID("bar");
    traceable(f, figure.id, flow.take(32), style, Align::start, figure.value);
    ImGui::PopID();
  }
}

void invitation_panel(Frame& f, Flow& column) {
  if (f.view.knows_the_app) return;
  const float height = f.control_height() + space::kSmall;
  const std::string_view label = f.say(Text::tour);
  const float buttons = button_width(f, label) + height + 2 * space::kMedium;
  const bool together = column.x1 - column.x0 >= text_width(f, body(f), f.say(Text::invitation)) + buttons;
  const float words =
      together ? 0
               : paragraph_height(f, column.x1 - column.x0 - 2 * space::kMedium, body(f), f.say(Text::invitation)) +
                     space::kSmall;
  const Rect all = column.take(height + words);
  fill(all, f.theme.accent, space::kRounding, 0.1f);
  Flow above{all.x0 + space::kMedium, all.x1 - space::kMedium, all.y0 + space::kTight};
  if (!together) draw_paragraph(f, above, body(f), f.say(Text::invitation));
  Row row({all.x0, all.y1 - height, all.x1, all.y1}, f.direction);
  row.start(space::kMedium);
  if (icon_button(f, "button.close_invitation", row.end(height), Icon::close, f.say(Text::close)))
    f.view.knows_the_app = true;
  const Rect tour = inset(together ? row.end(button_width(f, label)) : row.start(button_width(f, label)), 0, 4);
  if (main_button(f, "button.invitation", tour, label)) f.view.tour_step = 0;
  row.end(space::kSmall);
  if (together) draw_name(f, row.rest(), body(f), f.say(Text::invitation));
  column.gap(space::kMedium);
}

void notes_text_panel(Frame& f, Flow& column) {
  const std::string& notes = f.state.scenario().notes;
  Card card = begin_card(f, column);
  draw_text(f, card.flow.take(28), strong(f), Align::start, f.say(Text::notes_title));
  const std::string_view shown = notes.empty() ? f.say(Text::notes_empty) : std::string_view(notes);
  const TextStyle style{type::kBody, notes.empty() ? f.theme.muted : f.theme.ink};
  const Rect rect{
      card.flow.x0, card.flow.y, card.flow.x1,
      card.flow.y + std::max(f.control_height(), paragraph_height(f, card.flow.x1 - card.flow.x0, style, shown))};
  open_field_when_pressed(f, {EditKind::paragraph, "notes", "notes.text", notes}, rect);
  draw_written_paragraph(f, card.flow, style, shown);
  card.flow.y = rect.y1;
  end_card(f, column, card);
}

void headline_panel(Frame& f, Flow& column) {
  TextStyle style{type::kHeadline, f.theme.ink, true};
  const float width = column.x1 - column.x0;
  if (width < 620) style.size = 20;
  // A little smaller where that makes it one line.
  const float share = width / (text_width(f, style, headline(f)) + 2);
  if (share < 1 && share > 0.84f) style.size *= share;
  traceable_paragraph(f, column, "headline", "trace.revenue_share", style, headline(f));
  column.gap(space::kSmall);
}

void figures_panel(Frame& f, Flow& column) {
  const auto figures = key_figures(f);
  const int columns = column.x1 - column.x0 < 640 ? 2 : 4;
  constexpr float kHeight = 104;
  for (int first = 0; first < 4; first += columns) {
    const Rect line = column.take(kHeight);
    for (int i = 0; i < columns; ++i)
      key_figure(f, ui::column(f.direction, line, i, columns, space::kMedium),
                 figures[static_cast<std::size_t>(first + i)]);
    column.gap(space::kMedium);
  }
}

void notes_panel(Frame& f, Flow& column) {
  for (const std::string& note : app::notes(f.state)) {
    const Rect bar{column.x0, column.y, column.x1, column.y};
    Row row({column.x0, column.y, column.x1, column.y + 1}, f.direction);
    row.start(space::kMedium);
    Flow text{row.rest().x0, row.rest().x1, column.y};
    draw_paragraph(f, text, {type::kSmall, f.theme.muted}, note);
    Row edge({bar.x0, bar.y0, bar.x1, text.y}, f.direction);
    fill(edge.start(3), f.theme.warning, 1.5f);
    column.y = text.y + space::kSmall;
  }
}

}  // namespace mihwar::ui
