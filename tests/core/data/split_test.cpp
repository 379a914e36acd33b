#include "data/split.h"

#include <doctest/doctest.h>

#include <numeric>
#include <set>

#include "core/data/made.h"
#include "data/generators/drawing.h"
#include "support/error_of.h"

namespace split_test {

using namespace prune;
using namespace prune::testing;

namespace {

/// So many samples of each class, one class after the other.
Dataset withClasses(const std::vector<Index>& counts) {
  Dataset data;
  for (std::size_t k = 0; k < counts.size(); ++k) {
    data.classNames.push_back(std::to_string(k));
    data.labels.insert(data.labels.end(), static_cast<std::size_t>(counts[k]), static_cast<int>(k));
  }
  return data;
}

Split splitOf(const Dataset& data, double test, double validation, std::uint64_t seed = 1) {
  Rng rng(seed);
  return split(data, test, validation, rng);
}

/// Every row once, each part ascending.
bool isCover(const Split& parts, Index samples) {
  std::vector<Index> all;
  for (const std::vector<Index>* part : {&parts.train, &parts.validation, &parts.test}) {
    if (!std::is_sorted(part->begin(), part->end())) return false;
    all.insert(all.end(), part->begin(), part->end());
  }
  std::sort(all.begin(), all.end());
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i] != static_cast<Index>(i)) return false;
  return static_cast<Index>(all.size()) == samples;
}

std::vector<Index> countsIn(const Dataset& data, const std::vector<Index>& rows) {
  std::vector<Index> counts(data.classNames.size());
  for (const Index row : rows) ++counts[static_cast<std::size_t>(data.labels[static_cast<std::size_t>(row)])];
  return counts;
}

std::set<int> subjectsIn(const Dataset& data, const std::vector<Index>& rows) {
  std::set<int> subjects;
  for (const Index row : rows) subjects.insert(data.subjects[static_cast<std::size_t>(row)]);
  return subjects;
}

}  // namespace

TEST_CASE("split puts every sample into one part, whatever the fractions") {
  const std::vector<std::pair<double, double>> fractions{{0, 0},       {0.2, 0.2}, {0.5, 0.4},
                                                         {0.01, 0.98}, {0, 0.9},   {0.9, 0}};
  for (const Dataset& data : {withClasses({50, 50}), withClasses({97, 2, 1}), withClasses({33, 0, 34, 33})})
    for (const auto& [test, validation] : fractions)
      for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const Split parts = splitOf(data, test, validation, seed);
        CHECK(isCover(parts, 100));
        CHECK(parts.test.size() == static_cast<std::size_t>(std::lround(100 * test)));
        CHECK(parts.validation.size() == static_cast<std::size_t>(std::lround(100 * validation)));
      }
}

TEST_CASE("split gives each class its share of each part, to one sample") {
  const Dataset data = withClasses({70, 20, 10});
  const Split parts = splitOf(data, 0.2, 0.1);
  CHECK(countsIn(data, parts.test) == std::vector<Index>{14, 4, 2});
  CHECK(countsIn(data, parts.validation) == std::vector<Index>{7, 2, 1});
  CHECK(countsIn(data, parts.train) == std::vector<Index>{49, 14, 7});
  // 1.05, 1.05 and 0.9: the whole parts are 1, 1 and 0; the largest rest gets the third.
  const Dataset uneven = withClasses({7, 7, 6});
  CHECK(countsIn(uneven, splitOf(uneven, 0.15, 0).test) == std::vector<Index>{1, 1, 1});
}

TEST_CASE("split never gives a class out twice, though both parts round it up") {
  const Dataset data = withClasses({1, 1, 1, 1});
  const Split parts = splitOf(data, 0.4, 0.3);
  CHECK(isCover(parts, 4));
  CHECK(parts.test.size() == 2);
  CHECK(parts.validation.size() == 1);
}

TEST_CASE("split is a matter of the seed") {
  const Dataset data = withClasses({50, 50});
  CHECK(splitOf(data, 0.3, 0.1).test == splitOf(data, 0.3, 0.1).test);
  CHECK(splitOf(data, 0.3, 0.1).test != splitOf(data, 0.3, 0.1, 2).test);
  CHECK(splitOf(data, 0.05, 0).test == std::vector<Index>{0, 21, 25, 62, 92});  // on every machine
}

TEST_CASE("split of a regression takes samples as they are") {
  Dataset data = regressionOf(10, 1);
  const Split parts = splitOf(data, 0.25, 0.1);
  CHECK(isCover(parts, 10));
  CHECK(parts.test.size() == 3);  // 2.5, upwards
  CHECK(parts.validation.size() == 1);
}

TEST_CASE("split leaves every subject in one part") {
  const Dataset data = made("stress", 200);
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    const Split parts = splitOf(data, 0.25, 0.2, seed);
    CHECK(isCover(parts, 200));
    const std::set<int> train = subjectsIn(data, parts.train);
    const std::set<int> validation = subjectsIn(data, parts.validation);
    const std::set<int> test = subjectsIn(data, parts.test);
    CHECK(test.size() == 9);  // of 36
    CHECK(validation.size() == 7);
    CHECK(train.size() == 20);
    for (const int subject : test) CHECK(train.count(subject) + validation.count(subject) == 0);
    for (const int subject : validation) CHECK(train.count(subject) == 0);
  }
  CHECK(splitOf(data, 0.25, 0.2, 1).test != splitOf(data, 0.25, 0.2, 2).test);
}

TEST_CASE("subjects need not be numbered without gaps") {
  Dataset data = withClasses({3, 3});
  data.subjects = {900, 5, 900, 5, 70, 70};
  const Split parts = splitOf(data, 0.34, 0.33);
  CHECK(isCover(parts, 6));
  for (const std::vector<Index>* part : {&parts.train, &parts.validation, &parts.test}) {
    CHECK(part->size() == 2);
    CHECK(subjectsIn(data, *part).size() == 1);
  }
}

TEST_CASE("one sample, or one subject, is for training") {
  const Dataset one = withClasses({1});
  CHECK(splitOf(one, 0, 0).train == std::vector<Index>{0});
  CHECK(splitOf(one, 0.2, 0.2).train == std::vector<Index>{0});
  Dataset alone = withClasses({2, 2});
  alone.subjects = {3, 3, 3, 3};
  CHECK(splitOf(alone, 0.3, 0.1).train == std::vector<Index>{0, 1, 2, 3});
}

TEST_CASE("split says when nothing is left to train with") {
  const std::string fail =
      "invalid-argument: [split] testFraction and validationFraction must leave something to train with, got ";
  CHECK(errorOf([] { return splitOf(withClasses({1}), 0.5, 0); }) == fail + "0.5 and 0 of 1 samples");
  CHECK(errorOf([] { return splitOf(withClasses({5, 5}), 0.6, 0.4); }) == fail + "0.6 and 0.4 of 10 samples");
  CHECK(errorOf([] { return splitOf(withClasses({5, 5}), 0.9, 0.9); }) == fail + "0.9 and 0.9 of 10 samples");
  CHECK(errorOf([] { return splitOf(withClasses({}), 0, 0); }) == fail + "0 and 0 of 0 samples");
  CHECK(errorOf([] { return splitOf(made("heart", 8), 0.5, 0.5); }) == fail + "0.5 and 0.5 of 2 subjects");
}

TEST_CASE("split refuses fractions that are none") {
  CHECK(errorOf([] { return splitOf(withClasses({4}), -0.1, 0); }) ==
        "out-of-range: [split] testFraction must be in [0, 1], got -0.1");
  CHECK(errorOf([] { return splitOf(withClasses({4}), 0, 1.5); }) ==
        "out-of-range: [split] validationFraction must be in [0, 1], got 1.5");
  CHECK(errorOf([] { return splitOf(withClasses({4}), std::nan(""), 0); }) ==
        "invalid-argument: [split] testFraction must be a finite number, got NaN");
}

namespace {

Split foldOf(const Dataset& data, Index folds, Index fold, double validation = 0, std::uint64_t seed = 1) {
  Rng rng(seed);
  return splitFold(data, folds, fold, validation, rng);
}

/// So many samples of each subject, one subject after the other.
Dataset withSubjects(const std::vector<Index>& counts) {
  Dataset data = withClasses({std::accumulate(counts.begin(), counts.end(), Index{0}), 0});
  for (std::size_t k = 0; k < counts.size(); ++k)
    data.subjects.insert(data.subjects.end(), static_cast<std::size_t>(counts[k]), static_cast<int>(10 * k));
  return data;
}

}  // namespace

TEST_CASE("every sample is tested in exactly one fold, and folds differ by one sample at most") {
  for (const Dataset& data : {withClasses({50, 50}), withClasses({97, 2, 1}), withClasses({7, 4, 3})})
    for (const Index folds : {2, 3, 5}) {
      std::vector<Index> tested(static_cast<std::size_t>(data.samples()));
      for (Index fold = 0; fold < folds; ++fold) {
        const Split parts = foldOf(data, folds, fold, 0.25);
        CHECK(isCover(parts, data.samples()));
        const auto least = static_cast<std::size_t>(data.samples() / folds);
        CHECK((parts.test.size() == least || parts.test.size() == least + 1));
        for (const Index row : parts.test) ++tested[static_cast<std::size_t>(row)];
      }
      CHECK(tested == std::vector<Index>(tested.size(), 1));
    }
}

TEST_CASE("folds are stratified: each has its share of each class, to one sample") {
  const Dataset data = withClasses({70, 20, 10});
  for (Index fold = 0; fold < 10; ++fold)
    CHECK(countsIn(data, foldOf(data, 10, fold).test) == std::vector<Index>{7, 2, 1});
}

TEST_CASE("nobody is in two folds, or in a fold and its training part") {
  const Dataset data = withSubjects({5, 1, 9, 3, 4, 2, 8});
  for (const Index folds : {2, 3, 7}) {
    std::set<int> tested;
    for (Index fold = 0; fold < folds; ++fold) {
      const Split parts = foldOf(data, folds, fold, 0.3);
      CHECK(isCover(parts, data.samples()));
      const std::set<int> test = subjectsIn(data, parts.test);
      for (const std::vector<Index>* other : {&parts.train, &parts.validation})
        for (const int subject : subjectsIn(data, *other)) CHECK(test.count(subject) == 0);
      for (const int subject : test) CHECK(tested.insert(subject).second);
    }
    CHECK(tested.size() == 7);
  }
}

TEST_CASE("with as many folds as subjects, fold i is the i-th subject") {
  const Dataset data = withSubjects({5, 1, 9});
  for (Index fold = 0; fold < 3; ++fold)
    CHECK(subjectsIn(data, foldOf(data, 3, fold).test) == std::set<int>{static_cast<int>(10 * fold)});
}

TEST_CASE("folds follow from the seed, and other seeds give other ones") {
  const Dataset data = withClasses({30, 30});
  CHECK(foldOf(data, 5, 2).test == foldOf(data, 5, 2).test);
  CHECK(foldOf(data, 5, 2, 0, 1).test != foldOf(data, 5, 2, 0, 2).test);
}

TEST_CASE("more folds than there are subjects are refused, and a fold that is not there") {
  const Dataset data = withSubjects({5, 1, 9});
  CHECK(errorOf([&] { return foldOf(data, 4, 0); }) == "out-of-range: [split] folds must be in [2, 3], got 4");
  CHECK(errorOf([&] { return foldOf(data, 3, 3); }) == "out-of-range: [split] fold must be in [0, 2], got 3");
}

TEST_CASE("given parts are taken as they are; without validation rows a share of the training rows becomes them") {
  Dataset data = withClasses({4, 4});
  data.parts = {0, 0, 0, 2, 0, 0, 1, 2};
  Rng rng(1);
  const Split given = splitAsGiven(data, 0.5, rng);
  CHECK(given.train == std::vector<Index>{0, 1, 2, 4, 5});
  CHECK(given.validation == std::vector<Index>{6});
  CHECK(given.test == std::vector<Index>{3, 7});
  data.parts[6] = 0;
  const Split shared = splitAsGiven(data, 0.5, rng);
  CHECK(isCover(shared, 8));
  CHECK(shared.test == given.test);
  CHECK(shared.validation.size() == 3);
  data.parts.assign(8, 2);
  CHECK(errorOf([&] { return splitAsGiven(data, 0, rng); }) ==
        "invalid-argument: [split] table.parts must give something to train with, got none of 8 samples");
}

}  // namespace split_test
