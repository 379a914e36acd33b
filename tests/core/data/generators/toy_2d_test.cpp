#include "data/generators/toy_2d.h"

#include <doctest/doctest.h>

#include "core/data/made.h"

namespace toy_2d_test {

using namespace prune;
using namespace prune::testing;

namespace {

/// Calls `check(x, y, label)` for 500 points.
template <class Check>
void forPoints(const char* id, double noise, Check&& check) {
  const Dataset data = made(id, 500, noise);
  for (Index i = 0; i < data.samples(); ++i)
    check(static_cast<double>(data.values(i, 0)), static_cast<double>(data.values(i, 1)),
          data.labels[static_cast<std::size_t>(i)]);
}

/// The smallest distance of two points with different labels.
double gapOf(const char* id) {
  const Dataset data = made(id, 500, 0);
  float smallest = 100;
  for (Index i = 0; i < data.samples(); i += 2)
    for (Index k = 1; k < data.samples(); k += 2)
      smallest = std::min(smallest, (data.values.row(i) - data.values.row(k)).norm());
  return static_cast<double>(smallest);
}

constexpr double kRounding = 1e-6;  // floats near 1

}  // namespace

TEST_CASE("circle: without noise one class is within radius 1, the other between 1.3 and 2") {
  forPoints("circle", 0, [](double x, double y, int label) {
    const double radius = std::sqrt(x * x + y * y);
    CHECK(radius <= (label == 1 ? 1 : 2) + kRounding);
    if (label == 0) CHECK(radius >= 1.3 - kRounding);
  });
}

TEST_CASE("clusters: without noise a line parts the classes") {
  forPoints("clusters", 0, [](double x, double y, int label) { CHECK((x + y > 0) == (label == 1)); });
}

TEST_CASE("xor: without noise the class is whether the signs differ, and nothing is near the axes") {
  forPoints("xor", 0, [](double x, double y, int label) {
    CHECK((x * y < 0) == (label == 1));
    CHECK(std::min(std::abs(x), std::abs(y)) >= 0.15 - kRounding);
  });
}

TEST_CASE("spiral: one arm is the other turned by half a turn") {
  forPoints("spiral", 0, [](double x, double y, int label) {
    const double radius = std::sqrt(x * x + y * y);
    const double angle = 1.75 * 3.14159265358979 * radius + (label == 1 ? 3.14159265358979 : 0);
    CHECK(std::abs(x - radius * std::cos(angle)) < 1e-5);  // a float near 2, times the 5.5 radians of a unit
    CHECK(std::abs(y - radius * std::sin(angle)) < 1e-5);
  });
}

TEST_CASE("moons: without noise the points lie on two half circles") {
  forPoints("moons", 0, [](double x, double y, int label) {
    const double side = label == 1 ? 1 : -1;
    const double dx = x / 1.3 - side * 0.5;
    const double dy = y / 1.3 - side * 0.25;
    CHECK(std::abs(dx * dx + dy * dy - 1) < 1e-5);
    CHECK(side * dy <= kRounding);
  });
}

TEST_CASE("without noise the classes of each set stay apart") {
  CHECK(gapOf("circle") > 0.3 - kRounding);
  CHECK(gapOf("clusters") > 1);
  CHECK(gapOf("xor") > 0.3 - kRounding);
  CHECK(gapOf("spiral") > 0.2);
  CHECK(gapOf("moons") > 0.2);
}

TEST_CASE("noise moves every point by so many units in each direction") {
  const Dataset clean = made("moons", 2000, 0);
  const Dataset noisy = made("moons", 2000, 0.25);
  // The step is drawn in either case, so that the points are the same.
  const Matrix<float> step = noisy.values - clean.values;
  // Four standard errors of the deviation of 4000 normal numbers: 4 * 0.25 / sqrt(8000) = 0.011.
  CHECK(std::abs(std::sqrt(static_cast<double>(step.squaredNorm()) / 4000) - 0.25) < 0.012);
}

TEST_CASE("with the set's own noise all points fit into a square of [-2.6, 2.6]") {
  for (const char* id : {"circle", "clusters", "xor", "spiral", "moons"}) {
    CAPTURE(id);
    CHECK(made(id, 400).values.cwiseAbs().maxCoeff() < 2.6F);
    CHECK(made(id, 400).values.cwiseAbs().maxCoeff() > 1.5F);
  }
}

}  // namespace toy_2d_test
