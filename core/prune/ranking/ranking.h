#pragma once
/// Ranking of scores and selection of masks, without access to the network.

#include <span>
#include <string_view>
#include <vector>

#include "base/registry.h"
#include "base/types.h"

namespace prune {

/// Which candidates are compared: all, those of a layer, or those of a row.
enum class Scope { Global, Layer, Row };

struct ScopeEntry {
  std::string_view id;  ///< `global`, `layer`, `row`
  Scope scope;
  Name name;
  std::string_view note;  ///< its effect and limitations
};
std::span<const ScopeEntry> scopes();

/// The candidates for removal, in parts with one matrix each: a weight layer (out x in), the units of a hidden layer
/// (units x 1), or a hidden layer (1 x 1).
struct Candidates {
  std::vector<Scores> scores;  ///< the lowest are removed first; scores of removed entries are ignored
  std::vector<Mask> kept;      ///< 1 = not removed yet
  std::vector<Mask> open;      ///< 1 = may be removed; a closed entry (0) is kept, whatever its score
  /// For each part the number of closed entries that count in the total of a fraction (the one unit of a layer that
  /// must stay); none when empty.
  std::vector<Index> staying = {};
};

/// The order of removal of the candidates, computed once for a set of scores; every amount is a prefix of it.
///
/// Entries removed before come first, then the open ones by ascending score; equal scores (-0 and 0 are equal) are in
/// index order; closed ones are never removed. In scope `layer` (`row`) the open entries are ordered by their rank
/// within their part (row), as a share (rank - 1/2) / count, so that every prefix takes the same share of each; equal
/// shares are in index order. Within a part (row), entries removed before have the lowest ranks, and `staying` ones the
/// highest.
class Ranking {
 public:
  /// @throws Error InvalidArgument for a NaN among the scores of open entries, or for scope `row` when no part has
  ///               more than one column (units and layers have no rows); ShapeMismatch
  Ranking(Candidates candidates, Scope scope);
  /// @param scope  id of the scope
  /// @throws Error as above; UnknownId
  Ranking(Candidates candidates, std::string_view scope);

  /// The length of the order: entries removed before (closed or not) and open ones.
  Index size() const { return static_cast<Index>(order_.size()); }
  /// The number of entries that were removed before.
  Index removedBefore() const { return removedBefore_; }

  /// The number of removed entries for a fraction of all candidates, where `count` includes entries removed before and
  /// `staying` ones: round(fraction * count), halves upwards, at most `size()`. In scopes `layer` and `row` it is
  /// rounded for each part (row), and no part loses more than that unless it had before.
  ///
  /// 0.15 of 10 is 2, though the double 0.15 is a little below 3/20: a product less than count * 1e-12 below a half
  /// counts as that half, so that decimal fractions and results such as 1 - 0.9 round as expected.
  ///
  /// @param fraction  in [0, 1]
  /// @throws Error    InvalidArgument when it is NaN, OutOfRange
  Index countForFraction(double fraction) const;

  /// The number of removed entries when every open one with a score strictly below the threshold is removed, including
  /// those removed before. In scope `global`, `keep` of that number is exactly this cut; in the other scopes it removes
  /// the same number by shares.
  ///
  /// @throws Error InvalidArgument when it is NaN
  Index countBelow(double threshold) const;

  /// The score of entry `k` of the order, the next to be removed after `k`: -infinity for entries removed before,
  /// infinity for k = size(). In scope `global` it is the threshold of a cut of `k`: none of the first k scores is
  /// above it.
  ///
  /// @param k  in [0, size()]
  double scoreAt(Index k) const;

  /// The masks after the removal of exactly the first `count` entries of the order.
  ///
  /// @param count  in [removedBefore(), size()]
  std::vector<Mask> keep(Index count) const;

  /// Changes masks from `keep(from)` into `keep(to)`, in time |to - from|.
  void move(std::vector<Mask>& masks, Index from, Index to) const;

 private:
  struct Place {
    std::int32_t part;
    std::int32_t entry;
  };
  void orderByShares(std::span<const Place> open, bool isByRow);

  Candidates candidates_;
  std::vector<Place> order_;
  std::vector<double> shares_;  ///< of the open entries in `order_`, ascending; empty in scope `global`
  std::vector<double> sorted_;  ///< scores of the open entries, ascending; for thresholds
  Index staying_ = 0;           ///< sum of `Candidates::staying`
  Index removedBefore_ = 0;
  bool isGlobal_;
};

/// N:M sparsity: in every group of `m` consecutive entries of a row the `n` with the highest scores are kept (a shorter
/// group at the end of a row keeps the same share, rounded up); of ties the earlier one is kept. Entries removed before
/// stay removed. Closed entries are kept and count among the n.
///
/// Source: Mishra et al.: Accelerating sparse deep neural networks, arXiv 2104.08378 (2:4).
///
/// @param n  1 <= n <= m
/// @param m  2 <= m <= 64
/// @throws Error OutOfRange; InvalidArgument for a NaN among the scores of open entries; ShapeMismatch
std::vector<Mask> keepNOfM(const Candidates& candidates, Index n, Index m);

}  // namespace prune
