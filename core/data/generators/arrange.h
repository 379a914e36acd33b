#pragma once
/// Channels and classes of a data set in another order.

#include <span>
#include <string_view>
#include <vector>

#include "data/dataset.h"

namespace prune {

/// Puts channels (columns, of a table) and classes at other places, with their names.
///
/// @param channels  for each place the channel that comes there, each once; empty to leave all where they are
/// @param classes   the same of the classes
void arrange(Dataset& data, std::span<const Index> channels, std::span<const Index> classes);

/// The order that takes another one back.
std::vector<Index> inverseOrder(std::span<const Index> order);

/// @throws Error when it does not name each of `count` once
void checkOrder(std::string_view where, std::string_view name, std::span<const Index> order, Index count);

}  // namespace prune
