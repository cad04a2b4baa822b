// What the plain page (web/twin) needs of an account beside the figures: what its controls offer and say.
#include "app/quantity.hpp"
#include "app/typing.hpp"
#include "scenario/presets.hpp"
#include "ui/account.hpp"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using scenario::JsonWriter;
using text::Text;

void write_presets(const Frame& f, JsonWriter& json) {
  json.array("presets");
  for (const scenario::Preset& preset : scenario::presets()) {
    const text::Entry& words = *text::find_entry(text::preset_texts(), preset.id);
    json.object();
    json.text("id", preset.id);
    json.text("label", told(f, text::say(f.state.locale.language, words.first)));
    json.text("note", told(f, text::say(f.state.locale.language, words.second)));
    json.close();
  }
  json.close();
}

void write_currencies(const Frame& f, JsonWriter& json) {
  const bool arabic = f.state.locale.language == text::Language::arabic;
  json.array("currencies");
  for (const text::Currency& currency : text::currencies_in_order(f.state.locale.language)) {
    json.object();
    json.text("code", currency.code);
    json.text("label", std::string(currency.code) + "  " + std::string(arabic ? currency.arabic : currency.symbol));
    json.close();
  }
  json.close();
}

void write_levers(const Frame& f, JsonWriter& json) {
  json.array("levers");
  for (const std::size_t position : lever_order()) {
    const model::Parameter& row = app::switch_parameter(static_cast<int>(position));
    json.object();
    json.text("id", row.id);
    json.text("label", told(f, name_of_id(f, row.id)));
    json.boolean("on", row.field.get(f.state.scenario().inputs) != 0);
    json.text("adds", told(f, lever_contribution(f, position)));
    json.boolean("assumed", row.lever == model::Lever::retention_gain);
    json.array("parameters");
    for (const model::Parameter* detail : lever_details(position)) json.text({}, detail->id);
    json.close();
    json.close();
  }
  json.close();
}

// As its field and its slider have it; `position` on the slider is there for logarithmic ones.
void write_field(const Frame& f, const model::Parameter& row, JsonWriter& json) {
  const model::Inputs& inputs = f.state.scenario().inputs;
  const double value = row.field.get(inputs);
  const app::Range range = app::allowed_range(inputs, row);
  json.object(row.id);
  json.text("text", app::text_to_edit(f.state, row));
  json.number("low", range.minimum);
  json.number("high", range.maximum);
  json.text("short_label",
            told(f, text::say(f.state.locale.language, text::find_entry(text::parameter_texts(), row.text)->first)));
  if (row.logarithmic) json.number("position", slider_position(row, value));
  json.text("home", told(f, app::quantity(f.state, row, app::home_value(f.state.document.current_case(), row))));
  json.boolean("at_home", value == app::home_value(f.state.document.current_case(), row));
  json.close();
}

struct Word {
  std::string_view key;
  Text text;
};
constexpr Word kWords[] = {{"graphic", Text::twin_graphic},
                           {"result", Text::page_results},
                           {"skip", Text::twin_skip},
                           {"contents", Text::twin_contents},
                           {"display", Text::twin_display},
                           {"language", Text::twin_language},
                           {"scenario_actions", Text::twin_scenario_actions},
                           {"new_scenario", Text::twin_new},
                           {"duplicate", Text::twin_duplicate},
                           {"remove", Text::twin_remove},
                           {"move_back", Text::twin_move_back},
                           {"move_forward", Text::twin_move_forward},
                           {"scenario_name", Text::scenario_name},
                           {"presets", Text::scenario_presets},
                           {"about", Text::twin_about},
                           {"about_figures", Text::twin_about_figures},
                           {"data", Text::twin_data},
                           {"figure", Text::twin_result},
                           {"no_webgl", Text::twin_no_webgl},
                           {"context_lost", Text::twin_context_lost},
                           {"context_back", Text::twin_context_back},
                           {"undo", Text::undo},
                           {"redo", Text::redo},
                           {"share", Text::share},
                           {"reset_all", Text::reset_all},
                           {"reset_lever", Text::lever_reset},
                           {"reset_value", Text::reset_value},
                           {"lever_details", Text::lever_details},
                           {"lever_costs_note", Text::lever_costs_note},
                           {"assumed_outcome", Text::assumed_outcome},
                           {"theme", Text::theme},
                           {"theme_system", Text::theme_system},
                           {"theme_light", Text::theme_light},
                           {"theme_dark", Text::theme_dark},
                           {"theme_projector", Text::theme_projector},
                           {"text_size", Text::text_size},
                           {"digits", Text::digits},
                           {"digits_western", Text::digits_western},
                           {"digits_arabic", Text::digits_arabic},
                           {"currency", Text::currency},
                           {"currency_note", Text::currency_note},
                           {"equation", Text::trace_equation},
                           {"range", Text::trace_range},
                           {"share_link", Text::share_link},
                           {"share_qr", Text::share_qr},
                           {"share_save", Text::share_save},
                           {"share_open", Text::share_open},
                           {"share_report", Text::share_report},
                           {"share_xlsx", Text::share_workbook},
                           {"share_pptx", Text::share_slides},
                           {"share_csv_summary", Text::share_csv_summary},
                           {"share_csv_months", Text::share_csv_months},
                           {"share_summary", Text::share_summary},
                           {"share_table", Text::share_table},
                           {"share_link_help", Text::share_link_help},
                           {"share_files_help", Text::share_files_help},
                           {"forget", Text::forget_everything}};

std::string keeping_line(const Frame& f, const ViewState& view) {
  constexpr Text kKeeping[] = {Text::saved_nothing_yet, Text::saved_at,         Text::not_saved_blocked,
                               Text::not_saved_full,    Text::not_saved_failed, Text::not_saved_here};
  const std::string time = "\u2066" + view.kept_at + "\u2069";
  return told(f, text::fill(f.say(kKeeping[static_cast<std::size_t>(view.keeping)]), {{"time", time}}));
}

}  // namespace

void account_twin(const Frame& f, const app::AppState& state, const ViewState& view, JsonWriter& json) {
  json.boolean("can_undo", app::can_undo(state.history));
  json.boolean("can_redo", app::can_redo(state.history));
  json.text("product", product_name(view, state.locale.language));
  json.text("own_name", state.scenario().name);
  json.text("keeping", keeping_line(f, view));
  write_presets(f, json);
  write_currencies(f, json);
  write_levers(f, json);
  json.object("fields");
  for (const model::Parameter& row : model::parameters()) write_field(f, row, json);
  json.close();
  json.object("controls");
  for (const Word& word : kWords) json.text(word.key, told(f, f.say(word.text)));
  json.close();
}

}  // namespace mihwar::ui
