#pragma once
// What is wrong with a file or a link, told to people.

#include <string>

#include "scenario/issue.hpp"
#include "text/language.hpp"

namespace mihwar::app {

// One sentence in the reader's language, with the inputs by their labels. Values and limits are as files hold them:
// shares from 0 to 1.
std::string describe(const scenario::Issue& issue, const text::Locale& locale);

}  // namespace mihwar::app
