#pragma once
// What a user takes along: texts for the clipboard.

#include <optional>
#include <string>

#include "app/document.hpp"
#include "ui/frame.hpp"

namespace mihwar::ui {

// The fragment of a link that opens all scenarios as they are, the one shown first; what makes it too long is left out.
std::optional<std::string> link_of(const app::Document& document);
// The same with the view and the language.
std::optional<std::string> link_of(const Frame& f);
void copy_link(Frame& f);
// The same to be pointed at with a phone.
void show_qr(Frame& f);
// The headline, the key figures and what they rest on, in words.
void copy_summary(Frame& f);
// The summary figures of all scenarios, separated by tabs, unrounded.
void copy_table(Frame& f);
// Any text; the host says when it could not be copied.
void copy_text(Frame& f, std::string text);

// A message at the foot of the screen for some seconds.
void show_toast(Frame& f, std::string text, bool with_undo = false);

}  // namespace mihwar::ui
