#pragma once
/// Single pruning operations on an experiment, from unchecked settings: scoring, cutting with healing, removing a
/// layer, shrinking.

#include <string_view>
#include <vector>

#include "lab/cutting/prune_settings.h"
#include "lab/experiment/experiment.h"

namespace prune {

/// The scores of a weight layer, of its units, or of the layer as a whole.
struct PartScores {
  Index layer;    ///< layer index of the weight layer (for units: the layer that computes them)
  Scores scores;  ///< out x in, units x 1 or 1 x 1
  Mask kept;      ///< same shape
};

/// The result of one cut.
struct CutResult {
  Index removed = 0;  ///< weights or units removed by this cut
  Index gone = 0;     ///< removed in total, by this and earlier cuts
  Index total = 0;    ///< all weights or units, including removed ones
  /// The score of the next element to be removed; infinity when none is left, with its sign reversed for criteria that
  /// remove the highest, 0 for the amount kinds `sigma` and `n-of-m`.
  double threshold = 0;
  double lossBefore = 0;          ///< mean loss on the calibration samples, before the cut
  double lossCut = 0;             ///< after the cut, before healing
  double lossHealed = 0;          ///< after healing
  double healingStep = 1;         ///< share of the OBS step that was taken, in [0, 1]; see `heal`
  std::string_view surgery = {};  ///< id of `surgeryForms()`; empty without OBS
};

/// @throws Error naming the setting
std::vector<PartScores> scoreParts(const Experiment& experiment, const ScoreSettings& settings);

/// Cuts the experiment's network, then heals it by the chosen healing. When it throws, nothing is changed.
///
/// @throws Error naming the setting
CutResult cut(Experiment& experiment, const ResolvedCut& wanted);
CutResult cut(Experiment& experiment, const PruneSettings& settings);

/// Removes a whole hidden layer and puts a bridge in its place.
///
/// @param layer    layer index of a hidden weight layer
/// @param bridge   id of `bridges()`
/// @param samples  calibration samples for the bridge `least-squares`, in [1, 100000]
void takeOutLayer(Experiment& experiment, double layer, std::string_view bridge, double samples);

/// The result of shrinking: numbers of parameters, and the rounding difference of the outputs.
struct ShrinkResult {
  Index parametersBefore = 0;
  Index parameters = 0;
  double largestDifference = 0;  ///< largest absolute difference of the outputs, over all samples of the data
};

/// Replaces the network by its shrunk form, see `shrink`.
ShrinkResult shrinkExperiment(Experiment& experiment);

}  // namespace prune
