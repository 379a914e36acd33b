#include "prune/criteria/units/unit_norms.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/prune/criteria/scoring.h"
#include "support/distance.h"

namespace unit_norms_test {

using namespace prune;
using namespace prune::testing;

namespace {

constexpr UnitGroup kTwo{.producer = 0, .consumer = 1, .units = 2, .reader = 1};

}  // namespace

TEST_CASE("by hand: norms of what comes in, of what goes out, and their product") {
  const Scored scored = byHand();
  CHECK(equal(scored.score("unit-in-l1")[0], Matrix<double>{{3}, {4}}));
  CHECK(equal(scored.score("unit-in-l2")[0], Matrix<double>{{std::sqrt(5.0)}, {std::sqrt(10.0)}}));
  CHECK(equal(scored.score("unit-out-l1")[0], Matrix<double>{{2}, {1}}));
  CHECK(equal(scored.score("unit-out-l2")[0], Matrix<double>{{2}, {1}}));
  CHECK(equal(scored.score("unit-product")[0], Matrix<double>{{2 * std::sqrt(5.0)}, {std::sqrt(10.0)}}));
}

TEST_CASE("a filter's outgoing weights are all columns c, c + filters, ...") {
  CHECK(equal(outgoingNorms(Matrix<double>{{3, 1, 4, 1}, {0, 1, 0, 1}}, kTwo), Vector<double>{{5, 2}}));
  const Scored scored = randomScored("conv(3,2)-relu-flatten-4", {5, 2});
  const Scores norms = scored.score("unit-out-l2")[0];
  REQUIRE(norms.rows() == 3);
  const Matrix<double> next = weightsOf(scored.network)[1];
  REQUIRE(next.cols() == 12);
  double squares = 0;
  for (Index step = 0; step < 4; ++step) squares += next.col(1 + 3 * step).squaredNorm();
  CHECK(norms(1, 0) == doctest::Approx(std::sqrt(squares)).epsilon(1e-14));
}

TEST_CASE("unit-out-l1 is the mean over all that listen, so that wide and narrow next layers compare") {
  const Matrix<float> first{{1, 1}, {1, 1}};
  const Scored narrow =
      scoredWith("2-2-1 relu", {1, 2}, {first, Matrix<float>{{3, -1}}}, Matrix<float>{{1}, {1}}, Matrix<float>{{1}});
  const Scored wide = scoredWith("2-2-4 relu", {1, 2}, {first, Matrix<float>{{3, -1}, {-3, 1}, {5, 0}, {1, 2}}},
                                 Matrix<float>{{1}, {1}}, Matrix<float>::Ones(4, 1));
  CHECK(equal(narrow.score("unit-out-l1")[0], Matrix<double>{{3}, {1}}));
  CHECK(equal(wide.score("unit-out-l1")[0], Matrix<double>{{3}, {1}}));
}

TEST_CASE("a filter's outgoing mean is over all its columns") {
  const Scored scored = randomScored("conv(3,2)-relu-flatten-4", {5, 2});
  const Matrix<double> next = weightsOf(scored.network)[1];
  double sum = 0;
  for (Index step = 0; step < 4; ++step) sum += next.col(1 + 3 * step).cwiseAbs().sum();
  CHECK(scored.score("unit-out-l1")[0](1, 0) == doctest::Approx(sum / 16).epsilon(1e-14));
}

TEST_CASE("one matrix a hidden layer; a network without has none") {
  const Scored scored = randomScored("4-7-5-2 relu", {1, 4});
  for (const char* id : {"unit-in-l1", "unit-in-l2", "unit-out-l1", "unit-out-l2", "unit-product"}) {
    const std::vector<Scores> scores = scored.score(id);
    REQUIRE(scores.size() == 2);
    CHECK(scores[0].rows() == 7);
    CHECK(scores[1].rows() == 5);
    CHECK(scores[1].cols() == 1);
    CHECK(randomScored("4-2", {1, 4}).score(id).empty());
  }
}

TEST_CASE("a unit to which nobody listens has 0") {
  CHECK(equal(outgoingNorms(Matrix<double>{{0, 2}}, kTwo), Vector<double>{{0, 2}}));
}

}  // namespace unit_norms_test
