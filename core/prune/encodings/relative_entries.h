#pragma once
/// Relative indexing: a masked matrix as the list of its kept weights, each with the number of removed weights before
/// it, row after row; gaps continue across row ends. Source: Han, Mao, Dally: Deep compression, ICLR 2016, arXiv
/// 1510.00149, figure 2 (with 3 bits, weights at 1, 4 and 15 need a filler at 12).

#include "prune/encodings/bytes.h"
#include "prune/encodings/encoding.h"

namespace prune::encodings {

struct RelativeEntries {
  std::vector<std::uint32_t> gaps;
  std::vector<float> weights;
  Index fillers = 0;  ///< entries of weight 0 that only bridge a gap
};

/// @param largest  largest gap; a longer one takes a filler after each `largest` removed weights
RelativeEntries relativeEntries(const Matrix<float>& weights, const Mask& mask, std::uint32_t largest);

/// Converts gaps back to row-major indices, in order.
///
/// Its `after` throws an `Error` InvalidArgument for an index beyond the last weight.
class RelativePlace {
 public:
  explicit RelativePlace(Index weights) : weights_(static_cast<std::uint64_t>(weights)) {}

  Index after(std::uint32_t gap) {
    next_ += gap;
    if (next_ >= weights_) fail(kDecode, "entry-behind", entry_);
    ++entry_;
    return static_cast<Index>(next_++);
  }

 private:
  std::uint64_t weights_;
  std::uint64_t next_ = 0;
  std::uint64_t entry_ = 0;
};

}  // namespace prune::encodings
