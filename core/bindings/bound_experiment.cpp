#include "bindings/bound_experiment.h"

#include <algorithm>
#include <new>
#include <span>

#include "base/check.h"
#include "bindings/convert/convert_experiment.h"
#include "bindings/convert/convert_plan.h"
#include "bindings/convert/convert_pruning.h"
#include "bindings/convert/convert_report.h"
#include "bindings/convert/from_js.h"
#include "bindings/convert/to_js.h"

namespace prune::bindings {

using emscripten::val;

Answer<BoundExperiment> BoundExperiment::make(const JsExperimentSettings& settings) {
  return guarded([&] { return owned(std::make_unique<BoundExperiment>(toExperimentSettings(settings))); });
}

/// Changes a copy, which is put in place once all has succeeded: a refused call changes nothing.
///
/// @param change  is given the copies of the experiment and of its plan (null when there is none)
template <class Change>
val BoundExperiment::changeAll(Change change) {
  std::unique_ptr<Experiment> experiment = experiment_->copy();
  std::unique_ptr<PlanRun> plan = plan_ ? std::make_unique<PlanRun>(*plan_, *experiment) : nullptr;
  val answer = inJs([&] { return change(*experiment, plan); });
  plan_ = std::move(plan);
  experiment_ = std::move(experiment);
  return answer;
}

/// Changes the network by other means than the plan, which ends with that.
template <class Change>
val BoundExperiment::change(Change change) {
  std::unique_ptr<Experiment> experiment = experiment_->copy();
  val answer = inJs([&] { return change(*experiment); });
  plan_.reset();
  experiment_ = std::move(experiment);
  return answer;
}

Index BoundExperiment::advancePlan(Index maxSteps) {
  const Index done = plan_->train(maxSteps);
  if (plan_->isTraining() || plan_->progress().stage == PlanStage::Done) return done;
  Index more = 0;
  try {
    // A cut, or the end of a round.
    changeAll([&](Experiment& /*next*/, std::unique_ptr<PlanRun>& plan) { more = plan->advance(maxSteps); });
  } catch (const std::bad_alloc&) {
    if (done == 0) throw;  // else what was trained stays, and the next call says what the rest lacks
  }
  return done > 0 ? done : more;
}

Answer<JsExperimentInfo> BoundExperiment::info() const {
  return guarded([&] { return infoOf(*experiment_); });
}

Answer<JsNumber> BoundExperiment::advance(const JsNumber& maxSteps) {
  return guarded([&] {
    const double steps = readNumber("advance", "maxSteps", maxSteps);
    if (!plan_) return experiment_->advance(steps);
    return advancePlan(checkWhole("advance", "maxSteps", steps, 1, 1'000'000'000));
  });
}

Answer<JsProgress> BoundExperiment::progress() const {
  return guarded([&] { return toJs(experiment_->progress()); });
}

Answer<JsHistory> BoundExperiment::history(const JsNumber& first) const {
  return guarded([&] {
    constexpr Index kMostReports = 1'000'000;
    const std::vector<EpochReport>& all = experiment_->history();
    const auto count = static_cast<Index>(all.size());
    const Index from = checkWhole("history", "first", readNumber("history", "first", first), 0, kMostReports);
    return toJsArray(std::span(all).subspan(static_cast<std::size_t>(std::min(from, count))),
                     [](const EpochReport& report) { return toJs(report); });
  });
}

Answer<void> BoundExperiment::reset() {
  return guarded([&] { return change([](Experiment& next) { next.reset(); }); });
}

Answer<JsEvaluation> BoundExperiment::evaluate(const JsString& part) {
  return guarded([&] { return toJs(experiment_->evaluate(readString("evaluate", "part", part))); });
}

Answer<JsFloat32Array> BoundExperiment::predict(const JsNumbers& values) {
  return guarded([&] { return toTypedArray(experiment_->predict(readNumbers("predict", "values", values))); });
}

Answer<JsFloat32Array> BoundExperiment::boundary(const JsGrid& grid) {
  return guarded([&] { return toTypedArray(experiment_->boundary(toGrid(grid))); });
}

Answer<JsSamples> BoundExperiment::samples(const JsString& part, const JsNumber& limit) const {
  return guarded([&] {
    return toJs(experiment_->samples(readString("samples", "part", part), readNumber("samples", "limit", limit)));
  });
}

Answer<JsFloat32Array> BoundExperiment::copyWeights(const JsNumber& layer) const {
  return guarded([&] { return toTypedArray(experiment_->weights(readNumber("copyWeights", "layer", layer))); });
}

Answer<JsFloat32Array> BoundExperiment::copyBias(const JsNumber& layer) {
  return guarded([&] { return toJs(experiment_->bias(readNumber("copyBias", "layer", layer))); });
}

Answer<JsUint8Array> BoundExperiment::copyMask(const JsNumber& layer) const {
  return guarded([&] { return toTypedArray(experiment_->mask(readNumber("copyMask", "layer", layer))); });
}

Answer<void> BoundExperiment::setMask(const JsNumber& layer, const JsNumbers& mask) {
  return guarded([&] {
    const double index = readNumber("setMask", "layer", layer);
    const std::vector<double> kept = readNumbers("setMask", "mask", mask);
    return change([&](Experiment& next) { next.setMask(index, kept); });
  });
}

Answer<JsFloat32Array> BoundExperiment::activations(const JsNumber& layer, const JsNumbers& sample) {
  constexpr std::string_view kWhere = "activations";
  return guarded([&] {
    return toJs(experiment_->activations(readNumber(kWhere, "layer", layer), readNumbers(kWhere, "sample", sample)));
  });
}

Answer<JsTensors> BoundExperiment::tensors() {
  return guarded([&] { return toJsArray(experiment_->tensors(), [](const Tensor& t) { return toJs(t); }); });
}

Answer<JsBoolean> BoundExperiment::loadModel(const JsSavedModel& model) {
  return guarded([&] {
    const SavedModel read = toSavedModel(model);
    return change([&](Experiment& next) { return val(next.loadModel(read)); });
  });
}

Answer<JsTraining> BoundExperiment::training() const {
  return guarded([&] {
    const bool isPlanned = plan_ && plan_->progress().stage != PlanStage::Done;
    const std::optional<SavedTraining> training = isPlanned ? std::nullopt : experiment_->training();
    return training ? toJs(*training) : val::undefined();
  });
}

Answer<JsString> BoundExperiment::start() const {
  return guarded([&] { return experiment_->start(); });
}

Answer<JsStandardisation> BoundExperiment::standardisation() const {
  return guarded([&] { return toJs(experiment_->standardisation()); });
}

Answer<JsString> BoundExperiment::dataFingerprint() const {
  return guarded([&] { return experiment_->dataFingerprint(); });
}

Answer<JsString> BoundExperiment::fingerprint() {
  return guarded([&] { return experiment_->fingerprint(); });
}

Answer<JsPartScores> BoundExperiment::score(const JsScoreSettings& settings) const {
  return guarded([&] {
    return toJsArray(scoreParts(*experiment_, toScoreSettings(settings)), [](const PartScores& p) { return toJs(p); });
  });
}

Answer<JsCutResult> BoundExperiment::prune(const JsPruneSettings& settings) {
  return guarded([&] {
    const PruneSettings wanted = toPruneSettings(settings);
    return change([&](Experiment& next) { return toJs(cut(next, wanted)); });
  });
}

Answer<void> BoundExperiment::retrain(const JsNumber& epochs, const JsNumber& rateFactor) {
  return guarded([&] {
    const double count = readNumber("retrain", "epochs", epochs);
    const double factor = readNumber("retrain", "rateFactor", rateFactor);
    return change([&](Experiment& next) { next.retrain(count, factor); });
  });
}

Answer<JsTruth> BoundExperiment::truth(const JsTruthSettings& settings) const {
  return guarded([&] { return toJs(prune::truth(*experiment_, toTruthSettings(settings))); });
}

Answer<JsNumber> BoundExperiment::startTruth(const JsTruthSettings& settings) {
  return guarded([&] {
    const TruthSettings wanted = toTruthSettings(settings);
    truth_ = TruthRun(*experiment_, wanted);
    return static_cast<double>(truth_->size());
  });
}

Answer<JsNumber> BoundExperiment::advanceTruth(const JsNumber& most) {
  return guarded([&] {
    const double wanted = readNumber("advanceTruth", "most", most);
    if (!truth_) fail("advanceTruth", "truth-not-begun");
    truth_->follow(*experiment_);
    return static_cast<double>(truth_->advance(checkWhole("advanceTruth", "most", wanted, 1, 1'000'000'000)));
  });
}

Answer<JsTruth> BoundExperiment::takeTruth() {
  return guarded([&] {
    if (!truth_ || truth_->done() < truth_->size()) fail("takeTruth", "truth-not-ended");
    val found = toJs(truth_->truth());
    truth_.reset();
    return found;
  });
}

Answer<void> BoundExperiment::removeLayer(const JsNumber& layer, const JsString& bridge) {
  return guarded([&] {
    const double index = readNumber("removeLayer", "layer", layer);
    const std::string id = readString("removeLayer", "bridge", bridge);
    return change([&](Experiment& next) { takeOutLayer(next, index, id, ScoreSettings{}.samples); });
  });
}

Answer<JsShrinkResult> BoundExperiment::shrink() {
  return guarded([&] { return change([](Experiment& next) { return toJs(shrinkExperiment(next)); }); });
}

Answer<JsStoredSizes> BoundExperiment::storedSizes() const {
  return guarded([&] {
    return toJsArray(prune::storedSizes(experiment_->network()), [](const StoredSize& size) { return toJs(size); });
  });
}

Answer<JsCutEffects> BoundExperiment::preview(const JsPreviewSettings& settings) {
  return guarded([&] {
    const PreviewQuestion question = toPreviewQuestion(settings);
    return toJsArray(preview_.effects(*experiment_, question.settings, question.amounts, question.part, question.inputs),
                     [&](const CutEffect& effect) { return toJs(effect, question.hasMasks); });
  });
}

Answer<void> BoundExperiment::recordMovement(const JsBoolean& isOn) {
  return guarded([&] {
    const bool wanted = readBoolean("recordMovement", "isOn", isOn);
    return changeAll([&](Experiment& next, std::unique_ptr<PlanRun>& /*plan*/) { next.recordMovement(wanted); });
  });
}

Answer<void> BoundExperiment::checkPlan(const JsPlanSettings& settings) const {
  return guarded([&] { static_cast<void>(resolvePlan(*experiment_, toPlanSettings(settings))); });
}

Answer<void> BoundExperiment::startPlan(const JsPlanSettings& settings) {
  return guarded([&] {
    const PlanSettings wanted = toPlanSettings(settings);
    return changeAll(
        [&](Experiment& next, std::unique_ptr<PlanRun>& plan) { plan = std::make_unique<PlanRun>(next, wanted); });
  });
}

Answer<JsPlanProgress> BoundExperiment::planProgress() const {
  return guarded([&] { return plan_ ? toJs(plan_->progress()) : val::undefined(); });
}

Answer<JsPlanRounds> BoundExperiment::planRounds(const JsNumber& first) const {
  return guarded([&] {
    const auto all = plan_ ? std::span(plan_->rounds()) : std::span<const PlanRound>();
    const Index from = checkWhole("planRounds", "first", readNumber("planRounds", "first", first), 0, 1'000'000);
    return toJsArray(all.subspan(std::min(static_cast<std::size_t>(from), all.size())),
                     [](const PlanRound& round) { return toJs(round); });
  });
}

Answer<void> BoundExperiment::undoPlan(const JsNumber& round) {
  return guarded([&] {
    const double wanted = readNumber("undoPlan", "round", round);
    if (!plan_) fail("undoPlan", "plan-not-begun");
    return changeAll([&](Experiment& /*next*/, std::unique_ptr<PlanRun>& plan) { plan->undoTo(wanted); });
  });
}

Answer<JsPruningReport> BoundExperiment::report() const {
  return guarded([&] { return toJs(prune::report(*experiment_, experiment_->whole())); });
}

Answer<JsNumber> BoundExperiment::forwards(const JsString& form, const JsNumber& batch, const JsNumber& count) {
  constexpr std::string_view kWhere = "forwards";
  return guarded([&] {
    return static_cast<double>(forms_.run(*experiment_, readString(kWhere, "form", form),
                                          readNumber(kWhere, "batch", batch), readNumber(kWhere, "count", count)));
  });
}

EMSCRIPTEN_BINDINGS(experiment) {
  emscripten::class_<BoundExperiment>("Experiment")
      .function("info", &BoundExperiment::info)
      .function("advance", &BoundExperiment::advance)
      .function("progress", &BoundExperiment::progress)
      .function("history", &BoundExperiment::history)
      .function("reset", &BoundExperiment::reset)
      .function("evaluate", &BoundExperiment::evaluate)
      .function("predict", &BoundExperiment::predict)
      .function("boundary", &BoundExperiment::boundary)
      .function("samples", &BoundExperiment::samples)
      .function("copyWeights", &BoundExperiment::copyWeights)
      .function("copyBias", &BoundExperiment::copyBias)
      .function("copyMask", &BoundExperiment::copyMask)
      .function("setMask", &BoundExperiment::setMask)
      .function("activations", &BoundExperiment::activations)
      .function("tensors", &BoundExperiment::tensors)
      .function("loadModel", &BoundExperiment::loadModel)
      .function("training", &BoundExperiment::training)
      .function("start", &BoundExperiment::start)
      .function("standardisation", &BoundExperiment::standardisation)
      .function("dataFingerprint", &BoundExperiment::dataFingerprint)
      .function("fingerprint", &BoundExperiment::fingerprint)
      .function("score", &BoundExperiment::score)
      .function("prune", &BoundExperiment::prune)
      .function("retrain", &BoundExperiment::retrain)
      .function("truth", &BoundExperiment::truth)
      .function("startTruth", &BoundExperiment::startTruth)
      .function("advanceTruth", &BoundExperiment::advanceTruth)
      .function("takeTruth", &BoundExperiment::takeTruth)
      .function("removeLayer", &BoundExperiment::removeLayer)
      .function("shrink", &BoundExperiment::shrink)
      .function("storedSizes", &BoundExperiment::storedSizes)
      .function("preview", &BoundExperiment::preview)
      .function("recordMovement", &BoundExperiment::recordMovement)
      .function("checkPlan", &BoundExperiment::checkPlan)
      .function("startPlan", &BoundExperiment::startPlan)
      .function("planProgress", &BoundExperiment::planProgress)
      .function("planRounds", &BoundExperiment::planRounds)
      .function("undoPlan", &BoundExperiment::undoPlan)
      .function("report", &BoundExperiment::report)
      .function("forwards", &BoundExperiment::forwards);
  emscripten::function("createExperiment", &BoundExperiment::make);
  emscripten::function("liveExperiments", &BoundExperiment::live);
}

}  // namespace prune::bindings
