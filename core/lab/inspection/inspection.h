#pragma once
/// Everything that pruning says of a small dense network whose numbers are given: what the worked 3-2-1 example tells,
/// for any network of up to 6 layers and 24 units a layer, over one or many inputs.

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
  Matrix<double> inputs;                ///< samples x in, 1 to 1000 of them; entries in [-1e6, 1e6]
  std::string criterion = "magnitude";  ///< id of one that scores weights and looks at no data
  double threshold = 0;                 ///< in [0, 1e6]; a weight is removed when its score is strictly below
  /// Layers whose weights are compared with the threshold, from 0; when not set all but the last, whose weights lead to
  /// the outputs (the only one of a network of one layer).
  std::optional<std::vector<double>> thresholdLayers;
  std::vector<std::string> cut;   ///< parts that are removed whatever their score: `w1.2.3`, `n1.2` (given_network.h)
  std::vector<std::string> keep;  ///< weights that stay whatever their score; a unit that is cut takes them with it
};

/// The scores of one criterion, nothing removed: one entry a layer (out x in), or a hidden layer (units x 1).
struct CriterionScores {
  std::string_view id;
  std::vector<Scores> layers;
};

/// What the outputs lose when one part alone is taken out of the whole network, for each part of a layer.
struct RemovalChanges {
  Matrix<double> mean;  ///< parts x outputs: y without the part less y with it, mean over the inputs
  Vector<double> size;  ///< one a part: Euclidean norm of that change, mean over the inputs
};

struct LayerInspection {
  Mask mask;               ///< out x in, now
  RemovalChanges removal;  ///< parts are weights, row by row
  MatrixNorms norms;       ///< of W, nothing removed
};

/// The units of a hidden layer; contributions are means over the inputs.
struct UnitInspection {
  RemovalChanges removal;     ///< parts are units
  ContributionValues before;  ///< nothing removed
  ContributionValues after;   ///< with everything that is removed now
};

struct Inspection {
  std::vector<LayerTrace<double>> before;   ///< one a layer, samples x out; nothing removed
  std::vector<LayerTrace<double>> after;    ///< with everything that is removed now
  Matrix<double> change;                    ///< samples x outputs: after less before
  std::vector<CriterionScores> scores;      ///< by each criterion that scores weights and looks at no data
  std::vector<CriterionScores> unitScores;  ///< by each criterion that scores units and looks at no data
  std::vector<LayerInspection> layers;
  std::vector<UnitInspection> hidden;  ///< one a hidden layer
  std::vector<std::string> removed;    ///< ids of the weights that are removed now
  Index weightCount;                   ///< of the whole network, without biases
  double removedShare;                 ///< removed weights / weightCount, in [0, 1]
  std::string fingerprint;             ///< of weights, biases, masks and outputs
};

/// @throws Error naming the setting; nothing is computed then
Inspection inspect(const InspectionSettings& settings);

}  // namespace prune
