#include "data/signals/pulse.h"

#include <array>
#include <cmath>

#include "base/arithmetic/elementary.h"
#include "data/signals/recording.h"
#include "data/signals/rhythm.h"

namespace prune::signals {

namespace {

constexpr RecordingSize kSize{128, 1, 3, 25};
constexpr double kRate = 50;

/// a exp(-(angle - centre)^2 / (2 b^2)), angles in (-pi, pi], one turn a beat.
struct Bell {
  double height;
  double centre;
  double width;
};

using Beat = std::array<Bell, 2>;

/// Table 1: excellent, acceptable, unfit.
constexpr std::array<Beat, 3> kQualities{{
    {{{1.0000, -1.5161, 0.6303}, {0.1999, 0.8186, 1.0225}}},
    {{{0.7303, -1.5510, 0.7283}, {0.5291, -0.2553, 1.2271}}},
    {{{0.9288, -1.0241, 1.2055}, {0.4916, 2.2684, 1.2055}}},
}};

struct Person {
  double interval;     ///< mean time of a beat, s
  double variability;  ///< its deviation, s
  double gain;
  double noise;
  std::array<Beat, 3> beats;
};

/// A beat like this one; `size` 1 is the spread between people.
Beat varied(const Beat& beat, double size, Rng& rng) {
  Beat result = beat;
  for (Bell& bell : result) {
    bell.height *= factor(0.08 * size, rng);
    bell.centre += 0.08 * size * spread(rng);
    bell.width *= factor(0.08 * size, rng);
  }
  return result;
}

Person meet(Rng& rng) {
  Person person{};
  person.interval = rng.uniform(0.65, 1.1);
  person.variability = rng.uniform(0.01, 0.05);
  person.gain = factor(0.25, rng);
  person.noise = factor(0.3, rng);
  for (std::size_t i = 0; i < kQualities.size(); ++i) person.beats[i] = varied(kQualities[i], 1, rng);
  return person;
}

/// The bells at an angle in [-pi, pi); each goes once around, so that beats join.
double wave(const Beat& beat, double angle) {
  double sum = 0;
  for (const Bell& bell : beat) {
    const double d = wrap(angle - bell.centre);
    sum += bell.height * elementary::exp(-d * d / (2 * bell.width * bell.width));
  }
  return sum;
}

/// Beats one after the other, the first of them entered at a random place.
void addBeats(const Person& person, const Beat& typical, Rng& rng, std::span<double> window) {
  const auto nextStep = [&] { return 2 * kPi / (kRate * (person.interval + person.variability * spread(rng))); };
  double angle = -kPi + 1.2 * spread(rng);
  Beat beat = varied(typical, 0.5, rng);
  double step = nextStep();
  for (double& value : window) {
    value += person.gain * wave(beat, wrap(angle));
    angle += step;
    if (angle < kPi) continue;
    angle -= 2 * kPi;
    beat = varied(typical, 0.5, rng);
    step = nextStep();
  }
}

/// What breathing and the sensor add; sometimes an artefact of movement: a smooth bump.
void addNoise(double noise, Rng& rng, std::span<double> window) {
  const std::array<Band, 2> bands{{{0.25, 0.04, 0.5 * noise}, {0.9, 0.3, 0.25 * noise}}};
  const Rhythm rhythm(bands, rng);
  const bool isMoved = rng.uniform() < 0.3;
  const double size = 1.5 * noise * rng.normal();
  const double centre = rng.uniform(0, 128);
  const double width = rng.uniform(4, 16);
  for (std::size_t i = 0; i < window.size(); ++i) {
    const auto t = static_cast<double>(i);
    const double d = (t - centre) / width;
    window[i] += rhythm.at(t / kRate) + 0.2 * noise * rng.normal();
    if (isMoved) window[i] += size * elementary::exp(-d * d / 2);
  }
}

void record(const Person& person, int label, double noise, Rng& rng, std::span<double> window) {
  for (double& value : window) value = 0;
  addBeats(person, person.beats[static_cast<std::size_t>(label)], rng, window);
  addNoise(noise * person.noise, rng, window);
}

}  // namespace

Dataset pulse(const DataOptions& checked) {
  return recordWindows<Person>(checked, kSize, meet, record);
}

}  // namespace prune::signals
