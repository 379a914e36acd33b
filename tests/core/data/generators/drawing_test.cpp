#include "data/generators/drawing.h"

#include <doctest/doctest.h>

#include "support/distance.h"

namespace drawing_test {

using namespace prune;
using prune::testing::equal;

namespace {

Dataset tenClasses(Index samples) {
  Dataset data = classificationOf(samples, 1, 1);
  for (Index i = 0; i < samples; ++i) {
    data.values(i, 0) = static_cast<float>(i);
    data.labels[static_cast<std::size_t>(i)] = static_cast<int>(i % 10);
  }
  return data;
}

}  // namespace

TEST_CASE("applyLabelNoise gives exactly so many samples another class, each other one equally likely") {
  Dataset data = tenClasses(9000);
  Rng rng(1);
  applyLabelNoise(data, 10, 0.5, rng);
  std::vector<Index> moved(10);
  for (std::size_t i = 0; i < data.labels.size(); ++i)
    ++moved[static_cast<std::size_t>((data.labels[i] - static_cast<int>(i % 10) + 10) % 10)];
  CHECK(moved[0] == 4500);
  // 500 each, within four standard deviations: 4 sqrt(4500 (1/9) (8/9)) = 84.
  for (std::size_t k = 1; k < 10; ++k) CHECK(std::abs(static_cast<double>(moved[k]) - 500) < 84);
}

TEST_CASE("keepRandomRows keeps rows with their labels, and all of them when all are wanted") {
  Dataset data = tenClasses(20);
  Rng rng(1);
  keepRandomRows(data, 20, rng);
  CHECK(equal(data.values, tenClasses(20).values));
  keepRandomRows(data, 7, rng);
  CHECK(data.values.rows() == 7);
  CHECK(data.samples() == 7);
  for (Index i = 0; i < 7; ++i) {
    CHECK(data.labels[static_cast<std::size_t>(i)] == static_cast<int>(data.values(i, 0)) % 10);
    if (i > 0) CHECK(data.values(i, 0) > data.values(i - 1, 0));
  }
  keepRandomRows(data, 1, rng);
  CHECK(data.samples() == 1);
}

TEST_CASE("ascendingRows sorts rows of which none comes twice") {
  CHECK(ascendingRows({4, 0, 2}, 5) == std::vector<Index>{0, 2, 4});
  CHECK(ascendingRows({}, 5).empty());
  CHECK(ascendingRows({0}, 1) == std::vector<Index>{0});
}

}  // namespace drawing_test
