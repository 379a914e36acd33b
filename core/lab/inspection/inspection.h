#pragma once
/// A full pruning analysis of a small dense network that the caller gives by its weights: the results of the worked
/// 3-2-1 example for any network of up to 6 layers of 24 units, over one or more inputs.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lab/example/session.h"
#include "lab/inspection/given_network.h"
#include "prune/measure/norms.h"

namespace prune {

struct InspectionSettings {
  std::vector<GivenLayer> layers;
  Matrix<double> inputs;                ///< samples x in, 1 to 1000 samples; entries in [-1e6, 1e6]
  std::string criterion = "magnitude";  ///< id of one of `weightCriteria()`
  double threshold = 0;                 ///< in [0, 1e6]; a weight is removed when its score is strictly below
  /// Indices of the layers that the threshold applies to; when not set all but the last (the only one of a network of
  /// one layer).
  std::optional<std::vector<double>> thresholdLayers;
  std::vector<std::string> cut;   ///< ids of parts that are removed regardless of their score (given_network.h)
  std::vector<std::string> keep;  ///< ids of weights that are kept regardless of their score, unless their unit is cut
  bool removals = true;           ///< whether the removal of each single part is measured: most of the work
};

/// The scores of one criterion with nothing removed: a matrix for each layer (out x in), or for each hidden layer
/// (units x 1).
struct CriterionScores {
  std::string_view id;
  std::vector<Scores> layers;
};

/// The change of the outputs by the removal of each single part of a layer from the whole network; empty when it was
/// not asked for. It depends on layers and inputs alone.
struct RemovalChanges {
  Matrix<double> mean;  ///< parts x outputs: y without the part minus y with it, mean over the inputs
  Vector<double> size;  ///< for each part: Euclidean norm of that change, mean over the inputs
};

struct LayerInspection {
  Mask mask;               ///< out x in, the present mask
  RemovalChanges removal;  ///< of each weight, row-major
  MatrixNorms norms;       ///< of W with nothing removed
};

/// The units of a hidden layer; contributions are means over the inputs.
struct UnitInspection {
  RemovalChanges removal;     ///< of each unit
  ContributionValues before;  ///< with nothing removed
  ContributionValues after;   ///< with the present masks
};

struct Inspection {
  std::vector<LayerTrace<double>> before;   ///< for each layer, samples x out; with nothing removed
  std::vector<LayerTrace<double>> after;    ///< with the present masks
  Matrix<double> change;                    ///< samples x outputs: after minus before
  std::vector<CriterionScores> scores;      ///< by each of `weightCriteria()`
  std::vector<CriterionScores> unitScores;  ///< by each criterion that scores units without data
  std::vector<LayerInspection> layers;
  std::vector<UnitInspection> hidden;  ///< one for each hidden layer
  std::vector<std::string> removed;    ///< ids of the removed weights
  Index weightCount;                   ///< all weights of the network, without biases
  double removedShare;                 ///< removed weights / weightCount, in [0, 1]
  std::string fingerprint;             ///< hash of weights, biases, masks and outputs
};

/// Computes the whole analysis.
///
/// @throws Error naming the setting
Inspection inspect(const InspectionSettings& settings);

}  // namespace prune
