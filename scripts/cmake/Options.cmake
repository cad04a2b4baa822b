# Flags of all our own targets: add_layer(NAME ...) makes a layer's static library with them.
add_library(mihwar_options INTERFACE)
target_include_directories(mihwar_options INTERFACE "${CMAKE_SOURCE_DIR}/src")
target_compile_options(mihwar_options INTERFACE
  -Wall -Wextra -Wconversion -Wshadow
  -fno-exceptions -fno-rtti
  -ffp-contract=off) # the same bits natively and in WebAssembly
if(MIHWAR_WARNINGS_ARE_ERRORS)
  target_compile_options(mihwar_options INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(mihwar_options INTERFACE -Wno-restrict) # false alarms on std::string: GCC bug 105651
endif()
if(MIHWAR_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -O1)
  add_link_options(-fsanitize=address,undefined)
endif()
if(EMSCRIPTEN)
  # Every browser with SIMD has the others; they make the code smaller.
  add_compile_options(-msimd128 -mbulk-memory -mnontrapping-fptoint -msign-ext)
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    add_compile_options(-flto)
    add_link_options(-flto)
  endif()
endif()

# add_layer(NAME SOURCES... [KNOWS LAYERS...] [USES LIBRARIES...] [SMALL]): SMALL favours size in the browser.
function(add_layer name)
  cmake_parse_arguments(LAYER "SMALL" "" "KNOWS;USES" ${ARGN})
  add_library(mihwar_${name} STATIC ${LAYER_UNPARSED_ARGUMENTS})
  target_link_libraries(mihwar_${name} PRIVATE mihwar_options)
  target_include_directories(mihwar_${name} INTERFACE "${CMAKE_SOURCE_DIR}/src")
  foreach(layer IN LISTS LAYER_KNOWS)
    target_link_libraries(mihwar_${name} PUBLIC mihwar_${layer})
  endforeach()
  target_link_libraries(mihwar_${name} PUBLIC ${LAYER_USES})
  if(EMSCRIPTEN AND CMAKE_BUILD_TYPE STREQUAL "Release")
    target_compile_options(mihwar_${name} PRIVATE $<IF:$<BOOL:${LAYER_SMALL}>,-Os,-O3>)
  endif()
endfunction()
