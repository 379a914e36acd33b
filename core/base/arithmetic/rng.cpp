#include "base/arithmetic/rng.h"

#include <bit>
#include <cmath>
#include <utility>

#include "base/arithmetic/elementary.h"

namespace prune {

namespace {

/// One step of SplitMix64 (Steele, Lea, Flood, 2014): spreads a small seed over 64 bits.
std::uint64_t splitMix(std::uint64_t& state) {
  std::uint64_t z = (state += 0x9e3779b97f4a7c15U);
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31U);
}

/// The high and the low half of a 64 x 64 bit product, without a 128-bit type.
std::pair<std::uint64_t, std::uint64_t> multiply(std::uint64_t a, std::uint64_t b) {
  constexpr std::uint64_t kLow = 0xffffffffU;
  const std::uint64_t low = (a & kLow) * (b & kLow);
  const std::uint64_t left = (a >> 32U) * (b & kLow) + (low >> 32U);
  const std::uint64_t right = (a & kLow) * (b >> 32U) + (left & kLow);
  return {(a >> 32U) * (b >> 32U) + (left >> 32U) + (right >> 32U), a * b};
}

}  // namespace

Rng::Rng(std::uint64_t seed) : state_{} {
  for (std::uint64_t& word : state_) word = splitMix(seed);
}

std::uint64_t Rng::next() {
  auto& [a, b, c, d] = state_;
  const std::uint64_t result = std::rotl(a + d, 23) + a;
  const std::uint64_t shifted = b << 17U;
  c ^= a;
  d ^= b;
  b ^= c;
  a ^= d;
  c ^= shifted;
  d = std::rotl(d, 45);
  return result;
}

double Rng::uniform() {
  return static_cast<double>(next() >> 11U) * 0x1p-53;
}

double Rng::uniform(double low, double high) {
  return low + (high - low) * uniform();
}

std::uint64_t Rng::below(std::uint64_t count) {
  auto product = multiply(next(), count);
  if (product.second < count) {
    const std::uint64_t unfair = (0 - count) % count;
    while (product.second < unfair) product = multiply(next(), count);
  }
  return product.first;
}

double Rng::normal() {
  if (std::exchange(hasSpare_, false)) return spare_;
  double u = 0;
  double v = 0;
  double square = 0;
  do {
    u = uniform(-1, 1);
    v = uniform(-1, 1);
    square = u * u + v * v;
  } while (square >= 1 || square == 0);
  const double factor = std::sqrt(-2 * elementary::log(square) / square);
  spare_ = v * factor;
  hasSpare_ = true;
  return u * factor;
}

void Rng::shuffle(std::span<Index> values) {
  for (std::size_t left = values.size(); left > 1; --left)
    std::swap(values[left - 1], values[static_cast<std::size_t>(below(left))]);
}

}  // namespace prune
