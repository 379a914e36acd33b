#include "metrics/lost_classes.h"

#include "metrics/interval.h"

namespace prune {

std::vector<Index> lostClasses(const Evaluation& before, const Evaluation& after) {
  const std::vector<Share> first = before.hitsOfClasses();
  const std::vector<Share> second = after.hitsOfClasses();
  std::vector<Index> lost;
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (!(first[i].trials > 0) || second[i].trials != first[i].trials) continue;
    const bool hasHalved = 2 * second[i].hits <= first[i].hits && first[i].hits > 0;
    if (hasHalved && wilsonOfDifference(first[i], second[i]).high < 0) lost.push_back(static_cast<Index>(i));
  }
  return lost;
}

}  // namespace prune
