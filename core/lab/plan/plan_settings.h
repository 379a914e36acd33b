#pragma once
/// Settings of a pruning plan: how much is removed in each round, what follows each cut, and when the plan ends.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "lab/cutting/pruning.h"
#include "metrics/measures.h"

namespace prune {

/// How the amount is divided among the rounds.
struct PlanKind {
  std::string_view id;
  Name name;
  std::string_view formula;
  std::string_view citation;
  /// What is left after the share `part` of the rounds, in [0, 1], when `first` is left at the start and `last` at the
  /// end; null for `layer-by-layer` and `listed`.
  double (*left)(double first, double last, double part);
  bool isOneCut = false;    ///< does everything in one cut, whatever the number of rounds
  bool leavesSome = false;  ///< refuses an amount that leaves nothing
  bool isListed = false;    ///< takes the amount of each round from a list

  /// Whether it chooses one layer for each round.
  bool isGuided() const { return left == nullptr && !isListed; }
};

/// The kinds of plan: `one-shot`; `iterative`: each round removes the same share of what is left; `gradual`: the cubic
/// rule; `listed`: the amounts that are given, one a round; `layer-by-layer`: each round removes the share `amount` of
/// what is left in the layer whose cut increases the loss least.
std::span<const PlanKind> planKinds();

/// The weights with which retraining starts after a cut.
struct Restart {
  std::string_view id;
  Name name;
  std::string_view formula;
  std::string_view citation;
  bool rewinds = false;  ///< sets the kept weights to those of an early step of the settings' training
  bool shrinks = false;  ///< shrinks the network first
  bool redraws = false;  ///< draws new weights

  bool changesWeights() const { return rewinds || redraws; }
};

/// The restarts: `none` (fine-tuning), `rewind` (lottery ticket), `reinitialise` (new weights: the control for
/// `rewind`), `from-scratch` (the shrunk network with new weights; for units only).
std::span<const Restart> restarts();

/// Settings of a plan; numbers are unchecked doubles. `amount` is the total at the end, for `layer-by-layer` the share
/// of each round.
struct PlanSettings : PruneSettings {
  std::string plan = "iterative";  ///< id of `planKinds()`
  std::vector<double> amounts;     ///< `listed`: the total after each round, each cutting more than the one before
  double rounds = 5;               ///< in [1, 1000]; a floor or a budget may end the plan earlier
  double retrain = 2;              ///< epochs after each cut, in [0, 100000]
  double retrainRate = 1;          ///< factor of the learning rate, in [0, 100]
  std::string restart = "none";    ///< id of `restarts()`
  double rewindTo = 0;          ///< `rewind`: mini-batches of the settings' training after which its weights are taken
  std::optional<double> floor;  ///< of `floorMeasure`, in [-1e9, 1]: a round that ends below it is undone
  std::string floorMeasure = "accuracy";  ///< id of `measures()`
  std::optional<double> mostBytes;        ///< the plan ends at this size in the smallest 32-bit format
  std::optional<double> mostMacs;         ///< the plan ends at these multiply-accumulates, removed weights left out
};

/// A checked plan, with the table entries in place of the ids.
struct ResolvedPlan {
  ResolvedCut cut;  ///< cut of the last round; for `layer-by-layer` of each round
  const PlanKind* kind = nullptr;
  const Restart* restart = nullptr;
  Index rounds = 0;
  Index retrain = 0;  ///< epochs
  double retrainRate = 1;
  Index rewindTo = 0;           ///< mini-batches
  std::vector<double> amounts;  ///< `listed`: one a round
  std::optional<double> floor;
  const Measure* floorMeasure = nullptr;
  std::optional<double> mostBytes;
  std::optional<double> mostMacs;
};

/// @throws Error naming the setting
ResolvedPlan resolvePlan(const Experiment& experiment, const PlanSettings& settings);

/// The course of a plan's amounts; not for `layer-by-layer` and `listed`.
///
/// @param first, all  as in `Way`
Way wayOf(const ResolvedPlan& plan, double first, double all);

}  // namespace prune
