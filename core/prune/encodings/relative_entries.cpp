#include "prune/encodings/relative_entries.h"

namespace prune::encodings {

RelativeEntries relativeEntries(const Matrix<float>& weights, const Mask& mask, std::uint32_t largest) {
  RelativeEntries entries;
  std::uint32_t gap = 0;
  std::uint32_t fillers = 0;  // since the last kept one
  for (Index k = 0; k < mask.size(); ++k) {
    if (mask.data()[k] == 0) {
      if (gap < largest) {
        ++gap;
      } else {  // this place is the filler's; it is written when a kept one follows
        ++fillers;
        gap = 0;
      }
      continue;
    }
    entries.fillers += static_cast<Index>(fillers);
    for (; fillers > 0; --fillers) {
      entries.gaps.push_back(largest);
      entries.weights.push_back(0);
    }
    entries.gaps.push_back(gap);
    entries.weights.push_back(weights.data()[k]);
    gap = 0;
  }
  return entries;
}

}  // namespace prune::encodings
