#pragma once
/// Previews of cuts: their effect at any number of amounts, without changing the experiment.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lab/cutting/pruning.h"
#include "lab/cutting/selection.h"

namespace prune {

/// The effect of a cut of one amount, before healing.
struct CutEffect {
  double amount = 0;
  Selection selection;
  bool hasLoss = false;  ///< whether `loss` and `accuracy` were requested
  double loss = 0;
  double accuracy = 0;    ///< R^2 for regression
  Matrix<float> outputs;  ///< predictions for the given samples, n x outputs; empty without samples
};

/// Scores and ranks once, then evaluates any amount. Iterated criteria (SynFlow) are scored again for each amount.
class Preview {
 public:
  Preview(const Experiment& experiment, const ResolvedCut& wanted);
  /// @param settings  its amount is ignored
  /// @throws Error naming the setting
  Preview(const Experiment& experiment, const PruneSettings& settings);

  /// @param part     id of the part on which loss and accuracy are computed; none when empty
  /// @param inputs   samples to predict, n x features, row-major, in the units of the data
  CutEffect at(const Experiment& experiment, double amount, std::string_view part,
               std::span<const double> inputs = {}) const;

 private:
  CutNetwork cutAt(const Experiment& experiment, double amount) const;

  ResolvedCut wanted_;  ///< its amount is ignored
  Calibration<float> calibration_;
  std::unique_ptr<CutOrder> order_;  ///< null for iterated criteria
};

/// The most amounts of one preview; with losses, each takes a network and an evaluation.
inline constexpr Index kMostAmounts = 1000;

/// Computes the effects of several amounts, and caches the ranking while experiment and settings stay the same, so that
/// dragging a slider costs one mask for each step.
class PreviewKeeper {
 public:
  /// @throws Error naming the setting
  std::vector<CutEffect> effects(const Experiment& experiment, const PruneSettings& settings,
                                 std::span<const double> amounts, std::string_view part,
                                 std::span<const double> inputs = {});

 private:
  std::string key_;
  std::optional<Preview> preview_;
};

}  // namespace prune
