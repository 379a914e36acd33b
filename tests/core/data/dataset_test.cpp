#include "data/dataset.h"

#include <doctest/doctest.h>

namespace dataset_test {

using namespace prune;

TEST_CASE("a window has steps times channels features, a flat table has its columns") {
  Dataset data;
  data.shape.channels = 3;
  CHECK(data.features() == 3);
  data.shape.steps = 128;
  CHECK(data.features() == 384);
}

TEST_CASE("classification has one output a class, regression one a target") {
  Dataset data;
  data.classNames = {"a", "b", "c"};
  data.labels = {0, 2, 1, 0};
  CHECK(data.samples() == 4);
  CHECK(data.outputs() == 3);
  data.task = Task::Regression;
  data.targets = Matrix<double>::Zero(5, 2);
  CHECK(data.samples() == 5);
  CHECK(data.outputs() == 2);
}

TEST_CASE("value reads a float, a byte times its scale, or a double that no float holds") {
  Dataset data;
  data.shape.channels = 2;
  data.values = Matrix<float>{{1, 2}, {3, 4}};
  CHECK(data.value(1, 0) == 3);
  data.bytes = {0, 51, 102, 255};
  data.byteScale = 0.5F;
  CHECK(data.value(0, 1) == 25.5);
  CHECK(data.value(1, 1) == 127.5);
  data.exact = Matrix<double>{{1000000000.721, 2}, {3, 4}};
  CHECK(data.value(0, 0) == 1000000000.721);
}

}  // namespace dataset_test
