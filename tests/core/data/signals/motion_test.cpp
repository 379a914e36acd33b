#include "data/signals/motion.h"

#include <doctest/doctest.h>

#include "core/data/made.h"

namespace motion_test {

using namespace prune;
using namespace prune::testing;

namespace {

/// The size of the acceleration at each time, g.
std::vector<double> sizeOf(const Dataset& data, Index sample) {
  std::vector<double> sizes;
  for (Index t = 0; t < 128; ++t)
    sizes.push_back(static_cast<double>(data.values.row(sample).segment(3 * t, 3).norm()));
  return sizes;
}

}  // namespace

TEST_CASE("motion: windows of 128 samples on three axes, six activities, thirty people") {
  const Dataset data = made("motion", 180);
  CHECK(data.shape.steps == 128);
  CHECK(data.shape.channels == 3);
  CHECK(data.outputs() == 6);
  CHECK(*std::max_element(data.subjects.begin(), data.subjects.end()) == 29);
  CHECK(dataSource("test", "motion").samples == 2880);
}

TEST_CASE("motion: without noise whoever sits or stands feels gravity, still, in any direction") {
  const Dataset data = made("motion", 180, 0);
  for (Index i = 0; i < 180; ++i) {
    if (data.labels[static_cast<std::size_t>(i)] > 1) continue;
    const std::vector<double> size = sizeOf(data, i);
    CHECK(std::abs(meanOf(size) - 1) < 0.13);  // offsets of 0.075 at most on each axis
    CHECK(deviationOf(size) < 1e-6);
  }
}

TEST_CASE("motion: running shakes more than walking, walking more than cycling") {
  const Dataset data = made("motion", 360);
  const auto shake = [&](Index i) { return deviationOf(sizeOf(data, i)); };
  CHECK(classMean(data, 4, shake) > 2 * classMean(data, 2, shake));
  CHECK(classMean(data, 2, shake) > 2 * classMean(data, 5, shake));
  CHECK(classMean(data, 5, shake) > 2 * classMean(data, 0, shake));
}

TEST_CASE("motion: on average any movement feels about one g, and none more than nine") {
  const Dataset data = made("motion", 360);
  for (int label = 0; label < 6; ++label) {
    const double mean = classMean(data, label, [&](Index i) { return meanOf(sizeOf(data, i)); });
    CHECK(mean > 0.9);
    CHECK(mean < 1.9);
  }
  CHECK(data.values.cwiseAbs().maxCoeff() < 9);
}

}  // namespace motion_test
