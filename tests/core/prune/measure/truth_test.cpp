#include "prune/measure/truth.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "core/train/probe.h"
#include "prune/surgery/structure.h"

namespace truth_test {

using namespace prune;
using prune::testing::randomMask;
using prune::testing::randomNetwork;

namespace {

/// Both sides sum the same few hundred products of about 1 in double, in different orders.
constexpr double kSameSums = 1e-12;

template <class Scalar>
Calibration<Scalar> randomCalibration(const Network<Scalar>& network, Index samples, std::string_view lossId,
                                      bool hasLabels) {
  const testing::Batch<Scalar> batch(network, samples, 5);
  Calibration<Scalar> calibration;
  calibration.samples = ConstBlock<Scalar>(batch.samples.data(), network.input().size(), samples);
  if (hasLabels)
    calibration.labels = batch.labels;
  else
    calibration.targets = ConstBlock<Scalar>(batch.targets.data(), network.output().size(), samples);
  calibration.loss = &loss<Scalar>("test", lossId);
  return calibration;
}

template <class Scalar>
void setSomeMasks(Network<Scalar>& network) {
  std::uint64_t seed = 40;
  for (const Index layer : weightLayers(network)) {
    Weights<Scalar>& weights = *network.layer(layer).weights();
    weights.setMask(randomMask(weights.rows(), weights.columns(), 0.7, seed++));
  }
}

/// Moments and scales that do something.
template <class Scalar>
void stirBatchNorms(Network<Scalar>& network) {
  for (Index i = 0; i < network.layerCount(); ++i)
    for (const auto& [name, values] : network.layer(i).moments())
      for (Index c = 0; c < values->size(); ++c) (*values)[c] += static_cast<Scalar>(0.1 * static_cast<double>(c + 1));
}

double withoutWeight(Network<double> network, const Calibration<double>& calibration, const TruthPoint& point) {
  Weights<double>& weights = *network.layer(weightLayers(network)[static_cast<std::size_t>(point.part)]).weights();
  Mask mask = weights.mask();
  mask.data()[point.entry] = 0;
  weights.setMask(mask);
  return meanLoss(network, calibration);
}

double withoutUnit(Network<double> network, const Calibration<double>& calibration, const TruthPoint& point) {
  const UnitGroup group = unitGroups(network)[static_cast<std::size_t>(point.part)];
  Weights<double>& weights = *network.layer(group.consumer).weights();
  Mask mask = weights.mask();
  for (Index column = 0; column < mask.cols(); ++column)
    if (group.unitOf(column, mask.cols()) == point.entry) mask.col(column).setZero();
  weights.setMask(mask);
  return meanLoss(network, calibration);
}

Index countOnes(const std::vector<Mask>& masks) {
  Index count = 0;
  for (const Mask& mask : masks) count += (mask.array() != 0).count();
  return count;
}

struct TruthCase {
  const char* text;
  Shape input;
  const char* loss;
  bool hasLabels;
};

constexpr TruthCase kCases[] = {
    {"5-4-3", {1, 5}, "cross-entropy", true},
    {"5-9-8-7-3 tanh softmax", {1, 5}, "cross-entropy", true},
    {"4-3", {1, 4}, "mean-squared-error", false},
    {"4-6-1 relu sigmoid", {1, 4}, "binary-cross-entropy", true},
    {"4-6-softmax-5-2", {1, 4}, "mean-squared-error", false},
    {"5-8-bn-relu-dropout(0.5)-6-2", {1, 5}, "cross-entropy", true},
    {"relu-4-3-2 tanh", {1, 5}, "mean-squared-error", false},
    {"9x2-conv(3,3)-bn-relu-pool(2)-flatten-4-3", {9, 2}, "cross-entropy", true},
    {"8x2-conv(4,3,1,same)-conv(3,2,2)-avgpool(2)-5-2", {8, 2}, "mean-squared-error", false},
    {"9x2+3-conv(3,3)-bn-relu-pool(2)-flatten-bn-4-3", {9, 2, 3}, "cross-entropy", true},
};

}  // namespace

TEST_CASE(
    "the truth of a weight and of a unit is the loss of the network whose mask lacks it, minus the loss with it") {
  for (const TruthCase& one : kCases)
    for (const bool isMasked : {false, true})
      for (const Index samples : {1, 21, 150}) {
        CAPTURE(one.text);
        CAPTURE(isMasked);
        CAPTURE(samples);
        Network<double> network = randomNetwork<double>(one.text, one.input, 3);
        stirBatchNorms(network);
        if (isMasked) setSomeMasks(network);
        const Calibration<double> calibration = randomCalibration(network, samples, one.loss, one.hasLabels);
        const double with = meanLoss(network, calibration);
        const std::vector<TruthPoint> weights =
            weightTruth(network, calibration, drawPoints(masksOf(network), 1000, 1));
        CHECK(static_cast<Index>(weights.size()) == countOnes(masksOf(network)));
        double farthest = 0;
        for (const TruthPoint& point : weights)
          farthest = std::max(farthest, std::abs(point.change - (withoutWeight(network, calibration, point) - with)));
        CHECK(farthest < kSameSums);
        const std::vector<TruthPoint> units =
            unitTruth(network, unitGroups(network), calibration, drawPoints(keptUnits(network), 1000, 1));
        CHECK(static_cast<Index>(units.size()) == countOnes(keptUnits(network)));
        farthest = 0;
        for (const TruthPoint& point : units)
          farthest = std::max(farthest, std::abs(point.change - (withoutUnit(network, calibration, point) - with)));
        CHECK(farthest < kSameSums);
      }
}

TEST_CASE("in numbers: z = 2 x_1 + 3 x_2 on (1, 1) against 5 loses 4 and 9") {
  Network<double> network = randomNetwork<double>("2-1", {1, 2});
  network.layer(0).weights()->setValue(Matrix<double>{{2, 3}});
  network.trainables()[1].values[0] = 0;
  Calibration<double> calibration{
      Matrix<double>{{1}, {1}}, {}, Matrix<double>{{5}}, &loss<double>("test", "mean-squared-error")};
  const std::vector<TruthPoint> points = weightTruth(network, calibration, drawPoints(masksOf(network), 10, 1));
  REQUIRE(points.size() == 2);
  CHECK(points[0].change == 4);
  CHECK(points[1].change == 9);
  CHECK(unitTruth(network, unitGroups(network), calibration, drawPoints(keptUnits(network), 10, 1)).empty());
}

TEST_CASE("floats give what doubles give") {
  const Network<double> fine = randomNetwork<double>("6-8-5-3", {1, 6}, 3);
  const Network<float> coarse = randomNetwork<float>("6-8-5-3", {1, 6}, 3);
  const auto inDouble =
      weightTruth(fine, randomCalibration(fine, 40, "cross-entropy", true), drawPoints(masksOf(fine), 1000, 1));
  const auto inFloat =
      weightTruth(coarse, randomCalibration(coarse, 40, "cross-entropy", true), drawPoints(masksOf(coarse), 1000, 1));
  REQUIRE(inFloat.size() == inDouble.size());
  // A loss of about 1 from logits that are right to some units of 6e-8.
  for (std::size_t i = 0; i < inFloat.size(); ++i) CHECK(std::abs(inFloat[i].change - inDouble[i].change) < 1e-6);
}

TEST_CASE("removed weights and units are no candidates") {
  Network<double> network = randomNetwork<double>("3-2-1", {1, 3});
  network.layer(0).weights()->setMask(Mask{{1, 0, 1}, {0, 0, 0}});
  const Calibration<double> calibration = randomCalibration(network, 4, "mean-squared-error", false);
  const std::vector<TruthPoint> weights = weightTruth(network, calibration, drawPoints(masksOf(network), 10, 1));
  REQUIRE(weights.size() == 4);
  CHECK((weights[0].part == 0 && weights[0].entry == 0));
  CHECK((weights[1].part == 0 && weights[1].entry == 2));
  CHECK((weights[2].part == 1 && weights[2].entry == 0));
  CHECK((weights[3].part == 1 && weights[3].entry == 1));
  const std::vector<TruthPoint> units =
      unitTruth(network, unitGroups(network), calibration, drawPoints(keptUnits(network), 10, 1));
  REQUIRE(units.size() == 1);
  CHECK((units[0].part == 0 && units[0].entry == 0));
}

TEST_CASE("a weight behind silent neurons, or on silent inputs, changes nothing at all") {
  Network<float> network = randomNetwork<float>("3-4-2", {1, 3});
  Calibration<float> calibration = randomCalibration(network, 9, "cross-entropy", true);
  calibration.samples.row(1).setZero();
  Vector<float> silent = Vector<float>::Constant(4, -100);
  std::copy_n(silent.data(), 4, network.trainables()[1].values);
  for (const TruthPoint& point : weightTruth(network, calibration, drawPoints(masksOf(network), 100, 1)))
    CHECK(point.change == 0);
  for (const TruthPoint& point :
       unitTruth(network, unitGroups(network), calibration, drawPoints(keptUnits(network), 100, 1)))
    CHECK(point.change == 0);
}

TEST_CASE("a sample has exactly `limit` different entries in index order; the seed alone draws it") {
  Network<double> network = randomNetwork<double>("6-8-5-3", {1, 6});
  setSomeMasks(network);
  const Calibration<double> calibration = randomCalibration(network, 4, "cross-entropy", true);
  const std::vector<TruthPoint> all = weightTruth(network, calibration, drawPoints(masksOf(network), 1000, 1));
  const auto total = static_cast<Index>(all.size());
  const auto before = [](const TruthPoint& a, const TruthPoint& b) {
    return a.part != b.part ? a.part < b.part : a.entry < b.entry;
  };
  const auto sameEntries = [](const std::vector<TruthPoint>& a, const std::vector<TruthPoint>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const TruthPoint& left, const TruthPoint& right) {
      return left.part == right.part && left.entry == right.entry && left.change == right.change;
    });
  };
  for (const Index limit : {Index(0), Index(1), Index(17), total - 1, total, total + 1}) {
    CAPTURE(limit);
    const std::vector<TruthPoint> sample = weightTruth(network, calibration, drawPoints(masksOf(network), limit, 9));
    CHECK(static_cast<Index>(sample.size()) == std::min(limit, total));
    for (std::size_t i = 1; i < sample.size(); ++i) CHECK(before(sample[i - 1], sample[i]));
    CHECK(std::includes(all.begin(), all.end(), sample.begin(), sample.end(), before));
    CHECK(sameEntries(sample, weightTruth(network, calibration, drawPoints(masksOf(network), limit, 9))));
  }
  CHECK_FALSE(sameEntries(weightTruth(network, calibration, drawPoints(masksOf(network), 17, 9)),
                          weightTruth(network, calibration, drawPoints(masksOf(network), 17, 10))));
  CHECK(unitTruth(network, unitGroups(network), calibration, drawPoints(keptUnits(network), 3, 2)).size() == 3);
}

TEST_CASE("every entry is drawn equally often") {
  const Network<double> network = randomNetwork<double>("2-2-2", {1, 2});
  const Calibration<double> calibration = randomCalibration(network, 1, "mean-squared-error", false);
  std::vector<int> drawn(8);
  for (std::uint64_t seed = 0; seed < 4000; ++seed)
    for (const TruthPoint& point : weightTruth(network, calibration, drawPoints(masksOf(network), 2, seed)))
      ++drawn[static_cast<std::size_t>(point.part * 4 + point.entry)];
  // 1000 expected of each, with a deviation of sqrt(4000 * 1/4 * 3/4) = 27; five of those.
  for (const int count : drawn) CHECK(std::abs(count - 1000) < 137);
}

TEST_CASE("neither the network nor its masks change") {
  Network<double> network = randomNetwork<double>("3-4-2", {1, 3});
  setSomeMasks(network);
  const Calibration<double> calibration = randomCalibration(network, 5, "cross-entropy", true);
  const double before = meanLoss(network, calibration);
  weightTruth(network, calibration, drawPoints(masksOf(network), 100, 1));
  unitTruth(network, unitGroups(network), calibration, drawPoints(keptUnits(network), 100, 1));
  CHECK(meanLoss(network, calibration) == before);
}

}  // namespace truth_test
