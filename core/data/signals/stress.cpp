#include "data/signals/stress.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/arithmetic/elementary.h"
#include "data/signals/recording.h"
#include "data/signals/rhythm.h"

namespace prune::signals {

namespace {

constexpr RecordingSize kSize{64, 2, 2, 36};
constexpr double kDecay = 2;    // s
constexpr double kRise = 0.75;  // s
constexpr double kMemory = 20;  // s: a response is over after so long

struct Person {
  double interval;    ///< RR at rest, ms
  double low;         ///< deviation of the low band, ms
  double high;        ///< of the high band, ms
  double breathing;   ///< Hz
  double level;       ///< skin conductance at rest, uS
  double response;    ///< typical height of a response, uS
  double rate;        ///< responses a minute at rest
  double reactivity;  ///< how strongly stress acts, around 1
  double noise;
};

Person meet(Rng& rng) {
  Person person{};
  person.interval = 926 + 80 * spread(rng);
  const double deviation = std::max(20.0, 50 + 14 * spread(rng));
  const double share = rng.uniform(0.45, 0.7);  // of the low band in the power
  person.low = deviation * std::sqrt(share);
  person.high = deviation * std::sqrt(1 - share);
  person.breathing = rng.uniform(0.2, 0.3);
  person.level = 5 * factor(0.3, rng);
  person.response = 0.8 * factor(0.25, rng);
  person.rate = rng.uniform(1, 3);
  person.reactivity = factor(0.12, rng);
  person.noise = factor(0.3, rng);
  return person;
}

/// How a person is during a window: `arousal` 0 = calm, 1 = stressed.
double arousalOf(const Person& person, int label, Rng& rng) {
  return label == 1 ? person.reactivity * rng.uniform(0.75, 1.3) : rng.uniform(0, 0.15);
}

void addRhythm(const Person& person, double arousal, double noise, Rng& rng, std::span<double> window) {
  const double high = person.high * elementary::exp(-1.1 * arousal) * factor(0.15, rng);
  const std::array<Band, 3> bands{
      {{0.1, 0.01, person.low * factor(0.2, rng)}, {person.breathing, 0.01, high}, {0.02, 0.005, 0.4 * person.low}}};
  const Rhythm rhythm(bands, rng);
  const double mean = person.interval * (1 - 0.05 * arousal) + 25 * spread(rng);
  for (std::size_t i = 0; i < window.size() / 2; ++i) {
    double interval = mean + rhythm.at(static_cast<double>(i)) + 30 * noise * person.noise * rng.normal();
    // A beat is missed now and then: the interval is that of two.
    if (rng.uniform() < 0.02 * noise) interval *= 1.5;
    window[2 * i] = std::clamp(interval, 300.0, 2000.0);
  }
}

/// The Bateman function with height 1.
double response(double time) {
  constexpr double kHeight = 0.3475;  // its largest value, at 1.18 s
  return time <= 0 ? 0 : (elementary::exp(-time / kDecay) - elementary::exp(-time / kRise)) / kHeight;
}

/// Adds responses at random times, `rate` a minute (independent waiting times).
void addResponses(double rate, double height, Rng& rng, std::span<double> window) {
  const auto wait = [&] { return -elementary::log(1 - rng.uniform()) * 60 / rate; };
  for (double time = wait() - kMemory; time < 64; time += wait()) {
    const double size = height * factor(0.5, rng);
    for (std::size_t i = 0; i < window.size() / 2; ++i)
      window[2 * i + 1] += size * response(static_cast<double>(i) - time);
  }
}

void addConductance(const Person& person, double arousal, double noise, Rng& rng, std::span<double> window) {
  const double level = person.level * (1 + 0.05 * arousal) * factor(0.12, rng);
  const double drift = 0.008 * level * spread(rng);
  for (std::size_t i = 0; i < window.size() / 2; ++i)
    window[2 * i + 1] = level + drift * (static_cast<double>(i) / 64 - 0.5) + 0.05 * noise * rng.normal();
  addResponses(person.rate + 14 * arousal, person.response * (1 + 0.3 * arousal), rng, window);
  if (noise > 0) addResponses(4 * noise, person.response, rng, window);
}

void record(const Person& person, int label, double noise, Rng& rng, std::span<double> window) {
  const double arousal = arousalOf(person, label, rng);
  addRhythm(person, arousal, noise, rng, window);
  addConductance(person, arousal, noise, rng, window);
}

}  // namespace

Dataset stress(const DataOptions& checked) {
  return recordWindows<Person>(checked, kSize, meet, record);
}

}  // namespace prune::signals
