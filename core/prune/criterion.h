#pragma once
/// The table of pruning criteria: scores of weights, units, input channels or layers, each with its formula, source,
/// required inputs, and whether low or high scores are removed.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/registry.h"
#include "prune/measure/calibration.h"
#include "prune/surgery/structure.h"

namespace prune {

/// The kind of element that a criterion scores; an input is a channel of the data, such as a sensor.
enum class Grain { Weight, Unit, Input, Layer };

/// The inputs that a criterion requires beyond the weights: data (for activations, gradients, curvature), or the
/// recorded movement of a training.
enum class Needs { Nothing, Activations, Gradients, Curvature, Training };

/// The quantity that a score predicts for the removal of its element alone; the measured truth is compared with that
/// quantity (lab/measures/truth.h).
enum class PredictedQuantity {
  SizeOrder,    ///< only the order of the absolute loss changes; a score cannot predict that a removal helps
  ChangeOrder,  ///< only the order of the signed loss changes
  Change,       ///< the loss change, below 0 where the removal helps
  Size,         ///< the absolute loss change, up to a constant factor
  Square        ///< the squared loss change
};

/// Whether one element of each part is never removed: a layer without units, or a network without inputs, would compute
/// a constant.
inline bool keepsOne(Grain grain) {
  return grain == Grain::Unit || grain == Grain::Input;
}

/// `weight`, `unit`, `input`, `layer`.
std::string_view grainId(Grain grain);
/// `nothing`, `activations`, `gradients`, `curvature`, `training`.
std::string_view needsId(Needs needs);
/// `order-of-size`, `order-of-change`, `change`, `size`, `square`.
std::string_view predictedQuantityId(PredictedQuantity predicts);

/// The inputs of a criterion. Without a network the weights are taken as a chain of dense layers.
struct ScoreInput {
  std::vector<Matrix<double>> weights;              ///< one for each weight layer, out x in; 0 where removed
  const Network<float>* network = nullptr;          ///< null when only the weights are known
  const Calibration<float>* calibration = nullptr;  ///< samples; for criteria that need data
  const std::vector<Scores>* movement = nullptr;    ///< -sum_t (dL/dw)_t w_t over training, for each weight layer
  std::uint64_t seed = 0;                           ///< seed of `random`
  double damping = 1e-3;                            ///< in [0, 1e6]; share of the mean curvature that OBS adds
  double temperature = 1;                           ///< in [0.01, 1e4]; what GraSP divides the outputs by
  Index batchSize = 32;                             ///< mini-batch size of the criteria `*-batch`
  const std::vector<Mask>* open = nullptr;  ///< for `obs`: 1 = may be removed, for each weight layer; all when null
  const NetworkDescription* description = nullptr;  ///< of `network`; for `layer-ablation`, which builds smaller ones
};

/// An entry of the table of criteria.
struct Criterion {
  std::string_view id;
  Grain grain;
  Name name;
  std::string_view formula;
  std::string_view citation;
  std::string_view note = {};  ///< one or two sentences on its limitations
  Needs needs = Needs::Nothing;
  PredictedQuantity predicts = PredictedQuantity::SizeOrder;
  bool cutsHighest = false;           ///< the highest scores are removed first (GraSP, APoZ)
  int iterations = 1;                 ///< how often scores are recomputed during one cut; 1 except for SynFlow
  std::string_view scope = "global";  ///< id of its default scope
  std::string_view healing = "none";  ///< id of the default healing after its cuts
  /// Throws an `Error` for a network that it cannot score, before anything is computed; null when it scores any
  /// network. Reads no samples of the calibration, only its loss and whether there are labels.
  void (*check)(const ScoreInput& input) = nullptr;
  /// Returns one matrix for each weight layer (out x in), for the units of each hidden layer (units x 1), for the
  /// inputs (inputs x 1), or for each hidden layer (1 x 1). The scores of removed elements are ignored.
  std::vector<Scores> (*score)(const ScoreInput& input);
};

/// `Criterion::score` for a criterion that scores each weight matrix separately.
template <Scores (*Score)(const Matrix<double>& weights)>
std::vector<Scores> scoreEachLayer(const ScoreInput& input) {
  std::vector<Scores> scores;
  for (const Matrix<double>& weights : input.weights) scores.push_back(Score(weights));
  return scores;
}

std::span<const Criterion> criteria();

/// @throws Error UnknownId
const Criterion& criterion(std::string_view where, std::string_view id);

/// Computes the scores after checking that the required inputs are present, have matching shapes, and that all weights
/// are finite.
///
/// @throws Error InvalidArgument naming the missing input or the weight that is not finite, ShapeMismatch naming the
///               input of a wrong shape
std::vector<Scores> score(std::string_view where, const Criterion& criterion, const ScoreInput& input);

}  // namespace prune
