#pragma once
// What a reader should know about the present combination of inputs. Notes change no number.

#include <string>
#include <vector>

#include "app/state.hpp"

namespace mihwar::app {

std::vector<std::string> notes(const AppState& state);

}  // namespace mihwar::app
