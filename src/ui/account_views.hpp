#pragma once
// The views of the account, in the order of the screen's.

#include "ui/account_writer.hpp"

namespace mihwar::ui {

void tell_how_sure(Frame& f, ViewWriter& w);

}  // namespace mihwar::ui
