#pragma once
/// What an amount of pruning can be in.

#include <functional>
#include <span>
#include <string_view>

#include "base/registry.h"
#include "prune/ranking.h"

namespace prune {

/// Where errors about a cut say that they are.
inline constexpr std::string_view kPrune = "prune";

struct AmountKind {
  std::string_view id;
  Name name;
  std::string_view formula;
};

/// `fraction` of all candidates in the chosen layers, those gone before counted in; `count`, likewise; `threshold`:
/// strictly below, where scores of which the highest go first count with their sign turned; `sigma`: strictly below q
/// times the root mean square of the scores in the same layer (of magnitudes: Han's sigma); `bytes` and `macs`: as few
/// as bring the network to so many; `n-of-m`. Of units one a layer has to stay, the highest: it is no candidate.
std::span<const AmountKind> amountKinds();

/// The kinds that are a place in the ranking; `sigma` and `n-of-m` are masks of their own.
bool isPlace(std::string_view kind);

/// What is left of a network when so many candidates have gone, in bytes or MACs.
using Cost = std::function<Index(Index count)>;

/// The number of candidates that shall be gone, within what is possible.
///
/// @param cost   for `bytes` and `macs`; it should not grow with the count
/// @throws Error naming the amount; OutOfRange when no cut reaches the bytes or MACs
Index countFor(const Ranking& ranking, std::string_view kind, double amount, const Cost& cost);

/// What is kept of one part by the sigma rule: every open score not strictly below q times the root mean square of the
/// scores of those still there (about 0; `magnitude-sigma` has the standard deviation, about the mean of the weights).
/// Source: Han et al., NeurIPS 2015, arXiv 1506.02626, section 3.
///
/// @param q  in [0, 1000]
Mask keepFromSigma(const Scores& scores, const Mask& kept, const Mask& open, double q);

}  // namespace prune
