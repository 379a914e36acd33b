#include "data/signals/motion.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/arithmetic/elementary.h"
#include "data/signals/recording.h"

namespace prune::signals {

namespace {

constexpr RecordingSize kSize{128, 3, 6, 30};
constexpr double kRate = 50;
constexpr double kGravity = 9.81;  // m/s^2
constexpr double kDegree = kPi / 180;

/// A range that a value is drawn from, each time anew.
struct Range {
  double low;
  double high;
};

/// How people do something.
struct Manner {
  Range frequency;             ///< steps (or half turns of the pedals) a second
  std::array<Range, 3> trunk;  ///< a_1, a_2, a_3 of the vertical acceleration, g
  double forward;              ///< fore and aft, g
  double sideways;             ///< at half the frequency, g
  Range arm;                   ///< angle of the forearm from hanging, degrees
  Range roll;                  ///< how far it is turned, palm down, degrees
  Range swing;                 ///< its amplitude, degrees
  double length;               ///< of the pendulum, m
  double shake;                ///< white vibration, g at noise 1
  double fidget;               ///< chance of an idle movement at noise 1
};

// The angles of sitting and standing overlap a little, as do the frequencies of walking and stairs.
constexpr std::array<Manner, 6> kManners{{
    {{1, 1}, {{{0, 0}, {0, 0}, {0, 0}}}, 0, 0, {50, 110}, {20, 70}, {0, 0}, 0.3, 0.02, 1},
    {{1, 1}, {{{0, 0}, {0, 0}, {0, 0}}}, 0, 0, {-5, 45}, {-20, 20}, {0, 0}, 0.6, 0.03, 1},
    {{1.6, 2.2}, {{{0.2, 0.42}, {0.05, 0.15}, {0.03, 0.1}}}, 0.2, 0.1, {0, 25}, {-20, 20}, {4, 22}, 0.6, 0.1, 0.3},
    {{1.2, 1.8}, {{{0.12, 0.35}, {0.14, 0.3}, {0.02, 0.12}}}, 0.1, 0.14, {15, 50}, {-20, 20}, {2, 12}, 0.6, 0.1, 0.3},
    {{2.3, 3.1}, {{{0.9, 1.5}, {0.3, 0.7}, {0.1, 0.2}}}, 0.3, 0.15, {60, 100}, {-20, 20}, {8, 28}, 0.35, 0.15, 0},
    {{1.8, 3}, {{{0.01, 0.08}, {0.01, 0.06}, {0, 0.03}}}, 0.05, 0.05, {30, 70}, {40, 90}, {0, 2}, 0.6, 0.25, 0.3},
}};

using Rotation = std::array<std::array<double, 3>, 3>;

struct Person {
  double pace;     ///< factor of all frequencies
  double vigour;   ///< factor of all movements
  double posture;  ///< degrees added to the angle of the arm
  double side;     ///< 1 = left wrist, -1 = right
  double noise;
  std::array<double, 3> placement;  ///< how the sensor is turned, rad about each axis
  std::array<double, 3> offset;     ///< of the sensor, g
};

Person meet(Rng& rng) {
  Person person{};
  person.pace = factor(0.05, rng);
  person.vigour = factor(0.15, rng);
  person.posture = 7 * spread(rng);
  person.side = rng.below(2) == 0 ? 1 : -1;
  person.noise = factor(0.3, rng);
  for (double& angle : person.placement) angle = 0.2 * spread(rng);
  for (double& value : person.offset) value = 0.03 * spread(rng);
  return person;
}

/// Rz Ry Rx.
Rotation rotation(const std::array<double, 3>& angles) {
  Rotation result{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
  for (std::size_t axis = 0; axis < 3; ++axis) {
    const double c = elementary::cos(angles[axis]);
    const double s = elementary::sin(angles[axis]);
    std::array<double, 3>& first = result[(axis + 1) % 3];
    std::array<double, 3>& second = result[(axis + 2) % 3];
    for (std::size_t k = 0; k < 3; ++k) {
      const double a = first[k];
      const double b = second[k];
      first[k] = c * a - s * b;
      second[k] = s * a + c * b;
    }
  }
  return result;
}

double draw(const Range& range, Rng& rng) {
  return rng.uniform(range.low, range.high);
}

/// One person doing one thing for the time of a window.
struct Movement {
  double frequency;
  std::array<double, 3> trunk;
  std::array<double, 3> phase;  ///< of the vertical harmonics
  double forward;
  double sideways;
  double start;  ///< where in two steps the window begins, rad of one step
  double arm;    ///< rad
  double roll;   ///< rad
  double swing;  ///< rad
  double lag;    ///< of the arm behind the trunk, rad
  double length;
};

Movement movementOf(const Person& person, const Manner& manner, Rng& rng) {
  Movement move{};
  move.frequency = person.pace * draw(manner.frequency, rng);
  for (std::size_t i = 0; i < 3; ++i) {
    move.trunk[i] = person.vigour * draw(manner.trunk[i], rng);
    move.phase[i] = (i == 0 ? 0 : kPi / 2) + 0.3 * spread(rng);
  }
  move.forward = person.vigour * manner.forward * factor(0.2, rng);
  move.sideways = person.vigour * manner.sideways * factor(0.3, rng);
  move.start = rng.uniform(0, 4 * kPi);
  move.arm = (draw(manner.arm, rng) + person.posture) * kDegree;
  move.roll = draw(manner.roll, rng) * kDegree;
  move.swing = person.vigour * draw(manner.swing, rng) * kDegree;
  move.lag = 0.4 * spread(rng);
  move.length = manner.length;
  return move;
}

/// What an ideal sensor on the forearm feels, in g: across it in the plane of walking, sideways, along it.
std::array<double, 3> feel(const Movement& move, double time, double side) {
  const double omega = 2 * kPi * move.frequency;
  const double step = omega * time + move.start;
  double up = 0;
  for (std::size_t i = 0; i < 3; ++i)
    up += move.trunk[i] * elementary::sin(static_cast<double>(i + 1) * step - move.phase[i]);
  up = std::max(up, -1.0);  // in flight nothing carries
  const double forward = move.forward * elementary::cos(step);
  const double sideways = move.sideways * elementary::sin(step / 2);
  // th = arm + A sin(w t) with w = omega / 2.
  const double half = omega / 2;
  const double angle = step / 2 + move.lag;
  const double th = move.arm + move.swing * elementary::sin(angle);
  const double speed = move.swing * half * elementary::cos(angle);
  const double pull = -move.swing * half * half * elementary::sin(angle);
  const double s = elementary::sin(th);
  const double c = elementary::cos(th);
  const double across = move.length * pull / kGravity + forward * c + (1 + up) * s;
  const double along = move.length * speed * speed / kGravity - forward * s + (1 + up) * c;
  const double rollS = elementary::sin(move.roll);
  const double rollC = elementary::cos(move.roll);
  return {rollC * across - rollS * sideways, side * (rollS * across + rollC * sideways), along};
}

/// An idle movement of the hand: a smooth push in a random direction.
struct Fidget {
  double centre;  ///< s
  double width;   ///< s
  std::array<double, 3> push;
};

Fidget fidgetOf(double chance, Rng& rng) {
  Fidget fidget{rng.uniform(0, 2.56), rng.uniform(0.05, 0.4), {}};
  const bool happens = rng.uniform() < chance;
  for (double& value : fidget.push) value = happens ? 0.25 * rng.normal() : 0;
  return fidget;
}

void record(const Person& person, int label, double noise, Rng& rng, std::span<double> window) {
  const Manner& manner = kManners[static_cast<std::size_t>(label)];
  const Movement move = movementOf(person, manner, rng);
  std::array<double, 3> angles = person.placement;
  for (double& angle : angles) angle += 0.06 * spread(rng);  // the strap slips
  const Rotation turn = rotation(angles);
  const Fidget fidget = fidgetOf(noise * manner.fidget, rng);
  const double shake = noise * (0.03 * person.noise + manner.shake * factor(0.4, rng));
  for (std::size_t i = 0; i < window.size() / 3; ++i) {
    const double time = static_cast<double>(i) / kRate;
    std::array<double, 3> felt = feel(move, time, person.side);
    const double d = (time - fidget.centre) / fidget.width;
    const double push = elementary::exp(-d * d / 2);
    for (std::size_t k = 0; k < 3; ++k) felt[k] += push * fidget.push[k] + shake * rng.normal();
    for (std::size_t k = 0; k < 3; ++k)
      window[3 * i + k] = turn[k][0] * felt[0] + turn[k][1] * felt[1] + turn[k][2] * felt[2] + person.offset[k];
  }
}

}  // namespace

Dataset motion(const DataOptions& checked) {
  return recordWindows<Person>(checked, kSize, meet, record);
}

}  // namespace prune::signals
