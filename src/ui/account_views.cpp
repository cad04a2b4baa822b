// The views of an account, and their fields.
#include "ui/account.hpp"

namespace mihwar::ui {

void account_views(Frame&, scenario::JsonWriter& json) {
  json.array("views");
  json.close();
}

std::optional<EditedField> edit_view_field(app::AppState&, ViewState&, std::string_view, std::string_view, bool) {
  return {};
}

}  // namespace mihwar::ui
