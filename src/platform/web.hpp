#pragma once
// What the exported C functions of the browser's session share (web*.cpp, called by web/core.mjs). Strings pass through
// the scratch buffer as UTF-8.

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "platform/session.hpp"

#define MW_EXPORT(name) extern "C" __attribute__((export_name(#name)))

namespace mihwar::platform {

// A text that may be longer than the scratch buffer.
struct TextDescription {
  const char* text;
  std::uint32_t size;
};

struct Host {
  std::unique_ptr<Session> session{};
  std::array<char, 1 << 16> scratch{};
  std::string handed_out{};
  TextDescription handed_out_description{};

  std::string_view text(std::size_t size) const {
    return {scratch.data(), size < scratch.size() ? size : scratch.size()};
  }
};

extern Host* host;  // by mw_start

// Into the scratch buffer; the answer is the size there.
std::uint32_t put_text(std::string_view text);

// Only then may the second part be called.
bool is_complete();

// Valid until the next call.
const TextDescription* hand_out(std::string text);

}  // namespace mihwar::platform
