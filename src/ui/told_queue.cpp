// What the queue desk says.
#include "app/quantity.hpp"
#include "model/queue.hpp"
#include "text/format.hpp"
#include "ui/told_company.hpp"
#include "ui/what_if_cards.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

struct Desk {
  model::QueueLoad load;
  double patience_minutes, target_minutes;
};

std::string minutes(const Frame& f, double value) {
  if (value < 1) return text::counted(f.state.locale, text::Plural::seconds, value * 60, 0);
  return text::counted(f.state.locale, text::Plural::minutes, value, 1);
}

std::vector<QueueRow> rows_of(const Frame& f, const Desk& desk, const model::StaffingAdvice& advice) {
  const text::Locale& locale = f.state.locale;
  const model::QueueFigures a =
      model::erlang_a(desk.load, advice.agents_before, desk.patience_minutes, desk.target_minutes);
  const model::QueueFigures b =
      model::erlang_a(desk.load, advice.agents_after, desk.patience_minutes, desk.target_minutes);
  const auto share = [&](double value) { return text::percent(locale, value, 1); };
  const auto without_patience = [&](int agents) {
    const auto c = model::erlang_c(desk.load, agents, desk.target_minutes);
    return c ? minutes(f, c->mean_wait_minutes) : std::string(f.say(Text::queue_no_answer));
  };
  const std::string level = text::fill(
      f.say(Text::queue_service_level),
      {{"target", text::counted(locale, text::Plural::seconds, f.state.scenario().inputs.wait.target_seconds, 0)}});
  std::vector<QueueRow> rows;
  const auto add = [&](std::string_view name, std::string_view before, std::string_view after) {
    rows.push_back({std::string(name), std::string(before), std::string(after)});
  };
  add("", f.say(Text::queue_before), f.say(Text::queue_after));
  add(f.say(Text::queue_agents), text::number(locale, advice.agents_before, 0),
      text::number(locale, advice.agents_after, 0));
  add(f.say(Text::queue_wait), minutes(f, a.mean_wait_minutes), minutes(f, b.mean_wait_minutes));
  add(f.say(Text::queue_abandonment), share(a.abandonment), share(b.abandonment));
  add(level, share(a.service_level), share(b.service_level));
  add(f.say(Text::queue_occupancy), share(a.occupancy), share(b.occupancy));
  add(f.say(Text::queue_erlang_c), without_patience(advice.agents_before), without_patience(advice.agents_after));
  return rows;
}

std::string heading(const Frame& f, const model::StaffingAdvice& advice, double wait_after) {
  const text::Locale& locale = f.state.locale;
  const bool same = advice.agents_before == advice.agents_after;
  return text::fill(f.say(same ? Text::queue_title_same : Text::queue_title),
                    {{"before", text::number(locale, advice.agents_before, 0)},
                     {"after", text::number(locale, advice.agents_after, 0)},
                     {"wait", minutes(f, wait_after)}});
}

struct Curves {
  std::vector<DataPoint> a{}, c{};
};

Curves curves_of(const analysis::QueueCurve& queue) {
  Curves curves;
  for (std::size_t i = 0; i < static_cast<std::size_t>(queue.points); ++i) {
    const analysis::QueuePoint& point = queue.curve[i];
    curves.a.push_back({static_cast<double>(point.agents), point.erlang_a.mean_wait_minutes});
    if (point.erlang_c) curves.c.push_back({static_cast<double>(point.agents), point.erlang_c->mean_wait_minutes});
  }
  return curves;
}

double wait_with(const Frame& f, const analysis::QueueCurve& queue, int agents) {
  const auto& wait = f.state.scenario().inputs.wait;
  return model::erlang_a(queue.load, agents, wait.patience_minutes, wait.target_seconds / 60).mean_wait_minutes;
}

// What one agent more would bring, where there is advice.
std::string curve_title(const Frame& f, const analysis::QueueCurve& queue) {
  if (!queue.advice) return std::string(f.say(Text::queue_curve_title_plain));
  const int agents = queue.advice->agents_after;
  const double now = wait_with(f, queue, agents);
  return text::fill(f.say(Text::queue_curve_title),
                    {{"agents", text::counted(f.state.locale, text::Plural::agents, agents, 0)},
                     {"wait", minutes(f, now)},
                     {"saved", minutes(f, now - wait_with(f, queue, agents + 1))}});
}

std::vector<Spot> agents_now_and_after(const Frame& f, const analysis::QueueCurve& queue) {
  if (!queue.advice) return {};
  const auto spot = [&](Text words, int agents, Colour colour) {
    return Spot{text::fill(f.say(words), {{"agents", text::number(f.state.locale, agents, 0)}}),
                {static_cast<double>(agents), wait_with(f, queue, agents)},
                colour,
                colour};
  };
  std::vector<Spot> spots = {spot(Text::queue_curve_now, queue.advice->agents_before, f.theme.ink)};
  if (queue.advice->agents_after != queue.advice->agents_before)
    spots.push_back(spot(Text::queue_curve_after, queue.advice->agents_after, f.theme.good));
  return spots;
}

// Erlang C grows without end where agents are few, so Erlang A gives the height.
AxisRange waits_range(const std::vector<DataPoint>& waits) {
  std::optional<AxisRange> range = AxisRange{0, 0};
  for (const DataPoint& point : waits) include(range, point.y);
  return rounded(range);
}

}  // namespace

QueueWords queue_words(Frame& f) {
  const model::Inputs& in = f.state.scenario().inputs;
  const auto& advice = app::staffing(f.view.staffing, in);
  const std::optional<model::QueueLoad> load = model::busy_hour_load(in);
  if (!advice || !load) return {.finding = std::string(f.say(Text::queue_title_none)), .load = {}};
  const Desk desk{*load, in.wait.patience_minutes, in.wait.target_seconds / 60};
  const double wait_after =
      model::erlang_a(desk.load, advice->agents_after, desk.patience_minutes, desk.target_minutes).mean_wait_minutes;
  const auto number = [&](double value, int decimals) { return text::number(f.state.locale, value, decimals); };
  QueueWords words{.has_advice = true,
                   .finding = heading(f, *advice, wait_after),
                   .load = text::fill(f.say(Text::queue_load_value),
                                      {{"calls", number(load->arrivals_per_minute * 60, 0)},
                                       {"erlangs", number(load->arrivals_per_minute * load->handle_minutes, 1)}}),
                   .rows = rows_of(f, desk, *advice)};
  if (advice->agents_before != advice->agents_after)
    words.cost = text::fill(f.say(Text::queue_cost), {{"staff", number(advice->staff_to_add, 1)},
                                                      {"cost", app::money(f.state, advice->annual_cost)}});
  return words;
}

std::optional<app::Action> use_queue_cost(const app::AppState& state, app::StaffingCache& cache) {
  const auto& advice = app::staffing(cache, state.scenario().inputs);
  if (!advice || advice->agents_before == advice->agents_after) return std::nullopt;
  const auto& cost = model::lever_parameter(model::Lever::wait_reduction, model::LeverField::monthly_cost);
  return app::SetValue{&cost, advice->annual_cost / 12};
}

void with_queue_chart(Frame& f,
                      FunctionRef<void(const std::string&, const IsoChart&, std::span<const DataPoint>)> use) {
  const analysis::QueueCurve& queue = *f.view.desk.queue;
  const Curves curves = curves_of(queue);
  const std::string waits = axis_name(f, f.say(Text::queue_wait), model::Unit::minute);
  const TickFormat whole = [&f](double v, double) { return text::number(f.state.locale, v, 0); };
  IsoChart chart;
  chart.x = {f.say(Text::queue_agents),
             {curves.a.front().x, curves.a.back().x},
             [whole](double v) { return whole(v, 1); },
             whole};
  chart.y = {waits, held_axis(f, "queue", waits_range(curves.a)), [&f](double v) { return minutes(f, v); },
             unit_ticks(f, model::Unit::minute)};
  chart.lines = {{std::string(f.say(Text::queue_curve_a)), curves.a, f.theme.accent, f.theme.accent, false},
                 {std::string(f.say(Text::queue_curve_c)), curves.c, f.theme.baseline, f.theme.muted, true}};
  chart.spots = agents_now_and_after(f, queue);
  use(curve_title(f, queue), chart, curves.a);
}

}  // namespace mihwar::ui
