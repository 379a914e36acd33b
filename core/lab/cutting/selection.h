#pragma once
/// The steps of a cut from scores to masks: candidates, ranking, selection.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lab/cutting/prune_settings.h"
#include "lab/experiment/experiment.h"
#include "lab/measures/storage.h"
#include "prune/ranking/ranking.h"

namespace prune {

/// Masks of the elements of a grain that are not removed yet, as matrices of `Criterion::score`; hidden layers are all
/// 1.
std::vector<Mask> keptOf(const Network<float>& network, Grain grain);

/// Which parts of a grain may be cut from; all when `layers` is empty.
///
/// @param layers  layer indices of weight layers; of hidden ones for units, of the first one for inputs
/// @throws Error naming an index that is not such a layer
std::vector<bool> chosenParts(const Experiment& experiment, Grain grain, const std::vector<double>& layers);

/// Checks that the network has hidden layers when units are to be cut, and inputs that can be when inputs are.
///
/// @throws Error InvalidArgument
void checkGrain(Grain grain, const Network<float>& network);

/// The number of entries that are 0 (removed).
Index goneOf(const std::vector<Mask>& masks);

/// Numbers of weights or units.
struct Stock {
  double all = 0;   ///< including removed ones
  double left = 0;  ///< not removed
};

Stock stockOf(const Mask& kept);

/// The same over all parts that a cut may take from.
///
/// @throws Error naming the setting
Stock stockOf(const Experiment& experiment, const Network<float>& network, const ResolvedCut& cut);

/// What is left of a network in the unit of a staged amount kind: a share for `fraction`, else weights or units, bytes
/// or MACs.
double leftOf(const Experiment& experiment, const Network<float>& network, const ResolvedCut& cut);

/// The masks of the weight layers when this is kept of the elements of a grain.
///
/// @param kept  masks in the grain, as of `keptOf`
std::vector<Mask> masksWith(const Network<float>& network, Grain grain, const std::vector<Mask>& kept);

/// A copy of a network with other masks.
///
/// @param masks  one a weight layer
Network<float> withMasks(const Network<float>& network, const std::vector<Mask>& masks);

/// The cost of a network with these masks: MACs for one sample, or bytes in the smallest 32-bit format; of the shrunk
/// network when units are cut.
///
/// @param masks  one a weight layer
Index costOf(AmountUnit unit, Grain grain, const Model<float>& model, const std::vector<Mask>& masks);

/// The stored size of such a network in its smallest 32-bit format; of the shrunk network when units are cut.
StoredSize sizeOf(Grain grain, const Model<float>& model, const std::vector<Mask>& masks);

/// The input of criteria for an experiment.
///
/// @param network  the experiment's network, or one derived from it; it and the calibration must outlive the result
/// @throws Error naming the setting
ScoreInput inputOf(std::string_view where, const Experiment& experiment, const Network<float>& network,
                   const ScoreSettings& settings, const Calibration<float>& calibration);

/// The scores of a criterion, negated for criteria that remove the highest, so that the lowest are removed first.
///
/// @throws Error naming the input that the criterion lacks
std::vector<Scores> lowestFirst(std::string_view where, const Criterion& criterion, const ScoreInput& input);

/// The result of a selection.
struct Selection {
  std::vector<Mask> kept;  ///< masks in the grain of the criterion
  Index gone = 0;          ///< removed weights or units
  Index total = 0;         ///< all weights or units, including removed ones
  double threshold = 0;    ///< as in `CutResult`
};

/// The scored and ranked candidates of a cut, from which masks for any amount are selected.
class CutOrder {
 public:
  /// @throws Error naming the setting
  CutOrder(const Experiment& experiment, Network<float> network, const ResolvedCut& cut,
           const Calibration<float>& calibration);

  /// The selection for an amount of the cut's kind.
  ///
  /// @throws Error naming the amount
  Selection at(double amount) const;

  /// A copy of the network with the masks of a selection.
  Network<float> apply(const Selection& selection) const;

 private:
  Selection selection(std::vector<Mask> kept, double threshold) const;
  std::vector<Mask> keptAfter(Index count) const;
  Index blocksFor(double fraction) const;
  std::vector<Mask> masksAfter(const std::vector<Mask>& kept) const;

  Model<float> model_;
  const Criterion& criterion_;
  const AmountKind& kind_;
  std::vector<bool> isChosen_;  ///< the parts that the cut may take from
  double groupSize_;
  Index block_;
  std::vector<Mask> kept_;  ///< before the cut, in the grain of the criterion
  Candidates candidates_;
  std::optional<Ranking> ranking_;  ///< for amount kinds that are a prefix of the ranking
};

/// The experiment's network after a cut, before healing.
struct CutNetwork {
  Network<float> network;
  Selection selection;
};

/// Checks, without scoring, that an amount can be reached by cuts.
///
/// @throws Error naming the amount
void checkReach(const Experiment& experiment, const ResolvedCut& cut);

/// Scores the network and removes the amount; iterated criteria (SynFlow) are scored again in between.
///
/// @throws Error naming the setting
CutNetwork cutNetwork(const Experiment& experiment, const ResolvedCut& cut, const Calibration<float>& calibration);

}  // namespace prune
