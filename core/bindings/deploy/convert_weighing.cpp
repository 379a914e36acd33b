#include "bindings/deploy/convert_weighing.h"

#include "bindings/convert/from_js.h"
#include "bindings/convert/to_js.h"

namespace prune::bindings {

using emscripten::val;

namespace {

constexpr std::string_view kWeigh = "weigh";

OwnBoard toOwnBoard(const val& settings) {
  OwnBoard own;
  SettingsReader read(kWeigh, settings, "own");
  read("megahertz", own.megahertz);
  read("flashBytes", own.flashBytes);
  read("ramBytes", own.ramBytes);
  read("cyclesPerMac", own.cyclesPerMac);
  read("activeMilliamperes", own.activeMilliamperes);
  read("supplyVolts", own.supplyVolts);
  read.refuseOthers();
  return own;
}

deploy::Budget toBudget(const val& settings) {
  deploy::Budget budget;
  SettingsReader read(kWeigh, settings, "budget");
  read("flashBytes", budget.flashBytes);
  read("ramBytes", budget.ramBytes);
  read("milliseconds", budget.milliseconds);
  read("microjoules", budget.microjoules);
  read("days", budget.days);
  read("accuracy", budget.accuracy);
  read("recall", budget.recall);
  read.refuseOthers();
  return budget;
}

void setBounds(JsObject& object, const deploy::Bounds& bounds) {
  object.set("low", bounds.low);
  object.set("high", bounds.high);
}

JsObject figureOf(const deploy::Figure& figure) {
  JsObject object;
  setBounds(object, figure.value);
  object.set("evidence", deploy::idOf(figure.evidence));
  object.set("source", figure.source);
  object.set("isSecondHand", figure.isSecondHand);
  return object;
}

void setFigure(JsObject& object, const char* key, const std::optional<deploy::Figure>& figure) {
  if (figure) object.set(key, figureOf(*figure));
}

void setReckoning(JsObject& object, const char* key, const std::optional<deploy::Reckoning>& reckoning) {
  if (!reckoning) return;
  JsObject one;
  setBounds(one, reckoning->value);
  one.set("grounds", toJsArray(reckoning->grounds, [](const deploy::Ground& ground) {
            JsObject figure = figureOf(ground.figure);
            figure.set("id", ground.id);
            return figure;
          }));
  object.set(key, one);
}

}  // namespace

WeighSettings toWeighSettings(const val& settings) {
  WeighSettings result;
  SettingsReader read(kWeigh, settings);
  read("form", result.form);
  read("board", result.board);
  result.own = toOwnBoard(read.at("own"));
  read("secondsBetween", result.duty.secondsBetween);
  read("milliampereHours", result.duty.milliampereHours);
  read("volts", result.duty.volts);
  read("sleepMicroamperes", result.duty.sleepMicroamperes);
  result.budget = toBudget(read.at("budget"));
  read("accuracy", result.fitness.accuracy);
  read("recall", result.fitness.recall);
  read.refuseOthers();
  return result;
}

val toJs(const WeighSettings& settings) {
  JsObject own;
  own.set("megahertz", settings.own.megahertz);
  own.set("flashBytes", settings.own.flashBytes);
  own.set("ramBytes", settings.own.ramBytes);
  own.set("cyclesPerMac", settings.own.cyclesPerMac);
  own.set("activeMilliamperes", settings.own.activeMilliamperes);
  own.set("supplyVolts", settings.own.supplyVolts);
  JsObject object;
  object.set("form", std::string_view(settings.form));
  object.set("board", std::string_view(settings.board));
  object.set("own", own);
  object.set("secondsBetween", settings.duty.secondsBetween);
  object.set("milliampereHours", settings.duty.milliampereHours);
  object.set("volts", settings.duty.volts);
  object.set("sleepMicroamperes", settings.duty.sleepMicroamperes);
  return object;
}

val toJs(const deploy::Board& board) {
  JsObject object;
  object.set("id", board.id);
  object.set("name", board.name);
  object.set("core", board.core);
  object.set("megahertz", board.megahertz);
  setFigure(object, "flashBytes", board.flashBytes);
  setFigure(object, "ramBytes", board.ramBytes);
  setFigure(object, "cyclesPerMac", board.cyclesPerMac);
  setFigure(object, "picojoulesPerMac", board.picojoulesPerMac);
  setFigure(object, "activeMilliamperes", board.activeMilliamperes);
  setFigure(object, "supplyVolts", board.supplyVolts);
  setFigure(object, "sleepMicroamperes", board.sleepMicroamperes);
  return object;
}

val toJs(const Weighed& weighed) {
  const deploy::Weighing& weighing = weighed.weighing;
  JsObject object;
  object.set("flashBytes", weighing.flashBytes);
  object.set("ramBytes", weighing.ramBytes);
  object.set("macs", weighing.macs);
  object.set("macsDone", weighing.macsDone);
  setReckoning(object, "cycles", weighing.cycles);
  setReckoning(object, "milliseconds", weighing.milliseconds);
  setReckoning(object, "microjoules", weighing.microjoules);
  setReckoning(object, "days", weighing.days);
  object.set("layers", toJsArray(weighed.load.layers, [](const deploy::LayerLoad& layer) {
               JsObject one;
               one.set("name", std::string_view(layer.name));
               one.set("storage", layer.storage);
               one.set("macs", layer.macs);
               one.set("macsDone", layer.macsDone);
               one.set("flashBytes", layer.flashBytes);
               return one;
             }));
  object.set("excess", toJsArray(weighed.excess, [](const deploy::Excess& excess) {
               JsObject one;
               one.set("id", excess.id);
               one.set("limit", excess.limit);
               one.set("isSure", excess.isSure);
               setBounds(one, excess.value);
               return one;
             }));
  return object;
}

}  // namespace prune::bindings
