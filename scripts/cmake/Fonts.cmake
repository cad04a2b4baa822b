# Subsets of Noto Sans with just the characters that the texts and a user's input can need, into build/<preset>/fonts.
find_program(MIHWAR_PYFTSUBSET pyftsubset)
find_file(MIHWAR_NOTO_REGULAR NotoSans-Regular.ttf PATHS /usr/share/fonts/truetype/noto NO_CMAKE_FIND_ROOT_PATH)
find_file(MIHWAR_NOTO_BOLD NotoSans-Bold.ttf PATHS /usr/share/fonts/truetype/noto NO_CMAKE_FIND_ROOT_PATH)
if(NOT MIHWAR_PYFTSUBSET OR NOT MIHWAR_NOTO_REGULAR OR NOT MIHWAR_NOTO_BOLD)
  message(FATAL_ERROR "pyftsubset or Noto Sans not found: run scripts/setup, or install fonttools and set "
    "MIHWAR_NOTO_REGULAR and MIHWAR_NOTO_BOLD to the .ttf files.")
endif()

set(MIHWAR_FONTS "${CMAKE_BINARY_DIR}/fonts")
function(subset_font source target unicodes)
  add_custom_command(OUTPUT "${MIHWAR_FONTS}/${target}"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${MIHWAR_FONTS}"
    COMMAND "${MIHWAR_PYFTSUBSET}" "${source}" "--unicodes-file=${unicodes}" --no-hinting --desubroutinize
      --layout-features=kern --drop-tables+=GSUB,GPOS,GDEF --name-IDs= "--output-file=${MIHWAR_FONTS}/${target}"
    DEPENDS "${unicodes}" VERBATIM)
endfunction()
subset_font("${MIHWAR_NOTO_REGULAR}" regular.ttf "${CMAKE_SOURCE_DIR}/assets/fonts/latin.txt")
subset_font("${MIHWAR_NOTO_BOLD}" bold.ttf "${CMAKE_SOURCE_DIR}/assets/fonts/latin.txt")
add_custom_target(mihwar_fonts DEPENDS "${MIHWAR_FONTS}/regular.ttf" "${MIHWAR_FONTS}/bold.ttf")
