# How every target is compiled: C++20, warnings as errors in our own files, and the same arithmetic everywhere.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

# Same bits in g++, clang, Node and Chromium: no fused multiply-add, the packet width of SSE4.1, sixteen registers
# (Eigen takes its block shape, and so the order of its sums, from them).
add_compile_options(-ffp-contract=off -fno-math-errno -msse4.1)
add_compile_definitions(EIGEN_ARCH_DEFAULT_NUMBER_OF_REGISTERS=16)

# Eigen looks whether rows x columns fit into an index only where it checks everything: that check stays, alone.
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  add_compile_options(-UNDEBUG "-Deigen_assert(condition)=")
endif()

if(EMSCRIPTEN)
  add_compile_options(-msimd128 -fwasm-exceptions)
  add_link_options(
    -fwasm-exceptions -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=1GB -sSTACK_SIZE=1MB -sDYNAMIC_EXECUTION=0)
endif()

if(PRUNING_PLAYGROUND_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

add_library(own_code INTERFACE)
target_compile_options(own_code INTERFACE
  -Werror -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual)
# GCC 12 sees an overlap in `"a" + std::string` where there is none (its bug 105651).
target_compile_options(own_code INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
# Sources are compiled many at a time: to GCC all but one of them are headers then.
target_compile_options(own_code INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
