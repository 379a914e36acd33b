#pragma once
/// Measured truth on an experiment: the loss changes of single removals, compared with the scores of criteria.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lab/cutting/pruning.h"
#include "prune/healing/heal.h"
#include "prune/measure/truth.h"

namespace prune {

/// Settings of a measured truth. Numbers are unchecked doubles.
struct TruthSettings : ScoreSettings {
  std::vector<std::string> criteria;  ///< ids of the criteria to compare, all of one grain
  double limit = 256;                 ///< most removals, in [2, 100000]; of more elements a random subset is measured
  std::vector<double> layers;    ///< layer indices of weight layers (hidden ones for units and layers); all when empty
  std::vector<double> entries;   ///< row-major weights, or units, of the one layer in `layers`; all when empty
  std::optional<double> k;       ///< k of the regret, in [1, points]; a tenth of the points when absent
  std::string healing = "none";  ///< healing after each removal: id of `healings()`; `none` for layers
};

/// The measured loss changes, and how well each criterion predicted them.
struct Truth {
  std::vector<TruthPoint> points;
  std::vector<std::string_view> bridges;  ///< for layers: the bridge of each removal; empty when none fitted
  Index k = 0;                            ///< k of the regrets
  struct Prediction {
    std::string criterion;
    std::vector<double> scores;    ///< one for each point, low ones are removed first
    std::vector<double> measured;  ///< one for each point: the quantity that `PredictedQuantity` names
    double spearman = 0;           ///< rank correlation of `scores` and `measured`
    double regret = 0;  ///< regret at k, in loss: of loss changes, or of their absolute values for criteria that
                        ///< predict sizes or squares
  };
  std::vector<Prediction> predictions;
};

/// Removes weights, units or hidden layers (the grain of the criteria) one at a time, layers with the first bridge that
/// fits, and compares the loss changes with the scores of each criterion. A criterion is compared with the quantity
/// that it predicts (`PredictedQuantity`): a score without sign with the absolute change.
///
/// @throws Error naming the setting
Truth truth(const Experiment& experiment, const TruthSettings& settings);

/// The same in several calls, so that it can be cancelled in between; the result does not depend on how the work is
/// divided into calls.
class TruthRun {
 public:
  /// @param experiment  must outlive the run and not change during it
  /// @throws Error naming the setting
  TruthRun(const Experiment& experiment, TruthSettings settings);

  /// The number of work items: each removal, and the scores of each criterion; all hidden layers together are one item.
  Index size() const { return removals_ + static_cast<Index>(settings_.criteria.size()); }
  Index done() const { return done_; }

  /// Does at most `most` work items; a call does either removals or scores.
  ///
  /// @return number of items done; 0 when there are no more
  /// @throws Error InvalidArgument when the experiment has changed
  Index advance(Index most);

  /// The result; complete once `done()` = `size()`.
  const Truth& truth() const { return truth_; }

  /// Points the run to another copy of the same experiment.
  void follow(const Experiment& experiment) { experiment_ = &experiment; }

 private:
  Index removeSome(Index most);

  const Experiment* experiment_;
  TruthSettings settings_;
  Grain grain_;
  Calibration<float> calibration_;
  const Healing* healing_;
  Index revision_;
  Index removals_ = 0;  ///< work items that are removals
  Index done_ = 0;
  Truth truth_;
};

}  // namespace prune
