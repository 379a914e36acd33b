#pragma once
/// The table of pruning criteria: every score that a weight, a unit or a layer can have, each with its formula, its
/// source, what it needs and which end of it is cut.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/registry.h"
#include "prune/measure/calibration.h"
#include "prune/surgery/structure.h"

namespace prune {

/// What a score is given to.
enum class Grain { Weight, Unit, Layer };

/// What a criterion must be given, beyond the weights.
enum class Needs { Nothing, Activations, Gradients, Curvature, Training };

/// What a score foretells about the loss, when what it is given to goes alone; by that it is judged
/// (lab/measures/truth.h).
enum class Foretells {
  SizeOrder,    ///< an order only, of the sizes of the changes: it never says that a removal helps
  ChangeOrder,  ///< an order only, of the changes with their signs
  Change,       ///< the change of the loss, below 0 where the removal helps
  Size,         ///< the absolute value of that change, or the share that it has of their sum
  Square        ///< the square of that change
};

/// `weight`, `unit`, `layer`.
std::string_view grainId(Grain grain);
/// `nothing`, `activations`, `gradients`, `curvature`, `training`.
std::string_view needsId(Needs needs);
/// `order-of-size`, `order-of-change`, `change`, `size`, `square`.
std::string_view foretellsId(Foretells foretells);

/// What scores are made from. Without a network the weights are those of a chain of dense layers.
struct ScoreInput {
  std::vector<Matrix<double>> weights;              ///< as they count, one a weight layer, out x in
  const Network<float>* network = nullptr;          ///< null when only the weights are known
  const Calibration<float>* calibration = nullptr;  ///< for criteria that need data
  const std::vector<Scores>* movement = nullptr;    ///< -sum_t (dL/dw)_t w_t over training, one a weight layer
  std::uint64_t seed = 0;                           ///< of `random`
  double damping = 1e-3;                            ///< in [0, 1e6]; share of the mean curvature that OBS adds
  double temperature = 1;                           ///< in [0.01, 1e4]; what GraSP divides the outputs by
  Index batchSize = 32;                             ///< of the mini-batches of `gradient-weight-batch`
  const std::vector<Mask>* open = nullptr;          ///< 1 = may go, for `obs`, one a weight layer; all when null
  const NetworkDescription* description = nullptr;  ///< of the network, for `layer-ablation`: a smaller one is made
};

struct Criterion {
  std::string_view id;
  Grain grain;
  Name name;
  std::string_view formula;
  std::string_view citation;
  std::string_view note = {};  ///< one or two sentences: when it fails, and in what it is not what its name suggests
  Needs needs = Needs::Nothing;
  Foretells foretells = Foretells::SizeOrder;
  bool cutsHighest = false;           ///< the highest scores go first (GraSP, APoZ)
  int iterations = 1;                 ///< how often it is scored anew on the way to an amount; 1 but for SynFlow
  std::string_view scope = "global";  ///< in which it is compared unless another one is asked for
  std::string_view healing = "none";  ///< that belongs to it: what its cuts are followed by unless asked otherwise
  /// Throws for what it cannot score, before anything is computed or a plan begins; null when it scores any network. Of
  /// the calibration it looks at the loss and whether there are labels, at no sample.
  void (*check)(const ScoreInput& input) = nullptr;
  /// One matrix a weight layer (out x in), a group (units x 1) or a hidden layer (1 x 1). Removed weights may have any
  /// score; it is not looked at.
  std::vector<Scores> (*score)(const ScoreInput& input);
};

/// The score of a criterion that looks at each weight matrix for itself.
template <Scores (*Score)(const Matrix<double>& weights)>
std::vector<Scores> scoreEachLayer(const ScoreInput& input) {
  std::vector<Scores> scores;
  for (const Matrix<double>& weights : input.weights) scores.push_back(Score(weights));
  return scores;
}

std::span<const Criterion> criteria();

/// @throws Error UnknownId
const Criterion& criterion(std::string_view where, std::string_view id);

/// The scores, checked: what the criterion needs is there, and fits, and all weights are finite.
///
/// @throws Error InvalidArgument naming what is missing or no number, ShapeMismatch naming what does not fit
std::vector<Scores> score(std::string_view where, const Criterion& criterion, const ScoreInput& input);

}  // namespace prune
