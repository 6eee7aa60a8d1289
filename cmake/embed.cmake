# embed_files(target accessor FILES <files>): compiles the files' bytes into the target, so that the binary needs nothing
# beside it. The generated source defines `accessor()`, declared by hand in a header of the target.
function(embed_files target namespace accessor)
    cmake_parse_arguments(ARG "" "" "FILES" ${ARGN})
    set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded_${accessor}.cpp)
    add_custom_command(
        OUTPUT ${output}
        COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DNAMESPACE=${namespace} -DACCESSOR=${accessor}
                "-DFILES=${ARG_FILES}" -P ${CMAKE_SOURCE_DIR}/tools/embed.cmake
        DEPENDS ${ARG_FILES} ${CMAKE_SOURCE_DIR}/tools/embed.cmake
        VERBATIM)
    target_sources(${target} PRIVATE ${output})
endfunction()

# embed_binaries(target namespace accessor ROOT <folder> FILES <files>): the same for files that are no text; they are
# named by their paths below ROOT.
function(embed_binaries target namespace accessor)
    cmake_parse_arguments(ARG "" "ROOT" "FILES" ${ARGN})
    set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded_${accessor}.cpp)
    add_custom_command(
        OUTPUT ${output}
        COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DNAMESPACE=${namespace} -DACCESSOR=${accessor} -DROOT=${ARG_ROOT}
                "-DFILES=${ARG_FILES}" -P ${CMAKE_SOURCE_DIR}/tools/embed_binaries.cmake
        DEPENDS ${ARG_FILES} ${CMAKE_SOURCE_DIR}/tools/embed_binaries.cmake
        VERBATIM)
    target_sources(${target} PRIVATE ${output})
endfunction()
