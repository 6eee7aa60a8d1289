# The web application: built by npm into build/web/dist (once for all presets: it is the same everywhere), then compiled
# into the program. tools/web does nothing when its sources have not changed.
function(embed_web target namespace accessor)
    set(root ${CMAKE_SOURCE_DIR}/build/web/dist)
    set(output ${CMAKE_CURRENT_BINARY_DIR}/assets_${accessor}.cpp)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/src/* ${CMAKE_SOURCE_DIR}/web/public/*)
    list(FILTER sources EXCLUDE REGEX "/src/api/contract\\.ts$|/src/theme/antd\\.css$")
    add_custom_command(
        OUTPUT ${output}
        COMMAND ${CMAKE_SOURCE_DIR}/tools/web build
        COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DNAMESPACE=${namespace} -DACCESSOR=${accessor} -DROOT=${root}
                -P ${CMAKE_SOURCE_DIR}/tools/embed_assets.cmake
        DEPENDS ${sources} ${CMAKE_SOURCE_DIR}/web/index.html ${CMAKE_SOURCE_DIR}/web/package-lock.json
                ${CMAKE_SOURCE_DIR}/web/vite.config.ts ${CMAKE_SOURCE_DIR}/api/openapi.yaml
                ${CMAKE_SOURCE_DIR}/tools/embed_assets.cmake ${CMAKE_SOURCE_DIR}/tools/web
        VERBATIM)
    target_sources(${target} PRIVATE ${output})
endfunction()
