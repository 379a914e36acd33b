#pragma once
/// The truth about single removals on an experiment, beside what criteria foretold.

#include <optional>
#include <string>
#include <vector>

#include "lab/pruning.h"
#include "prune/truth.h"

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

struct TruthReport {
  std::vector<TruthPoint> points;
  std::vector<std::string_view> bridges;  ///< of layers: over which each was taken out; empty for a cut wire
  Index k = 0;                            ///< how many the regrets are of
  struct Prediction {
    std::string criterion;
    std::vector<double> scores;  ///< one a point; the end that is cut is low
    double spearman = 0;
    double regret = 0;
  };
  std::vector<Prediction> predictions;
};

/// Removes weights, units or hidden layers (the grain of the first criterion) one at a time, layers each over the
/// bridge that fits, and asks each criterion what it would have said.
///
/// @throws Error naming the setting
TruthReport truth(const Experiment& experiment, const TruthSettings& settings);

}  // namespace prune
