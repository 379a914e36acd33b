#pragma once
/// The criteria that a network given by its numbers can be scored by: those of weights that look at no data.

#include <span>
#include <string_view>

#include "prune/criterion.h"

namespace prune {

/// In the order of the table of all criteria.
std::span<const Criterion> weightCriteria();

/// @throws Error UnknownId, or InvalidArgument for a criterion of units, of layers or of data, with those that work
const Criterion& weightCriterion(std::string_view where, std::string_view id);

}  // namespace prune
