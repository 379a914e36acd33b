#include "metrics/lost_classes.h"

#include <doctest/doctest.h>

#include <vector>

namespace lost_classes_test {

using namespace prune;

namespace {

/// So many right answers of so many samples of each class, the others answered as the next class.
Evaluation withHits(const std::vector<int>& hits, const std::vector<int>& samples) {
  const auto classes = static_cast<Index>(hits.size());
  Evaluation evaluation(classes, classes);
  for (Index c = 0; c < classes; ++c)
    for (int i = 0; i < samples[static_cast<std::size_t>(c)]; ++i) {
      Matrix<float> z = Matrix<float>::Zero(classes, 1);
      z(i < hits[static_cast<std::size_t>(c)] ? c : (c + 1) % classes, 0) = 1;
      const auto label = static_cast<int>(c);
      evaluation.add(Block<float>(z.data(), classes, 1), {&label, nullptr}, 0, 0);
    }
  return evaluation;
}

}  // namespace

TEST_CASE("a class is lost when its recall has halved by more than chance, whatever the accuracy says") {
  const Evaluation before = withHits({950, 40, 9}, {1000, 50, 10});
  const Evaluation after = withHits({960, 5, 5}, {1000, 50, 10});
  CHECK(before.accuracy() - after.accuracy() < 0.03);
  // The third class has ten samples: from 9 to 5 may be chance, and is not yet half.
  CHECK(lostClasses(before, after) == std::vector<Index>{1});
}

TEST_CASE("what few samples show by chance is no loss, nor is what was never found") {
  CHECK(lostClasses(withHits({2, 9}, {2, 9}), withHits({1, 9}, {2, 9})).empty());
  CHECK(lostClasses(withHits({0, 9}, {20, 9}), withHits({0, 9}, {20, 9})).empty());
  CHECK(lostClasses(withHits({20, 9}, {20, 9}), withHits({20, 9}, {20, 9})).empty());
}

TEST_CASE("numbers have no classes to lose") {
  CHECK(lostClasses(Evaluation(1, 0), Evaluation(1, 0)).empty());
}

}  // namespace lost_classes_test
