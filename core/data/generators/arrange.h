#pragma once
/// Permutes the channels and classes of a data set.

#include <span>
#include <string_view>
#include <vector>

#include "data/dataset.h"

namespace prune {

/// Reorders channels (the columns of a table) and classes, together with their names; static features stay.
///
/// @param channels  permutation: entry i is the present index of the channel that becomes channel i; empty for the
///                  present order
/// @param classes   the same for the classes
void arrange(Dataset& data, std::span<const Index> channels, std::span<const Index> classes);

/// The inverse permutation.
std::vector<Index> inverseOrder(std::span<const Index> order);

/// Checks that `order` is a permutation of 0 ... `count` - 1.
///
/// @throws Error naming the entry that is out of range or stands twice
void checkOrder(std::string_view where, std::string_view name, std::span<const Index> order, Index count);

}  // namespace prune
