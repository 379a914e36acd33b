#include "lab/measures/report.h"

#include <algorithm>
#include <array>
#include <utility>

#include "metrics/lost_classes.h"
#include "prune/surgery/structure.h"

namespace prune {

namespace {

LayerReport layerReport(const std::string& name, const Layer<float>& layer) {
  const Weights<float>& weights = *layer.weights();
  const Index removed = weights.size() - weights.kept();
  const Index macsOfWeight = layer.macs() / weights.size();
  return {.name = name,
          .weights = weights.size(),
          .kept = weights.kept(),
          .parameters = layer.parameterCount() - removed,
          .macs = layer.macs(),
          .keptMacs = macsOfWeight * weights.kept()};
}

std::vector<LayerReport> layerReports(const Experiment& experiment) {
  std::vector<LayerReport> reports;
  for (const Index layer : weightLayers(experiment.network()))
    reports.push_back(
        layerReport(experiment.layerNames()[static_cast<std::size_t>(layer)], experiment.network().layer(layer)));
  return reports;
}

/// The number of kept weights that read each input; of a network without weights 0.
std::vector<Index> readersOf(const Network<float>& network, const std::vector<Mask>& masks) {
  std::vector<Index> readers;
  for (const UnitGroup& group : inputGroups(network)) {
    const Mask& mask = masks[static_cast<std::size_t>(group.reader)];
    const std::size_t first = readers.size();
    readers.resize(first + static_cast<std::size_t>(group.units));
    for (Index column = 0; column < mask.cols(); ++column)
      if (const Index unit = group.unitOf(column, mask.cols()); unit >= 0)
        readers[first + static_cast<std::size_t>(unit)] += (mask.col(column).array() != 0).count();
  }
  readers.resize(static_cast<std::size_t>(network.input().inputs()));
  return readers;
}

std::vector<InputReport> inputReports(const Experiment& experiment) {
  const Network<float>& network = experiment.network();
  const std::vector<std::string>& names = experiment.data().featureNames;
  const std::vector<Mask> masks = masksOf(network);
  const std::vector<Index> kept = readersOf(network, masks);
  const std::vector<Index> live = readersOf(network, liveMasks(network));
  // Mixed before any weight, they all go where one goes.
  const bool areMixed = mixesInputs(network);
  const bool isAnyLive = masks.empty() || std::any_of(live.begin(), live.end(), [](Index count) { return count > 0; });
  std::vector<InputReport> reports;
  for (std::size_t c = 0; c < kept.size(); ++c)
    reports.push_back({.name = names.empty() ? std::to_string(c + 1) : names[c],
                       .isNeeded = areMixed || masks.empty() ? isAnyLive : live[c] > 0,
                       .weightsKept = kept[c]});
  return reports;
}

/// What a network says about samples, and how good that is.
struct Answered {
  Evaluation evaluation;
  std::vector<int> answers;  ///< the class of each sample; none for regression
};

/// @param network  a copy: to run it takes a network that may change
/// @param classes  0 for regression
Answered answered(const Experiment& experiment, Network<float> network, const Calibration<float>& samples,
                  Index classes) {
  Answered result{experiment.emptyEvaluation(), {}};
  const float threshold = answerThreshold(*samples.loss);
  Workspace<float> workspace(network, kPieceSize);
  forEachPass(network, workspace, samples, [&](const CalibrationPass<float>& pass) {
    result.evaluation.add(pass.z, pass.wanted, threshold, samples.loss->value(pass.z, pass.wanted, nullptr));
    for (Index b = 0; classes > 0 && b < pass.batch; ++b) result.answers.push_back(answerOf(pass.z, b, threshold));
  });
  return result;
}

AnswerChanges changesOf(std::string_view part, const std::vector<int>& before, const std::vector<int>& after,
                        const std::vector<int>& labels) {
  AnswerChanges changes;
  changes.part = part;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (before[i] == after[i]) continue;
    ++changes.total;
    if (before[i] == labels[i]) ++changes.worsened;
    if (after[i] == labels[i]) ++changes.mended;
    if (changes.samples.size() < kMostChangesListed)
      changes.samples.push_back({static_cast<Index>(i), before[i], after[i], labels[i]});
  }
  return changes;
}

}  // namespace

PruningReport report(const Experiment& experiment, const Model<float>* whole) {
  const Dataset& data = experiment.data();
  const Index classes = data.task == Task::Classification ? data.outputs() : 0;
  const std::string_view comparedPart = experiment.split().test.empty() ? "train" : "test";
  PruningReport report;
  report.layers = layerReports(experiment);
  report.inputs = inputReports(experiment);
  for (const std::string_view part : kParts) {
    const Calibration<float> samples = experiment.calibration(kMaxSamples, part);
    if (samples.size() == 0) continue;
    Answered now = answered(experiment, experiment.network(), samples, classes);
    if (whole && part == comparedPart) {
      const Answered before = answered(experiment, whole->network, samples, classes);
      report.before = {part, before.evaluation, lostClasses(before.evaluation, now.evaluation)};
      if (classes > 0) report.changes = changesOf(part, before.answers, now.answers, samples.labels);
    }
    report.parts.push_back({part, std::move(now.evaluation)});
  }
  return report;
}

}  // namespace prune
