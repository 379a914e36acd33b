#include "lab/cutting/preview.h"

#include <utility>

#include "base/check.h"
#include "prune/healing/heal.h"

namespace prune {

namespace {

/// A cut of any amount.
ResolvedCut resolveAny(PruneSettings settings) {
  settings.amount = 0;
  return resolveCut(settings);
}

/// Everything that the ranking follows from.
std::string keyOf(const Experiment& experiment, const ResolvedCut& wanted) {
  const ScoreSettings& scoring = wanted.scoring;
  std::string key = std::to_string(experiment.revision());
  for (const std::string_view id : {wanted.criterion->id, wanted.scope->id, wanted.amountKind->id, wanted.healing->id})
    key.append(" ").append(id);
  for (const double number : {scoring.samples, scoring.seed, scoring.damping, scoring.temperature, wanted.groupSize})
    key += " " + toText(number);
  for (const double layer : wanted.layers) key += " " + toText(layer);
  return key;
}

}  // namespace

Preview::Preview(const Experiment& experiment, const PruneSettings& settings)
    : Preview(experiment, resolveAny(settings)) {}

Preview::Preview(const Experiment& experiment, const ResolvedCut& wanted)
    : wanted_(wanted), calibration_(experiment.calibration(wanted.scoring.samples)) {
  if (wanted.criterion->iterations == 1)
    order_ = std::make_unique<CutOrder>(experiment, experiment.network(), wanted, calibration_);
}

CutNetwork Preview::cutAt(const Experiment& experiment, double amount) const {
  if (order_) {
    Selection selection = order_->at(amount);
    Network<float> network = order_->apply(selection);
    return {std::move(network), std::move(selection)};
  }
  ResolvedCut cut = wanted_;
  cut.amount = amount;
  return cutNetwork(experiment, cut, calibration_);
}

CutEffect Preview::at(const Experiment& experiment, double amount, std::string_view part,
                      std::span<const double> inputs) const {
  const bool isCounted = part.empty() && inputs.empty();
  if (order_ && isCounted) return {amount, order_->at(amount), false, 0, 0, {}};
  CutNetwork cut = cutAt(experiment, amount);
  if (isCounted) return {amount, std::move(cut.selection), false, 0, 0, {}};
  heal(*wanted_.healing, experiment.network(), cut.network, calibration_, wanted_.scoring.damping);
  Matrix<float> outputs = experiment.outputsOf(cut.network, inputs);
  if (part.empty()) return {amount, std::move(cut.selection), false, 0, 0, std::move(outputs)};
  const Evaluation evaluation = experiment.measure(cut.network, part);
  return {amount, std::move(cut.selection), true, evaluation.loss(), evaluation.accuracy(), std::move(outputs)};
}

std::vector<CutEffect> PreviewKeeper::effects(const Experiment& experiment, const PruneSettings& settings,
                                              std::span<const double> amounts, std::string_view part,
                                              std::span<const double> inputs) {
  checkWhole("preview", "amounts.length", static_cast<double>(amounts.size()), 0, kMostAmounts);
  const ResolvedCut wanted = resolveAny(settings);
  std::string key = keyOf(experiment, wanted);
  if (key != key_ || !preview_) {
    preview_.emplace(experiment, wanted);
    key_ = std::move(key);
  }
  std::vector<CutEffect> effects;
  effects.reserve(amounts.size());
  for (const double amount : amounts) effects.push_back(preview_->at(experiment, amount, part, inputs));
  return effects;
}

}  // namespace prune
