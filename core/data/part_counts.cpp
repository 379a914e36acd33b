#include "data/part_counts.h"

#include <set>

namespace prune {

PartCounts partCounts(const Dataset& data, std::span<const Index> rows) {
  PartCounts counts;
  counts.classes.resize(data.task == Task::Classification ? data.classNames.size() : 0);
  std::set<int> subjects;
  for (const Index row : rows) {
    const auto sample = static_cast<std::size_t>(row);
    if (!counts.classes.empty()) ++counts.classes[static_cast<std::size_t>(data.labels[sample])];
    if (!data.subjects.empty()) subjects.insert(data.subjects[sample]);
  }
  counts.subjects.assign(subjects.begin(), subjects.end());
  return counts;
}

}  // namespace prune
