#include "data/table.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "base/check.h"
#include "base/error.h"

namespace prune {

namespace {

constexpr std::string_view kTableDataset = "tableDataset";
constexpr Index kMaxClasses = 1000;
constexpr Index kMaxOutputs = 1000;
constexpr Index kMaxSubject = 1'000'000;
constexpr Index kMostPart = 2;

std::string rowName(std::string_view what, Index row) {
  return textFrom({what, " in row ", row + 1});
}

/// Of columns and steps that have been checked.
Shape shapeOf(const Table& table) {
  return {table.steps, (table.values.cols() - table.staticFeatures) / table.steps, table.staticFeatures};
}

/// `column 3 ("age")`, or without the name when the table has none; of a window the channel's name is given.
std::string columnName(const Table& table, Index column) {
  if (table.featureNames.empty()) return textFrom({"column ", column + 1});
  const auto input = static_cast<std::size_t>(shapeOf(table).inputOf(column));
  return textFrom({"column ", column + 1, " (\"", table.featureNames[input], "\")"});
}

/// A double that a float can hold.
void checkFloat(const std::string& name, double value) {
  constexpr double kLargest = std::numeric_limits<float>::max();
  checkReal(kTableDataset, name, value, -kLargest, kLargest);
}

void checkShapes(const Table& table) {
  const Index rows = table.values.rows();
  const Index columns = table.values.cols();
  checkWhole(kTableDataset, "the number of rows", static_cast<double>(rows), 1, kMaxSamples);
  checkWhole(kTableDataset, "the number of columns", static_cast<double>(columns), 1, kMaxValues / rows);
  const Index inWindow =
      columns - checkWhole(kTableDataset, "staticFeatures", static_cast<double>(table.staticFeatures), 0, columns - 1);
  checkWhole(kTableDataset, "steps", static_cast<double>(table.steps), 1, inWindow);
  if (inWindow % table.steps != 0) fail(kTableDataset, "columns-no-multiple", table.steps, inWindow);
  if (!table.featureNames.empty())
    checkSize(kTableDataset, "featureNames", static_cast<Index>(table.featureNames.size()), shapeOf(table).inputs());
  if (!table.subjects.empty()) checkSize(kTableDataset, "subjects", static_cast<Index>(table.subjects.size()), rows);
  if (!table.parts.empty()) checkSize(kTableDataset, "parts", static_cast<Index>(table.parts.size()), rows);
}

void checkClassNames(const std::vector<std::string>& names) {
  checkWhole(kTableDataset, "the number of classes", static_cast<double>(names.size()), 2, kMaxClasses);
  for (auto name = names.begin(); name != names.end(); ++name)
    if (std::find(names.begin(), name, *name) != name) fail(kTableDataset, "class-name-twice", *name);
}

std::vector<int> checkWholes(std::string_view what, const std::vector<double>& given, Index high) {
  std::vector<int> result;
  result.reserve(given.size());
  for (std::size_t i = 0; i < given.size(); ++i)
    result.push_back(
        static_cast<int>(checkWhole(kTableDataset, rowName(what, static_cast<Index>(i)), given[i], 0, high)));
  return result;
}

/// Refuses what no float can hold, and NaN where nothing stands for it.
template <class ColumnName>
void checkFloats(const Matrix<double>& given, bool mayMiss, ColumnName&& name) {
  for (Index i = 0; i < given.rows(); ++i)
    for (Index k = 0; k < given.cols(); ++k) {
      // The name is only made for a value that is refused.
      const double value = given(i, k);
      const bool isFine = std::abs(value) <= std::numeric_limits<float>::max() || (mayMiss && std::isnan(value));
      if (!isFine) checkFloat(rowName(name(k), i), value);
    }
}

}  // namespace

Dataset tableDataset(Table table) {
  checkShapes(table);
  Dataset data;
  data.shape = shapeOf(table);
  data.task = table.task;
  data.featureNames = table.featureNames;
  data.standardise = table.steps == 1 ? Standardise::Feature : Standardise::Channel;
  checkFloats(table.values, table.fillsMissing, [&](Index column) { return columnName(table, column); });
  const Index rows = table.values.rows();
  data.exact = std::move(table.values);
  data.subjects = checkWholes("subject", table.subjects, kMaxSubject);
  data.parts = checkWholes("part", table.parts, kMostPart);
  if (table.task == Task::Classification) {
    checkClassNames(table.classNames);
    data.classNames = table.classNames;
    checkSize(kTableDataset, "labels", static_cast<Index>(table.labels.size()), rows);
    data.labels = checkWholes("label", table.labels, static_cast<Index>(table.classNames.size()) - 1);
    return data;
  }
  checkSize(kTableDataset, "targets", table.targets.rows(), rows);
  checkWhole(kTableDataset, "the number of targets", static_cast<double>(table.targets.cols()), 1, kMaxOutputs);
  checkFloats(table.targets, false, [](Index column) { return textFrom({"target ", column + 1}); });
  data.targets = std::move(table.targets);
  return data;
}

}  // namespace prune
