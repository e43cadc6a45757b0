# SPDX-License-Identifier: MIT
# embed_text(<variable> <namespace> <function> <folder> <file>...)
#
# Builds plain text files into the program: writes a .cpp that defines
#   std::string_view <namespace>::<function>(std::string_view name);        the text, by path below <folder>
#   std::span<const std::string_view> <namespace>::<function>_names();      every name, sorted
# and puts its path into <variable>. The files stay plain text; changing one rebuilds just that .cpp.
# file(WRITE), not file(CONFIGURE): the latter would eat @…@ in a letter.

set(EMBED_TEXT_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/embed_text_write.cmake)

function(embed_text variable namespace function folder)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded/${function}.cpp)
  set(list ${CMAKE_CURRENT_BINARY_DIR}/embedded/${function}.list)
  list(JOIN ARGN "\n" lines)
  set(before "")
  if(EXISTS ${list})
    file(READ ${list} before)
  endif()
  if(NOT EXISTS ${list} OR NOT before STREQUAL lines)
    file(WRITE ${list} "${lines}")
  endif()
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DLIST=${list} -DNAMESPACE=${namespace}
            -DFUNCTION=${function} -DFOLDER=${CMAKE_CURRENT_SOURCE_DIR}/${folder}
            -P ${EMBED_TEXT_SCRIPT}
    DEPENDS ${list} ${ARGN} ${EMBED_TEXT_SCRIPT}
    COMMENT "Embedding the texts of ${folder}"
    VERBATIM)
  set(${variable} ${output} PARENT_SCOPE)
endfunction()
