#include "ui/account_views.hpp"

#include "ui/pages.hpp"

namespace mihwar::ui {

void account_views(Frame& f, scenario::JsonWriter& json) {
  using text::Text;
  ViewWriter w(f, json);
  const auto view = [&](std::string_view id, Text title, void (*tell)(Frame&, ViewWriter&)) {
    w.view(id, f.say(title), [&] { tell(f, w); });
  };
  const auto page = [&](Page which, void (*tell)(Frame&, ViewWriter&)) {
    view(page_id(which), page_name(which), tell);
  };
  json.array("views");
  page(Page::why, tell_why);
  view("scorecard", Text::told_scorecard, tell_scorecard);
  view("over_time", Text::months_title, tell_months);
  page(Page::how_sure, tell_how_sure);
  page(Page::what_if, tell_what_if);
  page(Page::claims, tell_claims);
  view("perception", Text::told_perception, tell_perception);
  page(Page::queue, tell_queue);
  page(Page::evidence, tell_evidence);
  page(Page::compare, tell_compare);
  json.close();
}

}  // namespace mihwar::ui
