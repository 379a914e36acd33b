#include "prune/measure/activity.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/prune/calibration_fixture.h"

namespace activity_test {

using namespace prune;
using namespace prune::testing;

namespace {

/// More than one piece, the last one not full.
constexpr Index kSamples = 150;

/// Two orders of adding up some hundred numbers of about 1.
constexpr double kRounding = 1e-12;

void setWeights(Network<double>& network, Index layer, const Matrix<double>& weights, const Vector<double>& bias) {
  network.layer(layer).weights()->setValue(weights);
  std::vector<Trainable<double>> list;
  network.layer(layer).addTrainables(list);
  std::copy_n(bias.data(), bias.size(), list[1].values);
}

Calibration<double> withSamples(const Matrix<double>& samples) {
  Calibration<double> calibration;
  calibration.samples = samples;
  calibration.targets = Matrix<double>::Zero(1, samples.cols());
  calibration.loss = &loss<double>("test", "mean-squared-error");
  return calibration;
}

Vector<double> vector(std::initializer_list<double> numbers) {
  return Eigen::Map<const Vector<double>>(numbers.begin(), static_cast<Index>(numbers.size()));
}

/// What a layer gives for one sample.
Vector<double> outputOf(Network<double>& network, Index layer, Vector<double> x) {
  LayerCache<double> cache;
  network.layer(layer).prepare(cache, 1);
  Vector<double> y(network.layer(layer).output().size());
  network.layer(layer).forward(x.data(), y.data(), 1, cache, {});
  return y;
}

/// The slow way: sample by sample, unit by unit, through the layers themselves.
struct Slow {
  Vector<double> energy;
  Vector<double> projection;
  double biasProjection = 0;
  double staticProjection = 0;
  double total = 0;

  Slow(Network<double> network, const UnitGroup& group, const Calibration<double>& calibration)
      : energy(Vector<double>::Zero(group.units)), projection(energy) {
    Workspace<double> workspace(network, 1);
    for (Index n = 0; n < calibration.size(); ++n) {
      const Vector<double> sample = calibration.samples.col(n);
      std::copy_n(sample.data(), sample.size(), workspace.input());
      workspace.forward(network, 1, {}, group.consumer);
      const Index inputs = network.layer(group.consumer).input().size();
      const Vector<double> a = Eigen::Map<const Vector<double>>(workspace.entering(group.consumer), inputs);
      const Vector<double> z = outputOf(network, group.consumer, a);
      const Vector<double> bias = outputOf(network, group.consumer, 0 * a);
      total += z.squaredNorm();
      biasProjection += bias.dot(z);
      Vector<double> others = a;
      others.head(group.own(inputs)).setZero();
      staticProjection += (outputOf(network, group.consumer, others) - bias).dot(z);
      for (Index c = 0; c < group.units; ++c) {
        Vector<double> alone = 0 * a;
        for (Index i = 0; i < inputs; ++i)
          if (group.unitOf(i, inputs) == c) alone[i] = a[i];
        const Vector<double> part = outputOf(network, group.consumer, alone) - bias;
        energy[c] += part.squaredNorm();
        projection[c] += part.dot(z);
      }
    }
  }
};

}  // namespace

TEST_CASE("two units of which one is silent on half of the line") {
  Network<double> network = makeNetwork<double>(parseNetwork("1-2-1 relu", {1, 1}));
  setWeights(network, 0, Matrix<double>{{1}, {-1}}, vector({0, 0}));
  setWeights(network, 2, Matrix<double>{{2, 3}}, vector({1}));
  const std::vector<UnitActivity> groups = unitActivity(network, withSamples(Matrix<double>{{-1, 1, 2}}));
  REQUIRE(groups.size() == 1);
  // The units say 0, 1, 2 and 1, 0, 0; they add 0, 2, 4 and 3, 0, 0 to z = 4, 3, 5.
  const UnitActivity& activity = groups[0];
  CHECK((activity.mean - vector({1, 1. / 3})).isZero(1e-15));
  CHECK((activity.variance - vector({2. / 3, 2. / 9})).isZero(1e-15));
  CHECK(activity.zeroShare == vector({1. / 3, 2. / 3}));
  CHECK(activity.energy == vector({20, 9}));
  CHECK(activity.projection == vector({26, 12}));
  CHECK(activity.total == 50);
}

TEST_CASE("mean and variance are those after the pool, the share of zeros is that before it") {
  Network<double> network = makeNetwork<double>(parseNetwork("conv(1,1)-pool(2)-1 relu", {4, 1}));
  setWeights(network, 0, Matrix<double>{{1}}, vector({0}));
  const UnitActivity activity = unitActivity(network, withSamples(Matrix<double>{{-1}, {3}, {-1}, {-1}}))[0];
  CHECK(activity.zeroShare[0] == 0.75);  // 0, 3, 0, 0
  CHECK(activity.mean[0] == 1.5);        // 3, 0
  CHECK(activity.variance[0] == 2.25);
}

TEST_CASE("without an activation the share of zeros is that of the layer itself") {
  Network<double> network =
      makeNetwork<double>({{1, 1}, {{.type = "dense", .units = 2}, {.type = "dense", .units = 1}}});
  setWeights(network, 0, Matrix<double>{{1}, {0}}, vector({1, 0}));
  const UnitActivity activity = unitActivity(network, withSamples(Matrix<double>{{-1, 1}}))[0];
  CHECK(activity.zeroShare == vector({0.5, 1}));
  CHECK(activity.mean == vector({1, 0}));
}

TEST_CASE("a unit that always says the same has variance 0") {
  Network<double> network = makeNetwork<double>(parseNetwork("5-6-3 tanh", {1, 5}));
  setWeights(network, 0, Matrix<double>::Zero(6, 5), Vector<double>::Constant(6, 0.3));
  const UnitActivity activity = unitActivity(network, calibrationOf(network, kSamples))[0];
  CHECK(activity.variance.isZero(0));
  CHECK(activity.mean[0] == doctest::Approx(0.291312612451591).epsilon(1e-15));
}

TEST_CASE("energies and projections are those of each unit sent through the next layer alone") {
  for (const Case& given : cases()) {
    INFO(given.network);
    const Network<double> network = networkOf<double>(given);
    const Calibration<double> calibration = calibrationOf(network, kSamples);
    const std::vector<UnitActivity> activities = unitActivity(network, calibration);
    const std::vector<UnitGroup> groups = unitGroups(network);
    REQUIRE(activities.size() == groups.size());
    for (std::size_t g = 0; g < groups.size(); ++g) {
      const Slow slow(network, groups[g], calibration);
      CHECK(distance(activities[g].energy, slow.energy) < kRounding);
      CHECK(distance(activities[g].projection, slow.projection) < kRounding);
      CHECK(activities[g].total == doctest::Approx(slow.total).epsilon(kRounding));
      // With the bias and static features as contributors the shares of the projections sum to 1; those of the energies
      // need not.
      CHECK((activities[g].projection.sum() + slow.staticProjection + slow.biasProjection) / activities[g].total ==
            doctest::Approx(1).epsilon(kRounding));
      CHECK(std::abs(activities[g].energy.sum() / activities[g].total - 1) > 1e-3);
    }
  }
}

TEST_CASE("activity does not depend on whether the products run on the kept weights alone") {
  Network<double> cut = masked(networkOf<double>({"32-40-32-3", {1, 32}}), 0.2);
  cut.layer(4).weights()->setMask(Mask::Ones(3, 32));  // so that no unit is gone
  REQUIRE(cut.layer(2).weights()->isCompressed());
  const Calibration<double> calibration = calibrationOf(cut, kSamples);
  const std::vector<UnitActivity> some = unitActivity(cut, calibration);
  const std::vector<UnitActivity> all = unitActivity(withoutMasks(cut), calibration);
  for (std::size_t g = 0; g < all.size(); ++g) {
    CHECK(distance(some[g].mean, all[g].mean) < kRounding);
    CHECK(distance(some[g].variance, all[g].variance) < kRounding);
    CHECK(some[g].zeroShare == all[g].zeroShare);
    CHECK(distance(some[g].energy, all[g].energy) < kRounding);
    CHECK(distance(some[g].projection, all[g].projection) < kRounding);
  }
}

TEST_CASE("one weight layer has no group") {
  const Network<double> network = networkOf<double>({"5-3"});
  CHECK(unitActivity(network, calibrationOf(network, 4)).empty());
  CHECK(gateDerivatives(network, unitGroups(network), calibrationOf(network, 4)).empty());
}

}  // namespace activity_test
