#pragma once
/// The table of measures by which a network may be judged: the higher the better.

#include <span>
#include <string_view>

#include "base/registry.h"
#include "metrics/evaluation.h"

namespace prune {

struct Measure {
  std::string_view id;
  Name name;
  std::string_view formula;
  bool isOfClasses;  ///< undefined for regression
  double (*of)(const Evaluation& evaluation);
};

/// `accuracy` (R^2 for regression), `balanced-accuracy`, `macro-f1`, `least-recall` (of the classes that have samples,
/// the least).
std::span<const Measure> measures();

/// @throws Error UnknownId
const Measure& measure(std::string_view where, std::string_view id);

}  // namespace prune
