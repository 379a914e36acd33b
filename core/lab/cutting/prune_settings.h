#pragma once
/// What scoring and a cut are asked, and a cut whose choices have been looked up.

#include <optional>
#include <string>
#include <vector>

#include "lab/cutting/amount.h"
#include "prune/criterion.h"
#include "prune/healing/heal.h"

namespace prune {

/// How to score. Numbers are unchecked doubles.
struct ScoreSettings {
  std::string criterion = "magnitude";  ///< id
  double samples = 2000;   ///< of the training part, from its start, in [1, 100000]; fewer when there are fewer
  double seed = 1;         ///< of `random`, and of what is sampled; whole, in [0, 2^53 - 1]
  double damping = 1e-3;   ///< in [0, 1e6]; share of the mean curvature that OBS adds to the diagonal
  double temperature = 1;  ///< in [0.01, 1e4]; what GraSP divides the outputs by
};

/// How to cut.
struct PruneSettings : ScoreSettings {
  std::optional<std::string> scope;     ///< `global`, `layer`, `row`; the criterion's own when absent
  std::string amountKind = "fraction";  ///< id of `amountKinds()`
  double amount = 0.5;                  ///< in the unit of its kind
  double groupSize = 4;                 ///< M of N:M
  std::vector<double> layers;           ///< the weight layers that may lose, by layer index; all when empty
  std::optional<std::string> healing;   ///< id of `healings()`; the criterion's own when absent
};

/// A cut whose settings fit together: each id is an entry of its table, and no id is looked at again.
struct ResolvedCut {
  const Criterion* criterion = nullptr;
  const AmountKind* amountKind = nullptr;
  const ScopeEntry* scope = nullptr;  ///< what competes with what
  const Healing* healing = nullptr;
  double amount = 0;           ///< in the unit of its kind; checked where it is used
  double groupSize = 0;        ///< M of N:M
  std::vector<double> layers;  ///< that may lose; all when empty
  ScoreSettings scoring;       ///< its numbers
};

/// @throws Error naming the setting
ResolvedCut resolveCut(const PruneSettings& settings);

/// @throws Error when it is a fraction outside [0, 1]
void checkFraction(const AmountKind& kind, double amount);

}  // namespace prune
