#pragma once
/// Amounts of pruning: the table of units in which an amount is given, and their conversion to numbers of removed
/// elements.

#include <functional>
#include <span>
#include <string_view>

#include "base/registry.h"
#include "prune/ranking/ranking.h"

namespace prune {

/// The function name in errors about a cut.
inline constexpr std::string_view kPrune = "prune";

enum class AmountUnit { Fraction, Count, Threshold, Sigma, Bytes, Macs, NOfM };

struct AmountKind {
  std::string_view id;
  AmountUnit unit;
  Name name;
  std::string_view formula;
  std::string_view note;  ///< remarks on what is counted; may be empty

  /// Whether it is a cost of the remaining network, rather than a number of removed weights or units.
  bool isCost() const { return unit == AmountUnit::Bytes || unit == AmountUnit::Macs; }
  /// Whether a plan can reach it in several rounds.
  bool isStaged() const { return unit == AmountUnit::Fraction || unit == AmountUnit::Count || isCost(); }
  /// Whether the cut is a prefix of the ranking; `sigma` and `n-of-m` compute masks otherwise.
  bool isPlace() const { return unit != AmountUnit::Sigma && unit != AmountUnit::NOfM; }
};

/// The kinds of amount:
///
/// fraction   share of all weights or units in the chosen layers, including those removed before
/// count      number of weights or units, including those removed before
/// threshold  removes scores strictly below it (above it for criteria that remove the highest), in every scope
/// sigma      removes scores strictly below q times the root mean square of the layer's scores (magnitudes: Han's rule)
/// bytes      removes as few elements as bring the stored size of the network down to it
/// macs       the same for the multiply-accumulates for one sample
/// n-of-m     keeps the n highest of every m scores of a row
///
/// When units are cut, the unit of the highest score in each layer counts in the total but is never removed.
std::span<const AmountKind> amountKinds();

/// The course of a plan from what is left before its first round to the amount of its last.
struct Way {
  /// What is left after the share `part` of the rounds, in [0, 1], when `first` is left at the start and `last` at the
  /// end.
  double (*left)(double first, double last, double part);
  AmountUnit unit;  ///< unit of a staged kind
  double amount;    ///< final amount, in that unit
  double first;     ///< left at the start: a share for `fraction`, else weights or units, bytes or MACs
  double all;       ///< for `count`: all weights or units, including those removed before
};

/// Geometric course: each round removes the same share of what is left; everything at once when `last` is 0.
double geometric(double first, double last, double part);

/// The amount after the share `part` of the rounds, in [0, 1].
double amountAfter(const Way& way, double part);

/// The cost of a network after the removal of `count` candidates, in bytes or MACs.
using Cost = std::function<Index(Index count)>;

/// The number of removed candidates for an amount, at least those removed before.
///
/// @param cost   used for `bytes` and `macs`; should not increase with the count
/// @throws Error naming the amount; OutOfRange for a count above the removable candidates, or when no cut reaches the
///               bytes or MACs
Index countFor(const Ranking& ranking, const AmountKind& kind, double amount, const Cost& cost);

/// Checks that an amount of `bytes` or `macs` can be reached.
///
/// @param least  cost of the network when all removable elements are removed
/// @throws Error OutOfRange when the amount is below `least`
void checkTarget(const AmountKind& kind, double amount, Index least);

/// The mask of one part by the sigma rule: removes every open entry with a score strictly below q times the root mean
/// square of the scores of kept entries. For magnitudes that is the weights' standard deviation about 0, as in
/// `magnitude-sigma`. Source: Han et al., NeurIPS 2015, arXiv 1506.02626, section 3.
///
/// @param q  in [0, 1000]
Mask keepFromSigma(const Scores& scores, const Mask& kept, const Mask& open, double q);

}  // namespace prune
