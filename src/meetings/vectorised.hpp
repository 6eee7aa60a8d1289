// Marks functions whose loops the compiler turns into vector code. On x86-64 it makes a copy for AVX2 beside the
// ordinary one and the right one is picked when the program is loaded: one binary runs everywhere.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define BONTOT_VECTORISED __attribute__((target_clones("avx2", "default")))
#else
#define BONTOT_VECTORISED
#endif
