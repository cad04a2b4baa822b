#include "scenario/json_reader.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>

#include "scenario/json_text.hpp"
#include "scenario/scenario.hpp"
#include "scenario/utf8.hpp"

namespace mihwar::scenario {
namespace {

constexpr int kNone = -1;

// Walks over a text and tells how far the parser has read: nlohmann's SAX interface gives no places.
struct Cursor {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;
  const char* at;
  const char** furthest;
  reference operator*() const { return *at; }
  Cursor& operator++() {
    *furthest = ++at;
    return *this;
  }
  bool operator==(const Cursor& other) const { return at == other.at; }
  bool operator!=(const Cursor& other) const { return at != other.at; }
};

struct Level {
  bool is_object;
  int member;  // whose value this is, or kNone in the root and where members are not kept
  std::set<std::string, std::less<>> keys{};
};

// nlohmann's SAX handler: every function returns whether to go on.
struct Handler {
  std::string_view text;  // as the user wrote it, from after the byte-order mark
  const char* parsed;     // the same length, without non-finite numbers
  const char* read;       // how far the parser is
  ReadJson result{};
  std::vector<Level> levels{};
  int awaiting = kNone;  // member whose value comes next
  PlaceCounter place{text};

  std::size_t offset() const { return static_cast<std::size_t>(read - parsed); }

  JsonMember& member(int index) { return result.members[static_cast<std::size_t>(index)]; }

  std::string path_of(std::string_view raw_key) {
    const std::string key = raw_key.empty() ? "\"\"" : shortened(raw_key, 80);
    for (std::size_t i = levels.size(); i-- > 0;)
      if (levels[i].member != kNone) return member(levels[i].member).path + "." + key;
    return key;
  }

  // Takes a value that stands for itself; containers are completed in close().
  JsonMember* take(JsonKind kind) {
    if (levels.empty() && kind != JsonKind::object) refuse_root(kind);
    if (awaiting == kNone) return nullptr;
    JsonMember& taken = member(awaiting);
    awaiting = kNone;
    taken.kind = kind;
    const auto start = static_cast<std::size_t>(taken.source.data() - text.data());
    const bool is_word = kind == JsonKind::null || kind == JsonKind::boolean || kind == JsonKind::number;
    taken.source = text.substr(start, (is_word ? end_of_word(text, start) : offset()) - start);
    return &taken;
  }

  void refuse_root(JsonKind kind) {
    const std::string_view found = kind == JsonKind::array ? "an array" : "a single value";
    report(result.issues,
           {.code = IssueCode::wrong_type, .value = std::string{found}, .expected = "object", .line = 1, .column = 1});
  }

  bool open(bool is_object) {
    const int owner = awaiting;
    take(is_object ? JsonKind::object : JsonKind::array);
    levels.push_back({.is_object = is_object, .member = owner});
    if (levels.size() <= static_cast<std::size_t>(kMaxDepth)) return true;
    advance_to(place, offset() - 1);
    report(result.issues,
           {.code = IssueCode::too_deep, .maximum = kMaxDepth, .line = place.line, .column = place.column});
    return false;
  }

  bool close() {
    const int owner = levels.back().member;
    levels.pop_back();
    if (owner == kNone) return true;
    std::string_view& source = member(owner).source;
    const auto start = static_cast<std::size_t>(source.data() - text.data());
    source = text.substr(start, offset() - start);
    return true;
  }

  bool key(std::string& name) {
    const std::size_t start = start_of_string(text, offset() - 1);
    const std::string_view raw = text.substr(start + 1, offset() - start - 2);
    Level& level = levels.back();
    const bool kept = levels.size() == 1 ? level.is_object : levels.size() == 2 && level.member != kNone;
    awaiting = kNone;
    advance_to(place, start);
    if (!level.keys.insert(name).second) {
      report(result.issues,
             {.code = IssueCode::duplicate_key, .path = path_of(raw), .line = place.line, .column = place.column});
      return true;
    }
    if (kept) add_member(name, raw);
    return true;
  }

  void add_member(std::string& name, std::string_view raw) {
    const bool nested = levels.size() == 2;
    awaiting = static_cast<int>(result.members.size());
    result.members.push_back({.level = nested ? 2 : 1,
                              .parent = nested ? member(levels.back().member).key : "",
                              .key = name,
                              .path = path_of(raw),
                              .source = text.substr(skip_to_value(text, offset())),
                              .line = place.line,
                              .column = place.column});
  }

  bool number(double value) {
    if (JsonMember* taken = take(JsonKind::number)) taken->number = value;
    return true;
  }

  bool null() {
    take(JsonKind::null);
    return true;
  }
  bool boolean(bool value) {
    if (JsonMember* taken = take(JsonKind::boolean)) taken->number = value;
    return true;
  }
  bool number_integer(std::int64_t value) { return number(static_cast<double>(value)); }
  bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value)); }
  bool number_float(double value, const std::string&) { return number(value); }
  bool string(std::string& value) {
    if (JsonMember* taken = take(JsonKind::text)) taken->text = value;
    return true;
  }
  bool binary(std::vector<std::uint8_t>&) { return false; }
  bool start_object(std::size_t) { return open(true); }
  bool start_array(std::size_t) { return open(false); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool parse_error(std::size_t characters_read, const std::string&, const nlohmann::detail::exception&) {
    std::size_t last = characters_read == 0 ? 0 : characters_read - 1;
    if (last < text.size()) last = text[last] == '"' ? start_of_string(text, last) : start_of_word(text, last);
    report_syntax(last);
    return false;
  }

  void report_syntax(std::size_t at) {
    PlaceCounter error{text};
    advance_to(error, at);
    const std::string_view rest = text.substr(std::min(at, text.size()));
    report(result.issues, {.code = IssueCode::syntax,
                           .value = shortened(rest.substr(0, rest.find('\n')), 20),
                           .line = error.line,
                           .column = error.column});
  }
};

std::string without_non_finite(std::string_view text, const std::vector<std::size_t>& offsets) {
  std::string finite{text};
  for (const std::size_t at : offsets) {
    std::fill(finite.begin() + static_cast<std::ptrdiff_t>(at),
              finite.begin() + static_cast<std::ptrdiff_t>(end_of_word(text, at)), ' ');
    finite[at] = '0';
  }
  return finite;
}

void report_non_finite(ReadJson& result, std::string_view text, const std::vector<std::size_t>& offsets) {
  PlaceCounter place{text};
  auto next = result.members.begin();
  for (const std::size_t at : offsets) {
    while (next != result.members.end() && next->source.data() <= text.data() + at) ++next;
    advance_to(place, at);
    Issue issue{.code = IssueCode::not_finite,
                .value = shortened(text.substr(at, end_of_word(text, at) - at)),
                .line = place.line,
                .column = place.column};
    if (next != result.members.begin()) {
      JsonMember& holder = *std::prev(next);
      holder.number = std::numeric_limits<double>::infinity();
      issue.path = holder.path;
    }
    report(result.issues, std::move(issue));
  }
}

// What no parser needs to see: too much, or not text at all.
bool is_text(std::string_view text, Issues& issues) {
  if (text.size() > kMaxFileBytes) {
    report(issues, {.code = IssueCode::too_large, .maximum = static_cast<double>(kMaxFileBytes)});
    return false;
  }
  const std::size_t zero = std::min(text.find('\0'), text.size());  // nlohmann takes it for the end of the file
  const std::size_t at = std::min(zero, ill_formed_at(text));
  if (at == text.size()) return true;
  PlaceCounter place{text};
  advance_to(place, at);
  report(issues, {.code = IssueCode::syntax, .expected = "UTF-8", .line = place.line, .column = place.column});
  return false;
}

}  // namespace

ReadJson read_json(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  ReadJson refused;
  if (!is_text(text, refused.issues)) return refused;
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  const std::vector<std::size_t> non_finite = non_finite_numbers(text);
  const std::string copy = without_non_finite(text, non_finite);
  Handler handler{.text = text, .parsed = copy.data(), .read = copy.data()};
  const char* end = copy.data() + copy.size();
  const bool complete =
      nlohmann::json::sax_parse(Cursor{copy.data(), &handler.read}, Cursor{end, &handler.read}, &handler);
  if (complete) report_non_finite(handler.result, text, non_finite);
  return std::move(handler.result);
}

std::string compact_json(std::string_view text) {
  std::string compact;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text[at] == '"' ? end_of_string(text, at) : at + 1;
    const bool blank = text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r';
    if (!blank) compact += text.substr(at, end - at);
    at = end;
  }
  return compact;
}

std::string quoted_json(std::string_view text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace mihwar::scenario
