#include "prune/criterion.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/distance.h"
#include "support/error_of.h"

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;

namespace {

/// 2 -> 2 -> 1 with W0 = [3 -4; 6 8] and W1 = [5 12].
DenseNetwork<double> network() {
  DenseNetwork<double> result = denseNetwork<double>({2, 2, 1}, activations().front(), activations().front());
  result.layer(0).weights.value = Matrix<double>{{3, -4}, {6, 8}};
  result.layer(1).weights.value = Matrix<double>{{5, 12}};
  return result;
}

Scores score(std::string_view id, const DenseNetwork<double>& scored, Index layer) {
  return criterion("test", id).score({scored, layer, Matrix<double>()});
}

}  // namespace

TEST_CASE("the table has magnitude and the four readings of the sensitivity") {
  std::vector<std::string> ids;
  for (const Criterion& entry : criteria()) {
    ids.emplace_back(entry.id);
    CHECK(!entry.name.zh.empty());
    CHECK(!entry.name.en.empty());
    CHECK(!entry.formula.empty());
    CHECK(!entry.citation.empty());
  }
  CHECK(ids == std::vector<std::string>{"magnitude", "definition", "row", "column", "matrix"});
}

TEST_CASE("a criterion scores the layer that is asked for; these need no samples") {
  CHECK(equal(score("magnitude", network(), 0), Scores{{3, 4}, {6, 8}}));
  CHECK(equal(score("magnitude", network(), 1), Scores{{5, 12}}));
  CHECK(equal(score("definition", network(), 0), Scores{{1, 1}, {1, 1}}));
  CHECK(equal(score("row", network(), 0), Scores{{0.6, 0.8}, {0.6, 0.8}}));
  CHECK(equal(score("column", network(), 1), Scores{{1, 1}}));
  CHECK(equal(score("matrix", network(), 1), Scores{{5.0 / 13, 12.0 / 13}}));
}

TEST_CASE("a removed weight scores 0 and is in no norm") {
  DenseNetwork<double> pruned = network();
  pruned.layer(0).weights.mask(0, 0) = 0;
  CHECK(equal(score("magnitude", pruned, 0), Scores{{0, 4}, {6, 8}}));
  CHECK(equal(score("definition", pruned, 0), Scores{{0, 1}, {1, 1}}));
  CHECK(equal(score("row", pruned, 0), Scores{{0, 1}, {0.6, 0.8}}));
}

TEST_CASE("a criterion leaves the network as it was") {
  const DenseNetwork<double> scored = network();
  for (const Criterion& entry : criteria()) entry.score({scored, 0, Matrix<double>()});
  CHECK(equal(scored.layer(0).weights.value, Matrix<double>{{3, -4}, {6, 8}}));
}

TEST_CASE("criterion answers a bad id with the valid ones") {
  CHECK(errorOf([] { return criterion("score", "hessian"); }) ==
        "unknown-id: [score] unknown criterion \"hessian\"; one of: magnitude, definition, row, column, matrix");
}
