#pragma once
/// What cuts have made of a network: where its weights are left, how well it answers, which answers are others now.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lab/experiment/experiment.h"

namespace prune {

/// A weight layer as it is left.
struct LayerReport {
  std::string name;
  Index weights = 0;
  Index kept = 0;
  Index parameters = 0;  ///< the kept weights and all other numbers of the layer that training changes
  Index macs = 0;        ///< multiply-accumulates for one sample, all weights counted
  Index keptMacs = 0;    ///< those of removed weights left out
};

/// How good the network is on a part.
struct PartMeasures {
  std::string_view part;  ///< `train`, `validation`, `test`
  Evaluation evaluation;
};

/// A sample that the cuts have given another class.
struct ChangedAnswer {
  Index row;  ///< place in the part
  int before;
  int after;
  int label;
};

/// Where the network answers otherwise than it did when it was whole.
struct AnswerChanges {
  std::string_view part;
  std::vector<ChangedAnswer> samples;  ///< in the part's order, the first `kMostChangesListed`
  Index total = 0;                     ///< listed or not
  Index worsened = 0;                  ///< right before, wrong now
  Index mended = 0;                    ///< wrong before, right now
};

inline constexpr std::size_t kMostChangesListed = 1000;

struct PruningReport {
  std::vector<LayerReport> layers;       ///< one a weight layer
  std::vector<PartMeasures> parts;       ///< of those that have samples
  std::optional<AnswerChanges> changes;  ///< on the test part, or the training part when there is no test part
};

/// @param whole  the network before the first cut; without one, or for regression, there are no changes to tell
PruningReport report(const Experiment& experiment, const Model<float>* whole);

}  // namespace prune
