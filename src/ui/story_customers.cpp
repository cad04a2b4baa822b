// Chapters on the customers that a company does not see: the delivery gap, and silence.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "text/format.hpp"
#include "ui/charts/meters.hpp"
#include "ui/guided_story.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

std::string percent(const Frame& f, double share) {
  return text::percent(f.state.locale, share, share > 0 && share < 0.1 && share * 100 != std::round(share * 100));
}

// The delivery gap: first a guess, then the answer.
std::string gap_title(const Frame& f) {
  const auto& perception = f.state.scenario().inputs.perception;
  if (!f.view.story_guess)
    return text::fill(f.say(Text::story_gap_ask), {{"believed", percent(f, perception.believed_share)}});
  return text::fill(f.say(Text::story_gap_title), {{"customers", percent(f, perception.customer_share)}});
}

void poll(Frame& f, Flow& flow) {
  constexpr std::array kGuesses = {0.05, 0.10, 0.25, 0.50, 0.75};
  const Rect all = flow.take(space::kTouchControl);
  for (int i = 0; i < static_cast<int>(kGuesses.size()); ++i) {
    const double guess = kGuesses[static_cast<std::size_t>(i)];
    const Rect place = column(f.direction, all, i, static_cast<int>(kGuesses.size()), space::kSmall);
    if (button(f, "guess." + std::to_string(i), place, text::percent(f.state.locale, guess, 0)))
      f.view.story_guess = guess;
  }
  flow.gap(space::kMedium);
}

void gap_words(Frame& f, Flow& flow) {
  if (!f.view.story_guess) {
    story_paragraph(f, flow, f.say(Text::story_gap_question));
    return poll(f, flow);
  }
  const auto& perception = f.state.scenario().inputs.perception;
  const double gap = (perception.believed_share - perception.customer_share) * 100;
  story_paragraph(
      f, flow,
      text::fill(f.say(Text::story_gap_words), {{"believed", percent(f, perception.believed_share)},
                                                {"customers", percent(f, perception.customer_share)},
                                                {"gap", text::counted(f.state.locale, text::Plural::points, gap, 0)}}));
}

void gap_picture(Frame& f, Flow& flow) {
  const auto& perception = f.state.scenario().inputs.perception;
  const auto meter = [&](std::string_view id, Text label, double share, Colour colour) {
    const auto shown = static_cast<double>(eased(f, id, static_cast<float>(share)));
    return Meter{f.say(label), percent(f, share), shown, colour, colour};
  };
  std::vector<Meter> meters = {
      meter("story.believed", Text::story_gap_believe, perception.believed_share, f.theme.accent)};
  f.view.motions.try_emplace("story.agree", 0.0f);
  if (f.view.story_guess) {
    meters.push_back(meter("story.agree", Text::story_gap_agree, perception.customer_share, f.theme.contributors[1]));
    if (*f.view.story_guess != kNoGuess)
      meters.push_back({f.say(Text::story_gap_yours), percent(f, *f.view.story_guess), *f.view.story_guess,
                        f.theme.baseline, f.theme.muted});
  }
  story_picture(
      f, flow, [&](Pen& pen, float width) { return meters_height(pen, look(f), width, meters); },
      [&](Pen& pen, const Rect& rect) { draw_meters(pen, rect, meters, look(f), {}); });
}

// Silent leavers.
int silent_per_complaint(double share) {
  return static_cast<int>(std::lround(std::min(1 / share - 1, 1.0 * kMostDots)));
}

std::string silent_title(const Frame& f) {
  const double share = f.state.scenario().inputs.complaints.complain_share;
  if (share <= 0) return std::string(f.say(Text::story_silent_all));
  return text::fill(f.say(Text::story_silent_title),
                    {{"customers", text::counted(f.state.locale, text::Plural::customers, 1 / share - 1, 0)}});
}

void silent_words(Frame& f, Flow& flow) {
  const model::Inputs& in = f.state.scenario().inputs;
  const double problems = in.company.customers * in.complaints.problem_rate;
  const auto count = [&](double n) { return text::compact(f.state.locale, n); };
  story_paragraph(
      f, flow,
      text::fill(f.say(Text::story_silent_words), {{"heard", percent(f, in.complaints.complain_share)},
                                                   {"problems", count(problems)},
                                                   {"unheard", count(problems * (1 - in.complaints.complain_share))}}));
}

void silent_picture(Frame& f, Flow& flow) {
  const double share = f.state.scenario().inputs.complaints.complain_share;
  const int above = share > 0 ? 1 : 0, below = share > 0 ? silent_per_complaint(share) : kMostDots;
  const auto say = [&](Text words, double n) {
    return text::fill(f.say(words), {{"count", text::number(f.state.locale, n, 0)}});
  };
  const Iceberg iceberg{.above = above,
                        .below = below,
                        .above_text = say(Text::story_complain, above),
                        .below_text = say(Text::story_stay_silent, below),
                        .above_colour = f.theme.contributors[1],
                        .below_colour = f.theme.accent,
                        .water = f.theme.accent};
  story_picture(
      f, flow, [&](Pen& pen, float width) { return iceberg_height(pen, look(f), iceberg, width); },
      [&](Pen& pen, const Rect& rect) { draw_iceberg(pen, rect, iceberg, look(f)); });
}

}  // namespace

Chapter gap_chapter() { return {Text::story_gap, "bain-delivery-gap", gap_title, gap_words, gap_picture}; }

Chapter silent_chapter() { return {Text::story_silent, "silent-leavers", silent_title, silent_words, silent_picture}; }

}  // namespace mihwar::ui
