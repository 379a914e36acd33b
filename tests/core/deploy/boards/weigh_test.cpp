#include "deploy/boards/weigh.h"

#include <doctest/doctest.h>

#include <string>

#include "base/registry.h"

namespace weigh_test {

using namespace prune;
using namespace prune::deploy;

namespace {

Figure given(Bounds value) {
  return {value, Evidence::Given, "", false};
}

/// 10 MHz, 2 to 4 cycles a product, 3 mA at 2 V.
Board plainBoard() {
  Board board;
  board.id = kOwnBoard;
  board.megahertz = 10;
  board.cyclesPerMac = given({2, 4});
  board.activeMilliamperes = given(exactly(3));
  board.supplyVolts = given(exactly(2));
  board.isCounted = true;
  return board;
}

Load denseLoad(double macs) {
  LayerLoad layer;
  layer.macs = layer.macsDone = macs;
  layer.flashBytes = macs;
  Load load;
  load.layers.push_back(layer);
  load.staticBytes = 50;
  return load;
}

Load sparseLoad(double entries) {
  Load load = denseLoad(10 * entries);
  load.layers[0].storage = "sparse";
  load.layers[0].macsDone = entries;
  load.layers[0].instructions = Bounds{6 * entries, 7 * entries};
  return load;
}

void checkBounds(const std::optional<Reckoning>& reckoning, double low, double high) {
  REQUIRE(reckoning);
  CHECK(reckoning->value.low == doctest::Approx(low));
  CHECK(reckoning->value.high == doctest::Approx(high));
}

std::string groundsOf(const std::optional<Reckoning>& reckoning) {
  std::string ids;
  if (reckoning)
    for (const Ground& ground : reckoning->grounds) ids += (ids.empty() ? "" : " ") + std::string(ground.id);
  return ids;
}

}  // namespace

TEST_CASE("dense int8: products times cycles a product, over the clock, times current and volts") {
  const Weighing weighing = weigh(denseLoad(1000), plainBoard(), {});
  CHECK(weighing.flashBytes == 1000);
  CHECK(weighing.ramBytes == 50);
  CHECK(weighing.macsDone == 1000);
  checkBounds(weighing.cycles, 2000, 4000);
  checkBounds(weighing.milliseconds, 0.2, 0.4);
  // 6 mW for 0.2 to 0.4 ms.
  checkBounds(weighing.microjoules, 1.2, 2.4);
  CHECK(groundsOf(weighing.cycles) == "cycles-per-mac");
  CHECK(groundsOf(weighing.milliseconds) == "cycles-per-mac clock");
  CHECK(groundsOf(weighing.microjoules) == "cycles-per-mac active-current supply");
}

TEST_CASE("counted instructions take 1 to 1.6 cycles each, and stand as one figure for all layers") {
  Load load = sparseLoad(100);
  load.layers.push_back(load.layers[0]);
  const Weighing weighing = weigh(load, plainBoard(), {});
  CHECK(weighing.macs == 2000);
  CHECK(weighing.macsDone == 200);
  checkBounds(weighing.cycles, 1200, 1400 * 1.6);
  CHECK(groundsOf(weighing.cycles) == "instructions cycles-per-instruction");
  CHECK(weighing.cycles->grounds[0].figure.value.high == 1400);
  CHECK(weighing.cycles->grounds[0].figure.evidence == Evidence::Estimate);
}

TEST_CASE("layers of both kinds add up") {
  Load load = denseLoad(1000);
  load.layers.push_back(sparseLoad(100).layers[0]);
  checkBounds(weigh(load, plainBoard(), {}).cycles, 2000 + 600, 4000 + 700 * 1.6);
}

TEST_CASE("dense float32 takes the instructions that were counted, not the cycles of 8-bit products") {
  Load load = denseLoad(1000);
  load.isInteger = false;
  const Weighing weighing = weigh(load, plainBoard(), {});
  checkBounds(weighing.cycles, 4000, 5500 * 1.6);
  CHECK(groundsOf(weighing.cycles) == "instructions-per-float-mac cycles-per-instruction");
}

TEST_CASE("energy that was measured for a product is taken for dense int8 alone") {
  Board board = plainBoard();
  board.picojoulesPerMac = given({500, 800});
  board.picojoulesPerCycle = given({100, 300});
  const Weighing dense = weigh(denseLoad(2000), board, {});
  checkBounds(dense.microjoules, 1, 1.6);
  CHECK(groundsOf(dense.microjoules) == "energy-per-mac");
  // 600 to 1120 cycles.
  const Weighing sparse = weigh(sparseLoad(100), board, {});
  checkBounds(sparse.microjoules, 0.06, 0.336);
  CHECK(groundsOf(sparse.microjoules) == "instructions cycles-per-instruction energy-per-cycle");
}

TEST_CASE("without a supply the battery's voltage is taken, and said") {
  Board board = plainBoard();
  board.supplyVolts.reset();
  DutyCycle duty;
  duty.volts = 4;
  const Weighing weighing = weigh(denseLoad(1000), board, duty);
  checkBounds(weighing.microjoules, 2.4, 4.8);
  CHECK(weighing.microjoules->grounds.back().figure.value.low == 4);
}

TEST_CASE("days: the battery over inferences and sleep") {
  // 1,000 products: 0.2 to 0.4 ms, 1.2 to 2.4 uJ, once a second. 100 mAh at 3 V are 1,080 J. Sleep at 10 uA: 30 uW.
  const Weighing weighing = weigh(denseLoad(1000), plainBoard(), {});
  checkBounds(weighing.days, 1080 / 86400.0 / (2.4e-6 + 30e-6 * (1 - 0.0004)),
              1080 / 86400.0 / (1.2e-6 + 30e-6 * (1 - 0.0002)));
  CHECK(groundsOf(weighing.days) == "cycles-per-mac active-current supply sleep-current");
}

TEST_CASE("an inference that is not over when the next begins has no days; one that just is, sleeps never") {
  DutyCycle duty;
  duty.secondsBetween = 0.0001;
  CHECK_FALSE(weigh(denseLoad(1000), plainBoard(), duty).days);
  duty.secondsBetween = 0.0002;
  duty.sleepMicroamperes = 0;
  // 2.4 uJ and 1.2 uJ in 0.2 ms: 12 and 6 mW.
  checkBounds(weigh(denseLoad(1000), plainBoard(), duty).days, 1080 / 86400.0 / 12e-3, 1080 / 86400.0 / 6e-3);
}

TEST_CASE("nothing is said of time where no figure of the core is known, and nothing of energy without a current") {
  Board board = plainBoard();
  board.cyclesPerMac.reset();
  const Weighing unknown = weigh(denseLoad(1000), board, {});
  CHECK_FALSE(unknown.cycles);
  CHECK_FALSE(unknown.milliseconds);
  CHECK_FALSE(unknown.microjoules);
  CHECK(unknown.flashBytes == 1000);
  board = plainBoard();
  board.isCounted = false;
  CHECK_FALSE(weigh(sparseLoad(100), board, {}).cycles);
  board = plainBoard();
  board.activeMilliamperes.reset();
  CHECK(weigh(denseLoad(1000), board, {}).milliseconds);
  CHECK_FALSE(weigh(denseLoad(1000), board, {}).microjoules);
}

TEST_CASE("a network without products takes no time, and only sleep drains the battery") {
  const Weighing weighing = weigh(denseLoad(0), plainBoard(), {});
  checkBounds(weighing.milliseconds, 0, 0);
  checkBounds(weighing.days, 1080 / 86400.0 / 30e-6, 1080 / 86400.0 / 30e-6);
  DutyCycle duty;
  duty.sleepMicroamperes = 0;
  CHECK_FALSE(weigh(denseLoad(0), plainBoard(), duty).days);
}

TEST_CASE("MLPerf Tiny's autoencoder on its board takes what was measured there") {
  // 264,192 products; Plumerai 5.57 ms to microTVM 11.72 ms, X-CUBE-AI 323 uJ to microTVM 634 uJ.
  const Board& board = findById("weigh", "board", boards(), "nucleo-l4r5zi");
  const Weighing weighing = weigh(denseLoad(264192), board, {});
  REQUIRE(weighing.milliseconds);
  CHECK(weighing.milliseconds->value.low == doctest::Approx(5.57).epsilon(0.002));
  CHECK(weighing.milliseconds->value.high == doctest::Approx(11.72).epsilon(0.002));
  CHECK(weighing.microjoules->value.low == doctest::Approx(323).epsilon(0.002));
  CHECK(weighing.microjoules->value.high == doctest::Approx(634).epsilon(0.002));
}

}  // namespace weigh_test
