#include "data/generators/truth_tables.h"

#include <doctest/doctest.h>

#include <set>

#include "core/data/made.h"
#include "support/distance.h"

namespace truth_tables_test {

using namespace prune;
using namespace prune::testing;

namespace {

Index ones(const Dataset& data) {
  return std::count(data.labels.begin(), data.labels.end(), 1);
}

/// The row of a robot, by the values of its attributes counted from 1: 432 = 3 * 3 * 2 * 3 * 4 * 2.
Index rowOf(const std::array<Index, 6>& robot) {
  const std::array<Index, 6> values{3, 3, 2, 3, 4, 2};
  Index row = 0;
  for (std::size_t k = 0; k < 6; ++k) row = row * values[k] + robot[k] - 1;
  return row;
}

int labelOf(const char* id, const std::array<Index, 6>& robot) {
  return made(id, 0).labels[static_cast<std::size_t>(rowOf(robot))];
}

}  // namespace

TEST_CASE("xor-table: the four rows") {
  const Dataset data = made("xor-table", 0);
  CHECK(equal(data.values, Matrix<float>{{0, 0}, {0, 1}, {1, 0}, {1, 1}}));
  CHECK(data.labels == std::vector<int>{0, 1, 1, 0});
}

TEST_CASE("monk: 432 different robots, six attributes one-hot in 17 inputs") {
  const Dataset data = made("monk-1", 0);
  CHECK(data.samples() == 432);
  CHECK(data.features() == 17);
  std::set<std::vector<float>> robots;
  for (Index i = 0; i < 432; ++i) {
    const auto row = data.values.row(i);
    robots.emplace(row.begin(), row.end());
    Index input = 0;
    for (const Index values : {3, 3, 2, 3, 4, 2}) {
      CHECK(row.segment(input, values).sum() == 1);
      CHECK(row.segment(input, values).maxCoeff() == 1);
      input += values;
    }
  }
  CHECK(robots.size() == 432);
  CHECK(data.featureNames[11] == "jacket: red");
}

TEST_CASE("monk: 216, 142 and 228 robots fit the published rules") {
  CHECK(ones(made("monk-1", 0)) == 216);
  CHECK(ones(made("monk-2", 0)) == 142);
  CHECK(ones(made("monk-3", 0)) == 228);
}

TEST_CASE("monk: cases worked by hand") {
  CHECK(labelOf("monk-1", {2, 2, 1, 1, 2, 1}) == 1);  // head and body alike
  CHECK(labelOf("monk-1", {1, 2, 1, 1, 1, 1}) == 1);  // red
  CHECK(labelOf("monk-1", {1, 2, 1, 1, 2, 1}) == 0);
  CHECK(labelOf("monk-2", {1, 2, 2, 1, 2, 2}) == 1);  // two first values
  CHECK(labelOf("monk-2", {1, 2, 1, 1, 2, 2}) == 0);  // three
  CHECK(labelOf("monk-2", {1, 2, 2, 2, 2, 2}) == 0);  // one
  CHECK(labelOf("monk-3", {1, 3, 1, 1, 3, 1}) == 1);  // green and a sword
  CHECK(labelOf("monk-3", {1, 3, 1, 2, 3, 1}) == 0);  // octagon
  CHECK(labelOf("monk-3", {1, 2, 1, 2, 1, 1}) == 1);  // neither blue nor octagon
  CHECK(labelOf("monk-3", {1, 2, 1, 2, 4, 1}) == 0);  // blue
}

TEST_CASE("a truth table with fewer samples has so many different rows of it, in their order") {
  const Dataset all = made("monk-2", 0);
  const Dataset part = made("monk-2", 100);
  CHECK(part.samples() == 100);
  CHECK(part.values.rows() == 100);
  Index next = 0;
  for (Index i = 0; i < 100; ++i) {
    while (next < 432 && all.values.row(next) != part.values.row(i)) ++next;
    REQUIRE(next < 432);
    CHECK(part.labels[static_cast<std::size_t>(i)] == all.labels[static_cast<std::size_t>(next)]);
    ++next;
  }
}

TEST_CASE("noise turns exactly its share of the labels round") {
  const auto turned = [](double noise) {
    const Dataset clean = made("monk-3", 0);
    const Dataset noisy = made("monk-3", 0, noise);
    CHECK(equal(clean.values, noisy.values));
    Index count = 0;
    for (std::size_t i = 0; i < clean.labels.size(); ++i) count += clean.labels[i] != noisy.labels[i] ? 1 : 0;
    return count;
  };
  CHECK(turned(0) == 0);
  CHECK(turned(0.05) == 22);  // 21.6
  CHECK(turned(1) == 432);
}

}  // namespace truth_tables_test
