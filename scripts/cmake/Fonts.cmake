# Subsets of Noto Sans with just the characters that the texts and a user's input can need, into build/<preset>/fonts.
find_program(MIHWAR_PYFTSUBSET pyftsubset)
if(NOT MIHWAR_PYFTSUBSET)
  message(FATAL_ERROR "pyftsubset not found: run scripts/setup, or install fonttools.")
endif()
function(find_font variable name)
  find_file(${variable} ${name} PATHS /usr/share/fonts/truetype/noto NO_CMAKE_FIND_ROOT_PATH)
  if(NOT ${variable})
    message(FATAL_ERROR "${name} not found: run scripts/setup, or set ${variable} to the file.")
  endif()
endfunction()
find_font(MIHWAR_NOTO_REGULAR NotoSans-Regular.ttf)
find_font(MIHWAR_NOTO_BOLD NotoSans-Bold.ttf)
# The UI face has the metrics of Noto Sans; the plain Arabic face draws smaller beside it.
find_font(MIHWAR_NOTO_ARABIC_REGULAR NotoSansArabicUI-Regular.ttf)
find_font(MIHWAR_NOTO_ARABIC_BOLD NotoSansArabicUI-Bold.ttf)

set(MIHWAR_FONTS "${CMAKE_BINARY_DIR}/fonts")
# The names 0, 13 and 14 stay: copyright and licence, which the licence wants in every copy.
function(subset_font source target unicodes)
  add_custom_command(OUTPUT "${MIHWAR_FONTS}/${target}"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${MIHWAR_FONTS}"
    COMMAND "${MIHWAR_PYFTSUBSET}" "${source}" "--unicodes-file=${unicodes}" --no-hinting --desubroutinize
      --layout-features=kern --drop-tables+=GSUB,GPOS,GDEF --name-IDs=0,13,14 "--output-file=${MIHWAR_FONTS}/${target}"
    DEPENDS "${unicodes}" VERBATIM)
endfunction()
subset_font("${MIHWAR_NOTO_REGULAR}" regular.ttf "${CMAKE_SOURCE_DIR}/assets/fonts/latin.txt")
subset_font("${MIHWAR_NOTO_BOLD}" bold.ttf "${CMAKE_SOURCE_DIR}/assets/fonts/latin.txt")
subset_font("${MIHWAR_NOTO_ARABIC_REGULAR}" arabic-regular.ttf "${CMAKE_SOURCE_DIR}/assets/fonts/arabic.txt")
subset_font("${MIHWAR_NOTO_ARABIC_BOLD}" arabic-bold.ttf "${CMAKE_SOURCE_DIR}/assets/fonts/arabic.txt")
add_custom_target(mihwar_fonts DEPENDS "${MIHWAR_FONTS}/regular.ttf" "${MIHWAR_FONTS}/bold.ttf"
  "${MIHWAR_FONTS}/arabic-regular.ttf" "${MIHWAR_FONTS}/arabic-bold.ttf")
