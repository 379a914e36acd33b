#pragma once
/// What a cut would do, for as many amounts as one likes: nothing is changed.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lab/cutting/pruning.h"
#include "lab/cutting/selection.h"

namespace prune {

/// What the network would be after one amount.
struct CutEffect {
  double amount = 0;
  Selection selection;
  bool hasLoss = false;  ///< whether these two were asked for
  double loss = 0;
  double accuracy = 0;    ///< R^2 for regression
  Matrix<float> outputs;  ///< n x outputs for the samples that were asked about; empty without any
};

/// Ranks once, then looks at any amount. Criteria that are iterated are scored anew for each.
class Preview {
 public:
  Preview(const Experiment& experiment, const ResolvedCut& wanted);
  /// @param settings  its amount is not looked at
  /// @throws Error naming the setting
  Preview(const Experiment& experiment, const PruneSettings& settings);

  /// @param part     whose loss and accuracy are wanted; none when empty
  /// @param inputs   n x features, row by row, in the data's own units, whose outputs are wanted
  CutEffect at(const Experiment& experiment, double amount, std::string_view part,
               std::span<const double> inputs = {}) const;

 private:
  CutNetwork cutAt(const Experiment& experiment, double amount) const;

  ResolvedCut wanted_;  ///< its amount is not looked at
  Calibration<float> calibration_;
  std::unique_ptr<CutOrder> order_;  ///< null for criteria that are iterated
};

/// The most amounts of a preview: each that tells losses is a network and a pass of its own.
inline constexpr Index kMostAmounts = 1000;

/// The effects of several amounts; keeps the ranking for as long as experiment and settings stay the same, so that a
/// handle that is dragged costs a mask.
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
