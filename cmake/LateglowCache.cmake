# Where setup/thirdparty.sh keeps the parts it builds. The script alone knows the hashes, so that
# the two never differ.
include_guard(GLOBAL)

# lateglow_cached_part(PART VARIABLE): sets VARIABLE to the part's folder unless the user has set
# it; ends the configure step with the remedy where there is no such folder.
function(lateglow_cached_part part variable)
  if(NOT ${variable})
    lateglow_find_cached_part(${part} found)
    if(NOT found)
      message(FATAL_ERROR "The third-party part '${part}' has not been prepared on this machine.\n"
        "Run setup/thirdparty.sh once (./lateglow.sh and ./test.sh do so), or set ${variable}.")
    endif()
    set(${variable} "${found}" PARENT_SCOPE)
  elseif(NOT IS_DIRECTORY "${${variable}}")
    message(FATAL_ERROR "${variable} is set to ${${variable}}, which is not a folder.")
  endif()
endfunction()

# lateglow_find_cached_part(PART VARIABLE): the part's folder, or empty where it has not been
# prepared.
function(lateglow_find_cached_part part variable)
  set(${variable} "" PARENT_SCOPE)
  execute_process(
    COMMAND bash "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../setup/thirdparty.sh" path ${part}
    OUTPUT_VARIABLE path OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE result)
  if(result EQUAL 0 AND EXISTS "${path}/.whole")
    set(${variable} "${path}" PARENT_SCOPE)
  endif()
endfunction()
