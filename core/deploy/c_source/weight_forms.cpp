#include "deploy/c_source/weight_forms.h"

#include <array>
#include <limits>

namespace prune::deploy {

namespace {

constexpr std::array<WeightForm, 4> kInt8Forms{{{"dense", 580}, {"sparse", 330}, {"blocks2", 520}, {"blocks4", 310}}};
constexpr std::array<WeightForm, 2> kFloatForms{{{"dense", 220}, {"sparse", 100}}};

/// The best form of a layer among those of a set, a bit each; the first of equals.
std::size_t bestOf(unsigned set, const std::vector<Index>& sizes) {
  std::size_t best = sizes.size();
  for (std::size_t i = 0; i < sizes.size(); ++i)
    if ((set >> i & 1U) == 1 && (best == sizes.size() || sizes[i] < sizes[best])) best = i;
  return best;
}

unsigned setOf(WeightForms allowed, std::size_t count) {
  const unsigned all = (1U << count) - 1;
  if (allowed == WeightForms::Dense) return 1;
  return allowed == WeightForms::Sparse ? all - 1 : all;
}

}  // namespace

std::span<const WeightForm> int8Forms() {
  return kInt8Forms;
}

std::span<const WeightForm> floatForms() {
  return kFloatForms;
}

std::vector<std::size_t> chosenForms(std::span<const WeightForm> forms, std::span<const std::vector<Index>> sizes,
                                     WeightForms allowed) {
  const unsigned all = setOf(allowed, forms.size());
  Index fewest = std::numeric_limits<Index>::max();
  std::vector<std::size_t> best;
  // Small sets come first, and dense before the others.
  for (unsigned set = 1; set <= all; ++set) {
    if ((set & ~all) != 0) continue;
    Index bytes = 0;
    for (std::size_t i = 0; i < forms.size(); ++i)
      if ((set >> i & 1U) == 1) bytes += forms[i].codeBytes;
    std::vector<std::size_t> chosen;
    for (const std::vector<Index>& layer : sizes) {
      chosen.push_back(bestOf(set, layer));
      bytes += layer[chosen.back()];
    }
    if (bytes >= fewest) continue;
    fewest = bytes;
    best = std::move(chosen);
  }
  return best;
}

}  // namespace prune::deploy
