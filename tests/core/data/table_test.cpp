#include "data/table.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "support/distance.h"
#include "support/error_of.h"

namespace table_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;

namespace {

Table classes() {
  Table table;
  table.featureNames = {"age", "height"};
  table.values = Matrix<double>{{1, 2}, {3, 4}, {5, 6}};
  table.classNames = {"no", "yes"};
  table.labels = {0, 1, 1};
  return table;
}

Table numbers() {
  Table table;
  table.task = Task::Regression;
  table.values = Matrix<double>{{1, 2}, {3, 4}};
  table.targets = Matrix<double>{{0.5, -1}, {0, 7}};
  return table;
}

/// The error of a table after a change.
template <class Change>
std::string errorAfter(Table table, Change&& change) {
  change(table);
  return errorOf([&] { return tableDataset(table); });
}

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

}  // namespace

TEST_CASE("tableDataset keeps values, labels, names and subjects") {
  Table table = classes();
  table.subjects = {7, 7, 1000000};
  const Dataset data = tableDataset(table);
  CHECK(equal(data.exact, Matrix<double>{{1, 2}, {3, 4}, {5, 6}}));
  CHECK(data.labels == std::vector<int>{0, 1, 1});
  CHECK(data.subjects == std::vector<int>{7, 7, 1000000});
  CHECK(data.featureNames == table.featureNames);
  CHECK(data.classNames == table.classNames);
  CHECK(data.features() == 2);
  CHECK(data.standardise == Standardise::Feature);
}

TEST_CASE("tableDataset of targets is a regression") {
  const Dataset data = tableDataset(numbers());
  CHECK(data.task == Task::Regression);
  CHECK(equal(data.targets, Matrix<double>{{0.5, -1}, {0, 7}}));
  CHECK(data.outputs() == 2);
  CHECK(data.labels.empty());
}

TEST_CASE("tableDataset cuts a row into steps") {
  Table table = classes();
  table.steps = 2;
  table.featureNames = {"pulse"};
  const Dataset data = tableDataset(table);
  CHECK(data.shape.channels == 1);
  CHECK(data.features() == 2);
  CHECK(data.standardise == Standardise::Channel);
}

TEST_CASE("tableDataset takes the last columns as static features, each standardised on its own") {
  Table table = classes();
  table.values = Matrix<double>{{1, 2, 5}, {3, 4, 6}, {5, 6, 10}};
  table.steps = 2;
  table.staticFeatures = 1;
  table.featureNames = {"pulse", "age"};
  const Dataset data = tableDataset(table);
  CHECK(data.shape == Shape{2, 1, 1});
  CHECK(data.features() == 3);
  const Standardisation fit = fitStandardisation(data, std::vector<Index>{0, 1, 2});
  CHECK(fit.mean(0) == 3.5);
  CHECK(fit.mean(1) == 3.5);
  CHECK(fit.mean(2) == 7);
  const std::string fail = "out-of-range: [tableDataset] ";
  CHECK(errorAfter(table, [](Table& t) { t.staticFeatures = 3; }) == fail + "staticFeatures must be in [0, 2], got 3");
  CHECK(errorAfter(table, [](Table& t) { t.staticFeatures = -1; }) ==
        fail + "staticFeatures must be in [0, 2], got -1");
  CHECK(errorAfter(table, [](Table& t) { t.values(1, 2) = kNaN; }).find("column 3 (\"age\") in row 2") !=
        std::string::npos);
}

TEST_CASE("tableDataset names the row and the column of a value that is no number") {
  CHECK(errorAfter(classes(), [](Table& t) { t.values(2, 1) = kNaN; }) ==
        "invalid-argument: [tableDataset] column 2 (\"height\") in row 3 must be a finite number, got NaN");
  CHECK(errorAfter(numbers(), [](Table& t) { t.values(0, 0) = kInfinity; }) ==
        "invalid-argument: [tableDataset] column 1 in row 1 must be a finite number, got Infinity");
  CHECK(errorAfter(numbers(), [](Table& t) { t.values(0, 0) = -1e39; }) ==
        "out-of-range: [tableDataset] column 1 in row 1 must be in [-3.40282346639e+38, 3.40282346639e+38], got "
        "-1e+39");
  CHECK(errorAfter(numbers(), [](Table& t) { t.targets(1, 1) = kNaN; }) ==
        "invalid-argument: [tableDataset] target 2 in row 2 must be a finite number, got NaN");
}

TEST_CASE("tableDataset takes NaN for a missing value where the mean stands for it, and for a target never") {
  Table table = numbers();
  table.fillsMissing = true;
  table.values(0, 1) = kNaN;
  CHECK(std::isnan(tableDataset(table).value(0, 1)));
  CHECK(errorAfter(table, [](Table& t) { t.values(1, 0) = kInfinity; }) ==
        "invalid-argument: [tableDataset] column 1 in row 2 must be a finite number, got Infinity");
  CHECK(errorAfter(table, [](Table& t) { t.targets(1, 1) = kNaN; }) ==
        "invalid-argument: [tableDataset] target 2 in row 2 must be a finite number, got NaN");
}

TEST_CASE("tableDataset names the row of a label or a subject that is none") {
  CHECK(errorAfter(classes(), [](Table& t) { t.labels[1] = 2; }) ==
        "out-of-range: [tableDataset] label in row 2 must be in [0, 1], got 2");
  CHECK(errorAfter(classes(), [](Table& t) { t.labels[0] = 0.5; }) ==
        "invalid-argument: [tableDataset] label in row 1 must be a whole number, got 0.5");
  CHECK(errorAfter(classes(), [](Table& t) {
          t.subjects = {0, 1, -1};
        }) == "out-of-range: [tableDataset] subject in row 3 must be in [0, 1000000], got -1");
}

TEST_CASE("tableDataset refuses lists of another length") {
  const std::string fail = "shape-mismatch: [tableDataset] ";
  CHECK(errorAfter(classes(), [](Table& t) { t.labels.pop_back(); }) == fail + "labels must have 3 entries, got 2");
  CHECK(errorAfter(classes(), [](Table& t) { t.featureNames.pop_back(); }) ==
        fail + "featureNames must have 2 entries, got 1");
  CHECK(errorAfter(classes(), [](Table& t) { t.subjects = {1}; }) == fail + "subjects must have 3 entries, got 1");
  CHECK(errorAfter(numbers(), [](Table& t) { t.targets.resize(3, 1); }) == fail + "targets must have 2 entries, got 3");
  Table window = numbers();
  window.values = Matrix<double>::Zero(2, 5);
  window.steps = 2;
  CHECK(errorOf([&] { return tableDataset(window); }) ==
        fail + "the number of columns of a window must be a multiple of steps = 2, got 5");
}

TEST_CASE("tableDataset refuses tables that are empty, too large or have no choice of classes") {
  CHECK(errorOf([] { return tableDataset({}); }) ==
        "out-of-range: [tableDataset] the number of rows must be in [1, 500000], got 0");
  CHECK(errorAfter(numbers(), [](Table& t) { t.values.resize(2, 0); }) ==
        "out-of-range: [tableDataset] the number of columns must be in [1, 25000000], got 0");
  CHECK(errorAfter(numbers(), [](Table& t) { t.targets.resize(2, 0); }) ==
        "out-of-range: [tableDataset] the number of targets must be in [1, 1000], got 0");
  CHECK(errorAfter(numbers(), [](Table& t) { t.steps = 0; }) ==
        "out-of-range: [tableDataset] steps must be in [1, 2], got 0");
  CHECK(errorAfter(classes(), [](Table& t) { t.classNames = {"one"}; }) ==
        "out-of-range: [tableDataset] the number of classes must be in [2, 1000], got 1");
  CHECK(errorAfter(classes(), [](Table& t) {
          t.classNames = {"a", "b", "a"};
        }) == "invalid-argument: [tableDataset] classNames must all be different, got \"a\" twice");
}

}  // namespace table_test
