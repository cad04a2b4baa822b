# web/exports/ with its libraries, into the site: each kind of file is one module without bare imports, loaded when asked for.
set(npm "${CMAKE_SOURCE_DIR}/web/node_modules")
set(esbuild "${npm}/.bin/esbuild")
if(NOT EXISTS "${esbuild}")
  message(FATAL_ERROR "${esbuild} not found: run scripts/setup.")
endif()

set(export_entries index csv xlsx pptx)
set(bundle_options)
set(bundled)
foreach(name IN LISTS export_entries)
  list(APPEND bundle_options "${CMAKE_SOURCE_DIR}/web/exports/${name}.mjs")
  list(APPEND bundled "${MIHWAR_SITE}/web/exports/${name}.mjs")
  if(NOT name STREQUAL "index") # what index.mjs imports when it is asked for
    list(APPEND bundle_options "--external:./${name}.mjs")
  endif()
endforeach()
file(GLOB export_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/web/exports/*.mjs" "${CMAKE_SOURCE_DIR}/web/exports/libraries/*.mjs")
add_custom_command(OUTPUT ${bundled}
  COMMAND "${esbuild}" ${bundle_options} --bundle --format=esm --target=es2022 --minify --charset=utf8 --legal-comments=none
    --out-extension:.js=.mjs "--outdir=${MIHWAR_SITE}/web/exports" --log-level=warning
  DEPENDS ${export_sources} "${CMAKE_SOURCE_DIR}/web/package-lock.json" VERBATIM)
list(APPEND site_files ${bundled})

# Copied from what was bundled; setimmediate, immediate, lie and pako are parts of jszip.
foreach(notice IN ITEMS write-excel-file/LICENSE fflate/LICENSE pptxgenjs/LICENSE jszip/LICENSE.markdown pako/LICENSE lie/license.md
    immediate/LICENSE.txt setimmediate/LICENSE.txt)
  get_filename_component(part "${notice}" DIRECTORY)
  site_file("${npm}/${notice}" "licenses/${part}.txt")
endforeach()
