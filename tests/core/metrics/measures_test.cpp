#include "metrics/measures.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "support/error_of.h"

namespace measures_test {

using namespace prune;
using prune::testing::errorOf;

TEST_CASE("measures are those of the evaluation; the least recall leaves out classes without samples") {
  Evaluation evaluation(3, 3);
  Matrix<float> z{{1, 1, 1, 1, 0}, {0, 0, 0, 0, 1}, {0, 0, 0, 0, 0}};
  const std::vector<int> labels{0, 0, 0, 1, 1};
  evaluation.add(Block<float>(z.data(), 3, 5), {labels.data(), nullptr}, 0, 1);
  const auto of = [&](std::string_view id) { return measure("test", id).of(evaluation); };
  CHECK(of("accuracy") == 0.8);
  CHECK(of("balanced-accuracy") == 0.75);
  CHECK(of("macro-f1") == evaluation.macroF1());
  CHECK(of("least-recall") == 0.5);
}

TEST_CASE("without samples and for numbers measures of classes are NaN") {
  for (const Measure& one : measures()) {
    CHECK(std::isnan(one.of(Evaluation(2, 2))));
    if (one.isOfClasses) CHECK(std::isnan(one.of(Evaluation(1, 0))));
  }
}

TEST_CASE("an unknown measure is refused with those that there are") {
  CHECK(errorOf([] { return measure("plan", "kappa"); }) ==
        "unknown-id: [plan] unknown measure \"kappa\"; one of: accuracy, balanced-accuracy, macro-f1, least-recall");
}

}  // namespace measures_test
