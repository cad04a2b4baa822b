// Names of inputs, results and fields.
#include <string>

#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

constexpr std::string_view kResult = "result.";

// The part after a prefix, or nothing.
std::optional<std::string_view> after(std::string_view id, std::string_view prefix) {
  if (!id.starts_with(prefix)) return std::nullopt;
  return id.substr(prefix.size());
}

}  // namespace

std::string_view name_of_id(const Frame& f, std::string_view id) {
  const bool is_result = id.starts_with(kResult);
  const text::Entry* words = is_result ? text::find_entry(text::result_texts(), id.substr(kResult.size()))
                                       : text::find_entry(text::parameter_texts(), model::find_parameter(id)->text);
  return text::say(f.state.locale.language, words->first);
}

std::string full_name(const Frame& f, const model::Parameter& parameter) {
  const std::string_view name = name_of_id(f, parameter.id);
  if (!parameter.lever) return std::string(name);
  const std::string_view lever = name_of_id(f, model::lever_parameter(*parameter.lever, model::LeverField::value).id);
  return lever == name ? std::string(name) : std::string(lever) + ": " + std::string(name);
}

std::string_view name_if_known(const Frame& f, std::string_view id) {
  id = after(id, "trace.").value_or(id);
  if (const auto result = after(id, kResult))
    return text::find_entry(text::result_texts(), *result) ? name_of_id(f, id) : "";
  if (const auto lever = after(id, "shapley.")) return name_if_known(f, "lever." + std::string(*lever));
  return model::find_parameter(id) ? name_of_id(f, id) : "";
}

std::string name_of_field(const Frame& f, std::string_view edited_id) {
  using text::Text;
  if (edited_id == "name") return std::string(f.say(Text::scenario_name));
  if (edited_id == "notes") return std::string(f.say(Text::notes_title));
  if (edited_id == "desk.goal_target") return std::string(f.say(Text::goal_target));
  if (edited_id == "desk.budget_money") return std::string(f.say(Text::budget_money));
  if (edited_id == "desk.seed") return std::string(f.say(Text::sure_seed));
  const auto end_of_range = [&](std::string_view id, Text words) {
    return text::fill(f.say(words), {{"name", full_name(f, *model::find_parameter(id))}});
  };
  if (const auto id = after(edited_id, "range.low.")) return end_of_range(*id, Text::said_lowest);
  if (const auto id = after(edited_id, "range.high.")) return end_of_range(*id, Text::said_highest);
  const model::Parameter* parameter = model::find_parameter(edited_id);
  return parameter ? full_name(f, *parameter) : "";
}

}  // namespace mihwar::ui
