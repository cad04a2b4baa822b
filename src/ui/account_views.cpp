#include "ui/account_views.hpp"

#include "ui/pages.hpp"

namespace mihwar::ui {

void account_views(Frame& f, scenario::JsonWriter& json) {
  ViewWriter w(f, json);
  const auto page = [&](Page which, void (*tell)(Frame&, ViewWriter&)) {
    w.view(page_id(which), f.say(page_name(which)), [&] { tell(f, w); });
  };
  json.array("views");
  page(Page::how_sure, tell_how_sure);
  json.close();
}

}  // namespace mihwar::ui
