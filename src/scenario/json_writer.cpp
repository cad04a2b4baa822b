#include "scenario/json_writer.hpp"

#include <cmath>
#include <utility>

#include "scenario/decimal.hpp"
#include "scenario/json_reader.hpp"

namespace mihwar::scenario {

void JsonWriter::raw(std::string_view key, std::string_view json) {
  if (!text_.empty() && text_.back() != '{' && text_.back() != '[') text_ += ',';
  if (!key.empty()) (text_ += quoted_json(key)) += ':';
  text_ += json;
}

void JsonWriter::open(std::string_view key, char bracket, char end) {
  raw(key, {&bracket, 1});
  ends_ += end;
}

void JsonWriter::object(std::string_view key) { open(key, '{', '}'); }
void JsonWriter::array(std::string_view key) { open(key, '[', ']'); }

void JsonWriter::close() {
  text_ += ends_.back();
  ends_.pop_back();
}

void JsonWriter::text(std::string_view key, std::string_view value) { raw(key, quoted_json(value)); }
void JsonWriter::boolean(std::string_view key, bool value) { raw(key, value ? "true" : "false"); }

void JsonWriter::number(std::string_view key, const std::optional<double>& value) {
  raw(key, value && std::isfinite(*value) ? number_as_json(*value) : "null");
}

}  // namespace mihwar::scenario
