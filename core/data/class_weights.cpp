#include "data/class_weights.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace prune {

namespace {

/// w_c = n / (k n_c), over the k classes that have samples.
std::vector<float> balanced(std::span<const Index> counts) {
  const auto samples = static_cast<double>(std::accumulate(counts.begin(), counts.end(), Index{0}));
  const auto classes =
      static_cast<double>(std::count_if(counts.begin(), counts.end(), [](Index count) { return count > 0; }));
  std::vector<float> weights;
  for (const Index count : counts)
    weights.push_back(count > 0 ? static_cast<float>(samples / (classes * static_cast<double>(count))) : 1);
  return weights;
}

constexpr std::array<ClassWeighting, 2> kClassWeightings{{
    {"none", {"不加权", "none"}, "w_c = 1", "", nullptr},
    {"balanced",
     {"按类别均衡", "balanced"},
     "w_c = n / (k n_c)",
     "King, Zeng: Logistic regression in rare events data, Political Analysis 9, 2001",
     balanced},
}};

}  // namespace

std::span<const ClassWeighting> classWeightings() {
  return kClassWeightings;
}

const ClassWeighting& classWeighting(std::string_view where, std::string_view id) {
  return findById(where, "class-weights", classWeightings(), id);
}

}  // namespace prune
