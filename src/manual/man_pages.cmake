# SPDX-License-Identifier: MIT
# The pages of the manual, written by the program itself into <build>/man: one a command, as
# src/cli/table.def lists them, and those of src/manual. The test `docs` compares this list with the
# program's own.
set(table ${CMAKE_CURRENT_SOURCE_DIR}/src/cli/table.def)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${table})
file(STRINGS ${table} commands REGEX "^COMMAND\\(")
list(TRANSFORM commands REPLACE "^COMMAND\\(([a-z_]+)\\).*" "senco-\\1.1")
set(pages senco.1 ${commands} senco-record.5 senco-setting.5 senco-template.5
  senco-code.7 senco-rules.7 senco-tutorial.7)

set(folder ${CMAKE_CURRENT_BINARY_DIR}/man)
file(MAKE_DIRECTORY ${folder})
set(SENCO_MAN_PAGES "")
set(write "")
foreach(page IN LISTS pages)
  list(APPEND SENCO_MAN_PAGES ${folder}/${page})
  list(APPEND write COMMAND $<TARGET_FILE:senco> help ${page} --format man > ${folder}/${page})
  string(REGEX REPLACE ".*\\." "" section ${page})
  install(FILES ${folder}/${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section})
endforeach()
add_custom_command(OUTPUT ${SENCO_MAN_PAGES} ${write} DEPENDS senco
  COMMENT "Writing the pages of the manual" VERBATIM)
add_custom_target(manual ALL DEPENDS ${SENCO_MAN_PAGES})
