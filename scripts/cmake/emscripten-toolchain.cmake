# Finds the Emscripten on PATH (emsdk or a distribution's package) and uses its own toolchain file.
find_program(MIHWAR_EM_CONFIG em-config HINTS "$ENV{EMSDK}/upstream/emscripten")
if(NOT MIHWAR_EM_CONFIG)
  message(FATAL_ERROR "em-config not found: run scripts/setup, or activate emsdk (source emsdk_env.sh).")
endif()
execute_process(COMMAND "${MIHWAR_EM_CONFIG}" EMSCRIPTEN_ROOT
  OUTPUT_VARIABLE MIHWAR_EMSCRIPTEN_ROOT OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
include("${MIHWAR_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake")
