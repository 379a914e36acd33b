#include "lab/deployment/weighing.h"

#include "base/check.h"

namespace prune {

namespace {

constexpr std::string_view kWeigh = "weigh";
constexpr double kMost = 1e12;
constexpr double kLeast = 1e-9;

double positive(std::string_view name, double value) {
  return checkReal(kWeigh, name, value, kLeast, kMost);
}

void checkLimit(std::string_view name, const std::optional<double>& limit, double low, double high) {
  if (limit) checkReal(kWeigh, name, *limit, low, high);
}

void check(const deploy::DutyCycle& duty) {
  positive("secondsBetween", duty.secondsBetween);
  positive("milliampereHours", duty.milliampereHours);
  positive("volts", duty.volts);
  checkReal(kWeigh, "sleepMicroamperes", duty.sleepMicroamperes, 0, kMost);
}

void check(const deploy::Budget& budget) {
  checkLimit("flashBytes", budget.flashBytes, 0, kMost);
  checkLimit("ramBytes", budget.ramBytes, 0, kMost);
  checkLimit("milliseconds", budget.milliseconds, 0, kMost);
  checkLimit("microjoules", budget.microjoules, 0, kMost);
  checkLimit("days", budget.days, 0, kMost);
  checkLimit("accuracy", budget.accuracy, -kMost, 1);
  checkLimit("recall", budget.recall, 0, 1);
}

deploy::Board boardOf(const OwnBoard& own) {
  const auto given = [](std::string_view name, double value) {
    return deploy::Figure{deploy::exactly(positive(name, value)), deploy::Evidence::Given, "", false};
  };
  deploy::Board board;
  board.id = deploy::kOwnBoard;
  board.megahertz = positive("own.megahertz", own.megahertz);
  board.flashBytes = given("own.flashBytes", own.flashBytes);
  board.ramBytes = given("own.ramBytes", own.ramBytes);
  board.cyclesPerMac = given("own.cyclesPerMac", own.cyclesPerMac);
  board.activeMilliamperes = given("own.activeMilliamperes", own.activeMilliamperes);
  board.supplyVolts = given("own.supplyVolts", own.supplyVolts);
  board.isCounted = true;
  return board;
}

deploy::Board boardOf(const WeighSettings& settings) {
  if (settings.board == deploy::kOwnBoard) return boardOf(settings.own);
  return findById(kWeigh, "board", deploy::boards(), settings.board);
}

}  // namespace

Weighed weigh(const Deployment& deployment, const WeighSettings& settings) {
  check(settings.duty);
  check(settings.budget);
  const deploy::Board board = boardOf(settings);
  const DeviceForm& form = findById(kWeigh, "device-form", deviceForms(), settings.form);
  Weighed weighed;
  weighed.load = form.id == "float32" ? deploy::loadOf(deployment.plain()) : deploy::loadOf(deployment.quantised());
  weighed.weighing = deploy::weigh(weighed.load, board, settings.duty);
  weighed.excess = deploy::excessOf(settings.budget, weighed.weighing, board, settings.fitness);
  return weighed;
}

}  // namespace prune
