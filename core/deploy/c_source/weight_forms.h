#pragma once
/// The form in which each layer's weights are exported, chosen by counting bytes of flash.

#include <span>
#include <string_view>
#include <vector>

#include "base/types.h"

namespace prune::deploy {

/// Which forms may be used.
enum class WeightForms {
  Auto,   ///< those that take the fewest bytes, kernels included; dense where it is equal
  Dense,  ///< every weight
  Sparse  ///< kept weights alone, in the fewest bytes
};

/// A form of one number type.
struct WeightForm {
  std::string_view kernel;  ///< `dense`, `sparse`, `blocks2`, `blocks4`
  Index codeBytes;          ///< of its kernel
};

/// Forms of int8: the code as compiled by GCC 12 for a Cortex-M4 with -O2.
std::span<const WeightForm> int8Forms();

/// Forms of float32, in the same way.
std::span<const WeightForm> floatForms();

/// Chooses a form for each layer, so that weights and the kernels that are needed take the fewest bytes together.
///
/// @param sizes  of each layer: bytes of its weights in each form, `forms.size()` of them; above all others where the
///               form cannot hold them
/// @return       for each layer an index into `forms`
std::vector<std::size_t> chosenForms(std::span<const WeightForm> forms, std::span<const std::vector<Index>> sizes,
                                     WeightForms allowed);

}  // namespace prune::deploy
