#include "lab/example/weight_criteria.h"

#include <string>
#include <vector>

#include "base/error.h"
#include "base/registry.h"

namespace prune {

namespace {

bool scoresWeightsAlone(const Criterion& entry) {
  return entry.grain == Grain::Weight && entry.needs == Needs::Nothing;
}

}  // namespace

std::span<const Criterion> weightCriteria() {
  static const std::vector<Criterion> kFit = [] {
    std::vector<Criterion> fit;
    for (const Criterion& entry : criteria())
      if (scoresWeightsAlone(entry)) fit.push_back(entry);
    return fit;
  }();
  return kFit;
}

const Criterion& weightCriterion(std::string_view where, std::string_view id) {
  for (const Criterion& entry : criteria()) {
    if (entry.id != id || scoresWeightsAlone(entry)) continue;
    std::vector<std::string> known;
    for (const Criterion& fit : weightCriteria()) known.emplace_back(fit.id);
    if (entry.grain == Grain::Weight) fail(where, "criterion-beyond-weights", id, needsId(entry.needs), known);
    fail(where, "criterion-of-others", id, grainId(entry.grain), known);
  }
  return findById(where, "criterion", weightCriteria(), id);
}

}  // namespace prune
