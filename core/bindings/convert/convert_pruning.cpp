#include "bindings/convert/convert_pruning.h"

#include "bindings/convert/from_js.h"
#include "bindings/convert/to_js.h"

namespace prune::bindings {

using emscripten::val;

namespace {

void readScoring(SettingsReader& read, ScoreSettings& to) {
  read("criterion", to.criterion);
  read("samples", to.samples);
  read("seed", to.seed);
  read("damping", to.damping);
  read("temperature", to.temperature);
}

}  // namespace

ScoreSettings toScoreSettings(const val& settings) {
  ScoreSettings result;
  SettingsReader read("score", settings);
  readScoring(read, result);
  read.refuseOthers();
  return result;
}

void readSelection(SettingsReader& read, PruneSettings& to) {
  readScoring(read, to);
  read("scope", to.scope);
  read("amountKind", to.amountKind);
  read("groupSize", to.groupSize);
  read("block", to.block);
  read("layers", to.layers);
}

void readCut(SettingsReader& read, PruneSettings& to) {
  readSelection(read, to);
  read("amount", to.amount);
  read("healing", to.healing);
}

PruneSettings toPruneSettings(const val& settings) {
  PruneSettings result;
  SettingsReader read("prune", settings);
  readCut(read, result);
  read.refuseOthers();
  return result;
}

TruthSettings toTruthSettings(const val& settings) {
  constexpr std::string_view kWhere = "truth";
  TruthSettings result;
  SettingsReader read(kWhere, settings);
  const val criteria = read.at("criteria");
  readScoring(read, result);
  read("limit", result.limit);
  read("layers", result.layers);
  read("entries", result.entries);
  read("k", result.k);
  read("healing", result.healing);
  read.refuseOthers();
  result.criteria = readStrings(kWhere, "criteria", criteria);
  return result;
}

val toJs(const PartScores& part) {
  JsObject object;
  object.set("layer", part.layer);
  object.set("rows", part.scores.rows());
  object.set("columns", part.scores.cols());
  object.set("scores", toTypedArray(part.scores));
  object.set("kept", toTypedArray(part.kept));
  return object;
}

val toJs(const CutResult& result) {
  JsObject object;
  object.set("removed", result.removed);
  object.set("gone", result.gone);
  object.set("total", result.total);
  object.set("threshold", result.threshold);
  object.set("lossBefore", result.lossBefore);
  object.set("lossCut", result.lossCut);
  object.set("lossHealed", result.lossHealed);
  object.set("healingStep", result.healingStep);
  object.set("surgery", result.surgery);
  return object;
}

val toJs(const Truth& truth) {
  std::vector<std::int32_t> parts;
  std::vector<std::int32_t> entries;
  std::vector<double> changes;
  for (const TruthPoint& point : truth.points) {
    parts.push_back(static_cast<std::int32_t>(point.part));
    entries.push_back(static_cast<std::int32_t>(point.entry));
    changes.push_back(point.change);
  }
  JsObject object;
  object.set("parts", toTypedArray(parts));
  object.set("entries", toTypedArray(entries));
  object.set("changes", toTypedArray(changes));
  if (!truth.bridges.empty())
    object.set("bridges", toJsArray(truth.bridges, [](std::string_view bridge) { return toJs(bridge); }));
  object.set("k", number(truth.k));
  object.set("predictions", toJsArray(truth.predictions, [](const Truth::Prediction& prediction) {
               JsObject one;
               one.set("criterion", prediction.criterion);
               one.set("scores", toTypedArray(prediction.scores));
               one.set("measured", toTypedArray(prediction.measured));
               one.set("spearman", prediction.spearman);
               one.set("regret", prediction.regret);
               return one;
             }));
  return object;
}

val toJs(const ShrinkResult& result) {
  JsObject object;
  object.set("parametersBefore", result.parametersBefore);
  object.set("parameters", result.parameters);
  object.set("largestDifference", result.largestDifference);
  return object;
}

val toJs(const StoredSize& size) {
  JsObject object;
  object.set("format", size.format);
  object.set("bits", size.bits);
  object.set("bytes", size.bytes);
  object.set("fillers", size.fillers);
  if (size.m > 0) {
    object.set("n", size.n);
    object.set("m", size.m);
  }
  return object;
}

}  // namespace prune::bindings
