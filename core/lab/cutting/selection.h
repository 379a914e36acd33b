#pragma once
/// From scores to masks: the candidates of a cut, their ranking, and what is kept of them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lab/cutting/prune_settings.h"
#include "lab/experiment/experiment.h"
#include "lab/measures/storage.h"
#include "prune/ranking/ranking.h"

namespace prune {

/// What is still there, in a grain; hidden layers are all there.
std::vector<Mask> keptOf(const Network<float>& network, Grain grain);

/// Which parts of a grain may lose: all when no layers are named.
///
/// @param layers  indices of weight layers; of hidden ones for units
/// @throws Error naming one that is none
std::vector<bool> chosenParts(const Experiment& experiment, Grain grain, const std::vector<double>& layers);

/// @throws Error when units are to be cut of a network that has no hidden layers
void checkHidden(Grain grain, const Network<float>& network);

/// How many entries are 0.
Index goneOf(const std::vector<Mask>& masks);

/// Weights or units: all that there ever were, and what is left of them.
struct Stock {
  double all = 0;
  double left = 0;
};

Stock stockOf(const Mask& kept);

/// Of the parts that a cut may take from. @throws Error naming the setting
Stock stockOf(const Experiment& experiment, const Network<float>& network, const ResolvedCut& cut);

/// What is left in the unit in which an amount goes down in stages: a share for `fraction`, else weights or units,
/// bytes or MACs.
double leftOf(const Experiment& experiment, const Network<float>& network, const ResolvedCut& cut);

/// A copy of a network that keeps only this.
///
/// @param masks  one a weight layer
Network<float> withMasks(const Network<float>& network, const std::vector<Mask>& masks);

/// What a network that keeps only this takes: MACs, or bytes in the smallest 32-bit format, of the shrunk network
/// when units are cut.
///
/// @param masks  one a weight layer
Index costOf(AmountUnit unit, Grain grain, const Model<float>& model, const std::vector<Mask>& masks);

/// The smallest 32-bit format of such a network, of the shrunk one when units are cut.
StoredSize sizeOf(Grain grain, const Model<float>& model, const std::vector<Mask>& masks);

/// What criteria are given.
///
/// @param network  of the experiment, or what is becoming of it; like the calibration, it must outlive the input
/// @throws Error naming the setting
ScoreInput inputOf(std::string_view where, const Experiment& experiment, const Network<float>& network,
                   const ScoreSettings& settings, const Calibration<float>& calibration);

/// The scores of a criterion with the end that is cut low.
///
/// @throws Error naming what the criterion needs
std::vector<Scores> lowestFirst(std::string_view where, const Criterion& criterion, const ScoreInput& input);

/// What is kept of the candidates.
struct Selection {
  std::vector<Mask> kept;  ///< in the grain of the criterion
  Index gone = 0;
  Index total = 0;
  double threshold = 0;  ///< as in `CutResult`
};

/// The order in which a criterion takes a network apart. Any amount is a place in it.
class CutOrder {
 public:
  /// @throws Error naming the setting
  CutOrder(const Experiment& experiment, Network<float> network, const ResolvedCut& cut,
           const Calibration<float>& calibration);

  /// What is kept after an amount, in the cut's kind. @throws Error naming the amount
  Selection at(double amount) const;

  /// A copy of the network without what a selection has not kept.
  Network<float> apply(const Selection& selection) const;

 private:
  Selection selection(std::vector<Mask> kept, double threshold) const;
  std::vector<Mask> keptAfter(Index count) const;
  std::vector<Mask> masksAfter(const std::vector<Mask>& kept) const;

  Model<float> model_;
  const Criterion& criterion_;
  const AmountKind& kind_;
  double groupSize_;
  Candidates candidates_;
  std::optional<Ranking> ranking_;  ///< of the chosen parts, for kinds that are a place in it
};

/// What a cut makes of the experiment's network, before any healing.
struct CutNetwork {
  Network<float> network;
  Selection selection;
};

/// Whether a staged amount is one that cuts can come to, without any scores. @throws Error naming the amount
void checkReach(const Experiment& experiment, const ResolvedCut& cut);

/// Scores and removes, anew on the way for criteria that are iterated.
///
/// @throws Error naming the setting
CutNetwork cutNetwork(const Experiment& experiment, const ResolvedCut& cut, const Calibration<float>& calibration);

}  // namespace prune
