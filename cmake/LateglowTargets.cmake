# Two helpers that every folder uses. Sources are always named, never globbed.
include_guard(GLOBAL)

get_filename_component(LATEGLOW_SOURCE_ROOT "${CMAKE_CURRENT_LIST_DIR}/.." ABSOLUTE)

add_library(lateglow_warnings INTERFACE)
set(lateglow_warning_options -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
  -Woverloaded-virtual -Wimplicit-fallthrough $<$<BOOL:${LATEGLOW_WERROR}>:-Werror>)
target_compile_options(lateglow_warnings INTERFACE
  "$<$<COMPILE_LANGUAGE:CXX>:${lateglow_warning_options}>")

# lateglow_add_library(NAME SOURCES a.cpp ... [DEPENDS targets ...] [PRIVATE_DEPENDS targets ...])
# A static library; its headers are included from the root of the tree.
function(lateglow_add_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_include_directories(${name} PUBLIC "${LATEGLOW_SOURCE_ROOT}")
  target_compile_features(${name} PUBLIC cxx_std_20)
  target_link_libraries(${name}
    PUBLIC ${ARG_DEPENDS}
    PRIVATE lateglow_warnings ${ARG_PRIVATE_DEPENDS})
endfunction()

# lateglow_add_test(NAME LABEL unit|integration|gui|parity|slow|gpu SOURCES ... DEPENDS ... [TIMEOUT
# s] [DISPLAY]) One googletest program, one ctest entry. DISPLAY gives the test an X server of its
# own, so that tests that run at the same time do not take each other's keyboard focus; label gui
# implies it. The environment names what tests may read: LATEGLOW_SHARED_DATA (open data) and
# LATEGLOW_PYTHON (the pinned interpreter; unset where it was not prepared) with further judges on
# PYTHONPATH.
function(lateglow_add_test name)
  cmake_parse_arguments(ARG "DISPLAY" "TIMEOUT" "LABEL;SOURCES;DEPENDS" ${ARGN})
  if(NOT BUILD_TESTING)
    return()
  endif()
  add_executable(${name} ${ARG_SOURCES})
  target_include_directories(${name} PRIVATE "${LATEGLOW_SOURCE_ROOT}")
  target_compile_features(${name} PRIVATE cxx_std_20)
  target_link_libraries(${name}
    PRIVATE lateglow_warnings ${ARG_DEPENDS} GTest::gmock GTest::gtest_main)

  set(launcher)
  set(environment "LATEGLOW_SHARED_DATA=${LATEGLOW_SHARED_DATA}" QT_QPA_PLATFORM=offscreen)
  if(LATEGLOW_PYTHON)
    list(APPEND environment "LATEGLOW_PYTHON=${LATEGLOW_PYTHON}" "PYTHONPATH=${LATEGLOW_JUDGES}")
  endif()
  find_program(LATEGLOW_XVFB_RUN xvfb-run)
  if((ARG_DISPLAY OR "gui" IN_LIST ARG_LABEL) AND LATEGLOW_XVFB_RUN)
    set(launcher "${LATEGLOW_XVFB_RUN}" -a -s "-screen 0 1920x1200x24 -nolisten tcp")
    list(APPEND environment QT_QPA_PLATFORM=xcb LIBGL_ALWAYS_SOFTWARE=1)
  endif()
  add_test(NAME ${name} COMMAND ${launcher} $<TARGET_FILE:${name}>)
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  set_tests_properties(${name} PROPERTIES
    LABELS "${ARG_LABEL}" TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT "${environment}")
endfunction()

# Runs a long test in `parts` that may run side by side: each takes every parts-th case.
function(lateglow_split_test name parts)
  if(NOT BUILD_TESTING)
    return()
  endif()
  get_test_property(${name} ENVIRONMENT environment)
  get_test_property(${name} LABELS labels)
  get_test_property(${name} TIMEOUT timeout)
  set_tests_properties(${name} PROPERTIES
    ENVIRONMENT "${environment};GTEST_TOTAL_SHARDS=${parts};GTEST_SHARD_INDEX=0")
  math(EXPR last "${parts} - 1")
  foreach(part RANGE 1 ${last})
    add_test(NAME ${name}.part${part} COMMAND $<TARGET_FILE:${name}>)
    set_tests_properties(${name}.part${part} PROPERTIES LABELS "${labels}" TIMEOUT ${timeout}
      ENVIRONMENT "${environment};GTEST_TOTAL_SHARDS=${parts};GTEST_SHARD_INDEX=${part}")
  endforeach()
endfunction()

# add_subdirectory for a folder that has a CMakeLists.txt.
function(lateglow_add_folder folder)
  if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/CMakeLists.txt")
    add_subdirectory(${folder})
  endif()
endfunction()
