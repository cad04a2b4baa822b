#include "ui/pages.hpp"

namespace mihwar::ui {

void what_if_page(Frame&, Flow&) {}

}  // namespace mihwar::ui
