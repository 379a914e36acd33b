#include "bindings/convert/convert.h"
#include "bindings/convert/to_js.h"

namespace prune::bindings {

using emscripten::val;

namespace {

val objectOf(const Run& run) {
  JsObject object;
  object.set("preactivation", toJs(run.preactivation));
  object.set("outputs", toJs(run.outputs));
  object.set("y", run.y);
  return object;
}

val objectOf(const Shares& shares) {
  JsObject object;
  object.set("numerators", toJs(shares.numerators));
  object.set("denominators", toJs(shares.denominators));
  object.set("values", toJs(shares.values()));
  object.set("sum", shares.values().sum());
  return object;
}

val objectOf(const ActivationReport& report) {
  JsObject object;
  object.set("id", report.id);
  object.set("outputs", toJs(report.outputs));
  object.set("givesPrinted", report.givesPrinted);
  return object;
}

val objectOf(const SensitivityReport& report) {
  JsObject object;
  object.set("id", report.id);
  object.set("scores", toJs(report.scores));
  object.set("squaredNorms", toJs(report.squaredNorms));
  object.set("mask", toJs(report.mask));
  object.set("run", objectOf(report.run));
  return object;
}

val objectOf(const ContributionReport& report) {
  JsObject object;
  object.set("id", report.id);
  object.set("before", objectOf(report.before));
  object.set("after", objectOf(report.after));
  return object;
}

val objectOf(const PartReport& report) {
  JsObject object;
  object.set("id", report.id);
  object.set("preactivation", toJs(report.removal.preactivation));
  object.set("outputs", toJs(report.removal.activation));
  object.set("change", report.removal.outputChange(0));
  return object;
}

template <class Report>
val reports(const std::vector<Report>& all) {
  return toJsArray(all, [](const Report& report) { return objectOf(report); });
}

}  // namespace

val toJs(const WorkedExample& example) {
  JsObject object;
  object.set("before", objectOf(example.before));
  object.set("after", objectOf(example.after));
  object.set("change", example.change);
  object.set("mask", toJs(example.mask));
  object.set("outputMask", toJs(example.outputMask));
  object.set("removed", toJs(example.removed));
  object.set("connectionCount", example.connectionCount);
  object.set("removedShare", example.removedShare);
  object.set("activations", reports(example.activations));
  object.set("sensitivities", reports(example.sensitivities));
  object.set("norms", toJs(example.norms));
  object.set("contributions", reports(example.contributions));
  object.set("parts", reports(example.parts));
  object.set("fingerprint", example.fingerprint);
  return object;
}

val toJs(const MatrixNorms& norms) {
  JsObject object;
  object.set("entrywiseL1", norms.entrywiseL1);
  object.set("entrywiseL2", norms.entrywiseL2);
  object.set("ratioL1L2", norms.ratioL1L2);
  object.set("rowRatios", toJs(norms.rowRatios));
  object.set("hoyerSparsity", norms.hoyerSparsity);
  object.set("operator1Norm", norms.operator1Norm);
  object.set("operator2Norm", norms.operator2Norm);
  object.set("operatorInfNorm", norms.operatorInfNorm);
  object.set("operatorRatio", norms.operatorRatio);
  object.set("operatorRatioTransposed", norms.operatorRatioTransposed);
  return object;
}

val toJs(const ContributionValues& values) {
  JsObject object;
  object.set("energy", toJs(values.energy));
  object.set("energyOfNext", toJs(values.energyOfNext));
  object.set("signedShare", toJs(values.signedShare));
  return object;
}

}  // namespace prune::bindings
