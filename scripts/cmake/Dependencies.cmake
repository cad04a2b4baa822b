# Third-party code. scripts/setup unpacks it and passes FETCHCONTENT_SOURCE_DIR_<NAME>; on a machine with a network
# FetchContent brings the same versions.
include(FetchContent)
set(FETCHCONTENT_QUIET ON)

FetchContent_Declare(imgui
  GIT_REPOSITORY https://github.com/ocornut/imgui.git
  GIT_TAG 45acd5e0e82f4c954432533ae9985ff0e1aad6d5) # v1.92.2b
FetchContent_Declare(fribidi # the release archive holds the generated tables, the repository does not
  URL https://github.com/fribidi/fribidi/releases/download/v1.0.8/fribidi-1.0.8.tar.bz2
  URL_HASH SHA256=94c7b68d86ad2a9613b4dcffe7bbeb03523d63b5b37918bdf2e4ef34195c1e6c)
FetchContent_Populate(imgui)
FetchContent_Populate(fribidi)

add_library(imgui STATIC
  "${imgui_SOURCE_DIR}/imgui.cpp" "${imgui_SOURCE_DIR}/imgui_draw.cpp"
  "${imgui_SOURCE_DIR}/imgui_tables.cpp" "${imgui_SOURCE_DIR}/imgui_widgets.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${imgui_SOURCE_DIR}")
target_include_directories(imgui PUBLIC "${CMAKE_SOURCE_DIR}/src")
target_compile_definitions(imgui PUBLIC "IMGUI_USER_CONFIG=\"ui/imgui_config.hpp\"")
target_compile_options(imgui PRIVATE -fno-exceptions -fno-rtti)
if(EMSCRIPTEN AND CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(imgui PRIVATE -Oz)
endif()

# Bidi and joining; its own defaults stand in for a configuration header.
set(FRIBIDI_PARTS arabic bidi bidi-types brackets joining joining-types mirroring run shape)
list(TRANSFORM FRIBIDI_PARTS REPLACE "(.+)" "${fribidi_SOURCE_DIR}/lib/fribidi-\\1.c")
add_library(fribidi STATIC ${FRIBIDI_PARTS})
target_include_directories(fribidi SYSTEM PUBLIC "${fribidi_SOURCE_DIR}/lib")
target_compile_definitions(fribidi PUBLIC DONT_HAVE_FRIBIDI_CONFIG_H PRIVATE HAVE_STDLIB_H HAVE_STRING_H HAVE_STRINGIZE)
target_compile_options(fribidi PRIVATE -w)
if(EMSCRIPTEN AND CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(fribidi PRIVATE -Oz)
endif()

# Header-only: Debian's packages through MIHWAR_HEADERS (a folder with links to just these), else from the network.
set(MIHWAR_HEADERS "" CACHE PATH "Folder that holds nlohmann/ and doctest/")
add_library(nlohmann_json INTERFACE)
add_library(doctest INTERFACE)
if(MIHWAR_HEADERS)
  target_include_directories(nlohmann_json SYSTEM INTERFACE "${MIHWAR_HEADERS}")
  target_include_directories(doctest SYSTEM INTERFACE "${MIHWAR_HEADERS}")
else()
  FetchContent_Declare(nlohmann
    GIT_REPOSITORY https://github.com/nlohmann/json.git
    GIT_TAG v3.11.2)
  FetchContent_Declare(doctest_src
    GIT_REPOSITORY https://github.com/doctest/doctest.git
    GIT_TAG v2.4.9)
  FetchContent_Populate(nlohmann)
  FetchContent_Populate(doctest_src)
  target_include_directories(nlohmann_json SYSTEM INTERFACE "${nlohmann_SOURCE_DIR}/single_include")
  target_include_directories(doctest SYSTEM INTERFACE "${doctest_src_SOURCE_DIR}")
endif()
target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION)
target_compile_definitions(doctest INTERFACE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS)
