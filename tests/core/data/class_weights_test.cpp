#include "data/class_weights.h"

#include <doctest/doctest.h>

#include <vector>

#include "core/lab/experiment_fixture.h"
#include "support/error_of.h"

namespace class_weights_test {

using namespace prune;
using prune::testing::errorOf;

namespace {

std::vector<float> balanced(const std::vector<Index>& counts) {
  return classWeighting("test", "balanced").weights(counts);
}

/// 190 samples of class 0 and 10 of class 1, whose values overlap.
Table rareTable() {
  Table table;
  table.featureNames = {"x"};
  table.classNames = {"often", "rare"};
  table.values.resize(200, 1);
  for (Index i = 0; i < 200; ++i) {
    const bool isRare = i % 20 == 0;
    table.values(i, 0) = (isRare ? 1.0 : 0.0) + 0.13 * static_cast<double>(i % 11);
    table.labels.push_back(isRare ? 1 : 0);
  }
  return table;
}

Vector<double> recallWith(const std::string& weights) {
  ExperimentSettings settings = presetSettings("table");
  settings.table = rareTable();
  settings.network = "1-8-2";
  settings.classWeights = weights;
  settings.testFraction = 0;
  settings.epochs = 60;
  Experiment experiment(settings);
  experiment.advance(1e6);
  return experiment.evaluate("train").recall();
}

}  // namespace

TEST_CASE("balanced weights make every class count alike, and their mean over the samples is 1") {
  CHECK(balanced({30, 10}) == std::vector<float>{40.0F / 60, 2});
  CHECK(balanced({5, 0, 15}) == std::vector<float>{2, 1, 20.0F / 30});
}

TEST_CASE("none has no weights") {
  CHECK(classWeighting("test", "none").weights == nullptr);
  CHECK(errorOf([] { return classWeighting("test", "some"); }) ==
        "unknown-id: [test] unknown class weights \"some\"; one of: none, balanced");
}

TEST_CASE("balanced training finds a rare class that plain training gives up") {
  const Vector<double> plain = recallWith("none");
  const Vector<double> weighted = recallWith("balanced");
  CHECK(plain(1) < 0.5);
  CHECK(weighted(1) > 0.8);
  CHECK(weighted(0) < plain(0));
}

TEST_CASE("class weights are refused for regression, and where there is no such weighting") {
  ExperimentSettings settings = presetSettings("plane");
  settings.classWeights = "balanced";
  CHECK(errorOf([&] { return Experiment(settings); }) ==
        "invalid-argument: [experiment] classWeights must be none for regression, got balanced");
}

}  // namespace class_weights_test
