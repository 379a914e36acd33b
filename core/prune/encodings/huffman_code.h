#pragma once
/// A prefix code of the least mean length, in canonical form: the lengths alone say which code is whose.
/// Source: Huffman: A method for the construction of minimum-redundancy codes, Proc. IRE 40, 1952.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "prune/encodings/bytes.h"

namespace prune::encodings {

/// No code of 2^32 symbols is longer than 46 bits: their counts would have to grow as Fibonacci's numbers do.
inline constexpr int kMostCodeBits = 63;

/// The bits that each symbol's code has: 0 for one that does not occur, 1 for one that is alone. Of equal counts the
/// symbol that comes first is joined first, so that the same counts give the same code everywhere.
///
/// @param counts  how often each symbol occurs
std::vector<int> codeLengths(std::span<const std::uint64_t> counts);

class HuffmanCode {
 public:
  /// @param lengths  bits a symbol, 0 for none
  /// @throws Error InvalidArgument when no prefix code has these lengths
  explicit HuffmanCode(std::vector<int> lengths);

  const std::vector<int>& lengths() const { return lengths_; }

  void put(BitWriter& bits, std::uint32_t symbol) const;

  /// @throws Error InvalidArgument when no symbol begins with these bits
  std::uint32_t next(BitReader& bits) const;

 private:
  std::vector<int> lengths_;
  std::vector<std::uint64_t> codes_;                        ///< a symbol's; the first bit is the highest
  std::vector<std::uint32_t> symbols_;                      ///< those with a code, by length, then by symbol
  std::array<std::uint32_t, kMostCodeBits + 1> countOf_{};  ///< codes of each length
};

/// The lengths: for each symbol one bit whether it occurs, and then 6 bits.
void putLengths(BitWriter& bits, std::span<const int> lengths);

/// @throws Error InvalidArgument when the bits end
std::vector<int> nextLengths(BitReader& bits, std::size_t symbols);

}  // namespace prune::encodings
