#include "prune/ranking/ranking.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>
#include <utility>

#include "base/check.h"
#include "prune/ranking/ascending_order.h"

namespace prune {

namespace {

constexpr std::array<ScopeEntry, 3> kScopes{{
    {"global",
     Scope::Global,
     {"全局", "global"},
     "One ranking of all layers: fails where scores do not compare between layers, for one layer can lose nearly all."},
    {"layer",
     Scope::Layer,
     {"逐层", "each layer"},
     "The same share of each layer: fails where a small layer on which all depends has to give as much as a wide one."},
    {"row",
     Scope::Row,
     {"逐行", "each row"},
     "The same share of each row: fails where whole units are idle, for they keep as many weights as busy ones."},
}};

/// So little below a half, as a share, is the half.
constexpr double kSameShare = 1e-12;

bool isOpen(const Candidates& candidates, std::size_t part, Index entry) {
  return candidates.kept[part].data()[entry] != 0 && candidates.open[part].data()[entry] != 0;
}

void check(std::string_view where, const Candidates& candidates) {
  const std::vector<Scores>& scores = candidates.scores;
  checkSize(where, "kept", static_cast<Index>(candidates.kept.size()), static_cast<Index>(scores.size()));
  checkSize(where, "open", static_cast<Index>(candidates.open.size()), static_cast<Index>(scores.size()));
  if (!candidates.staying.empty())
    checkSize(where, "staying", static_cast<Index>(candidates.staying.size()), static_cast<Index>(scores.size()));
  for (std::size_t part = 0; part < scores.size(); ++part) {
    for (const Mask* mask : {&candidates.kept[part], &candidates.open[part]}) {
      checkSize(where, "rows of a mask", mask->rows(), scores[part].rows());
      checkSize(where, "columns of a mask", mask->cols(), scores[part].cols());
    }
    for (Index entry = 0; entry < scores[part].size(); ++entry)
      if (std::isnan(scores[part].data()[entry]) && isOpen(candidates, part, entry))
        fail(where, "score-no-number", entry, part);
  }
}

void checkRows(const Candidates& candidates) {
  for (const Scores& part : candidates.scores)
    if (part.cols() > 1) return;
  fail("ranking", "row-scope-without-rows");
}

void checkCount(std::string_view name, Index count, Index low, Index high) {
  checkWhole("ranking", name, static_cast<double>(count), low, high);
}

}  // namespace

std::span<const ScopeEntry> scopes() {
  return kScopes;
}

Ranking::Ranking(Candidates candidates, std::string_view scope)
    : Ranking(std::move(candidates), findById("ranking", "scope", scopes(), scope).scope) {}

Ranking::Ranking(Candidates candidates, Scope scope)
    : candidates_(std::move(candidates)), isGlobal_(scope == Scope::Global) {
  check("ranking", candidates_);
  if (scope == Scope::Row) checkRows(candidates_);
  std::vector<Place> open;
  std::vector<double> scores;
  std::size_t entries = 0;
  for (const Scores& part : candidates_.scores) entries += static_cast<std::size_t>(part.size());
  order_.reserve(entries);
  open.reserve(entries);
  scores.reserve(entries);
  for (std::size_t part = 0; part < candidates_.scores.size(); ++part)
    for (Index entry = 0; entry < candidates_.scores[part].size(); ++entry) {
      const Place place{static_cast<std::int32_t>(part), static_cast<std::int32_t>(entry)};
      if (candidates_.kept[part].data()[entry] == 0) {
        order_.push_back(place);
      } else if (candidates_.open[part].data()[entry] != 0) {
        open.push_back(place);
        scores.push_back(candidates_.scores[part].data()[entry]);
      }
    }
  removedBefore_ = static_cast<Index>(order_.size());
  staying_ = std::accumulate(candidates_.staying.begin(), candidates_.staying.end(), Index{0});
  std::vector<Place> byScore;
  byScore.reserve(open.size());
  sorted_.reserve(open.size());
  for (const std::int32_t i : ascendingOrder(scores)) {
    byScore.push_back(open[static_cast<std::size_t>(i)]);
    sorted_.push_back(scores[static_cast<std::size_t>(i)]);
  }
  if (isGlobal_)
    order_.insert(order_.end(), byScore.begin(), byScore.end());
  else
    orderByShares(byScore, scope == Scope::Row);
}

/// Adds the open ones to the order by the share (rank - 1/2) / count of each in its part or row. The division of two
/// whole numbers rounds once, so that equal shares are equal doubles.
///
/// @param open  by score
void Ranking::orderByShares(std::span<const Place> open, bool isByRow) {
  std::vector<std::size_t> firstGroup;
  std::vector<std::int32_t> columns;
  std::size_t groups = 0;
  for (const Scores& part : candidates_.scores) {
    columns.push_back(static_cast<std::int32_t>(part.cols()));
    firstGroup.push_back(groups);
    groups += isByRow ? static_cast<std::size_t>(part.rows()) : 1;
  }
  const auto groupOf = [&](const Place& place) {
    const auto part = static_cast<std::size_t>(place.part);
    return firstGroup[part] + (isByRow ? static_cast<std::size_t>(place.entry / columns[part]) : 0);
  };
  std::vector<std::size_t> removed(groups);
  std::vector<std::size_t> staying(groups);  // units have no rows: a part is a group
  for (std::size_t part = 0; part < candidates_.staying.size(); ++part)
    staying[firstGroup[part]] = static_cast<std::size_t>(candidates_.staying[part]);
  std::vector<std::size_t> opened(groups);
  for (const Place& place : order_) ++removed[groupOf(place)];
  for (const Place& place : open) ++opened[groupOf(place)];
  std::vector<std::size_t> begin(groups);
  std::exclusive_scan(opened.begin(), opened.end(), begin.begin(), std::size_t{0});
  // Group after group, each by score: then a stable sort leaves equal shares in index order.
  std::vector<Place> grouped(open.size());
  std::vector<double> shares(open.size());
  std::vector<std::size_t> done(groups);
  for (const Place& place : open) {
    const std::size_t group = groupOf(place);
    const std::size_t rank = removed[group] + ++done[group];
    const std::size_t at = begin[group] + done[group] - 1;
    grouped[at] = place;
    const std::size_t all = removed[group] + opened[group] + staying[group];
    shares[at] = static_cast<double>(2 * rank - 1) / static_cast<double>(2 * all);
  }
  shares_.reserve(open.size());
  for (const std::int32_t i : ascendingOrder(shares)) {
    order_.push_back(grouped[static_cast<std::size_t>(i)]);
    shares_.push_back(shares[static_cast<std::size_t>(i)]);
  }
}

Index Ranking::countForFraction(double fraction) const {
  const double share = checkReal("ranking", "fraction", fraction, 0, 1) + kSameShare;
  if (isGlobal_) {
    const auto count = static_cast<Index>(std::floor(share * static_cast<double>(size() + staying_) + 0.5));
    return std::clamp(count, removedBefore_, size());
  }
  // Rank r is among the first round(f n) just when (r - 1/2) / n <= f.
  return removedBefore_ + (std::upper_bound(shares_.begin(), shares_.end(), share) - shares_.begin());
}

Index Ranking::countBelow(double threshold) const {
  if (std::isnan(threshold)) fail("ranking", "must-be-no-nan", "threshold");
  return removedBefore_ + (std::lower_bound(sorted_.begin(), sorted_.end(), threshold) - sorted_.begin());
}

double Ranking::scoreAt(Index k) const {
  checkCount("k", k, 0, size());
  if (k < removedBefore_) return -std::numeric_limits<double>::infinity();
  if (k == size()) return std::numeric_limits<double>::infinity();
  const Place& place = order_[static_cast<std::size_t>(k)];
  return candidates_.scores[static_cast<std::size_t>(place.part)].data()[place.entry];
}

std::vector<Mask> Ranking::keep(Index count) const {
  checkCount("count", count, removedBefore_, size());
  std::vector<Mask> masks;
  masks.reserve(candidates_.kept.size());
  for (const Mask& kept : candidates_.kept) masks.emplace_back((kept.array() != 0).cast<std::uint8_t>().matrix());
  move(masks, removedBefore_, count);
  return masks;
}

void Ranking::move(std::vector<Mask>& masks, Index from, Index to) const {
  checkCount("from", from, removedBefore_, size());
  checkCount("to", to, removedBefore_, size());
  checkSize("ranking", "masks", static_cast<Index>(masks.size()), static_cast<Index>(candidates_.scores.size()));
  for (std::size_t part = 0; part < masks.size(); ++part)
    checkSize("ranking", "entries of a mask", masks[part].size(), candidates_.scores[part].size());
  const std::uint8_t value = to > from ? 0 : 1;
  const auto [low, high] = std::minmax(from, to);
  for (Index k = low; k < high; ++k) {
    const Place& place = order_[static_cast<std::size_t>(k)];
    masks[static_cast<std::size_t>(place.part)].data()[place.entry] = value;
  }
}

namespace {

/// Keeps the `places` highest of a run; closed ones first.
void keepHighest(const double* scores, const std::uint8_t* open, std::uint8_t* kept, Index length, Index places) {
  std::uint64_t chosen = 0;
  for (Index i = 0; i < length; ++i)
    if (kept[i] != 0 && open[i] == 0) {
      chosen |= std::uint64_t{1} << i;
      --places;
    }
  for (; places > 0; --places) {
    Index best = -1;
    for (Index i = 0; i < length; ++i) {
      const bool isFree = kept[i] != 0 && (chosen >> i & 1) == 0;
      if (isFree && (best < 0 || scores[i] > scores[best])) best = i;
    }
    if (best < 0) break;
    chosen |= std::uint64_t{1} << best;
  }
  for (Index i = 0; i < length; ++i) kept[i] = static_cast<std::uint8_t>(chosen >> i & 1);
}

}  // namespace

std::vector<Mask> keepNOfM(const Candidates& candidates, Index n, Index m) {
  checkWhole("n-of-m", "m", static_cast<double>(m), 2, 64);
  checkWhole("n-of-m", "n", static_cast<double>(n), 1, m);
  check("n-of-m", candidates);
  std::vector<Mask> masks = candidates.kept;
  for (std::size_t part = 0; part < masks.size(); ++part) {
    const Index columns = masks[part].cols();
    for (Index row = 0; row < masks[part].rows(); ++row)
      for (Index first = 0; first < columns; first += m) {
        const Index length = std::min(m, columns - first);
        const Index at = row * columns + first;
        keepHighest(candidates.scores[part].data() + at, candidates.open[part].data() + at, masks[part].data() + at,
                    length, (length * n + m - 1) / m);
      }
  }
  return masks;
}

}  // namespace prune
