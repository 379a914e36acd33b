#pragma once
/// From scores to what is kept. The network itself is not seen here.

#include <span>
#include <string_view>
#include <vector>

#include "base/registry.h"
#include "base/types.h"

namespace prune {

/// What competes with what.
enum class Scope { Global, Layer, Row };

struct ScopeEntry {
  std::string_view id;  ///< `global`, `layer`, `row`
  Scope scope;
  Name name;
  std::string_view note;  ///< what it does, and when it fails
};
std::span<const ScopeEntry> scopes();

/// Everything that may be removed. Scores have one matrix a part: a weight layer (out x in), or the units of a group
/// (units x 1), or the hidden layers (1 x 1 each).
struct Candidates {
  std::vector<Scores> scores;  ///< lowest goes first; those of removed entries are not looked at
  std::vector<Mask> kept;      ///< 1 = still there
  std::vector<Mask> open;      ///< 1 = may be removed; a closed entry stays, whatever its score
  /// One a part: how many closed ones count towards a fraction (the unit of a layer that has to stay); none when empty.
  std::vector<Index> staying = {};
};

/// The order in which candidates go: made once for a set of scores, after which any amount is a prefix of it.
///
/// What is removed already comes first, then the open ones by score; equal scores (-0 and 0 are equal) go in index
/// order; closed ones never go. In scope `layer` (`row`) an entry's place is its rank among the candidates of its part
/// (row), as a share (rank - 1/2) / count, so that every prefix takes the same share of each; equal shares go in index
/// order. Those that stay, but count, have the highest ranks. What was removed before has the lowest ranks of its part
/// (row).
class Ranking {
 public:
  /// @throws Error InvalidArgument for a NaN among the scores of open entries, or for scope `row` when no part has
  ///               more than one column (units and layers have no rows); ShapeMismatch
  Ranking(Candidates candidates, Scope scope);
  /// @param scope  its id
  /// @throws Error as above; UnknownId
  Ranking(Candidates candidates, std::string_view scope);

  /// All candidates that may go or have gone: removed (closed or not) and open.
  Index size() const { return static_cast<Index>(order_.size()); }
  /// Those that had gone before.
  Index removedBefore() const { return removedBefore_; }

  /// How many go when a share of all candidates is to be gone, those removed before and those that stay counted in:
  /// round(fraction * count), halves upwards, but no more than may go; in scopes `layer` and `row` rounded for each
  /// part (row), of which no more than that go unless more had gone before.
  ///
  /// 0.15 of 10 is 2, though the double that is written 0.15 is a little below it: a product that is less than count *
  /// 1e-12 short of a half is that half, so that fractions may come from decimals and from sums such as 1 - 0.9.
  ///
  /// @param fraction  in [0, 1]
  /// @throws Error    InvalidArgument when it is NaN, OutOfRange
  Index countForFraction(double fraction) const;

  /// How many go when every open one with a score strictly below the threshold goes, those removed before counted in.
  /// In scope `global` `keep` of that many is just that cut; in the others it takes as many by shares.
  ///
  /// @throws Error InvalidArgument when it is NaN
  Index countBelow(double threshold) const;

  /// The score of the one that goes after `k` have gone, removed ones counted as -infinity; infinity when none is left.
  /// It is what a threshold handle shows: in scope `global` none of the first k is above it.
  ///
  /// @param k  in [0, size()]
  double scoreAt(Index k) const;

  /// The masks when the first `count` have gone, exactly; removed ones always count.
  ///
  /// @param count  in [removedBefore(), size()]
  std::vector<Mask> keep(Index count) const;

  /// Changes masks made by `keep(from)` into those of `keep(to)`: costs |to - from|.
  void move(std::vector<Mask>& masks, Index from, Index to) const;

 private:
  struct Place {
    std::int32_t part;
    std::int32_t entry;
  };
  void orderByShares(std::span<const Place> open, bool isByRow);

  Candidates candidates_;
  std::vector<Place> order_;
  std::vector<double> shares_;  ///< of the open ones in `order_`, ascending; none when global
  std::vector<double> sorted_;  ///< scores of the open ones in ascending order, for thresholds
  Index staying_ = 0;           ///< that count towards a fraction
  Index removedBefore_ = 0;
  bool isGlobal_;
};

/// N:M sparsity: in every run of `m` entries of a row the `n` highest are kept (fewer than m at a row's end keep their
/// share, rounded up); ties keep the earlier one. Entries removed before stay removed. Closed entries stay, and take
/// their places among the n.
///
/// Source: Mishra et al.: Accelerating sparse deep neural networks, arXiv 2104.08378 (2:4).
///
/// @param n  1 <= n <= m
/// @param m  2 <= m <= 64
/// @throws Error OutOfRange; InvalidArgument for a NaN among the scores of open entries; ShapeMismatch
std::vector<Mask> keepNOfM(const Candidates& candidates, Index n, Index m);

}  // namespace prune
