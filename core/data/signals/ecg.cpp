#include "data/signals/ecg.h"

#include <cmath>

#include "base/arithmetic/elementary.h"
#include "data/generators/drawing.h"
#include "data/signals/recording.h"

namespace prune::signals {

namespace {

constexpr double kDegree = kPi / 180;
constexpr double kFar = 5;  // a wave ends at so many widths: e^-12.5

/// The waves that count from an R peak to half way before the next, or from there to that peak, with the time scale
/// that they are passed with.
EcgBeat stretched(const EcgBeat& beat, double interval) {
  // h = sqrt(heart rate / 60 a minute): b grows by h, the angles of P and T by sqrt h, those of Q and S by h.
  const double h = std::sqrt(1 / interval);
  const double root = std::sqrt(h);
  const std::array<double, 5> turn{root, h, 1, h, root};
  EcgBeat result = beat;
  for (std::size_t i = 0; i < result.size(); ++i) {
    result[i].angle *= turn[i];
    result[i].width *= h;
  }
  return result;
}

/// -sum a d exp(-d^2 / (2 b^2)) at this angle in [-pi, pi).
double pull(const EcgBeat& beat, double angle) {
  double sum = 0;
  for (const EcgWave& wave : beat) {
    const double d = wrap(angle - wave.angle);
    if (std::abs(d) > kFar * wave.width) continue;
    sum -= wave.strength * d * elementary::exp(-d * d / (2 * wave.width * wave.width));
  }
  return sum;
}

/// Walks from R peak to R peak.
class Turn {
 public:
  explicit Turn(std::span<const TimedBeat> beats) : beats_(beats) { enter(0); }

  /// The pull at a time that is not before the one asked for last.
  double at(double time) {
    while (index_ + 2 < beats_.size() && time >= beats_[index_ + 1].time) enter(index_ + 1);
    const double angle = 2 * kPi * (time - beats_[index_].time) / interval_;
    return angle < kPi ? pull(after_, angle) : pull(before_, wrap(angle - 2 * kPi));
  }

 private:
  void enter(std::size_t index) {
    index_ = index;
    interval_ = beats_[index + 1].time - beats_[index].time;
    after_ = stretched(beats_[index].beat, interval_);
    before_ = stretched(beats_[index + 1].beat, interval_);
  }

  std::span<const TimedBeat> beats_;
  std::size_t index_ = 0;
  double interval_ = 1;
  EcgBeat after_{};   // the second half of the beat that was
  EcgBeat before_{};  // the first half of the beat that comes
};

}  // namespace

EcgBeat restingBeat() {
  return {{{-70 * kDegree, 1.2, 0.25},
           {-15 * kDegree, -5, 0.1},
           {0, 30, 0.1},
           {15 * kDegree, -7.5, 0.1},
           {100 * kDegree, 0.75, 0.4}}};
}

void traceEcg(std::span<const TimedBeat> beats, double start, double rate, std::span<double> z) {
  const double step = 1 / rate;
  const auto warmUp = static_cast<int>(std::floor((start - beats.front().time) * rate));
  Turn turn(beats);
  double value = 0;
  double here = turn.at(start - warmUp * step);
  const auto count = static_cast<int>(z.size());
  for (int i = -warmUp; i < count; ++i) {
    if (i >= 0) z[static_cast<std::size_t>(i)] = value;
    const double time = start + i * step;
    const double middle = turn.at(time + step / 2);
    const double there = turn.at(time + step);
    const double k1 = here - value;
    const double k2 = middle - (value + step / 2 * k1);
    const double k3 = middle - (value + step / 2 * k2);
    const double k4 = there - (value + step * k3);
    value += step / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
    here = there;
  }
}

}  // namespace prune::signals
