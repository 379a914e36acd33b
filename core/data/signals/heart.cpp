#include "data/signals/heart.h"

#include <algorithm>
#include <array>

#include "base/arithmetic/elementary.h"
#include "data/signals/ecg.h"
#include "data/signals/recording.h"
#include "data/signals/rhythm.h"

namespace prune::signals {

namespace {

constexpr RecordingSize kSize{128, 1, 4, 30};
constexpr double kRate = 100;
enum Kind { Normal, Ventricular, Atrial, Noise };
enum Wave { P, Q, R, S, T };

struct Person {
  double interval;      ///< mean RR, s
  double variability;   ///< deviation of RR, share of it
  EcgBeat beat;         ///< a normal one
  EcgBeat ventricular;  ///< an early one from the ventricles
  double early;         ///< RR before an atrial-like beat, share of the mean
  double gain;          ///< millivolts in a unit of the model
  double noise;         ///< how noisy the contact is, around 1
};

/// A sequence of beats around one at time 0.
using Strip = std::array<TimedBeat, 6>;

/// The model is scaled so that a normal beat spans 1.6 mV, as in the paper, times the person's own factor.
double gainOf(const EcgBeat& beat, double interval, Rng& rng) {
  Strip strip{};
  for (std::size_t i = 0; i < strip.size(); ++i) strip[i] = {interval * (static_cast<double>(i) - 2), beat};
  std::array<double, 128> z{};
  traceEcg(strip, -0.64, kRate, z);
  const auto [low, high] = std::minmax_element(z.begin(), z.end());
  return 1.6 * factor(0.25, rng) / (*high - *low);
}

EcgBeat personalBeat(Rng& rng) {
  EcgBeat beat = restingBeat();
  const std::array<double, 5> strength{0.3, 0.35, 0.1, 0.35, 0.35};
  for (std::size_t i = 0; i < beat.size(); ++i) {
    beat[i].strength *= factor(strength[i], rng);
    beat[i].width *= factor(0.1, rng);
    beat[i].angle += 0.05 * spread(rng);
  }
  return beat;
}

/// Strength a and width b give a wave of height a b^2: a wave that is w times as wide keeps its height with a / w^2.
EcgBeat ventricularBeat(const EcgBeat& normal, Rng& rng) {
  EcgBeat beat = normal;
  const double width = rng.uniform(1.7, 2.7);
  const double height = rng.uniform(0.7, 1.3);
  beat[P].strength = 0;
  for (const Wave wave : {Q, R, S}) {
    beat[wave].width *= width;
    beat[wave].angle *= width;
    beat[wave].strength *= height / (width * width);
  }
  beat[T].strength *= -rng.uniform(0.8, 1.6);
  // Some people's early beats point down.
  if (rng.uniform() < 0.3)
    for (EcgWave& wave : beat) wave.strength = -wave.strength;
  return beat;
}

Person meet(Rng& rng) {
  Person person{};
  person.interval = rng.uniform(0.68, 1.08);
  person.variability = rng.uniform(0.02, 0.06);
  person.beat = personalBeat(rng);
  person.ventricular = ventricularBeat(person.beat, rng);
  person.early = rng.uniform(0.62, 0.74);
  person.gain = gainOf(person.beat, person.interval, rng);
  person.noise = factor(0.3, rng);
  return person;
}

/// The beats around the one that is shown, with the intervals of its kind.
Strip stripOf(const Person& person, int label, Rng& rng) {
  // Fast and slow modulation of the rate, in the proportion 0.5 of the paper's LF/HF.
  const double deviation = person.variability * person.interval;
  const std::array<Band, 2> bands{{{0.1, 0.01, deviation * 0.577}, {0.25, 0.01, deviation * 0.816}}};
  const Rhythm rhythm(bands, rng);
  const auto interval = [&](double time) { return person.interval + rhythm.at(time); };
  EcgBeat shown = person.beat;
  double before = 1;
  double after = 1;
  if (label == Ventricular) {
    shown = person.ventricular;
    for (EcgWave& wave : shown) wave.strength *= factor(0.1, rng);
    before = rng.uniform(0.55, 0.75);
    after = 2 - before;
  }
  if (label == Atrial) {
    shown[P].strength *= rng.uniform(-1.2, -0.2);
    shown[P].angle *= rng.uniform(0.7, 1.1);
    before = person.early * factor(0.04, rng);
    after = rng.uniform(1, 1.15);
  }
  Strip strip{};
  strip[2] = {0, shown};
  strip[1] = {-before * interval(0), person.beat};
  strip[0] = {strip[1].time - interval(-1), person.beat};
  strip[3] = {after * interval(1), person.beat};
  strip[4] = {strip[3].time + interval(2), person.beat};
  strip[5] = {strip[4].time + interval(3), person.beat};
  return strip;
}

/// Slow wander of the baseline, and muscle noise.
void addNoise(double wander, double muscle, Rng& rng, std::span<double> window) {
  const std::array<Band, 2> bands{{{0.25, 0.05, 0.8 * wander}, {0.7, 0.15, 0.6 * wander}}};
  const Rhythm rhythm(bands, rng);
  double last = 0;
  for (std::size_t i = 0; i < window.size(); ++i) {
    // White noise, a little smoothed: muscles have less power at the highest frequencies.
    const double white = rng.normal();
    window[i] += rhythm.at(static_cast<double>(i) / kRate) + muscle * (0.8 * white + 0.6 * last);
    last = white;
  }
}

/// A loose electrode: a step that decays, some times in a window.
void addJumps(double size, Rng& rng, std::span<double> window) {
  double level = 0;
  for (double& value : window) {
    if (rng.uniform() < 0.03) level += size * rng.normal();
    value += level;
    level *= 0.93;
  }
}

void record(const Person& person, int label, double noise, Rng& rng, std::span<double> window) {
  const bool isNoise = label == Noise;
  const int beat = isNoise ? static_cast<int>(rng.below(3)) : label;
  const Strip strip = stripOf(person, beat, rng);
  // The beat is found a little early or late, half way into the window.
  const double start = -0.7 + 0.05 * spread(rng);
  traceEcg(strip, start, kRate, window);
  const double gain = person.gain * (isNoise ? rng.uniform(0.2, 1) : 1);
  for (double& value : window) value *= gain;
  addNoise(noise * 0.5 * person.noise, noise * 0.12 * person.noise, rng, window);
  if (!isNoise) return;
  const double size = rng.uniform(0.15, 0.5);
  addNoise(0.8 * size, 0.6 * size, rng, window);
  addJumps(1.5 * size, rng, window);
}

}  // namespace

Dataset heart(const DataOptions& checked) {
  return recordWindows<Person>(checked, kSize, meet, record);
}

}  // namespace prune::signals
