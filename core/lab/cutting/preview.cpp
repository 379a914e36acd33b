#include "lab/cutting/preview.h"

#include <utility>

#include "base/check.h"
#include "prune/healing/heal.h"

namespace prune {

namespace {

/// Everything that the ranking follows from.
std::string keyOf(const Experiment& experiment, const PruneSettings& settings) {
  std::string key = std::to_string(experiment.revision());
  for (const std::string_view id : {std::string_view(settings.criterion), scopeOf(settings),
                                    std::string_view(settings.amountKind), healingOf(settings)})
    key.append(" ").append(id);
  for (const double number :
       {settings.samples, settings.seed, settings.damping, settings.temperature, settings.groupSize})
    key += " " + toText(number);
  for (const double layer : settings.layers) key += " " + toText(layer);
  return key;
}

}  // namespace

Preview::Preview(const Experiment& experiment, const PruneSettings& settings)
    : settings_(settings), calibration_(experiment.calibration(settings.samples)) {
  settings_.amount = 0;
  checkCut(settings_);
  if (criterion("preview", settings.criterion).iterations == 1)
    order_ = std::make_unique<CutOrder>(experiment, experiment.network(), settings_, calibration_);
}

CutNetwork Preview::cutAt(const Experiment& experiment, double amount) const {
  if (order_) {
    Selection selection = order_->at(amount);
    Network<float> network = order_->apply(selection);
    return {std::move(network), std::move(selection)};
  }
  PruneSettings settings = settings_;
  settings.amount = amount;
  return cutNetwork(experiment, settings, calibration_);
}

CutEffect Preview::at(const Experiment& experiment, double amount, std::string_view part) const {
  if (order_ && part.empty()) return {amount, order_->at(amount), false, 0, 0};
  CutNetwork cut = cutAt(experiment, amount);
  if (part.empty()) return {amount, std::move(cut.selection), false, 0, 0};
  heal(healingOf(settings_), experiment.network(), cut.network, calibration_, settings_.damping);
  const Evaluation evaluation = experiment.measure(cut.network, part);
  return {amount, std::move(cut.selection), true, evaluation.loss(), evaluation.accuracy()};
}

std::vector<CutEffect> PreviewKeeper::effects(const Experiment& experiment, const PruneSettings& settings,
                                              std::span<const double> amounts, std::string_view part) {
  checkWhole("preview", "amounts.length", static_cast<double>(amounts.size()), 0, kMostAmounts);
  std::string key = keyOf(experiment, settings);
  if (key != key_ || !preview_) {
    preview_.emplace(experiment, settings);
    key_ = std::move(key);
  }
  std::vector<CutEffect> effects;
  effects.reserve(amounts.size());
  for (const double amount : amounts) effects.push_back(preview_->at(experiment, amount, part));
  return effects;
}

}  // namespace prune
