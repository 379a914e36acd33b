#include "prune/surgery/surgery.h"

#include <doctest/doctest.h>

#include <string>

#include "core/prune/criteria/scoring.h"
#include "core/prune/surgery_fixture.h"
#include "prune/healing/brain_surgeon.h"
#include "prune/healing/heal.h"
#include "support/sanitized.h"

namespace surgery_test {

using namespace prune;
using namespace prune::testing;

namespace {

std::vector<Mask> allOpen(const Network<float>& network) {
  std::vector<Mask> open = masksOf(network);
  for (Mask& part : open) part.setOnes();
  return open;
}

/// These weights alone.
std::vector<Mask> openOf(const Network<float>& network, const std::vector<Deletion>& deletions, std::size_t count) {
  std::vector<Mask> open = masksOf(network);
  for (Mask& part : open) part.setZero();
  for (std::size_t k = 0; k < count; ++k) open[deletions[k].part].data()[deletions[k].entry] = 1;
  return open;
}

}  // namespace

TEST_CASE("each weight that goes has the least score of the network as the ones before it left it") {
  Scored scored = randomScored("5-6-3 tanh", {1, 5});
  REQUIRE(deletionsPerCurvature(scored.network, scored.calibration) == 1);
  Network<float> network = scored.network;
  const double damping = scored.input().damping;
  const std::vector<Deletion> deletions = operate(network, scored.calibration, allOpen(scored.network), damping);
  REQUIRE(deletions.size() == 5 * 6 + 6 * 3);
  for (std::size_t k = 0; k < 20; ++k) {
    CAPTURE(k);
    const std::vector<Scores> alone = scored.score("obs-joint");
    const std::vector<Mask> kept = masksOf(scored.network);
    const Deletion& next = deletions[k];
    CHECK(next.rise == doctest::Approx(alone[next.part].data()[next.entry]).epsilon(1e-9));
    for (std::size_t part = 0; part < alone.size(); ++part)
      for (Index i = 0; i < alone[part].size(); ++i)
        if (kept[part].data()[i] != 0) CHECK(alone[part].data()[i] >= next.rise * (1 - 1e-9));
    operate(scored.network, scored.calibration, openOf(scored.network, {next}, 1), damping);
  }
}

TEST_CASE("what goes first is the same however many go, and leaves the same bits") {
  for (const auto& [text, features] : {std::pair<std::string, Index>{"6-8-4 tanh", 6}, {"30-20-6 tanh", 30}}) {
    if (kIsSanitized && features > 6) continue;  // 720 weights one by one
    const std::string name = text;
    CAPTURE(name);
    const Scored scored = randomScored(name, {1, features});
    const std::vector<Deletion> all = [&] {
      Network<float> network = scored.network;
      return operate(network, scored.calibration, allOpen(network), 1e-3);
    }();
    for (const std::size_t count : {std::size_t{1}, std::size_t{13}, std::size_t{40}}) {
      Network<float> network = scored.network;
      const std::vector<Deletion> some = operate(network, scored.calibration, openOf(network, all, count), 1e-3);
      REQUIRE(some.size() == count);
      for (std::size_t k = 0; k < count; ++k) {
        CHECK(some[k].part == all[k].part);
        CHECK(some[k].entry == all[k].entry);
        CHECK(some[k].rise == all[k].rise);
      }
    }
  }
}

TEST_CASE("for a linear layer at its optimum H stays, and all together go as one after the other") {
  const Scored scored = fittedLayer();
  const Network<float> before = scored.network;
  const Network<float> plain = cut(before, 0.5);
  Network<float> inTurn = plain;
  Network<float> together = plain;
  moveAsDeleted(before, inTurn, scored.calibration, 0);
  updateKeptWeights(before, together, scored.calibration, 0);
  CHECK(weightsOf(inTurn)[0].isApprox(weightsOf(together)[0], 1e-3));  // the least damping is of a smaller matrix
  CHECK(!weightsOf(inTurn)[0].isApprox(weightsOf(plain)[0], 1e-2));
}

TEST_CASE("H is made anew after each weight of a small network, and after several of a large one") {
  const auto every = [](const char* text, Index features) {
    const Scored scored = randomScored(text, {1, features});
    return deletionsPerCurvature(scored.network, scored.calibration);
  };
  CHECK(every("2-8-8-2 tanh", 2) == 1);
  CHECK(every("30-20-6 tanh", 30) > 1);
}

TEST_CASE("without curvature nothing goes, and nothing is moved") {
  const Scored scored =
      scoredWith("2-1", {1, 2}, {Matrix<float>{{3, -2}}}, Matrix<float>{{0}, {0}}, Matrix<float>{{1}});
  Network<float> network = scored.network;
  CHECK(operate(network, scored.calibration, allOpen(network), 1e-3).empty());
  CHECK(weightsOf(network)[0] == Matrix<double>{{3, -2}});
}

TEST_CASE("above the full matrix obs-one-by-one is obs-update") {
  const Network<float> before = randomlyMasked<float>("60-40-3 relu", {1, 60}, 0.8).network;
  const Calibration<float> calibration = regressionFor(before, 50);
  Network<float> one = cut(before, 0.5);
  Network<float> other = one;
  CHECK(heal(healing("heal", "obs-one-by-one"), before, one, calibration) ==
        heal(healing("heal", "obs-update"), before, other, calibration));
  CHECK(weightsOf(one)[0] == weightsOf(other)[0]);
}

}  // namespace surgery_test
