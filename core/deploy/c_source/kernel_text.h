#pragma once

#include <string_view>

namespace prune::deploy {

/// The text of a file below kernels/, which CMake puts into the build (kernels.cmake).
///
/// @param name  `int8/dense`
std::string_view kernelText(std::string_view name);

}  // namespace prune::deploy
