#include "data/generators/toy_2d.h"

#include <cmath>

#include "base/arithmetic/elementary.h"
#include "data/generators/drawing.h"

namespace prune::toy2d {

namespace {

struct Point {
  double x;
  double y;
};

Point polar(double radius, double angle) {
  return {radius * elementary::cos(angle), radius * elementary::sin(angle)};
}

/// A point of a ring, each part of its area equally likely.
Point inRing(double inner, double outer, Rng& rng) {
  const double square = rng.uniform(inner * inner, outer * outer);
  return polar(std::sqrt(square), rng.uniform(0, 2 * kPi));
}

Point circlePoint(int label, Rng& rng) {
  return label == 1 ? inRing(0, 1, rng) : inRing(1.3, 2, rng);
}

Point clusterPoint(int label, Rng& rng) {
  const Point step = inRing(0, 0.9, rng);
  const double centre = label == 1 ? 1 : -1;
  return {centre + step.x, centre + step.y};
}

Point xorPoint(int label, Rng& rng) {
  constexpr double kGap = 0.15;
  const double x = rng.uniform(kGap, 1.6);
  const double y = rng.uniform(kGap, 1.6);
  const double side = rng.below(2) == 0 ? -1 : 1;
  return {side * x, label == 1 ? -side * y : side * y};
}

Point spiralPoint(int label, Rng& rng) {
  constexpr double kTurns = 1.75;
  const double t = rng.uniform(0.1, 1);
  return polar(2 * t, kTurns * 2 * kPi * t + (label == 1 ? kPi : 0));
}

Point moonPoint(int label, Rng& rng) {
  // Half circles of radius 1 around (-1/2, -1/4), upper half, and (1/2, 1/4), lower half; drawn 1.3 times as large.
  const Point arc = polar(1, rng.uniform(0, kPi));
  constexpr double kSize = 1.3;
  return label == 1 ? Point{kSize * (0.5 - arc.x), kSize * (0.25 - arc.y)}
                    : Point{kSize * (arc.x - 0.5), kSize * (arc.y - 0.25)};
}

Dataset draw(const DataOptions& checked, Point (*point)(int label, Rng& rng)) {
  Rng rng(checked.seed);
  Dataset data = classificationOf(checked.samples, 1, 2);
  for (Index i = 0; i < checked.samples; ++i) {
    const int label = static_cast<int>(i % 2);
    const Point p = point(label, rng);
    data.labels[static_cast<std::size_t>(i)] = label;
    data.values(i, 0) = static_cast<float>(p.x + checked.noise * rng.normal());
    data.values(i, 1) = static_cast<float>(p.y + checked.noise * rng.normal());
  }
  return data;
}

}  // namespace

Dataset circle(const DataOptions& checked) {
  return draw(checked, circlePoint);
}

Dataset clusters(const DataOptions& checked) {
  return draw(checked, clusterPoint);
}

Dataset xorCloud(const DataOptions& checked) {
  return draw(checked, xorPoint);
}

Dataset spiral(const DataOptions& checked) {
  return draw(checked, spiralPoint);
}

Dataset moons(const DataOptions& checked) {
  return draw(checked, moonPoint);
}

}  // namespace prune::toy2d
