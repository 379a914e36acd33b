#pragma once
/// Score, select, cut, repair: one cut on an experiment, from unchecked settings.

#include <string_view>
#include <vector>

#include "lab/cutting/prune_settings.h"
#include "lab/experiment/experiment.h"

namespace prune {

/// The scores of one part: a weight layer, the units of one, or a whole one.
struct PartScores {
  Index layer;    ///< index of the weight layer (of units: the one that makes them)
  Scores scores;  ///< out x in, units x 1 or 1 x 1
  Mask kept;      ///< same shape
};

struct CutResult {
  Index removed = 0;  ///< by this cut
  Index gone = 0;     ///< all in all
  Index total = 0;    ///< weights or units that there ever were
  /// Score of the next to go, `sigma`'s and `n-of-m`'s left out, for which it is 0; infinity when none is left,
  /// negative where the highest go first.
  double threshold = 0;
  double lossBefore = 0;  ///< on the training part's samples that were scored on
  double lossCut = 0;
  double lossHealed = 0;
  double healingStep = 1;         ///< share of the step of `obs-update` that did not raise the loss, in [0, 1]
  std::string_view surgery = {};  ///< id of `surgeryForms()`: by what second derivatives OBS went; empty without OBS
};

/// @throws Error naming the setting
std::vector<PartScores> scoreParts(const Experiment& experiment, const ScoreSettings& settings);

/// Cuts, and heals when asked. A refused call changes nothing.
///
/// @throws Error naming the setting
CutResult cut(Experiment& experiment, const ResolvedCut& wanted);
CutResult cut(Experiment& experiment, const PruneSettings& settings);

/// Takes out a whole hidden layer over a bridge.
///
/// @param layer  index of a hidden weight layer
void takeOutLayer(Experiment& experiment, double layer, std::string_view bridge, double samples);

struct ShrinkResult {
  Index parametersBefore = 0;
  Index parameters = 0;
  double largestDifference = 0;  ///< of the outputs, over every sample of all parts
};

/// Replaces the network by the small one that computes the same.
ShrinkResult shrinkExperiment(Experiment& experiment);

}  // namespace prune
