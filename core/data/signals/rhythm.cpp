#include "data/signals/rhythm.h"

#include <cmath>

#include "base/arithmetic/elementary.h"
#include "data/generators/drawing.h"

namespace prune::signals {

namespace {

constexpr int kReach = 3;          // waves on each side of a band's centre
constexpr double kStep = 2.0 / 3;  // between them, in widths

/// The power of a wave at this distance from the centre, in widths.
double power(double distance) {
  return elementary::exp(-distance * distance / 2);
}

}  // namespace

Rhythm::Rhythm(std::span<const Band> bands, Rng& rng) {
  double total = 0;
  for (int k = -kReach; k <= kReach; ++k) total += power(k * kStep);
  for (const Band& band : bands)
    for (int k = -kReach; k <= kReach; ++k) {
      const double share = power(k * kStep) / total;
      waves_.push_back({band.deviation * std::sqrt(2 * share), 2 * kPi * (band.centre + k * kStep * band.width),
                        rng.uniform(0, 2 * kPi)});
    }
}

double Rhythm::at(double time) const {
  double sum = 0;
  for (const Wave& wave : waves_) sum += wave.amplitude * elementary::cos(wave.frequency * time + wave.phase);
  return sum;
}

}  // namespace prune::signals
