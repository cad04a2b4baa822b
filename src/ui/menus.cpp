#include "ui/menus.hpp"

#include <algorithm>
#include <span>
#include <string>

#include "scenario/presets.hpp"
#include "ui/case_names.hpp"
#include "ui/sharing.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

struct Item {
  std::string id{};
  std::string_view label{};
  std::optional<Icon> icon{};
  std::optional<Colour> dot{};
  bool chosen = false;
};

// One line of a menu; true when pressed.
bool menu_item(Frame& f, Flow& flow, const Item& item) {
  const Rect rect = flow.take(f.control_height() + 4);
  const Press press = pressable(f, item.id, rect);
  if (press.hovered) {
    fill(rect, f.theme.accent, 8, 0.1f);
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  Row row(inset(rect, space::kSmall, 0), f.direction);
  const Rect mark = row.start(28);
  if (item.dot)
    ImGui::GetWindowDrawList()->AddCircleFilled({(mark.x0 + mark.x1) / 2, (mark.y0 + mark.y1) / 2}, 5.5f,
                                                packed(*item.dot), 20);
  if (item.icon) draw_icon(f, *item.icon, mark, f.theme.accent);
  row.start(space::kSmall);
  if (item.chosen) draw_icon(f, Icon::tick, row.end(24), f.theme.accent);
  draw_text(f, row.rest(), {type::kBody, f.theme.ink, item.chosen}, Align::start, item.label);
  return press.clicked;
}

void heading(Frame& f, Flow& flow, Text words) {
  draw_text(f, inset(flow.take(30), space::kSmall, 0), muted(f), Align::start, f.say(words));
}

void rule(Frame& f, Flow& flow) {
  flow.gap(space::kTight);
  fill(flow.take(1), f.theme.line);
  flow.gap(space::kTight);
}

void go_to(Frame& f, std::string_view menu) {
  f.view.menu.id = menu;
  f.view.menu.height = 0;
}

void cases_menu(Frame& f, Flow& flow) {
  heading(f, flow, Text::scenarios);
  const app::Document& document = f.state.document;
  for (std::size_t i = 0; i < document.cases.size(); ++i) {
    const app::Case& one = document.cases[i];
    const std::string name = name_of(f, one);
    if (menu_item(f, flow,
                  {.id = "case." + std::to_string(one.id),
                   .label = name,
                   .dot = f.theme.cases[static_cast<std::size_t>(one.colour)],
                   .chosen = i == document.current})) {
      f.actions.push_back(app::SelectCase{one.id});
      close_menu(f.view);
    }
  }
  rule(f, flow);
  const int current = document.current_case().id;
  if (menu_item(f, flow, {.id = "button.duplicate", .label = f.say(Text::scenario_duplicate), .icon = Icon::copy})) {
    f.actions.push_back(app::DuplicateCase{current});
    close_menu(f.view);
  }
  if (menu_item(f, flow, {.id = "button.presets", .label = f.say(Text::scenario_presets), .icon = Icon::plus}))
    go_to(f, "menu.presets");
  if (document.cases.size() > 1) {
    if (menu_item(f, flow, {.id = "button.compare", .label = f.say(Text::scenario_compare), .icon = Icon::pages})) {
      f.view.page = Page::compare;
      f.view.shows_more = true;
      close_menu(f.view);
    }
    if (menu_item(f, flow, {.id = "button.delete", .label = f.say(Text::scenario_delete), .icon = Icon::trash})) {
      delete_case(f, document.current_case());
      close_menu(f.view);
    }
  }
}

void presets_menu(Frame& f, Flow& flow) {
  heading(f, flow, Text::scenario_presets);
  for (const scenario::Preset& preset : scenario::presets()) {
    const text::Entry& words = *text::find_entry(text::preset_texts(), preset.id);
    const std::string id = "preset." + std::string(preset.id);
    if (menu_item(f, flow, {.id = id, .label = text::say(f.state.locale.language, words.first)})) {
      f.actions.push_back(app::NewCase{std::string(preset.id)});
      close_menu(f.view);
    }
    Flow help{flow.x0 + space::kSmall, flow.x1 - space::kSmall, flow.y};
    Row row({help.x0, help.y, help.x1, help.y}, f.direction);
    row.start(28 + space::kSmall);
    help.x0 = row.rest().x0;
    help.x1 = row.rest().x1;
    draw_paragraph(f, help, muted(f), text::say(f.state.locale.language, words.second));
    flow.y = help.y + space::kTight;
  }
}

void currency_menu(Frame& f, Flow& flow) {
  heading(f, flow, Text::currency);
  for (const text::Currency& currency : text::currencies_in_order(f.state.locale.language)) {
    const std::string label =
        std::string(currency.code) + "  " +
        std::string(f.state.locale.language == text::Language::arabic ? currency.arabic : currency.symbol);
    if (menu_item(f, flow,
                  {.id = "currency." + std::string(currency.code),
                   .label = label,
                   .chosen = currency.code == f.state.scenario().currency})) {
      f.actions.push_back(app::SetCurrency{std::string(currency.code)});
      close_menu(f.view);
    }
  }
  Flow note{flow.x0 + space::kSmall, flow.x1 - space::kSmall, flow.y + space::kTight};
  draw_paragraph(f, note, muted(f), f.say(Text::currency_note));
  flow.y = note.y;
}

void theme_items(Frame& f, Flow& flow) {
  struct Choice {
    ThemeChoice theme;
    Text words;
  };
  constexpr Choice kChoices[] = {{ThemeChoice::system, Text::theme_system},
                                 {ThemeChoice::light, Text::theme_light},
                                 {ThemeChoice::dark, Text::theme_dark},
                                 {ThemeChoice::projector, Text::theme_projector}};
  for (const Choice& choice : kChoices)
    if (menu_item(f, flow,
                  {.id = "theme." + std::to_string(static_cast<int>(choice.theme)),
                   .label = f.say(choice.words),
                   .chosen = f.view.theme_choice == choice.theme}))
      f.view.theme_choice = choice.theme;
}

constexpr std::array kTextSizes = {80, 100, 125, 150, 200};

void settings(Frame& f, Flow& flow) {
  heading(f, flow, Text::theme);
  theme_items(f, flow);
  heading(f, flow, Text::text_size);
  std::array<std::string, kTextSizes.size()> sizes;
  std::array<std::string_view, kTextSizes.size()> labels;
  int chosen = -1;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    labels[i] = sizes[i] = text::percent(f.state.locale, kTextSizes[i] / 100.0, 0);
    if (f.view.text_percent == kTextSizes[i]) chosen = static_cast<int>(i);
  }
  const int picked = segmented(f, "text_size", inset(flow.take(f.control_height()), space::kSmall, 0), labels, chosen);
  if (picked != chosen) f.view.text_percent = kTextSizes[static_cast<std::size_t>(picked)];
  if (f.state.locale.language != text::Language::arabic) return;
  heading(f, flow, Text::digits);
  const bool indic = f.state.locale.digits == text::Digits::arabic_indic;
  const std::array<std::string_view, 2> digits = {f.say(Text::digits_western), f.say(Text::digits_arabic)};
  const int set = segmented(f, "digits", inset(flow.take(f.control_height()), space::kSmall, 0), digits, indic);
  if (set != static_cast<int>(indic))
    f.actions.push_back(app::SetDigits{set == 1 ? text::Digits::arabic_indic : text::Digits::western});
}

// Whether the work is kept, honestly, and the way to let it go.
void keeping(Frame& f, Flow& flow) {
  constexpr Text kWords[] = {Text::saved_nothing_yet, Text::saved_at,         Text::not_saved_blocked,
                             Text::not_saved_full,    Text::not_saved_failed, Text::not_saved_here};
  const std::string time = "\u2066" + f.view.kept_at + "\u2069";
  const std::string words = text::fill(f.say(kWords[static_cast<std::size_t>(f.view.keeping)]), {{"time", time}});
  const bool lost = f.view.keeping > Keeping::saved;
  Flow line{flow.x0 + space::kSmall, flow.x1 - space::kSmall, flow.y};
  draw_paragraph(f, line, {type::kSmall, lost ? f.theme.warning : f.theme.muted, lost}, words);
  flow.y = line.y + space::kTight;
  if (!menu_item(f, flow, {.id = "button.forget", .label = f.say(Text::forget_everything), .icon = Icon::trash}))
    return;
  f.view.requests.push_back({"forget", {}});
  close_menu(f.view);
}

void more_menu(Frame& f, Flow& flow) {
  struct Command {
    std::string_view id;
    Text words;
    Icon icon;
    void (*act)(Frame&);
  };
  constexpr Command kCommands[] = {
      {"button.share", Text::share, Icon::share, [](Frame& g) { go_to(g, "menu.share"); }},
      {"button.present", Text::present, Icon::present, [](Frame& g) { g.view.presenting = true; }},
      {"button.redo", Text::redo, Icon::redo, [](Frame& g) { g.actions.push_back(app::Redo{}); }},
      {"button.tour", Text::tour, Icon::pages, [](Frame& g) { g.view.tour_step = 0; }},
      {"button.story", Text::story, Icon::pages, [](Frame& g) { g.view.story_step = 0; }},
      {"button.keys", Text::keys, Icon::pages, [](Frame& g) { g.view.shows_keys = true; }},
      {"button.plain", Text::twin_open, Icon::pages,
       [](Frame& g) {
         g.view.requests.push_back({"plain-page", {}});
       }},
      {"button.currency", Text::currency, Icon::pages, [](Frame& g) { go_to(g, "menu.currency"); }},
      {"button.reset", Text::reset_all, Icon::reset, [](Frame& g) { g.actions.push_back(app::ResetEverything{}); }},
  };
  for (const Command& command : kCommands) {
    const bool in_header = f.view.header_holds.contains(command.id);
    if (in_header) continue;
    if (!menu_item(f, flow, {.id = std::string(command.id), .label = f.say(command.words), .icon = command.icon}))
      continue;
    close_menu(f.view);
    command.act(f);
  }
  rule(f, flow);
  settings(f, flow);
  rule(f, flow);
  keeping(f, flow);
}

// Items that only ask the host for something.
struct Ask {
  std::string_view id;
  Text words;
  Icon icon;
  std::string_view kind, text{};
};

void asks(Frame& f, Flow& flow, std::span<const Ask> items) {
  for (const Ask& item : items) {
    if (!menu_item(f, flow, {.id = std::string(item.id), .label = f.say(item.words), .icon = item.icon})) continue;
    f.view.requests.push_back({std::string(item.kind), std::string(item.text)});
    close_menu(f.view);
  }
}

void explain(Frame& f, Flow& flow, std::string_view words) {
  Flow help{flow.x0 + space::kSmall, flow.x1 - space::kSmall, flow.y};
  draw_paragraph(f, help, muted(f), words);
  flow.y = help.y + space::kSmall;
}

void share_a_link(Frame& f, Flow& flow) {
  if (menu_item(f, flow, {.id = "share.link", .label = f.say(Text::share_link), .icon = Icon::share})) {
    copy_link(f);
    close_menu(f.view);
  }
  if (menu_item(f, flow, {.id = "share.qr", .label = f.say(Text::share_qr), .icon = Icon::share})) {
    show_qr(f);
    close_menu(f.view);
  }
  explain(f, flow, f.say(Text::share_link_help));
}

void share_menu(Frame& f, Flow& flow) {
  constexpr Ask kFiles[] = {{"share.save", Text::share_save, Icon::down, "save-file"},
                            {"share.open", Text::share_open, Icon::up, "open-file"}};
  constexpr Ask kExports[] = {{"share.report", Text::share_report, Icon::pages, "report"},
                              {"share.xlsx", Text::share_workbook, Icon::pages, "export", "xlsx"},
                              {"share.pptx", Text::share_slides, Icon::present, "export", "pptx"},
                              {"share.csv_summary", Text::share_csv_summary, Icon::pages, "export", "csv-summary"},
                              {"share.csv_months", Text::share_csv_months, Icon::pages, "export", "csv-months"},
                              {"share.picture", Text::share_picture, Icon::present, "picture"}};
  share_a_link(f, flow);
  rule(f, flow);
  asks(f, flow, kFiles);
  explain(f, flow, f.say(Text::share_files_help));
  rule(f, flow);
  asks(f, flow, kExports);
  rule(f, flow);
  if (menu_item(f, flow, {.id = "share.summary", .label = f.say(Text::share_summary), .icon = Icon::copy})) {
    copy_summary(f);
    close_menu(f.view);
  }
  if (menu_item(f, flow, {.id = "share.table", .label = f.say(Text::share_table), .icon = Icon::copy})) {
    copy_table(f);
    close_menu(f.view);
  }
}

void pick_menu(Frame& f, Flow& flow) {
  Pick& pick = f.view.pick;
  for (const std::string_view option : pick.options) {
    const std::string id = "pick." + std::string(option);
    if (!menu_item(f, flow, {.id = id, .label = name_of_id(f, option), .chosen = option == pick.current})) continue;
    pick.chosen = option;
    close_menu(f.view);
  }
}

void content(Frame& f, Flow& flow) {
  const std::string id = f.view.menu.id;
  if (id == "menu.cases") cases_menu(f, flow);
  if (id == "menu.presets") presets_menu(f, flow);
  if (id == "menu.currency") currency_menu(f, flow);
  if (id == "menu.more") more_menu(f, flow);
  if (id == "menu.pick") pick_menu(f, flow);
  if (id == "menu.share") share_menu(f, flow);
}

}  // namespace

void open_menu(Frame& f, const Rect& screen) {
  Menu& menu = f.view.menu;
  if (menu.id.empty()) return;
  constexpr float kWidth = 330, kEdge = 8;
  const float width = std::min(kWidth, screen.width() - 2 * kEdge);
  const bool at_start =
      f.direction == Direction::left_to_right ? menu.anchor.x0 + width < screen.x1 : menu.anchor.x1 - width < screen.x0;
  const float wanted = at_start == (f.direction == Direction::left_to_right) ? menu.anchor.x0 : menu.anchor.x1 - width;
  const float x = std::clamp(wanted, screen.x0 + kEdge, screen.x1 - width - kEdge);
  const float y = menu.anchor.y1 + kEdge;
  const Rect place{x, y, x + width, std::min(y + menu.height, screen.y1 - kEdge)};
  const std::string id = menu.id;
  const bool outside = modal_layer(f, "menu", screen, 0.12f, [&] {
    scrolling_area(f, id, place, space::kSmall, Level::on_top, [&](Flow& flow) {
      fill(place, f.theme.card, space::kRounding);
      outline(place, f.theme.line, space::kRounding);
      const float top = flow.y;
      content(f, flow);
      const float height = flow.y - top + 2 * space::kSmall;
      if (menu.height != height) f.view.moving = true;
      if (menu.id == id) menu.height = height;
    });
  });
  if (outside || (!menu.id.empty() && ImGui::IsKeyPressed(ImGuiKey_Escape, false))) close_menu(f.view);
}

}  // namespace mihwar::ui
