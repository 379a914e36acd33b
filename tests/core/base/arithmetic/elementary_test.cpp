#include "base/arithmetic/elementary.h"

#include <doctest/doctest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <span>

#include "base/arithmetic/rng.h"

namespace elementary_test {

namespace elementary = prune::elementary;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kSmallest = 5e-324;
constexpr double kLargest = 1.7976931348623157e308;

using Function = double (*)(double);

/// A point and the correctly rounded value there (mpmath, 400 bits).
struct Value {
  double x;
  double y;
};

/// How many doubles lie between two of the same sign.
std::int64_t steps(double a, double b) {
  return std::abs(std::bit_cast<std::int64_t>(a) - std::bit_cast<std::int64_t>(b));
}

void checkValues(Function function, std::span<const Value> values, std::int64_t most) {
  for (const Value& value : values) {
    CAPTURE(value.x);
    CAPTURE(function(value.x));
    CHECK(steps(function(value.x), value.y) <= most);
  }
}

void checkSame(double got, double wanted) {
  CHECK(std::bit_cast<std::uint64_t>(got) == std::bit_cast<std::uint64_t>(wanted));
}

}  // namespace

TEST_CASE("exp is at most one double away from the correctly rounded value") {
  const Value values[] = {{1, 2.718281828459045},
                          {-1, 0.36787944117144233},
                          {0.5, 1.6487212707001282},
                          {10, 22026.465794806718},
                          {-30, 9.357622968840175e-14},
                          {88.5, 2.7230878250681117e+38},
                          {700, 1.0142320547350045e+304},
                          {709.78, 1.7928227943945155e+308},
                          {-700, 9.85967654375977e-305},
                          {-708.5, 2.006132305331306e-308},
                          {-745, 5e-324},
                          {1e-10, 1.0000000001},
                          {0.3469044617337338, 1.4146815626901093}};
  checkValues(elementary::exp, values, 1);
}

TEST_CASE("expm1 is at most three doubles away from the correctly rounded value") {
  const Value values[] = {{1e-300, 1e-300},
                          {1e-10, 1.00000000005e-10},
                          {-1e-05, -9.999950000166666e-06},
                          {0.25, 0.2840254166877415},
                          {0.3499, 0.41892564893349915},
                          {0.35212191089493405, 0.4220818804260393},
                          {-0.36049381236423983, -0.3026681100746073},
                          {1, 1.7182818284590453},
                          {-1, -0.6321205588285577},
                          {5, 147.4131591025766},
                          {-40, -1},
                          {700, 1.0142320547350045e+304}};
  checkValues(elementary::expm1, values, 3);
}

TEST_CASE("log is at most one double away from the correctly rounded value") {
  const Value values[] = {{0.5, -0.6931471805599453},
                          {2, 0.6931471805599453},
                          {3, 1.0986122886681098},
                          {10, 2.302585092994046},
                          {0.9999999999, -1.000000082790371e-10},
                          {1.0000001, 9.999999505838704e-08},
                          {1.4142135623730951, 0.3465735902799727},
                          {0.7071067811865475, -0.34657359027997275},
                          {1e-300, -690.7755278982137},
                          {kSmallest, -744.4400719213812},
                          {kLargest, 709.782712893384},
                          {1.4104547439468862, 0.3439121658313055}};
  checkValues(elementary::log, values, 1);
}

TEST_CASE("tanh is at most three doubles away from the correctly rounded value") {
  const Value values[] = {{1e-300, 1e-300},
                          {1e-10, 1e-10},
                          {0.01, 0.00999966667999946},
                          {0.17802076413040663, 0.17616372613006598},
                          {0.25, 0.24491866240370913},
                          {0.4999, 0.4620385088524975},
                          {0.5, 0.46211715726000974},
                          {1, 0.7615941559557649},
                          {2, 0.9640275800758169},
                          {10, 0.9999999958776927},
                          {19, 0.9999999999999999},
                          {22, 1}};
  checkValues(elementary::tanh, values, 3);
}

TEST_CASE("sin is at most one double away from the correctly rounded value, beside its zeros too") {
  const Value values[] = {{1e-300, 1e-300},
                          {1e-05, 9.999999999833334e-06},
                          {0.5, 0.479425538604203},
                          {0.7853981633974483, 0.7071067811865475},
                          {1, 0.8414709848078965},
                          {2, 0.9092974268256817},
                          {3.141592653589793, 1.2246467991473532e-16},
                          {-4, 0.7568024953079282},
                          {6.283185307179586, -2.4492935982947064e-16},
                          {100, -0.5063656411097588},
                          {12345.678, -0.7040813137533816},
                          {1000000, -0.34999350217129294},
                          {826882.8943881015, -4.551307990356309e-16}};
  checkValues(elementary::sin, values, 1);
}

TEST_CASE("cos is at most one double away from the correctly rounded value, beside its zeros too") {
  const Value values[] = {{1e-300, 1},
                          {1e-05, 0.99999999995},
                          {0.5, 0.8775825618903728},
                          {0.7853981633974483, 0.7071067811865476},
                          {1, 0.5403023058681398},
                          {1.5707963267948966, 6.123233995736766e-17},
                          {2, -0.4161468365471424},
                          {3.141592653589793, -1},
                          {-4, -0.6536436208636119},
                          {100, 0.8623188722876839},
                          {12345.678, 0.7101193587160628},
                          {1000000, 0.9367521275331447},
                          {413441.44719405076, -2.2756539951781544e-16}};
  checkValues(elementary::cos, values, 1);
}

TEST_CASE("at the ends of their ranges the functions take the limit") {
  const struct {
    Function function;
    double x;
    double y;
  } edges[] = {
      {elementary::exp, 0.0, 1},
      {elementary::exp, -0.0, 1},
      {elementary::exp, kSmallest, 1},
      {elementary::exp, 709.782712893384, 1.7976931348622732e308},
      {elementary::exp, 709.7827128933841, kInfinity},
      {elementary::exp, kLargest, kInfinity},
      {elementary::exp, kInfinity, kInfinity},
      {elementary::exp, -745.1332191019411, kSmallest},
      {elementary::exp, -745.1332191019412, 0},
      {elementary::exp, -kLargest, 0},
      {elementary::exp, -kInfinity, 0},
      {elementary::expm1, 0.0, 0.0},
      {elementary::expm1, -0.0, -0.0},
      {elementary::expm1, -kSmallest, -kSmallest},
      {elementary::expm1, kInfinity, kInfinity},
      {elementary::expm1, -kInfinity, -1},
      {elementary::log, 1, 0.0},
      {elementary::log, 0.0, -kInfinity},
      {elementary::log, -0.0, -kInfinity},
      {elementary::log, kInfinity, kInfinity},
      {elementary::tanh, 0.0, 0.0},
      {elementary::tanh, -0.0, -0.0},
      {elementary::tanh, -kSmallest, -kSmallest},
      {elementary::tanh, 22.000000000000004, 1},
      {elementary::tanh, kInfinity, 1},
      {elementary::tanh, -kInfinity, -1},
      {elementary::sin, 0.0, 0.0},
      {elementary::sin, -0.0, -0.0},
      {elementary::sin, -kSmallest, -kSmallest},
      {elementary::cos, 0.0, 1},
      {elementary::cos, -0.0, 1},
  };
  for (const auto& edge : edges) {
    CAPTURE(edge.x);
    checkSame(edge.function(edge.x), edge.y);
  }
}

TEST_CASE("NaN gives NaN, and so does what lies outside the domain") {
  for (const Function function :
       {elementary::exp, elementary::expm1, elementary::log, elementary::tanh, elementary::sin, elementary::cos})
    CHECK(std::isnan(function(kNaN)));
  CHECK(std::isnan(elementary::log(-kSmallest)));
  CHECK(std::isnan(elementary::log(-kInfinity)));
  for (const Function function : {elementary::sin, elementary::cos})
    for (const double x : {1000000.0000000001, -1000000.0000000001, kLargest, kInfinity, -kInfinity})
      CHECK(std::isnan(function(x)));
}

TEST_CASE("tanh and sin are odd and cos is even, bit for bit; tanh stays in [-1, 1]") {
  prune::Rng rng(6);
  for (int i = 0; i < 2000; ++i) {
    const double x = rng.uniform(0, 25);
    checkSame(elementary::tanh(-x), -elementary::tanh(x));
    checkSame(elementary::sin(-x), -elementary::sin(x));
    checkSame(elementary::cos(-x), elementary::cos(x));
    CHECK(elementary::tanh(x) <= 1);
  }
}

}  // namespace elementary_test
