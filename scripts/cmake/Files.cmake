# web/files/: modules that the page loads after its first picture. One of them brings a library along.
file(GLOB file_modules CONFIGURE_DEPENDS RELATIVE "${CMAKE_SOURCE_DIR}/web/files" "${CMAKE_SOURCE_DIR}/web/files/*.mjs")
list(REMOVE_ITEM file_modules qr.mjs)
foreach(name IN LISTS file_modules)
  add_custom_command(OUTPUT "${MIHWAR_SITE}/web/files/${name}"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${MIHWAR_SITE}/web/files"
    COMMAND "${MIHWAR_PYTHON}" "${CMAKE_CURRENT_LIST_DIR}/strip_comments.py" "${CMAKE_SOURCE_DIR}/web/files/${name}"
      "${MIHWAR_SITE}/web/files/${name}"
    DEPENDS "${CMAKE_SOURCE_DIR}/web/files/${name}" "${CMAKE_CURRENT_LIST_DIR}/strip_comments.py" VERBATIM)
  list(APPEND site_files "${MIHWAR_SITE}/web/files/${name}")
endforeach()

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
