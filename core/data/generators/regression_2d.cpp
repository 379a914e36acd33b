#include "data/generators/regression_2d.h"

#include <array>

#include "base/arithmetic/elementary.h"
#include "data/generators/drawing.h"

namespace prune::regression2d {

namespace {

double slope(double x, double y) {
  return (x + y) / 4;
}

Dataset draw(const DataOptions& checked, double (*target)(double x, double y)) {
  Rng rng(checked.seed);
  Dataset data = regressionOf(checked.samples, 2);
  for (Index i = 0; i < checked.samples; ++i) {
    const double x = rng.uniform(-2, 2);
    const double y = rng.uniform(-2, 2);
    data.values(i, 0) = static_cast<float>(x);
    data.values(i, 1) = static_cast<float>(y);
    data.targets(i, 0) = static_cast<double>(static_cast<float>(target(x, y) + checked.noise * rng.normal()));
  }
  return data;
}

}  // namespace

double hills(double x, double y) {
  struct Bell {
    double x;
    double y;
    double height;
  };
  constexpr std::array<Bell, 6> kBells{
      {{-1.3, 0.8, 1}, {0, 0.8, -1}, {1.3, 0.8, 1}, {-1.3, -0.8, -1}, {0, -0.8, 1}, {1.3, -0.8, -1}}};
  constexpr double kWidth = 0.5;
  double sum = 0;
  for (const Bell& bell : kBells) {
    const double square = (x - bell.x) * (x - bell.x) + (y - bell.y) * (y - bell.y);
    sum += bell.height * elementary::exp(-square / (2 * kWidth * kWidth));
  }
  return sum;
}

Dataset plane(const DataOptions& checked) {
  return draw(checked, slope);
}

Dataset gaussian(const DataOptions& checked) {
  return draw(checked, hills);
}

}  // namespace prune::regression2d
