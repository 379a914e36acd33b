#pragma once
/// Settings of scoring and cutting, as given by the caller and as resolved to entries of the tables.

#include <optional>
#include <string>
#include <vector>

#include "lab/cutting/amount.h"
#include "prune/criterion.h"
#include "prune/healing/heal.h"

namespace prune {

/// Settings of scoring. Numbers are unchecked doubles.
struct ScoreSettings {
  std::string criterion = "magnitude";  ///< id of `criteria()`
  double samples = 2000;                ///< calibration samples, the first of the training part, in [1, 100000]
  double seed = 1;                      ///< for `random` and random subsets; whole, in [0, 2^53 - 1]
  double damping = 1e-3;                ///< for OBS: added to the diagonal as a share of its mean, in [0, 1e6]
  double temperature = 1;               ///< for GraSP: divisor of the outputs, in [0.01, 1e4]
};

/// Settings of a cut.
struct PruneSettings : ScoreSettings {
  std::optional<std::string> scope;     ///< `global`, `layer`, `row`; the criterion's default when absent
  std::string amountKind = "fraction";  ///< id of `amountKinds()`
  double amount = 0.5;                  ///< in the unit of its kind
  double groupSize = 4;                 ///< M of N:M
  double block = 1;                     ///< neighbouring rows whose weights of one input go together, in [1, 8]
  std::vector<double> layers;           ///< layer indices of the weight layers to cut from; all when empty
  std::optional<std::string> healing;   ///< id of `healings()`; the criterion's default when absent
};

/// A checked cut, with the table entries in place of the ids.
struct ResolvedCut {
  const Criterion* criterion = nullptr;
  const AmountKind* amountKind = nullptr;
  const ScopeEntry* scope = nullptr;
  const Healing* healing = nullptr;
  double amount = 0;           ///< in the unit of its kind; checked by the functions that use it
  double groupSize = 0;        ///< M of N:M
  Index block = 1;             ///< rows of a block
  std::vector<double> layers;  ///< layer indices to cut from; all when empty
  ScoreSettings scoring;       ///< the numbers of scoring
};

/// @throws Error naming the setting
ResolvedCut resolveCut(const PruneSettings& settings);

/// Checks an amount of kind `fraction`; others are not checked.
///
/// @throws Error OutOfRange for a fraction outside [0, 1]
void checkFraction(const AmountKind& kind, double amount);

}  // namespace prune
