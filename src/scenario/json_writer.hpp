#pragma once
// JSON text, member by member. A key that is empty belongs to an element of an array.

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace mihwar::scenario {

class JsonWriter {
 public:
  void object(std::string_view key = {});
  void array(std::string_view key = {});
  void close();
  void text(std::string_view key, std::string_view value);
  void number(std::string_view key, const std::optional<double>& value);  // null: absent or not finite
  void boolean(std::string_view key, bool value);
  void raw(std::string_view key, std::string_view json);

  std::string take() { return std::move(text_); }

 private:
  void open(std::string_view key, char bracket, char end);
  std::string text_{};
  std::string ends_{};  // of what is open
};

}  // namespace mihwar::scenario
