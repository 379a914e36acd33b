# The header libraries: from the set-up's own tree or an installed package, else fetched and checked by hash.
include(FetchContent)

# In the browser build CMake looks below Emscripten's sysroot only; these headers are the same everywhere, and are looked
# for where they are installed for this machine: what CMAKE_PREFIX_PATH names, and the usual places.
set(installed_headers /usr/local /opt/homebrew /usr)
if(PRUNING_PLAYGROUND_PREFIX)
  list(APPEND CMAKE_PREFIX_PATH "${PRUNING_PLAYGROUND_PREFIX}/usr")
  list(APPEND CMAKE_FIND_ROOT_PATH "${PRUNING_PLAYGROUND_PREFIX}/usr")
endif()

# header_library(NAME VERSION URL SHA256 HEADER): defines NAME_headers as a system interface library.
function(header_library name version url sha256 header)
  add_library(${name}_headers INTERFACE)
  find_package(${name} ${version} CONFIG QUIET PATHS ${installed_headers} NO_CMAKE_FIND_ROOT_PATH)
  if(${name}_FOUND)
    find_path(${name}_FOLDER ${header} HINTS ${${name}_DIR}/../../.. ${${name}_DIR}/../../../..
      PATH_SUFFIXES include eigen3 include/eigen3 NO_CMAKE_FIND_ROOT_PATH)
  elseif(NOT ${name} STREQUAL "Eigen3") # an Eigen without the right package version is an old one
    find_path(${name}_FOLDER ${header} PATHS ${installed_headers} PATH_SUFFIXES include NO_CMAKE_FIND_ROOT_PATH)
  endif()
  if(NOT ${name}_FOLDER)
    message(STATUS "${name}: fetching ${url}")
    FetchContent_Declare(${name} URL ${url} URL_HASH SHA256=${sha256} SOURCE_SUBDIR headers-only)
    FetchContent_MakeAvailable(${name})
    string(TOLOWER ${name} lower)
    find_path(${name}_FOLDER ${header} PATHS ${${lower}_SOURCE_DIR} PATH_SUFFIXES include NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED)
  endif()
  message(STATUS "${name}: headers in ${${name}_FOLDER}")
  set(folder "${${name}_FOLDER}")
  if(EMSCRIPTEN AND NOT PRUNING_PLAYGROUND_PREFIX)
    # Beside them may be those of this machine's C library, which are not WebAssembly's: only ours are taken.
    string(REGEX REPLACE "/.*" "" own ${header})
    set(folder "${CMAKE_BINARY_DIR}/headers/${name}")
    file(MAKE_DIRECTORY "${folder}")
    file(CREATE_LINK "${${name}_FOLDER}/${own}" "${folder}/${own}" SYMBOLIC)
  endif()
  target_include_directories(${name}_headers SYSTEM INTERFACE "${folder}")
endfunction()

header_library(Eigen3 5.0
  https://gitlab.com/libeigen/eigen/-/archive/5.0.1/eigen-5.0.1.tar.gz
  e9c326dc8c05cd1e044c71f30f1b2e34a6161a3b6ecf445d56b53ff1669e3dec Eigen/Core)
header_library(doctest 2.4
  https://github.com/doctest/doctest/archive/refs/tags/v2.5.3.tar.gz
  174ebc4e769928959614789c5b4e9c3d0a0f81a62bb608756b127bfebfb21331 doctest/doctest.h)
# For the model files of `io`.
header_library(protozero 1.7
  https://github.com/mapbox/protozero/archive/refs/tags/v1.8.2.tar.gz
  68d1df951b4d8397355c8fc9ffed40d9c06282a877fe847403feac6edcee3ef1 protozero/version.hpp)
