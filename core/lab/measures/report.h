#pragma once
/// The pruning report of an experiment: kept weights by layer, inputs that are still needed, accuracy by part, and
/// predictions that changed.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lab/experiment/experiment.h"

namespace prune {

/// The weights of one weight layer.
struct LayerReport {
  std::string name;
  Index weights = 0;
  Index kept = 0;
  Index parameters = 0;  ///< kept weights and all other trainable numbers of the layer
  Index macs = 0;        ///< multiply-accumulates for one sample, removed weights included
  Index keptMacs = 0;    ///< the same without removed weights
};

/// An input channel of the data: a column of a table, or a channel of windows.
struct InputReport {
  std::string name;       ///< as in the data, else its number from 1
  bool isNeeded = false;  ///< whether its values can change an output
  Index weightsKept = 0;  ///< kept weights that read it
};

/// The evaluation of a part.
struct PartMeasures {
  std::string_view part;  ///< `train`, `validation`, `test`
  Evaluation evaluation;
};

/// A sample whose predicted class was changed by the cuts.
struct ChangedAnswer {
  Index row;   ///< index in the part
  int before;  ///< predicted class before the first cut
  int after;   ///< predicted class now
  int label;   ///< true class
};

/// The samples whose predicted class differs from that of the network before the first cut.
struct AnswerChanges {
  std::string_view part;
  std::vector<ChangedAnswer> samples;  ///< in the part's order, at most `kMostChangesListed`
  Index total = 0;                     ///< number of all such samples, listed or not
  Index worsened = 0;                  ///< number that were correct before and are wrong now
  Index mended = 0;                    ///< number that were wrong before and are correct now
};

/// The network before the first cut, on the part that is compared: the test part, or the training part when there is no
/// test part.
struct BeforeCuts {
  std::string_view part;
  Evaluation evaluation;
  std::vector<Index> lostClasses;  ///< `lostClasses` between then and now
};

inline constexpr std::size_t kMostChangesListed = 1000;

/// The whole report.
struct PruningReport {
  std::vector<LayerReport> layers;       ///< one a weight layer
  std::vector<InputReport> inputs;       ///< one a channel
  std::vector<PartMeasures> parts;       ///< of each part that has samples
  std::optional<BeforeCuts> before;      ///< empty when nothing was cut
  std::optional<AnswerChanges> changes;  ///< on the test part, or the training part when there is no test part
};

/// @param whole  the model before the first cut; `changes` is empty when null, and for regression
PruningReport report(const Experiment& experiment, const Model<float>* whole);

}  // namespace prune
