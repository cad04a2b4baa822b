// The picture of a frame, for web/renderer.mjs.

#include <algorithm>
#include <cmath>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"
#include "platform/web.hpp"

namespace {

using namespace mihwar;
using platform::host;

// What web/renderer.mjs reads; every member is four bytes there.

enum class TextureAction : std::uint32_t { create, update, destroy };

struct TextureOperation {
  TextureAction action;
  std::uint32_t id;
  std::uint32_t texture_width, texture_height;  // texels
  std::uint32_t x, y, width, height;            // the part to copy
  const void* pixels;                           // its first texel, one byte each; rows are texture_width apart
};

struct DrawCommand {
  std::uint32_t texture;
  std::uint32_t first_index, index_count;
  std::int32_t clip_x0, clip_y0, clip_x1, clip_y1;  // device pixels from the top left
};

struct DrawDescription {
  float width, height;     // CSS pixels
  float red, green, blue;  // background
  std::uint32_t operation_count;
  const TextureOperation* operations;
  std::uint32_t command_count;
  const DrawCommand* commands;
  std::uint32_t vertex_count;
  const ImDrawVert* vertices;
  std::uint32_t index_count;
  const std::uint32_t* indices;
};

static_assert(sizeof(void*) == 4 && sizeof(ImDrawVert) == 20 && sizeof(ImDrawIdx) == 4);
static_assert(sizeof(TextureOperation) == 36 && sizeof(DrawCommand) == 28 && sizeof(DrawDescription) == 52);

struct Picture {
  std::uint32_t textures_made = 0;
  DrawDescription description{};
  std::vector<TextureOperation> operations{};
  std::vector<DrawCommand> commands{};
  std::vector<ImDrawVert> vertices{};
  std::vector<std::uint32_t> indices{};
};
Picture picture;

// Input that Dear ImGui spreads over frames, and tooltips that wait for their moment.
bool is_waiting(const ImGuiContext& imgui) {
  return imgui.InputEventsQueue.Size > 0 ||
         (imgui.HoverItemDelayId != 0 && (imgui.HoverItemDelayTimer < imgui.Style.HoverDelayNormal ||
                                          imgui.MouseStationaryTimer < imgui.Style.HoverStationaryDelay));
}

void add_operation(TextureAction action, const ImTextureData& texture, ImTextureRect part) {
  const bool copies = action != TextureAction::destroy;
  picture.operations.push_back({
      .action = action,
      .id = static_cast<std::uint32_t>(texture.TexID),
      .texture_width = static_cast<std::uint32_t>(texture.Width),
      .texture_height = static_cast<std::uint32_t>(texture.Height),
      .x = part.x,
      .y = part.y,
      .width = part.w,
      .height = part.h,
      .pixels = copies ? texture.Pixels + part.x + part.y * texture.Width : nullptr,
  });
}

// The host carries the operations out at once, so they count as done.
void describe_texture(ImTextureData& texture) {
  if (texture.Status == ImTextureStatus_WantCreate) {
    IM_ASSERT(texture.Format == ImTextureFormat_Alpha8);
    texture.SetTexID(++picture.textures_made);
    const auto width = static_cast<unsigned short>(texture.Width), height = static_cast<unsigned short>(texture.Height);
    add_operation(TextureAction::create, texture, {.x = 0, .y = 0, .w = width, .h = height});
    texture.SetStatus(ImTextureStatus_OK);
  } else if (texture.Status == ImTextureStatus_WantUpdates) {
    add_operation(TextureAction::update, texture, texture.UpdateRect);
    texture.SetStatus(ImTextureStatus_OK);
  } else if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) {
    add_operation(TextureAction::destroy, texture, {});
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
  }
}

// Commands that differ only in their indices, one after the other, become one.
void add_command(const DrawCommand& command) {
  if (command.index_count == 0 || command.clip_x1 <= command.clip_x0 || command.clip_y1 <= command.clip_y0) return;
  if (!picture.commands.empty()) {
    DrawCommand& last = picture.commands.back();
    if (last.texture == command.texture && last.first_index + last.index_count == command.first_index &&
        last.clip_x0 == command.clip_x0 && last.clip_y0 == command.clip_y0 && last.clip_x1 == command.clip_x1 &&
        last.clip_y1 == command.clip_y1) {
      last.index_count += command.index_count;
      return;
    }
  }
  picture.commands.push_back(command);
}

// All lists in one pair of buffers: WebGL 2 has no base vertex, so indices are counted on.
void describe_list(const ImDrawList& list, ImVec2 scale, ImVec2 size) {
  const auto first_vertex = static_cast<std::uint32_t>(picture.vertices.size());
  const std::size_t first_index = picture.indices.size();
  picture.vertices.insert(picture.vertices.end(), list.VtxBuffer.begin(), list.VtxBuffer.end());
  picture.indices.resize(first_index + static_cast<std::size_t>(list.IdxBuffer.Size));
  std::transform(list.IdxBuffer.begin(), list.IdxBuffer.end(), picture.indices.data() + first_index,
                 [=](ImDrawIdx index) { return index + first_vertex; });
  for (const ImDrawCmd& command : list.CmdBuffer) {
    if (command.UserCallback) continue;
    const ImVec4 clip = command.ClipRect;
    add_command({
        .texture = static_cast<std::uint32_t>(command.GetTexID()),
        .first_index = static_cast<std::uint32_t>(first_index) + command.IdxOffset,
        .index_count = command.ElemCount,
        .clip_x0 = static_cast<std::int32_t>(std::floor(std::max(clip.x, 0.f) * scale.x)),
        .clip_y0 = static_cast<std::int32_t>(std::floor(std::max(clip.y, 0.f) * scale.y)),
        .clip_x1 = static_cast<std::int32_t>(std::ceil(std::min(clip.z, size.x) * scale.x)),
        .clip_y1 = static_cast<std::int32_t>(std::ceil(std::min(clip.w, size.y) * scale.y)),
    });
  }
}

}  // namespace

// Bit 0: draw again even without input; bits 1-4: ImGuiMouseCursor + 1; bit 5: a text field is being edited.
MW_EXPORT(mw_frame)
std::uint32_t mw_frame(double now_seconds, float width, float height, float pixel_ratio, bool coarse_pointer) {
  platform::Session& session = *host->session;
  const bool moves = platform::run_frame(session, {.now_seconds = now_seconds,
                                                   .width = width,
                                                   .height = height,
                                                   .pixel_ratio = pixel_ratio,
                                                   .coarse_pointer = coarse_pointer});
  const bool again = moves || is_waiting(*session.imgui);
  const auto cursor = static_cast<std::uint32_t>(ImGui::GetMouseCursor() + 1);
  return (again ? 1u : 0u) | cursor << 1 | (ImGui::GetIO().WantTextInput ? 1u << 5 : 0u);
}

// How long the last frame took.
MW_EXPORT(mw_took) void mw_took(double milliseconds) { app::fit_quick_trials(host->session->view.desk, milliseconds); }

// The picture of the last frame; valid until the next one. The host must carry out every texture operation.
MW_EXPORT(mw_draw_data) const void* mw_draw_data() {
  const ImDrawData& data = *ImGui::GetDrawData();
  picture.operations.clear();
  picture.commands.clear();
  picture.vertices.clear();
  picture.indices.clear();
  for (ImTextureData* texture : *data.Textures) describe_texture(*texture);
  for (const ImDrawList* list : data.CmdLists) describe_list(*list, data.FramebufferScale, data.DisplaySize);
  const ImVec4 background = ImGui::GetStyleColorVec4(ImGuiCol_WindowBg);
  picture.description = {
      .width = data.DisplaySize.x,
      .height = data.DisplaySize.y,
      .red = background.x,
      .green = background.y,
      .blue = background.z,
      .operation_count = static_cast<std::uint32_t>(picture.operations.size()),
      .operations = picture.operations.data(),
      .command_count = static_cast<std::uint32_t>(picture.commands.size()),
      .commands = picture.commands.data(),
      .vertex_count = static_cast<std::uint32_t>(picture.vertices.size()),
      .vertices = picture.vertices.data(),
      .index_count = static_cast<std::uint32_t>(picture.indices.size()),
      .indices = picture.indices.data(),
  };
  return &picture.description;
}

// Every texture is gone: Dear ImGui asks for all of them again in the next frame.
MW_EXPORT(mw_context_lost) void mw_context_lost() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
}
