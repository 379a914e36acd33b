#include "data/signals/ecg.h"

#include <doctest/doctest.h>

#include "core/data/made.h"

namespace ecg_test {

using namespace prune;
using namespace prune::testing;
using prune::signals::EcgBeat;
using prune::signals::EcgWave;
using prune::signals::TimedBeat;

namespace {

constexpr double kRate = 256;

/// Two seconds of one beat a second, from half a second before an R peak on, after five and a half to settle.
std::vector<double> trace(const EcgBeat& beat) {
  std::vector<TimedBeat> beats;
  for (int i = -6; i <= 4; ++i) beats.push_back({static_cast<double>(i), beat});
  std::vector<double> z(512);
  signals::traceEcg(beats, -0.5, kRate, z);
  return z;
}

double secondOf(std::vector<double>::const_iterator place, const std::vector<double>& z) {
  return static_cast<double>(place - z.begin()) / kRate - 0.5;
}

}  // namespace

TEST_CASE("the resting beat has its R peak highest, P before it and T after it, where the table says") {
  const std::vector<double> z = trace(signals::restingBeat());
  const auto middle = z.begin() + 128;
  CHECK(std::abs(secondOf(std::max_element(z.begin(), z.begin() + 256), z)) < 0.03);
  // -70 and 100 degrees of a turn that takes a second; the pull of z to 0 moves the tops a little.
  CHECK(std::abs(secondOf(std::max_element(z.begin(), middle - 30), z) + 0.194) < 0.03);
  CHECK(std::abs(secondOf(std::max_element(middle + 30, z.begin() + 256), z) - 0.278) < 0.03);
}

TEST_CASE("beats at equal distances give a periodic trace") {
  const std::vector<double> z = trace(signals::restingBeat());
  double largest = 0;
  for (std::size_t i = 0; i < 256; ++i) largest = std::max(largest, std::abs(z[i] - z[i + 256]));
  const auto [low, high] = std::minmax_element(z.begin(), z.end());
  // The start from 0 is forgotten with a time constant of 1 s: e^-5.5 of what little it was.
  CHECK(largest < 0.01 * (*high - *low));
}

TEST_CASE("the trace is linear in the strengths") {
  EcgBeat twice = signals::restingBeat();
  EcgBeat none = signals::restingBeat();
  for (EcgWave& wave : twice) wave.strength *= 2;
  for (EcgWave& wave : none) wave.strength = 0;
  const std::vector<double> z = trace(signals::restingBeat());
  const std::vector<double> doubled = trace(twice);
  for (std::size_t i = 0; i < z.size(); ++i) CHECK(doubled[i] == 2 * z[i]);
  CHECK(trace(none) == std::vector<double>(512));
}

TEST_CASE("a trace at twice the rate goes through the same values") {
  std::vector<TimedBeat> beats;
  for (int i = -2; i <= 2; ++i) beats.push_back({static_cast<double>(i), signals::restingBeat()});
  std::vector<double> coarse(100);
  std::vector<double> fine(200);
  signals::traceEcg(beats, -0.5, 100, coarse);
  signals::traceEcg(beats, -0.5, 200, fine);
  const auto [low, high] = std::minmax_element(fine.begin(), fine.end());
  // Order 4: at 100 a second the narrowest wave (16 ms) has three steps in its width.
  for (std::size_t i = 0; i < 100; ++i) CHECK(std::abs(coarse[i] - fine[2 * i]) < 0.01 * (*high - *low));
}

}  // namespace ecg_test
