#include "ui/pages.hpp"
#include "ui/panels.hpp"

namespace mihwar::ui {

void claims_page(Frame& f, Flow& column) {
  two_columns(
      f, column, [&](Flow& flow) { temkin_panel(f, flow); }, [&](Flow& flow) { keep_or_buy_panel(f, flow); });
}

}  // namespace mihwar::ui
