#include "ui/guided_story.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/evidence.hpp"
#include "ui/panels.hpp"
#include "ui/presenting.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

constexpr float kWide = 900, kWidest = 1360;
constexpr int kChapters = 6;

Chapter chapter_at(int step) {
  constexpr std::array kAll = {gap_chapter, silent_chapter, wait_chapter, staff_chapter, keep_chapter, believe_chapter};
  return kAll[static_cast<std::size_t>(step)]();
}

bool is_wide(const Rect& screen) { return screen.width() >= kWide; }

// From the question on the way is its answer, guessed or not.
void turn_page(ViewState& view, int by) {
  if (by == 0) return;
  view.moving = true;
  if (view.story_step == 0 && by == 1 && !view.story_guess) {
    view.story_guess = kNoGuess;
    return;
  }
  const int step = view.story_step + by;
  if (step >= 0) view.story_step = step < kChapters ? step : -1;
}

void keys(Frame& f) {
  if (f.view.shows_keys) return;
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, false))
    f.view.story_step = -1;
  else
    turn_page(f.view, steps_by_keys(f));
}

void head(Frame& f, const Rect& bar) {
  fill(bar, f.theme.card);
  fill({bar.x0, bar.y1 - 1, bar.x1, bar.y1}, f.theme.line);
  Row row(inset(bar, space::kLarge, (bar.height() - f.control_height()) / 2), f.direction);
  if (icon_button(f, "story.close", row.end(f.control_height()), Icon::close, f.say(Text::close)))
    f.view.story_step = -1;
  row.end(space::kSmall);
  draw_mark(f, row.start(32));
  row.start(space::kSmall);
  draw_name(f, row.rest(), strong(f), f.say(Text::story));
}

// How far the reader has come; each dot is a way to its page.
void dots(Frame& f, const Rect& place) {
  constexpr float kApart = 26;
  const float middle = (place.x0 + place.x1) / 2, y = (place.y0 + place.y1) / 2;
  Row row({middle - kApart * kChapters / 2, place.y0, middle + kApart * kChapters / 2, place.y1}, f.direction);
  const int step = f.view.story_step;
  for (int i = 0; i < kChapters; ++i) {
    const Rect dot = row.start(kApart);
    const Press press = pressable(f, "story." + std::to_string(i), dot);
    if (f.view.at_focus) describe_choice(f, f.say(chapter_at(i).name), i == step);
    const ImVec2 centre{(dot.x0 + dot.x1) / 2, y};
    const Colour colour = i <= step ? f.theme.accent : f.theme.control;
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (i <= step)
      list->AddCircleFilled(centre, i == step ? 7.0f : 5.0f, packed(colour), 24);
    else
      list->AddCircle(centre, 5, packed(colour), 24, press.hovered ? 3.0f : 1.8f);
    if (press.clicked) turn_page(f.view, i - step);
  }
}

void foot(Frame& f, const Rect& bar) {
  fill(bar, f.theme.card);
  fill({bar.x0, bar.y0, bar.x1, bar.y0 + 1}, f.theme.line);
  Row row(inset(bar, space::kLarge, (bar.height() - f.control_height()) / 2), f.direction);
  const int step = f.view.story_step;
  const std::string_view back = f.say(Text::back), next = f.say(step == kChapters - 1 ? Text::done : Text::next);
  const float width = std::max(button_width(f, back), button_width(f, next));
  const Rect start = row.start(width), end = row.end(width);
  if (step > 0 && button(f, "story.back", start, back)) turn_page(f.view, -1);
  if (main_button(f, "story.next", end, next)) turn_page(f.view, 1);
  if (f.view.story_step >= 0) dots(f, row.rest());
}

void chapter_number(Frame& f, Flow& flow, const Chapter& chapter, int step) {
  Row row(flow.take(36), f.direction);
  const Rect circle = row.start(36);
  fill(circle, f.theme.accent, 18);
  draw_text(f, circle, {type::kTitle, f.theme.on_accent, true}, Align::centre,
            text::number(f.state.locale, step + 1, 0));
  row.start(space::kMedium);
  TextStyle style{type::kTitle, f.theme.accent, true};
  if (text_width(f, style, f.say(chapter.name)) > row.rest().width()) style.size = type::kBody;
  draw_text(f, row.rest(), style, Align::start, f.say(chapter.name));
}

// Grade, citation, and what speaks against it.
void source(Frame& f, Flow& flow, std::string_view id) {
  const model::Evidence& record = *model::find_evidence(id);
  const bool graded = record.grade != model::Grade::none;
  Row row(flow.take(28), f.direction);
  chip(f, row, f.say(grade_text(graded ? record.grade : model::Grade::assumption)), f.theme.baseline);
  flow.gap(space::kTight);
  draw_latin_paragraph(f, flow, muted(f), record.source);
  const text::Entry& words = *text::find_entry(text::evidence_texts(), id);
  draw_paragraph(f, flow, muted(f),
                 text::fill(f.say(Text::trace_caveat), {{"caveat", text::say(f.state.locale.language, words.second)}}));
}

void picture(Frame& f, Flow& flow, const Chapter& chapter) {
  Card card = begin_card(f, flow);
  card.flow.gap(space::kSmall);
  chapter.picture(f, card.flow);
  end_card(f, flow, card);
}

// Words and source beside the picture, or around it.
void content(Frame& f, Flow& flow, const Chapter& chapter, bool wide) {
  if (!wide) {
    chapter.words(f, flow);
    picture(f, flow, chapter);
    flow.gap(space::kLarge);
    return source(f, flow, chapter.evidence);
  }
  Row row({flow.x0, flow.y, flow.x1, flow.y}, f.direction);
  const Rect start = row.start((flow.x1 - flow.x0) * 0.42f);
  row.start(space::kHuge);
  Flow a{start.x0, start.x1, flow.y}, b{row.rest().x0, row.rest().x1, flow.y};
  chapter.words(f, a);
  a.gap(space::kSmall);
  source(f, a, chapter.evidence);
  picture(f, b, chapter);
  flow.y = std::max(a.y, b.y);
}

void page(Frame& f, Flow& flow, const Chapter& chapter, int step, bool wide) {
  chapter_number(f, flow, chapter, step);
  flow.gap(space::kMedium);
  draw_paragraph(f, flow, {wide ? 36.0f : 24.0f, f.theme.ink, true}, chapter.title(f));
  flow.gap(wide ? space::kWide : space::kMedium);
  content(f, flow, chapter, wide);
}

}  // namespace

void story_paragraph(const Frame& f, Flow& flow, std::string_view text) {
  draw_paragraph(f, flow, {flow.x1 - flow.x0 < 420 ? type::kStrong : 20.0f, f.theme.ink}, text);
  flow.gap(space::kMedium);
}

void guided_story(Frame& f, const Rect& screen) {
  constexpr float kBar = 60;
  free_the_keyboard(f);
  const int step = f.view.story_step;
  const Rect top{screen.x0, screen.y0, screen.x1, screen.y0 + kBar};
  const Rect bottom{screen.x0, screen.y1 - kBar, screen.x1, screen.y1};
  const Rect middle{screen.x0, top.y1, screen.x1, bottom.y0};
  const Chapter chapter = chapter_at(step);
  const float late = std::clamp(static_cast<float>(step) - eased(f, "story", static_cast<float>(step)), -1.0f, 1.0f);
  const float shift = late * (f.direction == Direction::left_to_right ? 60.0f : -60.0f);
  fixed_area(f, "story.head", top, Level::page, [&] { head(f, top); });
  const float margin = is_wide(screen) ? space::kHuge : space::kLarge;
  scrolling_area(f, "story.page." + std::to_string(step), middle, margin, Level::page, [&](Flow& flow) {
    const float spare = std::max(0.0f, (flow.x1 - flow.x0 - kWidest) / 2);
    float& height = f.view.motions["story.height." + std::to_string(step)];  // as drawn last
    const float above = std::max(0.0f, (middle.height() - 2 * margin - height) / 3);
    Flow column{flow.x0 + spare + shift, flow.x1 - spare + shift, flow.y + above};
    page(f, column, chapter, step, is_wide(screen));
    const float drawn = column.y - flow.y - above;
    if (std::fabs(height - drawn) > 0.5f) {
      f.view.moving = true;
      height = drawn;
    }
    flow.y = column.y;
  });
  fixed_area(f, "story.foot", bottom, Level::page, [&] { foot(f, bottom); });
  if (f.view.story_step == step) keys(f);
}

}  // namespace mihwar::ui
