#pragma once
/// The project's own random generator and distributions: those of the standard library differ between implementations.

#include <array>
#include <cstdint>
#include <span>

#include "base/types.h"

namespace prune {

/// The complete state of a generator, for saving and copying.
struct RngState {
  std::array<std::uint64_t, 4> words{};
  double spare = 0;  ///< the second value of a normal pair, returned by the next `normal()` when `hasSpare`
  bool hasSpare = false;
};

/// xoshiro256++ (Blackman, Vigna: Scrambled linear pseudorandom number generators, 2021), seeded by SplitMix64.
class Rng {
 public:
  explicit Rng(std::uint64_t seed);

  /// Continues the sequence of the generator that `state` was taken from.
  explicit Rng(const RngState& state) : state_(state.words), spare_(state.spare), hasSpare_(state.hasSpare) {}

  RngState state() const { return {state_, spare_, hasSpare_}; }

  /// The next 64 bits.
  std::uint64_t next();

  /// Uniform in [0, 1), a multiple of 2^-53.
  double uniform();

  /// Uniform in [low, high); rounding may give `high` itself when the range is not symmetric about 0.
  double uniform(double low, double high);

  /// Uniform in {0, ..., count - 1}, without bias (Lemire: Fast random integer generation in an interval, 2019).
  std::uint64_t below(std::uint64_t count);

  /// Normal with mean 0 and variance 1 (Marsaglia's polar method; the second value of a pair is kept for the next
  /// call).
  double normal();

  /// Puts the values in a random order (Fisher, Yates), each order equally likely.
  void shuffle(std::span<Index> values);

 private:
  std::array<std::uint64_t, 4> state_;
  double spare_ = 0;
  bool hasSpare_ = false;
};

}  // namespace prune
