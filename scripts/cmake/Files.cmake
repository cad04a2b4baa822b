# web/files/ and web/twin/: modules that the page loads after its first picture. One of them brings a library along.
file(GLOB file_modules CONFIGURE_DEPENDS RELATIVE "${CMAKE_SOURCE_DIR}/web" "${CMAKE_SOURCE_DIR}/web/files/*.mjs"
  "${CMAKE_SOURCE_DIR}/web/twin/*.mjs")
list(REMOVE_ITEM file_modules files/qr.mjs)
foreach(name IN LISTS file_modules)
  get_filename_component(folder "${MIHWAR_SITE}/web/${name}" DIRECTORY)
  add_custom_command(OUTPUT "${MIHWAR_SITE}/web/${name}"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${folder}"
    COMMAND "${MIHWAR_PYTHON}" "${CMAKE_CURRENT_LIST_DIR}/strip_comments.py" "${CMAKE_SOURCE_DIR}/web/${name}"
      "${MIHWAR_SITE}/web/${name}"
    DEPENDS "${CMAKE_SOURCE_DIR}/web/${name}" "${CMAKE_CURRENT_LIST_DIR}/strip_comments.py" VERBATIM)
  list(APPEND site_files "${MIHWAR_SITE}/web/${name}")
endforeach()
site_file("${CMAKE_SOURCE_DIR}/web/twin/twin.css" web/twin/twin.css)

set(npm "${CMAKE_SOURCE_DIR}/web/node_modules")
set(esbuild "${npm}/.bin/esbuild")
if(NOT EXISTS "${esbuild}")
  message(FATAL_ERROR "${esbuild} not found: run scripts/setup.")
endif()
add_custom_command(OUTPUT "${MIHWAR_SITE}/web/files/qr.mjs"
  COMMAND "${esbuild}" "${CMAKE_SOURCE_DIR}/web/files/qr.mjs" --bundle --format=esm --target=es2022 --minify --charset=utf8
    --legal-comments=none "--outfile=${MIHWAR_SITE}/web/files/qr.mjs" --log-level=warning
  DEPENDS "${CMAKE_SOURCE_DIR}/web/files/qr.mjs" "${CMAKE_SOURCE_DIR}/web/package-lock.json" VERBATIM)
# Its package has no file of the licence, but a notice at the head of the source.
set(qr_source "${npm}/qrcode-generator/dist/qrcode.mjs")
set(qr_notice "${MIHWAR_SITE}/licenses/qrcode-generator.txt")
add_custom_command(OUTPUT "${qr_notice}"
  COMMAND "${MIHWAR_PYTHON}" "${CMAKE_CURRENT_LIST_DIR}/head_comment.py" "${qr_source}" "${qr_notice}"
  DEPENDS "${qr_source}" "${CMAKE_CURRENT_LIST_DIR}/head_comment.py" VERBATIM)
list(APPEND site_files "${MIHWAR_SITE}/web/files/qr.mjs" "${qr_notice}")
