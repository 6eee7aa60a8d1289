# One place for the language, warnings, sanitizers and the fast tools (ccache, mold).
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 17)
# A quarter quicker to compile than -O3, and as quick to run but for the loops of the engine (optimise_loops).
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

# For the layers whose loops run over millions of rows.
function(optimise_loops target)
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O3>)
endfunction()
# For tests: they are compiled far more often than they run.
function(compile_quickly target)
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O0>)
endfunction()
# For targets of many files with heavy headers: neighbours are compiled together, because most of a file's time goes into
# the same templates again. -DBONTOT_UNITY=OFF compiles each by itself, quicker for one who changes one file all day.
option(BONTOT_UNITY "Compile neighbouring files together" ON)
function(compile_together target)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ${BONTOT_UNITY} UNITY_BUILD_BATCH_SIZE 8)
endfunction()

set(BONTOT_SANITIZE "" CACHE STRING "Sanitizers, for example address,undefined")
option(BONTOT_FUZZ "Build the libFuzzer targets (clang only)" OFF)

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
    set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
endif()

add_library(bontot_compiler INTERFACE)
target_compile_options(bontot_compiler INTERFACE -Wall -Wextra -Wconversion -Wshadow -Wnon-virtual-dtor -Werror)
# g++ 12 sees overlapping copies in `text = "0"` where there are none (GCC bug 105651).
target_compile_options(bontot_compiler INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
find_program(MOLD mold)
if(MOLD)
    target_link_options(bontot_compiler INTERFACE -fuse-ld=mold)
endif()

if(BONTOT_SANITIZE)
    # Whole-tree flags: a sanitizer that sees only half of a program misses and invents faults.
    add_compile_options(-fsanitize=${BONTOT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${BONTOT_SANITIZE})
    # Boost.Asio's fences, which the thread sanitizer does not follow, stand beside locks that it does.
    if(BONTOT_SANITIZE MATCHES "thread")
        add_compile_options(-Wno-tsan)
    endif()
endif()
if(BONTOT_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
    add_link_options(-fsanitize=fuzzer-no-link)
endif()
