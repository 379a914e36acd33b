#pragma once
/// The criteria that score weights from the weights alone, without data.

#include <span>
#include <string_view>

#include "prune/criterion.h"

namespace prune {

/// These criteria, in the order of `criteria()`.
std::span<const Criterion> weightCriteria();

/// @throws Error UnknownId; InvalidArgument for a criterion of units or layers, or one that needs data, with the list
///               of the valid ones
const Criterion& weightCriterion(std::string_view where, std::string_view id);

}  // namespace prune
