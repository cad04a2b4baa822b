# The WebAssembly app and the folder that a web server shows: target `site`, into MIHWAR_SITE.
set(MIHWAR_SITE "${CMAKE_BINARY_DIR}/site" CACHE PATH "Folder for the finished site")

# ---- mihwar.wasm: no generated JavaScript, the host in web/ calls the exported mw_* functions -----------------------------
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
  set(stack_option TOTAL_STACK)
else()
  set(stack_option STACK_SIZE)
endif()
target_link_options(mihwar_web PRIVATE
  -sSTANDALONE_WASM --no-entry
  -sERROR_ON_UNDEFINED_SYMBOLS=0 -sWARN_ON_UNDEFINED_SYMBOLS=0 # mw_host_log; tests/web checks the list of imports
  -s${stack_option}=1MB -sINITIAL_MEMORY=4MB -sMAXIMUM_MEMORY=64MB -sALLOW_MEMORY_GROWTH=1
  -sMALLOC=emmalloc -sFILESYSTEM=0
  --profiling-funcs -Wl,--no-demangle # the names of functions, for split_program.py
  $<IF:$<CONFIG:Release>,-O1,-g2>)
set_target_properties(mihwar_web PROPERTIES OUTPUT_NAME mihwar SUFFIX .wasm)
# Functions that have a stand-in: rows of unused.cpp, and two in libc.cpp.
file(STRINGS "${CMAKE_SOURCE_DIR}/src/platform/unused.cpp" stand_ins REGEX "^(UNUSED|EMPTY)\\(")
list(TRANSFORM stand_ins REPLACE "^[A-Z]+\\([^,]*, ([A-Za-z0-9_]+).*" "-Wl,--wrap=\\1")
target_link_options(mihwar_web PRIVATE ${stand_ins} -Wl,--wrap=vsnprintf,--wrap=strtod)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/platform/unused.cpp")

find_program(MIHWAR_PYTHON python3)
if(NOT MIHWAR_PYTHON)
  message(FATAL_ERROR "python3 not found: run scripts/setup, or install it.")
endif()

# ---- cut in two: the first screen, and all that opens from it --------------------------------------------------------------
get_filename_component(binaryen "${EMSCRIPTEN_ROOT_PATH}/../bin" ABSOLUTE) # where an emsdk has it
find_program(MIHWAR_WASM_SPLIT wasm-split HINTS "${binaryen}" REQUIRED)
find_program(MIHWAR_WASM_OPT wasm-opt HINTS "${binaryen}" REQUIRED)
set(split_script "${CMAKE_CURRENT_LIST_DIR}/split_program.py")
set(first_part "${CMAKE_BINARY_DIR}/first.wasm")
set(second_part "${CMAKE_BINARY_DIR}/second.wasm" "${CMAKE_BINARY_DIR}/second.texts")
set(objects "$<TARGET_OBJECTS:mihwar_web>" "$<TARGET_FILE:imgui>" "$<TARGET_FILE:fribidi>")
foreach(layer IN ITEMS model analysis scenario text app ui platform)
  list(APPEND objects "$<TARGET_FILE:mihwar_${layer}>")
endforeach()
add_custom_command(OUTPUT "${first_part}" ${second_part}
  COMMAND "${MIHWAR_PYTHON}" "${split_script}" "$<TARGET_FILE:mihwar_web>" "${first_part}" ${second_part}
    --wasm-split "${MIHWAR_WASM_SPLIT}" --wasm-opt "${MIHWAR_WASM_OPT}" --nm "${CMAKE_NM}" --second ${MIHWAR_SECOND_PART}
    --gates ${MIHWAR_GATES} --objects ${objects} "$<$<CONFIG:Release>:--optimise>"
  DEPENDS "${split_script}" mihwar_web VERBATIM COMMAND_EXPAND_LISTS)

# ---- the folder -----------------------------------------------------------------------------------------------------------
set(site_files)
function(site_file source target) # site_file(SOURCE TARGET [DEPENDS...])
  add_custom_command(OUTPUT "${MIHWAR_SITE}/${target}"
    COMMAND "${CMAKE_COMMAND}" -E copy "${source}" "${MIHWAR_SITE}/${target}"
    DEPENDS "${source}" ${ARGN} VERBATIM)
  set(site_files ${site_files} "${MIHWAR_SITE}/${target}" PARENT_SCOPE)
endfunction()

file(GLOB modules CONFIGURE_DEPENDS RELATIVE "${CMAKE_SOURCE_DIR}/web" "${CMAKE_SOURCE_DIR}/web/*.mjs")
foreach(name IN LISTS modules)
  add_custom_command(OUTPUT "${MIHWAR_SITE}/web/${name}"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${MIHWAR_SITE}/web"
    COMMAND "${MIHWAR_PYTHON}" "${CMAKE_CURRENT_LIST_DIR}/strip_comments.py" "${CMAKE_SOURCE_DIR}/web/${name}"
      "${MIHWAR_SITE}/web/${name}"
    DEPENDS "${CMAKE_SOURCE_DIR}/web/${name}" "${CMAKE_CURRENT_LIST_DIR}/strip_comments.py" VERBATIM)
  list(APPEND site_files "${MIHWAR_SITE}/web/${name}")
endforeach()
site_file("${CMAKE_SOURCE_DIR}/web/style.css" style.css)
site_file("${CMAKE_SOURCE_DIR}/assets/icon.svg" icon.svg)
# Notices that the licences want in every copy; no part of the first load.
site_file("${CMAKE_SOURCE_DIR}/LICENSE" licenses/mihwar.txt)
site_file("${CMAKE_SOURCE_DIR}/THIRD_PARTY.md" licenses/third-party.md)
site_file("${imgui_SOURCE_DIR}/LICENSE.txt" licenses/imgui.txt)
site_file("${fribidi_SOURCE_DIR}/COPYING" licenses/fribidi.txt)

include(Files)

# The first part and its fonts in one file, in the order in which web/app.mjs takes them; the second part in another.
set(pack_script "${CMAKE_CURRENT_LIST_DIR}/pack.py")
set(packed "${first_part}")
foreach(name IN ITEMS regular bold arabic-regular arabic-bold)
  list(APPEND packed "${MIHWAR_FONTS}/${name}.ttf")
endforeach()
add_custom_command(OUTPUT "${MIHWAR_SITE}/mihwar.pack"
  COMMAND "${MIHWAR_PYTHON}" "${pack_script}" "${MIHWAR_SITE}/mihwar.pack" ${packed}
  DEPENDS "${pack_script}" ${packed} mihwar_fonts VERBATIM)
add_custom_command(OUTPUT "${MIHWAR_SITE}/second.pack"
  COMMAND "${MIHWAR_PYTHON}" "${pack_script}" "${MIHWAR_SITE}/second.pack" ${second_part}
  DEPENDS "${pack_script}" ${second_part} VERBATIM)
list(APPEND site_files "${MIHWAR_SITE}/mihwar.pack" "${MIHWAR_SITE}/second.pack")

# The page names every module and the size of the download, so it is written last.
set(page_script "${CMAKE_CURRENT_LIST_DIR}/SitePage.cmake")
add_custom_command(OUTPUT "${MIHWAR_SITE}/index.html"
  COMMAND "${CMAKE_COMMAND}" "-DSHELL=${CMAKE_SOURCE_DIR}/shell.html" "-DSITE=${MIHWAR_SITE}" "-DMODULES=${modules}"
    "-DVERSION=${PROJECT_VERSION}" -P "${page_script}"
  DEPENDS "${CMAKE_SOURCE_DIR}/shell.html" "${page_script}" ${site_files} VERBATIM)
add_custom_target(site ALL DEPENDS "${MIHWAR_SITE}/index.html" ${site_files})
