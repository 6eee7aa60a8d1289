# The operations of api/openapi.yaml, compiled into the layer `api`: api/operations.hpp and the table behind it. An
# operation that names no permission ends the build here.
add_executable(openapi_table ${CMAKE_SOURCE_DIR}/tools/openapi/main.cpp ${CMAKE_SOURCE_DIR}/tools/openapi/contract.cpp
               ${CMAKE_SOURCE_DIR}/tools/openapi/read_yaml.cpp)
target_link_libraries(openapi_table PRIVATE yaml-cpp nlohmann_json::nlohmann_json bontot_compiler)

function(add_contract target contract)
    set(folder ${CMAKE_BINARY_DIR}/generated)
    file(MAKE_DIRECTORY ${folder}/api)
    add_custom_command(
        OUTPUT ${folder}/api/operations.hpp ${folder}/api/operations.cpp
        COMMAND openapi_table ${contract} ${folder}/api/operations.hpp ${folder}/api/operations.cpp
        DEPENDS openapi_table ${contract}
        VERBATIM)
    target_sources(${target} PRIVATE ${folder}/api/operations.hpp ${folder}/api/operations.cpp)
    target_include_directories(${target} PUBLIC ${folder})
    target_compile_options(${target} PRIVATE -Wmissing-declarations)
endfunction()
