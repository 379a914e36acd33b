#include "bindings/convert_pruning.h"

#include "bindings/from_js.h"
#include "bindings/to_js.h"

namespace prune::bindings {

using emscripten::val;

namespace {

void readScoring(std::string_view where, const val& settings, ScoreSettings& to) {
  readOption(settings, "criterion", [&](const val& v) { to.criterion = readString(where, "criterion", v); });
  readOption(settings, "samples", [&](const val& v) { to.samples = readNumber(where, "samples", v); });
  readOption(settings, "seed", [&](const val& v) { to.seed = readNumber(where, "seed", v); });
  readOption(settings, "damping", [&](const val& v) { to.damping = readNumber(where, "damping", v); });
}

}  // namespace

ScoreSettings toScoreSettings(const val& settings) {
  checkKeys("score", settings, {"criterion", "samples", "seed", "damping"});
  ScoreSettings result;
  readScoring("score", settings, result);
  return result;
}

void readCut(std::string_view where, const val& settings, CutSettings& to) {
  readScoring(where, settings, to);
  readOption(settings, "scope", [&](const val& v) { to.scope = readString(where, "scope", v); });
  readOption(settings, "amountKind", [&](const val& v) { to.amountKind = readString(where, "amountKind", v); });
  readOption(settings, "amount", [&](const val& v) { to.amount = readNumber(where, "amount", v); });
  readOption(settings, "groupSize", [&](const val& v) { to.groupSize = readNumber(where, "groupSize", v); });
  readOption(settings, "layers", [&](const val& v) { to.layers = readNumbers(where, "layers", v); });
  readOption(settings, "healing", [&](const val& v) { to.healing = readString(where, "healing", v); });
}

CutSettings toCutSettings(const val& settings) {
  constexpr std::string_view kWhere = "prune";
  checkKeys(
      kWhere, settings,
      {"criterion", "samples", "seed", "damping", "scope", "amountKind", "amount", "groupSize", "layers", "healing"});
  CutSettings result;
  readCut(kWhere, settings, result);
  return result;
}

TruthSettings toTruthSettings(const val& settings) {
  constexpr std::string_view kWhere = "truth";
  checkKeys(kWhere, settings, {"criteria", "samples", "seed", "damping", "limit", "layers", "entries", "k", "healing"});
  TruthSettings result;
  readScoring(kWhere, settings, result);
  result.criteria = readStrings(kWhere, "criteria", settings["criteria"]);
  readOption(settings, "limit", [&](const val& v) { result.limit = readNumber(kWhere, "limit", v); });
  readOption(settings, "layers", [&](const val& v) { result.layers = readNumbers(kWhere, "layers", v); });
  readOption(settings, "entries", [&](const val& v) { result.entries = readNumbers(kWhere, "entries", v); });
  readOption(settings, "k", [&](const val& v) { result.k = readNumber(kWhere, "k", v); });
  readOption(settings, "healing", [&](const val& v) { result.healing = readString(kWhere, "healing", v); });
  return result;
}

val toJs(const PartScores& part) {
  val object = val::object();
  object.set("layer", number(part.layer));
  object.set("rows", number(part.scores.rows()));
  object.set("columns", number(part.scores.cols()));
  object.set("scores", toTypedArray(part.scores));
  object.set("kept", toTypedArray(part.kept));
  return object;
}

val toJs(const CutResult& result) {
  val object = val::object();
  object.set("removed", number(result.removed));
  object.set("gone", number(result.gone));
  object.set("total", number(result.total));
  object.set("threshold", result.threshold);
  object.set("lossBefore", result.lossBefore);
  object.set("lossCut", result.lossCut);
  object.set("lossHealed", result.lossHealed);
  object.set("healingStep", result.healingStep);
  return object;
}

val toJs(const TruthReport& report) {
  std::vector<std::int32_t> parts;
  std::vector<std::int32_t> entries;
  std::vector<double> changes;
  for (const TruthPoint& point : report.points) {
    parts.push_back(static_cast<std::int32_t>(point.part));
    entries.push_back(static_cast<std::int32_t>(point.entry));
    changes.push_back(point.change);
  }
  val object = val::object();
  object.set("parts", toTypedArray(parts));
  object.set("entries", toTypedArray(entries));
  object.set("changes", toTypedArray(changes));
  if (!report.bridges.empty())
    object.set("bridges", toJsArray(report.bridges, [](std::string_view bridge) { return toJs(bridge); }));
  object.set("k", number(report.k));
  object.set("predictions", toJsArray(report.predictions, [](const TruthReport::Prediction& prediction) {
               val one = val::object();
               one.set("criterion", prediction.criterion);
               one.set("scores", toTypedArray(prediction.scores));
               one.set("spearman", prediction.spearman);
               one.set("regret", prediction.regret);
               return one;
             }));
  return object;
}

val toJs(const ShrinkResult& result) {
  val object = val::object();
  object.set("parametersBefore", number(result.parametersBefore));
  object.set("parameters", number(result.parameters));
  object.set("largestDifference", result.largestDifference);
  return object;
}

val toJs(const StoredSize& size) {
  val object = val::object();
  object.set("format", toJs(size.format));
  object.set("bits", size.bits);
  object.set("bytes", number(size.bytes));
  object.set("fillers", number(size.fillers));
  if (size.m > 0) {
    object.set("n", number(size.n));
    object.set("m", number(size.m));
  }
  return object;
}

}  // namespace prune::bindings
