#include <doctest/doctest.h>

#include <algorithm>

#include "core/prune/calibration_fixture.h"
#include "prune/derivatives/derivatives.h"
#include "prune/measure/activity.h"

namespace gate_derivatives_test {

using namespace prune;
using namespace prune::testing;

namespace {

constexpr Index kSamples = 150;

/// Two orders of adding up some hundred numbers of about 1.
constexpr double kRounding = 1e-12;

/// Of inputs and of hidden units, in the order of the layers that read them.
std::vector<UnitGroup> groupsOf(const Network<double>& network) {
  std::vector<UnitGroup> groups = inputGroups(network);
  for (const UnitGroup& group : unitGroups(network)) groups.push_back(group);
  std::stable_sort(groups.begin(), groups.end(),
                   [](const UnitGroup& a, const UnitGroup& b) { return a.consumer < b.consumer; });
  return groups;
}

/// A factor on a unit is a factor on all weights that listen to it: sum over those of g w.
Vector<double> gatesByWeights(const Network<double>& network, const Calibration<double>& calibration,
                              const UnitGroup& group) {
  const auto reader = static_cast<std::size_t>(group.reader);
  const Matrix<double> products = gradients(network, calibration)[reader].cwiseProduct(weightsOf(network)[reader]);
  Vector<double> gates = Vector<double>::Zero(group.units);
  for (Index j = 0; j < products.cols(); ++j)
    if (const Index unit = group.unitOf(j, products.cols()); unit >= 0) gates[unit] += products.col(j).sum();
  return gates;
}

}  // namespace

TEST_CASE("a unit's gate derivative is the sum of g w over the weights that listen, sample by sample") {
  for (const Case& given : cases())
    for (const Loss<double>& loss : losses<double>()) {
      INFO(given.network, " with ", loss.id);
      const Network<double> network = networkOf<double>(given);
      const Calibration<double> calibration = calibrationOf(network, kSamples, loss.id);
      const std::vector<UnitGroup> groups = groupsOf(network);
      const std::vector<GateDerivatives> gates = gateDerivatives(network, groups, calibration);
      REQUIRE(gates.size() == groups.size());
      for (std::size_t g = 0; g < groups.size(); ++g) {
        Vector<double> mean = Vector<double>::Zero(groups[g].units);
        Vector<double> absolute = mean;
        Vector<double> square = mean;
        for (Index n = 0; n < kSamples; ++n) {
          const Vector<double> own = gatesByWeights(network, sampleOf(calibration, n), groups[g]);
          mean += own / kSamples;
          absolute += own.cwiseAbs() / kSamples;
          square += own.cwiseAbs2() / kSamples;
        }
        CHECK(distance(gates[g].mean, mean) < kRounding);
        CHECK(distance(gates[g].meanAbsolute, absolute) < kRounding);
        CHECK(distance(gates[g].meanSquare, square) < kRounding);
      }
    }
}

TEST_CASE("the mean gate derivative agrees with the difference of two losses") {
  constexpr double kStep = 1e-5;
  for (const Case& given : cases()) {
    INFO(given.network);
    const Network<double> network = networkOf<double>(given);
    const Calibration<double> calibration = calibrationOf(network, kSamples);
    const std::vector<UnitGroup> groups = groupsOf(network);
    const std::vector<GateDerivatives> gates = gateDerivatives(network, groups, calibration);
    for (std::size_t g = 0; g < groups.size(); ++g)
      for (Index c = 0; c < groups[g].units; ++c) {
        std::vector<Scores> listening = weightsOf(network);
        for (std::size_t layer = 0; layer < listening.size(); ++layer)
          for (Index j = 0; j < listening[layer].cols(); ++j)
            if (static_cast<Index>(layer) != groups[g].reader || groups[g].unitOf(j, listening[layer].cols()) != c)
              listening[layer].col(j).setZero();
        const double above = meanLoss(moved(network, listening, kStep), calibration);
        const double below = meanLoss(moved(network, listening, -kStep), calibration);
        // Off by the third derivative times 1e-10 / 6, and by the last bits of the loss, 1e-16, over 1e-5.
        CHECK(std::abs(gates[g].mean[c] - (above - below) / (2 * kStep)) < 1e-8);
      }
  }
}

TEST_CASE("a network with removed weights has the gate derivatives of one whose weights are 0") {
  const Network<double> cut = masked(networkOf<double>({"32-40-32-3", {1, 32}}), 0.2);
  REQUIRE(cut.layer(2).weights()->isCompressed());
  const Calibration<double> calibration = calibrationOf(cut, 20);
  const std::vector<GateDerivatives> some = gateDerivatives(cut, unitGroups(cut), calibration);
  const std::vector<GateDerivatives> all = gateDerivatives(withoutMasks(cut), unitGroups(cut), calibration);
  for (std::size_t g = 0; g < all.size(); ++g) {
    CHECK(some[g].mean == all[g].mean);
    CHECK(some[g].meanAbsolute == all[g].meanAbsolute);
    CHECK(some[g].meanSquare == all[g].meanSquare);
  }
}

}  // namespace gate_derivatives_test
