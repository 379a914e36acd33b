#pragma once
/// The truth about single removals on an experiment, beside what criteria foretold.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lab/cutting/pruning.h"
#include "prune/healing/heal.h"
#include "prune/measure/truth.h"

namespace prune {

/// What is removed alone, and who is asked. Numbers are unchecked doubles.
struct TruthSettings : ScoreSettings {
  std::vector<std::string> criteria;  ///< ids, of one grain
  double limit = 256;                 ///< of removals, in [2, 100000]; more are sampled with the seed
  std::vector<double> layers;         ///< weight layers, of hidden ones for units and layers; all when empty
  std::vector<double> entries;        ///< of the one layer that is named, row-major, or its units; all when empty
  std::optional<double> k;            ///< how many the regret is of, in [1, points]; a tenth when absent
  std::string healing = "none";       ///< of what is left after each removal: id of `healings()`; none for layers
};

struct Truth {
  std::vector<TruthPoint> points;
  std::vector<std::string_view> bridges;  ///< of layers: over which each was taken out; empty for a cut wire
  Index k = 0;                            ///< how many the regrets are of
  struct Prediction {
    std::string criterion;
    std::vector<double> scores;    ///< one a point; the end that is cut is low
    std::vector<double> measured;  ///< one a point: the change, its size or its square, as the criterion foretells
    double spearman = 0;           ///< rank correlation of scores and measured
    double regret = 0;             ///< at k, in loss: of changes, or of sizes where sizes or squares are foretold
  };
  std::vector<Prediction> predictions;
};

/// Removes weights, units or hidden layers (the grain of the first criterion) one at a time, layers each over the
/// bridge that fits, and asks each criterion what it would have said. Each is judged by what it foretells: a score
/// that has no sign by the size of the change, not by the change.
///
/// @throws Error naming the setting
Truth truth(const Experiment& experiment, const TruthSettings& settings);

/// The same, some removals a call: all points give the same bits however they are cut into calls.
class TruthRun {
 public:
  /// @param experiment  stays the caller's; it must outlive the run, and stay as it is meanwhile
  /// @throws Error naming the setting
  TruthRun(const Experiment& experiment, TruthSettings settings);

  /// Pieces of work: a removal, or all scores of a criterion; hidden layers are one piece together.
  Index size() const { return removals_ + static_cast<Index>(settings_.criteria.size()); }
  Index done() const { return done_; }

  /// Does at most so many pieces; removals and scores not in one call.
  ///
  /// @return how many were done; 0 when nothing is left to do
  /// @throws Error InvalidArgument when the experiment is not as it was
  Index advance(Index most);

  /// What was found, once all is done.
  const Truth& truth() const { return truth_; }

  /// Says where the experiment is now.
  void follow(const Experiment& experiment) { experiment_ = &experiment; }

 private:
  Index removeSome(Index most);

  const Experiment* experiment_;
  TruthSettings settings_;
  Grain grain_;
  Calibration<float> calibration_;
  const Healing* healing_;
  Index revision_;
  Index removals_ = 0;  ///< pieces that are removals
  Index done_ = 0;
  Truth truth_;
};

}  // namespace prune
