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

# add_layer(NAME SOURCES... [KNOWS LAYERS...] [USES LIBRARIES...] [FAST SOURCES...]): in the browser size counts too, but for
# the sources after FAST.
function(add_layer name)
  cmake_parse_arguments(LAYER "" "" "KNOWS;USES;FAST" ${ARGN})
  list(REMOVE_ITEM LAYER_UNPARSED_ARGUMENTS ${LAYER_FAST})
  add_library(mihwar_${name} STATIC ${LAYER_UNPARSED_ARGUMENTS})
  set(compiled mihwar_${name})
  if(LAYER_FAST)
    add_library(mihwar_${name}_fast OBJECT ${LAYER_FAST})
    target_sources(mihwar_${name} PRIVATE $<TARGET_OBJECTS:mihwar_${name}_fast>)
    list(APPEND compiled mihwar_${name}_fast)
  endif()
  target_include_directories(mihwar_${name} INTERFACE "${CMAKE_SOURCE_DIR}/src")
  foreach(layer IN LISTS LAYER_KNOWS)
    target_link_libraries(mihwar_${name} PUBLIC mihwar_${layer})
  endforeach()
  target_link_libraries(mihwar_${name} PUBLIC ${LAYER_USES})
  foreach(target IN LISTS compiled)
    target_link_libraries(${target} PRIVATE mihwar_options)
    if(EMSCRIPTEN AND CMAKE_BUILD_TYPE STREQUAL "Release")
      # No -Os: the tested compiler inlines nothing with it. No vectoriser: it gets some loops wrong, and where speed counts
      # they are vectorised by hand.
      target_compile_options(${target} PRIVATE $<IF:$<STREQUAL:${target},mihwar_${name}_fast>,-O3,-O2>
        -fno-vectorize -fno-slp-vectorize)
    endif()
  endforeach()
endfunction()
