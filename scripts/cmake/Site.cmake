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

# Modules that are imported only when they are needed: no part of the first load.
set(MIHWAR_LATER_MODULES brand.mjs brand_check.mjs embed.mjs notice.mjs rescue.mjs speech.mjs update.mjs)
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
site_file("${CMAKE_SOURCE_DIR}/web/manifest.webmanifest" manifest.webmanifest)
site_file("${CMAKE_SOURCE_DIR}/assets/icon.svg" icon.svg)
find_program(MIHWAR_RSVG rsvg-convert)
if(MIHWAR_RSVG)
  set(icons "${MIHWAR_SITE}/icons/192.png" "${MIHWAR_SITE}/icons/512.png" "${MIHWAR_SITE}/icons/maskable-512.png")
  set(icons_script "${CMAKE_CURRENT_LIST_DIR}/icons.py")
  add_custom_command(OUTPUT ${icons}
    COMMAND "${MIHWAR_PYTHON}" "${icons_script}" "${CMAKE_SOURCE_DIR}/assets/icon.svg" "${MIHWAR_SITE}/icons"
    DEPENDS "${icons_script}" "${CMAKE_SOURCE_DIR}/assets/icon.svg" VERBATIM)
  list(APPEND site_files ${icons})
else()
  message(WARNING "rsvg-convert not found: the site gets no icons for home screens. Run scripts/setup, or install librsvg2-bin.")
endif()
# Notices that the licences want in every copy; no part of the first load.
site_file("${CMAKE_SOURCE_DIR}/LICENSE" licenses/mihwar.txt)
site_file("${CMAKE_SOURCE_DIR}/THIRD_PARTY.md" licenses/third-party.md)
site_file("${imgui_SOURCE_DIR}/LICENSE.txt" licenses/imgui.txt)
site_file("${fribidi_SOURCE_DIR}/COPYING" licenses/fribidi.txt)

include(Exports)
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

# What the page shows without scripts: the result that the program itself gives.
find_program(MIHWAR_NODE NAMES node nodejs REQUIRED)
set(example_script "${CMAKE_CURRENT_LIST_DIR}/example.mjs")
set(example "${CMAKE_BINARY_DIR}/example.en.html" "${CMAKE_BINARY_DIR}/example.ar.html")
add_custom_command(OUTPUT ${example}
  COMMAND "${MIHWAR_NODE}" "${example_script}" "${CMAKE_SOURCE_DIR}/web" "${MIHWAR_SITE}" "${CMAKE_BINARY_DIR}"
  DEPENDS "${example_script}" "${MIHWAR_SITE}/mihwar.pack" "${MIHWAR_SITE}/second.pack" "${CMAKE_SOURCE_DIR}/web/core.mjs" VERBATIM)

# The page names every module of the first load and the size of the download, so it is written after them.
set(page_script "${CMAKE_CURRENT_LIST_DIR}/SitePage.cmake")
set(first_modules ${modules})
list(REMOVE_ITEM first_modules ${MIHWAR_LATER_MODULES})
add_custom_command(OUTPUT "${MIHWAR_SITE}/index.html"
  COMMAND "${CMAKE_COMMAND}" "-DSHELL=${CMAKE_SOURCE_DIR}/shell.html" "-DSITE=${MIHWAR_SITE}" "-DMODULES=${first_modules}"
    "-DVERSION=${PROJECT_VERSION}" "-DEXAMPLE=${CMAKE_BINARY_DIR}" -P "${page_script}"
  DEPENDS "${CMAKE_SOURCE_DIR}/shell.html" "${page_script}" ${example} ${site_files} VERBATIM)

# ---- the whole app in one file, and the list of files for use without a network ------------------------------------------
file(GLOB_RECURSE single_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/web/*.mjs")
list(FILTER single_sources EXCLUDE REGEX "/node_modules/")
if(EXISTS "${CMAKE_SOURCE_DIR}/web/node_modules/esbuild")
  set(single_script "${CMAKE_CURRENT_LIST_DIR}/single_file.mjs")
  add_custom_command(OUTPUT "${MIHWAR_SITE}/mihwar.html"
    COMMAND "${MIHWAR_NODE}" "${single_script}" "${CMAKE_SOURCE_DIR}/web" "${MIHWAR_SITE}" "${MIHWAR_SITE}/mihwar.html"
    DEPENDS "${single_script}" "${MIHWAR_SITE}/index.html" ${single_sources} ${site_files} VERBATIM)
  set(single_file "${MIHWAR_SITE}/mihwar.html")
else()
  message(WARNING "esbuild not found: there will be no mihwar.html. Run scripts/setup, or 'npm --prefix web ci', and configure again.")
endif()

set(worker_script "${CMAKE_CURRENT_LIST_DIR}/service_worker.mjs")
set(worker_source "${CMAKE_SOURCE_DIR}/web/service-worker/sw.js")
add_custom_command(OUTPUT "${MIHWAR_SITE}/sw.js"
  COMMAND "${MIHWAR_NODE}" "${worker_script}" "${MIHWAR_SITE}" "${worker_source}"
  DEPENDS "${worker_script}" "${worker_source}" "${MIHWAR_SITE}/index.html" ${site_files} VERBATIM)
add_custom_target(site ALL DEPENDS "${MIHWAR_SITE}/index.html" "${MIHWAR_SITE}/sw.js" ${single_file} ${site_files})
