#pragma once
/// A plan of pruning as data: how much goes in each round, what follows each cut, and when it ends.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "lab/cutting/pruning.h"

namespace prune {

/// How the amount is reached.
struct PlanKind {
  std::string_view id;
  Name name;
  std::string_view formula;
  std::string_view citation;
  /// What is left after the share `part` of the rounds, of `first` in the beginning and `last` in the end; null for the
  /// guide, which goes layer by layer.
  double (*left)(double first, double last, double part);
  bool isOneCut = false;    ///< whatever the number of rounds
  bool leavesSome = false;  ///< an amount that takes all has no rounds

  /// Whether it chooses a layer each round.
  bool isGuided() const { return left == nullptr; }
};

/// `one-shot`; `iterative`: each round leaves the same share of what was there; `gradual`: the cubic rule;
/// `layer-by-layer`: each round takes `amount` of what is left in the one layer that can best spare it.
std::span<const PlanKind> planKinds();

/// With what weights training goes on after a cut.
struct Restart {
  std::string_view id;
  Name name;
  std::string_view formula;
  std::string_view citation;
  bool rewinds = false;  ///< to weights from early in the settings' training
  bool shrinks = false;  ///< before it draws
  bool redraws = false;  ///< new weights

  bool changesWeights() const { return rewinds || redraws; }
};

/// `none` (fine-tuning), `rewind` (lottery ticket), `reinitialise` (its control), `from-scratch` (the shrunk network
/// with new weights; units only).
std::span<const Restart> restarts();

/// Numbers are unchecked doubles. `amount` is what is gone in the end, but for `layer-by-layer`.
struct PlanSettings : PruneSettings {
  std::string plan = "iterative";   ///< id of `planKinds()`
  double rounds = 5;                ///< in [1, 1000]; at most, where a floor or a budget may end it before
  double retrain = 2;               ///< epochs after each cut, in [0, 100000]
  double retrainRate = 1;           ///< factor of the learning rate, in [0, 100]
  std::string restart = "none";     ///< id of `restarts()`
  double rewindTo = 0;              ///< mini-batches of the settings' training after which the weights were as wanted
  std::optional<double> floor;      ///< accuracy (R^2) in [-1e9, 1]: a round that ends below it is taken back
  std::optional<double> mostBytes;  ///< in the smallest 32-bit format: the plan ends once it fits
  std::optional<double> mostMacs;   ///< for one sample, those of removed weights left out
};

/// A plan whose settings fit together and fit the network: each id is an entry of its table, each number is checked.
struct ResolvedPlan {
  ResolvedCut cut;  ///< of the last round; of each one for the guide
  const PlanKind* kind = nullptr;
  const Restart* restart = nullptr;
  Index rounds = 0;
  Index retrain = 0;  ///< epochs
  double retrainRate = 1;
  Index rewindTo = 0;  ///< mini-batches
  std::optional<double> floor;
  std::optional<double> mostBytes;
  std::optional<double> mostMacs;
};

/// @throws Error naming the setting
ResolvedPlan resolvePlan(const Experiment& experiment, const PlanSettings& settings);

/// From what is left before the first round to the amount of the last; not for the guide.
///
/// @param first, all  as in `Way`
Way wayOf(const ResolvedPlan& plan, double first, double all);

}  // namespace prune
