#include "base/arithmetic/rng.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <vector>

namespace rng_test {

using namespace prune;

namespace {

template <std::size_t Count>
std::array<std::uint64_t, Count> firstOf(std::uint64_t seed) {
  Rng rng(seed);
  std::array<std::uint64_t, Count> values{};
  for (std::uint64_t& value : values) value = rng.next();
  return values;
}

/// Mean of x^power over `count` draws.
template <class Draw>
double moment(int power, int count, Draw draw) {
  double sum = 0;
  for (int i = 0; i < count; ++i) sum += std::pow(draw(), power);
  return sum / count;
}

constexpr int kDraws = 20000;

}  // namespace

TEST_CASE("next is xoshiro256++ seeded by SplitMix64, as in the crate rand") {
  // rand's test `stable_seed_from_u64`, which is the reference code of Blackman and Vigna from seed 0.
  CHECK(firstOf<10>(0) == std::array<std::uint64_t, 10>{
                              5987356902031041503U, 7051070477665621255U, 6633766593972829180U, 211316841551650330U,
                              9136120204379184874U, 379361710973160858U, 15813423377499357806U, 15596884590815070553U,
                              5439680534584881407U, 1369371744833522710U});
}

TEST_CASE("neighbouring and largest seeds give unrelated numbers, the same every time") {
  // From the reference code in Python, which also gives the published values for seed 0.
  CHECK(firstOf<3>(1) == std::array<std::uint64_t, 3>{0xcfc5d07f6f03c29bU, 0xbf424132963fe08dU, 0x19a37d5757aaf520U});
  CHECK(firstOf<3>(42) == std::array<std::uint64_t, 3>{0xd0764d4f4476689fU, 0x519e4174576f3791U, 0xfbe07cfb0c24ed8cU});
  CHECK(firstOf<3>(9007199254740991U) ==
        std::array<std::uint64_t, 3>{0x8a4b44dd22696a64U, 0x95fd839afe27e9ebU, 0xdcdfbcfcf11b8134U});
}

TEST_CASE("uniform is the upper 53 bits over 2^53") {
  Rng rng(1);
  CHECK(rng.uniform() == 0.8116121588818848);
  CHECK(rng.uniform() == 0.7471047161582187);
  CHECK(rng.uniform() == 0.10015090353378375);
}

TEST_CASE("uniform stays in [0, 1) and has mean 1/2 and variance 1/12") {
  Rng rng(2);
  double lowest = 1;
  double highest = 0;
  double sum = 0;
  double squares = 0;
  for (int i = 0; i < kDraws; ++i) {
    const double u = rng.uniform();
    lowest = std::min(lowest, u);
    highest = std::max(highest, u);
    sum += u;
    squares += (u - 0.5) * (u - 0.5);
  }
  CHECK(lowest >= 0);
  CHECK(highest < 1);
  // Four standard errors: sqrt(1/12/20000) = 0.00204 for the mean, sqrt(1/180/20000) = 0.00053 for the variance.
  CHECK(std::abs(sum / kDraws - 0.5) < 0.0082);
  CHECK(std::abs(squares / kDraws - 1.0 / 12) < 0.0022);
}

TEST_CASE("uniform(low, high) stretches the same draw") {
  Rng rng(1);
  CHECK(rng.uniform(-1, 1) == 0.6232243177637695);
  CHECK(rng.uniform(5, 5) == 5);
}

TEST_CASE("below multiplies, and draws again where Lemire's method would be unfair") {
  struct Case {
    std::uint64_t count;
    std::array<std::uint64_t, 4> values;
  };
  // From the definition in Python's whole numbers, seed 5. For 2^63 + 1 almost every second draw is thrown away.
  const Case cases[] = {
      {1, {0, 0, 0, 0}},
      {2, {0, 1, 0, 0}},
      {6, {1, 3, 0, 0}},
      {1000, {292, 611, 97, 58}},
      {4294967297U, {1254228683U, 2626112287U, 420748983U, 251733196U}},
      {9223372036854775809U, {5639533194065797875U, 903551561892067871U, 6485928306876931797U, 4240131975754448446U}},
      {18446744073709551615U,
       {5386871174976764957U, 11279066388131595749U, 1807103123784135742U, 1081185847627615645U}},
  };
  for (const Case& entry : cases) {
    Rng rng(5);
    for (const std::uint64_t value : entry.values) CHECK(rng.below(entry.count) == value);
  }
}

TEST_CASE("below(6) gives each of its numbers equally often") {
  Rng rng(11);
  std::array<int, 6> counts{};
  for (int i = 0; i < 6000; ++i) ++counts[static_cast<std::size_t>(rng.below(6))];
  // Five standard deviations of a binomial count: 5 sqrt(6000 * 1/6 * 5/6) = 144.
  for (const int count : counts) CHECK(std::abs(count - 1000) < 144);
}

TEST_CASE("normal is Marsaglia's polar method, with the second value of a pair in the next call") {
  Rng rng(1);
  // From the same method in Python; 1e-15, because its logarithm may differ from ours in the last place.
  const double values[] = {0.7497765692000015,  0.5945638545653684, -0.42669737721760126,
                           0.26274935681340256, -1.248028785891448, 0.35811157338683947};
  for (const double value : values) CHECK(std::abs(rng.normal() - value) < 1e-15);
}

TEST_CASE("normal has the moments 0, 1, 0, 3") {
  // Four standard errors at 20000 draws: sqrt of 1, 2, 15, 96 over 20000.
  const struct {
    int power;
    double value;
    double tolerance;
  } moments[] = {{1, 0, 0.029}, {2, 1, 0.040}, {3, 0, 0.110}, {4, 3, 0.278}};
  for (const auto& entry : moments) {
    Rng rng(4);
    CHECK(std::abs(moment(entry.power, kDraws, [&rng] { return rng.normal(); }) - entry.value) < entry.tolerance);
  }
}

TEST_CASE("a copy of a generator goes on with the same numbers, the kept normal value too") {
  Rng rng(9);
  rng.normal();
  Rng copy = rng;
  CHECK(copy.normal() == rng.normal());
  CHECK(copy.next() == rng.next());
}

TEST_CASE("shuffle keeps every value, and seed 3 gives this order") {
  std::vector<Index> values(10);
  std::iota(values.begin(), values.end(), 0);
  Rng rng(3);
  rng.shuffle(values);
  CHECK(values == std::vector<Index>{7, 2, 1, 4, 9, 3, 8, 6, 5, 0});
}

TEST_CASE("shuffle of no and of one value draws nothing") {
  Rng rng(3);
  std::vector<Index> none;
  std::vector<Index> one{5};
  rng.shuffle(none);
  rng.shuffle(one);
  CHECK(one == std::vector<Index>{5});
  CHECK(rng.next() == Rng(3).next());
}

TEST_CASE("shuffle gives each of the six orders of three values equally often") {
  Rng rng(8);
  std::map<std::vector<Index>, int> counts;
  for (int i = 0; i < 6000; ++i) {
    std::vector<Index> values{0, 1, 2};
    rng.shuffle(values);
    ++counts[values];
  }
  CHECK(counts.size() == 6);
  // Five standard deviations, as above.
  for (const auto& [order, count] : counts) CHECK(std::abs(count - 1000) < 144);
}

}  // namespace rng_test
