#include "data/split.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <utility>

#include "base/check.h"
#include "base/error.h"
#include "data/generators/drawing.h"

namespace prune {

namespace {

constexpr std::string_view kSplit = "split";

/// How many of some units go to the test and to the validation part.
struct PartSizes {
  Index test;
  Index validation;
};

Index nearest(double value) {
  return static_cast<Index>(std::floor(value + 0.5));
}

PartSizes sharesOf(Index count, double testFraction, double validationFraction, Phrase units) {
  const PartSizes shares{nearest(testFraction * static_cast<double>(count)),
                         nearest(validationFraction * static_cast<double>(count))};
  if (shares.test + shares.validation < count) return shares;
  fail("split", "nothing-to-train", testFraction, validationFraction, count, units);
}

/// The rows of each value of `keys`, ascending; values in ascending order.
std::vector<std::vector<Index>> groupRows(const std::vector<int>& keys) {
  std::map<int, std::vector<Index>> rowsOf;
  for (std::size_t i = 0; i < keys.size(); ++i) rowsOf[keys[i]].push_back(static_cast<Index>(i));
  std::vector<std::vector<Index>> groups;
  groups.reserve(rowsOf.size());
  for (auto& [key, rows] : rowsOf) groups.push_back(std::move(rows));
  return groups;
}

/// PartSizes `total` out in the proportions of `sizes`, never above `room`: whole parts first, then one each by the
/// size of what is left over (ties in index order).
std::vector<Index> apportion(const std::vector<Index>& sizes, const std::vector<Index>& room, Index total) {
  const Index all = std::accumulate(sizes.begin(), sizes.end(), Index{0});
  std::vector<Index> given(sizes.size());
  std::vector<int> rest(sizes.size());  // times -1: the largest comes first
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const std::int64_t product = std::int64_t{sizes[i]} * total;  // Index has 32 bits in WebAssembly
    given[i] = static_cast<Index>(product / all);  // fits: the two parts' shares of a group are below its size
    rest[i] = -static_cast<int>(product % all);
  }
  const std::vector<std::vector<Index>> order = groupRows(rest);
  Index left = total - std::accumulate(given.begin(), given.end(), Index{0});
  while (left > 0)
    for (const std::vector<Index>& group : order)
      for (const Index index : group) {
        const auto i = static_cast<std::size_t>(index);
        if (left == 0 || given[i] == room[i]) continue;
        ++given[i];
        --left;
      }
  return given;
}

/// Puts the first `test` rows into the test part, the next `validation` ones into the validation part, the others into
/// the training part.
void deal(std::span<const Index> rows, PartSizes shares, Split& parts) {
  const auto test = static_cast<std::size_t>(shares.test);
  const auto validation = static_cast<std::size_t>(shares.validation);
  for (std::size_t i = 0; i < rows.size(); ++i)
    (i < test ? parts.test : i < test + validation ? parts.validation : parts.train).push_back(rows[i]);
}

Split bySubject(const std::vector<int>& subjects, double testFraction, double validationFraction, Rng& rng) {
  const std::vector<std::vector<Index>> groups = groupRows(subjects);
  const auto count = static_cast<Index>(groups.size());
  const PartSizes shares = sharesOf(count, testFraction, validationFraction, "subjects");
  std::vector<Index> order(groups.size());
  std::iota(order.begin(), order.end(), Index{0});
  rng.shuffle(order);
  Split chosen;
  deal(order, shares, chosen);
  const auto rowsOf = [&](const std::vector<Index>& part) {
    std::vector<Index> rows;
    for (const Index subject : part) {
      const std::vector<Index>& group = groups[static_cast<std::size_t>(subject)];
      rows.insert(rows.end(), group.begin(), group.end());
    }
    return rows;
  };
  return {rowsOf(chosen.train), rowsOf(chosen.validation), rowsOf(chosen.test)};
}

/// @param strata  what has to keep its proportions, one value a sample
Split byStratum(const std::vector<int>& strata, double testFraction, double validationFraction, Rng& rng) {
  std::vector<std::vector<Index>> groups = groupRows(strata);
  const auto count = static_cast<Index>(strata.size());
  const PartSizes shares = sharesOf(count, testFraction, validationFraction, "samples");
  std::vector<Index> sizes;
  sizes.reserve(groups.size());
  for (const std::vector<Index>& group : groups) sizes.push_back(static_cast<Index>(group.size()));
  const std::vector<Index> test = apportion(sizes, sizes, shares.test);
  std::vector<Index> room = sizes;
  for (std::size_t i = 0; i < room.size(); ++i) room[i] -= test[i];
  const std::vector<Index> validation = apportion(sizes, room, shares.validation);
  Split parts;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    rng.shuffle(groups[i]);
    deal(groups[i], {test[i], validation[i]}, parts);
  }
  return parts;
}

/// What has to keep its proportions in each part, one value a sample.
std::vector<int> strataOf(const Dataset& data) {
  if (data.task == Task::Classification) return data.labels;
  return std::vector<int>(static_cast<std::size_t>(data.samples()), 0);
}

std::vector<int> chosen(const std::vector<int>& values, const std::vector<Index>& rows) {
  std::vector<int> result;
  result.reserve(rows.size());
  for (const Index row : rows) result.push_back(values[static_cast<std::size_t>(row)]);
  return result;
}

/// Splits some rows of a data set.
Split splitRows(const Dataset& data, const std::vector<Index>& rows, double testFraction, double validationFraction,
                Rng& rng) {
  Split parts = data.subjects.empty() ? byStratum(chosen(strataOf(data), rows), testFraction, validationFraction, rng)
                                      : bySubject(chosen(data.subjects, rows), testFraction, validationFraction, rng);
  for (std::vector<Index>* part : {&parts.train, &parts.validation, &parts.test}) {
    for (Index& place : *part) place = rows[static_cast<std::size_t>(place)];
    *part = ascendingRows(*part, data.samples());
  }
  return parts;
}

/// The fold of each group, with at most one group more in one fold than in another.
std::vector<Index> foldsOfSubjects(Index groups, Index folds, Rng& rng) {
  std::vector<Index> order(static_cast<std::size_t>(groups));
  std::iota(order.begin(), order.end(), Index{0});
  if (groups != folds) rng.shuffle(order);
  std::vector<Index> foldOf(order.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    foldOf[static_cast<std::size_t>(order[i])] = static_cast<Index>(i) % folds;
  return foldOf;
}

std::vector<Index> rowsOfFold(const Dataset& data, Index folds, Index fold, Rng& rng) {
  const bool bySubjects = !data.subjects.empty();
  std::vector<std::vector<Index>> groups = groupRows(bySubjects ? data.subjects : strataOf(data));
  std::vector<Index> rows;
  if (bySubjects) {
    const std::vector<Index> foldOf = foldsOfSubjects(static_cast<Index>(groups.size()), folds, rng);
    for (std::size_t i = 0; i < groups.size(); ++i)
      if (foldOf[i] == fold) rows.insert(rows.end(), groups[i].begin(), groups[i].end());
    return rows;
  }
  Index dealt = 0;
  for (std::vector<Index>& group : groups) {
    rng.shuffle(group);
    for (const Index row : group)
      if (dealt++ % folds == fold) rows.push_back(row);
  }
  return rows;
}

std::vector<Index> allRows(const Dataset& data) {
  std::vector<Index> rows(static_cast<std::size_t>(data.samples()));
  std::iota(rows.begin(), rows.end(), Index{0});
  return rows;
}

std::vector<Index> without(const std::vector<Index>& ascending, const std::vector<Index>& taken) {
  std::vector<Index> rest;
  std::set_difference(ascending.begin(), ascending.end(), taken.begin(), taken.end(), std::back_inserter(rest));
  return rest;
}

}  // namespace

Split split(const Dataset& data, double testFraction, double validationFraction, Rng& rng) {
  checkReal(kSplit, "testFraction", testFraction, 0, 1);
  checkReal(kSplit, "validationFraction", validationFraction, 0, 1);
  return splitRows(data, allRows(data), testFraction, validationFraction, rng);
}

Split splitFold(const Dataset& data, Index folds, Index fold, double validationFraction, Rng& rng) {
  const Index groups = data.subjects.empty() ? data.samples() : subjectCount(data);
  checkWhole(kSplit, "folds", static_cast<double>(folds), 2, groups);
  checkWhole(kSplit, "fold", static_cast<double>(fold), 0, folds - 1);
  checkReal(kSplit, "validationFraction", validationFraction, 0, 1);
  const std::vector<Index> test = ascendingRows(rowsOfFold(data, folds, fold, rng), data.samples());
  Split parts = splitRows(data, without(allRows(data), test), 0, validationFraction, rng);
  parts.test = test;
  return parts;
}

Split splitAsGiven(const Dataset& data, double validationFraction, Rng& rng) {
  std::array<std::vector<Index>, kParts.size()> given;
  for (std::size_t i = 0; i < data.parts.size(); ++i)
    given[static_cast<std::size_t>(data.parts[i])].push_back(static_cast<Index>(i));
  auto& [train, validation, test] = given;
  if (train.empty()) fail(kSplit, "no-training-rows", data.samples());
  if (!validation.empty()) return {train, validation, test};
  Split parts = splitRows(data, train, 0, checkReal(kSplit, "validationFraction", validationFraction, 0, 1), rng);
  parts.test = test;
  return parts;
}

Index subjectCount(const Dataset& data) {
  return static_cast<Index>(std::set<int>(data.subjects.begin(), data.subjects.end()).size());
}

}  // namespace prune
