#include "bindings/bound_experiment.h"

#include <algorithm>
#include <span>

#include "base/check.h"
#include "bindings/convert_experiment.h"
#include "bindings/convert_plan.h"
#include "bindings/convert_pruning.h"
#include "bindings/convert_report.h"
#include "bindings/from_js.h"
#include "bindings/guarded.h"
#include "bindings/to_js.h"

namespace prune::bindings {

using emscripten::val;

BoundExperiment* BoundExperiment::make(const JsExperimentSettings& settings) {
  return guarded([&] { return new BoundExperiment(toExperimentSettings(settings)); });
}

/// Changes the network by other means than the plan, which ends with that.
template <class Change>
void BoundExperiment::change(Change change) {
  guarded([&] {
    change();
    plan_.reset();
  });
}

JsExperimentInfo BoundExperiment::info() const {
  return guarded([&] { return JsExperimentInfo(infoOf(experiment_)); });
}

double BoundExperiment::advance(const JsNumber& maxSteps) {
  return guarded([&] {
    const double steps = readNumber("advance", "maxSteps", maxSteps);
    if (!plan_) return static_cast<double>(experiment_.advance(steps));
    return static_cast<double>(plan_->advance(checkWhole("advance", "maxSteps", steps, 1, 1'000'000'000)));
  });
}

JsProgress BoundExperiment::progress() const {
  return guarded([&] { return JsProgress(toJs(experiment_.progress())); });
}

JsHistory BoundExperiment::history(const JsNumber& first) const {
  return guarded([&] {
    constexpr Index kMostReports = 1'000'000;
    const std::vector<EpochReport>& all = experiment_.history();
    const auto count = static_cast<Index>(all.size());
    const Index from = checkWhole("history", "first", readNumber("history", "first", first), 0, kMostReports);
    return JsHistory(toJsArray(std::span(all).subspan(static_cast<std::size_t>(std::min(from, count))),
                               [](const EpochReport& report) { return toJs(report); }));
  });
}

void BoundExperiment::reset() {
  change([&] { experiment_.reset(); });
}

JsEvaluation BoundExperiment::evaluate(const JsString& part) {
  return guarded([&] { return JsEvaluation(toJs(experiment_.evaluate(readString("evaluate", "part", part)))); });
}

JsFloat32Array BoundExperiment::predict(const JsNumbers& values) {
  return guarded(
      [&] { return JsFloat32Array(toTypedArray(experiment_.predict(readNumbers("predict", "values", values)))); });
}

JsFloat32Array BoundExperiment::boundary(const JsGrid& grid) {
  return guarded([&] { return JsFloat32Array(toTypedArray(experiment_.boundary(toGrid(grid)))); });
}

JsSamples BoundExperiment::samples(const JsString& part, const JsNumber& limit) const {
  return guarded([&] {
    return JsSamples(
        toJs(experiment_.samples(readString("samples", "part", part), readNumber("samples", "limit", limit))));
  });
}

JsFloat32Array BoundExperiment::copyWeights(const JsNumber& layer) const {
  return guarded(
      [&] { return JsFloat32Array(toTypedArray(experiment_.weights(readNumber("copyWeights", "layer", layer)))); });
}

JsFloat32Array BoundExperiment::copyBias(const JsNumber& layer) {
  return guarded([&] { return JsFloat32Array(toJs(experiment_.bias(readNumber("copyBias", "layer", layer)))); });
}

JsUint8Array BoundExperiment::copyMask(const JsNumber& layer) const {
  return guarded([&] { return JsUint8Array(toTypedArray(experiment_.mask(readNumber("copyMask", "layer", layer)))); });
}

void BoundExperiment::setMask(const JsNumber& layer, const JsNumbers& mask) {
  change([&] { experiment_.setMask(readNumber("setMask", "layer", layer), readNumbers("setMask", "mask", mask)); });
}

JsFloat32Array BoundExperiment::activations(const JsNumber& layer, const JsNumbers& sample) {
  constexpr std::string_view kWhere = "activations";
  return guarded([&] {
    return JsFloat32Array(
        toJs(experiment_.activations(readNumber(kWhere, "layer", layer), readNumbers(kWhere, "sample", sample))));
  });
}

JsTensors BoundExperiment::tensors() {
  return guarded(
      [&] { return JsTensors(toJsArray(experiment_.tensors(), [](const ModelTensor& t) { return toJs(t); })); });
}

void BoundExperiment::setTensors(const JsTensors& tensors, const JsString& start) {
  change([&] { experiment_.setTensors(toTensors(tensors), readString("loadModel", "start", start)); });
}

std::string BoundExperiment::start() const {
  return experiment_.start();
}

JsFloat32Array BoundExperiment::standardisation() const {
  return guarded([&] {
    const Standardisation& standardisation = experiment_.standardisation();
    Vector<float> both(2 * standardisation.mean.size());
    both << standardisation.mean, standardisation.scale;
    return JsFloat32Array(toJs(both));
  });
}

std::string BoundExperiment::fingerprint() {
  return experiment_.fingerprint();
}

JsPartScores BoundExperiment::score(const JsScoreSettings& settings) const {
  return guarded([&] {
    return JsPartScores(
        toJsArray(scoreParts(experiment_, toScoreSettings(settings)), [](const PartScores& p) { return toJs(p); }));
  });
}

JsCutResult BoundExperiment::prune(const JsPruneSettings& settings) {
  return guarded([&] {
    const CutResult result = cut(experiment_, toCutSettings(settings));
    plan_.reset();
    return JsCutResult(toJs(result));
  });
}

void BoundExperiment::retrain(const JsNumber& epochs, const JsNumber& rateFactor) {
  change([&] {
    experiment_.retrain(readNumber("retrain", "epochs", epochs), readNumber("retrain", "rateFactor", rateFactor));
  });
}

JsTruth BoundExperiment::truth(const JsTruthSettings& settings) const {
  return guarded([&] { return JsTruth(toJs(prune::truth(experiment_, toTruthSettings(settings)))); });
}

void BoundExperiment::removeLayer(const JsNumber& layer, const JsString& bridge) {
  change([&] {
    takeOutLayer(experiment_, readNumber("removeLayer", "layer", layer), readString("removeLayer", "bridge", bridge),
                 ScoreSettings{}.samples);
  });
}

JsShrinkResult BoundExperiment::shrink() {
  return guarded([&] {
    const ShrinkResult result = shrinkExperiment(experiment_);
    plan_.reset();
    return JsShrinkResult(toJs(result));
  });
}

JsStoredSizes BoundExperiment::storedSizes() const {
  return guarded([&] {
    return JsStoredSizes(
        toJsArray(prune::storedSizes(experiment_.network()), [](const StoredSize& size) { return toJs(size); }));
  });
}

JsCutEffects BoundExperiment::preview(const JsPreviewSettings& settings) {
  return guarded([&] {
    const PreviewQuestion question = toPreviewQuestion(settings);
    return JsCutEffects(toJsArray(preview_.effects(experiment_, question.settings, question.amounts, question.part),
                                  [&](const CutEffect& effect) { return toJs(effect, question.hasMasks); }));
  });
}

void BoundExperiment::recordMovement(const JsBoolean& isOn) {
  guarded([&] { experiment_.recordMovement(readBoolean("recordMovement", "isOn", isOn)); });
}

void BoundExperiment::checkPlan(const JsPlanSettings& settings) const {
  guarded([&] { prune::checkPlan(experiment_, toPlanSettings(settings)); });
}

void BoundExperiment::startPlan(const JsPlanSettings& settings) {
  guarded([&] {
    const PlanSettings wanted = toPlanSettings(settings);
    prune::checkPlan(experiment_, wanted);
    plan_.emplace(experiment_, wanted);
  });
}

JsPlanProgress BoundExperiment::planProgress() const {
  return guarded([&] { return JsPlanProgress(plan_ ? toJs(plan_->progress()) : val::undefined()); });
}

JsPlanRounds BoundExperiment::planRounds(const JsNumber& first) const {
  return guarded([&] {
    const auto all = plan_ ? std::span(plan_->rounds()) : std::span<const PlanRound>();
    const Index from = checkWhole("planRounds", "first", readNumber("planRounds", "first", first), 0, 1'000'000);
    return JsPlanRounds(toJsArray(all.subspan(std::min(static_cast<std::size_t>(from), all.size())),
                                  [](const PlanRound& round) { return toJs(round); }));
  });
}

void BoundExperiment::undoPlan(const JsNumber& round) {
  guarded([&] {
    const double wanted = readNumber("undoPlan", "round", round);
    if (!plan_) fail(ErrorCode::InvalidArgument, "undoPlan", {"a plan must be under way, got none"});
    plan_->undoTo(wanted);
  });
}

JsPruningReport BoundExperiment::report() const {
  return guarded([&] { return JsPruningReport(toJs(prune::report(experiment_, experiment_.whole()))); });
}

double BoundExperiment::forwards(const JsString& form, const JsNumber& batch, const JsNumber& count) {
  constexpr std::string_view kWhere = "forwards";
  return guarded([&] {
    return static_cast<double>(forms_.run(experiment_, readString(kWhere, "form", form),
                                          readNumber(kWhere, "batch", batch), readNumber(kWhere, "count", count)));
  });
}

}  // namespace prune::bindings
