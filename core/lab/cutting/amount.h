#pragma once
/// What an amount of pruning can be in.

#include <functional>
#include <span>
#include <string_view>

#include "base/registry.h"
#include "prune/ranking/ranking.h"

namespace prune {

/// Where errors about a cut say that they are.
inline constexpr std::string_view kPrune = "prune";

enum class AmountUnit { Fraction, Count, Threshold, Sigma, Bytes, Macs, NOfM };

struct AmountKind {
  std::string_view id;
  AmountUnit unit;
  Name name;
  std::string_view formula;
  std::string_view note;  ///< what is counted and what is not; empty where that is plain

  /// Whether it is what a network costs, rather than how many of its weights or units go.
  bool isCost() const { return unit == AmountUnit::Bytes || unit == AmountUnit::Macs; }
  /// Whether it can be reached in stages.
  bool isStaged() const { return unit == AmountUnit::Fraction || unit == AmountUnit::Count || isCost(); }
  /// Whether it is a place in the ranking; `sigma` and `n-of-m` are masks of their own.
  bool isPlace() const { return unit != AmountUnit::Sigma && unit != AmountUnit::NOfM; }
};

/// `fraction` of all weights or units in the chosen layers, those gone before counted in; `count`, likewise;
/// `threshold`: strictly below, or strictly above where the highest scores go first, in every scope alike; `sigma`:
/// strictly below q times the root mean square of the scores in the same layer (of magnitudes: Han's sigma); `bytes`
/// and `macs`: as few as bring the network to so many; `n-of-m`. Of units one a layer has to stay, the highest: it
/// counts, and never goes.
std::span<const AmountKind> amountKinds();

/// From what is left in the beginning to an amount in the end.
struct Way {
  /// What is left after a part of the way, in [0, 1], of `first` in the beginning and `last` in the end.
  double (*left)(double first, double last, double part);
  AmountUnit unit;  ///< of a staged kind
  double amount;    ///< in that unit
  double first;     ///< a share for `fraction`, else weights or units, bytes or MACs
  double all;       ///< weights or units that there ever were, for `count`
};

/// The same share of what was there goes in each equal part of the way; all at once when nothing shall be left.
double geometric(double first, double last, double part);

/// The amount after a part of the way.
double amountAfter(const Way& way, double part);

/// What is left of a network when so many candidates have gone, in bytes or MACs.
using Cost = std::function<Index(Index count)>;

/// The number of candidates that shall be gone; those that had gone before at least.
///
/// @param cost   for `bytes` and `macs`; it should not grow with the count
/// @throws Error naming the amount; OutOfRange for a count above what may go, or when no cut reaches the bytes or MACs
Index countFor(const Ranking& ranking, const AmountKind& kind, double amount, const Cost& cost);

/// @param least  what is left when all that may go has gone
/// @throws Error OutOfRange when the amount, of `bytes` or `macs`, is below that
void checkTarget(const AmountKind& kind, double amount, Index least);

/// What is kept of one part by the sigma rule: every open score not strictly below q times the root mean square of the
/// scores of those still there; of magnitudes: the weights' standard deviation about 0, as in `magnitude-sigma`.
/// Source: Han et al., NeurIPS 2015, arXiv 1506.02626, section 3.
///
/// @param q  in [0, 1000]
Mask keepFromSigma(const Scores& scores, const Mask& kept, const Mask& open, double q);

}  // namespace prune
