#include "data/generators/arrange.h"

#include <doctest/doctest.h>

#include "support/distance.h"
#include "support/error_of.h"

namespace arrange_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;

namespace {

/// Two windows of two steps of three channels.
Dataset windows() {
  Dataset data;
  data.shape.steps = 2;
  data.shape.channels = 3;
  data.featureNames = {"x", "y", "z"};
  data.classNames = {"rest", "run", "walk"};
  data.exact = Matrix<double>{{1, 2, 3, 4, 5, 6}, {7, 8, 9, 10, 11, 12}};
  data.labels = {2, 0};
  return data;
}

}  // namespace

TEST_CASE("arrange moves channels at every step, and classes, each with its name") {
  Dataset data = windows();
  arrange(data, std::vector<Index>{2, 0, 1}, std::vector<Index>{1, 2, 0});
  CHECK(equal(data.exact, Matrix<double>{{3, 1, 2, 6, 4, 5}, {9, 7, 8, 12, 10, 11}}));
  CHECK(data.featureNames == std::vector<std::string>{"z", "x", "y"});
  CHECK(data.classNames == std::vector<std::string>{"run", "walk", "rest"});
  CHECK(data.labels == std::vector<int>{1, 2});
  arrange(data, inverseOrder(std::vector<Index>{2, 0, 1}), inverseOrder(std::vector<Index>{1, 2, 0}));
  CHECK(equal(data.exact, windows().exact));
  CHECK(data.featureNames == windows().featureNames);
  CHECK(data.labels == windows().labels);
}

TEST_CASE("arrange leaves static features where they are") {
  Dataset data = windows();
  data.shape = {2, 2, 2};
  data.featureNames = {"x", "y", "age", "weight"};
  arrange(data, std::vector<Index>{1, 0}, {});
  CHECK(equal(data.exact, Matrix<double>{{2, 1, 4, 3, 5, 6}, {8, 7, 10, 9, 11, 12}}));
  CHECK(data.featureNames == std::vector<std::string>{"y", "x", "age", "weight"});
}

TEST_CASE("arrange moves floats and bytes as well, and an empty order moves nothing") {
  Dataset data = windows();
  data.exact.resize(0, 0);
  data.bytes = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
  arrange(data, {}, {});
  CHECK(data.value(0, 0) == 1);
  arrange(data, std::vector<Index>{1, 0, 2}, {});
  CHECK(data.value(1, 3) == 11);
  data.bytes.clear();
  data.values = Matrix<float>{{1, 2, 3, 4, 5, 6}};
  arrange(data, std::vector<Index>{1, 0, 2}, {});
  CHECK(equal(data.values, Matrix<float>{{2, 1, 3, 5, 4, 6}}));
}

TEST_CASE("an order has each place once") {
  const auto errorFor = [](const std::vector<Index>& order) {
    return errorOf([&] {
      checkOrder("loadModel", "classOrder", order, 3);
      return 0;
    });
  };
  CHECK(errorFor({1, 0, 2}) == "no error");
  CHECK(errorFor({1, 0}) == "shape-mismatch: [loadModel] classOrder must have 3 entries, got 2");
  CHECK(errorFor({1, 0, 3}) == "out-of-range: [loadModel] classOrder must be in [0, 2], got 3");
  CHECK(errorFor({1, 0, 1}) == "invalid-argument: [loadModel] classOrder must hold each number once, got 1 twice");
}

}  // namespace arrange_test
