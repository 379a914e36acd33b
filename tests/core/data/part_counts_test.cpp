#include "data/part_counts.h"

#include <doctest/doctest.h>

#include <array>

namespace prune {
namespace {

Dataset fourSamples() {
  Dataset data;
  data.classNames = {"rest", "walk", "run"};
  data.labels = {0, 2, 2, 0};
  data.subjects = {7, 7, 9, 8};
  return data;
}

TEST_CASE("partCounts counts each class and lists each person of the rows that it is given, and no others") {
  const PartCounts counts = partCounts(fourSamples(), std::array<Index, 3>{1, 2, 0});
  CHECK(counts.classes == std::vector<Index>{1, 0, 2});
  CHECK(counts.subjects == std::vector<int>{7, 9});
}

TEST_CASE("an empty part has no samples of any class and nobody in it") {
  const PartCounts counts = partCounts(fourSamples(), {});
  CHECK(counts.classes == std::vector<Index>{0, 0, 0});
  CHECK(counts.subjects.empty());
}

TEST_CASE("regression has no classes, and data that name nobody have no people") {
  Dataset data;
  data.task = Task::Regression;
  data.targets = Matrix<double>::Zero(2, 1);
  const PartCounts counts = partCounts(data, std::array<Index, 2>{0, 1});
  CHECK(counts.classes.empty());
  CHECK(counts.subjects.empty());
}

}  // namespace
}  // namespace prune
